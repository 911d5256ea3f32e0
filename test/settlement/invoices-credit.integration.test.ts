import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../src/platform/ids.ts';
import { creditInvoice } from '../../src/settlement/invoices/commands/credit.ts';
import { chooseFunding } from '../../src/settlement/invoices/commands/funding.ts';
import { issueInvoice, issueInvoices } from '../../src/settlement/invoices/commands/issue.ts';
import { viewer } from '../orders/market.ts';
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

const treasurer = { ...viewer('u-tuti', 'forum', 'treasurer'), partyKind: 'forum' as const };
const oil = (cooperativeId: string, quantity: number) => ({
  ...{ commodityId: 'oil', awards: [{ cooperativeId, quantity, unitPrice: 15_000, fixedCost: 50_000 }] },
});
async function invoiced(model: 'agent' | 'forum', lines: AskedOrder['lines']) {
  const made = await handedOver(at.db, { institutionId: 'hospital', siteId: 'site-hospital', model, lines });
  const [seller] = Object.keys(made.handovers);
  const answer = await issueInvoice(at.db, made.handovers[seller!]!, NOW);
  if (!answer.ok) throw new Error(answer.reason);
  return { ...made, invoiceId: answer.invoiceId };
}
const credit = (invoiceId: string, parts: { position: number; amount: number }[], given: object = {}) =>
  creditInvoice(
    at.db,
    treasurer,
    { key: newId(NOW), invoiceId, parts, reason: 'Basah di jalan', disputeId: null, ...given },
    NOW,
  );
type Row = Record<string, string | number | null>;
const row = async (query: ReturnType<typeof sql>) => (await at.db.all<Row>(query))[0]!;
const invoiceRow = (id: string) => row(sql`select total, credited from invoice where id = ${id}`);

describe('credit notes', () => {
  it('reduce the invoice, what is due, the fee and the ledger, with a paper that names the invoice’s', async () => {
    const { invoiceId } = await invoiced('agent', [oil('kop-c', 200)]);
    expect(await credit(invoiceId, [{ position: 0, amount: 300_000 }])).toEqual({
      ok: true,
      location: `/invoices/${invoiceId}`,
    });
    expect(
      await row(sql`select goods, vat, withheld, fee, total from credit_note where invoice_id = ${invoiceId}`),
    ).toEqual({
      ...{ goods: 300_000, vat: 33_000, withheld: 4500, fee: 7500, total: 333_000 },
    });
    expect(await invoiceRow(invoiceId)).toEqual({ total: 3_385_500, credited: 333_000 });
    expect(await row(sql`select due, fee from cooperative_share where invoice_id = ${invoiceId}`)).toEqual({
      ...{ due: 3_385_500 - 45_750 - 333_000 + 4500, fee: 67_500 },
    });
    const paper =
      await row(sql`select d.corrects_id = i.document_id names from credit_note n join document d on d.id = n.document_id
      join invoice i on i.id = n.invoice_id where i.id = ${invoiceId}`);
    expect(paper.names).toBe(1);
  });

  it('take back everything to the last rupiah, and then nothing more', async () => {
    const { invoiceId } = await invoiced('agent', [oil('kop-c', 7)]);
    await credit(invoiceId, [{ position: 0, amount: 33_333 }]);
    await credit(invoiceId, [
      { position: 0, amount: 105_000 - 33_333 },
      { position: 1, amount: 50_000 },
    ]);
    const { total, credited } = await invoiceRow(invoiceId);
    expect(credited).toBe(total);
    expect(await credit(invoiceId, [{ position: 0, amount: 1 }])).toMatchObject({
      ok: false,
      reason: 'above_line',
      most: 0,
    });
    expect(await row(sql`select due, fee from cooperative_share where invoice_id = ${invoiceId}`)).toEqual({
      due: 0,
      fee: 0,
    });
  });

  it('are refused above a line, without a reason, for others, for an invoice that is not there', async () => {
    const { invoiceId } = await invoiced('agent', [oil('kop-a', 10)]);
    const parts = [{ position: 0, amount: 150_001 }];
    expect(await credit(invoiceId, parts)).toEqual({ ok: false, reason: 'above_line', most: 150_000 });
    expect(await credit(invoiceId, [{ position: 0, amount: 1 }], { reason: '  ' })).toEqual({
      ok: false,
      reason: 'reason_required',
    });
    expect(await credit('none-such', parts)).toEqual({ ok: false, reason: 'invoice_not_found' });
    const manager = viewer('u-m', 'kop-a', 'manager');
    const input = { key: newId(NOW), invoiceId, parts, reason: 'x', disputeId: null };
    expect(await creditInvoice(at.db, manager, input, NOW)).toEqual({ ok: false, reason: 'wrong_role' });
    expect((await invoiceRow(invoiceId)).credited).toBe(0);
  });

  it('in a month that is closed leave nothing written', async () => {
    // Books of its own: once they are closed, nothing is booked in the months before either.
    const others = at;
    at = await freshDatabase();
    await openTrade(at.db);
    const { invoiceId } = await invoiced('agent', [oil('kop-a', 10)]);
    const later = Date.parse('2027-05-02T03:00:00Z');
    await at.db.run(sql`insert into closed_period (month, journals, debit, credit, closed_by, closed_at)
      values ('2027-05', 0, 0, 0, 'u-tuti', ${later})`);
    const input = { key: newId(later), invoiceId, parts: [{ position: 0, amount: 1 }], reason: 'x', disputeId: null };
    expect(await creditInvoice(at.db, treasurer, input, later)).toEqual({
      ...{ ok: false, reason: 'period_closed', month: '2027-05' },
    });
    expect((await invoiceRow(invoiceId)).credited).toBe(0);
    await at.close();
    at = others;
  });

  it('the same form twice makes one, and six at once never take more than is open', async () => {
    const { invoiceId } = await invoiced('agent', [oil('kop-a', 10)]);
    const key = newId(NOW);
    const twice = await Promise.all([1, 2].map(() => credit(invoiceId, [{ position: 0, amount: 1000 }], { key })));
    expect(twice).toEqual([1, 2].map(() => ({ ok: true, location: `/invoices/${invoiceId}` })));
    expect((await invoiceRow(invoiceId)).credited).toBe(1000);
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => credit(invoiceId, [{ position: 0, amount: 60_000 }])),
    );
    expect(answers.filter((one) => one.ok).length).toBeLessThanOrEqual(2);
    expect(Number((await invoiceRow(invoiceId)).credited)).toBeLessThanOrEqual(150_000);
  });

  it('forum: the cooperative’s invoice follows, and what was collected above its new due goes to the others', async () => {
    const { invoiceId, orderId } = await invoiced('forum', [oil('kop-a', 100), oil('kop-b', 100)]);
    await at.db.run(sql`update cooperative_share set collected = 775000 where buyer_invoice_id = ${invoiceId}`);
    expect(await credit(invoiceId, [{ position: 0, amount: 1_000_000 }])).toMatchObject({ ok: true });
    const shares = await at.db.all<Row>(
      sql`select cooperative_id c, due, fee, collected from cooperative_share where buyer_invoice_id = ${invoiceId} order by 1`,
    );
    expect(shares).toEqual([
      { c: 'kop-a', due: 550_000, fee: 12_500, collected: 550_000 },
      { c: 'kop-b', due: 1_550_000, fee: 37_500, collected: 1_000_000 },
    ]);
    const member = await row(sql`select id from invoice where order_id = ${orderId} and seller_id = 'kop-a'`);
    expect(await credit(String(member.id), [{ position: 0, amount: 1 }])).toEqual({
      ...{ ok: false, reason: 'member_invoice', parentId: invoiceId },
    });
  });
});

describe('the clock', () => {
  it('invoices every signed handover once; one without a rule holds up no other', async () => {
    const of = { institutionId: 'hotel', siteId: 'site-hotel' };
    await at.db.run(
      sql`insert into commodity (id, category, name_id, name_en, trade_unit, tax_class) values ('odd', 'odd', 'Aneh', 'Odd', 'kg', 'unknown')`,
    );
    const odd = { commodityId: 'odd', awards: [{ cooperativeId: 'kop-c', quantity: 5, unitPrice: 1000 }] };
    await handedOver(at.db, { ...of, lines: [odd] });
    const good = await handedOver(at.db, { ...of, lines: [oil('kop-a', 5)] });
    const first = await issueInvoices(at.db, NOW);
    expect(first.filter((one) => !one.ok)).toEqual([
      { ok: false, reason: 'tax_rule_missing', tax: 'PPN', day: '2026-12-01', goods: { id: 'Aneh', en: 'Odd' } },
    ]);
    expect((await row(sql`select count(*) n from invoice where order_id = ${good.orderId}`)).n).toBe(1);
    expect((await issueInvoices(at.db, NOW)).filter((one) => one.ok)).toEqual([]);
  });
});

describe('where the money comes from', () => {
  it('is the payer’s or approver’s to say until the first invoice', async () => {
    const made = await handedOver(at.db, {
      institutionId: 'hospital',
      siteId: 'site-hospital',
      lines: [oil('kop-a', 200)],
    });
    const by = (role: 'payer' | 'requester', party: string, funding: 'bos' | 'regular') =>
      chooseFunding(at.db, viewer('u-x', party, role), { orderId: made.orderId, funding }, NOW);
    expect(await by('requester', 'hospital', 'bos')).toEqual({ ok: false, reason: 'wrong_role' });
    expect(await by('payer', 'hotel', 'bos')).toEqual({ ok: false, reason: 'order_not_found' });
    expect(await by('payer', 'hospital', 'bos')).toEqual({ ok: true });
    const invoice = await issueInvoice(at.db, made.handovers['kop-a']!, NOW);
    expect(
      (await row(sql`select withheld from invoice where id = ${invoice.ok ? invoice.invoiceId : ''}`)).withheld,
    ).toBe(0);
    expect(await by('payer', 'hospital', 'regular')).toEqual({ ok: false, reason: 'invoiced_already' });
  });
});
