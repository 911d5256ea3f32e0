/** A payout that has gone or is to go to the bank, and the batch it is in. Rupiah. */
export type SentPayout = { batchId: string; number: string; total: number; cooperativeName: string; amount: number };
/** `cooperativeName` null: the whole batch in one sum. */
export type PayoutSuggestion = { batchId: string; number: string; cooperativeName: string | null };

const MOST = 3;

/** Which payout money that went out may be: a batch of exactly this sum, or one cooperative's part of one. Newest first, as given. */
export function suggestPayouts(amount: number, payouts: readonly SentPayout[]): PayoutSuggestion[] {
  if (amount >= 0) return [];
  const whole = payouts.filter((one) => one.total === -amount);
  const parts = payouts.filter((one) => one.amount === -amount && one.total !== -amount);
  const batches = new Map(whole.map(({ batchId, number }) => [batchId, { batchId, number, cooperativeName: null }]));
  return [
    ...batches.values(),
    ...parts.map(({ batchId, number, cooperativeName }) => ({ batchId, number, cooperativeName })),
  ].slice(0, MOST);
}
