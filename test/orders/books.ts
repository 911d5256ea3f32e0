import { asc, eq, sql } from 'drizzle-orm';
import { expect } from 'vitest';
import { award, bulkOrder, event, offer, orderLine, plan } from '../../db/schema/index.ts';
import { preview } from '../../src/orders/commands/preview.ts';
import { submitOrder } from '../../src/orders/commands/submit.ts';
import type { Agreement, OrderForm, SubmitAnswer } from '../../src/orders/types.ts';
import type { Db } from '../../src/platform/db.ts';
import { newId } from '../../src/platform/ids.ts';
import type { Viewer } from '../../src/platform/viewer.ts';
import { NOW } from './market.ts';

/**
 * What must hold after every step, read from the database as it is: each list names what breaks the rule.
 * @param commodity looks at its offers and orders alone, which is quicker in a large world
 */
export async function expectBooksInOrder(db: Db, commodity?: string): Promise<void> {
  const offers = commodity ? sql`o.commodity_id = ${commodity}` : sql`1`;
  const orders = commodity ? sql`b.id in (select order_id from order_line where commodity_id = ${commodity})` : sql`1`;
  const [stock, lines, orphans, silent, gaps] = await db.batch([
    db.all(sql`select o.id, o.reserved, coalesce(sum(a.quantity), 0) held from offer o
      left join award a on a.offer_id = o.id and a.state in ('reserved', 'confirmed') where ${offers}
      group by o.id having o.reserved <> held or o.reserved > o.available`),
    db.all(sql`select l.id, l.quantity, l.lost, l.waived, l.shortage, coalesce(sum(a.quantity), 0) held from bulk_order b
      join order_line l on b.id = l.order_id
      left join award a on a.line_id = l.id and a.state in ('reserved', 'confirmed')
      where b.state in ('placed', 'attention', 'confirmed') and ${orders}
      group by l.id having l.quantity + l.lost <> l.waived + l.shortage + held`),
    db.all(sql`select a.id from bulk_order b join award a on b.id = a.order_id
      where a.state in ('reserved', 'confirmed') and b.state not in ('placed', 'attention', 'confirmed') and ${orders}`),
    db.all(sql`select b.id, b.version, b.state from bulk_order b
      where ${orders} and (b.version <> (select count(*) from event e where e.aggregate_type = 'order' and e.aggregate_id = b.id)
         or (b.state = 'confirmed' and not exists (select 1 from event e
           where e.aggregate_type = 'order' and e.aggregate_id = b.id and e.type = 'order_confirmed'))
         or (b.state <> 'confirmed' and 'order_confirmed' = (select e.type from event e
           where e.aggregate_type = 'order' and e.aggregate_id = b.id order by e.version desc limit 1)))`),
    db.all(sql`select series from number_series s
      where s.last <> (select count(*) from bulk_order b where b.number like s.series || '-%')`),
  ]);
  expect({ stock, lines, orphans, silent, gaps }).toEqual({ stock: [], lines: [], orphans: [], silent: [], gaps: [] });
}

/** Looks at the preview as a buyer does and agrees to it. */
export async function agree(db: Db, viewer: Viewer, form: OrderForm, now = NOW): Promise<Agreement> {
  const { siteId, policy, neededOn, lines } = form;
  const seen = await preview(db, { institutionId: viewer.partyId, siteId, policy, neededOn, lines }, now);
  if (!seen.ok) throw new Error(seen.reason);
  const acceptedShortage = seen.preview.lines.map((line) => line.shortage);
  return { seenTotal: seen.preview.total, acceptedShortage, shortage: 'go_without' };
}

export async function submit(db: Db, viewer: Viewer, form: OrderForm, now = NOW): Promise<SubmitAnswer> {
  return submitOrder(
    db,
    viewer,
    { key: newId(now), order: null, form, agreement: await agree(db, viewer, form, now) },
    now,
  );
}

/** Submits and expects it placed. @returns the order's id */
export async function placed(db: Db, viewer: Viewer, form: OrderForm, now = NOW): Promise<string> {
  const answer = await submit(db, viewer, form, now);
  expect(answer).toMatchObject({ ok: true, state: 'placed' });
  return answer.ok ? answer.orderId : '';
}

export async function order(db: Db, id: string) {
  const [heads, lines, awards, plans, events] = await db.batch([
    db.select().from(bulkOrder).where(eq(bulkOrder.id, id)),
    db.select().from(orderLine).where(eq(orderLine.orderId, id)).orderBy(asc(orderLine.position)),
    db
      .select()
      .from(award)
      .where(eq(award.orderId, id))
      .orderBy(asc(award.cooperativeId), asc(award.createdAt), asc(award.offerId)),
    db.select().from(plan).where(eq(plan.orderId, id)).orderBy(asc(plan.version)),
    db.select().from(event).where(eq(event.aggregateId, id)).orderBy(asc(event.version)),
  ]);
  return { ...heads[0]!, lines, awards, plans, events };
}

export async function awardOf(db: Db, orderId: string, cooperative: string) {
  const found = (await order(db, orderId)).awards.filter((one) => one.cooperativeId === cooperative);
  expect(found.length, `awards of ${cooperative}`).toBeGreaterThan(0);
  return found.at(-1)!;
}

export async function reservedIn(db: Db, offerId: string): Promise<number> {
  const [row] = await db.select({ reserved: offer.reserved }).from(offer).where(eq(offer.id, offerId));
  return row!.reserved;
}
