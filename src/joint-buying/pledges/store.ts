import { and, desc, eq, type SQL, sql } from 'drizzle-orm';
import { campaign, campaignClosing, deposit, idempotency, need, party, pledge } from '../../../db/schema/index.ts';
import type { Db } from '../../platform/db.ts';
import { rowsInOne } from '../../platform/store-statements.ts';
import type { Viewer } from '../../platform/viewer.ts';
import type { Joined, JoinedPage, OwnPledge, SumRow } from './types.ts';

/** Names of a page of those who joined. */
export const MOST_NAMES = 100;

const sums = { quantity: sql`sum(p.quantity)`, tolerance: sql`sum(p.tolerance)`, pledges: sql`count(*)` };

/** `from`: with `p`, the pledges that are added up. */
const sumsOf = (db: Db, from: SQL) =>
  db
    .select({
      rows: rowsInOne<SumRow>({
        ...{ highestPrice: sql`x.highest_price`, dropPointId: sql`x.drop_point_id` },
        ...{ quantity: sql`x.quantity`, tolerance: sql`x.tolerance`, pledges: sql`x.pledges` },
      }),
    })
    .from(
      sql`(select p.highest_price, p.drop_point_id, ${sums.quantity} quantity, ${sums.tolerance} tolerance, ${sums.pledges} pledges
        from ${from} group by p.highest_price, p.drop_point_id) x`,
    );

/** All that stand, by highest price and drop point: read from the index `pledge_live` alone. */
export const pledgeSumsQuery = (db: Db, campaignId: string) =>
  sumsOf(db, sql`${pledge} p where p.campaign_id = ${campaignId} and p.withdrawn_at is null`);

/** Of those the ones whose cooperative may not take part (any more). */
export const barredSumsQuery = (db: Db, campaignId: string) =>
  sumsOf(
    db,
    sql`${party} b cross join ${pledge} p on p.campaign_id = ${campaignId} and p.cooperative_id = b.id
      where b.kind = 'cooperative' and b.status in ('applied', 'rejected', 'suspended') and p.withdrawn_at is null`,
  );

/** Who joined: staff always see names, others where the campaign shows them. In the order of their ids, which an index has. */
export const joinedQuery = (db: Db, campaignId: string, viewer: Pick<Viewer, 'partyKind'>, after: string) =>
  db
    .select({ id: party.id, name: party.name, quantity: pledge.quantity })
    .from(pledge)
    .innerJoin(party, and(eq(party.id, pledge.cooperativeId), eq(party.status, 'verified')))
    .where(
      sql`${pledge.campaignId} = ${campaignId} and ${pledge.withdrawnAt} is null and ${pledge.cooperativeId} > ${after}
        and ${viewer.partyKind === 'forum' ? sql`1` : sql`exists (select 1 from ${campaign} c where c.id = ${campaignId} and c.shows_names)`}`,
    )
    .orderBy(pledge.cooperativeId)
    .limit(MOST_NAMES + 1);

export function joinedFrom(rows: readonly Joined[]): JoinedPage {
  const shown = rows.slice(0, MOST_NAMES);
  const after = rows.length > MOST_NAMES ? shown.at(-1)!.id : null;
  return { rows: shown.toSorted((a, b) => a.name.localeCompare(b.name, 'id')), after };
}

const own = {
  ...{ id: pledge.id, version: pledge.version, at: pledge.at, withdrawnAt: pledge.withdrawnAt },
  ...{ quantity: pledge.quantity, tolerance: pledge.tolerance, highestPrice: pledge.highestPrice },
  ...{ dropPointId: pledge.dropPointId, updatedAt: pledge.updatedAt },
  deposit: { id: deposit.id, state: deposit.state, amount: deposit.amount, version: deposit.version },
};

/** A cooperative's own, withdrawn or not. */
export const ownPledgeQuery = (db: Db, campaignId: string, cooperativeId: string) =>
  db
    .select(own)
    .from(pledge)
    .leftJoin(deposit, eq(deposit.pledgeId, pledge.id))
    .where(and(eq(pledge.campaignId, campaignId), eq(pledge.cooperativeId, cooperativeId)));

export const ownPledgeFrom = (rows: readonly OwnPledge[]): OwnPledge | null => rows[0] ?? null;

/** What it has noted that it needs of the campaign's goods. */
export const ownNeedQuery = (db: Db, campaignId: string, cooperativeId: string) =>
  db
    .select({ quantity: need.quantity, lastPrice: need.lastPrice })
    .from(need)
    .where(
      sql`${need.cooperativeId} = ${cooperativeId} and ${need.endedAt} is null
        and ${need.commodityId} = (select c.commodity_id from ${campaign} c where c.id = ${campaignId})`,
    );

export const closedFiguresQuery = (db: Db, campaignId: string) =>
  db
    .select({
      ...{ kind: campaignClosing.kind, perUnit: campaignClosing.perUnit, total: campaignClosing.total },
      ...{ pledged: campaignClosing.pledged, pledges: campaignClosing.pledges },
    })
    .from(campaignClosing)
    .where(eq(campaignClosing.campaignId, campaignId))
    .orderBy(desc(campaignClosing.round))
    .limit(1);

/** What a command asks besides the campaign and the pledge: may it take part, is somebody else at the drop point, was the form sent. */
export const circumstancesQuery = (
  db: Db,
  ask: { campaignId: string; cooperativeId: string; dropPointId: string; userId: string; key: string },
) =>
  db
    .select({
      verified: sql<number>`exists (select 1 from ${party} v where v.id = ${ask.cooperativeId} and v.kind = 'cooperative' and v.status = 'verified')`,
      shared: sql<number>`exists (select 1 from ${pledge} o where o.campaign_id = ${ask.campaignId} and o.withdrawn_at is null
        and o.drop_point_id = ${ask.dropPointId} and o.cooperative_id <> ${ask.cooperativeId}
        and exists (select 1 from ${party} v where v.id = o.cooperative_id and v.status = 'verified'))`,
      sentBefore: sql<number>`exists (select 1 from ${idempotency} i where i.user_id = ${ask.userId} and i.key = ${ask.key})`,
    })
    .from(sql`(select 1) as one`);
