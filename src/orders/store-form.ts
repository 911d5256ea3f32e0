import { asc, eq, isNull, sql } from 'drizzle-orm';
import { commodity } from '../../db/schema/catalog.ts';
import { party, site } from '../../db/schema/identity.ts';
import type { Db, Results } from '../platform/db.ts';
import { commodityWords } from './store-market.ts';
import type { OrderFormData } from './types.ts';

/** What an order form chooses from: the institution's open sites, and every commodity with how many offers it has now. */
export const orderFormQueries = (db: Db, institutionId: string) =>
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
  commodities,
  approvalLimit: own[0]?.approvalLimit ?? 0,
});
