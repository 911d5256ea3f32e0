import { and, asc, eq, or, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { commodity } from '../../db/schema/catalog.ts';
import { party, site, user } from '../../db/schema/identity.ts';
import { shortfallDecision } from '../../db/schema/index.ts';
import { award, bulkOrder, orderLine, plan } from '../../db/schema/orders.ts';
import { event } from '../../db/schema/platform.ts';
import type { Db, Results } from '../platform/db.ts';
import { prepared } from '../platform/store-statements.ts';
import { replacedOf } from './rules-lost.ts';
import { commodityWords } from './store-market.ts';
import type {
  OrderAward,
  OrderDetail,
  OrderEvent,
  OrderLineDetail,
  OrderScope,
  PlanCause,
  PlanResult,
  PlanVersion,
} from './types.ts';

const nameOf = (column: SQL | typeof bulkOrder.createdBy | typeof bulkOrder.submittedBy): SQL<string | null> =>
  sql`(select ${user.name} from ${user} where ${user.id} = ${column})`;

/** An order of an institution; staff find every order but drafts. Each further statement looks only at what the first may see. */
export function orderDetailQueries(db: Db, scope: OrderScope, orderId: string) {
  const head =
    scope === 'all' ? anyHead(db, { orderId }) : ownHead(db, { orderId, institutionId: scope.institutionId });
  const of = { orderId };
  return [head, linesOf(db, of), awardsOf(db, of), plansOf(db, of), eventsOf(db, of)] as const;
}

const orderId = sql.placeholder('orderId');

const anyHead = prepared((db) =>
  headQuery(db).where(and(eq(bulkOrder.id, orderId), sql`${bulkOrder.state} <> 'draft'`)),
);
const ownHead = prepared((db) =>
  headQuery(db).where(and(eq(bulkOrder.id, orderId), eq(bulkOrder.institutionId, sql.placeholder('institutionId')))),
);
const linesOf = prepared((db) =>
  db
    .select({ line: orderLine, commodity: commodityWords })
    .from(orderLine)
    .innerJoin(commodity, eq(commodity.id, orderLine.commodityId))
    .where(eq(orderLine.orderId, orderId))
    .orderBy(asc(orderLine.position)),
);
const awardsOf = prepared((db) => awardsQuery(db).where(eq(award.orderId, orderId)));
const plansOf = prepared((db) => plansQuery(db).where(eq(plan.orderId, orderId)));
const eventsOf = prepared((db) =>
  eventsQuery(db)
    .where(
      or(
        and(eq(event.aggregateType, 'order'), eq(event.aggregateId, orderId)),
        and(
          eq(event.aggregateType, 'award'),
          sql`${event.aggregateId} in (select ${award.id} from ${award} where ${award.orderId} = ${orderId})`,
        ),
      ),
    )
    .orderBy(asc(event.seq)),
);

/** Whether the goods are handed over: not yet, on a paper that awaits signatures, or signed by both for every seller. */
const handoverOf = sql<'none' | 'prepared' | 'signed'>`(select case when count(*) = 0 then 'none'
  when count(*) filter (where h.state = 'prepared') > 0 then 'prepared' else 'signed' end
  from handover h where h.order_id = "bulk_order"."id" and h.state <> 'superseded')`;

const headQuery = (db: Db) =>
  db
    .select({
      order: bulkOrder,
      institutionName: party.name,
      approvalLimit: party.approvalLimit,
      handover: handoverOf,
      site: { id: site.id, name: site.name, address: site.address },
      createdByName: nameOf(bulkOrder.createdBy),
      submittedByName: nameOf(bulkOrder.submittedBy),
      approvedByName: sql<string | null>`(select ${user.name} from ${user} where ${user.id} = ${bulkOrder.approvedBy})`,
    })
    .from(bulkOrder)
    .innerJoin(party, eq(party.id, bulkOrder.institutionId))
    .innerJoin(site, eq(site.id, bulkOrder.siteId));

const awardsQuery = (db: Db) =>
  db
    .select({
      ...{
        id: award.id,
        lineId: award.lineId,
        planId: award.planId,
        planVersion: plan.version,
        offerId: award.offerId,
      },
      ...{ cooperativeId: award.cooperativeId, cooperativeName: party.name, kecamatan: party.kecamatan },
      ...{ state: award.state, quantity: award.quantity, awardedQuantity: award.awardedQuantity },
      ...{ unitPrice: award.unitPrice, fixedCost: award.fixedCost, confirmBy: award.confirmBy },
      ...{ createdAt: award.createdAt, decidedAt: award.decidedAt, decisionReason: award.decisionReason },
      lost: sql<number>`coalesce(${shortfallDecision.replanned}, 0)`.mapWith(Number),
    })
    .from(award)
    .innerJoin(plan, eq(plan.id, award.planId))
    .innerJoin(party, eq(party.id, award.cooperativeId))
    .leftJoin(shortfallDecision, eq(shortfallDecision.awardId, award.id))
    .orderBy(
      asc(plan.version),
      sql`${award.state} not in ('reserved', 'confirmed')`,
      sql`${award.quantity} desc`,
      asc(party.name),
      asc(award.id),
    );

const causing = alias(award, 'causing');
const causer = alias(party, 'causer');

const plansQuery = (db: Db) =>
  db
    .select({
      ...{ id: plan.id, version: plan.version, cause: plan.cause, cost: plan.cost, createdAt: plan.createdAt },
      ...{
        createdBy: plan.createdBy,
        result: plan.result,
        causeName: causer.name,
        causeReason: causing.decisionReason,
      },
    })
    .from(plan)
    .leftJoin(causing, eq(causing.id, plan.causeAwardId))
    .leftJoin(causer, eq(causer.id, causing.cooperativeId))
    .orderBy(asc(plan.version));

/** Who did what, with names; `null` names for the system's own jobs. */
export const eventsQuery = (db: Db) =>
  db
    .select({
      ...{ type: event.type, at: event.at, reason: event.reason, data: event.data },
      ...{ actorName: user.name, partyName: party.name, partyKind: party.kind },
    })
    .from(event)
    .leftJoin(user, eq(user.id, event.actorUserId))
    .leftJoin(party, eq(party.id, event.actorPartyId));

export type OrderDetailRows = Results<ReturnType<typeof orderDetailQueries>>;

/** Null: there is no such order for this viewer. */
export function orderDetailFrom(rows: OrderDetailRows): OrderDetail | null {
  const [heads, lineRows, awardRows, planRows, events] = rows;
  const [head] = heads;
  if (!head) return null;
  const { order, ...names } = head;
  const awards = awardRows.map((row): OrderAward => ({ ...row, cost: isHeld(row) ? costOf(row) : 0 }));
  const plans = planRows.map(planVersion);
  const held = awards.filter(isHeld);
  const fixedCost = held.reduce((sum, one) => sum + one.fixedCost, 0);
  const total = held.reduce((sum, one) => sum + one.cost, 0);
  const {
    siteId: _site,
    createdBy: _by,
    submittedBy: _sent,
    approvedBy: _approved,
    updatedAt: _updated,
    ...own
  } = order;
  return {
    ...own,
    ...names,
    ...{ total, fixedCost, goodsCost: total - fixedCost },
    lines: lineRows.map((row) => lineDetail(row, awards, plans)),
    plans,
    events: events as OrderEvent[],
  };
}

const isHeld = (row: { state: string }): boolean => row.state === 'reserved' || row.state === 'confirmed';
const costOf = (row: { quantity: number; lost: number; unitPrice: number; fixedCost: number }): number =>
  (row.quantity - row.lost) * row.unitPrice + row.fixedCost;

function planVersion({ causeName, causeReason, ...row }: OrderDetailRows[3][number]): PlanVersion {
  const causeBy = causeName === null ? null : { cooperativeName: causeName, reason: causeReason };
  return { ...row, cause: row.cause as PlanCause, result: row.result as PlanResult, causeBy };
}

function lineDetail(
  { line, commodity }: OrderDetailRows[1][number],
  all: readonly OrderAward[],
  plans: readonly PlanVersion[],
): OrderLineDetail {
  const awards = all.filter((one) => one.lineId === line.id);
  const sum = (state: OrderAward['state']) =>
    awards.filter((one) => one.state === state).reduce((total, one) => total + one.quantity, 0);
  const newest = plans.flatMap((one) => one.result.lines).findLast((one) => one.lineId === line.id);
  const { orderId: _order, commodityId: _commodity, ...own } = line;
  return {
    ...own,
    commodity,
    whyShort: line.shortage > 0 ? (newest?.whyShort ?? null) : null,
    confirmed: sum('confirmed'),
    reserved: sum('reserved'),
    replaced: replacedOf(line, awards, plans),
    cost: awards.reduce((total, one) => total + one.cost, 0),
    awards,
  };
}
