import Papa from 'papaparse';
import { type Columns, columnsOf, withUnnamedMark } from './columns.ts';
import { decode, type FileRefusal } from './decode.ts';
import { readDay } from './figures.ts';
import { type LineProblem, lastUsed, type ReadLine, type Row, type RowRead, readRow, type SkipReason } from './row.ts';

/** `nth`: which of several equal lines of that day it is, from 1. */
export type StatementLine = ReadLine & { nth: number };

export type Unread<R> = { row: number; raw: string; reason: R };
export type ReadStatement =
  | { ok: true; lines: StatementLine[]; skipped: Unread<SkipReason>[] }
  | { ok: false; reason: FileRefusal | 'no_lines' | 'too_many_lines' }
  | { ok: false; reason: 'unreadable_lines'; lines: number; problems: Unread<LineProblem>[] };

export const MOST_LINES = 50_000;
const DELIMITERS = [',', ';', '\t', '|'] as const;
/** The table begins within so many rows, or the file has none. */
const HEAD_WITHIN = 60;

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
  const lines: ReadLine[] = [];
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

function numbered(lines: readonly ReadLine[]): StatementLine[] {
  const seen = new Map<string, number>();
  return lines.map((line) => {
    const key = JSON.stringify([line.bookedOn, line.amount, line.text]);
    const nth = (seen.get(key) ?? 0) + 1;
    seen.set(key, nth);
    return { ...line, nth };
  });
}
