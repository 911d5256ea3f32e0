import { eq, type SQL, sql } from 'drizzle-orm';
import { campaign, commodity, party, priceList, priceListTier } from '../../../db/schema/index.ts';
import type { Db, Results } from '../../platform/db.ts';
import { listOf } from '../store-campaign.ts';
import { notEnded, notOver } from '../store-lists.ts';
import { MOST_DROPS } from './prefill.ts';
import type { DropLine, Goods, OfferedList, Stakes } from './types.ts';

/** Most lists that are offered for one kind of goods. */
const MOST_OFFERED = 40;

/** The goods somebody asks for, or those of a campaign. */
export type GoodsOf = { commodityId: string } | { campaignId: string };

const commodityOf = (of: GoodsOf): SQL =>
  'commodityId' in of
    ? sql`${of.commodityId}`
    : sql`(select ${campaign.commodityId} from ${campaign} where ${campaign.id} = ${of.campaignId})`;

/** Lists in force or to come; of a draft those it names too, as long as nobody ended them. */
const offered = (of: GoodsOf, now: number): SQL => {
  const open = sql`(${priceList.commodityId} = ${commodityOf(of)} and ${notOver(now)})`;
  return 'commodityId' in of
    ? open
    : sql`(${open} or (${notEnded(now)} and ${priceList.id} in
        (select list_id from campaign_list where campaign_id = ${of.campaignId})))`;
};

const goodsColumns = {
  ...{ id: commodity.id, nameId: commodity.nameId, nameEn: commodity.nameEn, unit: commodity.tradeUnit },
};

/** What the form of a campaign is made of: the goods, their lists and tiers, and drop points to begin with. */
export const formQueries = (db: Db, of: GoodsOf, now: number) =>
  [
    db
      .select(goodsColumns)
      .from(commodity)
      .where(
        sql`${commodity.id} = ${commodityOf(of)} and ${'commodityId' in of ? sql`${commodity.retiredAt} is null` : sql`1`}`,
      ),
    listsQuery(db, offered(of, now)),
    tiersQuery(db, offered(of, now)),
    districtsQuery(db),
    cooperativesQuery(db),
  ] as const;

const listsQuery = (db: Db, which: SQL) =>
  db
    .select({ list: priceList, supplierName: party.name })
    .from(priceList)
    .innerJoin(party, eq(party.id, priceList.supplierId))
    .where(which)
    .orderBy(sql`${party.name}, ${priceList.validUntil}, ${priceList.id}`)
    .limit(MOST_OFFERED);

const tiersQuery = (db: Db, which: SQL) =>
  db
    .select({ listId: priceListTier.listId, from: priceListTier.from, unitPrice: priceListTier.unitPrice })
    .from(priceListTier)
    .innerJoin(priceList, eq(priceList.id, priceListTier.listId))
    .where(which)
    .orderBy(sql`${priceListTier.listId}, ${priceListTier.position}`);

/** Each kecamatan with a cooperative in it, at whose place the goods could be handed out. */
const districtsQuery = (db: Db) =>
  db.all<DropLine>(sql`
    select name, holder || ', ' || place address from (
      select kecamatan name, min(name) holder, address place from party
      where kind = 'cooperative' and status = 'verified' and kecamatan is not null group by kecamatan)
    order by name limit ${MOST_DROPS}`);

const cooperativesQuery = (db: Db) =>
  db.all<{ count: number }>(sql`select count(*) count from party where kind = 'cooperative' and status = 'verified'`);

type FormRows = Results<ReturnType<typeof formQueries>>;
export type FormGround = { goods: Goods; lists: OfferedList[]; districts: DropLine[]; cooperatives: number };

/** Null: there are no such goods. */
export function groundFrom([[goods], lists, tiers, districts, [counted]]: FormRows): FormGround | null {
  if (!goods) return null;
  return { goods, lists: offeredFrom([lists, tiers]), districts, cooperatives: counted?.count ?? 0 };
}

/** A list that another one replaces holds until then. */
export const offeredFrom = ([lists, tiers]: readonly [FormRows[1], FormRows[2]]): OfferedList[] =>
  lists.map((row) => {
    const { reference, deliveryDays, terms, endedAt, validUntil } = row.list;
    const { list, ...rest } = listOf(row, tiers);
    const ends = Math.min(validUntil, endedAt ?? validUntil);
    return { ...rest, list: { ...list, validUntil: ends }, reference, deliveryDays, terms };
  });

/** The lists of a campaign, whatever became of them since. */
export function campaignListsQueries(db: Db, campaignId: string) {
  const which = sql`${priceList.id} in (select list_id from campaign_list where campaign_id = ${campaignId})`;
  return [listsQuery(db, which), tiersQuery(db, which)] as const;
}

/** Goods by name, with how many lists there are for each: where a campaign without goods begins. */
export const choiceQuery = (db: Db, now: number) =>
  db.all<Goods & { lists: number; suppliers: string }>(sql`
    select ${commodity.id} id, ${commodity.nameId} nameId, ${commodity.nameEn} nameEn, ${commodity.tradeUnit} unit,
      count(*) lists, group_concat(distinct ${party.name}) suppliers
    from ${priceList} join ${commodity} on ${commodity.id} = ${priceList.commodityId} join ${party} on ${party.id} = ${priceList.supplierId}
    where ${notOver(now)} and ${commodity.retiredAt} is null
    group by ${commodity.id} order by ${commodity.position}, ${commodity.nameId} limit 100`);

/** A campaign with what hangs on it for those who pledged. */
export const stakesQuery = (db: Db, id: string) =>
  db.all<Stakes>(sql`
    select c.id, c.number, c.state, c.round, c.version, c.deadline, c.extension_days extensionDays, c.delivery_from deliveryFrom,
      g.name_id nameId, g.name_en nameEn, g.trade_unit unit, ${ofPledges('count(*)')} pledges,
      ${ofPledges('coalesce(sum(quantity), 0)')} pledged, ${ofHeld('count(*)')} held, ${ofHeld('coalesce(sum(amount), 0)')} heldAmount,
      (select coalesce(max(l.valid_from), 0) from campaign_list a join price_list l on l.id = a.list_id where a.campaign_id = c.id) listsFrom
    from campaign c join commodity g on g.id = c.commodity_id where c.id = ${id}`);

const ofPledges = (what: string): SQL =>
  sql.raw(`(select ${what} from pledge where campaign_id = c.id and withdrawn_at is null)`);
const ofHeld = (what: string): SQL =>
  sql.raw(`(select ${what} from deposit where campaign_id = c.id and state = 'held')`);

/** Where a draft stands. */
export const draftQuery = (db: Db, id: string) =>
  db
    .select({ id: campaign.id, number: campaign.number, state: campaign.state, version: campaign.version })
    .from(campaign)
    .where(eq(campaign.id, id));
