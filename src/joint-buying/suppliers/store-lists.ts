import { and, asc, type Column, desc, eq, getTableColumns, isNull, type SQL, sql } from 'drizzle-orm';
import { campaign, campaignList, commodity, party, priceList, priceListTier } from '../../../db/schema/index.ts';
import type { Db } from '../../platform/db.ts';
import type { Tier } from '../rules/index.ts';
import { inForce } from '../store-lists.ts';
import type { ListInput } from './types.ts';

/** A supplier's lists that its page shows, newest first. */
const MOST_LISTS = 60;

const goods = {
  ...{ commodityId: commodity.id, nameId: commodity.nameId, nameEn: commodity.nameEn },
  ...{ tradeUnit: commodity.tradeUnit, packName: commodity.packName, packContent: commodity.packContent },
};

export const goodsQuery = (db: Db, commodityId: string) =>
  db
    .select({ ...goods, retiredAt: commodity.retiredAt })
    .from(commodity)
    .where(eq(commodity.id, commodityId));

/** What can be bought together: every commodity that is not retired. */
export const allGoodsQuery = (db: Db) =>
  db
    .select(goods)
    .from(commodity)
    .where(isNull(commodity.retiredAt))
    .orderBy(asc(commodity.position), asc(commodity.id));

const tiers: SQL<Tier[]> =
  sql`(select json_group_array(json_object('from', t.from_quantity, 'unitPrice', t.unit_price)) from (
    select from_quantity, unit_price from price_list_tier where list_id = "price_list"."id" order by position) t)`.mapWith(
    (text: string) => JSON.parse(text) as Tier[],
  );

const columns = {
  ...{ id: priceList.id, supplierId: priceList.supplierId, supplierName: party.name, reference: priceList.reference },
  ...{ packSize: priceList.packSize, palletSize: priceList.palletSize, minimumOrder: priceList.minimumOrder },
  ...{ capacity: priceList.capacity, deliveryCost: priceList.deliveryCost, deliveryDays: priceList.deliveryDays },
  ...{ terms: priceList.terms, validFrom: priceList.validFrom, validUntil: priceList.validUntil },
  ...{ createdAt: priceList.createdAt, endedAt: priceList.endedAt, ...goods, tiers },
  createdByName: sql<string | null>`(select u.name from user u where u.id = ${priceList.createdBy})`,
  endReason: sql<string | null>`(select e.reason from event e where e.aggregate_type = 'price_list'
    and e.aggregate_id = ${priceList.id} and e.version = 2)`,
};

/** Lists that `which` says, newest first. */
const lists = (db: Db, which: SQL | undefined, most = MOST_LISTS) =>
  db
    .select(columns)
    .from(priceList)
    .innerJoin(party, eq(party.id, priceList.supplierId))
    .innerJoin(commodity, eq(commodity.id, priceList.commodityId))
    .where(which)
    .orderBy(desc(priceList.createdAt), desc(priceList.id))
    .limit(most);

export const listQuery = (db: Db, id: string) => lists(db, eq(priceList.id, id));
export const listsOfSupplierQuery = (db: Db, supplierId: string) => lists(db, eq(priceList.supplierId, supplierId));
/** What all suppliers sell at on this moment. */
export const listsInForceQuery = (db: Db, now: number) => lists(db, inForce(now), 1000);
export const listsOfGoodsQuery = (db: Db, supplierId: string, commodityId: string) =>
  lists(db, and(eq(priceList.supplierId, supplierId), eq(priceList.commodityId, commodityId)));

/** Campaigns whose lists `which` names, newest first, each once. */
const askedIn = (db: Db, which: SQL) =>
  db
    .selectDistinct({
      ...{ id: campaign.id, number: campaign.number, state: campaign.state, deadline: campaign.deadline },
      ...{ nameId: commodity.nameId, nameEn: commodity.nameEn },
    })
    .from(campaignList)
    .innerJoin(priceList, eq(priceList.id, campaignList.listId))
    .innerJoin(campaign, eq(campaign.id, campaignList.campaignId))
    .innerJoin(commodity, eq(commodity.id, campaign.commodityId))
    .where(which)
    .orderBy(desc(campaign.deadline), desc(campaign.id))
    .limit(30);

export const askedOfSupplierQuery = (db: Db, supplierId: string) => askedIn(db, eq(priceList.supplierId, supplierId));
export const askedByListQuery = (db: Db, listId: string) => askedIn(db, eq(priceList.id, listId));

type Made = {
  id: string;
  supplierId: string;
  commodityId: string;
  createdBy: string;
  createdAt: number;
  /** The newest list of these goods when the new one was made up, null: none. */
  latest: string | null;
};

/** Inserts nothing where a list came in between, so that what belongs to it is refused (a foreign key) with the whole batch. */
export function insertList(db: Db, { latest, ...made }: Made, { tiers: _tiers, ...input }: ListInput) {
  const row = { ...made, ...input, endedAt: null };
  const columns = Object.entries(getTableColumns(priceList)) as [keyof typeof row, Column][];
  const names = columns.map(([, column]) => sql.identifier(column.name));
  const values = columns.map(([name]) => sql`${row[name]}`);
  return db.run(sql`insert into price_list (${sql.join(names, sql`, `)}) select ${sql.join(values, sql`, `)}
    where (select l.id from price_list l where l.supplier_id = ${made.supplierId} and l.commodity_id = ${made.commodityId}
      order by l.created_at desc, l.id desc limit 1) is ${latest}`);
}

/** In one statement, from the first on: a trigger looks at the one before. */
export const insertTiers = (db: Db, listId: string, rows: readonly Tier[]) =>
  db.insert(priceListTier).values(rows.map((tier, position) => ({ listId, position, ...tier })));

/** A trigger refuses a list that has its end already. */
export const endList = (db: Db, id: string, at: number) =>
  db.update(priceList).set({ endedAt: at }).where(eq(priceList.id, id));
