import type { PartyKind } from '../platform/viewer.ts';

/** Who looks at papers: forum staff at all, an institution or a cooperative at its own. */
export type Reader = { kind: 'forum' } | { kind: 'institution' | 'cooperative'; partyId: string };

/** Null: nobody who reads papers (observers, people of no party). */
export function readerOf(viewer: { partyKind: PartyKind | 'none'; partyId: string }): Reader | null {
  const { partyKind, partyId } = viewer;
  if (partyKind === 'forum') return { kind: 'forum' };
  return partyKind === 'institution' || partyKind === 'cooperative' ? { kind: partyKind, partyId } : null;
}

/** A quote or a purchase order is about what one cooperative was awarded in an order up to a version of its plan. */
export const subjectOf = (of: { orderId: string; cooperativeId: string; planVersion: number }): string =>
  `${of.orderId}:${of.cooperativeId}:${of.planVersion}`;

/** The cooperative in such a subject, or null. */
export const cooperativeIn = (subjectId: string): string | null => subjectId.split(':')[1] ?? null;
