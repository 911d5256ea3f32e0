/**
 * The split's vocabulary, with every reason code a page has to put into words. Quantities are integers in the trade
 * unit, money is integer rupiah, distance an integer in any one unit; all are between 0 and 2^53 − 1.
 */

/** What a plan is best at. Ties go to the lower cost, then to fewer suppliers. */
export type Policy = 'cheapest' | 'fewest' | 'fair' | 'nearest';
export const POLICIES: readonly Policy[] = ['cheapest', 'fewest', 'fair', 'nearest'];

/** From a total of `from` units on, the whole award costs `unitPrice` a unit (all-units tier). */
export interface Tier {
  readonly from: number;
  readonly unitPrice: number;
}

/** One cooperative's listing, as the engine sees it. */
export interface Offer {
  readonly id: string;
  /** Most it can supply in all, its pinned quantity included. */
  readonly available: number;
  /** An award is nothing or at least this much. */
  readonly minLot: number;
  /** Every award is a multiple of it; at least 1. */
  readonly lotSize: number;
  /** Paid once per award, whatever its size. Default 0. */
  readonly fixedCost: number;
  /** Ascending by `from`; the first one covers the smallest possible award. */
  readonly tiers: readonly Tier[];
  /** Default 0. Policy `nearest` minimises the sum of distance × quantity. */
  readonly distance: number;
  /** Its claim under `fair`. Default 0; where all weights are 0 every offer counts the same. */
  readonly weight: number;
  /** What it was awarded so far in the forum's window, this order not included. Default 0. */
  readonly awarded: number;
}

/** A confirmed award: it stays, and counts towards demand, supplier limit and share cap. */
export interface Pinned {
  readonly id: string;
  readonly quantity: number;
  /** The price it was confirmed at; without it the tier of the new total holds for the confirmed part too. */
  readonly unitPrice?: number;
}

/** A complete problem, as `parseProblem` returns it. */
export interface Problem {
  readonly demand: number;
  readonly policy: Policy;
  readonly maxSuppliers: number | null;
  /** Largest part of the demand one supplier may get, in 1/10,000; the cap is rounded down to a whole unit. */
  readonly maxShareBps: number | null;
  /** A tier whose unit price lies above it may not be used. */
  readonly priceCeiling: number | null;
  readonly offers: readonly Offer[];
  readonly pinned: readonly Pinned[];
  readonly excluded: readonly string[];
}

type WithDefaults<T, K extends keyof T> = Omit<T, K> & Partial<Pick<T, K>>;
export type OfferInput = WithDefaults<Offer, 'fixedCost' | 'distance' | 'weight' | 'awarded'>;
/** A problem whose optional fields may be left out; `split` fills in the defaults. */
export type ProblemInput = WithDefaults<
  Omit<Problem, 'offers'>,
  'policy' | 'maxSuppliers' | 'maxShareBps' | 'priceCeiling' | 'pinned' | 'excluded'
> & { readonly offers: readonly OfferInput[] };

/**
 * `optimal`: the demand is met and nothing is better. `short`: the most that can be filled, best by the policy.
 * `bounded`: the step budget ran out; the plan is valid, perhaps short, and `lowerBound` says how far off it can be.
 */
export type PlanStatus = 'optimal' | 'short' | 'bounded';

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

/** One offer's part. `cost` = quantity × unitPrice + fixedCost, except where `pinnedUnitPrice` is set. */
export interface Award {
  readonly id: string;
  readonly quantity: number;
  /** The tier price by the whole quantity (of the part above `pinned` where `pinnedUnitPrice` is set). */
  readonly unitPrice: number;
  readonly fixedCost: number;
  readonly cost: number;
  /** The part of `quantity` that was confirmed before; 0 for a new award. */
  readonly pinned: number;
  /** The confirmed part's own frozen price: cost = pinned × this + the rest × unitPrice + fixedCost. */
  readonly pinnedUnitPrice?: number;
  readonly reason: AwardReason;
}

export interface PassedOver {
  readonly id: string;
  readonly reason: PassedOverCode;
  readonly figures: ReasonFigures;
  /** With `explain`, for `too_dear`: the smallest cut of its prices that wins it a place; null when none does. */
  readonly priceCutNeeded?: number | null;
}

/** Awards and passed-over offers are sorted by id. */
export interface Plan {
  readonly status: PlanStatus;
  readonly policy: Policy;
  readonly awards: readonly Award[];
  readonly shortage: number;
  readonly shortageCause: ShortageCause | null;
  readonly cost: number;
  /** No valid plan by this policy that fills as much costs less. Equal to `cost` when that is proven. */
  readonly lowerBound: number;
  /** What the policy minimises first: the cost, the number of suppliers, sum |award − target|, sum distance × quantity. */
  readonly policyValue: number;
  /** Price of one more unit by which `dualBound` is computed (rupiah, a multiple of 1/1024). */
  readonly marginalPrice: number;
  /** No plan of any policy that fills `demand − shortage` costs less: marginalPrice × that quantity + for every offer
   * the least of cost − marginalPrice × quantity over all it may supply, rounded down. */
  readonly dualBound: number;
  /** Nearest quantities that can be met exactly: the largest ≤ demand, the smallest > demand (null: none). */
  readonly reachable: { readonly below: number; readonly above: number | null };
  readonly passedOver: readonly PassedOver[];
}

export interface SplitOptions {
  /** Finds `priceCutNeeded` for offers that were too dear: true for all of them, or the ids of interest. */
  readonly explain?: boolean | readonly string[];
  /** Elementary steps after which the best plan so far is returned as `bounded`. Default 400 million. */
  readonly budget?: number;
}

/** One policy's line in a buyer's preview. */
export interface PolicySummary {
  readonly policy: Policy;
  readonly status: PlanStatus;
  readonly suppliers: number;
  readonly cost: number;
  readonly shortage: number;
  /** What this policy costs above the cheapest plan. */
  readonly extraCost: number;
  readonly policyValue: number;
}

export type ParsedProblem =
  | { readonly ok: true; readonly problem: Problem }
  | { readonly ok: false; readonly path: string; readonly message: string };
