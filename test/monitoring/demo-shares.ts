import { beginOf, byId, dayAt, endOf, half, type Raw, total } from './demo-rows.ts';

/** Who got how much, and what was saved, once more from the raw rows. */
type Claim = { weight: number; awarded: number };

/** Gini's coefficient as he defined it: the mean difference of every pair ÷ twice the mean. Null where nothing was awarded. */
export function giniOf(claims: readonly Claim[]): number | null {
  const per = claims.map(({ weight, awarded }) => awarded / weight);
  const sum = total(per, (one) => one);
  if (sum === 0) return null;
  const apart = total(per, (a) => total(per, (b) => Math.abs(a - b)));
  return apart / (2 * per.length * sum);
}

const members = (raw: Raw) => raw.parties.filter((one) => one.kind === 'cooperative' && one.status === 'verified');

/** What `/fairness` divides: all awards held, of the period they were made in, by value or by one commodity's quantity. */
export function heldBetween(raw: Raw, from: string, until: string, commodityId: string | null): Claim[] {
  const offers = byId(raw.offers);
  const isOf = (id: string) => commodityId === null || offers.get(id)!.commodityId === commodityId;
  const held = raw.awards.filter(
    (one) =>
      ['reserved', 'confirmed'].includes(one.state) &&
      one.createdAt >= beginOf(from) &&
      one.createdAt < endOf(until) &&
      isOf(one.offerId),
  );
  const awardedTo = (id: string) => held.filter((one) => one.cooperativeId === id);
  const lists = (id: string) =>
    raw.offers.some((one) => one.cooperativeId === id && one.state === 'listed' && isOf(one.id));
  const all = raw.parties.filter((one) => one.kind === 'cooperative');
  const claiming = all.filter((one) => awardedTo(one.id).length > 0 || (one.status === 'verified' && lists(one.id)));
  const worth = (one: (typeof held)[number]) => (commodityId === null ? one.quantity * one.unitPrice : one.quantity);
  return claiming.map((one) => ({ weight: one.weight, awarded: total(awardedTo(one.id), worth) }));
}

/** What of an award did not come and was divided among others again. */
const wentBack = (raw: Raw, awardId: string): number =>
  raw.shortfalls.find((one) => one.awardId === awardId)?.replanned ?? 0;

/** What each member sold in a month, by the day of the answer. */
export function soldIn(raw: Raw, month: string): Claim[] {
  const sold = raw.awards.filter((one) => one.state === 'confirmed' && dayAt(one.decidedAt!).startsWith(month));
  const of = (id: string) => sold.filter((one) => one.cooperativeId === id);
  return members(raw).map((one) => ({
    weight: one.weight,
    awarded: total(of(one.id), (row) => (row.quantity - wentBack(raw, row.id)) * row.unitPrice),
  }));
}

/** What an institution paid, and would have paid at the median listed on the day it ordered; what has no such median counts neither way. */
export function savedOf(raw: Raw, institutionId: string): { spent: number; saved: number } {
  const [orders, lines] = [byId(raw.orders), byId(raw.lines)];
  const bought = raw.awards.filter((one) => {
    const order = orders.get(one.orderId)!;
    const stands = order.placedAt !== null && ['placed', 'attention', 'confirmed'].includes(order.state);
    return one.state === 'confirmed' && order.institutionId === institutionId && stands;
  });
  const parts = bought.map((one) => {
    const quantity = one.quantity - wentBack(raw, one.id);
    const [day, goods] = [dayAt(orders.get(one.orderId)!.placedAt!), lines.get(one.lineId)!.commodityId];
    const median = raw.listed.find((row) => row.commodityId === goods && row.day === day)?.median;
    return { paid: quantity * one.unitPrice, otherwise: median === undefined ? null : quantity * median };
  });
  const known = parts.filter(({ otherwise }) => otherwise !== null);
  return { spent: total(parts, ({ paid }) => paid), saved: total(known, ({ paid, otherwise }) => otherwise! - paid) };
}

/** What joint purchases cost and saved a cooperative (null: all): what it received at what it would have paid alone, less its part of all costs. */
export function jointOf(raw: Raw, cooperativeId: string | null): { cost: number; saved: number } {
  const [campaigns, parts] = [byId(raw.campaigns), byId(raw.allotments)];
  const counted = raw.landed.filter((one) => {
    const [campaign, part] = [campaigns.get(one.campaignId)!, parts.get(one.allotmentId)!];
    const stands = campaign.closedAt !== null && !['failed', 'cancelled'].includes(campaign.state) && part.quantity > 0;
    return stands && (cooperativeId === null || part.cooperativeId === cooperativeId);
  });
  const cost = ({ goods, losses, transport, handling }: (typeof counted)[number]) =>
    goods + losses + transport + handling;
  const alone = (one: (typeof counted)[number]) =>
    half(one.aloneUnitPrice! * parts.get(one.allotmentId)!.handedMilli!, 1000);
  const known = counted.filter((one) => one.aloneUnitPrice !== null);
  return { cost: total(counted, cost), saved: total(known, (one) => alone(one) - cost(one)) };
}

/** What the forum paid for a joint purchase, by its bills and charges: what the parts of all costs have to come to. */
export const paidFor = (raw: Raw, campaignId: string): number =>
  total(
    raw.bills.filter((one) => one.campaignId === campaignId),
    (one) => one.goods + one.delivery + (one.vatCreditable ? 0 : one.vat),
  ) +
  total(
    raw.charges.filter((one) => one.campaignId === campaignId && one.removedAt === null),
    (one) => one.amount,
  );
