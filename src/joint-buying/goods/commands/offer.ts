import { commodityRowQuery, offerOnHand } from '../../../catalog/index.ts';
import type { Db, Results } from '../../../platform/db.ts';
import type { Viewer } from '../../../platform/viewer.ts';
import { costOf } from '../rules.ts';
import { commodityOf } from '../store-commands.ts';
import { ownGoodsQuery } from '../store-own.ts';
import { insertOfferCost } from '../store-writes.ts';

export type OfferAnswer =
  | { ok: true; location: string }
  | {
      ok: false;
      reason: 'share_not_found' | 'not_received' | 'less_than_a_unit' | 'commodity_retired' | 'changed_meanwhile';
    };

/**
 * What was received becomes a draft offer at what it cost, once; asked again it leads to the same offer. Only whole trade units are
 * offered.
 */
export async function offerReceived(
  db: Db,
  viewer: Viewer,
  input: { allotmentId: string; key: string },
  now: number,
): Promise<OfferAnswer> {
  const { allotmentId, key } = input;
  const read = async () => {
    const queries = [
      ownGoodsQuery(db, viewer.partyId, allotmentId),
      commodityRowQuery(db, commodityOf(allotmentId)),
    ] as const;
    return (await db.batch(queries)) as Results<typeof queries>;
  };
  const [[own], [commodity]] = await read();
  if (!own) return { ok: false, reason: 'share_not_found' };
  if (own.offerId) return { ok: true, location: editOf(own.offerId) };
  if (!own.receivedMilli) return { ok: false, reason: 'not_received' };
  const available = Math.floor(own.receivedMilli / 1000);
  if (available === 0) return { ok: false, reason: 'less_than_a_unit' };
  if (!commodity) return { ok: false, reason: 'commodity_retired' };
  const unitPrice = costOf(own);
  const also = (offerId: string) => [insertOfferCost(db, { offerId, allotmentId, unitCost: unitPrice })];
  const saved = await offerOnHand(db, viewer, { commodity, available, unitPrice, key, also }, now);
  if (saved.ok) return { ok: true, location: `${saved.location}/edit` };
  const [[again]] = await read();
  return again?.offerId ? { ok: true, location: editOf(again.offerId) } : { ok: false, reason: 'changed_meanwhile' };
}

const editOf = (offerId: string): string => `/offers/${offerId}/edit`;
