import { count, asMarkdown as markdownTable, ms, type Table, asText as textTable } from '../split/tables.ts';
import type { YearFigures } from './index.ts';

/** Milliseconds of database time that a page or command may take, and round trips that a page and a command may. */
const MOST_MS = 200;
const MOST_TRIPS = { page: 1, deed: 3 } as const;
const MOST_VERIFYING_S = 60;

export const asText = (figures: YearFigures): string => [figures.machine, ...tables(figures).map(textTable)].join('\n');

export const asMarkdown = (figures: YearFigures): string =>
  [
    `Measured with \`npm run bench -- settlement --markdown\` on ${figures.machine}.`,
    ...tables(figures).map(markdownTable),
  ].join('\n');

const tables = (figures: YearFigures): Table[] => [
  yearTable(figures),
  pageTable(figures),
  deedTable(figures),
  verifyTable(figures),
];

const kept = (fits: boolean): string => (fits ? 'ok' : 'over');

function yearTable({ year: { rows, seconds, megabytes } }: YearFigures): Table {
  return {
    title: `A year of a forum: made in ${seconds.toFixed(0)} s, ${count(megabytes)} MB`,
    heads: ['table', 'rows'],
    rows: Object.entries(rows).map(([table, n]) => [table, count(n)]),
  };
}

function pageTable({ pages }: YearFigures): Table {
  return {
    title: `Pages: database time of 20, ms, at most ${MOST_MS}; round trips at most ${MOST_TRIPS.page}`,
    heads: ['page', 'as', 'status', 'median', 'p95', 'trips', 'KB', ''],
    rows: pages.map(({ page, by, status, median, p95, trips, kilobytes }) => [
      ...[page, by, String(status), ms(median), ms(p95), String(trips), String(kilobytes)],
      kept(status === 200 && median < MOST_MS && trips <= MOST_TRIPS.page),
    ]),
  };
}

function deedTable({ deeds }: YearFigures): Table {
  return {
    title: `Commands and the clock: database time, ms, at most ${MOST_MS}; round trips at most ${MOST_TRIPS.deed}`,
    heads: ['what', 'times', 'median', 'p95', 'trips', ''],
    rows: deeds.map(({ deed, times, median, p95, trips }) => [
      ...[deed, String(times), ms(median), ms(p95), String(trips)],
      kept(times > 0 && median < MOST_MS && trips <= MOST_TRIPS.deed),
    ]),
  };
}

function verifyTable({ verify: { seconds, checks, findings } }: YearFigures): Table {
  return {
    title: `npm run db:verify on it, at most ${MOST_VERIFYING_S} s`,
    heads: ['checks', 'seconds', 'findings', ''],
    rows: [
      [
        String(checks),
        seconds.toFixed(1),
        String(findings.length),
        kept(seconds <= MOST_VERIFYING_S && findings.length === 0),
      ],
      ...findings.slice(0, 10).map((finding) => [finding, '', '', '']),
    ],
  };
}
