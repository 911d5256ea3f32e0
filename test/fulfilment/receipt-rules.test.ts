import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commodities } from '../../db/seeds/data/commodities.ts';
import { qualityRows } from '../../db/seeds/quality.ts';
import { checkReceipt, readMeasure } from '../../src/fulfilment/receipts/inputs.ts';
import { isOutside, payableOf, problemsOf } from '../../src/fulfilment/receipts/rules.ts';
import type { ArrivalLine } from '../../src/fulfilment/receipts/types.ts';
import { limitText, paidSentence } from '../../src/fulfilment/receipts/words.ts';

const measure = { key: 'moisture', nameId: 'Kadar air', nameEn: 'Moisture', unit: '%', source: 's' };
const rice: ArrivalLine = {
  ...{ id: 'l-1', name: { nameId: 'Beras', nameEn: 'Rice' }, gradeText: { id: '', en: '' }, tradeUnit: 'kg' },
  ...{ sent: 1000, packs: 20, packName: 'karung', received: null },
  measures: [{ ...measure, atLeast: null, atMost: 1400 }],
};
const eggs: ArrivalLine = { ...rice, id: 'l-2', tradeUnit: 'butir', sent: 180, measures: [] };
const key = '01JDQ4V0R0ABCDEFGHJKMNPQRS';
const sent = (fields: Record<string, string>) => checkReceipt({ key, ...fields }, [rice], 'id');
const errorsOf = (fields: Record<string, string>) => {
  const checked = sent(fields);
  return checked.ok ? {} : checked.errors;
};

describe('a receipt as it is typed', () => {
  test.each([
    ['995', 995_000],
    ['995,5', 995_500],
    ['995,125 kg', 995_125],
    [' 1.000 ', 1_000_000],
    ['0', 0],
  ])('%j is %i thousandths', (typed, milli) => {
    const checked = sent({ 'lines.0.received': typed });
    expect(checked.ok && checked.value.lines[0]?.receivedMilli).toBe(milli);
  });

  test.each([
    ['received above what was sent', { received: '1.000,001' }, 'received', /Lebih dari yang dikirim, 1\.000 kg/],
    ['a figure that was meant with a point', { received: '995.500' }, 'received', /pakai koma/],
    ['a figure beyond all numbers', { received: '9'.repeat(24) }, 'received', /Lebih dari yang dikirim/],
    ['nothing', { received: '' }, 'received', /Wajib diisi/],
    ['no figure', { received: 'banyak' }, 'received', /Tulis angka/],
    ['a negative deduction', { received: '1000', deducted: '-5' }, 'deducted', /kurang dari nol/],
    ['a negative refusal', { received: '1000', refused: '-5' }, 'refused', /kurang dari nol/],
    [
      'refused and deducted above received',
      { received: '10', refused: '6', deducted: '5', refusalReason: 'late', reason: 'x' },
      'deducted',
      /melebihi yang diterima, 10 kg/,
    ],
    ['a refusal without reason', { received: '1000', refused: '5' }, 'refusalReason', /Pilih alasan/],
    [
      'a reason that is none of ours',
      { received: '1000', refused: '5', refusalReason: 'mood' },
      'refusalReason',
      /Pilih/,
    ],
    [
      'another reason without words',
      { received: '10', refused: '5', refusalReason: 'other' },
      'reason',
      /Tulis alasan/,
    ],
    ['a deduction without words', { received: '1000', deducted: '5' }, 'reason', /mengapa beratnya dipotong/],
    ['moisture in words', { received: '1000', 'quality.moisture': 'kering' }, 'quality.moisture', /Tulis angka/],
    ['moisture above all', { received: '1000', 'quality.moisture': '101' }, 'quality.moisture', /tidak mungkin/],
  ])('%s is named beside its field', (_, fields: Record<string, string | undefined>, field, message) => {
    const named = Object.fromEntries(Object.entries(fields).map(([name, value]) => [`lines.0.${name}`, value ?? '']));
    expect(errorsOf(named)).toEqual({ [`lines.0.${field}`]: expect.stringMatching(message) });
  });

  test('pieces that are counted come whole', () => {
    const checked = checkReceipt({ key, 'lines.0.received': '179,5' }, [eggs], 'id');
    expect(checked.ok ? {} : checked.errors).toEqual({ 'lines.0.received': expect.stringMatching(/bilangan bulat/) });
  });

  test('"all as on the delivery note" with another figure typed says so instead of dropping it', () => {
    expect(errorsOf({ all: 'yes', 'lines.0.received': '990' })).toEqual({
      '': expect.stringMatching(/mengubah angka/),
    });
    expect(sent({ all: 'yes', 'lines.0.received': '1.000' }).ok).toBe(true);
  });

  test('a reason is kept only for what was refused; measures are kept in hundredths', () => {
    const checked = sent({
      'lines.0.received': '1000',
      'lines.0.refusalReason': 'late',
      'lines.0.quality.moisture': '14,25',
    });
    expect(checked.ok && checked.value.lines[0]).toMatchObject({ refusalReason: null, quality: { moisture: 1425 } });
  });

  test('the phone’s clock is taken only as a figure', () => {
    const at = (filledAt: string) => {
      const checked = sent({ 'lines.0.received': '1', filledAt });
      return checked.ok ? checked.value.filledAt : 'refused';
    };
    expect([at('1764000000000'), at('kemarin'), at('')]).toEqual([1_764_000_000_000, null, null]);
  });
});

describe('what is measured', () => {
  test('is outside its limit only beyond it', () => {
    const limits = { atLeast: 9500, atMost: null };
    expect([isOutside(9500, limits), isOutside(9499, limits)]).toEqual([false, true]);
    expect([
      isOutside(1400, { atLeast: null, atMost: 1400 }),
      isOutside(1401, { atLeast: null, atMost: 1400 }),
    ]).toEqual([false, true]);
  });

  test('may be below zero where it is a temperature', () => {
    expect([readMeasure('-2,5', '°C'), readMeasure('-2,5', '%')]).toEqual([-250, 'quality_range']);
  });

  test('says its limit', () => {
    expect(limitText({ ...measure, atLeast: null, atMost: 1400 }, 'id')).toBe('paling tinggi 14 %');
    expect(limitText({ ...measure, atLeast: -200, atMost: 500, unit: '°C' }, 'en')).toBe('-2 to 5 °C');
  });
});

test('what is paid for reads as people say it', () => {
  const weighed = { receivedMilli: 995_000, refusedMilli: 20_000, deductedMilli: 5000 };
  expect(paidSentence(weighed, 'kg', 'id')).toBe('Diterima 995 kg, ditolak 20 kg, rafaksi 5 kg: dibayar 970 kg');
});

test('a line has no problem exactly when the database would take it, and then pays from nothing to all that was sent', () => {
  const some = fc.integer({ min: -2, max: 14 });
  fc.assert(
    fc.property(
      some,
      some,
      some,
      fc.integer({ min: 1, max: 12 }),
      (receivedMilli, refusedMilli, deductedMilli, sent) => {
        const weighed = { receivedMilli, refusedMilli, deductedMilli };
        const holds =
          Math.min(receivedMilli, refusedMilli, deductedMilli) >= 0 &&
          receivedMilli <= sent &&
          refusedMilli + deductedMilli <= receivedMilli;
        expect(problemsOf(weighed, sent).length === 0).toBe(holds);
        if (holds) expect(payableOf(weighed) >= 0 && payableOf(weighed) <= sent).toBe(true);
      },
    ),
    { numRuns: 1000 },
  );
});

describe('the measures of the demo’s goods', () => {
  test('are of goods there are, once each, with a limit', () => {
    const rows = qualityRows();
    const known = new Set(commodities.map((one) => one.id));
    expect(rows.filter((row) => !known.has(row.commodityId))).toEqual([]);
    expect(new Set(rows.map((row) => `${row.commodityId} ${row.key}`)).size).toBe(rows.length);
    expect(rows.filter((row) => row.atLeast === null && row.atMost === null)).toEqual([]);
  });

  test.each([
    ['beras-medium', { moisture: 1400, broken: 2500, groats: 200, milling: 9500 }],
    ['beras-premium', { moisture: 1400, broken: 1500, groats: 50, milling: 9500 }],
  ])('of %s are what the food agency’s grade asks', (id, limits) => {
    const own = qualityRows().filter((row) => row.commodityId === id);
    expect(Object.fromEntries(own.map((row) => [row.key, row.atMost ?? row.atLeast]))).toEqual(limits);
  });
});
