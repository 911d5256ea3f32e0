import { execFileSync } from 'node:child_process';
import { createPublicKey, sign, verify } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { CHAIN_START, type Head, headText, type Leaf, linkText } from '../../src/monitoring/audit/rules/chain.ts';
import { digest } from '../../src/monitoring/audit/rules/digest.ts';
import { isSigned, signHead } from '../../src/monitoring/audit/rules/signature.ts';
import { chainOf, checked, downloadOf, headsOf, someKey } from './audit-chain.ts';

const ROWS = 60;
const SIGNED = 50;
const key = someKey();
const leaves = chainOf(ROWS);
let heads: Head[];
let download: string;
beforeAll(async () => {
  heads = await headsOf(leaves, key, 20, 20, SIGNED);
  download = downloadOf(heads, leaves);
});

describe('a row and a head, worked out by hand', () => {
  const leaf = { seq: 1, at: 5, aggregateType: 'order', type: 'order_placed', commitment: 'c'.repeat(64) };

  test('are hashed as sha256sum hashes the documented text', async () => {
    const text = `${CHAIN_START}\n1|5|order|order_placed|${'c'.repeat(64)}`;
    expect(linkText(CHAIN_START, leaf)).toBe(text);
    expect(await digest(text)).toBe(execFileSync('sha256sum', { input: text }).toString().slice(0, 64));
  });

  // RFC 8032, 7.1, test 1: the seed and its public key.
  test('are signed as the RFC says', async () => {
    const seed = '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60';
    const pkcs8 = Buffer.from(`302e020100300506032b657004220420${seed}`, 'hex').toString('base64');
    const head = await signHead(pkcs8, { day: '2026-11-24', seq: 1, hash: 'a'.repeat(64), rows: 1 });
    expect(head.publicKey).toBe('d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a');
    const spki = Buffer.from(`302a300506032b6570032100${head.publicKey}`, 'hex');
    const publicKey = createPublicKey({ key: spki, format: 'der', type: 'spki' });
    expect(verify(null, Buffer.from(headText(head)), publicKey, Buffer.from(head.signature!, 'hex'))).toBe(true);
    const privateKey = { key: Buffer.from(pkcs8, 'base64'), format: 'der', type: 'pkcs8' } as const;
    expect(sign(null, Buffer.from(headText(head)), privateKey).toString('hex')).toBe(head.signature);
    expect(await isSigned(head)).toBe(true);
    expect(await isSigned({ ...head, day: '2026-11-25' })).toBe(false);
  });
});

describe('a whole download', () => {
  test('holds: every row, every head, the newest signature', async () => {
    expect(await checked(download)).toEqual({
      ...{ rows: ROWS, hash: leaves.at(-1)!.hash, heads: 3, head: heads[2], signed: 'yes', fault: null },
    });
  });

  test('holds however its bytes arrive, and without its last line end', async () => {
    const { fault } = await checked(download.trimEnd());
    expect(fault).toBe(null);
  });

  test('of more rows than are hashed at once', async () => {
    const many = chainOf(4500);
    const found = await checked(downloadOf(await headsOf(many, key, 2000, 2001, 4500), many));
    expect(found).toMatchObject({ rows: 4500, fault: null });
  });

  test('is not held to be signed where it is not, and is told to have no head', async () => {
    const unsigned = heads.map((head) => ({ ...head, signature: null, publicKey: null }));
    expect(await checked(downloadOf(unsigned, leaves))).toMatchObject({ signed: 'no', fault: null });
    expect((await checked(downloadOf([], leaves))).fault).toEqual({ seq: ROWS, what: 'no_head' });
    expect((await checked('')).fault).toEqual({ seq: 0, what: 'no_head' });
  });

  test('must be signed with the key that was asked for', async () => {
    expect((await checked(download, { key: heads[2]!.publicKey! })).fault).toBe(null);
    const other = (await headsOf(leaves, someKey(), SIGNED))[0]!;
    expect((await checked(download, { key: other.publicKey! })).fault).toEqual({ seq: SIGNED, what: 'signature' });
    const unsigned = downloadOf([{ ...other, signature: null, publicKey: null }], leaves);
    expect((await checked(unsigned, { key: other.publicKey! })).fault).toEqual({ seq: SIGNED, what: 'signature' });
  });
});

/** Rows with a change made to them, under the heads as they were signed. */
const faultOf = async (change: (rows: Leaf[]) => Leaf[]) =>
  (await checked(downloadOf(heads, change(leaves.map((leaf) => ({ ...leaf })))))).fault;
const position = fc.integer({ min: 1, max: SIGNED });

describe('what was done to it is found, at its first row, and told', () => {
  test('a byte changed, anywhere, to anything', async () => {
    const bytes = new TextEncoder().encode(download);
    const rowsAt = download.indexOf('{"seq"');
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 2), fc.integer({ min: 1, max: 255 }), async (at, by) => {
        const changed = bytes.slice();
        changed[at] = bytes[at]! ^ by;
        const { fault } = await checked(changed);
        expect(fault).not.toBe(null);
        if (at < rowsAt) return;
        const row = download.slice(rowsAt, at).split('\n').length;
        expect(fault).toEqual({ seq: row, what: 'changed' });
      }),
      { numRuns: 400 },
    );
  });

  test('a byte put in or taken out, anywhere', async () => {
    const bytes = new TextEncoder().encode(download);
    await fc.assert(
      fc.asyncProperty(
        fc.nat(bytes.length - 2),
        fc.integer({ min: 0, max: 255 }),
        fc.boolean(),
        async (at, byte, into) => {
          const rest = bytes.subarray(into ? at : at + 1);
          const changed = Uint8Array.from([...bytes.subarray(0, at), ...(into ? [byte] : []), ...rest]);
          expect((await checked(changed)).fault).not.toBe(null);
        },
      ),
      { numRuns: 200 },
    );
  });

  test('a row removed', async () => {
    await fc.assert(
      fc.asyncProperty(position, async (seq) => {
        expect(await faultOf((rows) => rows.filter((row) => row.seq !== seq))).toEqual({ seq, what: 'removed' });
      }),
    );
  });

  test('a row put in: the same once more, or one made to look like it, before or after it', async () => {
    await fc.assert(
      fc.asyncProperty(position, position, fc.boolean(), async (at, seq, isForged) => {
        const row = leaves[seq - 1]!;
        const put = isForged ? { ...row, type: 'order_cancelled' } : row;
        const fault = await faultOf((rows) => rows.toSpliced(at, 0, put));
        // Its number tells where it stands too early or once too often.
        expect(fault).toEqual({ seq: Math.min(seq, at + 1), what: 'inserted' });
      }),
    );
  });

  test('two rows swapped', async () => {
    await fc.assert(
      fc.asyncProperty(position, position, async (a, b) => {
        fc.pre(a !== b);
        const fault = await faultOf((rows) => rows.with(a - 1, rows[b - 1]!).with(b - 1, rows[a - 1]!));
        expect(fault).toEqual({ seq: Math.min(a, b), what: 'reordered' });
      }),
    );
  });

  test('the end cut off, against the signed head', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(SIGNED - 1), async (kept) => {
        expect(await faultOf((rows) => rows.slice(0, kept))).toEqual({ seq: kept + 1, what: 'truncated' });
      }),
    );
  });

  test('rows renumbered and chained anew, so that they fit each other', async () => {
    const other = chainOf(ROWS).map((row) => ({ ...row, at: row.at + 1 }));
    for (const [i, row] of other.entries())
      row.hash = await digest(linkText(i === 0 ? CHAIN_START : other[i - 1]!.hash, row));
    expect(await faultOf(() => other)).toEqual({ seq: 20, what: 'rewritten' });
  });

  test('a head that nobody signed so, and heads in another order', async () => {
    const [first, second, third] = heads as [Head, Head, Head];
    const told = async (...given: Head[]) => (await checked(downloadOf(given, leaves))).fault;
    const forged = { ...third, seq: 49, rows: 49, hash: leaves[48]!.hash };
    expect(await told(first, second, forged)).toEqual({ seq: 49, what: 'signature' });
    expect(await told(first, second, { ...third, rows: 51 })).toEqual({ seq: SIGNED, what: 'signature' });
    expect(await told(third, first)).toEqual({ seq: 20, what: 'signature' });
    expect(await told(first, first, third)).toEqual({ seq: 20, what: 'signature' });
  });

  test('a head among the rows', async () => {
    const lines = download.split('\n');
    const moved = [...lines.slice(1, 30), lines[0], ...lines.slice(30)].join('\n');
    expect((await checked(moved)).fault).toEqual({ seq: 28, what: 'changed' });
  });
});
