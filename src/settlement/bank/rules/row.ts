import { type Columns, columnsOf } from './columns.ts';
import { readAmount, readDay, readMark, rupiahOf } from './figures.ts';

/** A row of the file. `at`: the line it begins on, from 1. `open`: a quotation mark in it is not closed. */
export type Row = { at: number; cells: string[]; open: boolean };
/** A line of a statement. `amount`: rupiah, > 0 came in. */
export type ReadLine = { row: number; bookedOn: string; amount: number; text: string };

export type LineProblem =
  | 'date_unknown'
  | 'year_missing'
  | 'amount_missing'
  | 'amount_unreadable'
  | 'both_directions'
  | 'half_line'
  | 'open_quote';
/** What is no line of the table, or no money: told, not counted. */
export type SkipReason = 'pending' | 'balance' | 'below_one_rupiah' | 'footer';

const MOST_TEXT = 500;

/** What a row of the table says; null: nothing. */
export type RowRead = { line: ReadLine } | { problem: LineProblem } | { skip: SkipReason } | null;

/** @param period days before the table, for rows whose day has no year */
export function readRow({ at, cells, open }: Row, columns: Columns, period: readonly string[]): RowRead {
  if (cells.every((cell) => cell.trim() === '')) return null;
  if (open) return { problem: 'open_quote' };
  // Statements of several pages repeat their head.
  if (columnsOf(cells)) return null;
  const day = readDay(cells[columns.date] ?? '', period);
  const text = textOf(cells, columns);
  if (!day.ok) return withoutDay(cells, columns, day.reason);
  const amount = amountOf(cells, columns);
  if (amount === 'none') return withoutAmount(cells, columns, text);
  if (typeof amount === 'string') return { problem: amount };
  const rupiah = rupiahOf(amount.sen);
  if (rupiah === 0) return { skip: 'below_one_rupiah' };
  const exact = amount.sen % 100 === 0 ? text : `${text} (sen: ${amount.sen % 100})`.trim();
  return { line: { row: at, bookedOn: day.day, amount: amount.out ? -rupiah : rupiah, text: exact } };
}

/** Rows below the table: balances, sums, page numbers, a word of thanks. A row that holds an amount but no day is none of them. */
function withoutDay(
  cells: readonly string[],
  columns: Columns,
  reason: 'no_day' | 'pending' | 'year_missing',
): RowRead {
  if (reason === 'pending') return { skip: 'pending' };
  const filled = cells.filter((cell) => cell.trim() !== '');
  const worded =
    /saldo|total|balance|mutasi|jumlah|halaman|page|periode|opening|closing|ending|catatan|dicetak|printed/i;
  if (worded.test(filled.slice(0, 2).join(' '))) return { skip: 'footer' };
  const looksLikeLine = filled.length > 2 && typeof amountOf(cells, columns) !== 'string';
  if (!looksLikeLine && filled.length <= 2) return { skip: 'footer' };
  return { problem: reason === 'year_missing' ? 'year_missing' : 'date_unknown' };
}

function withoutAmount(cells: readonly string[], columns: Columns, text: string): RowRead {
  if (/saldo\s*(awal|akhir)|(opening|beginning|closing|ending)\s*balance/i.test(cells.join(' ')))
    return { skip: 'balance' };
  const short = cells.length < columns.width && lastUsed(columns) >= cells.length;
  return { problem: short || text === '' ? 'half_line' : 'amount_missing' };
}

/** The last column an amount may stand in. */
export const lastUsed = ({ amount, debit, credit }: Columns): number =>
  Math.max(amount ?? -1, debit ?? -1, credit ?? -1);

type Sum = { sen: number; out: boolean };

function amountOf(cells: readonly string[], columns: Columns): Sum | 'none' | LineProblem {
  return columns.amount === null ? fromTwo(cells, columns) : fromOne(cells, columns.amount, columns.mark);
}

const isBlank = (cell: string | undefined): boolean => /^[-–\s]*$/.test(cell ?? '');

function fromOne(cells: readonly string[], at: number, markAt: number | null): Sum | 'none' | LineProblem {
  if (isBlank(cells[at])) return 'none';
  const amount = readAmount(cells[at]!);
  if (!amount) return 'amount_unreadable';
  const mark = markAt === null ? null : readMark(cells[markAt] ?? '');
  // A mark beside the amount was cut off: half a line must not be read as money that came in.
  if (markAt !== null && mark === null && amount.mark === null) return 'half_line';
  return { sen: amount.sen, out: (mark ?? amount.mark) === 'out' };
}

function fromTwo(cells: readonly string[], { debit, credit }: Columns): Sum | 'none' | LineProblem {
  const [out, into] = [cells[debit!], cells[credit!]];
  const read = [out, into].map((cell) => (isBlank(cell) ? { sen: 0 } : readAmount(cell!)));
  if (read.some((amount) => amount === null)) return 'amount_unreadable';
  const [outSen, inSen] = [read[0]!.sen, read[1]!.sen];
  if (outSen > 0 && inSen > 0) return 'both_directions';
  // Of a row cut off behind the first of the two, nothing says which it was.
  if (into === undefined || out === undefined) return 'half_line';
  if (isBlank(out) && isBlank(into)) return 'none';
  return outSen > 0 ? { sen: outSen, out: true } : { sen: inSen, out: false };
}

function textOf(cells: readonly string[], { texts }: Columns): string {
  const parts = texts.map((at) => (cells[at] ?? '').replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim()).filter(Boolean);
  return [...new Set(parts)].join(' ').slice(0, MOST_TEXT);
}
