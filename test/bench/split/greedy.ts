import { type Problem, split } from '../../../src/orders/split/index.ts';
import { costOf, optionsOf } from '../../split/oracle.ts';
import { type Awards, asDocumented, BASELINES, helped } from './baselines.ts';
import type { Effort } from './effort.ts';
import { problemOf } from './families.ts';
import { type BaselineFigures, mean } from './figures.ts';

/** Mixed lots at n = 68, where the demand can be met exactly: who meets it, and what a unit costs. */
export function measureBaselines(effort: Effort): BaselineFigures[] {
  const problems = Array.from({ length: effort.seeds(68) }, (_, i) => problemOf('mixed', 68, i + 1));
  const best = problems.map((problem) => split(problem));
  const own = best.map((plan) => new Map(plan.awards.map((award) => [award.id, award.quantity])));
  const unitCosts = best.map((plan, i) => plan.cost / filledBy(own[i]!));
  const others = Object.entries(BASELINES).map(([name, divide]) => ({
    name,
    plain: problems.map((problem) => divide(problem, asDocumented)),
    awards: problems.map((problem) => divide(problem, helped)),
  }));
  return [{ name: 'Lumbung', plain: own, awards: own }, ...others].map(({ name, plain, awards }) => ({
    ...figures(name, problems, awards, unitCosts),
    plain: mean(problems.map((problem, i) => (meets(problem, plain[i]!) ? 1 : 0))),
  }));
}

/** All that is asked for, of everybody something that may be supplied. */
function meets(problem: Problem, awards: Awards): boolean {
  const allowed = problem.offers.every((offer) => optionsOf(problem, offer).includes(awards.get(offer.id) ?? 0));
  return allowed && filledBy(awards) === problem.demand;
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
