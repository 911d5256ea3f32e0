import type { DisclosureRules, Why } from './types.ts';

/** Who stands behind a figure: each member's part of it, and of these parts what each institution bought, members in the same order. */
export interface Behind {
  readonly parts: readonly number[];
  readonly bought: readonly (readonly number[])[];
}

/**
 * Why a figure may not be told by itself, or null.
 * - Fewer members, or institutions, than the rules ask for.
 * - The p % rule: what is left of it without its two largest contributors is less than p % of the largest, so that the second
 *   largest, who knows its own part, would know the largest to within p %. It is the rule recommended over (n, k) dominance in
 *   Hundepool, Domingo-Ferrer, Franconi, Giessing, Schulte Nordholt, Spicer, de Wolf, Statistical Disclosure Control, Wiley 2012,
 *   chapter 4, because (n, k) also withholds what nobody could estimate that well.
 * - The same for an institution, which knows what it bought of each: without that, what is left without the largest contributor is
 *   less than p % of the largest.
 */
export function sensitive({ parts, bought }: Behind, rules: DisclosureRules): Exclude<Why, 'guards_others'> | null {
  if (parts.length < rules.fewestMembers) return 'too_few_members';
  if (bought.length < rules.fewestBuyers) return 'too_few_buyers';
  const isRead = bought.some((own) =>
    isNear(
      parts.map((part, i) => part - own[i]!),
      1,
      rules,
    ),
  );
  return isNear(parts, 2, rules) || isRead ? 'dominated' : null;
}

/** Whether a sum without its `known` largest parts, the largest among them, is less than p % of the largest. */
function isNear(parts: readonly number[], known: 1 | 2, { nearestBps }: DisclosureRules): boolean {
  const falling = parts.toSorted((a, b) => b - a);
  const rest = falling.slice(known).reduce((sum, part) => sum + part, 0);
  return rest * 10_000 < (falling[0] ?? 0) * nearestBps;
}
