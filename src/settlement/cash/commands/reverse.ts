import { commit, type Db, type Results } from '../../../platform/db.ts';
import { actorOf, recordEvent, useKey } from '../../../platform/events.ts';
import { newId } from '../../../platform/ids.ts';
import { isSentBefore, sentBefore } from '../../../platform/store.ts';
import type { Viewer } from '../../../platform/viewer.ts';
import { attempts, refusedBy } from '../../commands/refused.ts';
import { bookJournal } from '../../invoices/store-writes.ts';
import { bookDay } from '../../payments/commands/settle.ts';
import { cashJournal } from '../../rules/index.ts';
import { insertEntry, reverseQueries } from '../store.ts';
import type { CashAnswer } from '../types.ts';
import { MOVED } from './record.ts';

/** Takes an entry back by another of the same day, or of today where that day's month is closed. Both stay in the books. */
export async function reverseCash(
  db: Db,
  viewer: Viewer,
  input: { entryId: string; reason: string; key: string },
  now: number,
): Promise<CashAnswer> {
  const { entryId, reason, key } = input;
  const { partyId, userId } = viewer;
  return attempts<CashAnswer>(db, async (db) => {
    const queries = reverseQueries(db, partyId, entryId);
    const [[entry], months] = (await db.batch(queries)) as Results<typeof queries>;
    if (!entry || entry.kind === 'reversal') return { ok: false, reason: 'entry_not_found' };
    if (entry.reversedBy !== null)
      return (await sentBefore(db, userId, key)) ? { ok: true } : { ok: false, reason: 'reversed_already' };
    const closed = months.map((one) => one.month);
    const [id, amount, bookedOn] = [newId(now), -entry.amount, bookDay(entry.bookedOn, closed, now)];
    const row = { id, partyId, sequence: entry.next, kind: 'reversal' as const, amount, bookedOn, reason };
    const written = await commit(db, [
      useKey(db, { key, userId, location: '/ledger/opening', at: now }),
      insertEntry(db, { ...row, reversesId: entry.id, recordedBy: userId, recordedAt: now }),
      bookJournal(db, {
        ...{ kind: 'cash', subjectId: id, orderId: null, bookedOn, postings: cashJournal({ partyId, amount }) },
        ...{ createdBy: userId, at: now },
      }),
      recordEvent(db, {
        ...{ aggregateType: 'cash', aggregateId: entry.id, version: 2, type: 'cash_reversed', actor: actorOf(viewer) },
        ...{ at: now, reason, data: { reversal: id, amount, bookedOn } },
      }),
    ]);
    return written.ok || isSentBefore(written.refusal) ? { ok: true } : refusedBy(written.refusal, MOVED);
  });
}
