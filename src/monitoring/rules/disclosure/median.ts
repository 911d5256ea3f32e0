import type { DisclosureRules, Median } from './types.ts';

/**
 * The median price, or null. Every member counts once, with its own average price, so that nobody with many deals is the median
 * by itself. A median is somebody's price, or lies between two: it is told only as a band of `step` rupiah in which the prices of
 * at least `fewestInBand` members lie, the narrowest of 1, 2, 5, 10, 20, 50 … times `priceStep` that does, and not at all where
 * only a band wider than the price would. As an edition never tells a cell anew, and as whoever compares two cells sees two such
 * bands, no price of a single contributor can be read from it.
 *
 * Source: Brandt et al., Guidelines for the checking of output based on microdata research, ESSnet SDC 2010, on percentiles: as
 * figures of one respondent they are unsafe, unless rounded or with enough others at the same figure.
 *
 * @param prices rupiah per trade unit, one a member, not necessarily whole
 */
export function releaseMedian(prices: readonly number[], rules: DisclosureRules): Median | null {
  if (prices.length < rules.fewestMembers) return null;
  const rising = prices.toSorted((a, b) => a - b);
  const middle = (rising[(rising.length - 1) >> 1]! + rising[rising.length >> 1]!) / 2;
  for (const step of steps(rules.priceStep, middle)) {
    const band = Math.floor(middle / step);
    if (rising.filter((price) => Math.floor(price / step) === band).length >= rules.fewestInBand)
      return { price: band * step + Math.floor(step / 2), step };
  }
  return null;
}

function steps(least: number, most: number): number[] {
  const all: number[] = [];
  for (let ten = least; ten <= most; ten *= 10) all.push(ten, 2 * ten, 5 * ten);
  return all.filter((step) => step <= most);
}
