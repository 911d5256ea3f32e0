import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Fact } from '../../src/monitoring/rules/disclosure/index.ts';
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
const refusals = async () => (await database.db.all<{ n: number }>(sql`select count(*) n from observer_refusal`))[0]!.n;
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
    const [before, refused] = [await looks(), await refusals()];
    const one = await observer(addDays(today, days));
    const text = textOnly((await one.get('/observed')).text);
    expect([text.includes(told), (await looks()) - before]).toEqual([true, noted]);
    expect((await refusals()) - refused, 'what was refused is noted too').toBe(1 - noted);
    const file = await one.get('/observed.csv');
    expect(file.status).toBe(noted === 1 ? 200 : 403);
    if (noted === 0) expect(file.text).not.toMatch(/Rp\d|withheld|trade/);
    expect([await looks(), await refusals()]).toEqual([before + 2 * noted, refused + 2 * (1 - noted)]);
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
  const [row] = await database.db.all<{ cells: string; period: string }>(
    sql`select cells, period from publication where name = 'trade' order by period desc limit 1`,
  );
  const { cells } = JSON.parse(row!.cells) as {
    cells: { table: string; place: string; figures: { value: number } | null }[];
  };
  const own = cells.filter(({ place }) => place === 'Bogor Tengah');
  expect(own.some(({ figures }) => figures === null)).toBe(true);
  expect(text).toContain('Tidak ditampilkan, agar penjualan satu koperasi tidak terbaca: Bogor Tengah');
  const file = await (await observer()).get('/observed.csv');
  const lines = file.text.trim().split('\r\n');
  const newest = lines.filter((line) => line.split(',')[1] === row!.period);
  expect([file.status, newest.length]).toEqual([200, own.length]);
  expect(lines.slice(1).every((line) => line.includes('Bogor Tengah'))).toBe(true);
  const told = own.flatMap(({ figures }) => (figures ? [`Rp${figures.value.toLocaleString('id-ID')}`] : []));
  const shown = text.match(/Rp[\d.]{9,}/g) ?? [];
  expect(shown.filter((one) => !told.includes(one))).toEqual([]);
});

test('a small area tells an observer no more than everybody: fewer than five that sold have no figures', async () => {
  const months = await database.db.all<{ cells: string; period: string }>(
    sql`select cells, period from publication where name = 'trade' order by period desc`,
  );
  const facts = months.flatMap(({ cells }) => (JSON.parse(cells) as { facts: Fact[] }).facts);
  const sellers = (place: string, commodity: string, month: string) =>
    new Set(
      facts
        .filter(
          (one) => one.place === place && one.month === month && (commodity === '' || one.commodity === commodity),
        )
        .map(({ member }) => member),
    ).size;
  const from = months.at(-1)!.period;
  const asked = `?from=${from}&until=${months[0]!.period}`;
  const open = new Set((await (await observer()).get(`/transparency/data/trade.csv${asked}`)).text.split('\r\n'));
  let few = 0;
  for (const kecamatan of ['Bogor Timur', 'Bogor Utara']) {
    await clear();
    await grant({ kecamatan });
    const [, ...lines] = (await (await observer()).get(`/observed.csv${asked}`)).text.trim().split('\r\n');
    expect(lines.filter((line) => !open.has(line))).toEqual([]);
    for (const line of lines) {
      const [, period, place, commodity, , , withheld, value] = line.split(',');
      if (sellers(place!, commodity!, period!) >= 5) continue;
      few += 1;
      expect([line, withheld, value]).toEqual([line, 'true', '']);
    }
  }
  expect(few).toBeGreaterThan(20);
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

describe('one grant', () => {
  const newest = async () =>
    (
      await database.db.all<{ id: string; until: string }>(
        sql`select id, until_day until from observer_grant order by rowid desc limit 1`,
      )
    )[0]!;

  test('its last day is moved: longer, or to today; each move is an event, the same day is none', async () => {
    await clear();
    await grant();
    const { id } = await newest();
    const one = await agus();
    const move = async (until: string) =>
      (await one.post(`/observers/grants/${id}/end`, { until }, `/observers/grants/${id}`)).location;
    const page = textOnly((await one.get(`/observers/grants/${id}`)).text);
    for (const text of ['Berlaku', 'Seluruh kota', 'Belum pernah dipakai', 'Ubah hari terakhir'])
      expect(page).toContain(text);
    for (const until of [addDays(today, 20), today, today])
      expect(await move(until)).toBe(`/observers/grants/${id}?done=moved`);
    expect((await newest()).until).toBe(today);
    const events = await database.db.all(
      sql`select version, type from event where aggregate_id = ${id} order by version`,
    );
    expect(events).toEqual([
      { version: 1, type: 'observer_granted' },
      { version: 2, type: 'observer_grant_end_moved' },
      { version: 3, type: 'observer_grant_end_moved' },
    ]);
  });

  test.each([
    ['a day past', addDays(today, -1), 'lebih awal'],
    ['more than three years', addDays(today, 1200), 'Paling lama tiga tahun'],
    ['a day that is none', '2026-02-30', 'Pilih tanggal'],
    ['words', 'besok', 'Pilih tanggal'],
  ])('%s is refused beside its field', async (_, until, told) => {
    const { id, until: before } = await newest();
    const sent = await (await agus()).post(`/observers/grants/${id}/end`, { until }, `/observers/grants/${id}`);
    expect([sent.status, textOnly(sent.text).includes(told)]).toEqual([422, true]);
    expect((await newest()).until).toBe(before);
  });

  test('taken back it cannot be made longer; one that is none is not found', async () => {
    const { id } = await newest();
    const one = await agus();
    await one.post(`/observers/grants/${id}/revocation`, {}, '/observers');
    const sent = await one.post(`/observers/grants/${id}/end`, { until: addDays(today, 5) }, '/observers');
    expect([sent.status, textOnly(sent.text).includes('sudah dicabut')]).toEqual([409, true]);
    expect((await one.get(`/observers/grants/${id}`)).text).not.toContain(`/observers/grants/${id}/end`);
    for (const answer of [
      await one.get('/observers/grants/none'),
      await one.post('/observers/grants/none/end', { until: today }, '/observers'),
    ])
      expect(answer.status).toBe(404);
  });
});

test('looks are read page by page, with those refused among them; each once', async () => {
  const rows = Array.from({ length: 130 }, (_, i) => `01ZZZZZZZZZZZZZZZZZZZZZ${String(i).padStart(3, '0')}`);
  const [row] = await database.db.all<{ id: string }>(sql`select id from observer_grant limit 1`);
  for (const [i, id] of rows.entries())
    await database.db.run(
      i % 2 === 0
        ? sql`insert into observer_look (id, grant_id, user_id, page, at) values (${id}, ${row!.id}, 'u-pemantau', ${`/look-${i}`}, ${opened})`
        : sql`insert into observer_refusal (id, observer_id, user_id, page, at) values (${id}, 'obs-dekopinda', 'u-pemantau', ${`/look-${i}`}, ${opened})`,
    );
  const one = await agus();
  const seen: string[] = [];
  for (let path: string | undefined = '/observers/looks'; path; ) {
    const { text }: { text: string } = await one.get(path);
    seen.push(...(text.match(/\/look-\d+/g) ?? []));
    path = /href="([^"]+)" rel="next"/.exec(text)?.[1];
  }
  expect(seen).toEqual(rows.map((_, i) => `/look-${rows.length - 1 - i}`));
  expect(textOnly((await one.get('/observers/looks')).text)).toContain('Ditolak: tanpa izin yang berlaku');
  await expect(database.db.run(sql`delete from observer_refusal`)).rejects.toThrow();
  await expect(database.db.run(sql`update observer_refusal set page = 'x'`)).rejects.toThrow();
});

test('grants are read page by page, newest first', async () => {
  for (let i = 0; i < 60; i += 1)
    await database.db.run(sql`insert into observer_grant (id, observer_id, from_day, until_day, granted_by, granted_at)
      values (${`many-${i}`}, 'obs-dekopinda', ${today}, ${today}, 'u-agus', ${opened + i})`);
  const one = await agus();
  const first = (await one.get('/observers')).text;
  const next = /href="([^"]+)" rel="next"/.exec(first)![1]!;
  const shown = [first, (await one.get(next)).text].flatMap((text) => text.match(/many-\d+(?=">)/g) ?? []);
  expect(shown).toEqual(Array.from({ length: 60 }, (_, i) => `many-${59 - i}`));
});
