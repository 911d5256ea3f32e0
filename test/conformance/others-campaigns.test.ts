import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays, DAY, dayOf } from '../../src/platform/clock.ts';
import { depositOf } from '../joint-buying/closings.ts';
import { sendForm } from '../support/forms.ts';
import {
  arriveAll,
  distributeAll,
  type MadeCampaign,
  type Ordered,
  openCampaign,
  orderCampaign,
} from '../support/joint.ts';
import { type Person, signInAs, textOnly, visitor } from '../support/people.ts';
import { runningWorker, type TestWorker } from '../support/worker.ts';
import { changesNothing } from './bad-input.ts';

/** Batu Tulis wants so much, at most at this price, with this tolerance, and has put down this: nobody's business. */
const planted = { quantity: 1_137, tolerance: 713, highestPrice: 13_457 };
const secret = /13\.457|713 kg|613\.131|15\.180\.000/;
const pledges = [
  { cooperativeId: 'kop-batutulis', ...planted },
  { cooperativeId: 'kop-empang', quantity: 800, drop: 1 },
  { cooperativeId: 'kop-tegallega', quantity: 1_000, drop: 1 },
];
/** In whole packs, as an order takes them. */
const packed = [{ cooperativeId: 'kop-batutulis', quantity: 1_150, highestPrice: 13_457 }, ...pledges.slice(1)];

let worker: TestWorker;
const people: Record<string, Person> = {};
let [named, hidden] = [] as unknown as [MadeCampaign, MadeCampaign];
let done: Ordered;
let ids: Record<string, string>;
beforeAll(async () => {
  worker = await runningWorker({ world: true });
  const { db } = worker.database;
  const emails = { empang: 'manager.empang@koperasi.example', outside: 'manager.cibogor@koperasi.example' };
  for (const [name, email] of Object.entries({
    ...emails,
    sari: 'sari@rsud.example',
    pemantau: 'pemantau@dekopinda.example',
  }))
    people[name] = await signInAs(worker, email);
  people.own = await signInAs(worker, 'manager.batutulis@koperasi.example');
  people.tuti = await signInAs(worker, 'tuti@forum.example');
  people.guest = visitor(worker);
  const now = Date.now();
  const asked = { commodityId: 'beras-medium', now, deadline: now + 3 * DAY, depositBps: 500, pledges };
  named = await openCampaign(db, { ...asked, showsNames: true });
  hidden = await openCampaign(db, { ...asked, showsNames: false });
  for (const made of [named, hidden]) {
    await depositOf(db, made, 'kop-batutulis', 'due');
    await db.run(sql`update deposit set amount = 613131 where campaign_id = ${made.campaignId}`);
  }
  const before = { commodityId: 'beras-medium', now: now - 6 * DAY, pledges: packed, showsNames: false };
  done = await orderCampaign(db, await openCampaign(db, before), 13_200, 'forum-bogor');
  await arriveAll(db, done);
  await distributeAll(db, done);
  const page = `/campaigns/${done.campaignId}/costs`;
  const bill = { number: 'F-1', goods: '38.940.000', dueOn: addDays(dayOf(now), 7) };
  await sendForm(people.tuti, page, /bills$/, bill);
  await sendForm(people.tuti, page, /invoices$/);
  const value = async (query: ReturnType<typeof sql>) =>
    Object.values((await db.all<object>(query))[0] ?? {})[0] as string;
  const own = done.allotments[0]!.allotmentId;
  ids = {
    allotment: own,
    invoice: await value(sql`select invoice_id from landed_cost where allotment_id = ${own}`),
    paper: await value(
      sql`select i.document_id from landed_cost l join invoice i on i.id = l.invoice_id where l.allotment_id = ${own}`,
    ),
    order: await value(sql`select document_id from campaign_purchase where id = ${done.purchaseId}`),
    deposit: await value(sql`select id from deposit where campaign_id = ${named.campaignId}`),
    need: 'need-batutulis-beras-medium',
    drop: done.dropIds[0]!,
    campaign: done.campaignId,
  };
  expect(Object.values(ids).every(Boolean)).toBe(true);
});
afterAll(() => worker.close());

const parts = ['', '/live', '/result', '/goods', '/costs'];
const others = ['empang', 'outside'] as const;

describe('what a cooperative may not know of another', () => {
  test('its own pages show its figures, so that they are there to be hidden', async () => {
    expect((await people.own!.get(`/campaigns/${named.campaignId}`)).text).toMatch(/1\.137/);
    expect(textOnly((await people.own!.get('/deposits')).text)).toMatch(/613\.131/);
    expect(textOnly((await people.own!.get(`/campaigns/${done.campaignId}/costs`)).text)).toMatch(/15\.180\.000/);
  });
  test.each(others)('stands nowhere in the pages of %s', async (name) => {
    const places = [named, hidden, done].flatMap(({ campaignId }) =>
      parts.map((part) => `/campaigns/${campaignId}${part}`),
    );
    for (const path of [
      ...places,
      '/campaigns',
      '/deposits',
      '/needs',
      '/inbox',
      '/invoices',
      '/documents',
      '/ledger',
    ]) {
      const { text, status } = await people[name]!.get(path);
      expect([path, status < 500]).toEqual([path, true]);
      expect([path, secret.exec(text)?.[0]]).toEqual([path, undefined]);
    }
  });
  test('names stand on a joint purchase that shows them, and on no other', async () => {
    const textOf = async (made: MadeCampaign, name: string, part: string) =>
      textOnly((await people[name]!.get(`/campaigns/${made.campaignId}${part}`)).text);
    expect(await textOf(named, 'empang', '')).toContain('Batu Tulis');
    for (const name of others)
      for (const made of [hidden, done])
        for (const part of parts) expect(await textOf(made, name, part)).not.toMatch(/Batu ?Tulis|Tegallega/i);
  });
});

const gets = [
  '/allotments/:allotment/receipt',
  '/invoices/:invoice',
  '/documents/:paper',
  '/documents/:paper/pdf',
  '/documents/:order',
];
const posts = [
  '/allotments/:allotment/receipt',
  '/allotments/:allotment/offer',
  '/deposits/:deposit/report',
  '/needs/:need',
  '/needs/:need/ending',
];
const staffs = [
  ...[
    '/campaigns/:campaign/bills',
    '/campaigns/:campaign/charges',
    '/campaigns/:campaign/invoices',
    '/deposits/returns',
  ],
  ...['/deposits/:deposit/confirmation', '/deposits/:deposit/refusal', '/campaigns/:campaign/sharing'],
  ...['/campaigns/:campaign/arrivals', '/allotments/:allotment/handing-out', '/campaigns/:campaign/failure'],
  ...['/campaigns/:campaign/drop-points/:drop/handing-out', '/campaigns/:campaign/cancellation', '/suppliers'],
];
const at = (path: string) => path.replace(/:(\w+)/g, (_, name: string) => ids[name]!);
const fields = () => ({
  ...{ key: '01M86NXZWDTMTB20KZXQW1EP8D', weight: '1', note: 'Catatan.', reason: 'Alasan yang jelas.', version: '1' },
  ...{ paidOn: dayOf(Date.now()), quantity: '10', rhythm: 'monthly', lastPrice: '', lastBoughtOn: '' },
});

describe('a record of another cooperative', () => {
  test.each(others)('is not there for %s', async (name) => {
    for (const path of gets) {
      const { status, text } = await people[name]!.get(at(path));
      expect([path, status]).toEqual([path, 404]);
      expect(textOnly(text)).not.toMatch(/Batu ?Tulis/);
    }
    for (const path of posts) {
      const { status } = await changesNothing(worker.database.db, () => people[name]!.post(at(path), fields()));
      expect([path, status]).toEqual([path, 404]);
    }
  });
  test.each(['own', 'empang', 'sari', 'pemantau'])('what is the forum’s is closed to %s', async (name) => {
    for (const path of staffs) {
      const { status } = await changesNothing(worker.database.db, () => people[name]!.post(at(path), fields()));
      expect([path, [403, 404].includes(status)]).toEqual([path, true]);
    }
    for (const path of [
      '/deposits/csv',
      '/suppliers',
      '/price-lists/new',
      '/campaigns/new',
      '/campaigns/:campaign/suppliers',
      '/drop-points/:drop/pick-list',
    ])
      expect([path, (await people[name]!.get(at(path))).status]).toEqual([path, 403]);
  });
  test.each(['sari', 'pemantau', 'guest'])('joint buying is not for %s', async (name) => {
    const places = [
      ...parts.map((part) => `/campaigns/:campaign${part}`),
      '/campaigns',
      '/needs',
      '/deposits',
      ...gets.slice(0, 1),
    ];
    for (const path of places) {
      const { status, text, location } = await people[name]!.get(at(path));
      expect([path, status === 403 || (status === 303 && location?.startsWith('/sign-in'))]).toEqual([path, true]);
      expect(textOnly(text)).not.toMatch(/Batu ?Tulis|beras/i);
    }
  });
  test('the clerk of two parties sees each with its own eyes only', async () => {
    const ujang = await signInAs(worker, 'ujang@koperasi.example');
    const { status } = await ujang.get(at('/allotments/:allotment/receipt'));
    expect([200, 403]).toContain(status);
  });
});
