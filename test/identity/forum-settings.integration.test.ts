import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { event } from '../../db/schema/index.ts';
import { settingsFrom } from '../../src/platform/settings.ts';
import { settingsQuery } from '../../src/platform/store.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { type Surfer, surfer } from './surfer.ts';
import { addMember, addParty, addPerson, NOON, PASSWORD } from './world.ts';

let database: TestDatabase;
let agus: Surfer;
beforeAll(async () => {
  database = await freshDatabase();
  const { db } = database;
  await addParty(db, 'forum', 'forum');
  for (const [id, role] of [
    ['agus', 'administrator'],
    ['rina', 'moderator'],
  ] as const) {
    await addPerson(db, id);
    await addMember(db, id, 'forum', role);
  }
  agus = await signedIn('agus');
});
afterAll(() => database.close());

async function signedIn(id: string): Promise<Surfer> {
  const person = surfer(database.url, { now: NOON }, {});
  await person.post('/sign-in', { email: `${id}@x.example`, password: PASSWORD });
  return person;
}

const asFilled = {
  ...{ forum_name: 'Forum KKMP Kota Bogor', price_zone: '1', confirm_hours: '24', median_deviation_bps: '20' },
  ...{ quantity_multiple: '10', fair_window_days: '90', sales_model: 'agent', payment_days: '14' },
  ...{ campaign_shows_names: 'yes', pledge_deposit_bps: '0' },
  ...{ watch_bps: '5', intervene_bps: '10', price_carry_days: '14', public_names: 'no' },
};
const settings = async () => settingsFrom(await settingsQuery(database.db));
const send = (fields: Partial<typeof asFilled>) =>
  agus.post('/forum-settings', { ...asFilled, ...fields }, '/forum-settings');
const events = () => database.db.select().from(event).where(eq(event.aggregateType, 'setting'));

test('what differs is changed and leaves its trace; what does not is left alone', async () => {
  expect((await send({})).status).toBe(303);
  expect(await events()).toEqual([]);
  expect((await send({ payment_days: '21', pledge_deposit_bps: '2,5', campaign_shows_names: 'no' })).status).toBe(303);
  expect(await settings()).toMatchObject({ payment_days: 21, pledge_deposit_bps: 250, campaign_shows_names: false });
  expect((await events()).map((one) => one.aggregateId).sort()).toEqual([
    ...['campaign_shows_names', 'payment_days', 'pledge_deposit_bps'],
  ]);
  expect((await agus.get('/forum-settings')).text).toContain('14 → 21');
});

test.each([
  ['confirm_hours', '0', 'Tulis jam'],
  ['payment_days', 'besok', 'Tulis hari'],
  ['pledge_deposit_bps', '80', 'Tulis persen, 0 sampai 50'],
  ['pledge_deposit_bps', '2,345', 'Tulis persen, 0 sampai 50'],
  ['price_zone', '9', 'Pilih zona'],
  ['sales_model', 'siapa', 'Pilih siapa'],
  ['forum_name', '', 'Wajib diisi'],
  ['watch_bps', '101', 'Tulis persen, 0 sampai 100'],
  ['intervene_bps', '4,9', 'tidak boleh lebih kecil dari batas waspada'],
  ['price_carry_days', '0', 'Tulis hari sebagai angka bulat, 1 sampai 60'],
  ['quantity_multiple', '99999999999999999999', 'Tulis angka bulat'],
])('%s cannot be %j, and what was typed stays', async (field, typed, told) => {
  const before = await settings();
  const answer = await send({ [field]: typed, fair_window_days: '77' });
  expect(answer.status).toBe(422);
  expect(answer.text).toContain(told);
  expect(answer.text).toContain('value="77"');
  expect(await settings()).toEqual(before);
});

test('a moderator may not', async () => {
  const rina = await signedIn('rina');
  expect((await rina.get('/forum-settings')).status).toBe(403);
  expect((await rina.post('/forum-settings', asFilled, '/account')).status).toBe(403);
});
