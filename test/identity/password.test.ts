import { describe, expect, test } from 'vitest';
import { hashPassword, verifyPassword } from '../../src/identity/index.ts';

describe('a password', () => {
  test('opens its own hash and no other; two hashes of it differ', async () => {
    const [one, two] = await Promise.all([hashPassword('nasi goreng'), hashPassword('nasi goreng')]);
    expect(one).not.toBe(two);
    expect(await verifyPassword('nasi goreng', one)).toBe(true);
    expect(await verifyPassword('nasi goreng', two)).toBe(true);
    expect(await verifyPassword('nasi gorenG', one)).toBe(false);
    expect(await verifyPassword('', one)).toBe(false);
  });

  test('is the same however its characters are composed', async () => {
    const hash = await hashPassword('caf\u00e9 bogor');
    expect(await verifyPassword('cafe\u0301 bogor', hash)).toBe(true);
  });

  test('carries the cost it was made with, so that the cost can rise', async () => {
    const { scryptSync } = await import('node:crypto');
    const key = scryptSync('lama', Buffer.from('00ff', 'hex'), 32, { N: 1024, r: 8, p: 1 }).toString('hex');
    expect(await verifyPassword('lama', `scrypt:1024:8:1:00ff:${key}`)).toBe(true);
  });

  test.each([null, undefined, '', 'plain', 'bcrypt:x', '$2b$10$abcdefghijklmnopqrstuv'])(
    'nothing opens %j',
    async (hash) => {
      expect(await verifyPassword('x', hash)).toBe(false);
    },
  );
});
