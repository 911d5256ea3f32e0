import { costOf, type LinePlan, lineProblem, type NewAward } from '../planning/line.ts';
import type { MarketOffer, Need, Terms } from '../planning/market.ts';
import { type OrderPlans, planOrder } from '../planning/order.ts';
import { decided, isHeld, type Recorded, released, replan } from '../planning/replan.ts';
import { Ledger, Stock } from './stock.ts';
import type { Demand, Played, Run, Way, World } from './world.ts';

/** Everything is sold on every day of the year; who cannot deliver in time is not what is looked at here. */
const ANY_DAY = '2026-12-31';
const DAYS_AHEAD = 30;
/** Rounds of confirming, declining and dividing again until an order is left as it is. */
const MOST_ROUNDS = 8;

/** Plays all orders of a world, one after the other, with the product's own planning. Pure: the same world gives the same run. */
export function play(world: World, way: Way): Run {
  const stock = new Stock(world.stalls);
  const ledger = new Ledger(world.fairWindowDays);
  const orders = world.demands.map((demand, i) => {
    stock.moveTo(demand.day);
    const terms: Terms = {
      ...{ neededOn: ANY_DAY, daysAhead: DAYS_AHEAD, site: demand.site },
      ledger: ledger.on(demand.day),
    };
    const market = stock.offers(demand.lines.map((line) => line.commodityId));
    const { awards, played } = playOrder(demand, market, terms, way, (offerId) => world.declines(i, offerId));
    const commodities = new Map(market.map((offer) => [offer.offerId, offer.commodityId]));
    for (const { offerId, cooperativeId, quantity, unitPrice } of awards.filter(isHeld)) {
      stock.take(offerId, quantity);
      const commodityId = commodities.get(offerId)!;
      ledger.add({ day: demand.day, commodityId, cooperativeId, quantity, value: quantity * unitPrice });
    }
    return played;
  });
  return { way, orders, ledger: ledger.entries };
}

type Declines = (offerId: string) => boolean;

/** One order: divided, asked, and divided again around what is confirmed until nobody declines any more. */
function playOrder(demand: Demand, market: readonly MarketOffer[], terms: Terms, way: Way, declines: Declines) {
  const needs = demand.lines.map((line, position) => ({ ...needOf(line, position), maxSuppliers: way.maxSuppliers }));
  const within = way.withinBps === null ? null : { bps: way.withinBps };
  const problems = needs.map((need) => lineProblem(need, market, [], new Set(), terms));
  const first = planOrder(problems, way.policy, within);
  const free = problems.map((line) => ({ ...line, problem: { ...line.problem, maxSuppliers: null } }));
  const cheapest = planOrder(free, 'cheapest');
  let awards = first.lines.flatMap((line) => line.awards.map((award, i) => recorded(line, award, `0-${i}`)));
  let [replans, changed] = [0, 0];
  for (let round = 1; round <= MOST_ROUNDS && awards.some(isReserved); round += 1) {
    const open = awards.filter(isReserved);
    const refused = new Set(open.filter((award) => declines(award.offerId)).map((award) => award.lineId));
    const after = answered(awards, declines);
    const lines = needs.filter((need) => refused.has(need.lineId)).map(lineOf);
    const plans = replan(lines, after, afterAll(market, after), way.policy, terms, within);
    changed += changedIn(plans, after);
    replans += plans.length;
    awards = [...after, ...plans.flatMap((p) => p.awards.map((award, i) => recorded(p, award, `${round}-${i}`)))];
  }
  const held = awards.filter((award) => award.state === 'confirmed');
  const played: Played = {
    asked: demand.lines.reduce((sum, line) => sum + line.quantity, 0),
    filled: held.reduce((sum, award) => sum + award.quantity, 0),
    ...{ cost: costOf(held), planned: first.cost, cheapest: fillsAsMuch(first, cheapest) ? cheapest.cost : null },
    ...{ cooperatives: new Set(held.map((award) => award.cooperativeId)).size, replans, changed },
  };
  return { awards: held, played };
}

const short = ({ lines }: OrderPlans): number => lines.reduce((sum, line) => sum + line.shortage, 0);
const fillsAsMuch = (one: OrderPlans, other: OrderPlans): boolean => short(one) === short(other);

const needOf = ({ commodityId, quantity }: Demand['lines'][number], position: number): Need => ({
  ...{ lineId: `line-${position}`, position, commodityId, demand: quantity },
  ...{ priceCeiling: null, maxSuppliers: null, maxShareBps: null },
});

const lineOf = ({ lineId, demand, ...need }: Need) => ({
  ...need,
  ...{ id: lineId, quantity: demand, waived: 0, lost: 0, shortage: 0, waitsForOffers: false },
});

const isReserved = (award: Recorded): boolean => award.state === 'reserved';

function recorded({ need }: LinePlan, { offer, quantity, unitPrice, fixedCost }: NewAward, id: string): Recorded {
  const { offerId, revisionId, cooperativeId, cooperativeName, kecamatan } = offer;
  const part = { quantity, awardedQuantity: quantity, unitPrice, fixedCost };
  const whose = { offerId, revisionId, cooperativeId, cooperativeName, kecamatan };
  return { id: `${need.lineId}-${id}`, lineId: need.lineId, state: 'reserved', ...whose, ...part };
}

/** Every open award gets its answer: no, or all of it. */
function answered(awards: readonly Recorded[], declines: Declines): Recorded[] {
  const decisions = awards.filter(isReserved).map(({ id, offerId, quantity }) => {
    return { awardId: id, state: declines(offerId) ? ('declined' as const) : ('confirmed' as const), quantity };
  });
  return decided(awards, decisions);
}

/** The order's market with what it holds taken out. */
const afterAll = (market: readonly MarketOffer[], awards: readonly Recorded[]): MarketOffer[] =>
  released(market, [], awards);

/** Confirmed awards a plan does not keep to the unit and the rupiah: there must be none. */
function changedIn(plans: readonly LinePlan[], awards: readonly Recorded[]): number {
  return plans.reduce((sum, { need, plan }) => {
    const mine = awards.filter((award) => award.lineId === need.lineId && award.state === 'confirmed');
    const kept = mine.filter((award) => {
      const planned = plan?.awards.find((one) => one.id === award.offerId);
      const own = mine.filter((one) => one.offerId === award.offerId);
      const same = planned?.pinned === own.reduce((total, one) => total + one.quantity, 0);
      return same && (own.length > 1 || planned?.pinnedUnitPrice === award.unitPrice);
    });
    return sum + mine.length - kept.length;
  }, 0);
}
