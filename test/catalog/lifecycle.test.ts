import { describe, expect, it } from 'vitest';
import { offerStates, revisionStates } from '../../db/schema/catalog.ts';
import {
  type Action,
  type ActorRole,
  actions,
  isSound,
  type OfferState,
  type OpenState,
  openTo,
  transition,
} from '../../src/catalog/lifecycle.ts';

const open = [null, 'draft', 'submitted', 'changes_requested'] as const;
const isOpen = (state: string | null): state is OpenState | null =>
  (open as readonly (string | null)[]).includes(state);
const sound = offerStates.flatMap((offer) =>
  open.filter((revision) => isSound(offer, revision)).map((revision) => ({ offer, revision })),
);
const by: Record<Action, ActorRole> = {
  edit: 'clerk',
  submit: 'manager',
  withdraw: 'clerk',
  discard: 'clerk',
  pause: 'manager',
  resume: 'manager',
  change_available: 'clerk',
  approve: 'moderator',
  request_changes: 'moderator',
  reject: 'administrator',
  suspend: 'moderator',
  reinstate: 'administrator',
  expire: 'system',
};

/** What each action leads to, from every pair of states it is open in: `offer/revision`, `-` for none. */
const table: Record<Action, Record<string, string>> = {
  edit: {
    'draft/draft': 'draft/draft',
    'changes_requested/changes_requested': 'changes_requested/changes_requested',
    'rejected/-': 'draft/draft',
    'listed/-': 'listed/draft',
    'listed/draft': 'listed/draft',
    'listed/changes_requested': 'listed/changes_requested',
    'paused/-': 'paused/draft',
    'paused/draft': 'paused/draft',
    'paused/changes_requested': 'paused/changes_requested',
    'suspended/-': 'suspended/draft',
    'suspended/draft': 'suspended/draft',
    'suspended/changes_requested': 'suspended/changes_requested',
    'expired/-': 'expired/draft',
    'expired/draft': 'expired/draft',
    'expired/changes_requested': 'expired/changes_requested',
  },
  submit: {
    'draft/draft': 'submitted/submitted',
    'changes_requested/changes_requested': 'submitted/submitted',
    'listed/draft': 'listed/submitted',
    'listed/changes_requested': 'listed/submitted',
    'paused/draft': 'paused/submitted',
    'paused/changes_requested': 'paused/submitted',
    'suspended/draft': 'suspended/submitted',
    'suspended/changes_requested': 'suspended/submitted',
    'expired/draft': 'expired/submitted',
    'expired/changes_requested': 'expired/submitted',
  },
  withdraw: {
    'submitted/submitted': 'draft/draft',
    'listed/submitted': 'listed/draft',
    'paused/submitted': 'paused/draft',
    'suspended/submitted': 'suspended/draft',
    'expired/submitted': 'expired/draft',
  },
  discard: Object.fromEntries(
    ['listed', 'paused', 'suspended', 'expired'].flatMap((offer) => [
      [`${offer}/draft`, `${offer}/superseded`],
      [`${offer}/changes_requested`, `${offer}/superseded`],
    ]),
  ),
  pause: sameRevision('listed', 'paused'),
  resume: sameRevision('paused', 'listed'),
  change_available: {
    ...sameRevision('listed', 'listed'),
    ...sameRevision('paused', 'paused'),
    ...sameRevision('suspended', 'suspended'),
    ...sameRevision('expired', 'expired'),
  },
  approve: {
    'submitted/submitted': 'listed/approved',
    'listed/submitted': 'listed/approved',
    'paused/submitted': 'paused/approved',
    'suspended/submitted': 'listed/approved',
    'expired/submitted': 'listed/approved',
  },
  request_changes: {
    'submitted/submitted': 'changes_requested/changes_requested',
    'listed/submitted': 'listed/changes_requested',
    'paused/submitted': 'paused/changes_requested',
    'suspended/submitted': 'suspended/changes_requested',
    'expired/submitted': 'expired/changes_requested',
  },
  reject: {
    'submitted/submitted': 'rejected/rejected',
    'listed/submitted': 'listed/rejected',
    'paused/submitted': 'paused/rejected',
    'suspended/submitted': 'suspended/rejected',
    'expired/submitted': 'expired/rejected',
  },
  suspend: { ...sameRevision('listed', 'suspended'), ...sameRevision('paused', 'suspended') },
  reinstate: sameRevision('suspended', 'listed'),
  expire: { ...sameRevision('listed', 'expired'), ...sameRevision('paused', 'expired') },
};

function sameRevision(from: OfferState, to: OfferState): Record<string, string> {
  return Object.fromEntries(open.map((revision) => [`${from}/${revision ?? '-'}`, `${to}/${revision ?? '-'}`]));
}

const name = (offer: string, revision: string | null) => `${offer}/${revision ?? '-'}`;

describe('life of an offer', () => {
  describe.each(actions)('%s', (action) => {
    it.each(sound)('from $offer with revision $revision', ({ offer, revision }) => {
      const expected = table[action][name(offer, revision)];
      const got = transition(offer, revision, action, by[action]);
      expect(got.ok ? name(got.offer, got.revision) : undefined).toBe(expected);
    });
  });

  it('never leads to states that cannot stand beside each other', () => {
    for (const { offer, revision } of sound) {
      for (const action of actions) {
        const got = transition(offer, revision, action, by[action]);
        if (got.ok)
          expect(isSound(got.offer, isOpen(got.revision) ? got.revision : null), `${action} from ${offer}`).toBe(true);
      }
    }
  });

  it('reaches every state, from a draft', () => {
    const offers = new Set<string>();
    const revisions = new Set<string>();
    const seen = new Set<string>();
    const waiting: { offer: OfferState; revision: OpenState | null }[] = [{ offer: 'draft', revision: 'draft' }];
    for (let at = waiting.pop(); at; at = waiting.pop()) {
      if (seen.has(name(at.offer, at.revision))) continue;
      seen.add(name(at.offer, at.revision));
      for (const action of actions) {
        const got = transition(at.offer, at.revision, action, by[action]);
        if (!got.ok) continue;
        offers.add(got.offer);
        if (got.revision) revisions.add(got.revision);
        waiting.push({ offer: got.offer, revision: isOpen(got.revision) ? got.revision : null });
      }
    }
    expect([...offers].sort()).toEqual([...offerStates].sort());
    expect([...revisions].sort()).toEqual([...revisionStates].sort());
    expect(seen.size).toBe(sound.length);
  });

  it('keeps each action for the roles it belongs to', () => {
    const buyersAndWatchers = ['requester', 'approver', 'payer', 'observer', 'guest', 'mentor', 'treasurer'] as const;
    for (const { offer, revision } of sound) {
      for (const role of buyersAndWatchers) expect(openTo(offer, revision, role)).toEqual([]);
      expect(openTo(offer, revision, 'manager')).toEqual(openTo(offer, revision, 'clerk'));
      for (const action of openTo(offer, revision, 'manager')) {
        expect(transition(offer, revision, action, 'moderator')).toEqual({ ok: false, reason: 'role_may_not' });
      }
    }
  });

  it.each([
    ['submitted', 'submitted', 'edit', 'awaits_moderation'],
    ['listed', 'submitted', 'edit', 'awaits_moderation'],
    ['listed', null, 'submit', 'nothing_open'],
    ['rejected', null, 'submit', 'not_in_this_state'],
    ['listed', null, 'approve', 'nothing_to_decide'],
    ['rejected', null, 'reject', 'nothing_to_decide'],
    ['paused', null, 'pause', 'not_in_this_state'],
    ['draft', 'draft', 'change_available', 'not_in_this_state'],
  ] as const)('says why %s with revision %s has no %s', (offer, revision, action, reason) => {
    expect(transition(offer, revision, action, by[action])).toEqual({ ok: false, reason });
  });

  it('names a first listing and a later change differently', () => {
    const first = transition('submitted', 'submitted', 'approve', 'moderator');
    const later = transition('listed', 'submitted', 'approve', 'moderator');
    expect(first).toMatchObject({ event: 'offer_listed' });
    expect(later).toMatchObject({ event: 'offer_revision_approved' });
  });
});
