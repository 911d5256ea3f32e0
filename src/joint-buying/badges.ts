import { type Count, sumOf } from '../platform/store.ts';
import type { Viewer } from '../platform/viewer.ts';
import { toReceiveCount } from './goods/store-badges.ts';
import { toJoinCount } from './pledges/store-badges.ts';

/** What awaits this viewer in joint buying; the parts add their own. */
export function badgeCounts({ partyKind, partyId }: Viewer): Record<string, Count> {
  return partyKind === 'cooperative' ? { campaigns: sumOf(toJoinCount(partyId), toReceiveCount(partyId)) } : {};
}
