import { commit, type Db, type Refusal } from '../../../platform/db.ts';
import { actorOf, recordEvent, useKey } from '../../../platform/events.ts';
import { newId } from '../../../platform/ids.ts';
import { isSentBefore } from '../../../platform/store.ts';
import type { Viewer } from '../../../platform/viewer.ts';
import { lineRefusals, packsOf } from '../lifecycle.ts';
import { insertConsignment, insertLines } from '../store-moves.ts';
import { packingFrom, packingQueries } from '../store-open.ts';
import type { PackAnswer, PackInput, PackingOrder } from '../types.ts';
import { attempt, isSeller, LOST } from './attempts.ts';

/** Raised when the award no longer has what was read: somebody packed or closed it meanwhile. */
const MOVED = ['consignment_above_award', 'consignment_award_closed', 'consignment_foreign_award'];

/**
 * Puts parts of the cooperative's confirmed awards of one order into a shipment, all or nothing. The same form sent again
 * answers with the shipment it made first.
 */
export async function packConsignment(db: Db, viewer: Viewer, input: PackInput, now: number): Promise<PackAnswer> {
  if (!isSeller(viewer)) return { ok: false, reason: 'wrong_role' };
  return attempt(() => packOnce(db, viewer, input, now));
}

async function packOnce(db: Db, viewer: Viewer, input: PackInput, now: number): Promise<PackAnswer | typeof LOST> {
  const { key, orderId, lines } = input;
  const rows = await db.batch(packingQueries(db, viewer.partyId, orderId, { userId: viewer.userId, key }));
  const sent = rows[2][0];
  if (sent) return { ok: true, location: sent.location };
  const order = packingFrom(rows);
  if (!order) return { ok: false, reason: 'order_not_found' };
  if (lines.length === 0) return { ok: false, reason: 'nothing_chosen' };
  const refused = lineRefusals(lines, order.awards);
  if (refused.length > 0) return { ok: false, reason: 'lines_refused', lines: refused };
  return write(db, viewer, input, order, now);
}

async function write(
  db: Db,
  viewer: Viewer,
  input: PackInput,
  order: PackingOrder,
  now: number,
): Promise<PackAnswer | typeof LOST> {
  const { key, orderId, plannedOn, vehicle, driver, note } = input;
  const id = newId(now);
  const location = `/consignments/${id}`;
  const by = { createdBy: viewer.userId, createdAt: now };
  const packed = await commit(db, [
    useKey(db, { key, userId: viewer.userId, location, at: now }),
    insertConsignment(db, { id, orderId, cooperativeId: viewer.partyId, plannedOn, vehicle, driver, note, ...by }),
    insertLines(db, lineRows(input, order, id, now)),
    recordEvent(db, {
      ...{ aggregateType: 'consignment', aggregateId: id, version: 1, type: 'consignment_packed' },
      ...{ actor: actorOf(viewer), at: now, data: { orderId, lines: input.lines.length } },
    }),
  ]);
  return packed.ok ? { ok: true, location } : lost(packed.refusal);
}

const lineRows = ({ lines }: PackInput, order: PackingOrder, consignmentId: string, now: number) =>
  order.awards.flatMap(({ awardId, packContent }, position) => {
    const line = lines.find((one) => one.awardId === awardId);
    if (!line) return [];
    const { quantity } = line;
    return [{ id: newId(now), consignmentId, position, awardId, quantity, packs: packsOf(quantity, packContent) }];
  });

/** Read again: it then says what is left, or where the first sending led. */
function lost(refusal: Refusal): typeof LOST {
  const moved = refusal.kind === 'trigger' && MOVED.some((one) => refusal.name.includes(one));
  if (moved || refusal.kind === 'busy' || isSentBefore(refusal)) return LOST;
  throw new Error(`the database refused: ${refusal.kind} ${refusal.name}`);
}
