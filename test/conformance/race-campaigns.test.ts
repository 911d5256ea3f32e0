import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { jointChecks } from '../../db/local/verify-joint.ts';
import { cancelCampaign, moveDeadline } from '../../src/joint-buying/campaigns/commands/end.ts';
import { openCampaign as openDraft } from '../../src/joint-buying/campaigns/commands/open.ts';
import { saveCampaign } from '../../src/joint-buying/campaigns/commands/save.ts';
import { closeDue } from '../../src/joint-buying/closing/commands.ts';
import { recordBill } from '../../src/joint-buying/costs/commands/record.ts';
import { confirmDeposit } from '../../src/joint-buying/deposits/commands/confirm.ts';
import { returnMany } from '../../src/joint-buying/deposits/commands/returns.ts';
import { handOut, handOutAll } from '../../src/joint-buying/goods/commands/hand-out.ts';
import { receiveShare } from '../../src/joint-buying/goods/commands/receive.ts';
import { shareGoods } from '../../src/joint-buying/goods/commands/share.ts';
import { makePledge } from '../../src/joint-buying/pledges/commands/pledge.ts';
import { withdrawPledge } from '../../src/joint-buying/pledges/commands/withdraw.ts';
import { DAY, dayOf } from '../../src/platform/clock.ts';
import { newId } from '../../src/platform/ids.ts';
import { riceLists, rina, sent } from '../joint-buying/campaign-world.ts';
import { agus, bill, distributed, issue, LATER, ordered, TODAY, tuti } from '../joint-buying/costs-world.ts';
import { viewer } from '../orders/market.ts';
import { expectLedgerInOrder } from '../settlement/ledger-checks.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { arriveAll, type MadeCampaign, openCampaign } from '../support/joint.ts';
import { askedDeposit } from '../support/joint-money.ts';
import { NOW, openTrade } from '../support/trade.ts';

const many = Array.from({ length: 30 }, (_, i) => `kop-${String(i).padStart(2, '0')}`);
const few = ['kop-a', 'kop-b', 'kop-c', 'kop-d'];
let at: TestDatabase;
beforeAll(async () => {
  at = await freshDatabase();
  await openTrade(at.db, { cooperatives: Object.fromEntries([...many, ...few].map((id) => [id, []])) });
});
afterAll(async () => {
  for (const [name, check] of Object.entries(jointChecks))
    expect([name, (await check(at.db)).findings]).toEqual([name, []]);
  await expectLedgerInOrder(at.db);
  await at.close();
});

/** A line of its own to the database, as every request has. */
const db = () => at.open().db;
const manager = (id: string) => ({ ...viewer(`u-${id}`, id, 'manager'), partyKind: 'cooperative' as const });
const rows = <T>(query: ReturnType<typeof sql>) => at.db.all<T>(query);
const count = async (query: ReturnType<typeof sql>) => (await rows<{ n: number }>(query))[0]!.n;
const stateOf = async (id: string) =>
  (await rows<{ state: string }>(sql`select state from campaign where id = ${id}`))[0]!.state;
let nth = 0;
function supplier() {
  nth += 1;
  const tiers = [
    { from: 0, unitPrice: 13_500 },
    { from: 2000, unitPrice: 13_200 },
  ];
  return [{ id: `r${nth}`, tiers }];
}
const terms = (made: MadeCampaign, quantity = 100) => ({
  ...{ quantity, tolerance: 0, highestPrice: null, dropPointId: made.dropIds[0]!, key: newId(NOW), seen: 0 },
});
const oks = (answers: readonly { ok: boolean }[]) => answers.filter((one) => one.ok).length;

describe('thirty cooperatives at the moment of the closing', () => {
  test('each is in the order or told that it was too late', async () => {
    const made = await openCampaign(at.db, {
      suppliers: supplier(),
      pledges: [{ cooperativeId: 'kop-a', quantity: 100 }],
    });
    const before = made.deadline - 1;
    const [answers] = await Promise.all([
      Promise.all(many.map((id) => makePledge(db(), manager(id), made.campaignId, terms(made), before))),
      new Promise((go) => setImmediate(go)).then(() => closeDue(db(), made.deadline)),
      closeDue(db(), made.deadline),
    ]);
    const allotted = await rows<{ id: string }>(
      sql`select cooperative_id id from allotment where campaign_id = ${made.campaignId}`,
    );
    const inOrder = new Set(allotted.map(({ id }) => id));
    for (const [i, answer] of answers.entries()) {
      expect([many[i], answer.ok]).toEqual([many[i], inOrder.has(many[i]!)]);
      if (!answer.ok) expect(['campaign_not_open', 'deadline_passed', 'try_again']).toContain(answer.reason);
    }
    expect(await count(sql`select total n from campaign_closing where campaign_id = ${made.campaignId}`)).toBe(
      100 * (1 + oks(answers)),
    );
  });
  test('take their pledges back: whoever was in time is not ordered for', async () => {
    const pledges = many.map((cooperativeId) => ({ cooperativeId, quantity: 100 }));
    const made = await openCampaign(at.db, { suppliers: supplier(), pledges });
    const [answers] = await Promise.all([
      Promise.all(many.map((id) => withdrawPledge(db(), manager(id), made.campaignId, 1, made.deadline - 1))),
      closeDue(db(), made.deadline),
    ]);
    await closeDue(db(), made.deadline);
    const inOrder = await rows<{ id: string }>(
      sql`select cooperative_id id from allotment where campaign_id = ${made.campaignId}`,
    );
    expect(inOrder).toHaveLength(many.length - oks(answers));
  });
});

describe('a deposit that is confirmed while its campaign closes', () => {
  test('counts, or leaves no money behind', async () => {
    for (let round = 0; round < 4; round += 1) {
      const pledges = few.map((cooperativeId) => ({ cooperativeId, quantity: 100 }));
      const made = await openCampaign(at.db, { suppliers: supplier(), pledges, depositBps: 1000 });
      const ids: string[] = [];
      for (const { pledgeId, cooperativeId } of made.pledges)
        ids.push(await askedDeposit(at.db, { campaignId: made.campaignId, pledgeId, cooperativeId, now: NOW }));
      const confirm = (depositId: string) =>
        confirmDeposit(db(), tuti, { depositId, amount: 500_000, paidOn: dayOf(NOW), reference: '' }, made.deadline);
      const [answers] = await Promise.all([Promise.all([...ids, ...ids].map(confirm)), closeDue(db(), made.deadline)]);
      await closeDue(db(), made.deadline);
      const found = await rows<{
        state: string;
        paid: number;
        kind: string;
      }>(sql`select d.state, d.payment_id is not null paid, a.kind
        from deposit d join allotment a on a.pledge_id = d.pledge_id where d.campaign_id = ${made.campaignId}`);
      for (const { state, paid, kind } of found) {
        if (kind === 'barred') expect([state, paid]).toEqual(['void', 0]);
        else expect([['held', 'to_return'].includes(state), paid]).toEqual([true, 1]);
      }
      expect(
        answers.every((one) => one.ok || ['campaign_closed', 'deposit_decided', 'try_again'].includes(one.reason)),
      ).toBe(true);
      const booked = await count(
        sql`select count(*) n from deposit where payment_id is not null and campaign_id = ${made.campaignId}`,
      );
      expect(booked).toBe(oks(answers));
    }
  });
});

describe('two of the forum at once', () => {
  test('open a draft once', async () => {
    const lists = await riceLists(at.db);
    const saved = await saveCampaign(at.db, rina, sent([lists.bulog]), NOW);
    if (!saved.ok) throw new Error(saved.reason);
    const id = saved.location.split('/')[2]!;
    const open = (by: typeof rina) => openDraft(db(), by, { id, version: 1, agreed: '' }, NOW);
    const answers = await Promise.all([open(rina), open(agus as typeof rina), open(rina)]);
    expect(oks(answers)).toBeGreaterThan(0);
    expect(await stateOf(id)).toBe('open');
    expect(await count(sql`select count(*) n from event where aggregate_id = ${id} and type = 'campaign_opened'`)).toBe(
      1,
    );
    expect(
      await count(
        sql`select count(*) n from inbox_entry where kind = 'campaign_opened' and link like ${`%${id}%`} and party_id = 'kop-a'`,
      ),
    ).toBe(1);
  });
  test('cancel, move and close: one of them is done, and everybody is told of that alone', async () => {
    for (let round = 0; round < 4; round += 1) {
      const made = await openCampaign(at.db, {
        suppliers: supplier(),
        pledges: [{ cooperativeId: 'kop-a', quantity: 100 }],
      });
      const [id, before] = [made.campaignId, made.deadline - 1];
      const deadline = made.deadline + DAY;
      const [cancelled, moved] = await Promise.all([
        cancelCampaign(db(), rina, { id, reason: 'Pemasok mundur' }, before),
        moveDeadline(db(), agus as typeof rina, { id, deadline }, before),
        closeDue(db(), made.deadline),
      ]);
      const state = await stateOf(id);
      const kinds = (
        await rows<{ kind: string }>(
          sql`select kind from inbox_entry where party_id = 'kop-a' and link like ${`%${id}%`}`,
        )
      ).map((one) => one.kind);
      if (state === 'cancelled')
        expect([cancelled.ok, kinds.includes('campaign_cancelled'), kinds.includes('campaign_result')]).toEqual([
          true,
          true,
          false,
        ]);
      if (state === 'ordered') expect([cancelled.ok, moved.ok, kinds]).toEqual([false, false, ['campaign_result']]);
      if (state === 'open') expect([cancelled.ok, moved.ok]).toEqual([false, true]);
      expect(['cancelled', 'ordered', 'open']).toContain(state);
    }
  });
  test('share, hand out, take in and invoice: each once, to the gram and the rupiah', async () => {
    const made = await ordered(at.db);
    await arriveAll(at.db, made);
    const { campaignId, allotments, dropIds } = made;
    const shared = await Promise.all(
      [1, 2, 3, 4].map(() => shareGoods(db(), rina, { campaignId, seenMilli: 1_000_000 }, LATER)),
    );
    expect(oks(shared)).toBe(4);
    expect(
      await count(sql`select count(*) n from event where aggregate_id = ${campaignId} and type = 'campaign_shared'`),
    ).toBe(1);
    const hand = ({ allotmentId, quantity }: (typeof allotments)[number]) =>
      handOut(db(), rina, { allotmentId, handedMilli: quantity * 1000, note: '' }, LATER);
    const handed = await Promise.all([
      ...[...allotments, ...allotments].map(hand),
      ...dropIds.map((dropPointId) => handOutAll(db(), agus as typeof rina, { campaignId, dropPointId }, LATER)),
    ]);
    expect(handed.every((one) => one.ok)).toBe(true);
    expect(
      await count(
        sql`select count(*) n from document where kind = 'delivery_note' and subject_id in (select id from allotment where campaign_id = ${campaignId})`,
      ),
    ).toBe(3);
    expect(await stateOf(campaignId)).toBe('distributed');
    const [first] = allotments;
    const receive = (receivedMilli: number) =>
      receiveShare(
        db(),
        manager(first!.cooperativeId),
        { allotmentId: first!.allotmentId, receivedMilli, note: 'Kurang' },
        LATER,
      );
    const received = await Promise.all([receive(399_000), receive(398_000), receive(397_000)]);
    expect(oks(received)).toBe(1);
    const bills = await Promise.all([bill(db(), made), bill(db(), made), bill(db(), made, { number: 'F-2' })]);
    expect(oks(bills)).toBe(1);
    const issued = await Promise.all([1, 2, 3, 4].map(() => issue(db(), made, 13_200_000)));
    expect(oks(issued)).toBeGreaterThan(0);
    expect(await count(sql`select count(*) n from invoice where campaign_id = ${campaignId}`)).toBe(3);
    expect(await count(sql`select sum(total) n from invoice where campaign_id = ${campaignId}`)).toBe(13_200_000);
  });
  test('correct the bill while the invoices are issued: they are of what was seen, or are not issued', async () => {
    for (let round = 0; round < 4; round += 1) {
      const made = await distributed(at.db);
      await bill(at.db, made);
      const dearer = {
        purchaseId: made.purchaseId,
        number: 'F-1',
        billedOn: TODAY,
        dueOn: TODAY,
        billedMilli: 1_000_000,
      };
      const money = {
        goods: 13_300_000,
        delivery: 0,
        vat: 0,
        version: 1,
        key: newId(LATER),
        campaignId: made.campaignId,
      };
      const [issued] = await Promise.all([
        issue(db(), made, 13_200_000),
        recordBill(db(), tuti, { ...dearer, ...money }, LATER),
      ]);
      const sum = await count(
        sql`select coalesce(sum(total), 0) n from invoice where campaign_id = ${made.campaignId}`,
      );
      expect(sum).toBe(issued.ok ? 13_200_000 : 0);
    }
  });
  test('return the same deposits: the money goes back once', async () => {
    const made = await openCampaign(at.db, {
      suppliers: supplier(),
      pledges: [{ cooperativeId: 'kop-a', quantity: 100 }],
      depositBps: 1000,
    });
    const { pledgeId, cooperativeId } = made.pledges[0]!;
    const id = await askedDeposit(at.db, { campaignId: made.campaignId, pledgeId, cooperativeId, now: NOW });
    await confirmDeposit(at.db, tuti, { depositId: id, amount: 500_000, paidOn: dayOf(NOW), reference: '' }, NOW);
    await cancelCampaign(at.db, rina, { id: made.campaignId, reason: 'Pemasok mundur' }, NOW);
    const back = () =>
      returnMany(
        db(),
        tuti,
        { depositIds: [id], campaignId: null, returnedOn: dayOf(NOW), reference: '', key: newId(NOW) },
        NOW,
      );
    expect(oks(await Promise.all([back(), back(), back(), back()]))).toBe(1);
    expect(
      await count(
        sql`select sum(r.amount) n from payment_refund r join deposit d on d.payment_id = r.payment_id where d.id = ${id}`,
      ),
    ).toBe(500_000);
  });
});

describe('a cooperative that is suspended in the middle', () => {
  const status = (to: string) => at.db.run(sql`update party set status = ${to} where id = 'kop-d'`);
  test('cannot pledge any more, may take back what it pledged, and is told of nothing it cannot do', async () => {
    const made = await openCampaign(at.db, {
      suppliers: supplier(),
      pledges: [{ cooperativeId: 'kop-d', quantity: 100 }],
    });
    const [answer] = await Promise.all([
      makePledge(db(), manager('kop-d'), made.campaignId, { ...terms(made, 200), seen: 1 }, NOW),
      status('suspended'),
    ]);
    if (!answer.ok) expect(answer.reason).toBe('cooperative_suspended');
    const again = { ...terms(made, 300), seen: answer.ok ? 2 : 1 };
    expect(await makePledge(db(), manager('kop-d'), made.campaignId, again, NOW)).toMatchObject({
      ok: false,
      reason: 'cooperative_suspended',
    });
    expect(await withdrawPledge(db(), manager('kop-d'), made.campaignId, again.seen, NOW)).toEqual({ ok: true });
    await status('verified');
  });
  test('after the order keeps its share: it is handed out, received and invoiced', async () => {
    const made = await ordered(at.db, { pledges: [{ cooperativeId: 'kop-d', quantity: 1000 }] });
    await status('suspended');
    await arriveAll(at.db, made);
    const { campaignId, allotments } = made;
    expect(await shareGoods(db(), rina, { campaignId, seenMilli: 1_000_000 }, LATER)).toEqual({ ok: true });
    const { allotmentId } = allotments[0]!;
    expect((await handOut(db(), rina, { allotmentId, handedMilli: 1_000_000, note: '' }, LATER)).ok).toBe(true);
    expect(
      (await receiveShare(db(), manager('kop-d'), { allotmentId, receivedMilli: 1_000_000, note: '' }, LATER)).ok,
    ).toBe(true);
    await bill(db(), made);
    expect(await issue(db(), made, 13_200_000)).toEqual({ ok: true });
    await status('verified');
  });
});
