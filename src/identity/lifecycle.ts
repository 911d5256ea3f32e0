import type { PartyStatus } from '../platform/viewer.ts';

/** What staff, or the applicant itself, may do with a party. */
export const partyActs = ['verify', 'reject', 'suspend', 'resume', 'reapply'] as const;
export type PartyAct = (typeof partyActs)[number];

type Transition = {
  from: readonly PartyStatus[];
  to: PartyStatus;
  /** Type of the event, and kind of the inbox entry and the mail. */
  event: 'party_verified' | 'party_rejected' | 'party_suspended' | 'party_resumed' | 'party_reapplied';
  needsReason: boolean;
};

/** The life of a party: applied → verified ⇄ suspended, or applied → rejected → applied again. */
export const partyTransitions: Readonly<Record<PartyAct, Transition>> = {
  verify: { from: ['applied', 'rejected'], to: 'verified', event: 'party_verified', needsReason: false },
  reject: { from: ['applied'], to: 'rejected', event: 'party_rejected', needsReason: true },
  suspend: { from: ['verified'], to: 'suspended', event: 'party_suspended', needsReason: true },
  resume: { from: ['suspended'], to: 'verified', event: 'party_resumed', needsReason: false },
  reapply: { from: ['applied', 'rejected'], to: 'applied', event: 'party_reapplied', needsReason: false },
};

export const mayAct = (status: PartyStatus, act: PartyAct): boolean => partyTransitions[act].from.includes(status);
