import { sql } from 'drizzle-orm';
import type { Db } from '../../src/platform/db.ts';
import { newId } from '../../src/platform/ids.ts';
import type { Person } from '../support/people.ts';
import { confirmedOrder, type MadeConsignment, received, type Weighed } from '../support/trade.ts';
import { sendWrong } from './nonsense.ts';

/** The hospital's rice, 100 kg from each of these cooperatives, confirmed. */
export const riceOrder = (db: Db, ...cooperatives: string[]) =>
  confirmedOrder(db, {
    ...{ institutionId: 'inst-rsud', siteId: 'site-rsud-gudang', now: Date.now() },
    lines: [
      {
        commodityId: 'beras-medium',
        awards: cooperatives.map((cooperativeId) => ({ cooperativeId, quantity: 100, unitPrice: 13_000 })),
      },
    ],
  });

/** Packed on the page. @returns where the shipment is */
export async function packRice(manager: Person, orderId: string, awardId: string, quantity = 100): Promise<string> {
  const page = `/consignments/new?order=${orderId}`;
  const field = `quantity:${awardId}`;
  const { location } = await sendWrong(manager, { page, action: /^\/consignments$/, field, typed: String(quantity) });
  if (!location) throw new Error('the rice could not be packed');
  return location;
}

export type OnTheWay = { orderId: string; awardId: string; made: MadeConsignment };

/** Packed and sent off on the pages of Batu Tulis, so that it has its papers. */
export async function riceOnTheWay(db: Db, manager: Person): Promise<OnTheWay> {
  const { orderId, awards } = await riceOrder(db, 'kop-batutulis');
  const awardId = awards[0]!.awardId;
  const location = await packRice(manager, orderId, awardId);
  await manager.post(`${location}/dispatch`);
  const consignmentId = location.replace('/consignments/', '');
  const lines = await db.all<{ lineId: string; awardId: string; quantity: number }>(
    sql`select id lineId, award_id awardId, quantity from consignment_line where consignment_id = ${consignmentId}`,
  );
  return { orderId, awardId, made: { consignmentId, lines } };
}

/** And weighed, by default as it was sent. */
export async function riceReceived(db: Db, manager: Person, weighed: readonly Weighed[] = []) {
  const rice = await riceOnTheWay(db, manager);
  const { lines } = await received(db, rice.made, weighed, Date.now());
  return { ...rice, consignmentId: rice.made.consignmentId, receiptLineId: lines[0]!.receiptLineId };
}

/** A dispute of the buyer about it. @returns where it is */
export async function disputed(buyer: Person, consignmentId: string): Promise<string> {
  const fields = { key: newId(Date.now()), consignmentId, subject: 'quality', body: 'Kadar air kami ukur 13 %.' };
  const { location } = await buyer.post('/disputes', fields);
  if (!location) throw new Error('the dispute could not be opened');
  return location;
}
