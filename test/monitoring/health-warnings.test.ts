import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type AwardDay,
  type Episode,
  isMore,
  type Observed,
  settle,
  severityOf,
  type Thresholds,
  thresholdProblem,
  thresholds,
  type Warning,
  warningsOf,
} from '../../src/monitoring/rules/health/index.ts';
import { addDays } from '../../src/monitoring/rules/prices/calendar.ts';

/** A Tuesday. */
const today = '2026-12-01';
const ago = (days: number): string => addDays(today, -days);

const quiet: Observed = {
  ...{ cooperativeId: 'batutulis', joinedOn: '2026-01-01', lastSoldOn: ago(3), awards: [], prices: [] },
  ...{ payables: [], receivables: [], receipts: [], offers: [] },
};
const found = (seen: Partial<Observed>, on = today, rules: Thresholds = thresholds) =>
  warningsOf({ ...quiet, ...seen }, on, rules);
const told = (seen: Partial<Observed>, on = today) => found(seen, on).map((one) => [one.severity, one.since]);

test('a cooperative that sells, delivers and pays raises no warning', () => expect(found({})).toEqual([]));

describe('no sale', () => {
  test('for 60 days, since the sixtieth; graver after 90 and 180', () => {
    expect(told({ lastSoldOn: ago(59) })).toEqual([]);
    expect(found({ lastSoldOn: ago(60) })).toEqual([
      {
        ...{ code: 'no_sale', subject: '', severity: 'notice', since: today, cooperativeId: 'batutulis' },
        ...{ key: 'no_sale/batutulis/', figures: { days: 60, everSold: 1, offers: 0 } },
      },
    ]);
    expect(told({ lastSoldOn: ago(90) })).toEqual([['warning', ago(30)]]);
    expect(told({ lastSoldOn: ago(400) })).toEqual([['serious', ago(340)]]);
  });

  test('counts from joining where it never sold', () => {
    expect(told({ lastSoldOn: null, joinedOn: ago(10) })).toEqual([]);
    expect(found({ lastSoldOn: null, joinedOn: ago(61) })[0]).toMatchObject({
      ...{ since: ago(1), figures: { days: 61, everSold: 0, offers: 0 } },
    });
  });

  test('one that never sold is at most a warning; how much it offers is told', () => {
    const offers = [7, 0].map((available) => ({ listedOn: ago(300), available, value: 9, awarded: 0 }));
    expect(found({ lastSoldOn: null, joinedOn: ago(600), offers })).toMatchObject([
      { code: 'no_sale', severity: 'warning', figures: { days: 600, everSold: 0, offers: 1 } },
    ]);
  });
});

describe('declines rising', () => {
  const awards = (daysAgo: number, count: number, declined: number): AwardDay => ({
    ...{ day: ago(daysAgo), awards: count, declined },
  });

  test('6 of 20 against 6 of 60: z = 2.16, by chance in one of sixty', () => {
    // (6·60 − 6·20)² · 80 ÷ (12 · 68 · 20 · 60) = 57,600 · 80 ÷ 979,200 = 4.706 = 2.169².
    expect(isMore(6, 20, 6, 60, 2169)).toBe(true);
    expect(isMore(6, 20, 6, 60, 2170)).toBe(false);
    expect(found({ awards: [awards(5, 20, 6), awards(50, 60, 6)] })).toMatchObject([
      {
        ...{ code: 'declines_rising', severity: 'warning', key: 'declines_rising/batutulis/', since: ago(5) },
        figures: { declined: 6, awards: 20, recentBps: 3000, declinedBefore: 6, awardsBefore: 60, beforeBps: 1000 },
      },
    ]);
  });

  test('5 of 20 against 7 of 60 may be chance: z = 1.46', () => {
    expect(told({ awards: [awards(5, 20, 5), awards(50, 60, 7)] })).toEqual([]);
  });

  test('few awards, few declines, none before, or falling prove nothing', () => {
    expect(told({ awards: [awards(5, 9, 9), awards(50, 60, 0)] })).toEqual([]);
    expect(told({ awards: [awards(5, 10, 2), awards(50, 60, 0)] })).toEqual([]);
    expect(told({ awards: [awards(5, 20, 20), awards(50, 9, 0)] })).toEqual([]);
    expect(told({ awards: [awards(5, 20, 20), awards(130, 60, 0)] })).toEqual([]);
    expect(told({ awards: [awards(5, 20, 1), awards(50, 60, 30)] })).toEqual([]);
    expect(told({ awards: [awards(5, 20, 20), awards(50, 60, 60)] })).toEqual([]);
  });

  test('the windows: the last 30 days with today, the 90 before these', () => {
    expect(told({ awards: [awards(29, 10, 10), awards(119, 10, 0)] })).toEqual([['serious', ago(29)]]);
    expect(told({ awards: [awards(30, 10, 10), awards(119, 10, 0)] })).toEqual([]);
    expect(told({ awards: [awards(29, 10, 10), awards(120, 10, 0)] })).toEqual([]);
  });

  test('the test is symmetrical, never finds a smaller share, and any found at a stricter level is found at a laxer one', () => {
    const counts = fc.nat(200).chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));
    fc.assert(
      fc.property(counts, counts, fc.integer({ min: 1, max: 5000 }), ([d1, n1], [d2, n2], z) => {
        const is = isMore(d1, n1, d2, n2, z);
        if (is) expect(d1 * n2).toBeGreaterThan(d2 * n1);
        if (is) expect(isMore(d2, n2, d1, n1, z)).toBe(false);
        if (is) expect(isMore(d1, n1, d2, n2, z - 1)).toBe(true);
        // More kept before is what fewer declined now is.
        expect(isMore(n2 - d2, n2, n1 - d1, n1, z)).toBe(is);
        const p = (d1 + d2) / (n1 + n2);
        const exact = (d1 / n1 - d2 / n2) / Math.sqrt(p * (1 - p) * (1 / n1 + 1 / n2));
        if (Number.isFinite(exact) && Math.abs(exact - z / 1000) > 1e-6) expect(is).toBe(exact > z / 1000);
      }),
    );
  });
});

describe('prices above the reference', () => {
  /** Averages of the weeks that end with the last whole one, Monday 23 November. */
  const weeks = (...averages: (number | null)[]) =>
    averages.flatMap((average, i) => {
      const week = addDays('2026-11-23', -7 * (averages.length - 1 - i));
      return average === null ? [] : [{ commodityId: 'beras-medium', week, average, referenceHigh: 13_500 }];
    });

  test('three weeks in a row, since the third was over; the last one says how grave', () => {
    expect(found({ prices: weeks(13_500, 13_600, 13_600, 14_175) })).toMatchObject([
      {
        ...{ code: 'price_above_reference', subject: 'beras-medium', severity: 'warning', since: '2026-11-30' },
        ...{ key: 'price_above_reference/batutulis/beras-medium' },
        figures: { weeks: 3, average: 14_175, referenceHigh: 13_500, aboveBps: 500 },
      },
    ]);
    expect(told({ prices: weeks(13_600, 13_600, 13_600, 14_850) })).toEqual([['serious', '2026-11-23']]);
  });

  test('two are not, nor three with a week between without a price, nor three that ended', () => {
    expect(told({ prices: weeks(13_600, 13_600) })).toEqual([]);
    expect(told({ prices: weeks(13_600, 13_600, null, 13_600) })).toEqual([]);
    expect(told({ prices: weeks(13_600, 13_600, 13_600, 13_500) })).toEqual([]);
    expect(told({ prices: weeks(13_600, 13_600, 13_600, null) })).toEqual([]);
  });

  test('a week that is not over does not count', () => {
    const running = { commodityId: 'beras-medium', week: '2026-11-30', average: 13_600, referenceHigh: 13_500 };
    expect(told({ prices: [...weeks(13_600, 13_600), running] })).toEqual([]);
    expect(told({ prices: [...weeks(13_600, 13_600), running] }, '2026-12-07')).toEqual([['notice', '2026-12-07']]);
  });
});

describe('money overdue', () => {
  const item = (daysLate: number, open: number) => ({ dueOn: ago(daysLate), open });

  test('from the seventh day, by the oldest; what it owes and what it is owed are two warnings', () => {
    expect(told({ payables: [item(6, 5_000_000)] })).toEqual([]);
    const both = found({ payables: [item(8, 60_000), item(30, 40_000)], receivables: [item(61, 900_000)] });
    expect(both.map((one) => [one.key, one.severity, one.since, one.figures])).toEqual([
      ['overdue_payable/batutulis/', 'warning', ago(23), { days: 30, open: 100_000, items: 2 }],
      ['overdue_receivable/batutulis/', 'serious', ago(54), { days: 61, open: 900_000, items: 1 }],
    ]);
  });

  test('small change and what is paid are none', () => {
    expect(told({ payables: [item(30, 99_999)] })).toEqual([]);
    expect(told({ payables: [item(30, 0)] })).toEqual([]);
  });
});

describe('quality complaints', () => {
  const receipts = (daysAgo: number, count: number, complaints: number) => ({
    ...{ day: ago(daysAgo), receipts: count, complaints },
  });

  test('three in 30 days, a tenth of the receipts; since the day it held without a break', () => {
    expect(found({ receipts: [receipts(20, 10, 2), receipts(4, 20, 1)] })).toMatchObject([
      {
        ...{ code: 'quality_complaints', severity: 'notice', since: ago(4) },
        figures: { complaints: 3, receipts: 30, shareBps: 1000 },
      },
    ]);
    expect(told({ receipts: [receipts(20, 4, 2), receipts(4, 4, 2)] })).toEqual([['serious', ago(4)]]);
  });

  test('two are not, nor three of 31, nor what is 30 days ago', () => {
    expect(told({ receipts: [receipts(1, 2, 2)] })).toEqual([]);
    expect(told({ receipts: [receipts(1, 31, 3)] })).toEqual([]);
    expect(told({ receipts: [receipts(30, 2, 1), receipts(1, 2, 2)] })).toEqual([]);
    expect(told({ receipts: [receipts(29, 2, 1), receipts(1, 2, 2)] })).toEqual([['serious', ago(1)]]);
  });
});

describe('stock that never sold', () => {
  const offer = (daysAgo: number, value = 1000, awarded = 0, available = 5) => ({
    ...{ listedOn: ago(daysAgo), available, value, awarded },
  });
  const sold = (count: number) => Array.from({ length: count }, () => offer(400, 1, 1));

  test('is one warning a cooperative: how many of what it lists, their worth, the oldest', () => {
    // 3 of 10 is 30 %: since the day the third of them had been listed for 90 days.
    const offers = [offer(200), offer(100, 500), offer(95, 250), offer(89), ...sold(6), offer(300, 1, 0, 0)];
    expect(found({ offers })).toEqual([
      {
        ...{ code: 'stock_never_sold', subject: '', severity: 'notice', since: ago(5), cooperativeId: 'batutulis' },
        ...{ key: 'stock_never_sold/batutulis/' },
        figures: { offers: 3, listed: 10, shareBps: 3000, value: 1750, days: 200 },
      },
    ]);
  });

  test('half is a warning, only most of it is serious', () => {
    const of = (unsold: number, all: number) =>
      told({ offers: [...Array.from({ length: unsold }, () => offer(90)), ...sold(all - unsold)] });
    expect(of(2, 2)).toEqual([]);
    expect(of(3, 11)).toEqual([]);
    expect(of(4, 9)).toEqual([['notice', today]]);
    expect(of(4, 8)).toEqual([['warning', today]]);
    expect(of(7, 9)).toEqual([['warning', today]]);
    expect(of(8, 10)).toEqual([['serious', today]]);
  });

  test('is not said of one without a sale for long: that is what nothing sold means', () => {
    const offers = [offer(100), offer(100), offer(100)];
    expect(found({ offers, lastSoldOn: ago(61) }).map(({ code }) => code)).toEqual(['no_sale']);
  });

  test('those of an older making, one an offer, end at once, and the one of today is raised', () => {
    const one = found({ offers: [offer(200), offer(200), offer(200)] })[0]!;
    const old = ['a', 'b'].map(
      (id): Episode => ({ ...one, subject: id, key: `${one.key}${id}`, id: `${one.key}${id}@x`, seenOn: today }),
    );
    const other = { ...old[0]!, code: 'price_above_reference', key: 'p', id: 'p@x' } as const;
    expect(settle([...old, other], [one], today)).toMatchObject({
      ...{ raised: [{ subject: '' }], going: [], waiting: [{ code: 'price_above_reference' }] },
      ended: [{ subject: 'a' }, { subject: 'b' }],
    });
  });
});

describe('thresholds', () => {
  test('say how severe a figure is', () => {
    const { steps } = thresholds.no_sale;
    expect([59, 60, 89, 90, 179, 180].map((days) => severityOf(steps, days))).toEqual([
      ...[null, 'notice', 'notice', 'warning', 'warning', 'serious'],
    ]);
  });

  test('are a forum’s to set, and refused by name', () => {
    expect(thresholdProblem(thresholds)).toBeNull();
    const noSale = (steps: Thresholds['no_sale']['steps']) => ({ ...thresholds, no_sale: { steps } });
    expect(found({ lastSoldOn: ago(20) }, today, noSale({ notice: 14, warning: 30, serious: 60 }))).toHaveLength(1);
    for (const steps of [
      { notice: 90, warning: 60, serious: 180 },
      { notice: -1, warning: 60, serious: 180 },
      { notice: 1.5, warning: 60, serious: 180 },
    ])
      expect(thresholdProblem(noSale(steps))).toEqual({ reason: 'threshold_out_of_range', code: 'no_sale' });
    const none = { ...thresholds, price_above_reference: { ...thresholds.price_above_reference, weeks: 0 } };
    expect(thresholdProblem(none)?.code).toBe('price_above_reference');
  });
});

describe('a warning and its episodes', () => {
  const noSale = (on: string, lastSoldOn: string) => warningsOf({ ...quiet, lastSoldOn }, on);
  const left = ({ raised, going, waiting }: ReturnType<typeof settle>): Episode[] => [...raised, ...going, ...waiting];

  test('is raised once, goes on with its own beginning, and is told again when it is graver', () => {
    const first = settle([], noSale(today, ago(60)), today);
    expect(first.raised).toMatchObject([{ id: `no_sale/batutulis/@${today}`, seenOn: today }]);
    const again = settle(left(first), noSale(today, ago(60)), today);
    expect(again).toMatchObject({ raised: [], going: [{ since: today, worse: false }], waiting: [], ended: [] });
    const later = addDays(today, 30);
    const graver = settle(left(again), noSale(later, ago(60)), later);
    expect(graver.going).toMatchObject([{ since: today, severity: 'warning', worse: true, figures: { days: 90 } }]);
  });

  test('ends after a week without it, and not for a day', () => {
    const first = left(settle([], noSale(today, ago(60)), today));
    const gone = settle(first, [], addDays(today, 6));
    expect(gone).toMatchObject({ raised: [], going: [], ended: [], waiting: [{ seenOn: today }] });
    expect(settle(left(gone), noSale(addDays(today, 6), ago(60)), addDays(today, 6)).raised).toEqual([]);
    expect(settle(left(gone), [], addDays(today, 7))).toMatchObject({ waiting: [], ended: [{ seenOn: today }] });
  });

  test('the quiet week counts from the last day it was found', () => {
    const first = left(settle([], noSale(today, ago(60)), today));
    const again = left(settle(first, noSale(addDays(today, 5), ago(60)), addDays(today, 5)));
    expect(settle(again, [], addDays(today, 11))).toMatchObject({ waiting: [{ since: today }], ended: [] });
    expect(settle(again, [], addDays(today, 12))).toMatchObject({ waiting: [], ended: [{ since: today }] });
  });

  test('the next episode after a sale has another id', () => {
    const [one, other] = [ago(60), ago(10)].map((sold, i) => {
      const on = addDays(today, i * 50);
      return settle([], noSale(on, sold), on).raised[0]!.id;
    });
    expect(one).not.toBe(other);
  });

  test('whatever is found day by day: nothing is raised while it is open, nothing is lost, the same day twice changes nothing', () => {
    const keys = ['a', 'b', 'c'];
    const day = fc.subarray(keys).map((all) => all.map((key): Warning => ({ ...noSale(today, ago(60))[0]!, key })));
    fc.assert(
      fc.property(fc.array(day, { maxLength: 30 }), fc.integer({ min: 1, max: 4 }), (days, quietDays) => {
        let open: Episode[] = [];
        for (const [i, warnings] of days.entries()) {
          const on = addDays(today, i);
          const settled = settle(open, warnings, on, quietDays);
          for (const one of settled.raised) expect(open.map(({ key }) => key)).not.toContain(one.key);
          const all = [...left(settled), ...settled.ended].map(({ key }) => key);
          expect(all.sort()).toEqual([...new Set([...open, ...warnings].map(({ key }) => key))].sort());
          open = left(settled);
          expect(settle(open, warnings, on, quietDays)).toMatchObject({ raised: [], ended: [] });
        }
      }),
      { numRuns: 100 },
    );
  });
});
