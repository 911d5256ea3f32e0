import { commit, type Db, MOST_ATTEMPTS } from '../../../platform/db.ts';
import { actorOf, recordEvent } from '../../../platform/events.ts';
import type { Viewer } from '../../../platform/viewer.ts';
import type { Funding } from '../../rules/index.ts';
import { countOrder, fundingQuery, setFunding } from '../store-order.ts';

export type FundingAnswer =
  | { ok: true }
  | { ok: false; reason: 'order_not_found' | 'wrong_role' | 'invoiced_already' | 'try_again' };

/** The buyer's payer or approver says where the order's money comes from: it decides on PPh 22, so only before the first invoice. */
export async function chooseFunding(
  db: Db,
  viewer: Viewer,
  input: { orderId: string; funding: Funding },
  now: number,
): Promise<FundingAnswer> {
  if (viewer.role !== 'payer' && viewer.role !== 'approver') return { ok: false, reason: 'wrong_role' };
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
    const answer = await chooseOnce(db, viewer, input, now);
    if (answer) return answer;
  }
  return { ok: false, reason: 'try_again' };
}

/** Null: somebody else moved the order meanwhile. */
async function chooseOnce(
  db: Db,
  viewer: Viewer,
  { orderId, funding }: { orderId: string; funding: Funding },
  now: number,
): Promise<FundingAnswer | null> {
  const [order] = await fundingQuery(db, viewer.partyId, orderId);
  if (!order) return { ok: false, reason: 'order_not_found' };
  if (order.funding === funding) return { ok: true };
  const written = await commit(db, [
    setFunding(db, orderId, funding),
    countOrder(db, orderId, order.version, now),
    recordEvent(db, {
      ...{ aggregateType: 'order', aggregateId: orderId, version: order.version + 1, type: 'order_funding_chosen' },
      ...{ actor: actorOf(viewer), at: now, data: { from: order.funding, to: funding } },
    }),
  ]);
  if (written.ok) return { ok: true };
  const { kind, name } = written.refusal;
  if (kind === 'trigger' && name.includes('terms_frozen')) return { ok: false, reason: 'invoiced_already' };
  if (kind === 'busy' || name.includes('event.')) return null;
  throw new Error(`the database refused: ${kind} ${name}`);
}
