import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { parkedForm, session } from '../../db/schema/index.ts';
import { tidyIdentity } from '../../src/identity/index.ts';
import { sessionTexts } from '../../src/identity/texts-session.ts';
import { DAY } from '../../src/platform/clock.ts';
import { readConfig } from '../../src/platform/env.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { SECRET } from '../support/worker.ts';
import { type Clock, type Surfer, surfer } from './surfer.ts';
import { addMember, addParty, addPerson, NOON, PASSWORD } from './world.ts';

let database: TestDatabase;
let clock: Clock;
let sari: Surfer;
beforeAll(async () => {
  database = await freshDatabase();
  const { db } = database;
  for (const id of ['sari', 'budi']) await addPerson(db, id);
  await addParty(db, 'rsud', 'institution');
  await addParty(db, 'hotel', 'institution');
  await addMember(db, 'sari', 'hotel', 'payer');
  await addMember(db, 'sari', 'rsud', 'approver');
});
afterAll(() => database.close());
beforeEach(async () => {
  clock = { now: NOON };
  sari = surfer(database.url, clock);
  await signIn(sari, 'sari');
  await sari.post('/account/membership', { membershipId: 'm-sari-rsud-approver' }, '/account');
});

const signIn = (who: Surfer, id: string, more: Record<string, string> = {}) =>
  who.post('/sign-in', { email: `${id}@x.example`, password: PASSWORD, ...more });

const typed = { approvalLimit: '75.000.000', password: 'rahasia sekali' };

/** Sends a form after the session has ended; gives the id of the parked form. */
async function sendTooLate(headers: Record<string, string> = {}) {
  const csrf = await sari.token('/institution');
  await database.db.delete(session).where(eq(session.userId, 'sari'));
  return sari.send('/institution/limit', { _csrf: csrf, ...typed }, headers);
}
const idIn = (location: string): string => /parked=([0-9A-Z]{26})/.exec(location)?.[1] ?? '';

describe('a form whose session ended meanwhile', () => {
  test('waits for its maker, in the role it was made in, and is sent on by one button', async () => {
    const late = await sendTooLate();
    expect(late.status).toBe(303);
    const id = idIn(late.location);
    const page = await sari.get(late.location);
    expect(page.text).toContain(sessionTexts.id.parkedTitle);
    const back = await sari.post(
      '/sign-in',
      { email: 'sari@x.example', password: PASSWORD, parked: id },
      late.location,
    );
    expect(back.location).toBe(`/resume/${id}`);
    const waiting = await sari.get(back.location);
    expect(waiting.text).toContain('75.000.000');
    expect(waiting.text).toContain('action="/institution/limit"');
    const sent = await sari.post('/institution/limit', { approvalLimit: '75.000.000' }, back.location);
    expect(sent.location).toBe('/institution?done=limit');
  });

  test('passwords are not kept', async () => {
    const id = idIn((await sendTooLate()).location);
    const [row] = await database.db.select().from(parkedForm).where(eq(parkedForm.id, id));
    expect(JSON.stringify(row)).not.toContain('rahasia');
  });

  test('nobody else ever sees it', async () => {
    const late = await sendTooLate();
    const id = idIn(late.location);
    const budi = surfer(database.url, clock);
    expect((await signIn(budi, 'budi', { parked: id })).location).toBe('/');
    expect((await budi.get(`/resume/${id}`)).status).toBe(404);
    expect((await surfer(database.url, clock).get(`/resume/${id}`)).location).toContain('/sign-in');
  });

  test('in another role it is shown, but not sent', async () => {
    const id = idIn((await sendTooLate()).location);
    await signIn(sari, 'sari');
    const page = await sari.get(`/resume/${id}`);
    expect(page.text).toContain('75.000.000');
    expect(page.text).not.toContain('action="/institution/limit"');
  });

  test('htmx is sent to the sign-in page as a whole, not into a corner of this one', async () => {
    const late = await sendTooLate({ 'HX-Request': 'true' });
    expect([late.status, late.text]).toEqual([200, '']);
    expect(idIn(late.headers.get('HX-Redirect') ?? '')).not.toBe('');
  });

  test('after a day it is gone', async () => {
    const id = idIn((await sendTooLate()).location);
    clock.now += DAY + 1;
    await signIn(sari, 'sari');
    expect((await sari.get(`/resume/${id}`)).status).toBe(404);
    const hour = Math.ceil(clock.now / 3_600_000) * 3_600_000;
    const config = readConfig({ LIBSQL_URL: database.url, APP_SECRET: SECRET });
    await tidyIdentity(database.db, config, hour);
    expect(await database.db.select().from(parkedForm).where(eq(parkedForm.id, id))).toEqual([]);
  });
});

describe('without a session', () => {
  test('a page is asked for again after signing in, with its filters', async () => {
    const visitor = surfer(database.url, clock);
    expect((await visitor.get('/inbox?before=X')).location).toBe(
      `/sign-in?next=${encodeURIComponent('/inbox?before=X')}`,
    );
  });

  test('a form without a token, with a forged one, or from another site is refused and kept nowhere', async () => {
    const before = await database.db.select().from(parkedForm);
    const forged = `sari~m-sari-rsud-approver.${'A'.repeat(43)}`;
    const csrf = await sari.token('/institution');
    for (const [fields, headers] of [
      [{ approvalLimit: '1' }, {}],
      [{ approvalLimit: '1', _csrf: forged }, {}],
      [{ approvalLimit: '1', _csrf: csrf }, { Origin: 'https://evil.example' }],
      [{ approvalLimit: '1', _csrf: csrf }, { 'Sec-Fetch-Site': 'cross-site' }],
    ] as [Record<string, string>, Record<string, string>][])
      expect((await sari.send('/institution/limit', fields, headers)).status).toBe(403);
    expect(await database.db.select().from(parkedForm)).toEqual(before);
  });
});
