/** A label at a point of a picture, in the picture's units. */
export type Spot = { x: number; y: number; text: string };
export type Placed = Spot & { textX: number; textY: number; anchor: 'start' | 'end' | 'middle' };

type Box = { left: number; right: number; top: number; bottom: number };
type Way = { dx: number; dy: number; anchor: Placed['anchor'] };

/** About what a letter takes at 11 units of height. */
const LETTER = 5.6;
const LINE = 12;
/** Beside, then above and below, then farther away. */
const ways: readonly Way[] = [7, 19, 31].flatMap((away): Way[] => [
  { dx: 7, dy: away === 7 ? 4 : away, anchor: 'start' },
  { dx: -7, dy: away === 7 ? 4 : away, anchor: 'end' },
  { dx: 0, dy: -away, anchor: 'middle' },
  { dx: 0, dy: away + 8, anchor: 'middle' },
  { dx: 5, dy: -away, anchor: 'start' },
  { dx: -5, dy: -away, anchor: 'end' },
]);

/** Places labels beside their points so that none covers another one or leaves the picture; the first found place counts. */
export function placeLabels(spots: readonly Spot[], width: number, height: number): Placed[] {
  const taken: Box[] = spots.map(({ x, y }) => ({ left: x - 4, right: x + 4, top: y - 4, bottom: y + 4 }));
  return spots.map((spot) => {
    const fits = (way: Way) => {
      const box = boxOf(spot, way);
      const inside = box.left >= 0 && box.right <= width && box.top >= 0 && box.bottom <= height;
      return inside && taken.every((other) => !overlap(box, other));
    };
    const way = ways.find(fits) ?? ways[2]!;
    taken.push(boxOf(spot, way));
    return { ...spot, textX: spot.x + way.dx, textY: spot.y + way.dy, anchor: way.anchor };
  });
}

function boxOf({ x, y, text }: Spot, { dx, dy, anchor }: Way): Box {
  const width = text.length * LETTER;
  const left = x + dx - (anchor === 'start' ? 0 : anchor === 'end' ? width : width / 2);
  return { left, right: left + width, top: y + dy - LINE + 3, bottom: y + dy + 3 };
}

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
