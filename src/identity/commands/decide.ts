import { commit, type Db } from '../../platform/db.ts';
import { actorOf, notify, queueMail } from '../../platform/events.ts';
import type { Viewer } from '../../platform/viewer.ts';
import { mayAct, type PartyAct, partyTransitions } from '../lifecycle.ts';
import { decideParty, historyOf, membersOf, type Party, partyById } from '../store-parties.ts';
import { mailOf, mailTexts } from '../texts-mail.ts';
import { isOvertaken, partyEvent } from './party-event.ts';

export type PartyDecision = {
  partyId: string;
  act: Exclude<PartyAct, 'reapply'>;
  /** The party's latest event on the page that the decision was made on. */
  version: number;
  reason: string | null;
  origin: string;
};

export type Decided =
  | { ok: true }
  | { ok: false; reason: 'not_found' }
  /** Somebody else was faster: nothing was changed, and the page shows what they did. */
  | { ok: false; reason: 'decided_meanwhile' };

const mails = {
  party_verified: 'partyVerified',
  party_rejected: 'partyRejected',
  party_suspended: 'partySuspended',
  party_resumed: 'partyResumed',
} as const;

/** Verifies, rejects, suspends or resumes a party; its members find it in their inbox and their mail. */
export async function decide(db: Db, viewer: Viewer, d: PartyDecision, now: number): Promise<Decided> {
  const [parties, history, members] = await db.batch([
    partyById(db, d.partyId),
    historyOf(db, d.partyId, 1),
    membersOf(db, d.partyId),
  ]);
  const party = parties[0];
  if (!party || party.kind === 'forum' || party.kind === 'supplier') return { ok: false, reason: 'not_found' };
  const latest = history[0]?.version ?? 0;
  if (latest !== d.version || !mayAct(party.status, d.act)) return { ok: false, reason: 'decided_meanwhile' };
  const { to, event: type } = partyTransitions[d.act];
  const committed = await commit(db, [
    decideParty(db, party.id, { status: to, at: now, by: viewer.userId, reason: d.reason }),
    notify(db, { partyId: party.id, kind: type, data: { reason: d.reason ?? '' }, link: homeOf(party), at: now }),
    ...addresses(members).map((email) => mailTo(db, email, party, d, now)),
    partyEvent(db, {
      partyId: party.id,
      latest,
      type,
      actor: actorOf(viewer),
      at: now,
      ...(d.reason ? { reason: d.reason } : {}),
    }),
  ]);
  if (committed.ok) return { ok: true };
  if (isOvertaken(committed.refusal)) return { ok: false, reason: 'decided_meanwhile' };
  throw new Error(`decision refused: ${committed.refusal.kind} ${committed.refusal.name}`);
}

const addresses = (members: readonly { email: string }[]): string[] => [...new Set(members.map((one) => one.email))];

/** The language a member reads is not known here, so mails of the forum are in its own. */
function mailTo(db: Db, to: string, party: Party, d: PartyDecision, now: number) {
  const type = partyTransitions[d.act].event as keyof typeof mails;
  const text = mailTexts.id[mails[type]](party.name, d.reason ?? '', d.origin + homeOf(party));
  return queueMail(db, { to, ...mailOf(text), at: now });
}

const homeOf = (party: Party): string =>
  party.kind === 'cooperative' ? '/cooperative' : party.kind === 'institution' ? '/institution' : '/account';
