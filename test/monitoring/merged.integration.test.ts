import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pricePoints } from '../../src/catalog/prices/store.ts';
import { remindMentoring } from '../../src/monitoring/mentoring/commands/remind.ts';
import { addDays, DAY, dayOf } from '../../src/platform/clock.ts';
import type { Db } from '../../src/platform/db.ts';
import { newId } from '../../src/platform/ids.ts';
import { type Person, signInAs, textOnly } from '../support/people.ts';
import { runningWorker, type TestWorker } from '../support/worker.ts';
import { item, planned, worldMentoring } from './mentoring-world.ts';

/** There is no merging of two cooperatives: the one that is no more is suspended, and the reason says into which it went. */
const GONE = 'kop-batutulis';
const REASON = 'Digabung dengan Koperasi Empang sejak rapat anggota.';
const ALL = '?period=custom&from=2020-01-01&until=2099-01-01';

let worker: TestWorker;
let db: Db;
let [rina, maya, agus, manager]: Person[] = [];
let visit: string;
let before: { forum: string; rows: string; listed: { commodityId: string; price: number } };

const forumSales = async (): Promise<string> =>
  (await rina!.get(`/dashboard.csv${ALL}`)).text.split('\r\n').find((line) => line.startsWith('Terjual'))!;
const pointOf = async (commodityId: string) =>
  (
    await db.all<{ low: number; offers: number }>(sql`select low, offers from commodity_price_day
      where commodity_id = ${commodityId} and day = ${dayOf(Date.now())}`)
  )[0];

beforeAll(async () => {
  worker = await runningWorker({ world: true });
  db = worker.database.db;
  await worldMentoring(db);
  visit = await planned(db, GONE, 1);
  const people = ['rina', 'maya', 'agus'].map((name) => `${name}@forum.example`);
  [rina, maya, agus, manager] = await Promise.all(
    [...people, 'manager.batutulis@koperasi.example'].map((email) => signInAs(worker, email)),
  );
  const [listed] = await db.all<{
    commodityId: string;
    price: number;
  }>(sql`select commodity_id commodityId, listed_price price
    from offer where cooperative_id = ${GONE} and state = 'listed' and commodity_id in (select commodity_id from offer
      where state = 'listed' and cooperative_id <> ${GONE}) order by id limit 1`);
  // Its price is far below all others, so that it would be seen wherever it still counts.
  await db.run(sql`update offer set listed_price = 11 where cooperative_id = ${GONE} and commodity_id = ${listed!.commodityId}
    and state = 'listed'`);
  await pricePoints(db, Date.now());
  const rows = (await rina!.get(`/dashboard/rows/sold/csv${ALL}`)).text;
  before = { forum: await forumSales(), rows, listed: listed! };
  const page = await agus!.get(`/parties/${GONE}`);
  const version = /name="version" value="(\d+)"/.exec(page.text)![1]!;
  const sent = await agus!.post(`/parties/${GONE}/suspension`, { version, reason: REASON });
  expect(sent.status).toBe(303);
}, 120_000);
afterAll(() => worker.close());

describe('a cooperative that was merged', () => {
  test('is suspended by staff, with the reason for everybody who looks at it', async () => {
    const [party] = await db.all(sql`select status, decision_reason reason from party where id = ${GONE}`);
    expect(party).toEqual({ status: 'suspended', reason: REASON });
    expect(textOnly((await rina!.get(`/health/${GONE}`)).text)).toContain(REASON);
  });

  test('what it sold stays in the forum’s figures and in the rows behind them', async () => {
    expect(before.forum).toMatch(/Terjual,.*[1-9]/);
    expect(await forumSales()).toBe(before.forum);
    const { text } = await rina!.get(`/dashboard/rows/sold/csv${ALL}`);
    expect(text).toBe(before.rows);
    expect(text).toContain('Koperasi Batu Tulis');
  });

  test('its own dashboard opens with its history', async () => {
    const own = await manager!.get(`/dashboard.csv${ALL}`);
    expect(own.status).toBe(200);
    expect(own.text.split('\r\n').find((line) => line.startsWith('Terjual'))).toMatch(/[1-9]/);
    expect((await manager!.get(`/dashboard${ALL}`)).status).toBe(200);
  });

  test('its offers are observed no more, neither among all nor by kelurahan', async () => {
    const { commodityId } = before.listed;
    expect((await pointOf(commodityId))!.low).toBe(11);
    await pricePoints(db, Date.now());
    expect((await pointOf(commodityId))!.low).toBeGreaterThan(11);
    const watched = textOnly((await rina!.get(`/prices/${commodityId}`)).text);
    expect(watched).not.toMatch(/Rp11(?![\d.])/);
  });

  test('its mentoring opens with its history and says why nothing is added', async () => {
    for (const person of [maya!, rina!, manager!]) {
      const page = await person.get(`/mentoring/${GONE}`);
      const said = textOnly(page.text);
      expect(page.status).toBe(200);
      for (const text of [`Alasan: ${REASON}`, 'Menjadi pemasok tetap', 'Bahas stok yang belum laku'])
        expect(said).toContain(text);
      for (const action of ['/visits/new', '/action-items"', '/goals"', '/direction"'])
        expect(page.text).not.toContain(action);
    }
  });

  test('no visit, goal, direction or action item begins with it, not even from a form that was open before', async () => {
    const due = addDays(dayOf(Date.now()), 20);
    const forms: [path: string, fields: Record<string, string>, status: number][] = [
      ['/visits', { cooperative: GONE, plannedOn: due, purpose: 'Masih ada?' }, 422],
      [`/mentoring/${GONE}/goals`, { measure: 'total', target: '95', dueOn: due }, 409],
      [`/mentoring/${GONE}/direction`, { words: 'Arah baru', agreedOn: dayOf(Date.now()) }, 409],
      [`/mentoring/${GONE}/action-items`, { what: 'Masih ada?', owner: 'mentor', dueOn: due }, 409],
    ];
    for (const [path, fields, status] of forms) {
      const answer = await maya!.post(path, { key: newId(Date.now()), ...fields });
      expect([path, answer.status]).toEqual([path, status]);
      if (status === 409) expect(textOnly(answer.text)).toContain('tidak berjualan di forum lagi');
    }
    expect(await db.all(sql`select 1 from visit where purpose = 'Masih ada?'`)).toEqual([]);
    expect(await db.all(sql`select 1 from action_item where what = 'Masih ada?'`)).toEqual([]);
  });

  test('nobody is reminded of what was planned with it; a planned visit can be cancelled', async () => {
    await item(db, 'batutulis', 'mentor', 1);
    await remindMentoring(db, Date.now());
    const reminded = sql`select reminded_at at from visit where id = ${visit} union all
      select reminded_at from action_item where cooperative_id = ${GONE} and done_at is null and reminded_at > ${Date.now() - DAY}`;
    expect(await db.all(reminded)).toEqual([{ at: null }]);
    const answer = await maya!.post(`/visits/${visit}/cancellation`, { reason: 'Koperasinya sudah digabung.' });
    expect(answer.location).toBe(`/visits/${visit}?done=cancelled`);
  });

  test('is not in the mentor’s list, nor among those a visit can be planned for', async () => {
    expect((await maya!.get('/mentoring')).text).not.toContain(`/mentoring/${GONE}`);
    expect((await maya!.get('/visits/new')).text).not.toContain(`value="${GONE}"`);
  });
});
