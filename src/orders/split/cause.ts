import type { Budget } from './search.ts';
import { setTable } from './seats.ts';
import { mostReachable } from './solve.ts';
import type { Problem, ShortageCause } from './types.ts';

const LIMITS = [
  ['max_suppliers', { maxSuppliers: null }],
  ['max_share', { maxShareBps: null }],
  ['price_ceiling', { priceCeiling: null }],
] as const;

/**
 * Which limit keeps the demand from being filled: the one whose removal alone lets the most be filled. If none does so
 * alone, the first one set, provided that removing all helps; else capacity, or lots where there is enough of it.
 */
export function shortageCause(problem: Problem, filled: number, budget: Budget): ShortageCause {
  const without = (relaxed: Partial<Problem>) =>
    mostReachable(setTable({ ...problem, policy: 'cheapest', ...relaxed }), budget) ?? filled;
  const set = LIMITS.filter(([, relaxed]) =>
    Object.keys(relaxed).some((key) => problem[key as keyof Problem] !== null),
  );
  let [cause, most]: [ShortageCause | null, number] = [null, filled];
  for (const [name, relaxed] of set) {
    const reached = without(relaxed);
    if (reached > most) [cause, most] = [name, reached];
  }
  if (cause) return cause;
  const all = Object.assign({}, ...LIMITS.map(([, relaxed]) => relaxed)) as Partial<Problem>;
  if (set.length > 1 && without(all) > filled) return set[0]![0];
  const excluded = new Set(problem.excluded);
  const supply = problem.offers.reduce((sum, o) => sum + (excluded.has(o.id) ? 0 : o.available), 0);
  const kept = problem.pinned.reduce((sum, p) => sum + (excluded.has(p.id) ? p.quantity : 0), 0);
  return supply + kept < problem.demand ? 'capacity' : 'lots';
}
