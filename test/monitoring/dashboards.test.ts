import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { binsOf, pointsOf } from '../../src/monitoring/dashboards/bins.ts';
import { answerMedian, fillOf, middleOf } from '../../src/monitoring/dashboards/figures.ts';
import { lookOf, readAsked } from '../../src/monitoring/dashboards/inputs.ts';
import { periodsOf, piecesOf, wholeOf } from '../../src/monitoring/dashboards/pieces.ts';
import { readKey } from '../../src/monitoring/dashboards/rows.ts';
import type { AnswerRow, DemandRow, Figure, Look, PlaceRow } from '../../src/monitoring/dashboards/types.ts';
import { courseTitle } from '../../src/monitoring/dashboards/views/course-chart.tsx';
import { topTitle } from '../../src/monitoring/dashboards/views/lists.tsx';
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

  test('have names, years where they are whole; a hundred years are a bounded list', () => {
    expect(periodsOf({ from: '2024-11-30', until: '2026-02-02' })).toEqual([
      ...['2024-11-30', '2024-12', '2025', '2026-01', '2026-02-01', '2026-02-02'],
    ]);
    expect(periodsOf({ from: '2025-01-01', until: '2025-12-31' }, 'month')).toHaveLength(12);
    expect(periodsOf({ from: '1926-01-02', until: '2025-12-30' }).length).toBeLessThanOrEqual(98 + 22 + 60);
  });

  test('by name hold every day once too', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1500 }), fc.integer({ min: 0, max: 1900 }), (start, length) => {
        const span = { from: addDays('2023-01-01', start), until: addDays('2023-01-01', start + length) };
        const within = (name: string) => binsOf(span, 'day').filter((day) => day.startsWith(name));
        expect(periodsOf(span).flatMap(within)).toEqual(binsOf(span, 'day'));
      }),
      { numRuns: 20 },
    );
  });

  test('that still run are read as whole ones: nothing lies after today', () => {
    const of = (query: Record<string, string>) => lookOf(readAsked(query, TODAY), { kind: 'forum' }, TODAY).look.period;
    expect(wholeOf(of({}))).toEqual({ from: '2026-11-01', until: '2026-11-30' });
    expect(wholeOf(of({ period: 'custom', from: '2020-05-05', until: '2099-01-01' }))).toEqual({
      ...{ from: '2020-05-05', until: '2026-12-31' },
    });
    expect(wholeOf(of({ day: '2026-10-05' }))).toEqual({ from: '2026-10-01', until: '2026-10-31' });
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
      ...{ ...rice, now, lines, asked, confirmed, value: 0, compared: 0, otherwise: 0 },
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
    const { look } = lookOf(readAsked({ day: '2026-10-15' }, TODAY), { kind: 'forum' }, TODAY);
    const at = (bin: string, value: number) => ({ bin, value, beforeBin: null, before: null });
    const both = [at('2026-10-03', 120_000), at('2026-10-14', 1_000_000)];
    const title = (figure: Figure, points = both, of: Look = look) =>
      courseTitle({ points, figure, words: 'sales', look: of }, 'id').replaceAll('\u00a0', ' ');
    const risen = figure(1_120_000, 1_000_000);
    expect(title(risen)).toBe('Penjualan naik 12 % dibanding bulan lalu, menjadi Rp1,12 jt; puncaknya 14 Okt');
    expect(title(figure(500_000, 1_000_000), [at('2026-10-03', 500_000), at('2026-10-14', 0)])).toBe(
      'Penjualan turun 50 % dibanding bulan lalu, menjadi Rp500.000, semuanya 3 Okt',
    );
    expect(title(risen, [at('2026', 1_120_000)])).toBe('Penjualan naik 12 % dibanding bulan lalu, menjadi Rp1,12 jt');
    expect(title({ ...risen, before: null, change: null }, [at('2026-09', 1), at('2026-10', 2)])).toBe(
      'Penjualan Rp1,12 jt pada masa ini; puncaknya Okt 2026',
    );
    expect(title(figure(700, 700), [])).toBe('Penjualan tetap Rp700, sama dengan bulan lalu');
    expect(title(figure(0, 1_000_000), [])).toBe('Belum ada penjualan pada masa ini; sebelumnya Rp1 jt');
    expect(title({ ...figure(0, 0), now: null, before: null, change: null }, [])).toBe(
      'Belum ada penjualan pada masa ini',
    );
    expect(courseTitle({ points: [], figure: figure(0, 0), words: 'spent', look }, 'en')).toBe(
      'Nothing spent in this period yet',
    );
  });

  test('so does the plot, and the list of commodities', () => {
    const at = (name: string, value: number, isArea = 0) => ({ id: name, name, value, isArea }) as PlaceRow;
    const [a, b, c, d] = [at('a', 40), at('b', 30), at('c', 30), at('d', 0)];
    expect(placesTitle([a, b, c, d], 100, 'id')).toBe('2 dari 4 koperasi menjual separuh dari semuanya');
    expect(placesTitle([d], 0, 'en')).toBe('No cooperative has sold in this period yet');
    expect(placesTitle([], 0, 'id')).toBe('Belum ada koperasi terverifikasi di sini');
    expect(placesTitle([a], 40, 'id')).toBe('a menjual Rp40');
    expect(placesTitle([a, d], 40, 'en')).toBe('Of 2, only a has sold');
    const areas = [at('x', 40, 1), at('y', 30, 1)];
    expect(placesTitle(areas, 100, 'id')).toBe('2 kecamatan menjual separuh dari semuanya');
    expect(placesTitle(areas, 1000, 'id')).toBe('2 kecamatan terbesar menjual 7 % dari semuanya');
    const top = (value: number) => ({ ...rice, value, amount: 1 });
    expect(topTitle([], 'spent', 'id')).toBe('Belum ada komoditas yang dibeli');
    expect(topTitle([top(5)], 'sales', 'en')).toBe('Only Rice was sold');
    expect(topTitle([top(75), top(25)], 'sales', 'id')).toBe('Beras: 75 % dari nilainya');
  });

  test('the median of all answers lies in the class that holds it, whoever answered', () => {
    const row = (now: number, of: number, answers: number): AnswerRow => ({ now, class: of, answers });
    // 3 answers up to 5 minutes, 4 of 61 to 90, 3 of 121 to 180: the fifth of ten is the second of four between 60 and 90.
    expect(answerMedian([row(1, 0, 3), row(1, 7, 4), row(1, 9, 3), row(0, 0, 1)], 1)).toBe(75);
    expect(answerMedian([row(0, 0, 1)], 0)).toBe(3);
    expect(answerMedian([row(0, 0, 1)], 1)).toBeNull();
  });

  test('the middle of others is half-up, and untold of fewer than five', () => {
    const row = (n: number, low: number, high: number) => ({ key: 'answer' as const, n, low, high, drawn: null });
    expect(middleOf([row(6, 10, 13)]).answer).toBe(12);
    expect(middleOf([row(5, 11, 11)])).toMatchObject({ answer: 11, value: null });
    expect(middleOf([row(4, 10, 13)]).answer).toBeNull();
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
