import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { largestRemainder } from '../../src/joint-buying/rules/shares.ts';
import { type Claim, SHORTAGE_RULES, shareShortage } from '../../src/joint-buying/rules/shortage.ts';

const sum = (all: readonly number[]): number => all.reduce((total, one) => total + one, 0);
const claims = (...quantities: number[]): Claim[] =>
  quantities.map((quantity, i) => ({ id: `k${i}`, quantity, at: i }));

const someClaims = (most: number): fc.Arbitrary<Claim[]> =>
  fc
    .array(fc.record({ quantity: fc.nat(most), at: fc.nat(3) }), { maxLength: 8 })
    .map((all) => all.map((one, i) => ({ ...one, id: `k${(i * 3) % 8}` })));

const holds = (check: (available: number, of: Claim[], pack: number) => void, most = 40, numRuns = 3000) =>
  fc.assert(fc.property(fc.nat(most * 5), someClaims(most), fc.integer({ min: 1, max: 6 }), check), { numRuns });

describe('a shortage', () => {
  test.each([
    ['proportional', [1134, 425, 141]],
    ['equal', [1000, 500, 200]],
    ['by_order', [1334, 366, 0]],
  ] as const)('300 kg short of 2,000, %s', (rule, shares) => {
    const of = rule === 'equal' ? claims(1300, 500, 200) : claims(1334, 500, 166);
    expect(shareShortage({ rule, available: 1700, claims: of })).toEqual(shares);
  });

  test('in packs first, the rest loose', () => {
    const shares = shareShortage({ rule: 'proportional', available: 330, claims: claims(200, 200, 100), pack: 50 });
    // Six packs: 3, 2, 1; the loose 30 by what each still lacks (50, 100, 50).
    expect(shares).toEqual([158, 115, 57]);
  });

  test('is conserved and capped, whatever the rule, the pack and the order of the claims', () => {
    holds((available, of, pack) => {
      for (const rule of SHORTAGE_RULES) {
        const shares = shareShortage({ rule, available, claims: of, pack });
        expect(sum(shares)).toBe(Math.min(available, sum(of.map((one) => one.quantity))));
        for (const [i, share] of shares.entries()) {
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(of[i]!.quantity);
        }
        const turned = shareShortage({ rule, available, claims: of.toReversed(), pack });
        expect(turned.toReversed()).toEqual(shares);
      }
    });
  });

  test('proportional: within one unit of the exact share', () => {
    holds((drawn, of) => {
      const total = sum(of.map((one) => one.quantity));
      const available = Math.min(drawn, total);
      const shares = shareShortage({ rule: 'proportional', available, claims: of });
      for (const [i, share] of shares.entries())
        expect(Math.abs(share * total - available * of[i]!.quantity)).toBeLessThan(Math.max(1, total));
    });
  });

  test('equal: nobody gets more than one unit above somebody who lacks', () => {
    holds((available, of) => {
      const shares = shareShortage({ rule: 'equal', available, claims: of });
      const lacking = shares.filter((share, i) => share < of[i]!.quantity);
      if (lacking.length > 0) expect(Math.max(...shares)).toBeLessThanOrEqual(Math.min(...lacking) + 1);
    });
  });

  test('by order: whoever lacks, nobody after it gets anything', () => {
    holds((available, of) => {
      const shares = shareShortage({ rule: 'by_order', available, claims: of });
      const queue = [...of.keys()].sort((a, b) => of[a]!.at - of[b]!.at || (of[a]!.id < of[b]!.id ? -1 : 1));
      const first = queue.findIndex((i) => shares[i]! < of[i]!.quantity);
      if (first >= 0) for (const i of queue.slice(first + 1)) expect(shares[i]).toBe(0);
    });
  });

  test('more arriving never gives anybody less, equally or by order', () => {
    holds((available, of) => {
      for (const rule of ['equal', 'by_order'] as const) {
        const [less, more] = [0, 1].map((by) => shareShortage({ rule, available: available + by, claims: of }));
        for (const [i, share] of less!.entries()) expect(more![i]).toBeGreaterThanOrEqual(share);
      }
    });
  });

  test('proportionally it can, by a unit: the Alabama paradox of largest remainders', () => {
    const share = (available: number) => shareShortage({ rule: 'proportional', available, claims: claims(6, 6, 2) });
    expect([share(10), share(11)]).toEqual([
      [4, 4, 2],
      [5, 5, 1],
    ]);
  });
});

describe('largest remainders', () => {
  test('the same by floating point as exactly, where products pass 2^53', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), fc.array(fc.nat(2 ** 31), { minLength: 1, maxLength: 6 }), (drawn, weights) => {
        const total = sum(weights);
        const amount = total === 0 ? 0 : drawn % 2 ** 40;
        const shares = largestRemainder(amount, weights);
        expect(sum(shares)).toBe(amount);
        for (const [i, share] of shares.entries()) {
          const distance = BigInt(share) * BigInt(total) - BigInt(amount) * BigInt(weights[i]!);
          expect(distance < BigInt(Math.max(1, total)) && -distance < BigInt(Math.max(1, total))).toBe(true);
        }
      }),
      { numRuns: 3000 },
    );
  });
});
