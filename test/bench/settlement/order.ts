import type { Random } from '../../../db/seeds/random.ts';
import { DAY, dayOf, HOUR, MINUTE } from '../../../src/platform/clock.ts';
import type { Rows } from './rows.ts';
import type { Buyer, Goods, Market } from './world.ts';
import { offerOf } from './world.ts';

export type Award = {
  id: string;
  lineId: string;
  cooperativeId: string;
  goods: Goods;
  quantity: number;
  unitPrice: number;
  fixedCost: number;
};
export type Order = {
  id: string;
  number: string;
  buyer: Buyer;
  model: 'agent' | 'forum';
  placedAt: number;
  awards: readonly Award[];
};

/** How many cooperatives share each of an order's two lines. */
const DIVIDED = [3, 2] as const;
const FORUM_EVERY = 5;
export const SUPPLIERS = DIVIDED[0] + DIVIDED[1];

/** One of a year's orders, confirmed: two goods from five cooperatives; every fifth is sold by the forum. */
export function makeOrder(
  market: Market,
  random: Random,
  of: { index: number; orders: number; number: string },
  rows: Rows,
): Order {
  const { now, start, goods, id } = market;
  const { index, orders, number } = of;
  const placedAt = start + Math.floor((index * (now - start)) / orders);
  const [orderId, planId] = [id(placedAt), id(placedAt)];
  const buyer = random.next() < 0.3 ? market.buyers[0]! : random.pick(market.buyers);
  const suppliers = suppliersOf(market, random);
  const model = index % FORUM_EVERY === 0 ? ('forum' as const) : ('agent' as const);
  const awards: Award[] = [];
  for (const [position, count] of DIVIDED.entries()) {
    const [lineId, sold] = [id(placedAt), goods[(index + position) % goods.length]!];
    const mine = suppliers
      .splice(0, count)
      .map((cooperativeId) => awardOf(random, id(placedAt), lineId, cooperativeId, sold));
    awards.push(...mine);
    const quantity = mine.reduce((sum, one) => sum + one.quantity, 0);
    rows.orderLine.push({
      id: lineId,
      orderId,
      position,
      commodityId: sold.commodityId,
      quantity,
      typedQuantity: String(quantity),
      typedUnit: sold.unit,
    });
  }
  const estimatedTotal = awards.reduce((sum, one) => sum + one.quantity * one.unitPrice + one.fixedCost, 0);
  rows.bulkOrder.push({
    ...{
      id: orderId,
      number,
      institutionId: buyer.party.id,
      siteId: buyer.siteId,
      state: 'placed',
      policy: 'cheapest',
    },
    ...{
      neededOn: dayOf(placedAt + 4 * DAY),
      estimatedTotal,
      createdBy: 'u-sari',
      createdAt: placedAt - HOUR,
      placedAt,
    },
    updatedAt: placedAt,
  });
  rows.plan.push({
    id: planId,
    orderId,
    version: 1,
    cause: 'placed',
    result: { policy: 'cheapest', lines: [] },
    cost: estimatedTotal,
    createdAt: placedAt,
  });
  rows.orderTerms.push({ orderId, model, frozenAt: placedAt });
  for (const one of awards) rows.award.push(awardRow(one, { orderId, planId, placedAt }));
  const happened = {
    aggregateType: 'order',
    aggregateId: orderId,
    actorUserId: 'u-sari',
    actorPartyId: buyer.party.id,
  };
  rows.event.push(
    { ...happened, version: 1, type: 'order_placed', at: placedAt, data: { plan: 1 } },
    { ...happened, version: 2, type: 'order_confirmed', at: placedAt + 2 * HOUR, data: {} },
  );
  return { id: orderId, number, buyer, model, placedAt, awards };
}

/** Five different ones; the first of the list are asked more often than the last. */
function suppliersOf({ cooperatives }: Market, random: Random): string[] {
  const chosen = new Set<string>();
  while (chosen.size < SUPPLIERS) chosen.add(cooperatives[Math.floor(cooperatives.length * random.next() ** 1.5)]!.id);
  return [...chosen];
}

const awardOf = (random: Random, id: string, lineId: string, cooperativeId: string, goods: Goods): Award => ({
  ...{ id, lineId, cooperativeId, goods, quantity: random.between(20, 400) },
  unitPrice: goods.price + 10 * random.between(-30, 30),
  fixedCost: random.next() < 0.3 ? 50_000 : 0,
});

const awardRow = (one: Award, { orderId, planId, placedAt }: { orderId: string; planId: string; placedAt: number }) => {
  const { id, lineId, cooperativeId, goods, quantity, unitPrice, fixedCost } = one;
  const offerId = offerOf(cooperativeId, goods.commodityId);
  return {
    ...{
      id,
      planId,
      orderId,
      lineId,
      offerId,
      revisionId: `${offerId}-r1`,
      cooperativeId,
      quantity,
      unitPrice,
      fixedCost,
    },
    ...{ awardedQuantity: quantity, confirmBy: placedAt + DAY, createdAt: placedAt + MINUTE },
  };
};
