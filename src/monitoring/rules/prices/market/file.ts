import Papa from 'papaparse';
import { type Columns, columnsOf } from './columns.ts';
import { type MarketContext, type MarketPrice, type Row, type RowProblem, rowReader, sha256 } from './row.ts';

export type BadRow = RowProblem & { readonly row: number; readonly raw: string };

export type ReadMarketFile =
  | {
      readonly ok: true;
      readonly prices: readonly MarketPrice[];
      /** Rows that say what an earlier one said already: counted once. */
      readonly repeated: readonly { readonly row: number; readonly first: number }[];
      /** Rows that are no prices: headings between them, notes below. */
      readonly notes: readonly number[];
      /** The same for the same prices, in whatever order, spelling and delimiter the file has them. */
      readonly hash: string;
    }
  | {
      readonly ok: false;
      readonly reason: 'no_table' | 'no_rows' | 'too_many_rows' | 'no_day_column' | 'no_market_column';
    }
  | {
      readonly ok: false;
      readonly reason: 'unreadable_rows';
      /** How many rows were read, how many were not, and the first of these. */
      readonly read: number;
      readonly unread: number;
      readonly problems: readonly BadRow[];
    };

export const MOST_ROWS = 5000;
const MOST_PROBLEMS = 50;
const DELIMITERS = [',', ';', '\t', '|'] as const;
/** The table begins within so many rows, or the file has none. */
const HEAD_WITHIN = 40;

/**
 * Reads market prices from a file's text (see `decode` of settlement for its bytes), or tells what of it cannot be read: all or nothing,
 * so that no file is ever half taken in. A price that looks like a slip is read, with its doubts.
 */
export function readMarketFile(text: string, context: MarketContext): ReadMarketFile {
  const table = findTable(text.replace(/^\ufeff/, '').replace(/^sep=(.)\r?\n/i, ''));
  if (!table) return { ok: false, reason: 'no_table' };
  const { rows, columns } = table;
  if (rows.length > MOST_ROWS * 1.1) return { ok: false, reason: 'too_many_rows' };
  if (columns.day === null && !context.day) return { ok: false, reason: 'no_day_column' };
  if (columns.market === null && !context.market) return { ok: false, reason: 'no_market_column' };
  return collect(rows, rowReader(columns, context));
}

type Table = { columns: Columns; rows: Row[] };

/** By the delimiter under which some row of the first is a table's head; of several, the one that gives it most columns. */
function findTable(text: string): Table | null {
  const found = DELIMITERS.flatMap((delimiter) => {
    const first = Papa.parse<string[]>(text, { delimiter, preview: HEAD_WITHIN }).data;
    const head = first.findIndex((row) => columnsOf(row) !== null);
    return head < 0 ? [] : [{ delimiter, head, columns: columnsOf(first[head]!)! }];
  });
  const best = found.sort((a, b) => b.columns.width - a.columns.width)[0];
  if (!best) return null;
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: best.delimiter });
  const open = new Set(errors.filter(({ type }) => type === 'Quotes').map(({ row }) => row));
  const rows = data.map((cells, i) => ({ at: i + 1, cells, open: open.has(i) }));
  return { columns: best.columns, rows: rows.slice(best.head + 1) };
}

function collect(rows: readonly Row[], read: ReturnType<typeof rowReader>): ReadMarketFile {
  const prices = new Map<string, MarketPrice>();
  const [repeated, notes, problems]: [{ row: number; first: number }[], number[], BadRow[]] = [[], [], []];
  for (const row of rows) {
    const one = read(row);
    if ('problem' in one) problems.push({ row: row.at, raw: row.cells.join(' | ').slice(0, 200), ...one.problem });
    else if ('skip' in one) notes.push(...(one.skip === 'note' ? [row.at] : []));
    else {
      const first = prices.get(one.price.fingerprint);
      if (first) repeated.push({ row: row.at, first: first.row });
      else prices.set(one.price.fingerprint, one.price);
    }
  }
  const count = prices.size + repeated.length;
  if (count + problems.length > MOST_ROWS) return { ok: false, reason: 'too_many_rows' };
  if (problems.length > 0) return unreadable(count, problems);
  if (count === 0) return { ok: false, reason: 'no_rows' };
  return { ok: true, prices: [...prices.values()], repeated, notes, hash: sha256([...prices.keys()].sort().join()) };
}

const unreadable = (read: number, problems: readonly BadRow[]): ReadMarketFile => ({
  ...{ ok: false, reason: 'unreadable_rows', read, unread: problems.length },
  problems: problems.slice(0, MOST_PROBLEMS),
});
