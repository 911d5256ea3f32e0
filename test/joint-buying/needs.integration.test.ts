import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, dayOf } from '../../src/platform/clock.ts';
import { newId } from '../../src/platform/ids.ts';
import { formsIn } from '../support/forms.ts';
import { openCampaign } from '../support/joint.ts';
import { type Fields, type Person, signInAs, textOnly } from '../support/people.ts';
import { runningWorker, type TestWorker } from '../support/worker.ts';
import { listOf, supplierOf } from './world-suppliers.ts';

let worker: TestWorker;
let [rina, maya, batutulis, clerk, empang]: Person[] = [];
beforeAll(async () => {
  worker = await runningWorker({ world: true });
  await worker.database.db.run(sql`update need set ended_at = updated_at + 1 where ended_at is null`);
  [rina, maya] = [await signInAs(worker, 'rina@forum.example'), await signInAs(worker, 'maya@forum.example')];
  batutulis = await signInAs(worker, 'manager.batutulis@koperasi.example');
  clerk = await signInAs(worker, 'clerk.batutulis@koperasi.example');
  empang = await signInAs(worker, 'manager.empang@koperasi.example');
});
afterAll(() => worker.close());

const today = () => dayOf(Date.now());
const words = async (person: Person | undefined, path: string) => textOnly((await person!.get(path)).text);
const rice = { commodity: 'beras-medium', quantity: '1,5', quantityUnit: 'ton', rhythm: 'weekly' };
const needs = (cooperativeId = 'kop-batutulis') =>
  worker.database.db.all<{ id: string; quantity: number; rhythm: string; price: number | null; version: number }>(sql`
    select id, quantity, rhythm, last_price price, version from need where cooperative_id = ${cooperativeId}
    and ended_at is null order by updated_at, id`);

describe('a cooperative’s needs', () => {
  it('an empty list says what to do; one is added with its unit and its last price, once', async () => {
    expect(await words(batutulis, '/needs')).toContain('Belum ada kebutuhan');
    const fields = { ...rice, lastPrice: '13.900', lastBoughtOn: today(), key: newId(Date.now()) };
    const [made, again] = [await batutulis!.post('/needs', fields), await batutulis!.post('/needs', fields)];
    expect([made.status, made.location, again.location]).toEqual([303, '/needs?done=saved', '/needs?done=saved']);
    expect(made.trips).toBeLessThanOrEqual(3);
    expect(await needs()).toMatchObject([{ quantity: 1500, rhythm: 'weekly', price: 13_900, version: 1 }]);
    const page = await words(clerk, '/needs');
    for (const said of ['1.500 kg setiap minggu', 'kira-kira 6.500 kg sebulan', 'Rp13.900/kg'])
      expect(page).toContain(said);
    expect((await empang!.get('/needs')).text).not.toContain('13.900');
  });

  it('wrong input is named beside its field and kept', async () => {
    const cases: [Fields, string][] = [
      [{ ...rice, commodity: '' }, 'Pilih barangnya'],
      [{ ...rice, commodity: 'none-such' }, 'Pilih barangnya'],
      [{ ...rice, quantity: '0' }, 'Harus lebih dari nol'],
      [{ ...rice, quantity: '' }, 'Wajib diisi'],
      [{ ...rice, quantity: 'banyak' }, 'Tulis angka saja'],
      [{ ...rice, quantity: '1,0005', quantityUnit: 'kg' }, 'Tulis angka saja'],
      [{ ...rice, quantity: '0,5', quantityUnit: 'kg' }, 'bilangan bulat'],
      [{ ...rice, quantity: '999.999.999' }, 'Terlalu besar'],
      [{ ...rice, quantity: '9'.repeat(40) }, 'Tulis angka saja'],
      [{ ...rice, quantityUnit: '' }, 'Pilih satuannya: kg, kuintal, ton atau karung'],
      [{ ...rice, quantityUnit: 'butir' }, 'Barang ini dicatat dalam kg, kuintal, ton atau karung'],
      [{ ...rice, rhythm: 'hourly' }, 'Pilih seberapa sering'],
      [{ ...rice, lastPrice: '0', lastBoughtOn: today() }, 'Harga Rp0'],
      [{ ...rice, lastPrice: '-100', lastBoughtOn: today() }, 'Harus lebih dari nol'],
      [{ ...rice, lastPrice: '99.999.999.999', lastBoughtOn: today() }, 'Terlalu besar'],
      [{ ...rice, lastPrice: '13.900' }, 'Pilih kapan terakhir membeli'],
      [{ ...rice, lastBoughtOn: today() }, 'Tulis juga harganya'],
      [{ ...rice, lastPrice: '13.900', lastBoughtOn: addDays(today(), 1) }, 'belum tiba'],
      [{ ...rice, lastPrice: '13.900', lastBoughtOn: '2026-02-30' }, 'ada di kalender'],
    ];
    for (const [fields, said] of cases) {
      const answer = await batutulis!.post('/needs', { ...fields, key: newId(Date.now()) });
      expect([answer.status, textOnly(answer.text)], JSON.stringify(fields)).toEqual([
        422,
        expect.stringContaining(said),
      ]);
      for (const name of ['quantity', 'lastPrice', 'lastBoughtOn'] as const) {
        const typed = (fields as Record<string, string>)[name];
        if (typed) expect(answer.text).toContain(`value="${typed}"`);
      }
    }
    expect(await needs()).toHaveLength(1);
  });

  it('a commodity twice, and one that was retired, are refused by name', async () => {
    const twice = await batutulis!.post('/needs', { ...rice, key: newId(Date.now()) });
    expect([twice.status, textOnly(twice.text)]).toEqual([
      409,
      expect.stringContaining('sudah ada di daftar kebutuhan'),
    ]);
    expect(twice.text).toContain('value="1,5"');
    const { db } = worker.database;
    await db.run(sql`update commodity set retired_at = 1 where id = 'madu'`);
    const honey = { commodity: 'madu', quantity: '5 kg', rhythm: 'monthly', key: newId(Date.now()) };
    const retired = await batutulis!.post('/needs', honey);
    expect([retired.status, textOnly(retired.text)]).toEqual([409, expect.stringContaining('sudah tidak dipakai')]);
    await db.run(sql`update commodity set retired_at = null where id = 'madu'`);
    const written = await batutulis!.post('/needs', honey);
    expect([written.status, (await needs())[1]?.quantity]).toEqual([303, 5]);
    await db.run(sql`update commodity set retired_at = 1 where id = 'madu'`);
    expect(await words(batutulis, '/needs')).toContain('Tidak dipakai lagi');
    const id = (await needs())[1]!.id;
    const change = await batutulis!.post(`/needs/${id}`, { quantity: '6', rhythm: 'monthly', version: '1' });
    expect([change.status, textOnly(change.text)]).toEqual([409, expect.stringContaining('sudah tidak dipakai')]);
    expect((await batutulis!.post(`/needs/${id}/ending`)).location).toBe('/needs?done=ended');
    await db.run(sql`update commodity set retired_at = null where id = 'madu'`);
  });

  it('two people adding the same goods at once: one does, the other is told', async () => {
    const eggs = () => ({ commodity: 'telur-ayam', quantity: '90 kg', rhythm: 'weekly', key: newId(Date.now()) });
    const answers = await Promise.all([batutulis!.post('/needs', eggs()), clerk!.post('/needs', eggs())]);
    expect(answers.map((one) => one.status).sort()).toEqual([303, 409]);
    expect((await needs()).length).toBe(2);
  });

  it('is changed by who saw its last state, and ended; another’s is not there', async () => {
    const id = (await needs())[0]!.id;
    const page = await batutulis!.get('/needs');
    const form = formsIn(page.text).find((one) => one.action === `/needs/${id}`)!;
    expect(form.fields).toMatchObject({ quantity: '1.500', rhythm: 'weekly', lastPrice: '13.900', version: '1' });
    const { _csrf, ...filled } = form.fields;
    const change = (person: Person | undefined, fields: Fields) =>
      person!.post(`/needs/${id}`, { ...filled, ...fields });
    const made = await change(batutulis, { quantity: '2 ton' });
    expect([made.location, made.trips <= 3]).toEqual(['/needs?done=saved', true]);
    expect((await change(batutulis, { quantity: '2.000' })).status, 'the same once more').toBe(303);
    const late = await change(clerk, { quantity: '3.000' });
    expect([late.status, textOnly(late.text)]).toEqual([409, expect.stringContaining('diubah rekan Anda')]);
    expect(late.text).toContain('value="3.000"');
    const wrong = await change(batutulis, { quantity: '0', version: '2' });
    expect([wrong.status, textOnly(wrong.text)]).toEqual([422, expect.stringContaining('Harus lebih dari nol')]);
    expect((await change(empang, { version: '2' })).status).toBe(404);
    expect((await empang!.post(`/needs/${id}/ending`)).status).toBe(404);
    expect((await needs()).find((one) => one.id === id)).toMatchObject({ quantity: 2000, version: 2 });
    const ends = await Promise.all([batutulis!.post(`/needs/${id}/ending`), clerk!.post(`/needs/${id}/ending`)]);
    expect(ends.map((one) => one.location)).toEqual(['/needs?done=ended', '/needs?done=ended']);
    const gone = await change(batutulis, { version: '3' });
    expect([gone.status, textOnly(gone.text)]).toEqual([409, expect.stringContaining('sudah dihapus')]);
    expect((await needs()).map((one) => one.id)).not.toContain(id);
  });

  it('the units follow the goods that are chosen', async () => {
    const { text } = await empang!.get('/needs?commodity=beras-medium&quantity=7&lastPrice=13.000');
    expect(text).toMatch(/<option value="ton"[^>]*>ton \(1\.000 kg\)/);
    for (const typed of ['value="7"', 'value="13.000"']) expect(text).toContain(typed);
    expect(formsIn((await empang!.get('/needs')).text)[0]!.fields.quantityUnit).toBe('');
  });
});

describe('what is needed together', () => {
  const write = (cooperativeId: string, quantity: number, rhythm: string, price: number | null) =>
    worker.database.db.run(sql`insert into need
      (id, cooperative_id, commodity_id, quantity, rhythm, last_price, last_bought_on, updated_by, updated_at)
      values (${newId(1)}, ${cooperativeId}, 'minyak-goreng', ${quantity}, ${rhythm}, ${price}, ${price && '2026-11-01'}, 'u-x', 1)`);

  it('is rounded once a month, with the median, suppliers in force and the way to a campaign', async () => {
    const { db } = worker.database;
    await write('kop-batutulis', 100, 'weekly', 17_000);
    await write('kop-empang', 301, 'fortnightly', 17_501);
    await write('kop-cibogor', 1000, 'monthly', null);
    await write('kop-tegallega', 1000, 'quarterly', 18_000);
    // (100 × 52 + 301 × 26 + 1000 × 12 + 1000 × 4) ÷ 12 = 2,418.8
    const cheap = await supplierOf(db, 'CV Murah');
    const tiers = [
      { from: 0, unitPrice: 16_500 },
      { from: 2000, unitPrice: 16_100 },
      { from: 3000, unitPrice: 15_900 },
    ];
    await listOf(db, cheap, 'minyak-goreng', { packSize: 12, tiers, deliveryCost: 241_900 });
    await listOf(db, await supplierOf(db, 'CV Besar'), 'minyak-goreng', { packSize: 12, tiers, minimumOrder: 3000 });
    const ended = await supplierOf(db, 'CV Lama');
    await db.run(
      sql`update price_list set ended_at = 2 where id = ${await listOf(db, ended, 'minyak-goreng', { tiers })}`,
    );
    await rina!.get('/needs');
    const answer = await rina!.get('/needs');
    const page = textOnly(answer.text);
    expect(answer.trips).toBe(1);
    for (const said of ['2.419 liter', 'Rp17.501/liter (harga tengah dari 3 koperasi)', 'CV Murah : Rp16.100/liter'])
      expect(page).toContain(said);
    for (const said of [
      'Rp16.200/liter dengan ongkos antar',
      '581 liter lagi jadi Rp15.900/liter',
      'hemat Rp1.301/liter',
    ])
      expect(page).toContain(said);
    expect(page).toMatch(/CV Besar belum cukup: kurang 581 liter untuk Rp15\.900\/liter/);
    expect(page).not.toContain('CV Lama');
    expect(answer.text).toContain('/campaigns/new?commodity=minyak-goreng&amp;quantity=2419');
    const mentor = await maya!.get('/needs');
    expect(mentor.text).toContain('2.419 liter');
    expect(mentor.text).not.toContain('/campaigns/new');
  });

  it('leaves out cooperatives that are not verified and goods nobody trades; filters by who sells', async () => {
    const { db } = worker.database;
    await db.run(sql`update party set status = 'suspended' where id = 'kop-cibogor'`);
    expect(await words(rina, '/needs')).toContain('1.419 liter');
    await db.run(sql`update party set status = 'verified' where id = 'kop-cibogor'`);
    expect(await words(rina, '/needs?prices=unserved')).not.toContain('CV Murah');
    await db.run(sql`update commodity set retired_at = 1 where id = 'minyak-goreng'`);
    expect(await words(rina, '/needs')).not.toContain('CV Murah');
    await db.run(sql`update commodity set retired_at = null where id = 'minyak-goreng'`);
  });

  it('tells staff and members of a joint purchase that is under way', async () => {
    const made = await openCampaign(worker.database.db, { commodityId: 'minyak-goreng', now: Date.now() });
    expect(await words(rina, '/needs')).toContain(made.number);
    expect((await empang!.get('/needs')).text).toContain(`/campaigns/${made.campaignId}`);
  });
});
