import { divideHalfUp } from '../../../platform/money.ts';
import { daysBetween, isDay } from './calendar.ts';
import { medianOf } from './summary.ts';
import { MOST_PRICE } from './types.ts';

/** What somebody typed at a market. */
export interface TypedPrice {
  readonly price: number;
  readonly day: string;
}

export type PriceRefusal = 'not_positive' | 'too_large' | 'not_a_day' | 'future_date';

/** Asked back; whoever saw the price confirms it or corrects it. `usual`: the median of the recent prices. */
export type Doubt =
  /** About ten, a hundred or a thousand times the usual price, or that part of it. `likely`: what was meant, if it is a slip. */
  | {
      readonly kind: 'factor';
      readonly factor: number;
      readonly side: 'above' | 'below';
      readonly usual: number;
      readonly likely: number;
    }
  /** Five times the usual price or more, or a fifth of it or less, by no such factor. */
  | { readonly kind: 'far'; readonly side: 'above' | 'below'; readonly usual: number }
  /** Seen so many days ago. */
  | { readonly kind: 'long_ago'; readonly days: number };

export type PriceAnswer =
  | { readonly ok: true; readonly doubts: readonly Doubt[] }
  | { ok: false; reason: PriceRefusal };

/** A nought too many or too few, sen for rupiah or a kuintal for a kilogram, thousands left out (`13,5`). */
const FACTORS = [10, 100, 1000] as const;
/** About a factor: between half and double of it. Chilli prices may double or treble in a month, so below five nobody is asked. */
const FAR = 5;
const LONG_AGO_DAYS = 60;

/**
 * What is refused of a typed market price, and what is asked back before it counts.
 *
 * @param recent the commodity's prices of the last weeks, at any market; where there are none, the bounds of its reference, else nothing,
 * and then nothing is asked about the price
 */
export function doubtsAbout({ price, day }: TypedPrice, recent: readonly number[], today: string): PriceAnswer {
  if (price <= 0) return { ok: false, reason: 'not_positive' };
  if (price > MOST_PRICE) return { ok: false, reason: 'too_large' };
  if (!isDay(day)) return { ok: false, reason: 'not_a_day' };
  if (day > today) return { ok: false, reason: 'future_date' };
  const days = daysBetween(day, today);
  const long: Doubt[] = days > LONG_AGO_DAYS ? [{ kind: 'long_ago', days }] : [];
  return { ok: true, doubts: [...priceDoubts(price, recent), ...long] };
}

function priceDoubts(price: number, recent: readonly number[]): Doubt[] {
  if (recent.length === 0) return [];
  const usual = medianOf(recent);
  const side = price > usual ? 'above' : 'below';
  const [larger, smaller] = side === 'above' ? [price, usual] : [usual, price];
  if (larger < FAR * smaller) return [];
  const factor = FACTORS.find((one) => 2 * larger >= one * smaller && larger <= 2 * one * smaller);
  if (!factor) return [{ kind: 'far', side, usual }];
  const likely = side === 'above' ? divideHalfUp(price, factor) : price * factor;
  return [{ kind: 'factor', factor, side, usual, likely }];
}
