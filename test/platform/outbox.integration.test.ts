import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { outboxMail } from '../../db/schema/platform.ts';
import { HOUR, MINUTE } from '../../src/platform/clock.ts';
import type { Config } from '../../src/platform/env.ts';
import { queueMail } from '../../src/platform/events.ts';
import { backoff, MOST_ATTEMPTS_PER_MAIL, sendMail } from '../../src/platform/outbox.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';

const NOW = Date.UTC(2026, 10, 24, 5);

type Received = { authorization: string | undefined; key: string | undefined; body: Record<string, string> };

let fresh: TestDatabase;
let api: Server;
let received: Received[];
let answer: number;
let config: Config;

beforeEach(async () => {
  received = [];
  answer = 200;
  fresh = await freshDatabase();
  api = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { authorization, 'idempotency-key': key } = request.headers;
    received.push({ authorization, key: key?.toString(), body: JSON.parse(Buffer.concat(chunks).toString()) });
    response.writeHead(answer).end('full');
  });
  await new Promise<void>((resolve) => api.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(api.address() as AddressInfo).port}/mails`;
  const mail = { url, key: 'secret-key', from: 'Lumbung <lumbung@forum.example>' };
  config = {
    libsqlUrl: '',
    libsqlAuthToken: undefined,
    secret: '',
    origin: 'https://lumbung.example',
    demo: false,
    mail,
  };
});
afterEach(async () => {
  api.close();
  await fresh.close();
});

const queue = (to: string) => queueMail(fresh.db, { to, subject: 'Jatah baru', body: 'Mohon dijawab.', at: NOW });
const mails = () => fresh.db.select().from(outboxMail);

describe('the outbox', () => {
  it('is sent with the key, once, and every mail says where the deployment is', async () => {
    await queue('asep@koperasi.example');
    await sendMail(fresh.db, config, NOW);
    await sendMail(fresh.db, config, NOW + MINUTE);
    expect(received).toHaveLength(1);
    expect(received[0]).toMatchObject({
      authorization: 'Bearer secret-key',
      body: { to: 'asep@koperasi.example', subject: 'Jatah baru', text: 'Mohon dijawab.\n\nhttps://lumbung.example' },
    });
    expect(await mails()).toMatchObject([{ state: 'sent', sentAt: NOW, attempts: 1 }]);
  });

  it('tries again later when the API refuses, and says why it failed in the end', async () => {
    answer = 503;
    await queue('asep@koperasi.example');
    let at = NOW;
    for (let attempt = 1; attempt <= MOST_ATTEMPTS_PER_MAIL + 2; attempt += 1) {
      await sendMail(fresh.db, config, at);
      at += backoff(Math.min(attempt, MOST_ATTEMPTS_PER_MAIL));
    }
    expect(received).toHaveLength(MOST_ATTEMPTS_PER_MAIL);
    expect(new Set(received.map((one) => one.key)).size).toBe(1);
    expect(await mails()).toMatchObject([{ state: 'failed', lastError: '503 full' }]);
  });

  it('does not come back before its time', async () => {
    answer = 503;
    await queue('asep@koperasi.example');
    await sendMail(fresh.db, config, NOW);
    await sendMail(fresh.db, config, NOW + MINUTE - 1);
    expect(received).toHaveLength(1);
    answer = 200;
    await sendMail(fresh.db, config, NOW + MINUTE);
    expect((await mails())[0]).toMatchObject({ state: 'sent', attempts: 2 });
  });

  it('sends each mail once when two jobs run at the same time', async () => {
    for (let i = 0; i < 10; i += 1) await queue(`anggota${i}@koperasi.example`);
    await Promise.all([sendMail(fresh.open().db, config, NOW), sendMail(fresh.open().db, config, NOW)]);
    expect(received.map((one) => one.body.to).sort()).toEqual(
      Array.from({ length: 10 }, (_, i) => `anggota${i}@koperasi.example`),
    );
  });

  it('keeps mails where no API is configured', async () => {
    await queue('asep@koperasi.example');
    await sendMail(fresh.db, { ...config, mail: null }, NOW + HOUR);
    expect(await fresh.db.select().from(outboxMail).where(eq(outboxMail.state, 'queued'))).toHaveLength(1);
  });
});
