import { DAY, dayOf, HOUR, MINUTE } from '../../../src/platform/clock.ts';
import { newId } from '../../../src/platform/ids.ts';
import { late } from '../data/past.ts';
import { randomOf } from '../random.ts';
import { buyerAs } from '../viewers.ts';
import { managerId } from '../world.ts';
import { history } from '../write.ts';
import type { Held } from './orders.ts';
import type { PastOrder } from './plan.ts';
import type { PastRows } from './rows.ts';

/** What one cooperative brought for an order, in one shipment that came whole. `at`: when it was packed, sent and received. */
export type Brought = {
  order: PastOrder;
  number: string;
  consignmentId: string;
  cooperativeId: string;
  slug: string;
  vehicle: string;
  awards: readonly Held[];
  at: { packed: number; sent: number; received: number };
};

/** One shipment of each of the order's cooperatives, in time but for a few. */
export function deliver(order: PastOrder, number: string, held: readonly Held[], rows: PastRows): Brought[] {
  return [...Map.groupBy(held, ({ cooperativeId }) => cooperativeId).values()].map((awards) => {
    const brought = broughtBy(order, number, awards);
    pack(brought, rows);
    receive(brought, rows);
    return brought;
  });
}

function broughtBy(order: PastOrder, number: string, awards: readonly Held[]): Brought {
  const { cooperativeId, slug } = awards[0]!;
  const random = randomOf(`past shipment ${order.id} ${cooperativeId}`);
  const lateness = late.slugs.includes(slug) ? late.often : late.usual;
  const needed = Date.parse(`${order.neededOn}T00:00:00+07:00`);
  const sent =
    needed + (random.next() < lateness ? 2 : -random.between(0, 2)) * DAY + random.between(5 * 60, 8 * 60) * MINUTE;
  const at = { packed: sent - random.between(2, 14) * HOUR, sent, received: sent + random.between(60, 300) * MINUTE };
  const vehicle = `F ${random.between(8000, 8999)} ${random.pick(['AB', 'FL', 'BP', 'KM'])}`;
  return { order, number, consignmentId: newId(at.packed), cooperativeId, slug, vehicle, awards, at };
}

/** Whoever came too late had promised the day that was agreed on. */
export function plannedOn({ neededOn }: PastOrder, { sent }: Brought['at']): string {
  const day = dayOf(sent);
  return day > neededOn ? neededOn : day;
}

function pack({ order, consignmentId, cooperativeId, slug, vehicle, awards, at }: Brought, rows: PastRows): void {
  const by = { userId: managerId(slug), partyId: cooperativeId };
  rows.consignments.push({
    ...{ id: consignmentId, orderId: order.id, cooperativeId, plannedOn: plannedOn(order, at), vehicle, version: 1 },
    ...{ createdBy: by.userId, createdAt: at.packed, sentBy: by.userId, sentAt: at.sent },
  });
  const sentAs = { orderId: order.id, vehicle, driver: '' };
  rows.consignmentLines.push(
    ...awards.map(({ id: awardId, quantity }, position) => ({
      id: newId(at.packed),
      consignmentId,
      position,
      awardId,
      quantity,
    })),
  );
  const buyer = buyerAs('requester', order.buyer.id);
  rows.events.push(
    ...history('consignment', consignmentId, [
      { type: 'consignment_packed', at: at.packed, ...by, data: { orderId: order.id, lines: awards.length } },
      { type: 'consignment_sent', at: at.sent, ...by, data: sentAs },
      { type: 'consignment_received', at: at.received, userId: buyer.userId, partyId: order.buyer.id },
    ]),
  );
}

function receive({ order, consignmentId, at }: Brought, rows: PastRows): void {
  const { userId: receivedBy, userName: receivedByName } = buyerAs('requester', order.buyer.id);
  const receiptId = newId(at.received);
  rows.receipts.push({ id: receiptId, consignmentId, receivedBy, receivedByName, createdAt: at.received });
  for (const { id: consignmentLineId, quantity } of rows.consignmentLines.filter(
    (one) => one.consignmentId === consignmentId,
  ))
    rows.receiptLines.push({ id: newId(at.received), receiptId, consignmentLineId, receivedMilli: 1000 * quantity });
}
