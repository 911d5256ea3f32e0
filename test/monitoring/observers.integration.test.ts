import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { publishEditions } from '../../src/monitoring/transparency/commands/publish.ts';
import { addMonths, firstDay, monthOf } from '../../src/monitoring/transparency/rules/months.ts';
import { addDays, dayOf, startOfDay } from '../../src/platform/clock.ts';
import { surfer } from '../identity/surfer.ts';
import { type TestDatabase, worldDatabase } from '../support/database.ts';
import { DEMO_PASSWORD, textOnly } from '../support/people.ts';

/** The demo world trades in the running month: observers look when it is over. */
const opened = startOfDay(firstDay(addMonths(monthOf(dayOf(Date.now())), 1))) + 36 * 3_600_000;
const today = dayOf(opened);

let database: TestDatabase;
beforeAll(async () => {
  database = await worldDatabase();
  // Here it begins with nobody allowed to look.
  await database.db.run(sql`delete from observer_grant`);
  for (let run = 0; run < 3; run += 1) await publishEditions(database.db, opened);
}, 120_000);
afterAll(() => database.close());

/** Signed in now; a session does not last until a later day, so each day is another sign-in. */
async function person(email: string, day = today) {
  const clock = { now: startOfDay(day) + 12 * 3_600_000 };
  const one = surfer(database.url, clock, { demo: true });
  await one.post('/sign-in', { email, password: DEMO_PASSWORD });
  return one;
}
const agus = () => person('agus@forum.example');
const observer = (day = today) => person('pemantau@dekopinda.example', day);
const looks = async () => (await database.db.all<{ n: number }>(sql`select count(*) n from observer_look`))[0]!.n;
const key = (() => {
  let n = 0;
  return () => String(++n).padStart(26, '0');
})();
const given = (fields: Record<string, string> = {}) => ({
  ...{ key: key(), observerId: 'obs-dekopinda', kecamatan: '', from: today, until: addDays(today, 10) },
  ...fields,
});
const grant = async (fields: Record<string, string> = {}) =>
  (await agus()).post('/observers/grants', given(fields), '/observers');
const clear = () => database.db.run(sql`update observer_grant set revoked_at = ${opened} where revoked_at is null`);

test('without a grant there is nothing to see, and nothing is noted', async () => {
  const { status, text } = await (await observer()).get('/observed');
  expect([status, textOnly(text).includes('Belum ada izin melihat'), await looks()]).toEqual([200, true, 0]);
});

describe('a grant for the whole city', () => {
  test('shows the public figures, and each look is noted with who, when and what', async () => {
    expect((await grant()).location).toBe('/observers?done=granted');
    const before = await looks();
    const one = await observer();
    const { text } = await one.get('/observed');
    expect(textOnly(text)).toContain('Menurut komoditas');
    await one.get('/observed');
    expect(await looks()).toBe(before + 2);
    const [row] = await database.db.all<{ userId: string; page: string }>(
      sql`select user_id userId, page from observer_look order by id desc limit 1`,
    );
    expect(row).toMatchObject({ userId: 'u-pemantau', page: expect.stringContaining('/observed?from=') });
    expect(textOnly((await (await agus()).get('/observers/looks')).text)).toContain('/observed?from=');
  });

  test.each([
    ['its last day', 10, 'Menurut komoditas', 1],
    ['the day after', 11, 'Masa melihat sudah berakhir', 0],
    ['the day before its first', -1, 'Masa melihat belum mulai', 0],
  ])('%s: %i days on', async (_, days, told, noted) => {
    const before = await looks();
    const text = textOnly((await (await observer(addDays(today, days))).get('/observed')).text);
    expect([text.includes(told), (await looks()) - before]).toEqual([true, noted]);
    if (noted === 0) expect(text).not.toMatch(/Rp\d|Menurut kecamatan/);
  });

  test('says until when it was', async () => {
    const text = textOnly((await (await observer(addDays(today, 40))).get('/observed')).text);
    expect(text).toMatch(/Izin untuk Seluruh kota berlaku sampai dengan \d+ \S+ \d{4}\./);
  });

  test('taken back it ends at once, and taking it back twice is once', async () => {
    const [row] = await database.db.all<{ id: string }>(sql`select id from observer_grant where revoked_at is null`);
    const one = await agus();
    for (let i = 0; i < 2; i += 1)
      expect((await one.post(`/observers/grants/${row!.id}/revocation`, {}, '/observers')).status).toBe(303);
    const before = await looks();
    expect(textOnly((await (await observer()).get('/observed')).text)).toContain('Izin melihat sudah dicabut');
    expect(await looks()).toBe(before);
    expect((await one.post('/observers/grants/none-such/revocation', {}, '/observers')).status).toBe(404);
  });
});

test('a grant for a kecamatan shows that one and no other, with the same figures withheld', async () => {
  await clear();
  await grant({ kecamatan: 'Bogor Tengah' });
  const text = textOnly((await (await observer()).get('/observed')).text);
  expect(text).toContain('Bogor Tengah, sampai dengan');
  for (const other of ['Bogor Barat', 'Bogor Selatan', 'Bogor Timur', 'Bogor Utara', 'Tanah Sareal'])
    expect([other, text.includes(other)]).toEqual([other, false]);
  const [row] = await database.db.all<{ cells: string }>(
    sql`select cells from publication where name = 'trade' order by period desc limit 1`,
  );
  const { cells } = JSON.parse(row!.cells) as {
    cells: { table: string; place: string; figures: { value: number } | null }[];
  };
  const own = cells.filter(({ place }) => place === 'Bogor Tengah');
  expect(own.some(({ figures }) => figures === null)).toBe(true);
  expect(text).toContain('Tidak ditampilkan: Bogor Tengah');
  const told = own.flatMap(({ figures }) => (figures ? [`Rp${figures.value.toLocaleString('id-ID')}`] : []));
  const shown = text.match(/Rp[\d.]{9,}/g) ?? [];
  expect(shown.filter((one) => !told.includes(one))).toEqual([]);
});

test.each([
  ['observerId', 'kop-batutulis', 'Pilih lembaga pemantau'],
  ['kecamatan', 'Jakarta', 'Pilih kecamatan'],
  ['until', '', 'Pilih tanggal'],
  ['until', '2026-02-30', 'Pilih tanggal'],
  ['until', addDays(today, -1), 'lebih awal'],
  ['until', addDays(today, 36_500), 'Paling lama tiga tahun'],
])('%s %s is refused beside its field, and what was typed stays', async (field, typed, told) => {
  const before = await database.db.all(sql`select id from observer_grant`);
  const { status, text } = await grant({ [field]: typed, from: today });
  expect([status, textOnly(text).includes(told)]).toEqual([422, true]);
  expect(await database.db.all(sql`select id from observer_grant`)).toEqual(before);
});

test('sent twice it is granted once', async () => {
  const one = await agus();
  const fields = given();
  const count = async () => (await database.db.all(sql`select id from observer_grant`)).length;
  const before = await count();
  for (let i = 0; i < 2; i += 1) expect((await one.post('/observers/grants', fields, '/observers')).status).toBe(303);
  expect(await count()).toBe(before + 1);
});

test('a look that was noted stays', async () => {
  await expect(database.db.run(sql`delete from observer_look`)).rejects.toThrow();
  await expect(database.db.run(sql`update observer_look set page = 'x'`)).rejects.toThrow();
});

test('wrong months are told, and the look is noted all the same', async () => {
  const before = await looks();
  const { status, text } = await (await observer()).get('/observed?from=1926-01&until=2026-01');
  expect([status, textOnly(text).includes('Paling panjang 36 bulan'), (await looks()) - before]).toEqual([
    422,
    true,
    1,
  ]);
});
