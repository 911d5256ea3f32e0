import Papa from 'papaparse';
import type { DepositRow } from './types.ts';

/**
 * Deposits for the bank to transfer back, as payouts have it: `bank, account, holder, amount, remark`, CRLF. A text that a spreadsheet
 * would run as a formula gets an apostrophe before it.
 */
export function bankFile(rows: readonly DepositRow[]): string {
  const transfers = rows.map((one) => ({
    ...{ bank: one.bankName, account: one.accountNumber, holder: one.holder, amount: one.rest },
    remark: `${one.number} ${one.cooperativeName}`,
  }));
  return `${Papa.unparse(transfers, { escapeFormulae: true, newline: '\r\n' })}\r\n`;
}
