import { giniByWeight } from '../../../orders/index.ts';
import { quotient, WHOLE } from './exact.ts';

export interface Concentration {
  /** Σ (share)², in ten-thousandths: 10,000 where one has all, 10,000 ÷ n where n have the same. */
  readonly hhi: number;
  /** 1 ÷ HHI in hundredths: so many of the same size would be as concentrated. */
  readonly asMany: number;
}

/**
 * How concentrated trade is: the Herfindahl-Hirschman index (A. O. Hirschman, 1945; O. C. Herfindahl, 1950) and the numbers-equivalent
 * (M. A. Adelman, 1969), exact and half-up. Null where there was no trade.
 *
 * @param amounts what each sold, rupiah, integers ≥ 0
 */
export function concentrationOf(amounts: readonly number[]): Concentration | null {
  const all = amounts.reduce((sum, one) => sum + BigInt(one), 0n);
  if (all === 0n) return null;
  const squares = amounts.reduce((sum, one) => sum + BigInt(one) * BigInt(one), 0n);
  return { hhi: quotient(squares * BigInt(WHOLE), all * all), asMany: quotient(all * all * 100n, squares) };
}

/** Gini's coefficient of what each was awarded for a unit of its weight, in ten-thousandths (C. Gini, 1912); null where nothing was. */
export function giniOf(claims: readonly { readonly weight: number; readonly awarded: number }[]): number | null {
  const gini = giniByWeight(claims);
  return gini === null ? null : Math.round(gini * WHOLE);
}
