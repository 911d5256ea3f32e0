import type { Viewer } from '../../platform/viewer.ts';

/** From which side somebody reads about money. Buyers see no fee. */
export type Reader = { kind: 'buyer' | 'cooperative' | 'forum'; partyId: string };

export function readerOf({ partyKind, partyId }: Viewer): Reader {
  if (partyKind === 'institution') return { kind: 'buyer', partyId };
  return { kind: partyKind === 'cooperative' ? 'cooperative' : 'forum', partyId };
}
