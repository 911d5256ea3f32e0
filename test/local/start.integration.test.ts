import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { root } from '../guards/source.ts';

let data: string;
let running: Run[];
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'lumbung-start-'));
  running = [];
});
// By SIGTERM: killed outright, a start would leave its workerd behind.
afterEach(async () => {
  for (const { child, ended } of running) {
    child.kill('SIGTERM');
    await ended;
  }
  rmSync(data, { recursive: true, force: true });
});

type Run = { child: ChildProcess; output(): string; ended: Promise<number | null> };

/** One of the commands of package.json, as npm runs it, with a folder of its own. */
function run(script: string, environment: Record<string, string> = {}): Run {
  const { LIBSQL_URL: _, ...inherited } = process.env;
  const env = { ...inherited, DATA_DIR: data, PORT: '0', ...environment };
  const child = spawn(process.execPath, [join(root, `db/local/${script}.ts`)], { cwd: root, env });
  let text = '';
  child.stdout.on('data', (chunk) => (text += chunk));
  child.stderr.on('data', (chunk) => (text += chunk));
  const ended = once(child, 'close').then(([code]) => code as number | null);
  const started = { child, output: () => text, ended };
  running.push(started);
  return started;
}

/** @returns the address, once it says so */
async function ready({ output, child, ended }: Run): Promise<string> {
  while (!output().includes('Ctrl-C')) {
    const code = await Promise.race([once(child.stdout!, 'data').then(() => 'goes on'), ended]);
    if (code !== 'goes on') throw new Error(`ended with ${code}: ${output()}`);
  }
  return /http:\/\/\S+/.exec(output())![0];
}

describe('npm start', () => {
  test('makes the demo world, keeps it over a second start, and stops cleanly', async () => {
    const first = run('start');
    const page = await (await fetch(await ready(first))).text();
    expect(page).toContain('Lumbung');
    expect(first.output()).toContain('sari@rsud.example');
    expect((await run('reset').ended)!).toBe(1);
    first.child.kill('SIGTERM');
    expect(await first.ended).toBe(0);
    expect(statSync(join(data, 'lumbung.db-wal'), { throwIfNoEntry: false })?.size ?? 0).toBe(0);

    const secret = readFileSync(join(data, 'secret'), 'utf8');
    const second = run('start');
    await ready(second);
    expect(second.output()).not.toContain('demo world');
    expect(readFileSync(join(data, 'secret'), 'utf8')).toBe(secret);
    second.child.kill('SIGINT');
    expect(await second.ended).toBe(0);

    const verified = run('verify');
    expect([await verified.ended, verified.output()]).toEqual([0, expect.stringContaining('every line is conserved')]);
    const reset = run('reset');
    expect([await reset.ended, reset.output()]).toEqual([0, expect.stringContaining('makes a new one')]);
    expect(statSync(join(data, 'lumbung.db'), { throwIfNoEntry: false })).toBeUndefined();
  }, 90_000);

  test('starts empty where the demo is off', async () => {
    const started = run('start', { DEMO: '0' });
    expect((await fetch(`${await ready(started)}/demo`)).status).toBe(404);
    expect(started.output()).not.toContain('sari@rsud.example');
  });

  test('says in one sentence that the port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as { port: number };
    const started = run('start', { PORT: String(port) });
    expect(await started.ended).toBe(1);
    expect(started.output()).toBe(
      `Port ${port} on 127.0.0.1 is in use by another program; stop that one, or choose another port: PORT=${port + 1} npm start\n`,
    );
    other.close();
  });

  test.each<[string, Record<string, string>, RegExp]>([
    ['a port that is none', { PORT: 'abc' }, /^PORT is "abc", which is not a port number[^\n]*\n$/],
    ['a secret that is too short', { APP_SECRET: 'short' }, /^APP_SECRET must have at least 32 characters[^\n]*\n$/],
    [
      'a database that is away',
      { LIBSQL_URL: 'http://127.0.0.1:1' },
      /^The database at http:\/\/127.0.0.1:1 cannot be used[^\n]*\n$/m,
    ],
  ])('says in one sentence what is wrong with %s', async (_, environment, sentence) => {
    const started = run('start', environment);
    expect(await started.ended).toBe(1);
    expect(started.output()).toMatch(sentence);
  });
});

describe('npm run db:reset', () => {
  test('never touches a database elsewhere', async () => {
    const reset = run('reset', { LIBSQL_URL: 'https://lumbung.example.org' });
    expect([await reset.ended, reset.output()]).toEqual([1, expect.stringContaining('nothing was done')]);
  });
});
