import { commit, type Db } from '../../platform/db.ts';
import { SYSTEM } from '../../platform/events.ts';
import type { Recorded } from '../planning/replan.ts';
import { overdueOrdersQuery } from '../store-jobs.ts';
import type { OrderHead } from '../store-orders.ts';
import type { Entry } from '../store-writes.ts';
import { attempts, type LOST, lostRace } from './attempts.ts';
import { asBatch, decisionStatements, type ReplanRows, replanOf, replanQueries, replanStatements } from './replan.ts';

/**
 * Awards that nobody answered in time lapse; what they held is divided among the others. An order is planned once however many of
 * its awards lapse.
 * @returns how many orders were planned anew
 */
export async function lapseAwards(db: Db, now: number): Promise<number> {
  let planned = 0;
  for (const { orderId } of await overdueOrdersQuery(db, now)) {
    const done = await attempts(db, (db) => lapseOnce(db, orderId, now));
    if (done === true) planned += 1;
  }
  return planned;
}

async function lapseOnce(db: Db, orderId: string, now: number): Promise<boolean | typeof LOST> {
  const rows = (await db.batch(replanQueries(db, { orderId }, now))) as ReplanRows;
  const overdue = rows[2].filter((award) => award.state === 'reserved' && award.confirmBy < now);
  const [first] = overdue;
  if (!first) return false;
  const decisions = overdue.map(({ id, quantity }) => ({ awardId: id, state: 'lapsed' as const, quantity }));
  const lineIds = [...new Set(overdue.map((award) => award.lineId))];
  const replanned = replanOf(rows, decisions, lineIds, now);
  const lapsed = decisions.flatMap(({ awardId, quantity: amount }) =>
    decisionStatements(
      db,
      { awardId, state: 'lapsed', quantity: null, amount, type: 'award_lapsed', reason: null },
      SYSTEM,
      now,
    ),
  );
  const of = {
    cause: 'lapsed',
    causeAwardId: first.id,
    actor: SYSTEM,
    entries: entriesFor(replanned.head, overdue),
    now,
  } as const;
  const done = await commit(db, asBatch([...lapsed, ...replanStatements(db, { ...replanned, ...of })]));
  return done.ok ? true : lostRace(done.refusal);
}

/** The cooperatives learn that their part went to others. */
function entriesFor(head: OrderHead, overdue: readonly Recorded[]): Entry[] {
  return [...Map.groupBy(overdue, (award) => award.cooperativeId)].map(([partyId, awards]) => ({
    partyId,
    kind: 'award_lapsed',
    data: { number: '{number}', institution: head.institutionName, awards: awards.length },
    link: awards.length === 1 ? `/awards/${awards[0]!.id}` : '/awards',
  }));
}
