import { missing, type Standing } from './closing.ts';
import type { Ordered } from './decision.ts';
import type { Outcome } from './outcome.ts';
import { accepts, type Pledge, type PriceList } from './types.ts';

/** Why a pledge gets more or less than its quantity. */
export type Because = 'fills_pack' | 'loose_rest' | 'supply_short';

/** The cheapest way a pledge would have had: the first tier within its limit, and the units that are missing to it. */
export interface Hope {
  readonly from: number;
  readonly unitPrice: number;
  readonly missing: number;
}

/**
 * What closing means for one pledge.
 * - `counts`: it pays `unitPrice` for `quantity`; 0 where its drop point makes no whole pack.
 * - `price_above_limit`: left out, the price being above its limit; with a limit of `wouldCountAt` it would have counted, at that
 *   price or a lower one. `hope` is null for a limit below every tier.
 * - `barred`: its cooperative may not take part. `waits`: the deadline is moved. `campaign_failed`: nothing is ordered for anybody.
 */
export type Verdict = { readonly id: string } & (
  | { readonly kind: 'counts'; readonly unitPrice: number; readonly quantity: number; readonly because: Because | null }
  | {
      readonly kind: 'price_above_limit';
      readonly limit: number;
      readonly wouldCountAt: number;
      readonly hope: Hope | null;
    }
  | { readonly kind: 'barred' }
  | { readonly kind: 'waits' | 'campaign_failed'; readonly hope: Hope | null }
);

export interface Closed {
  readonly barred: boolean;
  readonly decision: Outcome<Ordered>['kind'];
  readonly standings: readonly Standing[];
  readonly list: PriceList;
  readonly order: Ordered | null;
  readonly shares: ReadonlyMap<string, number>;
}

export function verdictOn(pledge: Pledge, closed: Closed): Verdict {
  const { id } = pledge;
  const { order } = closed;
  if (closed.barred) return { id, kind: 'barred' };
  const hope = hopeOf(pledge, closed);
  if (!order) return { id, kind: closed.decision === 'extend' ? 'waits' : 'campaign_failed', hope };
  const quantity = closed.shares.get(id);
  const { unitPrice } = order;
  if (quantity !== undefined)
    return { id, kind: 'counts', unitPrice, quantity, because: because(pledge, quantity, order) };
  return { id, kind: 'price_above_limit', limit: pledge.highestPrice!, wouldCountAt: unitPrice, hope };
}

function because(pledge: Pledge, quantity: number, { packed }: Ordered): Because | null {
  if (quantity === pledge.quantity) return null;
  if (quantity > pledge.quantity) return 'fills_pack';
  return packed.cut ? 'supply_short' : 'loose_rest';
}

function hopeOf(pledge: Pledge, { standings, list }: Closed): Hope | null {
  const standing = standings.find(({ tier }) => accepts(pledge, tier.unitPrice));
  if (!standing) return null;
  const { from, unitPrice } = standing.tier;
  return { from, unitPrice, missing: missing(standing, list.packSize) };
}
