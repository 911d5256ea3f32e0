import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { submitOrder } from '../../src/orders/commands/submit.ts';
import { awardTexts } from '../../src/orders/texts-awards.ts';
import { refusalTexts } from '../../src/orders/texts-decisions.ts';
import { errorTexts } from '../../src/orders/texts-errors.ts';
import { addDays, dayOf, HOUR } from '../../src/platform/clock.ts';
import { newId } from '../../src/platform/ids.ts';
import type { Viewer } from '../../src/platform/viewer.ts';
import { type Fields, type Person, signInAs, textOnly } from '../support/people.ts';
import { runningWorker, type TestWorker } from '../support/worker.ts';
import { changesNothing, expectError, expectKept, sentBy, speak, ways } from './bad-input.ts';
import { type Goods, signedInBuyers, stock } from './buyers.ts';

const LOT = 50;
const AWARDED = 500;

let worker: TestWorker;
let goods: Goods;
let buyer: Viewer;
let siteId: string;
let ours: Person;
let theirs: Person;
beforeAll(async () => {
  worker = await runningWorker({ world: true });
  const { db } = worker.database;
  const [first] = await signedInBuyers(worker, db, 1);
  siteId = first!.siteId;
  buyer = {
    ...{ userId: first!.userId, userName: '', email: '', sessionToken: '', membershipId: '', memberships: 1 },
    ...{ partyId: first!.institutionId, partyKind: 'institution', partyName: '', partyStatus: 'verified' },
    role: 'requester',
  };
  goods = await stock(db, 'awards', 10_000, LOT);
  ours = await signInAs(worker, 'manager.batutulis@koperasi.example');
  theirs = await signInAs(worker, 'manager.empang@koperasi.example');
});
afterAll(() => worker.close());

/** An award of kop-batutulis, from an order placed so many hours ago. */
async function awarded(hoursAgo = 0): Promise<string> {
  const { db } = worker.database;
  const now = Date.now() - hoursAgo * HOUR;
  const line = { commodityId: goods.commodityId, quantity: AWARDED, typedQuantity: String(AWARDED), typedUnit: 'kg' };
  const placed = await submitOrder(
    db,
    buyer,
    {
      ...{
        key: newId(now),
        order: null,
        agreement: { seenTotal: 1e12, acceptedShortage: [0], shortage: 'go_without' },
      },
      form: {
        ...{ siteId, policy: 'cheapest', neededOn: addDays(dayOf(now), 14), note: '' },
        lines: [{ ...line, priceCeiling: null, maxSuppliers: null, maxShareBps: null }],
      },
    },
    now,
  );
  if (!placed.ok) throw new Error(placed.reason);
  const [row] = await db.all<{ id: string }>(sql`select id from award where order_id = ${placed.orderId}`);
  return row!.id;
}

type Texts = (typeof errorTexts)['id'] & (typeof awardTexts)['id'];
const quantities: [what: string, typed: string, words: (t: Texts) => string][] = [
  ['nothing', '', (t) => t.quantity_required],
  ['zero', '0', (t) => t.not_positive],
  ['less than zero', '-50', (t) => t.not_positive],
  ['a fraction', '50,5', (t) => t.not_whole],
  ['10^18', '1000000000000000000', (t) => t.too_large],
  ['words', 'banyak', (t) => t.not_a_figure],
  ['half a lot', '75', (t) => t.wholeLots(`${LOT} kg`)],
  ['more than was awarded', '5.000', (t) => t.mostPart(`${AWARDED} kg`)],
];

const declines: [what: string, fields: Record<string, string>, field: string, words: (t: Texts) => string][] = [
  ['without a reason', { declineReason: '', declineNote: 'Maaf' }, 'declineReason', (t) => t.reason_choice],
  ['for a reason that is none', { declineReason: 'x', declineNote: 'Maaf' }, 'declineReason', (t) => t.reason_choice],
  ['for another reason, untold', { declineReason: 'other', declineNote: ' ' }, 'declineNote', (t) => t.reason_required],
  [
    ...(['at too great a length', { declineReason: 'stock', declineNote: 'x'.repeat(301) }, 'declineNote'] as const),
    (t) => t.too_long,
  ],
];

describe.each(ways)('an answer to an award in $way', ({ lang, htmx }) => {
  const t = { ...awardTexts[lang], ...errorTexts[lang] } as Texts;
  let award: string;
  beforeAll(async () => {
    award = await awarded();
  });
  beforeEach(async () => void (await Promise.all([ours, theirs].map((person) => speak(person, lang)))));
  const send = (person: Person, path: string, fields: Fields = {}) =>
    changesNothing(worker.database.db, () => person.post(path, fields, sentBy(htmx)));

  test.each(quantities)('confirming %s comes back with the mistake beside the quantity', async (_, typed, words) => {
    const answer = await send(ours, `/awards/${award}/confirmation`, { part: 'yes', quantity: typed });
    expect(answer.status).toBe(422);
    expectError(answer.text, 'quantity', words(t));
    expectKept(answer.text, { quantity: typed });
  });

  test.each(declines)('declining %s comes back with the mistake beside it', async (_, fields, field, words) => {
    const answer = await send(ours, `/awards/${award}/decline`, fields);
    expect(answer.status).toBe(422);
    expectError(answer.text, field, words(t));
    const known = Object.entries(fields).filter(([, value]) => value !== 'x');
    expectKept(answer.text, Object.fromEntries(known));
  });

  test.each<[string, Fields]>([
    ['confirmation', {}],
    ['confirmation', { part: 'yes', quantity: '50' }],
    ['confirmation', { part: 'yes', quantity: 'banyak' }],
    ['decline', { declineReason: 'stock', declineNote: '' }],
    ['decline', { declineReason: '' }],
  ])('of another cooperative is not there (%s %j)', async (action, fields) => {
    expect((await theirs.get(`/awards/${award}`)).status).toBe(404);
    expect((await send(theirs, `/awards/${award}/${action}`, fields)).status).toBe(404);
  });

  test('given twice is told that it was given', async () => {
    const own = await awarded();
    expect((await ours.post(`/awards/${own}/confirmation`, {}, sentBy(htmx))).status).toBe(303);
    const again: [string, Fields][] = [
      ['confirmation', {}],
      ['confirmation', { part: 'yes', quantity: '50' }],
      ['decline', { declineReason: 'stock', declineNote: '' }],
    ];
    for (const [action, fields] of again) {
      const answer = await send(ours, `/awards/${own}/${action}`, fields);
      expect([answer.status, textOnly(answer.text).includes(refusalTexts[lang].already_decided)]).toEqual([409, true]);
    }
  });

  test('sent twice at once confirms once', async () => {
    const own = await awarded();
    const answers = await Promise.all([1, 2].map(() => ours.post(`/awards/${own}/confirmation`, {}, sentBy(htmx))));
    expect(answers.map((answer) => answer.status).sort()).toEqual([303, 409]);
    const [row] = await worker.database.db.all<{ n: number }>(
      sql`select count(*) n from event where aggregate_type = 'award' and aggregate_id = ${own} and type = 'award_confirmed'`,
    );
    expect(row?.n).toBe(1);
  });

  test('after the deadline is refused in words, whether it is yes or no', async () => {
    const late = await awarded(25);
    const declined = { declineReason: 'other', declineNote: 'Truk kami mogok' };
    for (const [action, fields] of [
      ['confirmation', {}],
      ['decline', declined],
    ] as [string, Fields][]) {
      const answer = await send(ours, `/awards/${late}/${action}`, fields);
      expect([answer.status, textOnly(answer.text).includes(refusalTexts[lang].deadline_passed)]).toEqual([409, true]);
    }
  });
});
