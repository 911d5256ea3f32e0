import { eq, sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { campaign, pledge } from '../../db/schema/index.ts';
import { refusalOf } from '../../src/platform/db.ts';
import { freshDatabase } from '../support/database.ts';
import { addPledge, arriveAll, distributeAll, openCampaign, orderCampaign } from '../support/joint.ts';
import { openTrade } from '../support/trade.ts';

const refused = async (work: PromiseLike<unknown>) => {
  try {
    await work;
    return null;
  } catch (error) {
    return refusalOf(error)?.name;
  }
};

test('a joint purchase goes its way, and what must not happen is refused by name', async () => {
  const { db, close } = await freshDatabase();
  try {
    await openTrade(db);
    const made = await openCampaign(db, {
      pledges: [
        { cooperativeId: 'kop-a', quantity: 1030 },
        { cooperativeId: 'kop-b', quantity: 970 },
      ],
    });
    expect(await refused(addPledge(db, made, { cooperativeId: 'kop-c', quantity: 100, at: made.deadline }))).toBe(
      'pledge_binding',
    );
    const ordered = await orderCampaign(db, made);
    expect(await refused(db.update(pledge).set({ quantity: 5 }).where(eq(pledge.campaignId, made.campaignId)))).toBe(
      'pledge_binding',
    );
    await arriveAll(db, ordered);
    expect(
      await refused(db.update(campaign).set({ state: 'distributed' }).where(eq(campaign.id, made.campaignId))),
    ).toBe('campaign_not_handed_out');
    await distributeAll(db, ordered);
    const [row] = await db.all<{ state: string }>(sql`select state from campaign where id = ${made.campaignId}`);
    expect(row!.state).toBe('distributed');
  } finally {
    await close();
  }
});
