import { type LineProblem, lineProblem } from '../../../src/orders/planning/line.ts';
import { ledgerKey, type MarketOffer, type Terms } from '../../../src/orders/planning/market.ts';
import { planOrder } from '../../../src/orders/planning/order.ts';
import { DAY, dayOf, HOUR, MINUTE, startOfDay } from '../../../src/platform/clock.ts';
import { newId } from '../../../src/platform/ids.ts';
import { type InstitutionSpec, institutionSpecs } from '../data/institutions.ts';
import { marketOf } from '../data/markets.ts';
import { asked, EARLY, ORDERS_A_MONTH, PAST_MONTHS, policiesOfTen, stopped, tastes } from '../data/past.ts';
import type { Moment } from '../moment.ts';
import { type Random, randomOf, toStep } from '../random.ts';
import type { OldOffer } from './offers.ts';

type Policy = (typeof policiesOfTen)[number];
export type PastOrder = {
  id: string;
  buyer: InstitutionSpec;
  policy: Policy;
  neededOn: string;
  placedAt: number;
  terms: Terms;
  plans: ReturnType<typeof planOrder>;
};

/** The orders of the whole months before this one, oldest first, each divided by the product's own engine among what was on sale then. */
export function pastOrders(offers: readonly OldOffer[], moment: Moment): PastOrder[] {
  const ledger = new Map<string, number>();
  return [...earlyMoments(moment), ...momentsOf(moment)].map(({ placedAt, monthsAgo, name }) => {
    const asking = offers.filter(({ offer }) => monthsAgo >= (stopped[offer.cooperativeId.replace('kop-', '')] ?? 0));
    const order = orderOf(asking, ledger, placedAt, randomOf(name));
    for (const { need, awards } of order.plans.lines)
      for (const { offer, quantity } of awards) {
        const key = ledgerKey(need.commodityId, offer.cooperativeId);
        ledger.set(key, (ledger.get(key) ?? 0) + quantity);
      }
    return order;
  });
}

type Placed = { placedAt: number; monthsAgo: number; name: string };

const momentsOf = ({ today }: Moment): Placed[] =>
  Array.from({ length: PAST_MONTHS }, (_, i) => PAST_MONTHS - i)
    .flatMap((monthsAgo) => ofMonth(today, monthsAgo, ORDERS_A_MONTH))
    .map((one, i) => ({ ...one, name: `past order ${i}` }));

const earlyMoments = ({ today }: Moment): Placed[] =>
  ofMonth(today, EARLY.monthsAgo, EARLY.orders).map((one, i) => ({ ...one, name: `early order ${i}` }));

/** Days of the month from the 1st to the 25th, so that all of it is settled in its month. */
function ofMonth(today: string, monthsAgo: number, count: number): Omit<Placed, 'name'>[] {
  const month = monthBefore(today, monthsAgo);
  return Array.from({ length: count }, (_, i) => {
    const random = randomOf(`past moment ${month} ${i}`);
    const minutes = random.between(8 * 60, 15 * 60);
    return { placedAt: startOfDay(`${month}-01`) + Math.floor((i * 25) / count) * DAY + minutes * MINUTE, monthsAgo };
  }).sort((a, b) => a.placedAt - b.placedAt);
}

function monthBefore(today: string, months: number): string {
  const count = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1 - months;
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`;
}

function orderOf(offers: readonly OldOffer[], ledger: Terms['ledger'], placedAt: number, random: Random): PastOrder {
  const buyer = random.pick(institutionSpecs);
  const policy = random.pick(policiesOfTen);
  const neededOn = dayOf(placedAt + random.between(5, 8) * DAY);
  const [site] = buyer.sites;
  const terms = { neededOn, daysAhead: 5, site: site!, ledger: new Map(ledger) };
  const market = offers.filter(({ since }) => since < placedAt - HOUR).map(({ offer }) => offer);
  const wanted = [...new Set([1, 2, 3].slice(0, random.between(2, 3)).map(() => random.pick(tastes[buyer.type])))];
  const problems = wanted.map((commodityId, position) =>
    problemOf(commodityId, position, { market, terms, placedAt, random }),
  );
  return { id: newId(placedAt), buyer, policy, neededOn, placedAt, terms, plans: planOrder(problems, policy) };
}

type Asking = { market: readonly MarketOffer[]; terms: Terms; placedAt: number; random: Random };

function problemOf(commodityId: string, position: number, { market, terms, placedAt, random }: Asking): LineProblem {
  const { typical, lotSize } = marketOf(commodityId);
  const demand = toStep((typical * random.between(asked.least, asked.most)) / 100, lotSize);
  const need = { lineId: newId(placedAt), position, commodityId, demand };
  const limits = { priceCeiling: null, maxSuppliers: null, maxShareBps: random.pick([2_500, 3_300]) };
  return lineProblem({ ...need, ...limits }, market, [], new Set(), terms);
}
