import type { Db } from '../../platform/db.ts';
import type { Viewer } from '../../platform/viewer.ts';
import { insertEntries, type NewLine } from '../store-writes.ts';
import type { LineForm, OrderForm } from '../types.ts';
import type { Outcome } from './agreement.ts';

/** What a form says about the order itself. */
export function headRow(viewer: Viewer, form: OrderForm, estimatedTotal: number, now: number) {
  const { siteId, policy, neededOn, note } = form;
  return { institutionId: viewer.partyId, siteId, policy, neededOn, note, estimatedTotal, updatedAt: now };
}

/** @param outcome what becomes of each line's shortage when the order is placed with this write */
export const lineRows = (
  orderId: string,
  lines: readonly LineForm[],
  ids: readonly string[],
  outcome: readonly Outcome[] | null,
): NewLine[] =>
  lines.map((line, position) => {
    const { commodityId, quantity, typedQuantity, typedUnit, priceCeiling, maxSuppliers, maxShareBps } = line;
    const asked = { commodityId, quantity, typedQuantity, typedUnit, priceCeiling, maxSuppliers, maxShareBps };
    return { id: ids[position]!, orderId, position, ...asked, ...outcome?.[position] };
  });

/** One word to the buyer's own inbox. */
export const orderEntry = (db: Db, viewer: Viewer, orderId: string, kind: string, now: number) =>
  insertEntries(db, orderId, now, [
    { partyId: viewer.partyId, kind, data: { number: '{number}', by: viewer.userName }, link: `/orders/${orderId}` },
  ]);
