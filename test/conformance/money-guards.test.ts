import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dayOf } from '../../src/platform/clock.ts';
import { newId } from '../../src/platform/ids.ts';
import { signatureOf } from '../../src/settlement/provider/rules/signature.ts';
import { png } from '../catalog/pictures.ts';
import { oilInvoices, tradingWorld, WEBHOOK_SECRET } from '../settlement/trading-world.ts';
import { type Person, signInAs, visitor } from '../support/people.ts';
import type { TestWorker } from '../support/worker.ts';
import { changesNothing, errorWords } from './bad-input.ts';
import { expectVerified } from './nonsense.ts';
import { riceOnTheWay } from './rice.ts';

let worker: TestWorker;
let [manager, sari, lilis, tuti, agus] = [] as unknown as [Person, Person, Person, Person, Person];
beforeAll(async () => {
  worker = await tradingWorld();
  manager = await signInAs(worker, 'manager.batutulis@koperasi.example');
  [sari, lilis] = [await signInAs(worker, 'sari@rsud.example'), await signInAs(worker, 'lilis@rsud.example')];
  [tuti, agus] = [await signInAs(worker, 'tuti@forum.example'), await signInAs(worker, 'agus@forum.example')];
});
afterAll(async () => {
  await expectVerified(worker.databaseUrl);
  await worker.close();
});

const today = () => dayOf(Date.now());
const rows = <T>(query: ReturnType<typeof sql>) => worker.database.db.all<T>(query);
const paid = (invoice: string, given: Record<string, string | Blob> = {}) => ({
  ...{ key: newId(Date.now()), amount: '25.000', paidOn: today(), method: 'transfer', 'invoice.0': invoice, ...given },
});

describe('a month before one that is closed', () => {
  const before = '2024-05-10';
  const booked = async (paymentId: string) =>
    (
      await rows<{ on: string }>(
        sql`select booked_on "on" from journal where kind = 'payment' and subject_id = ${paymentId}`,
      )
    )[0]?.on;

  test('takes no payment: it is booked today', async () => {
    const [invoice] = await oilInvoices(worker, [60]);
    const path = (await lilis.post('/payments', paid(invoice!.id, { paidOn: before }))).location!;
    const give = { [`give-${invoice!.id}`]: '25.000' };
    const answer = await changesNothing(worker.database.db, () =>
      tuti.post(`${path}/confirmation`, { ...give, bookedOn: before }),
    );
    expect(answer.status).toBe(422);
    expect(errorWords(answer.text, 'bookedOn')).not.toBe('');
    expect((await tuti.post(`${path}/confirmation`, give)).status).toBe(303);
    expect(await booked(path.slice(10))).toBe(today());
  });
  test('takes no money of a bank statement or a provider', async () => {
    const [invoice] = await oilInvoices(worker, [60]);
    const csv = `Tanggal,Keterangan,Debit,Kredit\n10/05/2024,LAMA SEKALI,0,7777\n`;
    await tuti.post('/bank-statements', { file: new File([csv], 'lama.csv', { type: 'text/csv' }) });
    const [line] = await rows<{ id: string }>(sql`select id from bank_line where text = 'LAMA SEKALI'`);
    expect(
      (await tuti.post(`/bank-lines/${line!.id}/match`, { payerId: 'inst-rsud', [`give-${invoice!.id}`]: '7.777' }))
        .status,
    ).toBe(303);
    const [payment] = await rows<{ id: string }>(sql`select payment_id id from bank_line where id = ${line!.id}`);
    expect(await booked(payment!.id)).toBe(today());
    const told = await provider({ invoice: invoice!.number, amount: 5_000, paidAt: `${before}T03:00:00Z` });
    expect(told.status).toBe(201);
    expect(await booked(told.paymentId!)).toBe(today());
    expect((await provider({ invoice: invoice!.number, amount: 5_000, paidAt: '0001-01-01T00:00:00Z' })).status).toBe(
      400,
    );
  });
});

async function provider(data: { invoice: string; amount: number; paidAt: string }) {
  const body = JSON.stringify({ id: newId(Date.now()), type: 'payment.paid', data });
  const headers = { 'Payment-Signature': signatureOf(WEBHOOK_SECRET, Math.floor(Date.now() / 1000), body) };
  const response = await fetch(new URL('/webhooks/payments', worker.url), { method: 'POST', body, headers });
  return { status: response.status, ...((await response.json()) as { paymentId?: string }) };
}

describe('the books of a provider’s money', () => {
  test('takes one message in once, however often it comes at once', async () => {
    const [invoice] = await oilInvoices(worker, [50]);
    const body = JSON.stringify({
      id: 'evt-16',
      type: 'payment.paid',
      data: { invoice: invoice!.number, amount: 5_000, paidAt: new Date().toISOString() },
    });
    const headers = { 'Payment-Signature': signatureOf(WEBHOOK_SECRET, Math.floor(Date.now() / 1000), body) };
    const answers = await Promise.all(
      Array.from({ length: 16 }, () =>
        fetch(new URL('/webhooks/payments', worker.url), { method: 'POST', body, headers }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([...Array(15).fill(200), 201]);
    expect(
      (
        await rows<{ n: number }>(
          sql`select count(*) n from payment where source = 'provider' and reference = 'evt-16'`,
        )
      )[0]!.n,
    ).toBe(1);
  });
});

describe('an account of the forum', () => {
  const onPaper = async (number: string) => {
    const [invoice] = await oilInvoices(worker, [40]);
    const [row] = await rows<{ content: string }>(
      sql`select content from document d join invoice i on i.document_id = d.id where i.id = ${invoice!.id}`,
    );
    return row!.content.includes(number);
  };
  test('stands on invoices once somebody else has verified it, not before', async () => {
    const account = { bankName: 'BRI', accountNumber: '777712345678', holder: 'Bukan Forum', key: newId(Date.now()) };
    expect((await agus.post('/bank-accounts', account)).status).toBe(303);
    expect(await onPaper('777712345678')).toBe(false);
    const [row] = await rows<{ id: string }>(sql`select id from bank_account where account_number = '777712345678'`);
    expect((await agus.post(`/bank-accounts/${row!.id}/verification`, { note: 'Saya sendiri.' })).status).toBe(409);
    expect((await tuti.post(`/bank-accounts/${row!.id}/verification`, { note: 'Buku tabungan.' })).status).toBe(303);
    expect(await onPaper('777712345678')).toBe(true);
  });
});

describe('a picture that an institution sent', () => {
  const picture = (name: string, width: number) =>
    new File([new Uint8Array(png(width, 9))], name, { type: 'image/png' });
  const seenBy = async (id: string, ...people: Person[]) =>
    Promise.all(people.map(async (one) => (await one.get(`/photos/${id}`)).status));

  test('as a proof of payment is for its payer and the forum alone', async () => {
    const [invoice] = await oilInvoices(worker, [30]);
    const path = (await lilis.post('/payments', paid(invoice!.id, { photo: picture('bukti.png', 31) }))).location!;
    const [row] = await rows<{ id: string }>(sql`select proof_photo_id id from payment where id = ${path.slice(10)}`);
    const others = [visitor(worker), manager, await signInAs(worker, 'nining@sppg-bantarjati.example')];
    expect(await seenBy(row!.id, ...others)).toEqual([404, 404, 404]);
    expect(await seenBy(row!.id, lilis, tuti)).toEqual([200, 200]);
    expect((await lilis.get(`/photos/${row!.id}`)).headers.get('cache-control')).toBe('private, no-store');
  });
  test('with a receipt is for the cooperative too whose goods it shows', async () => {
    const { made } = await riceOnTheWay(worker.database.db, manager);
    const form = { key: newId(Date.now()), 'lines.0.received': '100', files: picture('karung.png', 33) };
    expect((await sari.post(`/consignments/${made.consignmentId}/receipt`, form)).status).toBe(303);
    const [row] = await rows<{ id: string }>(
      sql`select photo_id id from receipt_photo x join receipt r on r.id = x.receipt_id where r.consignment_id = ${made.consignmentId}`,
    );
    const empang = await signInAs(worker, 'manager.empang@koperasi.example');
    expect(await seenBy(row!.id, visitor(worker), empang)).toEqual([404, 404]);
    expect(await seenBy(row!.id, sari, manager, agus)).toEqual([200, 200, 200]);
  });
  test('does not hide what an offer shows', async () => {
    const [row] = await rows<{ id: string }>(sql`select photo_id id from offer_photo limit 1`);
    const answer = await visitor(worker).get(`/photos/${row!.id}`);
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'public, max-age=31536000, immutable']);
  });
});
