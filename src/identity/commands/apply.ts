import { commit, type Db, type Refusal, type Statement } from '../../platform/db.ts';
import { actorOf, notify, useKey } from '../../platform/events.ts';
import { newId } from '../../platform/ids.ts';
import { isSentBefore, sentBefore } from '../../platform/store.ts';
import type { Viewer } from '../../platform/viewer.ts';
import type { Kelurahan } from '../kelurahan.ts';
import { mayAct } from '../lifecycle.ts';
import { actAs, forumId, insertMembership, insertParty, insertSite, partyById, updateParty } from '../store-parties.ts';
import { eventVersion } from '../store-people.ts';
import { partyEvent } from './party-event.ts';

export type PapersGiven = {
  name: string;
  kelurahanCode: Kelurahan;
  address: string;
  phone: string;
  npwp: { npwp: string; wasOlder: boolean };
  nib: string | null;
  nitku: string | null;
  nikKoperasi?: string | null;
  ahuDecision?: string | null;
  type?: string;
};
export type SiteGiven = { siteName: string; siteAddress: string; siteKelurahan: Kelurahan };
export type Application = {
  kind: 'cooperative' | 'institution';
  key: string;
  papers: PapersGiven;
  site: SiteGiven | null;
};
export type Applied = { ok: true; location: string } | { ok: false; reason: 'npwp_taken' };

const columns = (papers: PapersGiven) => ({
  name: papers.name,
  type: papers.type ?? null,
  kelurahanCode: papers.kelurahanCode.code,
  kelurahan: papers.kelurahanCode.name,
  kecamatan: papers.kelurahanCode.kecamatan,
  address: papers.address,
  phone: papers.phone,
  npwp: papers.npwp.npwp,
  nib: papers.nib,
  nitku: papers.nitku,
  nikKoperasi: papers.nikKoperasi ?? null,
  ahuDecision: papers.ahuDecision ?? null,
});

/**
 * Registers a party that waits for the forum; the applicant acts for it from now on, in every role that one person alone
 * needs: manager of a cooperative, requester and approver of an institution.
 */
export async function apply(db: Db, viewer: Viewer, application: Application, now: number): Promise<Applied> {
  const { key, papers } = application;
  const location = `/${application.kind}?done=${papers.npwp.wasOlder ? 'applied_older' : 'applied'}`;
  const [forum] = await forumId(db);
  const committed = await commit(db, [
    // First: the same form sent twice must not be told that its NPWP is taken.
    useKey(db, { key, userId: viewer.userId, location, at: now }),
    ...founding(db, viewer, application, forum?.id ?? null, now),
  ]);
  if (committed.ok) return { ok: true, location };
  return refused(db, viewer, key, committed.refusal);
}

async function refused(db: Db, viewer: Viewer, key: string, refusal: Refusal): Promise<Applied> {
  const before = isSentBefore(refusal) ? await sentBefore(db, viewer.userId, key) : null;
  if (before) return { ok: true, location: before };
  if (refusal.name.includes('npwp')) return { ok: false, reason: 'npwp_taken' };
  throw new Error(`application refused: ${refusal.kind} ${refusal.name}`);
}

function founding(db: Db, viewer: Viewer, application: Application, forum: string | null, now: number): Statement[] {
  const { kind, papers, site } = application;
  const partyId = newId(now);
  const roles = kind === 'cooperative' ? (['manager'] as const) : (['requester', 'approver'] as const);
  const memberships = roles.map((role, i) => ({
    id: newId(now + i),
    userId: viewer.userId,
    partyId,
    role,
    now: now + i,
  }));
  const party = { id: partyId, kind, status: 'applied' as const, email: viewer.email, createdAt: now };
  const data = { party: papers.name };
  return [
    insertParty(db, { ...party, ...columns(papers) }),
    ...memberships.map((one) => insertMembership(db, one)),
    ...(site ? [insertSite(db, siteOf(partyId, site, now))] : []),
    actAs(db, viewer.sessionToken, memberships[0]!.id),
    ...(forum
      ? [notify(db, { partyId: forum, kind: 'party_applied', data, link: `/parties/${partyId}`, at: now })]
      : []),
    partyEvent(db, { partyId, latest: 0, type: 'party_applied', actor: { userId: viewer.userId, partyId }, at: now }),
  ];
}

export const siteOf = (partyId: string, site: SiteGiven, now: number) => ({
  partyId,
  name: site.siteName,
  address: site.siteAddress,
  kecamatan: site.siteKelurahan.kecamatan,
  now,
});

export type Reapplied = { ok: true } | { ok: false; reason: 'npwp_taken' } | { ok: false; reason: 'decided_meanwhile' };

/** Corrects the papers of a party that is not verified, and puts it before the forum again. */
export async function reapply(db: Db, viewer: Viewer, papers: PapersGiven, now: number): Promise<Reapplied> {
  const { partyId } = viewer;
  const [parties, versions, forums] = await db.batch([
    partyById(db, partyId),
    eventVersion(db, 'party', partyId),
    forumId(db),
  ]);
  if (!parties[0] || !mayAct(parties[0].status, 'reapply')) return { ok: false, reason: 'decided_meanwhile' };
  const forum = forums[0]?.id;
  const committed = await commit(db, [
    updateParty(db, partyId, {
      ...columns(papers),
      status: 'applied',
      decidedAt: null,
      decidedBy: null,
      decisionReason: null,
    }),
    ...(forum
      ? [
          notify(db, {
            partyId: forum,
            kind: 'party_reapplied',
            data: { party: papers.name },
            link: `/parties/${partyId}`,
            at: now,
          }),
        ]
      : []),
    partyEvent(db, {
      partyId,
      latest: versions[0]?.version ?? 0,
      type: 'party_reapplied',
      actor: actorOf(viewer),
      at: now,
    }),
  ]);
  if (committed.ok) return { ok: true };
  return { ok: false, reason: committed.refusal.name.includes('npwp') ? 'npwp_taken' : 'decided_meanwhile' };
}
