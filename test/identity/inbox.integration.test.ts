import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inboxEntry, outboxMail, party } from '../../db/schema/index.ts';
import { inboxTexts } from '../../src/identity/index.ts';
import { inboxPageTexts } from '../../src/identity/texts-inbox.ts';
import { notify, queueMail } from '../../src/platform/events.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { type Surfer, surfer } from './surfer.ts';
import { addMember, addParty, addPerson, NOON, PASSWORD } from './world.ts';

let database: TestDatabase;
const clock = { now: NOON };
beforeAll(async () => {
  database = await freshDatabase();
  const { db } = database;
  await addParty(db, 'empang', 'cooperative');
  await addParty(db, 'cibogor', 'cooperative');
  await addParty(db, 'forum', 'forum');
  for (const id of ['neneng', 'asep', 'agus']) await addPerson(db, id);
  await addMember(db, 'neneng', 'empang', 'manager');
  await addMember(db, 'asep', 'cibogor', 'clerk');
  await addMember(db, 'agus', 'forum', 'administrator');
});
afterAll(() => database.close());

async function signedIn(id: string, settings = {}): Promise<Surfer> {
  const person = surfer(database.url, clock, settings);
  await person.post('/sign-in', { email: `${id}@x.example`, password: PASSWORD });
  return person;
}
const write = (partyId: string, n: number, kind = 'party_rejected') =>
  notify(database.db, { partyId, kind, data: { reason: `kabar ${n}` }, link: `/cooperative?n=${n}`, at: NOON + n });
const entriesOf = (partyId: string) => database.db.select().from(inboxEntry).where(eq(inboxEntry.partyId, partyId));
const badge = (text: string) => /href="\/inbox"[^>]*>(?:(?!<\/a>).)*<span class="badge">(\d+)/s.exec(text)?.[1] ?? null;

describe('the inbox', () => {
  test('is empty at first, and says what will come', async () => {
    expect((await (await signedIn('neneng')).get('/inbox')).text).toContain(inboxPageTexts.id.emptyTitle);
  });

  test('newest first, page by page, in words; the menu counts what is unread', async () => {
    for (let n = 1; n <= 45; n += 1) await write('empang', n);
    const neneng = await signedIn('neneng');
    const seen: string[] = [];
    for (let path: string | undefined = '/inbox'; path; ) {
      const { text, trips } = await neneng.get(path);
      expect([badge(text), trips <= 2]).toEqual(['45', true]);
      seen.push(...[...text.matchAll(/kabar (\d+)/g)].map((match) => match[1] ?? ''));
      path = /href="(\/inbox\?before=[^"]+)" rel="next"/.exec(text)?.[1];
    }
    expect(seen).toEqual(Array.from({ length: 45 }, (_, i) => String(45 - i)));
  });

  test('opening one marks it read and leads on; opening it again changes nothing', async () => {
    const neneng = await signedIn('neneng');
    const [first] = (await entriesOf('empang')).filter((one) => one.link.endsWith('n=7'));
    const open = () => neneng.post(`/inbox/${first?.id}/reading`, {}, '/account');
    expect([(await open()).location, (await open()).location]).toEqual(['/cooperative?n=7', '/cooperative?n=7']);
    expect((await entriesOf('empang')).filter((one) => one.readAt !== null)).toHaveLength(1);
  });

  test('nobody reads or marks what is another party\u2019s', async () => {
    const asep = await signedIn('asep');
    const [entry] = await entriesOf('empang');
    expect((await asep.get('/inbox')).text).not.toMatch(/kabar \d/);
    expect((await asep.post(`/inbox/${entry?.id}/reading`, {}, '/account')).status).toBe(404);
    await write('cibogor', 1);
    await asep.post('/inbox/reading', {}, '/inbox');
    expect((await entriesOf('cibogor')).every((one) => one.readAt !== null)).toBe(true);
    expect((await entriesOf('empang')).filter((one) => one.readAt === null)).toHaveLength(44);
  });

  test('what no domain has words for is still announced', async () => {
    await write('cibogor', 2, 'from_another_version');
    expect((await (await signedIn('asep')).get('/inbox')).text).toContain(inboxPageTexts.id.unknown);
  });

  test('every kind has its sentence in both languages', () => {
    const data = { party: 'P', name: 'N', by: 'B', reason: 'R' };
    for (const texts of Object.values(inboxTexts))
      for (const lang of ['id', 'en'] as const) expect(texts[lang](data)).not.toMatch(/undefined/);
  });
});

describe('outgoing mail', () => {
  test('is read by administrators, with links to follow; what looks like markup is text', async () => {
    const body = 'Buka http://lumbung.test/invitations/abc\n<script>alert(1)</script>';
    await queueMail(database.db, { to: 'a@x.example', subject: 'Undangan', body, at: NOON });
    const { text } = await (await signedIn('agus')).get('/outbox');
    expect(text).toContain('<a href="http://lumbung.test/invitations/abc">');
    expect(text).not.toContain('<script>alert');
    expect((await (await signedIn('asep')).get('/outbox')).status).toBe(403);
    expect(await database.db.select().from(outboxMail)).toHaveLength(1);
  });
});

describe('demo accounts', () => {
  test('do not exist where the demo is off', async () => {
    const visitor = surfer(database.url, clock);
    expect((await visitor.get('/demo')).status).toBe(404);
    const csrf = await visitor.token('/sign-in');
    const answer = await visitor.send('/demo/session', { _csrf: csrf, membershipId: 'm-asep-cibogor-clerk' });
    expect([answer.status, visitor.cookies.has('lumbung_session')]).toEqual([404, false]);
    expect((await visitor.get('/sign-in')).text).not.toContain('/demo');
  });

  test('cannot sign in with the password everybody knows where the demo is off, even in a database that holds them', async () => {
    const isDemo = (demo: boolean) => database.db.update(party).set({ demo }).where(eq(party.id, 'cibogor'));
    await isDemo(true);
    const statusWhere = async (demo: boolean) =>
      (
        await surfer(database.url, clock, { demo }).post(
          '/sign-in',
          { email: 'asep@x.example', password: PASSWORD },
          '/sign-in',
        )
      ).status;
    expect([await statusWhere(false), await statusWhere(true)]).toEqual([422, 303]);
    await isDemo(false);
  });

  test('where it is on, only people of made-up parties can be signed in as', async () => {
    await database.db.update(party).set({ demo: true }).where(eq(party.id, 'cibogor'));
    const visitor = surfer(database.url, clock, { demo: true });
    expect((await visitor.get('/demo')).text).toContain('asep');
    const real = await visitor.post('/demo/session', { membershipId: 'm-agus-forum-administrator' }, '/demo');
    expect(real.status).toBe(404);
    expect((await visitor.post('/demo/session', { membershipId: 'm-asep-cibogor-clerk' }, '/demo')).status).toBe(303);
    expect((await visitor.get('/account')).text).toContain('Party cibogor');
  });
});
