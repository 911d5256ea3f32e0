import { mkdtemp, rm } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BuildOptions, build } from 'esbuild';
import { convertV4MiniflareOptions, Miniflare } from 'miniflare';
import type { Case } from './world.ts';

/** The closing in workerd: from request to whole answer in ms, and what it cost. */
export interface Edge {
  close(name: Case, size: number, seed: number, times: number): Promise<{ ms: number; cost: number }>;
  stop(): Promise<void>;
}

export async function startEdge(): Promise<Edge> {
  const directory = await mkdtemp(join(tmpdir(), 'lumbung-campaigns-'));
  const outfile = join(directory, 'campaigns.js');
  const entryPoints = [join(import.meta.dirname, 'worker.ts')];
  const bundle: BuildOptions = { bundle: true, minify: true, format: 'esm', target: 'es2024', external: ['node:*'] };
  await build({ entryPoints, outfile, ...bundle, conditions: ['workerd', 'worker', 'import'] });
  const miniflare = new Miniflare(
    convertV4MiniflareOptions({
      ...{ host: '127.0.0.1', port: 0, modules: true, rootPath: directory, scriptPath: outfile },
      ...{ compatibilityDate: '2026-11-01', compatibilityFlags: ['nodejs_compat'] },
    }),
  );
  const url = (await miniflare.ready).href;
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const stop = async () => {
    agent.destroy();
    await miniflare.dispose();
    await rm(directory, { recursive: true, force: true });
  };
  return { close: (name, size, seed, times) => send(url, agent, { name, size, seed, times }), stop };
}

async function send(url: string, agent: Agent, asked: object): Promise<{ ms: number; cost: number }> {
  const started = performance.now();
  const text = await new Promise<string>((resolve, reject) => {
    const outgoing = request(url, { method: 'POST', agent }, async (incoming) => {
      resolve((await incoming.toArray()).join(''));
    });
    outgoing.on('error', reject);
    outgoing.end(JSON.stringify(asked));
  });
  const ms = performance.now() - started;
  return { ms, cost: (JSON.parse(text) as { cost: number }).cost };
}
