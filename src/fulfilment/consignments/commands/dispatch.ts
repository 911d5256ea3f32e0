import { documentPartiesFrom, issueDocument } from '../../../documents/index.ts';
import { commit, type Db, type Statement, type Statements } from '../../../platform/db.ts';
import { actorOf, notify, queueMail, recordEvent } from '../../../platform/events.ts';
import { newId } from '../../../platform/ids.ts';
import type { Viewer } from '../../../platform/viewer.ts';
import { deliveryNoteOf } from '../delivery-note.ts';
import {
  consignmentHeadFrom,
  consignmentHeadQuery,
  consignmentLineFrom,
  consignmentLinesQuery,
} from '../store-detail.ts';
import { buyerQuery, notePartiesQuery, updateConsignment } from '../store-moves.ts';
import { mailTexts } from '../texts-mail.ts';
import type { ConsignmentHead, MoveAnswer } from '../types.ts';
import { attempt, isSeller, type LOST, lostRace, packedRefusal } from './attempts.ts';

/** Vehicle and driver as they are when it leaves; absent: as they were packed. */
export type DispatchInput = { consignmentId: string; vehicle?: string | undefined; driver?: string | undefined };

/** Two papers of one issuer at the same moment wait for each other; what is refused of them is a second paper for this shipment. */
const MOVED = ['consignment_moved_already', 'document.'];

/**
 * A packed shipment leaves: its delivery note is issued and the buyer is told, in one write. Once it is on its way, sending it
 * again changes nothing and is answered with `already_sent`.
 */
export async function dispatchConsignment(
  db: Db,
  viewer: Viewer,
  input: DispatchInput,
  now: number,
): Promise<MoveAnswer> {
  if (!isSeller(viewer)) return { ok: false, reason: 'wrong_role' };
  return attempt(() => dispatchOnce(db, viewer, input, now));
}

const readAll = (db: Db, cooperativeId: string, id: string) =>
  db.batch([
    consignmentHeadQuery(db, { cooperativeId }, id),
    consignmentLinesQuery(db, id),
    notePartiesQuery(db, id),
    buyerQuery(db, id),
  ]);
type Rows = Awaited<ReturnType<typeof readAll>>;

async function dispatchOnce(
  db: Db,
  viewer: Viewer,
  input: DispatchInput,
  now: number,
): Promise<MoveAnswer | typeof LOST> {
  const rows = await readAll(db, viewer.partyId, input.consignmentId);
  const [[row], , , [buyer]] = rows;
  const refusal = packedRefusal(row);
  if (refusal || !row) return refusal ?? { ok: false, reason: 'consignment_not_found' };
  if (!buyer?.isDelivering) return { ok: false, reason: 'order_not_delivering' };
  const { vehicle = row.vehicle, driver = row.driver } = input;
  const head = { ...consignmentHeadFrom(row), vehicle, driver };
  const sent = await commit(db, statementsOf(db, viewer, head, rows, now));
  return sent.ok ? { ok: true } : lostRace(sent.refusal, MOVED);
}

function statementsOf(db: Db, viewer: Viewer, head: ConsignmentHead, rows: Rows, now: number): Statements {
  const { id, version, vehicle, driver, institutionId, orderId, orderNumber, cooperativeName } = head;
  const email = rows[3][0]?.email;
  const told = { number: orderNumber, cooperative: cooperativeName };
  return [
    updateConsignment(db, { id, version }, { state: 'sent', sentBy: viewer.userId, sentAt: now, vehicle, driver }),
    noteStatement(db, viewer, head, rows, now),
    notify(db, { partyId: institutionId, kind: 'consignment_sent', data: told, link: `/consignments/${id}`, at: now }),
    ...(email ? [mail(db, email, head, now)] : []),
    recordEvent(db, {
      ...{ aggregateType: 'consignment', aggregateId: id, version: version + 1, type: 'consignment_sent' },
      ...{ actor: actorOf(viewer), at: now, data: { orderId, vehicle, driver } },
    }),
  ];
}

function noteStatement(db: Db, viewer: Viewer, head: ConsignmentHead, rows: Rows, now: number): Statement {
  const parties = documentPartiesFrom(rows[2]);
  const { id, orderId, cooperativeId, institutionId } = head;
  const [issuer, counterparty] = [parties.get(cooperativeId)!, parties.get(institutionId)!];
  const content = deliveryNoteOf({ head, lines: rows[1].map(consignmentLineFrom), issuer, counterparty, now });
  return issueDocument(db, {
    ...{ id: newId(now), kind: 'delivery_note', issuerId: cooperativeId, counterpartyId: institutionId, orderId },
    ...{ subjectId: id, content, issuedAt: now, issuedBy: viewer.userId },
  });
}

function mail(db: Db, to: string, head: ConsignmentHead, now: number): Statement {
  const t = mailTexts.id;
  return queueMail(db, { to, subject: t.sentSubject(head.orderNumber), body: t.sentBody(head), at: now });
}
