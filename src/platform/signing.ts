import { base64url } from './ids.ts';

const keys = new Map<string, Promise<CryptoKey>>();

function keyOf(secret: string): Promise<CryptoKey> {
  let key = keys.get(secret);
  if (!key) {
    key = crypto.subtle.importKey('raw', new TextEncoder().encode(secret), { name: 'HMAC', hash: 'SHA-256' }, false, [
      'sign',
    ]);
    keys.set(secret, key);
  }
  return key;
}

/** HMAC-SHA-256 of `text`, base64url. `purpose` keeps a signature made for one use from serving another. */
export async function sign(secret: string, purpose: string, text: string): Promise<string> {
  const mac = await crypto.subtle.sign('HMAC', await keyOf(secret), new TextEncoder().encode(`${purpose}\n${text}`));
  return base64url(new Uint8Array(mac));
}

/** Compares without telling by the time taken where the first difference is. */
export function sameText(a: string, b: string): boolean {
  let different = a.length ^ b.length;
  for (let i = 0; i < a.length; i += 1) different |= a.charCodeAt(i) ^ b.charCodeAt(i % (b.length || 1));
  return different === 0;
}

/** `payload.signature`: a value that the browser may keep and show us again, but not change. */
export async function seal(secret: string, purpose: string, value: unknown): Promise<string> {
  const payload = base64url(new TextEncoder().encode(JSON.stringify(value)));
  return `${payload}.${await sign(secret, purpose, payload)}`;
}

/** The sealed value, or null when it was not sealed by us for this purpose. */
export async function unseal(secret: string, purpose: string, sealed: string | undefined): Promise<unknown> {
  const [payload, signature] = sealed?.split('.') ?? [];
  if (!payload || !signature || !sameText(await sign(secret, purpose, payload), signature)) return null;
  try {
    const binary = atob(payload.replaceAll('-', '+').replaceAll('_', '/'));
    return JSON.parse(new TextDecoder().decode(Uint8Array.from(binary, (c) => c.charCodeAt(0))));
  } catch {
    return null;
  }
}
