import { commit, type Db, MOST_ATTEMPTS, type Refusal, type Statement, type Statements } from '../../platform/db.ts';
import { type Actor, actorOf, mailParty, notify, recordEvent, SYSTEM } from '../../platform/events.ts';
import type { Viewer } from '../../platform/viewer.ts';
import { deliveryFrom, type OrderScope } from '../shortfalls/store.ts';
import { preparing } from './prepare.ts';
import { maySign, readyForHandover, type Side, type SignRefusal, type ToSign, type Wait } from './rules.ts';
import { insertSignature, type PrepareRows, prepareQueries, readyOrdersQuery } from './store.ts';
import { type HandoverRow, toSignQuery } from './store-pages.ts';
import { mailTexts } from './texts-mail.ts';

const LOST = Symbol('lost the race');

/** Raised when somebody else prepared, signed, numbered a paper of the seller, or a shipment set off in the same moment. */
const MOVED = [
  'handover',
  'event.',
  'document_number_gap',
  'document.',
  'signature_other_content',
  'receipt_adjustment',
  'dispute',
];

/** @throws on any other refusal: that is a bug in the command */
export function lostRace({ kind, name }: Refusal): typeof LOST {
  if (kind === 'busy' || MOVED.some((one) => name.includes(one))) return LOST;
  throw new Error(`the database refused: ${kind} ${name}`);
}

/** Reads and writes again while others are faster, at most MOST_ATTEMPTS times. */
export async function attempts<T>(
  once: () => Promise<T | typeof LOST>,
): Promise<T | { ok: false; reason: 'try_again' }> {
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
    const answer = await once();
    if (answer !== LOST) return answer as T;
  }
  return { ok: false, reason: 'try_again' };
}

export type PrepareAnswer =
  | { ok: true; handovers: number }
  | { ok: false; reason: 'order_not_found' | 'try_again' }
  | { ok: false; reason: 'not_ready'; waits: readonly Wait[] };

/** Prepares what an order's sellers hand over, once everything has come. Prepared before and still true: nothing is written. */
export async function prepareHandovers(
  db: Db,
  actor: Actor,
  { orderId, scope }: { orderId: string; scope: OrderScope },
  now: number,
): Promise<PrepareAnswer> {
  return attempts(async () => {
    const rows = (await db.batch(prepareQueries(db, orderId, scope))) as PrepareRows;
    const delivery = deliveryFrom([rows[0], rows[1], rows[2]]);
    if (!delivery) return { ok: false, reason: 'order_not_found' };
    const { state, openDisputes } = delivery.head;
    const awards = delivery.awards.map((award) => award.standing);
    const readiness = readyForHandover({ orderState: state, awards, openDisputes });
    if (!readiness.ready) return { ok: false, reason: 'not_ready', waits: readiness.waits };
    const { statements, handovers } = preparing(db, delivery, rows, actor, now);
    if (statements.length === 0) return { ok: true, handovers };
    const written = await commit(db, statements as unknown as Statements);
    return written.ok ? { ok: true, handovers } : lostRace(written.refusal);
  });
}

/** Each minute: orders of which everything has come and that have no handover yet. @returns how many were prepared */
export async function prepareReadyOrders(db: Db, now: number): Promise<number> {
  let prepared = 0;
  for (const { id } of await readyOrdersQuery(db)) {
    const answer = await prepareHandovers(db, SYSTEM, { orderId: id, scope: 'all' }, now);
    if (answer.ok) prepared += answer.handovers;
  }
  return prepared;
}

export type SignAnswer =
  | { ok: true; signed: number }
  | { ok: false; reason: 'handover_not_found' | 'try_again' | SignRefusal };

/** Signs one handover for the viewer's side, over the content they were shown. */
export async function signHandover(
  db: Db,
  viewer: Viewer,
  input: { handoverId: string; contentHash: string },
  now: number,
): Promise<SignAnswer> {
  return attempts(async () => {
    const [row] = await toSignQuery(db, viewer, { id: input.handoverId });
    if (!row) return { ok: false, reason: 'handover_not_found' };
    const may = maySign(viewer, toSign(row), input.contentHash);
    if (!may.ok) return may;
    return signAll(db, viewer, [{ row, side: may.side }], now);
  });
}

/** The buyer signs every handover of an order that awaits it, in one write: all of them, or none when one has changed. */
export async function signHandoversOfOrder(
  db: Db,
  viewer: Viewer,
  input: { orderId: string; contents: ReadonlyMap<string, string> },
  now: number,
): Promise<SignAnswer> {
  return attempts(async () => {
    const rows = await toSignQuery(db, viewer, { orderId: input.orderId });
    if (rows.length === 0) return { ok: false, reason: 'handover_not_found' };
    const open: Signing[] = [];
    for (const row of rows) {
      const may = maySign(viewer, toSign(row), input.contents.get(row.id) ?? '');
      if (may.ok) open.push({ row, side: may.side });
      else if (may.reason !== 'already_signed' && !isSigned(row, viewer)) return may;
    }
    return open.length > 0 ? signAll(db, viewer, open, now) : { ok: false, reason: 'already_signed' };
  });
}

type Signing = { row: HandoverRow; side: Side };

const sides = (row: HandoverRow): Side[] => (row.signedSides ?? '').split(',').filter(Boolean) as Side[];
/** What one's own side has signed is not signed again; its content need not have been sent along. */
const isSigned = (row: HandoverRow, { partyId }: Viewer): boolean =>
  sides(row).includes(partyId === row.buyerId ? 'buyer' : 'seller');

export const toSign = (row: HandoverRow): ToSign => ({
  ...{ buyerId: row.buyerId, sellerId: row.sellerId, state: row.state, contentHash: row.contentHash },
  ...{ signed: sides(row), openDisputes: row.openDisputes },
});

async function signAll(
  db: Db,
  viewer: Viewer,
  signings: readonly Signing[],
  now: number,
): Promise<SignAnswer | typeof LOST> {
  const statements = signings.flatMap((signing) => signStatements(db, viewer, signing, now));
  const written = await commit(db, statements as unknown as Statements);
  return written.ok ? { ok: true, signed: signings.length } : lostRace(written.refusal);
}

function signStatements(db: Db, viewer: Viewer, { row, side }: Signing, now: number): Statement[] {
  const { id, contentHash } = row;
  const before = sides(row).length;
  const isLast = before === 1;
  const other = side === 'buyer' ? row.sellerId : row.buyerId;
  const kind = isLast ? 'handover_signed' : 'handover_awaits_you';
  const data = { number: row.number, order: row.orderNumber ?? '', by: viewer.partyName };
  return [
    insertSignature(db, {
      ...{ handoverId: id, side, userId: viewer.userId, name: viewer.userName, role: viewer.role },
      ...{ contentHash, signedAt: now },
    }),
    notify(db, { partyId: other, kind, data, link: `/handovers/${id}`, at: now }),
    ...(isLast ? mailSigned(db, row, side, now) : []),
    recordEvent(db, {
      ...{ aggregateType: 'handover', aggregateId: id, version: 2 + before, at: now, actor: actorOf(viewer) },
      ...{ type: isLast ? 'handover_signed' : 'handover_side_signed', data: { side } },
    }),
  ];
}

/** To the side that signed first: the other one has just signed. */
function mailSigned(db: Db, row: HandoverRow, side: Side, now: number): Statement[] {
  const order = row.orderNumber ?? '';
  const [by, to, address] =
    side === 'buyer'
      ? [row.buyerName, row.sellerName, row.sellerEmail]
      : [row.sellerName, row.buyerName, row.buyerEmail];
  const { signedSubject, signedBody } = mailTexts.id;
  const body = signedBody({ to, by, number: row.number, order });
  return mailParty(db, { to: address, subject: signedSubject(order), body, at: now });
}
