import { type NewPhoto, putPhoto } from '../../catalog/index.ts';
import { commit, DatabaseAway, type Db, MOST_ATTEMPTS, type Statement, type Statements } from '../../platform/db.ts';
import { actorOf, mailParty, notify, recordEvent, useKey } from '../../platform/events.ts';
import { newId } from '../../platform/ids.ts';
import { isSentBefore, sentBefore } from '../../platform/store.ts';
import type { Viewer } from '../../platform/viewer.ts';
import { type ActRefusal, actRefusal, isParty } from './rules.ts';
import { headQuery, insertDispute, insertMessage, type Subject, type SubjectRow, subjectQuery } from './store.ts';
import { mailTexts } from './texts-mail.ts';

/** What somebody says, with at most one picture: a new one, or one that came with the same form before. */
export type Said = { key: string; body: string; photo: NewPhoto | null; keptPhotoId: string | null };

export type OpenInput = Said & { consignmentId: string; receiptLineId: string | null; subject: Subject };
export type OpenAnswer =
  | { ok: true; path: string }
  | { ok: false; reason: 'consignment_not_found' | 'wrong_role' | 'suspended' | 'not_received' | 'photo_gone' }
  | { ok: false; reason: 'already_open'; disputeId: string };

/** One of the two parties disputes what came with a received consignment. One dispute of a consignment is open at a time. */
export async function openDispute(db: Db, viewer: Viewer, input: OpenInput, now: number): Promise<OpenAnswer> {
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
    const answer = await openOnce(db, viewer, input, now);
    if (answer !== LOST) return answer;
  }
  throw new DatabaseAway('the database is busy');
}

const LOST = Symbol('somebody else wrote at the same moment');

async function openOnce(db: Db, viewer: Viewer, input: OpenInput, now: number): Promise<OpenAnswer | typeof LOST> {
  const [of] = await subjectQuery(db, viewer, input.consignmentId);
  const refusal = openRefusal(viewer, of);
  if (refusal || !of) return refusal ?? { ok: false, reason: 'consignment_not_found' };
  const id = newId(now);
  const path = `/disputes/${id}`;
  const done = await commit(db, openStatements(db, viewer, input, of, id, now));
  if (done.ok) return { ok: true, path };
  if (isSentBefore(done.refusal)) return { ok: true, path: (await sentBefore(db, viewer.userId, input.key)) ?? path };
  if (done.refusal.kind === 'foreign_key') return { ok: false, reason: 'photo_gone' };
  return LOST;
}

function openRefusal(viewer: Viewer, of: SubjectRow | undefined): Extract<OpenAnswer, { ok: false }> | null {
  if (!of) return { ok: false, reason: 'consignment_not_found' };
  if (!isParty(viewer, of)) return { ok: false, reason: 'wrong_role' };
  if (viewer.partyStatus !== 'verified') return { ok: false, reason: 'suspended' };
  if (of.state !== 'received') return { ok: false, reason: 'not_received' };
  return of.openDisputeId === null ? null : { ok: false, reason: 'already_open', disputeId: of.openDisputeId };
}

function openStatements(db: Db, viewer: Viewer, input: OpenInput, of: SubjectRow, id: string, now: number): Statements {
  const { orderId, cooperativeId, institutionId } = of;
  const { consignmentId, receiptLineId, subject } = input;
  const data = { number: of.orderNumber ?? '', by: viewer.partyName, note: of.noteNumber ?? '' };
  const others = [cooperativeId, institutionId, of.forumId].filter((party) => party !== viewer.partyId);
  return [
    ...photoFirst(db, viewer, input, now),
    insertDispute(db, {
      ...{ id, orderId, consignmentId, receiptLineId, cooperativeId, institutionId, subject },
      ...{ openedByParty: viewer.partyId, openedBy: viewer.userId, openedAt: now },
    }),
    messageRow(db, viewer, id, input, now),
    ...others.map((partyId) => notify(db, { partyId, kind: 'dispute_opened', data, link: `/disputes/${id}`, at: now })),
    ...mailOthers(db, viewer, input, of, now),
    useKey(db, { key: input.key, userId: viewer.userId, location: `/disputes/${id}`, at: now }),
    recordEvent(db, {
      ...{ aggregateType: 'dispute', aggregateId: id, version: 1, type: 'dispute_opened', actor: actorOf(viewer) },
      ...{ at: now, data: { subject } },
    }),
  ] as unknown as Statements;
}

function mailOthers(db: Db, viewer: Viewer, { body: said }: OpenInput, of: SubjectRow, now: number): Statement[] {
  const { openedSubject, openedBody } = mailTexts.id;
  const about = { by: viewer.partyName, note: of.noteNumber ?? '', order: of.orderNumber ?? '', body: said };
  const parties = [
    { id: of.cooperativeId, name: of.cooperativeName, email: of.cooperativeEmail },
    { id: of.institutionId, name: of.institutionName, email: of.institutionEmail },
    { id: of.forumId, name: of.forumName, email: of.forumEmail },
  ];
  return parties
    .filter(({ id }) => id !== viewer.partyId)
    .flatMap(({ name, email: to }) =>
      mailParty(db, { to, subject: openedSubject(about.order), body: openedBody({ ...about, to: name }), at: now }),
    );
}

const photoFirst = (db: Db, viewer: Viewer, { photo }: Said, now: number): Statement[] =>
  photo ? [putPhoto(db, photo, viewer.partyId, now)] : [];

const messageRow = (db: Db, viewer: Viewer, disputeId: string, said: Said, at: number) =>
  insertMessage(db, {
    ...{ id: newId(at), disputeId, partyId: viewer.partyId, userId: viewer.userId, userName: viewer.userName },
    ...{ body: said.body, photoId: said.photo?.id ?? said.keptPhotoId, at },
  });

export type WriteAnswer = { ok: true } | { ok: false; reason: 'dispute_not_found' | 'photo_gone' | ActRefusal };

/** One more message of a party or of staff; sent again it is there once. */
export async function writeMessage(
  db: Db,
  viewer: Viewer,
  input: Said & { disputeId: string },
  now: number,
): Promise<WriteAnswer> {
  const [head] = await headQuery(db, viewer, input.disputeId);
  if (!head) return { ok: false, reason: 'dispute_not_found' };
  const refusal = actRefusal(viewer, head, 'write');
  if (refusal) return { ok: false, reason: refusal };
  const link = `/disputes/${head.id}`;
  const data = { number: head.orderNumber ?? '', by: viewer.partyName };
  const others = [head.cooperativeId, head.institutionId].filter((party) => party !== viewer.partyId);
  const done = await commit(db, [
    ...photoFirst(db, viewer, input, now),
    messageRow(db, viewer, head.id, input, now),
    ...others.map((partyId) => notify(db, { partyId, kind: 'dispute_message', data, link, at: now })),
    useKey(db, { key: input.key, userId: viewer.userId, location: link, at: now }),
  ] as unknown as Statements);
  return done.ok || isSentBefore(done.refusal) ? { ok: true } : { ok: false, reason: 'photo_gone' };
}
