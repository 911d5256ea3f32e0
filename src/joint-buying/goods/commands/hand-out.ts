import { documentPartiesFrom, documentPartiesQuery, issueDocument } from '../../../documents/index.ts';
import { milli } from '../../../fulfilment/index.ts';
import { commit, type Db, type Results, type Statement, type Statements } from '../../../platform/db.ts';
import { actorOf, notify, recordEvent } from '../../../platform/events.ts';
import { newId } from '../../../platform/ids.ts';
import type { Viewer } from '../../../platform/viewer.ts';
import { attempts, lostRace } from '../../commands/attempts.ts';
import { shareNoteOf } from '../note.ts';
import { type HandingRefusal, handingProblem } from '../rules.ts';
import {
  dropPointQuery,
  goodsHeadQuery,
  ofDropPoint,
  ofShare,
  type Share,
  shareQuery,
  sharesLeftQuery,
} from '../store-commands.ts';
import { distributedEvents, distributeIfDone, writeHanded } from '../store-writes.ts';

type Place = { campaignId: string; dropPointId: string };
export type HandingAnswer =
  | { ok: true; place: Place }
  | { ok: false; reason: 'share_not_found' | 'try_again' }
  | { ok: false; reason: HandingRefusal | 'not_shared' | 'no_share' | 'handed_already'; place: Place };

/** Two presses at the same moment: the second one is read anew and finds it handed out. */
const MOVED = ['allotment_not_shared', 'document.', 'allotment_handed', 'campaign_moved_already'];

/**
 * A cooperative is handed its share, or less with a word why, with a delivery note; once. With the last share of the campaign it is
 * `distributed` in the same commit.
 */
export async function handOut(
  db: Db,
  viewer: Viewer,
  input: { allotmentId: string; handedMilli: number; note: string },
  now: number,
): Promise<HandingAnswer> {
  return attempts<HandingAnswer>(db, async (db) => {
    const queries = [shareQuery(db, input.allotmentId), documentPartiesQuery(db, ofShare(input.allotmentId))] as const;
    const [[share], parties] = (await db.batch(queries)) as Results<typeof queries>;
    if (!share) return { ok: false, reason: 'share_not_found' };
    const place = { campaignId: share.campaignId, dropPointId: share.dropPointId };
    if (share.handedMilli !== null && share.handedMilli === input.handedMilli) return { ok: true, place };
    const reason = refusalOf(share, input.handedMilli, input.note);
    if (reason) return { ok: false, reason, place };
    const known = documentPartiesFrom(parties);
    const done = await commit(db, [
      ...handing(db, viewer, share, input, known, now),
      ...closing(db, viewer, share, now),
    ]);
    return done.ok ? { ok: true, place } : lostRace(done.refusal, MOVED);
  });
}

function refusalOf(share: Share, handedMilli: number, note: string) {
  if (share.handedMilli !== null) return 'handed_already';
  if (share.sharedAt === null || share.shareMilli === null || share.state !== 'arriving') return 'not_shared';
  if (share.shareMilli === 0) return 'no_share';
  return handingProblem(handedMilli, share.shareMilli, note);
}

export type DropAnswer =
  | { ok: true; handed: number }
  | { ok: false; reason: 'drop_point_not_found' | 'not_shared' | 'try_again' };

/** Everybody at a drop point whose share is not handed out yet gets it in full. With nobody left it changes nothing. */
export async function handOutAll(db: Db, viewer: Viewer, place: Place, now: number): Promise<DropAnswer> {
  return attempts<DropAnswer>(db, async (db) => {
    const { campaignId, dropPointId } = place;
    const queries = [
      sharesLeftQuery(db, campaignId, dropPointId),
      documentPartiesQuery(db, ofDropPoint(campaignId, dropPointId)),
      dropPointQuery(db, campaignId, dropPointId),
      goodsHeadQuery(db, campaignId),
    ] as const;
    const [shares, parties, [drop], [head]] = (await db.batch(queries)) as Results<typeof queries>;
    if (!drop || !head) return { ok: false, reason: 'drop_point_not_found' };
    if (head.sharedAt === null) return { ok: false, reason: 'not_shared' };
    const [first] = shares;
    if (!first || head.state !== 'arriving') return { ok: true, handed: 0 };
    const known = documentPartiesFrom(parties);
    const whole = (share: Share) =>
      handing(db, viewer, share, { handedMilli: share.shareMilli!, note: '' }, known, now);
    const done = await commit(db, [
      ...whole(first),
      ...shares.slice(1).flatMap(whole),
      ...closing(db, viewer, first, now),
    ]);
    return done.ok ? { ok: true, handed: shares.length } : lostRace(done.refusal, MOVED);
  });
}

type Known = ReturnType<typeof documentPartiesFrom>;

function handing(
  db: Db,
  viewer: Viewer,
  share: Share,
  { handedMilli, note }: { handedMilli: number; note: string },
  known: Known,
  now: number,
): Statements {
  const documentId = handedMilli > 0 ? newId(now) : null;
  const { id, version, cooperativeId, unit, campaignId } = share;
  const data = { number: share.number, goodsId: share.nameId, goodsEn: share.nameEn, handed: milli(handedMilli, unit) };
  const link = `/allotments/${id}/receipt`;
  return [
    notify(db, { partyId: cooperativeId, kind: 'allotment_handed_out', data, link, at: now }),
    ...(documentId ? [noteStatement(db, viewer, share, { documentId, handedMilli, note }, known, now)] : []),
    writeHanded(db, id, { handedMilli, handedBy: viewer.userId, handedAt: now, documentId }),
    recordEvent(db, {
      ...{ aggregateType: 'allotment', aggregateId: id, version: version + 1, type: 'allotment_handed_out' },
      ...{ actor: actorOf(viewer), at: now, reason: note || undefined },
      data: { campaign: campaignId, shareMilli: share.shareMilli, handedMilli },
    }),
  ];
}

function noteStatement(
  db: Db,
  viewer: Viewer,
  share: Share,
  { documentId, handedMilli, note }: { documentId: string; handedMilli: number; note: string },
  known: Known,
  now: number,
): Statement {
  const [issuer, counterparty] = [known.get(viewer.partyId)!, known.get(share.cooperativeId)!];
  const whole = { ...share, shareMilli: share.shareMilli! };
  return issueDocument(db, {
    ...{ id: documentId, kind: 'delivery_note', issuerId: issuer.id, counterpartyId: counterparty.id, orderId: null },
    content: shareNoteOf({ share: whole, handedMilli, note, issuer, counterparty, by: viewer.userName, now }),
    ...{ subjectId: share.id, issuedAt: now, issuedBy: viewer.userId },
  });
}

/** Once nothing is left to hand out: the campaign's move, its event, and word to the forum, whose treasurer goes on from here. */
const closing = (db: Db, viewer: Viewer, { campaignId, number, nameId, nameEn }: Share, now: number): Statement[] => [
  distributeIfDone(db, campaignId, now),
  ...distributedEvents(
    db,
    { campaignId, actor: actorOf(viewer), at: now },
    {
      kind: 'campaign_distributed',
      data: { number, goodsId: nameId, goodsEn: nameEn },
      link: `/campaigns/${campaignId}/costs`,
    },
  ),
];
