import type { ShortageRule } from './shortage.ts';

/** What a campaign's pledges agreed to when they were made. */
export interface ClosingRules {
  /** Units the order must come to: the `from` of the tier chosen, or the campaign's own minimum; 0: the supplier's minimum is enough. */
  readonly target: number;
  /** Where the target is missed: the deadline is moved once … */
  readonly extendOnce: boolean;
  /** … and has been already; … */
  readonly extended: boolean;
  /** … then those go ahead who accept the price that is reached; otherwise the campaign fails. */
  readonly fallBack: boolean;
  /** Tolerances count towards a tier, the minimum order and the target; otherwise they only fill packs and pallets. */
  readonly toleranceReaches: boolean;
  /** How a supply below the pledges is shared. */
  readonly shortage: ShortageRule;
}

/**
 * - `go_ahead`: the target is reached. `fall_back`: it is not, and those who accept the price that is go ahead.
 * - `extend`: a new deadline, nothing is decided for anybody.
 * - `fail`: `nothing_reached` nothing can be ordered at a price anybody accepts, not even the minimum order; `target_missed`
 *   something can, but the campaign does not fall back.
 *
 * `missing`: units that somebody would have to pledge for the target to be reached; 0 when it is.
 */
export type Outcome<Order> =
  | { readonly kind: 'go_ahead' | 'fall_back'; readonly order: Order; readonly missing: number }
  | { readonly kind: 'extend'; readonly missing: number }
  | { readonly kind: 'fail'; readonly reason: 'nothing_reached' | 'target_missed'; readonly missing: number };

/** The rules' one decision. @param best what can be ordered; null: nothing. */
export function outcomeOf<Order>(
  best: Order | null,
  reaches: boolean,
  missing: number,
  { extendOnce, extended, fallBack }: ClosingRules,
): Outcome<Order> {
  if (best && reaches) return { kind: 'go_ahead', order: best, missing };
  if (extendOnce && !extended) return { kind: 'extend', missing };
  if (!best) return { kind: 'fail', reason: 'nothing_reached', missing };
  return fallBack ? { kind: 'fall_back', order: best, missing } : { kind: 'fail', reason: 'target_missed', missing };
}
