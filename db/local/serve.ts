import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { PortTakenError, startLibsqlServer } from './hrana/server.ts';
import { showPresence } from './presence.ts';

/**
 * `npm run db:server -- [--path FILE] [--port N] [--host H]`: the local libSQL server on its own.
 * `LIBSQL_AUTH_TOKEN` in the environment makes it ask for that token.
 */
const DEFAULT_PATH = '.data/lumbung.db';
const DEFAULT_PORT = '8080';

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        path: { type: 'string', default: DEFAULT_PATH },
        port: { type: 'string', default: DEFAULT_PORT },
        host: { type: 'string', default: '127.0.0.1' },
      },
    });
    return { ...values, port: portNumber(values.port) };
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
}

function portNumber(text: string): number {
  const port = Number(text);
  return Number.isInteger(port) && port >= 0 && port <= 65535 ? port : fail(`--port: ${text} is not a port number.`);
}

async function serve() {
  const { path, port, host } = readOptions();
  const authToken = process.env.LIBSQL_AUTH_TOKEN;
  try {
    mkdirSync(dirname(path), { recursive: true });
    return await startLibsqlServer({ path, port, host, ...(authToken ? { authToken } : {}) });
  } catch (error) {
    if (error instanceof PortTakenError) return fail(error.message);
    return fail(`The database ${path} cannot be served: ${error instanceof Error ? error.message : String(error)}`);
  }
}

const server = await serve();
const leave = showPresence(readOptions().path);
console.log(`libSQL server on ${server.url}`);
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    leave();
    server.close().then(() => process.exit(0));
  });
}
