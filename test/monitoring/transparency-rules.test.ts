import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULT_RULES } from '../../src/monitoring/rules/disclosure/index.ts';
import { columns, tableNames } from '../../src/monitoring/transparency/data/columns.ts';
import { csvOf, readFile } from '../../src/monitoring/transparency/data/files.ts';
import { categoryOf, toldReason } from '../../src/monitoring/transparency/rules/decisions.ts';
import { type JointFacts, jointRow } from '../../src/monitoring/transparency/rules/joint.ts';
import { addMonths, readRange } from '../../src/monitoring/transparency/rules/months.ts';
import { bandOf, gapBps, letterOf, shareOf } from '../../src/monitoring/transparency/rules/orders.ts';
import { columnTexts } from '../../src/monitoring/transparency/texts-data.ts';

describe('months', () => {
  test.each([
    ['2026-11', 1, '2026-12'],
    ['2026-12', 1, '2027-01'],
    ['2026-01', -1, '2025-12'],
    ['2026-11', -23, '2024-12'],
  ])('%s and %i: %s', (month, by, then) => {
    expect(addMonths(month, by)).toBe(then);
  });

  test('without any the twelve that are over', () => {
    expect(readRange('', '', '2026-11')).toEqual({ range: { from: '2025-11', until: '2026-10' }, problem: null });
  });

  test.each([
    ['2026-05', '2026-04', 'end_before_start'],
    ['1926-05', '2026-04', 'too_long'],
    ['2023-09', '2026-09', 'too_long'],
    ['2026-11', '2026-12', 'not_over'],
    ['2026-13', '', 'not_a_month'],
    ['kemarin', '', 'not_a_month'],
    ['2026-5', '2026-09', 'not_a_month'],
    ['', '0000-00', 'not_a_month'],
  ])('from %s until %s: %s', (from, until, problem) => {
    expect(readRange(from, until, '2026-11')).toEqual({ range: { from: '2025-11', until: '2026-10' }, problem });
  });

  test('36 months are shown', () => {
    expect(readRange('2023-10', '2026-09', '2026-11').problem).toBe(null);
  });
});

describe('what of an order is told', () => {
  test.each([
    [1, 1, 2],
    [2, 2, 5],
    [9, 5, 10],
    [68_000, 50_000, 100_000],
    [20_000, 20_000, 50_000],
  ])('%i is told as %i to %i', (quantity, from, below) => {
    expect(bandOf(quantity)).toEqual({ from, below });
  });

  test('a band holds its quantity and is at least as wide as its start', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000_000 }), (quantity) => {
        const { from, below } = bandOf(quantity);
        expect(from <= quantity && quantity < below && below >= 2 * from).toBe(true);
      }),
    );
  });

  test('shares are steps of 5 %', () => {
    expect([shareOf(1, 3), shareOf(1, 100), shareOf(500, 500), shareOf(0, 0)]).toEqual([35, 0, 100, 0]);
  });

  test('letters go on after Z, each once', () => {
    expect([0, 25, 26, 27, 701, 702].map(letterOf)).toEqual(['A', 'Z', 'AA', 'AB', 'ZZ', 'AAA']);
    expect(new Set(Array.from({ length: 2000 }, (_, n) => letterOf(n))).size).toBe(2000);
  });

  test('what is proven to cost least has no gap; another is rounded up', () => {
    expect([gapBps(1000, 1000), gapBps(1000, 999), gapBps(30_000, 29_999), gapBps(0, 0)]).toEqual([0, 10, 1, 0]);
  });
});

test.each([
  ['Harga di atas HET dan tidak dapat dijelaskan.', 'price'],
  ['Cantumkan nomor SNI pada penawaran, fotonya saja belum cukup.', 'certificate'],
  ['Fotonya gelap.', 'photo'],
  ['Mohon tulis berat per ekor dan cara pengiriman', 'amount'],
  ['Tulis kapan bisa dikirim.', 'delivery'],
  ['Hubungi Bu Tini.', 'other'],
  ['', 'none'],
  [null, 'none'],
])('%s: %s', (reason, category) => {
  expect(categoryOf(reason)).toBe(category);
});

test.each([
  ['photo', 'Harga di atas HET', { category: 'photo', isGuess: false }],
  [null, 'Harga di atas HET', { category: 'price', isGuess: true }],
  ['unheard of', 'Harga di atas HET', { category: 'price', isGuess: true }],
  [null, null, { category: 'none', isGuess: false }],
])('of a reason with the code %s and the words %s is told %o', (code, words, told) => {
  expect(toldReason(code, words)).toEqual(told);
});

describe('a joint purchase', () => {
  const facts = (quantities: number[], saved: (number | null)[]): JointFacts => ({
    ...{
      number: 'BB-2026-000001',
      commodityId: 'beras-medium',
      day: '2026-08-12',
      tiers: [{ from: 0, unitPrice: 13_600 }],
    },
    ...{ quantities, costs: quantities.map((one) => one * 13_050), saved },
  });
  const told = (quantities: number[], saved = quantities.map((one): number | null => one * 550)) =>
    jointRow(facts(quantities, saved), DEFAULT_RULES).figures;

  test('of five that took alike is told, worked out by hand', () => {
    expect(told([1000, 1000, 1000, 1000, 1000])).toEqual({
      ...{ quantity: 5000, members: 5, unitPrice: 13_050, tiers: [{ from: 0, unitPrice: 13_600 }] },
      saved: 2_750_000,
    });
  });

  test('of four is not, nor one that a single one took nearly all of', () => {
    expect(told([1000, 1000, 1000, 1000])).toBe(null);
    expect(told([100_000, 1000, 1000, 1000, 1000])).toBe(null);
  });

  test('whose saving is not known of everybody tells the rest', () => {
    expect(told([1000, 1000, 1000, 1000, 1000], [1, 1, 1, 1, null])).toMatchObject({ quantity: 5000, saved: null });
  });
});

describe('files', () => {
  test('every column has its sentence in the dictionary', () => {
    for (const table of tableNames)
      for (const column of columns[table]) expect([column, column in columnTexts.id]).toEqual([column, true]);
  });

  test.each(['trade', 'trade.xml', 'trade.csv.csv', 'facts.json', '', '__proto__.csv'])('there is no %s', (name) => {
    expect(readFile(name)).toBe(null);
  });

  test('a name that would be a formula is none', () => {
    expect(csvOf('decisions', [{ day: '2026-11-01', cooperative: '=1+1' }])).toContain("'=1+1");
  });
});
