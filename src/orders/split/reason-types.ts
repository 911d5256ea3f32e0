/** What keeps the demand from being filled, found by relaxing each limit in turn. */
export type ShortageCause = 'capacity' | 'lots' | 'max_suppliers' | 'max_share' | 'price_ceiling';

/** Why an offer got what it got. */
export type AwardReasonCode =
  | 'pinned' // confirmed before and unchanged
  | 'pinned_more' // confirmed before, takes more now
  | 'all_available' // everything it offers is used
  | 'share_cap' // as much as one supplier may get
  | 'tier_reached' // exactly as much as brings the better price step
  | 'min_lot' // its smallest award
  | 'fair_target' // its fair share, to the nearest lots
  | 'nearest' // near enough to be used in full measure
  | 'largest' // big enough to keep the number of suppliers down
  | 'remainder'; // what the better-placed offers leave

/** Why an offer got nothing. */
export type PassedOverCode =
  | 'excluded' // left out on request
  | 'no_capacity' // less available than its smallest award
  | 'above_ceiling' // every usable price step lies above the ceiling
  | 'above_share_cap' // its smallest award is more than one supplier may get
  | 'min_lot_above_demand' // its smallest award is more than is still needed
  | 'demand_met' // confirmed awards already fill the demand
  | 'too_dear' // cheapest: others are cheaper
  | 'too_small' // fewest: larger offers need fewer suppliers
  | 'share_used' // fair: it has had its fair share already
  | 'share_below_min_lot' // fair: its share is less than the smallest award it allows
  | 'too_far' // nearest: others are nearer
  | 'supplier_limit' // there is no place left among the allowed suppliers
  | 'lots_do_not_fit'; // its lots do not add up with the rest

/** Figures behind a reason; only those that say something about the code are set. */
export interface ReasonFigures {
  /** Average cost per unit, fixed cost included (may be fractional). */
  readonly unitCost?: number;
  /** What the award saves in all against buying it at the marginal price; negative when it costs more. */
  readonly saving?: number;
  /** The tier whose price holds starts here. */
  readonly tierFrom?: number;
  /** The most this supplier may get under the limits. */
  readonly cap?: number;
  /** The confirmed part. */
  readonly pinned?: number;
  /** Fair target. */
  readonly target?: number;
  readonly distance?: number;
  /** 1 = nearest (or largest) of the usable offers; equal offers share a rank. */
  readonly rank?: number;
  /** The smallest award this offer allows. */
  readonly smallest?: number;
  /** Its lowest usable unit price. */
  readonly unitPrice?: number;
  readonly limit?: number;
}

export interface AwardReason {
  readonly code: AwardReasonCode;
  readonly figures: ReasonFigures;
}
