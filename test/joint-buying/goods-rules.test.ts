import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  awaited,
  costOf,
  handingProblem,
  movesBetween,
  receivingProblem,
  tallyOf,
} from '../../src/joint-buying/goods/rules.ts';
import type { Purchase } from '../../src/joint-buying/goods/types.ts';

const purchase = (id: string, packs: number): Purchase => ({
  ...{ id, supplierId: `sup-${id}`, supplierName: id, packs, packSize: 50, quantity: packs * 50, documentId: id },
});

describe('what is still expected', () => {
  const bought = [purchase('a', 40), purchase('b', 20)];
  const planned = [
    { purchaseId: 'a', dropPointId: 'north', packs: 30 },
    { purchaseId: 'a', dropPointId: 'south', packs: 10 },
    { purchaseId: 'b', dropPointId: 'south', packs: 20 },
  ];
  const came = (purchaseId: string, dropPointId: string, receivedMilli: number, refusedMilli = 0) => ({
    ...{ purchaseId, dropPointId, receivedMilli, refusedMilli },
  });

  test('is what was ordered less what came usable: the refused may come again', () => {
    const all = tallyOf(bought, [came('a', 'north', 1_500_000, 100_000)]);
    expect(all).toEqual({
      ordered: 3_000_000,
      received: 1_500_000,
      refused: 100_000,
      usable: 1_400_000,
      missing: 1_600_000,
    });
  });

  test('stands by truck, in parts, and never more than the purchase still lacks', () => {
    // The south's goods of "a" were unloaded in the north: 2,000 of 2,000 kg are there but for 100.
    expect(awaited(bought, planned, [came('a', 'north', 1_900_000)])).toEqual([
      { purchaseId: 'a', dropPointId: 'south', milli: 100_000 },
      { purchaseId: 'b', dropPointId: 'south', milli: 1_000_000 },
    ]);
  });

  test('is nothing once all is there, wherever it was unloaded', () => {
    expect(awaited(bought, planned, [came('a', 'south', 2_000_000), came('b', 'north', 1_000_000)])).toEqual([]);
  });
});

describe('moves between drop points', () => {
  const stands = fc.array(fc.record({ there: fc.nat(1000), due: fc.nat(1000) }), { minLength: 1, maxLength: 6 });

  test('bring every place to what it hands out as far as there is enough, and are fewer than the places', () => {
    fc.assert(
      fc.property(stands, (drawn) => {
        const all = drawn.map((one, i) => ({ ...one, id: `d${i}` }));
        const moves = movesBetween(all);
        const standing = (id: string, there: number) =>
          moves.reduce((sum, m) => sum + (m.to === id ? m.milli : 0) - (m.from === id ? m.milli : 0), there);
        const lacking = all.reduce((sum, { id, there, due }) => sum + Math.max(0, due - standing(id, there)), 0);
        const total = all.reduce((sum, { there, due }) => sum + there - due, 0);
        expect(lacking).toBe(Math.max(0, -total));
        expect(moves.length).toBeLessThan(all.length);
        for (const { id, there, due } of all) expect(standing(id, there)).toBeGreaterThanOrEqual(Math.min(there, due));
      }),
    );
  });
});

test('what is handed out and received may be less with a word why, and never more', () => {
  expect([handingProblem(5, 5, ''), handingProblem(4, 5, 'tercecer')]).toEqual([null, null]);
  expect([handingProblem(6, 5, 'lebih'), handingProblem(4, 5, '')]).toEqual(['above_share', 'note_needed']);
  expect([receivingProblem(5, 5, ''), receivingProblem(0, 5, 'hilang')]).toEqual([null, null]);
  expect([receivingProblem(6, 5, 'x'), receivingProblem(4, 5, '')]).toEqual(['above_handed', 'receipt_note_needed']);
});

test('goods cost what they landed at, and until that is worked out the price of the closing', () => {
  expect(costOf({ landedPerUnit: 13_450, closingPerUnit: 13_200 })).toBe(13_450);
  expect(costOf({ landedPerUnit: null, closingPerUnit: 13_200 })).toBe(13_200);
});
