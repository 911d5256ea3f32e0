import Papa from 'papaparse';
import type { YearPage } from './store.ts';

/** A year's shares for a spreadsheet: `year, cooperative, volume, computed, amount, note`; RFC 4180, formulas disarmed. */
export function sharesFile({ head, shares }: YearPage): string {
  const rows = shares.map(({ name, volume, computed, amount, note }) => ({
    ...{ year: head.year, cooperative: name, volume, computed, amount, note },
  }));
  return `${Papa.unparse(rows, { escapeFormulae: true, newline: '\r\n' })}\r\n`;
}
