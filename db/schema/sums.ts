import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { commodity } from './catalog.ts';
import { party } from './identity.ts';

/** What one institution received of one cooperative, by the day of the receipt: `receipts` and `onTime` as in `trade_day`, values in rupiah at the award's price, half-up by line. */
const supplied = {
  institutionId: text('institution_id')
    .notNull()
    .references(() => party.id),
  cooperativeId: text('cooperative_id')
    .notNull()
    .references(() => party.id),
  commodityId: text('commodity_id')
    .notNull()
    .references(() => commodity.id),
  receipts: integer('receipts').notNull(),
  onTime: integer('on_time').notNull(),
  receivedValue: integer('received_value').notNull(),
  refusedValue: integer('refused_value').notNull(),
  deductedValue: integer('deducted_value').notNull(),
};

export const supplyDay = sqliteTable('supply_day', { day: text('day').notNull(), ...supplied }, (t) => [
  primaryKey({ columns: [t.day, t.institutionId, t.cooperativeId, t.commodityId] }),
  index('supply_day_institution').on(t.institutionId, t.day),
]);

/** `supply_day` of a month, `2026-11`. */
export const supplyMonth = sqliteTable('supply_month', { month: text('month').notNull(), ...supplied }, (t) => [
  primaryKey({ columns: [t.month, t.institutionId, t.cooperativeId, t.commodityId] }),
  index('supply_month_institution').on(t.institutionId, t.month),
]);

/** One cooperative's trade over all commodities: `period` a month or a year (`2026`). What is set beside others, one short row each. */
export const cooperativeSum = sqliteTable(
  'cooperative_sum',
  {
    cooperativeId: text('cooperative_id').notNull(),
    period: text('period').notNull(),
    value: integer('value').notNull(),
    confirmations: integer('confirmations').notNull(),
    declines: integer('declines').notNull(),
    answerMinutes: integer('answer_minutes').notNull(),
    receipts: integer('receipts').notNull(),
    onTime: integer('on_time').notNull(),
    receivedValue: integer('received_value').notNull(),
    refusedValue: integer('refused_value').notNull(),
    deductedValue: integer('deducted_value').notNull(),
  },
  (t) => [primaryKey({ columns: [t.cooperativeId, t.period] })],
);

/**
 * Sums of all parties of an area: `period` a day, a month or a year (`2026`), so that any span is a bounded list of periods; `area` a
 * kecamatan, or '' for all; `commodityId` '' for all, where quantities (`confirmed`, `asked`, `met`) are 0: units do not add up.
 * Trade and joint purchases by the kecamatan of the cooperative, demand by that of the institution. Rows of days are made from the
 * days' sums; months and years are moved by what a day's rows change.
 */
export const areaSum = sqliteTable(
  'area_sum',
  {
    period: text('period').notNull(),
    area: text('area').notNull(),
    commodityId: text('commodity_id').notNull(),
    confirmations: integer('confirmations').notNull(),
    confirmed: integer('confirmed').notNull(),
    value: integer('value').notNull(),
    declines: integer('declines').notNull(),
    lapses: integer('lapses').notNull(),
    answerMinutes: integer('answer_minutes').notNull(),
    receipts: integer('receipts').notNull(),
    onTime: integer('on_time').notNull(),
    receivedValue: integer('received_value').notNull(),
    refusedValue: integer('refused_value').notNull(),
    deductedValue: integer('deducted_value').notNull(),
    /** What institutions asked for, what of it is confirmed, and its rupiah. */
    lines: integer('lines').notNull(),
    asked: integer('asked').notNull(),
    met: integer('met').notNull(),
    spent: integer('spent').notNull(),
    /** Bought together: rupiah. */
    cost: integer('cost').notNull(),
    saved: integer('saved').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.period, t.area, t.commodityId] }),
    index('area_sum_rank').on(t.period, t.commodityId, t.value),
  ],
);

/** How many answers took how long, by the keys of `area_sum`; `class` is the number of the class of minutes (`answerClasses`). */
export const areaAnswer = sqliteTable(
  'area_answer',
  {
    period: text('period').notNull(),
    area: text('area').notNull(),
    commodityId: text('commodity_id').notNull(),
    class: integer('class').notNull(),
    answers: integer('answers').notNull(),
  },
  (t) => [primaryKey({ columns: [t.period, t.area, t.commodityId, t.class] })],
);

/**
 * What there is at this moment, kept by triggers: `stock` (offers listed with something free, its trade units and rupiah), `backlog`
 * (revisions that await moderators), `outstanding` (rupiah of account 1200 of cooperatives and the forum; commodity '').
 */
export const standing = sqliteTable(
  'standing',
  {
    what: text('what', { enum: ['stock', 'backlog', 'outstanding'] }).notNull(),
    area: text('area').notNull(),
    commodityId: text('commodity_id').notNull(),
    count: integer('count').notNull(),
    amount: integer('amount').notNull(),
    value: integer('value').notNull(),
  },
  (t) => [primaryKey({ columns: [t.what, t.area, t.commodityId] })],
);

/** What one party owes or is owed by another over all months (1200, 1210 and 2100; debits less credits), kept by a trigger on `account_month`. */
export const accountBalance = sqliteTable(
  'account_balance',
  {
    partyId: text('party_id').notNull(),
    code: text('code').notNull(),
    counterpartyId: text('counterparty_id').notNull(),
    balance: integer('balance').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.partyId, t.code, t.counterpartyId] }),
    index('account_balance_open').on(t.code, t.balance, t.partyId).where(sql`balance <> 0`),
  ],
);

/** Every verified cooperative with the number it drew, once, when it was verified: the lowest thousand stand for all. Kept by triggers. */
export const cooperativeLot = sqliteTable(
  'cooperative_lot',
  {
    cooperativeId: text('cooperative_id').primaryKey(),
    lot: integer('lot').notNull(),
  },
  (t) => [index('cooperative_lot_order').on(t.lot, t.cooperativeId)],
);

/**
 * Of each cooperative that trades, what says how soon a mentor should look at it; kept by triggers on parties, warnings, action items and
 * scores. Nothing of it depends on today.
 */
export const mentoringNeed = sqliteTable(
  'mentoring_need',
  {
    cooperativeId: text('cooperative_id').primaryKey(),
    /** Of the open action items the earliest due day; without any the end of time. */
    dueOn: text('due_on').notNull(),
    /** The newest score, 101 without one, less a thousand for each serious warning that is open: the lowest first. */
    rank: integer('rank').notNull(),
  },
  (t) => [
    index('mentoring_need_due').on(t.dueOn, t.cooperativeId),
    index('mentoring_need_rank').on(t.rank, t.cooperativeId, t.dueOn),
  ],
);

/** What verified cooperatives need of each commodity, kept by triggers on `need` and on who is verified. `yearly`: trade units. */
export const needSum = sqliteTable('need_sum', {
  commodityId: text('commodity_id').primaryKey(),
  cooperatives: integer('cooperatives').notNull(),
  yearly: integer('yearly').notNull(),
});

/** The median of the prices on offer in a kelurahan, rupiah, half-up; kept by triggers on offers and on where parties are. */
export const placePrice = sqliteTable(
  'place_price',
  {
    commodityId: text('commodity_id').notNull(),
    kelurahan: text('kelurahan').notNull(),
    price: integer('price').notNull(),
    offers: integer('offers').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.commodityId, t.kelurahan] }),
    index('place_price_order').on(t.commodityId, t.price, t.kelurahan),
  ],
);
