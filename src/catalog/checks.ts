/**
 * What moderators are pointed to before they decide, and what a cooperative sees beside its form while it types. Pure; nothing
 * here refuses anything: HET and HAP are ceilings for the consumer, between businesses they are a warning.
 */
export const checkCodes = [
  'above_reference',
  'far_from_median',
  'certificate_missing',
  'likely_duplicate',
  'quantity_out_of_proportion',
] as const;
export type CheckCode = (typeof checkCodes)[number];
/** Named as the tones of the pages: `bad` needs an answer, `warn` a look. */
export type Severity = 'warn' | 'bad';
export type Finding = { code: CheckCode; severity: Severity; figures: Readonly<Record<string, number | string>> };

/** HET or HAP in force. Rupiah per trade unit; `low` only where the rule gives a band. */
export type Reference = { kind: 'HET' | 'HAP'; low: number | null; high: number };

/** The revision to be looked at. Prices in rupiah per trade unit, quantities in trade units. */
export type Subject = {
  tiers: readonly { from: number; unitPrice: number }[];
  available: number;
  certificate: string | null;
};

/** What it is compared with. Medians are over the other cooperatives' listed offers of the commodity. */
export type Comparison = {
  reference: Reference | null;
  medianPrice: number | null;
  medianAvailable: number | null;
  /** How many offers the medians come from. */
  offers: number;
  requiredCertificate: string | null;
  /** Other offers of the same cooperative and commodity that are listed or wait to be. */
  ownOthers: number;
  /** Settings `median_deviation_bps` and `quantity_multiple`. */
  medianDeviationBps: number;
  quantityMultiple: number;
};

/** Fewer offers than this have no median worth naming. */
const LEAST_OFFERS = 3;

export function findings(subject: Subject, against: Comparison): Finding[] {
  return [
    aboveReference(subject, against),
    farFromMedian(subject, against),
    certificateMissing(subject, against),
    likelyDuplicate(against),
    outOfProportion(subject, against),
  ].filter((finding) => finding !== null);
}

/** The dearest tier: what the smallest buyer pays. */
export const dearest = (tiers: Subject['tiers']): number => Math.max(...tiers.map((tier) => tier.unitPrice));

/** How far `value` is from `base`, basis points of `base`, rounded towards it. */
export const deviationBps = (value: number, base: number): number => Math.trunc(((value - base) * 10_000) / base);

function aboveReference({ tiers }: Subject, { reference }: Comparison): Finding | null {
  if (!reference || dearest(tiers) <= reference.high) return null;
  const price = dearest(tiers);
  const figures = { kind: reference.kind, reference: reference.high, price, bps: deviationBps(price, reference.high) };
  return { code: 'above_reference', severity: 'bad', figures };
}

function farFromMedian({ tiers }: Subject, { medianPrice, offers, medianDeviationBps }: Comparison): Finding | null {
  if (!medianPrice || offers < LEAST_OFFERS) return null;
  const price = dearest(tiers);
  const bps = deviationBps(price, medianPrice);
  if (Math.abs(bps) <= medianDeviationBps) return null;
  return { code: 'far_from_median', severity: 'warn', figures: { price, median: medianPrice, offers, bps } };
}

function certificateMissing({ certificate }: Subject, { requiredCertificate }: Comparison): Finding | null {
  if (!requiredCertificate || certificate?.trim()) return null;
  return { code: 'certificate_missing', severity: 'bad', figures: { certificate: requiredCertificate } };
}

function likelyDuplicate({ ownOthers }: Comparison): Finding | null {
  return ownOthers > 0 ? { code: 'likely_duplicate', severity: 'warn', figures: { offers: ownOthers } } : null;
}

function outOfProportion(subject: Subject, against: Comparison): Finding | null {
  const { medianAvailable: median, offers, quantityMultiple } = against;
  if (!median || offers < LEAST_OFFERS || subject.available <= median * quantityMultiple) return null;
  const times = Math.floor(subject.available / median);
  return {
    code: 'quantity_out_of_proportion',
    severity: 'warn',
    figures: { available: subject.available, median, offers, times },
  };
}

/** The median of integers, the lower of the two middle ones where their number is even (so it is a price somebody asks). */
export function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? null;
}

/** Where the listed prices stand against the reference: what the chip on a card says. */
export type Standing = 'below' | 'near' | 'partly_above' | 'above';

/** A mean price within 2 % of the reference is near it. Rupiah per trade unit. */
export function standing(prices: { low: number; mean: number; high: number }, reference: number): Standing {
  if (prices.low > reference) return 'above';
  if (prices.high > reference) return 'partly_above';
  return prices.mean * 100 >= reference * 98 ? 'near' : 'below';
}
