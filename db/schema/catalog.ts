import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { party } from './identity.ts';
import { photo } from './platform.ts';

export const tradeUnits = ['kg', 'liter', 'butir', 'ikat', 'sisir'] as const;
/** Rice and gabah are exempt basic foods too, and buyers withhold no PPh 22 on them. */
export const taxClasses = ['rice', 'exempt_basic_food', 'taxable'] as const;
export const offerStates = [
  'draft',
  'submitted',
  'changes_requested',
  'rejected',
  'listed',
  'paused',
  'suspended',
  'expired',
] as const;
export const revisionStates = [
  'draft',
  'submitted',
  'changes_requested',
  'rejected',
  'approved',
  'superseded',
] as const;

export const commodity = sqliteTable(
  'commodity',
  {
    id: text('id').primaryKey(),
    category: text('category').notNull(),
    nameId: text('name_id').notNull(),
    nameEn: text('name_en').notNull(),
    /** `medium`, `premium`, `A`, …; empty where the trade knows no grades. */
    grade: text('grade').notNull().default(''),
    gradeTextId: text('grade_text_id').notNull().default(''),
    gradeTextEn: text('grade_text_en').notNull().default(''),
    tradeUnit: text('trade_unit', { enum: tradeUnits }).notNull(),
    taxClass: text('tax_class', { enum: taxClasses }).notNull(),
    /** Usual pack, for the unit people say: `karung` of 50 kg. Null where goods are sold loose. */
    packName: text('pack_name'),
    packContent: integer('pack_content'),
    /** Name of the certificate a listing must carry (`PSAT`, `Halal`, …), or null. */
    requiredCertificate: text('required_certificate'),
    photoId: text('photo_id').references(() => photo.id),
    /** Other names people search by, both languages. */
    synonyms: text('synonyms').notNull().default(''),
    position: integer('position').notNull().default(0),
    retiredAt: integer('retired_at'),
  },
  (t) => [
    index('commodity_category').on(t.category, t.position),
    check('commodity_pack', sql`${t.packContent} is null or ${t.packContent} > 0`),
  ],
);

/** HET (ceiling for the consumer) or HAP (reference band), per zone and date. Rupiah per trade unit. Days as `YYYY-MM-DD`, until inclusive. */
export const referencePrice = sqliteTable(
  'reference_price',
  {
    id: text('id').primaryKey(),
    commodityId: text('commodity_id')
      .notNull()
      .references(() => commodity.id),
    kind: text('kind', { enum: ['HET', 'HAP'] }).notNull(),
    zone: integer('zone').notNull(),
    low: integer('low'),
    high: integer('high').notNull(),
    effectiveFrom: text('effective_from').notNull(),
    effectiveUntil: text('effective_until'),
    source: text('source').notNull(),
  },
  (t) => [index('reference_price_commodity').on(t.commodityId, t.zone, t.effectiveFrom)],
);

/** The price line of a commodity: one row a day, written by the daily job. Rupiah per trade unit. */
export const commodityPriceDay = sqliteTable(
  'commodity_price_day',
  {
    commodityId: text('commodity_id')
      .notNull()
      .references(() => commodity.id),
    day: text('day').notNull(),
    low: integer('low').notNull(),
    median: integer('median').notNull(),
    high: integer('high').notNull(),
    offers: integer('offers').notNull(),
  },
  (t) => [primaryKey({ columns: [t.commodityId, t.day] })],
);

/**
 * A cooperative's listing of a commodity. What sells is the revision in `listedRevisionId`; `available` and `reserved` live
 * here because they change without moderation. `reserved` is moved by the triggers on `award` alone. The `listed*` columns
 * repeat the listed revision so that the catalog reads one table.
 */
export const offer = sqliteTable(
  'offer',
  {
    id: text('id').primaryKey(),
    cooperativeId: text('cooperative_id')
      .notNull()
      .references(() => party.id),
    commodityId: text('commodity_id')
      .notNull()
      .references(() => commodity.id),
    state: text('state', { enum: offerStates }).notNull().default('draft'),
    /** Trade units promised in all, of which `reserved` are awarded already. */
    available: integer('available').notNull().default(0),
    reserved: integer('reserved').notNull().default(0),
    listedRevisionId: text('listed_revision_id'),
    /** Listed: unit price of the first tier and the lowest unit price, rupiah. */
    listedPrice: integer('listed_price'),
    listedLowestPrice: integer('listed_lowest_price'),
    listedMinLot: integer('listed_min_lot'),
    listedLotSize: integer('listed_lot_size'),
    listedHandlingFee: integer('listed_handling_fee'),
    listedLeadDays: integer('listed_lead_days'),
    listedFrom: text('listed_from'),
    listedUntil: text('listed_until'),
    listedCertificate: text('listed_certificate'),
    listedAt: integer('listed_at'),
    version: integer('version').notNull().default(1),
    createdAt: integer('created_at').notNull(),
    updatedAt: integer('updated_at').notNull(),
  },
  (t) => [
    index('offer_commodity_state').on(t.commodityId, t.state, t.listedPrice),
    index('offer_cooperative').on(t.cooperativeId, t.state),
    index('offer_state_until').on(t.state, t.listedUntil),
    index('offer_free').on(sql`(available - reserved)`, t.id).where(sql`state = 'listed' and available > reserved`),
    check('offer_available', sql`${t.available} >= 0 and ${t.available} <= 1000000000`),
    check('offer_reserved', sql`${t.reserved} >= 0 and ${t.reserved} <= ${t.available}`),
  ],
);

/** An edit of an offer. Number 1 is the first; an approved one becomes the listed version. */
export const offerRevision = sqliteTable(
  'offer_revision',
  {
    id: text('id').primaryKey(),
    offerId: text('offer_id')
      .notNull()
      .references(() => offer.id),
    number: integer('number').notNull(),
    state: text('state', { enum: revisionStates }).notNull().default('draft'),
    /** All-units price tiers, ascending by `from` (trade units), the first from 0: a tier's price holds for the whole award. */
    tiers: text('tiers', { mode: 'json' }).$type<{ from: number; unitPrice: number }[]>().notNull(),
    minLot: integer('min_lot').notNull(),
    lotSize: integer('lot_size').notNull(),
    packName: text('pack_name'),
    handlingFee: integer('handling_fee').notNull(),
    leadDays: integer('lead_days').notNull(),
    windowFrom: text('window_from').notNull(),
    windowUntil: text('window_until').notNull(),
    description: text('description').notNull().default(''),
    certificate: text('certificate'),
    /** The available quantity the cooperative states with this revision; applied when it is approved first, later changes go to the offer. */
    available: integer('available').notNull(),
    createdBy: text('created_by').notNull(),
    createdAt: integer('created_at').notNull(),
    submittedAt: integer('submitted_at'),
    decidedAt: integer('decided_at'),
    decidedBy: text('decided_by'),
    decisionReason: text('decision_reason'),
  },
  (t) => [
    uniqueIndex('offer_revision_number').on(t.offerId, t.number),
    uniqueIndex('offer_revision_open').on(t.offerId).where(sql`state in ('draft', 'submitted', 'changes_requested')`),
    index('offer_revision_queue').on(t.state, t.submittedAt),
    check('offer_revision_lots', sql`${t.lotSize} > 0 and ${t.minLot} > 0 and ${t.minLot} % ${t.lotSize} = 0`),
    check('offer_revision_fee', sql`${t.handlingFee} >= 0`),
    check('offer_revision_window', sql`${t.windowFrom} <= ${t.windowUntil}`),
    check('offer_revision_tiers', sql`json_valid(${t.tiers}) and json_array_length(${t.tiers}) between 1 and 6`),
  ],
);

export const offerPhoto = sqliteTable(
  'offer_photo',
  {
    revisionId: text('revision_id')
      .notNull()
      .references(() => offerRevision.id),
    position: integer('position').notNull(),
    photoId: text('photo_id')
      .notNull()
      .references(() => photo.id),
  },
  (t) => [
    primaryKey({ columns: [t.revisionId, t.position] }),
    check('offer_photo_four', sql`${t.position} between 0 and 3`),
  ],
);

/** The conversation between a cooperative and the moderators about an offer. */
export const offerMessage = sqliteTable(
  'offer_message',
  {
    id: text('id').primaryKey(),
    offerId: text('offer_id')
      .notNull()
      .references(() => offer.id),
    authorUserId: text('author_user_id').notNull(),
    authorPartyId: text('author_party_id').notNull(),
    body: text('body').notNull(),
    at: integer('at').notNull(),
  },
  (t) => [index('offer_message_offer').on(t.offerId, t.at)],
);
