import type { Count } from '../platform/store.ts';
import type { Viewer } from '../platform/viewer.ts';
import { comingCount, toShipCount } from './consignments/store-badges.ts';

/** What awaits this viewer here: orders to ship for, shipments to receive. */
export function badgeCounts({ role, partyId }: Viewer): Record<string, Count> {
  if (role === 'manager' || role === 'clerk') return { consignments: toShipCount(partyId) };
  return role === 'requester' || role === 'approver' ? { consignments: comingCount(partyId) } : {};
}
