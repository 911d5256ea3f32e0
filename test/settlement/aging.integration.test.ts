import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { setting } from '../../db/schema/index.ts';
import { addDays } from '../../src/platform/clock.ts';
import { addUp, buckets, totalOf } from '../../src/settlement/aging/rules.ts';
import { agingFrom, agingQueries } from '../../src/settlement/aging/store.ts';
import { openOf } from '../../src/settlement/payments/rules/allocate.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { NOW, openTrade } from '../support/trade.ts';
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
const on = async (days: number, buyer = '', after: string | null = null) => {
  const today = addDays(DUE, days);
  return agingFrom(await at.db.batch(agingQueries(at.db, today, buyer, after)), today);
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

  it('of a buyer with many are listed page by page, each once, oldest due first; the sums stay those of all', async () => {
    const known = await on(0, 'hotel');
    const added: Issued[] = [];
    while (known.invoices.length + added.length <= 50)
      added.push(...(await invoiced(at.db, { institutionId: 'hotel', siteId: 'site-hotel' }, [100, 100, 100])));
    await at.db.insert(setting).values({ key: 'payment_days', value: 7, updatedAt: NOW });
    added.push(...(await invoiced(at.db, { institutionId: 'hotel', siteId: 'site-hotel' }, [100])));
    const pages = [await on(0, 'hotel')];
    while (pages.at(-1)!.next) pages.push(await on(0, 'hotel', pages.at(-1)!.next));
    const listed = pages.flatMap((page) => page.invoices);
    expect(pages.map((page) => page.invoices.length)).toEqual([50, listed.length - 50]);
    expect(listed[0]!.id).toBe(added.at(-1)!.id);
    expect(new Set(listed.map((one) => one.id)).size).toBe(known.invoices.length + added.length);
    const sums = pages.map((page) => page.buyers.find((one) => one.buyerId === 'hotel')!);
    expect(new Set(sums.map(totalOf))).toEqual(new Set([listed.reduce((sum, one) => sum + openOf(one), 0)]));
    expect(sums[0]!.invoices).toBe(listed.length);
    expect((await on(0, 'hotel', "2026-12-01'--")).invoices, 'a page nobody was given').toEqual(pages[0]!.invoices);
  });
});
