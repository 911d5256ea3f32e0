import { asc, eq, isNull, sql } from 'drizzle-orm';
import { commodity } from '../../db/schema/catalog.ts';
import { party, site } from '../../db/schema/identity.ts';
import type { Db, Results } from '../platform/db.ts';
import { commodityWords } from './store-market.ts';
import type { OrderFormData } from './types.ts';

/** HET or HAP in the forum's zone (0: all zones) on a day, the highest kind first, as JSON; it stands beside the price ceiling. */
const referenceOn = (today: string) =>
  sql<string | null>`(select json_object('kind', r.kind, 'zone', r.zone, 'high', r.high) from reference_price r
    where r.commodity_id = "commodity"."id" and r.effective_from <= ${today}
      and (r.effective_until is null or r.effective_until >= ${today})
      and r.zone in (0, coalesce((select cast(value as integer) from setting where key = 'price_zone'), 1))
    order by r.kind desc, r.effective_from desc limit 1)`;

/** What an order form chooses from: the institution's open sites, and every commodity with how many offers it has now. */
export const orderFormQueries = (db: Db, institutionId: string, today: string) =>
  [
    db
      .select({ id: site.id, name: site.name, address: site.address })
      .from(site)
      .where(sql`${site.partyId} = ${institutionId} and ${site.closedAt} is null`)
      .orderBy(asc(site.name), asc(site.id)),
    db
      .select({
        ...commodityWords,
        category: commodity.category,
        reference: referenceOn(today),
        offers: sql<number>`(select count(*) from offer f join party p on p.id = f.cooperative_id
          where f.commodity_id = "commodity"."id" and f.state = 'listed' and f.available > f.reserved and p.status = 'verified')`,
      })
      .from(commodity)
      .where(isNull(commodity.retiredAt))
      .orderBy(asc(commodity.position), asc(commodity.id)),
    db.select({ approvalLimit: party.approvalLimit }).from(party).where(eq(party.id, institutionId)),
  ] as const;

export const orderFormFrom = ([sites, commodities, own]: Results<
  ReturnType<typeof orderFormQueries>
>): OrderFormData => ({
  sites,
  commodities: commodities.map(({ reference, ...words }) => ({
    ...words,
    reference: reference === null ? null : JSON.parse(reference),
  })),
  approvalLimit: own[0]?.approvalLimit ?? 0,
});
