import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verify } from '../../db/local/verify.ts';
import { DAY, dayOf } from '../../src/platform/clock.ts';
import { newId } from '../../src/platform/ids.ts';
import { access } from '../guards/access.ts';
import { openCampaign, startClosing } from '../support/joint.ts';
import { type Person, signInAs } from '../support/people.ts';
import { runningWorker, type TestWorker } from '../support/worker.ts';
import { changesNothing } from './bad-input.ts';

let worker: TestWorker;
let [rina, tuti, manager, agus] = [] as unknown as [Person, Person, Person, Person];
/** One campaign in every state. */
const campaigns: Record<string, string> = {};
beforeAll(async () => {
  worker = await runningWorker({ world: true });
  const { db } = worker.database;
  [rina, tuti] = [await signInAs(worker, 'rina@forum.example'), await signInAs(worker, 'tuti@forum.example')];
  manager = await signInAs(worker, 'manager.batutulis@koperasi.example');
  agus = await signInAs(worker, 'agus@forum.example');
  const found = await db.all<{ id: string; state: string }>(sql`select min(id) id, state from campaign group by state`);
  for (const { id, state } of found) campaigns[state] = id;
  const due = {
    commodityId: 'beras-medium',
    now: Date.now() - 3 * DAY,
    pledges: [{ cooperativeId: 'kop-batutulis', quantity: 100 }],
  };
  campaigns['open past its deadline'] = (await openCampaign(db, due)).campaignId;
  const closing = await openCampaign(db, due);
  await startClosing(db, closing);
  campaigns.closing = closing.campaignId;
});
afterAll(async () => {
  const found = (await verify(worker.databaseUrl)).flatMap(({ findings }) => findings);
  expect(found).toEqual([]);
  await worker.close();
});

const fields = () => ({
  ...{
    key: newId(Date.now()),
    reason: 'Alasan yang jelas.',
    quantity: '100',
    tolerance: '',
    highestPrice: '',
    seen: '0',
  },
  ...{
    dropPointId: 'x',
    intent: 'pledge',
    deadlineDay: dayOf(Date.now() + 2 * DAY),
    deadlineTime: '12:00',
    version: '1',
  },
  ...{
    purchase: 'x',
    drop: 'x',
    received: '1',
    arrivedOn: dayOf(Date.now()),
    number: 'F',
    billedOn: dayOf(Date.now()),
  },
  ...{ dueOn: dayOf(Date.now()), billed: '1', goods: '1', kind: 'transport', bearers: 'weight', amount: '1' },
  ...{ paidTo: 'x', spentOn: dayOf(Date.now()), weight: '1', note: 'Catatan' },
});
const parts = [
  '',
  '/live',
  '/result',
  '/goods',
  '/costs',
  '/suppliers',
  '/edit',
  '/cancellation',
  '/deadline',
  '/failure',
  '/arrivals/new',
];
const deeds = [
  '',
  '/opening',
  '/cancellation',
  '/deadline',
  '/failure',
  '/pledge',
  '/pledge/withdrawal',
  '/arrivals',
  '/sharing',
  '/bills',
  '/charges',
  '/invoices',
];

/** What each state lets happen with these fields: nothing else may be done. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  draft: ['/cancellation', '/opening'],
  open: ['/cancellation', '/deadline', '/pledge/withdrawal'],
  ordered: ['/failure', '/charges'],
  arriving: ['/failure', '/charges', '/sharing'],
  distributed: ['/charges'],
};

test('there is one in every state', () => {
  const states = ['draft', 'open', 'closing', 'ordered', 'arriving', 'distributed', 'settled', 'failed', 'cancelled'];
  expect(Object.keys(campaigns)).toEqual(expect.arrayContaining(states));
});

describe('in whatever state a joint purchase is', () => {
  test('every page of it is shown or says that it is not there', async () => {
    for (const [state, id] of Object.entries(campaigns))
      for (const [name, person] of Object.entries({ rina, tuti, manager }))
        for (const part of parts) {
          const { status, trips } = await person.get(`/campaigns/${id}${part}`);
          expect([state, name, part, status, trips <= 2]).toEqual([
            state,
            name,
            part,
            expect.toSatisfy((one) => [200, 303, 403, 404].includes(one)),
            true,
          ]);
        }
    for (const part of ['', '/live', '/result', '/goods', '/costs'])
      expect([part, (await manager.get(`/campaigns/${campaigns.draft}${part}`)).status]).toEqual([part, 404]);
  });
  test('nothing is done to it that its state does not let happen', async () => {
    for (const [state, id] of Object.entries(campaigns))
      for (const [name, person] of Object.entries({ rina, tuti, manager }))
        await changesNothing(worker.database.db, async () => {
          for (const deed of deeds.filter((one) => !allowed[state]?.includes(one))) {
            const { status, text } = await person.post(`/campaigns/${id}${deed}`, fields());
            const is = [303, 403, 404, 409, 422].includes(status) ? 'answered' : status;
            const broken = /<script>alert|undefined|NaN|\[object/.exec(text)?.[0];
            expect([state, name, deed, is, broken]).toEqual([state, name, deed, 'answered', undefined]);
          }
        });
    const after = await worker.database.db.all<{ id: string; state: string }>(sql`select id, state from campaign`);
    const stateOf = new Map(after.map((one) => [one.id, one.state]));
    for (const [state, id] of Object.entries(campaigns))
      expect(stateOf.get(id)).toBe(state.startsWith('open') ? 'open' : state);
  });
});

const routes = Object.entries(access as Readonly<Record<string, unknown>>)
  .map(([route]) => route.split(' ') as [string, string])
  .filter(([, path]) =>
    /^\/(campaigns|suppliers|price-lists|needs|deposits|allotments|arrivals|charges|bills|drop-points)\b/.test(path),
  );

describe('an address of joint buying', () => {
  test.each(['%00', '%F0%9F%8D%9A', "'%20or%201=1--", 'x'.repeat(3000)])(
    'that names nothing ends in a page that says so (%s)',
    async (id) => {
      const named = routes.filter(([, one]) => one.includes(':'));
      await changesNothing(worker.database.db, async () => {
        for (const [method, path] of named)
          for (const person of [agus, manager]) {
            const at = path.replaceAll(/:\w+/g, id);
            const { status } = await (method === 'GET' ? person.get(at) : person.post(at, fields()));
            expect([method, path, [400, 403, 404, 409, 422].includes(status)]).toEqual([method, path, true]);
          }
      });
    },
  );
  test('asked in another way than it takes is not there', async () => {
    const known = new Set(routes.map(([method, path]) => `${method} ${path}`));
    for (const [method, path] of routes) {
      const at = path.replaceAll(/:\w+/g, campaigns.open!);
      if (method === 'POST' && !known.has(`GET ${path}`)) {
        // `GET /suppliers/new` and the like answer where a word stands for an id.
        expect([path, (await agus.get(at)).status]).toEqual([
          path,
          expect.toSatisfy((one) => [404, 405].includes(one)),
        ]);
      }
      if (method === 'GET' && !known.has(`POST ${path}`) && !path.includes('new'))
        expect([path, (await changesNothing(worker.database.db, () => agus.post(at, fields()))).status]).toEqual([
          path,
          expect.toSatisfy((one) => [404, 405].includes(one)),
        ]);
      for (const other of ['PUT', 'DELETE', 'PATCH']) {
        const { status } = await fetch(new URL(at, worker.url), { method: other, headers: { origin: worker.url } });
        expect([other, path, status]).toEqual([other, path, expect.toSatisfy((one) => one >= 400 && one < 500)]);
      }
    }
  });
});
