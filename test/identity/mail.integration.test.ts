import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { eq } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { outboxMail } from '../../db/schema/index.ts';
import { HOUR, MINUTE } from '../../src/platform/clock.ts';
import { readConfig } from '../../src/platform/env.ts';
import { queueMail } from '../../src/platform/events.ts';
import { backoff, MOST_ATTEMPTS_PER_MAIL, sendMail } from '../../src/platform/outbox.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { SECRET } from '../support/worker.ts';
import { NOON } from './world.ts';

type Received = { headers: IncomingMessage['headers']; body: Record<string, string> };

let database: TestDatabase;
let api: Server;
let received: Received[] = [];
let status = 200;
beforeAll(async () => {
  database = await freshDatabase();
  api = createServer((request, response) => {
    let text = '';
    request.on('data', (chunk) => (text += chunk));
    request.on('end', () => {
      received.push({ headers: request.headers, body: JSON.parse(text) });
      response.writeHead(status).end('{}');
    });
  });
  await new Promise<void>((resolve) => api.listen(0, '127.0.0.1', resolve));
});
afterAll(async () => {
  await new Promise((resolve) => api.close(resolve));
  await database.close();
});
afterEach(async () => {
  received = [];
  status = 200;
  await database.db.delete(outboxMail);
});

const settings = { APP_SECRET: SECRET, MAIL_API_KEY: 'kunci', MAIL_FROM: 'Forum <forum@x.example>' };
const run = (now: number, more: { MAIL_API_URL?: string } = {}) => {
  const { db } = database.open();
  const url = `http://127.0.0.1:${(api.address() as AddressInfo).port}/mails`;
  return sendMail(db, readConfig({ LIBSQL_URL: database.url, MAIL_API_URL: url, ...settings, ...more }), now);
};
const queue = (to: string) => queueMail(database.db, { to, subject: 'Halo', body: 'Isi surat', at: NOON });
const mails = () => database.db.select().from(outboxMail).orderBy(outboxMail.id);

describe('the outbox', () => {
  test('sends what is due over the mail API, once', async () => {
    await queue('a@x.example');
    await run(NOON);
    await run(NOON + MINUTE);
    expect(received.map((one) => one.body)).toEqual([
      { from: 'Forum <forum@x.example>', to: 'a@x.example', subject: 'Halo', text: 'Isi surat' },
    ]);
    const [mail] = await mails();
    expect(mail).toMatchObject({ state: 'sent', sentAt: NOON, attempts: 1 });
    expect(received[0]?.headers).toMatchObject({ authorization: 'Bearer kunci', 'idempotency-key': mail?.id });
  });

  test('two runs at the same moment do not send the same mail', async () => {
    for (let i = 0; i < 15; i += 1) await queue(`p${i}@x.example`);
    await Promise.all([run(NOON), run(NOON)]);
    expect(received.map((one) => one.body.to).sort()).toEqual([...new Set(received.map((one) => one.body.to))].sort());
    expect(received).toHaveLength(15);
  });

  test('tries again after a failure, later each time, and gives up after 8', async () => {
    status = 503;
    await queue('a@x.example');
    let now = NOON;
    for (let attempt = 1; attempt <= MOST_ATTEMPTS_PER_MAIL; attempt += 1) {
      await run(now);
      await run(now + backoff(attempt) - 1);
      expect(received).toHaveLength(attempt);
      now += backoff(attempt);
    }
    await run(now + HOUR);
    expect(received).toHaveLength(8);
    expect((await mails())[0]).toMatchObject({ state: 'failed', attempts: 8, lastError: '503 {}' });
  });

  test('a failure that passes is forgotten', async () => {
    status = 500;
    await queue('a@x.example');
    await run(NOON);
    status = 200;
    await run(NOON + backoff(1));
    expect((await mails())[0]).toMatchObject({ state: 'sent', attempts: 2, lastError: null });
  });

  test('an API that cannot be reached is a failure like another', async () => {
    await queue('a@x.example');
    await run(NOON, { MAIL_API_URL: 'http://127.0.0.1:1/mails' });
    expect((await mails())[0]).toMatchObject({ state: 'queued', attempts: 1 });
  });

  test('without an API mails wait to be read', async () => {
    await queue('a@x.example');
    await sendMail(database.db, readConfig({ LIBSQL_URL: database.url, APP_SECRET: SECRET }), NOON);
    expect(await database.db.select().from(outboxMail).where(eq(outboxMail.state, 'queued'))).toHaveLength(1);
  });

  test('waits longer each time, two hours at most', () => {
    expect([1, 2, 3, 7, 8, 20].map(backoff)).toEqual([1, 2, 4, 64, 120, 120].map((minutes) => minutes * MINUTE));
  });
});
