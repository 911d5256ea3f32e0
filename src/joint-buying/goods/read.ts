import { type AppContext, found, readPage, viewerOf } from '../../platform/http.ts';
import { campaignFrom, campaignQueries } from '../store-campaign.ts';
import type { Campaign } from '../types.ts';
import type { ArrivalDesk, GoodsPage } from './page.ts';
import {
  arrivalsQuery,
  cameQuery,
  claimsQuery,
  dropSumsQuery,
  MOST_MEMBERS,
  measuresQuery,
  membersQuery,
  plannedQuery,
  purchasesQuery,
} from './store.ts';
import { campaignOf, campaignOfDrop, ownGoodsOfQuery, ownGoodsQuery } from './store-own.ts';
import type { OwnPage } from './types.ts';

/** Everything the goods page of staff shows, in one round trip. `dropPointId`: whose members are listed; null: the first with work left. */
export async function readGoods(c: AppContext, id: string, dropPointId: string | null = null): Promise<GoodsPage> {
  const { db } = c.var;
  const drop = dropPointId ?? c.req.query('drop') ?? null;
  const [head, lists, tiers, points, purchases, planned, came, arrivals, drops, claims, measures, rows] =
    await readPage(c, [
      ...campaignQueries(db, id, viewerOf(c)),
      purchasesQuery(db, id),
      plannedQuery(db, id),
      cameQuery(db, id),
      arrivalsQuery(db, id),
      dropSumsQuery(db, id),
      claimsQuery(db, id),
      measuresQuery(db, id),
      membersQuery(db, id, drop, c.req.query('after')),
    ] as const);
  const campaign = found(campaignFrom([head, lists, tiers, points]));
  return {
    campaign,
    purchases,
    planned,
    came,
    arrivals,
    drops,
    claims: claims[0]!.all,
    measures,
    members: membersFrom(rows),
  };
}

type Rows = Awaited<ReturnType<typeof membersQuery>>;

function membersFrom(rows: Rows): GoodsPage['members'] {
  const [first] = rows;
  if (!first) return null;
  const list = rows.slice(0, MOST_MEMBERS);
  const last = rows.length > MOST_MEMBERS ? list.at(-1)! : null;
  return { dropPointId: first.dropPointId, list, next: last && `${last.name} ${last.allotmentId}` };
}

/** What the form of goods that came works with. */
export async function readDesk(c: AppContext, id: string): Promise<ArrivalDesk> {
  const { db } = c.var;
  const [head, lists, tiers, points, purchases, planned, came, measures] = await readPage(c, [
    ...campaignQueries(db, id, viewerOf(c)),
    purchasesQuery(db, id),
    plannedQuery(db, id),
    cameQuery(db, id),
    measuresQuery(db, id),
  ] as const);
  const campaign = found(campaignFrom([head, lists, tiers, points]));
  return { campaign, purchases, planned, came, measures };
}

/** A cooperative's own goods with their campaign, by the allotment. */
export async function readOwn(c: AppContext, allotmentId: string): Promise<OwnPage> {
  const { db } = c.var;
  const viewer = viewerOf(c);
  const [head, lists, tiers, points, [own]] = await readPage(c, [
    ...campaignQueries(db, campaignOf(allotmentId), viewer, 'none'),
    ownGoodsQuery(db, viewer.partyId, allotmentId),
  ] as const);
  return { campaign: found(campaignFrom([head, lists, tiers, points])), own: found(own) };
}

/** The same by the campaign; without goods of its own where the cooperative has none in it. */
export async function readOwnOf(
  c: AppContext,
  campaignId: string,
): Promise<OwnPage | { campaign: Campaign; own: null }> {
  const { db } = c.var;
  const viewer = viewerOf(c);
  const [head, lists, tiers, points, [own]] = await readPage(c, [
    ...campaignQueries(db, campaignId, viewer, 'none'),
    ownGoodsOfQuery(db, viewer.partyId, campaignId),
  ] as const);
  return { campaign: found(campaignFrom([head, lists, tiers, points])), own: own ?? null };
}

/** A drop point with its members, for the list that is printed. */
export async function readPickList(c: AppContext, dropPointId: string) {
  const { db } = c.var;
  const of = campaignOfDrop(dropPointId);
  const [head, lists, tiers, points, rows] = await readPage(c, [
    ...campaignQueries(db, of, viewerOf(c)),
    membersQuery(db, of, dropPointId, '', MOST_PRINTED),
  ] as const);
  const campaign = found(campaignFrom([head, lists, tiers, points]));
  return { campaign, drop: found(campaign.dropPoints.find(({ id }) => id === dropPointId)), members: rows };
}

const MOST_PRINTED = 2000;
