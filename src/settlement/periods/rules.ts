import type { Obstacle, Standing, Waiting } from './types.ts';

const upTo = (waiting: readonly Waiting[], month: string): Waiting[] => waiting.filter((one) => one.month <= month);
const sum = (waiting: readonly Waiting[], key: 'count' | 'amount'): number =>
  waiting.reduce((total, one) => total + one[key], 0);

/**
 * What keeps an open month from being closed, all of it at once. What is left over from a month before counts too: it would be
 * booked there.
 * @param today `YYYY-MM-DD`
 */
export function obstaclesOf(month: string, { open, payments, handovers }: Standing, today: string): Obstacle[] {
  const found: Obstacle[] = [];
  if (month >= today.slice(0, 7)) found.push({ reason: 'month_not_over' });
  const [earlier] = open
    .map((one) => one.month)
    .filter((one) => one < month)
    .sort();
  if (earlier) found.push({ reason: 'earlier_open', month: earlier });
  const [paid, signed] = [upTo(payments, month), upTo(handovers, month)];
  if (paid.length > 0)
    found.push({ reason: 'payments_undecided', count: sum(paid, 'count'), amount: sum(paid, 'amount') });
  if (signed.length > 0) found.push({ reason: 'handovers_not_invoiced', count: sum(signed, 'count') });
  return found;
}
