import type { tradeUnits } from '../../../db/schema/catalog.ts';
import type { consignmentStates, refusalReasons } from '../../../db/schema/index.ts';

export type ConsignmentState = (typeof consignmentStates)[number];
export type RefusalReason = (typeof refusalReasons)[number];
export type TradeUnit = (typeof tradeUnits)[number];

/** Whose consignments are read: a seller's own, a buyer's, or everybody's for the forum's staff. */
export type Scope = { cooperativeId: string } | { institutionId: string } | 'all';

/** A commodity as these pages name it; `packContent` in trade units, null where this cooperative sells it loose. */
export type Goods = {
  nameId: string;
  nameEn: string;
  grade: string;
  tradeUnit: TradeUnit;
  packName: string | null;
  packContent: number | null;
};

/** `moving` is packed or sent: what a cooperative has under way; `all` of one order, but what was cancelled. */
export const tabs = ['to_ship', 'all', 'moving', 'packed', 'sent', 'received', 'cancelled'] as const;
export type Tab = (typeof tabs)[number];

export type ListFilter = { tab: Tab; orderId: string | null; after: string | null };

/** Trade units of one kind. */
export type UnitTotal = { tradeUnit: TradeUnit; units: number };

/** Part of an award that has not been put into a shipment; `closed`: and will not be. */
export type OpenAward = Goods & {
  awardId: string;
  position: number;
  /** Trade units confirmed. */
  quantity: number;
  /** Trade units in no shipment. */
  left: number;
  closed: boolean;
};

/** What a cooperative has still to ship for one order. */
export type OpenOrder = {
  orderId: string;
  number: string;
  neededOn: string;
  institutionName: string;
  siteName: string;
  siteAddress: string;
  awards: OpenAward[];
};

export type ListLine = Pick<Goods, 'nameId' | 'nameEn' | 'tradeUnit'> & {
  quantity: number;
  /** Thousandths, once received: accepted is received less refused. */
  accepted: number | null;
};

export type ConsignmentRow = {
  id: string;
  state: ConsignmentState;
  orderId: string;
  orderNumber: string;
  neededOn: string;
  institutionName: string;
  cooperativeName: string;
  siteName: string;
  plannedOn: string;
  sentAt: number | null;
  receivedAt: number | null;
  cancelledAt: number | null;
  noteNumber: string | null;
  lines: ListLine[];
  /** Refused goods that the cooperative has not taken back yet. */
  awaitsReturn: boolean;
};

export type ConsignmentList = {
  counts: Record<ConsignmentState | 'to_ship', number>;
  totals: UnitTotal[];
  orders: OpenOrder[];
  rows: ConsignmentRow[];
  next: string | null;
  /** The order the list is narrowed to. */
  order: { id: string; number: string } | null;
};

export type LineReceipt = {
  receivedMilli: number;
  refusedMilli: number;
  deductedMilli: number;
  refusalReason: RefusalReason | null;
  reason: string;
  quality: Readonly<Record<string, number>>;
  /** Thousandths a ruling says are paid; null: none was made. */
  ruledMilli: number | null;
  ruling: string | null;
};

export type ConsignmentLine = Goods & {
  id: string;
  awardId: string;
  commodityId: string;
  quantity: number;
  packs: number | null;
  /** Trade units of the whole award. */
  awarded: number;
  /** Trade units of the award in no shipment. */
  left: number;
  /** Why the cooperative sends no more of it. */
  closedReason: string | null;
  receipt: LineReceipt | null;
};

export type Measure = { commodityId: string; key: string; nameId: string; nameEn: string; unit: string };

export type ReceiptHead = {
  id: string;
  receivedByName: string;
  createdAt: number;
  filledAt: number | null;
  note: string;
  returnedAt: number | null;
  returnedByName: string | null;
};

export type ConsignmentHead = {
  id: string;
  state: ConsignmentState;
  version: number;
  orderId: string;
  orderNumber: string;
  neededOn: string;
  cooperativeId: string;
  cooperativeName: string;
  cooperativePhone: string | null;
  institutionId: string;
  institutionName: string;
  siteName: string;
  siteAddress: string;
  plannedOn: string;
  vehicle: string;
  driver: string;
  note: string;
  createdAt: number;
  sentAt: number | null;
  receivedAt: number | null;
  cancelledAt: number | null;
  cancelledReason: string | null;
  /** The delivery note, once it has left. */
  deliveryNote: { id: string; number: string } | null;
};

export type ConsignmentEvent = {
  type: string;
  at: number;
  reason: string | null;
  actorName: string | null;
  partyName: string | null;
};

export type ConsignmentDetail = ConsignmentHead & {
  lines: ConsignmentLine[];
  receipt: ReceiptHead | null;
  photos: { photoId: string }[];
  measures: Measure[];
  disputes: { id: string; state: 'open' | 'resolved' | 'withdrawn'; openedAt: number }[];
  events: ConsignmentEvent[];
};

/** What the form for a new shipment is made of. */
export type PackingOrder = Omit<OpenOrder, 'awards'> & {
  institutionId: string;
  orderNote: string;
  /** All the cooperative's confirmed awards of the order, also those with nothing left. */
  awards: (OpenAward & { closedReason: string | null })[];
};

/** A quantity that cannot be packed; `left` in trade units. */
export type LineRefusal = { awardId: string } & (
  | { reason: 'above_left'; left: number }
  | { reason: 'nothing_left' | 'award_closed' | 'award_unknown' }
);

export type PackInput = {
  key: string;
  orderId: string;
  lines: readonly { awardId: string; quantity: number }[];
  plannedOn: string;
  vehicle: string;
  driver: string;
  note: string;
};
export type PackAnswer =
  | { ok: true; location: string }
  | { ok: false; reason: 'wrong_role' | 'order_not_found' | 'nothing_chosen' | 'try_again' }
  | { ok: false; reason: 'lines_refused'; lines: LineRefusal[] };

export type MoveRefusal = {
  ok: false;
  reason:
    | 'wrong_role'
    | 'consignment_not_found'
    | 'already_sent'
    | 'already_cancelled'
    | 'already_received'
    | 'order_not_delivering'
    | 'nothing_to_return'
    | 'already_returned'
    | 'not_received'
    | 'try_again';
};
export type MoveAnswer = { ok: true } | MoveRefusal;

export type CloseAnswer =
  | { ok: true; orderId: string }
  | { ok: false; reason: 'wrong_role' | 'award_not_found' | 'award_closed' | 'nothing_left' | 'try_again' };
