import type { PriceList } from '../../rules/index.ts';
import type { Deposit, PledgeTerms } from '../types.ts';

type Asked = Pick<PledgeTerms, 'quantity' | 'highestPrice'>;

/**
 * What a pledge puts down: so many basis points of its quantity at the highest list price it could come to pay (its own limit, or
 * the dearest first tier where that is lower), half-up to the rupiah, and never nothing. In `bigint`, as the product passes what is safe.
 */
export function depositDue({ quantity, highestPrice }: Asked, lists: readonly PriceList[], bps: number): number {
  const dearest = Math.max(0, ...lists.map(({ tiers }) => tiers[0]?.unitPrice ?? 0));
  const price = Math.min(highestPrice ?? dearest, dearest);
  const exact = BigInt(quantity) * BigInt(price) * BigInt(bps);
  return Math.max(1, Number((2n * exact + 10_000n) / 20_000n));
}

/**
 * What becomes of a deposit when its pledge is made or changed. `kept`: what was put down stays as it is, however the pledge grows.
 * `returning`: it is on its way back after a withdrawal, and cannot be asked for a second time.
 */
export type DepositStep = 'asked' | 'follows' | 'asked_again' | 'kept' | 'returning';

export function stepOfPledge(deposit: Deposit | null, amount: number): DepositStep {
  if (!deposit) return 'asked';
  if (deposit.state === 'void') return 'asked_again';
  if (deposit.state === 'to_return' || deposit.state === 'returned') return 'returning';
  const follows = deposit.state === 'due' || deposit.state === 'reported';
  return follows && deposit.amount !== amount ? 'follows' : 'kept';
}

/** Where a deposit goes when its pledge is withdrawn; null: it stays. */
export function stateAfterWithdrawal({ state }: Deposit): 'void' | 'to_return' | null {
  if (state === 'due' || state === 'reported') return 'void';
  return state === 'held' ? 'to_return' : null;
}
