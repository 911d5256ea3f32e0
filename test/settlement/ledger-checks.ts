import { sql } from 'drizzle-orm';
import { expect } from 'vitest';
import type { Db } from '../../src/platform/db.ts';

/** What must hold of the ledger at any time, read from the tables as they are: each list names what breaks the rule. */
export async function expectLedgerInOrder(db: Db): Promise<void> {
  const [unbalanced, months, receivable, payable, fees] = await db.batch([
    db.all(sql`select journal_id, party_id from posting group by 1, 2 having sum(amount) <> 0`),
    db.all(sql`select m.party_id, m.code, m.month from account_month m where m.debit - m.credit <> (
      select sum(amount) from posting p where p.party_id = m.party_id and p.code = m.code
        and p.counterparty_id = m.counterparty_id and substr(p.booked_on, 1, 7) = m.month)`),
    db.all(sql`select i.seller_id, i.buyer_id from invoice i where i.parent_id is null group by 1, 2
      having sum(i.total - i.paid - i.proved - i.credited) <> (
        select coalesce(sum(amount), 0) from posting where party_id = i.seller_id and code = '1200' and counterparty_id = i.buyer_id)`),
    db.all(sql`select i.seller_id, i.buyer_id from invoice i where i.parent_id is null group by 1, 2
      having sum(i.total - i.paid - i.proved - i.credited) <> -(
        select coalesce(sum(amount), 0) from posting where party_id = i.buyer_id and code = '2100' and counterparty_id = i.seller_id)`),
    db.all(sql`select cooperative_id from cooperative_share s group by 1
      having sum(fee) < (select coalesce(sum(amount), 0) from posting where code = '1220' and counterparty_id = s.cooperative_id)`),
  ]);
  expect({ unbalanced, months, receivable, payable, fees }).toEqual({
    ...{ unbalanced: [], months: [], receivable: [], payable: [], fees: [] },
  });
}
