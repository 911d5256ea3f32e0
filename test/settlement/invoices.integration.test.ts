import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { issueInvoice, issueInvoiceNow } from '../../src/settlement/invoices/commands/issue.ts';
import { viewer } from '../orders/market.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { type AskedOrder, feeOf, handedOver, NOW, openTrade, taxStatus } from '../support/trade.ts';
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

const oil = (cooperativeId: string, quantity: number, fixedCost = 0): AskedOrder['lines'][number] => ({
  commodityId: 'oil',
  awards: [{ cooperativeId, quantity, unitPrice: 15_000, fixedCost }],
});
const order = (given: Partial<AskedOrder> = {}): AskedOrder => ({
  ...{ institutionId: 'hospital', siteId: 'site-hospital', lines: [oil('kop-a', 100), oil('kop-c', 200, 50_000)] },
  ...given,
});
type Row = Record<string, string | number | null>;
const rows = (query: ReturnType<typeof sql>) => at.db.all<Row>(query);
const counts = async () =>
  (
    await rows(sql`select (select count(*) from invoice) invoices, (select count(*) from journal) journals,
  (select count(*) from document where kind = 'invoice') papers, (select count(*) from cooperative_share) shares`)
  )[0];

describe('agent: each cooperative invoices the buyer', () => {
  it('one signed handover makes one invoice, with its paper, journal, share, event, entries and mails', async () => {
    const made = await handedOver(at.db, order());
    const answer = await issueInvoice(at.db, made.handovers['kop-c']!, NOW);
    if (!answer.ok) throw new Error(answer.reason);
    const [invoice] = await rows(sql`select * from invoice where id = ${answer.invoiceId}`);
    expect(invoice).toMatchObject({
      ...{ seller_id: 'kop-c', buyer_id: 'hospital', goods: 3_000_000, delivery: 50_000, vat: 335_500 },
      ...{ total: 3_385_500, withheld: 45_750, fee: 75_000, issued_on: '2026-12-01', due_on: '2026-12-15' },
    });
    expect(
      await rows(sql`select due, fee, collected from cooperative_share where invoice_id = ${answer.invoiceId}`),
    ).toEqual([{ due: 3_339_750, fee: 75_000, collected: 0 }]);
    const [paper] = await rows(sql`select number, content from document where subject_id = ${answer.invoiceId}`);
    expect(paper!.number).toBe('INV/KOP-C/2026/0001');
    const content = JSON.parse(String(paper!.content));
    expect(content.total.amount).toBe(3_385_500);
    const notes = content.notes.map((note: { id: string }) => note.id).join(' ');
    expect(notes).toContain('Bukan faktur pajak');
    expect(notes).toContain('PPh 22 1,5%');
    const told = await rows(
      sql`select party_id, kind from inbox_entry where link = ${`/invoices/${answer.invoiceId}`} order by kind`,
    );
    expect(told).toEqual([
      { party_id: 'hospital', kind: 'invoice_received' },
      { party_id: 'kop-c', kind: 'invoice_sent' },
    ]);
    expect(await rows(sql`select type from event where aggregate_id = ${answer.invoiceId}`)).toEqual([
      { type: 'invoice_issued' },
    ]);
  });

  it('the whole order decides on PPh 22: a part of Rp1.500.000 of a larger order is not small', async () => {
    const made = await handedOver(at.db, order());
    const large = await issueInvoice(at.db, made.handovers['kop-a']!, NOW);
    const alone = await handedOver(at.db, order({ lines: [oil('kop-a', 100)] }));
    const small = await issueInvoice(at.db, alone.handovers['kop-a']!, NOW);
    const withheld = async (answer: typeof small) =>
      answer.ok && (await rows(sql`select withheld from invoice where id = ${answer.invoiceId}`))[0]!.withheld;
    expect([await withheld(large), await withheld(small)]).toEqual([22_500, 0]);
  });

  it('pays what was received: refused and deducted goods are not invoiced, nor delivery of what did not come', async () => {
    const made = await handedOver(at.db, {
      ...order({ lines: [oil('kop-a', 100, 40_000), { ...oil('kop-a', 10, 9_000), commodityId: 'eggs' }] }),
      weighed: { 'kop-a': [{ receivedMilli: 99_500, refusedMilli: 500, deductedMilli: 250 }, { receivedMilli: 0 }] },
    });
    const answer = await issueInvoice(at.db, made.handovers['kop-a']!, NOW);
    const lines = answer.ok
      ? await rows(sql`select kind, quantity_milli q, amount from invoice_line where invoice_id = ${answer.invoiceId}`)
      : [];
    expect(lines).toEqual([
      { kind: 'goods', q: 98_750, amount: 1_481_250 },
      { kind: 'delivery', q: 1000, amount: 40_000 },
    ]);
  });
});

describe('forum: the forum invoices the buyer, each cooperative the forum', () => {
  it('all at once, the cooperatives’ invoices under the forum’s', async () => {
    const made = await handedOver(at.db, order({ model: 'forum' }));
    const answer = await issueInvoice(at.db, made.handovers.forum!, NOW);
    if (!answer.ok) throw new Error(answer.reason);
    const invoices = await rows(sql`select seller_id, buyer_id, total, fee, withheld, parent_id from invoice
      where order_id = ${made.orderId} order by seller_id`);
    const parent_id = answer.invoiceId;
    expect(invoices).toEqual([
      { seller_id: 'forum', buyer_id: 'hospital', total: 4_550_000, fee: 0, withheld: 68_250, parent_id: null },
      { seller_id: 'kop-a', buyer_id: 'forum', total: 1_500_000, fee: 37_500, withheld: 0, parent_id },
      { seller_id: 'kop-c', buyer_id: 'forum', total: 3_385_500, fee: 75_000, withheld: 0, parent_id },
    ]);
    const shares = await rows(
      sql`select cooperative_id, due from cooperative_share where buyer_invoice_id = ${parent_id} order by 1`,
    );
    expect(shares).toEqual([
      { cooperative_id: 'kop-a', due: 1_500_000 },
      { cooperative_id: 'kop-c', due: 3_385_500 },
    ]);
  });
});

describe('what is not invoiced', () => {
  it('a handover twice, however many ask at once', async () => {
    const made = await handedOver(at.db, order());
    const handoverId = made.handovers['kop-a']!;
    const before = await counts();
    const answers = await Promise.all(Array.from({ length: 6 }, () => issueInvoice(at.open().db, handoverId, NOW)));
    expect(answers.filter((one) => one.ok)).toHaveLength(1);
    const invoiceIds = answers.map((one) => (one.ok || one.reason === 'already_invoiced' ? one.invoiceId : one.reason));
    expect(new Set(invoiceIds).size).toBe(1);
    const after = await counts();
    expect(Object.values(after!).map((n, i) => Number(n) - Number(Object.values(before!)[i]))).toEqual([1, 1, 1, 1]);
  });

  it('anything for which the tax table has no rule on that day: nothing is written, and it says which', async () => {
    const made = await handedOver(at.db, order({ lines: [oil('kop-a', 10)] }));
    const before = await counts();
    const early = Date.parse('2021-06-01T03:00:00Z');
    expect(await issueInvoice(at.db, made.handovers['kop-a']!, early)).toEqual({
      ...{
        ok: false,
        reason: 'tax_rule_missing',
        tax: 'PPN',
        day: '2021-06-01',
        goods: { id: 'oil (id)', en: 'oil (en)' },
      },
    });
    expect(await counts()).toEqual(before);
  });

  it('in a month that is closed', async () => {
    // Books of its own: once they are closed, nothing is booked in the months before either.
    const others = at;
    at = await freshDatabase();
    await openTrade(at.db);
    const made = await handedOver(at.db, order({ lines: [oil('kop-a', 10)] }));
    const later = Date.parse('2027-03-01T03:00:00Z');
    await at.db.run(sql`insert into closed_period (month, journals, debit, credit, closed_by, closed_at)
      values ('2027-03', 0, 0, 0, 'u-treasurer', ${later})`);
    const before = await counts();
    expect(await issueInvoice(at.db, made.handovers['kop-a']!, later)).toEqual({
      ...{ ok: false, reason: 'period_closed', month: '2027-03' },
    });
    expect(await counts()).toEqual(before);
    await at.close();
    at = others;
  });

  it('a handover that is not signed, nothing that came, another cooperative’s handover, by a clerk of the buyer', async () => {
    const nothing = await handedOver(at.db, {
      ...order({ lines: [oil('kop-a', 10)] }),
      weighed: { 'kop-a': [{ receivedMilli: 0 }] },
    });
    expect(await issueInvoice(at.db, nothing.handovers['kop-a']!, NOW)).toEqual({
      ok: false,
      reason: 'nothing_payable',
    });
    const made = await handedOver(at.db, order({ lines: [oil('kop-a', 10)] }));
    const handoverId = made.handovers['kop-a']!;
    const by = (party: string, role: Parameters<typeof viewer>[2]) =>
      issueInvoiceNow(at.db, viewer('u-x', party, role), handoverId, NOW);
    expect(await by('kop-b', 'manager')).toEqual({ ok: false, reason: 'handover_not_found' });
    expect(await by('hospital', 'requester')).toEqual({ ok: false, reason: 'wrong_role' });
    expect(await by('kop-a', 'clerk')).toMatchObject({ ok: true });
    expect(await issueInvoice(at.db, 'none-such', NOW)).toEqual({ ok: false, reason: 'handover_not_found' });
  });
});

describe('the tax table of every deployment', () => {
  it.each([
    [
      'rice from a PKP seller: exempt under code 08, no PPh 22',
      'kop-c',
      'rice',
      'regular',
      { vat: 0, withheld: 0 },
      ['ppn-rice', 'pph22-rice'],
    ],
    [
      'eggs from a PKP seller: exempt, PPh 22',
      'kop-c',
      'eggs',
      'regular',
      { vat: 0, withheld: 45_000 },
      ['ppn-basic-food', 'pph22-charged'],
    ],
    [
      'oil from a PKP seller: PPN and PPh 22',
      'kop-c',
      'oil',
      'regular',
      { vat: 330_000, withheld: 45_000 },
      ['ppn-charged', 'pph22-charged'],
    ],
    [
      'oil from a seller that is no PKP',
      'kop-a',
      'oil',
      'regular',
      { vat: 0, withheld: 45_000 },
      ['ppn-not-pkp', 'pph22-charged'],
    ],
    ['paid from BOS', 'kop-a', 'oil', 'bos', { vat: 0, withheld: 0 }, ['ppn-not-pkp', 'pph22-bos']],
    [
      'paid with the government card',
      'kop-a',
      'oil',
      'government_card',
      { vat: 0, withheld: 0 },
      ['ppn-not-pkp', 'pph22-card'],
    ],
  ] as const)('%s', async (_name, cooperativeId, commodityId, funding, sums, used) => {
    const line = { commodityId, awards: [{ cooperativeId, quantity: 200, unitPrice: 15_000 }] };
    const made = await handedOver(at.db, order({ lines: [line], funding }));
    const answer = await issueInvoice(at.db, made.handovers[cooperativeId]!, NOW);
    if (!answer.ok) throw new Error(answer.reason);
    expect((await rows(sql`select vat, withheld from invoice where id = ${answer.invoiceId}`))[0]).toEqual(sums);
    const [line0] = await rows(
      sql`select vat_rule_id, withholding_rule_id from invoice_line where invoice_id = ${answer.invoiceId}`,
    );
    expect(Object.values(line0!)).toEqual(used);
  });

  it('a seller with a PP 55 letter, and a buyer that is no government office: no PPh 22', async () => {
    await taxStatus(at.db, 'kop-b', 'pp55');
    const lines = [oil('kop-b', 200)];
    const ruleUsed = async (asked: Partial<AskedOrder>) => {
      const made = await handedOver(at.db, order({ lines, ...asked }));
      await issueInvoice(at.db, made.handovers['kop-b']!, NOW);
      return (
        await rows(
          sql`select l.withholding_rule_id r from invoice_line l join invoice i on i.id = l.invoice_id where i.order_id = ${made.orderId}`,
        )
      )[0]!.r;
    };
    expect(await ruleUsed({})).toBe('pph22-letter');
    expect(await ruleUsed({ institutionId: 'hotel', siteId: 'site-hotel' })).toBe('pph22-not-government');
  });

  it('its rows are not changed afterwards', async () => {
    await expect(at.db.run(sql`update tax_rule set rate_bps = 100 where id = 'ppn-charged'`)).rejects.toThrow();
  });
});
