/**
 * What each command is given and what it answers. Every command is `command(db, viewer, input, now)`; a refusal is a
 * value, an exception is a bug. The functions stand in `commands/`: saveDraft, updateDraft, submitOrder, approveOrder,
 * returnOrder, cancelOrder, confirmAward, declineAward, acceptShortage, waitForOffers, changeLimits.
 */
import type { AwardState, FormRefusal, Limits, OrderForm, Preview } from './types.ts';

/** Not there for this person, or not in a state that allows it; the wrong role never finds it. */
export type OrderRefusal = {
  ok: false;
  reason:
    | 'order_not_found'
    | 'order_changed' // somebody else changed it since the page was read
    | 'not_editable'
    | 'not_submitted'
    | 'wrong_role'
    | 'try_again'; // lost the race MOST_ATTEMPTS times
};

/** The market moved since the buyer looked; nothing was written. `preview` is what it would be now. */
export type MarketRefusal = {
  ok: false;
  reason:
    | 'not_seen' // no preview was seen yet (`seenTotal` null)
    | 'stock_changed' // more would be missing than the buyer accepted
    | 'price_changed' // it would cost more than the buyer saw
    | 'nothing_to_fill'; // no offer fills any part
  preview: Preview;
};

/** What the buyer saw and agrees to. */
export type Agreement = {
  /** The preview's total; null: none was seen. */
  seenTotal: number | null;
  /** The preview's shortage per line position; a missing one counts as 0. */
  acceptedShortage: readonly number[];
  /** What becomes of it: the buyer does without, or the line waits until new offers fill it. */
  shortage: 'go_without' | 'wait';
};

export type SaveDraftInput = { key: string; form: OrderForm };
export type SaveDraftAnswer = { ok: true; orderId: string } | FormRefusal | OrderRefusal;

/** `version`: the order's version on the page, so that two editors do not overwrite each other. */
export type UpdateDraftInput = { orderId: string; version: number; form: OrderForm };

/** A new order straight from the form (`order` null), or a draft or returned order with what the form says now. */
export type SubmitInput = {
  key: string;
  order: { id: string; version: number } | null;
  form: OrderForm;
  agreement: Agreement;
};
/** `placed` when the total is within the institution's approval limit; else it is `submitted` and `number` is null. */
export type SubmitAnswer =
  | { ok: true; orderId: string; state: 'submitted' | 'placed'; number: string | null }
  | FormRefusal
  | OrderRefusal
  | MarketRefusal;

export type ApproveInput = { key: string; orderId: string; agreement: Agreement };
export type ApproveAnswer = { ok: true; orderId: string; number: string } | FormRefusal | OrderRefusal | MarketRefusal;

export type ReturnInput = { orderId: string; reason: string };
export type CancelInput = { orderId: string; reason: string };
export type DecisionRefusal = OrderRefusal | { ok: false; reason: 'reason_required' };
export type ReturnAnswer = { ok: true; orderId: string } | DecisionRefusal;
export type CancelAnswer =
  | { ok: true; orderId: string }
  | DecisionRefusal
  | { ok: false; reason: 'already_confirmed' | 'already_cancelled' };

/** `quantity` null: all of it. */
export type ConfirmInput = { awardId: string; quantity: number | null };
export type DeclineInput = { awardId: string; reason: string };
export type AwardRefusal =
  | { ok: false; reason: 'award_not_found' | 'wrong_role' | 'deadline_passed' | 'reason_required' | 'try_again' }
  | { ok: false; reason: 'already_decided'; state: AwardState }
  | { ok: false; reason: 'not_whole_lots'; lotSize: number; most: number };
export type ConfirmAnswer =
  | { ok: true; awardId: string; outcome: 'confirmed' | 'partly_confirmed'; orderConfirmed: boolean }
  | AwardRefusal;
export type DeclineAnswer = { ok: true; awardId: string } | AwardRefusal;

export type ShortageInput = { orderId: string; lineId: string };
export type ChangeLimitsInput = ShortageInput & { limits: Limits };
export type ShortageRefusal =
  | OrderRefusal
  | { ok: false; reason: 'line_not_found' | 'no_shortage' | 'nothing_left' | 'needs_approver' };
export type AcceptShortageAnswer = { ok: true; orderConfirmed: boolean } | ShortageRefusal;
export type WaitAnswer = { ok: true } | ShortageRefusal;
/** `filled`: how much of the shortage the new limits found; 0 changes the limits all the same. */
export type ChangeLimitsAnswer = { ok: true; filled: number; shortage: number } | ShortageRefusal;
