import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { SIGNATURE_HEADER, signatureOf } from '../../src/settlement/provider/rules/signature.ts';
import { DATA } from './database.ts';
import { webhookSecret } from './webhook-secret.ts';

/**
 * `npm run webhook:send -- --invoice INV/BATUTULIS/2026/0001 --amount 100000`: tells a deployment of a payment as its provider would.
 * `--url` (default http://127.0.0.1:8787), `--secret` (default: the setting PAYMENT_WEBHOOK_SECRET, or the local one), `--id` sends a
 * message once more, `--at` is when it was paid, `--sent` the time it is signed for, to see an old one refused.
 */
const options = {
  invoice: { type: 'string' },
  amount: { type: 'string' },
  url: { type: 'string', default: `http://127.0.0.1:${process.env.PORT ?? '8787'}` },
  secret: { type: 'string' },
  id: { type: 'string' },
  at: { type: 'string' },
  sent: { type: 'string' },
  reference: { type: 'string', default: '' },
} as const;

type Sent = {
  invoice: string;
  amount: number;
  secret: string;
  id: string;
  paidAt: string;
  sentAt: number;
  reference: string;
};

const localSecret = (): string => {
  const kept = join(DATA, 'secret');
  return webhookSecret(process.env.APP_SECRET ?? (existsSync(kept) ? readFileSync(kept, 'utf8').trim() : ''));
};

/** The request a provider would make. `sentAt`: milliseconds since 1970. */
export function messageFor({ invoice, amount, secret, id, paidAt, sentAt, reference }: Sent): {
  body: string;
  headers: Record<string, string>;
} {
  const body = JSON.stringify({ id, type: 'payment.paid', data: { invoice, amount, paidAt, reference } });
  const signature = signatureOf(secret, Math.floor(sentAt / 1000), body);
  return { body, headers: { 'Content-Type': 'application/json', [SIGNATURE_HEADER]: signature } };
}

async function send(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...args], options });
  const { invoice, amount = '', url, secret = localSecret(), reference } = values;
  if (!invoice || !/^\d{1,13}$/.test(amount)) {
    console.error('--invoice NUMBER and --amount RUPIAH are needed');
    return 2;
  }
  const [sentAt, paidAt] = [Date.parse(values.sent ?? '') || Date.now(), values.at ?? new Date().toISOString()];
  const id = values.id ?? `evt-${crypto.randomUUID()}`;
  const { body, headers } = messageFor({ invoice, amount: Number(amount), secret, id, paidAt, sentAt, reference });
  const response = await fetch(new URL('/webhooks/payments', url), { method: 'POST', headers, body });
  console.log(`${id}: ${response.status} ${(await response.text()).slice(0, 500)}`);
  return response.ok ? 0 : 1;
}

if (import.meta.main) process.exitCode = await send(process.argv.slice(2));
