import type { Cell, DisclosureRules, Edition, Fact, Table } from '../../rules/disclosure/index.ts';
import { DEFAULT_RULES } from '../../rules/disclosure/index.ts';

/** What is published of the trade. One more may come later; one that readers have stays. */
export const TABLES: readonly Table[] = [
  { id: 'total', by: [], period: 'month' },
  { id: 'commodity', by: ['commodity'], period: 'month' },
  { id: 'kecamatan', by: ['place'], period: 'month' },
  { id: 'kecamatan-commodity', by: ['place', 'commodity'], period: 'month' },
  { id: 'commodity-year', by: ['commodity'], period: 'year' },
];

export const RULES: DisclosureRules = DEFAULT_RULES;

/** What a month's edition adds to those before it. `facts` stay inside: the next edition has to rest on the very same. */
export type TradePart = {
  tables: Edition['tables'];
  cells: readonly Cell[];
  facts: readonly Fact[];
  /** Gini's coefficient of the month's sales by weight over all members, 1/10,000; null where the total is withheld or nothing was sold. */
  giniBps: number | null;
  /** By commodity alone, because it was too wide to be guarded by kecamatan; see `coarseCells`. */
  coarse?: true;
};

/**
 * Gini's coefficient as it is told: in steps of 0.05. It is another equation between the sales of all, whose weights everybody may
 * know. Told to the hundredth it would, in a small forum, bring some withheld figure nearer than the rules allow.
 */
export const toldGini = (bps: number): number => Math.round(bps / 500) / 20;

const keyOf = ({ table, place, commodity, period }: Cell): string => JSON.stringify([table, place, commodity, period]);

/** The edition that the parts of a year add up to; null: there is none yet. Years are guarded one by one, so that of earlier ones no cell is needed. */
export function editionOf(parts: readonly { period: string; part: TradePart }[], year: string): Edition | null {
  const last = parts.at(-1);
  if (!last) return null;
  const own = parts.filter(({ period }) => period.startsWith(year)).map(({ part }) => part);
  const [cells, facts] = [own.flatMap((part) => part.cells), own.flatMap((part) => part.facts)];
  return { through: last.period, tables: last.part.tables, cells, facts };
}

/** The cells of an edition that the one before had not. */
export function newCells(edition: Edition, previous: Edition | null): Cell[] {
  const known = new Set(previous?.cells.map(keyOf));
  return edition.cells.filter((cell) => !known.has(keyOf(cell)));
}
