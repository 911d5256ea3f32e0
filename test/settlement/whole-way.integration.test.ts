import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dayOf } from '../../src/platform/clock.ts';
import { newId } from '../../src/platform/ids.ts';
import { buyerGroups, cooperativeGroups, forumGroups, type Group } from '../../src/settlement/overview/figures.ts';
import { buyerQueries, cooperativeQueries, forumQueries } from '../../src/settlement/overview/store.ts';
import { proveWithholding } from '../../src/settlement/payments/commands/prove.ts';
import { approvePayouts } from '../../src/settlement/payouts/commands/decide.ts';
import { makePayouts } from '../../src/settlement/payouts/commands/make.ts';
import { markPaid } from '../../src/settlement/payouts/commands/pay.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { feeOf, NOW, openTrade } from '../support/trade.ts';
import { expectLedgerInOrder } from './ledger-checks.ts';
import { confirmed, type Issued, invoiced, lilis, recorded, tuti } from './money.ts';

let at: TestDatabase;
beforeAll(async () => {
  at = await freshDatabase();
  await openTrade(at.db);
  await feeOf(at.db, 275);
  for (const id of COOPERATIVES)
    await at.db.run(sql`insert into bank_account (id, party_id, bank_name, account_number, holder, created_by, created_at, verified_by, verified_at)
      values (${`bank-${id}`}, ${id}, 'Bank Jabar', '123', ${id}, 'u-m', ${NOW}, 'u-tuti', ${NOW})`);
});
afterAll(() => at.close());

const COOPERATIVES = ['kop-a', 'kop-b', 'kop-c'];
const agus = { ...tuti, userId: 'u-agus', role: 'administrator' as const };

/** Every figure that the ledger books too, of everybody: what it says and what the ledger says. */
async function expectFiguresEqual(): Promise<void> {
  const { db } = at;
  const today = dayOf(NOW);
  const [[buyer = {}], buyerBooks] = await db.batch(buyerQueries(db, 'hospital', today));
  const [[forum = {}], forumBooks] = await db.batch(forumQueries(db, 'forum', today, 'u-tuti'));
  const groups: Group[] = [...buyerGroups(buyer, buyerBooks, true), ...forumGroups(forum, forumBooks)];
  for (const id of COOPERATIVES) {
    const [[figures = {}], books] = await db.batch(cooperativeQueries(db, id, today));
    groups.push(...cooperativeGroups(figures, books, true));
  }
  const booked = groups.flatMap((group) => group.figures).filter((one) => one.ledger !== null);
  expect(booked.length).toBeGreaterThan(10);
  expect(booked.filter((one) => one.amount !== one.ledger)).toEqual([]);
  await expectLedgerInOrder(db);
}

async function pay(invoices: readonly Issued[], part: number): Promise<void> {
  const allocations = invoices.map((one) => ({
    invoiceId: one.id,
    amount: Math.floor(((one.total - one.withheld) * part) / 100),
  }));
  const sum = allocations.reduce((all, one) => all + one.amount, 0);
  const paymentId = await recorded(
    at.db,
    sum + 777,
    invoices.map((one) => one.id),
  );
  expect(await confirmed(at.db, paymentId, allocations)).toMatchObject({ ok: true });
}

async function payOut(): Promise<void> {
  const made = await makePayouts(at.db, tuti, { cooperativeIds: COOPERATIVES, key: newId(NOW) }, NOW);
  if (!made.ok) throw new Error(made.reason);
  await expectFiguresEqual();
  expect(await approvePayouts(at.db, agus, made.batchId, NOW)).toMatchObject({ ok: true });
  expect(await markPaid(at.db, tuti, { batchId: made.batchId, paidOn: dayOf(NOW) }, NOW)).toMatchObject({ ok: true });
}

const sumOf = async (query: ReturnType<typeof sql>) => (await at.db.all<{ n: number }>(query))[0]!.n;

describe.each(['agent', 'forum'] as const)('from handover to payout, %s', (model) => {
  it('every step leaves the figures equal to the ledger, and in the end the buyer has paid what others got', async () => {
    const before = await totals();
    const invoices = await invoiced(at.db, { model }, [100, 201, 333]);
    await expectFiguresEqual();
    await pay(invoices, 40);
    await expectFiguresEqual();
    await payOut();
    await expectFiguresEqual();
    const rest = await at.db.all<Issued>(
      sql`select id, '' number, seller_id sellerId, total - paid total, withheld from invoice
        where parent_id is null and total > paid + proved + credited`,
    );
    await pay(rest, 100);
    for (const one of invoices) {
      const proof = { invoiceId: one.id, proofNumber: `BP-${one.id}`, provedOn: dayOf(NOW) };
      expect(await proveWithholding(at.db, lilis, proof, NOW)).toMatchObject({ ok: true });
    }
    await expectFiguresEqual();
    await payOut();
    await expectFiguresEqual();
    const after = await totals();
    const grown = (key: keyof typeof after) => after[key] - before[key];
    const forumTax = model === 'forum' ? grown('forumVat') - grown('withheld') : 0;
    expect(grown('paid')).toBe(grown('net') + grown('fee') + forumTax);
    expect(await sumOf(sql`select count(*) n from cooperative_share where paid_out <> due or fee_taken <> fee`)).toBe(
      0,
    );
  });
});

async function totals() {
  return {
    paid: await sumOf(sql`select coalesce(sum(amount), 0) n from payment_allocation`),
    withheld: await sumOf(sql`select coalesce(sum(amount), 0) n from withholding_proof`),
    net: await sumOf(sql`select coalesce(sum(amount), 0) n from payout`),
    fee: await sumOf(sql`select coalesce(sum(fee), 0) n from payout`),
    forumVat: await sumOf(
      sql`select coalesce(-sum(amount), 0) n from posting where party_id = 'forum' and code in ('1400', '2200')`,
    ),
  };
}
