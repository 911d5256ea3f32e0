import Papa from 'papaparse';
import type { Range } from '../rules/months.ts';
import {
  columns,
  DATA_PATH,
  type Format,
  formats,
  LICENCE,
  LICENCE_URL,
  type TableName,
  tableNames,
} from './columns.ts';
import type { Row } from './tables.ts';

/** `trade.csv` → table and format; null: there is no such file. */
export function readFile(name: string): { table: TableName; format: Format } | null {
  const [table, format, ...rest] = name.split('.');
  const known = tableNames.find((one) => one === table);
  const as = formats.find((one) => one === format);
  return known && as && rest.length === 0 ? { table: known, format: as } : null;
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
