import { dayOf } from '../../../platform/clock.ts';
import { letterOf, toldShares } from '../rules/orders.ts';
import { toldGini } from '../rules/tables.ts';
import type { Goods, Published } from '../store.ts';
import type { DecisionRow } from '../store-decisions.ts';
import { type AwardRow, isHeld } from '../store-orders.ts';

/** One row of a file: column → what stands in it; null is an empty cell. */
export type Row = Readonly<Record<string, string | number | boolean | null>>;

const named = (goods: ReadonlyMap<string, Goods>, id: string | null) => ({
  commodity: id,
  commodity_name: goods.get(id ?? '')?.nameId ?? null,
  unit: goods.get(id ?? '')?.unit ?? null,
});
type ById = ReadonlyMap<string, Goods>;

/** One row a cell; a withheld cell has its row, and no figure. */
export function tradeRows(published: readonly Published[], goods: ById): Row[] {
  return published.flatMap((one) => {
    if (one.name !== 'trade') return [];
    return one.content.cells.map(
      ({ table, period, place, commodity, figures }): Row => ({
        ...{ table, period, kecamatan: place, ...named(goods, commodity), withheld: figures === null },
        ...{ value: figures?.value ?? null, quantity: figures?.quantity ?? null },
        ...{ cooperatives: figures?.members ?? null, buyers: figures?.buyers ?? null },
        ...{ median_price: figures?.median?.price ?? null, median_step: figures?.median?.step ?? null },
        gini: table === 'total' && one.content.giniBps !== null ? toldGini(one.content.giniBps) : null,
      }),
    );
  });
}

export function jointRows(published: readonly Published[], goods: ById): Row[] {
  return published.flatMap((one) => {
    if (one.name !== 'joint') return [];
    return one.content.map(
      ({ number, day, commodityId, figures }): Row => ({
        ...{
          number,
          published_in: one.period,
          closed_on: day,
          ...named(goods, commodityId),
          withheld: figures === null,
        },
        ...{ quantity: figures?.quantity ?? null, cooperatives: figures?.members ?? null },
        unit_price: figures?.unitPrice ?? null,
        price_steps: figures ? figures.tiers.map(({ from, unitPrice }) => `${from}:${unitPrice}`).join(' ') : null,
        saved: figures?.saved ?? null,
      }),
    );
  });
}

/** One row an award. Cooperatives by letter, as on the order's page, or by name where the forum tells names. */
export function orderRows(awards: readonly AwardRow[], goods: ById, lots: ReadonlyMap<string, string>): Row[] {
  const lotOf = ({ orderId, cooperativeId }: AwardRow) => lots.get(`${orderId}\n${cooperativeId}`) ?? '';
  const letters = lettersOf(awards, lotOf);
  const shares = sharesOf(awards);
  return awards.map((one): Row => {
    return {
      ...{ number: one.number, placed_on: dayOf(one.placedAt), buyer_type: one.institutionType, policy: one.policy },
      ...named(goods, one.commodityId),
      cooperative: one.cooperativeName ?? letters.get(lotOf(one)) ?? null,
      ...{ share_percent: shares.get(one) ?? null, state: one.state },
    };
  });
}

/** Of what each line got; awards that came to nothing have no share. */
function sharesOf(awards: readonly AwardRow[]): ReadonlyMap<AwardRow, number> {
  const shares = new Map<AwardRow, number>();
  for (const own of Map.groupBy(awards.filter(isHeld), ({ orderId, position }) => `${orderId} ${position}`).values()) {
    const byCooperative = [...Map.groupBy(own, ({ cooperativeId }) => cooperativeId).values()];
    const told = toldShares(
      byCooperative.map((rows) => rows.reduce((sum, { quantity }) => sum + quantity, 0)),
      own[0]!.asked,
    );
    for (const [i, rows] of byCooperative.entries()) for (const row of rows) if (told) shares.set(row, told[i]!);
  }
  return shares;
}

function lettersOf(awards: readonly AwardRow[], lotOf: (one: AwardRow) => string): ReadonlyMap<string, string> {
  const letters = new Map<string, string>();
  for (const own of Map.groupBy(awards, ({ orderId }) => orderId).values())
    for (const [n, lot] of [...new Set(own.map(lotOf))].sort().entries()) letters.set(lot, letterOf(n));
  return letters;
}

export const decisionRows = (rows: readonly DecisionRow[], goods: ById): Row[] =>
  rows.map(({ at, commodityId, cooperative, kind, category, isGuess }) => ({
    day: dayOf(at),
    commodity: commodityId,
    commodity_name: goods.get(commodityId)?.nameId ?? null,
    ...{ cooperative, decision: kind, reason_category: category, reason_estimated: isGuess },
  }));
