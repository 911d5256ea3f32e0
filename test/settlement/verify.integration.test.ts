import { randomUUID } from 'node:crypto';
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { startLibsqlServer } from '../../db/local/hrana/server.ts';
import { migrate } from '../../db/local/migrate.ts';
import { verify } from '../../db/local/verify.ts';
import { auditChecks } from '../../db/local/verify-audit.ts';
import { checks } from '../../db/local/verify-checks.ts';
import { goodsChecks } from '../../db/local/verify-goods.ts';
import { jointChecks } from '../../db/local/verify-joint.ts';
import { keptChecks } from '../../db/local/verify-kept.ts';
import { ledgerChecks } from '../../db/local/verify-ledger.ts';
import { moneyChecks } from '../../db/local/verify-money.ts';
import { paperChecks } from '../../db/local/verify-papers.ts';
import { rollupChecks } from '../../db/local/verify-rollups.ts';
import { newMeter, openDb } from '../../src/platform/db.ts';
import { fillBooks } from './verify-books.ts';

const books = join(inject('runDirectory'), `books-${randomUUID()}.db`);

beforeAll(async () => {
  const server = await startLibsqlServer({ path: books });
  await migrate(server.url);
  const db = openDb({ libsqlUrl: server.url }, newMeter());
  await fillBooks(db);
  db.$client.close();
  await server.close();
});

/** What the checks find in a copy of the books after somebody with the file in hand was at it. */
async function findingsAfter(...statements: string[]) {
  const path = join(inject('runDirectory'), `${randomUUID()}.db`);
  await copyFile(books, path);
  const server = await startLibsqlServer({ path });
  const db = openDb({ libsqlUrl: server.url }, newMeter());
  try {
    for (const statement of statements) {
      const { rowsAffected } = await db.run(sql.raw(statement));
      if (!/^drop|^pragma/.test(statement) && rowsAffected === 0) throw new Error(`changed nothing: ${statement}`);
    }
    return await verify(server.url);
  } finally {
    db.$client.close();
    await server.close();
  }
}

const named = (results: Awaited<ReturnType<typeof verify>>) =>
  Object.fromEntries(results.filter((one) => one.findings.length > 0).map((one) => [one.name, one.findings]));

/** By check: the triggers that stand in the way, and the change. */
const breaks: readonly [check: string, what: string, ...statements: string[]][] = [
  [
    ...(['what was lost is what was decided', 'a line that lost what nobody sent back'] as const),
    `update order_line set lost = lost + 1 where rowid = 1`,
  ],
  [
    ...(['nothing is sent that was not awarded', 'more in a shipment than was awarded'] as const),
    ...[
      'drop trigger consignment_line_no_update',
      `update consignment_line set quantity = quantity + 1 where rowid = 1`,
    ],
  ],
  [
    ...(['nothing is sent that was not awarded', 'a shipment of another cooperative'] as const),
    `update consignment set cooperative_id = 'kop-b' where cooperative_id = 'kop-c'`,
  ],
  [
    ...(['nothing is received that was not sent', 'more received than was sent'] as const),
    ...[
      'drop trigger receipt_line_no_update',
      `update receipt_line set received_milli = received_milli + 1 where received_milli = 200000`,
    ],
  ],
  [
    ...(['nothing is received that was not sent', 'a ruling above what was sent'] as const),
    ...['drop trigger receipt_adjustment_no_update', `update receipt_adjustment set payable_milli = 200001`],
  ],
  [
    ...(['every received shipment has its receipt, line by line', 'a receipt that is gone'] as const),
    ...['drop trigger receipt_no_delete', 'drop trigger receipt_line_no_delete'],
    `delete from receipt_line where rowid = 1`,
    `delete from receipt where id not in (select receipt_id from receipt_line)`,
  ],
  [
    ...(['every handover has its paper, and signatures over its content', 'a signature that is gone'] as const),
    ...['drop trigger handover_signature_no_delete', `delete from handover_signature where rowid = 1`],
  ],
  [
    ...(['what may await a party is kept, and nothing else', 'goods to send that nobody is told of'] as const),
    `delete from party_wait where kind = 'ship'`,
  ],
  [
    ...(['what may await a party is kept, and nothing else', 'a handover to sign that is signed'] as const),
    `insert into party_wait select 'hospital', 'sign', id from handover where rowid = 1`,
  ],
  [
    ...(['papers are numbered without a gap', 'a number left out'] as const),
    ...[
      'drop trigger document_no_update',
      `update document set serial = serial + 5 where kind = 'payment_receipt' and serial = 2`,
    ],
  ],
  [
    ...(['papers are numbered without a gap', 'a number that is another paper’s'] as const),
    ...[
      'drop trigger document_no_update',
      `update document set number = 'INV/X/2026/0077' where kind = 'invoice' and serial = 1 and issuer_id = 'kop-a'`,
    ],
  ],
  [
    ...(['papers say what they said when they were issued', 'a paper that says something else'] as const),
    ...[
      'drop trigger document_no_update',
      `update document set content = json_set(content, '$.total.amount', 1) where kind = 'payment_receipt' and serial = 1`,
    ],
  ],
  [
    ...(['every paper is of something', 'a paper about nothing'] as const),
    ...[
      'drop trigger document_no_update',
      `update document set subject_id = 'gone' where kind = 'payment_receipt' and serial = 1`,
    ],
  ],
  [
    ...(['every paper is of something', 'a correction of nothing'] as const),
    ...[
      'drop trigger document_no_update',
      `update document set corrects_id = 'gone' where kind = 'payment_receipt' and serial = 1`,
    ],
  ],
  [
    ...(['what needs a paper has it', 'a credit note that corrects nothing'] as const),
    ...['drop trigger document_no_update', `update document set corrects_id = null where kind = 'credit_note'`],
  ],
  [
    ...(['invoices are the sums of their lines', 'goods and delivery swapped'] as const),
    ...[
      'drop trigger invoice_fixed',
      `update invoice set goods = goods - 1, delivery = delivery + 1 where seller_id = 'kop-a' and parent_id is null`,
    ],
  ],
  [
    ...([
      'invoices ask for what was payable when it was handed over, at the price of the award',
      'less than was received',
    ] as const),
    ...['drop trigger receipt_adjustment_no_update', `update receipt_adjustment set decided_at = 0`],
  ],
  [
    ...([
      'invoices ask for what was payable when it was handed over, at the price of the award',
      'another price',
    ] as const),
    ...['drop trigger award_transition', `update award set unit_price = unit_price + 1 where unit_price = 15003`],
  ],
  [
    ...(['everything payable of an invoiced handover is on its invoice', 'a line that is gone'] as const),
    ...['drop trigger invoice_line_no_delete', `delete from invoice_line where kind = 'goods' and unit_price = 15003`],
  ],
  [
    ...([
      'what is paid, proved and credited of invoices is their payments, proofs and credit notes',
      'more paid than came',
    ] as const),
    `update invoice set paid = paid + 1 where seller_id = 'kop-a' and parent_id is null`,
  ],
  [
    ...(['what is allocated of payments is their allocations', 'an advance that is nobody’s'] as const),
    `update payment set allocated = allocated - 1 where rowid = 1`,
  ],
  [
    ...(['every cooperative has its share of what its invoices ask for', 'a share that asks for more'] as const),
    `update cooperative_share set due = due + 1 where rowid = 1`,
  ],
  [
    ...(['what is collected for cooperatives is what buyers have paid', 'more collected than was paid'] as const),
    `update cooperative_share set collected = collected + 1 where rowid = 1`,
  ],
  [
    ...([
      'what is collected for cooperatives is what buyers have paid',
      'more for members than the buyer paid the forum',
    ] as const),
    `update cooperative_share set collected = due where buyer_invoice_id <> invoice_id`,
  ],
  [
    ...(['what payouts hold of shares is their items', 'a share paid out once more'] as const),
    `update cooperative_share set paid_out = paid_out - 1 where rowid = 1`,
  ],
  [
    ...([
      'batches are the sums of their payouts, and those of their items',
      'a batch of more than its payouts',
    ] as const),
    `update payout_batch set total = total + 1 where state = 'paid'`,
  ],
  [
    ...([
      'batches are the sums of their payouts, and those of their items',
      'a payout of more than its items',
    ] as const),
    `update payout set gross = gross + 1, fee = fee + 1 where rowid = 1`,
  ],
  [
    ...(['batches that went to the bank were approved by a second person', 'a batch that nobody approved'] as const),
    `update payout_batch set approved_by = null where state = 'paid'`,
  ],
  [
    ...(['patronage that is fixed is shared to the rupiah', 'a rupiah more for one'] as const),
    ...[
      'drop trigger patronage_share_fixed',
      `update patronage_share set amount = amount + 1 where cooperative_id = 'kop-a'`,
    ],
  ],
  [
    ...(['every journal balances, in all and for each party', 'a posting of another amount'] as const),
    ...['drop trigger posting_no_update', `update posting set amount = amount + 1 where rowid = 1`],
  ],
  [
    ...(['postings are those of their journals', 'a posting to another account'] as const),
    ...[
      'drop trigger posting_no_update',
      `update posting set code = '4200' where code = '4100' and party_id = 'kop-c'`,
    ],
  ],
  [
    ...(['postings are those of their journals', 'a posting on another day'] as const),
    ...['drop trigger posting_no_update', `update posting set booked_on = '2026-12-02' where rowid = 2`],
  ],
  [
    ...(['sums of months are those of their postings', 'a sum that was written over'] as const),
    `update account_month set debit = debit + 1, credit = credit + 1 where rowid = 1`,
  ],
  [
    ...(['closed months are as they were closed', 'a journal that came in after the closing'] as const),
    ...[
      'drop trigger journal_balanced',
      `insert into journal (id, kind, subject_id, booked_on, postings, created_at)
      values ('late', 'payment', 'nothing', '2026-12-31', '[{"party":"kop-a","code":"1100","counterparty":"forum","amount":5},{"party":"kop-a","code":"4300","counterparty":"forum","amount":-5}]', 0)`,
    ],
  ],
  [
    ...(['every journal books what is there, and all that counts is booked', 'a journal about nothing'] as const),
    ...['drop trigger journal_no_update', `update journal set subject_id = 'gone' where kind = 'credit_note'`],
  ],
  [
    ...(['every journal books what is there, and all that counts is booked', 'a bill that is in no journal'] as const),
    ...['drop trigger journal_no_update', `update journal set kind = 'none' where kind = 'supplier_bill'`],
  ],
  [
    ...(['what went back of payments is their refunds, and no more than they had left', 'more given back'] as const),
    `update payment set refunded = refunded + 1 where refunded = 300`,
  ],
  [
    ...(['every paper is of something', 'an order of no purchase'] as const),
    ...['drop trigger document_no_update', `update document set subject_id = 'gone' where kind = 'purchase_order'`],
  ],
  [
    ...(['what needs a paper has it', 'goods handed out without a note'] as const),
    `update allotment set document_id = null where cooperative_id = 'kop-b'`,
  ],
  [
    ...(['what a closing orders is what was allotted and bought', 'more bought than was allotted'] as const),
    ...[
      'drop trigger campaign_purchase_no_update',
      `update campaign_purchase set packs = packs + 1, quantity = quantity + pack_size, cost = cost + pack_size * unit_price`,
    ],
  ],
  [
    ...(['what a closing orders is what was allotted and bought', 'more allotted than was bought'] as const),
    ...[
      'drop trigger allotment_moves_on',
      `update allotment set quantity = quantity + 1 where cooperative_id = 'kop-b'`,
    ],
  ],
  [
    ...(['suppliers bring to each drop point what is allotted there', 'a pack that comes elsewhere'] as const),
    ...['drop trigger campaign_delivery_no_update', `update campaign_delivery set packs = packs + 1 where rowid = 1`],
  ],
  [
    ...([
      'nobody is ordered for without a pledge, above it and its tolerance, or above its price',
      'more than pledge and tolerance',
    ] as const),
    ...['drop trigger pledge_changed', `update pledge set quantity = 120 where cooperative_id = 'kop-b'`],
  ],
  [
    ...([
      'nobody is ordered for without a pledge, above it and its tolerance, or above its price',
      'a price above the highest',
    ] as const),
    ...['drop trigger pledge_changed', `update pledge set highest_price = 13000 where cooperative_id = 'kop-c'`],
  ],
  [
    ...(['what is shared of a joint purchase is what arrived', 'a gram that nobody got'] as const),
    ...['drop trigger arrival_only_voided', `update arrival set received_milli = received_milli + 1 where rowid = 1`],
  ],
  [
    ...([
      'members bear what a joint purchase cost, to the rupiah, and are invoiced for it',
      'a charge that nobody bears',
    ] as const),
    ...['drop trigger campaign_charge_only_removed', `update campaign_charge set amount = amount + 1 where rowid = 1`],
  ],
  [
    ...([
      'members bear what a joint purchase cost, to the rupiah, and are invoiced for it',
      'an invoice of another amount',
    ] as const),
    ...[
      'drop trigger invoice_fixed',
      `update invoice set goods = goods + 1, total = total + 1 where campaign_id is not null and buyer_id = 'kop-c'`,
    ],
  ],
  [
    ...(['what is paid of suppliers’ bills is their payments', 'more paid than was transferred'] as const),
    `update supplier_bill set paid = paid + 1`,
  ],
  [
    ...(['deposits are where their money is', 'a deposit that is held though its money went back'] as const),
    ...['drop trigger deposit_transition', `update deposit set state = 'held' where state = 'returned'`],
  ],
  [
    ...(['cash from outside is numbered without gaps, and taken back whole', 'a gap in the numbers'] as const),
    ...['drop trigger cash_entry_no_update', `update cash_entry set sequence = 7 where party_id = 'kop-a'`],
  ],
  [
    ...(['cash from outside is numbered without gaps, and taken back whole', 'less taken back'] as const),
    ...['drop trigger cash_entry_no_update', `update cash_entry set amount = amount + 1 where kind = 'reversal'`],
  ],
  [
    ...(['every journal books what is there, and all that counts is booked', 'cash in no journal'] as const),
    ...['drop trigger journal_no_update', `update journal set subject_id = 'x' || subject_id where kind = 'cash'`],
  ],
  [
    ...(['deposits are where their money is', 'a deposit of another amount'] as const),
    ...['drop trigger deposit_amount_fixed', `update deposit set amount = amount + 1 where state = 'to_return'`],
  ],
];

/** A balance of the ledger that is not what the records say: changed alike in its sums and its postings. */
const balances: readonly [check: string, code: string][] = [
  ['what sellers are owed is what their invoices have open', '1200'],
  ['what buyers owe is what their invoices have open', '2100'],
  ['what the forum owes its members is what it collected and has not paid out', '2110'],
  ['what members have at the forum is what it collected and has not paid out', '1210'],
  ['the fee that members owe is what payouts have not taken', '2120'],
  ['the fee that the forum waits for is what payouts have not taken', '1220'],
  ['what buyers have paid in advance is what no invoice has got', '1500'],
  ['what the forum has got in advance is what no invoice has got', '2400'],
  ['tax that buyers have kept is what they have proved', '2300'],
  ['tax that sellers have paid ahead is what buyers have proved', '1300'],
  ['what is in the bank is what was paid in and out', '1100'],
  ['what came from outside the forum is what was recorded of it', '3900'],
  ...['4100', '4200', '2200', '5300', '5400', '5100', '5200', '1400', '4300'].map(
    (code) => ['income and costs are those of the invoices', code] as [string, string],
  ),
];

describe('verification of the books', () => {
  it('finds nothing in books kept by the product’s own commands, and has looked at something of everything', async () => {
    const results = await findingsAfter();
    expect(named(results)).toEqual({});
    // Chains and daily sums are made by jobs that do not run here, lists are of needs and mentors: test/platform and test/monitoring.
    const others = ['the audit chain, recomputed', ...Object.keys({ ...auditChecks, ...rollupChecks, ...keptChecks })];
    const unseen = results.filter((one) => one.looked === 0).map((one) => one.name);
    expect(unseen.filter((name) => !others.includes(name))).toEqual([]);
  });

  it.each(breaks)('%s: finds %s', async (check, _, ...statements) => {
    expect(Object.keys(named(await findingsAfter(...statements)))).toContain(check);
  });

  it.each(balances)('%s: finds an account %s that was moved', async (check, code) => {
    const results = named(
      await findingsAfter(`update account_month set debit = debit + 1 where code = '${code}' and rowid =
        (select min(rowid) from account_month where code = '${code}')`),
    );
    expect(results[check]).toHaveLength(1);
  });

  it('has a test for each of its checks', () => {
    const own = { ...goodsChecks, ...paperChecks, ...moneyChecks, ...ledgerChecks, ...jointChecks };
    expect(Object.keys(checks)).toEqual(expect.arrayContaining(Object.keys(own)));
    const tested = new Set([...breaks, ...balances].map(([check]) => check));
    expect(Object.keys(own).filter((check) => !tested.has(check))).toEqual([]);
  });
});
