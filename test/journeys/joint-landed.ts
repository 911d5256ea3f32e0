import type { ChargeDeed } from './joint-deeds.ts';
import { type Claimed, proportional, sum } from './joint-sums.ts';

/** What a cooperative was handed, thousandths of a kilogram; `drop`: the id of its drop point. */
export type Handed = Claimed & { drop: string; dropName: string };
export type Landed = { goods: number; losses: number; transport: number; handling: number; total: number };

/**
 * Each one's part of the suppliers' bills and of every charge, each shared by itself to the rupiah by what was handed out. What was
 * billed and reached nobody is borne by all.
 */
export function landed(
  bills: number,
  billed: number,
  charges: readonly ChargeDeed[],
  handed: readonly Handed[],
): Map<string, Landed> {
  const received = sum(handed.map((one) => one.weight));
  const split = proportional(bills, [
    { id: 'goods', at: 0, weight: received },
    { id: 'losses', at: 1, weight: billed - received },
  ]);
  const parts = {
    goods: proportional(split.get('goods')!, handed),
    losses: proportional(split.get('losses')!, handed),
    transport: chargesOf(charges, 'transport', handed),
    handling: chargesOf(charges, 'handling', handed),
  };
  return new Map(
    handed.map(({ id }) => {
      const of = (part: keyof typeof parts) => parts[part].get(id) ?? 0;
      const [goods, losses, transport, handling] = [of('goods'), of('losses'), of('transport'), of('handling')];
      return [id, { goods, losses, transport, handling, total: goods + losses + transport + handling }];
    }),
  );
}

function chargesOf(charges: readonly ChargeDeed[], kind: ChargeDeed['kind'], handed: readonly Handed[]) {
  const sums = new Map<string, number>();
  for (const charge of charges.filter((one) => one.kind === kind))
    for (const { amount, bearers } of portions(charge, handed))
      for (const [id, part] of proportional(amount, bearers)) sums.set(id, (sums.get(id) ?? 0) + part);
  return sums;
}

/** By drop point: every one the same, to the rupiah in the order of their ids. */
function portions({ amount, by }: ChargeDeed, handed: readonly Handed[]) {
  if (by === 'weight') return [{ amount, bearers: handed }];
  if (by !== 'drop') return [{ amount, bearers: handed.filter((one) => one.dropName === by.at) }];
  const drops = [...new Set(handed.map((one) => one.drop))].sort();
  const each = proportional(
    amount,
    drops.map((id, at) => ({ id, at, weight: 1 })),
  );
  return drops.map((drop) => ({ amount: each.get(drop)!, bearers: handed.filter((one) => one.drop === drop) }));
}
