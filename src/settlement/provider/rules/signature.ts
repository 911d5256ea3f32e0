import { createHmac, timingSafeEqual } from 'node:crypto';

/** The header of a provider's message: `t=<seconds since 1970>,v1=<hex>`, HMAC-SHA-256 over `<t>.<body>`. */
export const SIGNATURE_HEADER = 'Payment-Signature';
/** How far a message's time may be from ours, either way: clocks differ, and an old message is a replay. */
export const TOLERANCE_SECONDS = 300;

const hmac = (secret: string, seconds: number, body: string): Buffer =>
  createHmac('sha256', secret).update(`${seconds}.${body}`).digest();

export const signatureOf = (secret: string, seconds: number, body: string): string =>
  `t=${seconds},v1=${hmac(secret, seconds, body).toString('hex')}`;

export type Verified = { ok: true } | { ok: false; reason: 'bad_signature' | 'old_timestamp' };

/** @param now milliseconds since 1970 */
export function verify(secret: string, header: string | undefined, body: string, now: number): Verified {
  const [, seconds, given] = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/.exec(header ?? '') ?? [];
  if (!seconds || !given) return { ok: false, reason: 'bad_signature' };
  if (!timingSafeEqual(hmac(secret, Number(seconds), body), Buffer.from(given, 'hex')))
    return { ok: false, reason: 'bad_signature' };
  const away = Math.abs(now / 1000 - Number(seconds));
  return away <= TOLERANCE_SECONDS ? { ok: true } : { ok: false, reason: 'old_timestamp' };
}
