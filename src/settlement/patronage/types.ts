export type Year = {
  year: number;
  pool: number;
  note: string;
  version: number;
  createdByName: string | null;
  createdAt: number;
  fixedByName: string | null;
  fixedAt: number | null;
};
/** One member's part. `computed`: by volume; `amount`: as the forum decided. Rupiah. */
export type Share = {
  cooperativeId: string;
  name: string;
  volume: number;
  computed: number;
  amount: number;
  note: string;
};
/** A member's sales of the year as the ledger has them now, credit notes taken off. */
export type Volume = { cooperativeId: string; name: string; volume: number };
export type Change = { cooperativeId: string; amount: number; note: string };

export type PatronageReason =
  | 'year_exists'
  | 'year_in_future'
  | 'no_volume'
  | 'year_not_found'
  | 'fixed_already'
  | 'year_not_over'
  | 'volumes_moved'
  | 'shares_moved'
  | 'try_again';
export type PatronageRefusal =
  | { ok: false; reason: PatronageReason }
  /** Over zero: so much more than the pool was given out; below: so much less. */
  | { ok: false; reason: 'sum_differs'; difference: number }
  | { ok: false; reason: 'note_missing'; cooperativeIds: string[] };
export type PatronageAnswer = { ok: true; year: number } | PatronageRefusal;
