import { dayOf } from '../../../platform/clock.ts';
import { commit, type Db, type Results, type Statement, type Statements } from '../../../platform/db.ts';
import { type Actor, actorOf, useKey } from '../../../platform/events.ts';
import { newId } from '../../../platform/ids.ts';
import { isSentBefore, sentBefore } from '../../../platform/store.ts';
import type { Viewer } from '../../../platform/viewer.ts';
import { recordEvents, refundStatements } from '../../../settlement/index.ts';
import { attempts, lostRace } from '../../commands/attempts.ts';
import { returnQueries, type ToReturn } from '../store.ts';
import { mailMany, notifyMany, returnDeposits } from '../store-writes.ts';
import { mailTexts } from '../texts-mail.ts';
import type { ReturnAnswer, ReturnInput, ReturnReason } from '../types.ts';

const MOVED = ['deposit', 'payment_spent', 'refund_above_rest', 'journal.'];

/**
 * The treasurer has transferred deposits back: for each its refund with the journal, and word to the cooperative. All of them or none,
 * however many; the same form sent again changes nothing.
 */
export async function returnMany(db: Db, viewer: Viewer, input: ReturnInput, now: number): Promise<ReturnAnswer> {
  const { depositIds, campaignId, key } = input;
  if (depositIds?.length === 0) return { ok: false, reason: 'nothing_chosen' };
  return attempts<ReturnAnswer>(db, async (db) => {
    const queries = returnQueries(db, depositIds, campaignId);
    const [found, [forum], months] = (await db.batch(queries)) as Results<typeof queries>;
    const reason = refusalOf(found, input, now);
    if (reason || !forum) {
      const before = await sentBefore(db, viewer.userId, key);
      return before ? { ok: true } : { ok: false, reason: reason ?? 'try_again' };
    }
    const closed = months.map((one) => one.month);
    const statements = statementsOf(db, viewer, found, { ...input, closed, forumId: forum.id }, now);
    if (!statements) return { ok: false, reason: 'period_closed' };
    const written = await commit(db, statements as unknown as Statements);
    if (written.ok || isSentBefore(written.refusal)) return { ok: true };
    if (written.refusal.name.includes('period_closed')) return { ok: false, reason: 'period_closed' };
    return lostRace(written.refusal, MOVED);
  });
}

function refusalOf(
  found: readonly ToReturn[],
  { depositIds, returnedOn }: ReturnInput,
  now: number,
): ReturnReason | null {
  const asked = depositIds === null ? null : new Set(depositIds).size;
  if (found.length === 0 || (asked !== null && found.length < asked)) return 'deposits_moved';
  if (returnedOn > dayOf(now)) return 'returned_in_future';
  return found.some((one) => one.paidOn > returnedOn) ? 'returned_before_payment' : null;
}

function statementsOf(
  db: Db,
  viewer: Viewer,
  found: readonly ToReturn[],
  of: ReturnInput & { closed: readonly string[]; forumId: string },
  now: number,
): Statement[] | null {
  const { returnedOn, reference, closed, forumId, key } = of;
  const actor: Actor = actorOf(viewer);
  const by = viewer.userId;
  const refunds = found.map(({ paymentId, paymentVersion, cooperativeId, rest, number }) => ({
    ...{ paymentId, payerId: cooperativeId, version: paymentVersion, amount: rest },
    reason: `Uang muka komitmen ${number}`,
  }));
  const day = { refundedOn: returnedOn, reference, closed, forumId };
  const money = refundStatements(db, { ...actor, userId: by }, refunds, day, now);
  if (!money) return null;
  const entries = found.map(({ cooperativeId, number, rest, amount }) => ({
    ...{ id: newId(now), partyId: cooperativeId, kind: 'deposit_returned' },
    data: { number, amount: rest, used: Math.max(0, amount - rest), day: returnedOn },
  }));
  const events = found.map(({ id, version, rest }) => ({
    ...{ aggregateType: 'deposit' as const, aggregateId: id, version: version + 1, type: 'deposit_returned' },
    data: { amount: rest, returnedOn },
  }));
  return [
    useKey(db, { key, userId: by, location: '/deposits', at: now }),
    ...money,
    ...returnDeposits(
      db,
      found.map((one) => one.id),
      { by, now },
    ),
    ...notifyMany(db, entries, '/deposits', now),
    ...mailMany(db, mailsOf(found, of, now), now),
    ...recordEvents(db, events, { actor, now }),
  ];
}

/** To each cooperative that has an address. */
const mailsOf = (found: readonly ToReturn[], { returnedOn: day, reference }: ReturnInput, now: number) =>
  found.flatMap(({ cooperativeName: name, cooperativeEmail: to, number, rest, amount }) => {
    const about = { name, number, amount: rest, used: Math.max(0, amount - rest), day, reference };
    const { returnedSubject, returnedBody } = mailTexts.id;
    return to ? [{ id: newId(now), to, subject: returnedSubject(number), body: returnedBody(about) }] : [];
  });
