import type { cashKinds } from '../../../db/schema/index.ts';

export type CashKind = (typeof cashKinds)[number];

/** What a person records. Rupiah; `stated`: in cash and bank at the end of the day; `amount` > 0 came in. */
export type CashInput = { bookedOn: string; reason: string } & (
  | { kind: 'opening' | 'adjustment'; stated: number }
  | { kind: 'movement'; amount: number }
);

export type CashEntry = {
  id: string;
  sequence: number;
  kind: CashKind;
  amount: number;
  stated: number | null;
  bookedOn: string;
  reason: string;
  recordedByName: string | null;
  recordedAt: number;
  /** The number of the entry this one takes back, and of the one that takes this one back. */
  reverses: number | null;
  reversedBy: number | null;
};

/** What the books say now: all of 1100, and of it what came from outside the forum. */
export type CashSums = { cash: number; outside: number };

export type CashReason =
  | 'day_in_future'
  | 'opening_already'
  | 'before_opening'
  | 'no_difference'
  | 'period_closed'
  | 'entry_not_found'
  | 'reversed_already'
  | 'try_again';
export type CashAnswer = { ok: true } | { ok: false; reason: CashReason };
