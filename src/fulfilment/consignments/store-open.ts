import { eq, type SQL, sql } from 'drizzle-orm';
import { party, site } from '../../../db/schema/identity.ts';
import { bulkOrder } from '../../../db/schema/orders.ts';
import { idempotency } from '../../../db/schema/platform.ts';
import type { Db, Results } from '../../platform/db.ts';
import { openAwards } from './store-badges.ts';
import { after } from './store-cursor.ts';
import { closedReason, isClosed, isDelivering, leftOf, packContentOf } from './store-parts.ts';
import type { OpenAward, PackingOrder, UnitTotal } from './types.ts';

/** An award as JSON, from `a` with its line, commodity and revision. */
const awardJson = sql<string>`json_object('awardId', a.id, 'position', l.position, 'nameId', k.name_id, 'nameEn', k.name_en,
  'grade', k.grade, 'tradeUnit', k.trade_unit, 'packName', v.pack_name, 'packContent', ${packContentOf('k', 'v')},
  'quantity', a.quantity, 'left', ${leftOf('a')}, 'closed', ${isClosed('a')}, 'closedReason', ${closedReason('a')})`;

const withGoods = sql`join order_line l on l.id = a.line_id join commodity k on k.id = l.commodity_id
  join offer_revision v on v.id = a.revision_id`;

type ListFilter = { orderId: string | null; after: string | null };

/** A page of the orders a cooperative has to ship for, the most pressing first; `awards` as JSON, closed ones with goods left too. */
export const openOrders = (db: Db, cooperativeId: string, { orderId, after: cursor }: ListFilter, limit: number) =>
  db
    .select({
      ...{
        orderId: bulkOrder.id,
        number: sql<string>`coalesce(${bulkOrder.number}, '')`,
        neededOn: bulkOrder.neededOn,
      },
      ...{ institutionName: party.name, siteName: site.name, siteAddress: site.address },
      awards: sql<string>`(select json_group_array(${awardJson}) from award a ${withGoods}
        where a.order_id = "bulk_order"."id" and a.cooperative_id = ${cooperativeId} and a.state = 'confirmed' and ${leftOf('a')} > 0)`,
    })
    .from(bulkOrder)
    .innerJoin(party, eq(party.id, bulkOrder.institutionId))
    .innerJoin(site, eq(site.id, bulkOrder.siteId))
    .where(
      sql`${bulkOrder.id} in (select a.order_id from ${openAwards(cooperativeId, orderId)})
        and ${after(cursor, sql`${bulkOrder.neededOn}`, sql`${bulkOrder.id}`) ?? sql`true`}`,
    )
    .orderBy(bulkOrder.neededOn, bulkOrder.id)
    .limit(limit);

/** All that a cooperative has to ship, by unit. */
export const openTotals = (db: Db, cooperativeId: string, orderId: string | null) =>
  db
    .select({ tradeUnit: sql<UnitTotal['tradeUnit']>`unit`, units: sql<number>`sum(units)` })
    .from(
      sql`(select (select k.trade_unit from order_line l join commodity k on k.id = l.commodity_id where l.id = a.line_id) as unit,
        ${leftOf('a')} as units from ${openAwards(cooperativeId, orderId)}) as open`,
    )
    .groupBy(sql`unit`)
    .orderBy(sql`unit`);

const orderOf = (of: string | { awardId: string }): SQL =>
  typeof of === 'string' ? sql`${of}` : sql`(select order_id from award where id = ${of.awardId})`;

/** An order, by its id or that of an award, this cooperative may ship for, its own confirmed awards of it, and where a form with this key has led before. */
export const packingQueries = (
  db: Db,
  cooperativeId: string,
  of: string | { awardId: string },
  sent: { userId: string; key: string },
) =>
  [
    db
      .select({
        ...{
          orderId: bulkOrder.id,
          number: sql<string>`coalesce(${bulkOrder.number}, '')`,
          neededOn: bulkOrder.neededOn,
        },
        ...{ institutionId: party.id, institutionName: party.name, siteName: site.name, siteAddress: site.address },
        orderNote: bulkOrder.note,
      })
      .from(bulkOrder)
      .innerJoin(party, eq(party.id, bulkOrder.institutionId))
      .innerJoin(site, eq(site.id, bulkOrder.siteId))
      .where(sql`${bulkOrder.id} = ${orderOf(of)} and ${isDelivering('"bulk_order"')}`),
    db
      .select({ award: awardJson })
      .from(sql`award a ${withGoods}`)
      .where(sql`a.cooperative_id = ${cooperativeId} and a.state = 'confirmed' and a.order_id = ${orderOf(of)}`)
      .orderBy(sql`l.position, a.created_at, a.id`),
    db
      .select({ location: idempotency.location })
      .from(idempotency)
      .where(sql`${idempotency.userId} = ${sent.userId} and ${idempotency.key} = ${sent.key}`),
  ] as const;

/** Null: no order this cooperative delivers for. */
export function packingFrom([heads, rows]: Results<ReturnType<typeof packingQueries>>): PackingOrder | null {
  const [head] = heads;
  if (!head || rows.length === 0) return null;
  return { ...head, awards: rows.map(({ award }) => readAward(award)) };
}

/** SQLite has no booleans of its own. */
export function readAward(json: string): OpenAward & { closedReason: string | null } {
  const award = JSON.parse(json) as OpenAward & { closedReason: string | null; closed: number | boolean };
  return { ...award, closed: Boolean(award.closed) };
}

export const readAwards = (json: string): OpenAward[] =>
  (JSON.parse(json) as unknown[])
    .map((award) => readAward(JSON.stringify(award)))
    .sort((a, b) => a.position - b.position || (a.awardId < b.awardId ? -1 : 1));
