/**
 * What the pages show. Each page has a pair in `store-*.ts`: `xQueries(db, scope, …)` gives the statements for `readPage`,
 * `xFrom(results, …)` shapes what came back (null: not there for this viewer):
 * orderList, orderDetail, orderForm, awardList, awardDetail.
 */
import type { AwardReason, Policy } from './split/index.ts';
import type { AwardState, CommodityWords, Limits, OrderState, PlanCause, PlanResult, WhyShort } from './types.ts';

/** Whose orders: an institution's own, or (forum staff) everybody's. */
export type OrderScope = { institutionId: string } | 'all';

export type OrderListFilter = {
  state: OrderState | 'open' | null;
  /** `next` of the page before. */
  after: string | null;
  /** Rows a page; default 24. */
  limit?: number;
};

export type OrderRow = {
  id: string;
  number: string | null;
  state: OrderState;
  institutionId: string;
  institutionName: string;
  siteName: string;
  neededOn: string;
  policy: Policy;
  createdAt: number;
  placedAt: number | null;
  confirmBy: number | null;
  lines: number;
  /** The first line's commodity, for a row that says something. */
  firstCommodity: { nameId: string; nameEn: string; quantity: number; tradeUnit: string };
  /** Held awards' cost once placed, before that what was estimated. */
  total: number;
  awards: number;
  confirmedAwards: number;
  waitingAwards: number;
  shortageLines: number;
};

export type OrderList = {
  rows: readonly OrderRow[];
  /** Cursor of the next page, null on the last. */
  next: string | null;
  counts: Readonly<Record<OrderState, number>>;
};

export type OrderAward = {
  id: string;
  lineId: string;
  planId: string;
  /** The plan version that made it. */
  planVersion: number;
  offerId: string;
  cooperativeId: string;
  cooperativeName: string;
  kecamatan: string | null;
  state: AwardState;
  quantity: number;
  awardedQuantity: number;
  unitPrice: number;
  fixedCost: number;
  /** Of the quantity, trade units that did not come and that others bring instead. */
  lost: number;
  /** (quantity − lost) × unitPrice + fixedCost while held; 0 when it is not. */
  cost: number;
  confirmBy: number;
  createdAt: number;
  decidedAt: number | null;
  decisionReason: string | null;
};

export type OrderLineDetail = Limits & {
  id: string;
  position: number;
  commodity: CommodityWords;
  quantity: number;
  typedQuantity: string;
  typedUnit: string;
  waived: number;
  /** Trade units that did not come and were sought again: quantity + lost = confirmed + reserved + shortage + waived. */
  lost: number;
  /** Of what was lost, what others bring instead. */
  replaced: number;
  shortage: number;
  waitsForOffers: boolean;
  /** Why the newest plan leaves it short. */
  whyShort: WhyShort | null;
  confirmed: number;
  reserved: number;
  cost: number;
  /** Every award ever made, newest plan last; held ones first within a plan, largest first. */
  awards: readonly OrderAward[];
};

export type PlanVersion = {
  id: string;
  version: number;
  cause: PlanCause;
  /** The cooperative whose decision caused it, with its reason. */
  causeBy: { cooperativeName: string; reason: string | null } | null;
  cost: number;
  createdAt: number;
  createdBy: string | null;
  /** Only the lines that were planned anew. */
  result: PlanResult;
};

export type OrderEvent = {
  type: string;
  at: number;
  actorName: string | null;
  partyName: string | null;
  partyKind: 'cooperative' | 'institution' | 'forum' | 'observer' | null;
  reason: string | null;
  data: Readonly<Record<string, unknown>>;
};

export type OrderDetail = {
  id: string;
  number: string | null;
  state: OrderState;
  version: number;
  policy: Policy;
  neededOn: string;
  note: string;
  institutionId: string;
  institutionName: string;
  approvalLimit: number;
  site: { id: string; name: string; address: string };
  handover: 'none' | 'prepared' | 'signed';
  estimatedTotal: number;
  /** Cost of the held awards. */
  total: number;
  goodsCost: number;
  fixedCost: number;
  createdByName: string | null;
  submittedByName: string | null;
  approvedByName: string | null;
  createdAt: number;
  submittedAt: number | null;
  placedAt: number | null;
  confirmBy: number | null;
  settledAt: number | null;
  decisionReason: string | null;
  lines: readonly OrderLineDetail[];
  plans: readonly PlanVersion[];
  /** Of the order and its awards, oldest first. */
  events: readonly OrderEvent[];
};

/** HET or HAP per trade unit; zone 0: all zones. */
export type Reference = { kind: 'HET' | 'HAP'; zone: number; high: number };

/** What a new or edited order can choose from. */
export type OrderFormData = {
  sites: readonly { id: string; name: string; address: string }[];
  commodities: readonly (CommodityWords & { category: string; offers: number; reference: Reference | null })[];
  approvalLimit: number;
};

export type AwardListFilter = { state: AwardState | null; after: string | null; limit?: number };

export type AwardRow = {
  id: string;
  orderId: string;
  orderNumber: string | null;
  institutionName: string;
  siteName: string;
  neededOn: string;
  commodity: CommodityWords;
  state: AwardState;
  quantity: number;
  awardedQuantity: number;
  unitPrice: number;
  fixedCost: number;
  /** quantity × unitPrice + fixedCost, held or not. */
  cost: number;
  confirmBy: number;
  createdAt: number;
};

export type AwardList = {
  /** Those that await this cooperative first, by deadline; then the newest. */
  rows: readonly AwardRow[];
  next: string | null;
  counts: Readonly<Record<AwardState, number>>;
};

export type AwardDetail = AwardRow & {
  siteAddress: string;
  siteKecamatan: string | null;
  distance: number | null;
  note: string;
  offerId: string;
  lotSize: number;
  minLot: number;
  /** What may be confirmed: whole lots, up to `quantity`. */
  decidedAt: number | null;
  decidedByName: string | null;
  decisionReason: string | null;
  planVersion: number;
  planCause: PlanCause;
  /** Whether goods may leave for the order. */
  delivering: boolean;
  reason: AwardReason | null;
  /** What the cooperative holds for this order by other awards. */
  others: readonly AwardRow[];
  events: readonly OrderEvent[];
};
