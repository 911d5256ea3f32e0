/** A `supplier` is traded with; nobody acts for it here. */
export type PartyKind = 'cooperative' | 'institution' | 'forum' | 'observer' | 'supplier';
export type PartyStatus = 'applied' | 'verified' | 'rejected' | 'suspended';

export type CooperativeRole = 'manager' | 'clerk';
export type InstitutionRole = 'requester' | 'approver' | 'payer';
export type ForumRole = 'administrator' | 'moderator' | 'mentor' | 'treasurer';
/** `guest`: signed in, but a member of no party (yet). */
export type Role = CooperativeRole | InstitutionRole | ForumRole | 'observer' | 'guest';

/** Who asks: a person acting for one of the parties they belong to. For a `guest` the party fields are empty texts. */
export type Viewer = {
  userId: string;
  userName: string;
  email: string;
  sessionToken: string;
  membershipId: string;
  partyId: string;
  partyKind: PartyKind | 'none';
  partyName: string;
  partyStatus: PartyStatus;
  role: Role;
  /** In how many parties or roles this person can act; over 1 shows the switch. */
  memberships: number;
};

export const COOPERATIVE: readonly CooperativeRole[] = ['manager', 'clerk'];
export const INSTITUTION: readonly InstitutionRole[] = ['requester', 'approver', 'payer'];
export const FORUM: readonly ForumRole[] = ['administrator', 'moderator', 'mentor', 'treasurer'];
