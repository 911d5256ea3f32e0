import { eq, type SQL, sql } from 'drizzle-orm';
import { consignment } from '../../../db/schema/index.ts';
import type { Scope } from './types.ts';

/** Trade units of an award, by its name in the query, that no shipment holds. */
const unshipped = (award: string): string => `(${award}.quantity - coalesce((
  select sum(shipped.quantity) from consignment_line shipped join consignment holder on holder.id = shipped.consignment_id
  where shipped.award_id = ${award}.id and holder.state <> 'cancelled'), 0))`;

export const leftOf = (award: string): SQL<number> => sql.raw(unshipped(award)) as SQL<number>;

export const isClosed = (award: string): SQL<number> =>
  sql.raw(`exists (select 1 from award_closure where award_id = ${award}.id)`) as SQL<number>;

export const closedReason = (award: string): SQL<string | null> =>
  sql.raw(`(select reason from award_closure where award_id = ${award}.id)`) as SQL<string | null>;

/** Goods leave once the order is settled; when it opened again for what was lost, the others go on delivering. */
export const isDelivering = (order: string): SQL =>
  sql.raw(`(${order}.state = 'confirmed' or (
  ${order}.state in ('placed', 'attention') and exists (select 1 from order_line where order_id = ${order}.id and lost > 0)))`);

/** A pack only where this cooperative sells in packs. */
export const packContentOf = (commodity: string, revision: string): SQL<number | null> =>
  sql.raw(`case when ${revision}.pack_name is null then null else ${commodity}.pack_content end`) as SQL<number | null>;

export function within(scope: Scope): SQL | undefined {
  if (scope === 'all') return undefined;
  return 'cooperativeId' in scope
    ? eq(consignment.cooperativeId, scope.cooperativeId)
    : sql`${consignment.orderId} in (select id from bulk_order where institution_id = ${scope.institutionId})`;
}
