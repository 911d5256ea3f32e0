import { commodityName } from '../../../catalog/index.ts';
import { dayOf, dayText } from '../../../platform/clock.ts';
import { rupiah } from '../../../platform/money.ts';
import { quantity } from '../../../platform/quantity.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { type Column, Table } from '../../../platform/ui/parts.tsx';
import { CampaignChip } from '../../views/head.tsx';
import { listTexts } from '../texts-list.ts';
import type { Row } from '../types-list.ts';

/** Those that are closed or over; drafts for staff. */
export function CampaignRows({ rows, isStaff }: { rows: readonly Row[]; isStaff: boolean }) {
  const { lang } = useUi();
  const t = listTexts[lang];
  const own: Column<Row> = { label: t.yours, cell: (row) => <Yours row={row} /> };
  const joined: Column<Row> = { label: t.pledges, numeric: true, cell: (row) => t.cooperatives(row.pledges) };
  return (
    <section>
      <h2>{t.rowsTitle}</h2>
      <Table
        caption={t.rowsTitle}
        rows={rows}
        columns={[
          { label: t.purchase, cell: (row) => <Named row={row} /> },
          { label: t.state, cell: (row) => <CampaignChip state={row.state} /> },
          isStaff ? joined : own,
          { label: t.bought, numeric: true, cell: (row) => (row.total ? quantity(row.total, row.unit) : '–') },
          { label: t.price, numeric: true, cell: (row) => (row.perUnit ? `${rupiah(row.perUnit)}/${row.unit}` : '–') },
        ]}
      />
    </section>
  );
}

function Named({ row }: { row: Row }) {
  const { lang } = useUi();
  return (
    <span>
      <a href={`/campaigns/${row.id}`}>
        <strong>{commodityName(row, lang)}</strong>
      </a>
      <span class="under soft">
        {row.number} · {dayText(dayOf(row.deadline), lang)}
      </span>
    </span>
  );
}

/** What the reader's cooperative got, as far as that has come. */
function Yours({ row }: { row: Row }) {
  const t = listTexts[useUi().lang];
  if (row.ownQuantity === null) return <span class="soft">{t.joinedNot}</span>;
  if (row.ownKind === 'counts') return <Got row={row} />;
  if (row.ownKind === 'price_above_limit') return t.above;
  if (row.ownKind === 'barred') return t.barred;
  if (row.ownKind === 'campaign_failed' || row.state === 'cancelled') return t.notBought;
  return t.pledged(quantity(row.ownQuantity, row.unit));
}

function Got({ row }: { row: Row }) {
  const t = listTexts[useUi().lang];
  const milli = (amount: number) => quantity(amount / 1000, row.unit);
  const says =
    row.handedMilli !== null
      ? t.got(milli(row.handedMilli))
      : row.shareMilli !== null
        ? t.share(milli(row.shareMilli))
        : t.ordered(quantity(row.ordered ?? 0, row.unit));
  return (
    <span>
      {says}
      {row.saved !== null && row.saved > 0 ? <span class="under">{t.saved(rupiah(row.saved))}</span> : null}
    </span>
  );
}
