import type { Tier } from '../rules/index.ts';

export type ChargeKind = 'transport' | 'handling';
export type AloneSource = 'last_purchase' | 'lowest_tier';

/** A supplier's bill. Rupiah, thousandths of the trade unit, days as `YYYY-MM-DD`. */
export type Bill = {
  id: string;
  purchaseId: string;
  number: string;
  billedOn: string;
  dueOn: string;
  billedMilli: number;
  goods: number;
  delivery: number;
  vat: number;
  total: number;
  creditable: boolean;
  paid: number;
  version: number;
};

export type SupplierPayment = { id: string; billId: string; amount: number; paidOn: string; reference: string };

/** What was ordered of one supplier. `quantity` in trade units. */
export type OrderedPart = {
  id: string;
  supplierId: string;
  supplierName: string;
  quantity: number;
  unitPrice: number;
  deliveryCost: number;
  cost: number;
};

export type ChargeRow = {
  id: string;
  kind: ChargeKind;
  amount: number;
  basis: 'weight' | 'drop';
  /** Borne there alone; null: by all. */
  dropPointId: string | null;
  dropPointName: string | null;
  paidTo: string;
  spentOn: string;
  note: string;
};

/** What of a campaign goes over one drop point: trade units ordered, thousandths shared out and handed out. */
export type Served = { dropPointId: string; ordered: number; shared: number; received: number };

/** The landed cost of a member as it was fixed. */
export type Fixed = {
  goods: number;
  losses: number;
  transport: number;
  handling: number;
  total: number;
  perUnit: number | null;
  aloneUnitPrice: number | null;
  aloneSource: AloneSource | null;
  alone: number | null;
  saved: number | null;
};

export type MemberInvoiceRow = {
  id: string;
  number: string;
  total: number;
  vat: number;
  /** Paid, or credited. */
  settled: number;
  dueOn: string;
};

/** A cooperative that was counted at the closing. */
export type MemberRow = {
  allotmentId: string;
  cooperativeId: string;
  name: string;
  dropPointId: string;
  dropPointName: string;
  /** Its place in the queue. */
  at: number;
  /** Trade units ordered for it; thousandths handed out to it. */
  quantity: number;
  received: number;
  lastPrice: number | null;
  lastBoughtOn: string | null;
  deposit: { id: string; version: number; paymentId: string; paymentVersion: number; rest: number } | null;
  fixed: Fixed | null;
  invoice: MemberInvoiceRow | null;
};

/** Deposits that are to go back, and rupiah of them. */
export type ToReturn = { deposits: number; amount: number };

/** What a supplier asks of one cooperative that buys by itself. */
export type SoldAlone = {
  tiers: readonly Tier[];
  packSize: number;
  palletSize: number | null;
  minimumOrder: number;
  capacity: number | null;
};

export type BillInput = {
  purchaseId: string;
  number: string;
  billedOn: string;
  dueOn: string;
  billedMilli: number;
  goods: number;
  delivery: number;
  vat: number;
  /** Of the bill that is corrected, as it was read; 0: there was none. */
  version: number;
};

export type ChargeInput = {
  kind: ChargeKind;
  amount: number;
  basis: 'weight' | 'drop';
  dropPointId: string | null;
  paidTo: string;
  spentOn: string;
  note: string;
};

export type SupplierPaymentInput = { billId: string; amount: number; paidOn: string; reference: string };
