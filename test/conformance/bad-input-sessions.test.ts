import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newId } from '../../src/platform/ids.ts';
import { texts } from '../../src/platform/texts.ts';
import { type Answer, DEMO_PASSWORD, type Person, signInAs, textOnly, visitor } from '../support/people.ts';
import { runningWorker, type TestWorker } from '../support/worker.ts';
import { changesNothing, sentBy, shownIn, speak, ways } from './bad-input.ts';
import { type Buyer, orderFields, signedInBuyers } from './buyers.ts';

let worker: TestWorker;
let buyer: Buyer;
let other: Buyer;
let emails: Map<string, string>;
beforeAll(async () => {
  worker = await runningWorker({ world: true });
  const { db } = worker.database;
  [buyer, other] = (await signedInBuyers(worker, db, 2)) as [Buyer, Buyer];
  const rows = await db.all<{ id: string; email: string }>(sql`select id, email from user`);
  emails = new Map(rows.map((row) => [row.id, row.email]));
});
afterAll(() => worker.close());

const wish = { commodityId: 'beras-medium', quantity: 2000, seenTotal: 1e12 };

describe.each(ways)('a forged form in $way', ({ lang, htmx }) => {
  beforeEach(async () => void (await speak(buyer.person, lang)));

  /** A token of another person, of the same person's other role, of nobody, and some that are none. */
  const tokens: [what: string, token: () => Promise<string>][] = [
    ['no token', async () => ''],
    ['a made-up token', async () => `${buyer.userId}~.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA`],
    ['another person’s token', () => other.person.csrf()],
    ['a token for nobody', () => visitor(worker).csrf()],
    ['its own token for another person', async () => (await buyer.person.csrf()).replace(buyer.userId, other.userId)],
    ['its own token cut short', async () => (await buyer.person.csrf()).slice(0, -1)],
  ];
  test.each(tokens)('with %s is not carried out, and the page says what to do', async (_, token) => {
    const fields = { ...orderFields(buyer, wish), _csrf: await token() };
    for (const path of ['/orders', '/orders/preview', '/account/name', '/sign-out']) {
      const post = () => buyer.person.post(path, fields, sentBy(htmx));
      const answer = await changesNothing(worker.database.db, post);
      expect([path, answer.status]).toEqual([path, 403]);
      expect(textOnly(answer.text)).toContain(texts[lang].formBody);
    }
  });

  test('from another site is not carried out, even with the right token', async () => {
    const _csrf = await buyer.person.csrf();
    const headers: Record<string, string>[] = [
      { origin: 'https://lumbung.example' },
      { 'sec-fetch-site': 'cross-site' },
    ];
    for (const one of headers) {
      const fields = { ...orderFields(buyer, wish), _csrf };
      const post = () => buyer.person.post('/orders', fields, { ...sentBy(htmx), headers: one });
      expect((await changesNothing(worker.database.db, post)).status).toBe(403);
    }
  });
});

describe.each(ways)('a session that ends mid-form in $way', ({ lang, htmx }) => {
  let person: Person;
  let email: string;
  beforeEach(async () => {
    email = emails.get(buyer.userId)!;
    person = await signInAs(worker, email);
    await speak(person, lang);
    await person.get('/orders/new');
    await worker.database.db.run(sql`delete from session where user_id = ${buyer.userId}`);
  });

  const fields = (key: string) => ({ ...orderFields(buyer, wish, key), note: 'Antar lewat "pintu" <timur> 🍚' });
  /** Where the answer leads to: htmx is told by a header, so that the sign-in page does not land inside this one. */
  const way = (answer: Answer): string => {
    expect(answer.status).toBe(htmx ? 200 : 303);
    return (htmx ? answer.headers.get('hx-redirect') : answer.location) ?? '';
  };
  const orders = async (key: string): Promise<number> => {
    const [row] = await worker.database.db.all<{ n: number }>(
      sql`select count(*) n from idempotency where key = ${key}`,
    );
    return row!.n;
  };

  test('keeps what was typed, and after signing in again it is sent as it was', async () => {
    const key = newId(Date.now());
    const to = way(await person.post('/orders', fields(key), sentBy(htmx)));
    expect(to).toMatch(/^\/sign-in\?parked=[0-9A-Z]{26}$/);
    expect(await orders(key)).toBe(0);
    const parked = new URLSearchParams(to.split('?')[1]).get('parked')!;
    await person.get(to);
    const signedIn = await person.post('/sign-in', { email, password: DEMO_PASSWORD, parked });
    expect(signedIn.location).toBe(`/resume/${parked}`);
    const page = await person.get(signedIn.location!);
    expect(page.text).toContain(`<html lang="${lang}">`);
    for (const [name, value] of Object.entries(fields(key)))
      expect([name, hiddenIn(page.text, name)]).toEqual([name, value]);
    const sent = await person.post('/orders', fields(key));
    expect([sent.status, await orders(key)]).toEqual([303, 1]);
    const order = await person.get(sent.location!);
    expect(order.status).toBe(200);
  });

  test('gives it to nobody else', async () => {
    const to = way(await person.post('/orders', fields(newId(Date.now())), sentBy(htmx)));
    const parked = new URLSearchParams(to.split('?')[1]).get('parked')!;
    expect((await other.person.get(`/resume/${parked}`)).status).toBe(404);
    const stranger = visitor(worker);
    const signedIn = await stranger.post('/sign-in', {
      ...{ email: emails.get(other.userId)!, password: DEMO_PASSWORD, parked },
    });
    expect(signedIn.location).toBe('/');
    expect((await stranger.get(`/resume/${parked}`)).status).toBe(404);
  });

  test('leads a page to the sign-in and back to the page', async () => {
    // The browser still holds what a page may remember of its person for a minute.
    person.cookies.delete('lumbung_viewer');
    const path = '/orders/new?commodity=beras-medium';
    const answer = await person.get(path, sentBy(htmx));
    const to = way(answer);
    expect(to).toBe(`/sign-in?next=${encodeURIComponent(path)}`);
    await person.get(to);
    const back = await person.post('/sign-in', { email, password: DEMO_PASSWORD, next: path });
    expect(back.location).toBe(path);
    expect(shownIn((await person.get(path)).text, 'lines.0.commodityId')).toBe('beras-medium');
  });
});

describe.each(ways)('what somebody could do a moment ago, in $way', ({ lang, htmx }) => {
  const changes: [what: string, change: string, back: string][] = [
    ['their institution was suspended', `status = 'suspended'`, `status = 'verified'`],
    ['their institution’s application was taken back', `status = 'applied'`, `status = 'verified'`],
  ];
  test.each(changes)('is not carried out once %s', async (_, change, back) => {
    const { db } = worker.database;
    const set = (what: string) => db.run(sql`update party set ${sql.raw(what)} where id = ${other.institutionId}`);
    await speak(other.person, lang);
    await other.person.get('/orders/new');
    await set(change);
    const post = () => other.person.post('/orders', orderFields(other, wish), sentBy(htmx));
    const first = await changesNothing(db, post);
    expect([first.status, first.location, first.trips]).toEqual([307, '/orders', 1]);
    // The browser sends the form once more by itself; now it is answered by how they stand.
    expect((await changesNothing(db, post)).status).toBe(422);
    await set(back);
    expect((await changesNothing(db, post)).status).toBe(307);
    expect((await post()).status).toBe(303);
  });

  test('is not carried out once their role has ended', async () => {
    const { db } = worker.database;
    await other.person.get('/orders/new');
    const role = (ended: string) =>
      db.run(sql`update membership set ended_at = ${sql.raw(ended)} where user_id = ${other.userId}`);
    await role('1');
    const post = () => other.person.post('/orders', orderFields(other, wish), sentBy(htmx));
    expect((await changesNothing(db, post)).status).toBe(403);
    expect((await other.person.get('/orders/new')).status).toBe(403);
    await role('null');
    expect((await other.person.get('/orders/new')).status).toBe(200);
  });
});

/** The value a hidden field of that name carries. */
function hiddenIn(html: string, name: string): string | undefined {
  const tag = html.match(/<input type="hidden"[^>]*>/g)?.find((one) => one.includes(` name="${name}"`));
  const value = / value="([^"]*)"/.exec(tag ?? '')?.[1];
  return value?.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}
