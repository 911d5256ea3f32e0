import { divideHalfUp } from '../../platform/money.ts';
import { tierAt } from '../rules/index.ts';
import type { StoredList } from '../suppliers/types.ts';
import type { Rhythm, Serving } from './types.ts';

const TIMES_A_YEAR: Readonly<Record<Rhythm, number>> = { weekly: 52, fortnightly: 26, monthly: 12, quarterly: 4 };

/** Trade units a month, half-up, of what is needed each time by rhythm: rounded once, after all is added up. */
export function aMonth(byRhythm: Readonly<Partial<Record<Rhythm, number>>>): number {
  const aYear = Object.entries(byRhythm).reduce(
    (sum, [rhythm, each]) => sum + each * TIMES_A_YEAR[rhythm as Rhythm],
    0,
  );
  return divideHalfUp(aYear, 12);
}

/** What a list in force offers for so many trade units, as long as its days last. */
export function serve(list: StoredList, wanted: number): Serving {
  const { tiers, minimumOrder, capacity, deliveryCost, packSize, palletSize } = list;
  const quantity = Math.min(wanted, capacity ?? wanted);
  const least = Math.max(minimumOrder, palletSize ?? packSize);
  const tier = quantity >= least ? tierAt(tiers, quantity) : null;
  const unitPrice = tier?.unitPrice ?? null;
  const perUnit = unitPrice === null ? null : unitPrice + Math.ceil(deliveryCost / quantity);
  const step = tier ? tiers.find(({ from }) => from > quantity) : tierAt(tiers, least);
  const at = tier ? (step?.from ?? 0) : least;
  const isReachable = step !== undefined && step !== null && at <= (capacity ?? at);
  return {
    list,
    quantity,
    unitPrice,
    perUnit,
    next: isReachable ? { missing: at - quantity, unitPrice: step.unitPrice } : null,
  };
}

/** Those that would sell first, the cheapest first; of two at the same price the supplier's name decides, then the id. */
export function servings(lists: readonly StoredList[], wanted: number): Serving[] {
  const price = (one: Serving) => one.perUnit ?? Number.MAX_SAFE_INTEGER;
  const text = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return lists
    .map((list) => serve(list, wanted))
    .sort(
      (a, b) => price(a) - price(b) || text(a.list.supplierName, b.list.supplierName) || text(a.list.id, b.list.id),
    );
}
