import { describe, expect, test } from 'vitest';
import { batch, CLOSE, execute, pipeline, post, startServer } from './support.ts';

const sequence = (sql: string) => ({ type: 'sequence', sql });
const described = (sql: string) => ({ type: 'describe', sql });

describe('describe', () => {
  test('tells parameters, columns and whether the statement writes', async () => {
    const { url } = await startServer();
    await pipeline(url, [execute('CREATE TABLE t (id INTEGER PRIMARY KEY, price REAL)'), CLOSE]);
    const { results } = await pipeline(url, [
      described('SELECT id, price * 2 AS twice FROM t WHERE id = :id AND price > ?3'),
      described('INSERT INTO t VALUES (?, ?) RETURNING price'),
      described('EXPLAIN SELECT 1'),
      described('BEGIN'),
      described('SELECT * FROM missing'),
      execute('INSERT INTO t VALUES (1, 2.5)'),
      CLOSE,
    ]);
    expect(results[0]?.response?.result).toEqual({
      params: [{ name: ':id' }, { name: null }, { name: '?3' }],
      cols: [
        { name: 'id', decltype: 'INTEGER' },
        { name: 'twice', decltype: null },
      ],
      is_explain: false,
      is_readonly: true,
    });
    expect(results[1]?.response?.result).toMatchObject({
      params: [{ name: null }, { name: null }],
      cols: [{ name: 'price', decltype: 'REAL' }],
      is_readonly: false,
    });
    expect(results[2]?.response?.result).toMatchObject({ is_explain: true, is_readonly: true });
    expect(results[3]?.response?.result).toMatchObject({ cols: [], is_readonly: true });
    expect(results[4]?.error).toEqual({ code: 'SQLITE_UNKNOWN', message: 'SQLite error: no such table: missing' });
    expect(results[5]?.type).toBe('ok');
  });
});

describe('stored texts', () => {
  test('are used by their id, until they are closed', async () => {
    const { url } = await startServer();
    const store = { type: 'store_sql', sql_id: 7, sql: 'SELECT 7 AS seven' };
    const use = { type: 'execute', stmt: { sql_id: 7 } };
    const { baton, results } = await pipeline(url, [store, use, { type: 'describe', sql_id: 7 }]);
    expect(results.map((result) => result.type)).toEqual(['ok', 'ok', 'ok']);
    const closing = [
      { type: 'sequence', sql_id: 7 },
      { type: 'close_sql', sql_id: 7 },
      { type: 'close_sql', sql_id: 8 },
    ];
    const second = await pipeline(url, closing, baton);
    expect(second.results.map((result) => result.type)).toEqual(['ok', 'ok', 'ok']);
    const answer = await post(`${url}/v3/pipeline`, { baton: second.baton, requests: [use] });
    expect(answer).toMatchObject({ status: 400, text: 'SQL text 7 not found' });
  });

  test('have limits', async () => {
    const { url } = await startServer();
    const many = Array.from({ length: 51 }, (_, id) => ({ type: 'store_sql', sql_id: id, sql: 'SELECT 1' }));
    const { results } = await pipeline(url, [...many, CLOSE]);
    expect(results[49]?.type).toBe('ok');
    expect(results[50]?.error?.code).toBe('SQL_STORE_TOO_MANY');
    const long = { type: 'store_sql', sql_id: 1, sql: `SELECT '${'x'.repeat(5000)}'` };
    expect((await pipeline(url, [long, CLOSE])).results[0]?.error?.code).toBe('SQL_STORE_TOO_LARGE');
    const twice = { baton: null, requests: [many[0], many[0]] };
    expect((await post(`${url}/v2/pipeline`, twice)).text).toBe('SQL text 0 already exists');
    const both = { baton: null, requests: [{ type: 'execute', stmt: { sql: 'SELECT 1', sql_id: 1 } }] };
    expect((await post(`${url}/v2/pipeline`, both)).text).toBe('Either `sql` or `sql_id` are required, but not both');
  });
});

describe('sequence', () => {
  test('runs up to the first statement that fails, triggers in one piece', async () => {
    const { url } = await startServer();
    const script = `CREATE TABLE t (a);
      CREATE TRIGGER double AFTER INSERT ON t WHEN new.a < 10 BEGIN INSERT INTO t VALUES (new.a * 10); SELECT 1; END;
      INSERT INTO t VALUES (1); -- done; almost
      INSERT INTO missing VALUES (1);
      INSERT INTO t VALUES (2)`;
    const { results } = await pipeline(url, [sequence(script), execute('SELECT group_concat(a) FROM t'), CLOSE]);
    expect(results[0]?.error?.message).toBe('SQLite error: no such table: missing');
    expect(results[1]?.response?.result).toMatchObject({ rows: [[{ type: 'text', value: '1,10' }]] });
  });

  test('may hold nothing at all', async () => {
    const { url } = await startServer();
    const { results } = await pipeline(url, [sequence(' ; -- nothing'), CLOSE]);
    expect(results[0]).toEqual({ type: 'ok', response: { type: 'sequence' } });
  });
});

describe('prepared statements', () => {
  test('are kept for some texts only, and made again when needed', async () => {
    const { url } = await startServer();
    for (let round = 0; round < 2; round += 1) {
      const requests = Array.from({ length: 300 }, (_, number) => execute(`SELECT ${number}`));
      const { results } = await pipeline(url, [...requests, CLOSE]);
      const answers = results.slice(0, 300).map((result) => result.response?.result);
      expect(answers).toMatchObject(requests.map((_, number) => ({ rows: [[{ value: `${number}` }]] })));
    }
  });
});

describe('error codes', () => {
  test.each([
    ['SELEC 1', 'SQL_PARSE_ERROR', 'SQL string could not be parsed: near "SELEC": syntax error'],
    ['SELECT (1', 'SQL_PARSE_ERROR', 'SQL string could not be parsed: incomplete input'],
    ['SELECT missing', 'SQL_INPUT_ERROR', 'SQL input error: no such column: missing (at offset 7)'],
    ['SELECT 1; SELECT 2', 'SQL_MANY_STATEMENTS', 'SQL string contains more than one statement'],
    ['-- nothing', 'SQL_NO_STATEMENT', 'SQL string does not contain any statement'],
    ['VACUUM', 'SQL_PARSE_ERROR', 'SQL string could not be parsed: unsupported statement: VACUUM'],
    ['SELECT abs(-9223372036854775808)', 'SQLITE_UNKNOWN', 'SQLite error: integer overflow'],
    ['SELECT zeroblob(3000000000)', 'SQLITE_TOOBIG', 'SQLite error: string or blob too big'],
    ['COMMIT', 'SQLITE_UNKNOWN', 'SQLite error: cannot commit - no transaction is active'],
  ])('%s', async (sql, code, message) => {
    const { url } = await startServer();
    const { results } = await pipeline(url, [execute(sql), CLOSE]);
    expect(results[0]).toEqual({ type: 'error', error: { code, message } });
  });
});

describe('version 2', () => {
  test('knows nothing of autocommit', async () => {
    const { url } = await startServer();
    const condition = { type: 'is_autocommit' };
    const requests = [[{ type: 'get_autocommit' }], [batch([{ stmt: { sql: 'SELECT 1' }, condition }])]];
    for (const list of requests) {
      const answer = await post(`${url}/v2/pipeline`, { baton: null, requests: list });
      expect(answer).toMatchObject({
        status: 400,
        text: expect.stringMatching(/only supported in protocol version hrana3/),
      });
    }
  });
});

describe('cursor', () => {
  test('tells a batch entry by entry', async () => {
    const { url } = await startServer();
    const steps = [
      { stmt: { sql: 'VALUES (1), (2)' } },
      { stmt: { sql: 'SELECT missing' } },
      { stmt: { sql: 'SELECT 3' }, condition: { type: 'ok', step: 1 } },
    ];
    const { status, text } = await post(`${url}/v3/cursor`, { baton: null, batch: { steps } });
    expect(status).toBe(200);
    const [head, ...entries] = text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(entries.map((entry) => entry.type)).toEqual(['step_begin', 'row', 'row', 'step_end', 'step_error']);
    expect(entries[2]).toEqual({ type: 'row', row: [{ type: 'integer', value: '2' }] });
    expect(entries[4]).toMatchObject({ step: 1, error: { code: 'SQL_INPUT_ERROR' } });
    expect((await pipeline(url, [CLOSE], head?.baton as string)).baton).toBeNull();
  });
});
