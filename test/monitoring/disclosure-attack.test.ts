import { beforeAll, describe, expect, test } from 'vitest';
import {
  type Cell,
  DEFAULT_RULES,
  type DisclosureRules,
  type Edition,
  type Fact,
  type Proof,
  publish,
  type Table,
} from '../../src/monitoring/rules/disclosure/index.ts';
import { atomsOf, attack, covers, type Interval, type Measure, type Watcher } from './disclosure-attack.ts';
import { keyOf, objections, truthOf } from './disclosure-proofs.ts';
import { bigWorld, dice, monthsFrom, smallWorld, TABLES } from './disclosure-world.ts';

const MEASURES = ['value', 'quantity'] as const;
const PROTECTION = 0.15;
const isSensitive = ({ why }: Cell): boolean => why !== null && why !== 'guards_others';

interface Told {
  readonly editions: readonly Edition[];
  /** Of each edition. */
  readonly proofs: readonly (readonly Proof[])[];
}

/** Edition after edition, each on the one before; the tables may grow with the editions. */
function editionsOf(facts: readonly Fact[], ends: readonly string[], rules: DisclosureRules, tables = [TABLES]): Told {
  const editions: Edition[] = [];
  const proofs: (readonly Proof[])[] = [];
  for (const [i, through] of ends.entries()) {
    const made = publish(facts, tables[i] ?? tables.at(-1)!, rules, { through, previous: editions.at(-1) ?? null });
    if (!made.ok) throw new Error(made.reason);
    editions.push(made.edition);
    proofs.push(made.proofs);
  }
  return { editions, proofs };
}

/** What of a cell must stay open: all that the watcher does not know, but for months that an earlier edition found harmless. */
function openPart(
  cell: Cell,
  facts: readonly Fact[],
  editions: readonly Edition[],
  measure: Measure,
  watcher: Watcher,
) {
  const first = editions.findIndex(({ cells }) => cells.some((one) => keyOf(one) === keyOf(cell)));
  const settled = (editions[first - 1]?.cells ?? []).filter((one) => !isSensitive(one) && covers(cell, one));
  return atomsOf(facts, measure, watcher)
    .filter((atom) => covers(cell, atom) && !settled.some((one) => covers(one, atom)))
    .reduce((sum, { amount, known }) => sum + amount - known, 0);
}

/** Intervals that are too narrow: a sensitive cell's below ± 15 %, any other's a single figure. */
function broken(intervals: readonly Interval[], needOf: (cell: Cell) => number): Interval[] {
  return intervals.filter(({ cell, low, high, truth, known }) => {
    const slack = 1e-6 * truth + 1e-6;
    if (truth === known) return false;
    if (!isSensitive(cell)) return high - low <= slack;
    const need = PROTECTION * needOf(cell);
    return truth - low < need - slack || high - truth < need - slack;
  });
}

const hiddenIn = (cells: readonly Cell[], measure: Measure): Cell[] =>
  cells.filter(({ figures, commodity }) => figures === null && (measure === 'value' || commodity !== null));

/** The same, had only the sensitive cells been withheld. */
function naive(cells: readonly Cell[], facts: readonly Fact[]): Cell[] {
  const sum = (cell: Cell, measure: Measure) =>
    atomsOf(facts, measure, null)
      .filter((atom) => covers(cell, atom))
      .reduce((total, { amount }) => total + amount, 0);
  return cells.map((cell) => {
    if (cell.why !== 'guards_others') return cell;
    const quantity = cell.commodity === null ? null : sum(cell, 'quantity');
    return { ...cell, figures: { value: sum(cell, 'value'), quantity, members: 0, buyers: 0, median: null } };
  });
}

async function weaknesses(facts: readonly Fact[], editions: readonly Edition[], watchers: readonly Watcher[]) {
  const { cells } = editions.at(-1)!;
  const found: Interval[] = [];
  for (const measure of MEASURES)
    for (const watcher of watchers) {
      const targets = hiddenIn(cells, measure).filter((cell) => watcher === null || isSensitive(cell));
      const intervals = await attack(facts, cells, targets, { measure, watcher });
      found.push(...broken(intervals, (cell) => openPart(cell, facts, editions, measure, watcher)));
    }
  return found;
}

const partiesOf = (facts: readonly Fact[]): Watcher[] => [
  ...[...new Set(facts.map(({ member }) => member))].map((member) => ({ member })),
  ...[...new Set(facts.map(({ buyer }) => buyer))].map((buyer) => ({ buyer })),
];
const SMALL: DisclosureRules = { ...DEFAULT_RULES, fewestMembers: 3 };
const QUARTER = ['2026-10', '2026-11', '2026-12'];

describe('small worlds, every withheld cell attacked with all tables of all editions', () => {
  const seeds = Array.from({ length: 24 }, (_, i) => i + 1);

  test('month after month: no stranger and no party comes near', async () => {
    let [attacked, guarding] = [0, 0];
    for (const seed of seeds) {
      const facts = smallWorld(seed);
      const { editions } = editionsOf(facts, QUARTER, SMALL);
      const parties = partiesOf(facts);
      const watchers = [null, parties[seed % parties.length]!, parties.at(-1)!];
      expect(await weaknesses(facts, editions, watchers), `seed ${seed}`).toEqual([]);
      attacked += hiddenIn(editions.at(-1)!.cells, 'value').length;
      guarding += editions.at(-1)!.cells.filter(({ why }) => why === 'guards_others').length;
    }
    expect(attacked).toBeGreaterThan(500);
    expect(guarding).toBeGreaterThan(50);
  });

  test('not even all its parties in turn', async () => {
    // Worlds in which guards overlap, cancel each other, and are searched anew when the year ends.
    for (const seed of [1005, 1043, 1047]) {
      const facts = smallWorld(seed);
      const { editions } = editionsOf(facts, QUARTER, SMALL);
      expect(await weaknesses(facts, editions, [null, ...partiesOf(facts)]), `seed ${seed}`).toEqual([]);
    }
  });

  test('all at once, and with tables that come later', async () => {
    const growing: Table[][] = [TABLES.slice(1, 3), TABLES.slice(0, 4), [...TABLES]];
    for (const seed of seeds.slice(0, 8)) {
      const facts = smallWorld(100 + seed);
      expect(await weaknesses(facts, editionsOf(facts, ['2026-12'], SMALL).editions, [null]), `${seed}`).toEqual([]);
      expect(await weaknesses(facts, editionsOf(facts, QUARTER, SMALL, growing).editions, [null]), `${seed}`).toEqual(
        [],
      );
    }
  });

  test('had only the sensitive cells been withheld, the same attack would read many to the rupiah', async () => {
    let read = 0;
    for (const seed of seeds.slice(0, 8)) {
      const facts = smallWorld(seed);
      const cells = naive(editionsOf(facts, QUARTER, SMALL).editions.at(-1)!.cells, facts);
      const intervals = await attack(facts, cells, cells.filter(isSensitive), { measure: 'value' });
      read += intervals.filter(({ low, high, truth }) => high - low <= 1e-6 * truth).length;
    }
    expect(read).toBeGreaterThan(20);
  });
});

describe('three years of 68 cooperatives, 54 commodities, 6 kecamatan', () => {
  const months = monthsFrom(2026, 36);
  const facts = bigWorld(1, months);
  const lastYear = facts.filter(({ month }) => month.startsWith('2028'));
  let told: Told;
  let cells: readonly Cell[];
  beforeAll(() => {
    const ends = [23, 26, 29, 32, 34, 35].map((i) => months[i]!);
    told = editionsOf(facts, ends, DEFAULT_RULES);
    cells = told.editions.at(-1)!.cells.filter(({ period }) => period.startsWith('2028'));
  });

  test('each sensitive cell of each edition is proven open by two other worlds', () => {
    const proven = new Set<string>();
    const truth = truthOf(facts);
    for (const [i, { cells }] of told.editions.entries()) {
      const all = new Map(cells.map((cell) => [keyOf(cell), cell]));
      for (const proof of told.proofs[i]!) {
        const protection = isSensitive(all.get(keyOf(proof.cell))!) ? PROTECTION : 0;
        expect(objections(proof, truth, all, protection)).toEqual([]);
        if (proof.watcher === null) proven.add(keyOf(proof.cell));
      }
    }
    const sensitive = told.editions.at(-1)!.cells.filter(isSensitive);
    expect(sensitive.length).toBeGreaterThan(6_000);
    expect(sensitive.filter((cell) => !proven.has(keyOf(cell)))).toEqual([]);
  });

  test('a sample of the last year withstands the linear program, for strangers and for parties', async () => {
    const { below } = dice(7);
    const parties = partiesOf(lastYear);
    const watchers = [null, parties[below(68)]!, parties[68 + below(20)]!];
    for (const measure of MEASURES)
      for (const watcher of watchers) {
        const hidden = hiddenIn(cells, measure).filter((cell) => watcher === null || isSensitive(cell));
        const targets = Array.from({ length: 12 }, () => hidden[below(hidden.length)]!);
        const intervals = await attack(lastYear, cells, targets, { measure, watcher });
        expect(broken(intervals, (cell) => openPart(cell, lastYear, told.editions, measure, watcher))).toEqual([]);
      }
  });

  test('had only the sensitive cells been withheld, it would not', async () => {
    const bare = naive(cells, lastYear);
    const targets = bare.filter((cell) => isSensitive(cell) && cell.table === 'commodity_month').slice(0, 24);
    const intervals = await attack(lastYear, bare, targets, { measure: 'value' });
    const needOf = (cell: Cell) => openPart(cell, lastYear, told.editions, 'value', null);
    expect(broken(intervals, needOf).length).toBeGreaterThan(0);
  });

  test('most of what the city trades is still told', () => {
    const share = (table: string) => {
      const own = cells.filter((cell) => cell.table === table);
      return own.filter(({ figures }) => figures !== null).length / own.length;
    };
    expect(share('month')).toBe(1);
    expect(share('place_month')).toBeGreaterThan(0.8);
    expect(share('commodity_month')).toBeGreaterThan(0.5);
    expect(share('commodity')).toBeGreaterThan(0.5);
  });
});
