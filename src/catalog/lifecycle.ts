import type { Role } from '../platform/viewer.ts';

/**
 * The life of an offer and of the edit that is open on it, as tables.
 *
 * Until it is first listed, an offer and its one revision move together. Afterwards the listed version keeps selling while a
 * newer revision waits for the moderators, and only their approval replaces it. A change of the available quantity needs no
 * moderation and moves neither.
 */
export const offerStates = [
  'draft',
  'submitted',
  'changes_requested',
  'rejected',
  'listed',
  'paused',
  'suspended',
  'expired',
] as const;
export type OfferState = (typeof offerStates)[number];
/** The states in which a revision is open: an offer has at most one such revision. */
export type OpenState = 'draft' | 'submitted' | 'changes_requested';
export type RevisionState = OpenState | 'rejected' | 'approved' | 'superseded';
export const isOpen = (state: RevisionState): state is OpenState =>
  state === 'draft' || state === 'submitted' || state === 'changes_requested';

export const actions = [
  'edit',
  'submit',
  'withdraw',
  'discard',
  'pause',
  'resume',
  'change_available',
  'approve',
  'request_changes',
  'reject',
  'suspend',
  'reinstate',
  'expire',
] as const;
export type Action = (typeof actions)[number];
/** `system`: the scheduled job. */
export type ActorRole = Role | 'system';

export type Transition =
  | {
      ok: true;
      offer: OfferState;
      /** State of the revision afterwards; null: none was open and none is made. `edit` from null to `draft` makes a new one. */
      revision: RevisionState | null;
      /** Type of the event that records it. */
      event: string;
    }
  | { ok: false; reason: TransitionRefusal };

export type TransitionRefusal =
  /** The role has no such action. */
  | 'role_may_not'
  /** The edit is with the moderators; it can be withdrawn first. */
  | 'awaits_moderation'
  /** Nothing waits for a decision: somebody decided already, or the cooperative took it back. */
  | 'nothing_to_decide'
  /** There is no edit that could be handed in or dropped. */
  | 'nothing_open'
  /** The offer's state does not have this action. */
  | 'not_in_this_state';

type Rule = {
  roles: readonly ActorRole[];
  event: (offer: OfferState) => string;
  /** Offer states it starts from, each with the state it leads to. */
  offer: Partial<Record<OfferState, OfferState>>;
  /** Revision states it starts from; absent: the revision is not touched. */
  revision?: { from: readonly (OpenState | null)[]; to: RevisionState; otherwise: TransitionRefusal };
};

const SELLERS: readonly ActorRole[] = ['manager', 'clerk'];
const MODERATORS: readonly ActorRole[] = ['moderator', 'administrator'];

/** States that only an offer which was listed once can have. */
export const afterListing: readonly OfferState[] = ['listed', 'paused', 'suspended', 'expired'];
export const wasListed = (state: OfferState): boolean => afterListing.includes(state);
const unchanged = { listed: 'listed', paused: 'paused', suspended: 'suspended', expired: 'expired' } as const;

const decision = (to: RevisionState): NonNullable<Rule['revision']> => ({
  from: ['submitted'],
  to,
  otherwise: 'nothing_to_decide',
});
const first = (event: string, later: string) => (offer: OfferState) => (wasListed(offer) ? later : event);

const rules: Record<Action, Rule> = {
  edit: {
    roles: SELLERS,
    event: () => 'offer_edited',
    offer: {
      draft: 'draft',
      changes_requested: 'changes_requested',
      rejected: 'draft',
      submitted: 'submitted',
      ...unchanged,
    },
    revision: { from: [null, 'draft', 'changes_requested'], to: 'draft', otherwise: 'awaits_moderation' },
  },
  submit: {
    roles: SELLERS,
    event: () => 'offer_submitted',
    offer: { draft: 'submitted', changes_requested: 'submitted', submitted: 'submitted', ...unchanged },
    revision: { from: ['draft', 'changes_requested'], to: 'submitted', otherwise: 'nothing_open' },
  },
  withdraw: {
    roles: SELLERS,
    event: () => 'offer_submission_withdrawn',
    offer: { submitted: 'draft', ...unchanged },
    revision: { from: ['submitted'], to: 'draft', otherwise: 'nothing_to_decide' },
  },
  discard: {
    roles: SELLERS,
    event: () => 'offer_edit_discarded',
    offer: unchanged,
    revision: { from: ['draft', 'changes_requested'], to: 'superseded', otherwise: 'nothing_open' },
  },
  pause: { roles: SELLERS, event: () => 'offer_paused', offer: { listed: 'paused' } },
  resume: { roles: SELLERS, event: () => 'offer_resumed', offer: { paused: 'listed' } },
  change_available: { roles: SELLERS, event: () => 'offer_available_changed', offer: unchanged },
  approve: {
    roles: MODERATORS,
    event: first('offer_listed', 'offer_revision_approved'),
    offer: { submitted: 'listed', listed: 'listed', paused: 'paused', suspended: 'listed', expired: 'listed' },
    revision: decision('approved'),
  },
  request_changes: {
    roles: MODERATORS,
    event: () => 'offer_changes_requested',
    offer: { submitted: 'changes_requested', ...unchanged },
    revision: decision('changes_requested'),
  },
  reject: {
    roles: MODERATORS,
    event: first('offer_rejected', 'offer_revision_rejected'),
    offer: { submitted: 'rejected', ...unchanged },
    revision: decision('rejected'),
  },
  suspend: { roles: MODERATORS, event: () => 'offer_suspended', offer: { listed: 'suspended', paused: 'suspended' } },
  reinstate: { roles: MODERATORS, event: () => 'offer_reinstated', offer: { suspended: 'listed' } },
  expire: { roles: ['system'], event: () => 'offer_expired', offer: { listed: 'expired', paused: 'expired' } },
};

/**
 * What becomes of an offer and of the revision open on it (null: none) when a role takes an action.
 * An edit of a revision that was sent back keeps `changes_requested` until it is handed in again.
 */
export function transition(offer: OfferState, revision: OpenState | null, action: Action, role: ActorRole): Transition {
  const rule = rules[action];
  if (!rule.roles.includes(role)) return { ok: false, reason: 'role_may_not' };
  const to = rule.offer[offer];
  const isDecision = rule.revision?.otherwise === 'nothing_to_decide';
  if (!to) return { ok: false, reason: isDecision ? 'nothing_to_decide' : 'not_in_this_state' };
  if (rule.revision && !rule.revision.from.includes(revision)) return { ok: false, reason: rule.revision.otherwise };
  return { ok: true, offer: to, revision: revisionAfter(rule, revision, action), event: rule.event(offer) };
}

function revisionAfter(rule: Rule, revision: OpenState | null, action: Action): RevisionState | null {
  if (!rule.revision) return revision;
  return action === 'edit' && revision === 'changes_requested' ? revision : rule.revision.to;
}

/** The actions a role may take now; pages show a button for each of these only. */
export const openTo = (offer: OfferState, revision: OpenState | null, role: ActorRole): Action[] =>
  actions.filter((action) => transition(offer, revision, action, role).ok);

/** Whether an offer and its open revision can stand beside each other; the tests hold the tables to this. */
export function isSound(offer: OfferState, revision: OpenState | null): boolean {
  if (wasListed(offer)) return true;
  return offer === 'rejected' ? revision === null : offer === revision;
}
