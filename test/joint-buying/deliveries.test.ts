import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deliveries } from '../../src/joint-buying/rules/deliveries.ts';

test('two suppliers and three drop points meet at one drop point', () => {
  const parts = [
    { listId: 'bulog', packs: 30 },
    { listId: 'tani', packs: 20 },
  ];
  const drops = [
    { dropPoint: 'barat', packs: 10 },
    { dropPoint: 'tengah', packs: 25 },
    { dropPoint: 'timur', packs: 15 },
  ];
  expect(deliveries(parts, drops)).toEqual([
    { listId: 'bulog', dropPoint: 'barat', packs: 10 },
    { listId: 'bulog', dropPoint: 'tengah', packs: 20 },
    { listId: 'tani', dropPoint: 'tengah', packs: 5 },
    { listId: 'tani', dropPoint: 'timur', packs: 15 },
  ]);
});

test('every pack bought is brought, every drop point gets its packs, in few deliveries', () => {
  const sums = fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(sums, fc.array(fc.nat(300), { maxLength: 5 }), (bought, cuts) => {
      const total = bought.reduce((sum, one) => sum + one, 0);
      const ends = [...new Set([...cuts.map((cut) => cut % total), total])]
        .sort((a, b) => a - b)
        .filter((end) => end > 0);
      const drops = ends.map((end, i) => ({ dropPoint: `d${i}`, packs: end - (ends[i - 1] ?? 0) }));
      const parts = bought.map((packs, i) => ({ listId: `s${i}`, packs }));
      const made = deliveries(parts, drops);
      const sumOf = (key: 'listId' | 'dropPoint', name: string) =>
        made.filter((one) => one[key] === name).reduce((sum, one) => sum + one.packs, 0);
      for (const part of parts) expect(sumOf('listId', part.listId)).toBe(part.packs);
      for (const drop of drops) expect(sumOf('dropPoint', drop.dropPoint)).toBe(drop.packs);
      expect(made.length).toBeLessThan(parts.length + drops.length);
    }),
  );
});
