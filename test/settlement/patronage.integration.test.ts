import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../src/platform/ids.ts';
import { changeDraft, draftYear, fixYear, recompute } from '../../src/settlement/patronage/commands/patronage.ts';
import { sharesFile } from '../../src/settlement/patronage/csv.ts';
import { sharesOf } from '../../src/settlement/patronage/rules.ts';
import { yearFrom, yearQueries } from '../../src/settlement/patronage/store.ts';
import { sumOf } from '../../src/settlement/rules/index.ts';
import { viewer } from '../orders/market.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { NOW, openTrade } from '../support/trade.ts';
import { invoiced, tuti } from './money.ts';

const agus = { ...viewer('u-agus', 'forum', 'administrator'), partyKind: 'forum' as const };
const NEXT_YEAR = Date.parse('2027-02-01T03:00:00Z');
let at: TestDatabase;
beforeAll(async () => {
  at = await freshDatabase();
  await openTrade(at.db);
});
afterAll(() => at.close());

const draft = (pool: number, year = 2026) =>
  draftYear(at.db, tuti, { year, pool, note: '', key: newId(NOW) }, NEXT_YEAR);
const page = async () => yearFrom((await at.db.batch(yearQueries(at.db, 2026))) as never)!;
const saved = async (change: Record<string, [amount: number, note: string]> = {}) => {
  const changes = (await page()).shares.map(({ cooperativeId, amount, note }) => {
    const [given, why] = change[cooperativeId] ?? [amount, note];
    return { cooperativeId, amount: given, note: why };
  });
  return changeDraft(at.db, tuti, { year: 2026, changes }, NEXT_YEAR);
};

describe('a year’s surplus', () => {
  it('is shared by sales of the year in the books, changed with a reason, and fixed', async () => {
    expect(await draft(1_000_000)).toEqual({ ok: false, reason: 'no_volume' });
    await invoiced(at.db, {}, [100, 200, 33]);
    expect(await draft(1_000_000, 2028)).toEqual({ ok: false, reason: 'year_in_future' });
    expect(await draft(1_000_000)).toEqual({ ok: true, year: 2026 });
    expect(await draft(5)).toEqual({ ok: false, reason: 'year_exists' });
    const { shares } = await page();
    expect(shares.map((one) => [one.cooperativeId, one.volume, one.amount])).toEqual([
      ['kop-a', 1_500_000, 300_300],
      ['kop-b', 3_000_000, 600_601],
      ['kop-c', 495_000, 99_099],
    ]);
    expect(await saved({ 'kop-a': [300_000, 'rapat'] })).toEqual({
      ok: false,
      reason: 'sum_differs',
      difference: -300,
    });
    expect(await saved({ 'kop-a': [300_000, 'rapat'], 'kop-c': [99_399, ''] })).toEqual({
      ok: false,
      reason: 'note_missing',
      cooperativeIds: ['kop-c'],
    });
    expect(await saved({ 'kop-a': [300_000, 'rapat'], 'kop-c': [99_399, '=rapat'] })).toMatchObject({ ok: true });
    const none = { year: 2026, changes: [] };
    expect(await changeDraft(at.db, tuti, none, NEXT_YEAR)).toEqual({ ok: false, reason: 'shares_moved' });
    expect(await fixYear(at.db, agus, 2026, NOW)).toEqual({ ok: false, reason: 'year_not_over' });
    await invoiced(at.db, {}, [1]);
    expect(await fixYear(at.db, agus, 2026, NEXT_YEAR)).toEqual({ ok: false, reason: 'volumes_moved' });
    expect(await recompute(at.db, tuti, { year: 2026, pool: 900_000, note: 'RAT' }, NEXT_YEAR)).toMatchObject({
      ok: true,
    });
    expect(sumOf((await page()).shares.map((one) => one.amount))).toBe(900_000);
    const both = await Promise.all([
      fixYear(at.open().db, agus, 2026, NEXT_YEAR),
      fixYear(at.open().db, agus, 2026, NEXT_YEAR),
    ]);
    expect(both.filter((answer) => answer.ok)).toHaveLength(1);
    expect(await saved()).toEqual({ ok: false, reason: 'fixed_already' });
    expect(await recompute(at.db, tuti, { year: 2026, pool: 1, note: '' }, NEXT_YEAR)).toMatchObject({
      reason: 'fixed_already',
    });
    const [told] = await at.db.all(sql`select count(*) n from inbox_entry where kind = 'patronage_fixed'`);
    expect(told).toEqual({ n: 3 });
    expect(sharesFile(await page()).split('\r\n')[0]).toBe('year,cooperative,volume,computed,amount,note');
  });

  it('takes credit notes off the sales', async () => {
    const before = (await page()).volumes;
    await at.db.run(sql`insert into journal (id, kind, subject_id, booked_on, postings, created_at) values (${newId(NOW)}, 'credit_note', 'n', '2026-12-02',
      '[{"party":"kop-a","code":"4100","counterparty":"hospital","amount":7000},{"party":"kop-a","code":"1200","counterparty":"hospital","amount":-7000}]', ${NOW})`);
    const after = (await page()).volumes;
    expect(after[0]!.volume).toBe(before[0]!.volume - 7000);
    expect(after.slice(1)).toEqual(before.slice(1));
  });
});

it('shares sum to the pool, and nobody who sold more gets less', () => {
  const volumes = fc.array(fc.integer({ min: -5, max: 2 ** 40 }), { minLength: 1, maxLength: 70 });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10 ** 12 }), volumes, (pool, given) => {
      const shares = sharesOf(
        pool,
        given.map((volume, i) => ({ cooperativeId: `k${i}`, name: `k${i}`, volume })),
      );
      if (given.every((one) => one <= 0)) {
        expect(shares).toBeNull();
        return;
      }
      expect(sumOf(shares!.map((one) => one.amount))).toBe(pool);
      const sorted = [...shares!].sort((a, b) => a.volume - b.volume || a.amount - b.amount);
      for (const [i, one] of sorted.entries())
        if (i > 0) expect(one.amount).toBeGreaterThanOrEqual(sorted[i - 1]!.amount);
    }),
  );
});
