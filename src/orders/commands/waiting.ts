import { dayOf } from '../../platform/clock.ts';
import { commit, type Db } from '../../platform/db.ts';
import { recordEvent, SYSTEM } from '../../platform/events.ts';
import { isOpen } from '../lifecycle.ts';
import { helpedLinesQuery, waitedTooLongQuery } from '../store-jobs.ts';
import { linesQuery, orderHeadQuery } from '../store-orders.ts';
import { insertEntries, updateLine, updateOrder } from '../store-writes.ts';
import { attempts, type LOST, lostRace } from './attempts.ts';
import { asBatch, type ReplanRows, replanOf, replanQueries, replanStatements } from './replan.ts';

/**
 * Fills lines that wait for offers once there are some, and hands those whose day has passed back to the buyer.
 * @returns how many orders got more
 */
export async function planWaitingLines(db: Db, now: number): Promise<number> {
  const today = dayOf(now);
  const [helped, late] = await db.batch([helpedLinesQuery(db, today), waitedTooLongQuery(db, today)]);
  for (const { orderId } of late) await attempts(db, (db) => giveBack(db, orderId, now));
  let filled = 0;
  for (const [orderId, lines] of Map.groupBy(helped, (line) => line.orderId)) {
    const lineIds = lines.map((line) => line.lineId);
    if ((await attempts(db, (db) => fillOnce(db, orderId, lineIds, now))) === true) filled += 1;
  }
  return filled;
}

async function fillOnce(
  db: Db,
  orderId: string,
  lineIds: readonly string[],
  now: number,
): Promise<boolean | typeof LOST> {
  const rows = (await db.batch(replanQueries(db, { orderId }, now))) as ReplanRows;
  const waiting = rows[1].filter((line) => lineIds.includes(line.id) && line.waitsForOffers && line.shortage > 0);
  if (!isOpen(rows[0][0]?.state ?? 'draft') || waiting.length === 0) return false;
  const replanned = replanOf(
    rows,
    [],
    waiting.map((line) => line.id),
    now,
  );
  const plans = replanned.plans.filter((plan) => plan.awards.length > 0);
  if (plans.length === 0) return false;
  const of = { cause: 'new_offers', causeAwardId: null, actor: SYSTEM, entries: [], now } as const;
  const done = await commit(db, asBatch(replanStatements(db, { ...replanned, plans, ...of })));
  return done.ok ? true : lostRace(done.refusal);
}

async function giveBack(db: Db, orderId: string, now: number): Promise<boolean | typeof LOST> {
  const [heads, lines] = await db.batch([orderHeadQuery(db, { orderId }), linesQuery(db, { orderId })]);
  const head = heads[0];
  const late = lines.filter((line) => line.waitsForOffers && line.shortage > 0);
  if (!head || !isOpen(head.state) || late.length === 0) return false;
  const event = { aggregateType: 'order', aggregateId: orderId, version: head.version + 1, at: now } as const;
  const data = { number: '{number}', cause: 'waited', cooperative: '' };
  const done = await commit(
    db,
    asBatch([
      updateOrder(db, head, { state: 'attention', updatedAt: now }),
      ...late.map((line) => updateLine(db, line.id, { waitsForOffers: false })),
      insertEntries(db, orderId, now, [
        { partyId: head.institutionId, kind: 'order_short', data, link: `/orders/${orderId}` },
      ]),
      recordEvent(db, { ...event, type: 'wait_ended', actor: SYSTEM }),
    ]),
  );
  return done.ok ? true : lostRace(done.refusal);
}
