import { Session } from 'node:inspector/promises';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkPlan, split } from '../../src/orders/split/index.ts';
import { extremeProblem } from './extreme.ts';

const BUDGET = 2_000_000;
/** Parts of the engine's code run through, one after the other: loops that charge nothing show here. */
const MOST_RUN = 300_000_000;

const session = new Session();
beforeAll(async () => {
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
});
afterAll(() => session.disconnect());

/** How often any block of the engine was entered since this was last asked, by the engine's own counters. */
async function blocksRun(): Promise<number> {
  const { result } = await session.post('Profiler.takePreciseCoverage');
  let sum = 0;
  for (const { url, functions } of result) {
    if (!url.includes('/src/orders/split/')) continue;
    for (const { ranges } of functions) for (const { count } of ranges) sum += count;
  }
  return sum;
}

test('whatever the figures, a plan that may be carried out comes after so many steps', async () => {
  await fc.assert(
    fc.asyncProperty(extremeProblem, async (problem) => {
      await blocksRun();
      const plan = split(problem, { budget: BUDGET });
      const run = await blocksRun();
      expect(run).toBeGreaterThan(problem.offers.length);
      expect(run).toBeLessThan(MOST_RUN);
      expect(checkPlan(problem, plan)).toEqual([]);
    }),
    { numRuns: 100 },
  );
}, 600_000);
