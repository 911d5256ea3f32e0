import { randomUUID } from 'node:crypto';
import { copyFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { inject } from 'vitest';
import { startLibsqlServer } from '../../db/local/hrana/server.ts';
import { migrate } from '../../db/local/migrate.ts';
import { type Db, type Meter, newMeter, openDb } from '../../src/platform/db.ts';
import { once } from './once.ts';

export type TestDatabase = {
  /** Address of the libSQL server, `http://127.0.0.1:…`. */
  url: string;
  db: Db;
  /** What `db` has cost so far. */
  meter: Meter;
  /** Another handle with a meter of its own, as a second request would have. */
  open(): { db: Db; meter: Meter };
  close(): Promise<void>;
};

/** An empty database at the newest schema, behind a libSQL server of its own. */
export const freshDatabase = async (): Promise<TestDatabase> => serve(await copyOf('fresh.db', (url) => migrate(url)));

/** The same with the demo world in it (see `db/seeds`). */
export const worldDatabase = async (): Promise<TestDatabase> => serve(await worldFile());

/** The file of a database with the demo world, for a test that serves it itself; it goes with the run's directory. */
export const worldFile = (): Promise<string> =>
  copyOf('world.db', async (url) => {
    const { seed } = await import('../../db/seeds/index.ts');
    await migrate(url);
    await seed(url, {});
  });

/** Migrating and seeding take longer than copying a file, so each is done once in a run of the tests. */
async function copyOf(name: string, fill: (url: string) => Promise<void>): Promise<string> {
  const directory = inject('runDirectory');
  const template = await once(directory, name, async (path) => {
    const server = await startLibsqlServer({ path });
    try {
      await fill(server.url);
    } finally {
      await server.close();
    }
  });
  const path = join(directory, `${randomUUID()}.db`);
  await copyFile(template, path);
  return path;
}

async function serve(path: string): Promise<TestDatabase> {
  const server = await startLibsqlServer({ path });
  const open = () => {
    const meter = newMeter();
    return { db: openDb({ libsqlUrl: server.url }, meter), meter };
  };
  const close = async () => {
    await server.close();
    await Promise.all(['', '-wal', '-shm'].map((suffix) => rm(path + suffix, { force: true })));
  };
  return { url: server.url, ...open(), open, close };
}
