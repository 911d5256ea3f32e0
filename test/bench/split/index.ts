import { availableParallelism, cpus } from 'node:os';
import { full, quick } from './effort.ts';
import { measureFairness } from './fairness.ts';
import type { SplitFigures } from './figures.ts';
import { measureBaselines } from './greedy.ts';
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
    cells: measureCells(effort),
    policies: measurePolicies(effort),
    frontier: measureFrontier(effort),
    cold: await measureCold(effort),
    workerd: await measureWorkerd(effort),
    memory: await measureMemory(effort),
    highs: await measurePaired(effort),
    votes: await measureVotes(effort),
    fairness: measureFairness(),
    baselines: measureBaselines(effort),
  };
}
