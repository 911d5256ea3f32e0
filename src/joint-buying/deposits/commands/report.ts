import { dayOf } from '../../../platform/clock.ts';
import { commit, type Db } from '../../../platform/db.ts';
import { actorOf, mailParty, notify, recordEvent } from '../../../platform/events.ts';
import type { Viewer } from '../../../platform/viewer.ts';
import { attempts, lostRace } from '../../commands/attempts.ts';
import { depositQuery } from '../store.ts';
import { moveDeposit } from '../store-writes.ts';
import { mailTexts } from '../texts-mail.ts';
import type { DepositAnswer, ReportInput } from '../types.ts';

const MOVED = ['deposit_', 'deposit.'];

/** The cooperative says that it has transferred its deposit. Said again, it corrects what was said; the same again changes nothing. */
export async function reportDeposit(db: Db, viewer: Viewer, input: ReportInput, now: number): Promise<DepositAnswer> {
  const { depositId, paidOn, reference } = input;
  if (paidOn > dayOf(now)) return { ok: false, reason: 'paid_in_future' };
  return attempts<DepositAnswer>(db, async (db) => {
    const [found] = await depositQuery(db, depositId, viewer.partyId);
    if (!found) return { ok: false, reason: 'deposit_not_found' };
    const { state, amount, number, version, forumId: partyId } = found;
    const said = state === 'reported';
    if (said && found.paidOn === paidOn && found.reference === reference) return { ok: true };
    if (state !== 'due' && !said) return { ok: false, reason: 'deposit_decided' };
    if (!found.isOpen) return { ok: false, reason: 'campaign_closed' };
    const data = { cooperative: viewer.partyName, amount, number };
    const written = await commit(db, [
      moveDeposit(db, found, { state: 'reported', paidOn, reference }, { by: viewer.userId, now }),
      ...(said ? [] : [notify(db, { partyId, kind: 'deposit_reported', data, link: '/deposits', at: now })]),
      recordEvent(db, {
        ...{ aggregateType: 'deposit', aggregateId: depositId, version: version + 1, type: 'deposit_reported' },
        ...{ actor: actorOf(viewer), at: now, data: { amount, paidOn, reference } },
      }),
    ]);
    return written.ok ? { ok: true } : lostRace(written.refusal, MOVED);
  });
}

/** The treasurer does not find the money: it is asked for again, with the reason. */
export async function refuseDeposit(
  db: Db,
  viewer: Viewer,
  { depositId, reason }: { depositId: string; reason: string },
  now: number,
): Promise<DepositAnswer> {
  return attempts<DepositAnswer>(db, async (db) => {
    const [found] = await depositQuery(db, depositId, null);
    if (!found) return { ok: false, reason: 'deposit_not_found' };
    if (found.state !== 'reported') return { ok: false, reason: 'deposit_decided' };
    const { amount, number, version, cooperativeId: partyId, cooperativeName: name, cooperativeEmail: to } = found;
    const { refusedSubject, refusedBody } = mailTexts.id;
    const body = refusedBody({ name, amount, number, reason });
    const written = await commit(db, [
      moveDeposit(db, found, { state: 'due', paidOn: null, reference: '' }, { by: viewer.userId, now }),
      notify(db, { partyId, kind: 'deposit_refused', data: { amount, number, reason }, link: '/deposits', at: now }),
      ...mailParty(db, { to, subject: refusedSubject(number), body, at: now }),
      recordEvent(db, {
        ...{ aggregateType: 'deposit', aggregateId: depositId, version: version + 1, type: 'deposit_refused' },
        ...{ actor: actorOf(viewer), at: now, reason, data: { amount } },
      }),
    ]);
    return written.ok ? { ok: true } : lostRace(written.refusal, MOVED);
  });
}
