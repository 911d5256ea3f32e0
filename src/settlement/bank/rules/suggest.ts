import { byDueDay, type OpenInvoice, openOf, payableOf } from '../../payments/rules/allocate.ts';

export type BuyerInvoice = OpenInvoice & { buyerId: string; buyerName: string };
export type RecordedPayment = {
  id: string;
  payerId: string;
  payerName: string;
  amount: number;
  paidOn: string;
  reference: string;
  invoiceIds: readonly string[];
};
export type Line = { id: string; bookedOn: string; amount: number; text: string };

/** Why a line and what it is matched with belong together. */
export type Why =
  | { kind: 'invoice_number' | 'order_number' | 'campaign_number'; number: string }
  | { kind: 'reference'; reference: string }
  | { kind: 'recorded_amount'; paidOn: string }
  | { kind: 'open_amount' | 'payable_amount' }
  | { kind: 'sum'; invoices: number }
  | { kind: 'other_amount'; expected: number };

export type Suggestion = {
  payerId: string;
  payerName: string;
  /** A payment that was recorded and awaits confirmation; null: the line makes one. */
  paymentId: string | null;
  allocations: { invoiceId: string; number: string; amount: number }[];
  /** Of the line, what stays as the buyer's credit. */
  rest: number;
  why: Why[];
  /** Higher is surer. */
  weight: number;
};

const MOST = 3;
/** Sums are looked for among so many of a buyer's oldest invoices. */
const SUMMED = 10;

const bare = (text: string): string => text.toUpperCase().replaceAll(/[^A-Z0-9]/g, '');
const total = (invoices: readonly BuyerInvoice[], of: (one: BuyerInvoice) => number): number =>
  invoices.reduce((sum, one) => sum + of(one), 0);

export type Books = ReturnType<typeof booksOf>;

/** What lines are compared with, ordered once for all lines of a statement. */
export function booksOf(invoices: readonly BuyerInvoice[], payments: readonly RecordedPayment[]) {
  // `INV/BATUTULIS/2026/0001` by `20260001`.
  const byTail = Map.groupBy(invoices, (one) => /\d+$/.exec(bare(one.number))?.[0] ?? '');
  const byOrder = Map.groupBy(invoices, (one) => bare(one.orderNumber));
  const byBuyer = Map.groupBy([...invoices].sort(byDueDay), (one) => one.buyerId);
  const sums = new Map<number, BuyerInvoice[][]>();
  for (const own of byBuyer.values()) addSums(sums, own);
  return { invoices, byTail, byOrder, sums, payments };
}

/** Every group of two or more of a buyer's oldest invoices, and all of them, by what is to be paid in money. */
function addSums(sums: Map<number, BuyerInvoice[][]>, own: readonly BuyerInvoice[]): void {
  const oldest = own.slice(0, SUMMED);
  const groups: BuyerInvoice[][] = own.length > SUMMED ? [[...own]] : [];
  for (let mask = 1; mask < 1 << oldest.length; mask += 1) {
    const group = oldest.filter((_, i) => mask & (1 << i));
    if (group.length > 1) groups.push(group);
  }
  for (const group of groups) sums.set(total(group, payableOf), [...(sums.get(total(group, payableOf)) ?? []), group]);
}

/** What an incoming line may be, surest first; nothing for money that went out. */
export function suggest(line: Line, books: Books): Suggestion[] {
  if (line.amount <= 0) return [];
  const found = [
    ...fromPayments(line, books),
    ...fromInvoices(line, numbered(line.text, books), 'invoice_number', 60),
    ...fromOrders(line, books),
    ...fromCampaigns(line, books),
    ...fromAmounts(line, books),
    ...fromSums(line, books),
  ];
  found.sort((a, b) => b.weight - a.weight || (a.payerName < b.payerName ? -1 : a.payerName > b.payerName ? 1 : 0));
  const seen = new Set<string>();
  const fresh = found.filter((one) => {
    const key = one.paymentId ?? JSON.stringify(one.allocations.map((part) => part.invoiceId).sort());
    return !seen.has(key) && seen.add(key);
  });
  return fresh.slice(0, MOST);
}

/** Invoices whose number stands in the text, whatever the bank made of its signs. */
function numbered(text: string, { byTail }: Books): BuyerInvoice[] {
  const found = new Set<BuyerInvoice>();
  const whole = bare(text);
  for (const [, year, digits] of text.matchAll(/(20\d{2})[^A-Za-z0-9]*(\d{4,})/g)) {
    // A number that runs into the next one, `20260001241126`, is read as one of four digits.
    const serial = digits!.length >= 8 ? digits!.slice(0, 4) : digits!;
    for (const one of byTail.get(`${year}${serial}`) ?? []) if (whole.includes(bare(one.number))) found.add(one);
  }
  return [...found].sort(byDueDay);
}

function fromPayments(line: Line, { payments }: Books): Suggestion[] {
  return payments.flatMap((one): Suggestion[] => {
    if (one.amount !== line.amount) return [];
    const reference = bare(one.reference);
    const named = reference.length >= 5 && bare(line.text).includes(reference);
    const days = Math.abs(Date.parse(one.paidOn) - Date.parse(line.bookedOn)) / 86_400_000;
    const why: Why[] = [{ kind: 'recorded_amount', paidOn: one.paidOn }];
    if (named) why.unshift({ kind: 'reference', reference: one.reference });
    const weight = (named ? 100 : 80) - Math.min(days, 30) / 2;
    return [
      { payerId: one.payerId, payerName: one.payerName, paymentId: one.id, allocations: [], rest: 0, why, weight },
    ];
  });
}

/** The line's money over these invoices, which the text names. Several buyers: none of them. */
function fromInvoices(
  line: Line,
  invoices: readonly BuyerInvoice[],
  kind: 'invoice_number' | 'order_number' | 'campaign_number',
  base: number,
): Suggestion[] {
  const buyers = Map.groupBy(invoices, (one) => one.buyerId);
  return [...buyers.values()].map((own) => {
    const [payable, open] = [total(own, payableOf), total(own, openOf)];
    const names = kind === 'invoice_number' ? own.map((one) => one.number) : [own[0]!.orderNumber];
    const why: Why[] = names.map((number) => ({ kind, number }));
    if (line.amount === payable && payable < open) why.push({ kind: 'payable_amount' });
    else if (line.amount === open) why.push({ kind: 'open_amount' });
    else why.push({ kind: 'other_amount', expected: payable });
    const fits = line.amount === payable || line.amount === open;
    return over(line, own, why, base + (fits ? 30 : 0));
  });
}

function fromOrders(line: Line, { byOrder }: Books): Suggestion[] {
  const named = [...line.text.toUpperCase().matchAll(/P[^A-Z0-9]*(\d{4})[^A-Z0-9]*(\d{6})(?!\d)/g)];
  return named.flatMap(([, year, serial]) =>
    fromInvoices(line, byOrder.get(`P${year}${serial}`) ?? [], 'order_number', 50),
  );
}

/** A joint purchase is named by all its members: who of them it was, only the amount tells, or the name. */
function fromCampaigns(line: Line, { byOrder }: Books): Suggestion[] {
  const named = [...line.text.toUpperCase().matchAll(/BB[^A-Z0-9]*(\d{4})[^A-Z0-9]*(\d{6})(?!\d)/g)];
  return named.flatMap(([, year, serial]) => {
    const members = byOrder.get(`BB${year}${serial}`) ?? [];
    const spelled = bare(line.text);
    const likely = members.filter((one) => openOf(one) === line.amount || spelled.includes(bare(one.buyerName)));
    return fromInvoices(line, likely.length > 0 ? likely : members, 'campaign_number', 50);
  });
}

/** Invoices of exactly this amount. The more there are, the less it says. */
function fromAmounts(line: Line, { invoices: all }: Books): Suggestion[] {
  const payable = all.filter((one) => payableOf(one) === line.amount && payableOf(one) < openOf(one));
  const open = all.filter((one) => openOf(one) === line.amount);
  const alone = payable.length + open.length === 1;
  return [
    ...payable.map((one) => over(line, [one], [{ kind: 'payable_amount' }], alone ? 45 : 30)),
    ...open.map((one) => over(line, [one], [{ kind: 'open_amount' }], alone ? 44 : 29)),
  ];
}

function fromSums(line: Line, { sums }: Books): Suggestion[] {
  const groups = sums.get(line.amount) ?? [];
  return groups.map((group) =>
    over(line, group, [{ kind: 'sum', invoices: group.length }], groups.length === 1 ? 35 : 20),
  );
}

function over(line: Line, own: readonly BuyerInvoice[], why: Why[], weight: number): Suggestion {
  const most = line.amount === total(own, openOf) ? openOf : payableOf;
  let left = line.amount;
  const allocations = [...own].sort(byDueDay).flatMap((one) => {
    const amount = Math.min(left, most(one));
    left -= amount;
    return amount > 0 ? [{ invoiceId: one.id, number: one.number, amount }] : [];
  });
  const { buyerId, buyerName } = own[0]!;
  return { payerId: buyerId, payerName: buyerName, paymentId: null, allocations, rest: left, why, weight };
}
