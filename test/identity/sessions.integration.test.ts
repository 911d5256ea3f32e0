import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { membership, party, session, user } from '../../db/schema/index.ts';
import { signIn } from '../../src/identity/commands/sign-in.ts';
import { sessionTexts } from '../../src/identity/texts-session.ts';
import { DAY, MINUTE } from '../../src/platform/clock.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { type Clock, type Surfer, surfer } from './surfer.ts';
import { addMember, addParty, addPerson, NOON, PASSWORD } from './world.ts';

let database: TestDatabase;
let clock: Clock;
let person: Surfer;
beforeAll(async () => {
  database = await freshDatabase();
  const { db } = database;
  await addPerson(db, 'sari', 'Sari Dewi');
  await addPerson(db, 'budi');
  await addParty(db, 'rsud', 'institution');
  await addParty(db, 'empang', 'cooperative');
  await addMember(db, 'sari', 'rsud', 'requester');
  await addMember(db, 'sari', 'empang', 'clerk');
});
afterAll(() => database.close());
beforeEach(() => {
  clock = { now: NOON };
  person = surfer(database.url, clock);
});

const signInAs = (who: Surfer, id: string, more: Record<string, string> = {}) =>
  who.post('/sign-in', { email: `${id}@x.example`, password: PASSWORD, ...more });

describe('signing in', () => {
  test('leads to the page asked for; the cookie is out of reach of scripts and of other sites', async () => {
    const answer = await signInAs(person, 'sari', { next: '/account' });
    expect([answer.status, answer.location]).toEqual([303, '/account']);
    const cookie = answer.headers.getSetCookie().find((line) => line.startsWith('lumbung_session='));
    expect(cookie).toMatch(/; HttpOnly/);
    expect(cookie).toMatch(/; SameSite=Lax/);
  });

  test('over https the cookies are secure, and no neighbouring subdomain can set them', async () => {
    const safe = surfer(database.url, clock, {}, 'https://lumbung.test');
    const answer = await safe.post('/sign-in', { email: 'sari@x.example', password: PASSWORD });
    const set = answer.headers.getSetCookie().filter((line) => !/max-age=0/i.test(line));
    expect(set.map((line) => line.split('=')[0])).toEqual(['__Host-lumbung_session']);
    expect(set[0]).toMatch(/; Secure/);
    expect((await safe.get('/account')).status).toBe(200);
    expect([...safe.cookies.keys()]).toContain('__Host-lumbung_viewer');
  });

  test.each(['https://evil.example/', '//evil.example/', '/\\evil.example', 'javascript:alert(1)', ''])(
    'never leads to %j',
    async (next) => expect((await signInAs(person, 'sari', { next })).location).toBe('/'),
  );

  test('keeps only a hash of what the cookie holds', async () => {
    await signInAs(person, 'budi');
    const tokens = await database.db.select({ token: session.token }).from(session).where(eq(session.userId, 'budi'));
    expect(tokens[0]?.token).toMatch(/^[0-9a-f]{64}$/);
    expect(tokens.map((row) => row.token)).not.toContain(person.cookies.get('lumbung_session'));
  });

  test('takes the address in any case, with blanks around it', async () => {
    const answer = await person.post('/sign-in', { email: '  SARI@X.example ', password: PASSWORD });
    expect(answer.status).toBe(303);
  });

  test('answers a wrong password and an unknown address alike', async () => {
    const wrong = await person.post('/sign-in', { email: 'budi@x.example', password: 'salah' });
    const unknown = await person.post('/sign-in', { email: 'nobody@x.example', password: 'salah' });
    expect([wrong.status, wrong.trips]).toEqual([unknown.status, unknown.trips]);
    expect(wrong.text).toContain(sessionTexts.id.wrong);
    expect(unknown.text).toContain(sessionTexts.id.wrong);
    expect(unknown.text).toContain('value="nobody@x.example"');
    expect(wrong.text).not.toContain('salah"');
  });

  test('a planted session ends with the sign-in: the new one has another token', async () => {
    await signInAs(person, 'budi');
    const before = person.cookies.get('lumbung_session');
    const csrf = await person.token('/account');
    await person.send('/sign-in', { _csrf: csrf, email: 'budi@x.example', password: PASSWORD });
    expect(person.cookies.get('lumbung_session')).not.toBe(before);
    const planted = surfer(database.url, clock);
    planted.cookies.set('lumbung_session', before ?? '');
    expect((await planted.get('/account')).location).toContain('/sign-in');
  });
});

describe('too many attempts', () => {
  const attempt = (email: string, password: string, now: number) =>
    signIn(
      database.open().db,
      {
        email,
        password,
        device: { ipAddress: null, userAgent: null },
        site: { origin: 'http://x', lang: 'id' },
        oldSession: null,
        demo: false,
        parked: '',
      },
      now,
    );

  test('at the same moment on many machines: no more than the limit is tried', async () => {
    await addPerson(database.db, 'target');
    const outcomes = await Promise.all(Array.from({ length: 14 }, () => attempt('target@x.example', 'salah', NOON)));
    expect(outcomes.filter((one) => !one.ok && one.reason === 'wrong')).toHaveLength(10);
    expect(outcomes.filter((one) => !one.ok && one.reason === 'too_many')).toHaveLength(4);
  });

  test('even the right password waits, and the page says how long; then it works and the count is forgotten', async () => {
    const blocked = await attempt('target@x.example', PASSWORD, NOON + 5 * MINUTE);
    expect(blocked).toEqual({ ok: false, reason: 'too_many', waitMs: 10 * MINUTE });
    clock.now = NOON + 5 * MINUTE;
    const page = await signInAs(person, 'target');
    expect(page.status).toBe(429);
    expect(page.text).toContain('Coba lagi 10 menit lagi.');
    expect(await attempt('target@x.example', PASSWORD, NOON + 16 * MINUTE)).toMatchObject({ ok: true });
    expect(await attempt('target@x.example', 'salah', NOON + 17 * MINUTE)).toMatchObject({ reason: 'wrong' });
  });
});

describe('the viewer', () => {
  test('is remembered for a minute on pages, and read afresh afterwards', async () => {
    await signInAs(person, 'sari');
    expect((await person.get('/account')).trips).toBe(2);
    expect((await person.get('/account')).trips).toBe(1);
    clock.now += MINUTE;
    expect((await person.get('/account')).trips).toBe(2);
  });

  test('a forged or foreign memory is not believed', async () => {
    await signInAs(person, 'sari');
    await person.get('/account');
    const other = surfer(database.url, clock);
    await signInAs(other, 'budi');
    other.cookies.set('lumbung_viewer', person.cookies.get('lumbung_viewer') ?? '');
    expect((await other.get('/account')).text).toContain('budi@x.example');
    const [payload = ''] = (person.cookies.get('lumbung_viewer') ?? '').split('.');
    person.cookies.set('lumbung_viewer', `${payload}.AAAA`);
    expect((await person.get('/account')).trips).toBe(2);
  });

  test('a session that was ended counts at once for commands, within a minute for pages', async () => {
    await signInAs(person, 'sari');
    const csrf = await person.token('/account');
    await database.db.delete(session).where(eq(session.userId, 'sari'));
    expect((await person.get('/account')).status).toBe(200);
    expect((await person.send('/account/name', { _csrf: csrf, name: 'X Y' })).location).toContain('/sign-in');
    expect(person.cookies.has('lumbung_session')).toBe(false);
  });

  test('a session ends by itself after 14 days', async () => {
    await signInAs(person, 'sari');
    clock.now += 14 * DAY - MINUTE;
    expect((await person.get('/account')).status).toBe(200);
    clock.now += 2 * MINUTE;
    expect((await person.get('/account')).location).toContain('/sign-in');
  });

  test('a party that is suspended, or a membership that ended, counts at once for commands', async () => {
    const { db } = database;
    await addPerson(db, 'wati');
    await addParty(db, 'cibogor', 'institution');
    await addMember(db, 'wati', 'cibogor', 'approver');
    await signInAs(person, 'wati');
    const csrf = await person.token('/institution');
    await db.update(party).set({ status: 'suspended' }).where(eq(party.id, 'cibogor'));
    clock.now += MINUTE;
    expect((await person.get('/institution')).text).toContain('Dihentikan sementara');
    await db.update(membership).set({ endedAt: clock.now }).where(eq(membership.userId, 'wati'));
    const answer = await person.send('/institution/limit', { _csrf: csrf, approvalLimit: '5' });
    expect(answer.status).toBe(403);
    expect((await db.select().from(party).where(eq(party.id, 'cibogor')))[0]?.approvalLimit).toBe(0);
  });
});

describe('a party whose standing changed since the last page', () => {
  const approverOf = async (name: string, partyId: string) => {
    await addPerson(database.db, name);
    await addParty(database.db, partyId, 'institution');
    await addMember(database.db, name, partyId, 'approver');
    await signInAs(person, name);
  };
  const suspend = (partyId: string) =>
    database.db.update(party).set({ status: 'suspended' }).where(eq(party.id, partyId));

  test('has its form sent once more, and then the answer of how it stands now', async () => {
    await approverOf('zubaidah', 'bubulak');
    const fields = { _csrf: await person.token('/institution'), approvalLimit: '5000' };
    await suspend('bubulak');
    const first = await person.send('/institution/limit', fields);
    expect(first).toMatchObject({ status: 307, location: '/institution/limit' });
    expect((await database.db.select().from(party).where(eq(party.id, 'bubulak')))[0]?.approvalLimit).toBe(0);
    const second = await person.send('/institution/limit', fields);
    expect(second.status).not.toBe(307);
    expect(second.status).toBeLessThan(500);
  });

  test('is not told of a failure where a single query finds it out', async () => {
    await approverOf('zulkifli', 'katulampa');
    const csrf = await person.token('/account');
    await suspend('katulampa');
    expect((await person.send('/inbox/reading', { _csrf: csrf })).status).toBe(307);
    expect(await person.send('/inbox/reading', { _csrf: csrf })).toMatchObject({ status: 303, location: '/inbox' });
  });
});

describe('one person in two parties', () => {
  test('switches between them; a form made for one is not carried out for the other', async () => {
    await signInAs(person, 'sari');
    const before = await person.get('/account');
    expect(before.text).toContain('Party rsud');
    const csrf = await person.token('/institution');
    const switched = await person.post('/account/membership', { membershipId: 'm-sari-empang-clerk' }, '/account');
    expect(switched.location).toBe('/account?done=membership');
    expect((await person.get('/cooperative')).status).toBe(200);
    expect((await person.get('/institution')).status).toBe(403);
    expect((await person.send('/institution/limit', { _csrf: csrf, approvalLimit: '1' })).status).toBe(403);
  });

  test('cannot take a membership of somebody else, or one that ended', async () => {
    await addMember(database.db, 'budi', 'rsud', 'payer');
    await signInAs(person, 'sari');
    const taken = await person.post('/account/membership', { membershipId: 'm-budi-rsud-payer' }, '/account');
    expect(taken.status).toBe(404);
  });
});

describe('leaving', () => {
  test('signing out deletes the session: the cookie is worth nothing afterwards', async () => {
    await signInAs(person, 'budi');
    const token = person.cookies.get('lumbung_session') ?? '';
    await person.post('/sign-out', {}, '/account');
    expect([...person.cookies.keys()]).toEqual(['lumbung_form']);
    const thief = surfer(database.url, clock);
    thief.cookies.set('lumbung_session', token);
    expect((await thief.get('/account')).location).toContain('/sign-in');
  });

  test('other devices can be signed out, this one stays', async () => {
    const other = surfer(database.url, clock);
    await signInAs(other, 'budi');
    await signInAs(person, 'budi');
    await person.post('/account/other-sessions', {}, '/account');
    clock.now += MINUTE;
    expect((await other.get('/account')).location).toContain('/sign-in');
    expect((await person.get('/account')).status).toBe(200);
  });

  test('a new password signs other devices out; the old one opens nothing', async () => {
    await addPerson(database.db, 'tono');
    const other = surfer(database.url, clock);
    await signInAs(other, 'tono');
    await signInAs(person, 'tono');
    const change = (currentPassword: string, password: string) =>
      person.post('/account/password', { currentPassword, password }, '/account');
    expect((await change('salah', 'bubur ayam pagi')).status).toBe(422);
    expect((await change(PASSWORD, 'pendek')).status).toBe(422);
    expect((await change(PASSWORD, 'bubur ayam pagi')).location).toBe('/account?done=password');
    clock.now += MINUTE;
    expect((await other.get('/account')).location).toContain('/sign-in');
    expect((await signInAs(surfer(database.url, clock), 'tono')).status).toBe(422);
    expect((await database.db.select().from(user).where(eq(user.id, 'tono')))[0]?.emailVerified).toBe(true);
  });
});
