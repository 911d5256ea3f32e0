import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AwardFacts, choose, type Part, payableOf, standingOf } from '../../src/fulfilment/shortfalls/rules.ts';

const part = (quantity: number, state: Part['state'], weighed: Partial<Part['weighed']> = {}): Part => ({
  ...{ quantity, state },
  weighed:
    state === 'received'
      ? { receivedMilli: 1000 * quantity, refusedMilli: 0, deductedMilli: 0, payableMilli: null, ...weighed }
      : null,
});
const award = (quantity: number, parts: readonly Part[], more: Partial<AwardFacts> = {}): AwardFacts => ({
  ...{ quantity, parts, closed: false, decision: null },
  ...more,
});

describe('an award', () => {
  test('is to be sent, then on the way, then complete', () => {
    expect(standingOf(award(100, []))).toMatchObject({ stage: 'to_send', toSendMilli: 100_000 });
    expect(standingOf(award(100, [part(40, 'sent')]))).toMatchObject({ stage: 'to_send', toSendMilli: 60_000 });
    expect(standingOf(award(100, [part(40, 'received'), part(60, 'packed')]))).toMatchObject({
      ...{ stage: 'on_the_way', onTheWayMilli: 60_000, missingMilli: 0 },
    });
    expect(standingOf(award(100, [part(40, 'received'), part(60, 'received')]))).toMatchObject({
      ...{ stage: 'complete', payableMilli: 100_000, missingMilli: 0 },
    });
  });

  test('a cancelled consignment is to be sent again', () => {
    expect(standingOf(award(100, [part(100, 'cancelled')]))).toMatchObject({ stage: 'to_send', toSendMilli: 100_000 });
  });

  test('misses what was underweight, refused, or never sent; what is taken off for quality stayed', () => {
    const weighed = { receivedMilli: 95_500, refusedMilli: 10_000, deductedMilli: 2_000 };
    const short = standingOf(award(110, [part(100, 'received', weighed)], { closed: true }));
    expect(short).toMatchObject({ stage: 'short', neverSentMilli: 10_000, lackingMilli: 4_500, refusedMilli: 10_000 });
    expect(short).toMatchObject({ missingMilli: 24_500, keptMilli: 85_500, payableMilli: 83_500 });
  });

  test('a ruling takes the place of what was received for what is paid, not for what is missing', () => {
    const weighed = { receivedMilli: 90_000, payableMilli: 100_000 };
    expect(standingOf(award(100, [part(100, 'received', weighed)]))).toMatchObject({
      ...{ missingMilli: 10_000, payableMilli: 100_000 },
    });
  });
});

describe('the buyer’s choice', () => {
  const short = award(10, [part(10, 'received', { receivedMilli: 7_600 })]);
  test('sends whole units back and lets the rest go', () => {
    expect(choose(short, 'replan')).toMatchObject({ ok: true, decision: { missingMilli: 2_400, replanned: 2 } });
    expect(choose(short, 'close_short')).toMatchObject({ ok: true, decision: { missingMilli: 2_400, replanned: 0 } });
  });
  test('of less than a unit cannot go back to the split', () => {
    const little = award(10, [part(10, 'received', { receivedMilli: 9_600 })]);
    expect(choose(little, 'replan')).toEqual({ ok: false, reason: 'below_a_unit' });
  });
  test('counts once: the same again changes nothing, another is refused', () => {
    const decision = { choice: 'replan', missingMilli: 2_400, replanned: 2 } as const;
    expect(choose({ ...short, decision }, 'replan')).toEqual({ ok: true, decision, isNew: false });
    expect(choose({ ...short, decision }, 'close_short')).toEqual({ ok: false, reason: 'decided_otherwise' });
  });
  test('is not asked for while something is to come', () => {
    expect(choose(award(10, [part(10, 'sent')]), 'close_short')).toEqual({ ok: false, reason: 'not_short' });
  });
});

describe('whatever was sent, weighed, refused and closed', () => {
  const weighing = fc.record({
    quantity: fc.integer({ min: 1, max: 500 }),
    state: fc.constantFrom('packed' as const, 'sent' as const, 'received' as const, 'cancelled' as const),
    shares: fc.tuple(
      fc.integer({ min: 0, max: 1000 }),
      fc.integer({ min: 0, max: 1000 }),
      fc.integer({ min: 0, max: 1000 }),
    ),
    ruling: fc.option(fc.integer({ min: 0, max: 1000 })),
  });
  const facts = fc
    .record({
      sent: fc.array(weighing, { maxLength: 5 }),
      rest: fc.integer({ min: 0, max: 200 }),
      closed: fc.boolean(),
    })
    .map(({ sent, rest, closed }) => {
      const parts = sent.map(({ quantity, state, shares: [got, refused, taken], ruling }) => {
        const receivedMilli = quantity * got;
        const refusedMilli = Math.floor((receivedMilli * refused) / 1000);
        const deductedMilli = Math.floor(((receivedMilli - refusedMilli) * taken) / 1000);
        const payableMilli = ruling === null ? null : quantity * ruling;
        return part(quantity, state, { receivedMilli, refusedMilli, deductedMilli, payableMilli });
      });
      const inThem = parts.reduce((sum, one) => sum + (one.state === 'cancelled' ? 0 : one.quantity), 0);
      return award(Math.max(1, inThem + rest), parts, { closed });
    });

  test('nothing appears and nothing is lost', () => {
    fc.assert(
      fc.property(facts, (of) => {
        const s = standingOf(of);
        const parts = [s.toSendMilli, s.onTheWayMilli, s.keptMilli, s.neverSentMilli, s.lackingMilli, s.refusedMilli];
        expect(parts.reduce((sum, one) => sum + one, 0)).toBe(1000 * of.quantity);
        for (const one of [...parts, s.payableMilli, s.missingMilli]) expect(one).toBeGreaterThanOrEqual(0);
        expect(s.payableMilli).toBeLessThanOrEqual(s.sentMilli);
        // Known exactly when nothing is to come any more.
        if (s.toSendMilli + s.onTheWayMilli === 0) expect(s.missingMilli).toBe(1000 * of.quantity - s.keptMilli);
        else expect(s.missingMilli).toBe(0);
      }),
      { numRuns: 2000 },
    );
  });

  test('a decision is about all that is missing, and never sends back more', () => {
    fc.assert(
      fc.property(facts, fc.constantFrom('replan' as const, 'close_short' as const), (of, choice) => {
        const chosen = choose(of, choice);
        if (!chosen.ok) return;
        const { missingMilli, replanned } = chosen.decision;
        expect(missingMilli).toBe(standingOf(of).missingMilli);
        expect(missingMilli - 1000 * replanned).toBeGreaterThanOrEqual(0);
        if (choice === 'replan') expect(missingMilli - 1000 * replanned).toBeLessThan(1000);
        expect(standingOf({ ...of, decision: chosen.decision }).stage).toBe('decided');
      }),
      { numRuns: 2000 },
    );
  });

  test('without a ruling, what is paid is what was received less what was refused and taken off', () => {
    expect(payableOf({ receivedMilli: 9, refusedMilli: 2, deductedMilli: 3, payableMilli: null })).toBe(4);
    expect(payableOf({ receivedMilli: 9, refusedMilli: 2, deductedMilli: 3, payableMilli: 0 })).toBe(0);
  });
});
