import type { OtherPaper } from './sheet/types.ts';
import type { DocumentKind } from './types.ts';

/** A paper in a list: what it is called, of which day, and what it comes to. */
export type TrailPaper = {
  id: string;
  kind: DocumentKind;
  number: string;
  issuerId: string;
  counterpartyId: string | null;
  subjectId: string;
  /** `YYYY-MM-DD` */
  date: string;
  total: number | null;
  correctedBy: readonly OtherPaper[];
  /** On a receipt: the sellers of the order whose invoices the payment was for. */
  paid: readonly string[];
};

export type TrailOrder = {
  id: string;
  number: string | null;
  state: string;
  institutionId: string;
  institutionName: string;
  model: 'agent' | 'forum';
  forumId: string;
  forumName: string;
};

export type TrailCooperative = {
  id: string;
  name: string;
  /** The newest plan it has a confirmed award of. */
  planVersion: number;
  packed: number;
  sent: number;
  received: number;
  /** The next day something is to leave. */
  plannedOn: string | null;
};

export type TrailHandover = { sellerId: string; state: 'prepared' | 'signed' | 'superseded'; signatures: number };
export type TrailInvoice = { sellerId: string; buyerId: string; open: number; withheld: number; proved: number };

/** What a step of the trail waits for. */
export type Waiting =
  | {
      for:
        | 'confirmation'
        | 'issuing'
        | 'packing'
        | 'goods'
        | 'preparing'
        | 'signatures'
        | 'handover_first'
        | 'invoicing';
    }
  | { for: 'payment' | 'proof' | 'payout' | 'invoice_first' | 'not_withheld' }
  | { for: 'dispatch'; day: string | null };

export type TrailStep = { kind: DocumentKind; papers: readonly TrailPaper[]; waiting: Waiting | null };
/** The papers of one seller, or of a cooperative where the forum sells; `null` for those of no one seller. */
export type TrailGroup = { party: { id: string; name: string } | null; steps: readonly TrailStep[] };

export type Trail = { order: TrailOrder; groups: readonly TrailGroup[]; papers: number; missing: boolean };
