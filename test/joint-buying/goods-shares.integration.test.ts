import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { handOut, handOutAll } from '../../src/joint-buying/goods/commands/hand-out.ts';
import { shareGoods } from '../../src/joint-buying/goods/commands/share.ts';
import { insertArrival } from '../../src/joint-buying/goods/store-writes.ts';
import { SHORTAGE_RULES, type ShortageRule } from '../../src/joint-buying/rules/index.ts';
import { DAY } from '../../src/platform/clock.ts';
import { newId } from '../../src/platform/ids.ts';
import { rina } from '../fulfilment/people.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { type Ordered, openCampaign, orderCampaign } from '../support/joint.ts';
import { openTrade } from '../support/trade.ts';

const cooperatives = ['kop-a', 'kop-b', 'kop-c', 'kop-d', 'kop-e', 'kop-f'];
let database: TestDatabase;
beforeAll(async () => {
  database = await freshDatabase();
  await openTrade(database.db, { cooperatives: Object.fromEntries(cooperatives.map((id) => [id, []])) });
});
afterAll(() => database?.close());

type Lot = { quantity: number; drop: number };
type Truck = { part: number; refused: number; drop: number };

/** Ordered in two drop points; the last of each fills its packs of 50. */
async function ordered(rule: ShortageRule, lots: readonly Lot[], order: readonly number[]): Promise<Ordered> {
  const { db } = database;
  const pledges = order.map((i) => ({ ...lots[i]!, cooperativeId: cooperatives[i]!, at: 1_796_000_000_000 + i }));
  const made = await openCampaign(db, { shortageRule: rule, pledges });
  return orderCampaign(db, made);
}

/** Trucks in the order given, until what was ordered is there. */
async function unload(made: Ordered, trucks: readonly Truck[]): Promise<number> {
  const { db } = database;
  let usable = 0;
  const at = made.deadline + DAY;
  const most = made.allotments.reduce((sum, one) => sum + one.quantity * 1000, 0);
  for (const { part, refused, drop } of trucks) {
    const receivedMilli = Math.min(part, most - usable);
    const refusedMilli = Math.min(refused, receivedMilli);
    if (receivedMilli === 0) continue;
    await insertArrival(db, {
      ...{ id: newId(at), campaignId: made.campaignId, purchaseId: made.purchaseId, dropPointId: made.dropIds[drop]! },
      ...{ receivedMilli, refusedMilli, refusalReason: refusedMilli > 0 ? 'damaged' : null },
      ...{ arrivedOn: '2026-12-05', recordedBy: 'u-rina', recordedAt: at },
    });
    usable += receivedMilli - refusedMilli;
  }
  if (usable > 0)
    await database.db.run(
      sql`update campaign set state = 'arriving', version = version + 1 where id = ${made.campaignId}`,
    );
  return usable;
}

type Row = { cooperativeId: string; quantity: number; share: number };
const sharesIn = (id: string) =>
  database.db.all<Row>(
    sql`select cooperative_id cooperativeId, quantity, share_milli share from allotment where campaign_id = ${id} order by 1`,
  );
const share = (made: Ordered, seenMilli: number) =>
  shareGoods(database.db, rina, { campaignId: made.campaignId, seenMilli }, made.deadline + 2 * DAY);
const total = (rows: readonly Row[]) => rows.reduce((sum, one) => sum + one.share, 0);

const lot = fc.record({
  quantity: fc.integer({ min: 1, max: 60 }).map((n) => n * 50),
  drop: fc.integer({ min: 0, max: 1 }),
});
const truck = fc.record({
  part: fc.integer({ min: 1, max: 4_000_000 }),
  refused: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 500_000 })),
  drop: fc.integer({ min: 0, max: 1 }),
});

describe.each(SHORTAGE_RULES)('what came, shared %s', (rule) => {
  test('comes to what came, gives nobody more than ordered, and does not depend on the order of entry', async () => {
    const shuffled = fc
      .array(lot, { minLength: 1, maxLength: 6 })
      .chain((lots) => fc.tuple(fc.constant(lots), fc.shuffledSubarray([...lots.keys()], { minLength: lots.length })));
    await fc.assert(
      fc.asyncProperty(shuffled, fc.array(truck, { minLength: 1, maxLength: 4 }), async ([lots, order], trucks) => {
        const [made, other] = [await ordered(rule, lots, [...lots.keys()]), await ordered(rule, lots, order)];
        const usable = await unload(made, trucks);
        const answer = await share(made, usable);
        if (usable === 0) return expect(answer).toEqual({ ok: false, reason: 'nothing_arrived' });
        expect(answer).toEqual({ ok: true });
        const rows = await sharesIn(made.campaignId);
        expect(total(rows)).toBe(usable);
        for (const row of rows) expect(row.share).toBeLessThanOrEqual(row.quantity * 1000);
        await unload(other, [{ part: usable, refused: 0, drop: 1 }]);
        await share(other, usable);
        expect(await sharesIn(other.campaignId)).toEqual(rows);
      }),
      { numRuns: 12 },
    );
  });
});

describe('at the same moment', () => {
  const three = [
    { quantity: 400, drop: 0 },
    { quantity: 350, drop: 0 },
    { quantity: 250, drop: 1 },
  ];
  const another = () => database.open().db;
  const count = async (query: ReturnType<typeof sql>) => Object.values((await database.db.all<object>(query))[0]!)[0];
  const events = (id: string, type: string) =>
    count(sql`select count(*) from event where aggregate_id = ${id} and type = ${type}`);

  test('two staff share: once', async () => {
    const made = await ordered('proportional', three, [0, 1, 2]);
    const usable = await unload(made, [{ part: 990_000, refused: 0, drop: 0 }]);
    const input = { campaignId: made.campaignId, seenMilli: usable };
    const answers = await Promise.all([1, 2, 3].map(() => shareGoods(another(), rina, input, made.deadline + 2 * DAY)));
    expect(answers).toEqual([{ ok: true }, { ok: true }, { ok: true }]);
    expect(await events(made.campaignId, 'campaign_shared')).toBe(1);
    expect(
      await count(sql`select count(*) from inbox_entry where link like '/allotments/%' and party_id = 'kop-a'
      and json_extract(data, '$.number') = ${made.number}`),
    ).toBe(1);
  });

  test('a share is handed out twice: one paper, one event; and somebody with another weight is told', async () => {
    const made = await ordered('proportional', three, [0, 1, 2]);
    await share(made, await unload(made, [{ part: 1_000_000, refused: 0, drop: 0 }]));
    const { allotmentId } = made.allotments[0]!;
    const hand = (handedMilli: number, note = '') =>
      handOut(another(), rina, { allotmentId, handedMilli, note }, made.deadline + 3 * DAY);
    const answers = await Promise.all([hand(400_000), hand(400_000), hand(399_000, 'tercecer')]);
    expect(answers.filter(({ ok }) => ok).length).toBeGreaterThan(0);
    for (const answer of answers) if (!answer.ok) expect(answer.reason).toBe('handed_already');
    expect(await count(sql`select count(*) from document where subject_id = ${allotmentId}`)).toBe(1);
    expect(await events(allotmentId, 'allotment_handed_out')).toBe(1);
  });

  test('the last shares are handed out at two drop points at once: the campaign is distributed once', async () => {
    const made = await ordered('proportional', three, [0, 1, 2]);
    await share(made, await unload(made, [{ part: 1_000_000, refused: 0, drop: 0 }]));
    const answers = await Promise.all(
      [0, 1, 1, 0].map((drop) =>
        handOutAll(
          another(),
          rina,
          { campaignId: made.campaignId, dropPointId: made.dropIds[drop]! },
          made.deadline + 3 * DAY,
        ),
      ),
    );
    expect(answers.every(({ ok }) => ok)).toBe(true);
    expect(await count(sql`select state from campaign where id = ${made.campaignId}`)).toBe('distributed');
    expect(await events(made.campaignId, 'campaign_distributed')).toBe(1);
    expect(
      await count(sql`select count(*) from document where kind = 'delivery_note' and subject_id in
      (select id from allotment where campaign_id = ${made.campaignId})`),
    ).toBe(3);
    expect(
      await count(sql`select count(*) from inbox_entry where kind = 'campaign_distributed'
      and json_extract(data, '$.number') = ${made.number}`),
    ).toBe(1);
    expect(
      await count(sql`select version = (select max(version) from event where aggregate_id = ${made.campaignId}) from campaign
      where id = ${made.campaignId}`),
    ).toBe(1);
  });
});
