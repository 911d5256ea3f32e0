/** An invoice of which something is still open. Rupiah. `withheld`: PPh 22 of it, less what credit notes took back. */
export type OpenInvoice = {
  id: string;
  number: string;
  /** Null: of a joint purchase. */
  orderId: string | null;
  campaignId: string | null;
  /** Of the order or the joint purchase it is for. */
  orderNumber: string;
  sellerId: string;
  sellerName: string;
  total: number;
  withheld: number;
  paid: number;
  proved: number;
  credited: number;
  issuedOn: string;
  dueOn: string;
};
/** Of a payment, what no invoice has got and nobody was given back; nothing of a deposit that is kept. Rupiah. */
export const restOf = (p: { amount: number; allocated: number; refunded: number; keptFor: string | null }): number =>
  p.keptFor === null ? p.amount - p.allocated - p.refunded : 0;

export type Allocation = { invoiceId: string; amount: number };

type Standing = Pick<OpenInvoice, 'total' | 'withheld' | 'paid' | 'proved' | 'credited'>;

/** What is still open, in whatever way it will be settled. */
export const openOf = (i: Standing): number => i.total - i.paid - i.proved - i.credited;
/** PPh 22 that the buyer has yet to prove. */
export const toProve = (i: Standing): number => Math.min(openOf(i), Math.max(0, i.withheld - i.proved));
/** What is still to be paid in money: the open part less the PPh 22 that the buyer keeps and passes on. */
export const payableOf = (i: Standing): number => openOf(i) - toProve(i);

const sum = (amounts: readonly number[]): number => amounts.reduce((total, one) => total + one, 0);

/** Oldest due first; of one day, by number. */
export const byDueDay = (a: OpenInvoice, b: OpenInvoice): number =>
  a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : a.number < b.number ? -1 : a.number > b.number ? 1 : 0;

/**
 * How a payment is divided among a buyer's invoices: those it was meant for first, in that order, then the oldest due. Each gets no
 * more than is to be paid in money; only a payment of exactly what is open on those it was meant for settles them without PPh 22.
 */
export function propose(amount: number, invoices: readonly OpenInvoice[], meant: readonly string[]): Allocation[] {
  const wanted = meant.flatMap((id) => invoices.find((one) => one.id === id) ?? []);
  const whole = wanted.length > 0 && amount === sum(wanted.map(openOf));
  const others = invoices.filter((one) => !meant.includes(one.id)).sort(byDueDay);
  let left = amount;
  return [...wanted, ...others].flatMap((one) => {
    const given = Math.min(left, whole ? openOf(one) : payableOf(one));
    left -= given;
    return given > 0 ? [{ invoiceId: one.id, amount: given }] : [];
  });
}

/** `over`: more than is to be paid; `untaxed`: exactly the whole, though PPh 22 was to be withheld. */
export type Meaning = { kind: 'exact' | 'part' | 'over' | 'untaxed' | 'advance'; rest: number };

/** What an amount means for the invoices it is meant for. `rest`: what stays open, or what is left over. */
export function meaningOf(amount: number, meant: readonly OpenInvoice[]): Meaning {
  if (meant.length === 0) return { kind: 'advance', rest: amount };
  const [payable, open] = [sum(meant.map(payableOf)), sum(meant.map(openOf))];
  if (amount === payable) return { kind: 'exact', rest: 0 };
  if (amount === open) return { kind: 'untaxed', rest: open - payable };
  return amount < payable ? { kind: 'part', rest: payable - amount } : { kind: 'over', rest: amount - payable };
}

export type AllocationRefusal =
  | { reason: 'above_open'; invoiceId: string; open: number }
  | { reason: 'invoice_not_open'; invoiceId: string }
  | { reason: 'above_payment'; left: number };

/** Why these allocations cannot be made of `available`; null: they can. Each invoice at most once. */
export function allocationRefusal(
  allocations: readonly Allocation[],
  invoices: readonly OpenInvoice[],
  available: number,
): AllocationRefusal | null {
  for (const { invoiceId, amount } of allocations) {
    const one = invoices.find((invoice) => invoice.id === invoiceId);
    if (!one) return { reason: 'invoice_not_open', invoiceId };
    if (amount > openOf(one)) return { reason: 'above_open', invoiceId, open: openOf(one) };
  }
  return sum(allocations.map((one) => one.amount)) > available ? { reason: 'above_payment', left: available } : null;
}
