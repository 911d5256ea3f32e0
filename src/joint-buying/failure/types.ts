import type { Stakes } from '../campaigns/types.ts';

/** What stands against ending a purchase that was ordered, and what it would leave behind. Rupiah, thousandths. */
export type Beyond = {
  sharedAt: number | null;
  /** What came and was not refused. */
  usableMilli: number;
  suppliers: string;
  /** Paid to its suppliers already. */
  paid: number;
  /** Spent beside the goods. */
  charges: number;
};
export type OrderedStakes = Stakes & Beyond;

export type FailureRefusal =
  | 'campaign_not_found'
  | 'not_ordered'
  | 'goods_came'
  | 'shared_already'
  | 'period_closed'
  | 'try_again';
export type FailureAnswer = { ok: true } | { ok: false; reason: FailureRefusal };
