import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { verify } from '../../db/local/verify.ts';
import { type Db, newMeter, openDb } from '../../src/platform/db.ts';
import { newId } from '../../src/platform/ids.ts';
import { type Buyer, orderFields, signedInBuyers } from '../conformance/buyers.ts';
import { worldFile } from '../support/database.ts';
import { textOnly } from '../support/people.ts';
import { built, SECRET } from '../support/worker.ts';
import { databaseProcess, type Killable, workerProcess } from './processes.ts';

const PLACEMENTS = 200;
const AT_ONCE = 16;
/** So many are placed when the process is killed. */
const PLACED_BEFORE = 60;
const MOST_MS = 60_000;

let path: string;
let database: Killable;
let worker: Killable;
let buyers: Buyer[];

const settings = () => ({ LIBSQL_URL: database.url, APP_SECRET: SECRET, DEMO: '1' });
const open = (): Db => openDb({ libsqlUrl: database.url }, newMeter());

beforeEach(async () => {
  await built();
  path = await worldFile();
  database = await databaseProcess(path);
  worker = await workerProcess(settings());
  await open().run(sql`update offer set available = available * 100 where state = 'listed'`);
  buyers = await signedInBuyers(worker, open());
  for (const { person } of buyers) await person.get('/orders/new');
});
afterEach(() => Promise.all([worker.kill(), database.kill()]));

/** What came back for one form: an answer, or none because the connection broke. */
type Sent = { key: string; buyer: Buyer; status: number | null; location: string | null; text: string };

const forms = () =>
  Array.from({ length: PLACEMENTS }, (_, i) => ({ key: newId(Date.now()), buyer: buyers[i % buyers.length]! }));

/** No cooperative more than a quarter, so that each order has several awards; the buyer agrees to any price. */
async function send({ key, buyer }: { key: string; buyer: Buyer }): Promise<Sent> {
  const wish = { commodityId: 'beras-medium', quantity: 4000, seenTotal: 1e12 };
  const fields = { ...orderFields(buyer, wish, key), 'lines.0.maxShare': '25' };
  const answer = await buyer.person.post('/orders', fields).catch(() => null);
  return { key, buyer, status: answer?.status ?? null, location: answer?.location ?? null, text: answer?.text ?? '' };
}

/** Sends all, so many at a time; `placed` is told how many have been placed so far. */
async function sendAll(all: { key: string; buyer: Buyer }[], placed: (count: number) => void = () => {}) {
  const waiting = [...all];
  const sent: Sent[] = [];
  const one = async () => {
    for (let form = waiting.shift(); form; form = waiting.shift()) {
      const answer = await send(form);
      sent.push(answer);
      placed(sent.filter((one) => one.status === 303).length);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, one));
  return sent;
}

/** Kills one of the two in the middle of the placements, starts it again, and sends what failed a second time. */
async function placeThrough(kill: () => Promise<void>, restart: () => Promise<void>) {
  let killed: Promise<void> | null = null;
  const first = await sendAll(forms(), (count) => {
    if (count >= PLACED_BEFORE) killed ??= kill();
  });
  await killed;
  await restart();
  const placed = first.filter((one) => one.status === 303);
  const failed = first.filter((one) => one.status !== 303);
  return { placed, failed };
}

/** Every form led to exactly one order, and the answer told which. */
async function expectEachOnce(sent: readonly Sent[]): Promise<void> {
  const rows = await open().all<{ key: string; location: string; orders: number }>(sql`
    select i.key, i.location, (select count(*) from bulk_order o where '/orders/' || o.id = i.location and o.state = 'placed') orders
    from idempotency i where i.key in (select value from json_each(${JSON.stringify(sent.map((one) => one.key))}))`);
  const expected = sent.map(({ key, location }) => ({ key, location, orders: 1 }));
  const byKey = (a: { key: string }, b: { key: string }) => (a.key < b.key ? -1 : 1);
  expect(rows.toSorted(byKey)).toEqual(expected.toSorted(byKey));
}

/** What `npm run db:verify` tells: no award without an order, no reservation without an award, no order without its event, … */
async function expectNothingFound(): Promise<void> {
  const wrong = (await verify(database.url)).filter(({ findings }) => findings.length > 0);
  expect(wrong).toEqual([]);
}

describe('killed in the middle of 200 placements', () => {
  test('the Worker leaves nothing half done, and a form sent again is placed once', { timeout: MOST_MS }, async () => {
    const { placed, failed } = await placeThrough(worker.kill, async () => {
      worker = await workerProcess(settings(), worker.port);
    });
    expect(placed.length).toBeGreaterThanOrEqual(PLACED_BEFORE);
    expect(new Set(failed.map((one) => one.status))).toEqual(new Set([null]));
    await expectNothingFound();
    const again = await sendAll(failed);
    expect(new Set(again.map((one) => one.status))).toEqual(new Set([303]));
    await expectEachOnce([...placed, ...again]);
    await expectNothingFound();
  });

  test('the database server the same', { timeout: MOST_MS }, async () => {
    const { placed, failed } = await placeThrough(database.kill, async () => {
      database = await databaseProcess(path, database.port);
    });
    expect(placed.length).toBeGreaterThanOrEqual(PLACED_BEFORE);
    expect(new Set(failed.map((one) => one.status))).toEqual(new Set([503]));
    for (const { text } of failed) expect(textOnly(text)).toContain('formulir yang sama hanya dihitung sekali');
    await expectNothingFound();
    const again = await sendAll(failed);
    expect(new Set(again.map((one) => one.status))).toEqual(new Set([303]));
    await expectEachOnce([...placed, ...again]);
    await expectNothingFound();
  });
});
