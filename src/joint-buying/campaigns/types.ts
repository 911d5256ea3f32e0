import type { CampaignState, ListProblem, PriceList, ShortageRule } from '../rules/index.ts';
import type { CampaignList } from '../types.ts';

/** A price list as somebody who starts a joint purchase weighs it. */
export type OfferedList = CampaignList & {
  reference: string;
  /** Days from the order to the goods, and what else the supplier asks. */
  deliveryDays: number;
  terms: string;
};

export type DropLine = { name: string; address: string };

/** The goods of a joint purchase. */
export type Goods = { id: string; nameId: string; nameEn: string; unit: string };

/** What the form of a joint purchase says. Quantities in trade units, days as `YYYY-MM-DD`, the deadline in milliseconds. */
export type CampaignForm = {
  commodityId: string;
  deadline: number;
  extensionDays: number;
  deliveryFrom: string;
  deliveryUntil: string;
  target: number;
  fallBack: boolean;
  toleranceReaches: boolean;
  shortageRule: ShortageRule;
  note: string;
  listIds: string[];
  drops: DropLine[];
};

/** The form as it was sent. `agreed`: warnings its sender had before their eyes and opens in spite of. */
export type SentForm = { form: CampaignForm; key: string; version: number | null; opens: boolean; agreed: string };

/** Something wrong with one field of the form; `names` and `day` go into its sentence. */
export type Problem =
  | { field: string; reason: ProblemReason; names?: string; day?: string }
  | { field: string; reason: 'list_problem'; problem: ListProblem; list: PriceList; supplier: string };
export type ProblemReason =
  | 'deadline_past'
  | 'deadline_far'
  | 'window_backwards'
  | 'delivery_before_deadline'
  | 'delivery_before_extension'
  | 'delivery_far'
  | 'deadline_after_delivery'
  | 'deadline_before_list'
  | 'drop_twice'
  | 'goods_gone'
  | 'list_gone'
  | 'no_list'
  | 'no_drop'
  | 'packs_differ';

/** What is possible but hardly meant. `most`: what all suppliers have together, trade units. */
export type Warning =
  | { reason: 'target_above_capacity'; most: number }
  | { reason: 'too_slow'; supplier: string; days: number };

export type CampaignRefusal = {
  ok: false;
  reason:
    | 'campaign_not_found'
    | 'not_a_draft'
    | 'campaign_changed'
    | 'not_to_cancel'
    | 'not_open'
    | 'deadline_passed'
    | 'same_deadline'
    | 'try_again';
};
export type Problems = { ok: false; reason: 'problems'; problems: readonly Problem[] };
export type EndAnswer = { ok: true } | CampaignRefusal;
export type MoveAnswer = EndAnswer | Problems;
export type SaveAnswer =
  | { ok: true; location: string }
  | Problems
  | { ok: false; reason: 'warnings'; warnings: readonly Warning[] }
  | CampaignRefusal;

/** What hangs on a campaign for those who pledged. */
export type Stakes = {
  id: string;
  number: string;
  state: CampaignState;
  round: number;
  version: number;
  deadline: number;
  extensionDays: number;
  deliveryFrom: string;
  nameId: string;
  nameEn: string;
  unit: string;
  pledges: number;
  pledged: number;
  /** Deposits that the treasurer holds, and rupiah of them. */
  held: number;
  heldAmount: number;
  /** From when on all of its price lists hold. */
  listsFrom: number;
};
