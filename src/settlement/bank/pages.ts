import type { Results } from '../../platform/db.ts';
import { suggestPayouts } from './rules/payouts.ts';
import { type Books, booksOf, suggest } from './rules/suggest.ts';
import { A_PAGE, type linePageQueries, type openBooksQueries, type statementQueries } from './store.ts';
import type { BankLinePage, StatementPage } from './types.ts';

type OpenRows = Results<ReturnType<typeof openBooksQueries>>;

function booksFrom([invoices, buyers, payments]: OpenRows): Books {
  const names = new Map(buyers.map((one) => [one.id, one.name]));
  return booksOf(
    invoices.map((one) => ({ ...one, buyerName: names.get(one.buyerId) ?? '' })),
    payments,
  );
}

/** Null: there is no such statement. */
export function statementPageFrom(rows: Results<ReturnType<typeof statementQueries>>): StatementPage | null {
  const [[statement], lines, counted, ...open] = rows;
  const payouts = open[3];
  if (!statement) return null;
  const books = booksFrom(open);
  const shown = lines.slice(0, A_PAGE);
  const of = (state: string) => counted.find((one) => one.state === state)?.lines ?? 0;
  const counts = { unmatched: of('unmatched'), matched: of('matched'), ignored: of('ignored') };
  const last = shown.at(-1);
  return {
    ...{ statement, counts, known: statement.lines - counts.unmatched - counts.matched - counts.ignored },
    rows: shown.map((line) => {
      const open = line.state === 'unmatched';
      return {
        ...line,
        suggestions: open ? suggest(line, books) : [],
        payouts: open ? suggestPayouts(line.amount, payouts) : [],
      };
    }),
    next: lines.length > A_PAGE && last ? String(last.position) : null,
  };
}

/** Null: there is no such line. `buyerId`: whose open invoices are shown to choose from. */
export function linePageFrom(
  rows: Results<ReturnType<typeof linePageQueries>>,
  buyerId: string | null,
): BankLinePage | null {
  const [[line], ...open] = rows;
  if (!line) return null;
  const [invoices, buyers] = open;
  return {
    ...{ line, suggestions: line.state === 'unmatched' ? suggest(line, booksFrom(open)) : [] },
    buyers: [...buyers].sort((a, b) => (a.name < b.name ? -1 : 1)),
    invoices: invoices.filter((one) => one.buyerId === buyerId),
  };
}
