import { describe, expect, test } from 'vitest';
import { handoverContent } from '../../src/fulfilment/handovers/content.ts';
import { maySign, readyForHandover, sellerOf, type ToSign } from '../../src/fulfilment/handovers/rules.ts';
import { standingOf } from '../../src/fulfilment/shortfalls/rules.ts';

const weighed = { receivedMilli: 95_500, refusedMilli: 10_000, deductedMilli: 2_000, payableMilli: null };
const came = standingOf({
  ...{ quantity: 100, closed: false, decision: { choice: 'close_short', missingMilli: 14_500, replanned: 0 } },
  parts: [{ quantity: 100, state: 'received', weighed }],
});
const whole = standingOf({
  ...{ quantity: 10, closed: false, decision: null },
  parts: [{ quantity: 10, state: 'received', weighed: { ...weighed, receivedMilli: 10_000, refusedMilli: 0 } }],
});

describe('an order is ready for its handover', () => {
  const facts = { orderState: 'confirmed', awards: [came, whole], openDisputes: 0 };
  test('when everything came and everything is decided', () => {
    expect(readyForHandover(facts)).toEqual({ ready: true });
  });
  test('and says all it still waits for', () => {
    const awards = [
      standingOf({ quantity: 10, closed: false, decision: null, parts: [] }),
      standingOf({
        quantity: 10,
        closed: false,
        decision: null,
        parts: [{ quantity: 10, state: 'sent', weighed: null }],
      }),
    ];
    expect(readyForHandover({ orderState: 'placed', awards, openDisputes: 1 })).toEqual({
      ...{ ready: false, waits: ['not_confirmed', 'to_send', 'on_the_way', 'dispute_open', 'nothing_came'] },
    });
    const undecided = standingOf({ quantity: 10, closed: true, decision: null, parts: [] });
    expect(readyForHandover({ ...facts, awards: [whole, undecided] })).toEqual({ ready: false, waits: ['undecided'] });
  });
});

describe('who signs', () => {
  const of: ToSign = {
    ...{ buyerId: 'hospital', sellerId: 'kop-a', state: 'prepared', contentHash: 'h', signed: [], openDisputes: 0 },
  };
  const signer = (partyId: string, role: string, partyStatus = 'verified') => ({ partyId, role, partyStatus });
  test('the approver for the buyer, the manager for the cooperative, the administrator for the forum', () => {
    expect(maySign(signer('hospital', 'approver'), of, 'h')).toEqual({ ok: true, side: 'buyer' });
    expect(maySign(signer('kop-a', 'manager'), of, 'h')).toEqual({ ok: true, side: 'seller' });
    const forum = { ...of, sellerId: sellerOf('forum', 'kop-a', 'forum') };
    expect(maySign(signer('forum', 'administrator'), forum, 'h')).toEqual({ ok: true, side: 'seller' });
    expect(maySign(signer('kop-a', 'manager'), forum, 'h')).toEqual({ ok: false, reason: 'wrong_role' });
  });
  test.each([
    ['hospital', 'requester'],
    ['hospital', 'payer'],
    ['kop-a', 'clerk'],
    ['kop-b', 'manager'],
    ['forum', 'administrator'],
    ['forum', 'moderator'],
  ])('not %s’s %s', (partyId, role) => {
    expect(maySign(signer(partyId, role), of, 'h')).toEqual({ ok: false, reason: 'wrong_role' });
  });
  test('not while suspended, not another content, not twice, not what is disputed', () => {
    const hendra = signer('hospital', 'approver');
    expect(maySign(signer('hospital', 'approver', 'suspended'), of, 'h')).toMatchObject({ reason: 'suspended' });
    expect(maySign(hendra, of, 'other')).toMatchObject({ reason: 'other_content' });
    expect(maySign(hendra, { ...of, state: 'superseded' }, 'h')).toMatchObject({ reason: 'other_content' });
    expect(maySign(hendra, { ...of, signed: ['buyer'] }, 'h')).toMatchObject({ reason: 'already_signed' });
    expect(maySign(hendra, { ...of, openDisputes: 1 }, 'h')).toMatchObject({ reason: 'dispute_open' });
  });
});

test('the record says what was sent, received, refused, taken off and is paid, in thousandths, and no price', () => {
  const side = { id: 'x', name: 'X', address: '', phone: null, email: null, npwp: null, nib: null };
  const commodity = { nameId: 'Beras', nameEn: 'Rice', grade: '' };
  const content = handoverContent({
    ...{ seller: side, buyer: side, orderNumber: 'P-1', siteName: 'Gudang', siteAddress: 'Jl. A', date: '2026-12-01' },
    ...{ notes: ['SJ/1', 'SJ/2'], namesCooperatives: true },
    awards: [{ cooperativeName: 'Koperasi A', quantity: 100, tradeUnit: 'kg', commodity, standing: came }],
  });
  expect(content.lines).toEqual([
    {
      name: { id: 'Beras', en: 'Rice' },
      note: { id: 'Koperasi A; dipesan 100 kg; kurang 14,5 kg', en: 'Koperasi A; ordered 100 kg; 14,5 kg short' },
      ...{ quantityMilli: 83_500, unit: 'kg' },
      quantities: [100_000, 95_500, 10_000, 2_000].map((milli) => ({ label: expect.anything(), milli })),
    },
  ]);
  expect(content.facts.map(({ value }) => value)).toEqual(['Gudang, Jl. A', 'SJ/1, SJ/2']);
  expect(content.total).toBeNull();
});
