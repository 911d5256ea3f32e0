import { gzipSync } from 'node:zlib';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readFilters } from '../../src/catalog/filters.ts';
import { CARDS, type CardRow, cardRows, cardsQuery } from '../../src/catalog/front/store.ts';
import { pageOf, readKey } from '../../src/catalog/paging.ts';
import { dayOf } from '../../src/platform/clock.ts';
import { textOnly, visitor } from '../support/people.ts';
import { runningWorker, type TestWorker } from '../support/worker.ts';

let worker: TestWorker;
beforeAll(async () => {
  worker = await runningWorker({ world: true });
});
afterAll(() => worker.close());

const db = () => worker.database.db;
const now = Date.now();
const ask = async (query: Record<string, string>): Promise<CardRow[]> => {
  const [row] = await cardsQuery(db(), readFilters(query), 'id', null, now);
  return cardRows(row!.cards);
};
const names = async (query: Record<string, string>) => (await ask(query)).map((row) => row.nameId);

describe('the catalog', () => {
  it('adds up what can be ordered now, and nothing else', async () => {
    const expected = await db().all<{ id: string; free: number; cooperatives: number; low: number; high: number }>(sql`
      select commodity_id as id, sum(available - reserved) as free, count(distinct cooperative_id) as cooperatives,
        min(listed_lowest_price) as low, max(listed_price) as high
      from offer where state = 'listed' and available - reserved >= listed_min_lot and listed_until >= ${dayOf(now)}
      group by commodity_id`);
    const shown = new Map((await ask({})).map((row) => [row.id, row]));
    expect(shown.size).toBe(CARDS + 1);
    for (const one of expected) if (shown.has(one.id)) expect(shown.get(one.id)).toMatchObject(one);
  });

  it.each(['usual', 'name', 'price', 'quantity'])(
    'sorted by %s shows every commodity once, page by page',
    async (sort) => {
      const filters = readFilters({ sort });
      const seen: CardRow[] = [];
      for (let after: string | null = ''; after !== null; ) {
        const key = readKey({ after: after || undefined }, sort === 'name' ? 'text' : 'number');
        const [row] = await cardsQuery(db(), filters, 'id', key, now);
        const page = pageOf(cardRows(row!.cards), key, CARDS, (one) => ({ value: one.rank, id: one.id }));
        seen.push(...page.rows);
        after = page.next;
      }
      const [total] = await db().all<{ n: number }>(sql`select count(*) as n from commodity where retired_at is null`);
      expect(new Set(seen.map((row) => row.id)).size).toBe(total!.n);
      expect(seen).toHaveLength(total!.n);
      const ranks = seen.map((row) => row.rank);
      expect(ranks).toEqual([...ranks].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)));
    },
  );

  it.each([
    ['beras med', 'Beras medium'],
    ['BERAS', 'Beras premium'],
    ['telor', 'Telur ayam'],
    ['eggs', 'Telur ayam'],
    ['bérás médium', 'Beras medium'],
    ['rice', 'Beras medium'],
    ['empang beras', 'Beras medium'],
  ])('finds by %j among others %s', async (q, name) => expect(await names({ q })).toContain(name));

  it('wants every word, each as the beginning of one', async () => {
    expect(await names({ q: 'beras premium' })).toEqual(['Beras premium']);
    expect(await names({ q: 'eras' })).toEqual([]);
    expect(await names({ q: 'beras zzz' })).toEqual([]);
  });

  it('adds up only the offers that match the words', async () => {
    const [all] = await ask({ q: 'beras medium' });
    const [one] = await ask({ q: 'beras medium empang' });
    expect(one?.cooperatives).toBe(1);
    expect(all!.cooperatives).toBeGreaterThan(1);
  });

  it('finds goods nobody offers by their own names, and leaves them out once something narrows the list', async () => {
    await db().run(sql`insert into commodity (id, category, name_id, name_en, trade_unit, tax_class, synonyms, position)
      values ('porang', 'other', 'Porang kering', 'Dried konjac', 'kg', 'exempt_basic_food', 'iles suweg', 900)`);
    for (const q of ['porang', 'konjac', 'suweg', 'pórang']) expect(await names({ q })).toEqual(['Porang kering']);
    expect(await names({ q: 'porang', max: '1000000' })).toEqual([]);
    const page = textOnly((await visitor(worker).get('/?q=porang')).text);
    expect(page).toContain('Belum ada penawaran');
    await db().run(sql`delete from commodity where id = 'porang'`);
  });

  it('keeps to each filter', async () => {
    const offers = await db().all<{
      name: string;
      kecamatan: string;
      price: number;
      lowest: number;
      certificate: string;
    }>(sql`
      select c.name_id as name, p.kecamatan, o.listed_price as price, o.listed_lowest_price as lowest, o.listed_certificate as certificate
      from offer o join commodity c on c.id = o.commodity_id join party p on p.id = o.cooperative_id
      where o.state = 'listed' and o.available - o.reserved >= o.listed_min_lot`);
    const wanted = (keep: (one: (typeof offers)[number]) => boolean) =>
      [...new Set(offers.filter(keep).map((one) => one.name))].sort();
    const got = async (query: Record<string, string>) => (await names({ ...query, sort: 'name' })).sort();
    expect(await got({ max: '6.000' })).toEqual(wanted((one) => one.lowest <= 6000));
    expect(await got({ min: '50.000' })).toEqual(wanted((one) => one.price >= 50_000));
    expect(await got({ certificate: 'NKV' })).toEqual(wanted((one) => /nkv/i.test(one.certificate ?? '')));
    expect(await got({ kecamatan: 'Bogor Timur', max: '8000' })).toEqual(
      wanted((one) => one.kecamatan === 'Bogor Timur' && one.lowest <= 8000),
    );
    expect((await ask({ quantity: '50.000' })).every((row) => row.free >= 50_000)).toBe(true);
    expect((await ask({ category: 'fruit' })).length).toBeGreaterThan(3);
    expect(await names({ date: '2020-01-01' })).toEqual([]);
  });

  it.each([
    'AND OR NEAR( * ^ : - " \'; DROP',
    '"',
    "'; DROP TABLE offer; --",
    '%',
    '_',
    '*',
    'offer_search:beras',

    '{',
  ])('takes %j as words only', async (q) => {
    const { status } = await visitor(worker).get(`/?${new URLSearchParams({ q })}`);
    expect(status).toBe(200);
    await expect(ask({ q })).resolves.toBeDefined();
  });
});

describe('the page of the catalog', () => {
  it('weighs at most 14 KB compressed, costs one round trip and counts the cooperatives', async () => {
    const { text, trips, headers } = await visitor(worker).get('/');
    expect(gzipSync(text).length).toBeLessThanOrEqual(14 * 1024);
    expect(trips).toBe(1);
    expect(headers.get('vary')).toContain('HX-Request');
    const [count] = await db().all<{ n: number }>(
      sql`select count(*) as n from party where kind = 'cooperative' and status = 'verified'`,
    );
    expect(textOnly(text)).toContain(`${count!.n} koperasi, satu lumbung`);
  });

  it('answers htmx with the part that changes, and tells the address of it', async () => {
    const { text, headers, trips } = await visitor(worker).get('/?q=telur&category=&min=&sort=usual', { htmx: true });
    expect(text).not.toContain('<html');
    expect(text).toContain('Telur ayam');
    expect(headers.get('hx-replace-url')).toBe('/?q=telur');
    expect(trips).toBe(1);
  });

  it('keeps filters in the form and in the links to the next page', async () => {
    const { text } = await visitor(worker).get('/?kecamatan=Bogor+Barat&max=20.000&sort=price');
    expect(text).toMatch(/<option value="Bogor Barat" selected=""/);
    expect(text).toContain('name="max" value="20.000"');
    expect(text).toMatch(/href="\/\?kecamatan=Bogor\+Barat(&amp;|&)max=20000(&amp;|&)sort=price(&amp;|&)after=/);
  });

  it('says what to do when nothing matches', async () => {
    const { text } = await visitor(worker).get('/?q=zzzz');
    expect(textOnly(text)).toContain('Tidak ada yang cocok');
    expect(text).toContain('Hapus semua saringan');
  });
});
