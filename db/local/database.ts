import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { startLibsqlServer } from './hrana/server.ts';
import { showPresence } from './presence.ts';

/** Where this machine keeps its database and its secret. */
export const DATA = process.env.DATA_DIR ? resolve(process.env.DATA_DIR) : join(import.meta.dirname, '../../.data');
export const DATABASE_FILE = join(DATA, 'lumbung.db');

export type Database = {
  url: string;
  authToken: string | undefined;
  /** A server elsewhere (Turso or sqld), named by LIBSQL_URL; otherwise our own on `.data/lumbung.db`. */
  remote: boolean;
  close(): Promise<void>;
};

/**
 * The database that the environment names, or the local file behind a server of its own. Several processes may serve the
 * file at once: the engine's locks hold between them.
 */
export async function openDatabase(): Promise<Database> {
  const remote = process.env.LIBSQL_URL;
  if (remote) return { url: remote, authToken: process.env.LIBSQL_AUTH_TOKEN, remote: true, close: async () => {} };
  mkdirSync(DATA, { recursive: true });
  const server = await startLibsqlServer({ path: DATABASE_FILE });
  const leave = showPresence(DATABASE_FILE);
  const close = () => {
    leave();
    return server.close();
  };
  return { url: server.url, authToken: undefined, remote: false, close };
}

/** Runs a command on that database; a failure is told in one sentence and ends the process with 1. */
export async function withDatabase(work: (database: Database) => Promise<void>): Promise<void> {
  const database = await openDatabase();
  try {
    await work(database);
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  } finally {
    await database.close();
  }
}
