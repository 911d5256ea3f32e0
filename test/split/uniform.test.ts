import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deviate } from '../../src/orders/split/deviate.ts';
import { unitPrice } from '../../src/orders/split/dual.ts';
import { hullOf } from '../../src/orders/split/hull.ts';
import { split } from '../../src/orders/split/index.ts';
import { buildModel, clip, commonUnit, weigh } from '../../src/orders/split/model.ts';
import { attempt } from '../../src/orders/split/search.ts';
import { complete, setTable } from '../../src/orders/split/seats.ts';
import { taskOf } from '../../src/orders/split/task.ts';
import type { Problem } from '../../src/orders/split/types.ts';
import { uniform } from '../../src/orders/split/uniform.ts';
import { cooperatives, smallProblem } from './arbitrary.ts';
import { bruteForce } from './oracle.ts';

const evened = (problem: Problem, unitPrice: number, fixedCost: number): Problem => ({
  ...problem,
  offers: problem.offers.map((offer) => ({ ...offer, tiers: [{ from: 0, unitPrice }], fixedCost })),
  pinned: problem.pinned.map(({ id, quantity }) => ({ id, quantity })),
});

const modelOf = (problem: Problem) => {
  const table = setTable(problem);
  const seats = clip(table.seats, table.open);
  return buildModel(seats, commonUnit(seats), table.open, weigh(seats, true));
};

/** As many in lots of one price as the seed says, and a demand that some of them meet. */
const market = (seed: number, size: number): Problem => {
  const offers = cooperatives(seed, true, size).map((offer, i) => ({ ...offer, lotSize: 37 + ((seed * i) % 11) }));
  const some = offers.filter((_, i) => (i * seed) % 3 === 0);
  const demand = some.reduce((sum, { available, lotSize }) => sum + Math.floor(available / lotSize / 2) * lotSize, 0);
  return evened({ ...complete({ demand, offers }) }, 13_000, (seed % 2) * 150_000);
};

describe('where all sell at one price for one fee', () => {
  test('the plan is the best one, to the tie', () => {
    fc.assert(
      fc.property(smallProblem, fc.nat(30), fc.nat(40), (drawn, price, fee) => {
        const problem = evened(drawn, price, fee);
        const best = bruteForce(problem);
        const awards = new Map(split(problem).awards.map((award) => [award.id, award.quantity]));
        expect(awards).toEqual(new Map([...best.awards].sort()));
      }),
      { numRuns: 2000 },
    );
  });

  test.each([1, 2, 3, 4, 5, 6])('seed %i: a search by price finds the same plan', (seed) => {
    const model = modelOf(market(seed, 40));
    const prices = { unit: unitPrice(hullOf(model), 0), place: 0 };
    const { penalty, proven } = deviate(model, prices, null, null, { left: 1e9 }, 99);
    expect(proven).toBe(true);
    const found = attempt(taskOf(model, prices, null, penalty), prices, { left: 1e9 });
    const lots = uniform(model, model.count, { left: 1e9 });
    expect(found).toMatchObject({ kind: 'found', lots });
  });

  test('there is no answer where sets would be large, places are too few, or prices differ', () => {
    const problem = market(2, 40);
    const joining = (lots: Float64Array | null) => lots?.filter((taken) => taken > 0).length ?? 0;
    const few = joining(uniform(modelOf(problem), 40, { left: 1e9 }));
    expect(few).toBeGreaterThan(5);
    expect(uniform(modelOf(problem), few - 1, { left: 1e9 })).toBe(null);
    expect(uniform(modelOf(problem), 40, { left: 100 })).toBe(null);
    const [first, ...others] = problem.offers;
    const dearer = { ...first!, tiers: [{ from: 0, unitPrice: 13_001 }] };
    expect(uniform(modelOf({ ...problem, offers: [dearer, ...others] }), 40, { left: 1e9 })).toBe(null);
  });
});
