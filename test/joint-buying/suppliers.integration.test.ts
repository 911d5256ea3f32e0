import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { endPriceList, recordList } from '../../src/joint-buying/suppliers/commands/lists.ts';
import { listsOfGoodsQuery } from '../../src/joint-buying/suppliers/store-lists.ts';
import { addDays, DAY, dayOf, startOfDay } from '../../src/platform/clock.ts';
import { newId } from '../../src/platform/ids.ts';
import { sendForm } from '../support/forms.ts';
import { openCampaign } from '../support/joint.ts';
import { type Fields, type Person, signInAs, textOnly } from '../support/people.ts';
import { runningWorker, type TestWorker } from '../support/worker.ts';
import { listInput, listOf, rina as moderator, supplierOf } from './world-suppliers.ts';

let worker: TestWorker;
let [rina, maya, batutulis]: Person[] = [];
beforeAll(async () => {
  worker = await runningWorker({ world: true });
  [rina, maya] = [await signInAs(worker, 'rina@forum.example'), await signInAs(worker, 'maya@forum.example')];
  batutulis = await signInAs(worker, 'manager.batutulis@koperasi.example');
});
afterAll(() => worker.close());

const today = () => dayOf(Date.now());
const words = async (person: Person | undefined, path: string) => textOnly((await person!.get(path)).text);
const lists = (supplierId: string) =>
  worker.database.db.all<{ id: string; ended: number | null; tiers: number }>(sql`select id, ended_at ended,
    (select count(*) from price_list_tier where list_id = price_list.id) tiers
    from price_list where supplier_id = ${supplierId} order by created_at, id`);

describe('a supplier', () => {
  const form = { name: 'Perum Uji Kanwil Bogor', type: 'bulog', address: 'Jl. Raya Tajur 1', phone: '0251 8312345' };

  it('is recorded once, however often its form is sent, and shown to all staff', async () => {
    const fields = { ...form, npwp: '01.234.567.8-901.234', key: newId(Date.now()) };
    const [first, again] = [await rina!.post('/suppliers', fields), await rina!.post('/suppliers', fields)];
    expect([first.status, again.location]).toEqual([303, first.location]);
    expect(first.trips).toBeLessThanOrEqual(3);
    const page = await words(maya, first.location!);
    for (const said of [form.name, 'Bulog', '0012345678901234', 'Belum ada daftar harga', 'Belum pernah diminta'])
      expect(page).toContain(said);
    expect(page).not.toContain('Ubah data pemasok');
    expect(await words(maya, '/suppliers')).toContain(form.name);
    expect((await batutulis!.get(first.location!)).status).toBe(403);
  });

  it('wrong input is named beside its field and kept', async () => {
    const wrong = await sendForm(rina!, '/suppliers/new', '/suppliers', {
      ...{ name: 'AB', phone: 'telepon', address: 'Jl', email: 'bukan email', npwp: '123', nib: '<b>x</b>' },
    });
    expect(wrong.status).toBe(422);
    for (const said of ['Wajib diisi', 'Pilih jenis', 'nomor telepon', 'bukan alamat email', '16 angka'])
      expect(textOnly(wrong.text)).toContain(said);
    for (const typed of ['value="AB"', 'value="telepon"', 'value="bukan email"', 'value="123"', '&lt;b&gt;x'])
      expect(wrong.text).toContain(typed);
    const taken = await rina!.post('/suppliers', { ...form, name: form.name.toUpperCase(), key: newId(Date.now()) });
    expect([taken.status, textOnly(taken.text)]).toEqual([409, expect.stringContaining('sudah tercatat')]);
    const other = { ...form, name: 'Perum Lain', npwp: '0012345678901234', key: newId(Date.now()) };
    const npwp = await rina!.post('/suppliers', other);
    expect([npwp.status, textOnly(npwp.text)]).toEqual([409, expect.stringContaining('sudah dipakai pihak lain')]);
  });

  it('is changed by who saw its last state; who did not is told', async () => {
    const id = await supplierOf(worker.database.db, 'UD Berubah');
    const path = `/suppliers/${id}`;
    const { text } = await rina!.get(path);
    expect(text).toContain('name="version" value="1"');
    const change = (fields: Fields) => rina!.post(path, { ...form, name: 'UD Berubah', version: '1', ...fields });
    expect((await change({ phone: '0812 1111 2222' })).location).toBe(`${path}?done=saved`);
    expect((await change({ phone: '0812 1111 2222' })).status, 'the same once more').toBe(303);
    const late = await change({ phone: '0812 3333 4444' });
    expect([late.status, textOnly(late.text)]).toEqual([409, expect.stringContaining('diubah orang lain')]);
    expect(late.text).toContain('0812 3333 4444');
    expect((await rina!.post('/suppliers/kop-batutulis', { ...form, version: '1' })).status).toBe(404);
    expect((await rina!.get('/suppliers/kop-batutulis')).status).toBe(404);
    // Nobody acts for a supplier: it is no member that staff verify or suspend.
    expect((await rina!.get(`/parties/${id}`)).status).toBe(404);
    const suspended = await rina!.post(`/parties/${id}/suspension`, { version: '2', reason: 'Tidak ada alasan.' });
    expect(suspended.status).toBe(404);
  });
});

describe('a price list on its form', () => {
  let supplier: string;
  beforeAll(async () => {
    supplier = await supplierOf(worker.database.db, 'CV Daftar Harga');
  });
  const until = () => addDays(today(), 30);
  const send = (fields: Fields, id = supplier) =>
    sendForm(rina!, `/price-lists/new?supplier=${id}&commodity=beras-medium`, '/price-lists', {
      ...{ 'tiers.0.price': '13.500', validUntil: until(), ...fields },
    });

  it('reads tonnes, kuintal and packs, leaves empty rows out, and says what it means', async () => {
    const made = await send({
      ...{ tierUnit: 'kuintal', 'tiers.2.from': '50', 'tiers.2.price': 'Rp13.350/kg', 'tiers.7.from': '20 ton' },
      ...{ 'tiers.7.price': '13.200', packSize: '1', packSizeUnit: 'karung', palletSize: '1', palletSizeUnit: 'ton' },
      ...{ minimumOrder: '2', minimumOrderUnit: 'ton', capacity: '80.000', deliveryCost: '2.500.000' },
      ...{ deliveryDays: '3', terms: 'Bayar 14 hari.', reference: 'SP-9' },
    });
    expect([made.status, textOnly(made.status === 303 ? '' : made.text)]).toEqual([303, '']);
    expect(made.trips).toBeLessThanOrEqual(3);
    const page = await words(maya, made.location!);
    for (const said of ['mulai 2.000 kg: Rp13.500/kg', 'mulai 5.000 kg: Rp13.350/kg', 'mulai 20.000 kg: Rp13.200/kg'])
      expect(page).toContain(said);
    for (const said of [
      '50 kg',
      '1.000 kg',
      '80.000 kg',
      'Rp2.500.000',
      '3 hari',
      'SP-9',
      'Bayar 14 hari.',
      'Rina Hidayat',
    ])
      expect(page).toContain(said);
  });

  it('refuses by name what the rules refuse, and keeps all that was typed', async () => {
    const cases: [Fields, string][] = [
      [{ 'tiers.0.price': '' }, 'paling sedikit satu harga'],
      [{ 'tiers.0.price': '', validUntil: '', deliveryDays: 'x' }, '3 isian perlu diperbaiki'],
      [{ 'tiers.0.price': '0' }, 'Harus lebih dari nol'],
      [{ 'tiers.0.price': '99.999.999.999' }, 'Terlalu besar'],
      [{ 'tiers.1.price': '13.000' }, 'mulai dari jumlah berapa'],
      [{ 'tiers.1.from': '500' }, 'Tulis harganya'],
      [{ 'tiers.1.from': '500', 'tiers.1.price': '13.600' }, 'Makin banyak harus makin murah: tulis di bawah Rp13.500'],
      [{ 'tiers.1.from': '500', 'tiers.1.price': '13.500' }, 'Harga tingkat 2 sama dengan tingkat 1'],
      [
        { 'tiers.1.from': '2 ton', 'tiers.1.price': '13.400', 'tiers.3.from': '2.000', 'tiers.3.price': '13.300' },
        'Tingkat 4 mulai dari 2.000 kg, padahal tingkat 2 sudah mulai dari 2.000 kg',
      ],
      [{ 'tiers.0.from': '500' }, 'Tingkat 1 baru mulai dari 500 kg, padahal 50 kg sudah boleh dipesan'],
      [
        { 'tiers.1.from': '9 ton', 'tiers.1.price': '13.400', capacity: '8.000' },
        'paling banyak bisa mengirim 8.000 kg',
      ],
      [{ 'tiers.1.from': '9 peti', 'tiers.1.price': '13.400' }, 'Satuan ini tidak dipakai'],
      [{ palletSize: '120' }, 'kemasan utuh (50 kg), misalnya 150 kg'],
      [{ packSize: '' }, 'Wajib diisi'],
      [{ packSize: '0' }, 'Harus lebih dari nol'],
      [{ packSize: '0,5' }, 'bilangan bulat'],
      [{ capacity: '40' }, 'paling sedikit 50 kg'],
      [{ minimumOrder: '5 ton', capacity: '4.000' }, 'lebih dari jumlah terbanyak (4.000 kg)'],
      [{ validUntil: addDays(today(), -3), validFrom: today() }, 'Berakhir sebelum mulai'],
      [{ validUntil: addDays(today(), -3), validFrom: addDays(today(), -9) }, 'sudah lewat'],
      [{ validUntil: '' }, 'Pilih tanggalnya'],
      [{ validFrom: '2026-02-30' }, 'ada di kalender'],
      [{ deliveryDays: '999' }, '365 hari'],
      [{ deliveryCost: '-5' }, 'Harus lebih dari nol'],
    ];
    const bare = await supplierOf(worker.database.db, 'CV Tanpa Daftar');
    for (const [fields, said] of cases) {
      const answer = await send({ terms: 'Syarat yang diketik', ...fields }, bare);
      expect([answer.status, textOnly(answer.text)], JSON.stringify(fields)).toEqual([
        422,
        expect.stringContaining(said),
      ]);
      expect(answer.text).toContain('Syarat yang diketik');
      for (const typed of Object.values(fields)) if (typed) expect(answer.text).toContain(`value="${typed}"`);
    }
    expect(await lists(bare)).toEqual([]);
  });

  it('a new one takes the old one’s place at once, or from the day it begins', async () => {
    const id = await supplierOf(worker.database.db, 'CV Pengganti');
    const { db } = worker.database;
    const first = await listOf(db, id, 'beras-medium');
    const second = await listOf(db, id, 'beras-medium');
    const from = startOfDay(addDays(today(), 10));
    const third = await listOf(db, id, 'beras-medium', { validFrom: from, validUntil: from + 90 * DAY });
    const after = await listOf(db, id, 'gula-pasir', { tiers: [{ from: 0, unitPrice: 16_000 }] });
    const rows = new Map((await lists(id)).map((row) => [row.id, row.ended]));
    expect(rows.get(first)).toBeLessThanOrEqual(Date.now());
    expect([rows.get(second), rows.get(third), rows.get(after)]).toEqual([from, null, null]);
    const page = await words(rina, `/suppliers/${id}`);
    expect(page).toMatch(/Berlaku sekarang.*Beras medium.*Berlaku nanti.*Beras medium.*Sudah berakhir 1/);
    expect(await words(rina, `/price-lists/${second}`)).toContain('digantikan daftar yang lebih baru');
  });

  it('the same form twice is one list; two forms at once leave one that is not ended', async () => {
    const id = await supplierOf(worker.database.db, 'CV Bersamaan');
    const page = `/price-lists/new?supplier=${id}&commodity=beras-medium`;
    const fields = { 'tiers.0.price': '13.500', packSize: '50', validFrom: today(), validUntil: until(), supplier: id };
    const sent = { ...fields, commodity: 'beras-medium', key: newId(Date.now()) };
    const [a, b] = [await rina!.post('/price-lists', sent), await rina!.post('/price-lists', sent)];
    expect([a.status, b.location]).toEqual([303, a.location]);
    expect(await lists(id)).toHaveLength(1);
    const other = await supplierOf(worker.database.db, 'CV Serentak');
    await Promise.all([13_500, 13_400, 13_300].map((price) => listOfAtOnce(other, price)));
    const rows = await lists(other);
    expect([rows.length, rows.filter((row) => row.ended === null).length]).toEqual([3, 1]);
    expect(rows.every((row) => row.tiers === 1)).toBe(true);
    expect((await rina!.get(page)).text).toContain('value="13.500"');
  });

  /** As a request does that read before the others wrote. */
  async function listOfAtOnce(supplierId: string, unitPrice: number) {
    const { db } = worker.database.open();
    const known = { isRetired: false, lists: await listsOfGoodsQuery(db, supplierId, 'beras-medium') };
    const input = listInput({ tiers: [{ from: 0, unitPrice }] });
    const answer = await recordList(
      db,
      moderator,
      { supplierId, commodityId: 'beras-medium', input },
      known,
      Date.now(),
    );
    expect(answer.ok).toBe(true);
  }

  it('goods that were retired meanwhile are refused by name, with all that was typed', async () => {
    const { db } = worker.database;
    const path = `/price-lists/new?supplier=${supplier}&commodity=madu`;
    const { text } = await rina!.get(path);
    const key = /name="key" value="(\w+)"/.exec(text)![1]!;
    await db.run(sql`update commodity set retired_at = 1 where id = 'madu'`);
    const fields = { supplier, commodity: 'madu', key, 'tiers.0.price': '90.000', packSize: '10' };
    const answer = await rina!.post('/price-lists', { ...fields, validFrom: today(), validUntil: until() });
    expect([answer.status, textOnly(answer.text)]).toEqual([409, expect.stringContaining('sudah tidak dipakai')]);
    expect(answer.text).toContain('value="90.000"');
    const again = await rina!.get(path);
    expect([again.status, textOnly(again.text)]).toEqual([409, expect.stringContaining('sudah tidak dipakai')]);
    await db.run(sql`update commodity set retired_at = null where id = 'madu'`);
    expect((await rina!.get(`/price-lists/new?supplier=none-such&commodity=madu`)).status).toBe(404);
  });
});

describe('a price list’s end', () => {
  it('wants a reason, comes once, and leaves open joint purchases as they are', async () => {
    const { db } = worker.database;
    const made = await openCampaign(db, { commodityId: 'beras-medium', now: Date.now() });
    const path = `/price-lists/${made.listIds[0]}`;
    const none = await rina!.post(`${path}/ending`, {});
    expect([none.status, textOnly(none.text)]).toEqual([422, expect.stringContaining('Tulis alasannya')]);
    const ended = await sendForm(rina!, path, `${path}/ending`, { reason: 'Harga dicabut, surat 3 Desember.' });
    expect([ended.status, ended.location]).toEqual([303, path]);
    const page = await words(rina, path);
    for (const said of ['Berakhir', 'Harga dicabut, surat 3 Desember.', made.number]) expect(page).toContain(said);
    expect(await words(rina, '/suppliers/sup-gudang')).toContain(made.number);
    const twice = await rina!.post(`${path}/ending`, { reason: 'Sekali lagi.' });
    expect([twice.status, textOnly(twice.text)]).toEqual([409, expect.stringContaining('sudah diakhiri')]);
    expect((await rina!.post('/price-lists/none-such/ending', { reason: 'Tidak ada.' })).status).toBe(404);
    expect((await maya!.post(`${path}/ending`, { reason: 'Bukan bagiannya.' })).status).toBe(403);
  });

  it('two at once: one ends it, the other is told', async () => {
    const id = await listOf(worker.database.db, await supplierOf(worker.database.db, 'CV Ujung'), 'beras-medium');
    const ending = () =>
      endPriceList(worker.database.open().db, moderator, { listId: id, reason: 'Habis.' }, Date.now());
    const answers = await Promise.all([ending(), ending()]);
    expect(answers.map((one) => (one.ok ? 'ok' : one.reason)).sort()).toEqual(['ended_already', 'ok']);
  });
});
