import type { Usual } from './store-entry.ts';
import type { Goods } from './types.ts';

export type Usually = { goods: Goods; last: Usual };

/** What is usually noted at a market and was not yet on that day, in the catalog's order, beginning after what was noted just now. */
export function leftToNote(
  goods: readonly Goods[],
  usual: readonly Usual[],
  { day, after }: { day: string; after: string | null },
): Usually[] {
  const seen = new Map(usual.map((one) => [one.commodityId, one]));
  const at = goods.findIndex((one) => one.commodityId === after) + 1;
  return [...goods.slice(at), ...goods.slice(0, at)].flatMap((one) => {
    const last = seen.get(one.commodityId);
    return last && last.day < day ? [{ goods: one, last }] : [];
  });
}
