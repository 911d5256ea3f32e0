import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { binsOf, pointsOf } from '../../src/monitoring/dashboards/bins.ts';
import { fillOf } from '../../src/monitoring/dashboards/figures.ts';
import { lookOf, readAsked } from '../../src/monitoring/dashboards/inputs.ts';
import { piecesOf } from '../../src/monitoring/dashboards/pieces.ts';
import { readKey } from '../../src/monitoring/dashboards/rows.ts';
import type { CooperativeRow, DemandRow, Figure } from '../../src/monitoring/dashboards/types.ts';
import { courseTitle } from '../../src/monitoring/dashboards/views/course-chart.tsx';
import { placesTitle } from '../../src/monitoring/dashboards/views/places-chart.tsx';
import { changeText, shortRupiah, toneOf } from '../../src/monitoring/dashboards/views/words.ts';
import { addDays } from '../../src/platform/clock.ts';

const TODAY = '2026-11-24';

describe('the pieces of a period', () => {
  test('are whole months and the days around them', () => {
    expect(piecesOf({ from: '2026-01-01', until: '2026-11-24' })).toEqual([
      ['month', '2026-01', '2026-10'],
      ['day', '2026-11-01', '2026-11-24'],
    ]);
    expect(piecesOf({ from: '2025-12-15', until: '2026-02-28' })).toEqual([
      ['day', '2025-12-15', '2025-12-31'],
      ['month', '2026-01', '2026-02'],
    ]);
    expect(piecesOf({ from: '2026-11-01', until: '2026-11-24' })).toEqual([['day', '2026-11-01', '2026-11-24']]);
  });

  test('hold every day once, and no other', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1500 }), fc.integer({ min: 0, max: 900 }), (start, length) => {
        const from = addDays('2023-01-01', start);
        const until = addDays(from, length);
        const days = piecesOf({ from, until }).flatMap(([by, first, last]) =>
          by === 'day'
            ? binsOf({ from: first, until: last }, 'day')
            : binsOf({ from: `${first}-01`, until: `${last}-01` }, 'month').flatMap((month) =>
                binsOf({ from: `${month}-01`, until: addDays(`${month}-28`, 3) }, 'day').filter((day) =>
                  day.startsWith(month),
                ),
              ),
        );
        expect(days).toEqual(binsOf({ from, until }, 'day'));
      }),
    );
  });
});

const rice = { commodityId: 'rice', nameId: 'Beras', nameEn: 'Rice', unit: 'kg' };

describe('figures by hand', () => {
  test('orders are filled by commodity, weighted by lines', () => {
    const row = (now: number, lines: number, asked: number, confirmed: number): DemandRow => ({
      ...{ ...rice, now, lines, asked, confirmed, value: 0 },
    });
    // 3 lines filled to 90 %, 1 line to 50 %: (3 × 90 + 50) ÷ 4 = 80 %.
    expect(fillOf([row(1, 3, 1000, 900), row(1, 1, 40, 20), row(0, 1, 10, 10)], 1)).toBe(8000);
    expect(fillOf([row(0, 1, 10, 10)], 1)).toBeNull();
  });

  test('days of two periods stand side by side, whatever their lengths', () => {
    const { look } = lookOf(readAsked({ day: '2026-03-15' }, TODAY), { kind: 'forum' }, TODAY);
    const points = pointsOf(
      [
        { now: 1, bin: '2026-03-02', value: 7 },
        { now: 0, bin: '2026-02-02', value: 5 },
      ],
      look,
      { firstDay: '2020-01-01', hasBefore: true },
    );
    expect(points).toHaveLength(31);
    expect(points[1]).toEqual({ bin: '2026-03-02', value: 7, beforeBin: '2026-02-02', before: 5 });
    const young = { firstDay: '2026-03-20', hasBefore: false };
    expect(pointsOf([], look, young)[0]).toMatchObject({ bin: '2026-03-20', beforeBin: null });
    expect(points[30]).toEqual({ bin: '2026-03-31', value: 0, beforeBin: null, before: null });
  });

  const figure = (
    now: number,
    before: number,
    kind: Figure['kind'] = 'rupiah',
    better: Figure['better'] = 'more',
  ): Figure => ({
    ...{ key: 'sold' as const, kind, now, before, better, median: null, rows: 'sold' as const },
    change: { by: now - before, bps: before === 0 ? null : Math.round(((now - before) * 10_000) / before) },
  });

  test('a change is told in percents, a share’s in points, a manifold one in times', () => {
    expect(changeText(figure(1_120_000, 1_000_000), 'id')).toBe('naik 12 %, sebelumnya Rp1\u00a0jt');
    expect(changeText(figure(9_000, 9_500, 'bps'), 'id')).toBe('turun 5 poin, sebelumnya 95 %');
    expect(changeText(figure(30_000_000, 2_000_000), 'en')).toBe('up 14 times over, before: Rp2\u00a0m');
    expect(changeText(figure(5, 0), 'id')).toBe('sebelumnya tidak ada');
    expect(toneOf(figure(5, 4, 'minutes', 'less'))).toBe('bad');
    expect(toneOf(figure(3, 4, 'minutes', 'less'))).toBe('good');
    expect(toneOf(figure(4, 4))).toBeNull();
  });

  test('a chart says its message', () => {
    expect(courseTitle(figure(1_120_000, 1_000_000), 'sales', 'id')).toBe('Penjualan naik 12 % menjadi Rp1,12\u00a0jt');
    expect(courseTitle(figure(0, 1), 'sales', 'en')).toBe('No sales in this period yet');
    const at = (name: string, value: number) => ({ id: name, name, value }) as CooperativeRow;
    expect(placesTitle([at('a', 40), at('b', 30), at('c', 30), at('d', 0)], 'id')).toBe(
      '2 dari 4 koperasi menjual separuh dari semuanya',
    );
    expect(placesTitle([at('a', 0)], 'en')).toBe('No cooperative has sold in this period yet');
  });

  test('large sums are short', () => {
    expect(shortRupiah(1_234_567_890, 'id')).toBe('Rp1,23\u00a0M');
    expect(shortRupiah(-350_000_000, 'en')).toBe('−Rp350\u00a0m');
    expect(shortRupiah(950_000, 'id')).toBe('Rp950.000');
  });
});

describe('what is asked for', () => {
  const refusal = (query: Record<string, string>) => lookOf(readAsked(query, TODAY), { kind: 'forum' }, TODAY);

  test('a period that is none is refused, and this month is looked at', () => {
    const custom = (from: string, until: string) => refusal({ period: 'custom', from, until });
    expect(custom('2026-02-01', '2026-01-01').refusal).toBe('ends_before_start');
    expect(custom('1926-01-01', '2026-01-01').refusal).toBe('period_too_long');
    expect(custom('2027-01-01', '2027-02-01').refusal).toBe('period_in_future');
    expect(custom('', '2026-01-01').refusal).toBe('no_day');
    expect(refusal({ period: 'month', day: '2026-02-30' }).refusal).toBe('no_day');
    expect(custom('x', 'y').look.period).toMatchObject({ from: '2026-11-01', until: TODAY });
    expect(refusal({ period: 'never', day: '2026-10-05' }).look.period).toMatchObject({
      from: '2026-10-01',
      until: '2026-10-31',
    });
  });

  test('a key is one that a page gave', () => {
    expect(readKey('1733000000000~01JABC')).toEqual({ at: 1_733_000_000_000, id: '01JABC' });
    expect(readKey('-5~a b')).toEqual({ at: -5, id: 'a b' });
    for (const text of [undefined, '', 'x', '1~', '~a', '1e9~a']) expect(readKey(text)).toBeNull();
  });
});
