import { dayOf, daysBetween } from '../../platform/clock.ts';
import { type Figures, liquidityFigures, type Observed, priceFigures } from '../rules/health/index.ts';
import type { BankRow, DeliveryRow, OpenRow, PriceRow, QualityRow, ShareRow, TradeRow } from './store-figures.ts';
import type { AwardDayRow, ListedRow, ReceiptDayRow, WeekPriceRow } from './store-observed.ts';
import type { Window } from './types.ts';
import { WEEKS } from './window.ts';

export type Measurable = { id: string; name: string; weight: number; joinedAt: number };

/** Rows by the cooperative they are of. */
export type ById<T> = ReadonlyMap<string, readonly T[]>;
export const byId = <T extends { readonly id: string }>(rows: readonly T[]): ById<T> =>
  Map.groupBy(rows, ({ id }) => id);

export type FigureRows = {
  readonly trade: ById<TradeRow>;
  readonly awarded: ById<ShareRow>;
  readonly deliveries: ById<DeliveryRow>;
  readonly quality: ById<QualityRow>;
  readonly prices: ById<PriceRow>;
  readonly banks: ById<BankRow>;
  readonly open: ById<OpenRow>;
};

/** The whole forum's, the same for all cooperatives of a run. */
export type ForumSums = { readonly forumAwarded: number; readonly forumWeight: number };

export type ObservedRows = {
  readonly awards: ById<AwardDayRow>;
  readonly sold: ById<{ id: string; at: number }>;
  readonly weekPrices: ById<WeekPriceRow>;
  readonly receipts: ById<ReceiptDayRow>;
  readonly listed: ById<ListedRow>;
};

const own = <T>(rows: ById<T>, id: string): readonly T[] => rows.get(id) ?? [];
const one = <T>(rows: ById<T>, id: string): T | undefined => rows.get(id)?.[0];

/** One cooperative's raw figures from what the database added up. */
export function figuresOf(
  who: Measurable,
  rows: FigureRows,
  { forumAwarded, forumWeight }: ForumSums,
  w: Window,
): { figures: Figures; basis: 'deals' | 'offers' } {
  const { id } = who;
  const trade = one(rows.trade, id);
  const delivery = one(rows.deliveries, id);
  const { receivedValue = 0, refusedValue = 0, deductedValue = 0 } = one(rows.quality, id) ?? {};
  const joinedOn = dayOf(who.joinedAt);
  const priced = priceFigures(pricesOf(rows.prices, id, 1), pricesOf(rows.prices, id, 0));
  // Where nobody was awarded anything there was nothing to sell: those weeks are nobody's fault.
  const weeks = forumAwarded > 0 ? Math.max(0, Math.min(WEEKS, Math.floor((daysBetween(joinedOn, w.day) + 1) / 7))) : 0;
  const figures = {
    activity: { weeks, weeksWithSale: Math.min(weeks, trade?.weeksWithSale ?? 0) },
    reliability: {
      ...{ awards: trade?.awards ?? 0, confirmedInTime: trade?.confirmedInTime ?? 0 },
      ...{ consignments: delivery?.consignments ?? 0, arrivedOnDay: delivery?.arrivedOnDay ?? 0 },
      ...{ confirmedValue: delivery?.confirmedValue ?? 0, deliveredValue: delivery?.deliveredValue ?? 0 },
    },
    quality: { receivedValue, refusedValue, deductedValue },
    price_discipline: priced.figures,
    liquidity: liquidityOf(rows, id, w.day),
    growth: {
      ...{ days: 7 * WEEKS, sales: trade?.sales ?? 0 },
      before: joinedOn <= w.beforeFrom ? (trade?.before ?? 0) : null,
    },
    share: { awarded: one(rows.awarded, id)?.awarded ?? 0, forumAwarded, weight: who.weight, forumWeight },
  };
  return { figures, basis: priced.basis };
}

const pricesOf = (rows: ById<PriceRow>, id: string, isDeal: 0 | 1): PriceRow[] =>
  own(rows, id).filter((row) => row.isDeal === isDeal);

function liquidityOf({ banks, open }: FigureRows, id: string, day: string): Figures['liquidity'] {
  return liquidityFigures(
    one(banks, id)?.bank ?? 0,
    itemsOf(open, id, 'receivable'),
    itemsOf(open, id, 'payable'),
    day,
  );
}

const itemsOf = (rows: ById<OpenRow>, id: string, side: OpenRow['side']): OpenRow[] =>
  own(rows, id).filter((row) => row.side === side);

/** What the warnings about one cooperative are made of. */
export function observedOf({ id, joinedAt }: Measurable, rows: ObservedRows & Pick<FigureRows, 'open'>): Observed {
  const soldAt = one(rows.sold, id)?.at;
  return {
    cooperativeId: id,
    joinedOn: dayOf(joinedAt),
    lastSoldOn: soldAt === undefined ? null : dayOf(soldAt),
    awards: own(rows.awards, id),
    prices: own(rows.weekPrices, id),
    payables: itemsOf(rows.open, id, 'payable'),
    receivables: itemsOf(rows.open, id, 'receivable'),
    receipts: own(rows.receipts, id),
    offers: own(rows.listed, id),
  };
}
