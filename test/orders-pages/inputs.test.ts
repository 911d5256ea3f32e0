import { describe, expect, test } from 'vitest';
import { type Choices, checkLimits, checkLine, checkOrder, linesOf, tidied } from '../../src/orders/inputs.ts';
import { agreementOf, checkConfirmation, checkDecline, checkShortage } from '../../src/orders/inputs-decisions.ts';
import { intentOf, pressed, withFittingUnits } from '../../src/orders/inputs-form.ts';
import { pageQuery } from '../../src/orders/inputs-pages.ts';
import { errorTexts } from '../../src/orders/texts-errors.ts';

const choices: Choices = {
  commodities: [
    { id: 'rice', tradeUnit: 'kg', packName: 'karung', packContent: 50 },
    { id: 'egg', tradeUnit: 'butir', packName: null, packContent: null },
  ],
  sites: [{ id: 'own' }],
};
const today = '2026-11-24';
const key = '01JZ0000000000000000000000';
const line = (fields: Record<string, string>) => ({ commodityId: 'rice', quantity: '68', unit: 'ton', ...fields });
const errorOf = (fields: Record<string, string>) => {
  const checked = checkLine(line(fields), choices, 'id');
  return checked.ok ? null : checked.errors;
};
const order = (fields: Record<string, string> = {}) => ({
  ...{ key, siteId: 'own', neededOn: '2026-12-08', policy: 'cheapest', note: '' },
  ...{ 'lines.0.commodityId': 'rice', 'lines.0.quantity': '68', 'lines.0.unit': 'ton' },
  ...fields,
});
const orderErrors = (fields: Record<string, string>) => {
  const checked = checkOrder(order(fields), choices, today, 'id');
  return checked.ok ? {} : checked.errors;
};
const t = errorTexts.id;

describe('a quantity', () => {
  test.each([
    ['68', 'ton', 68_000],
    ['1,5', 'ton', 1500],
    ['1.5', 'ton', 1500],
    ['1.360', 'karung', 68_000],
    ['2,5', 'kuintal', 250],
    ['68.000', 'kg', 68_000],
    [' 12 ', 'kg', 12],
  ])('%s %s is %i kg', (quantity, unit, kilograms) => {
    const checked = checkLine(line({ quantity, unit }), choices, 'id');
    expect(checked.ok && checked.value.quantity).toBe(kilograms);
  });

  test.each([
    ['0', 'Jumlah harus lebih dari nol.'],
    ['-5', 'Jumlah harus lebih dari nol.'],
    ['1000000000000000000', 'Terlalu besar: paling banyak 1.000.000.000 kg.'],
    ['banyak', 'Tulis angka saja, misalnya 1.500 atau 1,5.'],
    ['1e3', 'Tulis angka saja, misalnya 1.500 atau 1,5.'],
    ['12; drop table', 'Tulis angka saja, misalnya 1.500 atau 1,5.'],
    ['', 'Isi jumlahnya.'],
    ['   ', 'Isi jumlahnya.'],
  ])('%j is refused: %s', (quantity, message) => {
    expect(errorOf({ quantity })).toEqual({ quantity: message });
  });

  test('of eggs has no fraction', () => {
    expect(errorOf({ commodityId: 'egg', unit: 'butir', quantity: '1,5' })).toEqual({
      quantity: 'Hasilnya harus bilangan bulat dalam butir, tanpa pecahan.',
    });
  });

  test('needs goods and a unit that these goods have', () => {
    expect(errorOf({ commodityId: '' })).toEqual({ commodityId: t.commodity_required });
    expect(errorOf({ commodityId: 'gold' })).toEqual({ commodityId: t.commodity_unknown });
    expect(errorOf({ commodityId: 'egg' })).toEqual({ unit: t.unit_unknown });
  });

  test('keeps what was typed', () => {
    const checked = checkLine(line({ quantity: ' 1,5 ' }), choices, 'id');
    expect(checked.ok && checked.value).toMatchObject({ typedQuantity: '1,5', typedUnit: 'ton' });
  });
});

describe('limits', () => {
  test('are read as people write them', () => {
    const typed = { priceCeiling: 'Rp 13.500', maxSuppliers: '5', maxShare: '12,5 %' };
    expect(checkLimits(typed, 'id')).toEqual({
      ok: true,
      value: { priceCeiling: 13_500, maxSuppliers: 5, maxShareBps: 1250 },
    });
  });

  test('left empty do not limit', () => {
    expect(checkLimits({ priceCeiling: ' ' }, 'id')).toMatchObject({
      value: { priceCeiling: null, maxSuppliers: null, maxShareBps: null },
    });
  });

  test.each([
    ['priceCeiling', '0'],
    ['priceCeiling', '13.500,5'],
    ['maxSuppliers', '0'],
    ['maxSuppliers', '1,5'],
    ['maxShare', '0'],
    ['maxShare', '101'],
    ['maxShare', '0,001'],
  ])('%s %s is refused beside its field', (field, value) => {
    expect(Object.keys(errorOf({ [field]: value }) ?? {})).toEqual([field]);
  });
});

describe('an order form', () => {
  test('comes through whole', () => {
    const checked = checkOrder(order({ note: '  Tolong pagi\r\nsekali ' }), choices, today, 'id');
    expect(checked).toMatchObject({ ok: true, key, form: { siteId: 'own', note: 'Tolong pagi\nsekali' } });
  });

  test.each([
    ['neededOn', '2026-11-23', t.day_past],
    ['neededOn', '2027-11-25', t.day_far],
    ['neededOn', '2026-02-30', t.day_unknown],
    ['neededOn', 'besok', t.day_unknown],
    ['neededOn', '', t.day_required],
    ['siteId', 'theirs', t.site_foreign],
    ['siteId', '', t.site_required],
    ['policy', 'luckiest', t.policy_unknown],
    ['note', 'a'.repeat(501), t.too_long],
    ['key', 'short', t.reload],
  ])('with %s %j is told so beside the field', (field, value, message) => {
    expect(orderErrors({ [field]: value })).toEqual({ [field]: message });
  });

  test('may carry a note of 300 letters, right-to-left text and emoji', () => {
    expect(orderErrors({ note: 'a'.repeat(300) })).toEqual({});
    expect(orderErrors({ note: 'مرحبا 🍚 \u202e' })).toEqual({});
  });

  test('names every mistake at once, each by its own field', () => {
    const errors = orderErrors({ neededOn: '2020-01-01', 'lines.0.quantity': '0', 'lines.4.commodityId': 'x' });
    expect(Object.keys(errors).sort()).toEqual(['lines.0.quantity', 'lines.1.commodityId', 'neededOn']);
  });

  test('closes gaps between its lines', () => {
    const typed = tidied({ 'lines.7.quantity': '2', 'lines.3.quantity': '1' });
    expect(linesOf(typed).map((one) => one.quantity)).toEqual(['1', '2']);
  });

  test('has at least one line to fill in', () => {
    expect(linesOf(tidied({}))).toHaveLength(1);
  });
});

describe('a button', () => {
  test('adds a line and takes one away', () => {
    const more = pressed(tidied(order({ intent: 'add-line' })), choices);
    expect(linesOf(more)).toHaveLength(2);
    const less = pressed({ ...more, intent: 'remove-line-0' }, choices);
    expect(linesOf(less).map((one) => one.quantity)).toEqual(['']);
  });

  test('never takes the last line away', () => {
    expect(linesOf(pressed(tidied(order({ intent: 'remove-line-0' })), choices))).toHaveLength(1);
  });

  test('sets a quantity in trade units', () => {
    const [first] = linesOf(pressed(tidied(order({ 'use.0': '67.950' })), choices));
    expect(first).toMatchObject({ quantity: '67.950', unit: 'kg' });
  });

  test('that is none of ours only looks', () => {
    expect(intentOf({ intent: 'delete-everything' })).toBe('preview');
    expect(intentOf({})).toBe('preview');
  });

  test('newly chosen goods get a unit they have', () => {
    const typed = tidied(order({ 'lines.0.commodityId': 'egg', 'lines.0.shownFor': 'rice' }));
    expect(linesOf(withFittingUnits(typed, choices))[0]?.unit).toBe('butir');
  });
});

describe('decisions', () => {
  test('an agreement is what was seen; anything else was not', () => {
    const typed = { seenTotal: '1000', 'acceptedShortage.1': '5', 'acceptedShortage.0': '-3', shortage: 'wait' };
    expect(agreementOf(typed, 2)).toEqual({ seenTotal: 1000, acceptedShortage: [0, 5], shortage: 'wait' });
    expect(agreementOf({ seenTotal: '1e9' }, 0).seenTotal).toBeNull();
  });

  test('a part is a whole quantity', () => {
    expect(checkConfirmation({}, 'id')).toMatchObject({ ok: true, value: null });
    expect(checkConfirmation({ part: 'yes', quantity: '4.000' }, 'id')).toMatchObject({ value: 4000 });
    expect(checkConfirmation({ part: 'yes', quantity: '1,5' }, 'id')).toMatchObject({ ok: false });
    expect(checkConfirmation({ part: 'yes' }, 'id')).toMatchObject({ errors: { quantity: 'Isi jumlahnya.' } });
  });

  test('a decline says why, in words when no choice fits', () => {
    expect(checkDecline({}, 'id')).toMatchObject({ errors: { declineReason: t.reason_choice } });
    expect(checkDecline({ declineReason: 'other' }, 'id')).toMatchObject({
      errors: { declineNote: t.reason_required },
    });
    const told = checkDecline({ declineReason: 'transport', declineNote: 'Truk di bengkel' }, 'id');
    expect(told).toMatchObject({ value: 'Tidak ada kendaraan atau tenaga: Truk di bengkel' });
  });

  test('a shortage is decided one way, and wrong limits are named beside their field', () => {
    expect(checkShortage({ decision: 'accept' }, 'id')).toMatchObject({ value: { decision: 'accept' } });
    expect(checkShortage({ decision: 'burn' }, 'id')).toMatchObject({ errors: { decision: t.decision_choice } });
    expect(checkShortage({ decision: 'limits', 'lines.2.priceCeiling': 'x' }, 'id')).toMatchObject({
      errors: { 'lines.2.priceCeiling': t.priceCeiling },
    });
  });

  test('a list opens whatever its address says', () => {
    expect(pageQuery({ state: 'drop', after: "'; --" }, ['open'])).toEqual({ state: null, after: null });
    expect(pageQuery({ state: 'open', after: '1.abc' }, ['open'])).toEqual({ state: 'open', after: '1.abc' });
  });
});
