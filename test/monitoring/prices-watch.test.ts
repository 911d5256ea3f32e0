import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deviating, deviatingAtEnds } from '../../src/monitoring/rules/prices/deviating.ts';
import { doubtsAbout } from '../../src/monitoring/rules/prices/doubts.ts';
import { referenceOn, watchStatus } from '../../src/monitoring/rules/prices/watch.ts';

const het = { low: null, high: 13_500 };
const chilli = { low: 40_000, high: 57_000 };

describe('the status of a price', () => {
  test.each([
    [13_500, 'aman', 'within', 0],
    [13_501, 'aman', 'above', 0],
    // 5 % above is 14.175, 10 % is 14.850: only beyond it the next word.
    [14_175, 'aman', 'above', 500],
    [14_176, 'waspada', 'above', 500],
    [14_850, 'waspada', 'above', 1000],
    [14_851, 'intervensi', 'above', 1000],
    [20_250, 'intervensi', 'above', 5000],
    [1, 'aman', 'within', 0],
  ])('of medium rice at %i against its HET: %s', (price, status, side, deviationBps) => {
    expect(watchStatus(price, het)).toEqual({ status, side, deviationBps });
  });

  test.each([
    [57_000, 'aman', 'within', 0],
    [60_000, 'waspada', 'above', 526],
    [65_000, 'intervensi', 'above', 1403],
    [40_000, 'aman', 'within', 0],
    [39_000, 'aman', 'below', -250],
    [38_000, 'aman', 'below', -500],
    [37_999, 'waspada', 'below', -500],
    [35_000, 'intervensi', 'below', -1250],
  ])('of chilli at %i against its HAP band: %s, %s', (price, status, side, deviationBps) => {
    expect(watchStatus(price, chilli)).toEqual({ status, side, deviationBps });
  });

  test('by the forum’s own thresholds; without a reference there is none', () => {
    expect(watchStatus(13_501, het, { waspada: 0, intervensi: 300 })?.status).toBe('waspada');
    expect(watchStatus(13_500, het, { waspada: 0, intervensi: 300 })?.status).toBe('aman');
    expect(watchStatus(13_500, null)).toBeNull();
  });

  test('a higher price is never safer above the band, a lower one never below it', () => {
    const rank = { aman: 0, waspada: 1, intervensi: 2 };
    const price = fc.integer({ min: 1, max: 200_000 });
    fc.assert(
      fc.property(price, price, (a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)].map((one) => watchStatus(one, chilli)!);
        if (low!.side !== 'below') expect(rank[high!.status]).toBeGreaterThanOrEqual(rank[low!.status]);
        if (high!.side !== 'above') expect(rank[low!.status]).toBeGreaterThanOrEqual(rank[high!.status]);
        expect(low!.deviationBps).toBeLessThanOrEqual(high!.deviationBps);
      }),
    );
  });

  test('the reference is the one in force in the zone on that day, of two the newer', () => {
    const row = (id: string, zone: number, from: string, until: string | null, high: number) => ({
      ...{ id, zone, from, until, high, kind: 'HET' as const, low: null },
    });
    const rows = [
      row('b', 1, '2025-08-22', null, 13_500),
      row('a', 1, '2024-06-07', '2025-08-21', 12_500),
      row('c', 2, '2025-08-22', null, 14_000),
      row('d', 1, '2026-12-01', null, 13_900),
    ];
    const high = (zone: number, day: string) => referenceOn(rows, zone, day)?.high ?? null;
    expect([high(1, '2025-08-21'), high(1, '2025-08-22'), high(1, '2026-12-01')]).toEqual([12_500, 13_500, 13_900]);
    expect([high(2, '2026-12-01'), high(3, '2026-12-01'), high(1, '2024-06-06')]).toEqual([14_000, null, null]);
    expect(referenceOn(rows.toReversed(), 1, '2027-01-01')?.id).toBe('d');
  });
});

const place = (id: string, price: number, observations = 1) => ({ id, price, observations });

describe('kelurahan that deviate', () => {
  // The median is 30.200; distances 0 0 100 100 200 200 9.800, their median 100: 3 × 1,4826 × 100 is 445, and 3 % of 30.200 is 906.
  const eggs = [30_000, 30_100, 30_200, 30_300, 30_400, 40_000, 30_200].map((price, i) => place(`k${i}`, price));

  test('by hand', () => {
    expect(deviating(eggs)).toEqual({
      ...{ ok: true, places: 7, median: 30_200, mad: 100 },
      deviating: [{ id: 'k5', price: 40_000, side: 'above', bps: 3245 }],
    });
  });

  test('two wrong ones of seven do not hide each other, as they would by the standard deviation', () => {
    const wrong = eggs.map((one, i) => (i < 2 ? { ...one, price: 300_000 } : one)).slice(0, 7);
    const found = deviating([...wrong.filter(({ price }) => price !== 40_000), place('k5', 30_250)]);
    expect(found).toMatchObject({ ok: true, deviating: [{ id: 'k0' }, { id: 'k1' }] });
  });

  test('where most are the same, only what is farther than the least deviation', () => {
    const same = [100, 100, 100, 100, 103, 104, 96].map((hundreds, i) => place(`k${i}`, hundreds * 100));
    expect(deviating(same)).toMatchObject({
      mad: 0,
      deviating: [
        { id: 'k5', side: 'above', bps: 400 },
        { id: 'k6', side: 'below', bps: -400 },
      ],
    });
  });

  test('too few places tell nothing, and places with too few observations do not count', () => {
    expect(deviating(eggs.slice(0, 4))).toEqual({ ok: false, reason: 'too_few_places', places: 4 });
    const rules = { leastPlaces: 5, leastObservations: 3, times: 3000, leastBps: 300 };
    const counted = eggs.map((one, i) => ({ ...one, observations: i < 3 ? 3 : 2 }));
    expect(deviating(counted, rules)).toEqual({ ok: false, reason: 'too_few_places', places: 3 });
    expect(deviating([], { ...rules, leastPlaces: 0 })).toEqual({ ok: false, reason: 'too_few_places', places: 0 });
  });

  test('less than half stand out, in any order, and a price multiplied everywhere changes nobody', () => {
    const prices = fc.array(fc.integer({ min: 1, max: 100_000 }), { minLength: 5, maxLength: 15 });
    fc.assert(
      fc.property(prices, fc.integer({ min: 2, max: 9 }), (drawn, by) => {
        const places = drawn.map((price, i) => place(`k${i}`, price));
        const found = deviating(places);
        if (!found.ok) throw new Error(found.reason);
        expect(found.deviating.length * 2).toBeLessThanOrEqual(places.length);
        expect(deviating(places.toReversed())).toEqual(found);
        const more = deviating(places.map((one) => ({ ...one, price: one.price * by })));
        const ids = (one: typeof found) => one.deviating.map(({ id }) => id).sort();
        expect(more.ok && ids(more)).toEqual(ids(found));
      }),
      { numRuns: 500 },
    );
  });

  test('of the ends and the counts of prices the same is told as of all places', () => {
    const prices = fc.array(fc.integer({ min: 900, max: 1200 }), { minLength: 4, maxLength: 40 });
    fc.assert(
      fc.property(prices, fc.integer({ min: 1, max: 5000 }), (drawn, far) => {
        const places = [...drawn, far].map((price, i) => place(`k${i}`, price));
        const counts = [...Map.groupBy(places, ({ price }) => price)].map(([price, all]) => ({
          price,
          places: all.length,
        }));
        const sorted = places.toSorted((a, b) => a.price - b.price || (a.id < b.id ? -1 : 1));
        const whole = deviating(places);
        const ends = [...sorted.slice(0, 20), ...sorted.slice(20).slice(-20)];
        const count = whole.ok ? { count: whole.deviating.length } : {};
        expect(deviatingAtEnds(counts, ends, 99)).toEqual({ ...whole, ...count });
      }),
    );
  });
});

describe('a typed price', () => {
  const recent = [13_400, 13_500, 13_600];
  const today = '2026-11-24';
  const about = (price: number, day = today) => doubtsAbout({ price, day }, recent, today);

  test.each([
    [0, today, 'not_positive'],
    [-13_500, today, 'not_positive'],
    [1_000_000_001, today, 'too_large'],
    [13_500, '2026-11-25', 'future_date'],
    [13_500, '2026-02-30', 'not_a_day'],
  ])('%i on %s is refused: %s', (price, day, reason) => {
    expect(about(price, day)).toEqual({ ok: false, reason });
  });

  test.each([
    [135_000, 10, 'above', 13_500],
    [1350, 10, 'below', 13_500],
    [141_000, 10, 'above', 14_100],
    [1_350_000, 100, 'above', 13_500],
    [14, 1000, 'below', 14_000],
    [13_500_000, 1000, 'above', 13_500],
    [67_500, 10, 'above', 6750],
  ])('%i is asked back: about %i times the usual price', (price, factor, side, likely) => {
    expect(about(price)).toEqual({ ok: true, doubts: [{ kind: 'factor', factor, side, usual: 13_500, likely }] });
  });

  test('far by no such factor is asked back too, and what was seen long ago', () => {
    expect(about(13_500 * 30)).toEqual({ ok: true, doubts: [{ kind: 'far', side: 'above', usual: 13_500 }] });
    expect(about(13_500, '2025-11-24')).toEqual({ ok: true, doubts: [{ kind: 'long_ago', days: 365 }] });
  });

  test('a price that trebled is believed, and without recent prices there is nothing to ask', () => {
    expect(about(40_500)).toEqual({ ok: true, doubts: [] });
    expect(about(13_500 * 5 - 1)).toEqual({ ok: true, doubts: [] });
    expect(doubtsAbout({ price: 135_000, day: today }, [], today)).toEqual({ ok: true, doubts: [] });
  });

  test('a slip by ten or a thousand is always asked, if the true price is within a third of the usual one', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 6000, max: 100_000 }),
        fc.constantFrom(10, 1000),
        fc.boolean(),
        (usual, by, more) => {
          const price = more ? usual * by : Math.floor(usual / by);
          for (const near of [Math.ceil(usual * 0.75), Math.floor(usual * 1.33)]) {
            const answer = doubtsAbout({ price, day: today }, [near], today);
            expect(answer.ok && answer.doubts[0]).toMatchObject({ kind: 'factor', factor: by });
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
