import type { CampaignState, PriceList, ShortageRule } from './rules/index.ts';

/** A supplier's list as a campaign knows it. `delivery`: rupiah for bringing the goods, whatever the quantity. */
export type CampaignList = { list: PriceList; supplierId: string; supplierName: string; delivery: number };
export type DropPoint = { id: string; name: string; address: string };

/** A closing that nothing came of: why, how many had pledged, and trade units that lacked. */
export type Failure = { reason: string | null; pledges: number; missing: number };

/** A campaign with all that pledges agreed to. Times in milliseconds, days as `YYYY-MM-DD`, quantities in trade units. */
export type Campaign = {
  id: string;
  number: string;
  state: CampaignState;
  round: number;
  version: number;
  commodityId: string;
  nameId: string;
  nameEn: string;
  grade: string;
  unit: string;
  packName: string | null;
  deadline: number;
  extensionDays: number;
  deliveryFrom: string;
  deliveryUntil: string;
  target: number;
  fallBack: boolean;
  toleranceReaches: boolean;
  shortageRule: ShortageRule;
  showsNames: boolean;
  depositBps: number;
  note: string;
  openedAt: number | null;
  closedAt: number | null;
  sharedAt: number | null;
  invoicedAt: number | null;
  endedAt: number | null;
  /** As somebody wrote it; what ended by its own rules says `failure` in the reader's language. */
  endReason: string | null;
  failure: Failure | null;
  lists: CampaignList[];
  dropPoints: DropPoint[];
};
