import { afterAll, beforeAll, expect, it } from 'vitest';
import { sendForm } from '../support/forms.ts';
import { type Person, signInAs, textOnly } from '../support/people.ts';
import type { TestWorker } from '../support/worker.ts';
import type { Issued } from './money.ts';
import { oilInvoices, tradingWorld } from './trading-world.ts';

let worker: TestWorker;
let tuti: Person;
let lilis: Person;
let known: Issued[];
beforeAll(async () => {
  worker = await tradingWorld();
  tuti = await signInAs(worker, 'tuti@forum.example');
  lilis = await signInAs(worker, 'lilis@rsud.example');
  known = await oilInvoices(worker);
});
afterAll(() => worker.close());

const ticks = (html: string) =>
  [...html.matchAll(/<input type="checkbox" name="invoice\.\d+" value="([^"]+)"( checked)?/g)].map(
    ([, id, checked]) => ({ id, checked: Boolean(checked) }),
  );
const fields = (html: string) => [...html.matchAll(/name="give-([^"]+)"/g)].map(([, id]) => id);
const MORE = 'masih ada lagi';
const payable = (invoice: Issued) => invoice.total - invoice.withheld;

it('of a few open invoices all are offered, and nothing is said of more', async () => {
  const page = await lilis.get(`/payments/new?invoice=${known[1]!.id}`);
  expect(ticks(page.text).filter((one) => one.checked)).toEqual([{ id: known[1]!.id, checked: true }]);
  expect(ticks(page.text).map((one) => one.id)).toEqual(expect.arrayContaining(known.map((one) => one.id)));
  expect(page.text).not.toContain(MORE);
});

it('of many: those asked for, the rest of their order, and the oldest due', async () => {
  const made = [...known];
  while (made.length <= 52) made.push(...(await oilInvoices(worker)));
  const [sibling, last] = made.slice(-2) as [Issued, Issued];
  const plain = await lilis.get('/payments/new');
  expect(ticks(plain.text)).toHaveLength(50);
  expect(ticks(plain.text).map((one) => one.id)).not.toContain(last.id);
  const page = await lilis.get(`/payments/new?invoice=${last.id}`);
  expect(page.trips).toBeLessThanOrEqual(1);
  expect(ticks(page.text)).toHaveLength(50);
  expect(ticks(page.text).filter((one) => one.checked)).toEqual([{ id: last.id, checked: true }]);
  expect(ticks(page.text).map((one) => one.id)).toContain(sibling.id);
  expect(textOnly(page.text)).toContain(MORE);
  expect(page.text).toContain('href="/invoices?state=open"');
  const wrong = await sendForm(lilis, `/payments/new?invoice=${last.id}`, '/payments', { amount: '0' });
  expect([wrong.status, ticks(wrong.text).filter((one) => one.checked)]).toEqual([
    422,
    [{ id: last.id, checked: true }],
  ]);
  const sent = await sendForm(lilis, `/payments/new?invoice=${last.id}`, '/payments');
  expect(sent.status).toBe(303);
  await tuti.get('/payments');
  const decision = await tuti.get(sent.location!);
  expect(decision.trips).toBeLessThanOrEqual(1);
  expect(fields(decision.text)).toHaveLength(50);
  expect(fields(decision.text)).toContain(last.id);
  expect(textOnly(decision.text)).toContain(MORE);
  expect(decision.text).toContain('href="/aging?buyer=inst-rsud"');
  expect((await sendForm(tuti, sent.location!, /confirmation$/)).status).toBe(303);
  const given = await worker.database.db.$client.execute({
    sql: 'select invoice_id, amount from payment_allocation where payment_id = ?',
    args: [sent.location!.replace('/payments/', '')],
  });
  expect(given.rows).toMatchObject([{ invoice_id: last.id, amount: payable(last) }]);
});
