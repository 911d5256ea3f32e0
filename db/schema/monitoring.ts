import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { commodity } from './catalog.ts';
import { party } from './identity.ts';

/**
 * Daily sums, made from the raw rows alone: a day is worked out anew whenever something of it changed (`rollup_touched`), so that a
 * rebuild gives the same rows. Quantities in trade units, received ones in thousandths, money in rupiah, days in the forum's zone.
 */
export const tradeDay = sqliteTable(
  'trade_day',
  {
    day: text('day').notNull(),
    cooperativeId: text('cooperative_id')
      .notNull()
      .references(() => party.id),
    commodityId: text('commodity_id')
      .notNull()
      .references(() => commodity.id),
    /** By the day the split made them. */
    awards: integer('awards').notNull(),
    awarded: integer('awarded').notNull(),
    /** By the day of the answer. */
    confirmations: integer('confirmations').notNull(),
    confirmed: integer('confirmed').notNull(),
    /** Rupiah of what was confirmed, goods only. Both less what did not come and went back to the split. */
    value: integer('value').notNull(),
    declines: integer('declines').notNull(),
    lapses: integer('lapses').notNull(),
    /** From the award to its answer, minutes in all, over confirmations and declines. */
    answerMinutes: integer('answer_minutes').notNull(),
    /** By the day of the receipt, thousandths. `onTime`: received on its planned day or before. */
    receipts: integer('receipts').notNull(),
    onTime: integer('on_time').notNull(),
    sentMilli: integer('sent_milli').notNull(),
    receivedMilli: integer('received_milli').notNull(),
    refusedMilli: integer('refused_milli').notNull(),
    deductedMilli: integer('deducted_milli').notNull(),
    /** Rupiah of the same at the award's price, half-up by line. */
    receivedValue: integer('received_value').notNull().default(0),
    refusedValue: integer('refused_value').notNull().default(0),
    deductedValue: integer('deducted_value').notNull().default(0),
  },
  (t) => [
    primaryKey({ columns: [t.day, t.cooperativeId, t.commodityId] }),
    index('trade_day_cooperative').on(t.cooperativeId, t.day),
    index('trade_day_commodity').on(t.commodityId, t.day),
  ],
);

/** What institutions asked for, by the day their order was placed, and how far it was met until now. */
export const demandDay = sqliteTable(
  'demand_day',
  {
    day: text('day').notNull(),
    institutionId: text('institution_id')
      .notNull()
      .references(() => party.id),
    commodityId: text('commodity_id')
      .notNull()
      .references(() => commodity.id),
    lines: integer('lines').notNull(),
    asked: integer('asked').notNull(),
    confirmed: integer('confirmed').notNull(),
    waived: integer('waived').notNull(),
    value: integer('value').notNull(),
    /** Cooperatives with a confirmed part, over the lines. */
    suppliers: integer('suppliers').notNull(),
    /** Of `value`, what the catalog had a median price for that day, and what it would have cost at it. */
    compared: integer('compared').notNull().default(0),
    otherwise: integer('otherwise').notNull().default(0),
  },
  (t) => [
    primaryKey({ columns: [t.day, t.institutionId, t.commodityId] }),
    index('demand_day_institution').on(t.institutionId, t.day),
    index('demand_day_commodity').on(t.commodityId, t.day),
  ],
);

/** `trade_day` of a month in one row, for periods of many months. Kept with the days it is made of. */
export const tradeMonth = sqliteTable(
  'trade_month',
  {
    /** `2026-11`. */
    month: text('month').notNull(),
    cooperativeId: text('cooperative_id')
      .notNull()
      .references(() => party.id),
    commodityId: text('commodity_id')
      .notNull()
      .references(() => commodity.id),
    awards: integer('awards').notNull(),
    awarded: integer('awarded').notNull(),
    confirmations: integer('confirmations').notNull(),
    confirmed: integer('confirmed').notNull(),
    value: integer('value').notNull(),
    declines: integer('declines').notNull(),
    lapses: integer('lapses').notNull(),
    answerMinutes: integer('answer_minutes').notNull(),
    receipts: integer('receipts').notNull(),
    onTime: integer('on_time').notNull(),
    sentMilli: integer('sent_milli').notNull(),
    receivedMilli: integer('received_milli').notNull(),
    refusedMilli: integer('refused_milli').notNull(),
    deductedMilli: integer('deducted_milli').notNull(),
    /** Rupiah of the same at the award's price, half-up by line. */
    receivedValue: integer('received_value').notNull().default(0),
    refusedValue: integer('refused_value').notNull().default(0),
    deductedValue: integer('deducted_value').notNull().default(0),
  },
  (t) => [
    primaryKey({ columns: [t.month, t.cooperativeId, t.commodityId] }),
    index('trade_month_cooperative').on(t.cooperativeId, t.month),
  ],
);

/** `demand_day` of a month; `suppliers` is not among it: they cannot be added up. */
export const demandMonth = sqliteTable(
  'demand_month',
  {
    month: text('month').notNull(),
    institutionId: text('institution_id')
      .notNull()
      .references(() => party.id),
    commodityId: text('commodity_id')
      .notNull()
      .references(() => commodity.id),
    lines: integer('lines').notNull(),
    asked: integer('asked').notNull(),
    confirmed: integer('confirmed').notNull(),
    waived: integer('waived').notNull(),
    value: integer('value').notNull(),
    compared: integer('compared').notNull().default(0),
    otherwise: integer('otherwise').notNull().default(0),
  },
  (t) => [
    primaryKey({ columns: [t.month, t.institutionId, t.commodityId] }),
    index('demand_month_institution').on(t.institutionId, t.month),
  ],
);

/** What was bought together, by the day it was ordered, and what it saved once its cost was known. */
export const jointDay = sqliteTable(
  'joint_day',
  {
    day: text('day').notNull(),
    cooperativeId: text('cooperative_id')
      .notNull()
      .references(() => party.id),
    commodityId: text('commodity_id')
      .notNull()
      .references(() => commodity.id),
    campaigns: integer('campaigns').notNull(),
    ordered: integer('ordered').notNull(),
    receivedMilli: integer('received_milli').notNull(),
    cost: integer('cost').notNull(),
    saved: integer('saved').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.day, t.cooperativeId, t.commodityId] }),
    index('joint_day_cooperative').on(t.cooperativeId, t.day),
  ],
);

/** Moments whose day has to be worked out anew; triggers on the raw tables put them here, the job takes them away. */
export const rollupTouched = sqliteTable('rollup_touched', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  at: integer('at').notNull(),
});

/** A cooperative's health at a month's end, by the formulas and weights of that day. */
export const healthScore = sqliteTable(
  'health_score',
  {
    cooperativeId: text('cooperative_id')
      .notNull()
      .references(() => party.id),
    /** `2026-11`: worked out anew until the month is over. */
    month: text('month').notNull(),
    /** 0 to 100; null where there is nothing to measure. */
    total: integer('total'),
    /** Points more than in the month before, negative fewer; null where either has none. */
    change: integer('change'),
    measures: text('measures', { mode: 'json' }).$type<unknown>().notNull(),
    madeAt: integer('made_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.cooperativeId, t.month] }),
    // 101 stands for none: it sorts last, and a list goes on behind it.
    index('health_score_month').on(t.month, sql`case when total is null then 101 else total end`, t.cooperativeId),
    index('health_score_change').on(
      t.month,
      sql`case when change is null then 101 else change end`,
      sql`case when total is null then 101 else total end`,
      t.cooperativeId,
    ),
    check('health_score_total', sql`${t.total} is null or ${t.total} between 0 and 100`),
  ],
);

/** An early warning: raised once per `key`, ended when its cause is gone. */
export const warning = sqliteTable(
  'warning',
  {
    id: text('id').primaryKey(),
    key: text('key').notNull().unique('warning_key'),
    cooperativeId: text('cooperative_id')
      .notNull()
      .references(() => party.id),
    kind: text('kind').notNull(),
    severity: text('severity', { enum: ['notice', 'warning', 'serious'] }).notNull(),
    figures: text('figures', { mode: 'json' }).$type<Record<string, number | string>>().notNull(),
    since: text('since').notNull(),
    raisedAt: integer('raised_at').notNull(),
    endedAt: integer('ended_at'),
  },
  (t) => [
    index('warning_cooperative').on(t.cooperativeId, t.endedAt),
    index('warning_open').on(t.raisedAt).where(sql`ended_at is null`),
    index('warning_gravest')
      .on(sql`case severity when 'serious' then 0 when 'warning' then 1 else 2 end`, t.since, t.id)
      .where(sql`ended_at is null`),
    index('warning_kind')
      .on(t.kind, sql`case severity when 'serious' then 0 when 'warning' then 1 else 2 end`, t.since, t.id)
      .where(sql`ended_at is null`),
  ],
);
