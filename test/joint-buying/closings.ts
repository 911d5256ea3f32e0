import { eq, sql } from 'drizzle-orm';
import { allotment, campaign, campaignClosing, deposit, party, payment } from '../../db/schema/index.ts';
import type { Evidence, Told } from '../../src/joint-buying/closing/types.ts';
import type { Db } from '../../src/platform/db.ts';
import { newId } from '../../src/platform/ids.ts';
import type { MadeCampaign } from '../support/joint.ts';
import { NOW } from '../support/trade.ts';

export const campaignRow = async (db: Db, id: string) =>
  (await db.select().from(campaign).where(eq(campaign.id, id)))[0]!;

export const closingsOf = async (db: Db, id: string) =>
  (
    await db.select().from(campaignClosing).where(eq(campaignClosing.campaignId, id)).orderBy(campaignClosing.round)
  ).map((row) => ({ ...row, evidence: row.evidence as Evidence }));

/** By cooperative: what it gets and why. */
export async function allotted(db: Db, id: string) {
  const rows = await db.select().from(allotment).where(eq(allotment.campaignId, id));
  return Object.fromEntries(
    rows.map(({ cooperativeId, kind, quantity, verdict }) => [
      cooperativeId,
      { kind, quantity, told: verdict as Told },
    ]),
  );
}

export const sumsOf = async (db: Db, id: string) =>
  (
    await db.all<Record<'allotted' | 'bought' | 'cost' | 'delivered' | 'total' | 'closingCost', number>>(sql`
      select (select coalesce(sum(quantity), 0) from allotment where campaign_id = ${id}) allotted,
        (select coalesce(sum(quantity), 0) from campaign_purchase where campaign_id = ${id}) bought,
        (select coalesce(sum(cost), 0) from campaign_purchase where campaign_id = ${id}) cost,
        (select coalesce(sum(d.packs * p.pack_size), 0) from campaign_delivery d join campaign_purchase p on p.id = d.purchase_id
          where p.campaign_id = ${id}) delivered,
        (select total from campaign_closing where campaign_id = ${id} order by round desc limit 1) total,
        (select cost from campaign_closing where campaign_id = ${id} order by round desc limit 1) closingCost`)
  )[0]!;

export const suspend = (db: Db, cooperativeId: string) =>
  db.update(party).set({ status: 'suspended' }).where(eq(party.id, cooperativeId));

/** The deposit of a cooperative's pledge, as far as it has come. */
export async function depositOf(
  db: Db,
  made: MadeCampaign,
  cooperativeId: string,
  state: 'due' | 'reported' | 'held',
): Promise<string> {
  const { pledgeId } = made.pledges.find((one) => one.cooperativeId === cooperativeId)!;
  const [id, paymentId] = [newId(NOW), state === 'held' ? newId(NOW) : null];
  if (paymentId)
    await db.insert(payment).values({
      ...{ id: paymentId, payerId: cooperativeId, amount: 500_000, method: 'transfer', paidOn: '2026-12-01' },
      ...{ source: 'payer', state: 'confirmed', recordedAt: NOW },
    });
  await db.insert(deposit).values({
    ...{ id, pledgeId, campaignId: made.campaignId, cooperativeId, amount: 500_000, state, paymentId },
    ...{ createdAt: NOW, updatedAt: NOW },
  });
  return id;
}

export const depositState = async (db: Db, id: string) =>
  (await db.select({ state: deposit.state, version: deposit.version }).from(deposit).where(eq(deposit.id, id)))[0];
