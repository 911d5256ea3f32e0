import * as catalog from './catalog/index.ts';
import * as fulfilment from './fulfilment/index.ts';
import * as identity from './identity/index.ts';
import * as jointBuying from './joint-buying/index.ts';
import * as orders from './orders/index.ts';
import type { Db, Statement } from './platform/db.ts';
import { type Count, countsQuery } from './platform/store.ts';
import type { Viewer } from './platform/viewer.ts';
import * as settlement from './settlement/index.ts';

/** What each domain counts for a viewer; the keys are navigation entries. */
const countsOf: readonly ((viewer: Viewer) => Readonly<Record<string, Count>>)[] = [
  identity.badgeCounts,
  catalog.badgeCounts,
  orders.badgeCounts,
  fulfilment.badgeCounts,
  settlement.badgeCounts,
  jointBuying.badgeCounts,
];

/** The one statement that counts what the navigation shows, read in the batch of every page; null: nothing to count. */
export function badgeQueryFor(db: Db, viewer: Viewer | null): Statement | null {
  if (!viewer) return null;
  const counts = Object.assign({}, ...countsOf.map((count) => count(viewer))) as Record<string, Count>;
  return Object.keys(counts).length > 0 ? countsQuery(db, counts) : null;
}
