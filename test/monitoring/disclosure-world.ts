import type { Fact, Table } from '../../src/monitoring/rules/disclosure/index.ts';

/** Everything the site tells: each pair of dimensions, each by itself, all three, and the totals. */
export const TABLES: readonly Table[] = [
  { id: 'place_commodity_month', by: ['place', 'commodity'], period: 'month' },
  { id: 'place_month', by: ['place'], period: 'month' },
  { id: 'commodity_month', by: ['commodity'], period: 'month' },
  { id: 'month', by: [], period: 'month' },
  { id: 'place_commodity', by: ['place', 'commodity'], period: 'year' },
  { id: 'place', by: ['place'], period: 'year' },
  { id: 'commodity', by: ['commodity'], period: 'year' },
  { id: 'year', by: [], period: 'year' },
];

/** Whole numbers from a seed (mulberry32). */
export function dice(seed: number) {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  return { next, below: (n: number): number => Math.floor(next() * n) };
}

/** Cooperatives in the six kecamatan of Kota Bogor, together 68. */
const PLACES = { selatan: 16, timur: 6, utara: 8, tengah: 11, barat: 16, sareal: 11 } as const;

export const monthsFrom = (year: number, count: number): string[] =>
  Array.from({ length: count }, (_, i) => `${year + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`);

/**
 * A forum's trade: 54 commodities, few of them in everybody's hands; each cooperative has its own dozen, sells some of it a month to
 * one to three institutions, and is large or small as it is in life (sizes log-normal).
 */
export function bigWorld(seed: number, months: readonly string[]): Fact[] {
  const { next, below } = dice(seed);
  const normal = () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  const prices = Array.from({ length: 54 }, () => 2_000 + below(60_000));
  const popular = () => Math.floor(54 * next() ** 2.2);
  const members = Object.entries(PLACES).flatMap(([place, count]) =>
    Array.from({ length: count }, (_, i) => {
      const size = Math.exp(0.8 * normal());
      return { member: `${place}-${i}`, place, size, goods: [...new Set(Array.from({ length: 16 }, popular))] };
    }),
  );
  const sales = ({ member, place, size, goods }: (typeof members)[number], month: string) =>
    goods
      .filter(() => next() < 0.45)
      .flatMap((good) =>
        Array.from({ length: 1 + below(3) }, (): Fact => {
          const quantity = 1 + Math.floor(120 * size * Math.exp(0.9 * normal()));
          const value = Math.max(1, Math.round(quantity * prices[good]! * (0.93 + 0.14 * next())));
          return { member, place, month, buyer: `b${below(30)}`, commodity: `g${good}`, value, quantity };
        }),
      );
  return months.flatMap((month) => members.flatMap((one) => sales(one, month)));
}

/** Few of everything and all sorts of sizes, so that hidden cells stand close: a quarter of a year that ends with it. */
export function smallWorld(seed: number): Fact[] {
  const { next, below } = dice(seed);
  const [places, goods, members, buyers] = [2 + below(2), 2 + below(3), 8 + below(6), 2 + below(3)];
  const often = 0.25 + 0.6 * next();
  const sizes = Array.from({ length: members }, () => 1 + Math.floor(10 ** (2.5 * next())));
  return ['2026-10', '2026-11', '2026-12'].flatMap((month) =>
    sizes.flatMap((size, i) =>
      Array.from({ length: goods }, (_, good) => good)
        .filter(() => next() < often)
        .map((good): Fact => {
          const quantity = 1 + below(3 * size);
          const who = { member: `m${i}`, place: `p${i % places}`, buyer: `b${below(buyers)}` };
          return { ...who, commodity: `g${good}`, month, quantity, value: quantity * (90 + below(20)) };
        }),
    ),
  );
}
