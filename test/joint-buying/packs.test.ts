import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { packsFor, tallyOf } from '../../src/joint-buying/rules/drops.ts';
import { pack } from '../../src/joint-buying/rules/packs.ts';
import { SHORTAGE_RULES, shareShortage } from '../../src/joint-buying/rules/shortage.ts';
import type { Pledge } from '../../src/joint-buying/rules/types.ts';
import { pledge, smallPledges } from './arbitrary.ts';
import { bestShares } from './oracle.ts';

const sum = (all: readonly number[]): number => all.reduce((total, one) => total + one, 0);

/** Pledges, the pack, and a number of packs from none to all they can take. */
const problem = (pledges: number, most: number) =>
  fc
    .tuple(smallPledges(pledges, most), fc.integer({ min: 1, max: 5 }), fc.constantFrom(...SHORTAGE_RULES))
    .chain(([all, size, rule]) => {
      const tally = tallyOf(size);
      for (const one of all) tally.add(one);
      return fc.nat(tally.sum().most).map((packs) => ({ pledges: all, size, rule, packs, least: tally.sum().least }));
    });

const goalsOf = (
  pledges: readonly Pledge[],
  packs: number,
  size: number,
  rule: (typeof SHORTAGE_RULES)[number],
  cut: boolean,
) => (cut ? shareShortage({ rule, available: packs * size, claims: pledges }) : pledges.map((one) => one.quantity));

describe('packs', () => {
  test('of one drop point are shared by its members, tolerance first', () => {
    const pledges = [pledge('a', 130, { tolerance: 30 }), pledge('b', 60), pledge('c', 20, { tolerance: 10 })];
    const packed = pack(pledges, 5, 50, 'proportional');
    expect(packed).toMatchObject({ total: 250, shares: [160, 60, 30], loose: [], cut: false });
    const fewer = pack(pledges.slice(0, 2), 4, 50, 'proportional');
    expect(fewer.shares).toEqual([140, 60]);
  });

  test('what makes no whole pack is named with its members, and what it would take', () => {
    const pledges = [
      pledge('a', 90, { at: 1 }),
      pledge('b', 40, { tolerance: 5 }),
      pledge('c', 50, { dropPoint: 'timur' }),
    ];
    expect(packsFor(130, 5, 50)).toBe(2);
    const { shares, loose } = pack(pledges, 3, 50, 'proportional');
    expect(shares).toEqual([69, 31, 50]);
    expect(loose).toEqual([{ dropPoint: 'tengah', over: 30, lacking: 15, pledges: ['b', 'a'] }]);
  });

  test('a pledge below a pack without tolerance, alone at its drop point, gets nothing and is named', () => {
    const { shares, loose } = pack([pledge('a', 20)], 0, 50, 'equal');
    expect({ shares, loose }).toEqual({
      shares: [0],
      loose: [{ dropPoint: 'tengah', over: 20, lacking: 30, pledges: ['a'] }],
    });
  });

  test('lack least, then exceed least, over all shares to the unit', () => {
    fc.assert(
      fc.property(problem(4, 5), ({ pledges, size, rule, packs }) => {
        const packed = pack(pledges, packs, size, rule);
        const goals = goalsOf(pledges, packs, size, rule, packed.cut);
        const best = bestShares(pledges, goals, packs * size, size);
        expect(best.ways).toContainEqual(packed.shares);
      }),
      { numRuns: 5000 },
    );
  });

  test('within a drop point are nearest to proportion among all that lack and exceed least', () => {
    fc.assert(
      fc.property(problem(4, 6), ({ pledges: drawn, size, rule, packs: drawnPacks, least }) => {
        const pledges = drawn.map((one) => ({ ...one, dropPoint: 'tengah' }));
        const packs = Math.min(drawnPacks, Math.floor(sum(pledges.map((p) => p.quantity + p.tolerance)) / size));
        const packed = pack(pledges, packs, size, rule);
        if (packed.cut || packs < least) return;
        const more = packs * size > sum(pledges.map((one) => one.quantity));
        const goals = pledges.map((one) => one.quantity);
        const weights = more ? pledges.map((one) => one.tolerance) : goals;
        const amount = more ? packs * size - sum(goals) : packs * size;
        const distance = (shares: readonly number[]) =>
          sum(
            shares.map((share, i) => Math.abs((share - (more ? goals[i]! : 0)) * sum(weights) - amount * weights[i]!)),
          );
        const { ways } = bestShares(pledges, goals, packs * size, size);
        expect(distance(packed.shares)).toBe(Math.min(...ways.map(distance)));
      }),
      { numRuns: 2000 },
    );
  });

  test('are whole at every drop point, never above pledge + tolerance, and as many as were ordered', () => {
    fc.assert(
      fc.property(problem(8, 30), ({ pledges, size, rule, packs }) => {
        const { shares, total, drops } = pack(pledges, packs, size, rule);
        expect(sum(shares)).toBe(total);
        expect(sum(drops.map((drop) => drop.packs))).toBe(packs);
        for (const own of Map.groupBy(pledges.keys(), (i) => pledges[i]!.dropPoint).values())
          expect(sum([...own].map((i) => shares[i]!)) % size).toBe(0);
        for (const [i, share] of shares.entries()) {
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(pledges[i]!.quantity + pledges[i]!.tolerance);
        }
      }),
      { numRuns: 3000 },
    );
  });

  test('with supply enough, a drop point that comes out in packs gives nobody less than it pledged', () => {
    fc.assert(
      fc.property(smallPledges(8, 30), fc.integer({ min: 1, max: 5 }), (pledges, size) => {
        const tally = tallyOf(size);
        for (const one of pledges) tally.add(one);
        const { shares, loose, cut } = pack(pledges, tally.sum().least, size, 'proportional');
        expect(cut).toBe(false);
        const named = new Set(loose.flatMap((one) => one.pledges));
        for (const [i, one] of pledges.entries()) {
          if (!named.has(one.id)) expect(shares[i]).toBeGreaterThanOrEqual(one.quantity);
        }
        for (const { over, lacking } of loose) {
          expect(over).toBeLessThan(size);
          expect(lacking).toBeGreaterThan(0);
        }
      }),
      { numRuns: 3000 },
    );
  });

  test('do not depend on the order of the pledges', () => {
    fc.assert(
      fc.property(problem(8, 30), ({ pledges, size, rule, packs }) => {
        const [a, b] = [pack(pledges, packs, size, rule), pack(pledges.toReversed(), packs, size, rule)];
        expect(b.shares.toReversed()).toEqual(a.shares);
        expect(b.loose).toEqual(a.loose);
      }),
      { numRuns: 2000 },
    );
  });
});
