import { POLICIES, type Problem, split } from '../../../src/orders/split/index.ts';
import { figuresOf, same } from '../../split/oracles/agreement.ts';
import { bruteForce } from '../../split/oracles/brute-force.ts';
import type { Answer } from '../../split/oracles/choices.ts';
import { highsSolver } from '../../split/oracles/highs.ts';
import { milpBest } from '../../split/oracles/milp.ts';
import { tableBest } from '../../split/oracles/table.ts';
import type { Effort } from './effort.ts';
import { FAMILIES, problemOf } from './families.ts';
import { median, type Paired, type Vote } from './figures.ts';
import { timed } from './warm.ts';

/** Every family under every policy. */
const problems = (size: number, seeds: number): Problem[] =>
  FAMILIES.flatMap((family) =>
    POLICIES.flatMap((policy) => Array.from({ length: seeds }, (_, i) => problemOf(family, size, i + 1, { policy }))),
  );

/** The oracles' answers beside the engine's, each on problems it can finish. */
export async function measureVotes({ voteSeeds, highsSeconds }: Effort): Promise<Vote[]> {
  const highs = await highsSolver(highsSeconds);
  return [
    vote('every combination', 6, problems(6, voteSeeds * 5), bruteForce),
    vote('plain table', 20, problems(20, voteSeeds), tableBest),
    vote('HiGHS, gap 0', 20, problems(20, voteSeeds), (problem) => milpBest(problem, highs.solve)),
    vote('plain table', 68, cheapest(68, voteSeeds), tableBest),
    vote('plain table', 200, cheapest(200, 1), tableBest),
  ];
}

const cheapest = (size: number, seeds: number): Problem[] =>
  FAMILIES.filter((family) => size < 200 || family !== 'supplier limit').flatMap((family) =>
    Array.from({ length: seeds }, (_, i) => problemOf(family, size, i + 1)),
  );

function vote(
  oracle: string,
  size: number,
  asked: readonly Problem[],
  best: (problem: Problem) => Answer | null,
): Vote {
  const answers = asked.map((problem) => ({ own: figuresOf(problem, split(problem)), other: best(problem) }));
  const decided = answers.filter(({ other }) => other !== null);
  const agreed = decided.filter(({ own, other }) => same(own, other!)).length;
  return { oracle, size, agreed, asked: decided.length, undecided: answers.length - decided.length };
}

/**
 * The same problems at n = 68 one after the other, `cheapest`: HiGHS' own time in `run` against all of `split`, reasons and
 * evidence included. Where the demand cannot be met HiGHS needs two runs, the first to find what can. Asked for the cost alone it
 * does less than the engine, which also finds the fewest suppliers among plans of equal cost: with ties it is asked for both.
 */
export async function measurePaired(effort: Effort): Promise<Paired[]> {
  const highs = await highsSolver(effort.highsSeconds);
  return FAMILIES.map((family) => {
    for (let seed = 1; seed <= effort.warmUps; seed++) split(problemOf(family, 68, seed));
    const pairs = Array.from({ length: effort.highsSeeds }, (_, i) => {
      const problem = problemOf(family, 68, i + 1);
      const { ms } = timed(() => split(problem));
      highs.spent();
      const answer = milpBest(problem, highs.solve);
      const theirs = highs.spent();
      const tied = milpBest(problem, highs.solve, true);
      return { ours: ms, theirs, tied: highs.spent(), undecided: answer === null || tied === null };
    });
    return {
      family,
      problems: pairs.length,
      ours: median(pairs.map((pair) => pair.ours)),
      theirs: median(pairs.map((pair) => pair.theirs)),
      ratio: median(pairs.map((pair) => pair.theirs / pair.ours)),
      ratioTied: median(pairs.map((pair) => pair.tied / pair.ours)),
      undecided: pairs.filter((pair) => pair.undecided).length,
    };
  });
}
