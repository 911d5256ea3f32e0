import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeLabels } from '../../src/orders/views/label-places.ts';

const spot = fc.record({
  x: fc.integer({ min: 14, max: 306 }),
  y: fc.integer({ min: 14, max: 136 }),
  text: fc.constantFrom('Termurah', 'Merata', 'Terdekat'),
});

/** About where the words stand, as wide as they come at eleven units. */
const boxOf = ({ textX, textY, anchor, text }: ReturnType<typeof placeLabels>[number]) => {
  const width = text.length * 5.6;
  const left = textX - (anchor === 'start' ? 0 : anchor === 'end' ? width : width / 2);
  return { left, right: left + width, top: textY - 9, bottom: textY + 3 };
};

test('two labels never cover each other and stay in the picture, wherever the points are', () => {
  fc.assert(
    fc.property(spot, spot, (a, b) => {
      const [one, other] = placeLabels([a, b], 320, 150).map(boxOf);
      const apart = one!.right <= other!.left || other!.right <= one!.left;
      expect(apart || one!.bottom <= other!.top || other!.bottom <= one!.top).toBe(true);
      for (const { left, right, top, bottom } of [one!, other!])
        expect([left >= 0, right <= 320, top >= 0, bottom <= 150]).toEqual([true, true, true, true]);
    }),
  );
});

test('a label stands beside its own point', () => {
  expect(placeLabels([{ x: 100, y: 80, text: 'Merata' }], 320, 150)).toEqual([
    { x: 100, y: 80, text: 'Merata', textX: 107, textY: 84, anchor: 'start' },
  ]);
});
