import { eq, sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { deposit } from '../../db/schema/index.ts';
import { confirmDeposit } from '../../src/joint-buying/deposits/commands/confirm.ts';
import { refuseDeposit, reportDeposit } from '../../src/joint-buying/deposits/commands/report.ts';
import { returnMany } from '../../src/joint-buying/deposits/commands/returns.ts';
import type { ReturnInput } from '../../src/joint-buying/deposits/types.ts';
import { addDays, DAY, dayOf } from '../../src/platform/clock.ts';
import type { Db } from '../../src/platform/db.ts';
import { newId } from '../../src/platform/ids.ts';
import { allocateCredit } from '../../src/settlement/payments/commands/decide.ts';
import { refundPayment } from '../../src/settlement/payments/commands/refund.ts';
import { closePeriod } from '../../src/settlement/periods/commands/close.ts';
import { viewer } from '../orders/market.ts';
import { expectLedgerInOrder } from '../settlement/ledger-checks.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { type MadeCampaign, openCampaign, startClosing } from '../support/joint.ts';
import { askedDeposit } from '../support/joint-money.ts';
import { NOW, openTrade } from '../support/trade.ts';

let at: TestDatabase;
let db: Db;
beforeAll(async () => {
  at = await freshDatabase();
  db = at.db;
  await openTrade(db);
});
afterEach(() => expectLedgerInOrder(db));
afterAll(() => at.close());

const tuti = { ...viewer('u-tuti', 'forum', 'treasurer'), partyKind: 'forum' as const };
const manager = (id: string) => viewer(`u-${id}`, id, 'manager');
const today = dayOf(NOW);
type Row = Record<string, string | number | null>;
const one = async (query: ReturnType<typeof sql>) => (await db.all<Row>(query))[0];
const returnMails = () =>
  db.all<Row>(sql`select to_address, body from outbox_mail where subject like 'Uang muka % dikembalikan' order by 1`);
const stateOf = async (id: string) => (await one(sql`select state from deposit where id = ${id}`))!.state;
const balance = async (party: string, code: string) =>
  (await one(
    sql`select coalesce(sum(debit - credit), 0) sum from account_month where party_id = ${party} and code = ${code}`,
  ))!.sum;

type Asked = { made: MadeCampaign; ids: string[] };
/** A campaign with a deposit for each of its pledges. */
async function asked(cooperatives: readonly string[] = ['kop-a']): Promise<Asked> {
  const pledges = cooperatives.map((cooperativeId) => ({ cooperativeId, quantity: 100 }));
  const made = await openCampaign(db, { depositBps: 1000, pledges });
  const ids: string[] = [];
  for (const { pledgeId, cooperativeId } of made.pledges)
    ids.push(await askedDeposit(db, { campaignId: made.campaignId, pledgeId, cooperativeId, now: NOW }));
  return { made, ids };
}

const confirmOf = (depositId: string) => ({ depositId, amount: 500_000, paidOn: today, reference: 'TRX-1' });
const confirmed = async (id: string) =>
  expect(await confirmDeposit(db, tuti, confirmOf(id), NOW)).toEqual({ ok: true });
/** As the closing of a campaign that fails leaves them. */
const toReturn = (ids: readonly string[]) =>
  Promise.all(
    ids.map((id) =>
      db.batch([
        db.run(sql`insert into event (aggregate_type, aggregate_id, version, type, at, data)
          select 'deposit', id, version + 1, 'deposit_to_return', ${NOW}, '{}' from deposit where id = ${id}`),
        db
          .update(deposit)
          .set({ state: 'to_return', version: sql`${deposit.version} + 1` })
          .where(eq(deposit.id, id)),
      ]),
    ),
  );
const returnOf = (depositIds: readonly string[] | null, given: Partial<ReturnInput> = {}): ReturnInput => ({
  ...{ depositIds, campaignId: null, returnedOn: today, reference: 'BALIK-1', key: newId(NOW), ...given },
});
const paymentOf = async (id: string) =>
  String((await one(sql`select payment_id from deposit where id = ${id}`))!.payment_id);

describe('a deposit', () => {
  it('is reported by its cooperative alone, corrected, and told to the treasurer once', async () => {
    const { ids } = await asked();
    const [id] = ids as [string];
    const said = { depositId: id, paidOn: today, reference: 'TRX-7' };
    expect(await reportDeposit(db, manager('kop-b'), said, NOW)).toEqual({ ok: false, reason: 'deposit_not_found' });
    for (const reference of ['TRX-7', 'TRX-7', 'TRX-8'])
      expect(await reportDeposit(db, manager('kop-a'), { ...said, reference }, NOW)).toEqual({ ok: true });
    expect(await one(sql`select state, reference, version from deposit where id = ${id}`)).toEqual({
      ...{ state: 'reported', reference: 'TRX-8', version: 3 },
    });
    const [told] = await db.all<{ n: number }>(
      sql`select count(*) n from inbox_entry where kind = 'deposit_reported' and party_id = 'forum'`,
    );
    expect(told).toEqual({ n: 1 });
    const later = { ...said, paidOn: addDays(today, 1) };
    expect(await reportDeposit(db, manager('kop-a'), later, NOW)).toMatchObject({ reason: 'paid_in_future' });
  });

  it('that the treasurer does not find is asked for again, with the reason', async () => {
    const { ids } = await asked();
    const [id] = ids as [string];
    expect(await refuseDeposit(db, tuti, { depositId: id, reason: 'tidak ada' }, NOW)).toMatchObject({
      reason: 'deposit_decided',
    });
    await reportDeposit(db, manager('kop-a'), { depositId: id, paidOn: today, reference: '' }, NOW);
    expect(await refuseDeposit(db, tuti, { depositId: id, reason: 'tidak ada' }, NOW)).toEqual({ ok: true });
    expect(await one(sql`select state, paid_on from deposit where id = ${id}`)).toEqual({
      state: 'due',
      paid_on: null,
    });
    expect((await one(sql`select data from inbox_entry where kind = 'deposit_refused'`))!.data).toContain('tidak ada');
    const mails = await db.all<Row>(
      sql`select to_address, body from outbox_mail where subject like 'Uang muka % belum ketemu'`,
    );
    expect(mails.map((mail) => mail.to_address)).toEqual(['kop-a@example.org']);
    expect(mails[0]!.body).toContain('belum ketemu di rekening forum: tidak ada');
  });

  it('becomes a payment without an invoice: an advance in both books, with its receipt', async () => {
    const before = [await balance('forum', '2400'), await balance('kop-a', '1500')] as number[];
    const { ids, made } = await asked();
    const [id] = ids as [string];
    await confirmed(id);
    expect(await stateOf(id)).toBe('held');
    const payment = await one(
      sql`select payer_id, amount, method, source, state, allocated, refunded from payment where id = ${await paymentOf(id)}`,
    );
    expect(payment).toEqual({
      ...{ payer_id: 'kop-a', amount: 500_000, method: 'transfer', source: 'payer', state: 'confirmed' },
      ...{ allocated: 0, refunded: 0 },
    });
    expect([await balance('forum', '2400'), await balance('kop-a', '1500')]).toEqual([
      before[0]! - 500_000,
      before[1]! + 500_000,
    ]);
    const paper = await one(
      sql`select content from document where kind = 'payment_receipt' and subject_id = ${await paymentOf(id)}`,
    );
    expect(paper!.content).toContain(`Uang muka komitmen ${made.number}`);
  });

  it('is confirmed once, whoever is faster, and only for what the page showed', async () => {
    const { ids } = await asked();
    const [id] = ids as [string];
    const other = { ...confirmOf(id), amount: 400_000 };
    expect(await confirmDeposit(db, tuti, other, NOW)).toEqual({ ok: false, reason: 'deposit_changed' });
    const both = await Promise.all([1, 2].map(() => confirmDeposit(at.open().db, tuti, confirmOf(id), NOW)));
    expect(both.filter((answer) => answer.ok)).toHaveLength(1);
    expect(both.find((answer) => !answer.ok)).toEqual({ ok: false, reason: 'deposit_decided' });
  });

  it('is not confirmed once its campaign closes, nor on a day to come', async () => {
    const { ids, made } = await asked();
    const [id] = ids as [string];
    const tomorrow = { ...confirmOf(id), paidOn: addDays(today, 1) };
    expect(await confirmDeposit(db, tuti, tomorrow, NOW)).toMatchObject({ reason: 'paid_in_future' });
    expect(await confirmDeposit(db, tuti, confirmOf('nothing'), NOW)).toMatchObject({ reason: 'deposit_not_found' });
    await startClosing(db, made);
    expect(await confirmDeposit(db, tuti, confirmOf(id), NOW)).toMatchObject({ reason: 'campaign_closed' });
    const late = { depositId: id, paidOn: today, reference: '' };
    expect(await reportDeposit(db, manager('kop-a'), late, NOW)).toMatchObject({ reason: 'campaign_closed' });
    expect(await stateOf(id)).toBe('due');
  });

  it('is kept: settlement neither gives it back nor pays anything else of it', async () => {
    const { ids } = await asked();
    const [id] = ids as [string];
    await confirmed(id);
    const paymentId = await paymentOf(id);
    for (const state of ['held', 'to_return']) {
      if (state === 'to_return') await toReturn([id]);
      const refund = { paymentId, amount: 1000, refundedOn: today, reference: '', reason: 'coba', key: newId(NOW) };
      expect(await refundPayment(db, tuti, refund, NOW)).toEqual({ ok: false, reason: 'deposit_kept' });
      const allocations = [{ invoiceId: 'any', amount: 1000 }];
      const given = await allocateCredit(db, tuti, { paymentId, allocations, key: newId(NOW) }, NOW);
      expect(given).toEqual({ ok: false, reason: 'deposit_kept' });
    }
  });
});

describe('giving deposits back', () => {
  it('does so for many at once: refund, journal, payment, and word to each', async () => {
    const { ids } = await asked(['kop-a', 'kop-b', 'kop-c']);
    for (const id of ids) await confirmed(id);
    await toReturn(ids);
    const before = (await balance('forum', '1100')) as number;
    expect(await returnMany(db, tuti, returnOf(ids), NOW)).toEqual({ ok: true });
    for (const id of ids) {
      expect(await stateOf(id)).toBe('returned');
      const paid = await one(
        sql`select amount - refunded rest, version from payment where id = ${await paymentOf(id)}`,
      );
      expect(paid).toEqual({ rest: 0, version: 2 });
    }
    expect(await balance('forum', '1100')).toBe(before - 1_500_000);
    const told = await db.all<{ party: string }>(
      sql`select party_id party from inbox_entry where kind = 'deposit_returned' order by 1`,
    );
    expect(told.map((row) => row.party)).toEqual(['kop-a', 'kop-b', 'kop-c']);
    expect((await returnMails()).map((mail) => mail.to_address)).toEqual(
      ['kop-a', 'kop-b', 'kop-c'].map((id) => `${id}@example.org`),
    );
    expect((await returnMails())[0]!.body).toMatch(
      /^Yth\. pengurus Nama kop-a,\n\nUang muka komitmen .* sebesar Rp500\.000 sudah ditransfer kembali/,
    );
  });

  it('gives back all of a campaign, and nobody else’s', async () => {
    const [some, others] = [await asked(['kop-a', 'kop-b']), await asked(['kop-c'])];
    for (const id of [...some.ids, ...others.ids]) await confirmed(id);
    await toReturn([...some.ids, ...others.ids]);
    const all = returnOf(null, { campaignId: some.made.campaignId });
    expect(await returnMany(db, tuti, all, NOW)).toEqual({ ok: true });
    expect(await Promise.all([...some.ids, ...others.ids].map(stateOf))).toEqual(['returned', 'returned', 'to_return']);
    expect(await returnMany(db, tuti, returnOf(others.ids), NOW)).toEqual({ ok: true });
  });

  it('the same form sent again, and two at once, give back once', async () => {
    const { ids } = await asked(['kop-a', 'kop-b']);
    for (const id of ids) await confirmed(id);
    await toReturn(ids);
    const both = await Promise.all([1, 2].map(() => returnMany(at.open().db, tuti, returnOf(ids), NOW)));
    expect(both.filter((answer) => answer.ok)).toHaveLength(1);
    expect(both.find((answer) => !answer.ok)).toEqual({ ok: false, reason: 'deposits_moved' });
    const again = await asked();
    for (const id of again.ids) await confirmed(id);
    await toReturn(again.ids);
    const before = (await returnMails()).length;
    const input = returnOf(again.ids);
    for (const _ of [1, 2]) expect(await returnMany(db, tuti, input, NOW)).toEqual({ ok: true });
    expect(await returnMails()).toHaveLength(before + 1);
    const [refunds] = await db.all<{ n: number }>(
      sql`select count(*) n from payment_refund where payment_id = ${await paymentOf(again.ids[0]!)}`,
    );
    expect(refunds).toEqual({ n: 1 });
  });

  it('refuses none, one that is held still, a day to come, and a day before the money came', async () => {
    const { ids } = await asked(['kop-a', 'kop-b']);
    for (const id of ids) await confirmed(id);
    const [first, second] = ids as [string, string];
    await toReturn([first]);
    const answer = (input: ReturnInput) => returnMany(db, tuti, input, NOW);
    expect(await answer(returnOf([]))).toEqual({ ok: false, reason: 'nothing_chosen' });
    expect(await answer(returnOf([first, second]))).toEqual({ ok: false, reason: 'deposits_moved' });
    const on = (days: number) => returnOf([first], { returnedOn: addDays(today, days) });
    expect(await answer(on(1))).toEqual({ ok: false, reason: 'returned_in_future' });
    expect(await answer(on(-1))).toEqual({ ok: false, reason: 'returned_before_payment' });
    expect(await Promise.all(ids.map(stateOf))).toEqual(['to_return', 'held']);
  });

  it('books today what went back in a month that is closed', async () => {
    const { ids } = await asked();
    for (const id of ids) await confirmed(id);
    await toReturn(ids);
    const later = NOW + 40 * DAY;
    const agus = { ...tuti, userId: 'u-agus', role: 'administrator' as const };
    expect(await closePeriod(db, agus, '2026-12', later)).toMatchObject({ ok: true });
    expect(await returnMany(db, tuti, returnOf(ids), later)).toEqual({ ok: true });
    const booked = await one(
      sql`select j.booked_on day from journal j join payment_refund r on r.id = j.subject_id where r.payment_id = ${await paymentOf(ids[0]!)}`,
    );
    expect(booked).toEqual({ day: dayOf(later) });
  });
});

it('keeps every version of a deposit’s events', async () => {
  const gaps = await db.all(sql`select d.id from deposit d where d.version <> (
    select count(*) from event e where e.aggregate_type = 'deposit' and e.aggregate_id = d.id)`);
  expect(gaps).toEqual([]);
});
