import { sql } from 'drizzle-orm';
import { addDays, dayOf } from '../../../src/platform/clock.ts';
import type { Db } from '../../../src/platform/db.ts';
import { type Family, problemOf } from './families.ts';

const KINDS: readonly Family[] = ['rice', 'mixed', 'tiers'];
const COOPERATIVES = 68;

/** Goods and how much of them is asked for, kg. */
export interface Goods {
  readonly commodityId: string;
  readonly quantity: number;
}

/** Lists so many new goods, each at the terms of a published problem, by the first 68 verified cooperatives. */
export async function listGoods(db: Db, count: number): Promise<Goods[]> {
  const rows = await db.all<{ id: string }>(
    sql`select id from party where kind = 'cooperative' and status = 'verified' order by id limit ${COOPERATIVES}`,
  );
  const goods: Goods[] = [];
  for (let n = 0; n < count; n++) {
    const { demand, offers } = problemOf(KINDS[n % KINDS.length]!, rows.length, n + 1);
    const commodityId = `measured-${n}`;
    await db.run(sql`insert into commodity (id, category, name_id, name_en, trade_unit, tax_class)
      values (${commodityId}, 'beras', ${`Beras ${n}`}, ${`Rice ${n}`}, 'kg', 'exempt_basic_food')`);
    const listed = rows.map(({ id }, i) => ({ ...offers[i]!, id: `${commodityId} ${id}`, cooperative: id }));
    await listAll(db, commodityId, JSON.stringify(listed.map(inWholeLots)));
    goods.push({ commodityId, quantity: demand });
  }
  return goods;
}

const inWholeLots = <T extends { minLot: number; lotSize: number }>(offer: T): T => {
  return { ...offer, minLot: Math.ceil(offer.minLot / offer.lotSize) * offer.lotSize };
};

async function listAll(db: Db, commodityId: string, offers: string): Promise<void> {
  const now = Date.now();
  const [from, until] = [addDays(dayOf(now), -30), addDays(dayOf(now), 300)];
  const of = (field: string) => sql`json_extract(value, ${`$.${field}`})`;
  await db.batch([
    db.run(sql`insert into offer (id, cooperative_id, commodity_id, available, created_at, updated_at)
      select ${of('id')}, ${of('cooperative')}, ${commodityId}, ${of('available')}, ${now}, ${now}
      from json_each(${offers})`),
    db.run(sql`insert into offer_revision (id, offer_id, number, state, tiers, min_lot, lot_size, handling_fee, lead_days,
        window_from, window_until, available, created_by, created_at)
      select ${of('id')}, ${of('id')}, 1, 'approved', ${of('tiers')}, ${of('minLot')}, ${of('lotSize')},
        ${of('fixedCost')}, 2, ${from}, ${until}, ${of('available')}, 'u-manager-batutulis', ${now}
      from json_each(${offers})`),
    db.run(sql`update offer set state = 'listed', listed_revision_id = id, listed_price = 13000,
        listed_lowest_price = 13000, listed_min_lot = 1, listed_lot_size = 1, listed_handling_fee = 0,
        listed_lead_days = 2, listed_from = ${from}, listed_until = ${until}, listed_at = ${now}
      where commodity_id = ${commodityId}`),
  ]);
}
