import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { routes } from '../../src/app.tsx';
import type { Askers } from '../support/askers.ts';
import { textOnly } from '../support/people.ts';
import { runningWorker, type TestWorker } from '../support/worker.ts';
import { type Goods, oneLot, orderFields } from './buyers.ts';
import { begin, perform, rsud, steps } from './command-steps.ts';

const MOST_TRIPS = 3;

let worker: TestWorker;
let people: Askers;
let goods: Goods;
beforeAll(async () => {
  worker = await runningWorker({ world: true });
  ({ people, goods } = await begin(worker));
});
afterAll(() => worker.close());

/** Sent by a script or to a page that shows something: tried below or elsewhere, not as a form that leads on. */
const notForms = {
  'POST /orders/preview': 'a fragment, below',
  'POST /moderation/approvals': 'ticked rows, below',
  'POST /webhooks/payments': 'a machine’s, in test/settlement/provider',
};

describe('round trips of a command, carried out', () => {
  test('are measured for every command there is', () => {
    const commands = [...new Set(routes.routes.filter((r) => r.method === 'POST').map((r) => `POST ${r.path}`))];
    const measured = new Set([...steps.map((step) => step.route), ...Object.keys(notForms)]);
    expect([...measured].sort()).toEqual(commands.sort());
  });

  test.each(steps.map((step) => [step.route, step] as const))('%s: at most three', async (_, step) => {
    const { status, trips, text } = await perform(step);
    // What the page says when it does not lead on tells what the step lacks.
    expect([status, status === 303 ? '' : textOnly(text)]).toEqual([303, '']);
    expect(trips).toBeLessThanOrEqual(MOST_TRIPS);
  });

  test('POST /orders/preview: at most three', async () => {
    const fields = orderFields(rsud, { ...oneLot(goods), commodityId: 'beras-medium', quantity: 68_000 });
    const { status, trips } = await (await people.requester()).post('/orders/preview', fields, { htmx: true });
    expect(status).toBe(200);
    expect(trips).toBeLessThanOrEqual(MOST_TRIPS);
  });

  // It answers with the queue itself and what became of each: the page that others lead to is in the same answer.
  test('POST /moderation/approvals, of five: at most three and the page', async () => {
    const rows = await worker.database.db.all<{ id: string; version: number }>(sql`
      select r.id, o.version from offer_revision r join offer o on o.id = r.offer_id where r.state = 'submitted' limit 5`);
    const ticked = Object.fromEntries(rows.map(({ id, version }) => [`ticked.${id}`, `${id}:${version}`]));
    const { status, trips } = await (await people.moderator()).post('/moderation/approvals', ticked);
    expect([rows.length, status]).toEqual([5, 200]);
    expect(trips).toBeLessThanOrEqual(MOST_TRIPS + 1);
  });
});
