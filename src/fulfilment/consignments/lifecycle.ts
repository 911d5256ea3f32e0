import type { ConsignmentState, LineReceipt, LineRefusal, OpenAward } from './types.ts';

/** Place in the stepper: prepared, on its way, received. A cancelled one has none. */
export const stepOf: Record<ConsignmentState, number | null> = { packed: 0, sent: 1, received: 2, cancelled: null };

/** Packs a quantity fills, the last one perhaps not to the brim; null where goods are loose. */
export const packsOf = (quantity: number, packContent: number | null): number | null =>
  packContent === null ? null : Math.ceil(quantity / packContent);

/** What of a shipment's lines cannot be packed. `awards`: the cooperative's confirmed ones of the order. */
export function lineRefusals(
  lines: readonly { awardId: string; quantity: number }[],
  awards: readonly Pick<OpenAward, 'awardId' | 'left' | 'closed'>[],
): LineRefusal[] {
  return lines.flatMap(({ awardId, quantity }): LineRefusal[] => {
    const award = awards.find((one) => one.awardId === awardId);
    if (!award) return [{ awardId, reason: 'award_unknown' }];
    if (award.closed) return [{ awardId, reason: 'award_closed' }];
    if (award.left === 0) return [{ awardId, reason: 'nothing_left' }];
    return quantity > award.left ? [{ awardId, reason: 'above_left', left: award.left }] : [];
  });
}

/** Thousandths that are paid: what a ruling says, else received less refused and deducted. */
export const payableMilli = ({ ruledMilli, receivedMilli, refusedMilli, deductedMilli }: LineReceipt): number =>
  ruledMilli ?? receivedMilli - refusedMilli - deductedMilli;
