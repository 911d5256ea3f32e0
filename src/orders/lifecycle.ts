import type { AwardState, OrderState } from './types.ts';

/** Which state may follow which. What is not named here cannot happen. */
export const orderMoves: Readonly<Record<OrderState, readonly OrderState[]>> = {
  draft: ['submitted', 'placed', 'cancelled'],
  submitted: ['placed', 'returned', 'cancelled'],
  returned: ['submitted', 'placed', 'cancelled'],
  placed: ['attention', 'confirmed', 'cancelled'],
  attention: ['placed', 'confirmed', 'cancelled'],
  /** What did not come, or was refused, goes back to the split. */
  confirmed: ['placed', 'attention'],
  cancelled: [],
};

/** The database holds the same table in its trigger `award_transition`. */
export const awardMoves: Readonly<Record<AwardState, readonly AwardState[]>> = {
  reserved: ['confirmed', 'declined', 'lapsed', 'cancelled'],
  confirmed: ['cancelled'],
  declined: [],
  lapsed: [],
  cancelled: [],
};

export const canMove = (from: OrderState, to: OrderState): boolean => orderMoves[from].includes(to);

/** Still the requester's to change. */
export const isEditable = (state: OrderState): boolean => state === 'draft' || state === 'returned';

/** Placed and not settled: its lines may have a shortage to decide on. */
export const isOpen = (state: OrderState): state is 'placed' | 'attention' =>
  state === 'placed' || state === 'attention';

export type Shortfall = { shortage: number; waitsForOffers: boolean };

/** An open order needs its buyer while a shortage is undecided; one that waits for offers does not. */
export const openState = (lines: readonly Shortfall[]): 'placed' | 'attention' =>
  lines.some((line) => line.shortage > 0 && !line.waitsForOffers) ? 'attention' : 'placed';

/** A requester may cancel what is not placed yet; an approver whatever is not confirmed. */
export function mayCancel(role: string, state: OrderState): boolean {
  if (role === 'approver') return canMove(state, 'cancelled');
  return role === 'requester' && canMove(state, 'cancelled') && !isOpen(state);
}
