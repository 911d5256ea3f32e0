import { figure, quantity } from '../../../platform/quantity.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { Card, type Column, Table } from '../../../platform/ui/parts.tsx';
import type { Campaign } from '../../types.ts';
import { type Closed, type DropRow, MOST_DROPS } from '../store-page.ts';
import { texts } from '../texts.ts';

type Props = { campaign: Campaign; closing: Closed; drops: readonly DropRow[] };

/** How many packs go to each drop point, and how many members share one there. */
export function Drops({ campaign, closing, drops }: Props) {
  const t = texts[useUi().lang];
  const { unit } = campaign;
  const loose = new Map(closing.evidence.loose.map((one) => [one.dropPoint, one]));
  const left = ({ id }: DropRow): string => {
    const one = loose.get(id);
    return one ? t.looseOf(quantity(one.over, unit), one.lacking > 0 ? quantity(one.lacking, unit) : '') : t.none;
  };
  const isWhole = campaign.dropPoints.length <= MOST_DROPS;
  const foot = (value: (row: DropRow) => number) => drops.reduce((sum, row) => sum + value(row), 0);
  const columns: Column<DropRow>[] = [
    { label: t.dropPoint, cell: (row) => row.name, ...(isWhole ? { foot: t.total } : {}) },
    {
      ...{ label: t.asked, numeric: true, cell: (row) => quantity(row.asked, unit) },
      ...(isWhole
        ? {
            foot: quantity(
              foot((row) => row.asked),
              unit,
            ),
          }
        : {}),
    },
    {
      ...{ label: t.ordered, numeric: true, cell: (row) => quantity(row.ordered, unit) },
      ...(isWhole
        ? {
            foot: quantity(
              foot((row) => row.ordered),
              unit,
            ),
          }
        : {}),
    },
    {
      ...{ label: t.packCount, numeric: true, cell: (row) => figure(row.packs) },
      ...(isWhole ? { foot: figure(foot((row) => row.packs)) } : {}),
    },
    { label: t.members, numeric: true, cell: (row) => figure(row.members) },
    { label: t.sharing, numeric: true, cell: (row) => (row.sharing > 0 ? figure(row.sharing) : t.none) },
    { label: t.loose, cell: left },
  ];
  return (
    <Card>
      <h2>{t.drops}</h2>
      <Table caption={t.drops} columns={columns} rows={drops} />
      {isWhole ? null : <p class="soft">{t.mostDrops(MOST_DROPS)}</p>}
    </Card>
  );
}
