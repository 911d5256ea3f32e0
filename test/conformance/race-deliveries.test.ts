import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dayOf } from '../../src/platform/clock.ts';
import { newId } from '../../src/platform/ids.ts';
import { oilInvoices, tradingWorld } from '../settlement/trading-world.ts';
import { formsIn } from '../support/forms.ts';
import { type Answer, type Fields, type Person, signInAs } from '../support/people.ts';
import { handedOver } from '../support/trade.ts';
import type { TestWorker } from '../support/worker.ts';
import { expectVerified } from './nonsense.ts';
import { packRice, riceOnTheWay, riceOrder, riceReceived } from './rice.ts';

const TIMES = 16;
let worker: TestWorker;
let [manager, sari, hendra, lilis, tuti, agus] = [] as unknown as Person[] as [
  Person,
  Person,
  Person,
  Person,
  Person,
  Person,
];
beforeAll(async () => {
  worker = await tradingWorld();
  manager = await signInAs(worker, 'manager.batutulis@koperasi.example');
  [sari, hendra, lilis] = [
    await signInAs(worker, 'sari@rsud.example'),
    await signInAs(worker, 'hendra@rsud.example'),
    await signInAs(worker, 'lilis@rsud.example'),
  ];
  [tuti, agus] = [await signInAs(worker, 'tuti@forum.example'), await signInAs(worker, 'agus@forum.example')];
});
afterAll(async () => {
  await expectVerified(worker.databaseUrl);
  await worker.close();
});

const key = () => newId(Date.now());
const one = async (query: ReturnType<typeof sql>): Promise<number> =>
  (await worker.database.db.all<{ n: number }>(query))[0]!.n;

/** The same at the same moment, sixteen times; nothing breaks, and whoever was too late is told in words. */
async function together(person: Person, path: string, fields: () => Fields = () => ({})): Promise<Answer[]> {
  await person.csrf();
  const answers = await Promise.all(Array.from({ length: TIMES }, () => person.post(path, fields())));
  for (const { status, text } of answers) {
    expect([303, 409, 422]).toContain(status);
    if (status !== 303) expect(text).toMatch(/role="alert"|class="notice/);
  }
  return answers;
}
const places = (answers: readonly Answer[]) =>
  new Set(answers.flatMap(({ status, location }) => (status === 303 ? [location] : [])));

/** Opens a page and holds its form to `action` ready to be sent many times, with a key of its own each. */
async function formOf(person: Person, page: string, action: RegExp) {
  const form = formsIn((await person.get(page)).text).find((found) => action.test(found.action));
  if (!form) throw new Error(`${page} has no form to ${action}`);
  return form;
}

describe('sixteen at once', () => {
  test('pack one award once in all', async () => {
    const { orderId, awards } = await riceOrder(worker.database.db, 'kop-batutulis');
    const form = await formOf(manager, `/consignments/new?order=${orderId}`, /^\/consignments$/);
    await together(manager, '/consignments', () => ({
      ...form.fields,
      key: key(),
      [`quantity:${awards[0]!.awardId}`]: '100',
    }));
    expect(await one(sql`select count(*) n from consignment where order_id = ${orderId}`)).toBe(1);
  });
  test('send a shipment off once, with one delivery note', async () => {
    const { orderId, awards } = await riceOrder(worker.database.db, 'kop-batutulis');
    const path = await packRice(manager, orderId, awards[0]!.awardId);
    await together(manager, `${path}/dispatch`);
    expect(await one(sql`select count(*) n from document where kind = 'delivery_note' and order_id = ${orderId}`)).toBe(
      1,
    );
  });
  test('send off or undo it, never both', async () => {
    const { orderId, awards } = await riceOrder(worker.database.db, 'kop-batutulis');
    const path = await packRice(manager, orderId, awards[0]!.awardId);
    const undo = { cancelReason: 'Truknya mogok.' };
    const answers = await Promise.all(
      [...Array(8).keys()].flatMap(() => [
        manager.post(`${path}/dispatch`),
        manager.post(`${path}/cancellation`, undo),
      ]),
    );
    expect(answers.filter(({ status }) => status === 303)).toHaveLength(1);
  });
  test('weigh a shipment once', async () => {
    const { made } = await riceOnTheWay(worker.database.db, manager);
    const path = `/consignments/${made.consignmentId}/receipt`;
    const form = await formOf(sari, path, /receipt$/);
    let n = 80;
    const answers = await together(sari, path, () => ({ ...form.fields, key: key(), 'lines.0.received': String(n++) }));
    expect(answers.filter(({ status }) => status === 303)).toHaveLength(1);
    expect(await one(sql`select count(*) n from receipt where consignment_id = ${made.consignmentId}`)).toBe(1);
  });
  test('open one dispute about it', async () => {
    const { consignmentId } = await riceReceived(worker.database.db, manager);
    const answers = await together(sari, '/disputes', () => ({
      key: key(),
      consignmentId,
      subject: 'quality',
      body: 'Basah.',
    }));
    expect(places(answers).size).toBe(1);
    expect(
      answers.every(({ status }) => status === 303),
      'each is led to the dispute',
    ).toBe(true);
    expect(await one(sql`select count(*) n from dispute where consignment_id = ${consignmentId}`)).toBe(1);
  });
  test('prepare one handover, and sign it once for each side', async () => {
    const { orderId } = await riceReceived(worker.database.db, manager);
    await together(sari, `/orders/${orderId}/handovers`);
    expect(await one(sql`select count(*) n from handover where order_id = ${orderId}`)).toBe(1);
    const [row] = await worker.database.db.all<{ id: string }>(
      sql`select id from handover where order_id = ${orderId}`,
    );
    for (const person of [hendra, manager]) {
      const form = await formOf(person, `/handovers/${row!.id}`, /signature$/);
      const answers = await together(person, form.action, () => form.fields);
      expect(answers.filter(({ status }) => status === 303)).toHaveLength(1);
    }
    await together(tuti, `/handovers/${row!.id}/invoice`);
    expect(await one(sql`select count(*) n from invoice where handover_id = ${row!.id}`)).toBe(1);
  });
  test('invoice a handover once, also while the clock does', async () => {
    const oil = {
      commodityId: 'minyak-goreng',
      awards: [{ cooperativeId: 'kop-batutulis', quantity: 10, unitPrice: 15_000 }],
    };
    const made = await handedOver(worker.database.db, {
      institutionId: 'inst-rsud',
      siteId: 'site-rsud-gudang',
      now: Date.now(),
      lines: [oil],
    });
    const handover = made.handovers['kop-batutulis']!;
    await Promise.all([together(tuti, `/handovers/${handover}/invoice`), worker.runJobs(), worker.runJobs()]);
    expect(await one(sql`select count(*) n from invoice where handover_id = ${handover}`)).toBe(1);
  });
  test('confirm a payment once, or reject it', async () => {
    const [invoice] = await oilInvoices(worker, [100]);
    const paid = {
      key: key(),
      amount: '100.000',
      paidOn: dayOf(Date.now()),
      method: 'transfer',
      'invoice.0': invoice!.id,
    };
    const path = (await lilis.post('/payments', paid)).location!;
    const give = { [`give-${invoice!.id}`]: '100.000' };
    const answers = await Promise.all(
      [...Array(8).keys()].flatMap(() => [
        tuti.post(`${path}/confirmation`, give),
        agus.post(`${path}/rejection`, { reason: 'Uangnya belum ada.' }),
      ]),
    );
    expect(answers.filter(({ status }) => status === 303)).toHaveLength(1);
    expect(
      await one(sql`select count(*) n from payment_allocation where payment_id = ${path.slice(10)}`),
    ).toBeLessThanOrEqual(1);
  });
  test('prove PPh 22 once, and take goods back once with one form', async () => {
    const [invoice] = await oilInvoices(worker, [200]);
    const proof = { proofNumber: 'BP-77', provedOn: dayOf(Date.now()) };
    await together(lilis, `/invoices/${invoice!.id}/withholding`, () => proof);
    expect(await one(sql`select count(*) n from withholding_proof where invoice_id = ${invoice!.id}`)).toBe(1);
    const note = { key: key(), line0: '1.000', reason: 'Penyok.' };
    await together(tuti, `/invoices/${invoice!.id}/credit-notes`, () => note);
    expect(await one(sql`select count(*) n from credit_note where invoice_id = ${invoice!.id}`)).toBe(1);
  });
  test('pay what is due out in one batch, approve it once, transfer it once', async () => {
    const form = await formOf(tuti, '/payouts', /^\/payouts$/);
    await together(tuti, '/payouts', () => ({ ...form.fields, key: key() }));
    const [row] = await worker.database.db.all<{ id: string; n: number }>(
      sql`select max(id) id, count(*) n from payout_batch where state = 'draft' and created_at > ${Date.now() - 60_000}`,
    );
    expect(row!.n).toBe(1);
    const approved = await together(agus, `/payouts/${row!.id}/approval`);
    expect(approved.filter(({ status }) => status === 303)).toHaveLength(1);
    const paid = await together(tuti, `/payouts/${row!.id}/transfer`, () => ({ paidOn: dayOf(Date.now()) }));
    expect(paid.filter(({ status }) => status === 303)).toHaveLength(1);
    expect(await one(sql`select count(*) - count(distinct subject_id) n from journal where kind = 'payout'`)).toBe(0);
  });
});
