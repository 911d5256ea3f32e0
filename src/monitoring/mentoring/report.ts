import { keptOf, namesIn, type Quarter } from './rules.ts';
import type { Goal, VisitState } from './types.ts';

export type Sums = {
  visits: number;
  planned: number;
  attended: number;
  onTime: number;
  items: number;
  reached: number;
  goals: number;
};
export type CooperativeReport = Sums & { id: string; name: string; before: number | null; last: number | null };
export type MentorReport = { id: string; name: string; cooperatives: readonly CooperativeReport[]; sums: Sums };

type Row = {
  mentorId: string;
  mentorName: string;
  cooperativeId: string;
  name: string;
  before: number | null;
  last: number | null;
};
type Facts = {
  rows: readonly Row[];
  visits: readonly { cooperativeId: string; state: VisitState; attendance: string }[];
  items: readonly { cooperativeId: string; dueOn: string; doneOn: string | null }[];
  goals: readonly Goal[];
};

/** A quarter by mentor: what was done for whom, and what came of it. @param today what is not over yet is not late */
export function reportOf({ rows, visits, items, goals }: Facts, { until }: Quarter, today: string): MentorReport[] {
  const one = (row: Row): CooperativeReport => {
    const own = <T extends { cooperativeId: string }>(all: readonly T[]) =>
      all.filter(({ cooperativeId }) => cooperativeId === row.cooperativeId);
    const done = own(visits).filter(({ state }) => state === 'done');
    const due = own(items).filter(({ dueOn, doneOn }) => doneOn !== null || dueOn < (today < until ? today : until));
    const judged = own(goals);
    return {
      ...{ id: row.cooperativeId, name: row.name, before: row.before, last: row.last },
      ...{ visits: done.length, planned: own(visits).filter(({ state }) => state === 'planned').length },
      attended: done.reduce((sum, { attendance }) => sum + namesIn(attendance).length, 0),
      ...{ onTime: keptOf(due, today).onTime, items: due.length },
      ...{ reached: judged.filter(({ progress }) => progress.state === 'reached').length, goals: judged.length },
    };
  };
  return [...Map.groupBy(rows, ({ mentorId }) => mentorId)].map(([id, own]) => {
    const cooperatives = own.map(one);
    return { id, name: own[0]!.mentorName, cooperatives, sums: sumsOf(cooperatives) };
  });
}

function sumsOf(all: readonly Sums[]): Sums {
  const sum = (pick: (one: Sums) => number) => all.reduce((total, one) => total + pick(one), 0);
  return {
    ...{ visits: sum((one) => one.visits), planned: sum((one) => one.planned), attended: sum((one) => one.attended) },
    ...{ onTime: sum((one) => one.onTime), items: sum((one) => one.items) },
    ...{ reached: sum((one) => one.reached), goals: sum((one) => one.goals) },
  };
}
