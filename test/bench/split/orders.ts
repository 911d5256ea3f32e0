import { splitOrder } from '../../../src/orders/split/index.ts';
import type { Effort } from './effort.ts';
import { type Family, problemOf } from './families.ts';
import { mean, type Orders, timesOf } from './figures.ts';
import { timed } from './warm.ts';

const LINES = 10;
const GOODS: readonly Family[] = ['rice', 'mixed', 'tiers'];

/** Ten lines of rice, mixed lots and stepped prices from the same 68 cooperatives, divided together. */
export function measureOrders(effort: Effort): Orders {
  const orders = Array.from({ length: Math.min(20, effort.seeds(68)) }, (_, order) => ({
    lines: Array.from({ length: LINES }, (_, line) => ({
      id: `line-${line + 1}`,
      problem: problemOf(GOODS[line % GOODS.length]!, 68, order * LINES + line + 1),
    })),
  }));
  splitOrder(orders[0]!);
  const runs = orders.map((order) => timed(() => splitOrder(order)));
  const shares = (figure: (plan: (typeof runs)[number]['result']) => number) =>
    runs.map(({ result }) => figure(result));
  return {
    ...{ lines: LINES, orders: runs.length, ...timesOf(runs.map(({ ms }) => ms)) },
    gap: Math.max(...shares((plan) => plan.gap / plan.cost)),
    meanGap: mean(shares((plan) => plan.gap / plan.cost)),
    saved: mean(shares((plan) => 1 - plan.cost / plan.separateCost)),
  };
}
