import type { Db, Statements } from '../../platform/db.ts';
import { notify, useKey } from '../../platform/events.ts';
import { newId } from '../../platform/ids.ts';
import type { Viewer } from '../../platform/viewer.ts';
import type { OfferState } from '../lifecycle.ts';
import type { Decision } from './commands.ts';
import type { Decided } from './store/submission.ts';
import { addMessage, decideRevision, listRevision, moveOffer, supersede } from './store/writes.ts';

type By = { userId: string; at: number; reason: string };

/** The rows a decision changes, without its event: the revision, the offer, and what the offer repeats of it. */
export function decisionWrites(db: Db, subject: Decided, to: { decision: Decision; offerState: OfferState }, by: By) {
  const { revision, offerId, version } = subject;
  if (to.decision === 'suspend' || to.decision === 'reinstate')
    return [moveOffer(db, offerId, version, to.offerState, by.at)];
  if (to.decision !== 'approve') {
    const state = to.decision === 'reject' ? 'rejected' : 'changes_requested';
    return [decideRevision(db, revision.id, state, by), moveOffer(db, offerId, version, to.offerState, by.at)];
  }
  const available = subject.listedRevisionId ? undefined : revision.available;
  return [
    ...(subject.listedRevisionId ? [supersede(db, subject.listedRevisionId)] : []),
    decideRevision(db, revision.id, 'approved', by),
    listRevision(db, offerId, version, { state: to.offerState, revision, available }, by.at),
  ];
}

export function messageWrites(
  db: Db,
  viewer: Viewer,
  subject: Decided,
  input: { body: string; key: string },
  now: number,
): Statements {
  const link = `/offers/${subject.offerId}`;
  return [
    useKey(db, { key: input.key, userId: viewer.userId, location: `/moderation/${subject.revision.id}`, at: now }),
    addMessage(db, {
      id: newId(now),
      offerId: subject.offerId,
      authorUserId: viewer.userId,
      authorPartyId: viewer.partyId,
      body: input.body,
      at: now,
    }),
    notify(db, {
      partyId: subject.cooperativeId,
      kind: 'offer_message',
      data: { commodity: subject.nameId, text: input.body.slice(0, 140) },
      link,
      at: now,
    }),
  ];
}
