/** A month with journals, `YYYY-MM`; sums over all books, rupiah. */
export type Month = { month: string; journals: number; debit: number; credit: number };
export type ClosedMonth = Month & { closedByName: string | null; closedAt: number };
/** What happened in a month and still waits for somebody. */
export type Waiting = { month: string; count: number; amount: number };

export type Obstacle =
  | { reason: 'month_not_over' }
  | { reason: 'earlier_open'; month: string }
  | { reason: 'payments_undecided'; count: number; amount: number }
  | { reason: 'handovers_not_invoiced'; count: number };
export type CloseRefusal =
  | ({ ok: false } & Obstacle)
  | { ok: false; reason: 'nothing_booked' | 'closed_already' | 'try_again' };
export type CloseAnswer = { ok: true } | CloseRefusal;

export type Standing = {
  closed: readonly ClosedMonth[];
  open: readonly Month[];
  payments: readonly Waiting[];
  handovers: readonly Waiting[];
};
