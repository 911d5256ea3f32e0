import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { newId } from '../../src/platform/ids.ts';
import { issueInvoice } from '../../src/settlement/invoices/commands/issue.ts';
import { creditRulings } from '../../src/settlement/invoices/commands/rulings.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { type AskedOrder, feeOf, handedOver, NOW, openTrade } from '../support/trade.ts';
import { expectLedgerInOrder } from './ledger-checks.ts';

let at: TestDatabase;
beforeAll(async () => {
  at = await freshDatabase();
  await openTrade(at.db);
  await feeOf(at.db, 250);
});
afterAll(async () => {
  await expectLedgerInOrder(at.db);
  await at.close();
});

const awards = [
  { cooperativeId: 'kop-a', quantity: 100, unitPrice: 15_000, fixedCost: 40_000 },
  { cooperativeId: 'kop-b', quantity: 50, unitPrice: 15_000 },
];
async function ruledOn(model: AskedOrder['model'], payableMilli: number) {
  const of = { institutionId: 'hospital', siteId: 'site-hospital', lines: [{ commodityId: 'oil', awards }] };
  const made = await handedOver(at.db, { ...of, model });
  const answer = await issueInvoice(at.db, Object.values(made.handovers)[0]!, NOW);
  if (!answer.ok) throw new Error(answer.reason);
  const [line] = await at.db.all<{
    id: string;
    consignment: string;
  }>(sql`select rl.id, c.id consignment from consignment c
    join consignment_line cl on cl.consignment_id = c.id join receipt_line rl on rl.consignment_line_id = cl.id
    where c.order_id = ${made.orderId} and c.cooperative_id = 'kop-a'`);
  const id = newId(NOW);
  const later = NOW + 1000;
  await at.db.run(sql`insert into dispute (id, order_id, consignment_id, receipt_line_id, cooperative_id, institution_id, opened_by_party, subject,
      state, opened_by, opened_at, resolved_by, resolved_at, outcome, outcome_reason)
    values (${id}, ${made.orderId}, ${line!.consignment}, ${line!.id}, 'kop-a', 'hospital', 'hospital', 'quality', 'resolved',
      'u-sari', ${NOW}, 'u-rina', ${later}, 'payable_changed', 'Sebagian tengik')`);
  await at.db.run(sql`insert into receipt_adjustment (id, receipt_line_id, version, dispute_id, payable_milli, reason, decided_by, decided_at)
    values (${newId(NOW)}, ${line!.id}, 1, ${id}, ${payableMilli}, 'Sebagian tengik', 'u-rina', ${later})`);
  return { ...made, invoiceId: answer.invoiceId };
}
const notes = (orderId: string) =>
  at.db.all(sql`select i.seller_id seller, n.goods, n.delivery from credit_note n join invoice i on i.id = n.invoice_id
    where i.order_id = ${orderId} order by 1`);

it('a ruling after the handover becomes a credit note once, whichever model', async () => {
  const agent = await ruledOn('agent', 90_500);
  const forum = await ruledOn('forum', 90_500);
  const answers = await creditRulings(at.db, NOW + 2000);
  expect(answers.map((one) => one.ok)).toEqual([true, true]);
  expect(await notes(agent.orderId)).toEqual([{ seller: 'kop-a', goods: 142_500, delivery: 0 }]);
  expect(await notes(forum.orderId)).toEqual([
    { seller: 'forum', goods: 142_500, delivery: 0 },
    { seller: 'kop-a', goods: 142_500, delivery: 0 },
  ]);
  expect(await creditRulings(at.db, NOW + 3000)).toEqual([]);
});

it('when nothing of an award is paid any more, its delivery goes back with it', async () => {
  const made = await ruledOn('agent', 0);
  await creditRulings(at.db, NOW + 2000);
  expect(await notes(made.orderId)).toEqual([{ seller: 'kop-a', goods: 1_500_000, delivery: 40_000 }]);
});
