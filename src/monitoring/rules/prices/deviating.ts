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
  const stands = (distance: number): boolean => standsOut(distance, { twice, madTimesFour }, rules);
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

/** So many places have that price. */
export interface PlacesAt {
  readonly price: number;
  readonly places: number;
}

/** `count`: how many deviate in all, those of the ends and those that stand between. */
export type DeviatingEnds =
  | Extract<Deviating, { ok: false }>
  | (Extract<Deviating, { ok: true }> & { readonly count: number });

/**
 * The same of a whole country without each of its places: prices with how many places have them, and the places at both ends of the
 * order. Of those named the `most` farthest are told; as many from each end have them all among them.
 */
export function deviatingAtEnds(
  all: readonly PlacesAt[],
  ends: readonly Omit<Place, 'observations'>[],
  most: number,
  rules: DeviationRules = DEVIATION_DEFAULTS,
): DeviatingEnds {
  const places = all.reduce((sum, one) => sum + one.places, 0);
  if (places < Math.max(1, rules.leastPlaces)) return { ok: false, reason: 'too_few_places', places };
  const twice = doubleMedianAt(all.map(({ price, places: n }) => [price, n]));
  const distanceOf = (price: number) => Math.abs(2 * price - twice);
  const madTimesFour = doubleMedianAt(all.map(({ price, places: n }) => [distanceOf(price), n]));
  const stands = ({ price }: { price: number }) => standsOut(distanceOf(price), { twice, madTimesFour }, rules);
  const median = Math.floor((twice + 1) / 2);
  const named = ends.filter(stands).map((place) => told(place, median, twice));
  return {
    ...{ ok: true, places, median, mad: halfUpFourth(madTimesFour) },
    count: all.filter(stands).reduce((sum, one) => sum + one.places, 0),
    deviating: named.sort(byDistance).slice(0, most),
  };
}

interface Middle {
  readonly twice: number;
  readonly madTimesFour: number;
}

const standsOut = (distance: number, { twice, madTimesFour }: Middle, rules: DeviationRules): boolean =>
  20_000_000n * BigInt(distance) > BigInt(rules.times) * MAD_SCALE * BigInt(madTimesFour) &&
  10_000n * BigInt(distance) > BigInt(rules.leastBps) * BigInt(twice);

/** Twice the median of values that occur so many times each. */
function doubleMedianAt(values: readonly (readonly [value: number, times: number])[]): number {
  const ascending = values.toSorted((a, b) => a[0] - b[0]);
  const n = ascending.reduce((sum, [, times]) => sum + times, 0);
  const at = (place: number): number => {
    let passed = 0;
    for (const [value, times] of ascending) {
      passed += times;
      if (passed > place) return value;
    }
    return 0;
  };
  return at(Math.floor((n - 1) / 2)) + at(Math.floor(n / 2));
}

const halfUpFourth = (value: number): number => Math.floor((value + 2) / 4);

function doubleMedian(values: readonly number[]): number {
  const ascending = sorted(values);
  const upper = Math.floor(ascending.length / 2);
  return ascending[ascending.length - 1 - upper]! + ascending[upper]!;
}

const told = ({ id, price }: Omit<Place, 'observations'>, median: number, twice: number): DeviatingPlace => ({
  ...{ id, price, side: 2 * price > twice ? 'above' : 'below' },
  bps: changeBps(price, median),
});

const byDistance = (a: DeviatingPlace, b: DeviatingPlace): number =>
  Math.abs(b.bps) - Math.abs(a.bps) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
