import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, dayOf } from '../../src/platform/clock.ts';
import { formsIn } from '../support/forms.ts';
import { type Answer, type Person, signInAs, textOnly } from '../support/people.ts';
import { runningWorker, type TestWorker } from '../support/worker.ts';
import { markets, worldPrices } from './prices-world.ts';

let worker: TestWorker;
let [rina, maya]: Person[] = [];
beforeAll(async () => {
  worker = await runningWorker({ world: true });
  await worldPrices(worker.database.db);
  await worker.runJobs();
  [rina, maya] = [await signInAs(worker, 'rina@forum.example'), await signInAs(worker, 'maya@forum.example')];
});
afterAll(() => worker.close());

const today = () => dayOf(Date.now());
/** `24/11/2026`, as files have it. */
const slashed = (day: string) => day.split('-').reverse().join('/');
const upload = (text: string | Uint8Array<ArrayBuffer>, fields: Record<string, string> = {}) =>
  rina!.post('/prices/imports', { ...fields, file: new File([text], 'pasar.csv') });
const save = (preview: Answer, fields: Record<string, string> = {}) => {
  const form = formsIn(preview.text).find((one) => one.fields.step === 'save');
  return rina!.post('/prices/imports', { ...form!.fields, ...fields });
};
const counted = async () =>
  (
    await worker.database.db.all<{ n: number }>(sql`select count(*) n from market_price where import_id is not null`)
  )[0]!.n;

describe('market prices from a file', () => {
  it('another delimiter and decimal commas are read; nothing is written before it is confirmed; then all of it once', async () => {
    const text = [
      'Tanggal;Pasar;Komoditas;Harga',
      `${slashed(today())};Pasar Anyar;Telur ayam;"29.650,00"`,
      `${slashed(today())};PASAR BOGOR;telur ayam;29.700,50`,
      `${slashed(today())};Pasar Anyar;Beras medium;13,4 rb`,
      ';;;',
    ].join('\r\n');
    const preview = await upload(text);
    expect([preview.status, preview.trips <= 3]).toEqual([200, true]);
    expect(textOnly(preview.text)).toContain('Simpan 3 harga');
    expect(await counted()).toBe(0);
    const saved = await save(preview);
    expect([saved.location, saved.trips <= 3]).toEqual(['/prices/imports?saved=3', true]);
    const rows =
      await worker.database.db.all(sql`select market_id market, commodity_id commodity, price from market_price
      where import_id is not null order by commodity_id, market_id`);
    expect(rows).toEqual([
      { market: markets.anyar, commodity: 'beras-medium', price: 13_400 },
      { market: markets.anyar, commodity: 'telur-ayam', price: 29_650 },
      { market: markets.bogor, commodity: 'telur-ayam', price: 29_701 },
    ]);
    const again = await save(preview);
    expect([again.status, textOnly(again.text)]).toEqual([409, expect.stringContaining('sudah pernah diunggah')]);
    const otherOrder = ['komoditas,harga,tanggal,pasar', `Beras medium,13400,${today()},Pasar Anyar`];
    otherOrder.push(`Telur ayam,29701,${today()},Pasar Bogor`, `Telur ayam,29650,${today()},Pasar Anyar`);
    const same = await upload(otherOrder.join('\n'));
    expect([same.status, textOnly(same.text)]).toEqual([409, expect.stringContaining('sudah pernah diunggah')]);
    expect(await counted()).toBe(3);
    await worker.runJobs();
    expect(textOnly((await rina!.get('/prices/telur-ayam')).text)).toContain('Rp29.676/kg');
  });

  it('problems are named by row, and nothing of the file is taken in', async () => {
    const future = addDays(today(), 2);
    const text = [
      'tanggal,pasar,komoditas,harga',
      `${today()},Pasar Anyar,Bawang merah,0`,
      `${future},Pasar Anyar,Bawang merah,44000`,
      `${today()},Pasar Anyar,Unobtainium,44000`,
      `${today()},Pasar Anyar,Bawang mera,44000`,
      `${today()},Pasar Anyar,Bawang merah,44.000`,
    ].join('\n');
    const answer = await upload(text);
    const said = textOnly(answer.text);
    expect(answer.status).toBe(422);
    for (const part of [
      'Baris 2 : harganya nol',
      'Baris 3 : tanggalnya belum tiba',
      'Baris 4 : komoditasnya tidak dikenal',
    ])
      expect(said).toContain(part);
    expect(said).toContain('Maksudnya Bawang merah');
    const market = await upload(`tanggal,pasar,komoditas,harga\n${today()},Pasar Entah,Bawang merah,44.000`);
    expect(textOnly(market.text)).toContain('pasarnya tidak ada di daftar');
    const rows = [`${today()},Pasar Anyar,Bawang merah,44.000`, `${today()},Pasar Anyar,Bawang merah,44.100`];
    const two = await upload(['tanggal,pasar,komoditas,harga', ...rows].join('\n'));
    expect(textOnly(two.text)).toContain('Baris 3 : harga lain untuk pasar');
    expect(await counted()).toBe(3);
  });

  it('a factor of ten is asked back: decided before anything is saved, left out or taken', async () => {
    const rows = [`${today()};Pasar Anyar;Bawang merah;441.000`, `${today()};Pasar Bogor;Bawang merah;44.200`];
    const preview = await upload(['tanggal;pasar;komoditas;harga', ...rows].join('\n'));
    expect(textOnly(preview.text)).toContain('Kira-kira 10 kali lebih mahal');
    const undecided = await save(preview);
    expect([undecided.status, textOnly(undecided.text)]).toEqual([422, expect.stringContaining('Putuskan dulu')]);
    expect((await save(undecided, { doubtful: 'leave' })).location).toBe('/prices/imports?saved=1');
    expect(await counted()).toBe(4);
  });

  it('a price that stands is replaced and kept; a file that says nothing new is told so', async () => {
    const preview = await upload(`tanggal,komoditas,harga\n${today()},Bawang merah,"44,300.00"`, {
      market: markets.bogor,
    });
    expect(textOnly(preview.text)).toContain('Rp44.200');
    expect((await save(preview)).location).toBe('/prices/imports?saved=1');
    const all = await worker.database.db.all(sql`select price, replaced_at is null stands from market_price
      where commodity_id = 'bawang-merah' and market_id = ${markets.bogor} and day = ${today()} order by price`);
    expect(all).toEqual([
      { price: 44_200, stands: 0 },
      { price: 44_300, stands: 1 },
    ]);
    const known = await upload(
      `tanggal,pasar,komoditas,harga\n${today()},Pasar Bogor,Bawang merah,44.300\n${today()},Pasar Bogor,Bawang merah,44300\n`,
    );
    expect(known.status).toBe(409);
  });

  it('a closed market is named, in a row and for the whole file', async () => {
    const closing = (at: number | null) =>
      worker.database.db.run(sql`update market set closed_at = ${at} where id = ${markets.sukasari}`);
    await closing(Date.now());
    const row = await upload(`tanggal,pasar,komoditas,harga\n${today()},Pasar Sukasari,Telur ayam,29.500`);
    expect([row.status, textOnly(row.text)]).toEqual([422, expect.stringContaining('pasarnya sudah ditutup')]);
    const whole = await upload(`tanggal,komoditas,harga\n${today()},Telur ayam,29.500`, { market: markets.sukasari });
    expect([whole.status, textOnly(whole.text)]).toEqual([422, expect.stringContaining('yang dipilih sudah ditutup')]);
    await closing(null);
  });

  it.each([
    ['no file', null, 'Pilih berkasnya'],
    ['an empty file', '', 'kosong'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]), 'bukan berkas CSV'],
    ['a spreadsheet', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), 'spreadsheet'],
    ['no table', 'halo semua\napa kabar', 'Tidak ada judul kolom'],
    ['no market', 'tanggal,komoditas,harga\n2026-11-01,Telur ayam,29000', 'Tidak ada kolom pasar'],
    ['no day', 'pasar,komoditas,harga\nPasar Anyar,Telur ayam,29000', 'Tidak ada kolom tanggal'],
    ['a file too large', 'x'.repeat(1_000_001), 'paling besar 1 MB'],
  ])('%s is refused by name', async (_, text, said) => {
    const answer = text === null ? await rina!.post('/prices/imports', { market: '' }) : await upload(text);
    expect([answer.status, textOnly(answer.text)]).toEqual([422, expect.stringContaining(said)]);
    if (text === null) expect(answer.text).toMatch(/<input[^>]*name="file"[^>]*aria-invalid="true"/);
  });

  it('a mentor may not', async () => {
    expect((await maya!.get('/prices/imports')).status).toBe(403);
    expect((await maya!.post('/prices/imports', { step: 'save' })).status).toBe(403);
  });
});
