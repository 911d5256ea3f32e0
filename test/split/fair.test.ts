import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Claim, fairTargets } from '../../src/orders/split/index.ts';

const claim = (id: string, weight: number, awarded: number, capacity: number): Claim => ({
  id,
  weight,
  awarded,
  capacity,
});
const targets = (claims: Claim[], demand: number) => Object.fromEntries(fairTargets(claims, demand));

describe('fairTargets', () => {
  test('by weight, less what was awarded', () => {
    expect(targets([claim('a', 1, 0, 999), claim('b', 3, 0, 999)], 400)).toEqual({ a: 100, b: 300 });
    expect(targets([claim('a', 1, 200, 999), claim('b', 1, 0, 999)], 400)).toEqual({ a: 100, b: 300 });
  });

  test('what one cannot take or has had already goes to the others', () => {
    expect(targets([claim('a', 1, 0, 50), claim('b', 1, 0, 999), claim('c', 1, 0, 999)], 400)).toEqual({
      a: 50,
      b: 175,
      c: 175,
    });
    expect(targets([claim('a', 1, 1000, 999), claim('b', 1, 0, 999), claim('c', 1, 0, 999)], 400)).toEqual({
      a: 0,
      b: 200,
      c: 200,
    });
  });

  test('largest remainder, then who got less, then id', () => {
    expect(targets([claim('c', 1, 0, 9), claim('b', 1, 0, 9), claim('a', 1, 0, 9)], 4)).toEqual({ a: 2, b: 1, c: 1 });
    expect(targets([claim('a', 2, 0, 9), claim('b', 3, 0, 9)], 4)).toEqual({ a: 2, b: 2 });
  });

  test('weights of 0 come last, or count the same if there are no others', () => {
    expect(targets([claim('a', 0, 0, 9), claim('b', 0, 0, 9)], 6)).toEqual({ a: 3, b: 3 });
    expect(targets([claim('a', 0, 0, 9), claim('b', 5, 0, 4), claim('c', 0, 0, 9)], 6)).toEqual({ a: 1, b: 4, c: 1 });
  });

  test('figures whose products leave 2^53', () => {
    const big = 2 ** 50;
    expect(targets([claim('a', big, 0, big), claim('b', big, 0, big)], big)).toEqual({ a: big / 2, b: big / 2 });
  });

  test('sums exactly, stays in its bounds, and no one below its bound stands worse than one above', () => {
    const one = fc.record({ weight: fc.nat(9), awarded: fc.nat(30), floor: fc.nat(5), room: fc.nat(20) });
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 9 }), fc.nat(90), (drafts, demand) => {
        const claims = drafts.map(({ room, ...d }, i) => ({ ...d, id: `k${i}`, capacity: d.floor + room }));
        const found = fairTargets(claims, demand);
        const sum = (of: (c: (typeof claims)[number]) => number) => claims.reduce((total, c) => total + of(c), 0);
        const goal = Math.max(
          Math.min(
            demand,
            sum((c) => c.capacity),
          ),
          sum((c) => c.floor),
        );
        expect(sum((c) => found.get(c.id)!)).toBe(goal);
        for (const c of claims) {
          expect(found.get(c.id)!).toBeGreaterThanOrEqual(c.floor);
          expect(found.get(c.id)!).toBeLessThanOrEqual(c.capacity);
        }
        const weighted = claims.filter((c) => c.weight > 0);
        for (const low of weighted.filter((c) => found.get(c.id)! < c.capacity)) {
          for (const high of weighted.filter((c) => found.get(c.id)! > c.floor)) {
            const [lowest, highest] = [low, high].map((c) => c.awarded + found.get(c.id)!) as [number, number];
            expect((highest - 1) / high.weight).toBeLessThanOrEqual((lowest + 1) / low.weight + 1e-9);
          }
        }
      }),
      { numRuns: 2000 },
    );
  });
});
