/**
 * The split's vocabulary, with every reason code a page has to put into words. Quantities are integers in the trade
 * unit, money is integer rupiah, distance an integer in any one unit; all are between 0 and 2^53 − 1.
 */

import type { AwardReason, PassedOverCode, ReasonFigures, ShortageCause } from './reason-types.ts';

export type * from './reason-types.ts';

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
  /** Who sells it; offers of one supplier share their delivery across the lines of an order. Default: the offer's id. */
  readonly supplier?: string;
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
  /** Only with `fair`: fair among the plans that cost at most cheapest × (1 + this / 10,000), rounded down. */
  readonly withinBps: number | null;
  readonly offers: readonly Offer[];
  readonly pinned: readonly Pinned[];
  readonly excluded: readonly string[];
}

type WithDefaults<T, K extends keyof T> = Omit<T, K> & Partial<Pick<T, K>>;
export type OfferInput = WithDefaults<Offer, 'fixedCost' | 'distance' | 'weight' | 'awarded'>;
/** A problem whose optional fields may be left out; `split` fills in the defaults. */
export type ProblemInput = WithDefaults<
  Omit<Problem, 'offers'>,
  'policy' | 'maxSuppliers' | 'maxShareBps' | 'priceCeiling' | 'withinBps' | 'pinned' | 'excluded'
> & { readonly offers: readonly OfferInput[] };

/**
 * `optimal`: the demand is met and nothing is better. `short`: the most that can be filled, best by the policy.
 * `bounded`: the step budget ran out; the plan is valid, perhaps short, and `lowerBound` says how far off it can be.
 */
export type PlanStatus = 'optimal' | 'short' | 'bounded';

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
  /** Cost of the cheapest plan that fills as much in the same limits (known, if the budget ran out); null: not asked. */
  readonly cheapestCost: number | null;
  /** `cost` − `cheapestCost`: the price of the policy. */
  readonly extraCost: number | null;
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
  /** States the plan's price against the cheapest; otherwise `cheapestCost` is given where it is known anyway. */
  readonly compare?: boolean;
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

/** The cheapest way with at most so many suppliers, the confirmed ones included. */
export interface FrontierPoint {
  readonly suppliers: number;
  readonly cost: number;
  /** Equal to `cost` when that is proven. */
  readonly lowerBound: number;
}

/** Lines of one order; line ids are distinct. */
export interface OrderInput {
  readonly lines: readonly { readonly id: string; readonly problem: ProblemInput }[];
}

/**
 * Lines in the order given. A supplier that serves several lines is paid its largest fixed cost once (ties: the first
 * line), and the awards carry what is paid. A line's `lowerBound` holds while the other lines stay as they are.
 */
export interface OrderPlan {
  readonly lines: readonly { readonly id: string; readonly plan: Plan }[];
  readonly cost: number;
  /** What the lines come to when each is divided and delivered by itself. */
  readonly separateCost: number;
  /** No order that fills as much, each line by its policy, costs less. */
  readonly lowerBound: number;
  /** `cost` − `lowerBound`, rupiah. */
  readonly gap: number;
  /** `optimal` where proven (`short`: too, with a shortage in some line); else `bounded`. */
  readonly status: PlanStatus;
}

/** What an order comes to by one policy. */
export interface OrderWay {
  readonly policy: Policy;
  readonly cost: number;
  /** Units missing, over all lines. */
  readonly shortage: number;
  /** Different suppliers that serve, over all lines. */
  readonly suppliers: number;
}

export type ParsedProblem =
  | { readonly ok: true; readonly problem: Problem }
  | { readonly ok: false; readonly path: string; readonly message: string };
