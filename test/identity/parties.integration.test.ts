import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { event, inboxEntry, membership, outboxMail, party, site } from '../../db/schema/index.ts';
import { decide } from '../../src/identity/commands/decide.ts';
import { papersTexts } from '../../src/identity/texts-papers.ts';
import { partyTexts } from '../../src/identity/texts-parties.ts';
import { newId } from '../../src/platform/ids.ts';
import type { Viewer } from '../../src/platform/viewer.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { type Clock, type Surfer, surfer } from './surfer.ts';
import { addMember, addParty, addPerson, NOON, PASSWORD } from './world.ts';

let database: TestDatabase;
const clock: Clock = { now: NOON };
let staff: Surfer;
beforeAll(async () => {
  database = await freshDatabase();
  const { db } = database;
  await addParty(db, 'forum', 'forum');
  for (const id of ['rina', 'agus', 'maya', 'dadang', 'guru', 'pendatang']) await addPerson(db, id);
  await addMember(db, 'rina', 'forum', 'moderator');
  await addMember(db, 'agus', 'forum', 'administrator');
  await addMember(db, 'maya', 'forum', 'mentor');
});
afterAll(() => database.close());
beforeEach(async () => {
  staff = await signedIn('rina');
});

async function signedIn(id: string): Promise<Surfer> {
  const person = surfer(database.url, clock);
  await person.post('/sign-in', { email: `${id}@x.example`, password: PASSWORD });
  return person;
}

const papers = {
  name: 'Koperasi Kelurahan Empang',
  kelurahanCode: '32.71.01.1003',
  address: 'Jl. Empang No. 1',
  phone: '0251 8312 345',
  npwp: '09.254.294.3-407.000',
  nib: '12345',
  nikKoperasi: '3271010001',
  ahuDecision: 'AHU-1.AH.01.29.TAHUN 2025',
  nitku: '',
};
const key = () => newId(NOON);
const partyOf = async (npwp: string) =>
  (await database.db.select().from(party).where(eq(party.npwp, npwp))).find((one) => one.status !== 'rejected');
const historyOf = (id: string) =>
  database.db
    .select({ type: event.type, version: event.version, reason: event.reason })
    .from(event)
    .where(and(eq(event.aggregateType, 'party'), eq(event.aggregateId, id)))
    .orderBy(event.version);
const inboxOf = (id: string) => database.db.select().from(inboxEntry).where(eq(inboxEntry.partyId, id));

describe('a cooperative applies', () => {
  let dadang: Surfer;
  beforeAll(async () => {
    dadang = await signedIn('dadang');
  });

  test('every mistake is named beside its field, and everything typed comes back', async () => {
    const typed = {
      ...papers,
      kind: 'cooperative',
      key: key(),
      npwp: '123',
      phone: 'nanti',
      kelurahanCode: '99',
      name: '',
    };
    const answer = await dadang.post('/applications', typed, '/applications/new?kind=cooperative');
    expect(answer.status).toBe(422);
    for (const field of ['npwp', 'phone', 'kelurahanCode', 'name']) expect(answer.text).toContain(`id="e-${field}"`);
    for (const value of ['123', 'nanti', papers.address, papers.ahuDecision]) expect(answer.text).toContain(value);
  });

  test('an older NPWP gets its 0, unusual papers are taken with a hint, and the forum is told', async () => {
    const sent = { ...papers, kind: 'cooperative', key: key() };
    const answer = await dadang.post('/applications', sent, '/applications/new?kind=cooperative');
    expect([answer.status, answer.location, answer.trips]).toEqual([303, '/cooperative?done=applied_older', 2]);
    const found = await partyOf('0092542943407000');
    expect(found).toMatchObject({ status: 'applied', kelurahan: 'Empang', kecamatan: 'Bogor Selatan', nib: '12345' });
    const page = await dadang.get(answer.location);
    expect(page.text).toContain(papersTexts.id.done_applied_older);
    expect(page.text).toContain(papersTexts.id.doubt_nib_form);
    expect(page.text).toContain(papersTexts.id.waitingTitle);
    expect((await inboxOf('forum')).map((one) => one.kind)).toEqual(['party_applied']);
    expect(await historyOf(found?.id ?? '')).toEqual([{ type: 'party_applied', version: 1, reason: null }]);
  });

  test('the same form sent twice makes one party, and leads to the same page', async () => {
    const one = { ...papers, npwp: '1111222233334444', kind: 'cooperative', key: key() };
    const csrf = await dadang.token('/applications/new?kind=cooperative');
    const first = await dadang.send('/applications', { _csrf: csrf, ...one });
    const again = await dadang.post('/applications', one, '/applications/new?kind=cooperative');
    expect([first.location, again.location]).toEqual(['/cooperative?done=applied', '/cooperative?done=applied']);
    expect(await database.db.select().from(party).where(eq(party.npwp, one.npwp))).toHaveLength(1);
  });

  test('an NPWP that is registered is refused, with what to do', async () => {
    const pendatang = await signedIn('pendatang');
    const sent = { ...papers, npwp: '0092542943407000', kind: 'cooperative', key: key() };
    const answer = await pendatang.post('/applications', sent, '/applications/new?kind=cooperative');
    expect(answer.status).toBe(422);
    expect(answer.text).toContain(papersTexts.id.npwpTaken);
  });
});

describe('an institution applies', () => {
  test('the applicant can do alone what two do elsewhere, and has a first site', async () => {
    const guru = await signedIn('guru');
    const sent = {
      ...papers,
      kind: 'institution',
      key: key(),
      npwp: '5555666677778888',
      name: 'SDN Empang 1',
      type: 'school',
      siteName: 'Dapur sekolah',
      siteAddress: 'Jl. Empang No. 2',
      siteKelurahan: '32.71.03.1005',
    };
    const answer = await guru.post('/applications', sent, '/applications/new?kind=institution');
    expect(answer.location).toBe('/institution?done=applied');
    const found = await partyOf('5555666677778888');
    const roles = await database.db
      .select()
      .from(membership)
      .where(eq(membership.partyId, found?.id ?? ''));
    expect(roles.map((one) => one.role)).toEqual(['requester', 'approver']);
    expect(
      await database.db
        .select()
        .from(site)
        .where(eq(site.partyId, found?.id ?? '')),
    ).toMatchObject([{ name: 'Dapur sekolah', kecamatan: 'Bogor Tengah' }]);
    expect((await guru.get('/institution')).text).toContain('Dapur sekolah');
  });
});

describe('the staff decides', () => {
  const applied = async (id: string) => {
    await addPerson(database.db, `boss-${id}`);
    await addParty(database.db, id, 'cooperative', 'applied');
    await addMember(database.db, `boss-${id}`, id, 'manager');
  };

  test('verifies: the party may act, its inbox and its members are told', async () => {
    await applied('kop-a');
    const answer = await staff.post('/parties/kop-a/verification', { version: '0' }, '/parties/kop-a');
    expect([answer.status, answer.location, answer.trips]).toEqual([303, '/parties/kop-a?done=verify', 2]);
    expect((await database.db.select().from(party).where(eq(party.id, 'kop-a')))[0]).toMatchObject({
      status: 'verified',
      decidedBy: 'rina',
      version: 2,
    });
    expect((await inboxOf('kop-a')).map((one) => one.kind)).toEqual(['party_verified']);
    const mails = await database.db.select().from(outboxMail).where(eq(outboxMail.to, 'boss-kop-a@x.example'));
    expect(mails.map((one) => one.subject)).toEqual(['Party kop-a sudah terverifikasi']);
  });

  test('rejects with a reason, without which nothing happens; the applicant corrects and applies again', async () => {
    await applied('kop-b');
    const without = await staff.post('/parties/kop-b/rejection', { version: '0', reason: ' ' }, '/parties/kop-b');
    expect([without.status, without.text.includes('id="e-reason"')]).toEqual([422, true]);
    const reason = 'NPWP di berkas bukan milik koperasi ini';
    await staff.post('/parties/kop-b/rejection', { version: '0', reason }, '/parties/kop-b');
    const boss = await signedIn('boss-kop-b');
    const page = await boss.get('/cooperative');
    expect(page.text).toContain(reason);
    expect(page.text).toContain('/applications/kop-b');
    const sent = { ...papers, npwp: '9999000099990000' };
    const answer = await boss.post('/applications/kop-b', sent, '/applications/kop-b');
    expect([answer.status, answer.location, answer.trips]).toEqual([303, '/cooperative?done=applied', 2]);
    expect((await historyOf('kop-b')).map((one) => [one.type, one.reason])).toEqual([
      ['party_rejected', reason],
      ['party_reapplied', null],
    ]);
    expect(await partyOf('9999000099990000')).toMatchObject({ id: 'kop-b', status: 'applied', decisionReason: null });
  });

  test('suspends and resumes; what is verified cannot change its papers', async () => {
    await addParty(database.db, 'kop-c', 'cooperative');
    await addPerson(database.db, 'boss-kop-c');
    await addMember(database.db, 'boss-kop-c', 'kop-c', 'manager');
    const reason = 'Tiga kiriman tidak datang';
    await staff.post('/parties/kop-c/suspension', { version: '0', reason }, '/parties/kop-c');
    const boss = await signedIn('boss-kop-c');
    expect((await boss.get('/cooperative')).text).toContain(reason);
    await staff.post('/parties/kop-c/resumption', { version: '1' }, '/parties/kop-c');
    expect((await database.db.select().from(party).where(eq(party.id, 'kop-c')))[0]?.status).toBe('verified');
    expect((await boss.get('/applications/kop-c')).status).toBe(404);
  });

  test('the second of two is told, and sees what the first did', async () => {
    await applied('kop-d');
    const csrf = await staff.token('/parties/kop-d');
    const other = await signedIn('agus');
    await other.post('/parties/kop-d/verification', { version: '0' }, '/parties/kop-d');
    const late = await staff.send('/parties/kop-d/rejection', { _csrf: csrf, version: '0', reason: 'Berkas kurang' });
    expect(late.status).toBe(409);
    expect(late.text).toContain(partyTexts.id.decidedMeanwhile);
    expect((await historyOf('kop-d')).map((one) => one.type)).toEqual(['party_verified']);
  });

  test('at the very same moment: one decision holds, whole', async () => {
    await applied('kop-e');
    const by = (id: string): Viewer => ({
      userId: id,
      userName: id,
      email: `${id}@x.example`,
      sessionToken: '',
      membershipId: '',
      partyId: 'forum',
      partyKind: 'forum',
      partyName: 'Forum',
      partyStatus: 'verified',
      role: 'moderator',
      memberships: 1,
    });
    const base = { partyId: 'kop-e', version: 0, origin: 'http://x' };
    const outcomes = await Promise.all([
      decide(database.open().db, by('rina'), { ...base, act: 'verify', reason: null }, NOON),
      decide(database.open().db, by('agus'), { ...base, act: 'reject', reason: 'Berkas kurang' }, NOON),
    ]);
    expect(outcomes.filter((one) => one.ok)).toHaveLength(1);
    expect(await historyOf('kop-e')).toHaveLength(1);
    expect(await inboxOf('kop-e')).toHaveLength(1);
  });

  test('the forum itself is nobody to decide about, and neither is what is not there', async () => {
    expect((await staff.get('/parties/forum')).status).toBe(404);
    expect(
      (await staff.post('/parties/forum/suspension', { version: '0', reason: 'Coba saja' }, '/account')).status,
    ).toBe(404);
    expect((await staff.post('/parties/nix/verification', { version: '0' }, '/account')).status).toBe(404);
  });
});

describe('the list of parties', () => {
  test('filters survive in the address; what looks like a pattern stands for itself', async () => {
    await addParty(database.db, 'inst-z', 'institution', 'suspended');
    const found = await staff.get('/parties?kind=institution&status=suspended&q=party');
    expect(found.text).toContain('/parties/inst-z');
    expect(found.text).not.toContain('/parties/kop-a"');
    expect(found.text).toMatch(/value="party"/);
    expect(found.text).toMatch(/<option value="suspended" selected/);
    expect((await staff.get('/parties?q=%25')).text).toContain(partyTexts.id.emptyTitle);
    expect((await staff.get("/parties?q='%20or%201=1--")).status).toBe(200);
  });

  test('goes on after the last one of a page, without skipping or repeating', async () => {
    const many = Array.from({ length: 70 }, (_, i) => `bulk-${String(i).padStart(2, '0')}`);
    for (const id of many) await addParty(database.db, id, 'observer');
    const seen: string[] = [];
    for (let path: string | undefined = '/parties?kind=observer'; path; ) {
      const { text } = await staff.get(path);
      seen.push(...[...text.matchAll(/href="\/parties\/(bulk-\d+)"/g)].map((match) => match[1] ?? ''));
      path = /class="button plain" href="([^"]+)" rel="next"/.exec(text)?.[1]?.replaceAll('&amp;', '&');
    }
    expect(seen).toEqual(many);
  });
});
