import Papa from 'papaparse';
import type { Batch } from './types.ts';

/**
 * The batch for the bank: `bank, account, holder, amount, remark`, one transfer a line, CRLF and quotes as RFC 4180 has them. A text
 * that a spreadsheet would run as a formula gets an apostrophe before it.
 */
export function bankFile({ head, payouts }: Batch): string {
  const rows = payouts.map((one) => ({
    ...{ bank: one.bankName, account: one.accountNumber, holder: one.holder, amount: one.amount },
    remark: `${head.number} ${one.cooperativeName}`,
  }));
  return `${Papa.unparse(rows, { escapeFormulae: true, newline: '\r\n' })}\r\n`;
}
