import { dayOf } from '../../../platform/clock.ts';
import { commit, type Db, type Results } from '../../../platform/db.ts';
import { actorOf, recordEvent } from '../../../platform/events.ts';
import type { Viewer } from '../../../platform/viewer.ts';
import { attempts, LOST, refusedBy } from '../../commands/refused.ts';
import { obstaclesOf } from '../rules.ts';
import { closeMonth, standingFrom, standingQueries } from '../store.ts';
import type { CloseAnswer } from '../types.ts';

/** No journal may be booked in the month any more: the database refuses it by the name `period_closed`. It is never opened again. */
export async function closePeriod(db: Db, viewer: Viewer, month: string, now: number): Promise<CloseAnswer> {
  return attempts<CloseAnswer>(db, async (db) => {
    const queries = standingQueries(db);
    const standing = standingFrom((await db.batch(queries)) as Results<typeof queries>);
    if (standing.closed.some((one) => one.month === month)) return { ok: false, reason: 'closed_already' };
    const [obstacle] = obstaclesOf(month, standing, dayOf(now));
    if (obstacle) return { ok: false, ...obstacle };
    const sums = standing.open.find((one) => one.month === month);
    if (!sums) return { ok: false, reason: 'nothing_booked' };
    const { journals, debit, credit } = sums;
    const written = await commit(db, [
      closeMonth(db, month, viewer.userId, now),
      recordEvent(db, {
        ...{ aggregateType: 'period', aggregateId: month, version: 1, type: 'period_closed', actor: actorOf(viewer) },
        ...{ at: now, data: { journals, debit, credit } },
      }),
    ]);
    if (written.ok) return { ok: true };
    const answer = refusedBy(written.refusal, ['closed_period.']);
    return answer === LOST ? LOST : { ok: false, reason: 'closed_already' };
  });
}
