import { sql } from 'drizzle-orm';
import { issueDocument } from '../../src/documents/index.ts';
import { dayOf, HOUR } from '../../src/platform/clock.ts';
import type { Db } from '../../src/platform/db.ts';
import { newId } from '../../src/platform/ids.ts';
import { recordCash } from '../../src/settlement/cash/commands/record.ts';
import { reverseCash } from '../../src/settlement/cash/commands/reverse.ts';
import { creditInvoice } from '../../src/settlement/invoices/commands/credit.ts';
import { draftYear, fixYear } from '../../src/settlement/patronage/commands/patronage.ts';
import { proveWithholding } from '../../src/settlement/payments/commands/prove.ts';
import { approvePayouts } from '../../src/settlement/payouts/commands/decide.ts';
import { makePayouts } from '../../src/settlement/payouts/commands/make.ts';
import { markPaid } from '../../src/settlement/payouts/commands/pay.ts';
import { closePeriod } from '../../src/settlement/periods/commands/close.ts';
import { viewer } from '../orders/market.ts';
import { confirmedOrder, feeOf, NOW, openTrade } from '../support/trade.ts';
import { confirmed, type Issued, invoiced, lilis, recorded, tuti } from './money.ts';
import { fillJointBooks, giveBack } from './verify-joint-books.ts';

const agus = { ...viewer('u-agus', 'forum', 'administrator'), partyKind: 'forum' as const };
const COOPERATIVES = ['kop-a', 'kop-b', 'kop-c'];
const NEXT_YEAR = Date.parse('2027-01-05T03:00:00Z');

/** Books in which every check has something to look at, in both models, all of it by the product's own commands but the goods. */
export async function fillBooks(db: Db): Promise<void> {
  await openTrade(db);
  await feeOf(db, 275);
  for (const id of ['forum', ...COOPERATIVES])
    await db.run(sql`insert into bank_account (id, party_id, bank_name, account_number, holder, created_by, created_at, verified_by, verified_at)
      values (${`bank-${id}`}, ${id}, 'Bank Jabar', '123', ${id}, 'u-m', ${NOW}, 'u-tuti', ${NOW})`);
  const agent = await invoiced(db, agentOrder);
  const forum = await invoiced(db, { model: 'forum' }, [90, 60]);
  await deliveryNotes(db);
  await ruleLater(db);
  const [first, second] = agent as [Issued, Issued];
  await giveBack(db, await pay(db, [...agent, ...forum], 50));
  await fillJointBooks(db);
  for (const one of [first, ...forum]) must(await proveWithholding(db, lilis, proofOf(one), NOW));
  must(await creditInvoice(db, tuti, creditOf(second), NOW));
  await payOut(db, true);
  await pay(db, [first], 20);
  await payOut(db, false);
  await keepCash(db);
  must(await closePeriod(db, agus, '2026-12', NEXT_YEAR));
  must(await draftYear(db, tuti, { year: 2026, pool: 1_000_000, note: '', key: newId(NOW) }, NEXT_YEAR));
  must(await fixYear(db, agus, 2026, NEXT_YEAR));
  await confirmedOrder(db, { institutionId: 'hotel', siteId: 'site-hotel', lines: [unsent], now: NEXT_YEAR });
}

/** Goods that still wait to be sent. */
const unsent = { commodityId: 'rice', awards: [{ cooperativeId: 'kop-b', quantity: 5, unitPrice: 13_000 }] };

/** Money from outside the forum: an opening, and a movement that is taken back. */
async function keepCash(db: Db): Promise<void> {
  const on = { bookedOn: dayOf(NOW), reason: 'Buku kas' };
  const keeper = { ...viewer('u-a', 'kop-a', 'manager'), partyKind: 'cooperative' as const };
  const move = { ...on, kind: 'movement' as const, amount: 250_000, key: newId(NOW) };
  must(await recordCash(db, keeper, { ...on, kind: 'opening', stated: 9_000_000, key: newId(NOW) }, NOW));
  must(await recordCash(db, tuti, move, NOW));
  const [entry] = await db.all<{ id: string }>(sql`select id from cash_entry where party_id = 'forum'`);
  must(await reverseCash(db, tuti, { entryId: entry!.id, reason: 'Keliru', key: newId(NOW) }, NOW));
}

/** Two cooperatives, of which one brings a little less, asks for delivery, and has something taken off. */
const agentOrder = {
  lines: [
    { commodityId: 'oil', awards: [{ cooperativeId: 'kop-a', quantity: 100, unitPrice: 15_003, fixedCost: 50_000 }] },
    { commodityId: 'oil', awards: [{ cooperativeId: 'kop-c', quantity: 200, unitPrice: 15_100 }] },
  ],
  weighed: { 'kop-a': [{ receivedMilli: 99_480, deductedMilli: 333 }] },
};

const must = (answer: { ok: boolean }): void => {
  if (!answer.ok) throw new Error(JSON.stringify(answer));
};
const proofOf = ({ id }: Issued) => ({ invoiceId: id, proofNumber: `BP-${id}`, provedOn: dayOf(NOW) });
const creditOf = ({ id }: Issued) => ({
  ...{ key: newId(NOW), invoiceId: id, disputeId: null, reason: 'dua karung basah' },
  parts: [{ position: 0, amount: 151_000 }],
});

/** The fixture's shipments leave without their paper. */
async function deliveryNotes(db: Db): Promise<void> {
  const sent = await db.all<{ id: string; cooperativeId: string; orderId: string }>(
    sql`select id, cooperative_id cooperativeId, order_id orderId from consignment`,
  );
  for (const { id: subjectId, cooperativeId: issuerId, orderId } of sent) {
    const issuer = { id: issuerId, name: issuerId, address: '', phone: null, email: null, npwp: null, nib: null };
    await issueDocument(db, {
      ...{ id: newId(NOW), kind: 'delivery_note', issuerId, counterpartyId: null, orderId, subjectId },
      ...{ issuedAt: NOW, issuedBy: null },
      content: {
        ...{ issuer, counterparty: null, date: dayOf(NOW), orderNumber: null, facts: [], lines: [], totals: [] },
        ...{ total: null, notes: [], signatures: [] },
      },
    });
  }
}

/** What is ruled after the handover does not change what its invoice asks for. */
const ruleLater = (db: Db) =>
  db.run(sql`insert into receipt_adjustment (id, receipt_line_id, version, dispute_id, payable_milli, reason, decided_by, decided_at)
    select 'ruling', id, 1, 'dispute', 100000, 'putusan', 'u-agus', ${NOW + HOUR} from receipt_line where received_milli = 200000`);

/** So many percent of what is to be paid, and some more in advance. */
async function pay(db: Db, invoices: readonly Issued[], percent: number): Promise<string> {
  const allocations = invoices.map((one) => ({
    ...{ invoiceId: one.id, amount: Math.floor(((one.total - one.withheld) * percent) / 100) },
  }));
  const sum = allocations.reduce((all, one) => all + one.amount, 0);
  const paymentId = await recorded(
    db,
    sum + 777,
    allocations.map((one) => one.invoiceId),
  );
  must(await confirmed(db, paymentId, allocations));
  return paymentId;
}

async function payOut(db: Db, transferred: boolean): Promise<void> {
  const due = await db.all<{ id: string }>(
    sql`select distinct cooperative_id id from cooperative_share where collected > paid_out`,
  );
  const made = await makePayouts(db, tuti, { cooperativeIds: due.map((one) => one.id), key: newId(NOW) }, NOW);
  if (!made.ok) throw new Error(made.reason);
  if (!transferred) return;
  must(await approvePayouts(db, agus, made.batchId, NOW));
  must(await markPaid(db, tuti, { batchId: made.batchId, paidOn: dayOf(NOW) }, NOW));
}
