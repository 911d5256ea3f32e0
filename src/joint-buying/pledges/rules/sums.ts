import type { Pledge } from '../../rules/index.ts';
import type { PledgeTerms, SumRow } from '../types.ts';

/**
 * Sums of pledges as the rules take pledges. Standings, prices and packs ask for nothing but the sums of each drop point among those
 * who accept a price, so they come out as from the single pledges, whatever their number.
 *
 * @param without sums to take away: of those who do not count, or of a pledge that is about to be another
 */
export function summedPledges(sums: readonly SumRow[], without: readonly SumRow[] = []): Pledge[] {
  const groups = new Map<string, Pledge>();
  for (const row of sums) put(groups, row, 1);
  for (const row of without) put(groups, row, -1);
  return [...groups.values()].filter((one) => one.quantity > 0);
}

function put(groups: Map<string, Pledge>, row: SumRow, sign: 1 | -1): void {
  const id = `${row.highestPrice ?? ''} ${row.dropPointId}`;
  const { quantity = 0, tolerance = 0, pledges = 0 } = groups.get(id) ?? {};
  groups.set(id, {
    ...{ id, cooperativeId: id, highestPrice: row.highestPrice, dropPoint: row.dropPointId, at: 0 },
    ...{ quantity: quantity + sign * row.quantity, tolerance: tolerance + sign * row.tolerance },
    pledges: pledges + sign * row.pledges,
  });
}

/** One pledge as a sum of one. */
export const sumOfOne = ({ quantity, tolerance, highestPrice, dropPointId }: PledgeTerms): SumRow => ({
  ...{ quantity, tolerance, highestPrice, dropPointId },
  pledges: 1,
});

/** What is pledged at each drop point, and by how many. */
export function byDropPoint(pledges: readonly Pledge[]): Map<string, { quantity: number; pledges: number }> {
  const sums = new Map<string, { quantity: number; pledges: number }>();
  for (const { dropPoint, quantity, pledges: count = 1 } of pledges) {
    const sum = sums.get(dropPoint) ?? { quantity: 0, pledges: 0 };
    sums.set(dropPoint, { quantity: sum.quantity + quantity, pledges: sum.pledges + count });
  }
  return sums;
}
