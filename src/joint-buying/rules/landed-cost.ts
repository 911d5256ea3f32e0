import { largestRemainder } from './shares.ts';
import { queueOf } from './types.ts';

/** A cost beside the goods, in rupiah. */
export interface Charge {
  readonly kind: 'transport' | 'handling';
  readonly amount: number;
  /** `weight`: in proportion to what each received. `drop`: every drop point that received anything bears the same, its members by weight. */
  readonly by: 'weight' | 'drop';
  /** Borne by the members of this drop point alone. */
  readonly dropPoint?: string;
}

/** What one pledge received of usable goods, in thousandths of the trade unit. */
export interface Receipt {
  readonly id: string;
  readonly dropPoint: string;
  readonly at: number;
  readonly received: number;
  /** Rupiah per trade unit it would have paid by itself, and how that is known; null where it is not. */
  readonly alone: { readonly unitPrice: number; readonly source: 'last_purchase' | 'lowest_tier' } | null;
}

export interface Purchase {
  /** The supplier's invoice for the goods, rupiah. */
  readonly invoiced: number;
  /** Thousandths that it bills. */
  readonly billed: number;
  readonly charges: readonly Charge[];
  readonly receipts: readonly Receipt[];
}

/** One pledge's part; `goods + losses + transport + handling = total`, rupiah. */
export interface LandedCost {
  readonly id: string;
  readonly goods: number;
  readonly losses: number;
  readonly transport: number;
  readonly handling: number;
  readonly total: number;
  /** Per trade unit, half-up; null for nothing received. */
  readonly perUnit: number | null;
  /** What the same quantity would have cost alone, half-up, and what is saved against it (negative: lost). */
  readonly alone: number | null;
  readonly saved: number | null;
}

export type Landed =
  | { readonly ok: true; readonly costs: readonly LandedCost[] }
  | { readonly ok: false; readonly reason: 'nothing_received' | 'more_received_than_billed' | 'nobody_at_drop_point' };

/**
 * Shares a purchase's costs out to the rupiah, each kind by itself by largest remainder, so that the shares sum exactly to the
 * invoice and every charge. Losses are what was billed and not received usable, at the invoice's price; all bear them by weight,
 * because goods lost on the common way were nobody's yet. Ties go to the earlier pledge, then to the smaller id.
 *
 * @returns costs in the order of `receipts`
 */
export function landedCosts({ invoiced, billed, charges, receipts }: Purchase): Landed {
  const received = receipts.reduce((sum, one) => sum + one.received, 0);
  if (received === 0) return { ok: false, reason: 'nothing_received' };
  if (received > billed) return { ok: false, reason: 'more_received_than_billed' };
  const drops = served(receipts);
  if (charges.some(({ dropPoint }) => dropPoint !== undefined && !drops.has(dropPoint)))
    return { ok: false, reason: 'nobody_at_drop_point' };
  const queue = queueOf(receipts).map((i) => receipts[i]!);
  const [goods, lost] = largestRemainder(invoiced, [received, billed - received]);
  const parts = {
    goods: byWeight(goods!, queue),
    losses: byWeight(lost!, queue),
    transport: chargesOf('transport', charges, queue),
    handling: chargesOf('handling', charges, queue),
  };
  const costs = new Map(queue.map((receipt, i) => [receipt.id, costOf(receipt, parts, i)]));
  return { ok: true, costs: receipts.map(({ id }) => costs.get(id)!) };
}

const served = (receipts: readonly Receipt[]): Map<string, number[]> =>
  Map.groupBy(
    [...receipts.keys()].filter((i) => receipts[i]!.received > 0),
    (i) => receipts[i]!.dropPoint,
  );

const byWeight = (amount: number, receipts: readonly Receipt[]): number[] =>
  largestRemainder(
    amount,
    receipts.map((one) => one.received),
  );

/** What all charges of a kind come to for each receipt of the queue. */
function chargesOf(kind: Charge['kind'], charges: readonly Charge[], queue: readonly Receipt[]): number[] {
  const [drops, sums] = [served(queue), queue.map(() => 0)];
  for (const charge of charges.filter((one) => one.kind === kind)) {
    for (const { amount, own } of portions(charge, queue, drops)) {
      const shares = byWeight(
        amount,
        own.map((i) => queue[i]!),
      );
      for (const [at, i] of own.entries()) sums[i]! += shares[at]!;
    }
  }
  return sums;
}

/** A charge as amounts that receipts bear by weight. Drop points stand in the order of their names. */
function portions({ amount, by, dropPoint }: Charge, queue: readonly Receipt[], drops: Map<string, number[]>) {
  if (dropPoint !== undefined) return [{ amount, own: drops.get(dropPoint)! }];
  if (by === 'weight') return [{ amount, own: [...queue.keys()] }];
  const names = [...drops.keys()].sort();
  const shares = largestRemainder(
    amount,
    names.map(() => 1),
  );
  return names.map((name, i) => ({ amount: shares[i]!, own: drops.get(name)! }));
}

type Parts = Readonly<Record<'goods' | 'losses' | 'transport' | 'handling', readonly number[]>>;

function costOf({ id, received, alone }: Receipt, parts: Parts, i: number): LandedCost {
  const [goods, losses, transport, handling] = [
    parts.goods[i]!,
    parts.losses[i]!,
    parts.transport[i]!,
    parts.handling[i]!,
  ];
  const total = goods + losses + transport + handling;
  const perUnit = received > 0 ? halfUp(total, 1000, received) : null;
  const price = alone && halfUp(alone.unitPrice, received, 1000);
  const saved = price === null ? null : price - total;
  return { ...{ id, goods, losses, transport, handling, total, perUnit }, alone: price, saved };
}

/** a × b ÷ c, half-up, where the product may pass 2^53. */
function halfUp(a: number, b: number, c: number): number {
  const [product, by] = [BigInt(a) * BigInt(b), BigInt(c)];
  return Number((2n * product + by) / (2n * by));
}
