import { connect } from 'node:net';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CLOSE, execute, pipeline, post, startServer } from './support.ts';

const wrong = (value: unknown) => ({ baton: null, requests: [execute('SELECT ?', { args: [value] })] });

describe('malformed input', () => {
  test.each<[string, unknown]>([
    ['no JSON', '{"baton": null, "requests": ['],
    ['no body', ''],
    ['no object', '[]'],
    ['no requests', { baton: null }],
    ['a baton that is no text', { baton: 7, requests: [] }],
    ['an unknown request', { baton: null, requests: [{ type: 'drop_everything' }] }],
    ['a request without a type', { baton: null, requests: [{}] }],
    ['no statement', { baton: null, requests: [{ type: 'execute' }] }],
    ['no text', { baton: null, requests: [{ type: 'execute', stmt: {} }] }],
    ['want_rows that is no boolean', { baton: null, requests: [execute('SELECT 1', { want_rows: 1 })] }],
    ['an integer that is no text', wrong({ type: 'integer', value: 1 })],
    ['an integer of 65 bits', wrong({ type: 'integer', value: '9223372036854775808' })],
    ['an integer with a point', wrong({ type: 'integer', value: '1.0' })],
    ['a float that is no number', wrong({ type: 'float', value: null })],
    ['a blob that is no base64', wrong({ type: 'blob', base64: '!' })],
    ['half a surrogate pair', '{"baton":null,"requests":[{"type":"execute","stmt":{"sql":"SELECT \'\\ud800\'"}}]}'],
    ['an unknown value', wrong({ type: 'boolean', value: true })],
    ['a value of null', wrong(null)],
    [
      'a condition on a later step',
      {
        baton: null,
        requests: [
          { type: 'batch', batch: { steps: [{ stmt: { sql: 'SELECT 1' }, condition: { type: 'ok', step: 0 } }] } },
        ],
      },
    ],
  ])('%s is HTTP 400 with a message', async (_name, body) => {
    const { url } = await startServer();
    const answer = await post(`${url}/v3/pipeline`, body);
    expect(answer).toMatchObject({ status: 400, type: 'text/plain' });
    expect(answer.text.length).toBeGreaterThan(10);
  });

  test('a condition nested without end does not exhaust the stack', async () => {
    const { url } = await startServer();
    const depth = 100_000;
    const nested = `${'{"type":"not","cond":'.repeat(depth)}null${'}'.repeat(depth)}`;
    const body = `{"baton":null,"requests":[{"type":"batch","batch":{"steps":[{"stmt":{"sql":"SELECT 1"},"condition":${nested}}]}}]}`;
    expect(await post(`${url}/v3/pipeline`, body)).toMatchObject({ status: 400 });
  });

  test('a body that is too large is HTTP 413', async () => {
    const { url } = await startServer();
    expect(await post(`${url}/v2/pipeline`, 'x'.repeat(33 * 1024 * 1024))).toMatchObject({ status: 413 });
  });

  test('a client that breaks off within its request does no harm', async () => {
    const { url, port } = await startServer();
    await new Promise<void>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => {
        socket.write('POST /v2/pipeline HTTP/1.1\r\nhost: x\r\ncontent-length: 1000\r\n\r\n{"baton"');
        setTimeout(() => socket.destroy(), 20);
      });
      socket.on('close', () => resolve());
    });
    expect((await pipeline(url, [execute('SELECT 1'), CLOSE])).results[0]?.type).toBe('ok');
  });
});

/** Requests that look right at first sight, with any JSON in the places that matter. */
const anyRequest = () => {
  const json = fc.jsonValue({ maxDepth: 3 });
  const value = fc.oneof(
    json,
    fc.record({ type: fc.constantFrom('null', 'integer', 'float', 'text', 'blob'), value: json, base64: json }),
    fc.record({ type: fc.constant('integer'), value: fc.integer().map(String) }),
    fc.record({ type: fc.constant('text'), value: fc.string({ unit: 'binary' }) }),
  );
  const sql = fc.oneof(
    fc.string(),
    fc
      .array(
        fc.constantFrom(
          'SELECT',
          'BEGIN',
          'COMMIT',
          'INSERT INTO t VALUES (',
          '?',
          ')',
          ':a',
          "'",
          ';',
          '--',
          '/*',
          'EXPLAIN',
          'x',
        ),
        {
          maxLength: 8,
        },
      )
      .map((words) => words.join(' ')),
  );
  const name = fc.constantFrom('a', ':a', 'b');
  const stmt = fc.record(
    {
      sql,
      sql_id: fc.oneof(fc.constant(null), json),
      args: fc.array(value, { maxLength: 2 }),
      named_args: fc.array(fc.record({ name, value }), { maxLength: 1 }),
      want_rows: fc.boolean(),
    },
    { requiredKeys: ['sql'] },
  );
  const condition = fc.oneof(
    fc.constant(null),
    json,
    fc.record({ type: fc.constantFrom('ok', 'error', 'not', 'and'), step: fc.nat(2), cond: json, conds: json }),
  );
  const steps = fc.array(fc.record({ stmt, condition }, { requiredKeys: ['stmt'] }), { maxLength: 3 });
  return fc.oneof(
    json,
    fc.record({ type: fc.constant('execute'), stmt: fc.oneof(stmt, json) }),
    fc.record({ type: fc.constant('batch'), batch: fc.oneof(fc.record({ steps }), json) }),
    fc.record({
      type: fc.constantFrom('sequence', 'describe', 'store_sql', 'close_sql', 'get_autocommit', 'close'),
      sql,
      sql_id: fc.oneof(json, fc.nat(3)),
    }),
  );
};

describe('whatever is sent', () => {
  test('the answer is 200 with one result for each request, or 400, and the server lives on', async () => {
    const { url } = await startServer({ busyMs: 20, idleMs: 50 });
    await pipeline(url, [execute('CREATE TABLE t (x)'), CLOSE]);
    const requests = fc.oneof(fc.array(anyRequest(), { maxLength: 4 }), fc.jsonValue());
    await fc.assert(
      fc.asyncProperty(requests, fc.constantFrom(2, 3), async (sent, version) => {
        const { status, text } = await post(`${url}/v${version}/pipeline`, { baton: null, requests: sent });
        expect([200, 400]).toContain(status);
        if (status === 200) expect(JSON.parse(text).results).toHaveLength((sent as unknown[]).length);
      }),
      { numRuns: 400 },
    );
    expect((await pipeline(url, [execute('SELECT 1'), CLOSE])).results[0]?.type).toBe('ok');
  });
});
