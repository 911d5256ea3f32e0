import * as v from 'valibot';
import type { AwardState, OrderState } from './types.ts';

/** Filters of the list of orders, in the order of an order's life. */
export const orderFilters = [
  ...(['open', 'draft', 'submitted', 'returned', 'placed', 'attention', 'confirmed', 'cancelled'] as const),
] satisfies readonly (OrderState | 'open')[];

export const awardFilters = [
  ...(['reserved', 'confirmed', 'declined', 'lapsed', 'cancelled'] as const),
] satisfies readonly AwardState[];

/** What a list's address may say. Anything else is left aside: an old link still opens the list. */
export function pageQuery<S extends string>(query: Readonly<Record<string, string>>, states: readonly S[]) {
  const state = v.safeParse(v.picklist(states), query.state);
  const after = v.safeParse(v.pipe(v.string(), v.regex(/^[\w.~-]{1,120}$/)), query.after);
  return { state: state.success ? state.output : null, after: after.success ? after.output : null };
}
