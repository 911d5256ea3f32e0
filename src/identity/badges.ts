import type { Count } from '../platform/store.ts';
import type { Viewer } from '../platform/viewer.ts';
import { appliedCount, unreadCount } from './store-inbox.ts';

/** Unread entries of the party's inbox; for staff, applications that wait. */
export function badgeCounts(viewer: Viewer): Record<string, Count> {
  if (!viewer.partyId || viewer.partyKind === 'observer') return {};
  const inbox = unreadCount(viewer.partyId);
  return viewer.partyKind === 'forum' ? { inbox, parties: appliedCount } : { inbox };
}
