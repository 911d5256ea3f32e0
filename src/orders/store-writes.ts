import { and, eq, inArray, type SQL, sql } from 'drizzle-orm';
import { award, bulkOrder, numberSeries, orderLine, plan } from '../../db/schema/orders.ts';
import { inboxEntry, outboxMail } from '../../db/schema/platform.ts';
import type { Db } from '../platform/db.ts';
import type { Actor } from '../platform/events.ts';
import { newId } from '../platform/ids.ts';

export type NewOrder = typeof bulkOrder.$inferInsert;
export type NewLine = typeof orderLine.$inferInsert;
export type NewPlan = typeof plan.$inferInsert;
export type NewAwardRow = typeof award.$inferInsert;

const series = (year: string): string => `P-${year}`;

/** Moves the year's series on. In the same batch `nextNumber` reads it; a batch that is refused gives the number back. */
export const takeNumber = (db: Db, year: string) =>
  db
    .insert(numberSeries)
    .values({ series: series(year), last: 1 })
    .onConflictDoUpdate({ target: numberSeries.series, set: { last: sql`${numberSeries.last} + 1` } });

const nextNumber = (year: string): SQL<string> =>
  sql`(select ${numberSeries.series} || printf('-%06d', ${numberSeries.last}) from ${numberSeries} where ${numberSeries.series} = ${series(year)})`;

/** @param year when given, the order gets the number that `takeNumber` has just taken */
export const insertOrder = (db: Db, row: NewOrder, year: string | null) =>
  db
    .insert(bulkOrder)
    .values({ ...row, number: year ? nextNumber(year) : null })
    .returning({ number: bulkOrder.number });

export const insertLines = (db: Db, rows: readonly NewLine[]) => db.insert(orderLine).values([...rows]);
export const deleteLines = (db: Db, orderId: string) => db.delete(orderLine).where(eq(orderLine.orderId, orderId));

export type OrderPatch = Partial<Omit<NewOrder, 'id' | 'number' | 'version'>> & { updatedAt: number };

/**
 * Changes the order that still has this version and counts it on. Somebody else was faster: nothing is changed here, and the
 * event of the same batch, one version on, then fails on its unique key and takes the whole batch back.
 */
export const updateOrder = (
  db: Db,
  at: { id: string; version: number },
  patch: OrderPatch,
  year: string | null = null,
) =>
  db
    .update(bulkOrder)
    .set({ ...patch, version: at.version + 1, ...(year ? { number: nextNumber(year) } : {}) })
    .where(and(eq(bulkOrder.id, at.id), eq(bulkOrder.version, at.version)))
    .returning({ number: bulkOrder.number });

export type LinePatch = Partial<
  Pick<NewLine, 'shortage' | 'waived' | 'waitsForOffers' | 'priceCeiling' | 'maxSuppliers' | 'maxShareBps'>
>;
export const updateLine = (db: Db, id: string, patch: LinePatch) =>
  db.update(orderLine).set(patch).where(eq(orderLine.id, id));

export const insertPlan = (db: Db, row: NewPlan) => db.insert(plan).values(row);
export const insertAwards = (db: Db, rows: readonly NewAwardRow[]) => db.insert(award).values([...rows]);

export type AwardDecision = {
  state: 'confirmed' | 'declined' | 'lapsed' | 'cancelled';
  quantity?: number;
  decidedAt: number;
  decidedBy: string | null;
  decisionReason: string | null;
};

/** No condition on the state: the database refuses a second decision (`award_decided_already`), so that none is lost silently. */
export const decideAwards = (db: Db, ids: readonly string[], decision: AwardDecision) =>
  db
    .update(award)
    .set(decision)
    .where(inArray(award.id, [...ids]));

/** A text with `{number}` in it, filled by the database once the order has its number. */
const numbered = (text: string, orderId: string): SQL<string> =>
  sql`replace(${text}, '{number}', coalesce((select ${bulkOrder.number} from ${bulkOrder} where ${bulkOrder.id} = ${orderId}), ''))`;

export type Entry = { partyId: string; kind: string; data: Record<string, string | number>; link: string };

/** One entry per party; `{number}` in a text stands for the order's number. */
export const insertEntries = (db: Db, orderId: string, at: number, entries: readonly Entry[]) =>
  db.insert(inboxEntry).values(
    entries.map((entry) => ({
      id: newId(at),
      ...entry,
      data: numbered(JSON.stringify(entry.data), orderId) as unknown as Entry['data'],
      createdAt: at,
    })),
  );

export type Mail = { to: string; subject: string; body: string };

export const insertMails = (db: Db, orderId: string, at: number, mails: readonly Mail[]) =>
  db.insert(outboxMail).values(
    mails.map((mail) => ({
      id: newId(at),
      to: mail.to,
      subject: numbered(mail.subject, orderId),
      body: numbered(mail.body, orderId),
      nextAttemptAt: at,
      createdAt: at,
    })),
  );

/** An order is settled when nothing is reserved any more and nothing is short. Said in SQL, so that of two last confirmations exactly one does it. */
const settled = (orderId: string): SQL => sql`
  ${bulkOrder.id} = ${orderId}
  and not exists (select 1 from ${award} where ${award.orderId} = ${orderId} and ${award.state} = 'reserved')
  and not exists (select 1 from ${orderLine} where ${orderLine.orderId} = ${orderId} and ${orderLine.shortage} > 0)`;

export const settleOrder = (db: Db, orderId: string, now: number) =>
  db
    .update(bulkOrder)
    .set({ state: 'confirmed', version: sql`${bulkOrder.version} + 1`, settledAt: now, updatedAt: now })
    .where(and(settled(orderId), inArray(bulkOrder.state, ['placed', 'attention'])))
    .returning({ id: bulkOrder.id });

/** Only for the batch whose `settleOrder` did it: the order is confirmed and its event is not there yet. */
const justSettled = (orderId: string): SQL => sql`
  from bulk_order o join party p on p.id = o.institution_id where o.id = ${orderId} and o.state = 'confirmed'
  and not exists (select 1 from event e where e.aggregate_type = 'order' and e.aggregate_id = o.id and e.type = 'order_confirmed')`;

export const settledEntry = (db: Db, orderId: string, now: number) =>
  db.run(sql`insert into inbox_entry (id, party_id, kind, data, link, created_at)
    select ${newId(now)}, o.institution_id, 'order_confirmed', json_object('number', o.number), ${`/orders/${orderId}`}, ${now}
    ${justSettled(orderId)}`);

export const settledMail = (db: Db, orderId: string, now: number, subject: string, body: string) =>
  db.run(sql`insert into outbox_mail (id, to_address, subject, body, next_attempt_at, created_at)
    select ${newId(now)}, p.email, replace(${subject}, '{number}', o.number),
      replace(replace(${body}, '{number}', o.number), '{institution}', p.name), ${now}, ${now}
    ${justSettled(orderId)} and p.email is not null`);

export const settledEvent = (db: Db, orderId: string, actor: Actor, now: number) =>
  db.run(sql`insert into event (aggregate_type, aggregate_id, version, type, actor_user_id, actor_party_id, at, data)
    select 'order', o.id, o.version, 'order_confirmed', ${actor.userId}, ${actor.partyId}, ${now}, '{}'
    ${justSettled(orderId)}`);
