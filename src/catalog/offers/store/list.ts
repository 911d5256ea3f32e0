import { sql } from 'drizzle-orm';
import type { Db } from '../../../platform/db.ts';
import type { OfferState, OpenState } from '../../lifecycle.ts';
import type { Key } from '../../paging.ts';
import { keyed, nothing } from '../../store.ts';

export const ROWS = 30;

export type OwnRow = {
  id: string;
  state: OfferState;
  open: OpenState | null;
  nameId: string;
  nameEn: string;
  tradeUnit: string;
  available: number;
  reserved: number;
  /** The listed terms, or those of the draft. */
  price: number | null;
  until: string | null;
  version: number;
  rank: number;
};

/** One page of a cooperative's offers and one row more, the last changed first. */
export function ownOffersQuery(db: Db, cooperativeId: string, state: OfferState | null, key: Key | null) {
  const { after, order } = keyed(key);
  return db.all<OwnRow>(sql`
    select * from (
      select o.id, o.state, v.state as open, c.name_id as nameId, c.name_en as nameEn, c.trade_unit as tradeUnit,
        case when o.listed_revision_id is null then coalesce(v.available, o.available) else o.available end as available,
        o.reserved, coalesce(o.listed_price, json_extract(v.tiers, '$[0].unitPrice')) as price,
        coalesce(o.listed_until, v.window_until) as until, o.version, -o.updated_at as rank
      from offer o join commodity c on c.id = o.commodity_id
        left join offer_revision v on v.offer_id = o.id and v.state in ('draft', 'submitted', 'changes_requested')
      where o.cooperative_id = ${cooperativeId} ${state ? sql`and o.state = ${state}` : nothing}
    ) ${after} ${order} limit ${ROWS + 1}`);
}

/** How many of its offers are in each state. */
export const stateCountsQuery = (db: Db, cooperativeId: string) =>
  db.all<{ state: OfferState; count: number }>(
    sql`select state, count(*) as count from offer where cooperative_id = ${cooperativeId} group by state`,
  );
