import Papa from 'papaparse';
import { type Columns, columnsOf, withUnnamedMark } from './columns.ts';
import { decode, type FileRefusal } from './decode.ts';
import { readAmount, readDay, readMark, rupiahOf } from './figures.ts';

/** A line of a statement. `amount`: rupiah, > 0 came in. `nth`: which of several equal lines of that day it is, from 1. */
export type StatementLine = { row: number; bookedOn: string; amount: number; text: string; nth: number };

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

export type Unread<R> = { row: number; raw: string; reason: R };
export type ReadStatement =
  | { ok: true; lines: StatementLine[]; skipped: Unread<SkipReason>[] }
  | { ok: false; reason: FileRefusal | 'no_lines' | 'too_many_lines' }
  | { ok: false; reason: 'unreadable_lines'; lines: number; problems: Unread<LineProblem>[] };

export const MOST_LINES = 50_000;
const DELIMITERS = [',', ';', '\t', '|'] as const;
/** The table begins within so many rows, or the file has none. */
const HEAD_WITHIN = 60;
const MOST_TEXT = 500;

type Row = { at: number; cells: string[]; open: boolean };

/**
 * Reads a bank's statement, or tells what of it cannot be read: all of it or nothing, so that no file is ever half imported. Shapes as
 * BCA, Mandiri, BRI and BNI publish them; what stands before and after the table is left aside.
 */
export function readStatement(bytes: Uint8Array): ReadStatement {
  const decoded = decode(bytes);
  if (!decoded.ok) return decoded;
  const text = decoded.text.replace(/^\ufeff/, '').replace(/^sep=(.)\r?\n/i, '');
  const found = findTable(text);
  if (!found) return { ok: false, reason: 'no_table' };
  const rows = rowsOf(text, found.delimiter);
  const body = rows.slice(found.head + 1);
  if (body.length > MOST_LINES * 1.1) return { ok: false, reason: 'too_many_lines' };
  const period = periodOf(rows.slice(0, found.head));
  const columns = withUnnamedMark(
    found.columns,
    body.map((row) => row.cells),
  );
  return collect(body, columns, period);
}

type Table = { delimiter: string; head: number; columns: Columns };

/** The delimiter under which some row of the first is a table's head; of several, the one that gives it most columns. */
function findTable(text: string): Table | null {
  const tables = DELIMITERS.flatMap((delimiter): Table[] => {
    const rows = Papa.parse<string[]>(text, { delimiter, preview: HEAD_WITHIN }).data;
    const head = rows.findIndex((row) => row.length > 1 && columnsOf(row) !== null);
    return head < 0 ? [] : [{ delimiter, head, columns: columnsOf(rows[head]!)! }];
  });
  return tables.sort((a, b) => b.columns.width - a.columns.width)[0] ?? null;
}

/** All rows with the line of the file each begins on, and whether a quotation mark in it was never closed. */
function rowsOf(text: string, delimiter: string): Row[] {
  const rows: Row[] = [];
  let [from, line] = [0, 1];
  Papa.parse<string[]>(text, {
    delimiter,
    step({ data, errors, meta }) {
      rows.push({ at: line, cells: data, open: errors.some((error) => error.type === 'Quotes') });
      for (let i = text.indexOf('\n', from); i >= 0 && i < meta.cursor; i = text.indexOf('\n', i + 1)) line += 1;
      from = meta.cursor;
    },
  });
  return rows;
}

/** First and last day named before the table (`Periode: 01/11/2026 - 30/11/2026`), for tables whose days have no year. */
function periodOf(rows: readonly Row[]): string[] {
  const text = rows.map((row) => row.cells.join(' ')).join('\n');
  const days = [...text.matchAll(/\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[-/ ](?:\d{1,2}|[a-z]{3,9})[-/ ]\d{2,4}/gi)];
  const read = days.map(([day]) => readDay(day)).flatMap((day) => (day.ok ? [day.day] : []));
  return [...new Set(read)].sort();
}

function collect(body: readonly Row[], columns: Columns, period: readonly string[]): ReadStatement {
  const lines: Omit<StatementLine, 'nth'>[] = [];
  const problems: Unread<LineProblem>[] = [];
  const skipped: Unread<SkipReason>[] = [];
  const cut = cutOff(body, columns);
  for (const row of body) {
    const read: RowRead = row === cut && !row.open ? { problem: 'half_line' } : readRow(row, columns, period);
    if (read === null) continue;
    const told = { row: row.at, raw: row.cells.join(' | ').slice(0, 200) };
    if ('line' in read) lines.push(read.line);
    else if ('problem' in read) problems.push({ ...told, reason: read.problem });
    else skipped.push({ ...told, reason: read.skip });
  }
  if (problems.length > 0) return { ok: false, reason: 'unreadable_lines', lines: lines.length, problems };
  if (lines.length === 0) return { ok: false, reason: 'no_lines' };
  if (lines.length > MOST_LINES) return { ok: false, reason: 'too_many_lines' };
  return { ok: true, lines: numbered(lines), skipped };
}

/**
 * The last row, when the file seems to end in the middle of it: fewer cells than the others have, or an amount at its end that lacks
 * the decimals of all others. `1.500` may have been `1.500.000`.
 */
function cutOff(body: readonly Row[], columns: Columns): Row | null {
  const rows = body.filter(({ cells }) => readDay(cells[columns.date] ?? '', ['2000-01-01']).ok);
  const last = rows.at(-1);
  if (!last || last !== body.findLast(({ cells }) => cells.some((cell) => cell.trim() !== ''))) return null;
  const others = rows.slice(0, -1);
  if (others.length > 0 && others.every(({ cells }) => cells.length > last.cells.length)) return last;
  const end = last.cells.length - 1;
  if (others.length === 0 && last.cells.length < columns.width) return last;
  const decimals = ({ cells }: Row) => /[.,]\d\d$/.test(cells[end]?.trim() ?? '');
  // With a line's end after it, it is whole.
  const isAmount = end === lastUsed(columns) && last === body.at(-1);
  return isAmount && others.length > 0 && others.every(decimals) && !decimals(last) ? last : null;
}

function numbered(lines: readonly Omit<StatementLine, 'nth'>[]): StatementLine[] {
  const seen = new Map<string, number>();
  return lines.map((line) => {
    const key = JSON.stringify([line.bookedOn, line.amount, line.text]);
    const nth = (seen.get(key) ?? 0) + 1;
    seen.set(key, nth);
    return { ...line, nth };
  });
}

type RowRead = { line: Omit<StatementLine, 'nth'> } | { problem: LineProblem } | { skip: SkipReason } | null;

function readRow({ at, cells, open }: Row, columns: Columns, period: readonly string[]): RowRead {
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

const lastUsed = ({ amount, debit, credit }: Columns): number => Math.max(amount ?? -1, debit ?? -1, credit ?? -1);

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
