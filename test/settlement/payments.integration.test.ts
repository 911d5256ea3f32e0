import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { actorOf } from '../../src/platform/events.ts';
import { newId } from '../../src/platform/ids.ts';
import { allocateCredit, confirmPayment, rejectPayment } from '../../src/settlement/payments/commands/decide.ts';
import { proveWithholding } from '../../src/settlement/payments/commands/prove.ts';
import { recordPayment } from '../../src/settlement/payments/commands/record.ts';
import { openOf, payableOf, propose } from '../../src/settlement/payments/rules/allocate.ts';
import { openInvoicesQuery } from '../../src/settlement/payments/store-settle.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { feeOf, NOW, openTrade } from '../support/trade.ts';
import { confirmed, expectBooksAgree, invoiced, lilis, nina, recorded, tuti } from './money.ts';

let at: TestDatabase;
beforeAll(async () => {
  at = await freshDatabase();
  await openTrade(at.db, { cooperatives: { 'kop-a': [], 'kop-b': [], 'kop-c': ['pkp'] } });
  await feeOf(at.db, 250);
});
afterEach(() => expectBooksAgree(at.db));
afterAll(() => at.close());

type Row = Record<string, string | number | null>;
const one = async (query: ReturnType<typeof sql>) => (await at.db.all<Row>(query))[0];
const payable = (invoice: { total: number; withheld: number }) => invoice.total - invoice.withheld;

describe('a payment', () => {
  it('counts once it is confirmed: allocation, ledger, share, receipt, word to all', async () => {
    const [invoice] = await invoiced(at.db);
    const id = await recorded(at.db, payable(invoice!), [invoice!.id]);
    expect(await one(sql`select paid from invoice where id = ${invoice!.id}`)).toEqual({ paid: 0 });
    expect(await confirmed(at.db, id, [{ invoiceId: invoice!.id, amount: payable(invoice!) }])).toEqual({
      ok: true,
      paymentId: id,
    });
    expect(await one(sql`select paid, proved from invoice where id = ${invoice!.id}`)).toEqual({
      paid: payable(invoice!),
      proved: 0,
    });
    expect(
      await one(sql`select due - collected lacks from cooperative_share where invoice_id = ${invoice!.id}`),
    ).toEqual({ lacks: 0 });
    const paper = await one(
      sql`select number, content, issuer_id from document where kind = 'payment_receipt' and subject_id = ${id}`,
    );
    expect(paper).toMatchObject({ issuer_id: 'forum', number: expect.stringMatching(/^KW\/FORUM\/2026\/\d{4}$/) });
    expect(JSON.parse(String(paper!.content)).total.amount).toBe(payable(invoice!));
    const told = await at.db.all<Row>(
      sql`select party_id, kind from inbox_entry where kind like 'payment_%' and (link like ${`%${id}`} or party_id = ${invoice!.sellerId}) order by kind`,
    );
    expect(told.map((row) => row.kind)).toEqual(['payment_collected', 'payment_confirmed', 'payment_recorded']);
    expect(await one(sql`select count(*) mails from outbox_mail where subject like 'Pembayaran%'`)).toEqual({
      mails: 1,
    });
  });

  it('in part, in parts that sum up, and above what is open: the rest stays as credit and is allocated later', async () => {
    const [first, second] = await invoiced(at.db);
    const half = Math.floor(payable(first!) / 2);
    const part = await recorded(at.db, half, [first!.id]);
    await confirmed(at.db, part, [{ invoiceId: first!.id, amount: half }]);
    const over = await recorded(at.db, payable(first!), [first!.id]);
    await confirmed(at.db, over, [{ invoiceId: first!.id, amount: payable(first!) - half }]);
    expect(await one(sql`select amount - allocated rest from payment where id = ${over}`)).toEqual({ rest: half });
    await expectBooksAgree(at.db);
    const key = newId(NOW);
    const input = { paymentId: over, allocations: [{ invoiceId: second!.id, amount: half }], key };
    expect(await allocateCredit(at.db, tuti, input, NOW)).toMatchObject({ ok: true });
    expect(await allocateCredit(at.db, tuti, input, NOW), 'sent twice').toMatchObject({ ok: true });
    expect(await one(sql`select paid from invoice where id = ${second!.id}`)).toEqual({ paid: half });
  });

  it('is decided once, whoever is faster', async () => {
    const [invoice] = await invoiced(at.db);
    const id = await recorded(at.db, 1000, [invoice!.id]);
    const both = await Promise.all([
      confirmPayment(at.open().db, actorOf(tuti), { paymentId: id, allocations: [], bookedOn: null }, NOW),
      rejectPayment(at.open().db, tuti, { paymentId: id, reason: 'tidak ada' }, NOW),
    ]);
    expect(both.filter((answer) => answer.ok)).toHaveLength(1);
    expect(both.find((answer) => !answer.ok)).toEqual({ ok: false, reason: 'decided_already' });
    expect(await confirmed(at.db, id, [])).toEqual({ ok: false, reason: 'decided_already' });
  });

  it('that is rejected is mailed to its payer, with the reason; sent twice once', async () => {
    const [invoice] = await invoiced(at.db);
    const id = await recorded(at.db, 1_234_000, [invoice!.id]);
    const input = { paymentId: id, reason: 'Fotonya bukti bayar pesanan lain.' };
    for (const _ of [1, 2]) await rejectPayment(at.db, tuti, input, NOW);
    const mails = await at.db.all<Row>(
      sql`select to_address, subject, body from outbox_mail where subject like '%1.234.000 belum bisa%'`,
    );
    expect(mails).toHaveLength(1);
    expect(mails[0]).toMatchObject({
      to_address: 'hospital@example.org',
      subject: 'Pembayaran Rp1.234.000 belum bisa diterima',
    });
    expect(mails[0]?.body).toContain('belum bisa kami terima: Fotonya bukti bayar pesanan lain.');
    expect(mails[0]?.body).toContain(`/payments/${id}`);
  });

  it('two at once for one invoice never pay more than is open', async () => {
    const [invoice] = await invoiced(at.db);
    const ids = [await recorded(at.db, invoice!.total), await recorded(at.db, invoice!.total)];
    const answers = await Promise.all(
      ids.map((paymentId) =>
        confirmPayment(
          at.open().db,
          actorOf(tuti),
          { paymentId, allocations: [{ invoiceId: invoice!.id, amount: invoice!.total }], bookedOn: null },
          NOW,
        ),
      ),
    );
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    expect(answers.find((answer) => !answer.ok)).toMatchObject({ reason: 'invoice_not_open' });
  });

  it('refuses by name: above what is open, above the payment, another buyer’s invoice, what is no payment', async () => {
    const [invoice] = await invoiced(at.db);
    const [foreign] = await invoiced(at.db, { institutionId: 'hotel', siteId: 'site-hotel' });
    const id = await recorded(at.db, 10_000_000);
    const give = (invoiceId: string, amount: number) => confirmed(at.db, id, [{ invoiceId, amount }]);
    expect(await give(invoice!.id, invoice!.total + 1)).toEqual({
      ok: false,
      reason: 'above_open',
      invoiceId: invoice!.id,
      open: invoice!.total,
    });
    expect(await give(foreign!.id, 1)).toEqual({ ok: false, reason: 'invoice_not_open', invoiceId: foreign!.id });
    const small = await recorded(at.db, 5);
    expect(await confirmed(at.db, small, [{ invoiceId: invoice!.id, amount: 6 }])).toEqual({
      ok: false,
      reason: 'above_payment',
      left: 5,
    });
    expect(await confirmed(at.db, 'none-such', [])).toEqual({ ok: false, reason: 'payment_not_found' });
    expect(
      await allocateCredit(
        at.db,
        tuti,
        { paymentId: id, allocations: [{ invoiceId: invoice!.id, amount: 1 }], key: newId(NOW) },
        NOW,
      ),
    ).toEqual({ ok: false, reason: 'not_confirmed' });
    expect(await allocateCredit(at.db, tuti, { paymentId: id, allocations: [], key: newId(NOW) }, NOW)).toEqual({
      ok: false,
      reason: 'nothing_allocated',
    });
  });

  it('is recorded once, not for tomorrow, not for another buyer’s invoice', async () => {
    const [foreign] = await invoiced(at.db, { institutionId: 'hotel', siteId: 'site-hotel' });
    const input = {
      ...{ amount: 5, paidOn: '2026-12-01', method: 'transfer' as const, reference: '' },
      key: newId(NOW),
      proof: null,
    };
    const first = await recordPayment(at.db, lilis, { ...input, invoiceIds: [] }, NOW);
    expect(await recordPayment(at.db, lilis, { ...input, invoiceIds: [] }, NOW)).toEqual(first);
    const other = { ...input, key: newId(NOW) };
    expect(await recordPayment(at.db, lilis, { ...other, invoiceIds: [foreign!.id] }, NOW)).toMatchObject({
      reason: 'invoice_not_open',
    });
    expect(await recordPayment(at.db, lilis, { ...other, paidOn: '2026-12-02', invoiceIds: [] }, NOW)).toEqual({
      ok: false,
      reason: 'paid_in_future',
    });
  });

  it('of a closed month is booked today; a closed day that was asked for is refused', async () => {
    await at.db.run(
      sql`insert or ignore into closed_period (month, journals, debit, credit, closed_by, closed_at) values ('2026-10', 0, 0, 0, 'u-tuti', ${NOW})`,
    );
    const id = await recorded(at.db, 7000, [], { paidOn: '2026-10-30' });
    expect(await confirmed(at.db, id, [], '2026-10-30')).toEqual({ ok: false, reason: 'period_closed' });
    expect(await confirmed(at.db, id, [])).toMatchObject({ ok: true });
    expect(await one(sql`select booked_on from journal where kind = 'payment' and subject_id = ${id}`)).toEqual({
      booked_on: '2026-12-01',
    });
  });
});

describe('in the forum’s model', () => {
  it('what comes in is shared out over the cooperatives, and a proof brings them the rest', async () => {
    const [invoice, ...none] = await invoiced(at.db, { model: 'forum' });
    expect([invoice!.sellerId, none]).toEqual(['forum', []]);
    const shares = () =>
      at.db.all<Row>(
        sql`select due, collected from cooperative_share where buyer_invoice_id = ${invoice!.id} order by cooperative_id`,
      );
    const id = await recorded(at.db, 1_000_001, [invoice!.id]);
    await confirmed(at.db, id, [{ invoiceId: invoice!.id, amount: 1_000_001 }]);
    expect((await shares()).reduce((sum, share) => sum + Number(share.collected), 0)).toBe(1_000_001);
    await expectBooksAgree(at.db);
    const rest = await recorded(at.db, payable(invoice!) - 1_000_001, [invoice!.id]);
    await confirmed(at.db, rest, [{ invoiceId: invoice!.id, amount: payable(invoice!) - 1_000_001 }]);
    await proveWithholding(at.db, lilis, { invoiceId: invoice!.id, proofNumber: 'BP-1', provedOn: '2026-12-01' }, NOW);
    for (const share of await shares()) expect(share.collected).toBe(share.due);
  });
});

describe('the proof of PPh 22', () => {
  it('takes what the invoice withholds, once, with its paper and journal', async () => {
    const [invoice] = await invoiced(at.db);
    const prove = (given = {}) =>
      proveWithholding(
        at.db,
        lilis,
        { invoiceId: invoice!.id, proofNumber: 'BP-2', provedOn: '2026-12-01', ...given },
        NOW,
      );
    expect(await prove({ provedOn: '2026-12-02' })).toEqual({ ok: false, reason: 'paid_in_future' });
    expect(await prove({ provedOn: '2026-11-01' })).toEqual({ ok: false, reason: 'proved_before_invoice' });
    expect(
      await proveWithholding(at.db, nina, { invoiceId: invoice!.id, proofNumber: 'BP-2', provedOn: '2026-12-01' }, NOW),
    ).toEqual({ ok: false, reason: 'invoice_not_found' });
    const answer = await prove();
    expect(answer).toMatchObject({ ok: true });
    expect(await one(sql`select proved from invoice where id = ${invoice!.id}`)).toEqual({ proved: invoice!.withheld });
    expect(
      await one(
        sql`select issuer_id, counterparty_id from document where kind = 'withholding_proof' and subject_id = ${invoice!.id}`,
      ),
    ).toEqual({ issuer_id: 'hospital', counterparty_id: invoice!.sellerId });
    expect(
      await one(
        sql`select count(*) n from journal j join withholding_proof w on w.id = j.subject_id where j.kind = 'withholding' and w.invoice_id = ${invoice!.id}`,
      ),
    ).toEqual({ n: 1 });
    expect(await prove()).toEqual({ ok: false, reason: 'proved_already' });
  });

  it('needs something that is withheld, and an invoice that is not paid in full already', async () => {
    const [untaxed] = await invoiced(at.db, { institutionId: 'hotel', siteId: 'site-hotel' });
    expect(
      await proveWithholding(at.db, nina, { invoiceId: untaxed!.id, proofNumber: 'BP-3', provedOn: '2026-12-01' }, NOW),
    ).toEqual({ ok: false, reason: 'nothing_withheld' });
    const [full] = await invoiced(at.db);
    const id = await recorded(at.db, full!.total, [full!.id]);
    await confirmed(at.db, id, [{ invoiceId: full!.id, amount: full!.total }]);
    expect(
      await proveWithholding(at.db, lilis, { invoiceId: full!.id, proofNumber: 'BP-4', provedOn: '2026-12-01' }, NOW),
    ).toEqual({ ok: false, reason: 'above_open' });
  });
});

/** What may happen with a buyer's money, in any order; figures are parts of what there is. */
const step = fc.record({
  what: fc.constantFrom('pay', 'pay', 'over', 'credit', 'prove', 'reject'),
  part: fc.integer({ min: 1, max: 100 }),
  which: fc.nat(5),
});

describe('any sequence of payments, in parts, above, allocated later, with proofs', () => {
  it.each(['agent', 'forum'] as const)('keeps every party’s books equal to its papers (%s)', async (model) => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 3, maxLength: 9 }),
        fc.array(fc.integer({ min: 1, max: 977 }), { minLength: 2, maxLength: 3 }),
        async (steps, quantities) => {
          const invoices = await invoiced(at.db, { model }, quantities);
          for (const { what, part, which } of steps) await play(what, part, invoices[which % invoices.length]!.id);
          await expectBooksAgree(at.db);
        },
      ),
      { numRuns: 10 },
    );
  });
});

async function play(what: string, part: number, invoiceId: string): Promise<void> {
  const open = await openInvoicesQuery(at.db, 'hospital');
  const invoice = open.find((row) => row.id === invoiceId);
  if (what === 'prove')
    return void (await proveWithholding(at.db, lilis, { invoiceId, proofNumber: 'BP', provedOn: '2026-12-01' }, NOW));
  if (what === 'credit') return useCredit(invoiceId);
  if (!invoice) return;
  const amount =
    what === 'over' ? openOf(invoice) + part * 1001 : Math.max(1, Math.floor((payableOf(invoice) * part) / 100));
  const id = await recorded(at.db, amount, [invoiceId]);
  if (what === 'reject') return void (await rejectPayment(at.db, tuti, { paymentId: id, reason: 'tidak ada' }, NOW));
  const allocations = propose(amount, [invoice], [invoiceId]);
  expect(await confirmed(at.db, id, allocations)).toMatchObject({ ok: true });
}

async function useCredit(invoiceId: string): Promise<void> {
  const invoice = (await openInvoicesQuery(at.db, 'hospital')).find((row) => row.id === invoiceId);
  const credit = await one(
    sql`select id, amount - allocated rest from payment where payer_id = 'hospital' and state = 'confirmed' and allocated < amount limit 1`,
  );
  if (!credit || !invoice) return;
  const allocations = propose(Number(credit.rest), [invoice], []);
  if (allocations.length === 0) return;
  const answer = await allocateCredit(at.db, tuti, { paymentId: String(credit.id), allocations, key: newId(NOW) }, NOW);
  expect(answer).toMatchObject({ ok: true });
}
