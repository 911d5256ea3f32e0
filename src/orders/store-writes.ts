import { and, eq, inArray, type SQL, sql } from 'drizzle-orm';
import { award, bulkOrder, numberSeries, orderLine, plan } from '../../db/schema/orders.ts';
import { inboxEntry, outboxMail } from '../../db/schema/platform.ts';
import type { Db } from '../platform/db.ts';
import type { Actor } from '../platform/events.ts';
import { newId } from '../platform/ids.ts';
import { shaped } from '../platform/store-statements.ts';

export type NewOrder = typeof bulkOrder.$inferInsert;
export type NewLine = typeof orderLine.$inferInsert;
export type NewPlan = typeof plan.$inferInsert;
export type NewAwardRow = typeof award.$inferInsert;

const seriesOf = (year: string): string => `P-${year}`;

/** Moves the year's series on. In the same batch `nextNumber` reads it; a batch that is refused gives the number back. */
export const takeNumber = (db: Db, year: string) => countOn(db, [{ series: seriesOf(year), last: 1 }]);
const countOn = shaped((db, rows: readonly (typeof numberSeries.$inferInsert)[]) =>
  db
    .insert(numberSeries)
    .values([...rows])
    .onConflictDoUpdate({ target: numberSeries.series, set: { last: sql`${numberSeries.last} + 1` } }),
);

const nextNumber = (series: string): SQL<string> =>
  sql`(select ${numberSeries.series} || printf('-%06d', ${numberSeries.last}) from ${numberSeries} where ${numberSeries.series} = ${series})`;

/** @param year when given, the order gets the number that `takeNumber` has just taken */
export const insertOrder = (db: Db, row: NewOrder, year: string | null) =>
  insertOrders(db, [{ ...row, series: year ? seriesOf(year) : undefined }]);

const insertOrders = shaped((db, rows: readonly (NewOrder & { series: string | undefined })[]) =>
  db
    .insert(bulkOrder)
    .values(rows.map(({ series, ...row }) => ({ ...row, number: series ? nextNumber(series) : null })))
    .returning({ number: bulkOrder.number }),
);

export const insertLines = shaped((db, rows: readonly NewLine[]) => db.insert(orderLine).values([...rows]));
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
    .set({ ...patch, version: at.version + 1, ...(year ? { number: nextNumber(seriesOf(year)) } : {}) })
    .where(and(eq(bulkOrder.id, at.id), eq(bulkOrder.version, at.version)))
    .returning({ number: bulkOrder.number });

export type LinePatch = Partial<
  Pick<NewLine, 'shortage' | 'lost' | 'waived' | 'waitsForOffers' | 'priceCeiling' | 'maxSuppliers' | 'maxShareBps'>
>;
export const updateLine = (db: Db, id: string, patch: LinePatch) =>
  db.update(orderLine).set(patch).where(eq(orderLine.id, id));

export const insertPlan = (db: Db, row: NewPlan) => insertPlans(db, [row]);
const insertPlans = shaped((db, rows: readonly NewPlan[]) => db.insert(plan).values([...rows]));
export const insertAwards = shaped((db, rows: readonly NewAwardRow[]) => db.insert(award).values([...rows]));

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
  insertEntryRows(
    db,
    entries.map(({ data, ...entry }) => ({
      id: newId(at),
      ...entry,
      text: JSON.stringify(data),
      orderId,
      createdAt: at,
    })),
  );

type Numbered = { id: string; orderId: string; createdAt: number };

const insertEntryRows = shaped((db, rows: readonly (Omit<Entry, 'data'> & Numbered & { text: string })[]) =>
  db
    .insert(inboxEntry)
    .values(
      rows.map(({ text, orderId, ...row }) => ({ ...row, data: numbered(text, orderId) as unknown as Entry['data'] })),
    ),
);

export type Mail = { to: string; subject: string; body: string };

export const insertMails = (db: Db, orderId: string, at: number, mails: readonly Mail[]) =>
  insertMailRows(
    db,
    mails.map((mail) => ({ id: newId(at), ...mail, orderId, nextAttemptAt: at, createdAt: at })),
  );

const insertMailRows = shaped((db, rows: readonly (Mail & Numbered & { nextAttemptAt: number })[]) =>
  db.insert(outboxMail).values(
    rows.map(({ subject, body, orderId, ...row }) => ({
      ...row,
      subject: numbered(subject, orderId),
      body: numbered(body, orderId),
    })),
  ),
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

/** Only for the batch whose `settleOrder` did it: the order is confirmed and this version has no event yet. It may be confirmed again after goods were lost. */
const justSettled = (orderId: string): SQL => sql`
  from bulk_order o join party p on p.id = o.institution_id where o.id = ${orderId} and o.state = 'confirmed'
  and not exists (select 1 from event e where e.aggregate_type = 'order' and e.aggregate_id = o.id and e.version = o.version)`;

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
