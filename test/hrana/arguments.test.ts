import { describe, expect, test } from 'vitest';
import { CLOSE, execute, failure, pipeline, startClient, startServer } from './support.ts';

const integer = (value: number) => ({ type: 'integer', value: String(value) });

describe('arguments', () => {
  test.each([':', '@', '$'])('named with %s, with the sign or without', async (sign) => {
    const client = await startClient();
    const sql = `SELECT ${sign}b AS b, ${sign}a AS a, ${sign}b AS again, ?1 AS first`;
    const { rows } = await client.execute({ sql, args: { a: 1n, [`${sign}b`]: 2n } });
    expect({ ...rows[0] }).toMatchObject({ b: 2n, a: 1n, again: 2n, first: 2n });
  });

  test('by place and by number', async () => {
    const client = await startClient();
    const { rows } = await client.execute({ sql: 'SELECT ?, ?3, ?, ?1', args: [1n, 2n, 3n, 4n] });
    expect(Array.from(rows[0] ?? [])).toEqual([1n, 3n, 4n, 1n]);
  });

  test('signs within texts, names and comments are no parameters', async () => {
    const client = await startClient();
    const sql = `SELECT ':a ?' AS "x@y ?", /* :c ? */ ? AS [q ?] -- $d ?`;
    const { rows } = await client.execute({ sql, args: [5n] });
    expect({ ...rows[0] }).toEqual({ 'x@y ?': ':a ?', 'q ?': 5n });
  });

  test.each<[string, number[], RegExp]>([
    ['SELECT ?, ?', [1], /value for parameter 2 not found/],
    ['SELECT ?', [1, 2], /too many parameters, expected 1 found 2/],
    ['SELECT :name', [1], /value for parameter :name not found/],
  ])('%s with %j is refused', async (sql, args, message) => {
    const client = await startClient();
    const error = await failure(client.execute({ sql, args }));
    expect(error.code).toBe('ARGS_INVALID');
    expect(error.message).toMatch(message);
  });

  test('both by place and by name is refused', async () => {
    const { url } = await startServer();
    const more = { args: [integer(1)], named_args: [{ name: 'a', value: integer(2) }] };
    const { results } = await pipeline(url, [execute('SELECT ?, :a', more), CLOSE]);
    expect(results[0]?.error?.code).toBe('ARGS_BOTH_POSITIONAL_AND_NAMED');
  });

  test('an EXPLAIN needs no arguments, and does not hold up the next commit', async () => {
    const client = await startClient();
    await client.execute('CREATE TABLE t (a)');
    const transaction = await client.transaction('write');
    const plan = await transaction.execute('EXPLAIN INSERT INTO t VALUES (?)');
    expect(plan.columns).toContain('opcode');
    await transaction.execute('INSERT INTO t VALUES (1)');
    await transaction.commit();
    expect((await client.execute('SELECT count(*) AS n FROM t')).rows[0]?.n).toBe(1n);
  });
});
