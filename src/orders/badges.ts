import type { Count } from '../platform/store.ts';
import type { Viewer } from '../platform/viewer.ts';
import { openAwardsCount, ordersCount } from './store-badges.ts';

/** What awaits this viewer: a cooperative's open awards, an approver's submitted orders, a requester's shortages to decide on. */
export function badgeCounts({ role, partyId }: Viewer): Record<string, Count> {
  if (role === 'manager' || role === 'clerk') return { awards: openAwardsCount(partyId) };
  if (role === 'approver') return { orders: ordersCount(partyId, 'submitted') };
  return role === 'requester' ? { orders: ordersCount(partyId, 'attention') } : {};
}
