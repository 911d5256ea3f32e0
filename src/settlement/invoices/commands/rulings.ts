import type { Db } from '../../../platform/db.ts';
import { SYSTEM } from '../../../platform/events.ts';
import { rulingQueries, rulingsFrom } from '../store-rulings.ts';
import type { CreditAnswer } from '../types.ts';
import { creditAs } from './credit.ts';

/**
 * Turns each ruling that came after its handover into a credit note. What is paid already cannot be credited: that ruling waits, in
 * the treasurer's sight.
 */
export async function creditRulings(db: Db, now: number): Promise<CreditAnswer[]> {
  const rulings = rulingsFrom(await db.batch(rulingQueries(db)));
  const answers: CreditAnswer[] = [];
  for (const { invoiceId, parts, reason, disputeId } of rulings)
    if (invoiceId) answers.push(await creditAs(db, SYSTEM, { key: null, invoiceId, parts, reason, disputeId }, now));
  return answers;
}
