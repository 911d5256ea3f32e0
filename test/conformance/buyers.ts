import { sql } from 'drizzle-orm';
import { addDays, dayOf } from '../../src/platform/clock.ts';
import type { Db } from '../../src/platform/db.ts';
import { newId } from '../../src/platform/ids.ts';
import type { Fields, Person } from '../support/people.ts';
import { signInAs } from '../support/people.ts';

/** A requester of an institution of the demo world, signed in. */
export type Buyer = { person: Person; userId: string; institutionId: string; siteId: string };

type Row = { email: string; userId: string; institutionId: string; siteId: string };

/** One requester of every verified institution. Their limits are raised, so that what they order is placed at once. */
export async function signedInBuyers(worker: { url: string }, db: Db, most = 8): Promise<Buyer[]> {
  await db.run(sql`update party set approval_limit = 1000000000000 where kind = 'institution'`);
  const rows = await db.all<Row>(sql`
    select min(u.email) email, min(u.id) userId, p.id institutionId, (select min(id) from site where party_id = p.id) siteId
    from party p join membership m on m.party_id = p.id and m.role = 'requester' and m.ended_at is null
      join user u on u.id = m.user_id
    where p.kind = 'institution' and p.status = 'verified'
      and not exists (select 1 from membership x where x.user_id = u.id and x.id <> m.id)
    group by p.id order by p.id limit ${most}`);
  const buyers: Buyer[] = [];
  for (const { email, ...row } of rows) buyers.push({ ...row, person: await signInAs(worker, email) });
  return buyers;
}

export type Wish = { commodityId: string; quantity: number | string; unit?: string; seenTotal: number };

/** The order form as the browser sends it when the button under the split is pressed. */
export const orderFields = (buyer: Pick<Buyer, 'siteId'>, wish: Wish, key = newId(Date.now())) =>
  ({
    key,
    siteId: buyer.siteId,
    neededOn: addDays(dayOf(Date.now()), 14),
    policy: 'cheapest',
    note: '',
    'lines.0.commodityId': wish.commodityId,
    'lines.0.shownFor': wish.commodityId,
    'lines.0.quantity': String(wish.quantity),
    'lines.0.unit': wish.unit ?? 'kg',
    seenTotal: String(wish.seenTotal),
    'acceptedShortage.0': '0',
    intent: 'submit',
  }) satisfies Fields;

export type Goods = { commodityId: string; offerId: string; lotSize: number; unitPrice: number };

/** New goods with one listed offer of `lots` lots; handling is free, so that an order's total is its goods alone. */
export async function stock(db: Db, name: string, lots: number, lotSize = 50): Promise<Goods> {
  const [commodityId, offerId, revisionId] = [`goods-${name}`, `offer-${name}`, `revision-${name}`];
  const [now, unitPrice, available] = [Date.now(), 12_000, lots * lotSize];
  const [from, until] = [addDays(dayOf(now), -30), addDays(dayOf(now), 300)];
  await db.batch([
    db.run(sql`insert into commodity (id, category, name_id, name_en, trade_unit, tax_class)
      values (${commodityId}, 'beras', ${`Beras ${name}`}, ${`Rice ${name}`}, 'kg', 'exempt_basic_food')`),
    db.run(sql`insert into offer (id, cooperative_id, commodity_id, available, created_at, updated_at)
      values (${offerId}, 'kop-batutulis', ${commodityId}, ${available}, ${now}, ${now})`),
    db.run(sql`insert into offer_revision (id, offer_id, number, state, tiers, min_lot, lot_size, handling_fee, lead_days,
        window_from, window_until, available, created_by, created_at)
      values (${revisionId}, ${offerId}, 1, 'approved', ${JSON.stringify([{ from: 0, unitPrice }])}, ${lotSize}, ${lotSize}, 0, 2,
        ${from}, ${until}, ${available}, 'u-manager-batutulis', ${now})`),
    db.run(sql`update offer set state = 'listed', listed_revision_id = ${revisionId}, listed_price = ${unitPrice},
        listed_lowest_price = ${unitPrice}, listed_min_lot = ${lotSize}, listed_lot_size = ${lotSize}, listed_handling_fee = 0,
        listed_lead_days = 2, listed_from = ${from}, listed_until = ${until}, listed_at = ${now}
      where id = ${offerId}`),
  ]);
  return { commodityId, offerId, lotSize, unitPrice };
}

/** One lot of it. */
export const oneLot = ({ commodityId, lotSize, unitPrice }: Goods): Wish => ({
  commodityId,
  quantity: lotSize,
  seenTotal: lotSize * unitPrice,
});
