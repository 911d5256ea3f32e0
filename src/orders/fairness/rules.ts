/** What one cooperative was awarded beside what it weighs. `awarded`: trade units of one commodity, or rupiah over all. */
export type Claim = { id: string; name: string; weight: number; awarded: number };

/** A claim among the others: its part of everything awarded and its part by weight, in 1/10,000. */
export type Share = Claim & {
  awardedBps: number;
  weightBps: number;
  /** What it would have been awarded by its weight, rounded half up. */
  due: number;
};

export type Fairness = {
  /** Who was awarded most beyond its due first; ties by name, then id. */
  shares: readonly Share[];
  total: number;
  /** 0: everybody was awarded the same for each unit of weight; towards 1: one got everything. Null while nothing was awarded. */
  gini: number | null;
};

/**
 * Gini's coefficient of a set of non-negative figures, each counted once: the mean difference between any two, as a part of
 * twice the mean (C. Gini, 1912; by ranks, (2 Σ i·xᵢ) / (n Σ x) − (n + 1) / n). Null where there is nothing to divide.
 */
export function gini(figures: readonly number[]): number | null {
  const sorted = [...figures].sort((a, b) => a - b);
  const total = sorted.reduce((sum, figure) => sum + figure, 0);
  if (total <= 0) return null;
  const n = sorted.length;
  const ranked = sorted.reduce((sum, figure, i) => sum + (i + 1) * figure, 0);
  return Math.max(0, (2 * ranked) / (n * total) - (n + 1) / n);
}

/** Gini's coefficient of what each was awarded for a unit of its weight. Claims without weight have no ratio and are left out. */
export const giniByWeight = (claims: readonly Pick<Claim, 'weight' | 'awarded'>[]): number | null =>
  gini(claims.flatMap(({ weight, awarded }) => (weight > 0 ? [awarded / weight] : [])));

export function fairnessOf(claims: readonly Claim[]): Fairness {
  const total = claims.reduce((sum, claim) => sum + claim.awarded, 0);
  const weights = claims.reduce((sum, claim) => sum + claim.weight, 0);
  const part = (value: number, of: number) => (of > 0 ? Math.round((value / of) * 10_000) : 0);
  const shares = claims.map((claim) => ({
    ...claim,
    awardedBps: part(claim.awarded, total),
    weightBps: part(claim.weight, weights),
    due: weights > 0 ? Math.round((total * claim.weight) / weights) : 0,
  }));
  return { shares: shares.sort(mostBeyondDue), total, gini: giniByWeight(claims) };
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function mostBeyondDue(a: Share, b: Share): number {
  return b.awarded - b.due - (a.awarded - a.due) || order(a.name, b.name) || order(a.id, b.id);
}
