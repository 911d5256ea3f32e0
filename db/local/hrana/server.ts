import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createListener } from './http.ts';
import { LockQueue } from './lock-queue.ts';
import { Pool } from './pool.ts';
import { Streams } from './stream.ts';

export type LibsqlServerOptions = {
  /** The database file; made when it is not there. */
  path: string;
  /** 0, the default, takes a free one. */
  port?: number;
  host?: string;
  /** When set, every request needs `Authorization: Bearer <token>`. */
  authToken?: string;
  /** After so many milliseconds without a request an open stream is rolled back and closed. */
  idleMs?: number;
  /** So many milliseconds a statement waits for another stream's lock before it fails with `SQLITE_BUSY`. */
  busyMs?: number;
};

export type LibsqlServer = { url: string; port: number; close(): Promise<void> };

/** The port is taken by another program. */
export class PortTakenError extends Error {
  override name = 'PortTakenError';
  readonly code = 'PORT_TAKEN';
  readonly port: number;
  constructor(host: string, port: number) {
    super(`Port ${port} on ${host} is already in use by another program; choose another port.`);
    this.port = port;
  }
}

/** Clients keep connections for reuse; closing one under them fails the request they just sent on it. */
const KEEP_ALIVE_MS = 120_000;

/**
 * Serves a libSQL database file over Hrana 2 and 3 (HTTP, JSON), as sqld and Turso do, for development and tests.
 * Rejects with `PortTakenError`, or with the engine's error when the file cannot be opened.
 */
export async function startLibsqlServer(options: LibsqlServerOptions): Promise<LibsqlServer> {
  const { path, port = 0, host = '127.0.0.1', authToken, idleMs = 10_000, busyMs = 5_000 } = options;
  const pool = new Pool(path);
  // The first connection is opened now, so that a bad file fails the start and not the first request.
  pool.give(pool.take());
  const queue = new LockQueue(busyMs);
  const streams = new Streams({ pool, queue }, idleMs);
  const server = createServer({ keepAliveTimeout: KEEP_ALIVE_MS }, createListener(streams, authToken ?? null));
  const closeEngine = () => {
    queue.close();
    streams.close();
    pool.close();
  };
  try {
    await listen(server, host, port);
  } catch (error) {
    closeEngine();
    throw error;
  }
  const taken = (server.address() as AddressInfo).port;
  return { url: `http://${host}:${taken}`, port: taken, close: () => close(server, closeEngine) };
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? new PortTakenError(host, port) : error);
    });
    server.listen(port, host, resolve);
  });
}

/** Open requests are cut off: what they had not committed is rolled back. Closing twice does nothing more. */
async function close(server: Server, closeEngine: () => void): Promise<void> {
  const ended = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeAllConnections();
  closeEngine();
  await ended;
}
