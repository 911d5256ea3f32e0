import { sql } from 'drizzle-orm';
import type { Db } from '../../src/platform/db.ts';
import { issueInvoices } from '../../src/settlement/invoices/commands/issue.ts';
import { handedOver, taxStatus } from '../support/trade.ts';
import { runningWorker, type TestWorker } from '../support/worker.ts';
import type { Issued } from './money.ts';

export const WEBHOOK_SECRET = 'what the provider signs with in tests';

/** The demo world before a running Worker, where the hospital withholds PPh 22. */
export async function tradingWorld(): Promise<TestWorker> {
  const worker = await runningWorker({ world: true, settings: { PAYMENT_WEBHOOK_SECRET: WEBHOOK_SECRET } });
  await taxStatus(worker.database.db, 'inst-rsud', 'government_buyer');
  return worker;
}

/** Cooking oil for the hospital from two cooperatives, handed over and invoiced, by number. */
export async function oilInvoices(
  { database: { db } }: { database: { db: Db } },
  quantities: readonly number[] = [100, 200],
): Promise<Issued[]> {
  const now = Date.now();
  const made = await handedOver(db, {
    ...{ institutionId: 'inst-rsud', siteId: 'site-rsud-gudang', now, model: 'agent' },
    lines: quantities.map((quantity, i) => ({
      commodityId: 'minyak-goreng',
      awards: [{ cooperativeId: ['kop-batutulis', 'kop-empang'][i % 2]!, quantity, unitPrice: 15_000 + i }],
    })),
  });
  for (const answer of await issueInvoices(db, now)) if (!answer.ok) throw new Error(answer.reason);
  return db.all<Issued>(
    sql`select i.id, d.number, i.seller_id sellerId, i.total, i.withheld from invoice i join document d on d.id = i.document_id
      where i.order_id = ${made.orderId} and i.parent_id is null order by i.total`,
  );
}
