import { sql } from 'drizzle-orm';
import { DAY } from '../../src/platform/clock.ts';
import { confirmedOrder, received, sentConsignment } from '../support/trade.ts';
import type { TestWorker } from '../support/worker.ts';

/** The cooperative that stopped selling (the demo world's has sold nothing for a quarter), and what it and others sell. */
export const QUIET = 'kop-situgede';
export const RICE = 'beras-medium';
/** The area an observer is given, and how many cooperatives of each trade this month. */
export const AREA = 'Bogor Selatan';
const TRADERS = 6;
/** Days since the quiet one sold anything: more than the 60 from which on that is a warning. */
export const QUIET_DAYS = 70;

type Sale = { cooperativeId: string; quantity: number; unitPrice: number };

/** An order confirmed, sent and received as ordered, all at the given moment. */
export async function sale(
  { database: { db } }: TestWorker,
  awards: readonly Sale[],
  now: number,
  isDelivered = true,
): Promise<void> {
  const lines = [{ commodityId: RICE, awards }];
  const { orderId } = await confirmedOrder(db, { institutionId: 'inst-rsud', siteId: 'site-rsud-gudang', lines, now });
  if (!isDelivered) return;
  for (const { cooperativeId } of awards)
    await received(db, await sentConsignment(db, { orderId, cooperativeId, now }), [], now);
}

/** One sold its last 70 days ago; six of every kecamatan sell this month, so that figures will be there to be published. */
export async function tradedBefore(worker: TestWorker): Promise<void> {
  const now = Date.now();
  await sale(worker, [{ cooperativeId: QUIET, quantity: 400, unitPrice: 13_000 }], now - QUIET_DAYS * DAY);
  const sellers = await worker.database.db.all<{ id: string }>(sql`
    select id from (select id, row_number() over (partition by kecamatan order by id) at from party
      where kind = 'cooperative' and status = 'verified' and id <> ${QUIET}) where at <= ${TRADERS} order by id`);
  const awards = sellers.map(({ id }, i) => ({
    cooperativeId: id,
    quantity: 12_000 + 25 * (i % 4),
    unitPrice: 13_000,
  }));
  await sale(worker, awards, now, false);
}
