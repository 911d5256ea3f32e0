import { commit, type Db, type Results } from '../../../platform/db.ts';
import { actorOf, notify, recordEvent, useKey } from '../../../platform/events.ts';
import { newId } from '../../../platform/ids.ts';
import { isSentBefore, sentBefore } from '../../../platform/store.ts';
import type { Viewer } from '../../../platform/viewer.ts';
import { attempts, LOST, refusedBy } from '../../commands/refused.ts';
import { overlaps, wrongKind } from '../rules.ts';
import { endStatus, insertStatus, sameKindQuery, statusQuery, statusVersionQuery, taxPartiesQuery } from '../store.ts';
import type { NewStatus, StatusAnswer } from '../types.ts';

/** What a party is for the tax office, from a day on: invoices made from then on follow it, those already made stay as they are. */
export async function recordStatus(
  db: Db,
  viewer: Viewer,
  input: NewStatus & { key: string },
  now: number,
): Promise<StatusAnswer> {
  const { key, ...status } = input;
  if (status.effectiveUntil !== null && status.effectiveUntil < status.effectiveFrom)
    return { ok: false, reason: 'until_before_from' };
  return attempts<StatusAnswer>(db, async (db) => {
    const queries = [taxPartiesQuery(db), sameKindQuery(db, status)] as const;
    const [parties, same] = (await db.batch(queries)) as Results<typeof queries>;
    const party = parties.find((one) => one.id === status.partyId);
    if (!party) return { ok: false, reason: 'unknown_party' };
    const wrong = wrongKind(status.kind, party.kind);
    if (wrong) return { ok: false, reason: wrong };
    if (same.some((one) => overlaps(one, status)))
      return (await sentBefore(db, viewer.userId, key)) ? { ok: true } : { ok: false, reason: 'status_overlaps' };
    const id = newId(now);
    const data = { kind: status.kind, from: status.effectiveFrom };
    const written = await commit(db, [
      useKey(db, { key, userId: viewer.userId, location: '/tax-statuses', at: now }),
      insertStatus(db, { id, ...status, recordedBy: viewer.userId, recordedAt: now }),
      notify(db, { partyId: party.id, kind: 'tax_status_recorded', data, link: '/tax-statuses', at: now }),
      recordEvent(db, {
        ...{ aggregateType: 'tax_status', aggregateId: id, version: 1, type: 'tax_status_recorded' },
        ...{ actor: actorOf(viewer), at: now, data: { ...status } },
      }),
    ]);
    if (written.ok || isSentBefore(written.refusal)) return { ok: true };
    return lost(refusedBy(written.refusal, ['party_tax_status.party_id']));
  });
}

function lost(answer: ReturnType<typeof refusedBy>): typeof LOST {
  if (answer === LOST) return LOST;
  throw new Error('a tax status is booked in no month');
}

/** The last day on which it holds. */
export async function endTaxStatus(
  db: Db,
  viewer: Viewer,
  input: { statusId: string; until: string },
  now: number,
): Promise<StatusAnswer> {
  const { statusId, until } = input;
  return attempts<StatusAnswer>(db, async (db) => {
    const queries = [statusQuery(db, statusId), statusVersionQuery(db, statusId)] as const;
    const [[status], [last]] = (await db.batch(queries)) as Results<typeof queries>;
    if (!status) return { ok: false, reason: 'status_not_found' };
    if (status.effectiveUntil !== null && status.effectiveUntil <= until) return { ok: false, reason: 'ended_already' };
    if (until < status.effectiveFrom) return { ok: false, reason: 'until_before_from' };
    const data = { kind: status.kind, until };
    const written = await commit(db, [
      endStatus(db, statusId, until),
      notify(db, { partyId: status.partyId, kind: 'tax_status_ended', data, link: '/tax-statuses', at: now }),
      recordEvent(db, {
        ...{ aggregateType: 'tax_status', aggregateId: statusId, version: (last?.version ?? 1) + 1 },
        ...{ type: 'tax_status_ended', actor: actorOf(viewer), at: now, data: { until } },
      }),
    ]);
    return written.ok ? { ok: true } : lost(refusedBy(written.refusal));
  });
}
