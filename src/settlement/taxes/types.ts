import type { taxStatusKinds } from '../../../db/schema/index.ts';

export type TaxStatusKind = (typeof taxStatusKinds)[number];
export type PartyKind = 'cooperative' | 'institution' | 'forum';
export type TaxStatus = {
  id: string;
  partyId: string;
  partyName: string;
  kind: TaxStatusKind;
  effectiveFrom: string;
  effectiveUntil: string | null;
  reference: string;
  recordedByName: string | null;
  recordedAt: number;
};
export type NewStatus = Pick<TaxStatus, 'partyId' | 'kind' | 'effectiveFrom' | 'effectiveUntil' | 'reference'>;
export type StatusReason =
  | 'unknown_party'
  | 'buyer_only'
  | 'seller_only'
  | 'status_overlaps'
  | 'until_before_from'
  | 'status_not_found'
  | 'ended_already'
  | 'try_again';
export type StatusAnswer = { ok: true } | { ok: false; reason: StatusReason };
