import { and, eq, isNull } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inboxEntry, invitation, membership, party, site, user } from '../../db/schema/index.ts';
import { removeMember } from '../../src/identity/commands/members.ts';
import { readViewer } from '../../src/identity/store-sessions.ts';
import { memberTexts } from '../../src/identity/texts-members.ts';
import { signUpTexts } from '../../src/identity/texts-session.ts';
import { DAY } from '../../src/platform/clock.ts';
import { newId, sha256 } from '../../src/platform/ids.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { type Clock, type Surfer, surfer } from './surfer.ts';
import { addMember, addParty, addPerson, linkMailedTo, NOON, PASSWORD } from './world.ts';

let database: TestDatabase;
let clock: Clock;
let boss: Surfer;
beforeAll(async () => {
  database = await freshDatabase();
  clock = { now: NOON };
  const { db } = database;
  await addParty(db, 'rsud', 'institution');
  await addParty(db, 'hotel', 'institution');
  for (const id of ['hendra', 'sari', 'lilis', 'orang-hotel']) await addPerson(db, id);
  await addMember(db, 'hendra', 'rsud', 'approver');
  await addMember(db, 'sari', 'rsud', 'requester');
  await addMember(db, 'orang-hotel', 'hotel', 'approver');
  boss = await signedIn('hendra');
});
afterAll(() => database.close());

async function signedIn(id: string): Promise<Surfer> {
  const person = surfer(database.url, clock);
  await person.post('/sign-in', { email: `${id}@x.example`, password: PASSWORD });
  return person;
}
const invite = (email: string, role: string, who = boss) =>
  who.post('/invitations', { key: newId(NOON), email, role }, '/members');
const membersOf = (partyId: string) =>
  database.db
    .select({ userId: membership.userId, role: membership.role, id: membership.id })
    .from(membership)
    .where(and(eq(membership.partyId, partyId), isNull(membership.endedAt)));

describe('an invitation', () => {
  test('somebody new signs up by it, with the address it was sent to, and acts at once', async () => {
    const answer = await invite('Baru@x.example', 'payer');
    expect([answer.status, answer.location, answer.trips]).toEqual([303, '/members?done=invited', 2]);
    const link = await linkMailedTo(database.db, 'baru@x.example');
    const newcomer = surfer(database.url, clock);
    expect((await newcomer.get(link)).text).toContain('baru@x.example');
    const wrong = await newcomer.post(`${link}/acceptance`, { name: '', password: 'x' }, link);
    expect([wrong.status, wrong.text.includes('id="e-name"')]).toEqual([422, true]);
    const typed = { name: 'Orang Baru', password: 'lontong sayur', email: 'lain@x.example' };
    const accepted = await newcomer.post(`${link}/acceptance`, typed, link);
    expect([accepted.status, accepted.location, accepted.trips]).toEqual([303, '/account?done=joined', 2]);
    expect((await newcomer.get('/institution')).status).toBe(200);
    expect(await database.db.select().from(user).where(eq(user.email, 'lain@x.example'))).toEqual([]);
    const news = await database.db.select().from(inboxEntry).where(eq(inboxEntry.partyId, 'rsud'));
    expect(news.map((one) => [one.kind, one.data.name])).toEqual([['member_joined', 'Orang Baru']]);
    expect((await newcomer.get(link)).text).toContain(signUpTexts.id.linkOverTitle);
  });

  test('who has an account signs in first, comes back, and accepts; then acts in the new role', async () => {
    await invite('orang-hotel@x.example', 'requester');
    const link = await linkMailedTo(database.db, 'orang-hotel@x.example');
    const visitor = surfer(database.url, clock);
    expect((await visitor.get(link)).text).toContain(`/sign-in?next=${encodeURIComponent(link)}`);
    const back = await visitor.post('/sign-in', { email: 'orang-hotel@x.example', password: PASSWORD, next: link });
    expect(back.location).toBe(link);
    const accepted = await visitor.post(`${link}/acceptance`, {}, link);
    expect([accepted.location, accepted.trips]).toEqual(['/account?done=joined', 3]);
    expect((await visitor.get('/institution')).text).toContain('Party rsud');
  });

  test('nobody else can take it: not another person, not a sign-up over an account', async () => {
    await invite('lilis@x.example', 'payer');
    const link = await linkMailedTo(database.db, 'lilis@x.example');
    const sari = await signedIn('sari');
    const shown = await sari.get(link);
    expect(shown.text).toContain('lilis@x.example');
    expect((await sari.post(`${link}/acceptance`, {}, link)).status).toBe(409);
    const visitor = surfer(database.url, clock);
    const typed = { name: 'Penyusup', password: 'rebut akun ini' };
    expect((await visitor.post(`${link}/acceptance`, typed, '/sign-in')).status).toBe(409);
    expect((await membersOf('rsud')).some((one) => one.userId === 'lilis')).toBe(false);
  });

  test('not twice for the same role, not for one who has it, and only roles of this kind of party', async () => {
    expect((await invite('lilis@x.example', 'payer')).text).toContain(memberTexts.id.alreadyInvited);
    const sent = { key: newId(NOON), email: 'dobel@x.example', role: 'payer' };
    for (let i = 0; i < 2; i += 1)
      expect((await boss.post('/invitations', sent, '/members')).location).toBe('/members?done=invited');
    const open = await database.db.select().from(invitation).where(eq(invitation.email, 'dobel@x.example'));
    expect(open).toHaveLength(1);
    expect((await invite('sari@x.example', 'requester')).text).toContain(memberTexts.id.alreadyMember);
    const foreign = await invite('lain@x.example', 'administrator');
    expect([foreign.status, foreign.text.includes(memberTexts.id.notARole)]).toEqual([422, true]);
    expect((await invite('bukan alamat', 'payer')).text).toContain('id="e-email"');
  });

  test('withdrawn, or a week old, it is over; another party cannot withdraw it', async () => {
    const [open] = await database.db.select().from(invitation).where(eq(invitation.email, 'lilis@x.example'));
    const link = await linkMailedTo(database.db, 'lilis@x.example');
    const elsewhere = await signedIn('orang-hotel');
    await elsewhere.post('/account/membership', { membershipId: 'm-orang-hotel-hotel-approver' }, '/account');
    expect((await elsewhere.post(`/invitations/${open?.id}/revocation`, {}, '/members')).status).toBe(404);
    expect((await boss.post(`/invitations/${open?.id}/revocation`, {}, '/members')).location).toBe(
      '/members?done=revoked',
    );
    expect((await (await signedIn('lilis')).get(link)).status).toBe(404);
    await invite('telat@x.example', 'payer');
    const late = await linkMailedTo(database.db, 'telat@x.example');
    expect((await surfer(database.url, { now: NOON + 7 * DAY + 1 }).get(late)).status).toBe(404);
  });
});

describe('the forum\u2019s administrator', () => {
  test('registers an observer organisation, whose person gets in by the invitation; sent twice it is one', async () => {
    await addParty(database.db, 'forum', 'forum');
    await addPerson(database.db, 'agus');
    await addMember(database.db, 'agus', 'forum', 'administrator');
    const agus = await signedIn('agus');
    const sent = { key: newId(NOON), name: 'Dekopinda Kota Bogor', email: 'pantau@x.example' };
    const first = await agus.post('/parties', sent, '/parties/new');
    const again = await agus.post('/parties', sent, '/parties/new');
    expect([first.status, first.trips, again.location]).toEqual([303, 2, first.location]);
    const link = await linkMailedTo(database.db, 'pantau@x.example');
    const newcomer = surfer(database.url, clock);
    await newcomer.post(`${link}/acceptance`, { name: 'Pak Pantau', password: 'lontong sayur' }, link);
    expect((await newcomer.get('/account')).text).toContain('Dekopinda Kota Bogor');
  });

  test('invites somebody into a party that lost its people, in a role of that party', async () => {
    const agus = await signedIn('agus');
    await addParty(database.db, 'kosong', 'cooperative');
    const ask = (role: string) =>
      agus.post(
        '/parties/kosong/invitations',
        { key: newId(NOON), email: 'pengganti@x.example', role },
        '/parties/kosong',
      );
    const wrong = await ask('payer');
    expect([wrong.status, wrong.text.includes(memberTexts.id.notARole)]).toEqual([422, true]);
    const right = await ask('manager');
    expect([right.location, right.trips]).toEqual(['/parties/kosong?done=invited', 2]);
    expect((await boss.post('/parties/kosong/invitations', {}, '/account')).status).toBe(403);
  });
});

describe('ending a membership', () => {
  test('asks first, counts at once, and leaves the person their other parties', async () => {
    const sari = await signedIn('sari');
    const csrf = await sari.token('/institution');
    const id = 'm-sari-rsud-requester';
    expect((await boss.get(`/members/${id}`)).text).toContain(memberTexts.id.removeYes);
    const ended = await boss.post(`/members/${id}/removal`, {}, `/members/${id}`);
    expect([ended.location, ended.trips]).toEqual(['/members?done=removed', 2]);
    const site = { _csrf: csrf, key: newId(NOON), siteName: 'X', siteAddress: 'Y', siteKelurahan: '32.71.01.1001' };
    expect((await sari.send('/institution/sites', site)).status).toBe(403);
    expect((await sari.get('/account')).status).toBe(200);
  });

  test('never of the last one who looks after the members, nor of another party', async () => {
    const last = await boss.post('/members/m-hendra-rsud-approver/removal', {}, '/members');
    expect(last.status).toBe(409);
    expect(last.text).toContain(memberTexts.id.lastKeeper('Penyetuju'));
    expect((await boss.post('/members/m-orang-hotel-hotel-approver/removal', {}, '/members')).status).toBe(404);
    expect((await boss.get('/members/m-orang-hotel-hotel-approver')).status).toBe(404);
  });

  test('two who end each other at the same moment: one stays', async () => {
    const { db } = database;
    await addParty(db, 'sekolah', 'institution');
    for (const id of ['satu', 'dua']) {
      await addPerson(db, id);
      await addMember(db, id, 'sekolah', 'approver');
    }
    const viewerOf = async (id: string) => {
      const person = await signedIn(id);
      const viewer = await readViewer(db, await sha256(person.cookies.get('lumbung_session') ?? ''), clock.now);
      if (!viewer) throw new Error(`${id} is not signed in`);
      return viewer;
    };
    const [one, two] = [await viewerOf('satu'), await viewerOf('dua')];
    const outcomes = await Promise.all([
      removeMember(database.open().db, one, two.membershipId, NOON),
      removeMember(database.open().db, two, one.membershipId, NOON),
    ]);
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
    expect(outcomes.find((outcome) => !outcome.ok)).toEqual({ ok: false, reason: 'last_keeper' });
    expect(await membersOf('sekolah')).toHaveLength(1);
  });
});

describe('the settings of an institution', () => {
  const limit = async () => (await database.db.select().from(party).where(eq(party.id, 'rsud')))[0]?.approvalLimit;

  test('the limit is a whole number of rupiah, 0 for every order', async () => {
    const set = (approvalLimit: string) => boss.post('/institution/limit', { approvalLimit }, '/institution');
    expect((await set('Rp50.000.000')).location).toBe('/institution?done=limit');
    expect(await limit()).toBe(50_000_000);
    expect((await set('0')).location).toBe('/institution?done=limit');
    expect(await limit()).toBe(0);
    for (const wrong of ['', '-1', '1,5', 'banyak', '1000000000000000000']) {
      const answer = await set(wrong);
      expect([answer.status, answer.text.includes('id="e-approvalLimit"')]).toEqual([422, true]);
    }
    expect(await limit()).toBe(0);
  });

  test('a site is added once however often the form is sent, and closed only by its own institution', async () => {
    const sent = {
      key: newId(NOON),
      siteName: 'Gudang',
      siteAddress: 'Jl. Dr. Sumeru',
      siteKelurahan: '32.71.04.1001',
    };
    for (let i = 0; i < 2; i += 1)
      expect((await boss.post('/institution/sites', sent, '/institution')).location).toBe('/institution?done=site');
    const [only, ...more] = await database.db.select().from(site).where(eq(site.partyId, 'rsud'));
    expect(more).toEqual([]);
    const path = `/institution/sites/${only?.id}/closure`;
    const elsewhere = await signedIn('orang-hotel');
    expect((await elsewhere.post(path, {}, '/account')).status).toBe(404);
    expect((await boss.post(path, {}, '/institution')).location).toBe('/institution?done=closed');
    expect((await boss.post(path, {}, '/institution')).status).toBe(404);
  });
});
