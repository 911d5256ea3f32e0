import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, dayOf } from '../../src/platform/clock.ts';
import { newId } from '../../src/platform/ids.ts';
import { formsIn } from '../support/forms.ts';
import { type Fields, type Person, signInAs, textOnly } from '../support/people.ts';
import { runningWorker, type TestWorker } from '../support/worker.ts';
import { markets, worldPrices } from './prices-world.ts';

let worker: TestWorker;
let [rina, maya, manager, sari]: Person[] = [];
beforeAll(async () => {
  worker = await runningWorker({ world: true });
  await worldPrices(worker.database.db);
  await worker.database.db.run(sql`delete from rollup_touched where id < (select max(id) - 3000 from rollup_touched)`);
  await worker.runJobs();
  [rina, maya] = [await signInAs(worker, 'rina@forum.example'), await signInAs(worker, 'maya@forum.example')];
  [manager, sari] = [
    await signInAs(worker, 'manager.batutulis@koperasi.example'),
    await signInAs(worker, 'sari@rsud.example'),
  ];
});
afterAll(() => worker.close());

/** The forum's inbox by its own sentences; a page of it holds twenty. */
const told = async (person: Person | undefined, what: string) => {
  for (let path: string | null = '/inbox'; path; ) {
    const { text } = await person!.get(path);
    if (textOnly(text).includes(what)) return true;
    path = /rel="next"/.test(text)
      ? (/href="([^"]+)" rel="next"/.exec(text)?.[1]?.replaceAll('&amp;', '&') ?? null)
      : null;
  }
  return false;
};
const today = () => dayOf(Date.now());
const words = async (person: Person | undefined, path: string) => textOnly((await person!.get(path)).text);
const note = (fields: Fields, person = rina) =>
  person!.post('/prices', {
    ...{ key: newId(Date.now()), market: markets.anyar, commodity: 'telur-ayam', price: '29.600', day: today() },
    ...fields,
  });
const standing = (commodityId: string, day = today()) =>
  worker.database.db.all<{ price: number; market: string }>(sql`select price, market_id market from market_price
    where commodity_id = ${commodityId} and day = ${day} and replaced_at is null order by market_id`);

describe('the watch', () => {
  it('tells chilli from eggs: intervensi, waspada, aman; median, distance, change, buttons', async () => {
    await rina!.get('/account');
    const page = await rina!.get('/prices');
    expect(page.trips).toBe(1);
    const said = textOnly(page.text);
    // Yesterday's prices were 63.700, 64.050 and 64.150 (see the world): 7.050 above 57.000 are 12,36 % of it.
    for (const text of ['Cabai rawit merah Intervensi', '12,36 % di atas HAP', 'Bawang merah Waspada', 'Aman'])
      expect(said).toContain(text);
    expect(page.text).toContain('/campaigns/new?commodity=cabai-rawit-merah');
    expect(formsIn(page.text).map((form) => form.action)).toContain('/prices/cabai-rawit-merah/call');
    const aman = await words(rina, '/prices?status=aman&category=protein');
    expect([aman.includes('Telur ayam'), aman.includes('Cabai rawit merah')]).toEqual([true, false]);
  });

  it('a cooperative reads it without the staff’s buttons; a buyer does not', async () => {
    const page = await manager!.get('/prices');
    expect([page.status, page.text.includes('/call'), page.text.includes('/campaigns/new')]).toEqual([
      200,
      false,
      false,
    ]);
    expect((await sari!.get('/prices')).status).toBe(403);
    expect((await manager!.get('/prices/new')).status).toBe(403);
    expect((await maya!.post('/prices/cabai-rawit-merah/call')).status).toBe(403);
  });

  it('the page of a commodity: lines, forecast beside the naive one, markets, places, a file', async () => {
    const page = await rina!.get('/prices/cabai-rawit-merah');
    expect([page.status, page.trips]).toEqual([200, 1]);
    const said = textOnly(page.text);
    for (const text of [
      'Perkiraan minggu depan',
      'Sama seperti minggu lalu',
      'dipilih hanya dari minggu-minggu sebelumnya',
      'Harga tetap seperti minggu terakhir',
      'Pasar Sukasari',
      'Per minggu',
    ])
      expect(said).toContain(text);
    const file = await manager!.get('/prices/cabai-rawit-merah/csv');
    expect(file.headers.get('content-type')).toContain('text/csv');
    expect(file.text.split('\r\n')[0]).toContain('week,commodity,unit,offer_median');
    expect(file.text.split('\r\n').length).toBeGreaterThan(12);
    expect((await rina!.get('/prices/none-such')).status).toBe(404);
  });

  it('offers are called for once a day, whoever asks: every verified cooperative is told', async () => {
    const asked = await rina!.post('/prices/bawang-merah/call');
    expect([asked.location, asked.trips <= 3]).toEqual(['/prices/bawang-merah?done=called', true]);
    const agus = await signInAs(worker, 'agus@forum.example');
    expect((await agus.post('/prices/bawang-merah/call')).location).toBe('/prices/bawang-merah?done=called-before');
    const [sums] = await worker.database.db.all<{ told: number; all: number }>(sql`
      select (select count(*) from inbox_entry where kind = 'offers_called') told,
        (select count(*) from party where kind = 'cooperative' and status = 'verified') "all"`);
    expect(sums!.told).toBe(sums!.all);
    expect(await told(manager, 'Forum mencari Bawang merah')).toBe(true);
    expect((await rina!.post('/prices/none-such/call')).status).toBe(404);
  });
});

describe('alerts', () => {
  const open = () =>
    worker.database.db.all<{ commodity: string; status: string }>(sql`
      select commodity_id commodity, status from price_alert where ended_at is null order by 1`);

  it('were raised by the job, each once however often it runs, and told to the forum', async () => {
    const before = await open();
    expect(before).toEqual(
      expect.arrayContaining([
        { commodity: 'bawang-merah', status: 'watch' },
        { commodity: 'cabai-rawit-merah', status: 'intervene' },
      ]),
    );
    await Promise.all([worker.runJobs(), worker.runJobs()]);
    expect(await open()).toEqual(before);
    expect(await told(rina, 'Cabai rawit merah perlu intervensi')).toBe(true);
  });

  it('a price noted at a market turns a commodity to waspada at once, the next job tells, and a correction ends it', async () => {
    expect((await note({ commodity: 'telur-ayam', price: '32.000' })).status).toBe(303);
    expect(await words(rina, '/prices?status=waspada')).toContain('Telur ayam');
    await worker.runJobs();
    expect(await open()).toContainEqual({ commodity: 'telur-ayam', status: 'watch' });
    const asked = await note({ commodity: 'telur-ayam', price: '30.000' });
    expect([asked.status, textOnly(asked.text)]).toEqual([422, expect.stringContaining('Sudah tercatat Rp32.000/kg')]);
    const ask = formsIn(asked.text).find((form) => form.action === '/prices' && form.buttons.length > 0)!;
    expect((await rina!.post('/prices', { ...ask.fields, sure: ask.buttons.at(-1)!.value })).status).toBe(303);
    expect(await standing('telur-ayam')).toEqual([{ price: 30_000, market: markets.anyar }]);
    await worker.runJobs();
    expect((await open()).map((one) => one.commodity)).not.toContain('telur-ayam');
    expect(await told(rina, 'Telur ayam kembali aman')).toBe(true);
    const [kept] = await worker.database.db.all<{ n: number }>(sql`select count(*) n from market_price
      where commodity_id = 'telur-ayam' and price = 32000 and replaced_at is not null`);
    expect(kept!.n).toBe(1);
  });
});

describe('a price that is typed', () => {
  it('is saved once, the market stays chosen, and a mentor may', async () => {
    const key = newId(Date.now());
    const fields = { key, commodity: 'beras-medium', price: 'Rp 13.450', market: markets.bogor };
    const [made, again] = [await note(fields, maya), await note(fields, maya)];
    expect([made.status, made.trips <= 3, again.location]).toEqual([303, true, made.location]);
    expect(await standing('beras-medium')).toEqual([{ price: 13_450, market: markets.bogor }]);
    const page = await maya!.get(made.location!);
    expect([page.trips, textOnly(page.text)]).toEqual([
      1,
      expect.stringContaining('Tersimpan: Beras medium Rp13.450/kg di Pasar Bogor'),
    ]);
    expect(formsIn((await maya!.get('/prices/new')).text)[0]!.fields.market).toBe(markets.bogor);
  });

  it.each([
    ['a price of 0', { price: '0' }, 'Harga tidak bisa nol'],
    ['a negative price', { price: '-500' }, 'Harga tidak bisa nol'],
    ['no price', { price: '' }, 'Tulis harganya'],
    ['words for a price', { price: 'mahal' }, 'Tulis harga dengan angka'],
    ['a price past all', { price: '9.999.999.999' }, 'paling besar'],
    ['a unit in the price', { price: '13.500/kg' }, 'tanpa satuan'],
    ['a future date', { day: addDays(dayOf(Date.now()), 1) }, 'belum tiba'],
    ['a day that is none', { day: '2026-02-30' }, 'ada di kalender'],
    ['no day', { day: '' }, 'ada di kalender'],
    ['an unknown commodity', { commodity: 'none-such' }, 'Komoditas ini tidak ada'],
    ['no commodity', { commodity: '' }, 'Pilih komoditasnya'],
    ['an unknown market', { market: 'none-such' }, 'Pasar ini tidak ada'],
    ['no market', { market: '' }, 'Pilih pasarnya'],
  ])('%s is refused by name, and what was typed stays', async (_, wrong, said) => {
    const answer = await note({ commodity: 'bawang-merah', price: '44.100', ...wrong });
    expect([answer.status, textOnly(answer.text)]).toEqual([422, expect.stringContaining(said)]);
    if (!('price' in wrong)) expect(answer.text).toContain('value="44.100"');
    expect(await standing('bawang-merah')).toEqual([]);
  });

  it('a typo of a factor of 10 is asked back with the likely figure as a button, and counts once confirmed', async () => {
    const asked = await note({ commodity: 'bawang-merah', price: '441.000' });
    expect([asked.status, textOnly(asked.text)]).toEqual([
      422,
      expect.stringContaining('Kira-kira 10 kali lebih mahal'),
    ]);
    expect(await standing('bawang-merah')).toEqual([]);
    const form = formsIn(asked.text).find((one) => one.buttons.some((button) => button.name === 'likely'))!;
    const likely = form.buttons.find((button) => button.name === 'likely')!.value;
    expect(likely).toBe('44100');
    expect((await rina!.post('/prices', { ...form.fields, likely })).status).toBe(303);
    expect(await standing('bawang-merah')).toEqual([{ price: 44_100, market: markets.anyar }]);
    const far = await note({ commodity: 'bawang-merah', price: '4.410', market: markets.bogor });
    const sure = formsIn(far.text).find((one) => one.buttons.length > 0)!;
    const said = sure.buttons.find((button) => button.name === 'sure')!.value;
    const other = await rina!.post('/prices', { ...sure.fields, price: '4.310', sure: said });
    expect(other.status, 'another price is asked about anew').toBe(422);
    expect((await rina!.post('/prices', { ...sure.fields, sure: said })).status).toBe(303);
    expect(await standing('bawang-merah')).toContainEqual({ price: 4410, market: markets.bogor });
  });

  it('two people noting the same price at once: one stands, the other is asked or told', async () => {
    const at = { commodity: 'cabai-rawit-merah', market: markets.sukasari };
    const answers = await Promise.all([note({ ...at, price: '64.500' }), note({ ...at, price: '64.600' }, maya)]);
    expect(answers.map((one) => one.status).sort()[0]).toBe(303);
    expect(await standing('cabai-rawit-merah')).toHaveLength(1);
  });
});

describe('markets', () => {
  it('are listed and added once; a name twice is refused', async () => {
    const fields = { name: 'Pasar Merdeka', kelurahan: 'Ciwaringin', kecamatan: 'Bogor Tengah' };
    const added = await rina!.post('/prices/markets', { ...fields, key: newId(Date.now()) });
    expect([added.location, added.trips <= 3]).toEqual(['/prices/markets?done=added', true]);
    const twice = await rina!.post('/prices/markets', { ...fields, key: newId(Date.now()) });
    expect([twice.status, textOnly(twice.text)]).toEqual([409, expect.stringContaining('sudah ada')]);
    expect(await words(maya, '/prices/markets')).toContain('Pasar Merdeka');
    expect((await maya!.post('/prices/markets', { ...fields, key: newId(1) })).status).toBe(403);
  });

  it('one that is closed stays in history and is chosen no more; a price for it is refused in words; it opens again', async () => {
    const agus = await signInAs(worker, 'agus@forum.example');
    const [id, name] = [markets.sukasari, 'Pasar Sukasari'];
    const options = async () => (await rina!.get('/prices/new')).text.includes(`<option value="${id}"`);
    const seen = async () => words(rina, '/prices/cabai-rawit-merah');
    expect([(await rina!.post(`/prices/markets/${id}/closing`)).status, await options()]).toEqual([403, true]);
    expect(textOnly((await agus.get('/prices/markets')).text)).toContain(`${name} tidak bisa dipilih lagi`);
    const [closed, twice] = [
      await agus.post(`/prices/markets/${id}/closing`),
      await agus.post(`/prices/markets/${id}/closing`),
    ];
    expect([closed.location, closed.trips <= 3, twice.status]).toEqual(['/prices/markets?done=closed', true, 303]);
    expect([await options(), (await seen()).includes(name)]).toEqual([false, true]);
    expect(await words(maya, '/prices/markets')).toMatch(/Pasar Sukasari.*ditutup \d+ \S+ \d{4}/);
    const late = await note({ market: id, commodity: 'telur-ayam', price: '29.600' });
    expect([late.status, textOnly(late.text)]).toEqual([422, expect.stringContaining('Pasar ini sudah ditutup')]);
    const insert = sql`insert into market_price (id, market_id, commodity_id, day, price, recorded_by, recorded_at)
      values ('late', ${id}, 'madu', ${today()}, 9000, 'u-rina', 1)`;
    await expect(worker.database.db.run(insert), 'typed while it was being closed').rejects.toThrow();
    const told = await worker.database.db.all(
      sql`select type from event where aggregate_id = ${id} and type <> 'market_added'`,
    );
    expect(told).toEqual([{ type: 'market_closed' }]);
    expect((await agus.post(`/prices/markets/${id}/reopening`)).location).toBe('/prices/markets?done=reopened');
    expect([await options(), (await agus.post('/prices/markets/none-such/closing')).status]).toEqual([true, 404]);
  });
});

describe('one commodity after the other', () => {
  it('after a price is saved the next of that market stands in the form, with what it cost there before', async () => {
    const first = await rina!.get(`/prices/new?market=${markets.bogor}`);
    expect(textOnly(first.text)).toContain('Belum dicatat di Pasar Bogor');
    const made = await note({ market: markets.bogor, commodity: 'cabai-rawit-merah', price: '64.000' });
    const next = await rina!.get(made.location!);
    const form = formsIn(next.text).find((one) => one.action === '/prices')!;
    expect(form.fields).toMatchObject({ market: markets.bogor, day: today(), price: '' });
    expect(form.fields.commodity).not.toBe('cabai-rawit-merah');
    expect(next.text).toMatch(/<input[^>]*autofocus[^>]*name="price"|<input[^>]*name="price"[^>]*autofocus/);
    expect(textOnly(next.text)).toMatch(/terakhir Rp[\d.]+\/\S+ di Pasar Bogor/);
  });
});

describe('the dashboard', () => {
  it('of the forum and of a cooperative leads to the prices under pressure, a buyer’s does not', async () => {
    const page = await rina!.get('/dashboard');
    expect([page.trips, textOnly(page.text)]).toEqual([
      1,
      expect.stringMatching(/Harga \d+ komoditas jauh dari acuannya/),
    ]);
    for (const href of ['/prices', '/prices/cabai-rawit-merah']) expect(page.text).toContain(`href="${href}"`);
    expect((await manager!.get('/dashboard')).text).toContain('href="/prices"');
    expect((await sari!.get('/dashboard')).text).not.toContain('href="/prices"');
  });
});
