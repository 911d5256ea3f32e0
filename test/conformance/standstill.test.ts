import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dayOf } from '../../src/platform/clock.ts';
import { newId } from '../../src/platform/ids.ts';
import { oilInvoices, tradingWorld } from '../settlement/trading-world.ts';
import { worldPayouts } from '../settlement/world-payouts.ts';
import { formsIn } from '../support/forms.ts';
import { type Answer, type Person, signInAs, textOnly } from '../support/people.ts';
import { handedOver } from '../support/trade.ts';
import type { TestWorker } from '../support/worker.ts';
import { changesNothing } from './bad-input.ts';
import { expectVerified } from './nonsense.ts';
import { packRice, riceOnTheWay, riceOrder, riceReceived } from './rice.ts';

let worker: TestWorker;
let [manager, clerk, sari, hendra, lilis, tuti, agus] = [] as unknown as Person[] as [
  Person,
  Person,
  Person,
  Person,
  Person,
  Person,
  Person,
];
let payouts: Awaited<ReturnType<typeof worldPayouts>>;
beforeAll(async () => {
  worker = await tradingWorld();
  const as = (email: string) => signInAs(worker, email);
  [manager, clerk, sari] = [
    await as('manager.batutulis@koperasi.example'),
    await as('clerk.batutulis@koperasi.example'),
    await as('sari@rsud.example'),
  ];
  [hendra, lilis, tuti, agus] = [
    await as('hendra@rsud.example'),
    await as('lilis@rsud.example'),
    await as('tuti@forum.example'),
    await as('agus@forum.example'),
  ];
  payouts = await worldPayouts(worker.database.db);
});
afterAll(async () => {
  await expectVerified(worker.databaseUrl);
  await worker.close();
});

const refused = async (send: () => Promise<Answer>, statuses: readonly number[] = [409]): Promise<string> => {
  const answer = await changesNothing(worker.database.db, send);
  expect(statuses, textOnly(answer.text).slice(0, 200)).toContain(answer.status);
  if (answer.status !== 403) expect(answer.text).toMatch(/class="notice|role="alert"|field-error|class="error/);
  return textOnly(answer.text);
};
const run = (query: ReturnType<typeof sql>) => worker.database.db.run(query);
const today = () => dayOf(Date.now());

describe('a form that was opened before things moved', () => {
  test('sends no shipment off twice, undoes none that left, weighs none that did not leave', async () => {
    const { orderId, awards } = await riceOrder(worker.database.db, 'kop-batutulis');
    const path = await packRice(manager, orderId, awards[0]!.awardId);
    await refused(() => sari.post(`${path}/receipt`, { key: newId(Date.now()), 'lines.0.received': '1' }));
    expect((await manager.post(`${path}/dispatch`)).status).toBe(303);
    await refused(() => manager.post(`${path}/dispatch`));
    await refused(() => manager.post(`${path}/cancellation`, { cancelReason: 'Truknya mogok.' }));
    await refused(() => manager.post(`${path}/return`));
  });
  test('weighs no shipment again, neither before nor after it is handed over', async () => {
    const { made, orderId } = await riceOnTheWay(worker.database.db, manager);
    const path = `/consignments/${made.consignmentId}/receipt`;
    const form = () => ({ key: newId(Date.now()), 'lines.0.received': '100' });
    const first = form();
    expect((await sari.post(path, first)).status).toBe(303);
    expect((await changesNothing(worker.database.db, () => sari.post(path, first))).status).toBe(303);
    await refused(() => sari.post(path, form()));
    await sari.post(`/orders/${orderId}/handovers`);
    await refused(() => sari.post(path, form()));
  });
  test('signs no handover by a role that does not sign, nor other content than it shows', async () => {
    const { orderId } = await riceReceived(worker.database.db, manager);
    await sari.post(`/orders/${orderId}/handovers`);
    const [row] = await worker.database.db.all<{ id: string }>(
      sql`select id from handover where order_id = ${orderId}`,
    );
    const path = `/handovers/${row!.id}`;
    const form = formsIn((await hendra.get(path)).text).find((one) => one.action === `${path}/signature`)!;
    for (const person of [sari, lilis, tuti, agus, clerk])
      await refused(() => person.post(form.action, form.fields), [403]);
    await refused(() => hendra.post(form.action, { contentHash: 'x'.repeat(64) }));
    expect((await hendra.post(form.action, form.fields)).status).toBe(303);
    await refused(() => hendra.post(form.action, form.fields));
  });
});

describe('somebody suspended in the middle', () => {
  test('signs nothing and disputes nothing, and is told so', async () => {
    const { orderId, consignmentId } = await riceReceived(worker.database.db, manager);
    await sari.post(`/orders/${orderId}/handovers`);
    const [row] = await worker.database.db.all<{ id: string }>(
      sql`select id from handover where order_id = ${orderId}`,
    );
    const path = `/handovers/${row!.id}`;
    const form = formsIn((await manager.get(path)).text).find((one) => one.action === `${path}/signature`)!;
    await run(sql`update party set status = 'suspended' where id = 'kop-batutulis'`);
    const suspended = await signInAs(worker, 'manager.batutulis@koperasi.example');
    await refused(() => suspended.post(form.action, { contentHash: form.fields.contentHash! }));
    await refused(() =>
      suspended.post('/disputes', { key: newId(Date.now()), consignmentId, subject: 'quality', body: 'Basah.' }),
    );
    await run(sql`update party set status = 'verified' where id = 'kop-batutulis'`);
  });
});

describe('a day without a tax rule', () => {
  test('makes no invoice: the treasurer is told what is missing', async () => {
    const { db } = worker.database;
    const oil = {
      commodityId: 'minyak-goreng',
      awards: [{ cooperativeId: 'kop-batutulis', quantity: 10, unitPrice: 15_000 }],
    };
    const made = await handedOver(db, {
      institutionId: 'inst-rsud',
      siteId: 'site-rsud-gudang',
      now: Date.now(),
      lines: [oil],
    });
    const rules = await db.all<{ id: string; until: string | null }>(
      sql`select id, effective_until until from tax_rule`,
    );
    await run(sql`update tax_rule set effective_until = '2020-01-01' where effective_from <= '2020-01-01'`).catch(
      () => undefined,
    );
    await run(
      sql`update tax_rule set effective_until = effective_from where effective_until is null or effective_until > '2026-01-01'`,
    );
    await refused(() => tuti.post(`/handovers/${made.handovers['kop-batutulis']}/invoice`));
    await worker.runJobs();
    for (const { id, until } of rules) await run(sql`update tax_rule set effective_until = ${until} where id = ${id}`);
    expect((await tuti.post(`/handovers/${made.handovers['kop-batutulis']}/invoice`)).status).toBe(303);
  });
});

describe('a month that is closed while people work', () => {
  test('takes no payment, proof, invoice, credit note, allocation or payout', async () => {
    const { db } = worker.database;
    const [invoice] = await oilInvoices(worker, [200]);
    const oil = {
      commodityId: 'minyak-goreng',
      awards: [{ cooperativeId: 'kop-batutulis', quantity: 10, unitPrice: 15_000 }],
    };
    const made = await handedOver(db, {
      institutionId: 'inst-rsud',
      siteId: 'site-rsud-gudang',
      now: Date.now(),
      lines: [oil],
    });
    const paid = { key: newId(Date.now()), amount: '90.000', paidOn: today(), method: 'transfer' };
    const credit = (await lilis.post('/payments', paid)).location!;
    await tuti.post(`${credit}/confirmation`);
    const payment = (await lilis.post('/payments', { ...paid, key: newId(Date.now()) })).location!;
    await run(
      sql`insert into closed_period (month, closed_by, closed_at, journals, debit, credit)
      select month, 'u-agus', ${Date.now()}, (select count(*) from journal where booked_on like month || '%'), sum(debit), sum(credit)
      from account_month where month = ${today().slice(0, 7)} group by month`,
    );
    const key = () => newId(Date.now());
    const id = invoice!.id;
    await refused(() => tuti.post(`${payment}/confirmation`, { [`give-${id}`]: '1.000' }), [409, 422]);
    await refused(() => tuti.post(`${credit}/allocations`, { key: key(), [`give-${id}`]: '1.000' }), [409, 422]);
    await refused(
      () => lilis.post(`/invoices/${id}/withholding`, { proofNumber: 'BP-9', provedOn: today() }),
      [409, 422],
    );
    await refused(() => tuti.post(`/handovers/${made.handovers['kop-batutulis']}/invoice`));
    await refused(
      () => tuti.post(`/invoices/${id}/credit-notes`, { key: key(), line0: '1.000', reason: 'Penyok.' }),
      [409, 422],
    );
    await refused(() => tuti.post(`/payouts/${payouts.approved}/transfer`, { paidOn: today() }), [409, 422]);
  });
});
