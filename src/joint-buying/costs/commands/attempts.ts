import type { Refusal, Statement, Statements } from '../../../platform/db.ts';
import { type LOST, lostRace } from '../../commands/attempts.ts';

export { attempts, LOST } from '../../commands/attempts.ts';

export const asBatch = (statements: readonly Statement[]): Statements => statements as unknown as Statements;

/** Names of what refuses when bills, charges, invoices, deposits or payments have moved since they were read. */
const MOVED = [
  ...['campaign_invoiced_already', 'campaign_cost_differs', 'landed_cost', 'invoice_before_distribution'],
  ...[
    'campaign_moved_already',
    'campaign_failed_already',
    'campaign_not_settled',
    'bill_not_of_purchase',
    'supplier_bill',
    'invoice.',
    'journal.',
  ],
  ...['document.', 'payment_amount', 'payment_spent_already', 'allocation_not_of_buyer', 'deposit_'],
];

/**
 * What a refusal means: a closed month is told; what moved meanwhile is read anew.
 * @throws on any other refusal: that is a bug in the command
 */
export function refusedBy(refusal: Refusal): { ok: false; reason: 'period_closed' } | typeof LOST {
  return refusal.name.includes('period_closed') ? { ok: false, reason: 'period_closed' } : lostRace(refusal, MOVED);
}
