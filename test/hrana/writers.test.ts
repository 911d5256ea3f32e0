import { join } from 'node:path';
import { createClient } from '@libsql/client/web';
import Database from 'libsql';
import { describe, expect, test } from 'vitest';
import {
  CLOSE,
  countRows,
  execute,
  failure,
  pipeline,
  sleep,
  startClient,
  startServer,
  temporaryDirectory,
} from './support.ts';

describe('two writers', () => {
  test('the second waits for the first, then succeeds', async () => {
    const client = await startClient();
    await client.execute('CREATE TABLE t (a)');
    const first = await client.transaction('write');
    await first.execute('INSERT INTO t VALUES (1)');
    let done = false;
    const second = client.batch(['INSERT INTO t VALUES (2)'], 'write').then(() => {
      done = true;
    });
    await sleep(120);
    expect(done).toBe(false);
    await first.commit();
    await second;
    expect(await countRows(client)).toBe(2n);
  });

  test('those who wait go in the order they came, whatever they run', async () => {
    const client = await startClient();
    await client.execute('CREATE TABLE t (id INTEGER PRIMARY KEY, a)');
    const first = await client.transaction('write');
    await first.execute("INSERT INTO t (a) VALUES ('first')");
    const waiting: Promise<unknown>[] = [];
    for (let turn = 0; turn < 12; turn += 1) {
      const statement = `INSERT INTO t (a) VALUES (${turn})`;
      waiting.push(turn % 2 === 0 ? client.execute(statement) : client.batch([statement], 'write'));
      await sleep(15);
    }
    await first.commit();
    await Promise.all(waiting);
    const { rows } = await client.execute('SELECT a FROM t ORDER BY id');
    expect(rows.map((row) => String(row.a))).toEqual(['first', ...Array.from({ length: 12 }, (_, turn) => `${turn}`)]);
  });

  test('transactions that overlap all come through, and none loses an update', async () => {
    const client = await startClient();
    await client.batch(['CREATE TABLE t (a)', 'INSERT INTO t VALUES (0)'], 'write');
    const add = async () => {
      const transaction = await client.transaction('write');
      const { rows } = await transaction.execute('SELECT a FROM t');
      await transaction.execute({ sql: 'UPDATE t SET a = ?', args: [(rows[0]?.a as bigint) + 1n] });
      await transaction.commit();
    };
    await Promise.all(Array.from({ length: 10 }, add));
    expect((await client.execute('SELECT a FROM t')).rows[0]?.a).toBe(10n);
  });

  test('the second gets SQLITE_BUSY when its time is up, and others go on', async () => {
    const client = await startClient({ busyMs: 150 });
    await client.execute('CREATE TABLE t (a)');
    const first = await client.transaction('write');
    await first.execute('INSERT INTO t VALUES (1)');
    const start = performance.now();
    const error = await failure(client.batch(['INSERT INTO t VALUES (2)'], 'write'));
    expect(error).toMatchObject({ code: 'SQLITE_BUSY' });
    expect(error.message).toContain('SQLite error: database is locked');
    expect(performance.now() - start).toBeGreaterThan(140);
    expect(await countRows(client)).toBe(0n);
    await first.commit();
    await client.execute('INSERT INTO t VALUES (3)');
    expect(await countRows(client)).toBe(2n);
  });

  test('a snapshot that has grown old is SQLITE_BUSY at once', async () => {
    const client = await startClient();
    await client.execute('CREATE TABLE t (a)');
    const reader = await client.transaction('deferred');
    await reader.execute('SELECT * FROM t');
    await client.execute('INSERT INTO t VALUES (1)');
    const start = performance.now();
    expect(await failure(reader.execute('INSERT INTO t VALUES (2)'))).toMatchObject({ code: 'SQLITE_BUSY' });
    expect(performance.now() - start).toBeLessThan(1000);
    expect(await countRows(reader)).toBe(0n);
    await reader.commit();
    expect(await countRows(client)).toBe(1n);
  });

  test('a lock held by another process is waited for, too', async () => {
    const path = join(temporaryDirectory(), 'shared.db');
    const client = await startClient({ path });
    await client.execute('CREATE TABLE t (a)');
    const other = new Database(path);
    other.exec('BEGIN IMMEDIATE; INSERT INTO t VALUES (1)');
    const waiting = client.execute('INSERT INTO t VALUES (2)');
    await sleep(100);
    other.exec('COMMIT');
    await waiting;
    other.close();
    expect(await countRows(client)).toBe(2n);
  });

  test('a lock that another process never gives up is SQLITE_BUSY, and does no lasting harm', async () => {
    const path = join(temporaryDirectory(), 'shared.db');
    const client = await startClient({ path, busyMs: 100 });
    await client.execute('CREATE TABLE t (a)');
    const other = new Database(path);
    other.exec('BEGIN IMMEDIATE');
    expect(await failure(client.execute('INSERT INTO t VALUES (1)'))).toMatchObject({ code: 'SQLITE_BUSY' });
    const upgraded = await client.transaction('deferred');
    expect(await countRows(upgraded)).toBe(0n);
    expect(await failure(upgraded.execute('INSERT INTO t VALUES (2)'))).toMatchObject({ code: 'SQLITE_BUSY' });
    other.exec('ROLLBACK');
    await upgraded.execute('INSERT INTO t VALUES (2)');
    await upgraded.commit();
    for (let round = 0; round < 5; round += 1) await client.batch(['INSERT INTO t VALUES (3)'], 'write');
    other.close();
    expect(await countRows(client)).toBe(6n);
  });

  test('a stream that was refused the lock can begin anew, and commit', async () => {
    const path = join(temporaryDirectory(), 'shared.db');
    const { url } = await startServer({ path, busyMs: 50 });
    await pipeline(url, [execute('CREATE TABLE t (a)'), CLOSE]);
    const other = new Database(path);
    other.exec('BEGIN IMMEDIATE');
    const refused = await pipeline(url, [execute('BEGIN IMMEDIATE')]);
    expect(refused.results[0]?.error?.code).toBe('SQLITE_BUSY');
    other.exec('ROLLBACK');
    const statements = ['BEGIN', 'INSERT INTO t VALUES (1)', 'COMMIT'].map((sql) => execute(sql));
    const { results } = await pipeline(url, [...statements, CLOSE], refused.baton);
    expect(results.map((result) => result.type)).toEqual(['ok', 'ok', 'ok', 'ok']);
    other.close();
  });

  test('a commit lets the next one go on, though its stream stays open', async () => {
    const { url } = await startServer();
    await pipeline(url, [execute('CREATE TABLE t (a)'), CLOSE]);
    const { baton } = await pipeline(url, [execute('BEGIN'), execute('INSERT INTO t VALUES (1)')]);
    const start = performance.now();
    const waiting = pipeline(url, [execute('INSERT INTO t VALUES (2)'), CLOSE]);
    await sleep(30);
    const open = await pipeline(url, [execute('COMMIT')], baton);
    expect((await waiting).results[0]?.type).toBe('ok');
    expect(performance.now() - start).toBeLessThan(2000);
    await pipeline(url, [CLOSE], open.baton);
  });

  test('one who waits within a transaction and goes away leaves no snapshot behind', async () => {
    const path = join(temporaryDirectory(), 'shared.db');
    const { url } = await startServer({ path });
    await pipeline(url, [execute('CREATE TABLE t (a)'), CLOSE]);
    const { baton } = await pipeline(url, [execute('BEGIN IMMEDIATE'), execute('INSERT INTO t VALUES (1)')]);
    const requests = ['BEGIN', 'SELECT * FROM t', 'INSERT INTO t VALUES (2)'].map((sql) => execute(sql));
    const body = JSON.stringify({ baton: null, requests });
    const left = fetch(`${url}/v2/pipeline`, { method: 'POST', body, signal: AbortSignal.timeout(60) });
    await expect(left).rejects.toThrow();
    await sleep(30);
    await pipeline(url, [execute('COMMIT'), CLOSE], baton);
    const other = new Database(path);
    expect(other.pragma('wal_checkpoint(TRUNCATE)')).toMatchObject([{ busy: 0 }]);
    other.close();
  });

  test('one who waits and goes away gives up its place and its transaction', async () => {
    const { url } = await startServer();
    const client = createClient({ url, intMode: 'bigint' });
    await client.execute('CREATE TABLE t (a)');
    const first = await client.transaction('write');
    await first.execute('INSERT INTO t VALUES (1)');
    const leaving = new AbortController();
    const requests = ['BEGIN IMMEDIATE', 'INSERT INTO t VALUES (2)'].map((sql) => ({ type: 'execute', stmt: { sql } }));
    const body = JSON.stringify({ baton: null, requests });
    const left = fetch(`${url}/v2/pipeline`, { method: 'POST', body, signal: leaving.signal });
    await sleep(60);
    leaving.abort();
    await expect(left).rejects.toThrow();
    const third = client.execute('INSERT INTO t VALUES (3)');
    await sleep(30);
    await first.commit();
    await third;
    expect(await countRows(client)).toBe(2n);
  });
});
