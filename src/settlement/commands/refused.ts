import type { Refusal, Statement, Statements } from '../../platform/db.ts';
import { LOST } from '../payments/commands/attempts.ts';

export { attempts, LOST } from '../payments/commands/attempts.ts';

export const asBatch = (statements: readonly Statement[]): Statements => statements as unknown as Statements;

/**
 * What a refusal means to a command that reads before it writes: a closed month is told, what moved meanwhile is read anew.
 * @param moved parts of the names of constraints that fail when something has moved
 * @throws on any other refusal: that is a bug in the command
 */
export function refusedBy(
  { kind, name }: Refusal,
  moved: readonly string[] = [],
): { ok: false; reason: 'period_closed' } | typeof LOST {
  if (name.includes('period_closed')) return { ok: false, reason: 'period_closed' };
  const isRace = kind === 'busy' || name.includes('event.') || moved.some((one) => name.includes(one));
  if (isRace) return LOST;
  throw new Error(`the database refused: ${kind} ${name}`);
}
