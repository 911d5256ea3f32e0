import { dayOf } from '../../../platform/clock.ts';
import { commit, type Db, MOST_ATTEMPTS, type Statement } from '../../../platform/db.ts';
import type { Viewer } from '../../../platform/viewer.ts';
import { type Action, isOpen, type OfferState, type TransitionRefusal, transition } from '../../lifecycle.ts';
import { type Commodity, type Offer, ownOfferQuery, type Revision, revisionsQuery } from '../store/read.ts';
import { changeRevision, moveOffer } from '../store/writes.ts';
import { event } from './save.ts';

/** What a cooperative does to an offer of its own without a form. */
export type OwnAction = Extract<Action, 'submit' | 'withdraw' | 'discard' | 'pause' | 'resume'>;

export type ActRefusal = TransitionRefusal | 'no_such_offer' | 'not_verified' | 'window_over' | 'busy';
export type Acted = { ok: true; state: OfferState } | { ok: false; reason: ActRefusal };
export type AvailableSet =
  | { ok: true; offer: Offer; commodity: Commodity }
  | { ok: false; reason: 'below_reserved'; offer: Offer; commodity: Commodity }
  | { ok: false; reason: ActRefusal };

type Read = { offer: Offer; commodity: Commodity; open: Revision | undefined; listed: Revision | undefined };

async function read(db: Db, viewer: Viewer, id: string): Promise<Read | null> {
  const batch = [ownOfferQuery(db, viewer.partyId, id), revisionsQuery(db, viewer.partyId, id)] as const;
  const [[row], revisions] = await db.batch(batch);
  if (!row) return null;
  const all = revisions.map(({ revision }) => revision);
  return {
    ...row,
    open: all.find(({ state }) => isOpen(state)),
    listed: all.find((revision) => revision.id === row.offer.listedRevisionId),
  };
}

const openState = (open: Revision | undefined) => (open && isOpen(open.state) ? open.state : null);

/** Hands in, takes back, drops an edit, pauses or resumes. A lost race is read and decided again. */
export async function act(db: Db, viewer: Viewer, id: string, action: OwnAction, now: number): Promise<Acted> {
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
    const subject = await read(db, viewer, id);
    if (!subject) return { ok: false, reason: 'no_such_offer' };
    const { offer, open } = subject;
    const next = transition(offer.state, openState(open), action, viewer.role);
    if (!next.ok) return next;
    const objection = objectionTo(action, subject, viewer, dayOf(now));
    if (objection) return { ok: false, reason: objection };
    const batch: [Statement, ...Statement[]] = [
      moveOffer(db, offer, { state: next.offer }, now),
      ...(open ? revisionChange(db, action, open, now) : []),
      event(db, viewer, offer, next.event, open ? { revision: open.id } : {}, now),
    ];
    if ((await commit(db, batch)).ok) return { ok: true, state: next.offer };
  }
  return { ok: false, reason: 'busy' };
}

/** Preparing is open to everybody; selling needs a verified cooperative and a window that is not over. */
function objectionTo(action: OwnAction, { open, listed }: Read, viewer: Viewer, today: string): ActRefusal | null {
  if (action === 'submit' && viewer.partyStatus !== 'verified') return 'not_verified';
  if (action === 'submit' && open && open.windowUntil < today) return 'window_over';
  return action === 'resume' && listed && listed.windowUntil < today ? 'window_over' : null;
}

function revisionChange(db: Db, action: OwnAction, open: Revision, now: number): Statement[] {
  const undecided = { decidedAt: null, decidedBy: null, decisionReason: null };
  if (action === 'submit') return [changeRevision(db, open.id, { state: 'submitted', submittedAt: now, ...undecided })];
  if (action === 'withdraw') return [changeRevision(db, open.id, { state: 'draft', submittedAt: null })];
  return action === 'discard' ? [changeRevision(db, open.id, { state: 'superseded' })] : [];
}

/** The quantity on offer, in trade units: at once and without moderation, but never below what is awarded already. */
export async function setAvailable(
  db: Db,
  viewer: Viewer,
  id: string,
  available: number,
  now: number,
): Promise<AvailableSet> {
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
    const subject = await read(db, viewer, id);
    if (!subject) return { ok: false, reason: 'no_such_offer' };
    const { offer, commodity, open } = subject;
    const next = transition(offer.state, openState(open), 'change_available', viewer.role);
    if (!next.ok) return next;
    if (available < offer.reserved) return { ok: false, reason: 'below_reserved', offer, commodity };
    if (available === offer.available) return { ok: true, offer, commodity };
    const data = { from: offer.available, to: available };
    const change = moveOffer(db, offer, { available }, now);
    const done = await commit(db, [change, event(db, viewer, offer, next.event, data, now)]);
    if (done.ok) return { ok: true, offer: { ...offer, available, version: offer.version + 1 }, commodity };
  }
  return { ok: false, reason: 'busy' };
}
