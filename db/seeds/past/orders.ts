import { planLineOf } from '../../../src/orders/planning/evidence.ts';
import { DAY, HOUR, MINUTE } from '../../../src/platform/clock.ts';
import { newId } from '../../../src/platform/ids.ts';
import { figure } from '../../../src/platform/quantity.ts';
import { randomOf } from '../random.ts';
import { factsOf } from '../terms.ts';
import { buyerAs } from '../viewers.ts';
import { managerId } from '../world.ts';
import { history } from '../write.ts';
import type { PastOrder } from './plan.ts';
import type { PastRows } from './rows.ts';

/** An award as it was confirmed. */
export type Held = {
  id: string;
  cooperativeId: string;
  slug: string;
  commodityId: string;
  quantity: number;
  decidedAt: number;
};

const slugOf = (cooperativeId: string): string => cooperativeId.replace('kop-', '');

/**
 * An order with its lines, its plan and its awards, all of which were confirmed the same day.
 * @param numberOf the order's number
 */
export function orderRows(order: PastOrder, number: string, rows: PastRows): Held[] {
  const { id, buyer, placedAt, plans, terms } = order;
  const requester = buyerAs('requester', buyer.id);
  const planId = newId(placedAt);
  const lines = plans.lines.map((line) => planLineOf(line, terms));
  rows.plans.push({
    ...{ id: planId, orderId: id, version: 1, cause: 'placed', result: { policy: order.policy, lines } },
    ...{ cost: plans.cost, createdAt: placedAt, createdBy: requester.userId },
  });
  const held = awardsOf(order, planId, rows);
  const settledAt = Math.max(...held.map(({ decidedAt }) => decidedAt));
  rows.orders.push({ ...headOf(order, requester.userId), number, settledAt, updatedAt: settledAt });
  rows.lines.push(...linesOf(order));
  const last = held.find(({ decidedAt }) => decidedAt === settledAt)!;
  rows.events.push(
    ...history('order', id, [
      { type: 'order_placed', at: placedAt, userId: requester.userId, partyId: buyer.id, data: { total: plans.cost } },
      { type: 'order_confirmed', at: settledAt, userId: managerId(last.slug), partyId: last.cooperativeId },
    ]),
  );
  return held;
}

const headOf = ({ id, buyer, policy, neededOn, placedAt, plans }: PastOrder, userId: string) => ({
  ...{ id, institutionId: buyer.id, siteId: buyer.sites[0]!.id, state: 'placed' as const, policy, neededOn },
  ...{ estimatedTotal: plans.cost, version: 2, createdBy: userId, createdAt: placedAt },
  ...{ submittedBy: userId, submittedAt: placedAt, placedAt, confirmBy: placedAt + DAY },
});

/** What no cooperative had is what the buyer went without. */
const linesOf = ({ id, plans }: PastOrder): PastRows['lines'] =>
  plans.lines.map(({ need, shortage }) => ({
    ...{ id: need.lineId, orderId: id, position: need.position, commodityId: need.commodityId },
    ...{
      quantity: need.demand,
      typedQuantity: figure(need.demand),
      typedUnit: factsOf.get(need.commodityId)!.unit,
      waived: shortage,
    },
    maxShareBps: need.maxShareBps,
  }));

function awardsOf({ id: orderId, placedAt, plans }: PastOrder, planId: string, rows: PastRows): Held[] {
  return plans.lines.flatMap(({ need, awards }) =>
    awards.map(({ offer, quantity, unitPrice, fixedCost }): Held => {
      const id = newId(placedAt);
      const { offerId, revisionId, cooperativeId } = offer;
      const slug = slugOf(cooperativeId);
      const decidedAt = placedAt + HOUR + randomOf(`past answer ${orderId} ${cooperativeId}`).between(0, 420) * MINUTE;
      rows.awards.push({
        ...{
          id,
          planId,
          orderId,
          lineId: need.lineId,
          offerId,
          revisionId,
          cooperativeId,
          quantity,
          unitPrice,
          fixedCost,
        },
        ...{ awardedQuantity: quantity, confirmBy: placedAt + DAY, createdAt: placedAt },
        ...{ decidedAt, decidedBy: managerId(slug) },
      });
      rows.events.push(
        ...history('award', id, [
          {
            type: 'award_confirmed',
            at: decidedAt,
            userId: managerId(slug),
            partyId: cooperativeId,
            data: { quantity },
          },
        ]),
      );
      return { id, cooperativeId, slug, commodityId: need.commodityId, quantity, decidedAt };
    }),
  );
}
