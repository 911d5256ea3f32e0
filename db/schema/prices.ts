import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { commodity } from './catalog.ts';

/** Where prices are noted down: a market of the city. */
export const market = sqliteTable(
  'market',
  {
    id: text('id').primaryKey(),
    name: text('name').notNull().unique('market_name'),
    kelurahan: text('kelurahan').notNull(),
    kecamatan: text('kecamatan').notNull(),
    closedAt: integer('closed_at'),
  },
  (t) => [
    index('market_open').on(t.name).where(sql`closed_at is null`),
    index('market_closed').on(t.name).where(sql`closed_at is not null`),
  ],
);

/** A price seen at a market on a day; a correction takes its place and names it. */
export const marketPrice = sqliteTable(
  'market_price',
  {
    id: text('id').primaryKey(),
    marketId: text('market_id')
      .notNull()
      .references(() => market.id),
    commodityId: text('commodity_id')
      .notNull()
      .references(() => commodity.id),
    day: text('day').notNull(),
    /** Rupiah per trade unit, consumer. */
    price: integer('price').notNull(),
    /** The file it came with; null: typed. */
    importId: text('import_id'),
    recordedBy: text('recorded_by').notNull(),
    recordedAt: integer('recorded_at').notNull(),
    replacedAt: integer('replaced_at'),
  },
  (t) => [
    uniqueIndex('market_price_once').on(t.marketId, t.commodityId, t.day).where(sql`replaced_at is null`),
    index('market_price_commodity').on(t.commodityId, t.day),
    check('market_price_positive', sql`${t.price} > 0 and ${t.price} <= 1000000000`),
  ],
);

export const priceImport = sqliteTable('price_import', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  fileHash: text('file_hash').notNull().unique('price_import_file'),
  rows: integer('rows').notNull(),
  importedBy: text('imported_by').notNull(),
  importedAt: integer('imported_at').notNull(),
});

/** A commodity's prices of a day by where they were seen: offers, deals, markets. Made from raw rows; see `rollup_touched`. */
export const priceDay = sqliteTable(
  'price_day',
  {
    commodityId: text('commodity_id')
      .notNull()
      .references(() => commodity.id),
    day: text('day').notNull(),
    source: text('source', { enum: ['offer', 'deal', 'market'] }).notNull(),
    low: integer('low').notNull(),
    quarter: integer('quarter').notNull(),
    median: integer('median').notNull(),
    threeQuarter: integer('three_quarter').notNull(),
    high: integer('high').notNull(),
    observations: integer('observations').notNull(),
    /** Different cooperatives or markets behind it. */
    contributors: integer('contributors').notNull(),
  },
  (t) => [primaryKey({ columns: [t.commodityId, t.day, t.source] }), index('price_day_day').on(t.day, t.source)],
);

/** What the index is made of, from a day on: quantities and prices of the base period, from real trade. */
export const basket = sqliteTable('basket', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  from: text('from_day').notNull().unique('basket_from'),
  createdBy: text('created_by').notNull(),
  createdAt: integer('created_at').notNull(),
});

export const basketItem = sqliteTable(
  'basket_item',
  {
    basketId: text('basket_id')
      .notNull()
      .references(() => basket.id),
    commodityId: text('commodity_id')
      .notNull()
      .references(() => commodity.id),
    quantity: integer('quantity').notNull(),
    basePrice: integer('base_price').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.basketId, t.commodityId] }),
    check('basket_item_figures', sql`${t.quantity} > 0 and ${t.basePrice} > 0`),
  ],
);

/** A commodity under pressure: raised when it leaves `safe`, ended when it is back. */
export const priceAlert = sqliteTable(
  'price_alert',
  {
    id: text('id').primaryKey(),
    commodityId: text('commodity_id')
      .notNull()
      .references(() => commodity.id),
    status: text('status', { enum: ['watch', 'intervene'] }).notNull(),
    price: integer('price').notNull(),
    reference: integer('reference').notNull(),
    deviationBps: integer('deviation_bps').notNull(),
    raisedOn: text('raised_on').notNull(),
    raisedAt: integer('raised_at').notNull(),
    endedAt: integer('ended_at'),
  },
  (t) => [
    uniqueIndex('price_alert_open').on(t.commodityId).where(sql`ended_at is null`),
    index('price_alert_raised').on(t.raisedAt),
  ],
);
