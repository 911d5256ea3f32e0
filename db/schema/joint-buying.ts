import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { commodity } from './catalog.ts';
import { party } from './identity.ts';

export const supplierTypes = ['bulog', 'distributor', 'farmer_group', 'manufacturer', 'other'] as const;
export const rhythms = ['weekly', 'fortnightly', 'monthly', 'quarterly'] as const;
export const campaignStates = [
  'draft',
  'open',
  'closing',
  'ordered',
  'arriving',
  'distributed',
  'settled',
  'failed',
  'cancelled',
] as const;
export const shortageRules = ['proportional', 'equal', 'by_order'] as const;

/** What a supplier (a party of the kind `supplier`) asks for a commodity. Never changed: another list takes its place. */
export const priceList = sqliteTable(
  'price_list',
  {
    id: text('id').primaryKey(),
    supplierId: text('supplier_id')
      .notNull()
      .references(() => party.id),
    commodityId: text('commodity_id')
      .notNull()
      .references(() => commodity.id),
    /** The supplier's own number or letter. */
    reference: text('reference').notNull().default(''),
    /** Trade units in a pack and in a pallet; a pallet is whole packs, and null where single packs are sold. */
    packSize: integer('pack_size').notNull(),
    palletSize: integer('pallet_size'),
    /** Trade units; 0: none. */
    minimumOrder: integer('minimum_order').notNull().default(0),
    capacity: integer('capacity'),
    /** Rupiah for bringing the goods to the drop points, whatever the quantity. */
    deliveryCost: integer('delivery_cost').notNull().default(0),
    deliveryDays: integer('delivery_days').notNull().default(0),
    terms: text('terms').notNull().default(''),
    validFrom: integer('valid_from').notNull(),
    /** The first moment at which it no longer holds. */
    validUntil: integer('valid_until').notNull(),
    createdBy: text('created_by').notNull(),
    createdAt: integer('created_at').notNull(),
    endedAt: integer('ended_at'),
  },
  (t) => [
    index('price_list_commodity').on(t.commodityId, t.validUntil),
    index('price_list_supplier').on(t.supplierId, t.createdAt),
    check(
      'price_list_pack',
      sql`${t.packSize} > 0 and (${t.palletSize} is null or ${t.palletSize} % ${t.packSize} = 0)`,
    ),
    check('price_list_figures', sql`${t.minimumOrder} >= 0 and ${t.deliveryCost} >= 0 and ${t.deliveryDays} >= 0`),
    check('price_list_capacity', sql`${t.capacity} is null or ${t.capacity} >= max(${t.minimumOrder}, ${t.packSize})`),
    check('price_list_validity', sql`${t.validUntil} > ${t.validFrom}`),
  ],
);

/** From a total of `from` trade units on, everything costs `unitPrice`. A trigger keeps quantities rising and prices falling. */
export const priceListTier = sqliteTable(
  'price_list_tier',
  {
    listId: text('list_id')
      .notNull()
      .references(() => priceList.id),
    position: integer('position').notNull(),
    from: integer('from_quantity').notNull(),
    unitPrice: integer('unit_price').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.listId, t.position] }),
    check('price_list_tier_figures', sql`${t.from} >= 0 and ${t.unitPrice} > 0`),
  ],
);

/** What a cooperative needs again and again. */
export const need = sqliteTable(
  'need',
  {
    id: text('id').primaryKey(),
    cooperativeId: text('cooperative_id')
      .notNull()
      .references(() => party.id),
    commodityId: text('commodity_id')
      .notNull()
      .references(() => commodity.id),
    /** Trade units each time. */
    quantity: integer('quantity').notNull(),
    rhythm: text('rhythm', { enum: rhythms }).notNull(),
    /** Rupiah per trade unit of its last purchase by itself, and the day; what joint buying is measured against. */
    lastPrice: integer('last_price'),
    lastBoughtOn: text('last_bought_on'),
    version: integer('version').notNull().default(1),
    updatedBy: text('updated_by').notNull(),
    updatedAt: integer('updated_at').notNull(),
    endedAt: integer('ended_at'),
  },
  (t) => [
    uniqueIndex('need_once').on(t.cooperativeId, t.commodityId).where(sql`ended_at is null`),
    index('need_commodity').on(t.commodityId).where(sql`ended_at is null`),
    check('need_quantity', sql`${t.quantity} between 1 and 100000000`),
    check(
      'need_last_price',
      sql`(${t.lastPrice} is null) = (${t.lastBoughtOn} is null) and (${t.lastPrice} is null or ${t.lastPrice} > 0)`,
    ),
  ],
);

/** A joint purchase. What pledges agree to is fixed when it opens, but the deadline, which staff may move while it is open. */
export const campaign = sqliteTable(
  'campaign',
  {
    id: text('id').primaryKey(),
    /** What people read out on the phone: `BB-2026-000012`. */
    number: text('number').notNull().unique('campaign_number'),
    commodityId: text('commodity_id')
      .notNull()
      .references(() => commodity.id),
    state: text('state', { enum: campaignStates }).notNull().default('draft'),
    /** 2 after the deadline was extended by the rules. */
    round: integer('round').notNull().default(1),
    deadline: integer('deadline').notNull(),
    /** Days the rules extend the deadline by, once, when the target is missed; 0: they do not. */
    extensionDays: integer('extension_days').notNull().default(0),
    deliveryFrom: text('delivery_from').notNull(),
    deliveryUntil: text('delivery_until').notNull(),
    /** Trade units; 0: the supplier's minimum is enough. */
    target: integer('target').notNull().default(0),
    fallBack: integer('fall_back', { mode: 'boolean' }).notNull().default(true),
    toleranceReaches: integer('tolerance_reaches', { mode: 'boolean' }).notNull().default(false),
    shortageRule: text('shortage_rule', { enum: shortageRules }).notNull().default('proportional'),
    /** Frozen from the forum's settings when it opens. */
    showsNames: integer('shows_names', { mode: 'boolean' }).notNull().default(true),
    depositBps: integer('deposit_bps').notNull().default(0),
    note: text('note').notNull().default(''),
    version: integer('version').notNull().default(1),
    createdBy: text('created_by').notNull(),
    createdAt: integer('created_at').notNull(),
    openedAt: integer('opened_at'),
    closedAt: integer('closed_at'),
    /** What arrived has been shared out; nothing more is counted in. */
    sharedAt: integer('shared_at'),
    /** The landed cost has been worked out and invoiced. */
    invoicedAt: integer('invoiced_at'),
    endedAt: integer('ended_at'),
    endReason: text('end_reason'),
    updatedAt: integer('updated_at').notNull(),
  },
  (t) => [
    index('campaign_state').on(t.state, t.deadline),
    index('campaign_commodity').on(t.commodityId, t.state),
    index('campaign_closed').on(t.closedAt).where(sql`closed_at is not null`),
    check(
      'campaign_rules',
      sql`${t.target} >= 0 and ${t.extensionDays} between 0 and 60 and ${t.round} between 1 and 2`,
    ),
    check('campaign_deposit', sql`${t.depositBps} between 0 and 10000`),
    check('campaign_window', sql`${t.deliveryUntil} >= ${t.deliveryFrom}`),
  ],
);

/** The price lists that may be bought from. */
export const campaignList = sqliteTable(
  'campaign_list',
  {
    campaignId: text('campaign_id')
      .notNull()
      .references(() => campaign.id),
    listId: text('list_id')
      .notNull()
      .references(() => priceList.id),
  },
  (t) => [primaryKey({ columns: [t.campaignId, t.listId] }), index('campaign_list_of').on(t.listId)],
);

/** Where the goods of a campaign are handed out. */
export const dropPoint = sqliteTable(
  'drop_point',
  {
    id: text('id').primaryKey(),
    campaignId: text('campaign_id')
      .notNull()
      .references(() => campaign.id),
    position: integer('position').notNull(),
    name: text('name').notNull(),
    address: text('address').notNull(),
    kecamatan: text('kecamatan'),
  },
  (t) => [
    uniqueIndex('drop_point_name').on(t.campaignId, t.name),
    index('drop_point_campaign').on(t.campaignId, t.position),
  ],
);

/** What a cooperative commits itself to; one per campaign. Triggers refuse any change from the deadline on. */
export const pledge = sqliteTable(
  'pledge',
  {
    id: text('id').primaryKey(),
    campaignId: text('campaign_id')
      .notNull()
      .references(() => campaign.id),
    cooperativeId: text('cooperative_id')
      .notNull()
      .references(() => party.id),
    quantity: integer('quantity').notNull(),
    /** It takes up to so much more where that makes whole packs. */
    tolerance: integer('tolerance').notNull().default(0),
    /** "Only at or below", rupiah per trade unit; null: at any price of the lists. */
    highestPrice: integer('highest_price'),
    dropPointId: text('drop_point_id')
      .notNull()
      .references(() => dropPoint.id),
    /** Its place in the queue: when it was made, or last grew. */
    at: integer('at').notNull(),
    version: integer('version').notNull().default(1),
    withdrawnAt: integer('withdrawn_at'),
    createdBy: text('created_by').notNull(),
    createdAt: integer('created_at').notNull(),
    updatedBy: text('updated_by').notNull(),
    updatedAt: integer('updated_at').notNull(),
  },
  (t) => [
    uniqueIndex('pledge_once').on(t.campaignId, t.cooperativeId),
    index('pledge_cooperative').on(t.cooperativeId, t.campaignId),
    // All that a campaign's live page sums, so that it reads the index alone.
    index('pledge_live').on(t.campaignId, t.withdrawnAt, t.highestPrice, t.dropPointId, t.quantity, t.tolerance),
    check(
      'pledge_figures',
      sql`${t.quantity} >= 1 and ${t.tolerance} >= 0 and ${t.quantity} + ${t.tolerance} <= 100000000`,
    ),
    check('pledge_highest_price', sql`${t.highestPrice} is null or ${t.highestPrice} > 0`),
  ],
);
