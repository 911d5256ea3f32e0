import { and, eq, sql } from 'drizzle-orm';
import { deposit } from '../../../db/schema/index.ts';
import type { Db } from '../../platform/db.ts';
import { chunked, insertMany } from '../../platform/store-bulk.ts';

type Change = Partial<Pick<typeof deposit.$inferInsert, 'state' | 'paidOn' | 'reference' | 'paymentId'>>;

/** One version on; nothing where somebody else was faster, and the event of the version then fails. */
export const moveDeposit = (
  db: Db,
  of: { id: string; version: number },
  set: Change,
  { by, now }: { by: string; now: number },
) =>
  db
    .update(deposit)
    .set({ ...set, version: of.version + 1, updatedAt: now, updatedBy: by })
    .where(and(eq(deposit.id, of.id), eq(deposit.version, of.version)));

export const returnDeposits = (db: Db, ids: readonly string[], { by, now }: { by: string; now: number }) =>
  chunked(ids).map((chunk) =>
    db.run(sql`update deposit set state = 'returned', version = version + 1, updated_at = ${now}, updated_by = ${by}
      where id in (select value from json_each(${JSON.stringify(chunk)}))`),
  );

type Entry = { id: string; partyId: string; kind: string; data: Record<string, string | number> };

/** Into many inboxes at once. */
export const notifyMany = (db: Db, entries: readonly Entry[], link: string, now: number) =>
  insertMany(
    db,
    'inbox_entry',
    ['id', 'party_id', 'kind', 'data', 'link', 'created_at'],
    entries.map((one) => [one.id, one.partyId, one.kind, one.data, link, now]),
  );

type Mail = { id: string; to: string; subject: string; body: string };

/** To many at once. */
export const mailMany = (db: Db, mails: readonly Mail[], now: number) =>
  insertMany(
    db,
    'outbox_mail',
    ['id', 'to_address', 'subject', 'body', 'next_attempt_at', 'created_at'],
    mails.map((one) => [one.id, one.to, one.subject, one.body, now, now]),
  );
