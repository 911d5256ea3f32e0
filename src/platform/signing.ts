import { createHmac } from 'node:crypto';
import { base64url } from './ids.ts';

/**
 * HMAC-SHA-256 of `text`, base64url. `purpose` keeps a signature made for one use from serving another. The runtime's own code,
 * at once: every page needs one or two, and waiting for each costs more than the work.
 */
export const sign = (secret: string, purpose: string, text: string): string =>
  createHmac('sha256', secret).update(`${purpose}\n${text}`).digest('base64url');

/** Compares without telling by the time taken where the first difference is. */
export function sameText(a: string, b: string): boolean {
  let different = a.length ^ b.length;
  for (let i = 0; i < a.length; i += 1) different |= a.charCodeAt(i) ^ b.charCodeAt(i % (b.length || 1));
  return different === 0;
}

/** `payload.signature`: a value that the browser may keep and show us again, but not change. */
export function seal(secret: string, purpose: string, value: unknown): string {
  const payload = base64url(new TextEncoder().encode(JSON.stringify(value)));
  return `${payload}.${sign(secret, purpose, payload)}`;
}

/** The sealed value, or null when it was not sealed by us for this purpose. */
export function unseal(secret: string, purpose: string, sealed: string | undefined): unknown {
  const [payload, signature] = sealed?.split('.') ?? [];
  if (!payload || !signature || !sameText(sign(secret, purpose, payload), signature)) return null;
  try {
    const binary = atob(payload.replaceAll('-', '+').replaceAll('_', '/'));
    return JSON.parse(new TextDecoder().decode(Uint8Array.from(binary, (c) => c.charCodeAt(0))));
  } catch {
    return null;
  }
}
