import type { Change, Period, PeriodRefusal } from '../rules/health/index.ts';

export const periodChoices = ['month', 'quarter', 'year', 'custom'] as const;
export type PeriodChoice = (typeof periodChoices)[number];

/** Whose figures: all, or those of one party. */
export type Scope = { kind: 'forum' } | { kind: 'cooperative' | 'institution'; id: string };

/** What the address asks for, as it was typed; nothing of it is sure. */
export type Asked = {
  period: PeriodChoice;
  /** A day of the month, quarter or year. */
  day: string;
  from: string;
  until: string;
  kecamatan: string;
  commodity: string;
};

/** What a place of the chart is. */
export type Unit = 'day' | 'month' | 'year';

/** What is looked at: the period, the one before, and what is left out. Days inclusive. */
export type Look = {
  scope: Scope;
  period: Period;
  /** By day up to 45 days, by month up to five years, else by year. */
  unit: Unit;
  kecamatan: string | null;
  commodityId: string | null;
};

/** A look, and what was wrong with what was asked for; the look is then that of this month. */
export type Looked = { look: Look; refusal: PeriodRefusal | null };

export type Commodity = { commodityId: string; nameId: string; nameEn: string; unit: string };
export type TradeSums = {
  value: number;
  confirmed: number;
  confirmations: number;
  declines: number;
  lapses: number;
  minutes: number;
  receipts: number;
  onTime: number;
  /** Rupiah at the award's price: goods of different units are added up by what they are worth. */
  received: number;
  refused: number;
  deducted: number;
};
export type TradeRow = Commodity & TradeSums & { now: number };
export type DemandRow = Commodity & {
  now: number;
  lines: number;
  asked: number;
  confirmed: number;
  value: number;
  /** Of the value, what the catalog had a median for that day, and what it would have cost at it. */
  compared: number;
  otherwise: number;
};
export type JointRow = { now: number; cost: number; saved: number };
export type Bin = { now: number; bin: string; value: number };
export type AnswerRow = { now: number; class: number; answers: number };
export type StockRow = Commodity & { free: number; offers: number };
/** `looked`: through how many declines of the period, the newest. */
export type ReasonRow = { reason: string; count: number; looked: number };
/** A cooperative on the plot, or a kecamatan in place of its many. */
export type PlaceRow = {
  id: string;
  name: string;
  kecamatan: string | null;
  latitude: number | null;
  longitude: number | null;
  value: number;
  isArea: number;
};
export const middleKeys = ['value', 'onTime', 'answer', 'declined', 'refused'] as const;
/** The two figures in the middle of `n` cooperatives'; `drawn`: of how many drawn by lot, null: of all. */
export type MiddleRow = {
  key: (typeof middleKeys)[number];
  n: number;
  low: number;
  high: number;
  drawn: number | null;
};
export type SupplyRow = { now: number; receipts: number; onTime: number; received: number; lessened: number };
export type SupplierRow = Omit<SupplyRow, 'now'> & { id: string; name: string };
export type Facts = {
  backlog: number;
  outstanding: number;
  firstDay: string | null;
  waiting: number;
};
/** `kecamatan` null: too many for a list. */
export type Choices = { kecamatan: string[] | null; commodities: { id: string; nameId: string; nameEn: string }[] };

export const figureKeys = [
  'sold',
  'spent',
  'bought',
  'saved',
  'savedListed',
  'fillRate',
  'onTime',
  'answerMedian',
  'answerMean',
  'declined',
  'refusedShare',
  'backlog',
  'outstanding',
] as const;
export type FigureKey = (typeof figureKeys)[number];

/** `bps` shares in basis points, `minutes` times, `count` things, the rest rupiah. */
export type FigureKind = 'rupiah' | 'bps' | 'minutes' | 'count';
export type Figure = {
  key: FigureKey;
  kind: FigureKind;
  now: number | null;
  /** Null: nothing to compare with, or a figure of this moment. */
  before: number | null;
  change: Change | null;
  /** Which way is better; null: neither. */
  better: 'more' | 'less' | null;
  /** The middle of the forum's cooperatives, where one is set beside them. */
  median: number | null;
  rows: RowsKey;
};

export const rowsKeys = [
  ...(['sold', 'spent', 'bought', 'fill', 'received', 'answers', 'declined'] as const),
  ...(['backlog', 'stock', 'outstanding'] as const),
] as const;
export type RowsKey = (typeof rowsKeys)[number];
