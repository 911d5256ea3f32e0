import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { routes } from '../../src/app.tsx';
import { type Asker, access } from '../guards/access.ts';
import { worldClosings } from '../joint-buying/closing-world.ts';
import { orderedRice } from '../joint-buying/goods-world.ts';
import { worldSuppliers } from '../joint-buying/world-suppliers.ts';
import { publishedChain } from '../monitoring/audit-world.ts';
import { worldMentoring } from '../monitoring/mentoring-world.ts';
import { worldBasket, worldPrices } from '../monitoring/prices-world.ts';
import { worldMoney } from '../settlement/world-money.ts';
import { worldPayouts } from '../settlement/world-payouts.ts';
import { type Askers, everyAsker } from '../support/askers.ts';
import { runningWorker, type TestWorker } from '../support/worker.ts';
import { disputedDelivery } from './deliveries.ts';
import { openedBy, sampleOf } from './page-samples.ts';
import { issueWorldPapers } from './papers.ts';

/** Every page, by path. */
const pages = [...new Set(routes.routes.filter((r) => r.method === 'GET').map((r) => r.path))];

let worker: TestWorker;
let people: Askers;
beforeAll(async () => {
  worker = await runningWorker({ world: true });
  people = await everyAsker(worker);
  // Orders that are drafts come and go in the world: one is made for the page that edits it; and a shipment.
  await worker.database.db.$client.execute(`insert into bulk_order
    (id, institution_id, site_id, state, policy, needed_on, created_by, created_at, updated_at)
    values ('order-draft', 'inst-rsud', 'site-rsud-gudang', 'draft', 'cheapest', '2027-01-04', 'u-sari', 1, 1)`);
  await worker.database.db.$client.execute(`insert into consignment
    (id, order_id, cooperative_id, planned_on, created_by, created_at)
    select 'consignment-of-batutulis', id, 'kop-batutulis', '2027-01-04', 'u-manager-batutulis', 1 from bulk_order
    where institution_id = 'inst-rsud' and state = 'confirmed' limit 1`);
  await worker.database.db.$client.execute(`insert into campaign
    (id, number, commodity_id, state, deadline, delivery_from, delivery_until, created_by, created_at, updated_at)
    values ('campaign-draft', 'BB-2026-900001', 'beras-medium', 'draft', 1, '2027-01-04', '2027-01-05', 'u-rina', 1, 1)`);
  await disputedDelivery(worker.database.db);
  await issueWorldPapers(worker.database.db);
  await worldMoney(worker.database.db);
  await worldPayouts(worker.database.db);
  await worldClosings(worker.database.db);
  await orderedRice(worker.database.db);
  await worldSuppliers(worker.database.db);
  await publishedChain(worker.database.db);
  await worldMentoring(worker.database.db);
  await worldPrices(worker.database.db);
  await worldBasket(worker.database.db);
});
afterAll(() => worker.close());

/** The first in the table who has a session; nobody has one for what needs none and turns people away who have. */
const readerOf = (path: string): Asker =>
  openedBy[path] ?? access[`GET ${path}`]?.find((asker) => asker !== 'nobody') ?? 'nobody';

/** Redirects are no pages: the language comes back, and who is signed in already has nothing to do at the sign-in page. */
const answers = (isThere: boolean) => (isThere ? [200, 303] : [200, 303, 404, 410]);

describe('round trips of a page', () => {
  test.each(pages)('%s: one, and one more where the viewer is not remembered', async (pattern) => {
    const { path, isThere } = await sampleOf(worker.database.db, pattern);
    const person = await people[readerOf(pattern)]();
    person.cookies.delete('lumbung_viewer');
    const cold = await person.get(path);
    const warm = await person.get(path);
    expect(answers(isThere), `${path} as ${readerOf(pattern)}`).toContain(warm.status);
    expect({ cold: cold.trips <= 2, warm: warm.trips <= 1, trips: [cold.trips, warm.trips] }).toMatchObject({
      cold: true,
      warm: true,
    });
  });

  const open = pages.filter((path) => access[`GET ${path}`]?.includes('nobody'));
  test.each(open)('%s without a session: one', async (pattern) => {
    const { path, isThere } = await sampleOf(worker.database.db, pattern);
    const { status, trips } = await (await people.nobody()).get(path);
    expect(answers(isThere), path).toContain(status);
    expect(trips).toBeLessThanOrEqual(1);
  });
});
