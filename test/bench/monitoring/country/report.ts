import type { PageFigure } from '../../settlement/pages.ts';
import { count, ms, type Table } from '../../split/tables.ts';
import type { Stopped, TaskFigure } from './tasks.ts';

export type SizeFigures = {
  cooperatives: number;
  made: { seconds: number; megabytes: number };
  tasks: TaskFigure[];
  stopped: Stopped;
  pages: PageFigure[];
};
/** The smallest first. */
export type CountryFigures = { sizes: SizeFigures[]; audit: { rows: number; rate: number; holds: boolean } };

/** Database time of a page, milliseconds; seconds of the nightly sums; rows a second of the audit check. */
const [MOST_MS, MOST_SECONDS, FEWEST_ROWS] = [100, 60, 50_000];
/** Below this a time says more of the machine than of the page. */
const NOISE_MS = 5;
/** What has to be over within the night’s minute. */
const NIGHTLY = new Set(['all sums anew', 'yesterday’s sums anew']);

const kept = (fits: boolean): string => (fits ? 'ok' : 'over');

/** The power by which a time follows the size, from the last but one size to the last: 1 is in proportion, 0 not at all. */
function growth(times: readonly number[], sizes: readonly number[], noise: number): number {
  const [before, after] = times.slice(-2).map((one) => Math.max(one, noise)) as [number, number];
  const [small, large] = sizes.slice(-2) as [number, number];
  return Math.log(after / before) / Math.log(large / small);
}

export function countryTables({ sizes, audit }: CountryFigures): Table[] {
  const names = sizes.map(({ cooperatives }) => count(cooperatives));
  return [
    {
      title: 'Countries: the same trade a cooperative',
      heads: ['cooperatives', 'MB', 'made, s', 'a killed rebuild: days', 'left', 'done after', ''],
      rows: sizes.map(({ cooperatives, made, stopped: { all, left, after } }) => [
        ...[
          count(cooperatives),
          count(made.megabytes),
          made.seconds.toFixed(0),
          String(all),
          String(left),
          String(after),
        ],
        kept(left < all && after <= left + 1),
      ]),
    },
    {
      title: `What the clock does, s; nightly sums at most ${MOST_SECONDS}`,
      heads: ['task', ...names, 'done', 'growth', ''],
      rows: sizes.at(-1)!.tasks.map(({ task, seconds, done }, i) => {
        const times = sizes.map(({ tasks }) => tasks[i]!.seconds);
        return [
          ...[task, ...times.map((one) => one.toFixed(1)), count(done)],
          growth(
            times,
            sizes.map((one) => one.cooperatives),
            0.05,
          ).toFixed(2),
          NIGHTLY.has(task) ? kept(seconds < MOST_SECONDS) : '',
        ];
      }),
    },
    pageTable(sizes, names),
    {
      title: `npm run audit:verify, rows a second; at least ${count(FEWEST_ROWS)}`,
      heads: ['rows', 'rows/s', ''],
      rows: [[count(audit.rows), count(audit.rate), kept(audit.holds && audit.rate >= FEWEST_ROWS)]],
    },
  ];
}

const pageTable = (sizes: readonly SizeFigures[], names: readonly string[]): Table => ({
  title: `Pages: median of the database time of 20, ms, at most ${MOST_MS}; at most 1 round trip; growth below 1`,
  heads: ['page', 'as', ...names, 'p95', 'trips', 'KB', 'growth', ''],
  rows: sizes.at(-1)!.pages.map(({ page, by, status, median, p95, trips, kilobytes }, i) => {
    const times = sizes.map(({ pages }) => pages[i]!.median);
    const power = growth(
      times,
      sizes.map((one) => one.cooperatives),
      NOISE_MS,
    );
    return [
      ...[page, status === 200 ? by : `${by}: ${status}`, ...times.map(ms), ms(p95), String(trips), String(kilobytes)],
      ...[power.toFixed(2), kept(status === 200 && median < MOST_MS && trips <= 1 && power < 1)],
    ];
  }),
});
