/**
 * The words of the orders domain: orders, previews and plans here, the commands' answers in `types-answers.ts`, what pages
 * show in `types-pages.ts`. Quantities are whole trade units, money whole rupiah, moments milliseconds since 1970, days
 * `YYYY-MM-DD`, distances whole metres.
 */
import type { AwardReason, PassedOverCode, PlanStatus, Policy, ReasonFigures, ShortageCause } from './split/index.ts';

export type * from './types-answers.ts';
export type * from './types-pages.ts';

export type OrderState = 'draft' | 'submitted' | 'returned' | 'placed' | 'attention' | 'confirmed' | 'cancelled';
export type AwardState = 'reserved' | 'confirmed' | 'declined' | 'lapsed' | 'cancelled';
/** Why there is a new plan version. */
export type PlanCause =
  | 'placed'
  | 'declined'
  | 'partly_confirmed'
  | 'lapsed'
  | 'ceiling_changed'
  | 'shortage_accepted'
  | 'new_offers'
  | 'fell_short';

/** What a buyer sets for one line; `null` limits do not limit. */
export type Limits = { priceCeiling: number | null; maxSuppliers: number | null; maxShareBps: number | null };

/** One line of an order form, checked at the edge. `typedQuantity` and `typedUnit` are kept as the person said it. */
export type LineForm = Limits & { commodityId: string; quantity: number; typedQuantity: string; typedUnit: string };

export type OrderForm = {
  siteId: string;
  policy: Policy;
  neededOn: string;
  note: string;
  lines: readonly LineForm[];
};

export const MOST_LINES = 20;

/** What keeps a listed offer out of an order before the split even looks at it. */
export type Unfit = 'nothing_free' | 'lead_time' | 'outside_window';

/** The engine's cause, or that nobody can deliver: `no_offers` (none listed), or every listed offer is unfit for one reason. */
export type WhyShort = ShortageCause | 'no_offers' | Unfit;

export type PlannedAward = {
  offerId: string;
  revisionId: string;
  cooperativeId: string;
  cooperativeName: string;
  kecamatan: string | null;
  quantity: number;
  unitPrice: number;
  /** Handling and delivery fee, once per award. */
  fixedCost: number;
  /** quantity × unitPrice + fixedCost */
  cost: number;
  /** Metres to the site, straight line; null where a point is missing. */
  distance: number | null;
  leadDays: number;
  reason: AwardReason;
};

export type PlannedPassOver = {
  offerId: string;
  cooperativeId: string;
  cooperativeName: string;
  reason: PassedOverCode;
  figures: ReasonFigures;
  /** Rupiah a unit by which its prices would have to come down to win it a place; only for some that were too dear. */
  priceCutNeeded?: number;
};

/** What one policy would come to, over the whole order. */
export type PolicyOption = {
  policy: Policy;
  cost: number;
  cooperatives: number;
  shortage: number;
  /** Against the chosen policy; negative: it costs less. */
  extraCost: number;
};

export type CommodityWords = {
  id: string;
  nameId: string;
  nameEn: string;
  grade: string;
  tradeUnit: string;
  packName: string | null;
  packContent: number | null;
};

export type PreviewLine = {
  /** Counts from 0, in the order of the form. */
  position: number;
  commodity: CommodityWords;
  quantity: number;
  filled: number;
  shortage: number;
  whyShort: WhyShort | null;
  status: PlanStatus;
  /** The nearest quantities that lots can meet exactly; null where no offer is fit. */
  reachable: { below: number; above: number | null } | null;
  /** Largest first; ties by cooperative name, then id. */
  awards: readonly PlannedAward[];
  passedOver: readonly PlannedPassOver[];
  /** Offers the split could choose from, and what they have free in all. */
  offers: number;
  free: number;
  /** Listed offers left out before the split. */
  unfit: Readonly<Record<Unfit, number>>;
  /** Goods and fees. */
  cost: number;
  goodsCost: number;
  fixedCost: number;
  /** Mean first-step price of the fit offers, rounded half up; null where none is fit. */
  meanPrice: number | null;
  /** filled × meanPrice − goodsCost; may be negative (limits, or the policy, cost something). */
  saving: number;
  /** No plan by this policy that fills as much costs less than this (while the order's other lines stay as they are). */
  lowerBound: number;
  /** The least cost for so many cooperatives at most, fewest first; empty where it was not worked out. */
  frontier: readonly { cooperatives: number; cost: number }[];
};

export type Preview = {
  policy: Policy;
  neededOn: string;
  siteId: string;
  lines: readonly PreviewLine[];
  total: number;
  goodsCost: number;
  fixedCost: number;
  saving: number;
  /** Different cooperatives over all lines. */
  cooperatives: number;
  /** Sum over the lines; the units may differ, so only 0 or not 0 says something. */
  shortage: number;
  /** What the order costs less than its lines would each by themselves: who serves several of them delivers once. */
  sharedDelivery: number;
  /** No division of the whole order by this policy that fills as much costs less. */
  lowerBound: number;
  /** All four policies, in the engine's order. */
  policies: readonly PolicyOption[];
  /**
   * Fair as long as it costs no more above the cheapest than this, in 1/10,000; null for several lines. To compare with: orders
   * are placed by the four policies.
   */
  fairWithin: (PolicyOption & { withinBps: number }) | null;
  approvalLimit: number;
  needsApproval: boolean;
};

export type PreviewInput = {
  institutionId: string;
  siteId: string;
  policy: Policy;
  neededOn: string;
  lines: readonly (Limits & { commodityId: string; quantity: number })[];
};

/** What is wrong with a form that only the database can tell. `position`: the line, from 0. */
export type FormRefusal =
  | {
      ok: false;
      reason: 'site_unknown' | 'needed_on_past' | 'no_lines' | 'too_many_lines' | 'institution_not_verified';
    }
  | { ok: false; reason: 'commodity_unknown' | 'commodity_twice'; position: number };

export type PreviewAnswer = { ok: true; preview: Preview } | FormRefusal;

/** One line of a stored plan: the engine's evidence with names as they were. `awards` holds the kept ones too. */
export type PlanLine = {
  lineId: string;
  position: number;
  commodityId: string;
  /** What was to be filled by this plan: the line's quantity less what the buyer goes without. */
  demand: number;
  status: PlanStatus;
  shortage: number;
  whyShort: WhyShort | null;
  cost: number;
  lowerBound: number;
  dualBound: number;
  marginalPrice: number;
  policyValue: number;
  reachable: { below: number; above: number | null } | null;
  /** `kept`: of the quantity, held by earlier awards. */
  awards: readonly (PlannedAward & { kept: number })[];
  passedOver: readonly PlannedPassOver[];
};

export type PlanResult = { policy: Policy; lines: readonly PlanLine[] };
