import type { Cooperative } from './cooperatives.ts';
import { type CommodityFacts, commodities } from './data/commodities.ts';
import { descriptions } from './data/descriptions.ts';
import { type Market, marketOf } from './data/markets.ts';
import type { Moment } from './moment.ts';
import { type Random, randomOf, toStep } from './random.ts';

/** All-units price tier: rupiah per trade unit for an award of `from` units or more. */
export type Tier = { from: number; unitPrice: number };

/** What a revision states. Quantities in trade units, money in rupiah, days `YYYY-MM-DD`. */
export type Terms = {
  tiers: readonly Tier[];
  minLot: number;
  lotSize: number;
  packName: string | null;
  handlingFee: number;
  leadDays: number;
  windowFrom: string;
  windowUntil: string;
  description: string;
  certificate: string | null;
  available: number;
};

export const factsOf = new Map<string, CommodityFacts>(commodities.map((facts) => [facts.id, facts]));

/** The cooperative of middling size; the others have as much more or less as they are larger or smaller. */
const MIDDLING_WEIGHT = 1_000;
const DELIVERY_SHARE = 0.004;

/** What the cooperative asks for the commodity, within the commodity's market. */
export function termsFor(cooperative: Cooperative, commodityId: string, moment: Moment): Terms {
  const facts = factsOf.get(commodityId)!;
  const market = marketOf(commodityId);
  const random = randomOf(`terms ${cooperative.id} ${commodityId}`);
  const minLot = market.lotSize * market.smallest * random.pick([1, 1, 1, 2]);
  const share = ((cooperative.row.weight ?? 1) / MIDDLING_WEIGHT) * (0.7 + random.next() * 0.6);
  const available = Math.max(minLot * 2, toStep(market.typical * share, market.lotSize));
  return {
    tiers: tiersFor(market, available, random),
    minLot,
    lotSize: market.lotSize,
    packName: facts.pack?.[1] === market.lotSize ? facts.pack[0] : null,
    handlingFee: handlingFee(market, random),
    leadDays: market.leadDays + random.pick([0, 0, 0, 1, 1, 2]),
    windowFrom: moment.day(-random.between(15, 60)),
    windowUntil: moment.day(random.between(35, 150)),
    description: random.pick(descriptions[facts.category]!).replace('{tempat}', cooperative.place.name),
    certificate: certificateFor(facts, random),
    available,
  };
}

/** One to three steps; the more one takes, the nearer the price comes to the market's lowest. */
function tiersFor(market: Market, available: number, random: Random): Tier[] {
  const width = market.high - market.low;
  const round = (price: number) => Math.round(price / market.step) * market.step;
  const first = round(market.low + width * (0.35 + random.next() * 0.65));
  const tiers: Tier[] = [{ from: 0, unitPrice: first }];
  for (const part of [0.25, 0.6].slice(0, random.pick([0, 1, 1, 2]))) {
    const from = toStep(available * part, market.lotSize);
    const last = tiers.at(-1)!;
    const unitPrice = Math.max(market.low, round(last.unitPrice - width * (0.1 + random.next() * 0.2)));
    if (from > last.from && from < available && unitPrice < last.unitPrice) tiers.push({ from, unitPrice });
  }
  return tiers;
}

function handlingFee(market: Market, random: Random): number {
  const middling = market.typical * ((market.low + market.high) / 2) * DELIVERY_SHARE;
  return Math.max(15_000, toStep(middling * (0.6 + random.next() * 0.7), 5_000));
}

/** The certificate a commodity needs with a made-up number; without a need, now and then one all the same. */
function certificateFor(facts: CommodityFacts, random: Random): string | null {
  const number = `DEMO-${random.between(1000, 9999)}`;
  if (facts.certificate) return `${facts.certificate} ${number}`;
  if (facts.category !== 'vegetables' && facts.category !== 'fruit') return null;
  const name = random.pick([null, null, null, 'PSAT', 'PSAT', 'Organik']);
  return name && `${name} ${number}`;
}
