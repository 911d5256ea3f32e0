import { changeBps } from './exact.ts';
import { medianOf, sorted } from './summary.ts';

/** A kelurahan's price of a commodity. */
export interface Place {
  readonly id: string;
  readonly price: number;
  /** How many observations it comes from. */
  readonly observations: number;
}

export interface DeviationRules {
  /** Fewer places tell nothing about each other. */
  readonly leastPlaces: number;
  /** A place with fewer observations is left out. */
  readonly leastObservations: number;
  /** How many standard deviations away a place stands out, in thousandths. */
  readonly times: number;
  /** Closer to the median than this nobody stands out, however alike all others are; basis points. */
  readonly leastBps: number;
}

export const DEVIATION_DEFAULTS: DeviationRules = { leastPlaces: 5, leastObservations: 1, times: 3000, leastBps: 300 };

export interface DeviatingPlace {
  readonly id: string;
  readonly price: number;
  readonly side: 'above' | 'below';
  /** From the median. */
  readonly bps: number;
}

export type Deviating =
  | { readonly ok: false; readonly reason: 'too_few_places'; readonly places: number }
  | {
      readonly ok: true;
      readonly places: number;
      readonly median: number;
      /** The median absolute deviation. */
      readonly mad: number;
      /** The farthest first, then by id. */
      readonly deviating: readonly DeviatingPlace[];
    };

/** Makes the median absolute deviation of normally distributed values their standard deviation (1 ÷ Φ⁻¹(¾)), in ten-thousandths. */
const MAD_SCALE = 14_826n;

/**
 * Which kelurahan's price deviates from the median of all: by more than three times the median absolute deviation scaled to a standard
 * deviation (the Hampel identifier; Hampel, The Influence Curve and Its Role in Robust Estimation, 1974), and by more than `leastBps`.
 * Up to half of the places may be wrong without hiding each other, as they would by mean and standard deviation.
 */
export function deviating(all: readonly Place[], rules: DeviationRules = DEVIATION_DEFAULTS): Deviating {
  const places = all.filter(({ observations }) => observations >= rules.leastObservations);
  if (places.length < Math.max(1, rules.leastPlaces))
    return { ok: false, reason: 'too_few_places', places: places.length };
  // Twice the median and four times the median deviation are whole numbers, so nothing is rounded before it is compared.
  const twice = doubleMedian(places.map(({ price }) => price));
  const distances = places.map(({ price }) => Math.abs(2 * price - twice));
  const madTimesFour = doubleMedian(distances);
  const stands = (distance: number): boolean =>
    20_000_000n * BigInt(distance) > BigInt(rules.times) * MAD_SCALE * BigInt(madTimesFour) &&
    10_000n * BigInt(distance) > BigInt(rules.leastBps) * BigInt(twice);
  const median = medianOf(places.map(({ price }) => price));
  const found = places.filter((_, i) => stands(distances[i]!)).map((place) => told(place, median, twice));
  return {
    ok: true,
    places: places.length,
    median,
    mad: halfUpFourth(madTimesFour),
    deviating: found.sort(byDistance),
  };
}

const halfUpFourth = (value: number): number => Math.floor((value + 2) / 4);

function doubleMedian(values: readonly number[]): number {
  const ascending = sorted(values);
  const upper = Math.floor(ascending.length / 2);
  return ascending[ascending.length - 1 - upper]! + ascending[upper]!;
}

const told = ({ id, price }: Place, median: number, twice: number): DeviatingPlace => ({
  ...{ id, price, side: 2 * price > twice ? 'above' : 'below' },
  bps: changeBps(price, median),
});

const byDistance = (a: DeviatingPlace, b: DeviatingPlace): number =>
  Math.abs(b.bps) - Math.abs(a.bps) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
