import { sql } from 'drizzle-orm';
import { newId } from '../../src/platform/ids.ts';
import { creditInvoice } from '../../src/settlement/invoices/commands/credit.ts';
import { issueInvoice } from '../../src/settlement/invoices/commands/issue.ts';
import { oilHandedOver } from '../conformance/steps-invoices.ts';
import { viewer } from '../orders/market.ts';
import { handedOver } from '../support/trade.ts';
import type { Place, Stage } from './places.ts';

const [lilis, tuti, manager] = ['lilis@rsud.example', 'tuti@forum.example', 'manager.batutulis@koperasi.example'];
const treasurer = { ...viewer('u-tuti', 'forum-bogor', 'treasurer'), partyKind: 'forum' as const };

/** Invoices in all their states; after the hospital's payments were made. */
export async function invoicePlaces({ database: { db } }: Stage): Promise<(readonly [name: string, place: Place])[]> {
  const now = Date.now();
  const open = await oilHandedOver(db, 250);
  const openId = await issued(db, open.handovers['kop-batutulis']!, now);
  const credited = await oilHandedOver(db, 300);
  const creditedId = await issued(db, credited.handovers['kop-batutulis']!, now);
  const parts = [{ position: 0, amount: 157_000 }];
  const reason = 'Sepuluh liter bocor, disepakati setelah serah terima.';
  await creditInvoice(db, treasurer, { key: newId(now), invoiceId: creditedId, parts, reason, disputeId: null }, now);
  const forum = await handedOver(db, {
    ...{ institutionId: 'inst-rsud', siteId: 'site-rsud-gudang', model: 'forum', forumId: 'forum-bogor', now },
    lines: [
      {
        commodityId: 'minyak-goreng',
        awards: [
          { cooperativeId: 'kop-batutulis', quantity: 90, unitPrice: 15_700, fixedCost: 75_000 },
          { cooperativeId: 'kop-empang', quantity: 60, unitPrice: 15_650 },
        ],
      },
    ],
  });
  const forumId = await issued(db, forum.handovers['forum-bogor']!, now);
  const waiting = await oilHandedOver(db, 20);
  const id = async (query: ReturnType<typeof sql>) => (await db.all<{ id: string }>(query))[0]!.id;
  const member = await id(sql`select id from invoice where parent_id = ${forumId} and seller_id = 'kop-batutulis'`);
  const paid = await id(
    sql`select id from invoice where buyer_id = 'inst-rsud' and paid > 0 and paid + proved = total limit 1`,
  );
  return [
    ['invoice open', { path: `/invoices/${openId}`, as: lilis }],
    ['invoice open for its cooperative', { path: `/invoices/${openId}`, as: manager }],
    ['invoice paid', { path: `/invoices/${paid}`, as: lilis }],
    ['invoice of the forum for the treasurer', { path: `/invoices/${forumId}`, as: tuti }],
    ['invoice to the forum for its cooperative', { path: `/invoices/${member}`, as: manager }],
    ['invoice credited for the treasurer', { path: `/invoices/${creditedId}`, as: tuti }],
    ['money of an order', { path: `/orders/${forum.orderId}/settlement`, as: lilis }],
    ['money of an order without invoices', { path: `/orders/${waiting.orderId}/settlement`, as: lilis }],
  ];
}

async function issued(db: Stage['database']['db'], handoverId: string, now: number): Promise<string> {
  const answer = await issueInvoice(db, handoverId, now);
  if (!answer.ok) throw new Error(answer.reason);
  return answer.invoiceId;
}
