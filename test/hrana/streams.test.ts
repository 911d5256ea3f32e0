import { describe, expect, test } from 'vitest';
import { CLOSE, execute, pipeline, post, sleep, startServer } from './support.ts';

const GET_AUTOCOMMIT = { type: 'get_autocommit' };

describe('batons', () => {
  test('tie requests to one connection and change with every answer', async () => {
    const { url } = await startServer();
    const first = await pipeline(url, [execute('BEGIN'), execute('CREATE TABLE t (a)'), GET_AUTOCOMMIT]);
    expect(first.results[2]?.response).toEqual({ type: 'get_autocommit', is_autocommit: false });
    const second = await pipeline(url, [execute('SELECT * FROM t')], first.baton);
    expect(second.results[0]?.type).toBe('ok');
    expect(second.baton).not.toBe(first.baton);
    const other = await pipeline(url, [execute('SELECT * FROM t'), GET_AUTOCOMMIT, CLOSE]);
    expect(other.results[0]?.error?.message).toBe('SQLite error: no such table: t');
    expect(other.results[1]?.response).toEqual({ type: 'get_autocommit', is_autocommit: true });
    expect(other.baton).toBeNull();
  });

  test('hold for one request only', async () => {
    const { url } = await startServer();
    const { baton } = await pipeline(url, [execute('SELECT 1')]);
    const next = await pipeline(url, [], baton);
    const used = await post(`${url}/v3/pipeline`, { baton, requests: [] });
    expect(used).toEqual({ status: 400, type: 'text/plain', text: 'Received a baton that has already been used' });
    expect((await pipeline(url, [CLOSE], next.baton)).baton).toBeNull();
  });

  test('cannot be used twice at once', async () => {
    const { url } = await startServer();
    await pipeline(url, [execute('CREATE TABLE t (a)'), CLOSE]);
    const holder = await pipeline(url, [execute('BEGIN IMMEDIATE')]);
    const { baton } = await pipeline(url, []);
    const waiting = pipeline(url, [execute('INSERT INTO t VALUES (1)'), CLOSE], baton);
    await sleep(40);
    const second = await post(`${url}/v3/pipeline`, { baton, requests: [] });
    expect(second.text).toBe('Received a baton that has already been used');
    await pipeline(url, [CLOSE], holder.baton);
    expect((await waiting).results[0]?.type).toBe('ok');
  });

  test('that nobody gave out, or of a closed stream, are invalid', async () => {
    const { url } = await startServer();
    const { baton } = await pipeline(url, []);
    await pipeline(url, [CLOSE], baton);
    const open = await pipeline(url, []);
    const [id, turn, code] = String(open.baton).split('.');
    const forged = [
      baton,
      '',
      '..',
      'nonsense',
      `${id}.${Number(turn) + 1}.${code}`,
      `${id}.${turn}.${'A'.repeat(43)}`,
    ];
    for (const wrong of forged) {
      const answer = await post(`${url}/v2/pipeline`, { baton: wrong, requests: [] });
      expect(answer).toMatchObject({ status: 400, text: expect.stringContaining('invalid baton') });
    }
    await pipeline(url, [CLOSE], open.baton);
  });

  test('of an expired stream say so', async () => {
    const { url } = await startServer({ idleMs: 40 });
    const { baton } = await pipeline(url, [execute('BEGIN')]);
    await sleep(100);
    const answer = await post(`${url}/v3/pipeline`, { baton, requests: [] });
    expect(answer).toMatchObject({ status: 400, type: 'application/json' });
    expect(JSON.parse(answer.text)).toEqual({
      code: 'STREAM_EXPIRED',
      message: 'The stream has expired due to inactivity',
    });
  });

  test('a stream takes no request after close', async () => {
    const { url } = await startServer();
    const answer = await post(`${url}/v3/pipeline`, { baton: null, requests: [CLOSE, execute('SELECT 1')] });
    expect(answer).toMatchObject({ status: 400, text: 'Stream for this baton was closed' });
  });
});

describe('a bearer token', () => {
  const authToken = 'lumbung-padi';
  const body = { baton: null, requests: [execute('SELECT 1'), CLOSE] };

  test.each([
    undefined,
    'Bearer',
    'Bearer ',
    'Bearer lumbung',
    'Bearer lumbung-padi-2',
    `Basic ${authToken}`,
    authToken,
  ])('%s is refused', async (authorization) => {
    const { url } = await startServer({ authToken });
    const headers: Record<string, string> = authorization === undefined ? {} : { authorization };
    const answer = await post(`${url}/v2/pipeline`, body, headers);
    expect(answer).toMatchObject({ status: 401, type: 'application/json' });
    expect(JSON.parse(answer.text)).toMatchObject({ code: 'AUTH_FAILED' });
  });

  test('the right one is let in, and health needs none', async () => {
    const { url } = await startServer({ authToken });
    expect(await post(`${url}/v2/pipeline`, body, { authorization: `bearer ${authToken}` })).toMatchObject({
      status: 200,
    });
    expect((await fetch(`${url}/health`)).status).toBe(200);
    expect((await fetch(`${url}/v2`)).status).toBe(401);
  });
});

describe('endpoints', () => {
  test('tell which versions there are', async () => {
    const { url } = await startServer();
    const status = async (path: string) => (await fetch(url + path)).status;
    expect(await Promise.all(['/health', '/v2', '/v3', '/v3-protobuf', '/v1', '/'].map(status))).toEqual([
      200, 200, 200, 404, 404, 404,
    ]);
    expect(await status('/v2/pipeline')).toBe(405);
    expect((await post(`${url}/v2`, '')).status).toBe(405);
  });
});
