import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bandOf } from '../../src/catalog/store.ts';
import { bandFloor, quantity, roughQuantity } from '../../src/platform/quantity.ts';
import { surfer } from '../identity/surfer.ts';
import { type TestDatabase, worldDatabase } from '../support/database.ts';
import { DEMO_PASSWORD, textOnly } from '../support/people.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await worldDatabase();
});
afterAll(() => database.close());

const visitor = () => surfer(database.url, { now: Date.now() }, { demo: true });
async function buyer() {
  const one = visitor();
  await one.post('/sign-in', { email: 'sari@rsud.example', password: DEMO_PASSWORD });
  return one;
}

const AMOUNTS = [0, 1, 2, 4, 5, 9, 10, 19, 20, 49, 50, 99, 100, 4_999, 5_000, 12_345, 999_999, 1_000_000];

test('bands are the same in the database', async () => {
  const [row] = await database.db.all<{ all: string }>(
    sql`select json_group_array(${bandOf(sql`value`)}) "all" from json_each(${JSON.stringify(AMOUNTS)})`,
  );
  expect(JSON.parse(row!.all)).toEqual(AMOUNTS.map(bandFloor));
  expect(AMOUNTS.map(bandFloor)).toEqual([
    ...[0, 1, 2, 2, 5, 5, 10, 10, 20, 20, 50, 50, 100, 2_000, 5_000, 10_000, 500_000, 1_000_000],
  ]);
});

describe('what an offer has left', () => {
  type Left = { id: string; free: number; unit: string; commodity: string };
  /** None whose stock is a band's edge. */
  const offers = () =>
    database.db.all<Left>(sql`select o.id, o.available - o.reserved free, c.trade_unit unit, c.id commodity
      from offer o join commodity c on c.id = o.commodity_id
      where o.state = 'listed' and o.commodity_id = 'beras-medium' and free > o.listed_min_lot
        and free not in (1000, 2000, 5000, 10000, 20000) and free > 1000 order by o.id limit 5`);

  test('is a band for a visitor and exact for a buyer, on its page', async () => {
    const [out, signedIn] = [visitor(), await buyer()];
    const found = await offers();
    expect(found.length).toBeGreaterThan(2);
    for (const { id, free, unit } of found) {
      const [seen, known] = [await out.get(`/listings/${id}`), await signedIn.get(`/listings/${id}`)];
      expect(textOnly(seen.text)).toContain(`${roughQuantity(bandFloor(free), unit)} atau lebih`);
      expect([free, textOnly(seen.text).includes(` ${quantity(free, unit)} `)]).toEqual([free, false]);
      expect(textOnly(known.text)).toContain(quantity(free, unit));
    }
  });

  test('cannot be had by a filter either: an amount asks for its band', async () => {
    const free = (await offers())[0]!.free;
    const count = async (who: ReturnType<typeof visitor>, amount: number) => {
      const { text } = await who.get(`/commodities/beras-medium?quantity=${amount}`);
      return Number(/(\d+) penawaran/.exec(textOnly(text))![1]);
    };
    const [out, signedIn] = [visitor(), await buyer()];
    expect(await count(out, free + 1)).toBe(await count(out, bandFloor(free)));
    expect(await count(signedIn, free + 1)).toBeLessThan(await count(signedIn, free));
  });

  test('nor from two sums of filters less one another: what is filtered is added up in bands', async () => {
    const ready = async (address: string) =>
      /Beras medium.*?([\d.,]+ \w+(?: atau lebih)?) siap dari (\d+) koperasi/s.exec(
        textOnly((await visitor().get(address)).text),
      )!;
    const [whole, narrowed] = [await ready('/'), await ready('/?max=13500')];
    expect([whole[1], Number(narrowed[2]) > 5]).toEqual([expect.not.stringContaining('atau lebih'), true]);
    expect(narrowed[1]).toContain('atau lebih');
  });

  test('nor by the order: the address of the next page names a band', async () => {
    const keyIn = (text: string) => Number(/after=(?:%5B|\[)?"?(-?\d+)/.exec(text.replaceAll('&quot;', '"'))?.[1]);
    const [seen, known] = await Promise.all(
      [visitor(), await buyer()].map((who) => who.get('/commodities/beras-medium?sort=quantity')),
    );
    const [band, exact] = [-keyIn(seen!.text), -keyIn(known!.text)];
    expect(band).toBe(bandFloor(band));
    expect(exact).toBeGreaterThan(0);
  });
});
