import { type Head, headText } from './chain.ts';
import { fromHex, toHex } from './digest.ts';

const ED25519 = { name: 'Ed25519' } as const;
type Unsigned = Omit<Head, 'signature' | 'publicKey'>;

/**
 * Signs a head.
 * @param key the private key, PKCS8 in base64, as `openssl genpkey -algorithm ed25519 -outform DER | base64` gives it (RFC 8410)
 */
export async function signHead(key: string, head: Unsigned): Promise<Head> {
  const pkcs8 = Uint8Array.from(atob(key), (c) => c.charCodeAt(0));
  const signing = await crypto.subtle.importKey('pkcs8', pkcs8, ED25519, true, ['sign']);
  const { x = '' } = (await crypto.subtle.exportKey('jwk', signing)) as { x?: string };
  const binary = atob(x.replaceAll('-', '+').replaceAll('_', '/'));
  const publicKey = toHex(Uint8Array.from(binary, (c) => c.charCodeAt(0)));
  const signature = await crypto.subtle.sign(ED25519, signing, new TextEncoder().encode(headText(head)));
  return { ...head, signature: toHex(new Uint8Array(signature)), publicKey };
}

/** @returns null where this browser knows no Ed25519 (before 2023 to 2025, by maker), or the head is not signed */
export async function isSigned(head: Head): Promise<boolean | null> {
  if (head.signature === null || head.publicKey === null) return null;
  let key: CryptoKey;
  try {
    key = await crypto.subtle.importKey('raw', fromHex(head.publicKey), ED25519, false, ['verify']);
  } catch (error) {
    if (error instanceof Error && error.name === 'NotSupportedError') return null;
    return false;
  }
  return crypto.subtle.verify(ED25519, key, fromHex(head.signature), new TextEncoder().encode(headText(head)));
}
