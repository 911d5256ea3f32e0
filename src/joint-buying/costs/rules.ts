import { type Charge, type LandedCost, landedCosts, type Receipt, tierAt } from '../rules/index.ts';
import type { AloneSource, Bill, ChargeRow, MemberRow, OrderedPart, Served, SoldAlone } from './types.ts';

export type AlonePrice = { unitPrice: number; source: AloneSource };

/** Whether one cooperative could have bought so much of it by itself: at least the smallest order, at most what there is. */
function sells({ tiers, packSize, palletSize, minimumOrder, capacity }: SoldAlone, quantity: number): boolean {
  const least = Math.max(minimumOrder, palletSize ?? packSize);
  return quantity >= least && (capacity === null || quantity <= capacity) && tierAt(tiers, quantity) !== null;
}

/**
 * What a cooperative would have paid by itself: its own last purchase, else the cheapest supplier that would sell it its quantity
 * alone, else, where nobody would, the cheapest of the first tiers. Null without any list.
 * @param quantity trade units ordered for it
 */
export function alonePrice(
  { lastPrice, quantity }: Pick<MemberRow, 'lastPrice' | 'quantity'>,
  lists: readonly SoldAlone[],
): AlonePrice | null {
  if (lastPrice !== null) return { unitPrice: lastPrice, source: 'last_purchase' };
  const sold = lists.filter((list) => sells(list, quantity)).map((list) => tierAt(list.tiers, quantity)!.unitPrice);
  const first = lists.flatMap((list) => list.tiers.slice(0, 1)).map((tier) => tier.unitPrice);
  const prices = sold.length > 0 ? sold : first;
  return prices.length > 0 ? { unitPrice: Math.min(...prices), source: 'lowest_tier' } : null;
}

/** Of a bill, what the members bear: PPN too, unless the forum sets it against its own. */
export const borne = ({ goods, delivery, vat, creditable }: Bill): number => goods + delivery + (creditable ? 0 : vat);

const sumOf = (amounts: readonly number[]): number => amounts.reduce((sum, one) => sum + one, 0);

export type Costs = {
  purchases: readonly OrderedPart[];
  bills: readonly Bill[];
  charges: readonly ChargeRow[];
  served: readonly Served[];
};

/** What a joint purchase cost in all. Quantities in thousandths, rupiah. */
export type CostSums = {
  ordered: number;
  billed: number;
  received: number;
  /** Came without being billed: bills are lower than what arrived. */
  free: number;
  bills: number;
  transport: number;
  handling: number;
  total: number;
};

export function sumsOf({ purchases, bills, charges, served }: Costs): CostSums {
  const billed = sumOf(bills.map((one) => one.billedMilli));
  const received = sumOf(served.map((one) => one.received));
  const of = (kind: ChargeRow['kind']) => sumOf(charges.filter((one) => one.kind === kind).map((one) => one.amount));
  const sums = { bills: sumOf(bills.map(borne)), transport: of('transport'), handling: of('handling') };
  return {
    ...{ ordered: sumOf(purchases.map((one) => one.quantity)) * 1000, billed, received },
    ...{ free: Math.max(0, received - billed), ...sums, total: sums.bills + sums.transport + sums.handling },
  };
}

/** A member with its part of the costs. */
export type Share = { member: MemberRow; cost: LandedCost; alone: AlonePrice | null };
export type Shared =
  | { ok: true; shares: readonly Share[] }
  | { ok: false; reason: 'nothing_received' }
  | { ok: false; reason: 'nobody_at_drop_point'; dropPointName: string };

/** Every member's part of all costs, as they stand. Where nothing was received and nothing has been spent, everybody bears nothing. */
export function sharesOf(costs: Costs, members: readonly MemberRow[], lists: readonly SoldAlone[]): Shared {
  const alone = members.map((member) => alonePrice(member, lists));
  const { billed, received, bills, total } = sumsOf(costs);
  if (received === 0 && total === 0) return { ok: true, shares: members.map((one, i) => nothing(one, alone[i]!)) };
  const empty = costs.charges.find((one) => one.dropPointId !== null && !isServed(costs.served, one.dropPointId));
  if (empty) return { ok: false, reason: 'nobody_at_drop_point', dropPointName: empty.dropPointName ?? '' };
  const landed = landedCosts({
    ...{ invoiced: bills, billed: Math.max(billed, received), charges: costs.charges.map(chargeOf) },
    receipts: members.map((member, i) => receiptOf(member, alone[i]!)),
  });
  if (!landed.ok) return { ok: false, reason: 'nothing_received' };
  return { ok: true, shares: landed.costs.map((cost, i) => ({ member: members[i]!, cost, alone: alone[i]! })) };
}

const isServed = (served: readonly Served[], dropPointId: string): boolean =>
  served.some((one) => one.dropPointId === dropPointId && one.received > 0);

const chargeOf = ({ kind, amount, basis, dropPointId }: ChargeRow): Charge => ({
  ...{ kind, amount, by: basis },
  ...(dropPointId === null ? {} : { dropPoint: dropPointId }),
});

const receiptOf = ({ allotmentId, dropPointId, at, received }: MemberRow, alone: AlonePrice | null): Receipt => ({
  ...{ id: allotmentId, dropPoint: dropPointId, at, received, alone },
});

const nothing = (member: MemberRow, alone: AlonePrice | null): Share => ({
  ...{ member, alone },
  cost: {
    ...{ id: member.allotmentId, goods: 0, losses: 0, transport: 0, handling: 0, total: 0, perUnit: null },
    ...{ alone: alone && 0, saved: alone && 0 },
  },
});

/** The shares as they were fixed, once members are invoiced. */
export const fixedShares = (members: readonly MemberRow[]): Share[] =>
  members.flatMap((member) => {
    const { allotmentId: id, fixed } = member;
    if (!fixed) return [];
    const { aloneUnitPrice, aloneSource, ...cost } = fixed;
    const alone = aloneUnitPrice === null ? null : { unitPrice: aloneUnitPrice, source: aloneSource ?? 'lowest_tier' };
    return [{ member, alone, cost: { id, ...cost } }];
  });

/** What all members bear and save together. `saved` counts those whose price alone is known. */
export function sumOfShares(shares: readonly Share[]) {
  const of = (pick: (one: Share) => number) => sumOf(shares.map(pick));
  return {
    received: of(({ member }) => member.received),
    ...{ goods: of(({ cost }) => cost.goods), losses: of(({ cost }) => cost.losses) },
    ...{ transport: of(({ cost }) => cost.transport), handling: of(({ cost }) => cost.handling) },
    total: of(({ cost }) => cost.total),
    alone: of(({ cost }) => cost.alone ?? 0),
    saved: of(({ cost }) => cost.saved ?? 0),
  };
}

/** In tenths of a percent, as basis points: what was saved against the price alone. */
export const savedBps = (saved: number, alone: number): number | null =>
  alone > 0 ? Math.round((saved * 1000) / alone) * 10 : null;
