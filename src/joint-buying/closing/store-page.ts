import { and, desc, eq, type SQL, sql } from 'drizzle-orm';
import {
  allotment,
  campaignClosing,
  campaignPurchase,
  deposit,
  document,
  dropPoint,
  party,
  pledge,
} from '../../../db/schema/index.ts';
import type { Db, Results } from '../../platform/db.ts';
import type { Viewer } from '../../platform/viewer.ts';
import { campaignFrom, campaignQueries } from '../store-campaign.ts';
import type { Evidence, Told, VerdictKind } from './types.ts';

/** The newest round first. */
const closingsQuery = (db: Db, campaignId: string) =>
  db
    .select()
    .from(campaignClosing)
    .where(eq(campaignClosing.campaignId, campaignId))
    .orderBy(desc(campaignClosing.round));

export type Closed = Omit<typeof campaignClosing.$inferSelect, 'evidence'> & { evidence: Evidence };
const closedFrom = (rows: readonly (typeof campaignClosing.$inferSelect)[]): Closed[] =>
  rows.map((row) => ({ ...row, evidence: row.evidence as Evidence }));

const packsAt = (id: SQL): SQL<number> => sql`(select coalesce(sum(y.packs), 0) from campaign_delivery y
  join campaign_purchase b on b.id = y.purchase_id where b.campaign_id = d.campaign_id and y.drop_point_id = ${id})`;
const verdict = sql<Told | null>`${allotment.verdict}`.mapWith((text) =>
  text === null ? null : (JSON.parse(String(text)) as Told),
);

/** The cooperative's own pledge with what became of it; its drop point with how many share it. */
const ownQuery = (db: Db, campaignId: string, cooperativeId: string) =>
  db
    .select({
      ...{ quantity: pledge.quantity, tolerance: pledge.tolerance, highestPrice: pledge.highestPrice },
      ...{ withdrawnAt: pledge.withdrawnAt, dropPointId: pledge.dropPointId, dropName: dropPoint.name },
      ...{ kind: allotment.kind, ordered: allotment.quantity, verdict },
      ...{ depositState: deposit.state, depositAmount: deposit.amount },
      packs: sql<number>`(select packs from (select ${packsAt(sql`d.id`)} packs from drop_point d where d.id = ${pledge.dropPointId}))`,
      members: sql<number>`(select count(*) from allotment a where a.drop_point_id = ${pledge.dropPointId} and a.quantity > 0)`,
    })
    .from(pledge)
    .innerJoin(dropPoint, eq(dropPoint.id, pledge.dropPointId))
    .leftJoin(allotment, eq(allotment.pledgeId, pledge.id))
    .leftJoin(deposit, eq(deposit.pledgeId, pledge.id))
    .where(and(eq(pledge.campaignId, campaignId), eq(pledge.cooperativeId, cooperativeId)));

const countsQuery = (db: Db, campaignId: string) =>
  db.all<{ kind: VerdictKind; count: number; served: number }>(sql`
    select kind, count(*) count, sum(quantity > 0) served from allotment where campaign_id = ${campaignId} group by kind`);

export const ownQueries = (db: Db, id: string, viewer: Viewer) =>
  [
    ...campaignQueries(db, id, viewer, 'none'),
    closingsQuery(db, id),
    countsQuery(db, id),
    ownQuery(db, id, viewer.partyId),
  ] as const;

export type OwnPage = NonNullable<ReturnType<typeof ownFrom>>;
export type Own = NonNullable<OwnPage['own']>;
export function ownFrom([head, lists, tiers, drops, closings, counts, [own]]: Results<ReturnType<typeof ownQueries>>) {
  const campaign = campaignFrom([head, lists, tiers, drops]);
  return campaign && { campaign, closings: closedFrom(closings), counts, own: own ?? null };
}

const purchasesQuery = (db: Db, campaignId: string) =>
  db
    .select({
      ...{ id: campaignPurchase.id, listId: campaignPurchase.listId, supplier: party.name },
      ...{ packs: campaignPurchase.packs, packSize: campaignPurchase.packSize, quantity: campaignPurchase.quantity },
      ...{
        unitPrice: campaignPurchase.unitPrice,
        delivery: campaignPurchase.deliveryCost,
        cost: campaignPurchase.cost,
      },
      ...{ documentId: document.id, documentNumber: document.number },
      deliveries: sql<
        { name: string; packs: number }[]
      >`(select json_group_array(json_object('name', name, 'packs', packs))
        from (select d.name, y.packs from campaign_delivery y join drop_point d on d.id = y.drop_point_id
          where y.purchase_id = ${campaignPurchase.id} order by d.position limit ${MOST_DROPS}))`.mapWith(
        (text) => JSON.parse(String(text)) as { name: string; packs: number }[],
      ),
    })
    .from(campaignPurchase)
    .innerJoin(party, eq(party.id, campaignPurchase.supplierId))
    .innerJoin(document, eq(document.id, campaignPurchase.documentId))
    .where(eq(campaignPurchase.campaignId, campaignId))
    .orderBy(party.name, campaignPurchase.id);

/** Drop points shown of a purchase that has thousands. */
export const MOST_DROPS = 100;

export type DropRow = { id: string; name: string; asked: number; ordered: number; packs: number } & {
  members: number;
  sharing: number;
};
/** `sharing`: members whose quantity is no whole number of packs. */
const dropsQuery = (db: Db, campaignId: string) =>
  db.all<DropRow>(sql`
    select d.id, d.name, coalesce(sum(p.quantity), 0) asked, coalesce(sum(a.quantity), 0) ordered, ${packsAt(sql`d.id`)} packs,
      coalesce(sum(a.quantity > 0), 0) members,
      coalesce(sum(a.quantity % (select max(b.pack_size) from campaign_purchase b where b.campaign_id = d.campaign_id) > 0), 0) sharing
    from (select * from drop_point where campaign_id = ${campaignId} order by position limit ${MOST_DROPS}) d
    left join allotment a on a.drop_point_id = d.id left join pledge p on p.id = a.pledge_id
    group by d.id order by d.position`);

export const A_PAGE = 50;

export type VerdictRow = {
  id: string;
  cooperativeId: string;
  name: string;
  dropName: string;
  quantity: number;
  tolerance: number;
  highestPrice: number | null;
  kind: VerdictKind;
  ordered: number;
  verdict: Told;
};
/** By name: those of the page are found first, then read. @param after the last allotment of the page before */
const verdictsQuery = (db: Db, campaignId: string, kind: VerdictKind | null, after: string | null) => {
  const ofKind = kind ? sql`and a.kind = ${kind}` : sql``;
  const later = after
    ? sql`and (y.name, a.id) > (select x.name, b.id from allotment b join party x on x.id = b.cooperative_id where b.id = ${after})`
    : sql``;
  return db.all<Omit<VerdictRow, 'verdict'> & { verdict: string }>(sql`
    select a.id, a.cooperative_id cooperativeId, f.name, d.name dropName, p.quantity, p.tolerance, p.highest_price highestPrice, a.kind,
      a.quantity ordered, a.verdict
    from (select a.id, y.name from allotment a join party y on y.id = a.cooperative_id
      where a.campaign_id = ${campaignId} ${ofKind} ${later} order by y.name, a.id limit ${A_PAGE + 1}) f
    join allotment a on a.id = f.id join pledge p on p.id = a.pledge_id join drop_point d on d.id = a.drop_point_id
    order by f.name, a.id`);
};

type Asked = { kind: VerdictKind | null; after: string | null };
export const staffQueries = (db: Db, id: string, viewer: Viewer, { kind, after }: Asked) =>
  [
    ...campaignQueries(db, id, viewer),
    closingsQuery(db, id),
    countsQuery(db, id),
    purchasesQuery(db, id),
    dropsQuery(db, id),
    verdictsQuery(db, id, kind, after),
  ] as const;

export type StaffPage = NonNullable<ReturnType<typeof staffFrom>>;
export type PurchaseRow = StaffPage['purchases'][number];
export function staffFrom(results: Results<ReturnType<typeof staffQueries>>) {
  const [head, lists, tiers, dropPoints, closings, counts, purchases, drops, rows] = results;
  const campaign = campaignFrom([head, lists, tiers, dropPoints]);
  if (!campaign) return null;
  const verdicts = rows
    .slice(0, A_PAGE)
    .map((row): VerdictRow => ({ ...row, verdict: JSON.parse(row.verdict) as Told }));
  const next = rows.length > A_PAGE ? verdicts.at(-1)!.id : null;
  return { campaign, closings: closedFrom(closings), counts, purchases, drops, verdicts, next };
}
