import { dayOf } from '../../../platform/clock.ts';
import { commit, type Db, type Results } from '../../../platform/db.ts';
import { actorOf, recordEvent, useKey } from '../../../platform/events.ts';
import { newId } from '../../../platform/ids.ts';
import { isSentBefore, sentBefore } from '../../../platform/store.ts';
import type { Viewer } from '../../../platform/viewer.ts';
import { attempts, refusedBy } from '../../commands/refused.ts';
import { bookJournal } from '../../invoices/store-writes.ts';
import { cashJournal } from '../../rules/index.ts';
import { amountOf, obstacleTo } from '../rules.ts';
import { insertEntry, recordQueries } from '../store.ts';
import type { CashAnswer, CashInput } from '../types.ts';

/** Refusals of the database that mean that the books have moved since they were read. */
export const MOVED = ['cash_entry.', 'cash_stated_differs', 'cash_opening_already', 'cash_reversal_differs'];
const types = { opening: 'cash_opened', movement: 'cash_moved', adjustment: 'cash_adjusted' } as const;

/** Money from outside the forum, in the viewer's own books: the opening, what came or went, or the difference from the bank. */
export async function recordCash(
  db: Db,
  viewer: Viewer,
  { key, ...input }: CashInput & { key: string },
  now: number,
): Promise<CashAnswer> {
  const { partyId, userId } = viewer;
  return attempts<CashAnswer>(db, async (db) => {
    const queries = recordQueries(db, partyId, input.bookedOn);
    const [[opened], months, [ledger]] = (await db.batch(queries)) as Results<typeof queries>;
    const { balance, next } = ledger!;
    const books = { openedOn: opened?.day ?? null, closed: months.map((one) => one.month), balance };
    const obstacle = obstacleTo(input, books, dayOf(now));
    if (obstacle) return (await sentBefore(db, userId, key)) ? { ok: true } : { ok: false, reason: obstacle };
    const amount = amountOf(input, books);
    const { kind, bookedOn, reason } = input;
    const id = newId(now);
    const stated = input.kind === 'movement' ? null : input.stated;
    const by = { recordedBy: userId, recordedAt: now };
    const written = await commit(db, [
      useKey(db, { key, userId, location: '/ledger/opening', at: now }),
      insertEntry(db, { id, partyId, sequence: next, kind, amount, stated, bookedOn, reason, ...by }),
      bookJournal(db, {
        ...{ kind: 'cash', subjectId: id, orderId: null, bookedOn, postings: cashJournal({ partyId, amount }) },
        ...{ createdBy: userId, at: now },
      }),
      recordEvent(db, {
        ...{ aggregateType: 'cash', aggregateId: id, version: 1, type: types[kind], actor: actorOf(viewer), at: now },
        ...{ reason, data: { amount, bookedOn, ...(stated === null ? {} : { stated }) } },
      }),
    ]);
    return written.ok || isSentBefore(written.refusal) ? { ok: true } : refusedBy(written.refusal, MOVED);
  });
}
