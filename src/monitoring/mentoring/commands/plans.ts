import type { Db } from '../../../platform/db.ts';
import { actorOf, notify, recordEvent, useKey } from '../../../platform/events.ts';
import { newId } from '../../../platform/ids.ts';
import type { Viewer } from '../../../platform/viewer.ts';
import { cooperativeQuery, goalQuery, mentorsQuery, versionQuery } from '../store.ts';
import { endGoal, endMentorship, insertDirection, insertGoal, insertItem, insertMentorship } from '../store-writes.ts';
import type { Cooperative, GoalMeasure, Owner } from '../types.ts';
import { type Sent, send } from './shared.ts';

const pageOf = (id: string) => `/mentoring/${id}`;

/**
 * Gives a cooperative a mentor, in place of the one it had; `mentorId` '' takes it away. Two at once: the second is told to look again.
 */
export async function assignMentor(
  db: Db,
  viewer: Viewer,
  input: { key: string; cooperativeId: string; mentorId: string },
  now: number,
): Promise<Sent<'unknown_mentor' | 'not_found' | 'try_again'>> {
  const { key, cooperativeId, mentorId } = input;
  const [[cooperative], mentors, [last]] = await db.batch([
    cooperativeQuery(db, cooperativeId),
    mentorsQuery(db),
    versionQuery(db, 'mentorship', cooperativeId),
  ]);
  if (!cooperative) return { ok: false, reason: 'not_found' };
  if (mentorId !== '' && !mentors.some(({ id }) => id === mentorId)) return { ok: false, reason: 'unknown_mentor' };
  const location = `${pageOf(cooperativeId)}?done=mentor`;
  if (mentorId === (cooperative.mentorId ?? '')) return { ok: true, location };
  const mentorName = mentors.find(({ id }) => id === mentorId)?.name ?? '';
  const row = { id: newId(now), mentorId, cooperativeId, since: now, assignedBy: viewer.userId };
  const told = { partyId: cooperativeId, kind: 'mentor_assigned', data: { mentor: mentorName }, link: '/mentoring' };
  return send(db, viewer, { key, location }, [
    useKey(db, { key, userId: viewer.userId, location, at: now }),
    endMentorship(db, cooperativeId, now),
    ...(mentorId === '' ? [] : [insertMentorship(db, row), notify(db, { ...told, at: now })]),
    recordEvent(db, {
      ...{ aggregateType: 'mentorship', aggregateId: cooperativeId, version: (last?.version ?? 0) + 1 },
      ...{ type: mentorId === '' ? 'mentor_removed' : 'mentor_assigned', actor: actorOf(viewer), at: now },
      data: { mentor: mentorId, before: cooperative.mentorId ?? '' },
    }),
  ]);
}

/** Where the business is going, in words; what stood before stays to be read. */
export async function agreeDirection(
  db: Db,
  viewer: Viewer,
  input: { key: string; cooperativeId: string; words: string; agreedOn: string },
  now: number,
): Promise<Sent<'try_again'>> {
  const { key, ...row } = input;
  const location = `${pageOf(row.cooperativeId)}?done=direction`;
  const [last] = await versionQuery(db, 'mentorship', row.cooperativeId);
  return send(db, viewer, { key, location }, [
    useKey(db, { key, userId: viewer.userId, location, at: now }),
    insertDirection(db, { id: newId(now), ...row, createdBy: viewer.userId, createdAt: now }),
    notify(db, { partyId: row.cooperativeId, kind: 'direction_agreed', data: {}, link: '/mentoring', at: now }),
    recordEvent(db, {
      ...{ aggregateType: 'mentorship', aggregateId: row.cooperativeId, version: (last?.version ?? 0) + 1 },
      ...{ type: 'direction_agreed', actor: actorOf(viewer), at: now, data: { agreedOn: row.agreedOn } },
    }),
  ]);
}

export type NewGoal = {
  key: string;
  cooperativeId: string;
  measure: GoalMeasure;
  startValue: number;
  target: number;
  startsOn: string;
  dueOn: string;
};

/** A figure the system measures, and what it is to be by a day. */
export function setGoal(db: Db, viewer: Viewer, { key, ...row }: NewGoal, now: number): Promise<Sent<'try_again'>> {
  const id = newId(now);
  const location = `${pageOf(row.cooperativeId)}?done=goal`;
  const { cooperativeId, ...data } = row;
  return send(db, viewer, { key, location }, [
    useKey(db, { key, userId: viewer.userId, location, at: now }),
    insertGoal(db, { id, ...row, createdBy: viewer.userId, createdAt: now }),
    notify(db, { partyId: cooperativeId, kind: 'goal_set', data: { dueOn: row.dueOn }, link: '/mentoring', at: now }),
    recordEvent(db, {
      ...{ aggregateType: 'goal', aggregateId: id, version: 1, type: 'goal_set', actor: actorOf(viewer), at: now },
      data: { ...data, cooperative: cooperativeId },
    }),
  ]);
}

/** Off the page; ended twice it stays as it was the first time. */
export async function dropGoal(
  db: Db,
  viewer: Viewer,
  id: string,
  now: number,
): Promise<Sent<'not_found' | 'try_again'>> {
  const [goal] = await goalQuery(db, id);
  if (!goal || goal.mentorId !== viewer.userId) return { ok: false, reason: 'not_found' };
  const location = `${pageOf(goal.cooperativeId)}?done=goal_ended`;
  if (goal.endedAt !== null) return { ok: true, location };
  const event = { aggregateType: 'goal' as const, aggregateId: id, version: 2, type: 'goal_ended' };
  const answer = await send(db, viewer, { key: '', location }, [
    endGoal(db, id, now),
    recordEvent(db, { ...event, actor: actorOf(viewer), at: now, data: { cooperative: goal.cooperativeId } }),
  ]);
  // Version 2 can only be its ending: somebody was faster.
  return answer.ok ? answer : { ok: true, location };
}

export type NewItem = {
  key: string;
  visitId: string | null;
  what: string;
  owner: Owner;
  dueOn: string;
};

/** Something to do, by whom and until when. */
export function addItem(
  db: Db,
  viewer: Viewer,
  cooperative: Pick<Cooperative, 'id' | 'name'>,
  { key, ...row }: NewItem,
  now: number,
): Promise<Sent<'try_again'>> {
  const id = newId(now);
  const location = row.visitId ? `/visits/${row.visitId}?done=item` : `${pageOf(cooperative.id)}?done=item`;
  const told = { kind: 'action_item_added', data: { what: row.what, dueOn: row.dueOn }, link: '/mentoring', at: now };
  return send(db, viewer, { key, location }, [
    useKey(db, { key, userId: viewer.userId, location, at: now }),
    insertItem(db, { id, cooperativeId: cooperative.id, ...row, createdBy: viewer.userId, createdAt: now }),
    ...(row.owner === 'cooperative' ? [notify(db, { partyId: cooperative.id, ...told })] : []),
    recordEvent(db, {
      ...{ aggregateType: 'action_item', aggregateId: id, version: 1, type: 'action_item_added' },
      ...{ actor: actorOf(viewer), at: now, data: { ...row, cooperative: cooperative.id } },
    }),
  ]);
}
