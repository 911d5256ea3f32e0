import { dayOf } from '../../../platform/clock.ts';
import { commit, type Db, type Results, type Statements } from '../../../platform/db.ts';
import { actorOf, recordEvent } from '../../../platform/events.ts';
import { newId } from '../../../platform/ids.ts';
import type { Viewer } from '../../../platform/viewer.ts';
import { advanceBooksFrom, advanceStatements } from '../../../settlement/index.ts';
import { attempts, lostRace } from '../../commands/attempts.ts';
import { confirmQueries, stillAsked } from '../store.ts';
import { moveDeposit } from '../store-writes.ts';
import type { ConfirmInput, DepositAnswer, DepositReason } from '../types.ts';

const MOVED = ['deposit_', 'deposit.', 'payment.amount', 'document.', 'journal.'];

/**
 * The treasurer has seen the money of a deposit: it becomes a payment without an invoice, an advance in both books, and the deposit is
 * held. Not after the campaign has closed: what was not there by then does not count.
 */
export async function confirmDeposit(db: Db, viewer: Viewer, input: ConfirmInput, now: number): Promise<DepositAnswer> {
  if (input.paidOn > dayOf(now)) return { ok: false, reason: 'paid_in_future' };
  return attempts<DepositAnswer>(db, async (db) => {
    const queries = confirmQueries(db, input.depositId);
    const [[found], ...rest] = (await db.batch(queries)) as Results<typeof queries>;
    const reason = refusalOf(found, input);
    if (reason || !found) return { ok: false, reason: reason ?? 'deposit_not_found' };
    const { amount, number, version } = found;
    const { paidOn, reference } = input;
    const paymentId = newId(now);
    const purpose = { id: `Uang muka komitmen ${number}`, en: `Deposit for ${number}` };
    const advance = { id: paymentId, amount, paidOn, reference, purpose };
    const of = { books: advanceBooksFrom(rest), stillSo: stillAsked(found) };
    const money = advanceStatements(db, actorOf(viewer), advance, of, now);
    if (!money) return { ok: false, reason: 'period_closed' };
    const written = await commit(db, [
      ...money,
      moveDeposit(db, found, { state: 'held', paidOn, reference, paymentId }, { by: viewer.userId, now }),
      recordEvent(db, {
        ...{ aggregateType: 'deposit', aggregateId: found.id, version: version + 1, type: 'deposit_held' },
        ...{ actor: actorOf(viewer), at: now, data: { amount, paidOn, paymentId } },
      }),
    ] as unknown as Statements);
    if (written.ok) return { ok: true };
    if (written.refusal.name.includes('period_closed')) return { ok: false, reason: 'period_closed' };
    return lostRace(written.refusal, MOVED);
  });
}

type Found = Results<ReturnType<typeof confirmQueries>>[0][number];

function refusalOf(found: Found | undefined, { amount }: ConfirmInput): DepositReason | null {
  if (!found) return 'deposit_not_found';
  if (found.state !== 'due' && found.state !== 'reported') return 'deposit_decided';
  if (!found.isOpen) return 'campaign_closed';
  return found.amount === amount ? null : 'deposit_changed';
}
