import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { signInAs } from '../support/people.ts';
import { runningWorker, type TestWorker } from '../support/worker.ts';

/** The demo world with two thousand cooperatives more, in 250 kecamatan: too many for a circle, a list or a median of each. */
let worker: TestWorker;
beforeAll(async () => {
  worker = await runningWorker({ world: true });
  await worker.database.db.run(sql`
    with recursive n(i) as (select 1 union all select i + 1 from n where i < 2000)
    insert into party (id, kind, status, name, kecamatan, latitude, longitude, created_at)
    select 'kop-more-' || i, 'cooperative', 'verified', 'Koperasi ' || i, 'Kecamatan ' || (i % 250), -6.5, 106.7, 1 from n`);
});
afterAll(() => worker.close());

test('of too many cooperatives the kecamatan that sell are the circles and the rows, each with its own dashboard', async () => {
  const rina = await signInAs(worker, 'rina@forum.example');
  await rina.get('/dashboard'); // The first page looks the session up.
  const { text, trips } = await rina.get('/dashboard?period=year');
  expect(trips).toBe(1);
  expect(text).toContain('kecamatan menjual');
  expect(text).toContain('href="/dashboard?period=year&amp;kecamatan=Bogor+Tengah"');
  expect(text).not.toContain('Koperasi 77');
  const own = await rina.get('/dashboard?period=year&kecamatan=Bogor+Tengah');
  expect(own.text).toMatch(/dari \d+ koperasi menjual separuh|baru .+ yang menjual/);
  // Typed where a list would be too long.
  expect(text).toMatch(/<input[^>]+name="kecamatan"/);
});

test('a cooperative is beside the median of a thousand drawn by lot, and the page says so', async () => {
  const manager = await signInAs(worker, 'manager.batutulis@koperasi.example');
  await manager.get('/dashboard');
  const { text, trips } = await manager.get('/dashboard?period=year');
  expect(trips).toBe(1);
  expect(text).toContain('median dari 1.000 koperasi yang diundi');
});
