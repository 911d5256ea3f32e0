import { buyTogether, closeCampaign } from '../../../src/joint-buying/rules/index.ts';
import type { World } from './world.ts';

/** What a closing came to. `perUnit` in rupiah, null where nothing is ordered. */
export interface Closed {
  readonly perUnit: number | null;
  readonly total: number;
  readonly cost: number;
  readonly quantities: readonly number[];
}

/** The whole closing: who counts, the packs of every drop point, each pledge's quantity and its reason. */
export function close({ pledges, sources, rules }: World): Closed {
  const one = sources.length === 1 ? sources[0]!.list : null;
  const closing = one ? closeCampaign(pledges, one, rules) : buyTogether(pledges, sources, rules);
  if (!('verdicts' in closing)) throw new Error(closing.reason);
  const quantities = closing.verdicts.map((verdict) => (verdict.kind === 'counts' ? verdict.quantity : 0));
  if (!('order' in closing.decision)) return { perUnit: null, total: 0, cost: 0, quantities };
  const { order } = closing.decision;
  if ('sourced' in order)
    return { perUnit: order.perUnit, total: order.packed.total, cost: order.sourced.cost, quantities };
  return { perUnit: order.unitPrice, total: order.packed.total, cost: order.cost, quantities };
}
