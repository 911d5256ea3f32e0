import { addDays, dayOf } from '../../../platform/clock.ts';
import { commit, type Db, type Results } from '../../../platform/db.ts';
import { actorOf, recordEvent, useKey } from '../../../platform/events.ts';
import { newId } from '../../../platform/ids.ts';
import { isSentBefore, sentBefore } from '../../../platform/store.ts';
import type { Viewer } from '../../../platform/viewer.ts';
import { attempts, LOST, refusedBy } from '../../commands/refused.ts';
import { stateOf } from '../rules.ts';
import { choiceQueries, endFee, feeQuery, feesQuery, feeVersionQuery, insertFee } from '../store.ts';
import type { FeeAnswer, NewFee } from '../types.ts';

/** A new rule holds for awards from its first day on; what was awarded before keeps its fee. */
export async function addFee(db: Db, viewer: Viewer, input: NewFee & { key: string }, now: number): Promise<FeeAnswer> {
  const { key, ...fee } = input;
  if (fee.effectiveFrom < dayOf(now)) return { ok: false, reason: 'fee_in_past' };
  if (fee.effectiveUntil !== null && fee.effectiveUntil < fee.effectiveFrom)
    return { ok: false, reason: 'until_before_from' };
  return attempts<FeeAnswer>(db, async (db) => {
    const queries = [feesQuery(db, null), ...choiceQueries(db)] as const;
    const [fees, commodities, cooperatives] = (await db.batch(queries)) as Results<typeof queries>;
    if (fee.commodityId && !commodities.some((one) => one.id === fee.commodityId))
      return { ok: false, reason: 'unknown_commodity' };
    if (fee.cooperativeId && !cooperatives.some((one) => one.id === fee.cooperativeId))
      return { ok: false, reason: 'unknown_cooperative' };
    const same = fees.some(
      (one) =>
        one.commodityId === fee.commodityId &&
        one.cooperativeId === fee.cooperativeId &&
        one.effectiveFrom === fee.effectiveFrom &&
        stateOf(one, dayOf(now)) !== 'cancelled',
    );
    if (same)
      return (await sentBefore(db, viewer.userId, key)) ? { ok: true } : { ok: false, reason: 'same_day_already' };
    const id = newId(now);
    const written = await commit(db, [
      useKey(db, { key, userId: viewer.userId, location: '/fees', at: now }),
      insertFee(db, { id, ...fee, createdBy: viewer.userId, createdAt: now }),
      recordEvent(db, {
        ...{ aggregateType: 'fee_rule', aggregateId: id, version: 1, type: 'fee_rule_added' },
        ...{ actor: actorOf(viewer), at: now, data: { ...fee } },
      }),
    ]);
    if (written.ok || isSentBefore(written.refusal)) return { ok: true };
    return lost(refusedBy(written.refusal, ['fee_rule.bps']));
  });
}

function lost(answer: ReturnType<typeof refusedBy>): typeof LOST {
  if (answer === LOST) return LOST;
  throw new Error('a fee is booked in no month');
}

/** The last day a rule holds. A rule that has not begun is cancelled: it ends the day before its first. */
export async function endFeeRule(
  db: Db,
  viewer: Viewer,
  input: { feeId: string; until: string | null },
  now: number,
): Promise<FeeAnswer> {
  const { feeId, until } = input;
  const today = dayOf(now);
  return attempts<FeeAnswer>(db, async (db) => {
    const queries = [feeQuery(db, feeId), feeVersionQuery(db, feeId)] as const;
    const [[fee], [last]] = (await db.batch(queries)) as Results<typeof queries>;
    if (!fee) return { ok: false, reason: 'fee_not_found' };
    const state = stateOf(fee, today);
    if (state === 'past' || state === 'cancelled') return { ok: false, reason: 'ended_already' };
    const day = state === 'coming' ? addDays(fee.effectiveFrom, -1) : (until ?? today);
    if (state === 'in_force' && day < today) return { ok: false, reason: 'end_in_past' };
    const written = await commit(db, [
      endFee(db, feeId, day),
      recordEvent(db, {
        ...{ aggregateType: 'fee_rule', aggregateId: feeId, version: (last?.version ?? 1) + 1, type: 'fee_rule_ended' },
        ...{ actor: actorOf(viewer), at: now, data: { until: day } },
      }),
    ]);
    return written.ok ? { ok: true } : lost(refusedBy(written.refusal));
  });
}
