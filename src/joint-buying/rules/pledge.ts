import { type CampaignState, takesPledges } from './lifecycle.ts';
import { tierWithin } from './tiers.ts';
import { MOST_PRICE, MOST_QUANTITY, type Pledge, type PriceList } from './types.ts';

export type PledgeRefusal =
  | 'campaign_not_open'
  | 'deadline_passed'
  | 'cooperative_suspended'
  | 'unknown_drop_point'
  | 'quantity_zero'
  | 'quantity_too_large'
  | 'tolerance_out_of_range'
  | 'price_out_of_range'
  | 'price_below_every_tier'
  | 'below_a_pack';

/** What a pledge is held against. */
export interface PledgeContext {
  readonly state: CampaignState;
  /** The last moment before it is binding; at the deadline itself it is too late. */
  readonly deadline: number;
  readonly suspended: boolean;
  readonly dropPoints: readonly string[];
  /** Drop points where nobody else pledges or is to pledge, so that no pack can be shared. */
  readonly alone: boolean;
  /** Every supplier's list that may be bought from; their packs may differ. */
  readonly lists: readonly PriceList[];
}

export type PledgeAnswer = { readonly ok: true } | { readonly ok: false; readonly reason: PledgeRefusal };

/**
 * Whether a pledge may be made or changed now. The deadline is judged by the moment the pledge arrives (`pledge.at`), not by whether
 * the closing has run. A pledge that cannot be a whole pack even with its tolerance is refused only where it can share none.
 */
export function checkPledge(pledge: Pledge, context: PledgeContext): PledgeAnswer {
  const reason = timeRefusal(pledge, context) ?? amountRefusal(pledge) ?? fitRefusal(pledge, context);
  return reason ? { ok: false, reason } : { ok: true };
}

function timeRefusal({ at, dropPoint }: Pledge, context: PledgeContext): PledgeRefusal | null {
  if (!takesPledges(context.state)) return 'campaign_not_open';
  if (at >= context.deadline) return 'deadline_passed';
  if (context.suspended) return 'cooperative_suspended';
  return context.dropPoints.includes(dropPoint) ? null : 'unknown_drop_point';
}

const within = (value: number, least: number, most: number): boolean =>
  Number.isSafeInteger(value) && value >= least && value <= most;

function amountRefusal({ quantity, tolerance, highestPrice }: Pledge): PledgeRefusal | null {
  if (!(quantity >= 1)) return 'quantity_zero';
  if (!within(quantity, 1, MOST_QUANTITY)) return 'quantity_too_large';
  if (!within(tolerance, 0, MOST_QUANTITY - quantity)) return 'tolerance_out_of_range';
  return highestPrice === null || within(highestPrice, 1, MOST_PRICE) ? null : 'price_out_of_range';
}

function fitRefusal(
  { quantity, tolerance, highestPrice }: Pledge,
  { lists, alone }: PledgeContext,
): PledgeRefusal | null {
  const able = lists.filter((list) => tierWithin(list.tiers, highestPrice) !== null);
  if (able.length === 0) return 'price_below_every_tier';
  const fits = able.some(({ packSize }) => Math.floor((quantity + tolerance) / packSize) > 0);
  return alone && !fits ? 'below_a_pack' : null;
}
