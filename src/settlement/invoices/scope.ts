import type { Viewer } from '../../platform/viewer.ts';

/** From which side somebody reads about money. Buyers see no fee. `cooperative`: what it sells; what it buys it reads as a buyer. */
export type Reader = { kind: 'buyer' | 'cooperative' | 'forum'; partyId: string };

export function readerOf({ partyKind, partyId }: Viewer): Reader {
  if (partyKind === 'institution') return { kind: 'buyer', partyId };
  return { kind: partyKind === 'cooperative' ? 'cooperative' : 'forum', partyId };
}

/** Who transfers money for a party: an institution's payer, everybody who acts for a cooperative. */
export const mayPayFor = ({ role, partyKind }: Pick<Viewer, 'role' | 'partyKind'>): boolean =>
  role === 'payer' || partyKind === 'cooperative';
