import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Cell, DEFAULT_RULES, type Fact, publish } from '../../src/monitoring/rules/disclosure/index.ts';
import { type CoarseSum, coarseCells, isTooWide } from '../../src/monitoring/transparency/rules/coarse.ts';

const month = '2026-10';
const sum = (commodity: string | null, more: Partial<CoarseSum> = {}): CoarseSum => ({
  ...{
    commodity,
    value: 1000,
    quantity: 100,
    members: 6,
    buyers: 4,
    middlePrices: Array.from({ length: 6 }, () => 130),
  },
  byValue: { first: 200, second: 180, buyer: 300 },
  byQuantity: { first: 20, second: 18, buyer: 30 },
  ...more,
});
const told = (cells: readonly Cell[]) =>
  cells.filter(({ figures }) => figures).map(({ table, commodity }) => commodity ?? table);

test('a month is told by commodity and as a whole', () => {
  const cells = coarseCells([sum(null), sum('beras'), sum('telur')], month, DEFAULT_RULES);
  expect(told(cells)).toEqual(['total', 'beras', 'telur']);
  expect(cells[1]).toEqual({
    ...{ table: 'commodity', place: null, commodity: 'beras', period: month, why: null },
    figures: { value: 1000, quantity: 100, members: 6, buyers: 4, median: { price: 125, step: 50 } },
  });
});

test.each<[string, Partial<CoarseSum>]>([
  ['too_few_members', { members: 4 }],
  // 1000 − 800 − 100 = 100 < 15 % of 800.
  ['dominated', { byValue: { first: 800, second: 100, buyer: 50 } }],
  // The institution that bought 700 knows it: 1000 − 700 − 290 = 10 is left without the largest, less than 15 % of 290.
  ['dominated', { byValue: { first: 290, second: 200, buyer: 700 } }],
  ['dominated', { byQuantity: { first: 80, second: 10, buyer: 5 } }],
])('a commodity is withheld (%s), and the total with it: it would tell it by subtraction', (why, more) => {
  const cells = coarseCells([sum(null), sum('beras'), sum('telur', more)], month, DEFAULT_RULES);
  expect(told(cells)).toEqual(['beras']);
  expect(cells.map((cell) => cell.why)).toEqual(['guards_others', null, why]);
});

test('too wide is a year of more than 5,000 kecamatan × commodity × month, or of more than 60,000 rows', () => {
  expect(
    isTooWide([
      { atoms: 2500, facts: 1 },
      { atoms: 2500, facts: 59_999 },
    ]),
  ).toBe(false);
  expect(
    isTooWide([
      { atoms: 2500, facts: 1 },
      { atoms: 2501, facts: 1 },
    ]),
  ).toBe(true);
  expect(isTooWide([{ atoms: 1, facts: 60_001 }])).toBe(true);
});

/** Small whole numbers, so that few stand behind a figure and some dominate it. */
const facts = fc.uniqueArray(
  fc.record({
    ...{
      member: fc.constantFrom(...'abcdefgh'),
      buyer: fc.constantFrom(...'xyz'),
      commodity: fc.constantFrom('beras', 'telur'),
    },
    ...{ place: fc.constant('Bogor'), month: fc.constant(month), quantity: fc.integer({ min: 1, max: 60 }) },
    value: fc.integer({ min: 1, max: 900 }),
  }),
  { minLength: 1, maxLength: 40, selector: ({ member, buyer, commodity }) => `${member}${buyer}${commodity}` },
);

test('it tells no cell that the guarded tables would call sensitive, and the same figures', () => {
  fc.assert(
    fc.property(facts, (all) => {
      const tables = [{ id: 'commodity', by: ['commodity'], period: 'month' }] as const;
      const made = publish(all, tables, DEFAULT_RULES, { through: month, previous: null });
      if (!made.ok) throw new Error(made.reason);
      const cells = coarseCells(
        [...new Set(all.map(({ commodity }) => commodity))].map((one) => sumOf(all, one)),
        month,
        DEFAULT_RULES,
      );
      for (const { commodity, figures } of cells) {
        const guarded = made.edition.cells.find((one) => one.commodity === commodity)!;
        if (figures) expect(guarded).toEqual(expect.objectContaining({ figures, why: null }));
      }
    }),
  );
});

function sumOf(all: readonly Fact[], commodity: string): CoarseSum {
  const own = all.filter((one) => one.commodity === commodity);
  const sums = (by: 'member' | 'buyer', of: 'value' | 'quantity') =>
    [...Map.groupBy(own, (one) => one[by]).values()]
      .map((rows) => rows.reduce((total, row) => total + row[of], 0))
      .sort((a, b) => b - a);
  const largest = (of: 'value' | 'quantity') => {
    const [first = 0, second = 0] = sums('member', of);
    return { first, second, buyer: sums('buyer', of)[0]! };
  };
  const members = Map.groupBy(own, ({ member }) => member);
  const total = (rows: readonly Fact[], of: 'value' | 'quantity') => rows.reduce((sum, row) => sum + row[of], 0);
  return {
    ...{ commodity, value: total(own, 'value'), quantity: total(own, 'quantity'), members: members.size },
    ...{ buyers: sums('buyer', 'value').length, byValue: largest('value'), byQuantity: largest('quantity') },
    middlePrices: [...members.values()].map((rows) => total(rows, 'value') / total(rows, 'quantity')),
  };
}
