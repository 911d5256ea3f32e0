import { parseArgs } from 'node:util';
import { type Figures, figuresOf } from '../../src/orders/simulation/figures.ts';
import { play } from '../../src/orders/simulation/play.ts';
import type { Way } from '../../src/orders/simulation/world.ts';
import { POLICIES } from '../../src/orders/split/index.ts';
import { COMMODITIES, simulatedWorld } from './simulated-world.ts';

/**
 * `npm run --silent simulate -- --orders 1000 --policy fair --seed 1`: plays a year of orders and prints what it came to.
 * `--policy all` plays every policy on the same year; `--within 2` (percent, fair only) is fair as long as it costs no more than
 * that above the cheapest; `--suppliers 3` lets at most so many cooperatives serve a line; `--commodity beras-medium` trades that
 * alone; `--json` prints figures for other programs.
 */
const MOST_ORDERS = 100_000;
const MOST_SUPPLIERS = 1_000;

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
  suppliers: { type: 'string' },
  commodity: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const;

const parse = (args: readonly string[]) => parseArgs({ args: [...args], options }).values;
type Values = ReturnType<typeof parse>;
const isWhole = (text: string, most: number, least = 0): boolean =>
  /^\d{1,16}$/.test(text) && Number(text) >= least && Number(text) <= most;

/** @returns what to play, or one sentence that says what is wrong */
export function readAsked(args: readonly string[]): Asked | string {
  let values: Values;
  try {
    values = parse(args);
  } catch (error) {
    return (error as Error).message;
  }
  const { orders, seed, commodity, json } = values;
  if (!isWhole(orders, MOST_ORDERS, 1)) return `--orders: a whole number from 1 to ${MOST_ORDERS}`;
  if (!isWhole(seed, Number.MAX_SAFE_INTEGER)) return '--seed: a whole number';
  if (commodity && !COMMODITIES.some((one) => one === commodity))
    return `--commodity: one of ${COMMODITIES.join(', ')}`;
  const ways = waysOf(values);
  if (typeof ways === 'string') return ways;
  return {
    orders: Number(orders),
    seed: Number(seed),
    ways,
    commodities: commodity ? [commodity] : COMMODITIES,
    json,
  };
}

function waysOf({ policy, within, suppliers }: Values): readonly Way[] | string {
  if (suppliers !== undefined && !isWhole(suppliers, MOST_SUPPLIERS, 1))
    return `--suppliers: a whole number from 1 to ${MOST_SUPPLIERS}`;
  const maxSuppliers = suppliers === undefined ? null : Number(suppliers);
  const by = (one: Way['policy'], withinBps: number | null): Way => ({ policy: one, withinBps, maxSuppliers });
  if (policy === 'all')
    return [...POLICIES.map((one) => by(one, null)), ...[100, 200].map((withinBps) => by('fair', withinBps))];
  const known = POLICIES.find((one) => one === policy);
  if (!known) return `--policy: ${[...POLICIES, 'all'].join(', ')}`;
  if (within === undefined) return [by(known, null)];
  if (known !== 'fair') return '--within goes with --policy fair';
  const bps = Math.round(Number(within) * 100);
  if (!(within.trim() !== '' && bps >= 0 && bps <= 10_000)) return '--within: percent from 0 to 100';
  return [by(known, bps)];
}

export function simulate({ orders, seed, ways, commodities }: Omit<Asked, 'json'>): Figures[] {
  const world = simulatedWorld({ orders, seed, commodities });
  return ways.map((way) => figuresOf(world, play(world, way)));
}

function nameOf({ policy, withinBps, maxSuppliers }: Way): string {
  const within = withinBps === null ? '' : ` within ${withinBps / 100} %`;
  return `${policy}${within}${maxSuppliers === null ? '' : `, at most ${maxSuppliers}`}`;
}

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
