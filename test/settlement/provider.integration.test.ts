import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { messageFor } from '../../db/local/webhook.ts';
import { SIGNATURE_HEADER, signatureOf } from '../../src/settlement/provider/rules/signature.ts';
import { runningWorker, type TestWorker } from '../support/worker.ts';
import type { Issued } from './money.ts';
import { oilInvoices, tradingWorld, WEBHOOK_SECRET } from './trading-world.ts';

const run = promisify(execFile);

let worker: TestWorker;
let invoices: Issued[];
beforeAll(async () => {
  worker = await tradingWorld();
  invoices = await oilInvoices(worker);
});
afterAll(() => worker.close());

type Sent = Parameters<typeof messageFor>[0];
let count = 0;
const message = (given: Partial<Sent> = {}) => {
  count += 1;
  const now = Date.now();
  const paid = { invoice: invoices[0]!.number, amount: 1000, paidAt: new Date(now).toISOString(), reference: 'VA-1' };
  return messageFor({ ...paid, secret: WEBHOOK_SECRET, id: `evt-${count}`, sentAt: now, ...given });
};

async function post({ body, headers }: { body: string; headers: Record<string, string> }) {
  const response = await fetch(new URL('/webhooks/payments', worker.url), { method: 'POST', body, headers });
  const answer = (await response.json()) as {
    outcome?: string;
    paymentId?: string;
    repeated?: boolean;
    error?: string;
    field?: string;
  };
  return { status: response.status, ...answer };
}
const payments = async () => (await worker.database.db.all<{ n: number }>(sql`select count(*) n from payment`))[0]!.n;

describe('a payment provider', () => {
  it('tells of money, which counts at once', async () => {
    const answer = await post(message());
    expect(answer).toMatchObject({ status: 201, outcome: 'confirmed', repeated: false });
    const [row] = await worker.database.db.all(
      sql`select amount, allocated, state, source, method, reference from payment where id = ${answer.paymentId}`,
    );
    expect(row).toEqual({
      amount: 1000,
      allocated: 1000,
      state: 'confirmed',
      source: 'provider',
      method: 'provider',
      reference: 'VA-1',
    });
  });

  it('sends a message again, also at the same moment: the first answer, and nothing written', async () => {
    const sent = message({ id: 'evt-again' });
    const first = await post(sent);
    const before = await payments();
    expect(await post(sent)).toEqual({ ...first, status: 200, repeated: true });
    const twins = message({ id: 'evt-twins' });
    const answers = await Promise.all([post(twins), post(twins)]);
    expect(answers.map((one) => one.status).sort()).toEqual([200, 201]);
    expect(await payments()).toBe(before + 1);
  });

  it('names an invoice that is not there: kept, told to the forum, no money booked', async () => {
    const before = await payments();
    expect(await post(message({ invoice: 'INV/NIHIL/2026/0001' }))).toMatchObject({
      status: 202,
      outcome: 'unknown_invoice',
    });
    expect(await payments()).toBe(before);
    const told = await worker.database.db.all(
      sql`select kind from inbox_entry where kind = 'provider_unknown' and json_extract(data, '$.number') = 'INV/NIHIL/2026/0001'`,
    );
    expect(told).toHaveLength(1);
  });

  it('tells of more than is open: the rest is the buyer’s credit; of a settled invoice all of it', async () => {
    const [, large] = invoices;
    const first = await post(message({ invoice: large!.number, amount: large!.total + 5000 }));
    const [row] = await worker.database.db.all(
      sql`select amount - allocated rest from payment where id = ${first.paymentId}`,
    );
    expect(row).toEqual({ rest: 5000 + large!.withheld });
    const again = await post(message({ invoice: large!.number, amount: 777 }));
    expect(again).toMatchObject({ status: 201, outcome: 'confirmed' });
  });

  it('of another kind: kept and answered', async () => {
    const body = JSON.stringify({ id: 'evt-other', type: 'payout.sent', anything: [1, 2] });
    const headers = { [SIGNATURE_HEADER]: signatureOf(WEBHOOK_SECRET, Math.floor(Date.now() / 1000), body) };
    expect(await post({ body, headers })).toMatchObject({ status: 202, outcome: 'unknown_type' });
  });
});

describe('npm run webhook:send', () => {
  it('sends what a provider would, says what came of it, and what is missing', async () => {
    const send = (...args: string[]) =>
      run(process.execPath, ['db/local/webhook.ts', '--url', worker.url, '--secret', WEBHOOK_SECRET, ...args]).catch(
        (error: { code: number; stdout: string; stderr: string }) => error,
      );
    const paid = await send('--invoice', invoices[0]!.number, '--amount', '2500', '--id', 'evt-by-hand');
    expect(paid.stdout).toMatch(/^evt-by-hand: 201 .*"outcome":"confirmed"/);
    expect((await send('--invoice', invoices[0]!.number, '--amount', '2500', '--id', 'evt-by-hand')).stdout).toContain(
      '200',
    );
    expect(await send('--invoice', 'X', '--amount', '1', '--sent', '2020-01-01T00:00:00Z')).toMatchObject({ code: 1 });
    expect(await send('--amount', '1')).toMatchObject({ code: 2, stderr: expect.stringContaining('--invoice') });
  });
});

describe('what is refused', () => {
  it('a bad signature, none at all, another body than was signed', async () => {
    expect(await post(message({ secret: 'somebody else’s secret, just as long' }))).toMatchObject({
      status: 401,
      error: 'bad_signature',
    });
    const { body, headers } = message();
    expect(await post({ body, headers: {} })).toMatchObject({ status: 401, error: 'bad_signature' });
    expect(await post({ body: body.replace('1000', '9000'), headers })).toMatchObject({
      status: 401,
      error: 'bad_signature',
    });
  });

  it.each([-301, 302])('a time %i seconds away', async (seconds) => {
    expect(await post(message({ sentAt: Date.now() + seconds * 1000 }))).toMatchObject({
      status: 401,
      error: 'old_timestamp',
    });
  });

  it.each([
    ['no JSON', 'amount=5', 'not_json', ''],
    [
      'no amount',
      JSON.stringify({ id: 'a', type: 'payment.paid', data: { invoice: 'x', paidAt: '2026-11-24T00:00:00Z' } }),
      'invalid',
      'data.amount',
    ],
    [
      'half a rupiah',
      JSON.stringify({
        id: 'a',
        type: 'payment.paid',
        data: { invoice: 'x', amount: 0.5, paidAt: '2026-11-24T00:00:00Z' },
      }),
      'invalid',
      'data.amount',
    ],
    ['no id', JSON.stringify({ type: 'payment.paid' }), 'invalid', 'id'],
  ])('%s, with the field', async (_name, body, error, field) => {
    const headers = { [SIGNATURE_HEADER]: signatureOf(WEBHOOK_SECRET, Math.floor(Date.now() / 1000), body) };
    expect(await post({ body, headers })).toMatchObject({ status: 400, error, field });
  });

  it('a body above 64 KB, whatever it says of its length', async () => {
    const body = ' '.repeat(70_000);
    expect(await post({ body, headers: {} })).toMatchObject({ status: 413 });
  });

  it('everything, where no provider is set', async () => {
    const other = await runningWorker();
    const response = await fetch(new URL('/webhooks/payments', other.url), { method: 'POST', ...message() });
    await other.close();
    expect(response.status).toBe(404);
  });
});
