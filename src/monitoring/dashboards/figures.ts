import { changeOf, savingsOf, spreadOf } from '../rules/health/index.ts';
import { meanOf, quotientOf, shareBps } from './shares.ts';
import type {
  CooperativeRow,
  DemandRow,
  Facts,
  Figure,
  FigureKey,
  FigureKind,
  JointRow,
  RowsKey,
  SpentRow,
  SupplierRow,
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

/** The middle of the cooperatives' own mean times, minutes: one that is never in a hurry moves it no more than any other. */
const answerMedian = (rows: readonly (readonly [minutes: number, answers: number])[]): number | null =>
  spreadOf(
    rows.map(([minutes, answers]) => quotientOf(minutes, answers)),
    1,
  )?.median ?? null;

type Both = readonly [now: number | null, before: number | null];
type Rest = { better: Figure['better']; rows: RowsKey; median?: number | null };

const figure = (
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
  cooperatives: readonly CooperativeRow[];
  facts: Facts;
  /** Whether the period before is one that can be compared with. */
  hasBefore: boolean;
};

/** A figure of both periods; the one before is unknown where there is none. */
const pair =
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

/** The middle of all cooperatives that have such a figure; of fewer than five it would tell what the others are. */
function middleOf(rows: readonly CooperativeRow[]): Middle {
  const median = (of: (row: CooperativeRow) => number | null) => spreadOf(rows.map(of))?.median ?? null;
  return {
    value: median((row) => row.value),
    onTime: median((row) => shareBps(row.onTime, row.receipts)),
    answer: median((row) => quotientOf(row.minutes, row.answers)),
    declined: median((row) => shareBps(row.declines, row.answers)),
    refused: median((row) => shareBps(row.lessened, row.received)),
  };
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
  const times = (now: number) =>
    answerMedian(
      read.cooperatives.map((row) => (now ? [row.minutes, row.answers] : [row.minutesBefore, row.answersBefore])),
    );
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
  const middle = middleOf(read.cooperatives);
  const sold = pair(read.hasBefore)((now) => sumsOf(read.trade, now).value);
  return [
    figure('sold', 'rupiah', sold, { better: 'more', rows: 'sold', median: middle.value }),
    ...tradeFigures(read, middle),
    ...jointFigures(read),
    ...standing(read),
  ];
}

export type Bought = {
  demand: readonly DemandRow[];
  savings: readonly SpentRow[];
  suppliers: readonly SupplierRow[];
  facts: Facts;
  hasBefore: boolean;
};

export function institutionFigures({ demand, savings, suppliers, facts, hasBefore }: Bought): Figure[] {
  const both = pair(hasBefore);
  const spent = (now: number) => demand.reduce((sum, row) => sum + (row.now === now ? row.value : 0), 0);
  const of = (key: 'receipts' | 'onTime' | 'received' | 'lessened') =>
    suppliers.reduce((sum, row) => sum + row[key], 0);
  return [
    figure('spent', 'rupiah', both(spent), { better: null, rows: 'spent' }),
    figure(
      'savedListed',
      'rupiah',
      both((now) => savingsOf(savings.filter((row) => row.now === now)).saved),
      {
        ...{ better: 'more', rows: 'spent' },
      },
    ),
    figure(
      'fillRate',
      'bps',
      both((now) => fillOf(demand, now)),
      { better: 'more', rows: 'fill' },
    ),
    figure('onTime', 'bps', [shareBps(of('onTime'), of('receipts')), null], { better: 'more', rows: 'received' }),
    figure('refusedShare', 'bps', [shareBps(of('lessened'), of('received')), null], {
      better: 'less',
      rows: 'received',
    }),
    figure('outstanding', 'rupiah', [facts.outstanding, null], { better: 'less', rows: 'outstanding' }),
  ];
}
