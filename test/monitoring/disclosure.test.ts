import { describe, expect, test } from 'vitest';
import {
  type Cell,
  DEFAULT_RULES,
  type Edition,
  type Fact,
  publish,
  releaseMedian,
  sensitive,
  type Table,
} from '../../src/monitoring/rules/disclosure/index.ts';
import { covers } from './disclosure-attack.ts';
import { dice, smallWorld, TABLES } from './disclosure-world.ts';

const rules = DEFAULT_RULES;
const many = (parts: readonly number[]) => ({ parts, bought: [] as number[][] });

describe('a figure is sensitive', () => {
  const free = { ...rules, fewestBuyers: 0 };

  test.each([
    ['four members', [100, 100, 100, 100], 'too_few_members'],
    ['five alike', [100, 100, 100, 100, 100], null],
    // The second largest knows its 300 and reads the largest to within 74 of 500, less than 15 %, which is 75.
    ['two large and 74 left', [500, 300, 30, 30, 14], 'dominated'],
    ['two large and 75 left', [500, 300, 30, 30, 15], null],
  ])('%s', (_, parts, why) => {
    expect(sensitive(many(parts), free)).toBe(why);
  });

  test('to an institution that bought nearly all that the others sold', () => {
    const parts = [100, 100, 100, 100, 100];
    // It bought all of four members and nothing of the first: what it did not buy is the first one's figure.
    expect(sensitive({ parts, bought: [[0, 100, 100, 100, 100]] }, rules)).toBe('dominated');
    expect(sensitive({ parts, bought: [[0, 100, 100, 100, 84]] }, rules)).toBe(null);
    expect(sensitive({ parts, bought: [parts] }, { ...rules, fewestBuyers: 2 })).toBe('too_few_buyers');
    expect(sensitive({ parts, bought: [parts] }, rules)).toBe(null);
  });
});

describe('a median', () => {
  test('needs five members, and is told as a band that three of them share', () => {
    expect(releaseMedian([13_010, 13_020, 13_030, 13_040], rules)).toBe(null);
    // The middle one, 13.030, is in 13.000–13.049, with four others.
    expect(releaseMedian([13_010, 13_020, 13_030, 13_040, 13_049], rules)).toEqual({ price: 13_025, step: 50 });
    // In 13.000–13.049 and 13.000–13.099 are one and two, in 13.000–13.249 all but the first and the last.
    expect(releaseMedian([12_000, 13_100, 13_010, 13_080, 14_000], rules)).toEqual({ price: 13_125, step: 250 });
  });

  test('stays the same when one member’s price moves inside the band, and is not told where all are far apart', () => {
    const before = releaseMedian([13_010, 13_020, 13_030, 13_040, 13_049], rules);
    expect(releaseMedian([13_010, 13_020, 13_047, 13_040, 13_049], rules)).toEqual(before);
    expect(releaseMedian([100, 1_000, 10_000, 100_000, 1_000_000], rules)).toBe(null);
  });

  test('is never nearer than the smallest step, whatever the prices', () => {
    const { below } = dice(3);
    for (let i = 0; i < 300; i++) {
      const prices = Array.from({ length: 5 + below(8) }, () => 8_000 + below(4_000));
      const told = releaseMedian(prices, rules);
      if (!told) continue;
      const low = told.price - Math.floor(told.step / 2);
      expect(low % told.step).toBe(0);
      expect(prices.filter((price) => price >= low && price < low + told.step).length).toBeGreaterThanOrEqual(3);
    }
  });
});

const edition = (
  facts: readonly Fact[],
  through: string,
  previous: Edition | null = null,
  tables = TABLES,
): Edition => {
  const made = publish(facts, tables, { ...rules, fewestMembers: 3 }, { through, previous });
  if (!made.ok) throw new Error(made.reason);
  return made.edition;
};
const keyOf = ({ table, place, commodity, period }: Cell): string => [table, place, commodity, period].join('|');

describe('an edition', () => {
  const facts = smallWorld(5);
  const [october, december] = ['2026-10', '2026-12'];

  test('tells the true sums of what it tells, of enough members, and the year only when it is over', () => {
    const { cells } = edition(facts, december);
    for (const cell of cells.filter(({ figures }) => figures)) {
      const own = facts.filter((fact) => covers(cell, { ...fact, period: fact.month }));
      expect(cell.figures!.value).toBe(own.reduce((sum, fact) => sum + fact.value, 0));
      expect(cell.figures!.members).toBe(new Set(own.map(({ member }) => member)).size);
      expect(cell.figures!.buyers).toBe(new Set(own.map(({ buyer }) => buyer)).size);
      expect(cell.figures!.members).toBeGreaterThanOrEqual(3);
      const quantity = own.reduce((sum, fact) => sum + fact.quantity, 0);
      expect(cell.figures!.quantity).toBe(cell.commodity === null ? null : quantity);
    }
    expect(cells.filter(({ period }) => period === '2026').length).toBeGreaterThan(0);
    expect(edition(facts, '2026-11').cells.filter(({ period }) => period === '2026')).toEqual([]);
  });

  test('is the same for the same facts in any order', () => {
    const { next } = dice(9);
    const shuffled = facts.map((fact) => ({ fact, at: next() })).sort((a, b) => a.at - b.at);
    const mixed = shuffled.map(({ fact }) => fact);
    expect(edition(mixed, december).cells).toEqual(edition(facts, december).cells);
  });

  test('leaves every cell of the one before as it was, told or withheld, even where facts were changed since', () => {
    const first = edition(facts, october);
    const changed = facts.filter(({ member, month }) => month !== october || member !== 'm0');
    for (const later of [facts, changed]) {
      const second = edition(later, december, first);
      const now = new Map(second.cells.map((cell) => [keyOf(cell), cell]));
      for (const cell of first.cells) expect(now.get(keyOf(cell))).toEqual(cell);
      expect(edition(facts, december, first)).toEqual(second);
    }
  });

  test('begins a new table with what has not been told yet, in all later editions, too', () => {
    const first = edition(facts, october, null, TABLES.slice(0, 3));
    const second = edition(facts, '2026-11', first);
    const third = edition(facts, december, second);
    const months = ({ cells }: Edition) => cells.filter(({ table }) => table === 'month').map(({ period }) => period);
    expect([first, second, third].map(months)).toEqual([[], ['2026-11'], ['2026-11', december]]);
    expect(third.cells.filter(({ period }) => period === '2026')).toEqual([]);
  });

  test('is refused by name', () => {
    const first = edition(facts, '2026-11');
    const ask = (own: readonly Fact[], tables: readonly Table[], through: string) =>
      publish(own, tables, rules, { through, previous: first });
    expect(ask(facts, TABLES, october)).toEqual({ ok: false, reason: 'edition_out_of_order' });
    expect(ask(facts, TABLES.slice(1), december)).toEqual({ ok: false, reason: 'table_missing' });
    const other = TABLES.map((table) => (table.id === 'place_month' ? { ...table, by: [] } : table));
    expect(ask(facts, other, december)).toEqual({ ok: false, reason: 'table_missing' });
    for (const bad of [{ value: -1 }, { value: 0.5 }, { quantity: 0 }, { month: '2026-13' }])
      expect(ask([{ ...facts[0]!, ...bad }], TABLES, december)).toEqual({ ok: false, reason: 'bad_fact' });
  });

  test('withholds the neighbour of a single small cell, which the row would give away', () => {
    const of = (place: string, count: number, quantity: number): Fact[] =>
      Array.from({ length: count }, (_, i) => {
        const who = { member: `${place}${i}`, buyer: `b${i % 2}`, place, commodity: 'beras', month: october };
        return { ...who, quantity, value: 13_000 * quantity };
      });
    const tables: Table[] = [
      { id: 'place_month', by: ['place'], period: 'month' },
      { id: 'month', by: [], period: 'month' },
    ];
    const { cells } = edition(
      [...of('barat', 6, 100), ...of('tengah', 4, 100), ...of('timur', 2, 100)],
      october,
      null,
      tables,
    );
    expect(cells.map(({ place, figures, why }) => [place, figures?.value ?? why])).toEqual([
      ['barat', 7_800_000],
      ['tengah', 'guards_others'],
      ['timur', 'too_few_members'],
      [null, 15_600_000],
    ]);
  });
});
