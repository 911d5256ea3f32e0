import { and, asc, desc, eq, gt, isNull, type SQL, sql } from 'drizzle-orm';
import { campaign, commodity, need } from '../../../db/schema/index.ts';
import type { Db } from '../../platform/db.ts';
import type { Viewer } from '../../platform/viewer.ts';
import { campaignsOf } from '../store-campaign.ts';
import type { Goods, NeedInput, Pooled } from './types.ts';

const goods = {
  ...{ commodityId: commodity.id, nameId: commodity.nameId, nameEn: commodity.nameEn },
  ...{ tradeUnit: commodity.tradeUnit, packName: commodity.packName, packContent: commodity.packContent },
};

const columns = {
  ...{ id: need.id, quantity: need.quantity, rhythm: need.rhythm, lastPrice: need.lastPrice, ...goods },
  ...{ lastBoughtOn: need.lastBoughtOn, version: need.version, endedAt: need.endedAt, updatedAt: need.updatedAt },
  retiredAt: commodity.retiredAt,
  updatedByName: sql<string | null>`(select u.name from user u where u.id = ${need.updatedBy})`,
};

/** Needs of one cooperative that `which` says; another's are not there. */
const own = (db: Db, cooperativeId: string, which: SQL) =>
  db
    .select(columns)
    .from(need)
    .innerJoin(commodity, eq(commodity.id, need.commodityId))
    .where(and(eq(need.cooperativeId, cooperativeId), which))
    .orderBy(asc(commodity.position), asc(commodity.id));

export const ownNeedsQuery = (db: Db, cooperativeId: string) => own(db, cooperativeId, isNull(need.endedAt));
export const ownNeedQuery = (db: Db, cooperativeId: string, id: string) => own(db, cooperativeId, eq(need.id, id));

/** Goods by id, retired ones too. */
export const goodsQuery = (db: Db, id: string) =>
  db
    .select({ ...goods, retiredAt: commodity.retiredAt })
    .from(commodity)
    .where(eq(commodity.id, id));

export const allGoodsQuery = (db: Db) =>
  db
    .select(goods)
    .from(commodity)
    .where(isNull(commodity.retiredAt))
    .orderBy(asc(commodity.position), asc(commodity.id));

/** Joint purchases a viewer could join, or staff would otherwise start twice: open ones, for staff drafts too. */
export const runningQuery = (db: Db, viewer: Pick<Viewer, 'partyKind'>, now: number) =>
  db
    .select({
      ...{ id: campaign.id, number: campaign.number, commodityId: campaign.commodityId, state: campaign.state },
      deadline: campaign.deadline,
    })
    .from(campaign)
    .where(
      and(
        campaignsOf(viewer),
        sql`(${campaign.state} = 'draft' or (${campaign.state} = 'open' and ${gt(campaign.deadline, now)}))`,
      ),
    )
    .orderBy(desc(campaign.state), asc(campaign.deadline), asc(campaign.id))
    .limit(200);

/** Needs that count: going on, of verified cooperatives, of goods the forum trades. */
const counted = sql`need n join party p on p.id = n.cooperative_id and p.status = 'verified'
  join commodity c on c.id = n.commodity_id and c.retired_at is null where n.ended_at is null`;

const each = (rhythm: string): SQL => sql`coalesce(sum(n.quantity) filter (where n.rhythm = ${rhythm}), 0)`;

type PooledRow = Goods & {
  cooperatives: number;
  priced: number;
  weekly: number;
  fortnightly: number;
  monthly: number;
  quarterly: number;
};

/** What is needed of each commodity, in the catalog's order. */
export const pooledQuery = (db: Db) =>
  db.all<PooledRow>(sql`select c.id commodityId, c.name_id nameId, c.name_en nameEn, c.trade_unit tradeUnit,
      c.pack_name packName, c.pack_content packContent, count(*) cooperatives, count(n.last_price) priced,
      ${each('weekly')} weekly, ${each('fortnightly')} fortnightly, ${each('monthly')} monthly, ${each('quarterly')} quarterly
    from ${counted} group by c.id order by c.position, c.id`);

/** The middle of the last prices, or of the two in the middle their mean, half-up. */
export const mediansQuery = (db: Db) =>
  db.all<{ commodityId: string; median: number }>(sql`
    select commodity_id commodityId, (sum(last_price) * 2 + count(*)) / (2 * count(*)) median from (
      select n.commodity_id, n.last_price, row_number() over (partition by n.commodity_id order by n.last_price, n.id) at,
        count(*) over (partition by n.commodity_id) of_all
      from ${counted} and n.last_price is not null)
    where at in ((of_all + 1) / 2, of_all / 2 + 1) group by commodity_id`);

export function pooledFrom(
  rows: readonly PooledRow[],
  medians: readonly { commodityId: string; median: number }[],
): Pooled[] {
  const known = new Map(medians.map((one) => [one.commodityId, one.median]));
  return rows.map(({ weekly, fortnightly, monthly, quarterly, ...row }) => ({
    ...row,
    byRhythm: { weekly, fortnightly, monthly, quarterly },
    median: known.get(row.commodityId) ?? null,
  }));
}

type NewNeed = NeedInput & { id: string; cooperativeId: string; commodityId: string };

/** A unique key refuses a second one of the same goods. */
export const insertNeed = (db: Db, row: NewNeed, by: string, now: number) =>
  db.insert(need).values({ ...row, updatedBy: by, updatedAt: now });

/** The event in the same batch makes a second writer fail. */
export const updateNeed = (db: Db, id: string, set: NeedInput | { endedAt: number }, by: string, now: number) =>
  db
    .update(need)
    .set({ ...set, version: sql`${need.version} + 1`, updatedBy: by, updatedAt: now })
    .where(and(eq(need.id, id), isNull(need.endedAt)));
