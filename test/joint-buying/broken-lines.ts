import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { sql } from 'drizzle-orm';
import type { Db, Statement } from '../../src/platform/db.ts';

type Batch = (statements: readonly Statement[]) => Promise<unknown>;

/** The same handle with another `batch`, which gets the true one and the number of the call, counted from 1. */
export function withBatch(
  db: Db,
  change: (run: Batch, statements: readonly Statement[], nth: number) => Promise<unknown>,
): Db {
  let nth = 0;
  return new Proxy(db, {
    get(target, key) {
      if (key !== 'batch') return Reflect.get(target, key);
      return (statements: readonly Statement[]) => {
        nth += 1;
        return change((all) => target.batch(all as never), statements, nth);
      };
    },
  });
}

/** A statement that the database refuses, whatever it holds. */
export const impossible = (db: Db) => db.run(sql`insert into commodity (id) values (null)`);

/** Stands before the database: the answer to the request of that number, counted from 1, never comes, though it was carried out. */
export async function losingAnswer(url: string, lost: number): Promise<{ url: string; close(): Promise<void> }> {
  let nth = 0;
  const server = createServer((incoming: IncomingMessage, outgoing: ServerResponse) => {
    nth += 1;
    const isLost = nth === lost;
    const onward = request(
      `${url}${incoming.url}`,
      { method: incoming.method, headers: incoming.headers },
      async (answer) => {
        const body = Buffer.concat(await answer.toArray());
        if (isLost) return void outgoing.destroy();
        outgoing.writeHead(answer.statusCode ?? 500, answer.headers).end(body);
      },
    );
    incoming.pipe(onward);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { url: `http://127.0.0.1:${port}`, close };
}
