import type { refusalReasons } from '../../../db/schema/index.ts';

export type RefusalReason = (typeof refusalReasons)[number];

/** Thousandths of the trade unit. */
export type Weighed = { receivedMilli: number; refusedMilli: number; deductedMilli: number };

/** What is paid for: refused goods go back, and what is deducted for quality (rafaksi) stays but is not paid. */
export const payableOf = ({ receivedMilli, refusedMilli, deductedMilli }: Weighed): number =>
  receivedMilli - refusedMilli - deductedMilli;

/** Everything came and everything is paid for. */
export const isAsSent = (weighed: Weighed, sentMilli: number): boolean => payableOf(weighed) === sentMilli;

export type WeighedProblem = {
  field: 'received' | 'refused' | 'deducted';
  reason: 'above_sent' | 'negative' | 'parts_above_received';
};

/** What cannot be true of a line, whoever says it; the database refuses the same. */
export function problemsOf(weighed: Weighed, sentMilli: number): WeighedProblem[] {
  const { receivedMilli, refusedMilli, deductedMilli } = weighed;
  const negative = (['received', 'refused', 'deducted'] as const).filter((field) => weighed[`${field}Milli`] < 0);
  if (negative.length > 0) return negative.map((field) => ({ field, reason: 'negative' }));
  if (receivedMilli > sentMilli) return [{ field: 'received', reason: 'above_sent' }];
  if (refusedMilli + deductedMilli <= receivedMilli) return [];
  return [{ field: refusedMilli > receivedMilli ? 'refused' : 'deducted', reason: 'parts_above_received' }];
}

/** Limits in hundredths of the measure's unit; null: none on that side. */
export type Limits = { atLeast: number | null; atMost: number | null };

/** Whether a measured figure (hundredths) is outside what the grade asks. That is for the buyer to weigh, never a refusal by itself. */
export const isOutside = (figure: number, { atLeast, atMost }: Limits): boolean =>
  (atLeast !== null && figure < atLeast) || (atMost !== null && figure > atMost);

const counted: ReadonlySet<string> = new Set(['butir', 'ikat', 'sisir']);
/** Goods that are counted come in whole pieces; goods that are weighed in thousandths. */
export const isCounted = (tradeUnit: string): boolean => counted.has(tradeUnit);
