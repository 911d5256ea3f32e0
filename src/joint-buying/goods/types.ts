import type { RefusalReason } from '../../fulfilment/index.ts';
import type { Campaign } from '../types.ts';

/** Quantities ending in `Milli` are thousandths of the trade unit, others whole trade units. */
export type Purchase = {
  id: string;
  supplierId: string;
  supplierName: string;
  packs: number;
  packSize: number;
  quantity: number;
  documentId: string;
};

/** Packs of a purchase that its supplier is to bring to a drop point. */
export type Planned = { purchaseId: string; dropPointId: string; packs: number };

/** All that came of a purchase to a drop point so far, voided entries left out. */
export type Came = { purchaseId: string; dropPointId: string; receivedMilli: number; refusedMilli: number };

/** One entry of goods that came. */
export type ArrivalRow = {
  id: string;
  purchaseId: string;
  dropPointId: string;
  receivedMilli: number;
  refusedMilli: number;
  refusalReason: RefusalReason | null;
  quality: Readonly<Record<string, number>>;
  vehicle: string;
  note: string;
  arrivedOn: string;
  recordedAt: number;
  recordedBy: string;
  voidedAt: number | null;
  voidReason: string | null;
  photos: readonly string[];
};

export type ArrivalInput = {
  key: string;
  purchaseId: string;
  dropPointId: string;
  receivedMilli: number;
  refusedMilli: number;
  refusalReason: RefusalReason | null;
  quality: Record<string, number>;
  vehicle: string;
  note: string;
  arrivedOn: string;
};

/** What the members of a drop point are to get, and how far it has come. */
export type DropSum = {
  dropPointId: string;
  members: number;
  quantity: number;
  shareMilli: number;
  handedMilli: number;
  /** What was shared to those who have been handed theirs. */
  handedShareMilli: number;
  /** Members with a share, and those of them whose share is not handed out yet. */
  entitled: number;
  left: number;
  /** Members who have confirmed, and what they counted. */
  confirmed: number;
  receivedMilli: number;
  /** What was handed to those who have confirmed. */
  confirmedHandedMilli: number;
};

/** A claim on what came, with the name of its cooperative. */
export type MemberClaim = {
  allotmentId: string;
  pledgeId: string;
  cooperativeId: string;
  name: string;
  dropPointId: string;
  at: number;
  quantity: number;
};

/** A member of a drop point on the list to hand out. */
export type Member = {
  allotmentId: string;
  name: string;
  quantity: number;
  shareMilli: number | null;
  documentId: string | null;
  handedMilli: number | null;
  handedAt: number | null;
  handedBy: string | null;
  handedNote: string | null;
  receivedMilli: number | null;
  receivedAt: number | null;
  receivedNote: string;
};

/** Goods to be taken from one drop point to another, so that everybody gets its share where it comes for it. */
export type Move = { from: string; to: string; milli: number };

/** A cooperative's own part of a joint purchase, and the figures that explain it. */
export type OwnGoods = {
  id: string;
  version: number;
  cooperativeId: string;
  quantity: number;
  dropPointName: string;
  dropPointAddress: string;
  shareMilli: number | null;
  documentId: string | null;
  noteNumber: string | null;
  handedMilli: number | null;
  handedAt: number | null;
  handedNote: string | null;
  receivedMilli: number | null;
  receivedAt: number | null;
  receivedBy: string | null;
  receivedNote: string;
  /** All members together: ordered, and what came of it usable. */
  orderedTotal: number;
  cameMilli: number;
  /** Members whose pledges stand before this one in the queue, and what they ordered. */
  aheadCount: number;
  aheadTotal: number;
  /** Rupiah per trade unit: of the closing, and landed once it is worked out. */
  closingPerUnit: number | null;
  landedPerUnit: number | null;
  offerId: string | null;
};

export type OwnPage = { campaign: Campaign; own: OwnGoods };
