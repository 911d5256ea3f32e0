import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { newMeter, openDb } from '../../src/platform/db.ts';
import { type Bindings, readConfig } from '../../src/platform/env.ts';
import { auditKey } from './audit-key.ts';
import { buildWorker } from './build.ts';
import { DATA, type Database, openDatabase } from './database.ts';
import { migrate } from './migrate.ts';
import { webhookSecret } from './webhook-secret.ts';
import { type RunningWorker, startWorker } from './worker.ts';

const JOBS_EVERY_MS = 60_000;

/** What the person at the keyboard can put right; told as one sentence, without a stack. */
export class CannotStart extends Error {}

export type Product = {
  url: string;
  /** Whether the demo world was made just now, because the database was empty. */
  seeded: boolean;
  demo: boolean;
  /** Builds the bundle anew and starts the Worker again on the same address. */
  reload(): Promise<void>;
  close(): Promise<void>;
};

/** The whole product on this machine: database (ours, unless LIBSQL_URL names one), Worker, scheduled jobs. */
export async function startProduct(say: (line: string) => void): Promise<Product> {
  const address = readAddress();
  const settings = settingsFromEnvironment();
  await refuseTakenPort(address);
  const database = await openDatabase();
  try {
    return await startOn(database, address, { ...settings, ...databaseSettings(database) }, say);
  } catch (error) {
    await database.close();
    throw error;
  }
}

type Address = { host: string; port: number };
type Settings = Record<string, string>;

async function startOn(database: Database, address: Address, settings: Settings, say: (line: string) => void) {
  const demo = settings.DEMO === '1';
  readConfig(settings as Settings & Bindings);
  say('Menyiapkan basis data · preparing the database');
  await reach(database, () => migrate(database.url, database.authToken));
  const seeded = demo && (await isEmpty(database));
  if (seeded) await seedWorld(database, say);
  await buildWorker();
  let worker = await startWorker({ ...address, settings });
  const port = Number(new URL(worker.url).port);
  const stopJobs = runEveryMinute(() => worker);
  return {
    url: worker.url,
    seeded,
    demo,
    async reload() {
      await buildWorker();
      await worker.close();
      worker = await startWorker({ ...address, port, settings });
    },
    async close() {
      stopJobs();
      await worker.close();
      await database.close();
    },
  };
}

function readAddress(): Address {
  const port = Number(process.env.PORT ?? 8787);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new CannotStart(`PORT is "${process.env.PORT}", which is not a port number (0 to 65535).`);
  return { host: process.env.HOST ?? '127.0.0.1', port };
}

function settingsFromEnvironment(): Settings {
  const { APP_SECRET, APP_ORIGIN, DEMO, MAIL_API_URL, MAIL_API_KEY, MAIL_FROM } = process.env;
  if (APP_SECRET !== undefined && APP_SECRET.length < 32)
    throw new CannotStart('APP_SECRET must have at least 32 characters; leave it out to have one made and kept.');
  const given = { APP_ORIGIN, MAIL_API_URL, MAIL_API_KEY, MAIL_FROM };
  const set = Object.entries(given).filter((entry): entry is [string, string] => Boolean(entry[1]));
  const secret = APP_SECRET ?? keptSecret();
  const own = { APP_SECRET: secret, PAYMENT_WEBHOOK_SECRET: webhookSecret(secret), AUDIT_KEY: auditKey(secret) };
  return { ...Object.fromEntries(set), ...own, DEMO: DEMO === '0' ? '0' : '1' };
}

const databaseSettings = ({ url, authToken }: Database): Settings => ({
  LIBSQL_URL: url,
  ...(authToken ? { LIBSQL_AUTH_TOKEN: authToken } : {}),
});

/** Made once: with a new one at every start, everybody would be signed out. */
function keptSecret(): string {
  const path = join(DATA, 'secret');
  mkdirSync(DATA, { recursive: true });
  try {
    writeFileSync(path, randomBytes(32).toString('base64url'), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return readFileSync(path, 'utf8').trim();
}

/** Found out before anything is started: workerd would tell it late and at length. */
function refuseTakenPort({ host, port }: Address): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => reject(new CannotStart(portSentence(error, host, port))));
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}

function portSentence(error: NodeJS.ErrnoException, host: string, port: number): string {
  if (error.code === 'EADDRINUSE')
    return `Port ${port} on ${host} is in use by another program; stop that one, or choose another port: PORT=${port + 1} npm start`;
  if (error.code === 'EACCES') return `Port ${port} on ${host} may not be used by this account; choose one above 1023.`;
  return `${host}:${port} cannot be listened on (${error.code}).`;
}

/** A database elsewhere may be away or refuse us; that is no bug of ours. */
async function reach(database: Database, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!database.remote) throw error;
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    throw new CannotStart(`The database at ${database.url} cannot be used: ${messageOf(cause)}`);
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

async function isEmpty({ url, authToken }: Database): Promise<boolean> {
  const db = openDb({ libsqlUrl: url, libsqlAuthToken: authToken }, newMeter());
  const [row] = await db.all<{ some: number }>(
    sql`select exists (select 1 from party) or exists (select 1 from user) as some`,
  );
  return row?.some === 0;
}

async function seedWorld({ url, authToken }: Database, say: (line: string) => void): Promise<void> {
  say('Mengisi dunia contoh · filling in the demo world');
  const { seed } = await import('../seeds/index.ts');
  await seed(url, authToken ? { authToken } : {});
}

/** One run at a time; a failure is told and does not keep the next minute from trying. */
function runEveryMinute(worker: () => RunningWorker): () => void {
  let running = false;
  const timer = setInterval(async () => {
    if (running) return;
    running = true;
    try {
      await worker().runJobs();
    } catch (error) {
      console.error(messageOf(error));
    } finally {
      running = false;
    }
  }, JOBS_EVERY_MS);
  return () => clearInterval(timer);
}
