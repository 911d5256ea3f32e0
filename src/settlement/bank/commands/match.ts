import { commit, type Db, type Results } from '../../../platform/db.ts';
import { type Actor, actorOf, recordEvent } from '../../../platform/events.ts';
import type { Viewer } from '../../../platform/viewer.ts';
import { refused } from '../../payments/commands/attempts.ts';
import { confirmPayment } from '../../payments/commands/decide.ts';
import { takeIn } from '../../payments/commands/record.ts';
import { asBatch } from '../../payments/commands/settle.ts';
import { type Allocation, propose } from '../../payments/rules/allocate.ts';
import {
  batchPayoutsQuery,
  decideLine,
  invoicesOfPayerQuery,
  isBuyerQuery,
  lineToDecideQuery,
  paymentToMatchQuery,
} from '../store.ts';
import type { LineAnswer } from '../types.ts';

type Line = Awaited<ReturnType<typeof lineToDecideQuery>>[number];
export type Match =
  | { paymentId: string }
  | { payoutBatchId: string }
  | { payerId: string; allocations: readonly Allocation[] };

const mayMatch = (line: Line | undefined): LineAnswer | null => {
  if (!line) return { ok: false, reason: 'line_not_found' };
  if (line.state !== 'unmatched') return { ok: false, reason: 'line_decided' };
  return line.amount > 0 ? null : { ok: false, reason: 'went_out' };
};

/** The line of the statement is this payment: it counts, and goes to its invoices, in one batch with the line. */
export async function matchLine(
  db: Db,
  viewer: Viewer,
  lineId: string,
  match: Match,
  now: number,
): Promise<LineAnswer> {
  if ('payoutBatchId' in match) return matchPayout(db, viewer, lineId, match.payoutBatchId, now);
  return 'paymentId' in match
    ? matchRecorded(db, viewer, lineId, match.paymentId, now)
    : matchNew(db, viewer, lineId, match, now);
}

async function matchRecorded(
  db: Db,
  viewer: Viewer,
  lineId: string,
  paymentId: string,
  now: number,
): Promise<LineAnswer> {
  const queries = [
    lineToDecideQuery(db, lineId),
    paymentToMatchQuery(db, paymentId),
    invoicesOfPayerQuery(db, paymentId),
  ] as const;
  const [[line], [payment], invoices] = (await db.batch(queries)) as Results<typeof queries>;
  const refusal = mayMatch(line);
  if (refusal || !line) return refusal ?? { ok: false, reason: 'line_not_found' };
  if (!payment) return { ok: false, reason: 'decided_already' };
  if (payment.amount !== line.amount) return { ok: false, reason: 'amount_differs' };
  if (payment.state === 'confirmed') return matchCounted(db, viewer, line, paymentId, now);
  const allocations = propose(payment.amount, invoices, payment.invoiceIds);
  const input = { paymentId, allocations, bookedOn: null };
  const answer = await confirmPayment(db, actorOf(viewer), input, now, alongside(db, viewer, line, now));
  return answer.ok ? { ok: true, statementId: line.statementId } : answer;
}

/** Money that counts already, as a deposit does: nothing is booked, the line only says where it is. */
async function matchCounted(db: Db, viewer: Viewer, line: Line, paymentId: string, now: number): Promise<LineAnswer> {
  const written = await commit(db, asBatch(alongside(db, viewer, line, now)(paymentId)));
  return written.ok ? { ok: true, statementId: line.statementId } : { ok: false, reason: 'line_decided' };
}

async function matchNew(
  db: Db,
  viewer: Viewer,
  lineId: string,
  { payerId, allocations }: { payerId: string; allocations: readonly Allocation[] },
  now: number,
): Promise<LineAnswer> {
  const queries = [lineToDecideQuery(db, lineId), isBuyerQuery(db, payerId)] as const;
  const [[line], [buyer]] = (await db.batch(queries)) as Results<typeof queries>;
  const refusal = mayMatch(line);
  if (refusal || !line) return refusal ?? { ok: false, reason: 'line_not_found' };
  if (!buyer) return { ok: false, reason: 'payment_not_found' };
  const incoming = {
    ...{ payerId, amount: line.amount, paidOn: line.bookedOn, method: 'transfer' as const, source: 'bank' as const },
    ...{ reference: line.text.slice(0, 120), allocations },
  };
  const answer = await takeIn(db, actorOf(viewer), incoming, now, alongside(db, viewer, line, now));
  return answer.ok ? { ok: true, statementId: line.statementId } : answer;
}

/** Money that went out is a payout, whole or one cooperative's part of it: the line is settled, the ledger has it from the batch. */
async function matchPayout(
  db: Db,
  viewer: Viewer,
  lineId: string,
  payoutBatchId: string,
  now: number,
): Promise<LineAnswer> {
  const queries = [lineToDecideQuery(db, lineId), batchPayoutsQuery(db, payoutBatchId)] as const;
  const [[line], payouts] = (await db.batch(queries)) as Results<typeof queries>;
  if (!line) return { ok: false, reason: 'line_not_found' };
  if (line.state !== 'unmatched') return { ok: false, reason: 'line_decided' };
  if (!payouts.some((one) => one.total === -line.amount || one.amount === -line.amount))
    return { ok: false, reason: 'amount_differs' };
  const written = await commit(db, [
    decideLine(db, line.id, { state: 'matched', payoutBatchId, by: viewer.userId, now }),
    lineEvent(db, line, 'bank_line_matched', actorOf(viewer), now, undefined, { payoutBatchId }),
  ]);
  return written.ok ? { ok: true, statementId: line.statementId } : { ok: false, reason: 'line_decided' };
}

/** The line moves with the money: whoever matched it before makes the whole batch fail by the version of its event. */
const alongside = (db: Db, viewer: Viewer, line: Line, now: number) => (paymentId: string) => [
  decideLine(db, line.id, { state: 'matched', paymentId, by: viewer.userId, now }),
  lineEvent(db, line, 'bank_line_matched', actorOf(viewer), now, undefined, { paymentId }),
];

function lineEvent(db: Db, line: Line, type: string, actor: Actor, at: number, reason?: string, data = {}) {
  const aggregate = { aggregateType: 'bank_line' as const, aggregateId: line.id, version: line.version + 1 };
  return recordEvent(db, { ...aggregate, type, actor, at, reason, data });
}

/** The line is none of a buyer's money: interest, charges, transfers of the forum's own. */
export async function dismissLine(
  db: Db,
  viewer: Viewer,
  input: { lineId: string; reason: string },
  now: number,
): Promise<LineAnswer> {
  return moveLine(db, viewer, { lineId: input.lineId, reason: input.reason, from: 'unmatched', to: 'ignored' }, now);
}

/** It was something after all. */
export async function reopenLine(db: Db, viewer: Viewer, lineId: string, now: number): Promise<LineAnswer> {
  return moveLine(db, viewer, { lineId, reason: undefined, from: 'ignored', to: 'unmatched' }, now);
}

type Move = { lineId: string; reason: string | undefined; from: 'unmatched' | 'ignored'; to: 'unmatched' | 'ignored' };

async function moveLine(db: Db, viewer: Viewer, { lineId, reason, from, to }: Move, now: number): Promise<LineAnswer> {
  const [line] = await lineToDecideQuery(db, lineId);
  if (!line) return { ok: false, reason: 'line_not_found' };
  if (line.state !== from) return { ok: false, reason: 'line_decided' };
  const type = to === 'ignored' ? 'bank_line_ignored' : 'bank_line_reopened';
  const written = await commit(db, [
    decideLine(db, lineId, { state: to, paymentId: null, by: viewer.userId, now }),
    lineEvent(db, line, type, actorOf(viewer), now, reason),
  ]);
  if (written.ok) return { ok: true, statementId: line.statementId };
  return typeof refused(written.refusal) === 'symbol'
    ? { ok: false, reason: 'line_decided' }
    : { ok: false, reason: 'try_again' };
}
