import type { SplitFigures } from './figures.ts';
import { ms, part, percent, type Table } from './tables.ts';

interface Aim {
  readonly what: string;
  readonly aim: string;
  readonly found: string;
  readonly met: boolean;
}

const most = (values: readonly number[]): number => Math.max(...values);
const least = (values: readonly number[]): number => Math.min(...values);

/** What was promised, and the worst family for each. */
export function aims(figures: SplitFigures): Table {
  const rows = [...exactness(figures), ...speed(figures), ...fairly(figures)];
  return {
    title: 'Aims, by the worst family',
    heads: ['figure', 'aim', 'measured', ''],
    rows: rows.map(({ what, aim, found, met }) => [what, aim, found, met ? 'met' : 'missed']),
  };
}

function exactness({ cells, votes, baselines }: SplitFigures): Aim[] {
  const proven = least(cells.filter((cell) => cell.size <= 1000).map((cell) => cell.proven));
  const wrong = cells.reduce((sum, cell) => sum + cell.wrong, 0);
  const [agreed, asked] = [votes.reduce((n, v) => n + v.agreed, 0), votes.reduce((n, v) => n + v.asked, 0)];
  const [own, ...others] = baselines;
  return [
    { what: 'proven best, n ≤ 1,000', aim: '100 %', found: part(proven), met: proven === 1 },
    { what: 'plans the checker objects to', aim: '0', found: String(wrong), met: wrong === 0 },
    { what: 'oracles that agree', aim: 'all', found: `${agreed} of ${asked}`, met: agreed === asked },
    {
      what: 'exact demand on mixed lots (best of the others; helped)',
      aim: '100 %',
      found: `${part(own!.exact)} (${[most(others.map((o) => o.plain)), most(others.map((o) => o.exact))].map(part).join('; ')})`,
      met: own!.exact === 1,
    },
  ];
}

function speed({ cells, cold, workerd, memory, highs, frontier, previews }: SplitFigures): Aim[] {
  const at = (size: number) => cells.filter((cell) => cell.size === size);
  const under = (what: string, value: number, limit: number, unit = 'ms'): Aim => {
    const found = Number.isFinite(value) ? `${ms(value)} ${unit}` : 'not measured';
    return { what, aim: `< ${limit} ${unit}`, found, met: value < limit };
  };
  const ratio = least(highs.map((pair) => pair.ratio));
  return [
    under('n = 68, warm p99, Node', most(at(68).map((cell) => cell.p99)), 1),
    under('n = 68, warm p99, workerd', most(workerd.filter((row) => row.size === 68).map((row) => row.p99)), 1),
    under('n = 68, cold in workerd', most(cold.map((row) => row.workerd)), 10),
    under('n = 5,000, p95', most(at(5000).map((cell) => cell.p95)), 100),
    memory.length > 0
      ? under('n = 5,000, memory', most(memory.filter((row) => row.size === 5000).map((row) => row.peak)), 64, 'MB')
      : { what: 'n = 5,000, memory', aim: '< 64 MB', found: 'not counted on this system', met: false },
    under('whole frontier, n = 68, p99', most(frontier.map((row) => row.p99)), 20),
    under('order preview in workerd, p50', most(previews.map((row) => row.p50)), 50),
    { what: 'paired against HiGHS, n = 68', aim: '≥ 100 ×', found: `${ms(ratio)} ×`, met: ratio >= 100 },
  ];
}

function fairly({ fairness }: SplitFigures): Aim[] {
  const worlds = Map.groupBy(fairness, (one) => `${one.goods}, ${one.tonnes} t`);
  return [...worlds].map(([world, all]) => {
    const within = all.filter((one) => one.price <= 0.02 && one.policy !== 'cheapest');
    const best = within.sort((a, b) => a.gini - b.gini)[0];
    const reached = best ? `${best.gini.toFixed(3)} at ${percent(best.price, 2)} (${best.policy})` : 'none at ≤ 2 %';
    const floor = all[0]!.floor;
    const found = floor > 0.02 ? `${reached}; even sales cost ${percent(floor, 2)} at least` : reached;
    return { what: `Gini over 100 orders, ${world}`, aim: '< 0.05 at ≤ 2 %', found, met: (best?.gini ?? 1) < 0.05 };
  });
}
