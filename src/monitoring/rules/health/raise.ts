import type { Figures, MeasureKey } from './formulas.ts';
import { scoreOf, usualWeights, type Weights } from './score.ts';

/** More than any sum of money here. */
const MOST_MONEY = 1_000_000_000_000_000;

/** One raw figure that a cooperative can move, all others staying as they are. */
interface Lever {
  readonly measure: MeasureKey;
  readonly from: (figures: Figures) => number;
  /** The best it can become; more never lowers the points. */
  readonly best: (figures: Figures) => number;
  readonly to: (figures: Figures, value: number) => Figures;
}

const levers = {
  sell_in_more_weeks: lever('activity', 'weeksWithSale', ({ weeks }) => weeks),
  confirm_more_in_time: lever('reliability', 'confirmedInTime', ({ awards }) => awards),
  arrive_on_the_day: lever('reliability', 'arrivedOnDay', ({ consignments }) => consignments),
  deliver_in_full: lever('reliability', 'deliveredValue', ({ confirmedValue }) => confirmedValue),
  /** What was refused is taken off first, then what was deducted. */
  have_less_refused: {
    measure: 'quality',
    from: ({ quality }) => quality.refusedValue + quality.deductedValue,
    best: () => 0,
    to: (figures, lost) => {
      const deductedValue = Math.min(lost, figures.quality.deductedValue);
      return { ...figures, quality: { ...figures.quality, deductedValue, refusedValue: lost - deductedValue } };
    },
  },
  /** The same goods for less. */
  ask_less: lever('price_discipline', 'asked', () => 0),
  have_more_at_hand: lever('liquidity', 'bank', () => MOST_MONEY),
  /** By a later due day, without taking from the bank. */
  owe_less_soon: lever('liquidity', 'payable', () => 0),
  sell_more: lever('growth', 'sales', () => MOST_MONEY),
  /** On top of what everybody was awarded, so that the whole grows with it. */
  be_awarded_more: {
    measure: 'share',
    from: ({ share }) => share.awarded,
    best: () => MOST_MONEY,
    to: (figures, awarded) => {
      const forumAwarded = figures.share.forumAwarded + awarded - figures.share.awarded;
      return { ...figures, share: { ...figures.share, awarded, forumAwarded } };
    },
  },
} as const satisfies Record<string, Lever>;

export type RaiseCode = keyof typeof levers;

export interface Raise {
  readonly code: RaiseCode;
  readonly measure: MeasureKey;
  /**
   * `reaches`: this alone gives the points asked for. `helps`: it gives fewer, and no more however far it is moved. `exhausted`: it
   * gives nothing, the measure is full by it, has no weight, or the figure is at its best.
   */
  readonly outcome: 'reaches' | 'helps' | 'exhausted';
  /** The raw figure now, and the nearest to it that has the effect; the same where exhausted. */
  readonly from: number;
  readonly to: number;
  /** The total before and after. */
  readonly total: number;
  readonly newTotal: number;
}

/**
 * For each figure of a measured measure the smallest change that gives `points` more in the total (100 at most), everything else
 * staying as it is. Measures without a value have no entry: `scoreOf` names them. Each lever moves the points one way only, so the
 * smallest change is found by halving.
 *
 * @returns in the order of the measures; empty where there is no total, or it is 100
 */
export function whatWouldRaise(figures: Figures, weights: Weights = usualWeights, points = 5): Raise[] {
  const { total, unmeasured } = scoreOf(figures, weights);
  if (total === null || total >= 100) return [];
  const goal = Math.min(100, total + points);
  return (Object.keys(levers) as RaiseCode[])
    .filter((code) => !unmeasured.includes(levers[code].measure) && hasBasis(code, figures))
    .map((code) => raise(code, figures, weights, total, goal));
}

/** A share of reliability that there is no count of cannot be moved. */
function hasBasis(code: RaiseCode, { reliability, liquidity }: Figures): boolean {
  if (code === 'confirm_more_in_time') return reliability.awards > 0;
  if (code === 'arrive_on_the_day') return reliability.consignments > 0;
  if (code === 'deliver_in_full') return reliability.confirmedValue > 0;
  return code !== 'owe_less_soon' || liquidity.bank + liquidity.receivable > 0;
}

function raise(code: RaiseCode, figures: Figures, weights: Weights, total: number, goal: number): Raise {
  const { measure, from, best, to }: Lever = levers[code];
  const [start, end] = [from(figures), best(figures)];
  const way = Math.sign(end - start);
  const after = (steps: number) => scoreOf(to(figures, start + way * steps), weights).total!;
  const most = after(Math.abs(end - start));
  const steps = fewest(Math.abs(end - start), (count) => after(count) >= Math.min(goal, most));
  const newTotal = after(steps);
  const outcome = newTotal >= goal ? 'reaches' : newTotal > total ? 'helps' : 'exhausted';
  return { code, measure, outcome, from: start, to: start + way * steps, total, newTotal };
}

/** The smallest count up to `most` that is enough, where `most` is, and so is everything beyond one that is. */
function fewest(most: number, isEnough: (count: number) => boolean): number {
  let [low, high] = [0, most];
  while (low < high) {
    const middle = low + Math.floor((high - low) / 2);
    if (isEnough(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** A lever that is one figure of its measure. */
function lever<K extends MeasureKey>(measure: K, figure: keyof Figures[K], best: (of: Figures[K]) => number): Lever {
  return {
    measure,
    from: (figures) => figures[measure][figure] as number,
    best: (figures) => best(figures[measure]),
    to: (figures, value) => ({ ...figures, [measure]: { ...figures[measure], [figure]: value } }),
  };
}
