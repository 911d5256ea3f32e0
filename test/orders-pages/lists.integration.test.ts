import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { eventTexts } from '../../src/orders/texts-events.ts';
import { type Answer, type Person, signInAs, textOnly, visitor } from '../support/people.ts';
import { runningWorker, type TestWorker } from '../support/worker.ts';

let worker: TestWorker;
let sari: Person;
let hendra: Person;
let rina: Person;
beforeAll(async () => {
  worker = await runningWorker({ world: true });
  sari = await signInAs(worker, 'sari@rsud.example');
  hendra = await signInAs(worker, 'hendra@rsud.example');
  rina = await signInAs(worker, 'rina@forum.example');
});
afterAll(() => worker.close());

describe('a shortage', () => {
  async function short(): Promise<{ path: string; action: string; page: Answer }> {
    const { rows } =
      await worker.database.db.run(`select o.id, l.id as line from bulk_order o join order_line l on l.order_id = o.id
      where o.state = 'attention' and o.institution_id = 'inst-rsud' and l.shortage > 0 and not l.waits_for_offers limit 1`);
    const path = `/orders/${rows[0]?.id}`;
    return { path, action: `${path}/lines/${rows[0]?.line}/shortage`, page: await sari.get(path) };
  }

  test('is the buyer’s to decide: wrong limits come back beside their field, waiting keeps the rest', async () => {
    const { path, action, page } = await short();
    expect(textOnly(page.text)).toMatch(/Terima kurang.*Tunggu penawaran baru.*Ubah batas/);
    expect((await sari.post(action, {})).status).toBe(422);
    const wrong = await sari.post(action, { decision: 'limits', 'lines.0.priceCeiling': 'murah' });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('id="e-lines.0.priceCeiling"');
    expect((await sari.post(action, { decision: 'wait' })).location).toBe(path);
    expect(textOnly((await sari.get(path)).text)).toContain('menunggu penawaran baru');
  });
});

describe('lists', () => {
  test('of orders filter by state with counts, and page by key', async () => {
    const all = await sari.get('/orders');
    expect(all.trips).toBeLessThanOrEqual(1);
    expect(textOnly(all.text)).toMatch(/Semua \d+ Berjalan \d+/);
    const drafts = await sari.get('/orders?state=draft');
    expect(drafts.text).toMatch(/aria-current="true">Draf/);
    expect(textOnly((await sari.get('/orders?state=cancelled&after=1.a')).text)).toContain(
      'Tidak ada pesanan di saringan ini',
    );
    expect((await sari.get("/orders?state='--&after=1';--")).status).toBe(200);
  });

  test('for forum staff hold every institution’s orders but drafts', async () => {
    const page = await rina.get('/orders');
    expect(textOnly(page.text)).toContain('Pesanan semua instansi');
    expect(page.text).not.toContain('href="/orders/new"');
  });

  test('of awards put first what awaits an answer', async () => {
    const person = await signInAs(worker, 'manager.batutulis@koperasi.example');
    await person.get('/inbox');
    const page = await person.get('/awards');
    expect(page.trips).toBeLessThanOrEqual(1);
    expect(textOnly(page.text)).toMatch(/Menunggu jawaban Anda .* Jatah lainnya/);
    expect(textOnly((await person.get('/awards?state=cancelled')).text)).toContain('Tidak ada jatah di saringan ini');
  });

  test('are closed to others', async () => {
    expect((await visitor(worker).get('/orders')).location).toMatch(/^\/sign-in/);
    expect((await sari.get('/awards')).status).toBe(403);
    expect((await hendra.get('/orders/new')).status).toBe(403);
  });
});

test('every kind of event of an order or an award has words', async () => {
  const { rows } = await worker.database.db.run(
    "select distinct type from event where aggregate_type in ('order', 'award') order by type",
  );
  const types = rows.map((row) => String(row.type));
  expect(types.length).toBeGreaterThan(8);
  expect(types.filter((type) => !(type in eventTexts.id))).toEqual([]);
});
