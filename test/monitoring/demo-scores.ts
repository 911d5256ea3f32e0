import { type Figures, figuresOn } from './demo-figures.ts';
import { half, type Raw, total } from './demo-rows.ts';

/**
 * The scorecard once more, from the raw rows and from what `/health/formulas` says, with nothing of the house's own rules: the two have
 * to agree, cooperative by cooperative and month by month. Money is rupiah, values basis points.
 */
/** Formula, scale and weight as the page states them. */
export const stated = {
  activity: {
    name: 'Rutin berjualan',
    unit: 'share',
    weight: 1500,
    scale: [
      [0, 0],
      [2500, 40],
      [5000, 70],
      [8000, 100],
    ],
  },
  reliability: {
    name: 'Bisa diandalkan',
    unit: 'share',
    weight: 2500,
    scale: [
      [5000, 0],
      [8000, 50],
      [9000, 75],
      [9800, 100],
    ],
  },
  quality: {
    name: 'Mutu barang',
    unit: 'share',
    weight: 1500,
    scale: [
      [0, 100],
      [100, 90],
      [500, 60],
      [1500, 0],
    ],
  },
  price_discipline: {
    name: 'Harga terjaga',
    unit: 'ratio',
    weight: 1500,
    scale: [
      [9500, 100],
      [10_000, 85],
      [11_000, 40],
      [12_500, 0],
    ],
  },
  liquidity: {
    name: 'Kemampuan membayar',
    unit: 'ratio',
    weight: 1000,
    scale: [
      [0, 0],
      [5000, 25],
      [10_000, 60],
      [15_000, 85],
      [20_000, 100],
    ],
  },
  growth: {
    name: 'Pertumbuhan',
    unit: 'change',
    weight: 1000,
    scale: [
      [-5000, 0],
      [0, 60],
      [2500, 100],
    ],
  },
  share: {
    name: 'Bagian dibanding haknya',
    unit: 'ratio',
    weight: 1000,
    scale: [
      [0, 0],
      [5000, 60],
      [10_000, 100],
    ],
  },
} as const;
export type Key = keyof typeof stated;
export const keys = Object.keys(stated) as Key[];

const part = (of: number, whole: number): number | null =>
  whole > 0 ? Math.max(0, Math.min(10_000, half(of * 10_000, whole))) : null;
const ratio = (of: bigint, to: bigint): number => Math.max(0, Math.min(1_000_000, half(of * 10_000n, to)));

/** The seven values by their formulas; null: nothing to measure. */
export function valuesOf({
  activity,
  reliability: r,
  quality: q,
  price_discipline: p,
  liquidity: l,
  growth: g,
  share: s,
}: Figures) {
  const parts = [
    part(r.confirmedInTime, r.awards),
    part(r.arrivedOnDay, r.consignments),
    part(r.deliveredValue, r.confirmedValue),
  ];
  const known = parts.filter((one) => one !== null);
  const cash = l.bank + l.receivable;
  const sold = g.before === null || (g.sales === 0 && g.before === 0);
  return {
    activity: part(activity.weeksWithSale, activity.weeks),
    reliability:
      known.length > 0
        ? half(
            total(known, (one) => one),
            known.length,
          )
        : null,
    quality: part(q.refusedValue + q.deductedValue, q.receivedValue),
    price_discipline: p.benchmark > 0 ? ratio(BigInt(p.asked), BigInt(p.benchmark)) : null,
    liquidity:
      l.bank < 0
        ? null
        : cash > 0 && l.payable <= 0
          ? 1_000_000
          : l.payable > 0
            ? ratio(BigInt(cash), BigInt(l.payable))
            : null,
    growth: sold ? null : half((g.sales - g.before!) * 10_000, g.before! + 91 * 100_000),
    share:
      s.forumAwarded > 0
        ? ratio(BigInt(s.awarded) * BigInt(s.forumWeight), BigInt(s.forumAwarded) * BigInt(s.weight))
        : null,
  };
}

/** Points on the straight line between the corners beside a value, level beyond the outer ones. */
export function pointsOf(key: Key, value: number): number {
  const scale: readonly (readonly [number, number])[] = stated[key].scale;
  const [first, last] = [scale[0]!, scale.at(-1)!];
  if (value <= first[0]) return first[1];
  if (value >= last[0]) return last[1];
  const at = scale.findIndex(([corner]) => corner > value);
  const [[low, start], [high, end]] = [scale[at - 1]!, scale[at]!];
  return start + half((end - start) * (value - low), high - low);
}

/** Everything a month's score is made of, and the score. */
export function scoreOn(raw: Raw, id: string, day: string, isToday: boolean) {
  const { figures, basis } = figuresOn(raw, id, day, isToday);
  const values: Record<Key, number | null> = valuesOf(figures);
  const points = Object.fromEntries(
    keys.map((key) => [key, values[key] === null ? null : pointsOf(key, values[key])]),
  ) as Record<Key, number | null>;
  const known = keys.filter((key) => points[key] !== null);
  const weight = total(known, (key) => stated[key].weight);
  const score =
    weight > 0
      ? half(
          total(known, (key) => stated[key].weight * points[key]!),
          weight,
        )
      : null;
  return { figures, basis, values, points, total: score };
}
