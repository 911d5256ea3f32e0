import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Effort } from './effort.ts';
import { FAMILIES, type Family } from './families.ts';
import { median, type SplitFigures } from './figures.ts';
import { coldInWorkerd } from './workerd.ts';

const run = promisify(execFile);

/** One problem in a fresh Node process: the first call's time, and how much the process grew. */
async function fresh(family: Family, size: number, seed: number): Promise<{ ms: number; grown: number | null }> {
  const script = join(import.meta.dirname, 'fresh.ts');
  const named = ['--family', family, '--size', String(size), '--seed', String(seed)];
  const { stdout } = await run(process.execPath, ['--expose-gc', script, ...named]);
  return JSON.parse(stdout);
}

async function each<T>(count: number, one: (seed: number) => Promise<T>): Promise<T[]> {
  const results: T[] = [];
  for (let seed = 1; seed <= count; seed++) results.push(await one(seed));
  return results;
}

/** The first call ever at n = 68, in Node and in workerd; the median over a few seeds. */
export async function measureCold(effort: Effort): Promise<SplitFigures['cold']> {
  const rows: SplitFigures['cold'][number][] = [];
  for (const family of FAMILIES) {
    const inNode = await each(effort.colds, (seed) => fresh(family, 68, seed));
    const workerd = await coldInWorkerd(family, effort.colds);
    rows.push({ family, node: median(inNode.map(({ ms }) => ms)), workerd });
  }
  return rows;
}

/** The most the process grew over a few seeds; families the system cannot count are left out. */
export async function measureMemory(effort: Effort): Promise<SplitFigures['memory']> {
  const rows: SplitFigures['memory'][number][] = [];
  for (const family of FAMILIES) {
    for (const size of [68, 5000]) {
      const grown = await each(effort.memorySeeds, async (seed) => (await fresh(family, size, seed)).grown);
      if (grown.every((one) => one !== null)) rows.push({ family, size, peak: Math.max(...grown) });
    }
  }
  return rows;
}
