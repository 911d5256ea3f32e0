import { type Committed, commit, type Db, MOST_ATTEMPTS, type Statement, type Statements } from '../../platform/db.ts';
import { actorOf, notify, recordEvent } from '../../platform/events.ts';
import type { Viewer } from '../../platform/viewer.ts';
import { type OfferState, type OpenState, type TransitionRefusal, transition } from '../lifecycle.ts';
import type { ReasonCode } from './reasons.ts';
import { type Decided, forDecisionQuery } from './store/submission.ts';
import { decisionWrites, messageWrites } from './writes.ts';

export type Decision = 'approve' | 'request_changes' | 'reject' | 'suspend' | 'reinstate';

export type DecisionInput = {
  revisionId: string;
  decision: Decision;
  /** The offer's version on the page the moderator decided from: what changed since is told, never overwritten. */
  version: number;
  reason: string;
  /** What it is about, where it is not an approval: kept with the event and told in public. */
  code?: ReasonCode;
};

export type DecisionOutcome =
  | { ok: true; offerId: string }
  | { ok: false; reason: 'unknown' }
  | { ok: false; reason: 'changed_meanwhile' | TransitionRefusal; decidedBy: string | null; decidedAt: number | null };

/** Inbox entries of the cooperative, one kind per decision; the sentences stand in `texts.ts`. */
export const inboxKinds: Record<Decision, string> = {
  approve: 'offer_approved',
  request_changes: 'offer_changes_requested',
  reject: 'offer_rejected',
  suspend: 'offer_suspended',
  reinstate: 'offer_reinstated',
};

/** Decides on one submission (or suspends what is listed): state, inbox and event in one batch. */
export async function decide(db: Db, viewer: Viewer, input: DecisionInput, now: number): Promise<DecisionOutcome> {
  const [subject] = await forDecisionQuery(db, [input.revisionId]);
  if (!subject) return { ok: false, reason: 'unknown' };
  const planned = planDecision(db, viewer, subject, input, now);
  if (!planned.ok) return planned;
  const done = await commit(db, planned.statements);
  return done.ok ? { ok: true, offerId: subject.offerId } : told(subject, 'changed_meanwhile');
}

export type ManyOutcome = {
  approved: number;
  leftOut: { revisionId: string; name: string; decidedBy: string | null }[];
};

/** Approves what is ticked, all in one batch. What somebody else changed meanwhile is left out and named. */
export async function approveMany(
  db: Db,
  viewer: Viewer,
  ticked: readonly { revisionId: string; version: number }[],
  now: number,
): Promise<ManyOutcome> {
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
    const subjects = await forDecisionQuery(
      db,
      ticked.map((one) => one.revisionId),
    );
    const planned = subjects.map((subject) => {
      const version = ticked.find((one) => one.revisionId === subject.revision.id)?.version ?? 0;
      const input = { revisionId: subject.revision.id, decision: 'approve' as const, version, reason: '' };
      return { subject, plan: planDecision(db, viewer, subject, input, now) };
    });
    const statements = planned.flatMap(({ plan }) => (plan.ok ? [...plan.statements] : []));
    const done = await commitAll(db, statements);
    if (!done.ok) continue;
    return {
      approved: planned.filter(({ plan }) => plan.ok).length,
      leftOut: planned.filter(({ plan }) => !plan.ok).map(({ subject }) => named(subject)),
    };
  }
  return { approved: 0, leftOut: [] };
}

const named = (subject: Decided) => ({
  revisionId: subject.revision.id,
  name: subject.nameId,
  decidedBy: subject.decidedByName,
});

const commitAll = (db: Db, statements: Statement[]): Promise<Committed<unknown>> =>
  statements.length === 0
    ? Promise.resolve({ ok: true, results: [] })
    : commit(db, statements as unknown as Statements);

type Planned = { ok: true; statements: Statements } | Extract<DecisionOutcome, { ok: false }>;

function planDecision(db: Db, viewer: Viewer, subject: Decided, input: DecisionInput, now: number): Planned {
  if (subject.version !== input.version) return told(subject, 'changed_meanwhile');
  const role = viewer.role;
  const step = transition(subject.offerState as OfferState, openState(subject), input.decision, role);
  if (!step.ok) return told(subject, step.reason);
  const by = { userId: viewer.userId, at: now, reason: input.reason };
  const writes = decisionWrites(db, subject, { decision: input.decision, offerState: step.offer }, by);
  const entry = notify(db, {
    partyId: subject.cooperativeId,
    kind: inboxKinds[input.decision],
    data: { commodity: subject.nameId, reason: input.reason },
    link: `/offers/${subject.offerId}`,
    at: now,
  });
  const recorded = recordEvent(db, {
    aggregateType: 'offer',
    aggregateId: subject.offerId,
    version: subject.version + 1,
    type: step.event,
    actor: actorOf(viewer),
    at: now,
    reason: input.reason || undefined,
    data: {
      revision: subject.revision.id,
      number: subject.revision.number,
      ...(input.code ? { code: input.code } : {}),
    },
  });
  return { ok: true, statements: [...writes, entry, recorded] as unknown as Statements };
}

function openState(subject: Decided): OpenState | null {
  const { state } = subject.revision;
  return state === 'draft' || state === 'submitted' || state === 'changes_requested' ? state : null;
}

const told = (
  subject: Decided,
  reason: 'changed_meanwhile' | TransitionRefusal,
): Extract<DecisionOutcome, { ok: false }> => ({
  ok: false,
  reason,
  decidedBy: subject.decidedByName,
  decidedAt: subject.revision.decidedAt,
});

/** A word to the cooperative about its offer; it finds it in its inbox. */
export async function sendMessage(
  db: Db,
  viewer: Viewer,
  input: { revisionId: string; body: string; key: string },
  now: number,
): Promise<{ ok: true } | { ok: false; reason: 'unknown' }> {
  const [subject] = await forDecisionQuery(db, [input.revisionId]);
  if (!subject) return { ok: false, reason: 'unknown' };
  await commit(db, messageWrites(db, viewer, subject, input, now));
  return { ok: true };
}
