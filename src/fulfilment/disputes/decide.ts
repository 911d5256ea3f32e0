import { commit, type Db, type Results, type Statement, type Statements } from '../../platform/db.ts';
import { actorOf, mailParty, notify, recordEvent } from '../../platform/events.ts';
import { newId } from '../../platform/ids.ts';
import type { Viewer } from '../../platform/viewer.ts';
import { attempts, lostRace } from '../handovers/commands.ts';
import { preparing } from '../handovers/prepare.ts';
import { readyForHandover } from '../handovers/rules.ts';
import { type PrepareRows, prepareQueries } from '../handovers/store.ts';
import { type Delivery, deliveryFrom } from '../shortfalls/store.ts';
import { type ActRefusal, actRefusal, type Ruled, type Ruling, ruled } from './rules.ts';
import {
  closeDispute,
  type DisputeRow,
  headQuery,
  insertAdjustments,
  type LineRow,
  linesOfDispute,
  orderOfDispute,
} from './store.ts';
import { mailTexts } from './texts-mail.ts';

export type OutcomeInput = {
  disputeId: string;
  outcome: 'as_received' | 'payable_changed';
  /** Per receipt line, what is to be paid; lines left out stay as they are. */
  rulings: readonly Ruling[];
  reason: string;
};
type Refusal = { ok: false; reason: 'dispute_not_found' | 'try_again' | ActRefusal };
export type OutcomeAnswer = { ok: true } | Refusal | Extract<Ruled, { ok: false }>;
export type WithdrawAnswer = { ok: true } | Refusal;

/**
 * Staff decide. What is paid may change, line by line; handovers not yet signed by both give way to new versions in the same write,
 * and an order this makes ready gets its handovers.
 */
export async function decideDispute(db: Db, viewer: Viewer, input: OutcomeInput, now: number): Promise<OutcomeAnswer> {
  return attempts(async () => {
    const { head, lines, rows } = await readAll(db, viewer, input.disputeId);
    if (!head) return { ok: false, reason: 'dispute_not_found' };
    const refusal = actRefusal(viewer, head, 'decide');
    if (refusal) return { ok: false, reason: refusal };
    const { outcome, rulings, reason } = input;
    const change =
      outcome === 'payable_changed' ? ruled(lines, rulings, head.isSigned === 1) : ({ ok: true, changed: [] } as const);
    if (!change.ok) return change;
    const adjustments = change.changed.map(({ receiptLineId, payableMilli }) => ({
      ...{ id: newId(now), receiptLineId, payableMilli, disputeId: head.id, reason },
      ...{ version: 1 + lines.find((line) => line.receiptLineId === receiptLineId)!.rulings },
      ...{ decidedBy: viewer.userId, decidedAt: now },
    }));
    const closed = { state: 'resolved', outcome, outcomeReason: reason } as const;
    const written = await commit(db, [
      ...(adjustments.length > 0 ? [insertAdjustments(db, adjustments)] : []),
      ...after(db, viewer, rows, change.changed, now),
      ...mailRuling(db, viewer, head, closed, now),
      ...ending(db, viewer, head, closed, now),
    ] as unknown as Statements);
    return written.ok ? { ok: true } : lostRace(written.refusal);
  });
}

/** Whoever opened it takes it back; what was received holds. */
export async function withdrawDispute(
  db: Db,
  viewer: Viewer,
  input: { disputeId: string },
  now: number,
): Promise<WithdrawAnswer> {
  return attempts(async () => {
    const { head, rows } = await readAll(db, viewer, input.disputeId);
    if (!head) return { ok: false, reason: 'dispute_not_found' };
    const refusal = actRefusal(viewer, head, 'withdraw');
    if (refusal) return { ok: false, reason: refusal };
    const written = await commit(db, [
      ...after(db, viewer, rows, [], now),
      ...ending(db, viewer, head, { state: 'withdrawn' }, now),
    ] as unknown as Statements);
    return written.ok ? { ok: true } : lostRace(written.refusal);
  });
}

type Read = { head: DisputeRow | undefined; lines: readonly LineRow[]; rows: PrepareRows };

/** The dispute, its lines, and the order as its handovers are made from it: one round trip. */
async function readAll(db: Db, viewer: Viewer, disputeId: string): Promise<Read> {
  const queries = [
    headQuery(db, viewer, disputeId),
    linesOfDispute(db, disputeId),
    ...prepareQueries(db, orderOfDispute(disputeId), 'all'),
  ] as const;
  const [[head], lines, ...rows] = (await db.batch(queries)) as Results<typeof queries>;
  return { head, lines, rows };
}

/** The order's handovers as they must be once this dispute is over; nothing where the order waits for something else. */
function after(
  db: Db,
  viewer: Viewer,
  rows: PrepareRows,
  rulings: readonly Ruling[],
  now: number,
): readonly Statement[] {
  const delivery = afterRuling(rows, rulings);
  if (!delivery) return [];
  const { state: orderState, openDisputes } = delivery.head;
  const awards = delivery.awards.map((award) => award.standing);
  const { ready } = readyForHandover({ orderState, awards, openDisputes: openDisputes - 1 });
  return ready ? preparing(db, delivery, rows, actorOf(viewer), now).statements : [];
}

function afterRuling([heads, awards, parts]: PrepareRows, rulings: readonly Ruling[]): Delivery | null {
  const payable = new Map(rulings.map((one) => [one.receiptLineId, one.payableMilli]));
  const ruledParts = parts.map((part) => ({
    ...part,
    payableMilli: payable.get(part.receiptLineId ?? '') ?? part.payableMilli,
  }));
  return deliveryFrom([heads, awards, ruledParts]);
}

/** Both parties hear what was decided and why. */
function mailRuling(
  db: Db,
  viewer: Viewer,
  head: DisputeRow,
  { outcome, outcomeReason }: { outcome: OutcomeInput['outcome']; outcomeReason: string },
  now: number,
): Statement[] {
  const { ruledSubject, ruledBody } = mailTexts.id;
  const [order, note] = [head.orderNumber ?? '', head.noteNumber ?? ''];
  const about = { by: viewer.partyName, order, note, changed: outcome === 'payable_changed', reason: outcomeReason };
  const parties = [
    { name: head.cooperativeName, to: head.cooperativeEmail },
    { name: head.institutionName, to: head.institutionEmail },
  ];
  return parties.flatMap(({ name, to }) =>
    mailParty(db, { to, subject: ruledSubject(order), body: ruledBody({ ...about, to: name }), at: now }),
  );
}

type Closed = Parameters<typeof closeDispute>[2];

function ending(db: Db, viewer: Viewer, head: DisputeRow, closed: Closed, now: number): Statement[] {
  const kind = closed.state === 'withdrawn' ? 'dispute_withdrawn' : 'dispute_resolved';
  const data = { number: head.orderNumber ?? '', by: viewer.partyName, outcome: closed.outcome ?? '' };
  const told = [head.cooperativeId, head.institutionId].filter((party) => party !== viewer.partyId);
  return [
    closeDispute(db, head, { ...closed, resolvedBy: viewer.userId, resolvedAt: now }),
    ...told.map((partyId) => notify(db, { partyId, kind, data, link: `/disputes/${head.id}`, at: now })),
    recordEvent(db, {
      ...{ aggregateType: 'dispute', aggregateId: head.id, version: head.version + 1, type: kind, at: now },
      ...{
        actor: actorOf(viewer),
        reason: closed.outcomeReason ?? undefined,
        data: { outcome: closed.outcome ?? null },
      },
    }),
  ];
}
