import { mkdtemp, rm } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { convertV4MiniflareOptions, Miniflare } from 'miniflare';
import type { Problem } from '../../../src/orders/split/index.ts';
import type { Effort } from './effort.ts';
import { FAMILIES, type Family, problemOf } from './families.ts';
import { median, type SplitFigures, timesOf } from './figures.ts';

/** The engine in workerd; `solve` gives the time from request to whole answer, in ms. */
interface Edge {
  solve(problem: Problem, times: number): Promise<number>;
  close(): Promise<void>;
}

const WAYS = 5;

/** Warm at n = 68 and, a few, at 5,000: solved several times in one request, less the way there and back. */
export async function measureWorkerd(effort: Effort): Promise<SplitFigures['workerd']> {
  const edge = await startEdge();
  try {
    const rows: SplitFigures['workerd'][number][] = [];
    for (const family of FAMILIES) {
      for (let i = 1; i <= effort.warmUps; i++) await edge.solve(problemOf(family, 68, i), 3);
      rows.push(await warmRow(edge, family, 68, effort.workerdSeeds));
      rows.push(await warmRow(edge, family, 5000, Math.min(3, effort.workerdSeeds - 2)));
    }
    return rows;
  } finally {
    await edge.close();
  }
}

async function warmRow(edge: Edge, family: Family, size: number, seeds: number) {
  const times: number[] = [];
  for (let seed = 1; seed <= seeds; seed++) {
    const problem = problemOf(family, size, seed);
    const often = size > 68 ? 1 : 10;
    const run = async (count: number, repeats: number) => {
      const taken: number[] = [];
      for (let i = 0; i < repeats; i++) taken.push(await edge.solve(problem, count));
      return median(taken);
    };
    const way = await run(0, WAYS);
    times.push(Math.max(0, (await run(often, 3)) - way) / often);
  }
  return { family, size, seeds, ...timesOf(times) };
}

/** The first problem a fresh workerd ever solves, n = 68, less the way there and back; the median over the seeds. */
export async function coldInWorkerd(family: Family, seeds: number): Promise<number> {
  const times: number[] = [];
  for (let seed = 1; seed <= seeds; seed++) {
    const edge = await startEdge();
    const problem = problemOf(family, 68, seed);
    await edge.solve(problem, 0);
    const first = await edge.solve(problem, 1);
    const ways: number[] = [];
    for (let i = 0; i < WAYS; i++) ways.push(await edge.solve(problem, 0));
    await edge.close();
    times.push(Math.max(0, first - median(ways)));
  }
  return median(times);
}

async function startEdge(): Promise<Edge> {
  const directory = await mkdtemp(join(tmpdir(), 'lumbung-split-'));
  const outfile = join(directory, 'split.js');
  const entryPoints = [join(import.meta.dirname, 'worker.ts')];
  await build({ entryPoints, outfile, bundle: true, minify: true, format: 'esm', target: 'es2024' });
  const miniflare = new Miniflare(
    convertV4MiniflareOptions({
      ...{ host: '127.0.0.1', port: 0, modules: true, rootPath: directory, scriptPath: outfile },
      compatibilityDate: '2026-11-01',
    }),
  );
  const url = (await miniflare.ready).href;
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const close = async () => {
    agent.destroy();
    await miniflare.dispose();
    await rm(directory, { recursive: true, force: true });
  };
  return { solve: (problem, times) => send(url, agent, problem, times), close };
}

async function send(url: string, agent: Agent, problem: Problem, times: number): Promise<number> {
  const body = JSON.stringify({ problem, times });
  const started = performance.now();
  const text = await new Promise<string>((resolve, reject) => {
    const outgoing = request(url, { method: 'POST', agent }, async (incoming) => {
      resolve((await incoming.toArray()).join(''));
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
  const taken = performance.now() - started;
  if (JSON.parse(text).cost % 1 !== 0) throw new Error(`no plan from the Worker: ${text}`);
  return taken;
}
