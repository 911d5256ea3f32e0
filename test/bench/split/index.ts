import { availableParallelism, cpus } from 'node:os';
import { full, quick } from './effort.ts';
import { measureFairness } from './fairness.ts';
import type { SplitFigures } from './figures.ts';
import { measureBaselines } from './greedy.ts';
import { measureOrders } from './orders.ts';
import { measurePreview } from './preview.ts';
import { measureCold, measureMemory } from './processes.ts';
import { markdown, tell } from './report.ts';
import { measurePaired, measureVotes } from './votes.ts';
import { measureCells, measureFrontier, measurePolicies } from './warm.ts';
import { measureWorkerd } from './workerd.ts';

export interface SplitBenchOptions {
  /** Ten seeds instead of a hundred, at most a second for each family and size: a minute or so in all. */
  readonly quick: boolean;
  readonly json: boolean;
  /** For the README. */
  readonly markdown: boolean;
}

/** `npm run bench -- split [--quick] [--json | --markdown]`: what the split engine does and costs. */
export async function splitBench(options: SplitBenchOptions): Promise<void> {
  const figures = await measure(options);
  if (options.json) console.log(JSON.stringify(figures, null, 2));
  else console.log(options.markdown ? markdown(figures) : tell(figures));
}

async function measure({ quick: isQuick }: SplitBenchOptions): Promise<SplitFigures> {
  const effort = isQuick ? quick : full;
  const processor = `${availableParallelism()} × ${cpus()[0]?.model ?? 'unknown'}, Node ${process.versions.node}`;
  return {
    machine: isQuick ? `${processor} (quick: few seeds)` : processor,
    cells: await step('warm, every family and size', () => measureCells(effort)),
    policies: await step('other policies', () => measurePolicies(effort)),
    frontier: await step('the frontier', () => measureFrontier(effort)),
    orders: await step('orders of ten lines', () => measureOrders(effort)),
    previews: await step('the order preview in workerd', () => measurePreview(effort)),
    cold: await step('cold, in fresh processes', () => measureCold(effort)),
    workerd: await step('warm in workerd', () => measureWorkerd(effort)),
    memory: await step('memory', () => measureMemory(effort)),
    highs: await step('HiGHS beside it', () => measurePaired(effort)),
    votes: await step('the oracles', () => measureVotes(effort)),
    fairness: await step('fairness over 100 orders', () => measureFairness(effort)),
    baselines: await step('how others divide a line', () => measureBaselines(effort)),
  };
}

/** Says on stderr what is being measured and how long it took: the whole takes minutes. */
async function step<T>(what: string, measured: () => T | Promise<T>): Promise<T> {
  const started = performance.now();
  process.stderr.write(`${what} … `);
  const result = await measured();
  process.stderr.write(`${((performance.now() - started) / 1000).toFixed(1)} s\n`);
  return result;
}
