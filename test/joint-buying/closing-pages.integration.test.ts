import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DAY } from '../../src/platform/clock.ts';
import { type AskedCampaign, type MadeCampaign, openCampaign } from '../support/joint.ts';
import { type Person, signInAs, textOnly } from '../support/people.ts';
import { runningWorker, type TestWorker } from '../support/worker.ts';
import { depositOf } from './closings.ts';

let worker: TestWorker;
let batutulis: Person;
let cibogor: Person;
let rina: Person;
const campaigns: Record<'ordered' | 'failed' | 'extended' | 'large' | 'open', MadeCampaign> = {} as never;
const begun = Date.now() - 2 * DAY;

let nth = 0;
const open = (asked: AskedCampaign) => {
  nth += 1;
  const tiers = [
    { from: 0, unitPrice: 13_500 },
    { from: 2000, unitPrice: 13_200 },
    { from: 6000, unitPrice: 12_900 },
  ];
  const suppliers = [{ id: `hasil-${nth}`, tiers }];
  return openCampaign(worker.database.db, { commodityId: 'beras-medium', now: begun, suppliers, ...asked });
};
const pledges = [
  { cooperativeId: 'kop-batutulis', quantity: 980, tolerance: 25 },
  { cooperativeId: 'kop-empang', quantity: 1320, drop: 1 },
  { cooperativeId: 'kop-cibogor', quantity: 1750, highestPrice: 12_900, drop: 1 },
];

beforeAll(async () => {
  worker = await runningWorker({ world: true });
  const { db } = worker.database;
  campaigns.ordered = await open({ pledges });
  campaigns.failed = await open({ pledges: pledges.slice(0, 2), target: 9000, fallBack: false, depositBps: 500 });
  for (const id of ['kop-batutulis', 'kop-empang']) await depositOf(db, campaigns.failed, id, 'held');
  campaigns.extended = await open({ pledges: pledges.slice(0, 2), target: 9000, extensionDays: 5 });
  const all = await db.all<{ id: string }>(
    sql`select id from party where kind = 'cooperative' and status = 'verified' order by id limit 60`,
  );
  campaigns.large = await open({ pledges: all.map(({ id }) => ({ cooperativeId: id, quantity: 500 })) });
  // In workerd, as in production.
  await worker.runJobs();
  campaigns.open = await open({ now: Date.now(), pledges: pledges.slice(1) });
  batutulis = await signInAs(worker, 'manager.batutulis@koperasi.example');
  cibogor = await signInAs(worker, 'manager.cibogor@koperasi.example');
  rina = await signInAs(worker, 'rina@forum.example');
  // The first page after signing in also asks who they are.
  for (const person of [batutulis, cibogor, rina]) await person.get('/account');
});
afterAll(() => worker.close());

const read = async (person: Person, which: keyof typeof campaigns, more = '') => {
  const answer = await person.get(`/campaigns/${campaigns[which].campaignId}/result${more}`);
  return { ...answer, words: textOnly(answer.text).replaceAll(/\s+/g, ' ') };
};

describe('a cooperative', () => {
  test('reads what is ordered for it and why, in one round trip', async () => {
    const { status, words, trips } = await read(batutulis, 'ordered');
    expect([status, trips]).toEqual([200, 1]);
    expect(words).toContain(
      'Anda meminta 980 kg dengan kelonggaran 25 kg; dipesan 1.000 kg karena kelonggaran dipakai',
    );
    expect(words).toContain('2.300 kg dipesan dengan harga Rp13.200 per kg');
    expect(words).toContain('2 dari 3');
  });

  test('reads what would have been within its limit', async () => {
    const { words } = await read(cibogor, 'ordered');
    expect(words).toContain('Batas Anda Rp12.900 per kg; harga menjadi Rp13.200');
    expect(words).toContain('Dengan tambahan 1.950 kg, harga Rp12.900 tercapai.');
  });

  test('sees nothing of the others: no name, limit, tolerance, or how many accept a price', async () => {
    const { words } = await read(batutulis, 'ordered');
    expect(words).not.toMatch(/Empang|Cibogor|Komitmen yang menerima|Surat pesanan/);
    expect(words).not.toContain('1.750');
  });

  test('reads why it failed, what was missing, and that its deposit comes back', async () => {
    const { words } = await read(batutulis, 'failed');
    expect(words).toContain('Target tidak tercapai; kurang 6.700 kg.');
    expect(words).toContain('targetnya 9.000 kg, masih kurang 6.700 kg');
    expect(words).toContain('Uang muka Anda dikembalikan bendahara forum');
  });

  test('reads why it failed in its own language, on every page of it', async () => {
    const reader = await signInAs(worker, 'clerk.empang@koperasi.example');
    await reader.get('/language?to=en');
    for (const part of ['', '/result']) {
      const { text } = await reader.get(`/campaigns/${campaigns.failed.campaignId}${part}`);
      expect(textOnly(text)).toContain('The target was missed; 6.700 kg was missing.');
      expect(text, 'what is stored is Indonesian').not.toContain('Target tidak tercapai');
    }
  });

  test('reads of the new deadline, and that it can still change its pledge', async () => {
    const { words, text } = await read(batutulis, 'extended');
    expect(words).toContain('Tenggat diperpanjang satu kali');
    expect(words).toContain('masih kurang 6.700 kg');
    expect(text).toContain(`href="/campaigns/${campaigns.extended.campaignId}"`);
  });

  test('is told when there is no result yet, and that it is not in', async () => {
    expect((await read(batutulis, 'open')).words).toContain('Hasilnya belum ada');
    expect((await read(cibogor, 'failed')).words).toContain('Koperasi Anda tidak ikut belanja ini');
  });

  test('finds no campaign that was never opened', async () => {
    const { db } = worker.database;
    await db.run(sql`insert into campaign (id, number, commodity_id, deadline, delivery_from, delivery_until, created_by, created_at, updated_at)
      values ('rancangan', 'BB-0', 'beras-medium', 1, '2026-12-01', '2026-12-02', 'u-agus', 1, 1)`);
    expect((await batutulis.get('/campaigns/rancangan/result')).status).toBe(404);
    expect((await batutulis.get('/campaigns/none-such/result')).status).toBe(404);
    expect((await rina.get('/campaigns/rancangan/result')).status).toBe(200);
  });

  test('reads it in English too', async () => {
    const reader = await signInAs(worker, 'clerk.batutulis@koperasi.example');
    await reader.get('/language?to=en');
    const { words } = await read(reader, 'ordered');
    expect(words).toContain(
      'You asked for 980 kg with a tolerance of 25 kg; 1.000 kg is ordered because tolerance was used',
    );
  });
});

describe('the forum', () => {
  test('sees every supplier, drop point, tier and verdict, in one round trip', async () => {
    const { words, text, trips } = await read(rina, 'ordered');
    expect(trips).toBe(1);
    expect(words).toContain('Rp30.360.000');
    expect(words).toContain('46 kemasan @ 50 kg');
    expect(words).toMatch(/Bogor Barat 3\.070 kg 1\.300 kg 26 1 – 20 kg, kurang 30 kg/);
    expect(words).toContain('Harga yang dipakai');
    expect(words).toContain('kurang 1.950 kg');
    expect(words).toContain('Batas Anda Rp12.900 per kg');
    const paper = /href="(\/documents\/[^"]+)"/.exec(text)?.[1];
    const answer = await rina.get(paper!);
    expect(answer.status).toBe(200);
    expect(textOnly(answer.text)).toContain(campaigns.ordered.number);
  });

  test('filters by result and turns the pages', async () => {
    const above = await read(rina, 'ordered', '?kind=price_above_limit');
    expect(above.words).toContain('Batas Anda');
    expect(above.words).not.toContain('Anda meminta 980 kg');
    const rows = (text: string) => [...text.matchAll(/<tr id="([^"]+)"/g)].map(([, id]) => id);
    const first = await read(rina, 'large');
    const next = /href="[^"]*\?(after=[^"#]+)#verdicts" rel="next"/.exec(first.text)?.[1];
    const second = await read(rina, 'large', `?${next}`);
    const seen = [...rows(first.text), ...rows(second.text)];
    expect(rows(first.text)).toHaveLength(50);
    expect(new Set(seen).size).toBe(campaigns.large.pledges.length);
    expect((await read(rina, 'large', '?after=none-such&kind=nonsense')).status).toBe(200);
  });

  test('its purchase order is no paper of the cooperatives', async () => {
    const [paper] = await worker.database.db.all<{ id: string }>(
      sql`select document_id id from campaign_purchase where campaign_id = ${campaigns.ordered.campaignId}`,
    );
    expect((await batutulis.get(`/documents/${paper!.id}`)).status).toBe(404);
  });
});
