import type { LinePlan } from '../planning/line.ts';
import type { Agreement, MarketRefusal } from '../types.ts';

/** What the planned lines cost, goods and fees. */
export const planCost = (plans: readonly LinePlan[]): number =>
  plans.reduce((sum, { plan }) => sum + (plan?.cost ?? 0), 0);

/** Why the plan is not what the buyer agreed to, or null when it is (less costly, or less short, is fine). */
export function agreementRefusal(plans: readonly LinePlan[], agreement: Agreement): MarketRefusal['reason'] | null {
  if (plans.every((plan) => plan.awards.length === 0)) return 'nothing_to_fill';
  if (agreement.seenTotal === null) return 'not_seen';
  const accepted = (plan: LinePlan) => agreement.acceptedShortage[plan.need.position] ?? 0;
  if (plans.some((plan) => plan.shortage > accepted(plan))) return 'stock_changed';
  return planCost(plans) > agreement.seenTotal ? 'price_changed' : null;
}

export type Outcome = { waived: number; shortage: number; waitsForOffers: boolean };

/** What becomes of each line's accepted shortage. */
export const outcomeOf = (plans: readonly LinePlan[], { shortage }: Agreement): Outcome[] =>
  plans.map((plan) =>
    shortage === 'wait'
      ? { waived: 0, shortage: plan.shortage, waitsForOffers: plan.shortage > 0 }
      : { waived: plan.shortage, shortage: 0, waitsForOffers: false },
  );
