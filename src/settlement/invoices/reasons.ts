import { draftInvoices } from '../rules/index.ts';
import type { ToIssue } from './store-issue.ts';
import type { IssueRefusal } from './types.ts';

/** Why a handover cannot be invoiced as things stand, or null: it can. What the treasurer is shown, and what the command answers. */
export function refusalToIssue({ head, order, awards, closed }: ToIssue): IssueRefusal | null {
  if (head.state !== 'signed') return { ok: false, reason: 'not_signed' };
  if (head.invoiceId) return { ok: false, reason: 'already_invoiced', invoiceId: head.invoiceId };
  if (closed) return { ok: false, reason: 'period_closed', month: order.day.slice(0, 7) };
  const drafted = draftInvoices(order, head.sellerId);
  if (drafted.ok) return null;
  if (drafted.reason === 'nothing_payable') return drafted;
  const { nameId, nameEn } = awards.find((one) => one.awardId === drafted.awardId)!;
  return {
    ok: false,
    reason: 'tax_rule_missing',
    tax: drafted.tax,
    day: drafted.day,
    goods: { id: nameId, en: nameEn },
  };
}
