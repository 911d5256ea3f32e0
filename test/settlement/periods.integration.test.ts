import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../src/platform/ids.ts';
import { closePeriod } from '../../src/settlement/periods/commands/close.ts';
import { obstaclesOf } from '../../src/settlement/periods/rules.ts';
import { standingFrom, standingQueries } from '../../src/settlement/periods/store.ts';
import { viewer } from '../orders/market.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { handedOver, NOW, openTrade } from '../support/trade.ts';
import { confirmed, invoiced, recorded, tuti } from './money.ts';

const agus = { ...viewer('u-agus', 'forum', 'administrator'), partyKind: 'forum' as const };
const JANUARY = Date.parse('2027-01-05T03:00:00Z');
const FEBRUARY = Date.parse('2027-02-05T03:00:00Z');
let at: TestDatabase;
beforeAll(async () => {
  at = await freshDatabase();
  await openTrade(at.db);
});
afterAll(() => at.close());

const close = (month: string, now = JANUARY) => closePeriod(at.db, agus, month, now);
const standing = async () => {
  const queries = standingQueries(at.db);
  return standingFrom((await at.db.batch(queries)) as never);
};
/** A journal of two rupiah accounts on a day. */
const book = (day: string) =>
  at.db.run(sql`insert into journal (id, kind, subject_id, booked_on, postings, created_at) values (${newId(NOW)}, 'payment', ${newId(NOW)}, ${day},
    '[{"party":"forum","code":"1100","counterparty":"hospital","amount":5},{"party":"forum","code":"2400","counterparty":"hospital","amount":-5}]', ${NOW})`);

describe('a month', () => {
  it('is closed with its sums once nothing waits in it, and takes no journal afterwards', async () => {
    const [invoice] = await invoiced(at.db);
    expect(await close('2026-12', NOW)).toMatchObject({ reason: 'month_not_over' });
    const waiting = await recorded(at.db, 1000, [invoice!.id], { paidOn: '2026-12-01' });
    const left = await handedOver(at.db, {
      ...{ institutionId: 'hotel', siteId: 'site-hotel' },
      lines: [{ commodityId: 'rice', awards: [{ cooperativeId: 'kop-a', quantity: 10, unitPrice: 13_000 }] }],
    });
    expect(obstaclesOf('2026-12', await standing(), '2027-01-05')).toEqual([
      { reason: 'payments_undecided', count: 1, amount: 1000 },
      { reason: 'handovers_not_invoiced', count: 1 },
    ]);
    expect(await close('2026-12')).toMatchObject({ ok: false, reason: 'payments_undecided' });
    await confirmed(at.db, waiting, [{ invoiceId: invoice!.id, amount: 1000 }]);
    expect(await close('2026-12')).toMatchObject({ ok: false, reason: 'handovers_not_invoiced', count: 1 });
    await invoiced(at.db);
    expect(Object.keys(left.handovers)).toEqual(['kop-a']);
    const [before] = await at.db.all(sql`select count(*) journals, sum(d) debit, sum(c) credit from (
      select j.id, (select sum(max(amount, 0)) from posting where journal_id = j.id) d, (select sum(max(-amount, 0)) from posting where journal_id = j.id) c
      from journal j where booked_on like '2026-12-%')`);
    const both = await Promise.all([close('2026-12'), closePeriod(at.open().db, tuti, '2026-12', JANUARY)]);
    expect(both.filter((answer) => answer.ok)).toHaveLength(1);
    expect(await at.db.all(sql`select journals, debit, credit from closed_period where month = '2026-12'`)).toEqual([
      before,
    ]);
    expect(await close('2026-12')).toEqual({ ok: false, reason: 'closed_already' });
    await expect(book('2026-12-31')).rejects.toThrow();
    // Nor does a month before it, whose journals would move its opening balances.
    await expect(book('2026-11-30')).rejects.toThrow();
    const money = await recorded(at.db, 500, [invoice!.id]);
    const asked = [{ invoiceId: invoice!.id, amount: 500 }];
    expect(await confirmed(at.db, money, asked, '2026-12-01')).toEqual({ ok: false, reason: 'period_closed' });
  });

  it('waits for the months before it, and for something to be booked', async () => {
    await book('2027-01-10');
    await book('2027-02-01');
    expect(await close('2027-01', FEBRUARY)).toMatchObject({ reason: 'payments_undecided' });
    await at.db.run(sql`update payment set state = 'rejected' where state = 'recorded'`);
    const march = Date.parse('2027-03-02T03:00:00Z');
    expect(await close('2027-02', march)).toEqual({ ok: false, reason: 'earlier_open', month: '2027-01' });
    expect(await close('2025-11', march)).toEqual({ ok: false, reason: 'nothing_booked' });
    expect(await close('2027-01', march)).toEqual({ ok: true });
    expect(await close('2027-02', march)).toEqual({ ok: true });
    const rest = await standing();
    expect(rest.open).toEqual([]);
    expect(rest.closed.map((one) => one.month)).toEqual(['2027-02', '2027-01', '2026-12']);
    expect(rest.closed.every((one) => one.debit === one.credit)).toBe(true);
  });

  it('reads its sums from indexes', async () => {
    const plans = [
      sql`explain query plan select sum(debit), sum(credit) from account_month where month = '2026-12'`,
      sql`explain query plan select count(*) from journal where booked_on between '2026-12-01' and '2026-12-31'`,
    ];
    for (const plan of plans) {
      const rows = await at.db.all<{ detail: string }>(plan);
      expect(rows.map((row) => row.detail).join()).toMatch(/SEARCH .* USING .*INDEX/);
    }
  });
});
