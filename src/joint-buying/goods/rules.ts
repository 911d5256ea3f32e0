import { type ShortageRule, shareShortage } from '../rules/index.ts';
import type { Came, DropSum, Move, Planned, Purchase } from './types.ts';

/** What came of what was ordered. `usable` is what was received and not refused; `missing` is not there (yet). */
export type Tally = { ordered: number; received: number; refused: number; usable: number; missing: number };

const sum = (amounts: readonly number[]): number => amounts.reduce((all, one) => all + one, 0);
export const usableOf = ({ receivedMilli, refusedMilli }: { receivedMilli: number; refusedMilli: number }): number =>
  receivedMilli - refusedMilli;

/** All in thousandths. */
export function tallyOf(purchases: readonly Purchase[], came: readonly Came[]): Tally {
  const ids = new Set(purchases.map(({ id }) => id));
  const own = came.filter(({ purchaseId }) => ids.has(purchaseId));
  const ordered = sum(purchases.map(({ quantity }) => quantity * 1000));
  const [received, refused] = [sum(own.map((one) => one.receivedMilli)), sum(own.map((one) => one.refusedMilli))];
  return { ordered, received, refused, usable: received - refused, missing: ordered - received + refused };
}

/** What still may come of a purchase, thousandths. */
export const expectedOf = (purchase: Purchase, came: readonly Came[]): number => tallyOf([purchase], came).missing;

/** What came usable to a drop point, thousandths. */
export const cameTo = (dropPointId: string, came: readonly Came[]): number =>
  sum(came.filter((one) => one.dropPointId === dropPointId).map(usableOf));

export type Awaited = { purchaseId: string; dropPointId: string; milli: number };

/** Planned deliveries that have not come (whole) yet, in the order planned; never more than the purchase still lacks. */
export function awaited(purchases: readonly Purchase[], planned: readonly Planned[], came: readonly Came[]): Awaited[] {
  const lacking = new Map(purchases.map((one) => [one.id, expectedOf(one, came)]));
  const size = new Map(purchases.map((one) => [one.id, one.packSize]));
  return planned.flatMap(({ purchaseId, dropPointId, packs }) => {
    const there = came.filter((one) => one.purchaseId === purchaseId && one.dropPointId === dropPointId);
    const open = packs * (size.get(purchaseId) ?? 0) * 1000 - sum(there.map(usableOf));
    const milli = Math.min(open, lacking.get(purchaseId) ?? 0);
    if (milli <= 0) return [];
    lacking.set(purchaseId, lacking.get(purchaseId)! - milli);
    return [{ purchaseId, dropPointId, milli }];
  });
}

export type Claims = readonly { allotmentId: string; pledgeId: string; at: number; quantity: number }[];

/**
 * Each allotment's share of what came usable (thousandths) by the campaign's rule, whatever drop point fell short. Goods that are
 * counted are shared in whole pieces.
 * @returns thousandths, in the order of the claims
 */
export const sharesOf = (rule: ShortageRule, usable: number, claims: Claims, counted: boolean): number[] =>
  shareShortage({
    ...{ rule, available: usable, pack: counted ? 1000 : 1 },
    claims: claims.map(({ pledgeId, at, quantity }) => ({ id: pledgeId, at, quantity: quantity * 1000 })),
  });

/** Thousandths that are at a drop point, and that its members are to get. */
export type Stand = { id: string; there: number; due: number };

/** What must be moved between drop points: from where there is too much to where there is too little, both in the order given. */
export function movesBetween(stands: readonly Stand[]): Move[] {
  const over = stands.filter((one) => one.there > one.due).map(({ id, there, due }) => ({ id, left: there - due }));
  const moves: Move[] = [];
  for (const { id, there, due } of stands) {
    let lacking = due - there;
    for (const source of over) {
      const milli = Math.min(source.left, lacking);
      if (milli <= 0) continue;
      moves.push({ from: source.id, to: id, milli });
      source.left -= milli;
      lacking -= milli;
    }
  }
  return moves;
}

export const toHandOut = (sums: readonly DropSum[]): number => sum(sums.map(({ left }) => left));
/** What was shared and not handed out, spilled or short at the scale: a loss that all bear. Thousandths. */
export const lostIn = (sums: readonly DropSum[]): number =>
  sum(sums.map(({ handedShareMilli, handedMilli }) => handedShareMilli - handedMilli));

export type HandingRefusal = 'above_share' | 'note_needed';

/** What may be handed out of a share: all of it, or less with a word why. */
export function handingProblem(handedMilli: number, shareMilli: number, note: string): HandingRefusal | null {
  if (handedMilli > shareMilli) return 'above_share';
  return handedMilli < shareMilli && note === '' ? 'note_needed' : null;
}

export type ReceivingRefusal = 'above_handed' | 'receipt_note_needed';

/** What a cooperative may say it received: what was handed to it, or less with a word why. */
export function receivingProblem(receivedMilli: number, handedMilli: number, note: string): ReceivingRefusal | null {
  if (receivedMilli > handedMilli) return 'above_handed';
  return receivedMilli < handedMilli && note === '' ? 'receipt_note_needed' : null;
}

/** Rupiah a unit of the goods cost: landed where that is worked out, until then the price of the closing. */
export const costOf = (own: { landedPerUnit: number | null; closingPerUnit: number | null }): number =>
  own.landedPerUnit || own.closingPerUnit || 1;
