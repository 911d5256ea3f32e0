import type { tradeUnits } from '../../db/schema/catalog.ts';
import type { documentKinds } from '../../db/schema/documents.ts';

export type DocumentKind = (typeof documentKinds)[number];
/** A text in both languages, frozen with the paper: a commodity that is renamed later keeps its name here. */
export type Both = { id: string; en: string };

export type DocumentParty = {
  id: string;
  name: string;
  address: string;
  phone: string | null;
  email: string | null;
  npwp: string | null;
  nib: string | null;
};

export type DocumentLine = {
  name: Both;
  /** Grade, cooperative, rule of tax, reason of a deduction: smaller, under the name. */
  note?: Both;
  /** Thousandths of the unit. */
  quantityMilli: number;
  unit: (typeof tradeUnits)[number] | 'trip';
  /** Rupiah; left out on papers that state no prices. */
  unitPrice?: number;
  amount?: number;
  /** Further columns of quantity, thousandths: what was sent, received, refused, deducted. */
  quantities?: { label: Both; milli: number }[];
};

/** All that stands on a paper except its number and, on a handover, who has signed so far. */
export type DocumentContent = {
  issuer: DocumentParty;
  counterparty: DocumentParty | null;
  /** `YYYY-MM-DD` in the forum's zone. */
  date: string;
  /** `P-2026-000123`; null where the paper is about no single order. */
  orderNumber: string | null;
  /** Label and value pairs of the head: site, due day, vehicle, paper it refers to. */
  facts: { label: Both; value: string }[];
  lines: DocumentLine[];
  /** Sums under the table, in order: goods, delivery, PPN, PPh 22, fee. */
  totals: { label: Both; amount: number; note?: Both }[];
  /** The sum the paper is about, rupiah; written out in words. Null: the paper states no money. */
  total: { label: Both; amount: number } | null;
  notes: Both[];
  /** Boxes to sign in. */
  signatures: DocumentSignature[];
};

export type DocumentSignature = {
  title: Both;
  party: string;
  name: string | null;
  /** On a handover: whose live signature stands in this box. Left out: the issuer's box is the seller's, the other the buyer's. */
  side?: 'buyer' | 'seller';
};

export type NewDocument = {
  id: string;
  kind: DocumentKind;
  issuerId: string;
  counterpartyId: string | null;
  orderId: string | null;
  /** One paper of a kind for each subject. */
  subjectId: string;
  content: DocumentContent;
  correctsId?: string;
  issuedAt: number;
  issuedBy: string | null;
};
