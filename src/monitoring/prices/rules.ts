import {
  type Point,
  referenceOn,
  type Source,
  type WatchStatus,
  type WatchThresholds,
  watchStatus,
  weeklyChange,
} from '../rules/prices/index.ts';
import type { AlertRow, NamedReference, Sighting, Standing, Week } from './types.ts';

/** HET and HAP are what a consumer pays, so a market counts first, then what was agreed, then what is asked. */
const COUNTS_FIRST: readonly Source[] = ['market', 'deal', 'offer'];

export const seenFirst = (latest: readonly Sighting[]): Sighting | null =>
  COUNTS_FIRST.map((source) => latest.find((one) => one.source === source)).find((one) => one !== undefined) ?? null;

export const pointsOf = (weeks: readonly Week[], source: Source): Point[] =>
  weeks
    .filter((one) => one.source === source)
    .map(({ week, median }) => ({ day: week, value: median }))
    .sort((a, b) => (a.day < b.day ? -1 : 1));

/** What is known of one commodity, the references of every zone. */
export type Known = {
  latest: readonly Sighting[];
  weeks: readonly Week[];
  references: readonly NamedReference[];
};
export type Rule = { zone: number; today: string; thresholds: WatchThresholds };

/** Its latest price against the reference in force today. The change is the last week's against the week before it. */
export function standingOf({ latest, weeks, references }: Known, { zone, today, thresholds }: Rule): Standing {
  const seen = seenFirst(latest);
  const reference = referenceOn(inZone(references, zone), zone, today);
  const points = seen ? pointsOf(weeks, seen.source) : [];
  const last = points.at(-1)?.day;
  return {
    ...{ seen, reference, weeks: points },
    watched: seen && watchStatus(seen.median, reference, thresholds),
    change: last === undefined ? null : weeklyChange(points, last),
  };
}

/** A reference of zone 0 holds in every zone. */
export const inZone = (references: readonly NamedReference[], zone: number): NamedReference[] =>
  references.map((one) => (one.zone === 0 ? { ...one, zone } : one));

/** All that is known, by commodity. */
export function byCommodity(known: Known): (commodityId: string) => Known {
  const [latest, weeks, references] = [grouped(known.latest), grouped(known.weeks), grouped(known.references)];
  return (id) => ({ latest: latest(id), weeks: weeks(id), references: references(id) });
}

function grouped<T extends { commodityId: string }>(rows: readonly T[]): (id: string) => readonly T[] {
  const groups = Map.groupBy(rows, (row) => row.commodityId);
  return (id) => groups.get(id) ?? [];
}

/** What is done about a commodity's alert. */
export type AlertMove = { ends: AlertRow | null; raises: Omit<AlertRow, 'id' | 'raisedOn'> | null };

const words: Readonly<Record<WatchStatus, AlertRow['status'] | null>> = {
  aman: null,
  waspada: 'watch',
  intervensi: 'intervene',
};

/**
 * Null where all stays as it is. An alert lasts as long as its status: another status ends it and raises the next. Without any price
 * it stays, since silence is no good news; without a reference it ends.
 */
export function alertMove(commodityId: string, standing: Standing, open: AlertRow | null): AlertMove | null {
  const { seen, reference, watched } = standing;
  if (!seen && reference) return null;
  const status = watched ? words[watched.status] : null;
  if (status === (open?.status ?? null)) return null;
  if (!status || !seen || !reference || !watched) return { ends: open, raises: null };
  const bound = watched.side === 'below' ? (reference.low ?? reference.high) : reference.high;
  const figures = { price: seen.median, reference: bound, deviationBps: watched.deviationBps };
  return { ends: open, raises: { commodityId, status, ...figures } };
}
