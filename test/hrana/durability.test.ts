import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { createClient } from '@libsql/client/web';
import Database from 'libsql';
import { describe, expect, onTestFinished, test } from 'vitest';
import { startLibsqlServer } from '../../db/local/hrana/server.ts';
import { failure, sleep, startServer, temporaryDirectory } from './support.ts';

const SERVE = join(import.meta.dirname, '../../db/local/serve.ts');

/** The server as its own process, and what it has written so far. */
function serve(args: string[], env: Record<string, string> = {}): { child: ChildProcess; output: () => string } {
  const child = spawn(process.execPath, [SERVE, ...args], { env: { ...process.env, ...env } });
  onTestFinished(() => void child.kill('SIGKILL'));
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (text += chunk));
  return { child, output: () => text };
}

async function urlOf({ output }: { output: () => string }): Promise<string> {
  for (let wait = 0; wait < 500; wait += 1) {
    const url = output().match(/http:\/\/\S+/)?.[0];
    if (url !== undefined) return url;
    await sleep(20);
  }
  throw new Error(`no server: ${output()}`);
}

describe('the server as a program', () => {
  test('killed in the middle of writing, it keeps every committed batch whole', async () => {
    const path = join(temporaryDirectory(), 'killed.db');
    const first = serve(['--path', path, '--port', '0']);
    const client = createClient({ url: await urlOf(first) });
    await client.execute('CREATE TABLE t (id INTEGER, half INTEGER)');
    const acknowledged: number[] = [];
    const writing = [0, 1, 2].map(async (writer) => {
      for (let id = writer; ; id += 3) {
        const rows = [0, 1].map((half) => ({ sql: 'INSERT INTO t VALUES (?, ?)', args: [id, half] }));
        await client.batch(rows, 'write');
        acknowledged.push(id);
      }
    });
    await sleep(400);
    first.child.kill('SIGKILL');
    await Promise.allSettled(writing);
    expect(acknowledged.length).toBeGreaterThan(10);

    const second = createClient({ url: await urlOf(serve(['--path', path, '--port', '0'])) });
    const { rows } = await second.execute('SELECT id, count(*) AS halves FROM t GROUP BY id');
    expect(rows.filter((row) => row.halves !== 2)).toEqual([]);
    const kept = new Set(rows.map((row) => row.id));
    expect(acknowledged.filter((id) => !kept.has(id))).toEqual([]);
    const check = await second.execute('PRAGMA integrity_check');
    expect(check.rows[0]?.integrity_check).toBe('ok');
  });

  test.each(['SIGINT', 'SIGTERM'] as const)('ends cleanly on %s', async (signal) => {
    const path = join(temporaryDirectory(), 'ended.db');
    const server = serve(['--path', path, '--port', '0'], { LIBSQL_AUTH_TOKEN: 'padi' });
    const url = await urlOf(server);
    expect(await failure(createClient({ url }).execute('SELECT 1'))).toMatchObject({ code: 'AUTH_FAILED' });
    await createClient({ url, authToken: 'padi' }).execute('CREATE TABLE t (a)');
    server.child.kill(signal);
    expect(await once(server.child, 'exit')).toEqual([0, null]);
  });

  test('says in one sentence that the port is taken', async () => {
    const { port } = await startServer();
    const { child, output } = serve(['--path', join(temporaryDirectory(), 'x.db'), '--port', String(port)]);
    expect(await once(child, 'close')).toEqual([1, null]);
    expect(output()).toBe(`Port ${port} on 127.0.0.1 is already in use by another program; choose another port.\n`);
  });

  test.each([
    [['--port', 'high'], /^--port: high is not a port number\.\n$/],
    [['--speed', '9'], /^Unknown option '--speed'/],
    [['--path', '/dev/null/x.db'], /^The database \/dev\/null\/x\.db cannot be served: /],
  ])('says what is wrong with %j', async (args, message) => {
    const { child, output } = serve(args);
    expect(await once(child, 'close')).toEqual([1, null]);
    expect(output()).toMatch(message);
  });
});

describe('the server within a program', () => {
  test('tells a taken port by its type', async () => {
    const { port } = await startServer();
    const path = join(temporaryDirectory(), 'x.db');
    await expect(startLibsqlServer({ path, port })).rejects.toMatchObject({
      name: 'PortTakenError',
      code: 'PORT_TAKEN',
      port,
    });
  });

  test('closed with a transaction open, it leaves only what was committed, all in the database file', async () => {
    const path = join(temporaryDirectory(), 'closed.db');
    const server = await startLibsqlServer({ path });
    const client = createClient({ url: server.url });
    await client.batch(['CREATE TABLE t (a)', 'INSERT INTO t VALUES (1)'], 'write');
    const transaction = await client.transaction('write');
    await transaction.execute('INSERT INTO t VALUES (2)');
    const waiting = failure(client.execute('INSERT INTO t VALUES (3)'));
    await sleep(30);
    await server.close();
    await waiting;
    expect(statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0).toBe(0);
    const database = new Database(path);
    expect(database.prepare('SELECT group_concat(a) AS all_of_it FROM t').get()).toMatchObject({ all_of_it: '1' });
    database.close();
    await server.close();
  });

  test('two servers on two files do not mix', async () => {
    const [one, two] = await Promise.all([startServer(), startServer()]);
    await createClient({ url: one.url }).execute('CREATE TABLE t (a)');
    const error = await failure(createClient({ url: two.url }).execute('SELECT * FROM t'));
    expect(error.message).toContain('no such table: t');
  });
});
