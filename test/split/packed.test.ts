import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fewestHolding, holds, nearestHeld } from '../../src/orders/split/held.ts';
import { minimise } from '../../src/orders/split/minimise.ts';
import { buildModel, clip, commonUnit, weigh } from '../../src/orders/split/model.ts';
import { bestPacked } from '../../src/orders/split/packed.ts';
import { reachTable, UNREACHED } from '../../src/orders/split/reach.ts';
import { complete, type Seat, setTable } from '../../src/orders/split/seats.ts';
import { smallProblem } from './arbitrary.ts';

const purse = () => ({ left: 1e9 });
const FREE = { prices: { unit: 0, place: 0 }, gap: Number.POSITIVE_INFINITY };

/** Seats of some problem, a quantity that may be had or not, and the fewest for every quantity up to twice that. */
const some = smallProblem.chain((problem) => {
  const table = setTable(complete({ ...problem, maxSuppliers: null }));
  const seats = table.seats.filter((seat) => seat.stretches.length > 0);
  const unit = commonUnit(seats);
  const wanted = fc.nat(Math.ceil(table.open / unit)).map((units) => units * unit);
  return fc.record({ seats: fc.constant(seats), unit: fc.constant(unit), wanted, places: fc.nat(6) });
});

const fewestOf = (seats: readonly Seat[], unit: number, most: number) =>
  Array.from(reachTable(seats, unit, most, true, purse())!, (count) => (count === UNREACHED ? null : count));

describe('what few places can hold', () => {
  test('is what the table of all quantities says', () => {
    fc.assert(
      fc.property(some, ({ seats, unit, wanted, places }) => {
        const all = seats.reduce((sum, seat) => sum + seat.cap, unit);
        const fewest = fewestOf(seats, unit, all);
        const enough = (at: number) => (fewest[at] ?? 99) <= places;
        expect(fewestHolding(seats, wanted, purse())).toBe(fewest[wanted / unit] ?? null);
        expect(holds(seats, wanted, places, purse())).toBe(enough(wanted / unit));
        const above = fewest.findIndex((_, at) => at * unit > wanted && enough(at));
        expect(nearestHeld(seats, unit, wanted, true, places, purse())).toBe(above < 0 ? null : above * unit);
        const below = fewest.findLastIndex((_, at) => at * unit <= wanted && enough(at)) * unit;
        expect([below, null]).toContain(nearestHeld(seats, unit, wanted, false, places, purse()));
      }),
      { numRuns: 2000 },
    );
  });

  test('is filled as well as by any search, the earlier seats with the most', () => {
    fc.assert(
      fc.property(some, ({ seats, wanted, places }) => {
        const kept = clip(seats, wanted);
        const unit = commonUnit(kept);
        fc.pre(wanted % unit === 0);
        const model = buildModel(kept, unit, wanted, weigh(kept, true));
        const packed = bestPacked(model, places, FREE, purse());
        expect(packed).toEqual(minimise(model, places, purse(), 99)?.lots ?? null);
      }),
      { numRuns: 2000 },
    );
  });

  test('is not written out where lots are small and many', () => {
    const offers = Array.from({ length: 8 }, (_, i) => {
      const tiers = [{ from: 0, unitPrice: 100 + i }];
      return { id: `o${i}`, available: 1e9 + i, minLot: 1, lotSize: 1, tiers };
    });
    const { seats } = setTable(complete({ demand: 2.5e9, offers }));
    expect(holds(seats, 2.5e9, 3, purse())).toBe(null);
    expect(fewestHolding(seats, 2.5e9, purse())).toBe(undefined);
    expect(bestPacked(buildModel(seats, 1, 2.5e9, weigh(seats, true)), 3, FREE, purse())).toBe(undefined);
  });
});
