import type { FormState } from '../../../platform/ui/form.tsx';
import type { CostSums, Share } from '../rules.ts';
import type { CampaignCosts } from '../store.ts';
import type { ToReturn } from '../types.ts';

/** Forms of the page that came back, with what was typed in them. */
export type CostForms = {
  bill?: { purchaseId: string; form: FormState };
  payment?: { billId: string; form: FormState };
  charge?: FormState;
  /** Why what was asked for did not happen, where no field is to blame. */
  notice?: string;
};

/** Part of a long list: places counted from 0. */
export type Slice = { from: number; until: number; all: number };

export type StaffProps = CampaignCosts & {
  sums: CostSums;
  /** Every member's part; null: it cannot be worked out yet, `problem` says why where it is not only early. */
  shares: readonly Share[] | null;
  problem: string | null;
  forms: CostForms;
  today: string;
  /** Records and issues; others read. */
  mayRecord: boolean;
  hasAccount: boolean;
  pkp: boolean;
  slice: Slice;
  toReturn: ToReturn;
};
