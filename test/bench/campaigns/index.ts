import { availableParallelism, cpus } from 'node:os';
import { median } from '../split/figures.ts';
import { asMarkdown, asText, count, ms, type Table } from '../split/tables.ts';
import { objections } from './check.ts';
import { close } from './close.ts';
import { measureCampaignPages, type PageRow } from './pages.ts';
import { type Edge, startEdge } from './workerd.ts';
import { CASES, type Case, SIZES, worldOf } from './world.ts';

export interface CampaignsBenchOptions {
  /** One seed instead of five. */
  readonly quick: boolean;
  readonly json: boolean;
  readonly markdown: boolean;
}

/**
 * Times in ms: the quickest of five runs, as other work on the machine only ever slows one down, and of those the median over the
 * seeds. `first`: the first closing a fresh workerd ever does.
 */
interface Row {
  readonly name: Case;
  readonly size: number;
  readonly seeds: number;
  readonly node: number;
  readonly first: number;
  readonly workerd: number;
  /** Objections of the checker, and answers of workerd that differ from Node's. */
  readonly wrong: number;
}

const RUNS = 5;
const quickest = (times: readonly number[]): number => Math.min(...times);

/**
 * `npm run bench -- campaigns [--quick] [--json | --markdown]`: what closing a campaign costs, packs and reasons included, and what its
 * page costs a member while it is open.
 */
export async function campaignsBench({ quick, json, markdown }: CampaignsBenchOptions): Promise<void> {
  const machine = `${availableParallelism()} × ${cpus()[0]?.model ?? 'unknown'}, Node ${process.versions.node}`;
  const rows: Row[] = [];
  for (const name of CASES) for (const size of SIZES) rows.push(await measure(name, size, quick ? 1 : 5));
  const pages = await measureCampaignPages(quick ? 5 : 20);
  if (json) return console.log(JSON.stringify({ machine, rows, pages }, null, 2));
  console.log(machine);
  for (const table of [tableOf(rows), pagesTable(pages)]) console.log(markdown ? asMarkdown(table) : asText(table));
}

async function measure(name: Case, size: number, seeds: number): Promise<Row> {
  const runs: Awaited<ReturnType<typeof measureSeed>>[] = [];
  for (let seed = 1; seed <= seeds; seed++) runs.push(await measureSeed(name, size, seed));
  const middle = (value: (run: (typeof runs)[number]) => number) => median(runs.map(value));
  const wrong = runs.reduce((sum, run) => sum + run.wrong, 0);
  const times = {
    node: middle((run) => run.node),
    first: middle((run) => run.first),
    workerd: middle((run) => run.workerd),
  };
  return { name, size, seeds, ...times, wrong };
}

async function measureSeed(name: Case, size: number, seed: number) {
  const world = worldOf(name, size, seed);
  const closed = close(world);
  const node = quickest(Array.from({ length: RUNS }, () => timed(() => close(world))));
  const edge = await startEdge();
  try {
    const { first, warm, cost } = await inWorkerd(edge, name, size, seed);
    return { node, first, workerd: warm, wrong: objections(world, closed).length + (cost === closed.cost ? 0 : 1) };
  } finally {
    await edge.stop();
  }
}

function timed(run: () => unknown): number {
  const started = performance.now();
  run();
  return performance.now() - started;
}

/** Less the way there and back. */
async function inWorkerd(edge: Edge, name: Case, size: number, seed: number) {
  const run = (times: number) => edge.close(name, size, seed, times);
  await run(0);
  const { ms: first, cost } = await run(1);
  const often = size > 10_000 ? 1 : 10;
  const [ways, takes]: [number[], number[]] = [[], []];
  for (let i = 0; i < RUNS; i++) {
    ways.push((await run(0)).ms);
    takes.push((await run(often)).ms);
  }
  const way = quickest(ways);
  return { first: Math.max(0, first - way), warm: Math.max(0, quickest(takes) - way) / often, cost };
}

function tableOf(rows: readonly Row[]): Table {
  return {
    title: 'Closing a campaign, packs and reasons included, ms',
    heads: ['case', 'pledges', 'seeds', 'Node', 'workerd', 'workerd, first ever', 'recomputed'],
    rows: rows.map((row) => [
      ...[row.name, count(row.size), count(row.seeds), ms(row.node), ms(row.workerd), ms(row.first)],
      row.wrong === 0 ? 'the same' : `${row.wrong} WRONG`,
    ]),
  };
}

function pagesTable(rows: readonly PageRow[]): Table {
  return {
    title:
      'The page of an open campaign in workerd, and the part that is asked for every 12 s: the middle of the loads, ms',
    heads: ['case', 'pledges', 'what', 'round trips', 'database', 'altogether', 'KB', 'told'],
    rows: rows.map((row) => [
      ...[row.name, count(row.size), row.what, count(row.trips), ms(row.database), ms(row.total), count(row.kilobytes)],
      row.wrong === 0 ? 'the same' : `${row.wrong} WRONG`,
    ]),
  };
}
