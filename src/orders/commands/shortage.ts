import { commit, type Db, type Results, type Statement } from '../../platform/db.ts';
import { actorOf, recordEvent } from '../../platform/events.ts';
import type { Viewer } from '../../platform/viewer.ts';
import { isOpen, openState } from '../lifecycle.ts';
import { heldCost, isHeld, lostCost } from '../planning/replan.ts';
import { type LineRow, linesQuery, type OrderHead, orderAwardsQuery, orderHeadQuery } from '../store-orders.ts';
import {
  type LinePatch,
  settledEntry,
  settledEvent,
  settledMail,
  settleOrder,
  updateLine,
  updateOrder,
} from '../store-writes.ts';
import { mailTexts } from '../texts-mail.ts';
import type {
  AcceptShortageAnswer,
  ChangeLimitsAnswer,
  ChangeLimitsInput,
  ShortageInput,
  ShortageRefusal,
  WaitAnswer,
} from '../types.ts';
import { attempts, lostRace } from './attempts.ts';
import { asBatch, type Replanned, type ReplanRows, replanOf, replanQueries, replanStatements } from './replan.ts';

/** The buyer does without what is missing. With nothing reserved and nothing else short the order is settled in the same write. */
export async function acceptShortage(
  db: Db,
  viewer: Viewer,
  input: ShortageInput,
  now: number,
): Promise<AcceptShortageAnswer> {
  return attempts(db, async (db) => {
    const rows = await readOrder(db, viewer, input);
    const [head, lines, awards] = [rows[0][0], rows[1], rows[2]];
    const line = lines.find((one) => one.id === input.lineId);
    const refusal = shortageRefusal(viewer, head, line);
    if (refusal || !head || !line) return refusal ?? { ok: false, reason: 'order_not_found' };
    const others = lines.filter((one) => one !== line && one.shortage > 0);
    if (others.length === 0 && !awards.some(isHeld)) return { ok: false, reason: 'nothing_left' };
    const patch = { waived: line.waived + line.shortage, shortage: 0, waitsForOffers: false };
    const change = { db, viewer, head, lines, line, patch, type: 'shortage_accepted', now };
    const settled = await commit(db, asBatch([...lineStatements(change), ...settlement(change)]));
    return settled.ok
      ? { ok: true, orderConfirmed: wasSettled(settled.results[SETTLE_AT]) }
      : lostRace(settled.refusal);
  });
}

/** The line waits: `planWaitingLines` fills it when stock is listed. */
export async function waitForOffers(db: Db, viewer: Viewer, input: ShortageInput, now: number): Promise<WaitAnswer> {
  return attempts(db, async (db) => {
    const rows = await readOrder(db, viewer, input);
    const [head, lines] = [rows[0][0], rows[1]];
    const line = lines.find((one) => one.id === input.lineId);
    const refusal = shortageRefusal(viewer, head, line);
    if (refusal || !head || !line) return refusal ?? { ok: false, reason: 'order_not_found' };
    const patch = { waitsForOffers: true };
    const change = { db, viewer, head, lines, line, patch, type: 'shortage_waits', now };
    const waiting = await commit(db, asBatch(lineStatements(change)));
    return waiting.ok ? { ok: true } : lostRace(waiting.refusal);
  });
}

/**
 * Sets other limits for a line that is short and divides the shortage again; what is held stays. A requester may as long as the
 * order costs no more than was approved (or than the institution's limit); above that it takes an approver.
 */
export async function changeLimits(
  db: Db,
  viewer: Viewer,
  input: ChangeLimitsInput,
  now: number,
): Promise<ChangeLimitsAnswer> {
  return attempts(db, async (db) => {
    const rows = (await db.batch(replanQueries(db, { orderId: input.orderId }, now, viewer.partyId))) as ReplanRows;
    const line = rows[1].find((one) => one.id === input.lineId);
    const refusal = shortageRefusal(viewer, rows[0][0], line);
    if (refusal || !line) return refusal ?? { ok: false, reason: 'line_not_found' };
    const lines = rows[1].map((one) => (one === line ? { ...line, ...input.limits } : one));
    const replanned = replanOf([rows[0], lines, rows[2], rows[3], rows[4], rows[5], rows[6]], [], [line.id], now);
    if (viewer.role === 'requester' && isAboveApproval(replanned)) return { ok: false, reason: 'needs_approver' };
    const of = { cause: 'ceiling_changed', causeAwardId: null, actor: actorOf(viewer), patch: input.limits } as const;
    const written = await commit(db, asBatch(replanStatements(db, { ...replanned, ...of, entries: [], now })));
    if (!written.ok) return lostRace(written.refusal);
    const shortage = replanned.plans[0]!.shortage;
    return { ok: true, filled: line.shortage - shortage, shortage };
  });
}

const readOrder = async (db: Db, viewer: Viewer, { orderId }: ShortageInput) => {
  const queries = [
    orderHeadQuery(db, { orderId }, viewer.partyId),
    linesQuery(db, { orderId }),
    orderAwardsQuery(db, { orderId }),
  ] as const;
  return (await db.batch(queries)) as Results<typeof queries>;
};

function shortageRefusal(
  viewer: Viewer,
  head: OrderHead | undefined,
  line: LineRow | undefined,
): ShortageRefusal | null {
  if (viewer.role !== 'requester' && viewer.role !== 'approver') return { ok: false, reason: 'wrong_role' };
  if (!head) return { ok: false, reason: 'order_not_found' };
  if (!line) return { ok: false, reason: 'line_not_found' };
  return isOpen(head.state) && line.shortage > 0 ? null : { ok: false, reason: 'no_shortage' };
}

function isAboveApproval({ head, awards, plans }: Replanned): boolean {
  const lineIds = plans.map((plan) => plan.need.lineId);
  const total =
    heldCost(awards, lineIds) - lostCost(awards) + plans.reduce((sum, { plan }) => sum + (plan?.cost ?? 0), 0);
  return total > Math.max(head.approvalLimit, head.estimatedTotal);
}

type LineChange = {
  db: Db;
  viewer: Viewer;
  head: OrderHead;
  lines: readonly LineRow[];
  line: LineRow;
  patch: LinePatch;
  type: string;
  now: number;
};

function lineStatements({ db, viewer, head, lines, line, patch, type, now }: LineChange): Statement[] {
  const state = openState(lines.map((one) => (one === line ? { ...line, ...(patch as Partial<LineRow>) } : one)));
  const event = { aggregateType: 'order', aggregateId: head.id, version: head.version + 1, type, at: now } as const;
  return [
    updateLine(db, line.id, patch),
    updateOrder(db, head, { state, updatedAt: now }),
    recordEvent(db, { ...event, actor: actorOf(viewer), data: { position: line.position, quantity: line.shortage } }),
  ];
}

/** Where `settlement` begins in the batch of `acceptShortage`. */
const SETTLE_AT = 3;
const wasSettled = (returned: unknown): boolean => (returned as unknown[]).length > 0;

function settlement({ db, viewer, head, now }: LineChange): Statement[] {
  return [
    settleOrder(db, head.id, now),
    settledEntry(db, head.id, now),
    settledMail(db, head.id, now, mailTexts.id.confirmedSubject, mailTexts.id.confirmedBody('{institution}')),
    settledEvent(db, head.id, actorOf(viewer), now),
  ];
}
