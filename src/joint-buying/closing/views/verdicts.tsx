import { rupiah } from '../../../platform/money.ts';
import { figure, quantity } from '../../../platform/quantity.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { Chip, type Column, Empty, Pager, Table, type Tone } from '../../../platform/ui/parts.tsx';
import type { Closed, StaffPage, VerdictRow } from '../store-page.ts';
import { texts } from '../texts.ts';
import { sentencesOf } from '../texts-told.ts';
import type { VerdictKind } from '../types.ts';
import { toldOf } from './outcome.tsx';

type Props = { page: StaffPage; closing: Closed; kind: VerdictKind | null; isFirst: boolean };
const tones: Record<VerdictKind, Tone> = {
  ...{ counts: 'good', price_above_limit: 'warn', barred: 'bad', campaign_failed: 'quiet' },
};

/** Everybody's verdict in words, a page at a time. */
export function Verdicts({ page, closing, kind, isFirst }: Props) {
  const t = texts[useUi().lang];
  const { campaign, verdicts, next, counts } = page;
  const path = `/campaigns/${campaign.id}/result`;
  const asked = kind ? `kind=${kind}&` : '';
  if (counts.length === 0) return null;
  return (
    <>
      <h2 id="verdicts">{t.verdicts}</h2>
      <Filters path={path} kind={kind} counts={counts} />
      {verdicts.length === 0 ? <Empty title={t.noneOfKind} /> : null}
      {verdicts.length > 0 ? (
        <Table caption={t.verdicts} columns={useColumns(page, closing)} rows={verdicts} rowId={(row) => row.id} />
      ) : null}
      <Pager
        previous={isFirst ? null : `${path}?${asked}#verdicts`}
        next={next ? `${path}?${asked}after=${next}#verdicts` : null}
      />
    </>
  );
}

function Filters({ path, kind, counts }: { path: string; kind: VerdictKind | null; counts: StaffPage['counts'] }) {
  const t = texts[useUi().lang];
  const all = counts.reduce((sum, one) => sum + one.count, 0);
  return (
    <nav class="tabs" aria-label={t.filters}>
      <a href={`${path}#verdicts`} aria-current={kind === null ? 'true' : undefined}>
        {t.all} <span class="count">{figure(all)}</span>
      </a>
      {counts.map((one) => (
        <a
          key={one.kind}
          href={`${path}?kind=${one.kind}#verdicts`}
          aria-current={kind === one.kind ? 'true' : undefined}
        >
          {t[one.kind]} <span class="count">{figure(one.count)}</span>
        </a>
      ))}
    </nav>
  );
}

function useColumns({ campaign }: StaffPage, closing: Closed): Column<VerdictRow>[] {
  const { lang } = useUi();
  const t = texts[lang];
  const { unit } = campaign;
  const why = (row: VerdictRow) =>
    sentencesOf(toldOf({ campaign, closing }, row, row.ordered, row.verdict), lang).join(' ');
  return [
    {
      label: t.cooperative,
      cell: (row) => (
        <div>
          <a href={`/parties/${row.cooperativeId}`}>{row.name}</a>
          <span class="under soft">{row.dropName}</span>
        </div>
      ),
    },
    {
      label: t.asked,
      numeric: true,
      cell: (row) => (
        <div>
          {quantity(row.quantity, unit)}
          {row.tolerance > 0 ? <span class="under soft">{t.tolerated(quantity(row.tolerance, unit))}</span> : null}
          {row.highestPrice === null ? null : <span class="under soft">{t.limited(rupiah(row.highestPrice))}</span>}
        </div>
      ),
    },
    {
      label: t.ordered,
      numeric: true,
      cell: (row) => (
        <div>
          {quantity(row.ordered, unit)}
          <span class="under">
            <Chip tone={tones[row.kind]}>{t[row.kind]}</Chip>
          </span>
        </div>
      ),
    },
    { label: t.why, cell: (row) => <div class="told">{why(row)}</div> },
  ];
}
