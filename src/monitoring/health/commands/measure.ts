import { addDays, dayOf, startOfDay } from '../../../platform/clock.ts';
import { commit, type Db } from '../../../platform/db.ts';
import { settingsFrom } from '../../../platform/settings.ts';
import { settingsQuery } from '../../../platform/store.ts';
import { scoreOf, type Weights, warningsOf } from '../../rules/health/index.ts';
import { type FigureRows, figuresOf, observedOf } from '../figures.ts';
import {
  awardedQuery,
  bankQuery,
  deliveryQuery,
  openQuery,
  pricesQuery,
  qualityQuery,
  tradeQuery,
} from '../store-figures.ts';
import { awardDaysQuery, lastSoldQuery, listedQuery, receiptDaysQuery, weekPricesQuery } from '../store-observed.ts';
import {
  type Due,
  dueQuery,
  forumWeightQuery,
  type NewScore,
  openWarningsQuery,
  writeScores,
} from '../store-writes.ts';
import type { Window } from '../types.ts';
import { weightsFrom, weightsQuery } from '../weights.ts';
import { lastDayOf, monthsUntil, staleBefore, windowOf } from '../window.ts';
import { settleWarnings } from './settle.ts';

/** Cooperatives of one commit, and how many commits a run makes: the rest follows over the next minutes. */
export const AT_ONCE = 100;
export const MOST_COMMITS = 4;

export type Measured = { scores: number; isDone: boolean };

/**
 * Measures every cooperative for the month that runs, each night, and once more for a month that is over; months that nobody measured
 * are made up for. Only the measure of today raises and ends warnings. Each commit stands for itself: what a stopped run has not
 * done is still due, and a second run at the same time writes the same or nothing.
 */
export async function measureHealth(db: Db, now: number, mostCommits = MOST_COMMITS): Promise<Measured> {
  let scores = 0;
  for (let made = 0; made < mostCommits; made += 1) {
    const due = await nextDue(db, now);
    const [first] = due;
    if (!first) return { scores, isDone: true };
    const together = due.filter(({ month }) => month === first.month);
    if (!(await measureTogether(db, together, windowOf(first.month, dayOf(now)), now))) break;
    scores += together.length;
  }
  return { scores, isDone: false };
}

function nextDue(db: Db, now: number): PromiseLike<Due[]> {
  const today = dayOf(now);
  const months = monthsUntil(now).map((month) => ({
    ...{ month, endsAt: startOfDay(addDays(lastDayOf(month), 1)), staleBefore: staleBefore(month, today) },
  }));
  return dueQuery(db, months, AT_ONCE);
}

/** One read, one write (two reads where a warning is raised). @returns whether it was written; not, when another run was faster */
async function measureTogether(db: Db, who: readonly Due[], w: Window, now: number): Promise<boolean> {
  const ids = who.map(({ id }) => id);
  const [settings, weights] = await db.batch([settingsQuery(db), weightsQuery(db)]);
  const zone = settingsFrom(settings).price_zone;
  const isToday = w.day === dayOf(now);
  const rows = await readFigures(db, ids, w, zone, isToday);
  const scores = who.map((one) => scoreWith(one, rows, w, weightsFrom(weights)));
  const warned = isToday ? await warn(db, who, rows, w, zone, now) : [];
  if (warned === null) return false;
  return (await commit(db, [writeScores(db, w.month, scores, now), ...warned])).ok;
}

async function readFigures(
  db: Db,
  ids: readonly string[],
  w: Window,
  zone: number,
  isToday: boolean,
): Promise<FigureRows> {
  const [trade, awarded, deliveries, quality, prices, banks, open, [forum]] = await db.batch([
    tradeQuery(db, ids, w),
    awardedQuery(db, w),
    deliveryQuery(db, ids, w),
    qualityQuery(db, ids, w),
    pricesQuery(db, ids, w, zone, isToday),
    bankQuery(db, ids, w),
    openQuery(db, ids, w),
    forumWeightQuery(db),
  ]);
  return { trade, awarded, deliveries, quality, prices, banks, open, forumWeight: forum?.weight ?? 0 };
}

function scoreWith(one: Due, rows: FigureRows, w: Window, weights: Weights): NewScore {
  const { figures, basis } = figuresOf(one, rows, w);
  const { measures, total } = scoreOf(figures, weights);
  return { cooperativeId: one.id, total, measures: { day: w.day, figures, measures, basis } };
}

async function warn(db: Db, who: readonly Due[], rows: FigureRows, w: Window, zone: number, now: number) {
  const ids = who.map(({ id }) => id);
  const [awards, sold, weekPrices, receipts, listed, open] = await db.batch([
    awardDaysQuery(db, ids, w),
    lastSoldQuery(db, ids),
    weekPricesQuery(db, ids, w, zone),
    receiptDaysQuery(db, ids, w),
    listedQuery(db, ids, w),
    openWarningsQuery(db, ids),
  ]);
  const seen = { awards, sold, weekPrices, receipts, listed, open: rows.open };
  const found = who.flatMap((one) => warningsOf(observedOf(one, seen), w.day));
  const names = new Map(who.map(({ id, name }) => [id, name]));
  return settleWarnings(db, { found, open, names }, w.day, now);
}
