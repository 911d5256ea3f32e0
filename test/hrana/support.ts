import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Client, Config } from '@libsql/client';
import { createClient as createNodeClient } from '@libsql/client/http';
import { createClient as createWebClient } from '@libsql/client/web';
import { onTestFinished } from 'vitest';
import { type LibsqlServer, type LibsqlServerOptions, startLibsqlServer } from '../../db/local/hrana/server.ts';

/** The two ways a client can be built: as in a Worker, and as in a Node script. */
export const CLIENTS: [string, (config: Config) => Client][] = [
  ['the web client', createWebClient],
  ['the node client', createNodeClient],
];

/** A directory that goes when the test ends. */
export function temporaryDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'hrana-'));
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  return directory;
}

/** A server on a fresh database and a free port, for one test. */
export async function startServer(options: Partial<LibsqlServerOptions> = {}): Promise<LibsqlServer> {
  const server = await startLibsqlServer({ path: join(temporaryDirectory(), 'test.db'), ...options });
  onTestFinished(() => server.close());
  return server;
}

/** A client of a fresh server, whose integers are bigints. */
export async function startClient(
  options: Partial<LibsqlServerOptions> = {},
  create = createWebClient,
): Promise<Client> {
  const { url } = await startServer(options);
  const client = create({ url, intMode: 'bigint' });
  onTestFinished(() => client.close());
  return client;
}

export type Answer = { status: number; type: string; text: string };

/** Posts a body as it is. */
export async function post(url: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer> {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const response = await fetch(url, { method: 'POST', body: text, headers });
  return { status: response.status, type: response.headers.get('content-type') ?? '', text: await response.text() };
}

export type Result = { type: string; response?: Record<string, unknown>; error?: { message: string; code: string } };
export type Pipeline = { baton: string | null; base_url: string | null; results: Result[] };

/** Sends a pipeline and expects HTTP 200. */
export async function pipeline(
  url: string,
  requests: object[],
  baton: string | null = null,
  version = 3,
): Promise<Pipeline> {
  const { status, text } = await post(`${url}/v${version}/pipeline`, { baton, requests });
  if (status !== 200) throw new Error(`HTTP ${status}: ${text}`);
  return JSON.parse(text) as Pipeline;
}

export const execute = (sql: string, more: object = {}) => ({ type: 'execute', stmt: { sql, ...more } });
export const batch = (steps: object[]) => ({ type: 'batch', batch: { steps } });
export const CLOSE = { type: 'close' };

/** The code and message of the error that `work` fails with. */
export async function failure(work: Promise<unknown>): Promise<{ code: string; message: string }> {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason as { code: string; message: string },
  );
  if (error === null) throw new Error('this should have failed');
  return { code: error.code, message: error.message };
}

/** How many rows the table `t` of the tests has. */
export async function countRows(client: Pick<Client, 'execute'>): Promise<unknown> {
  const { rows } = await client.execute('SELECT count(*) AS n FROM t');
  return rows[0]?.n;
}

export const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
