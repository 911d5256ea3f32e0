/** How long past its due day an invoice is, in days: not yet, then by months. */
export const buckets = ['current', 'd30', 'd60', 'd90', 'older'] as const;
export type Bucket = (typeof buckets)[number];
/** The most days past due of each bucket but the last. */
export const lastDays: Readonly<Record<Exclude<Bucket, 'older'>, number>> = { current: 0, d30: 30, d60: 60, d90: 90 };

export type Sums = Record<Bucket, number>;
export const noSums = (): Sums => ({ current: 0, d30: 0, d60: 0, d90: 0, older: 0 });
export const totalOf = (sums: Sums): number => buckets.reduce((total, bucket) => total + sums[bucket], 0);

/** Rows added up, for the last line of the table. */
export function addUp(rows: readonly Sums[]): Sums {
  const sums = noSums();
  for (const row of rows) for (const bucket of buckets) sums[bucket] += row[bucket];
  return sums;
}
