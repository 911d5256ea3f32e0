import { rupiah } from '../../../platform/money.ts';
import { figure, quantity } from '../../../platform/quantity.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { Card, type Column, Table } from '../../../platform/ui/parts.tsx';
import type { Campaign } from '../../types.ts';
import type { PurchaseRow } from '../store-page.ts';
import { texts } from '../texts.ts';

type Props = { campaign: Campaign; purchases: readonly PurchaseRow[] };

/** What goes to which supplier, with its paper, and what it brings where. */
export function Purchases({ campaign, purchases }: Props) {
  const t = texts[useUi().lang];
  if (purchases.length === 0) return null;
  const [units, cost] = [purchases.map((one) => one.quantity), purchases.map((one) => one.cost)].map((all) =>
    all.reduce((sum, one) => sum + one, 0),
  ) as [number, number];
  const sums: Readonly<Record<string, string>> =
    purchases.length > 1 ? { [t.quantity]: quantity(units, campaign.unit), [t.sum]: rupiah(cost) } : {};
  const columns = columnsOf(campaign, t).map((one) => (one.label in sums ? { ...one, foot: sums[one.label] } : one));
  return (
    <Card>
      <h2>{t.purchases}</h2>
      <p class="soft">{t.purchasesHint}</p>
      <Table caption={t.purchases} columns={columns} rows={purchases} />
    </Card>
  );
}

const columnsOf = ({ unit }: Campaign, t: (typeof texts)['id']): Column<PurchaseRow>[] => [
  {
    label: t.supplier,
    cell: (row) => (
      <div>
        {row.supplier}
        <span class="under">
          <a href={`/documents/${row.documentId}`}>
            {t.paper} {row.documentNumber}
          </a>
        </span>
      </div>
    ),
  },
  {
    label: t.quantity,
    numeric: true,
    cell: (row) => (
      <div>
        {quantity(row.quantity, unit)}
        <span class="under soft">{t.packs(figure(row.packs), quantity(row.packSize, unit))}</span>
      </div>
    ),
  },
  { label: t.brings, cell: (row) => row.deliveries.map((one) => `${one.name} ${figure(one.packs)}`).join(', ') },
  { label: t.unitPrice, numeric: true, cell: (row) => rupiah(row.unitPrice) },
  { label: t.delivery, numeric: true, cell: (row) => (row.delivery > 0 ? rupiah(row.delivery) : t.none) },
  { label: t.sum, numeric: true, cell: (row) => rupiah(row.cost) },
];
