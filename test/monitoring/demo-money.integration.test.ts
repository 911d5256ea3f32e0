import { sql } from 'drizzle-orm';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Person, signInAs, visitor } from '../support/people.ts';
import { runningWorker, type TestWorker } from '../support/worker.ts';
import { indexOn, lineDays, standingOf, weekOn } from './demo-prices.ts';
import {
  dayAt,
  dayInWords,
  daysLater,
  figuresOf,
  mondayBefore,
  money,
  percents,
  type Raw,
  rawRows,
  tableOf,
  unguard,
} from './demo-rows.ts';
import { giniOf, heldBetween, jointOf, paidFor, savedOf, soldIn } from './demo-shares.ts';

/** The index, prices, Gini and savings of the demo world as its pages show them, against a second calculation from its raw rows. */
let worker: TestWorker;
let rina: Person;
let raw: Raw;
const today = () => dayAt(Date.now());

beforeAll(async () => {
  worker = await runningWorker({ world: true });
  rina = await signInAs(worker, 'rina@forum.example');
  raw = await rawRows(worker.database.db);
});
afterAll(() => worker.close());

const points = (figure: number, decimals: number) =>
  new Intl.NumberFormat('id-ID', { minimumFractionDigits: decimals, maximumFractionDigits: decimals }).format(
    figure / 100,
  );
const moved = (by: number | null, said: (by: number) => string): string =>
  by === null ? 'belum ada pembanding' : by === 0 ? 'tetap' : `${by > 0 ? 'naik' : 'turun'} ${said(Math.abs(by))}`;

describe('the price index', () => {
  test('stands at what the basket costs now ÷ what it cost when it began, week by week', async () => {
    const { text } = await rina.get('/prices/index');
    const wanted = lineDays(today(), 52).flatMap((day) => {
      const index = indexOn(raw, day);
      return index === null ? [] : [[dayInWords(day), points(index, 1)]];
    });
    expect(wanted.length).toBeGreaterThan(10);
    expect(tableOf(text, 'Angka per minggu')).toEqual(wanted.toReversed());
    expect(figuresOf(text)).toMatchObject({
      'Indeks sekarang': points(indexOn(raw, today())!, 1),
      Seminggu: moved(weekOn(raw, today()), (by) => points(by, 2)),
    });
  });

  test('goes on where one basket follows another, and falls with a price that is corrected', async () => {
    const before = (await rina.get('/prices/index')).text;
    const { db } = worker.database;
    const last = raw.marketPrices
      .filter((one) => one.replacedAt === null && one.commodityId === 'beras-medium')
      .sort((a, b) => (a.day < b.day ? 1 : -1))[0]!;
    await db.run(
      sql`insert into basket (id, name, from_day, created_by, created_at) values ('second', 'Kedua', ${daysLater(today(), -20)}, 'u-agus', 1)`,
    );
    await db.run(sql`insert into basket_item (basket_id, commodity_id, quantity, base_price) values
      ('second', 'beras-medium', 777, 13400), ('second', 'gula-pasir', 55, 17100), ('second', 'telur-ayam', 91, 29000)`);
    await db.run(sql`update market_price set replaced_at = ${Date.now()} where id = ${last.id}`);
    await db.run(sql`insert into market_price (id, market_id, commodity_id, day, price, recorded_by, recorded_at)
      values ('corrected', ${last.marketId}, 'beras-medium', ${last.day}, ${last.price - 900}, 'u-rina', ${Date.now()})`);
    await worker.runJobs();
    const after = await rawRows(db);
    const { text } = await rina.get('/prices/index');
    expect(figuresOf(text)['Indeks sekarang']).toBe(points(indexOn(after, today())!, 1));
    expect(tableOf(text, 'Angka per minggu')).not.toEqual(tableOf(before, 'Angka per minggu'));
    expect(figuresOf(text).Seminggu).toBe(moved(weekOn(after, today()), (by) => points(by, 2)));
    raw = after;
  });
});

describe('the price watch', () => {
  const from = () => daysLater(mondayBefore(today()), -7 * 155);

  test('tells of every commodity its median, spread, status, distance and change', async () => {
    const counts: Record<string, number> = {};
    for (const { id, retiredAt } of raw.commodities.filter((one) => one.retiredAt === null)) {
      const own = standingOf(raw, id, today(), from());
      const key = own.status ?? 'unknown';
      counts[key] = (counts[key] ?? 0) + (own.price !== null || own.bound ? 1 : 0);
      if (own.price === null) continue;
      const { text } = await rina.get(`/prices/${id}`);
      const figures = figuresOf(text);
      const unit = raw.commodities.find((one) => one.id === id)!.tradeUnit;
      expect({ id, retiredAt, price: figures['Harga sekarang'], change: figures.Seminggu }).toEqual({
        ...{ id, retiredAt, price: `${money(own.price)}/${unit}` },
        change: moved(own.change, percents),
      });
      expect([id, figures.Rentang]).toEqual([id, own.spread]);
      if (!own.status) continue;
      const side = own.deviation! > 0 ? 'di atas' : 'di bawah';
      const apart =
        own.deviation === 0 ? 'sesuai acuan' : `${percents(Math.abs(own.deviation!))} ${side} ${own.bound!.kind}`;
      expect([id, figures['Terhadap acuan'], /<h1>([\s\S]*?)<\/h1>/.exec(text)?.[1]]).toEqual([
        ...[id, apart],
        expect.stringContaining(`>${own.status}</span>`),
      ]);
    }
    const { text } = await rina.get('/prices');
    for (const [status, name] of [
      ['Intervensi', 'intervensi'],
      ['Waspada', 'waspada'],
      ['Aman', 'aman'],
      ['unknown', 'unknown'],
    ])
      expect([name, new RegExp(`status=${name}"[^>]*>[^<]*<span class="count">(\\d+)`).exec(text)?.[1]]).toEqual([
        name,
        String(counts[status!] ?? 0),
      ]);
  });
});

describe('Gini', () => {
  const shown = (gini: number, decimals: number) =>
    new Intl.NumberFormat('id-ID', { maximumFractionDigits: decimals }).format(gini);

  test('of all goods and of each, by every pair of cooperatives', async () => {
    const [from, until] = [daysLater(today(), -89), today()];
    const goods = [null, ...new Set(raw.lines.map((one) => one.commodityId))];
    for (const id of goods) {
      const gini = giniOf(heldBetween(raw, from, until, id));
      if (gini === null) continue;
      const { text } = await rina.get(`/fairness${id ? `?commodity=${id}` : ''}`);
      expect([id, figuresOf(text)['Angka ketimpangan (Gini)']]).toEqual([id, shown(Math.round(gini * 1000) / 1000, 3)]);
    }
  });

  test('of a month on the public page and in its file', async () => {
    const [first, last] = [
      raw.awards.map((one) => one.decidedAt ?? one.createdAt).sort()[0]!,
      `${today().slice(0, 7)}-01`,
    ];
    const range = `from=${dayAt(first).slice(0, 7)}&until=${daysLater(last, -1).slice(0, 7)}`;
    const { text } = await visitor(worker).get(`/transparency/data/trade.csv?${range}`);
    const rows = Papa.parse<Record<string, string>>(text.trim(), { header: true }).data.filter(
      (row) => row.table === 'total',
    );
    for (const { period, gini, withheld, value } of rows) {
      const sold = soldIn(raw, period!);
      if (withheld === 'true') expect([period, gini]).toEqual([period, '']);
      else
        expect([period, Number(gini), Number(value)]).toEqual([
          // In steps of 0.05.
          ...[period, Math.round(giniOf(sold)! * 20) / 20],
          sold.reduce((sum, one) => sum + one.awarded, 0),
        ]);
    }
    expect(rows.some(({ withheld, gini }) => withheld !== 'true' && Number(gini) > 0)).toBe(true);
  });
});

describe('savings', () => {
  const ALL = '?period=custom&from=2020-01-01&until=2099-01-01';
  async function dashboard(person: Person): Promise<Record<string, number>> {
    const [first = ''] = (await person.get(`/dashboard.csv${ALL}`)).text.split('\r\n\r\n');
    return Object.fromEntries(
      Papa.parse<string[]>(first.trim())
        .data.slice(2)
        .map(([name = '', , value = '']) => [name, Number(value)]),
    );
  }

  test('of every institution against the median listed on the day it ordered', async () => {
    const buyers = await worker.database.db.all<{
      id: string;
      email: string;
    }>(sql`select p.id, min(u.email) email from party p
      join membership m on m.party_id = p.id join user u on u.id = m.user_id
      where p.kind = 'institution' and p.status = 'verified' and (select count(*) from membership x where x.user_id = u.id) = 1 group by 1`);
    expect(buyers.length).toBeGreaterThan(7);
    for (const { id, email } of buyers) {
      const of = await dashboard(await signInAs(worker, email));
      expect({ id, spent: of.Belanja, saved: of['Hemat dari harga tengah katalog'] }).toEqual({
        id,
        ...savedOf(raw, id),
      });
    }
  });

  test('of joint purchases, forum and cooperatives; the parts come to what was paid', async () => {
    const shown = await dashboard(rina);
    const own = jointOf(raw, null);
    expect({ cost: shown['Dibeli bersama'], saved: shown['Hemat dari belanja bersama'] }).toEqual(own);
    expect(own.saved).not.toBe(0);
    for (const { campaignId } of raw.landed) {
      const parts = raw.landed.filter((one) => one.campaignId === campaignId);
      expect(parts.reduce((sum, one) => sum + one.total, 0)).toBe(paidFor(raw, campaignId));
    }
    for (const slug of ['batutulis', 'empang', 'tegallega', 'cibogor']) {
      const of = await dashboard(await signInAs(worker, `manager.${slug}@koperasi.example`));
      expect({ slug, cost: of['Dibeli bersama'], saved: of['Hemat dari belanja bersama'] }).toEqual({
        slug,
        ...jointOf(raw, `kop-${slug}`),
      });
    }
  });

  test('change with the raw rows they are made of, and with nothing else', async () => {
    const { db } = worker.database;
    await unguard(db, 'award', 'landed_cost', 'campaign');
    const sari = await signInAs(worker, 'sari@rsud.example');
    const before = { sari: await dashboard(sari), gini: await giniNow() };
    const orders = raw.orders.filter((one) => one.institutionId === 'inst-rsud').map((one) => one.id);
    const own = raw.awards.filter((one) => one.state === 'confirmed' && orders.includes(one.orderId));
    const dearer = own.toSorted((a, b) => b.createdAt - a.createdAt)[0]!;
    await db.run(sql`update award set unit_price = unit_price + 70000 where id = ${dearer.id}`);
    await db.run(
      sql`update landed_cost set alone = alone + 5000, saved = saved + 5000 where allotment_id = ${raw.landed[0]!.allotmentId}`,
    );
    await db.run(sql`update campaign set updated_at = updated_at + 1 where id = ${raw.landed[0]!.campaignId}`);
    await worker.runJobs();
    const after = await rawRows(db);
    const [shown, forum] = [await dashboard(sari), await dashboard(rina)];
    const bought = savedOf(after, 'inst-rsud');
    expect([shown.Belanja, shown['Hemat dari harga tengah katalog']]).toEqual([bought.spent, bought.saved]);
    expect(shown.Belanja).toBe(before.sari.Belanja! + 70_000 * dearer.quantity);
    expect(await giniNow()).not.toBe(before.gini);
    // What was written into a sum by hand is not what its parts come to.
    expect(forum['Hemat dari belanja bersama']).toBe(jointOf(after, null).saved + 5000);
  });

  const giniNow = async () => figuresOf((await rina.get('/fairness')).text)['Angka ketimpangan (Gini)'];
});
