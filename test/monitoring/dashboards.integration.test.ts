import { sql } from 'drizzle-orm';
import { unzipSync } from 'fflate';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Person, signInAs } from '../support/people.ts';
import { runningWorker, type TestWorker } from '../support/worker.ts';

/** The dashboards of the demo world, held against its raw rows. */
let worker: TestWorker;
let [rina, manager, sari, observer]: Person[] = [];
const ALL = '?period=custom&from=2020-01-01&until=2099-01-01';

beforeAll(async () => {
  worker = await runningWorker({ world: true });
  const people = [
    'rina@forum.example',
    'manager.batutulis@koperasi.example',
    'sari@rsud.example',
    'pemantau@dekopinda.example',
  ];
  [rina, manager, sari, observer] = await Promise.all(people.map((email) => signInAs(worker, email)));
});
afterAll(() => worker.close());

type Cells = Record<string, string>;
const csv = async (person: Person | undefined, path: string): Promise<Cells[]> => {
  const answer = await person!.get(path);
  expect(answer.status).toBe(200);
  return Papa.parse<Cells>(answer.text.trim(), { header: true }).data;
};
const sum = (rows: readonly Cells[], column: string) => rows.reduce((all, row) => all + Number(row[column]), 0);
const one = async (query: ReturnType<typeof sql>): Promise<number> =>
  (await worker.database.db.all<{ n: number }>(query))[0]!.n;

const sold = sql`select sum((a.quantity - coalesce(d.replanned, 0)) * a.unit_price) n from award a
  left join shortfall_decision d on d.award_id = a.id where a.state = 'confirmed'`;

/** The first table of `/dashboard.csv`: figures by their Indonesian name. */
async function figures(person: Person | undefined, query = ALL): Promise<Record<string, number>> {
  const { text } = await person!.get(`/dashboard.csv${query}`);
  const [first = ''] = text.split('\r\n\r\n');
  const rows = Papa.parse<string[]>(first.trim()).data.slice(2);
  return Object.fromEntries(rows.map(([name = '', , value = '']) => [name, Number(value)]));
}

describe('the forum', () => {
  test('its figures are those of the raw rows', async () => {
    const of = await figures(rina);
    expect(of.Terjual).toBe(await one(sold));
    // What came short and was split again is sold once: by whoever got it then.
    expect(of.Terjual).toBeLessThan(
      await one(sql`select sum(quantity * unit_price) n from award where state = 'confirmed'`),
    );
    expect(of.Terjual).toBeGreaterThan(0);
    expect(of['Hemat dari belanja bersama']).toBe(
      await one(
        sql`select sum(x.saved) n from landed_cost x join campaign c on c.id = x.campaign_id where c.state not in ('failed', 'cancelled')`,
      ),
    );
    expect(of['Menunggu moderasi']).toBe(
      await one(sql`select count(*) n from offer_revision where state = 'submitted'`),
    );
    expect(of['Tagihan belum dibayar']).toBe(
      await one(sql`select sum(m.debit - m.credit) n from account_month m join party p on p.id = m.party_id
        where m.code = '1200' and p.kind in ('cooperative', 'forum')`),
    );
    const [declined, answered] = await Promise.all([
      one(sql`select count(*) n from award where state = 'declined'`),
      one(sql`select count(*) n from award where state in ('declined', 'confirmed')`),
    ]);
    expect(of['Jatah ditolak koperasi']).toBe(Math.round((declined / answered) * 10_000) / 100);
  });

  test('filters leave out what they say, and districts add up to the whole', async () => {
    const names = await worker.database.db.all<{ kecamatan: string }>(
      sql`select distinct kecamatan from party where kind = 'cooperative' order by 1`,
    );
    const parts = await Promise.all(
      names.map(({ kecamatan }) => figures(rina, `${ALL}&kecamatan=${encodeURIComponent(kecamatan)}`)),
    );
    const whole = await figures(rina);
    expect(parts.reduce((all, part) => all + part.Terjual!, 0)).toBe(whole.Terjual);
    const rice = await figures(rina, `${ALL}&commodity=beras-medium`);
    expect(rice.Terjual).toBe(
      await one(
        sql`${sold} and exists (select 1 from order_line l where l.id = a.line_id and l.commodity_id = 'beras-medium')`,
      ),
    );
    expect((await figures(rina, `${ALL}&commodity=none-such`)).Terjual).toBe(0);
  });

  test('rows come page by page, none twice and none left out', async () => {
    const all = await csv(rina, `/dashboard/rows/sold/csv${ALL}`);
    let [path, seen]: [string | undefined, number] = [`/dashboard/rows/sold${ALL}`, 0];
    while (path) {
      const { text } = await rina!.get(path);
      seen += (text.match(/<tr>/g)?.length ?? 0) - 1;
      path = /href="([^"]+)" rel="next"/.exec(text)?.[1]?.replaceAll('&amp;', '&');
    }
    expect(seen).toBe(all.length);
  });

  test('the workbook is one, with figures as figures', async () => {
    const response = await fetch(`${worker.url}/dashboard.xlsx${ALL}`, {
      headers: { cookie: [...rina!.cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
    });
    const files = unzipSync(new Uint8Array(await response.arrayBuffer()));
    const sheet = new TextDecoder().decode(files['xl/worksheets/sheet1.xml']);
    expect(sheet).toContain(`<v>${(await figures(rina)).Terjual}</v>`);
    expect(Object.keys(files).filter((name) => name.startsWith('xl/worksheets/sheet'))).toHaveLength(4);
  });
});

describe('whose figures', () => {
  test('a cooperative sees its own, and nobody else by name', async () => {
    const of = await figures(manager);
    expect(of.Terjual).toBe(await one(sql`${sold} and a.cooperative_id = 'kop-batutulis'`));
    const rows = await csv(manager, `/dashboard/rows/sold/csv${ALL}`);
    expect(new Set(rows.map((row) => row.Koperasi))).toEqual(new Set(['Koperasi Batu Tulis']));
    const { text } = await manager!.get(`/dashboard${ALL}`);
    expect(text).toContain('nilai tengah forum');
    expect(text).not.toContain('Empang');
    expect((await manager!.get('/dashboard/rows/fill')).status).toBe(404);
    // What a filter of others' names would give.
    expect((await figures(manager, `${ALL}&kecamatan=Bogor+Tengah`)).Terjual).toBe(of.Terjual);
  });

  test('an institution sees what it bought', async () => {
    const of = await figures(sari);
    const rows = await csv(sari, `/dashboard/rows/spent/csv${ALL}`);
    expect(of.Belanja).toBe(sum(rows, 'Nilai'));
    expect(of.Belanja).toBe(
      await one(sql`select sum((a.quantity - coalesce(d.replanned, 0)) * a.unit_price) n from award a
        join bulk_order o on o.id = a.order_id left join shortfall_decision d on d.award_id = a.id
        where a.state = 'confirmed' and o.institution_id = 'inst-rsud' and o.state in ('placed', 'attention', 'confirmed')`),
    );
    const lines = await csv(sari, `/dashboard/rows/fill/csv${ALL}`);
    expect(new Set(lines.map((row) => row.Instansi))).toEqual(new Set(['RSUD Kota Bogor']));
    for (const which of ['sold', 'stock', 'backlog', 'bought'])
      expect((await sari!.get(`/dashboard/rows/${which}`)).status).toBe(404);
  });

  test('an observer reads what opens a page for them, and gets no figures', async () => {
    const { status, text } = await observer!.get('/dashboard');
    expect(status).toBe(200);
    expect(text).not.toMatch(/Rp\d/);
    expect((await observer!.get('/dashboard.csv')).status).toBe(403);
    expect((await observer!.get('/dashboard/rows/sold')).status).toBe(403);
  });
});

describe('an address', () => {
  test('costs one round trip, whoever asks and for what', async () => {
    for (const person of [rina, manager, sari])
      for (const path of ['/dashboard', '/dashboard?period=year', '/dashboard.csv', '/dashboard/rows/received'])
        expect([path, (await person!.get(path)).trips]).toEqual([path, 1]);
  });

  test('that asks for no period says what is wrong and keeps what was typed', async () => {
    const { status, text } = await rina!.get('/dashboard?period=custom&from=2026-02-01&until=2026-01-01');
    expect(status).toBe(422);
    expect(text).toContain('Masa itu berakhir sebelum mulai.');
    expect(text).toContain('value="2026-02-01"');
    expect((await rina!.get('/dashboard?period=custom&from=1900-01-01&until=2026-01-01')).text).toContain(
      'lebih dari 100 tahun',
    );
  });

  test('of rows that are none leads nowhere; nonsense in it is left aside', async () => {
    expect((await rina!.get('/dashboard/rows/none-such')).status).toBe(404);
    for (const path of [
      '/dashboard?period=x&day=y&kecamatan=%27%22%3C&commodity=%00a',
      '/dashboard/rows/sold?after=zz',
      '/dashboard/rows/sold?after=1~x',
    ])
      expect((await rina!.get(path)).status).toBeLessThan(500);
  });
});
