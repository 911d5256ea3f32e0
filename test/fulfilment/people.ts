import type { PartyKind, Role, Viewer } from '../../src/platform/viewer.ts';

/** Somebody of the small world of `openTrade`, acting for their party. */
export function who(userId: string, partyId: string, role: Role, partyKind: PartyKind): Viewer {
  return {
    ...{ userId, userName: `Nama ${userId}`, email: `${userId}@example.org`, sessionToken: '', membershipId: '' },
    ...{ partyId, partyKind, partyName: `Nama ${partyId}`, partyStatus: 'verified', role, memberships: 1 },
  };
}

export const sari = who('u-sari', 'hospital', 'requester', 'institution');
export const hendra = who('u-hendra', 'hospital', 'approver', 'institution');
export const lilis = who('u-lilis', 'hospital', 'payer', 'institution');
export const rina = who('u-rina', 'forum', 'moderator', 'forum');
export const agus = who('u-agus', 'forum', 'administrator', 'forum');
export const managerOf = (cooperative: string): Viewer =>
  who(`u-m-${cooperative}`, cooperative, 'manager', 'cooperative');
export const clerkOf = (cooperative: string): Viewer => who(`u-c-${cooperative}`, cooperative, 'clerk', 'cooperative');
