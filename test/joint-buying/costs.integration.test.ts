import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { closedPeriod } from '../../db/schema/index.ts';
import { closeDue } from '../../src/joint-buying/closing/commands.ts';
import { takeBackCharge } from '../../src/joint-buying/costs/commands/record.ts';
import { settleCampaigns } from '../../src/joint-buying/costs/commands/settle.ts';
import { toReturnQuery } from '../../src/joint-buying/costs/store.ts';
import { returnMany } from '../../src/joint-buying/deposits/commands/returns.ts';
import { bankFile } from '../../src/joint-buying/deposits/csv.ts';
import { listFrom, listQueries, transfersQuery } from '../../src/joint-buying/deposits/store.ts';
import { inboxTexts } from '../../src/joint-buying/texts-inbox.ts';
import { DAY, MINUTE } from '../../src/platform/clock.ts';
import { newId } from '../../src/platform/ids.ts';
import { expectLedgerInOrder } from '../settlement/ledger-checks.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { openCampaign } from '../support/joint.ts';
import { openTrade, taxStatus } from '../support/trade.ts';
import {
  agus,
  balances,
  bill,
  charge,
  distributed,
  handOut,
  holdDeposit,
  issue,
  LATER,
  one,
  ordered,
  pay,
  TODAY,
  tuti,
} from './costs-world.ts';

let at: TestDatabase;
beforeEach(async () => {
  at = await freshDatabase();
  await openTrade(at.db);
  return () => at.close();
});

type Row = {
  cooperativeId: string;
  goods: number;
  losses: number;
  transport: number;
  handling: number;
  total: number;
  perUnit: number;
  aloneUnitPrice: number;
  aloneSource: string;
  saved: number;
};
const landed = (campaignId: string) =>
  at.db.all<Row>(sql`select a.cooperative_id cooperativeId, l.goods, l.losses, l.transport, l.handling, l.total,
    l.per_unit perUnit, l.alone_unit_price aloneUnitPrice, l.alone_source aloneSource, l.saved
    from landed_cost l join allotment a on a.id = l.allotment_id where l.campaign_id = ${campaignId} order by 1`);
const billId = async (campaignId: string) =>
  (await one<{ id: string }>(at.db, sql`select id from supplier_bill where campaign_id = ${campaignId}`)).id;

describe('closing the books', () => {
  it('shares every rupiah, invoices each member, books bills and charges, and leaves the forum without a profit', async () => {
    const made = await distributed(at.db, {}, [396_000, 200_000, 394_000]);
    expect(await bill(at.db, made)).toEqual({ ok: true });
    expect(await charge(at.db, made, { basis: 'drop' })).toEqual({ ok: true });
    expect(await charge(at.db, made, { kind: 'handling', amount: 99_000, dropPointId: made.dropIds[1]! })).toEqual({
      ok: true,
    });
    expect(await issue(at.db, made, 13_699_000)).toEqual({ ok: true });
    const rows = await landed(made.campaignId);
    expect(rows.reduce((sum, row) => sum + row.total, 0)).toBe(13_699_000);
    expect(rows.map((row) => row.handling)).toEqual([0, 0, 99_000]);
    expect(rows.map((row) => row.transport)).toEqual([132_886, 67_114, 200_000]);
    expect(rows.map((row) => row.losses).reduce((sum, loss) => sum + loss, 0)).toBe(132_000);
    const books = await balances(at.db);
    expect(books).toMatchObject({ '5100': 13_200_000, '5200': 400_000, '5400': 99_000, '2100': -13_200_000 });
    expect(books['1200']).toBe(13_699_000);
    expect(books['4100']! + books['4200']! + books['5100']! + books['5200']! + books['5400']!).toBe(0);
    expect(await balances(at.db, 'kop-c')).toMatchObject({ '2100': -rows[2]!.total });
    await expectLedgerInOrder(at.db);
  });

  it('writes papers with numbers in a row, lines that add up, and word to each member', async () => {
    const made = await distributed(at.db);
    await bill(at.db, made);
    await issue(at.db, made, 13_200_000);
    const papers = await at.db.all<{ number: string; content: string; hash: string }>(
      sql`select number, content, content_hash hash from document where kind = 'invoice' order by serial`,
    );
    expect(papers.map((one) => one.number)).toEqual(
      ['0001', '0002', '0003'].map((serial) => `INV/FORUM/2026/${serial}`),
    );
    const { createHash } = await import('node:crypto');
    for (const { content, hash } of papers)
      expect(createHash('sha256').update(content).digest('hex'), 'as it is stored').toBe(hash);
    expect(JSON.parse(papers[0]!.content)).toMatchObject({ orderNumber: null, total: { amount: 5_280_000 } });
    const told = await at.db.all<{ partyId: string }>(
      sql`select party_id partyId from inbox_entry where kind = 'campaign_invoiced' order by 1`,
    );
    expect(told.map((one) => one.partyId)).toEqual(['kop-a', 'kop-b', 'kop-c']);
    expect((await one<{ n: number }>(at.db, sql`select count(*) n from outbox_mail`)).n).toBe(3);
  });

  it('measures against the own last purchase, else the price for the own quantity alone', async () => {
    await at.db.run(sql`insert into need (id, cooperative_id, commodity_id, quantity, rhythm, last_price, last_bought_on, updated_by, updated_at)
      values ('n-a', 'kop-a', 'rice', 400, 'monthly', 14100, '2026-10-01', 'u', 1), ('n-b', 'kop-b', 'rice', 200, 'monthly', null, null, 'u', 1)`);
    const made = await distributed(at.db);
    await bill(at.db, made);
    await issue(at.db, made, 13_200_000);
    const rows = await landed(made.campaignId);
    expect(rows.map((row) => [row.aloneSource, row.aloneUnitPrice])).toEqual([
      ['last_purchase', 14_100],
      ['lowest_tier', 13_500],
      ['lowest_tier', 13_500],
    ]);
    expect(rows.map((row) => row.saved)).toEqual([360_000, 60_000, 120_000]);
  });

  it('happens once: for the same form twice, and for two treasurers at once', async () => {
    const made = await distributed(at.db);
    await bill(at.db, made);
    const key = newId(LATER);
    const answers = await Promise.all([
      issue(at.open().db, made, 13_200_000, { key }),
      issue(at.open().db, made, 13_200_000, { by: agus }),
      issue(at.open().db, made, 13_200_000, { key }),
    ]);
    const won = answers.filter((answer) => answer.ok).length;
    expect(won).toBeGreaterThan(0);
    for (const answer of answers) if (!answer.ok) expect(answer.reason).toBe('invoiced_already');
    expect(await issue(at.db, made, 13_200_000)).toEqual({ ok: false, reason: 'invoiced_already' });
    const counts = sql`select (select count(*) from invoice) invoices, (select count(*) from landed_cost) costs,
      (select count(*) from journal where kind = 'supplier_bill') bills, (select count(*) from journal where kind = 'invoice') sales`;
    expect(await one(at.db, counts)).toEqual({ invoices: 3, costs: 3, bills: 1, sales: 3 });
    await expectLedgerInOrder(at.db);
  });

  it('takes one round trip to read and one to write', async () => {
    const made = await distributed(at.db);
    await bill(at.db, made);
    const { db, meter } = at.open();
    await issue(db, made, 13_200_000);
    expect(meter.trips).toBe(2);
  });

  it('is refused by name while something is missing, and when the costs are no longer those that were seen', async () => {
    const early = await ordered(at.db);
    expect(await issue(at.db, early, 0)).toEqual({ ok: false, reason: 'not_distributed' });
    const made = await handOut(at.db, early);
    expect(await issue(at.db, made, 0)).toEqual({ ok: false, reason: 'bill_missing', name: 'Pemasok gudang' });
    await bill(at.db, made);
    expect(await issue(at.db, made, 13_000_000)).toEqual({ ok: false, reason: 'costs_changed', total: 13_200_000 });
    expect(await issue(at.db, { ...made, campaignId: 'none' }, 0)).toEqual({ ok: false, reason: 'campaign_not_found' });
    expect((await one<{ n: number }>(at.db, sql`select count(*) n from invoice`)).n).toBe(0);
  });

  it('is refused in a month that is closed', async () => {
    const made = await distributed(at.db);
    await bill(at.db, made);
    await at.db.insert(closedPeriod).values({
      ...{ month: TODAY.slice(0, 7), journals: 0, debit: 0, credit: 0, closedBy: 'u-agus', closedAt: LATER },
    });
    expect(await issue(at.db, made, 13_200_000)).toEqual({ ok: false, reason: 'period_closed' });
    expect((await one<{ n: number }>(at.db, sql`select count(*) n from landed_cost`)).n).toBe(0);
  });

  it('charges the members PPN only as PKP on taxable goods, and sets the supplier’s against it', async () => {
    await taxStatus(at.db, 'forum', 'pkp');
    const made = await distributed(at.db, { commodityId: 'oil' });
    await bill(at.db, made, { goods: 10_000_000, vat: 1_100_000 });
    expect(await issue(at.db, made, 10_000_000)).toEqual({ ok: true });
    expect(await balances(at.db)).toMatchObject({ '1400': 1_100_000, '2200': -1_100_000, '5100': 10_000_000 });
    expect(await one(at.db, sql`select sum(vat) vat, sum(total) total from invoice`)).toEqual({
      ...{ vat: 1_100_000, total: 11_100_000 },
    });
    await expectLedgerInOrder(at.db);
  });

  it('lets PPN be part of the cost where the forum is not PKP', async () => {
    const made = await distributed(at.db, { commodityId: 'oil' });
    await bill(at.db, made, { goods: 10_000_000, vat: 1_100_000 });
    expect(await issue(at.db, made, 11_100_000)).toEqual({ ok: true });
    expect(await balances(at.db)).toMatchObject({ '5100': 11_100_000, '4100': -11_100_000 });
  });

  it('works when the supplier bills less than came, and when nothing came and nothing was spent', async () => {
    const made = await distributed(at.db);
    await bill(at.db, made, { billedMilli: 950_000, goods: 12_540_000 });
    expect(await issue(at.db, made, 12_540_000)).toEqual({ ok: true });
    expect((await landed(made.campaignId)).map((row) => row.losses)).toEqual([0, 0, 0]);
    const nothing = await distributed(at.db, {}, [0, 0, 0]);
    await bill(at.db, nothing, { billedMilli: 0, goods: 0 });
    expect(await issue(at.db, nothing, 0)).toEqual({ ok: true });
    const spent = await distributed(at.db, {}, [0, 0, 0]);
    await bill(at.db, spent, { goods: 13_200_000 });
    expect(await issue(at.db, spent, 13_200_000)).toEqual({ ok: false, reason: 'nothing_received' });
  });

  it('is refused where a charge fell on a drop point that got nothing in the end', async () => {
    const early = await ordered(at.db);
    expect(await charge(at.db, early, { dropPointId: early.dropIds[1]! })).toEqual({ ok: true });
    const made = await handOut(at.db, early, [400_000, 200_000, 0]);
    await bill(at.db, made);
    expect(await issue(at.db, made, 13_600_000)).toEqual({
      ...{ ok: false, reason: 'nobody_at_drop_point', name: 'Bogor Barat' },
    });
  });
});

describe('a purchase from two suppliers', () => {
  it('waits for both bills, and books each with its own', async () => {
    const tiers = [{ from: 0, unitPrice: 13_000 }];
    const suppliers = [
      { id: 'bulog', tiers, capacity: 600 },
      { id: 'tani', tiers: [{ from: 0, unitPrice: 12_800 }], capacity: 400, deliveryCost: 50_000 },
    ];
    const pledges = ['kop-a', 'kop-b', 'kop-c'].map((cooperativeId, i) => ({
      cooperativeId,
      quantity: [400, 200, 400][i]!,
    }));
    const opened = await openCampaign(at.db, { suppliers, pledges, drops: ['Pasar Anyar'] });
    await closeDue(at.db, opened.deadline);
    const bought = await at.db.all<{ id: string; quantity: number; cost: number; unitPrice: number }>(
      sql`select id, quantity, cost, unit_price unitPrice from campaign_purchase where campaign_id = ${opened.campaignId} order by quantity`,
    );
    expect(bought.map((one) => one.quantity)).toEqual([400, 600]);
    const allotments = await at.db.all<{
      allotmentId: string;
      cooperativeId: string;
      quantity: number;
      dropId: string;
    }>(
      sql`select id allotmentId, cooperative_id cooperativeId, quantity, drop_point_id dropId from allotment where campaign_id = ${opened.campaignId} order by cooperative_id`,
    );
    const made = await handOut(
      at.db,
      { ...opened, purchaseId: bought[1]!.id, allotments },
      [300_000, 100_000, 200_000],
    );
    await bill(at.db, made, { billedMilli: 600_000, goods: 600 * 13_000 });
    expect(await issue(at.db, made, 7_800_000)).toMatchObject({ reason: 'bill_missing', name: 'Pemasok tani' });
    const nothing = { purchaseId: bought[0]!.id, billedMilli: 0, goods: 0 };
    expect(await bill(at.db, made, nothing)).toEqual({ ok: true });
    expect(await issue(at.db, made, 7_800_000)).toEqual({ ok: true });
    const booked = sql`select count(*) n from journal where kind = 'supplier_bill'`;
    expect((await one<{ n: number }>(at.db, booked)).n, 'nothing is booked for nothing').toBe(1);
  });
});

describe('a deposit that is held', () => {
  it('and is larger than the invoice goes back by what is left, on the page, in the bank’s file and in the books', async () => {
    const made = await distributed(at.db);
    const depositId = await holdDeposit(at.db, made, 'kop-b', 5_000_000);
    await at.db.run(sql`update bank_account set ended_at = 1 where party_id = 'kop-b'`);
    await at.db.run(sql`insert into bank_account (id, party_id, bank_name, account_number, holder, created_by, created_at, verified_by, verified_at)
      values ('acc-b', 'kop-b', 'BJB', '021104', 'Koperasi B', 'u-x', 1, 'u-tuti', 1)`);
    await bill(at.db, made);
    expect(await issue(at.db, made, 13_200_000)).toEqual({ ok: true });
    const told = await one<{ data: string }>(
      at.db,
      sql`select data from inbox_entry where kind = 'campaign_invoiced' and party_id = 'kop-b'`,
    );
    expect(inboxTexts.campaign_invoiced!.id(JSON.parse(told.data))).toContain(
      'Sisa uang muka Rp2.360.000 dikembalikan',
    );
    expect(await toReturnQuery(at.db, made.campaignId, null)).toEqual([{ deposits: 1, amount: 2_360_000 }]);
    expect(await toReturnQuery(at.db, made.campaignId, 'kop-a')).toEqual([{ deposits: 0, amount: 0 }]);
    expect(bankFile(await transfersQuery(at.db, made.campaignId))).toContain('BJB,021104,Koperasi B,2360000,');
    const asked = { group: 'to_return' as const, campaignId: made.campaignId, after: null };
    const list = listFrom((await at.db.batch(listQueries(at.db, asked))) as never);
    expect(list.totals.to_return).toEqual({ deposits: 1, amount: 2_360_000 });
    expect(list.rows[0]).toMatchObject({ rest: 2_360_000, used: 2_640_000, refunded: 0 });
    const back = { depositIds: [depositId], campaignId: null, returnedOn: TODAY, reference: '', key: newId(LATER) };
    expect(await returnMany(at.db, tuti, back, LATER)).toEqual({ ok: true });
    const refund = sql`select amount from payment_refund`;
    expect(await one(at.db, refund)).toEqual({ amount: 2_360_000 });
    const entry = await one<{ data: string }>(at.db, sql`select data from inbox_entry where kind = 'deposit_returned'`);
    expect(inboxTexts.deposit_returned!.id(JSON.parse(entry.data))).toMatch(/^Sisa uang muka .* Rp2\.360\.000/);
    await expectLedgerInOrder(at.db);
  });

  it('pays the invoice, wholly or in part; what is left of it goes back', async () => {
    const made = await distributed(at.db);
    await holdDeposit(at.db, made, 'kop-a', 1_000_000);
    await holdDeposit(at.db, made, 'kop-b', 5_000_000);
    await bill(at.db, made);
    expect(await issue(at.db, made, 13_200_000)).toEqual({ ok: true });
    const deposits = await at.db.all<{ cooperativeId: string; state: string; rest: number }>(
      sql`select d.cooperative_id cooperativeId, d.state, p.amount - p.allocated rest from deposit d join payment p on p.id = d.payment_id order by 1`,
    );
    expect(deposits).toEqual([
      { cooperativeId: 'kop-a', state: 'applied', rest: 0 },
      { cooperativeId: 'kop-b', state: 'to_return', rest: 2_360_000 },
    ]);
    const open = await at.db.all<{ buyerId: string; open: number }>(
      sql`select buyer_id buyerId, total - paid open from invoice order by 1`,
    );
    expect(open).toEqual([
      { buyerId: 'kop-a', open: 4_280_000 },
      { buyerId: 'kop-b', open: 0 },
      { buyerId: 'kop-c', open: 5_280_000 },
    ]);
    expect((await balances(at.db))['2400'], 'still owed to kop-b').toBe(-2_360_000);
    await expectLedgerInOrder(at.db);
  });
});

describe('a supplier’s bill', () => {
  it('is recorded once, also by two at once, and corrected until the members are invoiced', async () => {
    const made = await distributed(at.db);
    const both = await Promise.all([bill(at.open().db, made), bill(at.open().db, made, { number: 'F-2' })]);
    const reasons = both.map((answer) => (answer.ok ? 'ok' : answer.reason)).sort();
    expect(reasons).toEqual(['changed_meanwhile', 'ok']);
    expect(await bill(at.db, made, { version: 1, goods: 13_000_000 })).toEqual({ ok: true });
    expect(await bill(at.db, made, { version: 1 }), 'somebody read the first').toMatchObject({
      reason: 'changed_meanwhile',
    });
    await issue(at.db, made, 13_000_000);
    expect(await bill(at.db, made, { version: 2 })).toEqual({ ok: false, reason: 'invoiced_already' });
  });

  it('is recorded once by the same form sent twice', async () => {
    const made = await distributed(at.db);
    const key = newId(LATER);
    expect(await bill(at.db, made, { key })).toEqual({ ok: true });
    expect(await bill(at.db, made, { key })).toEqual({ ok: true });
    expect(await one(at.db, sql`select count(*) n, max(version) version from supplier_bill`)).toEqual({
      ...{ n: 1, version: 1 },
    });
  });

  it.each([
    ['above what was ordered', { billedMilli: 1_000_001 }, 'billed_above_order'],
    ['of goods for nothing', { goods: 0 }, 'billed_without_goods'],
    ['of no goods for something', { billedMilli: 0 }, 'goods_without_quantity'],
    ['of tomorrow', { billedOn: '2026-12-07', dueOn: '2026-12-09' }, 'in_future'],
    ['due before its day', { dueOn: '2026-12-05' }, 'due_before_bill'],
    ['of another campaign’s purchase', { purchaseId: 'another' }, 'bill_not_of_campaign'],
  ])('%s is refused by name', async (_, given, reason) => {
    const made = await distributed(at.db);
    const other = await ordered(at.db);
    const asked = 'purchaseId' in given ? { purchaseId: other.purchaseId } : given;
    expect(await bill(at.db, made, asked)).toMatchObject({ ok: false, reason });
    expect((await one<{ n: number }>(at.db, sql`select count(*) n from supplier_bill`)).n).toBe(0);
  });

  it('is paid in parts, never above what it asks for, and not lowered below what was paid', async () => {
    const made = await distributed(at.db);
    await bill(at.db, made);
    const id = await billId(made.campaignId);
    expect(await pay(at.db, id, 13_200_001)).toMatchObject({ reason: 'above_bill', left: 13_200_000 });
    expect(await pay(at.db, id, 13_000_000)).toMatchObject({ ok: true });
    expect(await bill(at.db, made, { goods: 12_999_999, version: 1 })).toMatchObject({ reason: 'below_paid' });
    const both = await Promise.all([pay(at.open().db, id, 200_000), pay(at.open().db, id, 200_000)]);
    expect(both.map((answer) => (answer.ok ? 'ok' : answer.reason)).sort()).toEqual(['ok', 'paid_already']);
    expect((await balances(at.db))['1100']).toBe(-13_200_000);
  });

  it('is not paid tomorrow, in a closed month, or twice by the same form', async () => {
    const made = await distributed(at.db);
    await bill(at.db, made);
    const id = await billId(made.campaignId);
    await at.db.insert(closedPeriod).values({
      ...{ month: '2026-11', journals: 0, debit: 0, credit: 0, closedBy: 'u-agus', closedAt: LATER },
    });
    expect(await pay(at.db, id, 1, { paidOn: '2026-12-07' })).toMatchObject({ reason: 'in_future' });
    expect(await pay(at.db, id, 1, { paidOn: '2026-11-30' })).toMatchObject({ reason: 'period_closed' });
    expect(await pay(at.db, 'none', 1)).toEqual({ ok: false, reason: 'bill_not_found' });
    const key = newId(LATER);
    for (const _ of [1, 2]) expect(await pay(at.db, id, 5_000, { key })).toMatchObject({ ok: true });
    expect((await one<{ paid: number }>(at.db, sql`select paid from supplier_bill`)).paid).toBe(5_000);
  });
});

describe('a cost beside the goods', () => {
  it('is refused for a drop point of another campaign or where nobody got anything, and tomorrow', async () => {
    const made = await distributed(at.db, {}, [400_000, 200_000, 0]);
    const other = await ordered(at.db);
    const refused = (given: Parameters<typeof charge>[2]) => charge(at.db, made, given);
    expect(await refused({ dropPointId: other.dropIds[0]! })).toMatchObject({ reason: 'drop_point_not_of_campaign' });
    expect(await refused({ dropPointId: made.dropIds[1]! })).toMatchObject({
      ...{ reason: 'nobody_at_drop_point', given: { dropPoint: 'Bogor Barat' } },
    });
    expect(await refused({ spentOn: '2026-12-07' })).toMatchObject({ reason: 'in_future', field: 'spentOn' });
    expect((await one<{ n: number }>(at.db, sql`select count(*) n from campaign_charge`)).n).toBe(0);
  });

  it('is taken back once, and not any more when the members are invoiced', async () => {
    const made = await distributed(at.db);
    const key = newId(LATER);
    for (const _ of [1, 2]) expect(await charge(at.db, made, { key })).toEqual({ ok: true });
    await charge(at.db, made, { kind: 'handling', amount: 50_000 });
    const ids = await at.db.all<{ id: string }>(sql`select id from campaign_charge order by amount desc`);
    expect(ids).toHaveLength(2);
    const remove = (id: string) => takeBackCharge(at.open().db, tuti, id, LATER);
    const both = await Promise.all([remove(ids[0]!.id), remove(ids[0]!.id)]);
    expect(both.map((answer) => (answer.ok ? 'ok' : answer.reason)).sort()).toEqual(['ok', 'removed_already']);
    await bill(at.db, made);
    expect(await issue(at.db, made, 13_250_000)).toEqual({ ok: true });
    expect(await remove(ids[1]!.id)).toMatchObject({ ok: false, reason: 'invoiced_already' });
    expect(await remove('none')).toEqual({ ok: false, reason: 'charge_not_found' });
    expect(await charge(at.db, made)).toEqual({ ok: false, reason: 'invoiced_already' });
  });

  it('waits for the order', async () => {
    const made = await ordered(at.db);
    await at.db.run(sql`update campaign set state = 'failed' where id = ${made.campaignId}`);
    expect(await charge(at.db, made)).toEqual({ ok: false, reason: 'let_down' });
  });
});

describe('a joint purchase', () => {
  it('is settled by the clock when everybody has paid and no deposit is left', async () => {
    const made = await distributed(at.db);
    await bill(at.db, made);
    expect(await settleCampaigns(at.db, LATER), 'not invoiced').toBe(0);
    await holdDeposit(at.db, made, 'kop-b', 3_000_000);
    await issue(at.db, made, 13_200_000);
    expect(await settleCampaigns(at.db, LATER), 'nobody has paid').toBe(0);
    await pay(at.db, await billId(made.campaignId), 13_200_000);
    await at.db.run(sql`update invoice set paid = total`);
    expect(await settleCampaigns(at.db, LATER), 'a deposit goes back').toBe(0);
    await at.db.run(sql`update deposit set state = 'returned'`);
    const runs = await Promise.all([
      settleCampaigns(at.open().db, LATER + MINUTE),
      settleCampaigns(at.open().db, LATER + MINUTE),
    ]);
    expect(runs.sort()).toEqual([0, 1]);
    expect(await settleCampaigns(at.db, LATER + DAY)).toBe(0);
    expect(await one(at.db, sql`select state, ended_at endedAt from campaign where id = ${made.campaignId}`)).toEqual({
      ...{ state: 'settled', endedAt: LATER + MINUTE },
    });
    const told = sql`select count(*) n from inbox_entry where kind = 'campaign_settled' and party_id = 'forum'`;
    expect((await one<{ n: number }>(at.db, told)).n).toBe(1);
  });
});
