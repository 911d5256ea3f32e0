import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays } from '../../src/platform/clock.ts';
import { addUp, buckets, totalOf } from '../../src/settlement/aging/rules.ts';
import { agingFrom, agingQueries } from '../../src/settlement/aging/store.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { openTrade } from '../support/trade.ts';
import { confirmed, type Issued, invoiced, recorded } from './money.ts';

let at: TestDatabase;
let invoices: Issued[];
beforeAll(async () => {
  at = await freshDatabase();
  await openTrade(at.db);
  invoices = [...(await invoiced(at.db)), ...(await invoiced(at.db, { model: 'forum' }))];
  await invoiced(at.db, { institutionId: 'hotel', siteId: 'site-hotel' });
  const id = await recorded(at.db, 700_000);
  await confirmed(at.db, id, [{ invoiceId: invoices[0]!.id, amount: 300_000 }]);
});
afterAll(() => at.close());

/** All of these are due on that day. */
const DUE = '2026-12-15';
const on = async (days: number, buyer = '') => {
  const today = addDays(DUE, days);
  return agingFrom(await at.db.batch(agingQueries(at.db, today, buyer)), today);
};

describe('receivables by age', () => {
  it.each([
    [-1, 'current'],
    [0, 'current'],
    [1, 'd30'],
    [30, 'd30'],
    [31, 'd60'],
    [60, 'd60'],
    [61, 'd90'],
    [90, 'd90'],
    [91, 'older'],
    [400, 'older'],
  ] as const)('%i days past due: %s', async (days, bucket) => {
    const aging = await on(days, 'hospital');
    for (const row of aging.buyers) expect(row[bucket]).toBe(totalOf(row));
    for (const one of aging.invoices) expect(one.bucket).toBe(bucket);
    expect(buckets).toContain(bucket);
  });

  it('add up to the ledger in both models, advances too', async () => {
    const aging = await on(0, 'hospital');
    expect(totalOf(addUp(aging.buyers))).toBe(aging.ledger.receivable);
    expect(aging.credits).toMatchObject([{ left: 400_000 }]);
    expect(aging.ledger.advance).toBe(400_000);
    expect(aging.invoices).toHaveLength(invoices.length);
  });
});
