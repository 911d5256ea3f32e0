import type { DropPacks } from './packs.ts';
import type { SourcePart } from './sourcing.ts';

/** Packs that one supplier brings to one drop point. */
export interface Delivery {
  readonly listId: string;
  readonly dropPoint: string;
  readonly packs: number;
}

/**
 * Which supplier brings how much where: suppliers and drop points are gone through in the order given, each drop point served until it
 * has its packs (north-west corner rule, Dantzig 1951). So there are at most suppliers + drop points − 1 deliveries.
 *
 * @param drops together as many packs as the parts
 */
export function deliveries(
  parts: readonly Pick<SourcePart, 'listId' | 'packs'>[],
  drops: readonly DropPacks[],
): Delivery[] {
  const left = parts.map((part) => part.packs);
  const made: Delivery[] = [];
  let at = 0;
  for (const { dropPoint, packs } of drops) {
    for (let open = packs; open > 0 && at < parts.length; ) {
      const brought = Math.min(open, left[at]!);
      if (brought > 0) made.push({ listId: parts[at]!.listId, dropPoint, packs: brought });
      open -= brought;
      left[at]! -= brought;
      if (left[at] === 0) at += 1;
    }
  }
  return made;
}
