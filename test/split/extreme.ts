import fc from 'fast-check';
import { type OfferInput, type Problem, type ProblemInput, parseProblem } from '../../src/orders/split/index.ts';

/** Just below what a plan may cost. */
const MOST_MONEY = 2 ** 52 - 2;
const SIZES = [1, 2, 3, 20, 68, 68, 300, 5000];
const DEMANDS = [1, 97, 10_000, 1e6, 1e9, 1e12, 1e15];

/** What all offers of one problem have in common. */
const common = fc.record({
  size: fc.constantFrom(...SIZES),
  demand: fc.constantFrom(...DEMANDS),
  /** How much there is against what is asked for. */
  plenty: fc.constantFrom(0.9, 1, 1.01, 1.5, 3, 10),
  lots: fc.constantFrom('one', 'same', 'primes', 'mixed', 'large'),
  evenPrices: fc.boolean(),
  evenRooms: fc.boolean(),
  /** Largest part of what a plan may cost that fixed costs come to. */
  fees: fc.constantFrom(0, 1e-9, 0.5),
  evenFees: fc.boolean(),
  limit: fc.constantFrom('none', 'none', 'one', 'third', 'all'),
  pins: fc.constantFrom('none', 'none', 'some', 'all there is'),
  policy: fc.constantFrom(
    'cheapest' as const,
    'cheapest' as const,
    'fewest' as const,
    'fair' as const,
    'nearest' as const,
  ),
  withinBps: fc.constantFrom(null, 0, 100),
  seed: fc.nat(),
});
type Common = typeof common extends fc.Arbitrary<infer T> ? T : never;

/** Valid problems at the ends of what is allowed. */
export const extremeProblem: fc.Arbitrary<Problem> = common.map(problemOf).filter((problem) => problem !== null);

function problemOf(asked: Common): Problem | null {
  const { demand, policy, withinBps, size, limit } = asked;
  const offers = offersOf(asked);
  const pinned = pinsOf(asked, offers);
  const most = { none: null, one: 1, third: Math.ceil(size / 3), all: size }[limit];
  const maxSuppliers = most === null ? null : Math.max(most, pinned.length);
  const input: ProblemInput = { demand, policy, offers, pinned, maxSuppliers };
  const parsed = parseProblem(policy === 'fair' ? { ...input, withinBps } : input);
  return parsed.ok ? parsed.problem : null;
}

function offersOf({ size, demand, plenty, lots, evenPrices, evenRooms, fees, evenFees, seed }: Common): OfferInput[] {
  const next = randomFrom(seed);
  const share = Math.max(1, Math.floor((demand * plenty) / size));
  const dearest = Math.max(1, Math.min(20_000, Math.floor(MOST_MONEY / 4 / demand)));
  const fee = Math.floor((fees * MOST_MONEY) / 2 / size);
  return Array.from({ length: size }, (_, i) => ({
    id: `o${i}`,
    available: evenRooms ? share : Math.max(1, Math.floor(share * (0.5 + next()))),
    minLot: next() < 0.5 ? 1 : Math.max(1, Math.floor(share / 3)),
    lotSize: lotOf(lots, share, next),
    fixedCost: evenFees ? fee : Math.floor(fee * next()),
    tiers: [{ from: 0, unitPrice: evenPrices ? dearest : 1 + Math.floor(dearest * next()) }],
    distance: Math.floor(Math.min(100, MOST_MONEY / 4 / demand) * next()),
    weight: Math.floor(1000 * next()),
    awarded: Math.floor(1000 * next()),
  }));
}

function lotOf(lots: Common['lots'], share: number, next: () => number): number {
  const of = (...sizes: number[]) => sizes[Math.floor(next() * sizes.length)]!;
  if (lots === 'one') return 1;
  if (lots === 'same') return Math.max(1, Math.floor(share / 7));
  if (lots === 'large') return Math.max(1, Math.floor(share / of(1, 2, 3, 5)));
  return lots === 'primes' ? of(2, 3, 5, 7, 11, 13, 97) : of(1, 25, 40, 50, 60);
}

function pinsOf({ pins, limit }: Common, offers: readonly OfferInput[]): { id: string; quantity: number }[] {
  const some = pins === 'none' ? 0 : limit === 'one' ? 1 : 3;
  return offers.slice(0, some).map(({ id, available }) => {
    return { id, quantity: pins === 'some' ? Math.ceil(available / 2) : available };
  });
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}
