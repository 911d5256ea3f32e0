import { dayText } from '../../../platform/clock.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { Chip, Empty, Heading, LinkButton, Table } from '../../../platform/ui/parts.tsx';
import { BandChip } from '../../health/views/parts.tsx';
import { texts } from '../texts.ts';
import type { ListRow } from '../types.ts';

type Props = { rows: readonly ListRow[]; isMine: boolean; isMentor: boolean };

/** Cooperatives as a mentor looks at them: where to go first. */
export function ListPage({ rows, isMine, isMentor }: Props) {
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
      {isMine && rows.length === 0 ? (
        <Empty title={t.noneMine}>
          <p>{t.noneMineBody}</p>
          <LinkButton href="/mentoring?of=all" tone="plain">
            {t.all}
          </LinkButton>
        </Empty>
      ) : (
        <Rows rows={rows} />
      )}
    </>
  );
}

function Rows({ rows }: { rows: readonly ListRow[] }) {
  const { lang } = useUi();
  const t = texts[lang];
  return (
    <>
      <p class="strong">{t.count(rows.length)}</p>
      <Table
        caption={t.title}
        rows={rows}
        columns={[
          { label: t.cooperative, cell: (row) => <a href={`/mentoring/${row.id}`}>{row.name}</a> },
          { label: t.mentor, cell: (row) => row.mentorName ?? <span class="soft">{t.nobody}</span> },
          { label: t.score, numeric: true, cell: (row) => <a href={`/health/${row.id}`}>{row.total ?? '–'}</a> },
          { label: t.band, cell: (row) => <BandChip total={row.total} /> },
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
