import type { Db, Results } from '../../platform/db.ts';
import type { Lang } from '../../platform/i18n.ts';
import { refusalToIssue } from './reasons.ts';
import { issueQueries, pendingHandovers, toIssueFrom } from './store-issue.ts';
import { refusalText } from './words.ts';

const MOST_SHOWN = 50;

/** Signed handovers without an invoice, oldest first. */
export const waitingQueries = (db: Db, today: string) => issueQueries(db, pendingHandovers(MOST_SHOWN), today);

/** With what keeps each from being invoiced; null: nothing does, the next minute will. */
export function waitingFrom(rows: Results<ReturnType<typeof waitingQueries>>, today: string, lang: Lang) {
  return toIssueFrom(rows, today).map((found) => {
    const { head, parties } = found;
    const refusal = refusalToIssue(found);
    const why = refusal && refusal.reason !== 'already_invoiced' ? refusalText(refusal, lang) : null;
    const name = (id: string) => parties.get(id)?.name ?? id;
    return {
      ...{ handoverId: head.id, seller: name(head.sellerId), buyer: name(head.buyerId), why },
      orderNumber: head.orderNumber,
    };
  });
}
