import type { BadRow, Doubt, ReadMarketFile } from '../rules/prices/index.ts';

export type GivenFile = { name: string; text: string; market: string; day: string };

/** A row as it would be taken in. `standing`: what it takes the place of. */
export type ImportRow = {
  row: number;
  marketId: string;
  market: string;
  commodityId: string;
  day: string;
  price: number;
  doubts: readonly Doubt[];
  standing: { id: string; price: number } | null;
};

export type Preview = {
  rows: readonly ImportRow[];
  /** Rows that say what is noted already, or what an earlier row says. */
  known: number;
  notes: number;
  hash: string;
};

export type FileProblem =
  | Exclude<Extract<ReadMarketFile, { ok: false }>['reason'], 'unreadable_rows'>
  | 'same_file'
  | 'all_known'
  | 'unknown_market_given'
  | 'closed_market_given';
export type ImportRefusal =
  | { ok: false; reason: FileProblem }
  | { ok: false; reason: 'unreadable_rows'; read: number; unread: number; problems: readonly NamedRow[] };

/** Rows that cannot be read, and those that name a market nobody knows, or two prices for the same. */
export type NamedRow =
  | BadRow
  | { row: number; raw: string; reason: 'market_unknown' | 'market_closed' | 'two_prices'; near?: readonly string[] };

export type PriceImport = { id: string; name: string; rows: number; by: string | null; importedAt: number };
