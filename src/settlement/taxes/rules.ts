import type { PartyKind, StatusReason, TaxStatus, TaxStatusKind } from './types.ts';

export type StatusState = 'in_force' | 'coming' | 'past';
type Span = Pick<TaxStatus, 'effectiveFrom' | 'effectiveUntil'>;

export function stateOf({ effectiveFrom, effectiveUntil }: Span, today: string): StatusState {
  if (effectiveUntil !== null && effectiveUntil < (effectiveFrom > today ? effectiveFrom : today)) return 'past';
  return effectiveFrom > today ? 'coming' : 'in_force';
}

/** Days inclusive; without an end a span goes on. */
export const overlaps = (a: Span, b: Span): boolean =>
  (a.effectiveUntil === null || a.effectiveUntil >= b.effectiveFrom) &&
  (b.effectiveUntil === null || b.effectiveUntil >= a.effectiveFrom);

/** What a party cannot be: only a buyer is of the government, only a seller has a taxpayer's standing that invoices ask for. */
export function wrongKind(kind: TaxStatusKind, party: PartyKind): StatusReason | null {
  if (kind === 'government_buyer') return party === 'institution' ? null : 'buyer_only';
  return party === 'institution' ? 'seller_only' : null;
}
