import { type NewPhoto, putPhoto } from '../../../catalog/index.ts';
import type { Db } from '../../../platform/db.ts';
import { actorOf, notify, recordEvent, useKey } from '../../../platform/events.ts';
import { newId } from '../../../platform/ids.ts';
import type { Viewer } from '../../../platform/viewer.ts';
import { visitQuery } from '../store.ts';
import { cancelVisitRow, finishVisit, insertVisit, insertVisitPhotos } from '../store-writes.ts';
import type { VisitRow } from '../types.ts';
import { type Sent, send } from './shared.ts';

export const MOST_PHOTOS = 4;

export type NewVisit = {
  key: string;
  cooperativeId: string;
  warningId: string | null;
  plannedOn: string;
  purpose: string;
};

/** A visit is planned; the cooperative hears of it. */
export function planVisit(db: Db, viewer: Viewer, { key, ...row }: NewVisit, now: number): Promise<Sent<'try_again'>> {
  const id = newId(now);
  const location = `/visits/${id}`;
  const { cooperativeId, plannedOn, purpose, warningId } = row;
  const data = { mentor: viewer.userName, plannedOn, purpose };
  return send(db, viewer, { key, location }, [
    useKey(db, { key, userId: viewer.userId, location, at: now }),
    insertVisit(db, { id, ...row, mentorId: viewer.userId, createdAt: now, updatedAt: now }),
    notify(db, { partyId: cooperativeId, kind: 'visit_planned', data, link: location, at: now }),
    recordEvent(db, {
      ...{
        aggregateType: 'visit',
        aggregateId: id,
        version: 1,
        type: 'visit_planned',
        actor: actorOf(viewer),
        at: now,
      },
      data: { cooperative: cooperativeId, plannedOn, purpose, ...(warningId ? { warning: warningId } : {}) },
    }),
  ]);
}

export type Report = { key: string; doneOn: string; notes: string; attendance: string };
export type Photos = { kept: readonly string[]; added: readonly NewPhoto[] };
type Moved = 'not_found' | 'moved_already' | 'photo_gone' | 'too_many_photos' | 'try_again';

/** A visit took place: what was seen and agreed, who was there, photos. The same form sent again changes nothing. */
export async function reportVisit(
  db: Db,
  viewer: Viewer,
  id: string,
  { report, photos }: { report: Report; photos: Photos },
  now: number,
): Promise<Sent<Moved>> {
  const visit = await ownVisit(db, viewer, id);
  const location = `/visits/${id}?done=report`;
  if (!visit) return { ok: false, reason: 'not_found' };
  const photoIds = [...new Set([...photos.kept, ...photos.added.map((photo) => photo.id)])];
  if (photoIds.length > MOST_PHOTOS) return { ok: false, reason: 'too_many_photos' };
  const { key, ...set } = report;
  const { cooperativeId } = visit;
  return send<Moved>(
    db,
    viewer,
    { key, location },
    [
      useKey(db, { key, userId: viewer.userId, location, at: now }),
      ...photos.added.map((photo) => putPhoto(db, photo, viewer.partyId, now)),
      finishVisit(db, visit, { ...set, mentorId: viewer.userId }, now),
      ...insertVisitPhotos(db, id, photoIds),
      notify(db, {
        partyId: cooperativeId,
        kind: 'visit_done',
        data: { doneOn: set.doneOn },
        link: `/visits/${id}`,
        at: now,
      }),
      recordEvent(db, {
        ...{ aggregateType: 'visit', aggregateId: id, version: visit.version + 1, type: 'visit_done' },
        ...{ actor: actorOf(viewer), at: now, data: { doneOn: set.doneOn, photos: photoIds.length } },
      }),
    ],
    moved,
  );
}

/** A planned visit does not take place. */
export async function cancelVisit(
  db: Db,
  viewer: Viewer,
  { id, reason }: { id: string; reason: string },
  now: number,
): Promise<Sent<Moved>> {
  const visit = await ownVisit(db, viewer, id);
  const location = `/visits/${id}?done=cancelled`;
  if (!visit) return { ok: false, reason: 'not_found' };
  if (visit.state === 'cancelled') return { ok: true, location };
  const data = { mentor: visit.mentorName, plannedOn: visit.plannedOn, reason };
  return send<Moved>(
    db,
    viewer,
    { key: '', location },
    [
      cancelVisitRow(db, visit, reason, now),
      notify(db, { partyId: visit.cooperativeId, kind: 'visit_cancelled', data, link: `/visits/${id}`, at: now }),
      recordEvent(db, {
        ...{ aggregateType: 'visit', aggregateId: id, version: visit.version + 1, type: 'visit_cancelled' },
        ...{ actor: actorOf(viewer), at: now, reason },
      }),
    ],
    moved,
  );
}

/** The visit, if its cooperative is this mentor's now. */
async function ownVisit(db: Db, viewer: Viewer, id: string): Promise<VisitRow | null> {
  const [visit] = await visitQuery(db, id, null);
  return visit && visit.currentMentorId === viewer.userId ? visit : null;
}

function moved({ kind, name }: { kind: string; name: string }): Moved | null {
  if (name.includes('visit_moved_already')) return 'moved_already';
  return kind === 'foreign_key' ? 'photo_gone' : null;
}
