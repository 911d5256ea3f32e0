import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { verify } from '../../db/local/verify.ts';
import { takeBackCharge } from '../../src/joint-buying/costs/commands/record.ts';
import { failCampaign } from '../../src/joint-buying/failure/commands.ts';
import { recordArrival, voidArrival } from '../../src/joint-buying/goods/commands/arrivals.ts';
import type { ArrivalInput } from '../../src/joint-buying/goods/types.ts';
import { inboxTexts } from '../../src/joint-buying/texts-inbox.ts';
import { newId } from '../../src/platform/ids.ts';
import { expectLedgerInOrder } from '../settlement/ledger-checks.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import type { Ordered } from '../support/joint.ts';
import { openTrade } from '../support/trade.ts';
import {
  agus,
  balances,
  bill,
  charge,
  distributed,
  holdDeposit,
  LATER,
  one,
  ordered,
  pay,
  TODAY,
} from './costs-world.ts';
import { dumpOf } from './dumps.ts';

let at: TestDatabase;
beforeEach(async () => {
  at = await freshDatabase();
  await openTrade(at.db);
  return () => at.close();
});

const reason = 'Gudang pemasok kebanjiran';
const fail = (made: Ordered, given: { by?: typeof agus; now?: number } = {}) =>
  failCampaign(at.db, given.by ?? agus, { id: made.campaignId, reason }, given.now ?? LATER);
const stateOf = async (made: Ordered) =>
  (await one<{ state: string }>(at.db, sql`select state from campaign where id = ${made.campaignId}`)).state;
const truck = (made: Ordered, changed: Partial<ArrivalInput> = {}) =>
  recordArrival(
    at.db,
    agus,
    made.campaignId,
    {
      ...{ purchaseId: made.purchaseId, dropPointId: made.dropIds[0]!, receivedMilli: 600_000, refusedMilli: 0 },
      ...{
        refusalReason: null,
        refusalNote: '',
        quality: {},
        vehicle: '',
        note: '',
        arrivedOn: TODAY,
        key: newId(LATER),
      },
      ...changed,
    } as ArrivalInput,
    { kept: [], added: [] },
    LATER,
  );

describe('a supplier that lets a joint purchase down', () => {
  it('ends it: deposits go back, everybody who pledged is told why, the forum what is left to do', async () => {
    const made = await ordered(at.db, { depositBps: 500 });
    await holdDeposit(at.db, made, 'kop-a', 264_000);
    at.meter.trips = 0;
    expect(await fail(made)).toEqual({ ok: true });
    expect(at.meter.trips).toBeLessThanOrEqual(2);
    expect(await stateOf(made)).toBe('failed');
    expect(await at.db.all(sql`select state, cooperative_id who from deposit`)).toEqual([
      { state: 'to_return', who: 'kop-a' },
    ]);
    const told = await at.db.all<{ party: string; kind: string; data: string }>(
      sql`select party_id party, kind, data from inbox_entry where kind like 'campaign_let_down%' order by party_id`,
    );
    const says = told.map(({ party, kind, data }) => [party, inboxTexts[kind]!.id(JSON.parse(data))]);
    expect(Object.fromEntries(says)).toMatchObject({
      'kop-a': expect.stringMatching(
        /gagal, pemasok tidak mengirim: Gudang pemasok kebanjiran\. Uang muka Anda Rp264\.000 dikembalikan\.$/,
      ),
      'kop-b': expect.stringMatching(/kebanjiran\.$/),
      'kop-c': expect.stringMatching(/kebanjiran\.$/),
      forum: expect.stringContaining('Kembalikan 1 uang muka (Rp264.000).'),
    });
    const mails = await at.db.all<{ body: string }>(
      sql`select body from outbox_mail where subject like ${`%${made.number}%gagal%`}`,
    );
    expect(mails.every(({ body }) => body.includes(reason) && body.includes('tidak ada tagihan'))).toBe(true);
    expect(mails.filter(({ body }) => body.includes('Rp264.000'))).toHaveLength(1);
    await expectInOrder();
  });

  it('twice, and by two at once, ends it once', async () => {
    const made = await ordered(at.db);
    const answers = await Promise.all([fail(made), fail(made, { by: { ...agus, userId: 'u-rina' } })]);
    expect(answers).toEqual([{ ok: true }, { ok: true }]);
    const before = await dumpOf(at.db);
    expect(await fail(made)).toEqual({ ok: true });
    expect(await dumpOf(at.db)).toEqual(before);
    expect(await at.db.all(sql`select count(*) n from event where type = 'campaign_let_down'`)).toEqual([{ n: 1 }]);
  });

  it('not while usable goods have come; refused or taken back they do not stand in the way', async () => {
    const made = await ordered(at.db);
    await truck(made, { refusedMilli: 600_000, refusalReason: 'quality' });
    expect((await truck(made, { receivedMilli: 1000 })).ok).toBe(true);
    const before = await dumpOf(at.db);
    expect(await fail(made)).toEqual({ ok: false, reason: 'goods_came' });
    expect(await dumpOf(at.db)).toEqual(before);
    const { id } = await one<{ id: string }>(at.db, sql`select id from arrival where received_milli = 1000`);
    expect((await voidArrival(at.db, agus, { arrivalId: id, reason: 'Salah catat' }, LATER)).ok).toBe(true);
    expect(await fail(made)).toEqual({ ok: true });
    expect(await truck(made)).toEqual({ ok: false, reason: 'not_expected' });
  });

  it('either ends it or lets the truck in that comes at the same moment', async () => {
    for (let nth = 0; nth < 5; nth += 1) {
      const made = await ordered(at.db);
      const [ended, came] = await Promise.all([fail(made), truck(made)]);
      expect([ended.ok, came.ok].filter(Boolean)).toHaveLength(1);
      expect(await stateOf(made)).toBe(ended.ok ? 'failed' : 'arriving');
    }
  });

  it('not before the order, nor after the sharing', async () => {
    const made = await distributed(at.db);
    expect(await fail(made)).toEqual({ ok: false, reason: 'not_ordered' });
    expect(await failCampaign(at.db, agus, { id: 'none', reason }, LATER)).toEqual({
      ok: false,
      reason: 'campaign_not_found',
    });
  });

  it('leaves what was spent with the forum, and what was paid as the supplier’s debt', async () => {
    const made = await ordered(at.db);
    await charge(at.db, made);
    await bill(at.db, made);
    const { id } = await one<{ id: string }>(at.db, sql`select id from supplier_bill`);
    await pay(at.db, id, 1_000_000);
    expect(await fail(made)).toEqual({ ok: true });
    expect(await balances(at.db)).toEqual({ 1100: -1_400_000, 2100: 1_000_000, 5200: 400_000 });
    const [entry] = await at.db.all<{ data: string }>(
      sql`select data from inbox_entry where kind = 'campaign_let_down_forum'`,
    );
    expect(inboxTexts.campaign_let_down_forum!.id(JSON.parse(entry!.data))).toContain('Tagih kembali Rp1.000.000');
    expect(await pay(at.db, id, 1_000_000)).toMatchObject({ ok: false, reason: 'let_down' });
    expect(await charge(at.db, made)).toEqual({ ok: false, reason: 'let_down' });
    expect(await bill(at.db, made, { version: 1, goods: 0, billedMilli: 0 })).toEqual({
      ok: false,
      reason: 'let_down',
    });
    const spent = await one<{ id: string }>(at.db, sql`select id from campaign_charge`);
    expect(await takeBackCharge(at.db, agus, spent.id, LATER)).toMatchObject({ ok: false, reason: 'let_down' });
    await expect(at.db.run(sql`update campaign_charge set removed_at = 1, removed_by = 'x'`)).rejects.toThrow();
    await expectInOrder();
  });
});

async function expectInOrder() {
  await expectLedgerInOrder(at.db);
  const results = await verify(at.url);
  const found = results.flatMap(({ findings }) =>
    findings.filter((one) => !/was confirmed without a receipt$/.test(one)),
  );
  expect(found).toEqual([]);
}
