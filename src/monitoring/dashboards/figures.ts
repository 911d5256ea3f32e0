import { answerClasses } from '../rollups/fields.ts';
import { changeOf, LEAST_COMPARED, medianTime } from '../rules/health/index.ts';
import { meanOf, quotientOf, shareBps } from './shares.ts';
import type {
  AnswerRow,
  DemandRow,
  Facts,
  Figure,
  FigureKey,
  FigureKind,
  JointRow,
  MiddleRow,
  RowsKey,
  TradeRow,
  TradeSums,
} from './types.ts';

const sumsOf = (rows: readonly TradeRow[], now: number): TradeSums => {
  const of = (key: keyof TradeSums) => rows.reduce((sum, row) => sum + (row.now === now ? row[key] : 0), 0);
  return {
    ...{ value: of('value'), confirmed: of('confirmed'), confirmations: of('confirmations'), declines: of('declines') },
    ...{ lapses: of('lapses'), minutes: of('minutes'), receipts: of('receipts'), onTime: of('onTime') },
    ...{ received: of('received'), refused: of('refused'), deducted: of('deducted') },
  };
};

/**
 * How much of what was asked for was met, basis points. Commodities of different units cannot be added up: each counts with its own
 * share, weighted by its lines.
 */
export function fillOf(rows: readonly DemandRow[], now: number): number | null {
  const those = rows.filter((row) => row.now === now && row.asked > 0);
  return meanOf(those.map((row) => [shareBps(row.confirmed, row.asked)!, row.lines]));
}

/**
 * The median of all answers of the period, minutes: by the class it lies in, as if the answers of a class lay evenly in it (G. U. Yule,
 * An Introduction to the Theory of Statistics, 1911, chapter VII). True to within the width of that class (`answerClasses`): 5 minutes
 * where answers come at once, an hour where they take a few, half a day where they take more than one. Null of none.
 */
export function answerMedian(rows: readonly AnswerRow[], now: number): number | null {
  const counts = Array<number>(answerClasses.length + 1).fill(0);
  for (const row of rows) if (row.now === now) counts[row.class] = row.answers;
  return medianTime([{ confirmations: counts }], answerClasses)?.minutes ?? null;
}

export type Both = readonly [now: number | null, before: number | null];
type Rest = { better: Figure['better']; rows: RowsKey; median?: number | null };

export const figure = (
  key: FigureKey,
  kind: FigureKind,
  [now, before]: Both,
  { better, rows, median = null }: Rest,
): Figure => ({
  ...{ key, kind, now, before, change: changeOf(now, before), better, rows, median },
});

export type Read = {
  trade: readonly TradeRow[];
  demand: readonly DemandRow[];
  joint: readonly JointRow[];
  answers: readonly AnswerRow[];
  middles: readonly MiddleRow[];
  facts: Facts;
  /** Whether the period before is one that can be compared with. */
  hasBefore: boolean;
};

/** A figure of both periods; the one before is unknown where there is none. */
export const pair =
  (hasBefore: boolean) =>
  (of: (now: number) => number | null): Both => [of(1), hasBefore ? of(0) : null];

const jointOf = (joint: readonly JointRow[], now: number, key: 'cost' | 'saved') =>
  joint.find((row) => row.now === now)?.[key] ?? 0;

function tradeFigures({ trade, hasBefore }: Read, middle: Middle): Figure[] {
  const both = pair(hasBefore);
  const sums = [sumsOf(trade, 0), sumsOf(trade, 1)] as const;
  const of = (now: number) => sums[now as 0 | 1];
  const answers = (now: number) => of(now).confirmations + of(now).declines;
  return [
    figure(
      'onTime',
      'bps',
      both((now) => shareBps(of(now).onTime, of(now).receipts)),
      {
        ...{ better: 'more', rows: 'received', median: middle.onTime },
      },
    ),
    figure(
      'answerMean',
      'minutes',
      both((now) => quotientOf(of(now).minutes, answers(now))),
      {
        ...{ better: 'less', rows: 'answers', median: middle.answer },
      },
    ),
    figure(
      'declined',
      'bps',
      both((now) => shareBps(of(now).declines, answers(now))),
      {
        ...{ better: 'less', rows: 'declined', median: middle.declined },
      },
    ),
    figure(
      'refusedShare',
      'bps',
      both((now) => shareBps(of(now).refused + of(now).deducted, of(now).received)),
      {
        ...{ better: 'less', rows: 'received', median: middle.refused },
      },
    ),
  ];
}

type Middle = Record<'value' | 'onTime' | 'answer' | 'declined' | 'refused', number | null>;
const noMiddle: Middle = { value: null, onTime: null, answer: null, declined: null, refused: null };

/** The middle of those cooperatives that have such a figure, half-up; of fewer than five it would tell what the others are. */
export function middleOf(rows: readonly MiddleRow[]): Middle {
  const those = rows.filter(({ n }) => n >= LEAST_COMPARED);
  const medians = those.map(({ key, low, high }) => [key, low + Math.round((high - low) / 2)]);
  return { ...noMiddle, ...Object.fromEntries(medians) };
}

const jointFigures = ({ joint, hasBefore }: Read): Figure[] => {
  const both = pair(hasBefore);
  return [
    figure(
      'bought',
      'rupiah',
      both((now) => jointOf(joint, now, 'cost')),
      { better: null, rows: 'bought' },
    ),
    figure(
      'saved',
      'rupiah',
      both((now) => jointOf(joint, now, 'saved')),
      { better: 'more', rows: 'bought' },
    ),
  ];
};

const standing = ({ facts }: Read): Figure[] => [
  figure('backlog', 'count', [facts.backlog, null], { better: 'less', rows: 'backlog' }),
  figure('outstanding', 'rupiah', [facts.outstanding, null], { better: 'less', rows: 'outstanding' }),
];

export function forumFigures(read: Read): Figure[] {
  const both = pair(read.hasBefore);
  const times = (now: number) => answerMedian(read.answers, now);
  return [
    figure(
      'sold',
      'rupiah',
      both((now) => sumsOf(read.trade, now).value),
      { better: 'more', rows: 'sold' },
    ),
    ...jointFigures(read),
    figure(
      'fillRate',
      'bps',
      both((now) => fillOf(read.demand, now)),
      { better: 'more', rows: 'fill' },
    ),
    figure('answerMedian', 'minutes', both(times), { better: 'less', rows: 'answers' }),
    ...tradeFigures(read, noMiddle),
    ...standing(read),
  ];
}

export function cooperativeFigures(read: Read): Figure[] {
  const middle = middleOf(read.middles);
  const sold = pair(read.hasBefore)((now) => sumsOf(read.trade, now).value);
  return [
    figure('sold', 'rupiah', sold, { better: 'more', rows: 'sold', median: middle.value }),
    ...tradeFigures(read, middle),
    ...jointFigures(read),
    ...standing(read),
  ];
}
