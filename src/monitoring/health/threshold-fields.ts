import type { Severity, Thresholds, WarningCode } from '../rules/health/index.ts';

/** How a number is read and written: whole days, weeks or counts, rupiah, per cent (kept as basis points), or how sure one wants to be. */
export type NumberUnit = 'days' | 'weeks' | 'count' | 'rupiah' | 'share' | 'chance';

export type NumberField = {
  readonly name: string;
  readonly unit: NumberUnit;
  readonly least: number;
  readonly most: number;
};

const days = (name: string, most = 3650): NumberField => ({ name, unit: 'days', least: 1, most });
const count = (name: string): NumberField => ({ name, unit: 'count', least: 1, most: 10_000 });
const leastOpen: NumberField = { name: 'leastOpen', unit: 'rupiah', least: 1, most: 1_000_000_000_000 };
/** A measure looks back on thirteen weeks. */
const QUARTER = 91;

/** The numbers of each warning besides its steps. */
export const ownNumbers: { readonly [C in WarningCode]: readonly NumberField[] } = {
  no_sale: [],
  declines_rising: [
    ...[days('recentDays', QUARTER), days('beforeDays', QUARTER), count('leastAwards'), count('leastDeclined')],
    { name: 'zMilli', unit: 'chance', least: 1, most: 10_000 },
  ],
  price_above_reference: [{ name: 'weeks', unit: 'weeks', least: 1, most: 12 }],
  overdue_payable: [leastOpen],
  overdue_receivable: [leastOpen],
  quality_complaints: [days('days', QUARTER), count('leastComplaints')],
  stock_never_sold: [days('days'), count('leastOffers')],
};

const share = { unit: 'share', least: 0, most: 10_000 } as const;
/** What the steps of each warning are counted in. */
export const stepUnits: { readonly [C in WarningCode]: Omit<NumberField, 'name'> } = {
  no_sale: days(''),
  declines_rising: share,
  price_above_reference: { ...share, most: 100_000 },
  overdue_payable: days(''),
  overdue_receivable: days(''),
  quality_complaints: share,
  stock_never_sold: share,
};

/** As they stand in a form: `no_sale.steps.notice`. */
export const stepName = (code: WarningCode, severity: Severity): string => `${code}.steps.${severity}`;
export const numberName = (code: WarningCode, name: string): string => `${code}.${name}`;

export const numberIn = (set: Thresholds, code: WarningCode, name: string): number =>
  (set[code] as unknown as Readonly<Record<string, number>>)[name]!;
