import type { depositStates } from '../../../db/schema/joint-money.ts';
import type { DropPacks, Pledge, SourcePart } from '../rules/index.ts';

export type DepositState = (typeof depositStates)[number];

/** A pledge as the closing finds it. `deposit`: null where none was asked for. */
export type Candidate = Pledge & { verified: boolean; deposit: DepositState | null };

/** Why a pledge gets what it gets; each has its sentence. */
export type Says =
  | 'as_asked'
  | 'filled'
  | 'filled_tier'
  | 'rest_left'
  | 'none_left'
  | 'cut'
  | 'cut_to_none'
  | 'above'
  | 'above_with_it'
  | 'suspended'
  | 'deposit_missing'
  | 'deposit_unconfirmed'
  | 'failed_nothing'
  | 'failed_target'
  | 'failed_suppliers';

/**
 * A verdict as it is stored, so that page, inbox and mail say the same. `also`: the way it would have had (`hope`: units that were
 * missing to a price within its limit; `with_it`: what a unit would have cost at the least with all that accept as much).
 * `deposit`: what becomes of the money it put down. Left out: nothing to say.
 */
export type Told = {
  says: Says;
  also?: 'hope' | 'with_it';
  deposit?: 'stays' | 'returns' | 'lapses' | 'unclear';
  hopePrice?: number;
  hopeMissing?: number;
  withIt?: number;
};

export type VerdictKind = 'counts' | 'price_above_limit' | 'barred' | 'campaign_failed';
export type Allotted = { pledgeId: string; kind: VerdictKind; quantity: number; told: Told };

export type FailReason = 'nothing_reached' | 'target_missed' | 'no_suppliers' | 'packs_differ';
export type DecisionKind = 'go_ahead' | 'fall_back' | 'extend' | 'fail';

/** A tier as it stood when the campaign closed; units of quantity. */
export type StoodTier = {
  from: number;
  unitPrice: number;
  pledged: number;
  pledges: number;
  needed: number;
  missing: number;
};
/** A supplier as it stood. `alone`: what the campaign would have come to with it alone, where there were several. */
export type StoodList = {
  listId: string;
  supplier: string;
  packSize: number;
  delivery: number;
  tiers: StoodTier[];
  alone: { total: number; perUnit: number; cost: number } | null;
};
/** What the page that explains a closing is made of; kept with it and never changed. */
export type Evidence = {
  way: 'list' | 'together';
  lists: StoodList[];
  /** Suppliers whose lists held no longer at the deadline. */
  lapsed: string[];
  target: number;
  deadline: number;
  barred: number;
  /** The supply was less than what the pledges make in packs. */
  cut: boolean;
  loose: { dropPoint: string; over: number; lacking: number }[];
  /** Of an extension: until when. */
  until?: number;
};

/** What a closing comes to. Without an order `total` and `cost` are 0; at an extension nothing is allotted. */
export type Decided = {
  kind: DecisionKind;
  reason: FailReason | null;
  missing: number;
  pledges: number;
  pledged: number;
  total: number;
  cost: number;
  perUnit: number | null;
  proven: boolean;
  evidence: Evidence;
  parts: readonly SourcePart[];
  drops: readonly DropPacks[];
  allotments: Allotted[];
};
