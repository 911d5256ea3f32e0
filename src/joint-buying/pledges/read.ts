import type { Db, Results } from '../../platform/db.ts';
import type { Viewer } from '../../platform/viewer.ts';
import { paysListPrice, rulesOf, sourcesOf } from '../closing-rules.ts';
import { campaignFrom, campaignQueries } from '../store-campaign.ts';
import type { Campaign } from '../types.ts';
import type { PageData } from './page-data.ts';
import { type LiveAsk, liveOf } from './rules/live.ts';
import { summedPledges } from './rules/sums.ts';
import {
  barredSumsQuery,
  closedFiguresQuery,
  joinedFrom,
  joinedQuery,
  ownNeedQuery,
  ownPledgeFrom,
  ownPledgeQuery,
  pledgeSumsQuery,
} from './store.ts';

/** All that a campaign's page shows, for one batch. */
export const pageQueries = (db: Db, id: string, viewer: Viewer, after: string) =>
  [
    ...campaignQueries(db, id, viewer),
    pledgeSumsQuery(db, id),
    barredSumsQuery(db, id),
    joinedQuery(db, id, viewer, after),
    ownPledgeQuery(db, id, viewer.partyId),
    ownNeedQuery(db, id, viewer.partyId),
    closedFiguresQuery(db, id),
  ] as const;

export const askOf = (campaign: Campaign): LiveAsk => ({
  ...{ sources: sourcesOf(campaign), listPrice: paysListPrice(campaign), rules: rulesOf(campaign) },
});

/** Null: there is no such campaign for this viewer. */
export function pageDataFrom(results: Results<ReturnType<typeof pageQueries>>, after: string): PageData | null {
  const [head, lists, tiers, drops, [sums], [barred], joined, own, [need], [closed]] = results;
  const campaign = campaignFrom([head, lists, tiers, drops]);
  if (!campaign) return null;
  const [ask, pledges] = [askOf(campaign), summedPledges(sums?.rows ?? [], barred?.rows ?? [])];
  return {
    ...{ campaign, ask, pledges, live: liveOf(ask, pledges), own: ownPledgeFrom(own), need: need ?? null },
    ...{ joined: joinedFrom(joined), after, closed: closed ?? null },
  };
}
