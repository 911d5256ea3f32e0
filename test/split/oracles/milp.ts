import type { Problem } from '../../../src/orders/split/index.ts';
import { type Answer, type Choices, choicesOf, type Line, worth } from './choices.ts';

/** Find x with low ≤ A·x ≤ high in every row, least in the objective. Integer columns only; `high` of a column bounds it. */
export interface Program {
  readonly columns: readonly { readonly high: number }[];
  readonly rows: readonly Row[];
}

export interface Row {
  readonly low: number;
  readonly high: number;
  readonly terms: readonly (readonly [column: number, factor: number])[];
}

export type Solution = { readonly found: readonly number[] } | { readonly none: 'infeasible' | 'undecided' };
/** Least (its negative for most) of the objective, one factor per column. */
export type Solver = (program: Program, objective: readonly number[]) => Solution;

/**
 * What a general solver makes of a problem: to fill exactly if that can be done, else as much as can be; then the policy's
 * measure, then the cost, one after the other. Its columns are rounded and worth what the problem says, not what it says.
 * @param withTies asks for the fewest suppliers among the best too, as the engine gives them
 * @returns null where the solver did not come to an end
 */
export function milpBest(problem: Problem, solver: Solver, withTies = false): Answer | null {
  const all = choicesOf(problem);
  const wanted = [...stages(all), ...(withTies ? [fewest(all)] : [])];
  const program = base(all);
  const exact = fill(all, problem.demand - all.filled);
  const within = exact && best({ ...program, rows: [...program.rows, exact] }, wanted, all, solver);
  if (within && within !== 'infeasible') return within.answer;
  if (exact && within === null) return null;
  const most = best(program, [{ objective: filling(all).map((f) => -f) }], all, solver);
  if (most === null || most === 'infeasible') return null;
  const row = fill(all, most.answer.filled - all.filled);
  const found = row && best({ ...program, rows: [...program.rows, row] }, wanted, all, solver);
  return found && found !== 'infeasible' ? found.answer : null;
}

/** What is minimised in turn; a stage with `keep` holds its figure for those after it, with `slack` of it given up. */
interface Stage {
  readonly objective: readonly number[];
  readonly keep?: (answer: Answer) => number;
}

function stages(all: Choices): Stage[] {
  const cost = along(all, 'cost');
  const { policy, withinBps } = all.problem;
  const least: Stage = { objective: cost, keep: (answer) => answer.cost - all.cost };
  if (policy === 'cheapest') return [least];
  const fair: Stage = { objective: along(all, 'measure'), keep: (answer) => answer.measure - all.measure };
  const blend: Stage = {
    objective: cost,
    keep: ({ cost }) => Number((BigInt(cost) * BigInt(10_000 + (withinBps ?? 0))) / 10_000n) - all.cost,
  };
  return [...(policy === 'fair' && withinBps !== null ? [blend] : []), fair, least];
}

const fewest = (all: Choices): Stage => ({ objective: all.choices.flatMap((choice) => [0, choice.joins]) });

function best(program: Program, stages: readonly Stage[], all: Choices, solver: Solver) {
  let rows = program.rows;
  let answer: Answer | null = null;
  for (const { objective, keep } of stages) {
    const solution = solver({ ...program, rows }, even(all, objective, rows));
    if ('none' in solution) return solution.none === 'infeasible' && !answer ? ('infeasible' as const) : null;
    answer = worth(all, lotsOf(all, solution.found));
    if (keep) rows = [...rows, { low: Number.NEGATIVE_INFINITY, high: keep(answer), terms: terms(objective) }];
  }
  return answer && { answer };
}

/** Two columns a choice: its lots, and whether it is made. */
const lotsOf = (all: Choices, found: readonly number[]): number[] =>
  all.choices.map((_, i) => (Math.round(found[2 * i + 1]!) > 0 ? Math.round(found[2 * i]!) : 0));

const along = (all: Choices, figure: 'cost' | 'measure'): number[] =>
  all.choices.flatMap((choice) => [(choice[figure] satisfies Line).per, choice[figure].at]);

const filling = (all: Choices): number[] => all.choices.flatMap((choice) => [choice.lot, 0]);

const terms = (objective: readonly number[]): [number, number][] =>
  objective.flatMap((factor, column) => (factor === 0 ? [] : [[column, factor] as [number, number]]));

/** All ways that fill alike pay the lowest price alike; without it the solver's figures are small enough to trust. */
function even(all: Choices, objective: readonly number[], rows: readonly Row[]): readonly number[] {
  const isExact = rows.some((row) => row.low === row.high);
  if (!isExact || objective.some((factor) => factor < 0)) return objective;
  const rate = Math.min(...all.choices.map((choice, i) => objective[2 * i]! / choice.lot));
  return objective.map((factor, column) => (column % 2 ? factor : factor - rate * all.choices[column / 2]!.lot));
}

function base(all: Choices): Program {
  const columns = all.choices.flatMap((choice) => [{ high: choice.high }, { high: 1 }]);
  const rows: Row[] = all.choices.flatMap(({ low, high }, i): Row[] => [
    {
      low: 0,
      high: Number.POSITIVE_INFINITY,
      terms: [
        [2 * i, 1],
        [2 * i + 1, -low],
      ],
    },
    {
      low: Number.NEGATIVE_INFINITY,
      high: 0,
      terms: [
        [2 * i, 1],
        [2 * i + 1, -high],
      ],
    },
  ]);
  const made = (indices: readonly number[], most: number): Row => {
    return { low: Number.NEGATIVE_INFINITY, high: most, terms: indices.map((i) => [2 * i + 1, 1] as const) };
  };
  const byOffer = Map.groupBy(all.choices.keys(), (i) => all.choices[i]!.offer);
  for (const own of byOffer.values()) if (own.length > 1) rows.push(made(own, 1));
  const joining = [...all.choices.keys()].filter((i) => all.choices[i]!.joins === 1);
  if (all.places < byOffer.size) rows.push(made(joining, all.places));
  const room = all.problem.demand - all.filled;
  return { columns, rows: [...rows, { low: Number.NEGATIVE_INFINITY, high: room, terms: terms(filling(all)) }] };
}

/** The row that asks for exactly so much, in common lots; null where no number of lots comes to it. */
function fill(all: Choices, wanted: number): Row | null {
  const unit = all.choices.reduce((common, choice) => divisor(common, choice.lot), 0) || 1;
  if (wanted % unit !== 0) return null;
  const lots = filling(all).map((lot) => lot / unit);
  return { low: wanted / unit, high: wanted / unit, terms: terms(lots) };
}

const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));
