import { Hono } from 'hono';
import { type AppContext, type AppEnv, NotFound } from '../../platform/http.ts';
import { receiveMessage } from './commands.ts';
import { readMessage } from './inputs.ts';
import { SIGNATURE_HEADER, verify } from './rules/signature.ts';

/** Messages from a payment provider: from a machine, so without session and form token; the signature is what lets it in. */
export const webhookRoutes = new Hono<AppEnv>();

const MOST_BYTES = 65_536;

webhookRoutes.post('/webhooks/payments', async (c) => {
  const { db, now, config } = c.var;
  const secret = config.paymentWebhookSecret;
  if (!secret) throw new NotFound();
  const body = await bodyWithin(c, MOST_BYTES);
  if (body === null) return c.json({ error: 'too_large' }, 413);
  const verified = verify(secret, c.req.header(SIGNATURE_HEADER), body, now);
  if (!verified.ok) return c.json({ error: verified.reason }, 401);
  const read = readMessage(body);
  if (!read.ok) return c.json({ error: read.reason, field: read.field }, 400);
  const answer = await receiveMessage(db, read.message, body, now);
  if (!answer.ok) return c.json({ error: answer.reason }, answer.reason === 'period_closed' ? 409 : 503);
  const { outcome, paymentId, repeated } = answer;
  return c.json({ outcome, paymentId, repeated }, repeated ? 200 : outcome === 'confirmed' ? 201 : 202);
});

/** The body as text, or null as soon as it is larger than it may be, whatever its length was said to be. */
async function bodyWithin(c: AppContext, most: number): Promise<string | null> {
  if (Number(c.req.header('Content-Length') ?? 0) > most) return null;
  const decoder = new TextDecoder();
  let [text, size] = ['', 0];
  for await (const chunk of c.req.raw.body ?? []) {
    size += (chunk as Uint8Array).length;
    if (size > most) return null;
    text += decoder.decode(chunk as Uint8Array, { stream: true });
  }
  return text + decoder.decode();
}
