import other from '@develoka/angka-terbilang-js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inWords, rupiahInWords } from '../../src/documents/terbilang.ts';

const MOST = 999_999_999_999_999;

/** The library writes `milyar`, which KBBI lists as not standard. */
const byLibrary = (amount: number): string => other(amount).replaceAll('milyar', 'miliar');

const values: Record<string, number> = {
  ...{ satu: 1, dua: 2, tiga: 3, empat: 4, lima: 5, enam: 6, tujuh: 7, delapan: 8, sembilan: 9 },
};
const scales: Record<string, number> = { ribu: 1e3, juta: 1e6, miliar: 1e9, triliun: 1e12 };

/** Built the other way round: reads the words and adds them up. */
function readIndonesian(words: string): number {
  let [total, group, digit] = [0, 0, 0];
  for (const word of words.split(' ')) {
    if (word in values) digit = values[word]!;
    else if (word === 'sepuluh') group += 10;
    else if (word === 'sebelas') group += 11;
    else if (word === 'seratus') group += 100;
    else if (word === 'seribu') total += 1000;
    else if (word === 'belas') [group, digit] = [group + 10 + digit, 0];
    else if (word === 'puluh') [group, digit] = [group + 10 * digit, 0];
    else if (word === 'ratus') [group, digit] = [group + 100 * digit, 0];
    else if (word in scales) [total, group, digit] = [total + (group + digit) * scales[word]!, 0, 0];
    else throw new Error(`no word of ours: ${word}`);
  }
  return total + group + digit;
}

const english: Record<string, number> = Object.fromEntries(
  `one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen`
    .split(' ')
    .map((word, i) => [word, i + 1]),
);
'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').forEach((word, i) => {
  english[word] = 20 + 10 * i;
});
const englishScales: Record<string, number> = { thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 };

function readEnglish(words: string): number {
  let [total, group] = [0, 0];
  for (const word of words.split(/[ -]/)) {
    if (word === 'and') continue;
    if (word === 'hundred') group *= 100;
    else if (word in englishScales) [total, group] = [total + group * englishScales[word]!, 0];
    else if (word in english) group += english[word]!;
    else throw new Error(`no word of ours: ${word}`);
  }
  return total + group;
}

/** As many small sums as large ones. */
const amounts = fc.oneof(
  fc.integer({ min: 1, max: MOST }),
  fc.tuple(fc.integer({ min: 0, max: 14 }), fc.integer({ min: 1, max: 999 })).map(([zeros, n]) => {
    return Math.min(n * 10 ** zeros, MOST);
  }),
  fc
    .array(fc.constantFrom(0, 1, 10, 11, 12, 19, 20, 21, 100, 101, 110, 111, 999), { minLength: 1, maxLength: 5 })
    .map((groups) =>
      Math.max(
        1,
        groups.reduce<number>((sum, group) => sum * 1000 + group, 0),
      ),
    ),
);

describe('an amount in Indonesian words', () => {
  test.each([
    [0, 'nol'],
    [10, 'sepuluh'],
    [11, 'sebelas'],
    [12, 'dua belas'],
    [100, 'seratus'],
    [111, 'seratus sebelas'],
    [1_000, 'seribu'],
    [1_100, 'seribu seratus'],
    [2_001, 'dua ribu satu'],
    [11_000, 'sebelas ribu'],
    [100_000, 'seratus ribu'],
    [101_000, 'seratus satu ribu'],
    [1_000_000, 'satu juta'],
    [1_001_011, 'satu juta seribu sebelas'],
    [1_000_000_000, 'satu miliar'],
    [1_000_001_000, 'satu miliar seribu'],
    [21_001_000, 'dua puluh satu juta seribu'],
    [1_000_000_000_000, 'satu triliun'],
  ])('%d is %s', (amount, words) => expect(inWords(amount, 'id')).toBe(words));

  test('every sum below twenty thousand is what the library says', () => {
    for (let amount = 0; amount < 20_000; amount += 1) expect(inWords(amount, 'id')).toBe(byLibrary(amount));
  });
  test('over the whole range it is what the library says', () => {
    fc.assert(fc.property(amounts, (amount) => inWords(amount, 'id') === byLibrary(amount)));
  });
  test('read back, it is the same sum', () => {
    fc.assert(fc.property(amounts, (amount) => readIndonesian(inWords(amount, 'id')) === amount));
  });
  test('a bigint is read like a number', () => {
    fc.assert(fc.property(amounts, (amount) => inWords(BigInt(amount), 'id') === inWords(amount, 'id')));
    expect(rupiahInWords(999_999_999_999_999n, 'id')).toMatch(
      /^sembilan ratus sembilan puluh sembilan triliun .* rupiah$/,
    );
  });
});

describe('an amount in English words', () => {
  test.each([
    [0, 'zero'],
    [21, 'twenty-one'],
    [100, 'one hundred'],
    [1_011, 'one thousand and eleven'],
    [1_100, 'one thousand one hundred'],
    [1_001_011, 'one million one thousand and eleven'],
    [999_999, 'nine hundred and ninety-nine thousand nine hundred and ninety-nine'],
  ])('%d is %s', (amount, words) => expect(inWords(amount, 'en')).toBe(words));
  test('read back, it is the same sum', () => {
    fc.assert(fc.property(amounts, (amount) => readEnglish(inWords(amount, 'en')) === amount));
  });
});

test.each([-1, 0.5, 1e15, Number.NaN, Number.POSITIVE_INFINITY, 10n ** 15n])('%s has no words', (amount) => {
  expect(() => inWords(amount, 'id')).toThrow(RangeError);
});
