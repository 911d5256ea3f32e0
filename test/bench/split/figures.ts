import type { Family } from './families.ts';

/** Everything `npm run bench -- split` measures. Times in ms, memory in MB, shares from 0 to 1. */
export interface SplitFigures {
  readonly machine: string;
  readonly cells: readonly Cell[];
  readonly policies: readonly (Cell & { readonly policy: string })[];
  readonly frontier: readonly (Times & { readonly family: Family; readonly seeds: number })[];
  readonly orders: Orders;
  readonly previews: readonly Preview[];
  readonly cold: readonly { readonly family: Family; readonly node: number; readonly workerd: number }[];
  readonly workerd: readonly (Times & { readonly family: Family; readonly size: number; readonly seeds: number })[];
  readonly memory: readonly { readonly family: Family; readonly size: number; readonly peak: number }[];
  readonly highs: readonly Paired[];
  readonly votes: readonly Vote[];
  readonly fairness: readonly Fairness[];
  readonly baselines: readonly BaselineFigures[];
}

export interface Times {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

/** One family at one size. `gap`: the largest (cost − lower bound) / cost. `exact`: the demand was met. */
export interface Cell extends Times {
  readonly family: Family;
  readonly size: number;
  readonly seeds: number;
  readonly proven: number;
  readonly exact: number;
  readonly gap: number;
  /** The seed that took longest. */
  readonly slowest: number;
  /** Plans the checker objects to. */
  readonly wrong: number;
}

/** Orders of several lines; `gap`: the largest (cost − lower bound) / cost, `saved`: against line by line, mean share. */
export interface Orders extends Times {
  readonly lines: number;
  readonly orders: number;
  readonly gap: number;
  readonly meanGap: number;
  readonly saved: number;
}

/** Worker time of the order form's preview in workerd; `database`: the median of what is not counted in it. */
export interface Preview extends Times {
  readonly lines: number;
  readonly policy: string;
  readonly database: number;
}

/** HiGHS on the same problems, its own solve time alone. `ratio`: median of HiGHS' time / ours; `undecided` count as their limit. */
export interface Paired {
  readonly family: Family;
  readonly problems: number;
  readonly ours: number;
  readonly theirs: number;
  readonly ratio: number;
  /** The same with the fewest suppliers among equals asked of HiGHS too, as the engine finds them. */
  readonly ratioTied: number;
  readonly undecided: number;
}

/** How often an oracle that came to an end found the same filled quantity, measure and cost. */
export interface Vote {
  readonly oracle: string;
  readonly size: number;
  readonly agreed: number;
  readonly asked: number;
  readonly undecided: number;
}

/** 100 orders one after the other, each adding to what the next one counts as awarded. */
export interface Fairness {
  readonly goods: string;
  /** Smallest and largest order. */
  readonly tonnes: string;
  readonly policy: string;
  /** Of awarded ÷ weight over the cooperatives: 0 is even. */
  readonly gini: number;
  /** Cost above that of 100 cheapest orders, as a share. */
  readonly price: number;
  /** What a Gini of 0 costs at the least in this world, whoever divides: even sales pay everybody's price. */
  readonly floor: number;
}

export interface BaselineFigures {
  readonly name: string;
  readonly problems: number;
  /** Plans that may be carried out and meet the demand: as documented, and with whole lots and smallest awards explained to it. */
  readonly plain: number;
  readonly exact: number;
  /** Mean of what is left unfilled ÷ demand. */
  readonly unfilled: number;
  /** Mean cost per unit filled above the best plan's, as a share; null where it fills nothing. */
  readonly dearer: number | null;
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

export const median = (values: readonly number[]): number => percentile(values, 0.5);

export const timesOf = (values: readonly number[]): Times => ({
  p50: percentile(values, 0.5),
  p95: percentile(values, 0.95),
  p99: percentile(values, 0.99),
});

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
