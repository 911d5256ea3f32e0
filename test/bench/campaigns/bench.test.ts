import { describe, expect, test } from 'vitest';
import { listProblems } from '../../../src/joint-buying/rules/index.ts';
import { objections } from './check.ts';
import { close } from './close.ts';
import { CASES, worldOf } from './world.ts';

describe('the campaigns that are measured', () => {
  test.each(CASES)('%s: lists without problems, and a closing that stands up to the checker', (name) => {
    for (const size of [68, 1000]) {
      const world = worldOf(name, size, 1);
      for (const { list } of world.sources) expect(listProblems(list)).toEqual([]);
      const closed = close(world);
      expect(closed.total).toBeGreaterThan(0);
      expect(objections(world, closed)).toEqual([]);
    }
  });

  test('the checker objects to a share too many, a limit passed and a tier not reached', () => {
    const world = worldOf('tiers', 68, 1);
    const closed = close(world);
    const first = closed.quantities[0]!;
    expect(objections(world, { ...closed, quantities: closed.quantities.with(0, first + 50_000) })).toHaveLength(2);
    expect(objections(world, { ...closed, perUnit: 99_999 })).toHaveLength(2);
  });
});
