import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { addDays, dayOf } from '../../src/platform/clock.ts';
import { newId } from '../../src/platform/ids.ts';
import { formsIn } from '../support/forms.ts';
import { type Fields, type Person, signInAs, textOnly } from '../support/people.ts';
import { runningWorker, type TestWorker } from '../support/worker.ts';
import { forgetPrices, markets } from './prices-world.ts';

let worker: TestWorker;
let [rina, maya]: Person[] = [];
const today = () => dayOf(Date.now());

/** Eggs at 30.000 from eight weeks ago on and 33.000 now; rice at 13.000 and 12.350; chilli seen once, long ago. */
beforeAll(async () => {
  worker = await runningWorker({ world: true });
  const { db } = worker.database;
  await forgetPrices(db);
  await db.run(
    sql`insert or ignore into market (id, name, kelurahan, kecamatan) values (${markets.anyar}, 'Pasar Anyar', 'Pabaton', 'Bogor Tengah')`,
  );
  const seen: [string, number, number][] = [
    ['telur-ayam', 56, 30_000],
    ['telur-ayam', 50, 30_000],
    ['telur-ayam', 7, 31_500],
    ['telur-ayam', 0, 33_000],
    ['beras-medium', 56, 13_000],
    ['beras-medium', 8, 13_000],
    ['beras-medium', 3, 12_350],
    ['cabai-rawit-merah', 56, 50_000],
  ];
  for (const [commodity, ago, price] of seen)
    await db.run(sql`insert into market_price (id, market_id, commodity_id, day, price, recorded_by, recorded_at)
      values (${newId(1)}, ${markets.anyar}, ${commodity}, ${addDays(today(), -ago)}, ${price}, 'u-rina', 1)`);
  for (let i = 0; i < 4; i += 1) await worker.runJobs();
  [rina, maya] = [await signInAs(worker, 'rina@forum.example'), await signInAs(worker, 'maya@forum.example')];
});
afterAll(() => worker.close());

const basket = (fields: Fields) =>
  rina!.post('/prices/baskets', {
    ...{ key: newId(Date.now()), name: 'Keranjang 2026', from: addDays(today(), -56) },
    ...{ 'quantity.telur-ayam': '1.000', 'quantity.beras-medium': '3.000', 'quantity.cabai-rawit-merah': '100' },
    ...fields,
  });

it('is proposed from what was traded, for goods that have a market price', async () => {
  const { text } = await rina!.get('/prices/index');
  const form = formsIn(text).find((one) => one.action === '/prices/baskets')!;
  const [traded] = await worker.database.db.all<{ quantity: number }>(sql`select sum(confirmed) quantity from trade_day
    where commodity_id = 'beras-medium' and day >= ${addDays(today(), -89)}`);
  expect(form.fields['quantity.beras-medium']).toBe(new Intl.NumberFormat('id-ID').format(traded!.quantity));
  expect('quantity.cabai-rawit-merah' in form.fields, 'seen eight weeks ago only').toBe(false);
  expect(textOnly(text)).toContain('Diperdagangkan, tetapi belum ada harga pasarnya');
});

it.each([
  ['a day still to come', { from: addDays(dayOf(Date.now()), 1) }, 'belum tiba'],
  ['no day', { from: '' }, 'ada di kalender'],
  ['no name', { name: '' }, 'Wajib diisi'],
  ['a quantity that is none', { 'quantity.telur-ayam': 'banyak' }, 'Tulis angka saja'],
  ['an unknown commodity', { 'quantity.none-such': '5' }, 'tidak ada di daftar'],
  ['goods without a price at the beginning', { 'quantity.madu': '5' }, 'Belum ada harga pasar dalam 28 hari'],
  [
    'nothing',
    { 'quantity.telur-ayam': '', 'quantity.beras-medium': '0', 'quantity.cabai-rawit-merah': '' },
    'paling sedikit satu barang',
  ],
])('%s is refused by name', async (_, fields, said) => {
  const answer = await basket(fields);
  expect([answer.status, textOnly(answer.text)]).toEqual([422, expect.stringContaining(said)]);
});

it('the index is what the basket costs now against then; what each adds sums to it; what is left out is named', async () => {
  const key = newId(Date.now());
  const [made, again] = [await basket({ key }), await basket({ key })];
  expect([made.location, again.location, made.trips <= 3]).toEqual([
    '/prices/index?done=saved',
    '/prices/index?done=saved',
    true,
  ]);
  const page = await rina!.get('/prices/index');
  expect(page.trips).toBe(1);
  const said = textOnly(page.text);
  // Eggs 1.000 × 30.000 = 30 juta, rice 3.000 × 13.000 = 39 juta, chilli without a price today: of 69 juta.
  // Now 33 juta + 37,05 juta = 70,05 juta: 101,52. Eggs +3 juta = 4,35 points, rice −1,95 juta = −2,83.
  for (const text of [
    '101,5',
    '+4,35',
    '−2,83',
    '+1,52',
    'Cabai rawit merah: belum ada harga pasar',
    'Memakai harga lama',
  ])
    expect(said).toContain(text);
  // Of 74 juta with the chilli (100 × 50.000) 69 juta have a price.
  expect(said).toContain('93,24 %');
  // A week ago: eggs 31.500, rice 13.000: 70,5 juta, 102,17; now 101,52: 0,65 down.
  expect(said).toContain('turun 0,65');
  const late = await basket({ from: addDays(today(), -60) });
  expect([late.status, textOnly(late.text)]).toEqual([422, expect.stringContaining('sesudah keranjang yang terakhir')]);
});

it('the next basket goes on where the one before stands', async () => {
  expect((await basket({ from: today(), name: 'Keranjang baru', 'quantity.cabai-rawit-merah': '' })).status).toBe(303);
  const said = textOnly((await maya!.get('/prices/index')).text);
  for (const text of ['Indeks sekarang 101,5', 'turun 0,65', 'Keranjang baru']) expect(said).toContain(text);
});

it('a mentor reads it and sets none', async () => {
  expect((await maya!.get('/prices/index')).text).not.toContain('action="/prices/baskets"');
  expect((await maya!.post('/prices/baskets', {})).status).toBe(403);
});
