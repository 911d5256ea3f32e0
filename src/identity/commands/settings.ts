import { commit, type Db } from '../../platform/db.ts';
import { actorOf, useKey } from '../../platform/events.ts';
import { isSentBefore } from '../../platform/store.ts';
import type { Viewer } from '../../platform/viewer.ts';
import { closeSite, insertSite, openSites, partyById, updateParty } from '../store-parties.ts';
import { eventVersion } from '../store-people.ts';
import { type SiteGiven, siteOf } from './apply.ts';
import { overtakenOrBug, partyEvent, whenNotOvertaken } from './party-event.ts';

/** Above this total (rupiah) an order of the institution needs an approver. */
export async function setApprovalLimit(db: Db, viewer: Viewer, approvalLimit: number, now: number): Promise<void> {
  const { partyId } = viewer;
  await whenNotOvertaken(async () => {
    const [parties, versions] = await db.batch([partyById(db, partyId), eventVersion(db, 'party', partyId)]);
    const committed = await commit(db, [
      updateParty(db, partyId, { approvalLimit }),
      partyEvent(db, {
        partyId,
        latest: versions[0]?.version ?? 0,
        type: 'limit_changed',
        actor: actorOf(viewer),
        at: now,
        data: { from: parties[0]?.approvalLimit ?? 0, to: approvalLimit },
      }),
    ]);
    return committed.ok ? true : overtakenOrBug(committed.refusal);
  });
}

export async function addSite(db: Db, viewer: Viewer, given: SiteGiven & { key: string }, now: number): Promise<void> {
  const { partyId, userId } = viewer;
  await whenNotOvertaken(async () => {
    const [versions] = await db.batch([eventVersion(db, 'party', partyId)]);
    const committed = await commit(db, [
      useKey(db, { key: given.key, userId, location: '/institution?done=site', at: now }),
      insertSite(db, siteOf(partyId, given, now)),
      partyEvent(db, {
        partyId,
        latest: versions[0]?.version ?? 0,
        type: 'site_added',
        actor: actorOf(viewer),
        at: now,
        data: { site: given.siteName },
      }),
    ]);
    if (committed.ok || isSentBefore(committed.refusal)) return true;
    return overtakenOrBug(committed.refusal);
  });
}

/** @returns whether it was an open site of the viewer's party */
export function endSite(db: Db, viewer: Viewer, id: string, now: number): Promise<boolean> {
  const { partyId } = viewer;
  return whenNotOvertaken(async () => {
    const [sites, versions] = await db.batch([openSites(db, partyId), eventVersion(db, 'party', partyId)]);
    const site = sites.find((one) => one.id === id);
    if (!site) return false;
    const committed = await commit(db, [
      closeSite(db, partyId, id, now),
      partyEvent(db, {
        partyId,
        latest: versions[0]?.version ?? 0,
        type: 'site_closed',
        actor: actorOf(viewer),
        at: now,
        data: { site: site.name },
      }),
    ]);
    return committed.ok ? true : overtakenOrBug(committed.refusal);
  });
}
