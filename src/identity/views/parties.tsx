import { dayOf, dayText } from '../../platform/clock.ts';
import { useUi } from '../../platform/ui/context.ts';
import { SelectField, TextField } from '../../platform/ui/form.tsx';
import { Card, Empty, Heading, LinkButton, Notice, Pager, Table } from '../../platform/ui/parts.tsx';
import type { PartyKind, PartyStatus } from '../../platform/viewer.ts';
import type { PartyFilter } from '../store-parties-list.ts';
import { kindTexts, statusTexts } from '../texts-names.ts';
import { partyTexts } from '../texts-parties.ts';
import { StatusChip } from './status.tsx';

export type PartyRow = {
  id: string;
  kind: PartyKind;
  status: PartyStatus;
  name: string;
  kelurahan: string | null;
  kecamatan: string | null;
  createdAt: number;
  members: number;
};
type PartiesProps = {
  rows: readonly PartyRow[];
  counts: Partial<Record<PartyStatus, number>>;
  filter: PartyFilter;
  next: string | null;
};

export function PartiesPage({ rows, counts, filter, next }: PartiesProps) {
  const { lang, viewer } = useUi();
  const t = partyTexts[lang];
  const total = filter.status ? (counts[filter.status] ?? 0) : sum(counts);
  const waiting = counts.applied ?? 0;
  return (
    <>
      <Heading title={t.title} lead={t.lead}>
        {viewer?.role === 'administrator' ? <a href="/parties/new">{t.newObserver}</a> : null}
      </Heading>
      {waiting > 0 && filter.status !== 'applied' ? (
        <Notice tone="warn">
          <p>
            {t.waiting(waiting)} <a href="/parties?status=applied">{t.showWaiting}</a>
          </p>
        </Notice>
      ) : null}
      <Filters filter={filter} counts={counts} />
      <p class="soft">{t.count(total)}</p>
      {rows.length > 0 ? <PartyTable rows={rows} /> : <Nothing />}
      <Pager next={next} />
    </>
  );
}

const sum = (counts: Partial<Record<PartyStatus, number>>): number =>
  Object.values(counts).reduce((all, count) => all + count, 0);

function Nothing() {
  const t = partyTexts[useUi().lang];
  return (
    <Empty title={t.emptyTitle}>
      <p>{t.empty}</p>
      <LinkButton href="/parties" tone="plain">
        {t.showAll}
      </LinkButton>
    </Empty>
  );
}

const filterKinds = ['cooperative', 'institution', 'observer'] as const;
const filterStatuses = ['applied', 'verified', 'rejected', 'suspended'] as const;

function Filters({ filter, counts }: Pick<PartiesProps, 'filter' | 'counts'>) {
  const { lang } = useUi();
  const t = partyTexts[lang];
  const form = { typed: {}, errors: {} };
  const kinds = filterKinds.map((kind) => ({ value: kind, label: kindTexts[lang][kind] }));
  const statuses = filterStatuses.map((status) => ({
    value: status,
    label: t.statusCount(statusTexts[lang][status], counts[status] ?? 0),
  }));
  return (
    <Card>
      <form method="get" action="/parties" class="filters few">
        <TextField name="q" label={t.search} form={form} value={filter.text} type="search" />
        <SelectField
          name="kind"
          label={t.kind}
          form={form}
          value={filter.kind}
          options={[{ value: '', label: t.anyKind }, ...kinds]}
        />
        <SelectField
          name="status"
          label={t.status}
          form={form}
          value={filter.status}
          options={[{ value: '', label: t.anyStatus }, ...statuses]}
        />
        <button type="submit" class="button plain">
          {t.filter}
        </button>
      </form>
    </Card>
  );
}

function PartyTable({ rows }: { rows: readonly PartyRow[] }) {
  const { lang } = useUi();
  const t = partyTexts[lang];
  return (
    <Table
      caption={t.title}
      rows={rows}
      columns={[
        { label: t.name, cell: (row) => <a href={`/parties/${row.id}`}>{row.name}</a> },
        { label: t.kind, cell: (row) => kindTexts[lang][row.kind] },
        { label: t.place, cell: (row) => [row.kelurahan, row.kecamatan].filter(Boolean).join(', ') },
        { label: t.status, cell: (row) => <StatusChip status={row.status} /> },
        { label: t.members, cell: (row) => row.members, numeric: true },
        { label: t.since, cell: (row) => dayText(dayOf(row.createdAt), lang) },
      ]}
    />
  );
}
