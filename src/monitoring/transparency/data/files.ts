import Papa from 'papaparse';
import type { Range } from '../rules/months.ts';
import { columns, type Row, type TableName, tableNames } from './tables.ts';

export const DATA_PATH = '/transparency/data';
/** How long anybody's cache may keep a page, and a file. Editions never change, but the newest month joins them. */
export const PAGE_SECONDS = 300;
export const FILE_SECONDS = 3600;

export const LICENCE = 'CC BY 4.0';
export const LICENCE_URL = 'https://creativecommons.org/licenses/by/4.0/';

export type Format = 'csv' | 'json';

/** `trade.csv` → table and format; null: there is no such file. */
export function readFile(name: string): { table: TableName; format: Format } | null {
  const [table, format, ...rest] = name.split('.');
  const known = tableNames.find((one) => one === table);
  if (!known || rest.length > 0 || (format !== 'csv' && format !== 'json')) return null;
  return { table: known, format };
}

/** RFC 4180 with a head, formulas disarmed. */
export const csvOf = (table: TableName, rows: readonly Row[]): string =>
  `${Papa.unparse({ fields: [...columns[table]], data: rows.map((row) => columns[table].map((name) => row[name] ?? '')) }, { escapeFormulae: true, newline: '\r\n' })}\r\n`;

/** The rows with what one has to know to use them. */
export const jsonOf = (table: TableName, rows: readonly Row[], range: Range, source: string): string =>
  JSON.stringify({
    ...{ table, ...range, licence: LICENCE, licence_url: LICENCE_URL, source, dictionary: DATA_PATH },
    area_names: 'idn-area-data (ODbL 1.0)',
    rows,
  });
