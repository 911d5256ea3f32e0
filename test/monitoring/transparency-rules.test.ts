import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULT_RULES } from '../../src/monitoring/rules/disclosure/index.ts';
import { columns, tableNames } from '../../src/monitoring/transparency/data/columns.ts';
import { csvOf, readFile } from '../../src/monitoring/transparency/data/files.ts';
import { categoryOf, toldReason } from '../../src/monitoring/transparency/rules/decisions.ts';
import { type JointFacts, jointRow } from '../../src/monitoring/transparency/rules/joint.ts';
import { addMonths, readRange } from '../../src/monitoring/transparency/rules/months.ts';
import { gapBps, letterOf, toldReasonCode, toldShares } from '../../src/monitoring/transparency/rules/orders.ts';
import { columnTexts } from '../../src/monitoring/transparency/texts-data.ts';
import { dice } from './disclosure-world.ts';

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

/** What adding up leaves of one part, in percent of the whole, were all shares rounded to the coarsest step they fit. */
function narrowest(told: readonly number[], i: number, isFull: boolean): [number, number] {
  const step = [50, 25, 20, 10, 5].find((one) => told.every((share) => share % one === 0))!;
  const low = told.map((share) => Math.max(0, share - step / 2));
  const high = told.map((share) => share + step / 2);
  const others = (of: readonly number[]) => of.reduce((sum, one, n) => (n === i ? sum : sum + one), 0);
  const from = Math.max(low[i]!, isFull ? 100 - others(high) : 0);
  return [from, Math.min(high[i]!, 100 - others(low))];
}

describe('what of an order is told', () => {
  test.each([
    ['one that filled it alone', [500], 500, [100]],
    ['six that are small, in steps of 20 %', [16, 17, 16, 17, 17, 17], 100, [20, 20, 20, 20, 20, 20]],
    ['two alike: in steps of 20 % both would have to be at their least', [50, 50], 100, [50, 50]],
    ['one that brought nearly all', [95, 5], 100, null],
    ['one that filled most, the rest of it not filled', [60], 100, [60]],
  ])('of %s', (_, parts, whole, told) => {
    expect(toldShares(parts, whole)).toEqual(told);
  });

  test('shares add up to no part, even for whoever knows the whole: they leave it open by 30 % of itself', () => {
    const line = fc.array(fc.integer({ min: 1, max: 10_000 }), { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(line, fc.integer({ min: 0, max: 3_000 }), (parts, unfilled) => {
        const whole = parts.reduce((sum, one) => sum + one, unfilled);
        const told = toldShares(parts, whole);
        if (!told) return;
        const gaps = told.map((share) => [5, 10, 20, 25, 50].filter((step) => share % step === 0));
        expect(gaps.every((fits) => fits.length > 0)).toBe(true);
        for (const [i, part] of parts.entries()) {
          const [low, high] = narrowest(told, i, unfilled === 0);
          expect(high - low).toBeGreaterThanOrEqual((30 * part) / whole - 1e-9);
        }
      }),
    );
  });

  test('where few could have been chosen, a reason tells no stock and no smallest award', () => {
    expect(['min_lot', 'all_available', 'nearest'].map((code) => toldReasonCode(code, 4))).toEqual([
      'by_rule',
      'by_rule',
      'nearest',
    ]);
    expect(toldReasonCode('min_lot', 5)).toBe('min_lot');
    expect(toldReasonCode('share_cap', 50)).toBe('by_rule');
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

  test('tells nobody who took part, and knows its own, within 15 % what another took, paid or saved', () => {
    const { below } = dice(5);
    let shown = 0;
    for (let i = 0; i < 300; i += 1) {
      const quantities = Array.from({ length: 5 + below(6) }, () => 1 + below(10 ** (1 + below(4))));
      const saved = quantities.map((one) => one * below(900));
      const row = told(quantities, saved);
      if (!row) continue;
      shown += 1;
      // Whoever knows one part can only take it away: another lies between nothing and the rest.
      for (const parts of [quantities, quantities.map((one) => one * 13_050), ...(row.saved === null ? [] : [saved])]) {
        const sum = parts.reduce((all, one) => all + one, 0);
        const tight = parts.filter((one, at) =>
          parts.some((own, other) => other !== at && sum - own - one < 0.15 * one - 1e-9),
        );
        expect([parts, tight]).toEqual([parts, []]);
      }
    }
    expect(shown).toBeGreaterThan(50);
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
