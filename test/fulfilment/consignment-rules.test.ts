import { describe, expect, test } from 'vitest';
import { checkPacking, checkReason, listQuery } from '../../src/fulfilment/consignments/inputs.ts';
import { lineRefusals, packsOf, payableMilli } from '../../src/fulfilment/consignments/lifecycle.ts';
import { eventSentence, eventTexts } from '../../src/fulfilment/consignments/texts-events.ts';
import { packWords, unitWords } from '../../src/fulfilment/consignments/texts-goods.ts';
import { inboxTexts } from '../../src/fulfilment/index.ts';

describe('packs', () => {
  const rice = { tradeUnit: 'kg', packName: 'karung', packContent: 50 } as const;

  test.each([
    [50, 1, '1 karung isi 50 kg'],
    [1_200, 24, '24 karung isi 50 kg'],
    [1_230, 25, '24 karung isi 50 kg + 1 karung isi 30 kg'],
    [30, 1, '1 karung isi 30 kg'],
  ])('of %d kg: %d', (amount, packs, words) => {
    expect([packsOf(amount, 50), packWords(amount, rice, 'id')]).toEqual([packs, words]);
  });

  test('are none where goods are loose', () => {
    expect(packsOf(30, null)).toBeNull();
    expect(packWords(30, { ...rice, packName: null, packContent: null }, 'id')).toBeNull();
  });

  test('are named in English too', () =>
    expect(packWords(130, rice, 'en')).toBe('2 karung of 50 kg + 1 karung of 30 kg'));
});

test('totals keep each unit for itself', () => {
  const totals = [{ tradeUnit: 'ikat', units: 900 } as const, { tradeUnit: 'kg', units: 12_000.5 } as const];
  expect(unitWords(totals)).toBe('900 ikat, 12.000,5 kg');
});

test('a line is refused for the first thing that stands in its way', () => {
  const awards = [
    { awardId: 'open', left: 100, closed: false },
    { awardId: 'full', left: 0, closed: false },
    { awardId: 'closed', left: 50, closed: true },
  ];
  const lines = ['open', 'full', 'closed', 'foreign'].map((awardId) => ({ awardId, quantity: 101 }));
  expect(lineRefusals(lines, awards)).toEqual([
    { awardId: 'open', reason: 'above_left', left: 100 },
    { awardId: 'full', reason: 'nothing_left' },
    { awardId: 'closed', reason: 'award_closed' },
    { awardId: 'foreign', reason: 'award_unknown' },
  ]);
  expect(lineRefusals([{ awardId: 'open', quantity: 100 }], awards)).toEqual([]);
});

test('a ruling stands in place of what was received', () => {
  const parts = { receivedMilli: 100_000, refusedMilli: 10_000, deductedMilli: 500 };
  const receipt = { ...parts, refusalReason: null, reason: '', quality: {}, ruledMilli: null, ruling: null };
  expect(payableMilli(receipt)).toBe(89_500);
  expect(payableMilli({ ...receipt, ruledMilli: 0 })).toBe(0);
});

describe('a form for a shipment', () => {
  const typed = { key: '01HZZZZZZZZZZZZZZZZZZZZZZZ', orderId: 'o-1', plannedOn: '2026-12-01' };
  const checked = (more: Record<string, string>) => checkPacking({ ...typed, ...more }, '2026-12-01', 'id');

  test('holds what has a quantity', () => {
    const answer = checked({ 'quantity:a': '1.500', 'quantity:b': ' ', 'quantity:c': '0,0', vehicle: ' F  1 AB ' });
    expect(answer).toMatchObject({ ok: true, value: { lines: [{ awardId: 'a', quantity: 1500 }], vehicle: 'F 1 AB' } });
  });

  test('names each field that is wrong at once', () => {
    const answer = checked({ 'quantity:a': 'x', 'quantity:b': '1,5', driver: 'x'.repeat(61), plannedOn: '2026-02-30' });
    expect(answer.ok ? [] : Object.keys(answer.errors).sort()).toEqual([
      'driver',
      'plannedOn',
      'quantity:a',
      'quantity:b',
    ]);
  });

  test('without its key or with a key of its own making is not taken', () => {
    expect(checked({ 'quantity:a': '1', key: 'x' })).toMatchObject({ ok: false, errors: { key: expect.any(String) } });
  });
});

test('a reason is a few letters at least, under the name of its field', () => {
  expect(checkReason({ cancelReason: ' \u202e a ' }, 'cancelReason', 'id')).toMatchObject({
    errors: { cancelReason: 'Tulis alasannya, paling sedikit 3 huruf.' },
  });
  expect(checkReason({ cancelReason: 'truk  mogok' }, 'cancelReason', 'id')).toMatchObject({ value: 'truk mogok' });
});

test('an address of the list that nobody was given is read as none', () => {
  expect(listQuery({ tab: 'x', order: '../y', after: "';--" })).toEqual({ tab: null, orderId: null, after: null });
});

test('what happens to a shipment has words, in both languages', () => {
  for (const type of ['consignment_packed', 'consignment_sent', 'consignment_received', 'consignment_cancelled'])
    expect(eventSentence(type, 'id')).not.toBe(eventTexts.id.changed);
  const data = { number: 'P-1', cooperative: 'Koperasi A', nameId: 'Beras', nameEn: 'Rice', tradeUnit: 'kg', left: 5 };
  for (const kind of ['consignment_sent', 'refused_returned', 'award_closed'])
    for (const lang of ['id', 'en'] as const) expect(inboxTexts[kind]?.[lang](data)).toMatch(/Koperasi A.*P-1|P-1/);
});
