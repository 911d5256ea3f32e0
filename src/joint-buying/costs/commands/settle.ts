import { commit, type Db } from '../../../platform/db.ts';
import { notify, recordEvent, SYSTEM } from '../../../platform/events.ts';
import { settledCampaignsQuery, touchCampaign } from '../store-writes.ts';
import { LOST, refusedBy } from './attempts.ts';

/** Campaigns looked at in one run of the clock. */
const AT_ONCE = 20;

/**
 * Ends joint purchases that owe nobody anything any more. Money is paid in many places; none of them needs to know of campaigns.
 * @returns how many were settled
 */
export async function settleCampaigns(db: Db, now: number): Promise<number> {
  let settled = 0;
  for (const { id, number, version, forumId } of await settledCampaignsQuery(db, AT_ONCE)) {
    const written = await commit(db, [
      touchCampaign(db, id, now, { state: 'settled', endedAt: now }),
      notify(db, {
        partyId: forumId,
        kind: 'campaign_settled',
        data: { number },
        link: `/campaigns/${id}/costs`,
        at: now,
      }),
      recordEvent(db, {
        ...{ aggregateType: 'campaign', aggregateId: id, version: version + 1, type: 'campaign_settled' },
        ...{ actor: SYSTEM, at: now },
      }),
    ]);
    if (written.ok) settled += 1;
    // Somebody was faster: the next run looks again.
    else if (refusedBy(written.refusal) !== LOST) throw new Error(`campaign ${id}: ${written.refusal.name}`);
  }
  return settled;
}
