import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verify } from '../../db/local/verify.ts';
import { addDays, DAY, dayOf } from '../../src/platform/clock.ts';
import { newId } from '../../src/platform/ids.ts';
import { depositOf } from '../joint-buying/closings.ts';
import { dumpOf } from '../joint-buying/dumps.ts';
import { orderedRice, sharedShort } from '../joint-buying/goods-world.ts';
import { formsIn, type PageForm } from '../support/forms.ts';
import { arriveAll, distributeAll, type MadeCampaign, type Ordered, openCampaign } from '../support/joint.ts';
import { type Fields, type Person, signInAs } from '../support/people.ts';
import { runningWorker, type TestWorker } from '../support/worker.ts';
import { errorWords, speak } from './bad-input.ts';

let worker: TestWorker;
let untouched: Awaited<ReturnType<typeof dumpOf>>;
let [rina, tuti, manager] = [] as unknown as [Person, Person, Person];
let open: MadeCampaign;
let [ordered, shared, handed, done] = [] as unknown as [Ordered, Ordered, Ordered, Ordered];
beforeAll(async () => {
  worker = await runningWorker({ world: true });
  const { db } = worker.database;
  [rina, tuti] = [await signInAs(worker, 'rina@forum.example'), await signInAs(worker, 'tuti@forum.example')];
  manager = await signInAs(worker, 'manager.batutulis@koperasi.example');
  open = await openCampaign(db, {
    ...{ commodityId: 'beras-medium', now: Date.now(), deadline: Date.now() + 3 * DAY, depositBps: 500 },
    pledges: [
      { cooperativeId: 'kop-batutulis', quantity: 500 },
      { cooperativeId: 'kop-empang', quantity: 500 },
    ],
  });
  await depositOf(db, open, 'kop-batutulis', 'due');
  await depositOf(db, open, 'kop-empang', 'reported');
  [ordered, shared] = [await orderedRice(db), await sharedShort(db)];
  handed = await sharedShort(db);
  const page = `/campaigns/${handed.campaignId}/goods?drop=${handed.dropIds[0]}`;
  for (const form of formsIn((await rina.get(page)).text).filter(({ action }) => /^\/allotments/.test(action)))
    await rina.post(form.action, form.fields);
  done = await orderedRice(db);
  await arriveAll(db, done);
  await distributeAll(db, done);
  untouched = await dumpOf(db);
});
afterAll(async () => {
  const found = (await verify(worker.databaseUrl)).flatMap(({ findings }) => findings);
  expect(found.filter((one) => !/without a delivery note$/.test(one))).toEqual([]);
  await worker.close();
});

const script = '"><script>alert(1)</script>';
const long = '🍚'.repeat(10_000);
const whole = ['-5', '1000000000000000', '1,5', '1e9 🍚', '9'.repeat(10_000), script, '12\0x'];
const weight = whole.with(2, '1,2345');
const noDay = ['2026-02-30', '0001-01-01', '9999-12-31', 'besok', script];
const none = ['', 'ngawur', script];

type Form = {
  who: () => Person;
  page: () => string;
  action: RegExp;
  /** What makes the rest of the form right. */
  right?: () => Fields;
  wrong: Readonly<Record<string, readonly string[]>>;
};

const inDays = (days: number) => addDays(dayOf(Date.now()), days);
const forms: Readonly<Record<string, Form>> = {
  'a supplier': {
    ...{ who: () => rina, page: () => '/suppliers/new', action: /^\/suppliers$/ },
    right: () => ({ name: 'UD Baru', type: 'distributor', address: 'Jl. Raya 1', phone: '0251 8312 777' }),
    wrong: {
      ...{ name: ['', '\0', long], type: none, address: [long], phone: ['abc', long], email: ['x', script, long] },
      ...{ npwp: ['12', '🍚', long], nib: [long] },
    },
  },
  'a price list': {
    ...{ who: () => rina, page: () => '/price-lists/new?supplier=sup-bulog&commodity=beras-medium' },
    action: /^\/price-lists$/,
    right: () => ({
      ...{ 'tiers.0.price': '13.500', 'tiers.1.from': '2.000', 'tiers.1.price': '13.200', packSize: '50' },
      validUntil: inDays(30),
    }),
    wrong: {
      ...{ packSize: ['', '0', ...whole], palletSize: whole, minimumOrder: whole, capacity: whole },
      ...{ deliveryCost: whole, deliveryDays: whole, validFrom: noDay, validUntil: ['', ...noDay] },
      ...{ 'tiers.0.price': ['0', ...whole], 'tiers.1.from': ['0', ...whole] },
      ...{ 'tiers.1.price': ['', '13.500', '14.000', ...whole], reference: [long], terms: [long] },
    },
  },
  'a joint purchase': {
    ...{ who: () => rina, page: () => '/campaigns/new?commodity=beras-medium', action: /^\/campaigns$/ },
    wrong: {
      ...{ deadlineDay: ['', ...noDay, inDays(-1), inDays(800)], deadlineTime: ['', '25.00', 'sore', script] },
      ...{ deliveryFrom: ['', ...noDay, inDays(0)], deliveryUntil: ['', ...noDay, inDays(1)], target: whole },
      ...{ extensionDays: ['61', ...whole], note: [long], 'drops.0.name': ['', long] },
      ...{ 'drops.0.address': ['', long], shortageRule: none, fallBack: none, toleranceReaches: none },
    },
  },
  'a moved deadline': {
    ...{ who: () => rina, page: () => `/campaigns/${open.campaignId}/deadline`, action: /deadline$/ },
    wrong: { deadlineDay: ['', ...noDay, inDays(-1), inDays(800)], deadlineTime: ['', '24.00', 'x', script] },
  },
  'a cancellation': {
    ...{ who: () => rina, page: () => `/campaigns/${open.campaignId}/cancellation`, action: /cancellation$/ },
    wrong: { reason: ['', ' ', '\0', 'ab', '​‮', long] },
  },
  'a supplier’s failure': {
    ...{ who: () => rina, page: () => `/campaigns/${ordered.campaignId}/failure`, action: /failure$/ },
    wrong: { reason: ['', ' ', '\0', 'ab', '​‮', long] },
  },
  'a pledge': {
    ...{ who: () => manager, page: () => `/campaigns/${open.campaignId}`, action: /pledge$/ },
    right: () => ({ quantity: '700', intent: 'pledge' }),
    wrong: {
      ...{ quantity: ['', '0', ...whole], tolerance: whole, highestPrice: ['0', '100', ...whole] },
      dropPointId: none,
    },
  },
  'a need': {
    ...{ who: () => manager, page: () => '/needs?commodity=madu', action: /^\/needs$/ },
    right: () => ({ quantity: '25', rhythm: 'monthly', lastPrice: '9.000', lastBoughtOn: inDays(0) }),
    wrong: {
      ...{ quantity: ['', '0', ...whole], lastPrice: ['0', ...whole], lastBoughtOn: [...noDay, inDays(1)] },
      ...{ rhythm: none, commodity: none },
    },
  },
  'a changed need': {
    ...{ who: () => manager, page: () => '/needs', action: /need-batutulis-beras-medium$/ },
    wrong: { quantity: ['', '0', ...whole], lastPrice: whole, lastBoughtOn: noDay, rhythm: none },
  },
  'a deposit that was transferred': {
    ...{ who: () => manager, page: () => '/deposits', action: /report$/ },
    wrong: { paidOn: ['', ...noDay, inDays(1)], reference: [long] },
  },
  'a deposit that came': {
    ...{ who: () => tuti, page: () => '/deposits', action: /confirmation$/ },
    wrong: { paidOn: ['', ...noDay, inDays(1)], reference: [long] },
  },
  'a deposit that did not': {
    ...{ who: () => tuti, page: () => '/deposits', action: /refusal$/ },
    wrong: { reason: ['', '\0', long] },
  },
  'goods that came': {
    ...{ who: () => rina, page: () => `/campaigns/${ordered.campaignId}/arrivals/new`, action: /arrivals$/ },
    right: () => ({ received: '100', refused: '10', refusalReason: 'quality' }),
    wrong: {
      ...{
        received: ['', '3.010,001', ...weight],
        refused: ['101', ...weight],
        'quality.moisture': ['-1', '🍚', long],
      },
      ...{ arrivedOn: ['', ...noDay, inDays(1)], vehicle: [long], note: [long], purchase: none, drop: none },
      refusalReason: none,
    },
  },
  'a share that is handed out': {
    ...{ who: () => rina, page: () => `/campaigns/${shared.campaignId}/goods?drop=${shared.dropIds[0]}` },
    action: /^\/allotments\/.*handing-out$/,
    right: () => ({ note: 'Karung robek' }),
    wrong: { weight: ['', '99.999', ...weight], note: [long] },
  },
  'a receipt': {
    ...{
      who: () => manager,
      page: () => `/allotments/${handed.allotments[0]!.allotmentId}/receipt`,
      action: /receipt$/,
    },
    right: () => ({ note: 'Kurang sekarung' }),
    wrong: { weight: ['', '99.999', ...weight], note: [long] },
  },
  'a supplier’s bill': {
    ...{ who: () => tuti, page: () => `/campaigns/${done.campaignId}/costs`, action: /bills$/ },
    right: () => ({ number: 'F-1', goods: '39.600.000', dueOn: inDays(7) }),
    wrong: {
      ...{ number: ['', long], billedOn: ['', ...noDay, inDays(1)], dueOn: ['', ...noDay, inDays(-1)] },
      ...{ billed: ['', '3.001', ...weight], goods: ['', '0', ...whole], delivery: whole },
    },
  },
  'a cost beside the goods': {
    ...{ who: () => tuti, page: () => `/campaigns/${done.campaignId}/costs`, action: /charges$/ },
    right: () => ({ amount: '250.000', paidTo: 'Truk' }),
    wrong: {
      ...{ amount: ['', '0', ...whole], paidTo: ['', long], spentOn: ['', ...noDay, inDays(1)], note: [long] },
      ...{ kind: none, bearers: none },
    },
  },
};

const formAt = (html: string, action: string): PageForm | undefined =>
  formsIn(html).find((one) => one.action === action);
const htmlOf = (html: string, action: string): string =>
  html.match(/<form\b[\s\S]*?<\/form>/g)?.find((one) => formsIn(one)[0]?.action === action) ?? html;

/** Beside the field; what can only be chosen, never typed, may be named in the summary alone. */
function saidOf(html: string, action: string, field: string, isChoice: boolean): string {
  const link = new RegExp(`<a href="#f-${field.replaceAll('.', '\\.')}">([^<]*)</a>`).exec(html)?.[1];
  return isChoice && link ? link : errorWords(htmlOf(html, action), field);
}
const shown = (text: string): string => text.replaceAll('\0', '');

describe.each(Object.entries(forms))('%s', (_, { who, page, action, right = () => ({}), wrong }) => {
  test('with nonsense in any field comes back: the field named, all kept', async () => {
    const person = who();
    const stands = formsIn((await person.get(page())).text).find((one) => action.test(one.action));
    if (!stands) throw new Error(`${page()} has no form to ${action}`);
    const faults: unknown[] = [];
    for (const [field, all] of Object.entries(wrong)) {
      const words = new Set<string>();
      for (const [nth, typed] of all.entries())
        for (const lang of nth === 0 ? (['en', 'id'] as const) : (['id'] as const)) {
          if (nth === 0) await speak(person, lang);
          const sent = { ...stands.fields, ...right(), [field]: typed } as Record<string, string>;
          const { _csrf, ...fields } = sent;
          const answer = await person.post(stands.action, fields);
          const said = [field, typed.slice(0, 30), lang, answer.status];
          if (answer.status !== 422) {
            faults.push(said);
            continue;
          }
          try {
            const beside = saidOf(answer.text, stands.action, field, none.includes(typed));
            if (nth === 0) words.add(beside);
            expect(beside.length).toBeGreaterThan(5);
            const { fields: kept = {} } = formAt(answer.text, stands.action) ?? {};
            for (const [name, value] of Object.entries(fields))
              if (!(name === 'key' || name === 'intent' || (none.includes(typed) && name === field)))
                expect([name, (kept[name] ?? '').slice(0, 50)]).toEqual([name, shown(value).slice(0, 50)]);
            expect(answer.text).not.toContain('<script>alert');
          } catch (error) {
            faults.push([...said, String(error).slice(0, 300)]);
          }
        }
      if (words.size === 1) faults.push([field, 'says the same in both languages', ...words]);
    }
    expect(faults.map((one) => JSON.stringify(one))).toEqual([]);
  });

  test('with nothing, with twice everything, with lists and files in place of words is refused, not broken', async () => {
    const person = who();
    const stands = formsIn((await person.get(page())).text).find((one) => action.test(one.action))!;
    const { _csrf, ...fields } = { ...stands.fields, ...(right() as Record<string, string>) };
    const first = Object.keys(wrong)[0]!;
    const bodies: Fields[] = [
      {},
      ...Object.keys(wrong).map((field) => ({ ...fields, [field]: ['ngawur', 'lagi'], [first]: '\0' })),
      ...Object.keys(wrong).map((field) => ({ ...fields, [`${field}[]`]: 'x', [first]: '\0' })),
      ...Object.keys(wrong).map((field) => ({ ...fields, [first]: '\0', [`${field}.x.y`]: 'x', 'x.0.__proto__': 'x' })),
      { ...fields, [first]: new File(['x'.repeat(1000)], 'x.txt') },
      { ...fields, [first]: '\0', key: 'x' },
    ];
    const statuses: unknown[] = [];
    for (const body of bodies) {
      const { status } = await person.post(stands.action, body);
      if (![400, 404, 409, 413, 422].includes(status)) statuses.push([status, JSON.stringify(body).slice(0, 200)]);
    }
    expect(statuses).toEqual([]);
  });
});

test('of all that nothing was written, in any table', async () => {
  expect(await dumpOf(worker.database.db)).toEqual(untouched);
});

test('a key of somebody else’s form, or one that is none, does nothing twice and nothing at all', async () => {
  const fields = { name: 'UD Kunci', type: 'distributor', address: 'Jl. Raya 1', phone: '0251 8312 777' };
  const before = await dumpOf(worker.database.db);
  for (const key of ['', 'x', '🍚', '../..', 'x'.repeat(10_000)])
    expect((await rina.post('/suppliers', { ...fields, key })).status).toBe(422);
  expect(await dumpOf(worker.database.db)).toEqual(before);
  const key = newId(Date.now());
  const [once, again] = [
    await rina.post('/suppliers', { ...fields, key }),
    await rina.post('/suppliers', { ...fields, key }),
  ];
  expect([once.status, again.location]).toEqual([303, once.location]);
});
