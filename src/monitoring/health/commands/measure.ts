import { dayOf } from '../../../platform/clock.ts';
import { commit, type Db, type Statement } from '../../../platform/db.ts';
import { settingsFrom } from '../../../platform/settings.ts';
import { settingsQuery } from '../../../platform/store.ts';
import { scoreOf, type Thresholds, type Weights } from '../../rules/health/index.ts';
import { type FigureRows, type ForumSums, figuresOf, type Measurable } from '../figures.ts';
import { readFigures } from '../read-figures.ts';
import {
  advanceRun,
  beginRun,
  dueQuery,
  finishRun,
  firstAwardQuery,
  type Run,
  runsQuery,
  summariseRun,
} from '../store-runs.ts';
import { changeNext, leftWarningsQuery, type NewScore, writeScores } from '../store-writes.ts';
import { THRESHOLDS_KEY, thresholdsFrom } from '../thresholds.ts';
import type { MonthToMeasure, Window } from '../types.ts';
import { WEIGHTS_KEY, weightsFrom } from '../weights.ts';
import { monthsUntil, toMeasure, windowOf } from '../window.ts';
import { endOfLeft } from './settle.ts';
import { warn } from './warn.ts';

/** Cooperatives of one commit. */
export const AT_ONCE = 500;
/** Warnings of those who left that one run ends. */
const MOST_LEFT = 500;

export type Measured = { scores: number; isDone: boolean };
/** Asked before each commit: whether this run has had its time. The next one goes on where it stopped. */
export type IsOver = () => boolean;
/** What holds for a whole run, read when it begins or goes on. */
type Rules = { weights: Weights; thresholds: Thresholds; zone: number };
type Course = { to: MonthToMeasure; w: Window; sums: ForumSums; rules: Rules; now: number };

/**
 * Measures every cooperative for the month that runs, each night, and once more for a month that is over; months that nobody measured
 * are made up for. Only the measure of today raises and ends warnings. Each commit stands for itself and notes how far it came: what a
 * stopped run has not done is still due, and a second run at the same time writes the same or nothing.
 *
 * @returns `isDone` false where time was over, or another run was faster
 */
export async function measureHealth(db: Db, now: number, isOver: IsOver = () => false): Promise<Measured> {
  const months = monthsUntil(now).map((month) => toMeasure(month, dayOf(now)));
  const [runs, [first], left] = await db.batch([
    runsQuery(
      db,
      months.map(({ month }) => month),
    ),
    firstAwardQuery(db),
    leftWarningsQuery(db, MOST_LEFT),
  ]);
  if (left.length > 0) await commit(db, endOfLeft(db, left, now));
  const known = new Map(runs.map((run) => [run.month, run]));
  const isWanted = ({ month, day, endsAt }: MonthToMeasure, i: number) =>
    (i === 0 || (first?.at !== null && first !== undefined && endsAt > first.at)) && !isFinished(known.get(month), day);
  let scores = 0;
  for (const to of months.filter(isWanted)) {
    const measured = await measureMonth(db, to, known.get(to.month), now, isOver);
    scores += measured.scores;
    if (!measured.isDone) return { scores, isDone: false };
  }
  return { scores, isDone: true };
}

const isFinished = (run: Run | undefined, day: string): boolean => run?.day === day && run.doneAt !== null;

async function measureMonth(
  db: Db,
  to: MonthToMeasure,
  known: Run | undefined,
  now: number,
  isOver: IsOver,
): Promise<Measured> {
  if (isOver()) return { scores: 0, isDone: false };
  const w = windowOf(to.month, dayOf(now));
  const [settings, run] = await Promise.all([
    settingsQuery(db),
    known?.day === to.day ? Promise.resolve(known) : begun(db, to, w),
  ]);
  const own = (key: string) => settings.filter((row) => row.key === key);
  const rules = {
    ...{ weights: weightsFrom(own(WEIGHTS_KEY)), thresholds: thresholdsFrom(own(THRESHOLDS_KEY)) },
    zone: settingsFrom(settings).price_zone,
  };
  return goOn(db, { to, w, sums: run, rules, now }, run.afterId, isOver);
}

async function begun(db: Db, to: MonthToMeasure, w: Window): Promise<Run> {
  const [, [run]] = await db.batch([beginRun(db, to, w), runsQuery(db, [to.month])]);
  return run!;
}

/** From one commit to the next, until nobody is left. */
async function goOn(db: Db, course: Course, start: string, isOver: IsOver): Promise<Measured> {
  let [scores, after, isLast] = [0, start, false];
  while (!isLast) {
    if (isOver()) return { scores, isDone: false };
    const who = await dueQuery(db, course.to, after, AT_ONCE);
    isLast = who.length < AT_ONCE;
    if (!(await measureTogether(db, course, who, isLast))) return { scores, isDone: false };
    scores += who.length;
    after = who.at(-1)?.id ?? after;
  }
  return { scores, isDone: true };
}

/** Two reads, one write (three reads where a warning is raised). @returns whether it was written; not, when another run was faster */
async function measureTogether(db: Db, course: Course, who: readonly Measurable[], isLast: boolean): Promise<boolean> {
  const { to, w, now } = course;
  const written = who.length > 0 ? await measuresOf(db, course, who) : [];
  if (written === null) return false;
  const isToday = w.day === dayOf(now);
  const end = isLast ? [finishRun(db, to, now), ...(isToday ? [summariseRun(db, to, w.day, now)] : [])] : [];
  return (await commit(db, [advanceRun(db, to, who.at(-1)?.id ?? ''), ...written, ...end])).ok;
}

async function measuresOf(
  db: Db,
  { w, sums, rules, now }: Course,
  who: readonly Measurable[],
): Promise<Statement[] | null> {
  const ids = who.map(({ id }) => id);
  const isToday = w.day === dayOf(now);
  const rows = await readFigures(db, ids, w, rules.zone, isToday);
  const scores = who.map((one) => scoreWith(one, rows, sums, w, rules.weights));
  const warned = isToday ? await warn(db, { who, open: rows.open, ...rules }, w, now) : [];
  return warned && [writeScores(db, w.month, scores, now), changeNext(db, w.month, scores), ...warned];
}

function scoreWith(one: Measurable, rows: FigureRows, sums: ForumSums, w: Window, weights: Weights): NewScore {
  const { figures, basis } = figuresOf(one, rows, sums, w);
  const { measures, total } = scoreOf(figures, weights);
  return { cooperativeId: one.id, total, measures: { day: w.day, figures, measures, basis } };
}
