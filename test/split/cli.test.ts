import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const cli = join(import.meta.dirname, '../../src/orders/split/cli.ts');
const run = (input: string) => spawnSync(process.execPath, [cli], { input, encoding: 'utf8' });

const offer = {
  id: 'batutulis',
  ...{ available: 1200, minLot: 100, lotSize: 50, fixedCost: 150_000, distance: 12, weight: 1200, awarded: 300 },
  tiers: [
    { from: 0, unitPrice: 13_200 },
    { from: 1000, unitPrice: 13_000 },
  ],
};

describe('split on the command line', () => {
  test('prints the plan', () => {
    const dear = { ...offer, id: 'dear', tiers: [{ from: 0, unitPrice: 13_400 }] };
    const { status, stdout, stderr } = run(JSON.stringify({ demand: 1200, offers: [dear, offer], pinned: [] }));
    expect([status, stderr]).toEqual([0, '']);
    const plan = JSON.parse(stdout);
    expect(plan).toMatchObject({ status: 'optimal', shortage: 0, cost: 15_750_000, lowerBound: 15_750_000 });
    expect(plan.awards).toMatchObject([{ id: 'batutulis', quantity: 1200, unitPrice: 13_000, cost: 15_750_000 }]);
    expect(plan.reachable).toEqual({ below: 1200, above: 1250 });
    expect(plan.passedOver).toMatchObject([{ id: 'dear', reason: 'too_dear' }]);
    expect(plan.passedOver[0].priceCutNeeded).toBeGreaterThan(0);
  });

  test.each([
    ['nothing', '', 'problem must be JSON'],
    ['half a problem', '{"demand": 1', 'problem must be JSON'],
    ['several lines of nonsense', '{\n\n"demand": x\n\n}', 'problem must be JSON'],
    ['a list', '[]', 'problem must be'],
    ['NaN', '{"demand": NaN, "offers": []}', 'demand must be'],
    ['a huge figure', '{"demand": 1e400, "offers": []}', 'demand must be'],
    ['a figure above 2^53', '{"demand": 9007199254740993, "offers": []}', 'demand must be'],
    [
      'a wrong tier',
      JSON.stringify({ demand: 1, offers: [{ ...offer, tiers: [{ from: 0 }] }] }),
      'offers[0].tiers[0].unitPrice is',
    ],
    ['duplicate ids', JSON.stringify({ demand: 1, offers: [offer, offer] }), 'offers[1].id is'],
  ])('refuses %s with one sentence and exit code 2', (_what, input, start) => {
    const { status, stdout, stderr } = run(input);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr.startsWith(start)).toBe(true);
    expect(stderr).toMatch(/^[^\n]+\.\n$/);
  });
});
