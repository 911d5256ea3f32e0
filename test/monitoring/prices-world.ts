import { sql } from 'drizzle-orm';
import { addDays, dayOf } from '../../src/platform/clock.ts';
import type { Db } from '../../src/platform/db.ts';
import { newId } from '../../src/platform/ids.ts';

export const markets = { anyar: 'pasar-anyar', bogor: 'pasar-bogor', sukasari: 'pasar-sukasari' } as const;

/** A line of prices: so many rupiah now, and the step they came up by each week. */
type Course = { commodityId: string; price: number; step: number };

/** Chilli far above its HAP, shallots a little above, eggs and rice within. */
export const courses: readonly Course[] = [
  { commodityId: 'cabai-rawit-merah', price: 64_000, step: 1200 },
  { commodityId: 'bawang-merah', price: 44_000, step: 300 },
  { commodityId: 'telur-ayam', price: 29_500, step: 50 },
  { commodityId: 'beras-medium', price: 13_400, step: 10 },
];

/** Three markets, and twelve weeks of prices on Mondays and Thursdays; the days' sums as the roll-up makes them. */
export async function worldPrices(db: Db, now = Date.now()): Promise<void> {
  await db.run(sql`insert or ignore into market (id, name, kelurahan, kecamatan) values
    (${markets.anyar}, 'Pasar Anyar', 'Pabaton', 'Bogor Tengah'), (${markets.bogor}, 'Pasar Bogor', 'Babakan Pasar', 'Bogor Tengah'),
    (${markets.sukasari}, 'Pasar Sukasari', 'Sukasari', 'Bogor Timur')`);
  const rows = courses.flatMap(({ commodityId, price, step }) =>
    Array.from({ length: 24 }, (_, i) => i).flatMap((i) =>
      Object.values(markets).map((market, at) => {
        const weeks = Math.floor(i / 2);
        const wobble = ((i * 7 + at * 3) % 5) - 2;
        const day = addDays(dayOf(now), -7 * weeks - (i % 2 === 0 ? 1 : 4));
        return [newId(now), market, commodityId, day, price - weeks * step + wobble * 50 + (at - 1) * 200];
      }),
    ),
  );
  await db.run(sql`insert or ignore into market_price (id, market_id, commodity_id, day, price, recorded_by, recorded_at)
    select value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, 'u-rina', ${now} from json_each(${JSON.stringify(rows)})`);
}

/** A basket that began eight weeks ago: chilli, eggs, rice, and honey that no market sells. */
export async function worldBasket(db: Db, now = Date.now()): Promise<void> {
  const from = addDays(dayOf(now), -56);
  await db.run(sql`insert or ignore into basket (id, name, from_day, created_by, created_at)
    values ('basket-world', 'Keranjang 2026', ${from}, 'u-rina', ${now})`);
  await db.run(sql`insert or ignore into basket_item (basket_id, commodity_id, quantity, base_price) values
    ('basket-world', 'cabai-rawit-merah', 500, 54400), ('basket-world', 'telur-ayam', 3000, 29100),
    ('basket-world', 'beras-medium', 20000, 13320), ('basket-world', 'madu', 20, 95000)`);
}

/** Takes the demo world's prices and basket away, for figures worked out by hand; prices are append-only, so their guard goes too. */
export async function forgetPrices(db: Db): Promise<void> {
  await db.run(sql`drop trigger market_price_no_delete`);
  for (const table of ['market_price', 'price_day', 'basket_item', 'basket'])
    await db.run(sql.raw(`delete from ${table}`));
}
