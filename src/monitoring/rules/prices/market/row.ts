import { createHash } from 'node:crypto';
import { divideHalfUp } from '../../../../platform/money.ts';
import { readDay } from '../../../../settlement/index.ts';
import { type Doubt, doubtsAbout, type PriceRefusal } from '../doubts.ts';
import { contentOf, type PriceProblem, readPrice } from './cells.ts';
import { type Columns, columnsOf } from './columns.ts';
import { finder, type Named, type NamedCommodity, plain } from './names.ts';

/** What is known beside the file. */
export interface MarketContext {
  readonly commodities: readonly NamedCommodity[];
  /** Recent prices by commodity id, as `doubtsAbout` takes them. */
  readonly recent: ReadonlyMap<string, readonly number[]>;
  readonly today: string;
  /** For files without such a column, or cells of it left empty. */
  readonly day?: string;
  readonly market?: string;
}

/** A row of the file; `at`: its number in a spreadsheet, from 1. `open`: a quotation mark in it is not closed. */
export interface Row {
  readonly at: number;
  readonly cells: readonly string[];
  readonly open: boolean;
}

export interface MarketPrice {
  readonly row: number;
  readonly day: string;
  readonly market: string;
  readonly commodityId: string;
  readonly price: number;
  /** Asked back before it counts. */
  readonly doubts: readonly Doubt[];
  /** The same for the same day, market, commodity and price, in whatever file. */
  readonly fingerprint: string;
}

export type RowReason =
  | 'open_quote'
  | 'extra_cells'
  | 'day_missing'
  | 'day_unknown'
  | 'year_missing'
  | 'market_missing'
  | 'commodity_missing'
  | 'commodity_unknown'
  | 'commodity_ambiguous'
  | PriceProblem
  | PriceRefusal;
/** `near`: ids of commodities that may have been meant. */
export type RowProblem = { reason: RowReason; near?: readonly string[] };
export type RowRead = { price: MarketPrice } | { problem: RowProblem } | { skip: 'blank' | 'head' | 'note' };

const MOST_MARKET = 80;
const cleaned = (cell: string): string =>
  cell
    .replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim()
    .slice(0, MOST_MARKET);

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** @returns a reader of rows that works out each commodity's name once */
export function rowReader(columns: Columns, context: MarketContext): (row: Row) => RowRead {
  const find = finder(context.commodities);
  return (row) => {
    const filled = row.cells.filter((cell) => cell.trim() !== '').length;
    if (filled === 0) return { skip: 'blank' };
    if (row.open) return problem('open_quote');
    if (columnsOf(row.cells)) return { skip: 'head' };
    if (filled === 1 && isNote(row.cells, columns)) return { skip: 'note' };
    // An unquoted decimal comma in a file of commas: what stands under the price is half of it.
    if (row.cells.slice(columns.width).some((cell) => cell.trim() !== '')) return problem('extra_cells');
    return readCells(row, columns, context, find);
  };
}

/** Of a row with one filled cell: a heading between the rows, a source below them, but no row that was cut off. */
const isNote = (cells: readonly string[], { day, price }: Columns): boolean =>
  !/\d/.test(cells[price] ?? '') && !readDay(day === null ? '' : (cells[day] ?? '')).ok;

const problem = (reason: RowReason, near?: readonly string[]): RowRead => ({
  problem: near ? { reason, near } : { reason },
});

function readCells(
  { at, cells }: Row,
  columns: Columns,
  context: MarketContext,
  find: (name: string) => Named,
): RowRead {
  const cell = (column: number | null): string => (column === null ? '' : (cells[column] ?? '')).trim();
  const market = cleaned(cell(columns.market)) || cleaned(context.market ?? '');
  const day = dayIn(cell(columns.day), context.day);
  if (!day.ok) return problem(day.reason);
  if (market === '') return problem('market_missing');
  if (plain(cell(columns.commodity)) === '') return problem('commodity_missing');
  const named = find(cell(columns.commodity));
  if (!named.ok) return problem(named.reason, named.near);
  const { commodity } = named;
  const price = priceIn(cell(columns.price), cell(columns.unit), commodity);
  if (!price.ok) return problem(price.reason);
  const asked = doubtsAbout(
    { price: price.price, day: day.day },
    context.recent.get(commodity.id) ?? [],
    context.today,
  );
  if (!asked.ok) return problem(asked.reason);
  const what = { day: day.day, market, commodityId: commodity.id, price: price.price };
  return { price: { row: at, ...what, doubts: asked.doubts, fingerprint: fingerprintOf(what) } };
}

type DayIn = { ok: true; day: string } | { ok: false; reason: 'day_missing' | 'day_unknown' | 'year_missing' };

function dayIn(cell: string, otherwise: string | undefined): DayIn {
  if (cell === '') return otherwise ? { ok: true, day: otherwise } : { ok: false, reason: 'day_missing' };
  const read = readDay(cell);
  if (read.ok) return read;
  return { ok: false, reason: read.reason === 'year_missing' ? 'year_missing' : 'day_unknown' };
}

function priceIn(cell: string, unit: string, commodity: NamedCommodity): ReturnType<typeof readPrice> {
  const read = readPrice(cell);
  if (!read.ok) return read;
  const [own, beside] = [contentOf(unit || read.unit, commodity), contentOf(read.unit || unit, commodity)];
  if (own === null || own !== beside) return { ok: false, reason: 'unit_unknown' };
  const price = divideHalfUp(read.price, own);
  return price > 0 ? { ...read, price } : { ok: false, reason: 'not_positive' };
}

/** Of what the row says, however it was written. */
export const fingerprintOf = (what: { day: string; market: string; commodityId: string; price: number }): string =>
  sha256(JSON.stringify([what.day, plain(what.market), what.commodityId, what.price]));
