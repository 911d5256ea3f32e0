import { eq, like } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { outboxMail, user, verification } from '../../db/schema/index.ts';
import { resetPassword } from '../../src/identity/commands/passwords.ts';
import { signUpTexts } from '../../src/identity/texts-session.ts';
import { DAY, HOUR } from '../../src/platform/clock.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { type Clock, type Surfer, surfer } from './surfer.ts';
import { addPerson, linkMailedTo, NOON, PASSWORD } from './world.ts';

let database: TestDatabase;
let clock: Clock;
let person: Surfer;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.close());
beforeEach(() => {
  clock = { now: NOON };
  person = surfer(database.url, clock);
});

const signUp = (who: Surfer, email: string, password = PASSWORD, name = 'Ani Baru') =>
  who.post('/sign-up', { name, email, password });
const mails = (to: string) => database.db.select().from(outboxMail).where(eq(outboxMail.to, to));

describe('signing up', () => {
  test('by the link in the mail and the password, which also signs in', async () => {
    expect((await signUp(person, 'ani@x.example')).location).toBe('/sign-up/sent');
    const link = await linkMailedTo(database.db, 'ani@x.example');
    expect((await person.post(link, { password: 'bukan ini' })).text).toContain(signUpTexts.id.wrongPassword);
    expect((await person.post(link, { password: PASSWORD })).location).toBe('/account?done=confirmed');
    expect((await person.get('/account')).text).toContain('/applications/new');
    const again = await person.post(link, { password: PASSWORD }, '/account');
    expect([again.status, again.text.includes(signUpTexts.id.linkOverTitle)]).toEqual([404, true]);
  });

  test('before the address is confirmed nobody gets in; a new link is sent to who knows the password', async () => {
    await signUp(person, 'rudi@x.example');
    const wrong = await person.post('/sign-in', { email: 'rudi@x.example', password: 'salah salah' });
    expect([wrong.status, (await mails('rudi@x.example')).length]).toEqual([422, 1]);
    const right = await person.post('/sign-in', { email: 'rudi@x.example', password: PASSWORD });
    expect([right.status, (await mails('rudi@x.example')).length]).toEqual([422, 2]);
    expect(person.cookies.has('lumbung_session')).toBe(false);
  });

  test('a known address gets the same answer on the page, and a note by mail', async () => {
    await addPerson(database.db, 'lama');
    const known = await signUp(person, 'lama@x.example', 'kata sandi penyusup');
    const fresh = await signUp(surfer(database.url, clock), 'belumada@x.example');
    expect([known.status, known.location, known.trips]).toEqual([fresh.status, fresh.location, fresh.trips]);
    expect((await mails('lama@x.example'))[0]?.subject).toBe('Anda sudah punya akun');
    expect((await person.post('/sign-in', { email: 'lama@x.example', password: PASSWORD })).status).toBe(303);
  });

  test('an account somebody else began with my address is mine when I sign up', async () => {
    await signUp(surfer(database.url, clock), 'korban@x.example', 'sandi si penyusup', 'Penyusup');
    const planted = await linkMailedTo(database.db, 'korban@x.example');
    clock.now += 1000;
    await signUp(person, 'korban@x.example', 'sandi punya saya', 'Korban Asli');
    expect((await person.post(planted, { password: 'sandi si penyusup' })).status).toBe(404);
    const link = await linkMailedTo(database.db, 'korban@x.example');
    expect((await person.post(link, { password: 'sandi punya saya' })).status).toBe(303);
    const [row] = await database.db.select().from(user).where(eq(user.email, 'korban@x.example'));
    expect(row?.name).toBe('Korban Asli');
  });

  test('the link is valid for a day', async () => {
    await signUp(person, 'telat@x.example');
    const link = await linkMailedTo(database.db, 'telat@x.example');
    clock.now += DAY + 1;
    expect((await person.post(link, { password: PASSWORD })).status).toBe(404);
  });

  test('what is wrong stands beside each field, and nothing but the password is lost', async () => {
    const answer = await person.post('/sign-up', { name: 'A', email: 'bukan email', password: '12345' });
    expect(answer.status).toBe(422);
    for (const field of ['name', 'email', 'password']) expect(answer.text).toContain(`id="e-${field}"`);
    expect(answer.text).toContain('value="bukan email"');
    expect(answer.text).not.toContain('12345');
  });

  test('mails to one address are limited', async () => {
    const asked = async () => (await signUp(surfer(database.url, clock), 'banjir@x.example')).status;
    const outcomes: number[] = [];
    for (let i = 0; i < 6; i += 1) outcomes.push(await asked());
    expect(outcomes).toEqual([303, 303, 303, 303, 303, 429]);
  });
});

describe('a new password', () => {
  test('by the link in the mail, once; every session ends', async () => {
    await addPerson(database.db, 'lupa');
    const elsewhere = surfer(database.url, clock);
    await elsewhere.post('/sign-in', { email: 'lupa@x.example', password: PASSWORD });
    const csrf = await elsewhere.token('/account');
    expect((await person.post('/password-reset', { email: 'lupa@x.example' })).location).toBe(
      '/password-reset?done=sent',
    );
    const link = await linkMailedTo(database.db, 'lupa@x.example');
    const short = await person.post(link, { password: 'pendek', email: 'lupa@x.example' });
    expect([short.status, short.text.includes('lupa@x.example')]).toEqual([422, true]);
    expect((await person.post(link, { password: 'soto mie bogor' })).location).toBe('/sign-in?done=reset');
    expect((await person.get(link)).status).toBe(404);
    expect((await elsewhere.send('/account/name', { _csrf: csrf, name: 'Lupa Lagi' })).location).toContain('/sign-in');
    const signIn = (password: string) => person.post('/sign-in', { email: 'lupa@x.example', password });
    expect((await signIn(PASSWORD)).status).toBe(422);
    expect((await signIn('soto mie bogor')).status).toBe(303);
  });

  test('an unknown address gets the same answer at the same cost, and no mail', async () => {
    await addPerson(database.db, 'ada');
    const known = await person.post('/password-reset', { email: 'ada@x.example' });
    const unknown = await person.post('/password-reset', { email: 'tiada@x.example' });
    expect([unknown.status, unknown.location, unknown.trips]).toEqual([known.status, known.location, known.trips]);
    expect(await mails('tiada@x.example')).toEqual([]);
  });

  test('two at once with the same link: one password is set', async () => {
    await addPerson(database.db, 'dua');
    await person.post('/password-reset', { email: 'dua@x.example' });
    const token = (await linkMailedTo(database.db, 'dua@x.example')).split('/').at(-1) ?? '';
    const site = { origin: 'http://x', lang: 'id' } as const;
    const reset = (password: string) => resetPassword(database.open().db, { token, password, site }, NOON);
    const outcomes = await Promise.all([reset('sandi pertama'), reset('sandi kedua ini')]);
    expect(outcomes.filter((one) => one.ok)).toHaveLength(1);
  });

  test('the link is valid for an hour, and kept only as a hash', async () => {
    await addPerson(database.db, 'jam');
    await person.post('/password-reset', { email: 'jam@x.example' });
    const link = await linkMailedTo(database.db, 'jam@x.example');
    const stored = await database.db.select().from(verification).where(like(verification.identifier, 'reset:%'));
    expect(stored.every((row) => !row.identifier.includes(link.split('/').at(-1) ?? ''))).toBe(true);
    clock.now += HOUR + 1;
    expect((await person.get(link)).status).toBe(404);
  });
});
