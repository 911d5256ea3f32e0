import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../src/platform/ids.ts';
import { recordAccount, verifyAccount } from '../../src/settlement/accounts/commands/accounts.ts';
import { approvePayouts, cancelPayouts } from '../../src/settlement/payouts/commands/decide.ts';
import { makePayouts } from '../../src/settlement/payouts/commands/make.ts';
import { markPaid } from '../../src/settlement/payouts/commands/pay.ts';
import { bankFile } from '../../src/settlement/payouts/csv.ts';
import { batchFrom, batchQueries } from '../../src/settlement/payouts/store-batches.ts';
import { manager, viewer } from '../orders/market.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { feeOf, NOW, openTrade } from '../support/trade.ts';
import { expectLedgerInOrder } from './ledger-checks.ts';
import { confirmed, type Issued, invoiced, recorded, tuti } from './money.ts';

const agus = { ...viewer('u-agus', 'forum', 'administrator'), partyKind: 'forum' as const };
const TODAY = '2026-12-01';
let at: TestDatabase;
beforeAll(async () => {
  at = await freshDatabase();
  await openTrade(at.db, { cooperatives: { 'kop-a': [], 'kop-b': [], 'kop-c': ['pkp'] } });
  await feeOf(at.db, 250);
  for (const cooperative of ['kop-a', 'kop-b', 'kop-c']) await account(cooperative);
});
afterEach(() => expectPayoutsInOrder());
afterAll(() => at.close());

type Row = Record<string, string | number | null>;
const all = (query: ReturnType<typeof sql>) => at.db.all<Row>(query);
const one = async (query: ReturnType<typeof sql>) => (await all(query))[0];

async function account(cooperative: string, verify = true, accountNumber = '0012345678'): Promise<void> {
  const input = { bankName: 'BRI', accountNumber, holder: `Koperasi ${cooperative}`, key: newId(NOW) };
  expect(await recordAccount(at.db, manager(cooperative), input, NOW)).toEqual({ ok: true });
  const row = await one(sql`select id from bank_account where party_id = ${cooperative} and ended_at is null`);
  const checked = { accountId: String(row!.id), note: 'buku tabungan' };
  if (verify) expect(await verifyAccount(at.db, tuti, checked, NOW)).toEqual({ ok: true });
}

const make = (...cooperativeIds: string[]) => makePayouts(at.open().db, tuti, { cooperativeIds, key: newId(NOW) }, NOW);
async function made(...cooperativeIds: string[]): Promise<string> {
  const answer = await make(...cooperativeIds);
  if (!answer.ok) throw new Error(answer.reason);
  return answer.batchId;
}
async function paid(batchId: string): Promise<void> {
  expect(await approvePayouts(at.db, agus, batchId, NOW)).toMatchObject({ ok: true });
  expect(await markPaid(at.db, tuti, { batchId, paidOn: TODAY }, NOW)).toMatchObject({ ok: true });
}
/** The buyer pays invoices, each in part. */
async function collect(invoice: Issued, amount: number): Promise<void> {
  const id = await recorded(at.db, amount, [invoice.id]);
  expect(await confirmed(at.db, id, [{ invoiceId: invoice.id, amount }])).toMatchObject({ ok: true });
}
const payable = (invoice: Issued) => invoice.total - invoice.withheld;
const shareOf = (invoice: Issued) =>
  one(
    sql`select due, fee, collected, paid_out paidOut, fee_taken feeTaken from cooperative_share where invoice_id = ${invoice.id}`,
  );

/** What the shares hold is what batches that stand hold, and what is paid stands in the books. */
async function expectPayoutsInOrder(): Promise<void> {
  await expectLedgerInOrder(at.db);
  const [shares, bank, due, fees] = await at.db.batch([
    at.db.all(sql`select invoice_id from cooperative_share s where (paid_out, fee_taken) <> (
      select coalesce(sum(i.gross), 0), coalesce(sum(i.fee), 0) from payout_item i join payout p on p.id = i.payout_id
      join payout_batch b on b.id = p.batch_id where i.invoice_id = s.invoice_id and b.state <> 'cancelled')`),
    at.db.all<Row>(sql`select coalesce((select sum(amount) from payment where state = 'confirmed'), 0)
      - coalesce((select sum(total) from payout_batch where state = 'paid'), 0)
      - coalesce((select sum(amount) from posting where party_id = 'forum' and code = '1100'), 0) rest`),
    at.db.all(sql`select p.id from party p where p.kind = 'cooperative' and
      coalesce((select sum(s.collected) from cooperative_share s join invoice i on i.id = s.invoice_id where s.cooperative_id = p.id and i.parent_id is null), 0)
      - coalesce((select sum(t.gross) from payout_item t join payout q on q.id = t.payout_id join payout_batch b on b.id = q.batch_id
          join invoice i on i.id = t.invoice_id where q.cooperative_id = p.id and b.state = 'paid' and i.parent_id is null), 0)
      <> coalesce((select sum(amount) from posting where party_id = p.id and code = '1210'), 0)`),
    at.db.all(sql`select p.id from party p where p.kind = 'cooperative' and
      coalesce((select sum(q.amount) from payout q join payout_batch b on b.id = q.batch_id where q.cooperative_id = p.id and b.state = 'paid'), 0)
      <> coalesce((select sum(amount) from posting where party_id = p.id and code = '1100'), 0)`),
  ]);
  expect({ shares, bank, due, fees }).toEqual({ shares: [], bank: [{ rest: 0 }], due: [], fees: [] });
}

describe('a payout', () => {
  it('is made, approved by another, transferred, booked, with a statement and word to each cooperative', async () => {
    const [a, b] = (await invoiced(at.db)) as [Issued, Issued];
    await collect(a, payable(a));
    await collect(b, payable(b));
    const id = await made('kop-a', 'kop-b');
    expect(await one(sql`select number, state, total, payouts from payout_batch where id = ${id}`)).toEqual({
      ...{ number: 'PB-2026-0001', state: 'draft', payouts: 2 },
      total: payable(a) + payable(b) - 37_500 - 75_000,
    });
    await paid(id);
    expect(await shareOf(a)).toMatchObject({ paidOut: payable(a), feeTaken: 37_500 });
    const papers = await all(
      sql`select d.counterparty_id party, d.content from document d join payout p on p.document_id = d.id where p.batch_id = ${id} order by 1`,
    );
    expect(papers.map((row) => row.party)).toEqual(['kop-a', 'kop-b']);
    const content = JSON.parse(String(papers[0]!.content));
    expect(content.total.amount).toBe(payable(a) - 37_500);
    expect(content.totals.reduce((sum: number, row: { amount: number }) => sum + row.amount, 0)).toBe(
      content.total.amount,
    );
    expect(content.lines[0]).toMatchObject({ quantityMilli: 100_000, unitPrice: 15_000, amount: 1_500_000 });
    expect(content.lines[0].quantities.map((row: { milli: number }) => row.milli)).toEqual([100_000, 100_000, 0, 0]);
    expect(await one(sql`select count(*) n from journal where kind = 'payout' and booked_on = ${TODAY}`)).toEqual({
      n: 2,
    });
    expect(await one(sql`select count(*) n from inbox_entry where kind = 'payout_paid'`)).toEqual({ n: 2 });
    expect(await one(sql`select count(*) n from outbox_mail where subject like '%ditransfer%'`)).toEqual({ n: 2 });
    expect(
      (
        await all(sql`select type from event where aggregate_type = 'payout' and aggregate_id = ${id} order by version`)
      ).map((row) => row.type),
    ).toEqual(['payout_batch_made', 'payout_batch_approved', 'payout_batch_paid']);
  });

  it('in the forum’s model settles what the forum owes the cooperatives', async () => {
    const [invoice] = (await invoiced(at.db, { model: 'forum' }, [90, 60])) as [Issued];
    await collect(invoice, payable(invoice));
    await paid(await made('kop-a', 'kop-b'));
    expect(
      await one(
        sql`select sum(amount) open from posting where party_id = 'forum' and code = '2100' and counterparty_id in ('kop-a', 'kop-b')`,
      ),
    ).toEqual({
      open: Number(
        (await one(
          sql`select -sum(due - paid_out) open from cooperative_share s join invoice i on i.id = s.invoice_id where i.parent_id is not null`,
        ))!.open,
      ),
    });
  });

  it('cancelled gives everything back, which can then be paid', async () => {
    const [a] = (await invoiced(at.db)) as [Issued];
    await collect(a, 500_000);
    const first = await made('kop-a');
    expect(await shareOf(a)).toMatchObject({ paidOut: 500_000 });
    expect(await cancelPayouts(at.db, tuti, { batchId: first, reason: 'keliru' }, NOW)).toMatchObject({ ok: true });
    expect(await shareOf(a)).toMatchObject({ paidOut: 0, feeTaken: 0 });
    const second = await made('kop-a');
    expect(await approvePayouts(at.db, agus, second, NOW)).toMatchObject({ ok: true });
    expect(await cancelPayouts(at.db, agus, { batchId: second, reason: 'bank libur' }, NOW)).toMatchObject({
      ok: true,
    });
    await paid(await made('kop-a'));
    expect(await cancelPayouts(at.db, agus, { batchId: second, reason: 'lagi' }, NOW)).toMatchObject({
      reason: 'moved_already',
    });
  });
});

describe('is refused by name', () => {
  it('to an account that is not verified, or was replaced after the batch was made', async () => {
    const [a] = (await invoiced(at.db)) as [Issued];
    await collect(a, 700_000);
    await account('kop-a', false, '9988776655');
    expect(await make('kop-a')).toEqual({ ok: false, reason: 'payout_unverified_account', who: 'Nama kop-a' });
    await account('kop-a', true, '9988776656');
    const id = await made('kop-a');
    await account('kop-a', true, '9988776657');
    expect(await approvePayouts(at.db, agus, id, NOW)).toMatchObject({
      reason: 'payout_unverified_account',
      who: 'Nama kop-a',
    });
    await cancelPayouts(at.db, tuti, { batchId: id, reason: 'rekening diganti' }, NOW);
    await paid(await made('kop-a'));
  });

  it('twice: two tabs, the same form sent again, and both at once', async () => {
    const [a] = (await invoiced(at.db)) as [Issued];
    await collect(a, 300_000);
    const both = await Promise.all([make('kop-a'), make('kop-a')]);
    expect(both.filter((answer) => answer.ok)).toHaveLength(1);
    expect(both.filter((answer) => !answer.ok)).toEqual([{ ok: false, reason: 'nothing_due' }]);
    const batch = both.find((answer) => answer.ok);
    expect(await make('kop-a')).toEqual({ ok: false, reason: 'nothing_due' });
    expect(await make()).toEqual({ ok: false, reason: 'nothing_chosen' });
    await paid(batch?.ok ? batch.batchId : '');
    await collect(a, 100_000);
    const input = { cooperativeIds: ['kop-a'], key: newId(NOW) };
    const first = await makePayouts(at.db, tuti, input, NOW);
    expect(await makePayouts(at.db, tuti, input, NOW)).toEqual(first);
  });

  it('approved by its maker, decided twice, transferred unapproved, before its approval or on a day to come', async () => {
    const [a] = (await invoiced(at.db)) as [Issued];
    await collect(a, 200_000);
    const id = await made('kop-a');
    expect(await approvePayouts(at.db, tuti, id, NOW)).toEqual({ ok: false, reason: 'own_batch' });
    expect(await markPaid(at.db, tuti, { batchId: id, paidOn: TODAY }, NOW)).toEqual({
      ok: false,
      reason: 'not_approved',
    });
    const both = await Promise.all([
      approvePayouts(at.open().db, agus, id, NOW),
      cancelPayouts(at.open().db, tuti, { batchId: id, reason: 'keliru' }, NOW),
    ]);
    expect(both.filter((answer) => answer.ok).length).toBeGreaterThanOrEqual(1);
    const again =
      (await one(sql`select state from payout_batch where id = ${id}`))!.state === 'approved'
        ? id
        : await made('kop-a');
    if (again !== id) await approvePayouts(at.db, agus, again, NOW);
    expect(await approvePayouts(at.db, agus, again, NOW)).toMatchObject({ reason: 'moved_already' });
    expect(await markPaid(at.db, tuti, { batchId: again, paidOn: '2026-12-02' }, NOW)).toMatchObject({
      reason: 'paid_in_future',
    });
    expect(await markPaid(at.db, tuti, { batchId: again, paidOn: '2026-11-30' }, NOW)).toMatchObject({
      reason: 'paid_before_approval',
    });
    expect(await markPaid(at.db, tuti, { batchId: 'none', paidOn: TODAY }, NOW)).toMatchObject({
      reason: 'payout_not_found',
    });
    await markPaid(at.db, tuti, { batchId: again, paidOn: TODAY }, NOW);
    expect(await markPaid(at.db, tuti, { batchId: again, paidOn: TODAY }, NOW)).toMatchObject({
      reason: 'moved_already',
    });
  });

  it('an account verified by whoever recorded it, twice, or after it was replaced', async () => {
    const input = { bankName: 'BJB', accountNumber: '7000111222', holder: 'Forum', key: newId(NOW) };
    expect(await recordAccount(at.db, agus, input, NOW)).toEqual({ ok: true });
    expect(await recordAccount(at.db, agus, { ...input, key: newId(NOW) }, NOW)).toMatchObject({
      reason: 'same_account',
    });
    const row = await one(sql`select id from bank_account where party_id = 'forum' and ended_at is null`);
    const checked = { accountId: String(row!.id), note: 'buku' };
    expect(await verifyAccount(at.db, agus, checked, NOW)).toMatchObject({ reason: 'own_account' });
    expect(await verifyAccount(at.db, tuti, checked, NOW)).toEqual({ ok: true });
    expect(await verifyAccount(at.db, tuti, checked, NOW)).toMatchObject({ reason: 'verified_already' });
    await recordAccount(at.db, agus, { ...input, accountNumber: '7000111223', key: newId(NOW) }, NOW);
    expect(await verifyAccount(at.db, tuti, checked, NOW)).toMatchObject({ reason: 'account_ended' });
    expect(await verifyAccount(at.db, tuti, { ...checked, accountId: 'none' }, NOW)).toMatchObject({
      reason: 'account_not_found',
    });
  });
});

it('the bank’s file holds one transfer a line, quoted, and no text that a spreadsheet would run', async () => {
  const [a] = (await invoiced(at.db)) as [Issued];
  await collect(a, 100_000);
  await at.db.run(
    sql`update bank_account set holder = '=SUM(A1:A9), "Koperasi"' where party_id = 'kop-a' and ended_at is null`,
  );
  const id = await made('kop-a');
  const queries = batchQueries(at.db, id, null);
  const batch = batchFrom((await at.db.batch(queries)) as never);
  const [head, line, ...rest] = bankFile(batch!).split('\r\n');
  expect(head).toBe('bank,account,holder,amount,remark');
  expect(line).toMatch(/^BRI,\d+,"'=SUM\(A1:A9\), ""Koperasi""",\d+,PB-2026-\d{4} Nama kop-a$/);
  expect(rest).toEqual(['']);
  await cancelPayouts(at.db, tuti, { batchId: id, reason: 'uji' }, NOW);
});

it('payouts add up to collected − fee, in whatever slices money comes, is paid out and given back', async () => {
  const step = fc.record({ part: fc.integer({ min: 1, max: 1000 }), deed: fc.constantFrom('pay', 'cancel', 'wait') });
  const story = fc.record({
    model: fc.constantFrom('agent' as const, 'forum' as const),
    quantities: fc.array(fc.integer({ min: 1, max: 97 }), { minLength: 1, maxLength: 3 }),
    steps: fc.array(step, { minLength: 1, maxLength: 5 }),
  });
  const ids = ['kop-a', 'kop-b', 'kop-c'];
  await fc.assert(
    fc.asyncProperty(story, async ({ model, quantities, steps }) => {
      const invoices = await invoiced(at.db, { model }, quantities);
      const order = await one(sql`select order_id id from invoice where id = ${invoices[0]!.id}`);
      for (const { part, deed } of [...steps, { part: 1000, deed: 'pay' as const }]) {
        for (const invoice of invoices) {
          const row = await one(sql`select total - withheld - paid open from invoice where id = ${invoice.id}`);
          const amount = Math.floor((Number(row!.open) * part) / 1000);
          if (amount > 0) await collect(invoice, amount);
        }
        const due = (
          await all(sql`select distinct cooperative_id id from cooperative_share where collected > paid_out order by 1`)
        ).map((r) => String(r.id));
        if (deed === 'wait' || due.length === 0) continue;
        const answer = await make(...due.filter((id) => ids.includes(id)));
        if (!answer.ok) continue; // a share of a few rupiah that goes to the fee
        if (deed === 'pay') await paid(answer.batchId);
        else await cancelPayouts(at.db, tuti, { batchId: answer.batchId, reason: 'uji' }, NOW);
      }
      const rows =
        await all(sql`select s.invoice_id, s.due, s.fee, s.collected, s.paid_out paidOut, s.fee_taken feeTaken,
        coalesce((select sum(t.gross - t.fee) from payout_item t join payout p on p.id = t.payout_id join payout_batch b on b.id = p.batch_id
          where t.invoice_id = s.invoice_id and b.state = 'paid'), 0) got
        from cooperative_share s join invoice i on i.id = s.invoice_id where i.order_id = ${order!.id}`);
      for (const row of rows) {
        expect(row.paidOut).toBe(row.collected);
        expect(row.got).toBe(Number(row.collected) - Number(row.feeTaken));
        if (Number(row.collected) >= Number(row.due)) expect(row.feeTaken).toBe(row.fee);
      }
    }),
    { numRuns: 25 },
  );
  await expectPayoutsInOrder();
}, 120_000);

it('a transfer in a month that was closed meanwhile is refused by name, and nothing of it is written', async () => {
  const [a] = (await invoiced(at.db)) as [Issued];
  await collect(a, 400_000);
  const id = await made('kop-a');
  await approvePayouts(at.db, agus, id, NOW);
  await at.db.run(
    sql`insert into closed_period (month, journals, debit, credit, closed_by, closed_at) values ('2026-12', 0, 0, 0, 'u-tuti', ${NOW})`,
  );
  const transfer = (paidOn: string, now: number) => markPaid(at.db, tuti, { batchId: id, paidOn }, now);
  expect(await transfer(TODAY, NOW)).toEqual({ ok: false, reason: 'period_closed' });
  expect(await one(sql`select state, paid_on from payout_batch where id = ${id}`)).toEqual({
    state: 'approved',
    paid_on: null,
  });
  expect(await transfer('2027-01-04', Date.parse('2027-01-04T03:00:00Z'))).toMatchObject({ ok: true });
});
