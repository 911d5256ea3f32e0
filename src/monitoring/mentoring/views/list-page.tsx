import { dayText } from '../../../platform/clock.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { Chip, Empty, Heading, LinkButton, Pager, Table } from '../../../platform/ui/parts.tsx';
import { BandChip } from '../../health/views/parts.tsx';
import { MOST_COUNTED } from '../store-list.ts';
import { texts } from '../texts.ts';
import type { ListRow } from '../types.ts';

type Props = {
  rows: readonly ListRow[];
  /** On all pages. */
  all: number;
  next: string | null;
  /** A part of the name that was looked for. */
  name: string;
  isMine: boolean;
  isMentor: boolean;
};

/** Cooperatives as a mentor looks at them: where to go first. */
export function ListPage({ rows, all, next, name, isMine, isMentor }: Props) {
  const t = texts[useUi().lang];
  return (
    <>
      <Heading title={t.title} lead={t.lead} />
      <nav class="tabs" aria-label={t.parts}>
        {isMentor ? (
          <a href="/mentoring" aria-current={isMine ? 'page' : undefined}>
            {t.mine}
          </a>
        ) : null}
        <a href={isMentor ? '/mentoring?of=all' : '/mentoring'} aria-current={isMine ? undefined : 'page'}>
          {t.all}
        </a>
        <a href="/warnings">{t.warningsPage}</a>
        <a href="/health">{t.healthPage}</a>
        <a href="/mentoring/report">{t.report}</a>
      </nav>
      {isMine && name === '' && rows.length === 0 ? (
        <Empty title={t.noneMine}>
          <p>{t.noneMineBody}</p>
          <LinkButton href="/mentoring?of=all" tone="plain">
            {t.all}
          </LinkButton>
        </Empty>
      ) : (
        <>
          <Search name={name} isAll={isMentor && !isMine} />
          <Rows rows={rows} all={all} name={name} />
          <Pager next={next} />
        </>
      )}
    </>
  );
}

function Search({ name, isAll }: { name: string; isAll: boolean }) {
  const t = texts[useUi().lang];
  return (
    <form method="get" action="/mentoring" class="row act">
      {isAll ? <input type="hidden" name="of" value="all" /> : null}
      <label for="f-name">{t.searchName}</label>
      <input id="f-name" class="narrow" type="search" name="name" value={name} maxlength={60} />
      <button type="submit" class="button plain">
        {t.search}
      </button>
    </form>
  );
}

function Rows({ rows, all, name }: Pick<Props, 'rows' | 'all' | 'name'>) {
  const { lang } = useUi();
  const t = texts[lang];
  const many = name !== '' && all > MOST_COUNTED ? t.countMany(rows.length) : null;
  return (
    <>
      <p class="strong">{many ?? (all > rows.length ? t.countOf(rows.length, all) : t.count(all))}</p>
      <Table
        caption={t.title}
        rows={rows}
        columns={[
          { label: t.cooperative, cell: (row) => <a href={`/mentoring/${row.id}`}>{row.name}</a> },
          { label: t.mentor, cell: (row) => row.mentorName ?? <span class="soft">{t.nobody}</span> },
          { label: t.score, cell: (row) => <Score row={row} /> },
          {
            label: t.warnings,
            numeric: true,
            cell: ({ warnings, serious }) =>
              warnings === 0 ? t.none : serious > 0 ? `${warnings} (${t.serious(serious)})` : String(warnings),
          },
          { label: t.nextVisit, cell: ({ nextVisit }) => (nextVisit ? dayText(nextVisit, lang) : t.none) },
          {
            label: t.overdue,
            numeric: true,
            cell: ({ overdue, open }) => (overdue > 0 ? <Chip tone="bad">{t.overdueOf(overdue, open)}</Chip> : t.none),
          },
        ]}
      />
    </>
  );
}

const Score = ({ row: { id, total } }: { row: ListRow }) => (
  <span class="nowrap">
    <a href={`/health/${id}`}>{total ?? '–'}</a> <BandChip total={total} />
  </span>
);
