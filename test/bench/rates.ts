import { newId } from '../../src/platform/ids.ts';
import { type Buyer, orderFields, signedInBuyers } from '../conformance/buyers.ts';
import { type Person, signInAs } from '../support/people.ts';
import type { TestWorker } from '../support/worker.ts';
import { inTurn, type Load, load, type Shot } from './load.ts';

/** Requests or orders per second of ours and of the bare counterpart, and the ratio, round against round. */
export type Rate = { what: string; connections: number; ours: number; theirs: number; ratio: number; aim: number };

export type Effort = { rounds: number; pages: number; orders: number };
export const usual: Effort = { rounds: 5, pages: 400, orders: 160 };
export const quick: Effort = { rounds: 3, pages: 120, orders: 64 };

const PAGES_AT_ONCE = 8;
const PAGE_AIM = 0.5;
const ORDER_AIM = 0.25;
const FORM = 'application/x-www-form-urlencoded';

/** Nothing but the wanted status counts: a quick refusal is no order. */
async function only(status: number, running: Promise<Load>): Promise<Load> {
  const done = await running;
  const wrong = Object.keys(done.statuses).filter((one) => Number(one) !== status);
  if (wrong.length > 0) throw new Error(`expected ${status} alone, got ${JSON.stringify(done.statuses)}`);
  return done;
}

const cookie = ({ cookies }: Person): string => [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');

const barePage: Shot = { path: '/bare/page' };

async function page(worker: TestWorker, what: string, shot: () => Promise<Shot>, effort: Effort): Promise<Rate> {
  const run = async (one: Shot, total = effort.pages) =>
    only(
      200,
      load(worker.url, total, PAGES_AT_ONCE, () => one),
    );
  await run(await shot(), PAGES_AT_ONCE * 4);
  await run(barePage, PAGES_AT_ONCE * 4);
  const rate = await inTurn(
    effort.rounds,
    async () => run(await shot()),
    () => run(barePage),
  );
  return { what, connections: PAGES_AT_ONCE, ...rate, aim: PAGE_AIM };
}

/** The catalog without a session, and an order's page with one, its reader remembered as a browser would have it. */
export async function measurePages(worker: TestWorker, effort: Effort): Promise<Rate[]> {
  const [buyer] = await signedInBuyers(worker, worker.database.db, 1);
  const placed = await buyer!.person.post('/orders', orderFields(buyer!, { ...wish, quantity: 4000 }));
  if (placed.status !== 303 || !placed.location) throw new Error(`no order could be placed: ${placed.status}`);
  const path = placed.location;
  const orderPage = async (): Promise<Shot> => {
    await buyer!.person.get(path);
    return { path, headers: { cookie: cookie(buyer!.person) } };
  };
  return [
    await page(worker, 'catalog page', async () => ({ path: '/' }), effort),
    await page(worker, 'order page, signed in', orderPage, effort),
  ];
}

const wish = { commodityId: 'beras-medium', quantity: 500, seenTotal: 1e12 };

type Sender = { cookie: string; _csrf: string; siteId: string };

/** So many sessions, two or more of each buyer when there are more than buyers. */
async function sessions(worker: TestWorker, buyers: readonly Buyer[], count: number): Promise<Buyer[]> {
  const rows = await worker.database.db.$client.execute('select id, email from user');
  const emails = new Map(rows.rows.map((row) => [String(row.id), String(row.email)]));
  const made: Buyer[] = [];
  for (let i = 0; i < count; i += 1) {
    const buyer = buyers[i % buyers.length]!;
    made.push({ ...buyer, person: await signInAs(worker, emails.get(buyer.userId)!) });
  }
  return made;
}

/** Each opens the form, as before every order: the browser then holds its token, and who it belongs to for a minute. */
const withFormOpen = (buyers: readonly Buyer[]): Promise<Sender[]> =>
  Promise.all(
    buyers.map(async ({ person, siteId }) => {
      await person.get('/orders/new');
      return { _csrf: await person.csrf(), cookie: cookie(person), siteId };
    }),
  );

/** The whole form, new each time: its own key, so that each is an order of its own. */
function orderShot({ cookie, _csrf, siteId }: Sender): Shot {
  const fields = { _csrf, ...orderFields({ siteId }, wish, newId(Date.now())) };
  return {
    method: 'POST',
    path: '/orders',
    headers: { cookie, 'content-type': FORM },
    body: new URLSearchParams(fields).toString(),
  };
}

const bareShot: Shot = {
  method: 'POST',
  path: '/bare/order',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ quantity: 1 }),
};

/** Orders of the same goods by one buyer and by sixteen at once: form, session, split, reservation, awards, events. */
export async function measureOrders(worker: TestWorker, effort: Effort): Promise<Rate[]> {
  const buyers = await signedInBuyers(worker, worker.database.db);
  const all = await sessions(worker, buyers, 16);
  const rates: Rate[] = [];
  for (const connections of [1, 16]) {
    const total = connections === 1 ? effort.orders / 2 : effort.orders;
    const ours = async () => {
      const senders = await withFormOpen(all.slice(0, connections));
      return only(
        303,
        load(worker.url, total, connections, (i) => orderShot(senders[i % connections]!)),
      );
    };
    const theirs = () =>
      only(
        201,
        load(worker.url, total * 2, connections, () => bareShot),
      );
    await ours();
    await theirs();
    const what = connections === 1 ? 'orders placed, 1 buyer' : `orders placed, ${connections} buyers at once`;
    rates.push({ what, connections, ...(await inTurn(effort.rounds, ours, theirs)), aim: ORDER_AIM });
  }
  return rates;
}
