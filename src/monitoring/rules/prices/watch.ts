import { ratio } from './exact.ts';
import type { Reference } from './types.ts';

/** Settings, in basis points beyond the bound. */
export interface WatchThresholds {
  readonly waspada: number;
  readonly intervensi: number;
}

/**
 * The national price panel (Badan Pangan Nasional) tells by these three words how far a price is from HET or HAP, in per cent; where
 * one word ends and the next begins changes with its decisions, so both are settings of the forum.
 */
export const WATCH_DEFAULTS: WatchThresholds = { waspada: 500, intervensi: 1000 };

export type WatchStatus = 'aman' | 'waspada' | 'intervensi';

export interface Watched {
  readonly status: WatchStatus;
  /** `above` weighs on consumers, `below` on producers. */
  readonly side: 'within' | 'above' | 'below';
  /** From the bound that is passed, negative below a band's low, 0 within; rounded towards the bound. */
  readonly deviationBps: number;
}

/**
 * Where a price stands against the reference in force. It is *waspada* or *intervensi* once it is further from the bound than the
 * threshold, above the ceiling or the band's high, or below the band's low; exactly at the threshold it is not yet.
 *
 * @returns null where no reference is in force
 */
export function watchStatus(
  price: number,
  reference: Pick<Reference, 'low' | 'high'> | null,
  thresholds: WatchThresholds = WATCH_DEFAULTS,
): Watched | null {
  if (!reference) return null;
  const { low, high } = reference;
  if (price > high) return { side: 'above', ...beyond(price - high, high, thresholds) };
  if (low === null || price >= low) return { status: 'aman', side: 'within', deviationBps: 0 };
  const { status, deviationBps } = beyond(low - price, low, thresholds);
  return { status, side: 'below', deviationBps: 0 - deviationBps };
}

function beyond(by: number, bound: number, { waspada, intervensi }: WatchThresholds) {
  const { n, d } = ratio(BigInt(by) * 10_000n, bound);
  const passes = (threshold: number): boolean => n > BigInt(threshold) * d;
  const status: WatchStatus = passes(intervensi) ? 'intervensi' : passes(waspada) ? 'waspada' : 'aman';
  return { status, deviationBps: Number(n / d) };
}

/**
 * The reference in force in a zone on a day: of several the one that began last, then the larger id, so that a newer decree counts
 * although nobody ended the older one.
 *
 * @param references of one commodity
 */
export function referenceOn<R extends Reference>(references: readonly R[], zone: number, day: string): R | null {
  const holds = ({ from, until }: Reference): boolean => from <= day && (until === null || until >= day);
  const inForce = references.filter((one) => one.zone === zone && holds(one));
  const isNewer = (a: Reference, b: Reference): boolean => a.from > b.from || (a.from === b.from && a.id > b.id);
  return inForce.reduce<R | null>((newest, one) => (newest && !isNewer(one, newest) ? newest : one), null);
}
