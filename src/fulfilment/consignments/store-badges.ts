import { type SQL, sql } from 'drizzle-orm';
import { type Count, countUpTo } from '../../platform/store.ts';
import { isClosed, isDelivering, leftOf } from './store-parts.ts';

/** Confirmed awards `a` of a cooperative, with their order `o`, that are not wholly in shipments and not closed. */
export const openAwards = (cooperativeId: string, orderId: string | null = null): SQL => sql`
  award a join bulk_order o on o.id = a.order_id
  where a.cooperative_id = ${cooperativeId} and a.state = 'confirmed' ${ofOrder(orderId)} and ${isDelivering('o')}
    and ${leftOf('a')} > 0 and not ${isClosed('a')}`;

const ofOrder = (orderId: string | null): SQL => (orderId === null ? sql`` : sql`and a.order_id = ${orderId}`);

/** Orders that this cooperative has something to ship for. */
export const toShipCount = (cooperativeId: string, orderId: string | null = null): Count =>
  sql`(select count(distinct a.order_id) from ${openAwards(cooperativeId, orderId)})`;

/** The same for the navigation, from what the triggers keep of this cooperative's. */
export const toShipBadge = (cooperativeId: string): Count =>
  countUpTo(sql`distinct a.order_id from party_wait w cross join award a on a.id = w.subject_id
    join bulk_order o on o.id = a.order_id
    where w.party_id = ${cooperativeId} and w.kind = 'ship' and a.state = 'confirmed' and ${isDelivering('o')}
      and ${leftOf('a')} > 0 and not ${isClosed('a')}`);

/** Shipments on their way to this institution. */
export const comingCount = (institutionId: string): Count =>
  countUpTo(sql`1 from party_wait where party_id = ${institutionId} and kind = 'coming'`);
