import type { Results, Statement } from '../../platform/db.ts';
import { type AppContext, readPage } from '../../platform/http.ts';

/** Two sets of statements in one round trip; an empty set gives an empty answer. */
export async function readBoth<A extends readonly Statement[], B extends readonly Statement[]>(
  c: AppContext,
  first: A,
  second: B,
): Promise<[Results<A>, Results<B>]> {
  const rows = (await readPage(c, [...first, ...second] as readonly Statement[])) as unknown[];
  return [rows.slice(0, first.length) as Results<A>, rows.slice(first.length) as Results<B>];
}
