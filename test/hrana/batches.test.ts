import { describe, expect, test } from 'vitest';
import { batch, CLIENTS, CLOSE, failure, type Pipeline, pipeline, startClient, startServer } from './support.ts';

const TABLES = [
  'CREATE TABLE stock (id INTEGER PRIMARY KEY, reserved INTEGER NOT NULL CHECK (reserved <= 10), name TEXT UNIQUE)',
  "CREATE TRIGGER keep BEFORE DELETE ON stock BEGIN SELECT RAISE(ABORT, 'stock is never deleted'); END",
  "INSERT INTO stock VALUES (1, 5, 'beras')",
];

describe.each(CLIENTS)('a batch through %s', (_, create) => {
  const refusals: [string, string, RegExp][] = [
    ['a CHECK', 'UPDATE stock SET reserved = 11', /SQLite error: CHECK constraint failed: reserved <= 10/],
    ['a UNIQUE key', "INSERT INTO stock VALUES (3, 0, 'beras')", /SQLite error: UNIQUE constraint failed: stock.name/],
    ['RAISE(ABORT)', 'DELETE FROM stock', /SQLite error: stock is never deleted/],
    [
      'NOT NULL',
      "INSERT INTO stock VALUES (3, NULL, 'gula')",
      /SQLite error: NOT NULL constraint failed: stock.reserved/,
    ],
  ];

  test.each(refusals)('%s undoes all of it', async (_name, statement, message) => {
    const client = await startClient({}, create);
    await client.batch(TABLES, 'write');
    const error = await failure(
      client.batch(["INSERT INTO stock VALUES (2, 0, 'jagung')", statement, 'UPDATE stock SET reserved = 1'], 'write'),
    );
    expect(error.code).toBe('SQLITE_CONSTRAINT');
    expect(error.message).toMatch(message);
    const { rows } = await client.execute('SELECT id, reserved FROM stock');
    expect(rows.map((row) => [row.id, row.reserved])).toEqual([[1n, 5n]]);
  });

  test('all of it is there when it succeeds', async () => {
    const client = await startClient({}, create);
    const results = await client.batch(
      [...TABLES, 'UPDATE stock SET reserved = 6', 'SELECT reserved FROM stock'],
      'write',
    );
    expect(results.map((result) => result.rowsAffected)).toEqual([0, 0, 1, 1, 0]);
    expect(results[4]?.rows[0]?.reserved).toBe(6n);
  });

  test('foreign keys hold', async () => {
    const client = await startClient({}, create);
    await client.batch(['CREATE TABLE a (id INTEGER PRIMARY KEY)', 'CREATE TABLE b (a REFERENCES a)'], 'write');
    const error = await failure(client.batch(['INSERT INTO b VALUES (1)'], 'write'));
    expect(error).toMatchObject({ code: 'SQLITE_CONSTRAINT' });
    expect(error.message).toMatch(/FOREIGN KEY constraint failed/);
  });
});

type StepResults = { step_results: unknown[]; step_errors: ({ code: string } | null)[] };
const stepResults = ({ results }: Pipeline) => results[0]?.response?.result as StepResults;
const step = (sql: string, condition: object | null = null) => ({ stmt: { sql }, condition });

describe('conditions of a batch', () => {
  test('ran, failed and left out are told apart', async () => {
    const { url } = await startServer();
    const ok = { type: 'ok', step: 0 };
    const failed = { type: 'error', step: 1 };
    const steps = [
      step('SELECT 1'),
      step('SELECT unknown'),
      step('SELECT 2', { type: 'and', conds: [ok, failed] }),
      step('SELECT 3', { type: 'not', cond: ok }),
      step('SELECT 4', {
        type: 'or',
        conds: [
          { type: 'ok', step: 3 },
          { type: 'error', step: 3 },
        ],
      }),
      step('SELECT 5', { type: 'is_autocommit' }),
      step('BEGIN'),
      step('SELECT 6', { type: 'is_autocommit' }),
      step('SELECT 7', { type: 'and', conds: [] }),
      step('SELECT 8', { type: 'or', conds: [] }),
    ];
    const { step_results, step_errors } = stepResults(await pipeline(url, [batch(steps), CLOSE]));
    const told = step_results.map((result, index) => (result ? 'ran' : step_errors[index] ? 'failed' : 'left out'));
    expect(told.join(', ')).toBe('ran, failed, ran, left out, left out, ran, ran, left out, ran, left out');
    expect(step_errors[1]?.code).toBe('SQL_INPUT_ERROR');
  });

  test('a text that is no single statement fails the batch before it starts', async () => {
    const { url } = await startServer();
    const steps = [step('CREATE TABLE t (a)'), step('SELECT 1; SELECT 2')];
    const { results } = await pipeline(url, [
      batch(steps),
      batch([step(' -- nothing')]),
      batch([step('VACUUM')]),
      CLOSE,
    ]);
    const codes = results.map((result) => result.error?.code);
    expect(codes).toEqual(['SQL_MANY_STATEMENTS', 'SQL_NO_STATEMENT', 'SQL_PARSE_ERROR', undefined]);
    const after = await pipeline(url, [batch([step('SELECT * FROM t')]), CLOSE]);
    expect(stepResults(after).step_errors[0]).toMatchObject({ message: 'SQLite error: no such table: t' });
  });
});
