/** From mild to grave. `serious` proposes a visit at once. */
export const severities = ['notice', 'warning', 'serious'] as const;
export type Severity = (typeof severities)[number];

/** From which figure on a warning is how severe; rising. Below `notice` there is none. */
export type Steps = Readonly<Record<Severity, number>>;

/** When there is a warning. Days are whole days, shares and deviations basis points, money rupiah. */
export const thresholds = {
  /**
   * Days since the last confirmed award, or since it joined. One that never sold is at most a `warning`: what never began needs help to
   * begin, what stopped needs somebody at once.
   */
  no_sale: { steps: { notice: 60, warning: 90, serious: 180 } },
  /**
   * The share of awards declined or lapsed, in the last `recentDays` against the `beforeDays` before these, one-sided two-proportion test
   * at `zMilli` / 1000 (1.645: by chance in one of twenty). Fewer awards or declines than these prove nothing. Steps by the recent share.
   */
  declines_rising: {
    ...{ recentDays: 30, beforeDays: 90, leastAwards: 10, leastDeclined: 3, zMilli: 1645 },
    steps: { notice: 0, warning: 2500, serious: 5000 },
  },
  /** Weeks in a row with an average price above the reference's upper bound. Steps by how far the last one was above it. */
  price_above_reference: { weeks: 3, steps: { notice: 1, warning: 500, serious: 1000 } },
  /** Days that the oldest open item is overdue, where items overdue so long as a notice come to at least `leastOpen`. */
  overdue_payable: { leastOpen: 100_000, steps: { notice: 7, warning: 30, serious: 60 } },
  overdue_receivable: { leastOpen: 100_000, steps: { notice: 7, warning: 30, serious: 60 } },
  /** Receipts with a refusal or a dispute over quality in the last `days`, at least so many. Steps by their share of receipts. */
  quality_complaints: { days: 30, leastComplaints: 3, steps: { notice: 1000, warning: 2000, serious: 4000 } },
  /**
   * Offers listed for at least `days`, with stock, of which nothing was ever awarded; at least so many. Steps by their share of what it
   * lists with stock: `serious` only where it is most of it. Not said of one without a sale for long, which `no_sale` tells already.
   */
  stock_never_sold: { days: 90, leastOffers: 3, steps: { notice: 3000, warning: 5000, serious: 8000 } },
} as const satisfies Record<string, { readonly steps: Steps } & Readonly<Record<string, number | Steps>>>;

export type WarningCode = keyof typeof thresholds;

/** The same shape with other numbers: what a forum may set. */
export type Thresholds = {
  readonly [C in WarningCode]: {
    readonly [K in keyof (typeof thresholds)[C]]: (typeof thresholds)[C][K] extends number ? number : Steps;
  };
};

/** The first warning whose numbers cannot be used, or null: whole numbers, steps from 0 and never falling, the others from 1. */
export function thresholdProblem(
  set: Thresholds,
): { readonly reason: 'threshold_out_of_range'; readonly code: WarningCode } | null {
  const wrong = (Object.keys(set) as WarningCode[]).find((code) => {
    const { steps, ...others } = set[code];
    const rising = [0, steps.notice, steps.warning, steps.serious];
    const fits = (value: number, least: number) => Number.isSafeInteger(value) && value >= least;
    const climbs = rising.every((step, i) => fits(step, rising[i - 1] ?? 0));
    return !climbs || !Object.values<number>(others).every((value) => fits(value, 1));
  });
  return wrong ? { reason: 'threshold_out_of_range', code: wrong } : null;
}

/** How severe a figure is; null below the first step. */
export const severityOf = (steps: Steps, figure: number): Severity | null =>
  severities.findLast((severity) => figure >= steps[severity]) ?? null;
