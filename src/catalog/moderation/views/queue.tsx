import { durationText } from '../../../platform/clock.ts';
import { rupiahRange } from '../../../platform/money.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { Form, freshForm, SelectField, TextField } from '../../../platform/ui/form.tsx';
import { Chip, Empty, Heading, Notice, Pager, Table } from '../../../platform/ui/parts.tsx';
import type { Finding } from '../../checks.ts';
import { categoryName, commodityName } from '../../names.ts';
import type { ManyOutcome } from '../commands.ts';
import type { QueueFilter } from '../inputs.ts';
import type { queueQuery } from '../store/queue.ts';
import { texts } from '../texts.ts';
import { FindingChips } from './findings.tsx';

export type QueueRow = Awaited<ReturnType<typeof queueQuery>>[number] & { findings: readonly Finding[] };
export type QueueCounts = readonly { category: string; all: number; fresh: number; shown: number }[];

type Props = {
  rows: readonly QueueRow[];
  counts: QueueCounts;
  filter: QueueFilter;
  next: string | null;
  outcome: ManyOutcome | 'none_picked' | null;
  kecamatan: readonly string[];
};

export function Queue({ rows, counts, filter, next, outcome, kecamatan }: Props) {
  const t = texts[useUi().lang];
  const sum = (key: 'all' | 'fresh' | 'shown') => counts.reduce((total, row) => total + row[key], 0);
  return (
    <>
      <Heading title={t.title} lead={t.lead} />
      <Outcome outcome={outcome} />
      <Kinds filter={filter} all={sum('all')} fresh={sum('fresh')} />
      <Filters filter={filter} counts={counts} kecamatan={kecamatan} />
      <p class="soft">{t.shown(sum('shown'), sum('all'))}</p>
      {rows.length === 0 ? <Nothing filtered={sum('all') > 0} /> : <Rows rows={rows} />}
      <Pager next={next} />
    </>
  );
}

function Outcome({ outcome }: { outcome: Props['outcome'] }) {
  const t = texts[useUi().lang];
  if (!outcome) return null;
  if (outcome === 'none_picked') return <Notice tone="warn">{t.nonePicked}</Notice>;
  return (
    <Notice tone={outcome.leftOut.length > 0 ? 'warn' : 'good'}>
      <p>{t.approvedMany(outcome.approved)}</p>
      {outcome.leftOut.length > 0 ? (
        <>
          <p>{t.leftOut(outcome.leftOut.length)}</p>
          <ul>
            {outcome.leftOut.map((one) => (
              <li key={one.revisionId}>
                <a href={`/moderation/${one.revisionId}`}>{one.name}</a> {one.decidedBy ? `(${one.decidedBy})` : ''}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </Notice>
  );
}

function Kinds({ filter, all, fresh }: { filter: QueueFilter; all: number; fresh: number }) {
  const t = texts[useUi().lang];
  const kinds = [
    { kind: 'all', label: t.all, count: all },
    { kind: 'new', label: t.fresh, count: fresh },
    { kind: 'revision', label: t.revisions, count: all - fresh },
  ] as const;
  return (
    <nav class="tabs" aria-label={t.kind}>
      {kinds.map(({ kind, label, count }) => (
        <a key={kind} href={`/moderation?kind=${kind}`} aria-current={filter.kind === kind ? 'page' : undefined}>
          {label} <span class="soft num">{count}</span>
        </a>
      ))}
    </nav>
  );
}

function Filters({ filter, counts, kecamatan }: Pick<Props, 'filter' | 'counts' | 'kecamatan'>) {
  const { lang } = useUi();
  const t = texts[lang];
  const every = { value: '', label: t.all };
  const isOpen = Boolean(filter.category || filter.kecamatan || filter.text);
  return (
    <details open={isOpen}>
      <summary>{t.filters}</summary>
      <form method="get" action="/moderation" class="card filters">
        <input type="hidden" name="kind" value={filter.kind} />
        <TextField name="q" label={t.search} form={freshForm} value={filter.text} type="search" optional />
        <SelectField
          name="category"
          label={t.category}
          form={freshForm}
          value={filter.category}
          options={[
            every,
            ...counts.map((c) => ({ value: c.category, label: `${categoryName(c.category, lang)} (${c.all})` })),
          ]}
        />
        <SelectField
          name="kecamatan"
          label={t.kecamatan}
          form={freshForm}
          value={filter.kecamatan}
          options={[every, ...kecamatan.map((name) => ({ value: name, label: name }))]}
        />
        <div class="row">
          <button type="submit" class="button">
            {t.apply}
          </button>
          {isOpen ? <a href="/moderation">{t.clear}</a> : null}
        </div>
      </form>
    </details>
  );
}

function Nothing({ filtered }: { filtered: boolean }) {
  const t = texts[useUi().lang];
  return filtered ? (
    <Empty title={t.emptyFiltered}>
      <p>
        <a href="/moderation">{t.clear}</a>
      </p>
    </Empty>
  ) : (
    <Empty title={t.emptyTitle}>
      <p>{t.emptyBody}</p>
    </Empty>
  );
}

function Rows({ rows }: { rows: readonly QueueRow[] }) {
  const { lang, now } = useUi();
  const t = texts[lang];
  const nameOf = (row: QueueRow) => commodityName(row, lang);
  return (
    <Form action="/moderation/approvals">
      <Table
        caption={t.title}
        rows={rows}
        columns={[
          { label: t.pick, cell: (row) => <Pick row={row} name={`${t.pick}: ${nameOf(row)}, ${row.cooperative}`} /> },
          {
            label: t.offer,
            cell: (row) => (
              <span>
                <a href={`/moderation/${row.id}`}>
                  <strong>{nameOf(row)}</strong>
                </a>{' '}
                {row.listedRevisionId ? <Chip tone="quiet">{t.revisions}</Chip> : null}
                <br />
                <span class="soft">{row.cooperative}</span>
              </span>
            ),
          },
          { label: t.price, numeric: true, cell: (row) => `${prices(row)}/${row.tradeUnit}` },
          { label: t.checks, cell: (row) => <FindingChips findings={row.findings} /> },
          { label: t.waitingFor, cell: (row) => durationText(now - (row.submittedAt ?? now), lang) },
        ]}
      />
      <p class="hint">{t.approvePickedHint}</p>
      <button type="submit" class="button plain">
        {t.approvePicked}
      </button>
    </Form>
  );
}

const Pick = ({ row, name }: { row: QueueRow; name: string }) => (
  <input type="checkbox" name={`ticked.${row.id}`} value={`${row.id}:${row.version}`} aria-label={name} />
);

function prices(row: QueueRow): string {
  const all = row.tiers.map((tier) => tier.unitPrice);
  return rupiahRange(Math.min(...all), Math.max(...all));
}
