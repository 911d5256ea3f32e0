import { dayOf } from '../../../platform/clock.ts';
import { commit, type Db, type Results } from '../../../platform/db.ts';
import { actorOf, notify, recordEvent, useKey } from '../../../platform/events.ts';
import { newId } from '../../../platform/ids.ts';
import { isSentBefore, sentBefore } from '../../../platform/store.ts';
import type { Viewer } from '../../../platform/viewer.ts';
import { attempts, type LOST, refusedBy } from '../../commands/refused.ts';
import { sumOf } from '../../rules/index.ts';
import { type Payable, payablesOf } from '../rules.ts';
import { currentAccountsQuery, dueSharesQuery, insertBatch, insertItems, insertPayouts } from '../store.ts';
import type { PayoutAnswer, PayoutRefusal } from '../types.ts';

const MOVED = ['payout_item.', 'payout_unverified_account', 'cooperative_share', 'payout_batch.number'];

export type PayoutInput = { cooperativeIds: readonly string[]; key: string };

/** A draft batch of all that is due to the chosen cooperatives: it holds the money until the batch is paid or cancelled. */
export async function makePayouts(db: Db, viewer: Viewer, input: PayoutInput, now: number): Promise<PayoutAnswer> {
  const { cooperativeIds, key } = input;
  if (cooperativeIds.length === 0) return { ok: false, reason: 'nothing_chosen' };
  return attempts<PayoutAnswer>(db, async (db) => {
    const queries = [dueSharesQuery(db, null), currentAccountsQuery(db, null)] as const;
    const [shares, accounts] = (await db.batch(queries)) as Results<typeof queries>;
    const chosen = chosenOf(payablesOf(shares, accounts), cooperativeIds);
    if (!chosen.ok) return (await earlier(db, viewer, key)) ?? chosen;
    return write(db, viewer, { payables: chosen.payables, key }, now);
  });
}

type Chosen = { ok: true; payables: Payable[] } | PayoutRefusal;

function chosenOf(payables: readonly Payable[], ids: readonly string[]): Chosen {
  const chosen = payables.filter((one) => ids.includes(one.cooperativeId));
  if (chosen.length < new Set(ids).size) return { ok: false, reason: 'nothing_due' };
  const hindered = chosen.find((one) => one.obstacle !== null);
  if (!hindered) return { ok: true, payables: chosen };
  const reason = hindered.obstacle === 'only_fee' ? 'only_fee' : 'payout_unverified_account';
  return { ok: false, reason, who: hindered.name };
}

/** Where the same form led when it was sent the first time; its money is held by that batch now. */
async function earlier(db: Db, viewer: Viewer, key: string): Promise<PayoutAnswer | null> {
  const location = await sentBefore(db, viewer.userId, key);
  return location ? { ok: true, batchId: location.replace('/payouts/', '') } : null;
}

async function write(
  db: Db,
  viewer: Viewer,
  { payables, key }: { payables: readonly Payable[]; key: string },
  now: number,
): Promise<PayoutAnswer | typeof LOST> {
  const id = newId(now);
  const rows = payables.map((one) => ({ ...one, id: newId(now) }));
  const total = sumOf(rows.map((one) => one.amount));
  const written = await commit(db, [
    useKey(db, { key, userId: viewer.userId, location: `/payouts/${id}`, at: now }),
    insertBatch(db, {
      ...{ id, year: dayOf(now).slice(0, 4), total, payouts: rows.length, createdBy: viewer.userId, createdAt: now },
    }),
    insertPayouts(db, id, rows),
    insertItems(db, rows),
    notify(db, {
      ...{ partyId: viewer.partyId, kind: 'payout_made', data: { amount: total, payouts: rows.length } },
      ...{ link: `/payouts/${id}`, at: now },
    }),
    recordEvent(db, {
      ...{ aggregateType: 'payout', aggregateId: id, version: 1, type: 'payout_batch_made', actor: actorOf(viewer) },
      ...{ at: now, data: { total, payouts: rows.length } },
    }),
  ]);
  if (written.ok) return { ok: true, batchId: id };
  if (isSentBefore(written.refusal)) return (await earlier(db, viewer, key)) ?? { ok: true, batchId: id };
  return refusedBy(written.refusal, MOVED);
}
