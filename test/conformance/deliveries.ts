import { sql } from 'drizzle-orm';
import type { Db } from '../../src/platform/db.ts';
import { confirmedOrder, received, sentConsignment, signedHandover } from '../support/trade.ts';

/** For the pages about them: the hospital's order of one cooperative, received, its handover prepared, and disputed. */
export async function disputedDelivery(db: Db): Promise<void> {
  const now = Date.now();
  const { orderId } = await confirmedOrder(db, {
    ...{ institutionId: 'inst-rsud', siteId: 'site-rsud-gudang', now },
    lines: [
      { commodityId: 'beras-medium', awards: [{ cooperativeId: 'kop-batutulis', quantity: 10, unitPrice: 13_000 }] },
    ],
  });
  const sent = await sentConsignment(db, { orderId, cooperativeId: 'kop-batutulis', now });
  await received(db, sent, [], now);
  await signedHandover(db, orderId, 'kop-batutulis', { signed: false, now });
  await db.run(sql`insert into dispute
      (id, order_id, consignment_id, cooperative_id, institution_id, opened_by_party, subject, opened_by, opened_at)
    values ('dispute-page', ${orderId}, ${sent.consignmentId}, 'kop-batutulis', 'inst-rsud', 'inst-rsud', 'quality', 'u-sari', ${now})`);
}
