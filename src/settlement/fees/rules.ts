import type { FeeRule } from './types.ts';

export type FeeState = 'in_force' | 'coming' | 'past' | 'cancelled';

/** A rule that was ended before its first day never held. */
export function stateOf(
  { effectiveFrom, effectiveUntil }: Pick<FeeRule, 'effectiveFrom' | 'effectiveUntil'>,
  today: string,
): FeeState {
  if (effectiveUntil !== null && effectiveUntil < effectiveFrom) return 'cancelled';
  if (effectiveFrom > today) return 'coming';
  return effectiveUntil !== null && effectiveUntil < today ? 'past' : 'in_force';
}

/**
 * The rule that an award made today would be given, as the database freezes it (trigger `award_freezes_terms`): the cooperative's own
 * before the commodity's before the general one, of equals the newest.
 */
export function ruleFor(
  rules: readonly FeeRule[],
  of: { cooperativeId: string; commodityId: string; today: string },
): FeeRule | null {
  const fitting = rules.filter(
    (rule) =>
      (rule.cooperativeId === null || rule.cooperativeId === of.cooperativeId) &&
      (rule.commodityId === null || rule.commodityId === of.commodityId) &&
      stateOf(rule, of.today) === 'in_force',
  );
  const rank = (rule: FeeRule) =>
    `${rule.cooperativeId ? 1 : 0}${rule.commodityId ? 1 : 0}${rule.effectiveFrom}${rule.id}`;
  return fitting.reduce<FeeRule | null>((best, rule) => (best && rank(best) > rank(rule) ? best : rule), null);
}
