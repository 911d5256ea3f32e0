/** When a receipt needs a duty stamp. Days inclusive; the newest rule that has begun holds. */
export type StampRule = { from: string; above: number; duty: number; source: string };

const rules: readonly StampRule[] = [
  { from: '2021-01-01', above: 5_000_000, duty: 10_000, source: 'UU 10/2020 tentang Bea Meterai, Pasal 3 dan 5' },
];

/** The rule for a receipt of that day and sum (rupiah), or null when no stamp is due. */
export function stampDuty(day: string, amount: number): StampRule | null {
  const rule = rules.findLast((one) => one.from <= day);
  return rule && amount > rule.above ? rule : null;
}
