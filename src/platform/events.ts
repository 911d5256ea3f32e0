import { event, idempotency, inboxEntry, outboxMail } from '../../db/schema/platform.ts';
import type { Db, Statement } from './db.ts';
import { newId } from './ids.ts';
import { shaped } from './store-statements.ts';
import type { Viewer } from './viewer.ts';

/** Who did it; `null` parts for the system's own jobs. */
export type Actor = { userId: string | null; partyId: string | null };
export const SYSTEM: Actor = { userId: null, partyId: null };
export const actorOf = (viewer: Viewer): Actor => ({ userId: viewer.userId, partyId: viewer.partyId || null });

export type NewEvent = {
  aggregateType:
    | 'party'
    | 'user'
    | 'offer'
    | 'order'
    | 'award'
    | 'setting'
    | 'consignment'
    | 'handover'
    | 'dispute'
    | 'invoice'
    | 'payment'
    | 'bank_line'
    | 'payout'
    | 'period'
    | 'bank_account'
    | 'cash'
    | 'fee_rule'
    | 'tax_status'
    | 'patronage'
    | 'price_list'
    | 'need'
    | 'campaign'
    | 'pledge'
    | 'allotment'
    | 'deposit'
    | 'warning'
    | 'visit'
    | 'goal'
    | 'action_item'
    | 'mentorship'
    | 'market_price'
    | 'price_call'
    | 'price_import'
    | 'market'
    | 'basket'
    | 'observer_grant';
  aggregateId: string;
  /** One more than the aggregate's last event: a race fails on the unique key `event_aggregate_version`. */
  version: number;
  /** Past tense: `offer_listed`, `order_placed`. */
  type: string;
  actor: Actor;
  at: number;
  reason?: string | undefined;
  data?: Record<string, unknown> | undefined;
};

/** The statement that records an event; put it last in the batch that changes the state. */
export function recordEvent(db: Db, e: NewEvent) {
  const { aggregateType, aggregateId, version, type, actor, at, reason = null, data = {} } = e;
  const by = { actorUserId: actor.userId, actorPartyId: actor.partyId };
  return insertEvent(db, [{ aggregateType, aggregateId, version, type, ...by, at, reason, data }]);
}

const insertEvent = shaped((db, rows: readonly (typeof event.$inferInsert)[]) => db.insert(event).values([...rows]));

/** Puts an entry into a party's inbox. `kind` names a text that the writing domain registers (see `inboxTexts` in its index). */
export function notify(
  db: Db,
  n: { partyId: string; kind: string; data: Record<string, string | number>; link: string; at: number },
) {
  return db
    .insert(inboxEntry)
    .values({ id: newId(n.at), partyId: n.partyId, kind: n.kind, data: n.data, link: n.link, createdAt: n.at });
}

/** Queues a mail; the scheduled job sends it. */
export function queueMail(db: Db, m: { to: string; subject: string; body: string; at: number }) {
  return db
    .insert(outboxMail)
    .values({ id: newId(m.at), to: m.to, subject: m.subject, body: m.body, nextAttemptAt: m.at, createdAt: m.at });
}

/** The same to a party that may have given no address: nothing then. */
export const mailParty = (db: Db, m: { to: string | null; subject: string; body: string; at: number }): Statement[] =>
  m.to ? [queueMail(db, { ...m, to: m.to })] : [];

/**
 * Marks a form as used, in the batch that creates what it asked for. Sent again, the batch fails on
 * `idempotency.user_id, idempotency.key`; `sentBefore` then tells where the first one led.
 */
export function useKey(db: Db, k: { key: string; userId: string; location: string; at: number }) {
  return insertKey(db, [{ key: k.key, userId: k.userId, location: k.location, createdAt: k.at }]);
}

const insertKey = shaped((db, rows: readonly (typeof idempotency.$inferInsert)[]) =>
  db.insert(idempotency).values([...rows]),
);
