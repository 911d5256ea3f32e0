import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

/**
 * scrypt with the parameters OWASP's Password Storage Cheat Sheet gives for 16 MB of memory. The runtime's own code does the
 * work, in Node and in workerd alike: about 90 ms, where the same in JavaScript takes over a second.
 */
const COST = { N: 16_384, r: 8, p: 5 };
const KEY_BYTES = 32;

type Cost = typeof COST;

function derive(password: string, salt: Uint8Array, { N, r, p }: Cost): Promise<Uint8Array> {
  const maxmem = 128 * N * r * 2 + 128 * r * p;
  return new Promise((resolve, reject) => {
    // One way of writing a character, so that the same password from another keyboard is the same.
    scrypt(password.normalize('NFKC'), salt, KEY_BYTES, { N, r, p, maxmem }, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });
}

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

/** `scrypt:N:r:p:salt:key` (salt and key in hex): carries its own cost, so that the cost can rise without a migration. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const key = await derive(password, salt, COST);
  return ['scrypt', COST.N, COST.r, COST.p, hex(salt), hex(key)].join(':');
}

/** Whether the password belongs to the hash. Anything that is not such a hash belongs to no password. */
export async function verifyPassword(password: string, hash: string | null | undefined): Promise<boolean> {
  const [kind, n, r, p, salt = '', key = ''] = (hash ?? '').split(':');
  if (kind !== 'scrypt') return false;
  const found = await derive(password, Buffer.from(salt, 'hex'), { N: Number(n), r: Number(r), p: Number(p) });
  const wanted = Buffer.from(key, 'hex');
  return wanted.length === found.length && timingSafeEqual(wanted, found);
}

/** Costs what `verifyPassword` costs: an address without an account must not be told by a quicker answer. */
export async function pretendToVerify(password: string): Promise<false> {
  await derive(password, randomBytes(16), COST);
  return false;
}
