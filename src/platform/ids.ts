import { createHash } from 'node:crypto';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

// Random bytes are fetched for many ids at once: a placed order makes a dozen.
const random = new Uint8Array(1024);
let used = random.length;

/** A ULID: 26 characters that sort by time. `now` is milliseconds since 1970. https://github.com/ulid/spec */
export function newId(now: number): string {
  let id = '';
  for (let rest = now, i = 0; i < 10; i += 1, rest = Math.floor(rest / 32)) id = ALPHABET[rest % 32] + id;
  if (used + 16 > random.length) {
    crypto.getRandomValues(random);
    used = 0;
  }
  for (const end = used + 16; used < end; used += 1) id += ALPHABET[random[used]! % 32];
  return id;
}

/** Throws away the random bytes fetched ahead: who changes their source (the demo world's making) starts and ends clean. */
export function forgetRandom(): void {
  used = random.length;
}

/** An unguessable token for links in mails: 32 bytes, base64url. */
export function newToken(): string {
  return base64url(crypto.getRandomValues(new Uint8Array(32)));
}

export function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

/** SHA-256 of a text, as lower-case hex. */
export async function sha256(text: string | Uint8Array): Promise<string> {
  return createHash('sha256').update(text).digest('hex');
}
