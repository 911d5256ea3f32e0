import { aims } from './aims.ts';
import { SIZES } from './families.ts';
import type { Cell, SplitFigures } from './figures.ts';
import { asMarkdown, asText, count, ms, part, percent, type Table } from './tables.ts';

export const tell = (figures: SplitFigures): string => [figures.machine, ...tables(figures).map(asText)].join('\n');

export const markdown = (figures: SplitFigures): string =>
  [
    `Measured with \`npm run bench -- split --markdown\` on ${figures.machine}.`,
    ...tables(figures).map(asMarkdown),
  ].join('\n');

const tables = (figures: SplitFigures): Table[] => [
  aims(figures),
  timesBySize(figures),
  proofs(figures),
  others(figures),
  orders(figures),
  previews(figures),
  edges(figures),
  paired(figures),
  votes(figures),
  fairness(figures),
  baselines(figures),
];

const byFamily = (cells: readonly Cell[]): [string, readonly Cell[]][] => [...Map.groupBy(cells, (c) => c.family)];

function timesBySize({ cells }: SplitFigures): Table {
  const cell = (c: Cell | undefined) => (c ? `${ms(c.p50)} / ${ms(c.p95)} / ${ms(c.p99)}` : '');
  return {
    title: 'Warm in Node, cheapest, ms: p50 / p95 / p99',
    heads: ['family', ...SIZES.map((size) => `n = ${count(size)}`)],
    rows: byFamily(cells).map(([family, own]) => [
      family,
      ...SIZES.map((size) => cell(own.find((c) => c.size === size))),
    ]),
  };
}

function proofs({ cells }: SplitFigures): Table {
  const cell = (c: Cell | undefined) => {
    if (!c) return '';
    const gap = c.gap > 0 ? `, gap ≤ ${percent(c.gap, 3)}` : '';
    const wrong = c.wrong > 0 ? `, ${c.wrong} WRONG` : '';
    return `${part(c.proven)} / ${part(c.exact)} of ${c.seeds}${gap}${wrong}`;
  };
  return {
    title: 'Proven best / demand met exactly, of so many seeds',
    heads: ['family', ...SIZES.map((size) => `n = ${count(size)}`)],
    rows: byFamily(cells).map(([family, own]) => [
      family,
      ...SIZES.map((size) => cell(own.find((c) => c.size === size))),
    ]),
  };
}

/** Other policies and the frontier, n = 68. */
function others({ policies, frontier }: SplitFigures): Table {
  const names = [...new Set(policies.map((cell) => cell.policy))];
  return {
    title: 'Other policies and the whole frontier, n = 68, ms: p50 / p99 (proven)',
    heads: ['family', ...names, 'frontier'],
    rows: frontier.map((own) => [
      own.family,
      ...names.map((name) => {
        const cell = policies.find((one) => one.policy === name && one.family === own.family)!;
        return `${ms(cell.p50)} / ${ms(cell.p99)} (${part(cell.proven)})`;
      }),
      `${ms(own.p50)} / ${ms(own.p99)}`,
    ]),
  };
}

function orders({ orders: own }: SplitFigures): Table {
  return {
    title: `Orders of ${own.lines} lines from the same 68 cooperatives, divided together`,
    heads: ['orders', 'ms, p50 / p99', 'gap, mean', 'gap, largest', 'saved against line by line'],
    rows: [
      [
        ...[count(own.orders), `${ms(own.p50)} / ${ms(own.p99)}`],
        ...[percent(own.meanGap, 3), percent(own.gap, 3), percent(own.saved, 2)],
      ],
    ],
  };
}

function previews({ previews: all }: SplitFigures): Table {
  return {
    title: 'The order preview in workerd, 68 offers for every line, all four policies side by side: Worker time, ms',
    heads: ['lines', 'chosen', 'p50', 'p95', 'database beside it'],
    rows: all.map((one) => [count(one.lines), one.policy, ms(one.p50), ms(one.p95), ms(one.database)]),
  };
}

function edges({ cold, workerd, memory }: SplitFigures): Table {
  const warm = (family: string, size: number) => {
    const row = workerd.find((one) => one.family === family && one.size === size);
    return row ? `${ms(row.p50)} / ${ms(row.p99)}` : '';
  };
  const peak = (family: string, size: number) =>
    memory.find((one) => one.family === family && one.size === size)?.peak.toFixed(1) ?? '';
  return {
    title: 'First call ever (ms), warm in workerd (ms, p50 / p99), growth of the process at its largest (MB)',
    heads: [
      'family',
      'cold, Node',
      'cold, workerd',
      'workerd n = 68',
      'workerd n = 5,000',
      'MB n = 68',
      'MB n = 5,000',
    ],
    rows: cold.map(({ family, node, workerd: first }) => [
      ...[family, ms(node), ms(first), warm(family, 68), warm(family, 5000), peak(family, 68), peak(family, 5000)],
    ]),
  };
}

function paired({ highs }: SplitFigures): Table {
  return {
    title: 'Against HiGHS (gap 0), n = 68, ms: medians over the same problems',
    heads: ['family', 'problems', 'ours', 'HiGHS', 'times faster', 'times faster, ties too', 'HiGHS undecided'],
    rows: highs.map((pair) => [
      ...[pair.family, count(pair.problems), ms(pair.ours), ms(pair.theirs)],
      ...[pair.ratio, pair.ratioTied].map((ratio) => `${pair.undecided > 0 ? '≥ ' : ''}${ms(ratio)}`),
      count(pair.undecided),
    ]),
  };
}

function votes({ votes: all }: SplitFigures): Table {
  return {
    title: 'Oracles: same quantity, measure and cost',
    heads: ['oracle', 'n', 'agreed', 'asked', 'undecided'],
    rows: all.map((vote) => [
      ...[vote.oracle, count(vote.size), count(vote.agreed), count(vote.asked), count(vote.undecided)],
    ]),
  };
}

function fairness({ fairness: all }: SplitFigures): Table {
  return {
    title: '100 orders, 68 cooperatives that offer some 80 tonnes each time',
    heads: ['goods', 'tonnes', 'policy', 'Gini', 'price of fairness', 'Gini 0 costs at least'],
    rows: all.map((one) => [
      ...[one.goods, one.tonnes, one.policy, one.gini.toFixed(3), percent(one.price, 2)],
      percent(Math.max(0, one.floor), 2),
    ]),
  };
}

function baselines({ baselines: all }: SplitFigures): Table {
  return {
    title: 'Mixed lots, n = 68: how others divide the line; helped: told about whole lots and smallest awards',
    heads: [
      'who',
      'problems',
      'exact, as documented',
      'exact, helped',
      'unfilled, helped',
      'cost per unit above the best',
    ],
    rows: all.map((one) => [
      ...[one.name, count(one.problems), part(one.plain), part(one.exact), percent(one.unfilled, 2)],
      one.dearer === null ? 'fills nothing' : percent(one.dearer, 2),
    ]),
  };
}
