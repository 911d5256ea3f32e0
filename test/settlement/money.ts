import { sql } from 'drizzle-orm';
import { expect } from 'vitest';
import { dayOf } from '../../src/platform/clock.ts';
import type { Db } from '../../src/platform/db.ts';
import { actorOf } from '../../src/platform/events.ts';
import { newId } from '../../src/platform/ids.ts';
import { issueInvoices } from '../../src/settlement/invoices/commands/issue.ts';
import { confirmPayment } from '../../src/settlement/payments/commands/decide.ts';
import { recordPayment } from '../../src/settlement/payments/commands/record.ts';
import type { Allocation } from '../../src/settlement/payments/rules/allocate.ts';
import type { NewPayment } from '../../src/settlement/payments/types.ts';
import { viewer } from '../orders/market.ts';
import { type AskedOrder, handedOver, NOW } from '../support/trade.ts';
import { expectLedgerInOrder } from './ledger-checks.ts';

export const lilis = viewer('u-lilis', 'hospital', 'payer');
export const nina = viewer('u-nina', 'hotel', 'payer');
export const tuti = { ...viewer('u-tuti', 'forum', 'treasurer'), partyKind: 'forum' as const };

export type Issued = { id: string; number: string; sellerId: string; total: number; withheld: number };

/** An order of oil (with PPN and PPh 22) at some cooperatives, handed over and invoiced: the buyer's invoices, by number. */
export async function invoiced(
  db: Db,
  given: Partial<AskedOrder> = {},
  quantities: readonly number[] = [100, 200],
): Promise<Issued[]> {
  const made = await handedOver(db, {
    ...{ institutionId: 'hospital', siteId: 'site-hospital' },
    lines: quantities.map((quantity, i) => ({
      commodityId: 'oil',
      awards: [{ cooperativeId: ['kop-a', 'kop-b', 'kop-c'][i % 3]!, quantity, unitPrice: 15_000 }],
    })),
    ...given,
  });
  for (const answer of await issueInvoices(db, NOW)) if (!answer.ok) throw new Error(answer.reason);
  return db.all<Issued>(
    sql`select i.id, d.number, i.seller_id sellerId, i.total, i.withheld from invoice i join document d on d.id = i.document_id
      where i.order_id = ${made.orderId} and i.parent_id is null order by d.number`,
  );
}

export async function recorded(
  db: Db,
  amount: number,
  invoiceIds: string[] = [],
  given: Partial<NewPayment> = {},
): Promise<string> {
  const answer = await recordPayment(
    db,
    lilis,
    {
      amount,
      paidOn: dayOf(NOW),
      method: 'transfer',
      reference: '',
      invoiceIds,
      key: newId(NOW),
      proof: null,
      ...given,
    },
    NOW,
  );
  if (!answer.ok) throw new Error(answer.reason);
  return answer.location.replace('/payments/', '');
}

export const confirmed = (
  db: Db,
  paymentId: string,
  allocations: readonly Allocation[],
  bookedOn: string | null = null,
) => confirmPayment(db, actorOf(tuti), { paymentId, allocations, bookedOn }, NOW);

/** The books say of money what the payments, allocations and shares say. */
export async function expectBooksAgree(db: Db): Promise<void> {
  await expectLedgerInOrder(db);
  const [forum, credits, due, buyers, proofs] = await db.batch([
    db.all(sql`select coalesce((select sum(amount - refunded) from payment where state = 'confirmed'), 0)
      - coalesce((select sum(amount) from posting where party_id = 'forum' and code = '1100'), 0) rest`),
    db.all(sql`select id from party p where kind = 'institution' and coalesce((select sum(amount - allocated - refunded) from payment where payer_id = p.id and state = 'confirmed'), 0)
      not in (coalesce((select sum(amount) from posting where party_id = p.id and code = '1500'), 0))
      or coalesce((select -sum(amount) from posting where counterparty_id = p.id and code = '2400'), 0) <> coalesce((select sum(amount - allocated - refunded) from payment where payer_id = p.id and state = 'confirmed'), 0)`),
    db.all(sql`select cooperative_id from cooperative_share s join invoice i on i.id = s.invoice_id where i.parent_id is null group by 1
      having sum(collected) <> coalesce((select sum(amount) from posting where party_id = s.cooperative_id and code = '1210'), 0)
      or sum(collected) <> coalesce((select -sum(amount) from posting where counterparty_id = s.cooperative_id and code = '2110'), 0)`),
    db.all(sql`select id from party p where kind = 'institution' and coalesce((select sum(refunded - amount) from payment where payer_id = p.id and state = 'confirmed'), 0)
      <> coalesce((select sum(amount) from posting where party_id = p.id and code = '1100'), 0)`),
    db.all(sql`select invoice_id from cooperative_share s join invoice b on b.id = s.buyer_invoice_id
      where s.collected > s.due + b.withheld or (b.total = b.paid + b.proved + b.credited and b.proved = b.withheld and s.collected <> s.due)`),
  ]);
  expect({ forum, credits, due, buyers, proofs }).toEqual({
    forum: [{ rest: 0 }],
    credits: [],
    due: [],
    buyers: [],
    proofs: [],
  });
}
