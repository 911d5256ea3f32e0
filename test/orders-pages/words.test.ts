import { describe, expect, test } from 'vitest';
import type { ReasonFigures } from '../../src/orders/split/index.ts';
import { awardReasons, passedOverReasons } from '../../src/orders/texts-reasons.ts';
import { equivalents } from '../../src/orders/views/words.ts';

const figures: ReasonFigures = {
  ...{ unitCost: 12_936.1, saving: 4_813_549, tierFrom: 5000, cap: 13_600, pinned: 500, target: 245 },
  ...{ distance: 3_240, rank: 2, smallest: 100, unitPrice: 13_000, limit: 9 },
};
const sentences = Object.entries({ ...awardReasons, ...passedOverReasons });

describe('a reason', () => {
  test.each(sentences)('%s is a sentence in both languages, with and without figures', (_code, sentence) => {
    for (const lang of ['id', 'en'] as const) {
      for (const known of [figures, {}]) {
        const text = sentence[lang]({ figures: known, unit: 'kg', quantity: 14_000 });
        expect(text).toMatch(/^[\p{L}\d][^\n]{5,}$/u);
        expect(text).not.toMatch(/undefined|NaN|null|\$\{|_/);
      }
    }
    expect(sentence.id({ figures, unit: 'kg', quantity: 1 })).not.toBe(
      sentence.en({ figures, unit: 'kg', quantity: 1 }),
    );
  });

  test('tells the saving per unit, rounded', () => {
    expect(awardReasons.all_available.id({ figures, unit: 'kg', quantity: 14_000 })).toBe('Semua stok, hemat Rp344/kg');
    expect(awardReasons.all_available.id({ figures: { saving: -5 }, unit: 'kg', quantity: 10 })).toBe('Semua stok');
  });
});

describe('what a quantity is in other units', () => {
  const rice = {
    id: 'r',
    nameId: 'Beras',
    nameEn: 'Rice',
    grade: '',
    tradeUnit: 'kg',
    packName: 'karung',
    packContent: 50,
  };

  test('is the trade unit and the pack, where packs come out whole', () => {
    expect(equivalents(68_000, 'ton', rice, 'id')).toBe('= 68.000 kg = 1.360 karung isi 50 kg');
    expect(equivalents(68_010, 'ton', rice, 'id')).toBe('= 68.010 kg');
    expect(equivalents(50, 'karung', rice, 'en')).toBe('= 50 kg');
    expect(equivalents(7, 'kg', { ...rice, packName: null, packContent: null }, 'id')).toBe('');
  });
});
