import { type SQL, sql } from 'drizzle-orm';
import type { Db } from '../../src/platform/db.ts';
import type { Asker } from '../guards/access.ts';

/**
 * A real address for each page whose path has a place for an id, as its first reader in the table of access would open it.
 * `null`: nobody can have one in advance (a link from a mail, a form that was parked); its page for a wrong id is measured.
 */
const ids: Readonly<Record<string, SQL | null>> = {
  '/commodities/:id': sql`select 'beras-medium' as id`,
  '/listings/:id': sql`select id from offer where state = 'listed' order by id limit 1`,
  '/photos/:id': sql`select photo_id id from offer_photo order by photo_id limit 1`,
  '/offers/:id': sql`select id from offer where cooperative_id = 'kop-batutulis' and state = 'listed' order by id limit 1`,
  '/offers/:id/edit': sql`select id from offer where cooperative_id = 'kop-batutulis' and state = 'listed' order by id limit 1`,
  '/moderation/:revisionId': sql`select id from offer_revision where state = 'submitted' order by id limit 1`,
  '/orders/:id': sql`select id from bulk_order where institution_id = 'inst-rsud' and state in ('placed', 'confirmed') limit 1`,
  '/orders/:id/live': sql`select id from bulk_order where institution_id = 'inst-rsud' and state in ('placed', 'confirmed') limit 1`,
  '/orders/:id/plans/:version': sql`select id from bulk_order where institution_id = 'inst-rsud' and state in ('placed', 'confirmed') limit 1`,
  '/orders/:id/edit': sql`select id from bulk_order where institution_id = 'inst-rsud' and state = 'draft' limit 1`,
  '/awards/:id': sql`select id from award where cooperative_id = 'kop-batutulis' order by id limit 1`,
  '/consignments/:id': sql`select id from consignment where cooperative_id = 'kop-batutulis' order by id limit 1`,
  '/consignments/:id/receipt': sql`select c.id from consignment c join bulk_order o on o.id = c.order_id where o.institution_id = 'inst-rsud' and c.state = 'sent' order by c.id limit 1`,
  '/orders/:id/shortfalls': sql`select id from bulk_order where institution_id = 'inst-rsud' and state = 'confirmed' limit 1`,
  '/handovers/:id': sql`select h.id from handover h where h.seller_id = 'kop-batutulis' order by h.id limit 1`,
  '/disputes/:id': sql`select id from dispute where cooperative_id = 'kop-batutulis' order by id limit 1`,
  '/documents/:id': sql`select id from document where issuer_id = 'kop-batutulis' order by id limit 1`,
  '/documents/:id/pdf': sql`select id from document where issuer_id = 'kop-batutulis' order by id limit 1`,
  '/orders/:id/documents': sql`select order_id id from document where issuer_id = 'kop-batutulis' order by id limit 1`,
  '/orders/:id/documents/pdf': sql`select order_id id from document where issuer_id = 'kop-batutulis' order by id limit 1`,
  '/check/:token': sql`select check_token id from document order by id limit 1`,
  '/invoices/:id': sql`select id from invoice where seller_id = 'kop-batutulis' order by id limit 1`,
  '/orders/:id/settlement': sql`select order_id id from invoice where buyer_id = 'inst-rsud' order by id limit 1`,
  '/ledger/:code': sql`select '1200' as id`,
  '/payments/:id': sql`select id from payment where payer_id = 'inst-rsud' order by id limit 1`,
  '/invoices/:id/withholding': sql`select id from invoice where buyer_id = 'inst-rsud' and withheld > 0 order by id limit 1`,
  '/bank-statements/:id': sql`select id from bank_statement order by id limit 1`,
  '/bank-lines/:id': sql`select id from bank_line where state = 'unmatched' and amount > 0 order by id limit 1`,
  '/payouts/:id': sql`select b.id from payout_batch b join payout p on p.batch_id = b.id
    where p.cooperative_id = 'kop-batutulis' and b.state = 'paid' order by b.id limit 1`,
  '/payouts/:id/csv': sql`select id from payout_batch where state = 'paid' order by id limit 1`,
  '/patronage/:year': sql`select year as id from patronage_year where fixed_at is not null order by year limit 1`,
  '/patronage/:year/sum': sql`select year as id from patronage_year order by year limit 1`,
  '/patronage/:year/csv': sql`select year as id from patronage_year order by year limit 1`,
  '/price-lists/:id': sql`select id from price_list order by id limit 1`,
  '/suppliers/:id': sql`select id from party where kind = 'supplier' order by id limit 1`,
  '/parties/:id': sql`select 'kop-batutulis' as id`,
  '/members/:id': sql`select id from membership where party_id = 'kop-batutulis' and role = 'clerk' order by id limit 1`,
  '/campaigns/:id': sql`select id from campaign where state = 'open' order by id limit 1`,
  '/campaigns/:id/live': sql`select id from campaign where state = 'open' order by id limit 1`,
  '/campaigns/:id/result': sql`select campaign_id id from campaign_closing where evidence ->> '$.way' = 'list' order by total desc limit 1`,
  '/campaigns/:id/costs': sql`select campaign_id id from allotment where cooperative_id = 'kop-batutulis' and kind = 'counts' order by id limit 1`,
  '/campaigns/:id/goods': sql`select campaign_id id from allotment where cooperative_id = 'kop-batutulis' and quantity > 0 order by id limit 1`,
  '/campaigns/:id/arrivals/new': sql`select c.id from campaign c where c.state in ('ordered', 'arriving') and c.shared_at is null order by c.id limit 1`,
  '/drop-points/:id/pick-list': sql`select drop_point_id id from allotment where quantity > 0 order by id limit 1`,
  '/allotments/:id/receipt': sql`select id from allotment where cooperative_id = 'kop-batutulis' and kind = 'counts' order by id limit 1`,
  '/campaigns/:id/edit': sql`select id from campaign where state = 'draft' order by id limit 1`,
  '/campaigns/:id/cancellation': sql`select id from campaign where state = 'open' order by id limit 1`,
  '/campaigns/:id/failure': sql`select id from campaign where state in ('ordered', 'arriving') and shared_at is null order by id limit 1`,
  '/campaigns/:id/deadline': sql`select id from campaign where state = 'open' order by id limit 1`,
  '/campaigns/:id/suppliers': sql`select id from campaign where state = 'open' order by id limit 1`,
  '/transparency/orders/:number': sql`select number id from bulk_order where placed_at is not null order by placed_at limit 1`,
  '/transparency/data/:file': sql`select 'trade.csv' as id`,
  '/transparency/events/:seq': sql`select seq as id from audit_leaf order by seq limit 1`,
  '/prices/:commodityId': sql`select 'cabai-rawit-merah' as id`,
  '/prices/:commodityId/csv': sql`select 'cabai-rawit-merah' as id`,
  '/dashboard/rows/:figure': sql`select 'sold' as id`,
  '/dashboard/rows/:figure/csv': sql`select 'sold' as id`,
  '/health/:cooperativeId': sql`select 'kop-batutulis' as id`,
  '/mentoring/:cooperativeId': sql`select 'kop-batutulis' as id`,
  '/observers/grants/:id': sql`select id from observer_grant order by id limit 1`,
  '/visits/:id': sql`select id from visit where cooperative_id = 'kop-batutulis' order by id limit 1`,
  '/applications/:id': null,
  '/resume/:id': null,
  '/invitations/:token': null,
  '/sign-up/confirmation/:token': null,
  '/password-reset/:token': null,
};

/** What a page is asked about in its address. */
const asked: Readonly<Record<string, string>> = {
  '/campaigns/new': '?commodity=beras-medium&quantity=34000',
  '/offers/new': '?commodity=beras-medium',
  '/offers/check': '?commodity=beras-medium',
  '/orders/new': '?commodity=beras-medium',
  '/applications/new': '?kind=institution',
};

/** Who opens it, when it is not the first who may. */
export const openedBy: Readonly<Record<string, Asker>> = {
  '/orders': 'requester',
  '/orders/:id': 'requester',
  '/orders/:id/live': 'requester',
  '/orders/:id/plans/:version': 'requester',
};

/** @returns the address, and whether a page must be there */
export async function sampleOf(db: Db, pattern: string): Promise<{ path: string; isThere: boolean }> {
  if (!pattern.includes(':')) return { path: pattern + (asked[pattern] ?? ''), isThere: true };
  const query = ids[pattern];
  if (query === undefined) throw new Error(`${pattern}: give a sample of it in page-samples.ts`);
  const [row] = query ? await db.all<{ id: string }>(query) : [];
  if (query && !row) throw new Error(`${pattern}: the demo world has none`);
  const path = pattern.replace('/:version', '/1').replace(/:\w+/, row?.id ?? 'none-such');
  return { path, isThere: query !== null };
}
