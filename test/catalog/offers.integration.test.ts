import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, dayOf } from '../../src/platform/clock.ts';
import { newId } from '../../src/platform/ids.ts';
import { type Fields, type Person, signInAs, textOnly } from '../support/people.ts';
import { runningWorker, type TestWorker } from '../support/worker.ts';
import { png } from './pictures.ts';

let worker: TestWorker;
let manager: Person;
let moderator: Person;
beforeAll(async () => {
  worker = await runningWorker({ world: true });
  manager = await signInAs(worker, 'manager.tegallega@koperasi.example');
  moderator = await signInAs(worker, 'rina@forum.example');
});
afterAll(() => worker.close());

const day = (days: number) => addDays(dayOf(Date.now()), days);
const filled = (more: Fields = {}): Fields => ({
  ...{ commodity: 'ubi-jalar', version: '0', key: newId(Date.now()), certificate: '', description: 'Ubi Cilembu' },
  ...{ 'tiers.0.price': '5.500', available: '1,5', availableUnit: 'ton', lotSize: '1', lotSizeUnit: 'karung' },
  ...{ minLot: '2', minLotUnit: 'karung', handlingFee: '', leadDays: '1', windowFrom: day(0), windowUntil: day(30) },
  ...more,
});

type OfferRow = {
  state: string;
  version: number;
  available: number;
  reserved: number;
  listed: string | null;
  price: number;
};
async function offerOf(id: string): Promise<OfferRow> {
  const [row] = await worker.database.db.all<OfferRow>(sql`select state, version, available, reserved,
    listed_revision_id as listed, listed_price as price from offer where id = ${id}`);
  return row!;
}
const revisionsOf = (id: string) =>
  worker.database.db.all<{ id: string; number: number; state: string; price: number }>(sql`select id, number, state,
    json_extract(tiers, '$[0].unitPrice') as price from offer_revision where offer_id = ${id} order by number`);
const eventsOf = (id: string) =>
  worker.database.db.all<{ version: number; type: string }>(
    sql`select version, type from event where aggregate_type = 'offer' and aggregate_id = ${id} order by version`,
  );
const idOf = (location: string | null) => location!.split('/')[2]!;

async function draft(more: Fields = {}): Promise<string> {
  const answer = await manager.post('/offers', filled(more));
  expect(answer.status).toBe(303);
  return idOf(answer.location);
}
async function listed(): Promise<string> {
  const id = await draft();
  await manager.post(`/offers/${id}/submission`);
  const [revision] = await revisionsOf(id);
  const page = await moderator.get(`/moderation/${revision!.id}`);
  const hidden = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(page.text)?.[1] ?? '';
  const answer = await moderator.post(`/moderation/${revision!.id}/approval`, {
    version: hidden('version'),
    reason: '',
    key: newId(Date.now()),
  });
  expect(answer.status).toBe(303);
  return id;
}

describe('a new offer', () => {
  it('is a draft with its figures in trade units, a revision, an event, and no place in the catalog', async () => {
    const id = await draft();
    expect(await offerOf(id)).toMatchObject({
      state: 'draft',
      version: 1,
      available: 1_500,
      reserved: 0,
      listed: null,
    });
    expect(await revisionsOf(id)).toMatchObject([{ number: 1, state: 'draft', price: 5_500 }]);
    expect(await eventsOf(id)).toEqual([{ version: 1, type: 'offer_created' }]);
    expect((await manager.get(`/listings/${id}`)).status).toBe(404);
  });

  it('keeps its photos, each once, and shows them', async () => {
    const photo = new File([png(8, 6)], 'ubi.png', { type: 'image/png' });
    const id = await draft({ files: photo });
    const page = await manager.get(`/offers/${id}`);
    const photoId = /\/photos\/([0-9a-f]{64})/.exec(page.text)?.[1];
    const form = await manager.get(`/offers/${id}/edit`);
    expect(form.text).toContain(`name="photos.0" value="${photoId}"`);
    const edit = { ...filled({ version: '1', key: newId(Date.now()) }), 'photos.0': photoId!, files: photo };
    expect((await manager.post(`/offers/${id}/revision`, edit)).status).toBe(303);
    const rows = await worker.database.db.all<{ width: number; height: number }>(sql`
      select p.width, p.height from offer_photo x join offer_revision r on r.id = x.revision_id join photo p on p.id = x.photo_id
      where r.offer_id = ${id}`);
    expect(rows).toEqual([{ width: 8, height: 6 }]);
    const left = { ...filled({ version: '2', key: newId(Date.now()) }), 'photos.0': photoId!, 'drop.0': 'yes' };
    expect((await manager.post(`/offers/${id}/revision`, left)).status).toBe(303);
    expect((await manager.get(`/offers/${id}`)).text).not.toContain('/photos/');
  });

  it('takes four photos and not five, without losing those that came', async () => {
    const five = [1, 2, 3, 4, 5].map((n) => new File([png(n, 1)], `${n}.png`, { type: 'image/png' }));
    const form = new FormData();
    for (const [name, value] of Object.entries(filled({ _csrf: await manager.csrf() })))
      form.append(name, String(value));
    for (const photo of five) form.append('files', photo);
    const cookie = [...manager.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(`${worker.url}/offers`, {
      method: 'POST',
      body: form,
      headers: { cookie, origin: worker.url },
    });
    const text = await answer.text();
    expect(answer.status).toBe(422);
    expect(textOnly(text)).toContain('Paling banyak 4 foto');
    expect(text.match(/name="photos\.\d"/g)).toHaveLength(5);
  });

  it('with a picture that is not kept any more says so and keeps the rest', async () => {
    const answer = await manager.post('/offers', filled({ 'photos.0': 'f'.repeat(64) }));
    expect(answer.status).toBe(422);
    expect(textOnly(answer.text)).toContain('Satu foto tidak tersimpan lagi');
    expect(answer.text).toContain('value="5.500"');
  });
});

describe('the check beside the form', () => {
  it('speaks while somebody types, in one round trip', async () => {
    const typed = new URLSearchParams({
      commodity: 'telur-ayam',
      'tiers.0.price': '33.000',
      available: '1',
      availableUnit: 'ton',
    });
    const { text, trips } = await manager.get(`/offers/check?${typed}`, { htmx: true });
    const said = textOnly(text);
    for (const words of ['di atas HAP', 'Rp495.000 per peti 15 kg', '1.000 kg siap', 'NKV'])
      expect(said).toContain(words);
    expect(trips).toBe(1);
    expect(text).not.toContain('<html');
  });

  it('knows only own offers', async () => {
    const { status } = await manager.get('/offers/check?offer=offer-empang-beras-medium', { htmx: true });
    expect(status).toBe(404);
  });
});

describe('the way to the catalog', () => {
  it('goes by submission, back by withdrawal, and by approval onto the shelf', async () => {
    const id = await draft();
    await manager.post(`/offers/${id}/submission`);
    expect((await offerOf(id)).state).toBe('submitted');
    expect((await manager.get(`/offers/${id}/edit`)).status).toBe(200);
    const refused = await manager.post(`/offers/${id}/revision`, filled({ version: '2', key: newId(Date.now()) }));
    expect([refused.status, (await revisionsOf(id)).length]).toEqual([422, 1]);
    await manager.post(`/offers/${id}/withdrawal`);
    expect((await offerOf(id)).state).toBe('draft');
    expect((await eventsOf(id)).map((event) => event.type)).toEqual([
      'offer_created',
      'offer_submitted',
      'offer_submission_withdrawn',
    ]);
  });

  it('needs a verified cooperative', async () => {
    const id = await draft();
    await worker.database.db.run(sql`update party set status = 'suspended' where id = 'kop-tegallega'`);
    const unverified = await signInAs(worker, 'manager.tegallega@koperasi.example');
    const page = await unverified.get(`/offers/${id}`);
    const answer = await unverified.post(`/offers/${id}/submission`);
    await worker.database.db.run(sql`update party set status = 'verified' where id = 'kop-tegallega'`);
    expect(textOnly(page.text)).not.toContain('Ajukan ke moderator');
    expect(answer.status).toBe(409);
    expect(textOnly(answer.text)).toContain('belum bisa mengajukan');
    expect((await offerOf(id)).state).toBe('draft');
  });

  it('is closed to an offer whose last day is over', async () => {
    const id = await draft();
    await worker.database.db.run(
      sql`update offer_revision set window_from = '2026-01-01', window_until = '2026-01-31' where offer_id = ${id}`,
    );
    const answer = await manager.post(`/offers/${id}/submission`);
    expect([answer.status, textOnly(answer.text).includes('Masa penawaran sudah lewat')]).toEqual([409, true]);
  });
});

describe('a listed offer', () => {
  it('keeps selling as it is while an edit waits, and the edit can be dropped', async () => {
    const id = await listed();
    const before = await offerOf(id);
    const edit = filled({
      version: String(before.version),
      key: newId(Date.now()),
      'tiers.0.price': '6.000',
      available: '9',
    });
    expect((await manager.post(`/offers/${id}/revision`, edit)).status).toBe(303);
    await manager.post(`/offers/${id}/submission`);
    const after = await offerOf(id);
    expect(after).toMatchObject({ state: 'listed', listed: before.listed, price: 5_500, available: 1_500 });
    expect(await revisionsOf(id)).toMatchObject([
      { number: 1, state: 'approved' },
      { number: 2, state: 'submitted', price: 6_000 },
    ]);
    expect(textOnly((await manager.get(`/listings/${id}`)).text)).toContain('Rp5.500');
    await manager.post(`/offers/${id}/withdrawal`);
    await manager.post(`/offers/${id}/discarding`);
    expect((await revisionsOf(id)).map((revision) => revision.state)).toEqual(['approved', 'superseded']);
    const again = filled({ version: String((await offerOf(id)).version), key: newId(Date.now()) });
    expect((await manager.post(`/offers/${id}/revision`, again)).status).toBe(303);
    expect((await revisionsOf(id)).at(-1)).toMatchObject({ number: 3, state: 'draft' });
  });

  it('pauses and sells again, and says so when it does already', async () => {
    const id = await listed();
    await manager.post(`/offers/${id}/pause`);
    const twice = await manager.post(`/offers/${id}/pause`);
    expect([twice.status, (await offerOf(id)).state]).toEqual([409, 'paused']);
    await manager.post(`/offers/${id}/resumption`);
    expect((await offerOf(id)).state).toBe('listed');
  });

  it('changes its quantity at once, without a moderator, with an event, never below what is awarded', async () => {
    const id = await listed();
    await worker.database.db.run(sql`update offer set reserved = 300 where id = ${id}`);
    const less = await manager.post(`/offers/${id}/availability`, { available: '299' }, { htmx: true });
    expect([less.status, textOnly(less.text)]).toEqual([422, expect.stringContaining('300 kg')]);
    const set = await manager.post(`/offers/${id}/availability`, { available: '300' }, { htmx: true });
    expect([set.status, set.trips <= 3, textOnly(set.text)]).toEqual([200, true, expect.stringContaining('Tersimpan')]);
    expect(await offerOf(id)).toMatchObject({ state: 'listed', available: 300, reserved: 300 });
    expect((await eventsOf(id)).at(-1)).toMatchObject({ type: 'offer_available_changed' });
    const zero = await manager.post(`/offers/${id}/availability`, { available: '0', back: `/offers/${id}` });
    expect(zero.status).toBe(422);
    await worker.database.db.run(sql`update offer set reserved = 0 where id = ${id}`);
    const empty = await manager.post(`/offers/${id}/availability`, { available: '0', back: `/offers/${id}` });
    expect([empty.status, empty.location, (await offerOf(id)).available]).toEqual([303, `/offers/${id}`, 0]);
  });

  it('edited by two people at once takes the first and keeps what the second typed', async () => {
    const id = await listed();
    const version = String((await offerOf(id)).version);
    const edit = (price: string) =>
      manager.post(`/offers/${id}/revision`, filled({ version, key: newId(Date.now()), 'tiers.0.price': price }));
    const answers = await Promise.all([edit('5.600'), edit('5.700')]);
    expect(answers.map((answer) => answer.status).sort()).toEqual([303, 422]);
    const second = answers.find((answer) => answer.status === 422)!;
    expect(textOnly(second.text)).toContain('baru saja diubah orang lain');
    expect(second.text).toMatch(/value="5\.[67]00"/);
    expect(await revisionsOf(id)).toHaveLength(2);
    const events = await eventsOf(id);
    expect(events.map((event) => event.version)).toEqual(events.map((_, i) => i + 1));
  });

  it('takes every one of many quantity changes at once, one after the other', async () => {
    const id = await listed();
    const start = (await eventsOf(id)).length;
    const amounts = ['100', '200', '300'];
    const answers = await Promise.all(
      amounts.map((available) => manager.post(`/offers/${id}/availability`, { available })),
    );
    expect(answers.map((answer) => answer.status)).toEqual([303, 303, 303]);
    const events = await eventsOf(id);
    expect(events).toHaveLength(start + 3);
    expect(amounts).toContain(String((await offerOf(id)).available));
  });
});

describe('the conversation', () => {
  it('reaches the forum’s inbox once, even when the form is sent twice', async () => {
    const id = await draft();
    const message = { key: newId(Date.now()), body: 'Apakah sertifikat dinas diterima?' };
    await manager.post(`/offers/${id}/messages`, message);
    expect((await manager.post(`/offers/${id}/messages`, message)).status).toBe(303);
    const page = textOnly((await manager.get(`/offers/${id}`)).text);
    expect(page.split('Apakah sertifikat dinas diterima?')).toHaveLength(2);
    expect(textOnly((await moderator.get('/inbox')).text)).toContain('Apakah sertifikat dinas diterima?');
  });
});

describe('the list', () => {
  it('counts every state, filters by it, and survives an unknown one', async () => {
    const counts = await worker.database.db.all<{ state: string; n: number }>(
      sql`select state, count(*) as n from offer where cooperative_id = 'kop-tegallega' group by state`,
    );
    const page = textOnly((await manager.get('/offers')).text);
    const drafts = counts.find((one) => one.state === 'draft')!.n;
    expect(page).toContain(`Draf ${drafts}`);
    const filtered = await manager.get('/offers?state=draft');
    expect([...filtered.text.matchAll(/href="\/offers\/[\w-]+"/g)].length).toBeGreaterThanOrEqual(drafts);
    expect((await manager.get('/offers?state=nonsense&after=x')).status).toBe(200);
  });
});
