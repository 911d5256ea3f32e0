import * as v from 'valibot';
import { isDay } from '../platform/clock.ts';
import { bandFloor, readWhole } from '../platform/quantity.ts';
import { searchTerms } from './search.ts';

export const sorts = ['usual', 'name', 'price', 'quantity'] as const;
export type Sort = (typeof sorts)[number];

const nothing = { category: '', kecamatan: '', certificate: '', date: '', q: '', min: '', max: '', quantity: '' };

/** What the reader of the catalog asked for. Prices in rupiah and quantities in units of trade; null or '' is no wish. */
export type Filters = {
  q: string;
  terms: string[];
  category: string;
  kecamatan: string;
  /** '' | 'any' | the name of a certificate. */
  certificate: string;
  /** The day the goods are needed. */
  date: string;
  min: number | null;
  max: number | null;
  quantity: number | null;
  sort: Sort;
  /** Quantities are compared by their bands alone: the reader may not see them. */
  rough?: true;
};

const word = v.fallback(v.pipe(v.string(), v.maxLength(120)), '');
const amount = v.pipe(
  word,
  v.transform((typed) => {
    const read = readWhole(typed);
    return read.ok ? read.value : null;
  }),
);

/** An address is never refused: what cannot be understood in it is no wish. */
const schema = v.pipe(
  v.object({
    q: word,
    category: word,
    kecamatan: word,
    certificate: word,
    date: v.fallback(v.pipe(v.string(), v.check(isDay)), ''),
    min: amount,
    max: amount,
    quantity: amount,
    sort: v.fallback(v.picklist(sorts), 'usual'),
  }),
  v.transform((read): Filters => ({ ...read, terms: searchTerms(read.q) })),
);

export const readFilters = (query: Record<string, string>, isExact = true): Filters => ({
  ...v.parse(schema, { ...nothing, ...query }),
  ...(isExact ? {} : { rough: true }),
});

/** The least that an offer must have left. */
export const leastOf = ({ quantity, rough }: Filters): number | null =>
  quantity !== null && rough ? bandFloor(quantity) : quantity;

const shown = ['q', 'category', 'kecamatan', 'min', 'max', 'quantity', 'certificate', 'date'] as const;

/** The filters as an address' query, `''` or `?q=beras&…`; `more` adds to them or, with null, leaves one out. */
export function queryOf(filters: Filters, more: Readonly<Record<string, string | null>> = {}): string {
  const params = new URLSearchParams();
  for (const name of shown) {
    const value = filters[name];
    if (value !== null && value !== '') params.set(name, String(value));
  }
  if (filters.sort !== 'usual') params.set('sort', filters.sort);
  for (const [name, value] of Object.entries(more)) value === null ? params.delete(name) : params.set(name, value);
  const query = params.toString();
  return query && `?${query}`;
}

/** Whether anything beside the search words narrows the list; then commodities without an offer are left out. */
export const narrows = (f: Filters): boolean =>
  f.kecamatan !== '' ||
  f.certificate !== '' ||
  f.date !== '' ||
  f.min !== null ||
  f.max !== null ||
  f.quantity !== null;

/** How many filters are set, for the label of the fold they are under. */
export const countSet = (f: Filters): number =>
  [f.category, f.kecamatan, f.certificate, f.date, f.min, f.max, f.quantity].filter((x) => x !== '' && x !== null)
    .length;
