import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';

const root = join(import.meta.dirname, '../..');

/** A server in a process group of its own: what it starts itself (workerd) dies with it. */
export type Killable = {
  url: string;
  port: number;
  /** SIGKILL to the whole group; done when nothing listens any more. */
  kill(): Promise<void>;
};

/** The local libSQL server on this file. */
export const databaseProcess = (path: string, port = 0): Promise<Killable> =>
  start('test/crash/database-process.ts', [path, String(port)]);

/** The production bundle (or another) in workerd. Build first. */
export const workerProcess = (
  settings: Record<string, string>,
  port = 0,
  script = 'dist/index.js',
): Promise<Killable> => start('test/crash/worker-process.ts', [String(port), JSON.stringify(settings), script]);

/** Started when it has told its address. */
async function start(script: string, parameters: string[]): Promise<Killable> {
  const child = spawn(process.execPath, [join(root, script), ...parameters], {
    cwd: root,
    detached: true,
    // Its input ends with us, however we end, and it with its input: nothing is left running.
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  // Kept for the message when it cannot start. Later it complains of what the test does to it, which is no news.
  let complaints = '';
  child.stderr.on('data', (chunk) => {
    complaints = `${complaints}${chunk}`.slice(0, 4000);
  });
  const exited = once(child, 'exit');
  const told = addressIn(child.stdout);
  const url = await Promise.race([told, exited.then(() => null)]);
  if (!url) throw new Error(`${script} ended before it told its address:\n${complaints}`);
  const kill = async () => {
    if (child.pid && child.exitCode === null && child.signalCode === null) process.kill(-child.pid, 'SIGKILL');
    await exited;
    await gone(url);
  };
  return { url, port: Number(new URL(url).port), kill };
}

async function addressIn(output: NodeJS.ReadableStream): Promise<string | null> {
  for await (const line of createInterface({ input: output })) {
    const url = /http:\/\/\S+/.exec(line)?.[0];
    if (url) return new URL(url).origin;
  }
  return null;
}

/** The first process of the group is waited for by its parent; the others are nobody's children, so their port is asked. */
async function gone(url: string): Promise<void> {
  while (await answers(url)) await wait(20);
}

const answers = (url: string): Promise<boolean> =>
  fetch(url, { signal: AbortSignal.timeout(1000) }).then(
    () => true,
    (error: unknown) => !String((error as Error).cause).includes('ECONNREFUSED'),
  );
