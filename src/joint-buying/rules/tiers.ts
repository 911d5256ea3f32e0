import { MOST_PRICE, MOST_TOTAL, type PriceList, type Tier } from './types.ts';

/** Why a price list cannot be used. `at`: the tier it is about, counted from 0. */
export type ListProblem = { readonly reason: ListReason; readonly at?: number };
export type ListReason =
  | 'no_tiers'
  | 'tier_out_of_range'
  | 'tiers_overlap'
  | 'tiers_rising'
  | 'tiers_flat'
  | 'tier_above_capacity'
  | 'first_tier_above_minimum'
  | 'pack_out_of_range'
  | 'pallet_not_whole_packs'
  | 'minimum_out_of_range'
  | 'capacity_out_of_range'
  | 'minimum_above_capacity'
  | 'validity_empty'
  | 'starts_after_closing'
  | 'ends_before_delivery';

/** When the campaign needs the list: it closes and orders at one time, and takes delivery until the other. */
export interface CampaignWindow {
  readonly closesAt: number;
  readonly deliveryUntil: number;
}

const between = (value: number, least: number, most: number): boolean =>
  Number.isSafeInteger(value) && value >= least && value <= most;

/** Everything that is wrong with a list, first what stands first in it; empty: it can be used. */
export function listProblems(list: PriceList, campaign?: CampaignWindow): ListProblem[] {
  return [...tierProblems(list), ...sizeProblems(list), ...timeProblems(list, campaign)];
}

function tierProblems({ tiers, capacity, minimumOrder, packSize, palletSize }: PriceList): ListProblem[] {
  if (tiers.length === 0) return [{ reason: 'no_tiers' }];
  const unit = palletSize ?? packSize;
  const most = capacity === null ? Infinity : Math.floor(capacity / unit) * unit;
  const problems: ListProblem[] = tiers.flatMap((tier, at) => oneTier(tier, tiers[at - 1], most, at));
  // The smallest order there can be must have a price.
  const smallest = Math.max(minimumOrder, unit);
  return tiers[0]!.from > smallest ? [...problems, { reason: 'first_tier_above_minimum', at: 0 }] : problems;
}

function oneTier(tier: Tier, before: Tier | undefined, most: number, at: number): ListProblem[] {
  const wrong: [ListReason, boolean][] = [
    ['tier_out_of_range', !between(tier.from, 0, MOST_TOTAL) || !between(tier.unitPrice, 1, MOST_PRICE)],
    ['tiers_overlap', before !== undefined && tier.from <= before.from],
    ['tiers_rising', before !== undefined && tier.unitPrice > before.unitPrice],
    ['tiers_flat', before !== undefined && tier.unitPrice === before.unitPrice],
    ['tier_above_capacity', tier.from > most],
  ];
  return wrong.filter(([, is]) => is).map(([reason]) => ({ reason, at }));
}

function sizeProblems({ packSize, palletSize, minimumOrder, capacity }: PriceList): ListProblem[] {
  const unit = palletSize ?? packSize;
  const wrong: [ListReason, boolean][] = [
    ['pack_out_of_range', !between(packSize, 1, MOST_TOTAL)],
    [
      'pallet_not_whole_packs',
      palletSize !== null && !(between(palletSize, 1, MOST_TOTAL) && palletSize % packSize === 0),
    ],
    ['minimum_out_of_range', !between(minimumOrder, 0, MOST_TOTAL)],
    ['capacity_out_of_range', capacity !== null && !between(capacity, unit, MOST_TOTAL)],
    ['minimum_above_capacity', capacity !== null && Math.ceil(minimumOrder / unit) * unit > capacity],
  ];
  return wrong.filter(([, is]) => is).map(([reason]) => ({ reason }));
}

function timeProblems({ validFrom, validUntil }: PriceList, campaign?: CampaignWindow): ListProblem[] {
  if (validUntil <= validFrom) return [{ reason: 'validity_empty' }];
  if (!campaign) return [];
  const wrong: [ListReason, boolean][] = [
    ['starts_after_closing', validFrom > campaign.closesAt],
    ['ends_before_delivery', validUntil <= campaign.deliveryUntil],
  ];
  return wrong.filter(([, is]) => is).map(([reason]) => ({ reason }));
}

/** The tier a total falls into; null below the first. */
export const tierAt = (tiers: readonly Tier[], total: number): Tier | null =>
  tiers.findLast((tier) => total >= tier.from) ?? null;

/** The first tier whose price is within the limit; null where the limit lies below every price. */
export const tierWithin = (tiers: readonly Tier[], limit: number | null): Tier | null =>
  tiers.find((tier) => limit === null || tier.unitPrice <= limit) ?? null;
