import { commit, type Db, type Results, type Statement } from '../../platform/db.ts';
import { type Actor, recordEvent } from '../../platform/events.ts';
import { isOpen } from '../lifecycle.ts';
import type { OrderHead } from '../store-orders.ts';
import { updateLine, updateOrder } from '../store-writes.ts';
import { attempts, type LOST, lostRace } from './attempts.ts';
import { asBatch, type ReplanRows, replanOf, replanQueries, replanStatements } from './replan.ts';

/** Whole trade units of a confirmed award that did not come, or were refused, and that others shall bring. */
export type LostPart = { awardId: string; lineId: string; quantity: number };

/** What a buyer decides about goods that did not come. */
export type Reopening = {
  /** Empty: everything is let go, nothing is divided again. */
  lost: readonly LostPart[];
  /** Until when the replacement is needed, `YYYY-MM-DD`; the order's own day moves there. */
  neededOn: string;
  /** Awards decided about here whose offers are not asked again, although nothing of theirs goes back. */
  closed: readonly string[];
  /** What else the batch writes: the decisions themselves, whom to tell. */
  also: readonly Statement[];
};

export type ReopenRefusal = { ok: false; reason: 'order_not_found' | 'order_not_delivering' | 'try_again' };

/** The order as whoever decides sees it. */
export type ReopenOrder = Pick<OrderHead, 'id' | 'number' | 'neededOn' | 'institutionId' | 'institutionName'>;

/** What the caller reads along with the order, and what it makes of it. `decide` may be asked again after a lost race. */
export type ReopenAsk<Q extends readonly Statement[], R extends { ok: false; reason: string }> = {
  read: (db: Db) => Q;
  decide: (rows: Results<Q>, order: ReopenOrder, db: Db) => Reopening | R;
};

/**
 * Sends goods that did not come back to the split, in one write with the decisions about them: the lines ask for so much more, and
 * are divided anew around all that is held; confirmed awards stay as they are. Order: confirmed, or open again already.
 * @returns whether anything was divided again; what `decide` refuses is passed on
 */
export async function reopenOrder<Q extends readonly Statement[], R extends { ok: false; reason: string }>(
  db: Db,
  actor: Actor,
  of: { orderId: string; institutionId: string },
  ask: ReopenAsk<Q, R>,
  now: number,
): Promise<{ ok: true; reopened: boolean } | R | ReopenRefusal> {
  return attempts(db, (db) => reopenOnce(db, actor, of, ask, now));
}

async function reopenOnce<Q extends readonly Statement[], R extends { ok: false; reason: string }>(
  db: Db,
  actor: Actor,
  { orderId, institutionId }: { orderId: string; institutionId: string },
  ask: ReopenAsk<Q, R>,
  now: number,
): Promise<{ ok: true; reopened: boolean } | R | ReopenRefusal | typeof LOST> {
  const own = replanQueries(db, { orderId }, now, institutionId);
  const all = (await db.batch([...own, ...ask.read(db)] as never)) as unknown[];
  const rows = all.slice(0, own.length) as unknown as ReplanRows;
  const head = rows[0][0];
  if (!head) return { ok: false, reason: 'order_not_found' };
  if (head.state !== 'confirmed' && !isOpen(head.state)) return { ok: false, reason: 'order_not_delivering' };
  const decided = ask.decide(all.slice(own.length) as Results<Q>, head, db);
  if ('ok' in decided) return decided;
  const statements =
    decided.lost.length > 0
      ? againStatements(db, rows, decided, actor, now)
      : letGoStatements(db, head, decided, actor, now);
  const written = await commit(db, asBatch(statements));
  if (!written.ok) return lostRace(written.refusal);
  return { ok: true, reopened: decided.lost.length > 0 };
}

/** The decisions, what each line lost, and a new plan for those lines. */
function againStatements(db: Db, rows: ReplanRows, decided: Reopening, actor: Actor, now: number): Statement[] {
  const lineIds = [...new Set(decided.lost.map((part) => part.lineId))];
  const replanned = replanOf(withLosses(rows, decided), [], lineIds, now);
  const order = { neededOn: decided.neededOn, settledAt: null };
  const of = { cause: 'fell_short', causeAwardId: decided.lost[0]!.awardId, actor, entries: [], order, now } as const;
  return [
    ...decided.also,
    ...lineIds.map((id) => updateLine(db, id, { lost: replanned.lines.find((line) => line.id === id)!.lost })),
    ...replanStatements(db, { ...replanned, ...of }),
  ];
}

/** What was read, as it is once the decisions hold. */
function withLosses([heads, lines, awards, ...rest]: ReplanRows, { lost, closed, neededOn }: Reopening): ReplanRows {
  const lostBy = (of: (part: LostPart) => boolean) => lost.filter(of).reduce((sum, { quantity }) => sum + quantity, 0);
  const parts = new Map([
    ...closed.map((id) => [id, 0] as const),
    ...lost.map((p) => [p.awardId, p.quantity] as const),
  ]);
  return [
    heads.map((head) => ({ ...head, neededOn })),
    lines.map((line) => ({ ...line, lost: line.lost + lostBy((part) => part.lineId === line.id) })),
    awards.map((award) => ({ ...award, lost: parts.get(award.id) ?? award.lost })),
    ...rest,
  ];
}

/** Nothing is divided again; the order counts one version on, so that of two decisions at once one reads again. */
function letGoStatements(db: Db, head: OrderHead, { also, closed }: Reopening, actor: Actor, now: number): Statement[] {
  const event = { aggregateType: 'order', aggregateId: head.id, version: head.version + 1, at: now } as const;
  return [
    ...also,
    updateOrder(db, head, { updatedAt: now }),
    recordEvent(db, { ...event, type: 'shortfall_closed', actor, data: { awards: closed.length } }),
  ];
}
