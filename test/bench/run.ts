import { availableParallelism, cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { campaignsBench } from './campaigns/index.ts';
import { monitoringBench } from './monitoring/index.ts';
import { measureOrders, measurePages, quick, type Rate, usual } from './rates.ts';
import { settlementBench } from './settlement/index.ts';
import { startBench } from './setup.ts';
import { splitBench } from './split/index.ts';
import { measureTrips, type Trips } from './trips.ts';
import { measureWeights, type Weight } from './weights.ts';

/**
 * `npm run bench [-- --json] [-- --quick]`: what the product costs. Rates are ratios to bare counterparts measured in the same
 * run through the same Worker, because a machine's own speed says little. `npm run bench -- split` measures the split engine
 * alone, `npm run bench -- settlement` the pages of goods and money over a year; `npm run bench -- monitoring` monitoring over three years and over a country
 * (`--country`: that alone); all with `--markdown` as tables for the README.
 */
const flag = { type: 'boolean', default: false } as const;
const { values: wanted, positionals } = parseArgs({
  options: { json: flag, quick: flag, markdown: flag, country: flag },
  allowPositionals: true,
});

type Measured = { machine: string; trips: Trips[]; weights: Weight[]; rates: Rate[] };

async function measure(): Promise<Measured> {
  const effort = wanted.quick ? quick : usual;
  const worker = await startBench();
  try {
    const weights = await measureWeights(worker);
    const rates = [...(await measurePages(worker, effort)), ...(await measureOrders(worker, effort))];
    const machine = `${availableParallelism()} × ${cpus()[0]?.model ?? 'unknown'}, Node ${process.versions.node}`;
    return { machine, weights, rates, trips: await measureTrips(worker) };
  } finally {
    await worker.close();
  }
}

function table(title: string, heads: readonly string[], rows: readonly (readonly (string | number)[])[]): void {
  const texts = [heads, ...rows].map((row) => row.map(String));
  const widths = heads.map((_, i) => Math.max(...texts.map((row) => row[i]!.length)));
  console.log(`\n${title}`);
  for (const row of texts)
    console.log(
      `  ${row.map((text, i) => (i === 0 ? text.padEnd(widths[i]!) : text.padStart(widths[i]!))).join('  ')}`,
    );
}

const kept = (fits: boolean): string => (fits ? 'ok' : 'over');
const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`;

function tell({ machine, trips, weights, rates }: Measured): void {
  console.log(`${machine}. This process, workerd and the database server share the machine.`);
  table(
    'Round trips to the database (first: with the session’s, where there is one)',
    ['route', 'as', 'status', 'first', 'again', 'limit', ''],
    trips.map((t) => [t.route, t.by, t.status, t.first, t.again ?? '', t.limit, kept((t.again ?? t.first) <= t.limit)]),
  );
  table(
    'Weight, gzip',
    ['what', 'weight', 'limit', ''],
    weights.map((w) => [
      w.what,
      kilobytes(w.bytes),
      w.most ? kilobytes(w.most) : '',
      w.most ? kept(w.bytes <= w.most) : '',
    ]),
  );
  table(
    'Rates per second, ours to bare (the middle of the rounds)',
    ['what', 'at once', 'ours', 'bare', 'ratio', 'aim', ''],
    rates.map((r) => [
      ...[r.what, r.connections, r.ours.toFixed(0), r.theirs.toFixed(0), r.ratio.toFixed(2), `≥ ${r.aim}`],
      r.ratio >= r.aim ? 'ok' : 'under',
    ]),
  );
}

if (positionals.includes('split')) await splitBench(wanted);
else if (positionals.includes('campaigns')) await campaignsBench(wanted);
else if (positionals.includes('monitoring')) await monitoringBench(wanted);
else if (positionals.includes('settlement')) await settlementBench(wanted);
else {
  const measured = await measure();
  if (wanted.json) console.log(JSON.stringify(measured, null, 2));
  else tell(measured);
}
