import { feeInPayout, sumOf } from '../rules/index.ts';
import type { CurrentAccount, DueShare } from './types.ts';

export type Obstacle = 'no_account' | 'account_waiting' | 'only_fee';
export type DueItem = { share: DueShare; gross: number; fee: number };
/** What one cooperative is to be paid now. gross − fee = amount: what the bank transfers. */
export type Payable = {
  cooperativeId: string;
  name: string;
  account: CurrentAccount | null;
  items: DueItem[];
  gross: number;
  fee: number;
  amount: number;
  /** Why it cannot be paid; null: it can. */
  obstacle: Obstacle | null;
};

/** Everything collected and not yet paid out, by cooperative, with the fee in proportion. In the order of the shares. */
export function payablesOf(shares: readonly DueShare[], accounts: readonly CurrentAccount[]): Payable[] {
  const byCooperative = new Map<string, DueShare[]>();
  for (const share of shares)
    byCooperative.set(share.cooperativeId, [...(byCooperative.get(share.cooperativeId) ?? []), share]);
  return [...byCooperative].map(([cooperativeId, own]) => {
    const account = accounts.find((one) => one.partyId === cooperativeId) ?? null;
    const items = own.map((share) => itemOf(share));
    const [gross, fee] = [sumOf(items.map((one) => one.gross)), sumOf(items.map((one) => one.fee))];
    const amount = gross - fee;
    const obstacle = obstacleOf(account, amount);
    return { cooperativeId, name: own[0]!.cooperativeName, account, items, gross, fee, amount, obstacle };
  });
}

function itemOf(share: DueShare): DueItem {
  const gross = share.collected - share.paidOut;
  return { share, gross, fee: feeInPayout(share, gross) };
}

function obstacleOf(account: CurrentAccount | null, amount: number): Obstacle | null {
  if (!account) return 'no_account';
  if (account.verifiedAt === null) return 'account_waiting';
  return amount > 0 ? null : 'only_fee';
}
