import { and, asc, eq, type SQL, sql } from 'drizzle-orm';
import { commodity } from '../../../db/schema/catalog.ts';
import { party, site } from '../../../db/schema/identity.ts';
import { awardClosure, shortfallDecision } from '../../../db/schema/index.ts';
import { award, bulkOrder, orderLine } from '../../../db/schema/orders.ts';
import type { Db, Results } from '../../platform/db.ts';
import { type AwardFacts, type AwardStanding, type Part, standingOf } from './rules.ts';

/** An order's id, or a subquery that gives it. */
export type OrderId = string | SQL;

/** Whose orders somebody finds: an institution its own, forum staff all. */
export type OrderScope = 'all' | { institutionId: string };

const within = (scope: OrderScope) => (scope === 'all' ? undefined : eq(bulkOrder.institutionId, scope.institutionId));

const headQuery = (db: Db, orderId: OrderId, scope: OrderScope) =>
  db
    .select({
      ...{ id: bulkOrder.id, number: bulkOrder.number, state: bulkOrder.state, neededOn: bulkOrder.neededOn },
      ...{ institutionId: bulkOrder.institutionId, institutionName: party.name, siteName: site.name },
      siteAddress: site.address,
      handovers:
        sql<number>`(select count(*) from handover h where h.order_id = ${bulkOrder.id} and h.state <> 'superseded')`.mapWith(
          Number,
        ),
      openDisputes:
        sql<number>`(select count(*) from dispute d where d.order_id = ${bulkOrder.id} and d.state = 'open')`.mapWith(
          Number,
        ),
    })
    .from(bulkOrder)
    .innerJoin(party, eq(party.id, bulkOrder.institutionId))
    .innerJoin(site, eq(site.id, bulkOrder.siteId))
    .where(and(eq(bulkOrder.id, orderId), within(scope)));

/** The confirmed awards of an order with what the cooperative and the buyer have said about them. */
const awardsQuery = (db: Db, orderId: OrderId) =>
  db
    .select({
      ...{ awardId: award.id, lineId: award.lineId, position: orderLine.position, quantity: award.quantity },
      ...{ cooperativeId: award.cooperativeId, cooperativeName: party.name, unitPrice: award.unitPrice },
      commodity: { id: commodity.id, nameId: commodity.nameId, nameEn: commodity.nameEn, grade: commodity.grade },
      tradeUnit: commodity.tradeUnit,
      ...{ closedReason: awardClosure.reason, closedAt: awardClosure.closedAt, choice: shortfallDecision.choice },
      ...{ missingMilli: shortfallDecision.missingMilli, replanned: shortfallDecision.replanned },
      decidedAt: shortfallDecision.decidedAt,
    })
    .from(award)
    .innerJoin(orderLine, eq(orderLine.id, award.lineId))
    .innerJoin(commodity, eq(commodity.id, orderLine.commodityId))
    .innerJoin(party, eq(party.id, award.cooperativeId))
    .leftJoin(awardClosure, eq(awardClosure.awardId, award.id))
    .leftJoin(shortfallDecision, eq(shortfallDecision.awardId, award.id))
    .where(and(eq(award.orderId, orderId), eq(award.state, 'confirmed')))
    .orderBy(asc(orderLine.position), asc(award.createdAt), asc(award.id));

export type PartRow = {
  awardId: string;
  consignmentId: string;
  state: Part['state'];
  quantity: number;
  /** Number of the delivery note, once it has left. */
  note: string | null;
  receivedAt: number | null;
  receiptLineId: string | null;
  receivedMilli: number | null;
  refusedMilli: number | null;
  deductedMilli: number | null;
  payableMilli: number | null;
  refusalReason: string | null;
  reason: string | null;
};

const partsQuery = (db: Db, orderId: OrderId) =>
  db.all<PartRow>(sql`select l.award_id as awardId, c.id as consignmentId, c.state, l.quantity,
      (select d.number from document d where d.kind = 'delivery_note' and d.subject_id = c.id) as note,
      c.received_at as receivedAt, r.id as receiptLineId, r.received_milli as receivedMilli, r.refused_milli as refusedMilli,
      r.deducted_milli as deductedMilli, r.refusal_reason as refusalReason, r.reason,
      (select a.payable_milli from receipt_adjustment a where a.receipt_line_id = r.id order by a.version desc limit 1) as payableMilli
    from consignment c join consignment_line l on l.consignment_id = c.id
    left join receipt_line r on r.consignment_line_id = l.id
    where c.order_id = ${orderId} and c.state <> 'cancelled' order by c.created_at, c.id, l.position`);

/** Everything about what of an order has come: for its page, for decisions, and for the handover. */
export const deliveryQueries = (db: Db, orderId: OrderId, scope: OrderScope) =>
  [headQuery(db, orderId, scope), awardsQuery(db, orderId), partsQuery(db, orderId)] as const;

export type DeliveryRows = Results<ReturnType<typeof deliveryQueries>>;
export type DeliveryHead = DeliveryRows[0][number];
type AwardRow = DeliveryRows[1][number];

/** One award with its consignments and where it stands. */
export type DeliveryAward = AwardRow & { facts: AwardFacts; standing: AwardStanding; parts: readonly PartRow[] };
export type Delivery = { head: DeliveryHead; awards: readonly DeliveryAward[]; parts: readonly PartRow[] };

/** Null: there is no such order in this scope. */
export function deliveryFrom([[head], awards, parts]: DeliveryRows): Delivery | null {
  return head ? { head, awards: awards.map((row) => awardFrom(row, parts)), parts } : null;
}

function awardFrom(row: AwardRow, all: readonly PartRow[]): DeliveryAward {
  const parts = all.filter((part) => part.awardId === row.awardId);
  const { quantity, choice, missingMilli, replanned } = row;
  const decision = choice === null ? null : { choice, missingMilli: missingMilli!, replanned: replanned! };
  const facts = { quantity, closed: row.closedAt !== null, decision, parts: parts.map(partFrom) };
  return { ...row, facts, standing: standingOf(facts), parts };
}

function partFrom({ quantity, state, receivedMilli, refusedMilli, deductedMilli, payableMilli }: PartRow): Part {
  if (receivedMilli === null) return { quantity, state, weighed: null };
  const weighed = { receivedMilli, refusedMilli: refusedMilli ?? 0, deductedMilli: deductedMilli ?? 0, payableMilli };
  return { quantity, state, weighed };
}

export type NewDecision = typeof shortfallDecision.$inferInsert;
export const insertDecisions = (db: Db, rows: readonly NewDecision[]) => db.insert(shortfallDecision).values([...rows]);
