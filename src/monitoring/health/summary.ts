import {
  type Band,
  bandOf,
  type MeasureKey,
  measureKeys,
  type Severity,
  type Spread,
  spreadOfCounts,
  type WarningCode,
} from '../rules/health/index.ts';

/** How many cooperatives have 0 points, 1 point, … 100. */
type Counts = readonly number[];

/** What a month that was measured to its end came to. */
export type Summary = {
  readonly month: string;
  /** The last day that counts. */
  readonly day: string;
  readonly madeAt: number;
  readonly cooperatives: number;
  readonly bands: Readonly<Record<Band | 'unmeasured', number>>;
  /** The spread of points by measure and of the total; null of fewer than five. */
  readonly medians: Readonly<Record<MeasureKey | 'total', Spread | null>>;
  readonly warnings: readonly { readonly kind: WarningCode; readonly severity: Severity; readonly count: number }[];
};

type Kept = {
  day: string;
  madeAt: number;
  points: readonly [measure: string, points: number | null, count: number][];
  warnings: readonly [kind: WarningCode, severity: Severity, count: number][];
};

/** From the row that the run kept; null where none was ever finished. */
export function summaryFrom([row]: readonly { month: string; summary: string }[]): Summary | null {
  if (!row) return null;
  const { day, madeAt, points, warnings } = JSON.parse(row.summary) as Kept;
  const totals = points.filter(([measure]) => measure === 'total');
  const all = [...measureKeys, 'total'] as const;
  return {
    ...{ month: row.month, day, madeAt },
    cooperatives: totals.reduce((sum, [, , count]) => sum + count, 0),
    bands: bandsOf(totals),
    medians: Object.fromEntries(
      all.map((key) => [key, spreadOfCounts(countsOf(points, key))]),
    ) as unknown as Summary['medians'],
    warnings: warnings.map(([kind, severity, count]) => ({ kind, severity, count })),
  };
}

function countsOf(points: Kept['points'], key: string): Counts {
  const counts = Array.from({ length: 101 }, () => 0);
  for (const [measure, at, count] of points) if (measure === key && at !== null) counts[at]! += count;
  return counts;
}

function bandsOf(totals: Kept['points']): Summary['bands'] {
  const bands = { healthy: 0, fairly_healthy: 0, under_watch: 0, under_special_watch: 0, unmeasured: 0 };
  for (const [, total, count] of totals) bands[total === null ? 'unmeasured' : bandOf(total)] += count;
  return bands;
}
