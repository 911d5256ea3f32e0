import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closeDue } from '../../src/joint-buying/closing/commands.ts';
import { type Db, newMeter, openDb, refusalOf } from '../../src/platform/db.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { addPledge, type MadeCampaign, openCampaign } from '../support/joint.ts';
import { openTrade } from '../support/trade.ts';
import { impossible, losingAnswer, withBatch } from './broken-lines.ts';
import { allotted, campaignRow, closingsOf, depositOf, sumsOf, suspend } from './closings.ts';
import { dumpOf } from './dumps.ts';

const letters = 'abcdefghijkl'.split('');
let database: TestDatabase;
let db: Db;
let nth = 0;
beforeAll(async () => {
  database = await freshDatabase();
  db = database.db;
  await openTrade(db, { cooperatives: Object.fromEntries(letters.map((letter) => [`kop-${letter}`, []])) });
});
afterAll(() => database.close());

/** 1,000, 1,300 and nothing of a pledge above its limit; with a deposit each that is held, one that is due. */
async function due(): Promise<MadeCampaign> {
  nth += 1;
  const made = await openCampaign(db, {
    suppliers: [
      {
        id: `s${nth}`,
        tiers: [
          { from: 0, unitPrice: 13_500 },
          { from: 2000, unitPrice: 13_200 },
        ],
      },
    ],
    pledges: [
      { cooperativeId: 'kop-a', quantity: 980, tolerance: 25 },
      { cooperativeId: 'kop-b', quantity: 1320, drop: 1 },
      { cooperativeId: 'kop-c', quantity: 700, highestPrice: 12_900, drop: 1 },
      { cooperativeId: 'kop-d', quantity: 400 },
    ],
  });
  for (const id of ['kop-a', 'kop-b', 'kop-c']) await depositOf(db, made, id, 'held');
  await depositOf(db, made, 'kop-d', 'due');
  return made;
}

/** As it must be after any number of closings, however they ended. */
async function closedOnce(made: MadeCampaign): Promise<void> {
  expect(await campaignRow(db, made.campaignId)).toMatchObject({ state: 'ordered', version: 3 });
  expect(await closingsOf(db, made.campaignId)).toHaveLength(1);
  const { 'kop-a': a, 'kop-b': b, 'kop-c': c, 'kop-d': d } = await allotted(db, made.campaignId);
  expect([a!.quantity, b!.quantity, c!.quantity, d!.quantity]).toEqual([1000, 1300, 0, 0]);
  expect(await sumsOf(db, made.campaignId)).toMatchObject({
    allotted: 2300,
    bought: 2300,
    delivered: 2300,
    total: 2300,
  });
  const [told] = await db.all<{ entries: number; mails: number; papers: number; deposits: string }>(sql`select
    (select count(*) from inbox_entry where link like ${`%${made.campaignId}%`}) entries,
    (select count(*) from outbox_mail where subject like ${`%${made.number}%`}) mails,
    (select count(*) from document d join campaign_purchase p on p.id = d.subject_id where p.campaign_id = ${made.campaignId}) papers,
    (select group_concat(state || ' ' || version) from (select state, version from deposit where campaign_id = ${made.campaignId}
      order by state)) deposits`);
  expect(told).toEqual({ entries: 5, mails: 4, papers: 1, deposits: 'held 1,held 1,to_return 2,void 2' });
}

describe('exactly once', () => {
  test('again: every table is as it was', async () => {
    const made = await due();
    await closeDue(db, made.deadline);
    const before = await dumpOf(db);
    expect(await closeDue(db, made.deadline + 60_000)).toEqual([]);
    expect(await dumpOf(db)).toEqual(before);
    await closedOnce(made);
  });

  test('several at once, each on a line of its own', async () => {
    const made = await due();
    const answers = await Promise.all([1, 2, 3, 4].map(() => closeDue(database.open().db, made.deadline)));
    expect(answers.flat().filter((one) => one.ok)).toHaveLength(1);
    await closedOnce(made);
  });

  test('both have read it before either writes', async () => {
    const made = await due();
    await db.run(
      sql`update campaign set state = 'closing', updated_at = deadline, version = 2 where id = ${made.campaignId}`,
    );
    let other: unknown;
    const first = withBatch(db, async (run, statements, call) => {
      if (call === 2) other = await closeDue(database.open().db, made.deadline);
      return run(statements);
    });
    expect(await closeDue(first, made.deadline)).toEqual([
      { ok: false, campaignId: made.campaignId, reason: 'closed_already' },
    ]);
    expect(other).toMatchObject([{ ok: true }]);
    await closedOnce(made);
  });
});

describe('stopped', () => {
  test('between the steps: the next run goes on', async () => {
    const made = await due();
    const stopped = withBatch(db, async (run, statements, call) => {
      if (call === 2) throw new Error('stopped');
      return run(statements);
    });
    await expect(closeDue(stopped, made.deadline)).rejects.toThrow('1 joint purchases could not be closed');
    expect(await campaignRow(db, made.campaignId)).toMatchObject({ state: 'closing', version: 2 });
    await closeDue(db, made.deadline + 60_000);
    await closedOnce(made);
  });

  test.each([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])(
    'after %i statements of the result: nothing of it stays',
    async (after) => {
      const made = await due();
      const stopped = withBatch(db, async (run, statements, call) =>
        run(call === 3 ? [...statements.slice(0, after), impossible(db), ...statements.slice(after)] : statements),
      );
      await expect(closeDue(stopped, made.deadline)).rejects.toThrow();
      const before = await dumpOf(db);
      expect(before.campaign).toContainEqual(expect.objectContaining({ id: made.campaignId, state: 'closing' }));
      expect(before.allotment).not.toContainEqual(expect.objectContaining({ campaign_id: made.campaignId }));
      await closeDue(db, made.deadline + 60_000);
      await closedOnce(made);
    },
  );

  test.each([1, 2, 3, 4, 5, 6, 7])(
    'the answer to request %i is lost: the next run finds what was carried out',
    async (lost) => {
      const made = await due();
      const line = await losingAnswer(database.url, lost);
      try {
        await closeDue(openDb({ libsqlUrl: line.url }, newMeter()), made.deadline).catch(() => null);
      } finally {
        await line.close();
      }
      await closeDue(db, made.deadline + 60_000);
      await closedOnce(made);
    },
  );
});

describe('meanwhile', () => {
  test('a pledge that arrives at that moment counts, or is refused; it is never taken and left out', async () => {
    for (let i = 0; i < 6; i += 1) {
      const made = await due();
      const late = addPledge(database.open().db, made, {
        cooperativeId: 'kop-e',
        quantity: 500,
        at: made.deadline - 1,
      }).then(
        () => true,
        (error: unknown) => refusalOf(error)?.name,
      );
      await Promise.all([late, closeDue(db, made.deadline)]);
      const taken = await late;
      expect([true, 'pledge_binding']).toContain(taken);
      expect('kop-e' in (await allotted(db, made.campaignId))).toBe(taken === true);
    }
  });

  test('a cooperative that is suspended, or whose deposit comes, between reading and writing is judged anew', async () => {
    const made = await due();
    const slow = withBatch(db, async (run, statements, call) => {
      if (call === 3) {
        await suspend(db, 'kop-b');
        await db.run(sql`update deposit set state = 'held', payment_id = (select id from payment where payer_id = 'kop-a'
          and id not in (select payment_id from deposit where payment_id is not null)) where 0`);
      }
      return run(statements);
    });
    await closeDue(slow, made.deadline);
    expect(await allotted(db, made.campaignId)).toMatchObject({
      ...{ 'kop-a': { kind: 'counts', quantity: 1000 }, 'kop-b': { kind: 'barred', told: { says: 'suspended' } } },
    });
    expect(await sumsOf(db, made.campaignId)).toMatchObject({ allotted: 1000, bought: 1000, total: 1000 });
    await db.run(sql`update party set status = 'verified' where id = 'kop-b'`);
  });

  test('staff cancel it first, or move its deadline: it is left alone', async () => {
    const made = await due();
    const slow = withBatch(db, async (run, statements, call) => {
      if (call === 1) {
        await db.run(sql`update deposit set state = case state when 'held' then 'to_return' else 'void' end
          where campaign_id = ${made.campaignId}`);
        await db.run(sql`update campaign set state = 'cancelled', version = 2 where id = ${made.campaignId}`);
        await db.run(sql`insert into event (aggregate_type, aggregate_id, version, type, at, data)
          values ('campaign', ${made.campaignId}, 2, 'campaign_cancelled', 1, '{}')`);
      }
      return run(statements);
    });
    expect(await closeDue(slow, made.deadline)).toMatchObject([{ ok: false, reason: 'not_due' }]);
    expect(await campaignRow(db, made.campaignId)).toMatchObject({ state: 'cancelled', version: 2 });
  });
});

test('one that cannot be closed holds up no other, and is told', async () => {
  const [stuck, fine] = [await due(), await due()];
  await db.run(sql`update campaign set deadline = ${stuck.deadline - 1000} where id = ${stuck.campaignId}`);
  const hindered = withBatch(db, async (run, statements, call) => {
    if (call === 2) throw new Error('no answer');
    return run(statements);
  });
  await expect(closeDue(hindered, fine.deadline)).rejects.toThrow('1 joint purchases');
  await closedOnce(fine);
  await closeDue(db, fine.deadline);
  await closedOnce(stuck);
});

test('twenty in one run, the longest overdue first; the next run goes on', async () => {
  const made: MadeCampaign[] = [];
  for (let i = 0; i < 22; i += 1) {
    const deadline = Date.parse('2026-12-20T00:00:00Z') - i * 60_000;
    nth += 1;
    const suppliers = [{ id: `s${nth}`, tiers: [{ from: 0, unitPrice: 13_500 }] }];
    made.push(await openCampaign(db, { suppliers, deadline }));
  }
  const now = made[0]!.deadline;
  const oldest = made.map((one) => one.campaignId).reverse();
  expect((await closeDue(db, now)).map((one) => one.campaignId)).toEqual(oldest.slice(0, 20));
  expect((await closeDue(db, now)).map((one) => one.campaignId)).toEqual(oldest.slice(20));
});
