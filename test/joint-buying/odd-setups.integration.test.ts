import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verify } from '../../db/local/verify.ts';
import { closeDue } from '../../src/joint-buying/closing/commands.ts';
import { issueMemberInvoices } from '../../src/joint-buying/costs/commands/issue.ts';
import { recordBill } from '../../src/joint-buying/costs/commands/record.ts';
import { failCampaign } from '../../src/joint-buying/failure/commands.ts';
import { recordArrival } from '../../src/joint-buying/goods/commands/arrivals.ts';
import { handOut, handOutAll } from '../../src/joint-buying/goods/commands/hand-out.ts';
import { shareGoods } from '../../src/joint-buying/goods/commands/share.ts';
import type { ArrivalInput } from '../../src/joint-buying/goods/types.ts';
import { DAY, dayOf } from '../../src/platform/clock.ts';
import { newId } from '../../src/platform/ids.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { type AskedCampaign, type MadeCampaign, openCampaign } from '../support/joint.ts';
import { openTrade } from '../support/trade.ts';
import { rina } from './campaign-world.ts';
import { allotted, campaignRow, closingsOf, sumsOf } from './closings.ts';
import { tuti } from './costs-world.ts';

const letters = 'abcdefghijklmn'.split('').map((letter) => `kop-${letter}`);
let at: TestDatabase;
beforeAll(async () => {
  at = await freshDatabase();
  await openTrade(at.db, { cooperatives: Object.fromEntries(letters.map((id) => [id, []])) });
});
afterAll(async () => {
  const found = (await verify(at.url)).flatMap(({ findings }) => findings);
  expect(found).toEqual([]);
  await at.close();
});

let nth = 0;
async function closed(asked: AskedCampaign): Promise<MadeCampaign> {
  nth += 1;
  const plain = [{ id: 'one', tiers: [{ from: 0, unitPrice: 13_000 }] }];
  const suppliers = (asked.suppliers ?? plain).map((one) => ({ ...one, id: `${one.id}-o${nth}` }));
  const made = await openCampaign(at.db, { ...asked, suppliers });
  await closeDue(at.db, made.deadline);
  return made;
}
type Bought = { id: string; quantity: number; cost: number; delivery: number; goods: number };
const purchases = (made: MadeCampaign) =>
  at.db.all<Bought>(sql`select id, quantity, cost, delivery_cost delivery, cost - delivery_cost goods from campaign_purchase
    where campaign_id = ${made.campaignId} order by id`);
const later = (made: MadeCampaign) => made.deadline + 2 * DAY;

async function comes(made: MadeCampaign, part = 1, refused = 0): Promise<void> {
  const rows = await at.db.all<{ purchaseId: string; dropPointId: string; milli: number }>(sql`
    select y.purchase_id purchaseId, y.drop_point_id dropPointId, y.packs * p.pack_size * 1000 milli
    from campaign_delivery y join campaign_purchase p on p.id = y.purchase_id where p.campaign_id = ${made.campaignId}`);
  for (const { milli, ...place } of rows) {
    const receivedMilli = Math.floor(milli * part);
    const input = {
      ...{
        ...place,
        receivedMilli,
        refusedMilli: Math.floor(receivedMilli * refused),
        quality: {},
        vehicle: '',
        note: '',
      },
      ...{ refusalReason: refused > 0 ? 'quality' : null, arrivedOn: dayOf(later(made)), key: newId(later(made)) },
    };
    const answer = await recordArrival(
      at.db,
      rina,
      made.campaignId,
      input as ArrivalInput,
      { kept: [], added: [] },
      later(made),
    );
    expect(answer.ok).toBe(true);
  }
}
const usable = async (made: MadeCampaign) =>
  (
    await at.db.all<{ n: number }>(
      sql`select coalesce(sum(received_milli - refused_milli), 0) n from arrival where campaign_id = ${made.campaignId}`,
    )
  )[0]!.n;
const share = async (made: MadeCampaign) =>
  shareGoods(at.db, rina, { campaignId: made.campaignId, seenMilli: await usable(made) }, later(made));

/** From the goods to the invoices, as ordered. @returns what everybody was invoiced in all */
async function finished(made: MadeCampaign): Promise<number> {
  const now = later(made);
  expect(await share(made)).toEqual({ ok: true });
  for (const dropPointId of made.dropIds)
    expect((await handOutAll(at.db, rina, { campaignId: made.campaignId, dropPointId }, now)).ok).toBe(true);
  return invoiced(made);
}
async function invoiced(made: MadeCampaign): Promise<number> {
  const [now, { campaignId }] = [later(made), made];
  const day = dayOf(now);
  let seen = 0;
  for (const one of await purchases(made)) {
    const money = { billedMilli: one.quantity * 1000, goods: one.goods, delivery: one.delivery, vat: 0, version: 0 };
    const of = { campaignId, purchaseId: one.id, number: 'F', billedOn: day, dueOn: day, key: newId(now) };
    expect(await recordBill(at.db, tuti, { ...of, ...money }, now)).toEqual({ ok: true });
    seen += one.cost;
  }
  expect(await issueMemberInvoices(at.db, tuti, { campaignId, seen, key: newId(now) }, now)).toEqual({ ok: true });
  const [row] = await at.db.all<{ n: number }>(
    sql`select coalesce(sum(total), 0) n from invoice where campaign_id = ${campaignId}`,
  );
  expect(row!.n).toBe(seen);
  return seen;
}

describe('odd purchases are played to their end', () => {
  test('one member alone, whose limit is the price', async () => {
    const made = await closed({ pledges: [{ cooperativeId: 'kop-a', quantity: 100, highestPrice: 13_000 }] });
    expect((await allotted(at.db, made.campaignId))['kop-a']).toMatchObject({ kind: 'counts', quantity: 100 });
    await comes(made);
    expect(await finished(made)).toBe(1_300_000);
  });
  test('a limit a rupiah below the price: nothing is ordered, it fails and says so', async () => {
    const made = await closed({ pledges: [{ cooperativeId: 'kop-a', quantity: 100, highestPrice: 12_999 }] });
    expect(await campaignRow(at.db, made.campaignId)).toMatchObject({ state: 'failed' });
    expect((await allotted(at.db, made.campaignId))['kop-a']).toMatchObject({
      kind: 'campaign_failed',
      told: { says: 'failed_nothing' },
    });
  });
  test('nobody pledged, or everybody took it back', async () => {
    const made = await closed({ pledges: [] });
    expect(await campaignRow(at.db, made.campaignId)).toMatchObject({ state: 'failed' });
    expect(await closingsOf(at.db, made.campaignId)).toMatchObject([{ kind: 'fail', total: 0, pledges: 0 }]);
  });
  test('pallets of 1,000 that only tolerances fill, nobody above pledge and tolerance', async () => {
    const suppliers = [{ id: 'pallet', packSize: 50, palletSize: 1000, tiers: [{ from: 0, unitPrice: 13_000 }] }];
    const pledges = [
      { cooperativeId: 'kop-a', quantity: 900, tolerance: 60 },
      { cooperativeId: 'kop-b', quantity: 850, tolerance: 150, drop: 1 },
      { cooperativeId: 'kop-c', quantity: 130, tolerance: 0, drop: 1 },
    ];
    const made = await closed({ suppliers, pledges, toleranceReaches: true });
    const sums = await sumsOf(at.db, made.campaignId);
    expect(sums.total % 1000).toBe(0);
    expect(sums.total).toBeGreaterThan(0);
    await comes(made);
    await finished(made);
  });
  test('three suppliers with deliveries, a capacity each, and a member in between', async () => {
    const list = (id: string, unitPrice: number, deliveryCost: number) => ({
      id,
      tiers: [{ from: 0, unitPrice }],
      capacity: 1000,
      deliveryCost,
    });
    const suppliers = [list('x', 12_000, 100_001), list('y', 12_500, 99_999), list('z', 13_100, 7)];
    const pledges = [
      { cooperativeId: 'kop-a', quantity: 1337, tolerance: 13 },
      { cooperativeId: 'kop-b', quantity: 1150, drop: 1, highestPrice: 12_700 },
      { cooperativeId: 'kop-c', quantity: 777, drop: 1, highestPrice: 12_600 },
    ];
    const made = await closed({ suppliers, pledges });
    await comes(made, 0.9);
    await finished(made);
  });
  test('by the order of pledges a shortage leaves the last with nothing: it is not handed out to, and not invoiced', async () => {
    const pledges = ['kop-a', 'kop-b', 'kop-c'].map((cooperativeId) => ({ cooperativeId, quantity: 100 }));
    const made = await closed({ pledges, shortageRule: 'by_order' });
    await comes(made, 0.5);
    expect(await finished(made)).toBe(300 * 13_000);
    const rows = await at.db.all<{
      share: number;
      invoice: string | null;
    }>(sql`select a.share_milli share, l.invoice_id invoice
      from allotment a join landed_cost l on l.allotment_id = a.id where a.campaign_id = ${made.campaignId} order by a.share_milli`);
    expect(rows.map((one) => one.share)).toEqual([0, 50_000, 100_000]);
    expect(rows[0]!.invoice).toBeNull();
  });
  test('all that comes is refused: nothing can be shared; the supplier has failed, and it ends', async () => {
    const made = await closed({ pledges: [{ cooperativeId: 'kop-a', quantity: 100 }] });
    await comes(made, 1, 1);
    expect(await share(made)).toEqual({ ok: false, reason: 'nothing_arrived' });
    expect(
      await failCampaign(at.db, rina, { id: made.campaignId, reason: 'Berasnya berkutu semua' }, later(made)),
    ).toEqual({ ok: true });
    expect(await campaignRow(at.db, made.campaignId)).toMatchObject({
      state: 'failed',
      endReason: 'Berasnya berkutu semua',
    });
  });
  test('twelve drop points, most of them without anybody', async () => {
    const drops = Array.from({ length: 12 }, (_, i) => `Titik ${i + 1}`);
    const pledges = letters.slice(0, 3).map((cooperativeId, i) => ({ cooperativeId, quantity: 150, drop: i * 5 }));
    const made = await closed({ drops, pledges });
    await comes(made);
    expect(await finished(made)).toBe(450 * 13_000);
  });
  test('a member at a drop point of less than a pack gets nothing and owes nothing', async () => {
    const pledges = [
      { cooperativeId: 'kop-a', quantity: 500 },
      { cooperativeId: 'kop-b', quantity: 30, drop: 1 },
    ];
    const made = await closed({ pledges });
    expect((await allotted(at.db, made.campaignId))['kop-b']).toMatchObject({
      kind: 'counts',
      quantity: 0,
      told: { says: 'none_left' },
    });
    await comes(made);
    expect(await finished(made)).toBe(500 * 13_000);
  });
  test('everything is spilled at the scale: it can still be invoiced once the bill is nought', async () => {
    const made = await closed({ pledges: [{ cooperativeId: 'kop-a', quantity: 50 }] });
    await comes(made);
    expect(await share(made)).toEqual({ ok: true });
    const [row] = await at.db.all<{ id: string }>(sql`select id from allotment where campaign_id = ${made.campaignId}`);
    const spilled = { allotmentId: row!.id, handedMilli: 0, note: 'Truk terguling' };
    expect((await handOut(at.db, rina, spilled, later(made))).ok).toBe(true);
    const [bought] = await purchases(made);
    const [now, campaignId] = [later(made), made.campaignId];
    const of = { campaignId, purchaseId: bought!.id, number: 'F', billedOn: dayOf(now), dueOn: dayOf(now) };
    const bill = (goods: number, version: number) =>
      recordBill(
        at.db,
        tuti,
        { ...of, billedMilli: goods > 0 ? 50_000 : 0, goods, delivery: 0, vat: 0, version, key: newId(now) },
        now,
      );
    const issue = (seen: number) => issueMemberInvoices(at.db, tuti, { campaignId, seen, key: newId(now) }, now);
    expect(await bill(650_000, 0)).toEqual({ ok: true });
    expect(await issue(650_000)).toEqual({ ok: false, reason: 'nothing_received' });
    expect(await bill(0, 1)).toEqual({ ok: true });
    expect(await issue(0)).toEqual({ ok: true });
  });
});
