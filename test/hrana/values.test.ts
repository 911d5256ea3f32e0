import type { InValue, Value } from '@libsql/client';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CLIENTS, CLOSE, execute, pipeline, startClient, startServer } from './support.ts';

const MAX = 2n ** 63n - 1n;
const MIN = -(2n ** 63n);

describe.each(CLIENTS)('values through %s', (_, create) => {
  const cases: [string, InValue, Value][] = [
    ['the largest integer', MAX, MAX],
    ['the smallest integer', MIN, MIN],
    ['an integer past 2^53', 9007199254740993n, 9007199254740993n],
    ['a whole float', 2, 2],
    ['a fraction', 0.1, 0.1],
    ['the smallest float', Number.MIN_VALUE, Number.MIN_VALUE],
    ['an empty text', '', ''],
    ['letters of many scripts', 'ꦏꦺꦴꦥꦼꦫꦱꦶ 🍚 "\\\n\t', 'ꦏꦺꦴꦥꦼꦫꦱꦶ 🍚 "\\\n\t'],
    ['null', null, null],
  ];

  test.each(cases)('%s comes back as it was sent', async (_name, sent, expected) => {
    const client = await startClient({}, create);
    const { rows } = await client.execute({ sql: 'SELECT ? AS value', args: [sent] });
    expect(rows[0]?.value).toBe(expected);
  });

  test('blobs come back byte for byte', async () => {
    const client = await startClient({}, create);
    const bytes = Uint8Array.from({ length: 256 }, (_value, index) => index);
    const { rows } = await client.execute({ sql: "SELECT ?, x'', ?", args: [bytes, new Uint8Array([255])] });
    expect(new Uint8Array(rows[0]?.[0] as ArrayBuffer)).toEqual(bytes);
    expect(rows[0]?.[1]).toHaveProperty('byteLength', 0);
    expect(new Uint8Array(rows[0]?.[2] as ArrayBuffer)).toEqual(new Uint8Array([255]));
  });

  test('a rowid past 2^53 is exact', async () => {
    const client = await startClient({}, create);
    await client.execute('CREATE TABLE t (id INTEGER PRIMARY KEY)');
    const plain = await client.execute('INSERT INTO t VALUES (9007199254740993)');
    expect(plain.lastInsertRowid).toBe(9007199254740993n);
    const returning = await client.execute('INSERT INTO t VALUES (9223372036854775807) RETURNING id');
    expect(returning.lastInsertRowid).toBe(MAX);
    expect(returning.rows[0]?.id).toBe(MAX);
    expect(returning.rowsAffected).toBe(1);
  });
});

describe('values on the wire', () => {
  test('every kind of value survives a round trip through a table', async () => {
    const { url } = await startServer();
    await pipeline(url, [execute('CREATE TABLE t (value)'), CLOSE]);
    const value = fc.oneof(
      fc.constant({ type: 'null' }),
      fc.bigInt({ min: MIN, max: MAX }).map((integer) => ({ type: 'integer', value: String(integer) })),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((float) => ({ type: 'float', value: float + 0 })),
      fc.string({ unit: 'grapheme' }).map((text) => ({ type: 'text', value: text.replaceAll('\0', '') })),
      fc
        .uint8Array()
        .map((bytes) => ({ type: 'blob', base64: Buffer.from(bytes).toString('base64').replace(/=/g, '') })),
    );
    await fc.assert(
      fc.asyncProperty(value, async (sent) => {
        const insert = execute('INSERT INTO t VALUES (?) RETURNING value', { args: [sent] });
        const { results } = await pipeline(url, [insert, CLOSE]);
        expect(results[0]?.response?.result).toMatchObject({ rows: [[sent]] });
      }),
      { numRuns: 150 },
    );
  });

  test('infinities and minus zero are told apart', async () => {
    const { url } = await startServer();
    const { results } = await pipeline(url, [execute('SELECT 9e999, -9e999, -0.0 * 1.0'), CLOSE]);
    const result = results[0]?.response?.result as { rows: { value: number }[][] } | undefined;
    const row = result?.rows[0];
    expect(row?.[0]?.value).toBe(Number.POSITIVE_INFINITY);
    expect(row?.[1]?.value).toBe(Number.NEGATIVE_INFINITY);
    expect(Math.abs(row?.[2]?.value ?? 1)).toBe(0);
  });

  test('a text that could not be read back is refused, not cut short', async () => {
    const { url } = await startServer();
    const { results } = await pipeline(url, [execute('SELECT ?', { args: [{ type: 'text', value: 'a\0b' }] }), CLOSE]);
    expect(results[0]?.error?.code).toBe('ARGS_INVALID');
  });
});

describe('result columns', () => {
  test('names may repeat, and declared types are told', async () => {
    const client = await startClient();
    await client.execute('CREATE TABLE t (id INTEGER PRIMARY KEY, price REAL)');
    const result = await client.execute('SELECT id AS x, price AS x, count(*) AS x, 7 AS x FROM t');
    expect(result.columns).toEqual(['x', 'x', 'x', 'x']);
    expect(result.columnTypes).toEqual(['INTEGER', 'REAL', '', '']);
    expect(Array.from(result.rows[0] ?? [])).toEqual([null, null, 0n, 7n]);
  });

  test('a column added by another stream shows at once in a statement known from before', async () => {
    const client = await startClient();
    await client.execute('CREATE TABLE t (a)');
    await client.execute('INSERT INTO t VALUES (1)');
    expect((await client.execute('SELECT * FROM t')).columns).toEqual(['a']);
    await client.execute("ALTER TABLE t ADD COLUMN b DEFAULT 'new'");
    const result = await client.execute('SELECT * FROM t');
    expect(result.columns).toEqual(['a', 'b']);
    expect(Array.from(result.rows[0] ?? [])).toEqual([1n, 'new']);
  });

  test('affected rows are counted for changes only', async () => {
    const client = await startClient();
    await client.execute('CREATE TABLE t (a UNIQUE)');
    expect((await client.execute('INSERT INTO t VALUES (1), (2), (3)')).rowsAffected).toBe(3);
    expect(
      (await client.execute('WITH x(a) AS (SELECT a + 10 FROM t) INSERT INTO t SELECT a FROM x')).rowsAffected,
    ).toBe(3);
    expect((await client.execute('SELECT * FROM t')).rowsAffected).toBe(0);
    expect((await client.execute('UPDATE t SET a = -a WHERE a > 10 RETURNING a')).rowsAffected).toBe(3);
    expect((await client.execute('INSERT INTO t VALUES (1) ON CONFLICT DO NOTHING')).rowsAffected).toBe(0);
    expect((await client.execute('DELETE FROM t')).rowsAffected).toBe(6);
  });

  test('rows can be left out', async () => {
    const { url } = await startServer();
    const { results } = await pipeline(url, [execute('VALUES (1), (2)', { want_rows: false }), CLOSE]);
    expect(results[0]?.response?.result).toMatchObject({ rows: [], cols: [{}] });
  });

  test('full-text search works', async () => {
    const client = await startClient();
    await client.executeMultiple(
      "CREATE VIRTUAL TABLE f USING fts5(name); INSERT INTO f VALUES ('beras merah'), ('gula aren')",
    );
    const { rows } = await client.execute({ sql: 'SELECT name FROM f WHERE f MATCH ?', args: ['merah'] });
    expect(rows.map((row) => row.name)).toEqual(['beras merah']);
  });
});
