import { shareHalfUp } from './exact.ts';

/** The forum's fee on the goods of one invoice line, half-up. Delivery bears none. @param bps frozen with the award */
export const feeOn = (goods: number, bps: number): number => shareHalfUp(goods, bps, 10_000);

/** `due`, `fee`: of the cooperative's share; `paidOut`, `feeTaken`: what payouts hold or have paid of them so far. Rupiah. */
export type FeeState = { due: number; fee: number; paidOut: number; feeTaken: number };

/**
 * The fee in a payout of `gross`: in proportion to what has been paid out with it, half-up over the whole and not payout by payout,
 * so that with the last of `due` exactly the whole fee is taken.
 */
export function feeInPayout({ due, fee, paidOut, feeTaken }: FeeState, gross: number): number {
  const after = paidOut + gross;
  const whole = after >= due ? fee : shareHalfUp(fee, after, due);
  return Math.min(Math.max(0, whole - feeTaken), gross);
}
