import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { offer } from './catalog.ts';
import { document } from './documents.ts';
import { refusalReasons } from './fulfilment.ts';
import { party } from './identity.ts';
import { campaign, dropPoint, pledge, priceList } from './joint-buying.ts';
import { photo } from './platform.ts';

export const closingKinds = ['go_ahead', 'fall_back', 'extend', 'fail'] as const;
export const verdictKinds = ['counts', 'price_above_limit', 'barred', 'campaign_failed'] as const;

/** What a closing decided: once per campaign and round, never changed. Quantities in trade units, money in rupiah. */
export const campaignClosing = sqliteTable(
  'campaign_closing',
  {
    campaignId: text('campaign_id')
      .notNull()
      .references(() => campaign.id),
    round: integer('round').notNull(),
    kind: text('kind', { enum: closingKinds }).notNull(),
    /** Of `fail`: `nothing_reached`, `target_missed`. */
    reason: text('reason'),
    /** Trade units that lacked to the target. */
    missing: integer('missing').notNull(),
    pledges: integer('pledges').notNull(),
    pledged: integer('pledged').notNull(),
    /** What is ordered; 0 where nothing is. */
    total: integer('total').notNull(),
    cost: integer('cost').notNull(),
    /** Cost ÷ total, rounded up: at most every counted pledge's highest price. Null where nothing is ordered. */
    perUnit: integer('per_unit'),
    /** Nothing that comes to as much costs less. */
    proven: integer('proven', { mode: 'boolean' }).notNull(),
    /** The tiers and suppliers as they stood, for the page that explains it. */
    evidence: text('evidence', { mode: 'json' }).$type<unknown>().notNull(),
    closedAt: integer('closed_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.campaignId, t.round] }),
    check(
      'campaign_closing_order',
      sql`(${t.total} > 0) = (${t.kind} in ('go_ahead', 'fall_back')) and ${t.cost} >= 0`,
    ),
  ],
);

/** What is bought from one supplier: its purchase order. */
export const campaignPurchase = sqliteTable(
  'campaign_purchase',
  {
    id: text('id').primaryKey(),
    campaignId: text('campaign_id')
      .notNull()
      .references(() => campaign.id),
    listId: text('list_id')
      .notNull()
      .references(() => priceList.id),
    supplierId: text('supplier_id')
      .notNull()
      .references(() => party.id),
    packs: integer('packs').notNull(),
    packSize: integer('pack_size').notNull(),
    quantity: integer('quantity').notNull(),
    unitPrice: integer('unit_price').notNull(),
    deliveryCost: integer('delivery_cost').notNull(),
    cost: integer('cost').notNull(),
    documentId: text('document_id')
      .notNull()
      .references(() => document.id),
  },
  (t) => [
    uniqueIndex('campaign_purchase_list').on(t.campaignId, t.listId),
    index('campaign_purchase_supplier').on(t.supplierId),
    check('campaign_purchase_quantity', sql`${t.packs} > 0 and ${t.quantity} = ${t.packs} * ${t.packSize}`),
    check('campaign_purchase_cost', sql`${t.cost} = ${t.quantity} * ${t.unitPrice} + ${t.deliveryCost}`),
  ],
);

/** Packs of a purchase that its supplier is to bring to a drop point. */
export const campaignDelivery = sqliteTable(
  'campaign_delivery',
  {
    purchaseId: text('purchase_id')
      .notNull()
      .references(() => campaignPurchase.id),
    dropPointId: text('drop_point_id')
      .notNull()
      .references(() => dropPoint.id),
    packs: integer('packs').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.purchaseId, t.dropPointId] }),
    check('campaign_delivery_packs', sql`${t.packs} > 0`),
  ],
);

/**
 * What a closing means for one pledge, and what it gets. `quantity` trade units are ordered for it; `share` of what arrived is
 * its; `handed` was handed out at the drop point; `received` the cooperative has confirmed (all in thousandths).
 */
export const allotment = sqliteTable(
  'allotment',
  {
    id: text('id').primaryKey(),
    campaignId: text('campaign_id')
      .notNull()
      .references(() => campaign.id),
    pledgeId: text('pledge_id')
      .notNull()
      .references(() => pledge.id),
    cooperativeId: text('cooperative_id')
      .notNull()
      .references(() => party.id),
    dropPointId: text('drop_point_id')
      .notNull()
      .references(() => dropPoint.id),
    kind: text('kind', { enum: verdictKinds }).notNull(),
    quantity: integer('quantity').notNull(),
    verdict: text('verdict', { mode: 'json' }).$type<unknown>().notNull(),
    shareMilli: integer('share_milli'),
    documentId: text('document_id').references(() => document.id),
    handedMilli: integer('handed_milli'),
    handedBy: text('handed_by'),
    handedAt: integer('handed_at'),
    receivedMilli: integer('received_milli'),
    receivedBy: text('received_by'),
    receivedAt: integer('received_at'),
    receivedNote: text('received_note').notNull().default(''),
    version: integer('version').notNull().default(1),
  },
  (t) => [
    uniqueIndex('allotment_pledge').on(t.pledgeId),
    index('allotment_campaign').on(t.campaignId, t.kind),
    index('allotment_cooperative').on(t.cooperativeId, t.campaignId),
    index('allotment_drop_point').on(t.dropPointId),
    check('allotment_quantity', sql`${t.quantity} >= 0 and (${t.quantity} = 0 or ${t.kind} = 'counts')`),
    check('allotment_share', sql`${t.shareMilli} is null or ${t.shareMilli} between 0 and ${t.quantity} * 1000`),
    check(
      'allotment_handed',
      sql`(${t.handedMilli} is null) = (${t.handedAt} is null) and (${t.handedMilli} is null or (${t.shareMilli} is not null and ${t.handedMilli} between 0 and ${t.shareMilli}))`,
    ),
    check(
      'allotment_received',
      sql`(${t.receivedMilli} is null) = (${t.receivedAt} is null) and (${t.receivedMilli} is null or (${t.handedMilli} is not null and ${t.receivedMilli} between 0 and ${t.handedMilli}))`,
    ),
  ],
);

/** Goods of a purchase that came to a drop point, weighed and looked at. What is refused goes back with the driver. */
export const arrival = sqliteTable(
  'arrival',
  {
    id: text('id').primaryKey(),
    campaignId: text('campaign_id')
      .notNull()
      .references(() => campaign.id),
    purchaseId: text('purchase_id')
      .notNull()
      .references(() => campaignPurchase.id),
    dropPointId: text('drop_point_id')
      .notNull()
      .references(() => dropPoint.id),
    /** Thousandths of the trade unit. */
    receivedMilli: integer('received_milli').notNull(),
    refusedMilli: integer('refused_milli').notNull().default(0),
    refusalReason: text('refusal_reason', { enum: refusalReasons }),
    /** By the key of `quality_measure`, in hundredths of its unit. */
    quality: text('quality', { mode: 'json' }).$type<Record<string, number>>().notNull().default({}),
    vehicle: text('vehicle').notNull().default(''),
    note: text('note').notNull().default(''),
    arrivedOn: text('arrived_on').notNull(),
    recordedBy: text('recorded_by').notNull(),
    recordedAt: integer('recorded_at').notNull(),
    /** Entered by mistake. */
    voidedBy: text('voided_by'),
    voidedAt: integer('voided_at'),
    voidReason: text('void_reason'),
  },
  (t) => [
    index('arrival_campaign').on(t.campaignId, t.recordedAt),
    index('arrival_purchase').on(t.purchaseId, t.dropPointId),
    check('arrival_parts', sql`${t.receivedMilli} >= 0 and ${t.refusedMilli} between 0 and ${t.receivedMilli}`),
    check('arrival_reason', sql`${t.refusedMilli} = 0 or ${t.refusalReason} is not null`),
  ],
);

export const arrivalPhoto = sqliteTable(
  'arrival_photo',
  {
    arrivalId: text('arrival_id')
      .notNull()
      .references(() => arrival.id),
    position: integer('position').notNull(),
    photoId: text('photo_id')
      .notNull()
      .references(() => photo.id),
  },
  (t) => [primaryKey({ columns: [t.arrivalId, t.position] })],
);

/** An offer of goods that were bought together, and what they cost. */
export const offerCost = sqliteTable(
  'offer_cost',
  {
    offerId: text('offer_id')
      .primaryKey()
      .references(() => offer.id),
    allotmentId: text('allotment_id')
      .notNull()
      .references(() => allotment.id),
    /** Rupiah per trade unit, landed. */
    unitCost: integer('unit_cost').notNull(),
  },
  (t) => [uniqueIndex('offer_cost_allotment').on(t.allotmentId), check('offer_cost_positive', sql`${t.unitCost} > 0`)],
);
