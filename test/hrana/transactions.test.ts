import { describe, expect, test } from 'vitest';
import { CLIENTS, countRows, failure, sleep, startClient } from './support.ts';

describe.each(CLIENTS)('an interactive transaction through %s', (_, create) => {
  test('shows its own writes to itself only, until it commits', async () => {
    const client = await startClient({}, create);
    await client.execute('CREATE TABLE t (a)');
    const transaction = await client.transaction('write');
    await transaction.execute('INSERT INTO t VALUES (1)');
    expect(await countRows(transaction)).toBe(1n);
    expect(await countRows(client)).toBe(0n);
    await transaction.commit();
    expect(await countRows(client)).toBe(1n);
  });

  test('leaves nothing behind when it rolls back or is closed', async () => {
    const client = await startClient({}, create);
    await client.execute('CREATE TABLE t (a)');
    for (const end of ['rollback', 'close'] as const) {
      const transaction = await client.transaction('write');
      await transaction.execute('INSERT INTO t VALUES (1)');
      await transaction[end]();
    }
    await client.execute('INSERT INTO t VALUES (2)');
    expect(await countRows(client)).toBe(1n);
  });
});

describe('an idle stream', () => {
  test('is rolled back and closed, and its lock is free', async () => {
    const client = await startClient({ idleMs: 80 });
    await client.execute('CREATE TABLE t (a)');
    const forgotten = await client.transaction('write');
    await forgotten.execute('INSERT INTO t VALUES (1)');
    await client.execute('INSERT INTO t VALUES (2)');
    expect((await client.execute('SELECT a FROM t')).rows.map((row) => row.a)).toEqual([2n]);
    expect(await failure(forgotten.execute('SELECT 1'))).toMatchObject({ code: 'STREAM_EXPIRED' });
  });

  test('lives on as long as it is used', async () => {
    const client = await startClient({ idleMs: 150 });
    await client.execute('CREATE TABLE t (a)');
    const used = await client.transaction('write');
    for (let round = 0; round < 5; round += 1) {
      await used.execute('INSERT INTO t VALUES (1)');
      await sleep(60);
    }
    await used.commit();
    expect(await countRows(client)).toBe(5n);
  });
});

describe('connections used again', () => {
  test('carry no setting and no open transaction to the next stream', async () => {
    const client = await startClient();
    await client.batch(['CREATE TABLE a (id INTEGER PRIMARY KEY)', 'CREATE TABLE t (a REFERENCES a)'], 'write');
    await client.executeMultiple('PRAGMA foreign_keys = OFF; BEGIN; INSERT INTO t VALUES (1)');
    for (let round = 0; round < 5; round += 1) {
      expect((await client.execute('PRAGMA foreign_keys')).rows[0]?.foreign_keys).toBe(1n);
    }
    expect(await countRows(client)).toBe(0n);
    expect(await failure(client.execute('INSERT INTO t VALUES (1)'))).toMatchObject({ code: 'SQLITE_CONSTRAINT' });
  });
});
