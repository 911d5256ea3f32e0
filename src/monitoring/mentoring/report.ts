import { dayOf } from '../../platform/clock.ts';
import { keptOf, namesIn } from './rules.ts';
import type { ReportRow } from './store-report.ts';
import type { Goal, VisitState } from './types.ts';

export type Sums = {
  visits: number;
  attended: number;
  onTime: number;
  items: number;
  reached: number;
  goals: number;
};
/** `until`: the day from which on another mentor has it, or nobody; null: the mentor has it on the last day that counts. */
export type CooperativeReport = Sums & {
  id: string;
  name: string;
  before: number | null;
  last: number | null;
  until: string | null;
};
export type MentorReport = { id: string; name: string; cooperatives: readonly CooperativeReport[]; sums: Sums };

type Facts = {
  rows: readonly ReportRow[];
  visits: readonly { cooperativeId: string; state: VisitState; attendance: string }[];
  items: readonly { cooperativeId: string; dueOn: string; doneOn: string | null }[];
  goals: readonly Goal[];
};

/** On the day of a handing over it is the new mentor's. */
export const hadOn = ({ spans }: Pick<ReportRow, 'spans'>, day: string): boolean =>
  spans.some(([since, endedAt]) => dayOf(since) <= day && (endedAt === null || dayOf(endedAt) > day));

/**
 * A mentor's quarter by cooperative: what was done for whom, and what came of it. Visits are of who made them. Action items and goals are
 * of who had the cooperative on the day they were due, and the score of who has it on the last day.
 *
 * @param until the quarter's last day; `today`: what is not over yet is not late
 */
export function cooperativesOf(
  { rows, visits, items, goals }: Facts,
  { until, today }: { until: string; today: string },
): CooperativeReport[] {
  const judgedOn = until < today ? until : today;
  return rows.map((row) => {
    const own = <T extends { cooperativeId: string }>(all: readonly T[]) =>
      all.filter(({ cooperativeId }) => cooperativeId === row.cooperativeId);
    const had = ({ dueOn }: { dueOn: string }) => hadOn(row, dueOn < judgedOn ? dueOn : judgedOn);
    const done = own(visits).filter(({ state }) => state === 'done');
    const due = own(items).filter((one) => had(one) && (one.doneOn !== null || one.dueOn < today));
    const judged = own(goals).filter(had);
    const isLast = hadOn(row, judgedOn);
    return {
      ...{ id: row.cooperativeId, name: row.name, until: isLast ? null : endOf(row) },
      ...(isLast ? { before: row.before, last: row.last } : { before: null, last: null }),
      visits: done.length,
      attended: done.reduce((sum, { attendance }) => sum + namesIn(attendance).length, 0),
      ...{ onTime: keptOf(due, today).onTime, items: due.length },
      ...{ reached: judged.filter(({ progress }) => progress.state === 'reached').length, goals: judged.length },
    };
  });
}

/** Of one that was visited and never had: no day. */
const endOf = ({ spans }: ReportRow): string =>
  spans
    .flatMap(([, endedAt]) => (endedAt === null ? [] : [dayOf(endedAt)]))
    .sort()
    .at(-1) ?? '';

export function sumsOf(all: readonly Sums[]): Sums {
  const sum = (pick: (one: Sums) => number) => all.reduce((total, one) => total + pick(one), 0);
  return {
    ...{ visits: sum((one) => one.visits), attended: sum((one) => one.attended) },
    ...{ onTime: sum((one) => one.onTime), items: sum((one) => one.items) },
    ...{ reached: sum((one) => one.reached), goals: sum((one) => one.goals) },
  };
}
