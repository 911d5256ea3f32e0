import { isCounted, type Measure } from '../../fulfilment/index.ts';
import type { Campaign } from '../types.ts';
import { cameTo, movesBetween, sharesOf, tallyOf } from './rules.ts';
import type { ArrivalRow, Came, DropSum, Member, MemberClaim, Move, Planned, Purchase } from './types.ts';

/** All that the goods page of staff shows. */
export type GoodsPage = {
  campaign: Campaign;
  purchases: Purchase[];
  planned: Planned[];
  came: Came[];
  arrivals: ArrivalRow[];
  drops: DropSum[];
  claims: MemberClaim[];
  measures: Measure[];
  members: { dropPointId: string; list: Member[]; next: string | null } | null;
};

/** What each would get if what has come were shared now; null once it is shared, or while nothing has come. */
export function previewOf({ campaign, purchases, came, claims }: GoodsPage): number[] | null {
  const { usable } = tallyOf(purchases, came);
  if (campaign.sharedAt !== null || usable === 0) return null;
  return sharesOf(campaign.shortageRule, usable, claims, isCounted(campaign.unit));
}

/** What must change place so that everybody gets its share, or would by the preview. */
export function movesOf(page: GoodsPage, preview: readonly number[] | null): Move[] {
  const { campaign, drops, claims, came } = page;
  if (campaign.sharedAt === null && !preview) return [];
  const due = (id: string): number =>
    preview
      ? claims.reduce((sum, claim, i) => sum + (claim.dropPointId === id ? preview[i]! : 0), 0)
      : (drops.find((one) => one.dropPointId === id)?.shareMilli ?? 0);
  return movesBetween(campaign.dropPoints.map(({ id }) => ({ id, there: cameTo(id, came), due: due(id) })));
}

export const nameOf = (campaign: Campaign, dropPointId: string): string =>
  campaign.dropPoints.find(({ id }) => id === dropPointId)?.name ?? '';

/** Between the order and the sharing. */
export const awaitsGoods = ({ state, sharedAt }: Campaign): boolean =>
  (state === 'ordered' || state === 'arriving') && sharedAt === null;

/** Something was ordered, so that there are goods to speak of. */
export const hasGoods = (page: { purchases: readonly unknown[] }): boolean => page.purchases.length > 0;

/** What the form of goods that came works with. */
export type ArrivalDesk = Pick<GoodsPage, 'campaign' | 'purchases' | 'planned' | 'came' | 'measures'>;
