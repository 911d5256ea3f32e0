import { type Action, type OfferState, type OpenState, transition } from '../../src/catalog/lifecycle.ts';
import { listedColumns } from '../../src/catalog/listing.ts';
import type { ReasonCode } from '../../src/catalog/moderation/reasons.ts';
import type { Role } from '../../src/platform/viewer.ts';
import type { offer, offerRevision } from '../schema/index.ts';
import type { Cooperative } from './cooperatives.ts';
import type { Terms } from './terms.ts';
import { clerkId, forum, managerId, people, revisionId } from './world.ts';
import { type EventRow, type Happening, history } from './write.ts';

export type OfferRow = typeof offer.$inferInsert;
export type RevisionRow = typeof offerRevision.$inferInsert;

export type By = { userId: string | null; partyId: string | null; role: Role | 'system' };
export const byManager = (c: Cooperative): By => ({ userId: managerId(c.slug), partyId: c.id, role: 'manager' });
export const byClerk = (c: Cooperative): By => ({ userId: clerkId(c.slug), partyId: c.id, role: 'clerk' });
export const byRina: By = { userId: people.rina, partyId: forum, role: 'moderator' };
export const byDedi: By = { userId: people.dedi, partyId: forum, role: 'moderator' };
export const bySystem: By = { userId: null, partyId: null, role: 'system' };

/** `create` makes the offer and its first revision; an `edit` states terms anew. */
export type Step = {
  action: Action | 'create';
  at: number;
  by: By;
  terms?: Terms;
  reason?: string;
  code?: ReasonCode | undefined;
};

export type PlayedOffer = {
  /** As it is inserted: not on sale yet, so that the search index hears of it when it is. */
  row: OfferRow;
  /** The state it ends in. */
  state: OfferState;
  listedRevisionId: string | null;
  revisions: RevisionRow[];
  events: EventRow[];
};

type Playing = {
  state: OfferState;
  revisions: RevisionRow[];
  listed: RevisionRow | null;
  available: number;
  happened: Happening[];
};

/** Takes an offer through its steps by the catalog's own rules, so that the world holds nothing the product could not make. */
export function play(id: string, cooperative: Cooperative, commodityId: string, steps: readonly Step[]): PlayedOffer {
  const playing: Playing = { state: 'draft', revisions: [], listed: null, available: 0, happened: [] };
  for (const step of steps) step.action === 'create' ? create(playing, id, step) : take(playing, id, step, step.action);
  const { listed, happened, state } = playing;
  const row: OfferRow = {
    id,
    cooperativeId: cooperative.id,
    commodityId,
    state: listed ? 'draft' : state,
    available: playing.available,
    ...(listed ? { ...listedColumns({ ...listed, certificate: listed.certificate ?? null }, listed.decidedAt!) } : {}),
    listedRevisionId: null,
    version: happened.length,
    createdAt: happened[0]!.at,
    updatedAt: happened.at(-1)!.at,
  };
  return {
    row,
    state,
    listedRevisionId: listed?.id ?? null,
    revisions: playing.revisions,
    events: history('offer', id, happened),
  };
}

function create(playing: Playing, id: string, { at, by, terms }: Step): void {
  playing.revisions.push(revisionOf(id, 1, terms!, at, by));
  playing.happened.push({ type: 'offer_created', at, ...actor(by), data: { revision: revisionId(id, 1) } });
}

function take(playing: Playing, id: string, step: Step, action: Action): void {
  const open = playing.revisions.find((r) => ['draft', 'submitted', 'changes_requested'].includes(r.state!));
  const next = transition(playing.state, (open?.state as OpenState) ?? null, action, step.by.role);
  if (!next.ok) throw new Error(`${id}: ${action} is refused: ${next.reason}`);
  const revision = open ?? (next.revision ? edit(playing, id, step) : undefined);
  if (revision && next.revision) decide(playing, revision, next.revision, action, step);
  playing.state = next.offer;
  const data = { ...(revision ? { revision: revision.id } : {}), ...(step.code ? { code: step.code } : {}) };
  playing.happened.push({ type: next.event, at: step.at, ...actor(step.by), reason: step.reason, data });
}

function edit(playing: Playing, id: string, { terms, at, by }: Step): RevisionRow {
  const revision = revisionOf(id, playing.revisions.length + 1, terms!, at, by);
  playing.revisions.push(revision);
  return revision;
}

function decide(
  playing: Playing,
  revision: RevisionRow,
  to: NonNullable<RevisionRow['state']>,
  action: Action,
  step: Step,
): void {
  revision.state = to;
  if (action === 'submit') revision.submittedAt = step.at;
  if (action === 'approve' || action === 'reject' || action === 'request_changes') {
    Object.assign(revision, { decidedAt: step.at, decidedBy: step.by.userId, decisionReason: step.reason ?? null });
  }
  if (to !== 'approved') return;
  if (playing.listed) playing.listed.state = 'superseded';
  else playing.available = revision.available;
  playing.listed = revision;
}

const actor = (by: By) => ({ userId: by.userId, partyId: by.partyId });

const revisionOf = (offerId: string, number: number, terms: Terms, createdAt: number, by: By): RevisionRow => ({
  id: revisionId(offerId, number),
  offerId,
  number,
  state: 'draft',
  ...terms,
  tiers: terms.tiers.map((tier) => ({ ...tier })),
  createdBy: by.userId!,
  createdAt,
});
