import { type Count, sumOf } from '../platform/store.ts';
import type { Viewer } from '../platform/viewer.ts';
import { toInvoiceCount } from './costs/store-badges.ts';
import { toReceiveCount, toShareOrHandOutCount } from './goods/store-badges.ts';
import { toJoinCount } from './pledges/store-badges.ts';

/** What awaits this viewer in joint buying. Deposits to confirm are counted with the other money, where their page is. */
export function badgeCounts({ partyKind, partyId, role }: Viewer): Record<string, Count> {
  if (partyKind === 'cooperative') return { campaigns: sumOf(toJoinCount(partyId), toReceiveCount(partyId)) };
  if (role === 'moderator' || role === 'administrator') return { campaigns: toShareOrHandOutCount() };
  return role === 'treasurer' ? { campaigns: toInvoiceCount() } : {};
}
