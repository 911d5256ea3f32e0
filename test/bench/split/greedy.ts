import { type Problem, split } from '../../../src/orders/split/index.ts';
import { costOf } from '../../split/oracle.ts';
import { type Awards, BASELINES } from './baselines.ts';
import type { Effort } from './effort.ts';
import { problemOf } from './families.ts';
import { type BaselineFigures, mean } from './figures.ts';

/** Mixed lots at n = 68, where the demand can be met exactly: who meets it, and what a unit costs. */
export function measureBaselines(effort: Effort): BaselineFigures[] {
  const problems = Array.from({ length: effort.seeds(68) }, (_, i) => problemOf('mixed', 68, i + 1));
  const best = problems.map((problem) => split(problem));
  const own = best.map((plan) => new Map(plan.awards.map((award) => [award.id, award.quantity])));
  const unitCosts = best.map((plan, i) => plan.cost / filledBy(own[i]!));
  const contestants = Object.entries(BASELINES).map(([name, divide]) => ({ name, awards: problems.map(divide) }));
  return [{ name: 'Lumbung', awards: own }, ...contestants].map(({ name, awards }) =>
    figures(name, problems, awards, unitCosts),
  );
}

const filledBy = (awards: Awards): number => awards.values().reduce((sum, quantity) => sum + quantity, 0);

function figures(name: string, problems: readonly Problem[], awards: readonly Awards[], unitCosts: readonly number[]) {
  const filled = awards.map(filledBy);
  const dearer = problems.flatMap((problem, i) => {
    const cost = problem.offers.reduce((sum, o) => sum + costOf(problem, o, awards[i]!.get(o.id) ?? 0), 0);
    return filled[i]! > 0 ? [cost / filled[i]! / unitCosts[i]! - 1] : [];
  });
  return {
    name,
    problems: problems.length,
    exact: mean(problems.map((problem, i) => (filled[i] === problem.demand ? 1 : 0))),
    unfilled: mean(problems.map((problem, i) => 1 - filled[i]! / problem.demand)),
    dearer: dearer.length > 0 ? mean(dearer) : null,
  };
}
