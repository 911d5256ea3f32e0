const grouped = new Intl.NumberFormat('id-ID', { maximumFractionDigits: 0 });

/** `Rp13.500`; money is an integer number of rupiah, written as Indonesians write it in both languages. */
export function rupiah(amount: number): string {
  return amount < 0 ? `−Rp${grouped.format(-amount)}` : `Rp${grouped.format(amount)}`;
}

/** `Rp12.900–13.450`, or one figure where both are the same. */
export function rupiahRange(low: number, high: number): string {
  return low === high ? rupiah(low) : `${rupiah(low)}–${grouped.format(high)}`;
}

/** Half-up division of non-negative integers, the rounding of every money line. */
export function divideHalfUp(numerator: number, denominator: number): number {
  return Math.floor((2 * numerator + denominator) / (2 * denominator));
}

/** A share in basis points as people write it: 250 → `2,5 %`. */
export function percent(bps: number): string {
  return `${new Intl.NumberFormat('id-ID', { maximumFractionDigits: 2 }).format(bps / 100)} %`;
}
