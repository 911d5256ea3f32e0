import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays } from '../../src/platform/clock.ts';
import { newId } from '../../src/platform/ids.ts';
import type { Viewer } from '../../src/platform/viewer.ts';
import { recordCash } from '../../src/settlement/cash/commands/record.ts';
import { reverseCash } from '../../src/settlement/cash/commands/reverse.ts';
import { amountOf, entryNumber, obstacleTo } from '../../src/settlement/cash/rules.ts';
import type { CashInput } from '../../src/settlement/cash/types.ts';
import { cashJournal } from '../../src/settlement/rules/index.ts';
import { viewer } from '../orders/market.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { NOW, openTrade } from '../support/trade.ts';
import { expectLedgerInOrder } from './ledger-checks.ts';
import { tuti } from './money.ts';

const TODAY = '2026-12-03';
const kept = (id: string) => ({ ...viewer(`u-${id}`, id, 'manager'), partyKind: 'cooperative' as const });
const [kopA, kopB, kopC] = [kept('kop-a'), kept('kop-b'), kept('kop-c')];
let at: TestDatabase;
beforeAll(async () => {
  at = await freshDatabase();
  await openTrade(at.db);
});
afterAll(() => at.close());

const now = Date.parse(`${TODAY}T05:00:00Z`);
const record = (who: Viewer, input: CashInput, key: string = newId(NOW), db = at.db) =>
  recordCash(db, who, { ...input, key }, now);
const opening = (stated: number, bookedOn: string): CashInput => ({
  ...{ kind: 'opening', stated, bookedOn, reason: 'Buku kas' },
});
const movement = (amount: number, bookedOn = TODAY): CashInput => ({
  ...{ kind: 'movement', amount, bookedOn, reason: 'Simpanan wajib' },
});
const adjustment = (stated: number, bookedOn = TODAY): CashInput => ({
  ...{ kind: 'adjustment', stated, bookedOn, reason: 'Rekening koran' },
});
const cash = async (party: string) => {
  const [row] = await at.db.all<{ bank: number; outside: number }>(sql`
    select coalesce(sum(case code when '1100' then amount end), 0) bank, coalesce(sum(case code when '3900' then amount end), 0) outside
    from posting where party_id = ${party}`);
  return row!;
};
const entries = (party: string) =>
  at.db.all<{ id: string; sequence: number; kind: string; amount: number; booked_on: string }>(
    sql`select id, sequence, kind, amount, booked_on from cash_entry where party_id = ${party} order by sequence`,
  );
/** Money that passed through the forum. */
const through = (party: string, amount: number, day: string) =>
  at.db.run(sql`insert into journal (id, kind, subject_id, booked_on, postings, created_at) values (${newId(NOW)}, 'refund', ${newId(NOW)}, ${day},
    ${JSON.stringify([
      { party, code: '1100', counterparty: 'forum', amount },
      { party, code: '1500', counterparty: 'forum', amount: -amount },
    ])}, ${NOW})`);

describe('money from outside the forum', () => {
  it('begins with the balance of a day, of which the forum knew a part', async () => {
    await through('kop-a', -3_000_000, '2026-11-05');
    expect(await record(kopA, opening(20_000_000, '2026-11-10'))).toEqual({ ok: true });
    expect(await cash('kop-a')).toEqual({ bank: 20_000_000, outside: -23_000_000 });
    expect(await record(kopA, opening(1, '2026-11-11'))).toEqual({ ok: false, reason: 'opening_already' });
    expect(await record(kopA, movement(5, '2026-11-10'))).toEqual({ ok: false, reason: 'before_opening' });
    expect(await record(kopA, movement(5, '2026-12-04'))).toEqual({ ok: false, reason: 'day_in_future' });
  });

  it('comes and goes, and is brought to what the bank says on a day, whatever was booked later', async () => {
    expect(await record(kopA, movement(1_500_000, '2026-11-20'))).toEqual({ ok: true });
    expect(await record(kopA, movement(-400_000, '2026-12-01'))).toEqual({ ok: true });
    await through('kop-a', 250_000, '2026-12-02');
    expect(await record(kopA, adjustment(21_000_000, '2026-12-01'))).toEqual({ ok: true });
    expect((await cash('kop-a')).bank).toBe(21_250_000);
    expect(await record(kopA, adjustment(21_250_000))).toEqual({ ok: false, reason: 'no_difference' });
    expect((await entries('kop-a')).map((one) => [one.sequence, one.kind, one.amount])).toEqual([
      [1, 'opening', 23_000_000],
      [2, 'movement', 1_500_000],
      [3, 'movement', -400_000],
      [4, 'adjustment', -100_000],
    ]);
  });

  it('is recorded once, however often the form is sent and by how many at once', async () => {
    const key = newId(NOW);
    const input = opening(9_000_000, '2026-11-01');
    expect(await record(kopB, input, key)).toEqual({ ok: true });
    expect(await record(kopB, input, key)).toEqual({ ok: true });
    const four = [1, 2, 3, 4].map((i) => record(kopB, movement(i * 1000), newId(NOW), at.open().db));
    expect(await Promise.all(four)).toEqual([1, 2, 3, 4].map(() => ({ ok: true })));
    const states = [1, 2, 3].map(() => record(kopB, adjustment(9_500_000), newId(NOW), at.open().db));
    const answers = await Promise.all(states);
    expect(answers.filter((one) => one.ok)).toHaveLength(1);
    expect((await cash('kop-b')).bank).toBe(9_500_000);
    expect((await entries('kop-b')).map((one) => one.sequence)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('is taken back by an entry of its own, once, and then begins anew', async () => {
    const [first] = await entries('kop-b');
    const undo = (who = kopB, key = newId(NOW), db = at.db) =>
      reverseCash(db, who, { entryId: first!.id, reason: 'Salah ketik', key }, now);
    expect(await undo(kopA)).toEqual({ ok: false, reason: 'entry_not_found' });
    const key = newId(NOW);
    const answers = await Promise.all([undo(kopB, key), undo(kopB, newId(NOW), at.open().db)]);
    expect(answers.filter((one) => one.ok)).toHaveLength(1);
    const last = (await entries('kop-b')).at(-1)!;
    expect(last).toMatchObject({ kind: 'reversal', amount: -9_000_000, booked_on: '2026-11-01' });
    expect(await reverseCash(at.db, kopB, { entryId: last.id, reason: 'Salah', key: newId(NOW) }, now)).toEqual({
      ...{ ok: false, reason: 'entry_not_found' },
    });
    expect((await cash('kop-b')).bank).toBe(500_000);
    expect(await record(kopB, opening(8_000_000, '2026-11-02'))).toEqual({ ok: true });
    expect(await undo()).toEqual({ ok: false, reason: 'reversed_already' });
    const events = await at.db.all(sql`select version, type from event where aggregate_id = ${first!.id} order by 1`);
    expect(events).toEqual([
      { version: 1, type: 'cash_opened' },
      { version: 2, type: 'cash_reversed' },
    ]);
  });

  it('is not booked in a closed month nor before it; what was booked there is taken back today', async () => {
    await record(tuti, opening(50_000_000, '2026-11-15'));
    await at.db.run(sql`insert into closed_period (month, journals, debit, credit, closed_by, closed_at)
      select '2026-11', 0, 0, 0, 'u-tuti', ${NOW}`);
    expect(await record(kopC, opening(1_000, '2026-10-31'))).toEqual({ ok: false, reason: 'period_closed' });
    expect(await record(kopC, opening(1_000, '2026-11-30'))).toEqual({ ok: false, reason: 'period_closed' });
    const [own] = await entries('forum');
    const undone = await reverseCash(at.db, tuti, { entryId: own!.id, reason: 'Keliru', key: newId(NOW) }, now);
    expect(undone).toEqual({ ok: true });
    expect((await entries('forum')).at(-1)).toMatchObject({ amount: -50_000_000, booked_on: TODAY });
    await expectLedgerInOrder(at.db);
  });

  it.each([
    [
      'a journal that books more than its entry',
      `'cash', (select id from cash_entry where party_id = 'kop-a' limit 1)`,
      'kop-a',
    ],
    ['a journal of an entry that is not there', `'cash', 'nothing'`, 'kop-a'],
    ['another journal on the account', `'refund', 'nothing'`, 'kop-a'],
  ])('refuses %s', async (_, subject, party) => {
    const postings = [
      { party, code: '1100', counterparty: party, amount: 7 },
      { party, code: '3900', counterparty: party, amount: -7 },
    ];
    const insert = `insert into journal (id, kind, subject_id, booked_on, postings, created_at)
      values ('${newId(NOW)}', ${subject}, '${TODAY}', '${JSON.stringify(postings)}', ${NOW})`;
    await expect(at.db.run(sql.raw(insert))).rejects.toThrow();
  });

  it.each([
    `update cash_entry set amount = amount + 1`,
    `delete from cash_entry`,
    `insert into cash_entry select 'more', party_id, 90, kind, amount, stated, '2026-12-03', reason, null, recorded_by, recorded_at from cash_entry where kind = 'adjustment' limit 1`,
    `insert into cash_entry select 'twice', party_id, 90, 'reversal', 1 - amount, null, '2026-12-03', reason, id, recorded_by, recorded_at from cash_entry where kind = 'adjustment' limit 1`,
    `insert into cash_entry select 'again', party_id, 90, 'opening', 5, 5, '2026-12-03', reason, null, recorded_by, recorded_at from cash_entry where party_id = 'kop-a' limit 1`,
  ])('is held by the database: %s', async (statement) => {
    await expect(at.db.run(sql.raw(statement))).rejects.toThrow();
  });
});

const amounts = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }).filter((amount) => amount !== 0);
const days = fc.integer({ min: 0, max: 400 }).map((back) => addDays(TODAY, -back));

describe('what an entry books', () => {
  it('sums to zero in the party’s books and in nobody else’s', () => {
    fc.assert(
      fc.property(amounts, (amount) => {
        const postings = cashJournal({ partyId: 'kop-a', amount });
        expect(postings.map((one) => one.amount).reduce((a, b) => a + b)).toBe(0);
        expect(new Set(postings.map((one) => one.party))).toEqual(new Set(['kop-a']));
        expect(postings.find((one) => one.code === '1100')!.amount).toBe(amount);
      }),
    );
  });

  it('makes the books show what was stated, and is never of a day that is closed, to come or before the opening', () => {
    const nat = fc.integer({ min: 0, max: 1_000_000_000 });
    const months = fc.array(
      days.map((day) => day.slice(0, 7)),
      { maxLength: 3 },
    );
    fc.assert(
      fc.property(nat, amounts, days, fc.option(days), months, (stated, balance, bookedOn, openedOn, closed) => {
        const input = adjustment(stated, bookedOn);
        const books = { openedOn, closed, balance };
        expect(balance + amountOf(input, books)).toBe(stated);
        const mayBook = obstacleTo(input, books, TODAY) === null;
        const isFree =
          closed.every((month) => month < bookedOn.slice(0, 7)) && (openedOn === null || openedOn < bookedOn);
        expect(mayBook).toBe(isFree && balance !== stated);
      }),
    );
  });

  it('has a number people can say', () => expect([1, 12_345].map(entryNumber)).toEqual(['KLF-0001', 'KLF-12345']));
});
