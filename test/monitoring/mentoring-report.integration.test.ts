import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { reportVisit } from '../../src/monitoring/mentoring/commands/visits.ts';
import { cooperativesOf, hadOn, sumsOf } from '../../src/monitoring/mentoring/report.ts';
import { quarterOn } from '../../src/monitoring/mentoring/rules.ts';
import type { Goal } from '../../src/monitoring/mentoring/types.ts';
import { dayOf, startOfDay } from '../../src/platform/clock.ts';
import type { Db } from '../../src/platform/db.ts';
import { newId } from '../../src/platform/ids.ts';
import type { Viewer } from '../../src/platform/viewer.ts';
import { viewer } from '../orders/market.ts';
import { type Person, signInAs, textOnly } from '../support/people.ts';
import { runningWorker, type TestWorker } from '../support/worker.ts';
import { assign, planned } from './mentoring-world.ts';

const at = (day: string): number => startOfDay(day) + 9 * 3_600_000;
const goal = (dueOn: string, state: string) => ({ cooperativeId: 'a', dueOn, progress: { state } }) as unknown as Goal;

describe('a mentor’s quarter, by hand', () => {
  const facts = {
    rows: [
      // Had from before the quarter, handed over on 20 November.
      {
        ...{ cooperativeId: 'a', name: 'A', before: 40, last: 60 },
        spans: [[at('2026-09-01'), at('2026-11-20')]] as const,
      },
      { cooperativeId: 'b', name: 'B', before: 50, last: 55, spans: [[at('2026-11-20'), null]] as const },
    ],
    visits: [
      { cooperativeId: 'a', state: 'done' as const, attendance: 'Yati\nUjang' },
      { cooperativeId: 'a', state: 'planned' as const, attendance: '' },
      { cooperativeId: 'b', state: 'done' as const, attendance: 'Neneng' },
    ],
    items: [
      { cooperativeId: 'a', dueOn: '2026-11-19', doneOn: '2026-11-19' },
      // Due on the day of the handing over: the new mentor's.
      { cooperativeId: 'a', dueOn: '2026-11-20', doneOn: '2026-11-20' },
      { cooperativeId: 'a', dueOn: '2026-10-05', doneOn: '2026-10-06' },
      { cooperativeId: 'b', dueOn: '2026-11-24', doneOn: null },
      { cooperativeId: 'b', dueOn: '2026-11-23', doneOn: null },
      { cooperativeId: 'b', dueOn: '2026-12-20', doneOn: '2026-11-22' },
    ],
    goals: [goal('2026-11-01', 'reached'), goal('2026-12-20', 'reached')],
  };
  const [a, b] = cooperativesOf(facts, { until: '2026-12-31', today: '2026-11-24' });

  test('what was handed over counts up to the day before; its score is the next mentor’s', () => {
    const sums = { visits: 1, attended: 2, onTime: 1, items: 2, reached: 1, goals: 1 };
    expect(a).toEqual({ id: 'a', name: 'A', until: '2026-11-20', before: null, last: null, ...sums });
  });

  test('what was taken over counts from that day; what is due today is not late yet', () => {
    const sums = { visits: 1, attended: 1, onTime: 1, items: 2, reached: 0, goals: 0 };
    expect(b).toEqual({ id: 'b', name: 'B', until: null, before: 50, last: 55, ...sums });
    expect(sumsOf([a!, b!])).toEqual({ visits: 2, attended: 3, onTime: 2, items: 4, reached: 1, goals: 1 });
  });

  test('on the day of a handing over one mentor has it, not two and not none', () => {
    const [old, young] = [
      { spans: [[at('2026-09-01'), at('2026-11-20')]] as const },
      { spans: [[at('2026-11-20'), null]] as const },
    ];
    for (const day of ['2026-11-19', '2026-11-20', '2026-11-21'])
      expect([day, [old, young].filter((one) => hadOn(one, day)).length]).toEqual([day, 1]);
  });
});

describe('pages', () => {
  let worker: TestWorker;
  let db: Db;
  let maya: Person;
  let agus: Person;
  const dedi: Viewer = { ...viewer('u-dedi', 'forum-bogor', 'mentor'), partyKind: 'forum', userName: 'Dedi' };
  const quarter = quarterOn(dayOf(Date.now()));
  beforeAll(async () => {
    worker = await runningWorker({ world: true });
    db = worker.database.db;
    await db.run(sql`insert into membership (id, user_id, party_id, role, created_at)
      values ('m-dedi-mentor', 'u-dedi', 'forum-bogor', 'mentor', 1)`);
    [maya, agus] = [await signInAs(worker, 'maya@forum.example'), await signInAs(worker, 'agus@forum.example')];
  }, 120_000);
  afterAll(() => worker.close());

  test('a visit that one mentor planned and the next made is on the next one’s sheet alone; both have the cooperative on theirs', async () => {
    const id = await planned(db, 'kop-empang', 1);
    await assign(db, 'kop-empang', 'u-dedi');
    const now = Date.now();
    const report = { key: newId(now), doneOn: dayOf(now), notes: 'Serah terima.', attendance: 'Satu\nDua\nTiga' };
    const done = await reportVisit(db, dedi, id, { report, photos: { kept: [], added: [] } }, now);
    expect(done.ok).toBe(true);
    expect(await db.all(sql`select mentor_id mentor from visit where id = ${id}`)).toEqual([{ mentor: 'u-dedi' }]);
    await agus.get('/account');
    const page = await agus.get(`/mentoring/report?quarter=${quarter}&mentor=u-dedi`);
    expect([page.trips, textOnly(page.text)]).toEqual([1, expect.stringMatching(/Koperasi Empang 1 3 /)]);
    const own = textOnly((await maya.get(`/mentoring/report?quarter=${quarter}`)).text);
    expect(own).toMatch(/Koperasi Empang sampai \d+ \S+ \d{4} 1 2 /);
  });

  test('a mentor who is none, a quarter without any: told, not broken', async () => {
    const page = await agus.get(`/mentoring/report?quarter=${quarter}&mentor=u-sari`);
    expect([page.status, textOnly(page.text)]).toEqual([
      200,
      expect.stringContaining('Tidak ada dampingan di triwulan ini'),
    ]);
    const empty = await agus.get('/mentoring/report?quarter=2001-Q1');
    expect([empty.status, textOnly(empty.text)]).toEqual([200, expect.stringContaining('Belum ada pendamping')]);
  });

  test('the list goes on page by page, each cooperative once, the same order as the whole; a name finds its own', async () => {
    const ids: string[] = [];
    for (let path: string | undefined = '/mentoring'; path; ) {
      const page: { trips: number; text: string } = await agus.get(path);
      expect(page.trips).toBe(1);
      const own = [...page.text.matchAll(/href="\/mentoring\/(kop-[\w-]+)"/g)].map((one) => one[1]!);
      expect(own.length).toBeLessThanOrEqual(30);
      ids.push(...own);
      path = /href="([^"]+)" rel="next"/.exec(page.text)?.[1]?.replaceAll('&amp;', '&');
    }
    const [all] = await db.all<{ n: number }>(
      sql`select count(*) n from party where kind = 'cooperative' and status = 'verified'`,
    );
    expect([ids.length, new Set(ids).size]).toEqual([all!.n, all!.n]);
    const found = textOnly((await agus.get('/mentoring?name=%20EMPANG')).text);
    expect([found.includes('Koperasi Empang'), found.includes('1 koperasi')]).toEqual([true, true]);
    expect((await agus.get('/mentoring?after=none-such&name=%25')).status).toBe(200);
  });
});
