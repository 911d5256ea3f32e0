import { parseArgs } from 'node:util';
import { type Figures, figuresOf } from '../../src/orders/simulation/figures.ts';
import { play } from '../../src/orders/simulation/play.ts';
import type { Way } from '../../src/orders/simulation/world.ts';
import { POLICIES } from '../../src/orders/split/index.ts';
import { COMMODITIES, simulatedWorld } from './simulated-world.ts';

/**
 * `npm run --silent simulate -- --orders 1000 --policy fair --seed 1`: plays a year of orders and prints what it came to.
 * `--policy all` plays every policy on the same year; `--within 2` (percent, fair only) is fair as long as it costs no more than
 * that above the cheapest; `--commodity beras-medium` trades that alone; `--json` prints figures for other programs.
 */
const MOST_ORDERS = 100_000;
const MOST_WITHIN_PERCENT = 100;

export type Asked = {
  orders: number;
  seed: number;
  ways: readonly Way[];
  commodities: readonly string[];
  json: boolean;
};

const options = {
  orders: { type: 'string', default: '1000' },
  seed: { type: 'string', default: '1' },
  policy: { type: 'string', default: 'fair' },
  within: { type: 'string' },
  commodity: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const;

/** @returns what to play, or one sentence that says what is wrong */
export function readAsked(args: readonly string[]): Asked | string {
  let values: ReturnType<typeof parse>;
  try {
    values = parse(args);
  } catch (error) {
    return (error as Error).message;
  }
  const { orders, seed, policy, within, commodity, json } = values;
  if (!isWhole(orders, MOST_ORDERS) || Number(orders) === 0) return `--orders: a whole number from 1 to ${MOST_ORDERS}`;
  if (!isWhole(seed, Number.MAX_SAFE_INTEGER)) return '--seed: a whole number';
  if (commodity && !COMMODITIES.some((one) => one === commodity))
    return `--commodity: one of ${COMMODITIES.join(', ')}`;
  const ways = waysOf(policy, within);
  if (typeof ways === 'string') return ways;
  return { orders: Number(orders), seed: Number(seed), ways, commodities: commodity ? [commodity] : COMMODITIES, json };
}

const parse = (args: readonly string[]) => parseArgs({ args: [...args], options }).values;
const isWhole = (text: string, most: number): boolean => /^\d{1,16}$/.test(text) && Number(text) <= most;

function waysOf(policy: string, within: string | undefined): readonly Way[] | string {
  if (policy === 'all') {
    const limited = [100, 200].map((withinBps): Way => ({ policy: 'fair', withinBps }));
    return [...POLICIES.map((one): Way => ({ policy: one, withinBps: null })), ...limited];
  }
  const known = POLICIES.find((one) => one === policy);
  if (!known) return `--policy: ${[...POLICIES, 'all'].join(', ')}`;
  if (within === undefined) return [{ policy: known, withinBps: null }];
  if (known !== 'fair') return '--within goes with --policy fair';
  const bps = Math.round(Number(within) * 100);
  if (!(within.trim() !== '' && bps >= 0 && bps <= MOST_WITHIN_PERCENT * 100)) return '--within: percent from 0 to 100';
  return [{ policy: known, withinBps: bps }];
}

export function simulate({ orders, seed, ways, commodities }: Omit<Asked, 'json'>): Figures[] {
  const world = simulatedWorld({ orders, seed, commodities });
  return ways.map((way) => figuresOf(world, play(world, way)));
}

const nameOf = ({ policy, withinBps }: Way): string =>
  withinBps === null ? policy : `${policy} within ${withinBps / 100} %`;
const percent = (part: number): string => `${(part * 100).toFixed(2)} %`;

const columns: readonly (readonly [string, (figures: Figures) => string])[] = [
  ['policy', ({ way }) => nameOf(way)],
  ['orders', ({ orders }) => String(orders)],
  ['cost (Rp)', ({ cost }) => cost.toLocaleString('en-US')],
  ['fill rate', ({ fillRate }) => percent(fillRate)],
  ['cooperatives/order', ({ cooperativesPerOrder }) => cooperativesPerOrder.toFixed(1)],
  ['Gini', ({ gini }) => gini.toFixed(4)],
  ['price of fairness', ({ priceOfFairness }) => percent(priceOfFairness)],
  ['re-plans', ({ replans }) => String(replans)],
  ['confirmed awards changed', ({ awardsChanged }) => String(awardsChanged)],
];

export function table(rows: readonly Figures[]): string {
  const cells = [columns.map(([label]) => label), ...rows.map((row) => columns.map(([, cell]) => cell(row)))];
  const widths = columns.map((_, i) => Math.max(...cells.map((row) => row[i]!.length)));
  return cells
    .map((row) => row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!))).join('  '))
    .join('\n');
}

if (import.meta.main) {
  const asked = readAsked(process.argv.slice(2));
  if (typeof asked === 'string') {
    console.error(asked);
    process.exitCode = 2;
  } else {
    const figures = simulate(asked);
    console.log(asked.json ? JSON.stringify(figures, null, 2) : table(figures));
  }
}
