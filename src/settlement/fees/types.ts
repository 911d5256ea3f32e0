export type FeeRule = {
  id: string;
  commodityId: string | null;
  commodityNameId: string | null;
  commodityNameEn: string | null;
  cooperativeId: string | null;
  cooperativeName: string | null;
  bps: number;
  effectiveFrom: string;
  effectiveUntil: string | null;
  createdByName: string | null;
};
/** Over all, or only from some day on. Days inclusive. */
export type NewFee = {
  commodityId: string | null;
  cooperativeId: string | null;
  bps: number;
  effectiveFrom: string;
  effectiveUntil: string | null;
};
export type Choices = {
  commodities: { id: string; nameId: string; nameEn: string }[];
  cooperatives: { id: string; name: string }[];
};
export type FeeReason =
  | 'fee_in_past'
  | 'until_before_from'
  | 'same_day_already'
  | 'unknown_commodity'
  | 'unknown_cooperative'
  | 'fee_not_found'
  | 'ended_already'
  | 'end_in_past'
  | 'try_again';
export type FeeAnswer = { ok: true } | { ok: false; reason: FeeReason };
