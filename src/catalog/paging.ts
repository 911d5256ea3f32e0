/** Where a page of a list begins: the sort value and id of the row before it, or after it when paging back. */
export type Key = { value: number | string; id: string; back: boolean };

/** One page of a list; `previous` and `next` are values for the parameters `before` and `after`, null at the ends. */
export type Page<Row> = { rows: Row[]; previous: string | null; next: string | null };

const SEPARATOR = '~';
const text = ({ value, id }: { value: number | string; id: string }) => `${value}${SEPARATOR}${id}`;

/** Reads `after` or `before` from an address; what nobody could have got from a page is taken for no key at all. */
export function readKey(
  params: { after?: string | undefined; before?: string | undefined },
  kind: 'number' | 'text',
): Key | null {
  const given = params.after ?? params.before;
  if (!given || given.length > 400) return null;
  const at = given.lastIndexOf(SEPARATOR);
  const value = kind === 'number' ? Number(given.slice(0, at) || 'none') : given.slice(0, at);
  if (at < 0 || Number.isNaN(value)) return null;
  return { value, id: given.slice(at + 1), back: params.after === undefined };
}

/**
 * A page from the rows read: `size + 1` were asked for in reading direction, so that the extra one tells whether there is more.
 * @param keyOf sort value and id of a row, as the query orders by them
 */
export function pageOf<Row>(
  read: readonly Row[],
  key: Key | null,
  size: number,
  keyOf: (row: Row) => { value: number | string; id: string },
): Page<Row> {
  const more = read.length > size;
  const rows = read.slice(0, size);
  if (key?.back) rows.reverse();
  const [first, last] = [rows[0], rows.at(-1)];
  const hasPrevious = key?.back ? more : key !== null;
  const hasNext = key?.back ? true : more;
  return {
    rows,
    previous: hasPrevious && first ? text(keyOf(first)) : null,
    next: hasNext && last ? text(keyOf(last)) : null,
  };
}
