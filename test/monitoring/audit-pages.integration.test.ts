import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { downloadFrom } from '../../src/monitoring/audit/download.ts';
import { PAGE_ROWS } from '../../src/monitoring/audit/paths.ts';
import { commitmentText, readLeaf } from '../../src/monitoring/audit/rules/chain.ts';
import { checkChain } from '../../src/monitoring/audit/rules/check.ts';
import { digest } from '../../src/monitoring/audit/rules/digest.ts';
import { signInAs, textOnly, visitor } from '../support/people.ts';
import { runningWorker, type TestWorker } from '../support/worker.ts';
import { someKey } from './audit-chain.ts';

const key = someKey();
const root = join(import.meta.dirname, '../..');
/** Decisions beyond those of the demo world, so that the download has three pages. */
const MORE = 2 * PAGE_ROWS;

let worker: TestWorker;
let folder: string;
let rows: number;
let publicKey: string;
beforeAll(async () => {
  worker = await runningWorker({ world: true, settings: { AUDIT_KEY: key } });
  folder = await mkdtemp(join(tmpdir(), 'lumbung-audit-'));
  const { db } = worker.database;
  await db.run(sql`insert or ignore into setting (key, value, updated_at) values ('forum_name', '"Forum"', 1)`);
  await db.run(sql`
    with recursive n(i) as (select 1 union all select i + 1 from n where i < ${MORE})
    insert into event (aggregate_type, aggregate_id, version, type, at, data)
    select 'setting', 'forum_name', i + 1000, 'setting_changed', 1795000000000 + i, '{}' from n`);
  // The bundle in workerd publishes and signs, by the clock.
  const heads = () => db.all<{ rows: number; public_key: string }>(sql`select rows, public_key from audit_head`);
  for (let run = 0; run < 9 && (await heads()).length === 0; run += 1) await worker.runJobs();
  const [head] = await heads();
  [rows, publicKey] = [head!.rows, head!.public_key];
}, 120_000);
afterAll(async () => {
  await worker.close();
  await rm(folder, { recursive: true });
});

const get = (path: string) => visitor(worker).get(path);
const whole = async () => (await get('/transparency/audit.ndjson')).text;

describe('the download', () => {
  test('in pages, joined, is the whole to the byte', async () => {
    const parts: Uint8Array[] = [];
    for await (const part of downloadFrom(worker.url)) parts.push(part);
    expect(parts.length).toBe(1 + Math.floor(rows / PAGE_ROWS) + 1);
    expect(Buffer.concat(parts).toString()).toBe(await whole());
  });

  test('holds, signed with the deployment’s key', async () => {
    const found = await checkChain(downloadFrom(worker.url), { key: publicKey });
    expect(found).toMatchObject({ rows, signed: 'yes', fault: null });
  });

  test('has pages that may be kept when they are full, one round trip each', async () => {
    const full = await get('/transparency/audit.ndjson?after=0');
    expect(full.text.trimEnd().split('\n').length).toBe(PAGE_ROWS);
    expect(full.headers.get('cache-control')).toBe('public, max-age=86400');
    expect(full.headers.get('link')).toBe(`</transparency/audit.ndjson?after=${PAGE_ROWS}>; rel="next"`);
    const last = await get(`/transparency/audit.ndjson?after=${PAGE_ROWS * Math.floor(rows / PAGE_ROWS)}`);
    expect(last.headers.get('cache-control')).toBe('public, max-age=30');
    expect(last.headers.get('link')).toBe(null);
    expect([full.trips, last.trips]).toEqual([1, 1]);
    const agus = await signInAs(worker, 'agus@forum.example');
    agus.cookies.delete('lumbung_viewer');
    const own = await agus.get('/transparency/audit.ndjson?after=0');
    expect([own.trips, own.headers.getSetCookie()]).toEqual([1, []]);
  });

  test.each([
    ['after the end', '?after=999999999', 200, ''],
    ['a number that is none', '?after=abc', 404, null],
    ['a number below none', '?after=-1', 404, null],
    ['nothing after the sign', '?after=', 404, null],
  ])('asked for with %s', async (_, query, status, text) => {
    const answer = await get(`/transparency/audit.ndjson${query}`);
    expect(answer.status).toBe(status);
    if (text !== null) expect(answer.text).toBe(text);
  });

  test('gives one row alone, and no more than a page however many are asked for', async () => {
    const one = (await get('/transparency/audit.ndjson?after=41&most=1')).text;
    expect(readLeaf(one.trimEnd())).toMatchObject({ seq: 42 });
    for (const most of ['0', '-5', 'x']) {
      const lines = (await get(`/transparency/audit.ndjson?after=0&most=${most}`)).text.trimEnd().split('\n');
      expect([1, PAGE_ROWS]).toContain(lines.length);
    }
    const many = (await get('/transparency/audit.ndjson?after=0&most=999999')).text;
    expect(many.trimEnd().split('\n').length).toBe(PAGE_ROWS);
  });
});

describe('an event', () => {
  test('is shown to an administrator, who can prove that it is what was published', async () => {
    const agus = await signInAs(worker, 'agus@forum.example');
    const { status, text } = await agus.get('/transparency/events/42');
    expect(status).toBe(200);
    const shown = /<textarea[^>]*>([^<]+)</.exec(text)![1]!.replaceAll('&quot;', '"').replaceAll('&amp;', '&');
    const { seq, salt, row } = JSON.parse(shown) as { seq: number; salt: string; row: string };
    const leaf = readLeaf((await get('/transparency/audit.ndjson?after=41&most=1')).text.trimEnd());
    expect([seq, await digest(commitmentText(salt, row))]).toEqual([42, leaf!.commitment]);
  });

  test('is found by its number, and is nowhere when it is not published', async () => {
    const agus = await signInAs(worker, 'agus@forum.example');
    expect((await agus.get('/transparency/events?seq=%2042 ')).location).toBe('/transparency/events/42');
    expect((await agus.get('/transparency/events?seq=x')).location).toBe('/transparency/audit');
    for (const wrong of ['0', '99999999', 'abc', '1e3', '-1'])
      expect((await agus.get(`/transparency/events/${wrong}`)).status).toBe(404);
  });
});

describe('the page', () => {
  test('tells the newest head, its key, and the command', async () => {
    const { text, trips } = await get('/transparency/audit');
    expect(trips).toBe(1);
    for (const part of [publicKey, `npm run --silent audit:verify -- ${worker.url}/transparency/audit`])
      expect(textOnly(text)).toContain(part);
    expect(text).toMatch(/<script src="\/audit-check\.js\?v=\w+" defer/);
  });

  test('is there before anything is published', async () => {
    const empty = await runningWorker();
    try {
      const { status, text } = await visitor(empty).get('/transparency/audit');
      expect([status, textOnly(text).includes('Belum ada yang terbit')]).toEqual([200, true]);
      expect((await visitor(empty).get('/transparency/audit.ndjson')).text).toBe('');
    } finally {
      await empty.close();
    }
  });
});

/** The command as a reader runs it. */
async function verify(...args: string[]): Promise<{ code: number; out: string }> {
  const node = join(root, 'node_modules/.bin/node');
  try {
    const { stdout } = await promisify(execFile)(node, ['db/local/audit-verify.ts', ...args], { cwd: root });
    return { code: 0, out: stdout };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, out: stdout + stderr };
  }
}
const verifyText = async (name: string, text: string | Uint8Array, ...args: string[]) => {
  const file = join(folder, name);
  await writeFile(file, text);
  return verify(file, ...args);
};

describe('the command', () => {
  test('finds a running deployment and a download sound, and tells how fast', async () => {
    const ofUrl = await verify(`${worker.url}/transparency/audit`, '--key', publicKey);
    expect(ofUrl.out).toContain(`rows: ${rows.toLocaleString('en-GB')} hold`);
    expect([ofUrl.code, ofUrl.out.includes(`signed with ${publicKey}`)]).toEqual([0, true]);
    const { code, out } = await verifyText('whole.ndjson', await whole());
    expect([code, /[\d,]+ rows\/s/.test(out), out.includes('every row holds')]).toEqual([0, true, true]);
  });

  test('joins files that were loaded page by page', async () => {
    const files: string[] = [];
    for await (const part of downloadFrom(worker.url)) {
      files.push(join(folder, `part-${files.length}`));
      await writeFile(files.at(-1)!, part);
    }
    expect((await verify(...files)).code).toBe(0);
    expect((await verify(...files.slice(0, -1))).out).toContain('truncated');
    expect((await verify(...files.slice(1))).out).toContain('no_head');
  });

  test.each<[string, (lines: string[]) => string[], string]>([
    ['changed', (lines) => lines.with(20, lines[20]!.replace(/"at":\d/, '"at":2')), 'FAULT at row 20: changed'],
    ['removed', (lines) => lines.toSpliced(20, 1), 'FAULT at row 20: removed'],
    ['inserted', (lines) => lines.toSpliced(20, 0, lines[7]!), 'FAULT at row 7: inserted'],
    ['reordered', (lines) => lines.with(20, lines[21]!).with(21, lines[20]!), 'FAULT at row 20: reordered'],
    ['truncated', (lines) => lines.slice(0, 500), 'FAULT at row 500: truncated'],
    ['signature', (lines) => lines.with(0, lines[0]!.replace(/"signature":"./, '"signature":"')), 'signature'],
  ])('tells what is %s', async (name, change, told) => {
    const { code, out } = await verifyText(name, change((await whole()).split('\n')).join('\n'));
    expect([code, out]).toEqual([1, expect.stringContaining(told)]);
  });

  test('finds a byte changed anywhere', async () => {
    const bytes = new TextEncoder().encode(await whole());
    const flips = fc.sample(fc.tuple(fc.nat(bytes.length - 2), fc.integer({ min: 1, max: 255 })), 8);
    for (const [at, by] of flips) {
      const changed = bytes.slice();
      changed[at] = bytes[at]! ^ by;
      expect((await verifyText('flipped', changed)).code, `byte ${at} ^ ${by}`).toBe(1);
    }
  }, 60_000);

  test('asks for a key that is one, for something to check, and tells what is not there', async () => {
    expect((await verify()).code).toBe(2);
    expect((await verifyText('whole', await whole(), '--key', 'x')).code).toBe(2);
    expect((await verify(join(folder, 'none-such'))).code).toBe(2);
    expect((await verifyText('whole', await whole(), '--key', 'ab'.repeat(32))).out).toContain('signature');
  });
});
