import { addDays, dayOf } from '../../../platform/clock.ts';
import type { Db, Statement } from '../../../platform/db.ts';
import type { Viewer } from '../../../platform/viewer.ts';
import { USUAL_LEAD_DAYS, USUAL_WINDOW_DAYS } from '../prefill.ts';
import type { Commodity } from '../store/read.ts';
import { createOffer, type Saved } from './save.ts';

/** `available` in trade units, `unitPrice` in rupiah for one; `also`: what is written in the same commit about the offer's id. */
export type OnHand = {
  commodity: Commodity;
  available: number;
  unitPrice: number;
  key: string;
  also: (offerId: string) => readonly Statement[];
};

/** A draft offer of goods the cooperative has in its hands, filled in as a new form would be: one pack as the lot, three months from today. */
export function offerOnHand(db: Db, viewer: Viewer, goods: OnHand, now: number): Promise<Saved> {
  const { commodity, available, unitPrice, key, also } = goods;
  const pack = commodity.packContent ?? 1;
  const lotSize = pack <= available ? pack : 1;
  const today = dayOf(now);
  const input = {
    ...{ key, version: 0, certificate: null, description: '', tiers: [{ from: 0, unitPrice }], available },
    ...{ minLot: lotSize, lotSize, handlingFee: 0, leadDays: USUAL_LEAD_DAYS },
    ...{ windowFrom: today, windowUntil: addDays(today, USUAL_WINDOW_DAYS) },
  };
  return createOffer(db, viewer, { commodity, input, kept: [], photos: [], also }, now);
}
