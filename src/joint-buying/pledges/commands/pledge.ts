import { commit, type Db, type Results, type Statement, type Statements } from '../../../platform/db.ts';
import { actorOf, recordEvent, useKey } from '../../../platform/events.ts';
import { newId } from '../../../platform/ids.ts';
import { isSentBefore } from '../../../platform/store.ts';
import type { Viewer } from '../../../platform/viewer.ts';
import { checkPledge, type PledgeRefusal } from '../../rules/index.ts';
import { campaignFrom, campaignQueries } from '../../store-campaign.ts';
import type { Campaign } from '../../types.ts';
import { depositDue, stepOfPledge } from '../rules/deposit.ts';
import { circumstancesQuery, ownPledgeFrom, ownPledgeQuery } from '../store.ts';
import { insertPledge, updatePledge } from '../store-writes.ts';
import type { OwnPledge, PledgeTerms } from '../types.ts';
import { attempts, lostTo } from './attempts.ts';
import { depositOfPledge } from './deposits.ts';

/** `seen`: the version of the pledge that the form was made from; 0: there was none. */
export type PledgeInput = PledgeTerms & { key: string; seen: number };
export type PledgeReason = PledgeRefusal | 'changed_meanwhile' | 'deposit_returning' | 'try_again';
/** `own`: the pledge as it stands, where it is not the one the form was made from. */
export type PledgeAnswer =
  | { ok: true }
  | { ok: false; reason: PledgeReason; own?: OwnPledge | null }
  | { ok: false; reason: 'campaign_not_found' };

/** What the command finds before it decides. */
type Standing = { campaign: Campaign; own: OwnPledge | null; verified: boolean; shared: boolean; sentBefore: boolean };

/**
 * Makes a pledge, changes it, or takes it up again after a withdrawal. One row for each cooperative and campaign: of two devices at once
 * the second is told what the first has left. The place in the queue is lost only when the quantity grows.
 */
export async function makePledge(
  db: Db,
  viewer: Viewer,
  campaignId: string,
  input: PledgeInput,
  now: number,
): Promise<PledgeAnswer> {
  return attempts<PledgeAnswer>(db, async (db) => {
    const standing = await read(db, viewer, campaignId, input);
    if (!standing) return { ok: false, reason: 'campaign_not_found' };
    if (standing.sentBefore) return { ok: true };
    const refusal = refusalOf(standing, input, viewer, now);
    if (refusal) return refusal;
    const written = await commit(db, writes(db, viewer, standing, input, now));
    return written.ok || isSentBefore(written.refusal) ? { ok: true } : lostTo(written.refusal);
  });
}

async function read(db: Db, viewer: Viewer, campaignId: string, input: PledgeInput): Promise<Standing | null> {
  const { dropPointId, key } = input;
  const ask = { campaignId, cooperativeId: viewer.partyId, dropPointId, userId: viewer.userId, key };
  const queries = [
    ...campaignQueries(db, campaignId, viewer),
    ownPledgeQuery(db, campaignId, viewer.partyId),
    circumstancesQuery(db, ask),
  ] as const;
  const [head, lists, tiers, drops, own, [found]] = (await db.batch(queries)) as Results<typeof queries>;
  const campaign = campaignFrom([head, lists, tiers, drops]);
  if (!campaign || !found) return null;
  const { verified, shared, sentBefore } = found;
  return {
    ...{ campaign, own: ownPledgeFrom(own) },
    ...{ verified: verified === 1, shared: shared === 1, sentBefore: sentBefore === 1 },
  };
}

function refusalOf(
  { campaign, own, verified, shared }: Standing,
  input: PledgeInput,
  viewer: Viewer,
  now: number,
): PledgeAnswer | null {
  const { quantity, tolerance, highestPrice, dropPointId } = input;
  const lists = campaign.lists.map(({ list }) => list);
  const checked = checkPledge(
    {
      ...{ id: own?.id ?? '', cooperativeId: viewer.partyId, quantity, tolerance, highestPrice },
      ...{ dropPoint: dropPointId, at: now },
    },
    {
      ...{ state: campaign.state, deadline: campaign.deadline, suspended: !verified, alone: !shared, lists },
      dropPoints: campaign.dropPoints.map(({ id }) => id),
    },
  );
  if (!checked.ok) return checked;
  if ((own?.version ?? 0) !== input.seen) return { ok: false, reason: 'changed_meanwhile', own };
  const step = campaign.depositBps > 0 && stepOfPledge(own?.deposit ?? null, 0);
  return step === 'returning' ? { ok: false, reason: 'deposit_returning' } : null;
}

function writes(db: Db, viewer: Viewer, { campaign, own }: Standing, input: PledgeInput, now: number): Statements {
  const { key, seen, ...terms } = input;
  const pledgeId = own?.id ?? newId(now);
  const by = { actor: actorOf(viewer), at: now };
  const of = { campaignId: campaign.id, cooperativeId: viewer.partyId };
  const type = !own ? 'pledge_made' : own.withdrawnAt === null ? 'pledge_changed' : 'pledge_made_again';
  const all: Statement[] = [
    useKey(db, { key, userId: viewer.userId, location: `/campaigns/${campaign.id}`, at: now }),
    pledgeRow(db, { id: pledgeId, ...of }, own, terms, viewer.userId, now),
    ...depositRows(db, campaign, own, { ...of, pledgeId }, terms, by),
    recordEvent(db, {
      ...{ aggregateType: 'pledge', aggregateId: pledgeId, version: seen + 1, type, ...by },
      data: { campaign: campaign.number, ...terms },
    }),
  ];
  return all as unknown as Statements;
}

function pledgeRow(
  db: Db,
  of: { id: string; campaignId: string; cooperativeId: string },
  own: OwnPledge | null,
  terms: PledgeTerms,
  userId: string,
  now: number,
): Statement {
  const by = { updatedBy: userId, updatedAt: now };
  if (!own) return insertPledge(db, { ...of, ...terms, at: now, createdBy: userId, createdAt: now, ...by });
  const grows = own.withdrawnAt !== null || terms.quantity > own.quantity;
  return updatePledge(db, own.id, own.version, { ...terms, at: grows ? now : own.at, withdrawnAt: null, ...by });
}

function depositRows(
  db: Db,
  campaign: Campaign,
  own: OwnPledge | null,
  of: { campaignId: string; pledgeId: string; cooperativeId: string },
  terms: PledgeTerms,
  by: Parameters<typeof depositOfPledge>[3],
): Statement[] {
  if (campaign.depositBps === 0) return [];
  const lists = campaign.lists.map(({ list }) => list);
  const amount = depositDue(terms, lists, campaign.depositBps);
  const deposit = own?.deposit ?? null;
  return depositOfPledge(db, of, { deposit, step: stepOfPledge(deposit, amount), amount }, by);
}
