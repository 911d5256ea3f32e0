import { SOURCES, type Source, type WatchThresholds, watchStatus } from '../rules/prices/index.ts';
import type { NamedReference, Week } from './types.ts';

/** A week of all sources side by side. */
export type WeekRow = { week: string; by: Partial<Record<Source, Week>> };

/** The newest week first. */
export function weekRows(weeks: readonly Week[]): WeekRow[] {
  const rows = new Map<string, WeekRow>();
  for (const one of weeks) {
    const row = rows.get(one.week) ?? { week: one.week, by: {} };
    row.by[one.source] = one;
    rows.set(one.week, row);
  }
  return [...rows.values()].sort((a, b) => (a.week < b.week ? 1 : -1));
}

const cell = (text: string | number): string =>
  /[",\n]|^[=+\-@]/.test(String(text)) ? `"${String(text).replaceAll('"', '""')}"` : String(text);

const HEAD = ['week', 'commodity', 'unit', ...SOURCES.flatMap((one) => [`${one}_median`, `${one}_low`, `${one}_high`])];

/** A line a week: rupiah per unit, the reference in force today and the status against it. The newest first. */
export function weeksFile(
  rows: readonly WeekRow[],
  goods: { commodityId: string; tradeUnit: string },
  reference: NamedReference | null,
  thresholds: WatchThresholds,
): string {
  const lines = rows.map(({ week, by }) => {
    const counted = by.market ?? by.deal ?? by.offer;
    const status = counted ? (watchStatus(counted.median, reference, thresholds)?.status ?? '') : '';
    const figures = SOURCES.flatMap((one) => [by[one]?.median ?? '', by[one]?.low ?? '', by[one]?.high ?? '']);
    return [week, goods.commodityId, goods.tradeUnit, ...figures, reference?.low ?? '', reference?.high ?? '', status];
  });
  const head = [...HEAD, 'reference_low', 'reference_high', 'status'];
  return [head, ...lines].map((line) => `${line.map(cell).join(',')}\r\n`).join('');
}
