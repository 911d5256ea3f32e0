import { inTurn, largestRemainder, waterFill } from './shares.ts';
import { queueOf } from './types.ts';

/** How what came is shared when it is less than what was ordered. The campaign names one before anybody pledges. */
export type ShortageRule = 'proportional' | 'equal' | 'by_order';
export const SHORTAGE_RULES: readonly ShortageRule[] = ['proportional', 'equal', 'by_order'];

/** Any one unit of quantity, the same for all: trade units at the closing, their thousandths at arrival. */
export interface Claim {
  readonly id: string;
  readonly quantity: number;
  readonly at: number;
}

export interface Shortage {
  readonly rule: ShortageRule;
  readonly available: number;
  readonly claims: readonly Claim[];
  /** Whole packs as far as they go; 1: goods that can be divided. Default 1. */
  readonly pack?: number;
}

/** An amount no larger than the sum of the caps, which stand in the order of the queue. */
const divide: Readonly<Record<ShortageRule, (amount: number, caps: readonly number[]) => number[]>> = {
  proportional: largestRemainder,
  equal: waterFill,
  by_order: inTurn,
};

const sum = (amounts: readonly number[]): number => amounts.reduce((all, one) => all + one, 0);

/**
 * What each claim gets of what there is. Together exactly min(available, all claims), nobody more than its claim, and the result
 * does not depend on the order in which the claims are given.
 * - `proportional`: by largest remainder, so everybody is within one unit (pack) of its exact proportional share.
 * - `equal`: the same for all, up to each one's claim (water-filling).
 * - `by_order`: the earlier pledge is served in full first.
 *
 * With packs every claim first gets whole packs by the rule; what does not make a pack for anybody is then shared loose by the same
 * rule. Every tie goes to the earlier pledge, then to the smaller id.
 *
 * @returns shares in the order of `claims`
 */
export function shareShortage({ rule, available, claims, pack = 1 }: Shortage): number[] {
  const queue = queueOf(claims);
  const own = shareInQueue(
    rule,
    available,
    queue.map((i) => claims[i]!.quantity),
    pack,
  );
  const shares = claims.map(() => 0);
  for (const [turn, i] of queue.entries()) shares[i] = own[turn]!;
  return shares;
}

/** The same for claims that stand in the order of the queue. */
export function shareInQueue(rule: ShortageRule, available: number, claims: readonly number[], pack = 1): number[] {
  const amount = Math.min(available, sum(claims));
  const whole = pack > 1 ? packs(rule, amount, claims, pack) : claims.map(() => 0);
  const lacking = claims.map((claim, i) => claim - whole[i]!);
  const loose = divide[rule](amount - sum(whole), lacking);
  return claims.map((_, i) => whole[i]! + loose[i]!);
}

function packs(rule: ShortageRule, amount: number, caps: readonly number[], pack: number): number[] {
  const most = caps.map((cap) => Math.floor(cap / pack));
  const there = Math.min(Math.floor(amount / pack), sum(most));
  return divide[rule](there, most).map((count) => count * pack);
}
