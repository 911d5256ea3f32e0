import { type Count, sumOf } from '../platform/store.ts';
import type { Viewer } from '../platform/viewer.ts';
import { comingCount, toShipBadge } from './consignments/store-badges.ts';
import { awaitingCount } from './handovers/store-pages.ts';
import { undecidedCount } from './shortfalls/store-badges.ts';

/**
 * What awaits this viewer here: orders to ship for, shipments to receive, shortfalls to decide on, handovers to sign. The forum has
 * no entry for shipments in its menu: what its administrator signs stands at the orders.
 */
export function badgeCounts(viewer: Viewer): Record<string, Count> {
  const { role, partyId } = viewer;
  if (role === 'clerk') return { consignments: toShipBadge(partyId) };
  if (role === 'manager') return { consignments: sumOf(toShipBadge(partyId), awaitingCount(viewer)) };
  if (role === 'administrator') return { orders: awaitingCount(viewer) };
  if (role === 'requester') return { consignments: sumOf(comingCount(partyId), undecidedCount(partyId)) };
  if (role !== 'approver') return {};
  return { consignments: sumOf(comingCount(partyId), undecidedCount(partyId), awaitingCount(viewer)) };
}
