import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { finish } from '../../src/monitoring/mentoring/commands/finish.ts';
import { assignMentor } from '../../src/monitoring/mentoring/commands/plans.ts';
import { remindMentoring } from '../../src/monitoring/mentoring/commands/remind.ts';
import { cancelVisit, reportVisit } from '../../src/monitoring/mentoring/commands/visits.ts';
import { addDays, DAY, dayOf } from '../../src/platform/clock.ts';
import type { Db } from '../../src/platform/db.ts';
import { newId } from '../../src/platform/ids.ts';
import { png } from '../catalog/pictures.ts';
import { type Fields, type Person, signInAs, textOnly, visitor } from '../support/people.ts';
import { runningWorker, type TestWorker } from '../support/worker.ts';
import { agus, assign, item, managerOf, maya, planned, worldMentoring } from './mentoring-world.ts';

let worker: TestWorker;
let db: Db;
let world: Awaited<ReturnType<typeof worldMentoring>>;
let mentor: Person;
let administrator: Person;
let batutulis: Person;
let empang: Person;
beforeAll(async () => {
  worker = await runningWorker({ world: true });
  db = worker.database.db;
  world = await worldMentoring(db);
  for (const id of ['kop-tegallega', 'kop-cibogor']) await assign(db, id, '');
  const sign = (email: string) => signInAs(worker, email);
  mentor = await sign('maya@forum.example');
  administrator = await sign('agus@forum.example');
  batutulis = await sign('manager.batutulis@koperasi.example');
  empang = await sign('manager.empang@koperasi.example');
}, 120_000);
afterAll(() => worker.close());

const today = () => dayOf(Date.now());
const keyed = (fields: Fields): Fields => ({ key: newId(Date.now()), ...fields });
const count = async (query: ReturnType<typeof sql>) => (await db.all<{ n: number }>(query))[0]!.n;

describe('from a warning to what is done about it', () => {
  test('the page of a warning proposes a visit, whose purpose stands in the form', async () => {
    const score = await mentor.get('/health/kop-batutulis');
    expect(score.text).toContain(`/visits/new?cooperative=kop-batutulis&amp;warning=${world.warning}`);
    const form = await mentor.get(`/visits/new?cooperative=kop-batutulis&warning=${world.warning}`);
    expect(textOnly(form.text)).toContain('Stok belum pernah laku');
    expect(form.text).toMatch(/<textarea[^>]*>[^<]*belum pernah mendapat jatah/);
  });

  test('the same form sent twice plans one visit', async () => {
    const fields = keyed({
      ...{ cooperative: 'kop-batutulis', warning: world.warning },
      ...{ plannedOn: addDays(today(), 6), purpose: 'Dua kali dikirim' },
    });
    const answers = [await mentor.post('/visits', fields), await mentor.post('/visits', fields)];
    expect(new Set(answers.map(({ location }) => location)).size).toBe(1);
    expect(await count(sql`select count(*) n from visit where purpose = 'Dua kali dikirim'`)).toBe(1);
    const told = sql`select count(*) n from inbox_entry where kind = 'visit_planned' and data ->> '$.purpose' = 'Dua kali dikirim'`;
    expect(await count(told)).toBe(1);
  });

  test('a visit is reported with a photo, which the forum and the cooperative see and nobody else', async () => {
    const id = await planned(db, 'kop-batutulis', 1);
    const file = new File([png(37, 13)], 'gudang.png', { type: 'image/png' });
    const fields = { doneOn: today(), notes: 'Gudang rapi.', attendance: 'Ibu Yati\n\nPak Ujang', files: file };
    const sent = await mentor.post(`/visits/${id}/report`, keyed(fields));
    expect(sent.location).toBe(`/visits/${id}?done=report`);
    const [photo] = await db.all<{ id: string }>(sql`select photo_id id from visit_photo where visit_id = ${id}`);
    const statuses = [];
    for (const person of [mentor, batutulis, empang, visitor(worker)])
      statuses.push((await person.get(`/photos/${photo!.id}`)).status);
    expect(statuses).toEqual([200, 200, 404, 404]);
    expect(textOnly((await batutulis.get(`/visits/${id}`)).text)).toContain('2 orang hadir');
  });

  test('a cooperative ticks off its own action item, and its mentor hears of it', async () => {
    const id = await item(db, 'batutulis', 'cooperative', 20);
    const sent = await batutulis.post(`/action-items/${id}/done`, { note: 'Sudah turun Rp500' });
    expect(sent.location).toBe('/mentoring?done=ticked');
    expect(
      await count(sql`select count(*) n from inbox_entry where kind = 'action_item_done'
      and data ->> '$.what' = (select what from action_item where id = ${id})`),
    ).toBe(1);
  });
});

describe('who may do what', () => {
  const forms: readonly (readonly [string, Fields])[] = [
    ['/direction', { words: 'Arah yang tidak boleh dicatat di sini.', agreedOn: '2026-11-01' }],
    ['/goals', { measure: 'total', target: '90', dueOn: '2027-06-01' }],
    ['/action-items', { what: 'Bukan milik saya', owner: 'cooperative', dueOn: '2027-06-01' }],
  ];
  test.each(forms)('a mentor does not change another’s cooperative: %s', async (path, fields) => {
    expect((await mentor.post(`/mentoring/kop-tegallega${path}`, keyed(fields))).status).toBe(404);
  });

  test('nor plans, reports or cancels visits there', async () => {
    const fields = { cooperative: 'kop-tegallega', plannedOn: addDays(today(), 2), purpose: 'Bukan dampingan' };
    const sent = await mentor.post('/visits', keyed(fields));
    expect([sent.status, textOnly(sent.text).includes('Pilih koperasi dampingan Anda')]).toEqual([422, true]);
    await assign(db, 'kop-cibogor', 'u-maya');
    const id = await planned(db, 'kop-cibogor', 2);
    await assign(db, 'kop-cibogor', '');
    const report = { doneOn: today(), notes: 'Catatan', attendance: 'Siapa' };
    expect((await mentor.post(`/visits/${id}/report`, keyed(report))).status).toBe(404);
    expect((await mentor.post(`/visits/${id}/cancellation`, { reason: 'Tidak jadi' })).status).toBe(404);
  });

  test('a cooperative sees its own alone, and ticks off neither another’s nor the mentor’s', async () => {
    const others = await item(db, 'batutulis', 'cooperative', 21);
    const mentors = await item(db, 'batutulis', 'mentor', 22);
    const pages = ['/health/kop-batutulis', '/mentoring/kop-batutulis', `/visits/${world.done}`];
    for (const page of pages) expect([page, (await empang.get(page)).status]).toEqual([page, 404]);
    for (const page of pages) expect([page, (await batutulis.get(page)).status]).toEqual([page, 200]);
    expect((await empang.post(`/action-items/${others}/done`, { note: 'Bukan saya' })).status).toBe(404);
    expect((await empang.post(`/action-items/${others}/done`, { note: '' })).status).toBe(404);
    expect((await batutulis.post(`/action-items/${mentors}/done`, { note: 'Bukan saya' })).status).toBe(404);
    expect((await mentor.post(`/action-items/${others}/done`, { note: 'Bukan saya' })).status).toBe(404);
  });
});

describe('what bad input gets', () => {
  const in7Days = () => addDays(today(), 7);
  const cases: readonly (readonly [string, string, () => Fields, string])[] = [
    [
      'a visit in the past',
      '/visits',
      () => ({ cooperative: 'kop-batutulis', plannedOn: '2026-01-05', purpose: 'x' }),
      'Tanggal ini sudah lewat',
    ],
    [
      'a day that is none',
      '/visits',
      () => ({ cooperative: 'kop-batutulis', plannedOn: '2027-02-30', purpose: 'x' }),
      'tanggal yang ada di kalender',
    ],
    [
      'the year 9999',
      '/visits',
      () => ({ cooperative: 'kop-batutulis', plannedOn: '9999-01-01', purpose: 'x' }),
      'Terlalu jauh',
    ],
    [
      'no purpose',
      '/visits',
      () => ({ cooperative: 'kop-batutulis', plannedOn: in7Days(), purpose: ' ' }),
      'Wajib diisi',
    ],
    [
      'a goal due before it starts',
      '/mentoring/kop-batutulis/goals',
      () => ({ measure: 'total', target: '90', dueOn: '2026-01-01' }),
      'Tenggat harus sesudah hari ini',
    ],
    [
      'an unknown measure',
      '/mentoring/kop-batutulis/goals',
      () => ({ measure: 'luck', target: '90', dueOn: in7Days() }),
      'Pilih ukuran dari daftar',
    ],
    [
      'more than all points',
      '/mentoring/kop-batutulis/goals',
      () => ({ measure: 'total', target: '101', dueOn: in7Days() }),
      'nilai 0 sampai 100',
    ],
    [
      'an empty action',
      '/mentoring/kop-batutulis/action-items',
      () => ({ what: '', owner: 'mentor', dueOn: in7Days() }),
      'apa yang harus dilakukan',
    ],
    [
      'an owner who is none',
      '/mentoring/kop-batutulis/action-items',
      () => ({ what: 'x', owner: 'bank', dueOn: in7Days() }),
      'Pilih siapa yang melakukannya',
    ],
    [
      'no direction',
      '/mentoring/kop-batutulis/direction',
      () => ({ words: 'maju', agreedOn: today() }),
      'satu atau dua kalimat',
    ],
  ];
  test.each(cases)('%s', async (_, path, fields, said) => {
    const answer = await mentor.post(path, keyed(fields()));
    expect([answer.status, textOnly(answer.text).includes(said)]).toEqual([422, true]);
  });

  test('a mentor who is none, weights that do not come to 100, a quarter that is none', async () => {
    const sent = await administrator.post('/mentoring/kop-batutulis/mentor', keyed({ mentor: 'u-sari' }));
    expect([sent.status, textOnly(sent.text).includes('Pilih pendamping dari daftar')]).toEqual([422, true]);
    const weights = {
      activity: '20',
      reliability: '25',
      quality: '15',
      price_discipline: '15',
      liquidity: '10',
      growth: '10',
      share: '10',
    };
    const wrong = await administrator.post('/health/weights', keyed(weights));
    expect([wrong.status, textOnly(wrong.text).includes('sekarang 105 %')]).toEqual([422, true]);
    expect((await mentor.get('/mentoring/report?quarter=2026-Q5')).status).toBe(404);
  });
});

describe('at the same moment', () => {
  const now = Date.now();
  const both = <T>(run: (at: Db) => Promise<T>) => Promise.all([run(db), run(worker.database.open().db)]);

  test('two administrators assign: one mentor', async () => {
    const input = () => ({ key: newId(now), cooperativeId: 'kop-tegallega', mentorId: 'u-maya' });
    await both((at) => assignMentor(at, agus, input(), now));
    expect(
      await count(sql`select count(*) n from mentorship where cooperative_id = 'kop-tegallega' and ended_at is null`),
    ).toBe(1);
    await assign(db, 'kop-tegallega', '');
  });

  test('ticked off twice: done once', async () => {
    const id = await item(db, 'batutulis', 'cooperative', 23);
    const answers = await both((at) => finish(at, managerOf('batutulis'), { id, note: 'Selesai' }, now));
    expect(answers.map(({ ok }) => ok)).toEqual([true, true]);
    expect(
      await count(sql`select count(*) n from event where aggregate_id = ${id} and type = 'action_item_done'`),
    ).toBe(1);
  });

  test('reported and cancelled: one of both', async () => {
    const id = await planned(db, 'kop-batutulis', 3);
    const report = { key: newId(now), doneOn: today(), notes: 'Catatan', attendance: 'Siapa' };
    const answers = await Promise.all([
      reportVisit(db, maya, id, { report, photos: { kept: [], added: [] } }, now),
      cancelVisit(worker.database.open().db, maya, { id, reason: 'Hujan lebat' }, now),
    ]);
    expect(answers.filter(({ ok }) => ok).length).toBe(1);
    expect(await count(sql`select count(*) n from event where aggregate_id = ${id}`)).toBe(2);
  });
});

describe('reminders', () => {
  const kinds = async (link: string) =>
    (
      await db.all<{ kind: string }>(
        sql`select kind from inbox_entry where link = ${link} and kind like '%soon%' order by kind`,
      )
    ).map(({ kind }) => kind);

  test('a visit of tomorrow, once, to the cooperative and the mentor', async () => {
    const id = await planned(db, 'kop-empang', 1);
    await Promise.all([remindMentoring(db, Date.now()), remindMentoring(worker.database.open().db, Date.now())]);
    await remindMentoring(db, Date.now() + 60_000);
    expect(await kinds(`/visits/${id}`)).toEqual(['visit_soon', 'visit_soon_mentor']);
  });

  test('an action item three days before, and once more when it is late', async () => {
    const id = await item(db, 'empang', 'cooperative', 5);
    const told = () =>
      db.all<{ kind: string }>(sql`select i.kind from inbox_entry i join action_item a on a.what = i.data ->> '$.what'
        where a.id = ${id} and i.kind in ('action_item_soon', 'action_item_late', 'action_item_late_mentor') order by i.id`);
    const at = async (days: number) => {
      await remindMentoring(db, Date.now() + days * DAY);
      return (await told()).map(({ kind }) => kind).sort();
    };
    expect(await at(1)).toEqual([]);
    expect(await at(2)).toEqual(['action_item_soon']);
    expect(await at(4)).toEqual(['action_item_soon']);
    const all = ['action_item_late', 'action_item_late_mentor', 'action_item_soon'];
    expect(await at(6)).toEqual(all);
    expect(await at(9)).toEqual(all);
  });
});
