import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { badgeCounts } from '../../src/joint-buying/badges.ts';
import { shareGoods } from '../../src/joint-buying/goods/commands/share.ts';
import { countsQuery } from '../../src/platform/store.ts';
import type { Role } from '../../src/platform/viewer.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { openTrade } from '../support/trade.ts';
import { agus, bill, distributed, issue, LATER, ordered } from './costs-world.ts';
import { unload } from './goods-world.ts';

let at: TestDatabase;
beforeEach(async () => {
  at = await freshDatabase();
  await openTrade(at.db);
  return () => at.close();
});

const staff = (role: Role) => ({ ...agus, role });
const awaits = async (role: Role): Promise<number> => {
  const [counts] = (await countsQuery(at.db, badgeCounts(staff(role)))) as [{ campaigns: number }];
  return Number(counts.campaigns);
};

describe('in the menu beside joint buying', () => {
  it('moderators see what has all come and is not shared, then what is shared and not handed out', async () => {
    const made = await ordered(at.db);
    expect(await awaits('moderator'), 'ordered').toBe(0);
    const seenMilli = await unload(at.db, made, [{ drop: 0, receivedMilli: 600_000 }], LATER);
    expect(await awaits('moderator'), 'a part has come').toBe(0);
    const rest = await unload(at.db, made, [{ drop: 1, receivedMilli: 400_000 }], LATER);
    expect([await awaits('moderator'), await awaits('administrator')], 'all has come').toEqual([1, 1]);
    expect(await shareGoods(at.db, agus, { ...made, seenMilli: seenMilli + rest }, LATER)).toEqual({ ok: true });
    expect(await awaits('moderator'), 'shared').toBe(1);
    await at.db.run(sql`update allotment set handed_milli = share_milli, handed_at = ${LATER}, handed_by = 'u-rina'`);
    await at.db.run(sql`update campaign set state = 'distributed' where id = ${made.campaignId}`);
    expect(await awaits('moderator'), 'handed out').toBe(0);
  });

  it('the treasurer sees what is handed out and not invoiced', async () => {
    const made = await distributed(at.db);
    expect([await awaits('treasurer'), await awaits('moderator')]).toEqual([1, 0]);
    await bill(at.db, made);
    expect(await issue(at.db, made, 13_200_000)).toEqual({ ok: true });
    expect(await awaits('treasurer')).toBe(0);
  });

  it('mentors, who only read, see no figure', () => {
    expect(badgeCounts(staff('mentor'))).toEqual({});
  });

  it.each(['moderator', 'treasurer'] as const)('a %s’s figure reads indexes only', async (role) => {
    const { campaigns } = badgeCounts(staff(role)) as { campaigns: ReturnType<typeof sql> };
    const plan = await at.db.all<{ detail: string }>(sql`explain query plan select ${campaigns}`);
    const details = plan.map((one) => one.detail);
    expect(details.filter((detail) => detail.startsWith('SCAN') && detail !== 'SCAN CONSTANT ROW')).toEqual([]);
    expect(details.join()).toContain('campaign_state');
  });
});
