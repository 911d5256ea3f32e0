/** Moments that wait in one quarter of an hour, with the lowest and the highest of their numbers. */
export type TouchedQuarter = { readonly at: number; readonly first: number; readonly last: number };

/** A day with the moment it begins and the one the next begins: what lies in it is ≥ the one and < the other. */
export type DaySpan = readonly [day: string, from: number, until: number];

/** Days to work out, and up to which moment's number that settles all there were. */
export type Due = { readonly days: readonly string[]; readonly until: number };

/**
 * The days of the oldest moments, at most `most`. A day too many ends it right before the moment that named it: moments are taken
 * away in their order, so that those left name every day that is still to be done.
 */
export function dueOf(touched: readonly TouchedQuarter[], dayOf: (at: number) => string, most: number): Due | null {
  const days = new Set<string>();
  for (const { at, first } of touched.toSorted((a, b) => a.first - b.first)) {
    const day = dayOf(at);
    if (!days.has(day) && days.size === most) return { days: [...days], until: first - 1 };
    days.add(day);
  }
  if (days.size === 0) return null;
  return { days: [...days], until: Math.max(...touched.map(({ last }) => last)) };
}
