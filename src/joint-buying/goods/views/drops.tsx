import { milli } from '../../../fulfilment/index.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { Card, type Column, Table } from '../../../platform/ui/parts.tsx';
import type { GoodsPage } from '../page.ts';
import { cameTo } from '../rules.ts';
import { goodsTexts } from '../texts.ts';
import type { DropSum } from '../types.ts';

type Row = { id: string; name: string; there: number; sum: DropSum };

const nothing = (dropPointId: string): DropSum => ({
  ...{ dropPointId, members: 0, entitled: 0, quantity: 0, shareMilli: 0, handedMilli: 0, handedShareMilli: 0, left: 0 },
  ...{ confirmed: 0, receivedMilli: 0, confirmedHandedMilli: 0 },
});

/** What is at each drop point and what it is to hand out; once it is shared, a row leads to its list. */
export function Drops({ page }: { page: GoodsPage }) {
  const t = goodsTexts[useUi().lang];
  const { campaign, drops, came } = page;
  const rows: Row[] = campaign.dropPoints
    .map(({ id, name }) => {
      const sum = drops.find((one) => one.dropPointId === id) ?? nothing(id);
      return { id, name, there: cameTo(id, came), sum };
    })
    .filter(({ there, sum }) => there > 0 || sum.quantity > 0);
  const isShared = campaign.sharedAt !== null;
  const columns = isShared ? sharedColumns(page, t) : comingColumns(page, t);
  return (
    <Card>
      <h2>{t.drops}</h2>
      <Table
        caption={t.drops}
        rows={rows}
        columns={columns.map(({ of, ...column }) => ({
          ...column,
          ...(of && rows.length > 1
            ? {
                foot: milli(
                  rows.reduce((all, row) => all + of(row), 0),
                  campaign.unit,
                ),
              }
            : {}),
        }))}
      />
    </Card>
  );
}

type Texts = (typeof goodsTexts)['id'];
type Summed = Column<Row> & { of?: (row: Row) => number };

const figures = (label: string, of: (row: Row) => number, unit: string): Summed => ({
  ...{ label, numeric: true, of },
  cell: (row) => milli(of(row), unit),
});

function comingColumns({ campaign: { unit } }: GoodsPage, t: Texts): Summed[] {
  return [
    { label: t.drop, cell: ({ name }) => name, foot: t.allDrops },
    { label: t.members, cell: ({ sum }) => sum.members, numeric: true },
    figures(t.due, ({ sum }) => sum.quantity * 1000, unit),
    figures(t.there, ({ there }) => there, unit),
  ];
}

function sharedColumns({ campaign, members }: GoodsPage, t: Texts): Summed[] {
  const { id: campaignId, unit } = campaign;
  return [
    {
      label: t.drop,
      foot: t.allDrops,
      cell: ({ id, name }) => (
        <a
          href={`/campaigns/${campaignId}/goods?drop=${id}#hand-out`}
          aria-current={members?.dropPointId === id ? 'true' : undefined}
        >
          {name}
        </a>
      ),
    },
    figures(t.there, ({ there }) => there, unit),
    figures(t.share, ({ sum }) => sum.shareMilli, unit),
    figures(t.handed, ({ sum }) => sum.handedMilli, unit),
    { label: t.left, cell: ({ sum }) => (sum.left > 0 ? sum.left : t.nobodyLeft), numeric: true },
    {
      label: t.list,
      cell: ({ id, name }) => (
        <a href={`/drop-points/${id}/pick-list`} aria-label={t.pickListOf(name)}>
          {t.pickList}
        </a>
      ),
    },
  ];
}
