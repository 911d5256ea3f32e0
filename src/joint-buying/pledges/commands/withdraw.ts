import { commit, type Db, type Results, type Statements } from '../../../platform/db.ts';
import { actorOf, recordEvent } from '../../../platform/events.ts';
import type { Viewer } from '../../../platform/viewer.ts';
import { takesPledges } from '../../rules/index.ts';
import { campaignFrom, campaignQueries } from '../../store-campaign.ts';
import { ownPledgeFrom, ownPledgeQuery } from '../store.ts';
import { updatePledge } from '../store-writes.ts';
import type { OwnPledge } from '../types.ts';
import { attempts, lostTo } from './attempts.ts';
import { depositOfWithdrawal } from './deposits.ts';

export type WithdrawalReason = 'campaign_not_open' | 'deadline_passed' | 'changed_meanwhile' | 'try_again';
export type WithdrawalAnswer =
  | { ok: true }
  | { ok: false; reason: WithdrawalReason; own?: OwnPledge }
  | { ok: false; reason: 'pledge_not_found' };

/** Takes a pledge back before the deadline; what was put down for it goes back. Withdrawn already: nothing more to do. */
export async function withdrawPledge(
  db: Db,
  viewer: Viewer,
  campaignId: string,
  seen: number,
  now: number,
): Promise<WithdrawalAnswer> {
  return attempts<WithdrawalAnswer>(db, async (db) => {
    const queries = [
      ...campaignQueries(db, campaignId, viewer, 'none'),
      ownPledgeQuery(db, campaignId, viewer.partyId),
    ] as const;
    const [head, lists, tiers, drops, rows] = (await db.batch(queries)) as Results<typeof queries>;
    const [campaign, own] = [campaignFrom([head, lists, tiers, drops]), ownPledgeFrom(rows)];
    if (!campaign || !own) return { ok: false, reason: 'pledge_not_found' };
    if (own.withdrawnAt !== null) return { ok: true };
    if (!takesPledges(campaign.state)) return { ok: false, reason: 'campaign_not_open' };
    if (now >= campaign.deadline) return { ok: false, reason: 'deadline_passed' };
    if (own.version !== seen) return { ok: false, reason: 'changed_meanwhile', own };
    const written = await commit(db, writes(db, viewer, own, campaign.number, now));
    return written.ok ? { ok: true } : lostTo(written.refusal);
  });
}

function writes(db: Db, viewer: Viewer, own: OwnPledge, number: string, now: number): Statements {
  const by = { actor: actorOf(viewer), at: now };
  return [
    updatePledge(db, own.id, own.version, { withdrawnAt: now, updatedBy: viewer.userId, updatedAt: now }),
    ...depositOfWithdrawal(db, own.deposit, by),
    recordEvent(db, {
      ...{ aggregateType: 'pledge', aggregateId: own.id, version: own.version + 1, type: 'pledge_withdrawn', ...by },
      data: { campaign: number },
    }),
  ] as unknown as Statements;
}
