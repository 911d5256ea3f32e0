import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { refusalOf } from '../../src/platform/db.ts';
import { newId } from '../../src/platform/ids.ts';
import { distributed, type Handed, holdDeposit, ordered } from '../joint-buying/costs-world.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { addPledge, type MadeCampaign, type Ordered, openCampaign, startClosing } from '../support/joint.ts';
import { NOW, openTrade } from '../support/trade.ts';

/** Whatever a command might do wrong, the database refuses: one statement each, on a campaign that has come as far as it takes. */
let at: TestDatabase;
beforeAll(async () => {
  at = await freshDatabase();
  await openTrade(at.db);
});
afterAll(() => at.close());

const run = (query: ReturnType<typeof sql>) => at.db.run(query);
async function refused(query: ReturnType<typeof sql>): Promise<string> {
  try {
    await run(query);
  } catch (error) {
    const refusal = refusalOf(error);
    if (!refusal) throw error;
    return refusal.name;
  }
  return 'nothing refused it';
}
const pledges = [
  { cooperativeId: 'kop-a', quantity: 400, tolerance: 50, highestPrice: 13_200 },
  { cooperativeId: 'kop-b', quantity: 200 },
];

describe('before the closing', () => {
  let made: MadeCampaign;
  beforeEach(async () => {
    made = await openCampaign(at.db, { pledges });
  });
  test.each([
    [
      'a tier dearer than the one before',
      () => sql`insert into price_list_tier values (${made.listIds[0]}, 2, 9000, 13300)`,
      'price_list_tiers',
    ],
    [
      'a tier that overlaps the one before',
      () => sql`insert into price_list_tier values (${made.listIds[0]}, 2, 2000, 100)`,
      'price_list_tiers',
    ],
    [
      'another price of a tier',
      () => sql`update price_list_tier set unit_price = 1 where list_id = ${made.listIds[0]}`,
      'price_list_fixed',
    ],
    [
      'another rule of sharing',
      () => sql`update campaign set shortage_rule = 'equal' where id = ${made.campaignId}`,
      'campaign_rules_fixed',
    ],
    [
      'another drop point',
      () =>
        sql`insert into drop_point (id, campaign_id, position, name, address) values ('x', ${made.campaignId}, 9, 'x', 'x')`,
      'campaign_rules_fixed',
    ],
    [
      'a deadline in the past',
      () => sql`update campaign set deadline = ${NOW - 1}, updated_at = ${NOW} where id = ${made.campaignId}`,
      'campaign_deadline_past',
    ],
    [
      'a closing before the deadline',
      () => sql`update campaign set state = 'closing', updated_at = deadline - 1 where id = ${made.campaignId}`,
      'campaign_not_due',
    ],
    [
      'an order without a closing',
      () => sql`update campaign set state = 'ordered' where id = ${made.campaignId}`,
      'campaign_moved_already',
    ],
    [
      'a pledge after the deadline',
      () => sql`update pledge set quantity = 1, updated_at = ${made.deadline} where campaign_id = ${made.campaignId}`,
      'pledge_binding',
    ],
    [
      'a pledge of nothing',
      () => sql`update pledge set quantity = 0 where campaign_id = ${made.campaignId}`,
      'pledge_figures',
    ],
    [
      'a pledge that is deleted',
      () => sql`delete from pledge where campaign_id = ${made.campaignId}`,
      'pledge_append_only',
    ],
    ['a closing of what is open', () => closing(made.campaignId), 'campaign_closed_already'],
    ['a cost before the order', () => charge(made.campaignId), 'campaign_invoiced_already'],
  ])('%s', async (_, query, name) => {
    expect(await refused(query())).toContain(name);
  });
  test('a pledge by somebody who may not, or at another campaign’s drop point', async () => {
    await run(sql`update party set status = 'suspended' where id = 'kop-c'`);
    await expect(addPledge(at.db, made, { cooperativeId: 'kop-c', quantity: 100 })).rejects.toThrow();
    await run(sql`update party set status = 'verified' where id = 'kop-c'`);
    const other = await openCampaign(at.db, {});
    const foreign = sql`update pledge set drop_point_id = ${other.dropIds[0]} where campaign_id = ${made.campaignId}`;
    expect(await refused(foreign)).toContain('pledge_foreign_drop_point');
  });
  test('a campaign that ends while deposits are left', async () => {
    await run(deposit(made, 'due'));
    expect(await refused(sql`update campaign set state = 'cancelled' where id = ${made.campaignId}`)).toContain(
      'campaign_deposits_left',
    );
  });
});

const closing = (id: string, perUnit = 13_200) =>
  sql`insert into campaign_closing (campaign_id, round, kind, missing, pledges, pledged, total, cost, per_unit, proven, evidence, closed_at)
    values (${id}, 1, 'go_ahead', 0, 2, 600, 600, ${600 * perUnit}, ${perUnit}, 1, '{}', ${NOW})`;
const charge = (id: string) =>
  sql`insert into campaign_charge (id, campaign_id, kind, amount, basis, paid_to, spent_on, note, recorded_by, recorded_at)
    values (${newId(NOW)}, ${id}, 'transport', 100, 'weight', 'x', '2026-12-01', '', 'u', ${NOW})`;
const deposit = (made: MadeCampaign, state: string, nth = 0) =>
  sql`insert into deposit (id, pledge_id, campaign_id, cooperative_id, amount, state, created_at, updated_at)
    values (${newId(NOW)}, ${made.pledges[nth]!.pledgeId}, ${made.campaignId}, ${made.pledges[nth]!.cooperativeId}, 100, ${state}, ${NOW}, ${NOW})`;

describe('at the closing', () => {
  let made: MadeCampaign;
  const allot = (nth: number, quantity: number, changed: Record<string, string> = {}) => {
    const { pledgeId, cooperativeId, dropId } = { ...made.pledges[nth]!, ...changed };
    return sql`insert into allotment (id, campaign_id, pledge_id, cooperative_id, drop_point_id, kind, quantity, verdict)
      values (${newId(NOW)}, ${made.campaignId}, ${pledgeId}, ${cooperativeId}, ${dropId}, 'counts', ${quantity}, '{}')`;
  };
  beforeEach(async () => {
    made = await openCampaign(at.db, { pledges });
    await startClosing(at.db, made);
  });
  test('above the pledge and its tolerance', async () => {
    await run(closing(made.campaignId));
    expect(await refused(allot(0, 451))).toContain('allotment_above_pledge');
    expect(await refused(allot(1, 201))).toContain('allotment_above_pledge');
  });
  test('above its highest price, by a rupiah; at it exactly it counts', async () => {
    await run(closing(made.campaignId, 13_201));
    expect(await refused(allot(0, 400))).toContain('allotment_above_price');
    const same = await openCampaign(at.db, { pledges });
    await startClosing(at.db, same);
    made = same;
    await run(closing(made.campaignId, 13_200));
    expect(await refused(allot(0, 450))).toBe('nothing refused it');
  });
  test('for somebody else’s pledge, twice, or without a closing', async () => {
    expect(await refused(allot(0, 400))).toContain('allotment_above_price');
    await run(closing(made.campaignId));
    expect(await refused(allot(0, 400, { cooperativeId: 'kop-b' }))).toContain('allotment_without_pledge');
    expect(await refused(allot(0, 400, { dropId: made.dropIds[1]! }))).toContain('allotment_without_pledge');
    await run(allot(0, 400));
    expect(await refused(allot(0, 400))).toContain('allotment.pledge_id');
    expect(await refused(sql`update allotment set quantity = 1 where campaign_id = ${made.campaignId}`)).toContain(
      'allotment_fixed',
    );
    expect(await refused(closing(made.campaignId))).toContain('campaign_closing.');
  });
  test('an order that is not what was allotted and bought', async () => {
    await run(closing(made.campaignId));
    await run(allot(0, 400));
    expect(await refused(sql`update campaign set state = 'ordered' where id = ${made.campaignId}`)).toContain(
      'campaign_order_differs',
    );
  });
  test('a list that is not the campaign’s', async () => {
    const other = await openCampaign(at.db, {});
    const bought = sql`insert into campaign_purchase (id, campaign_id, list_id, supplier_id, packs, pack_size, quantity, unit_price, delivery_cost, cost, document_id)
      values ('p', ${made.campaignId}, ${other.listIds[0]}, 'sup-bulog', 1, 50, 50, 1, 0, 50, 'd')`;
    expect(await refused(bought)).toContain('purchase_without_list');
  });
});

const truck = (made: Ordered, received: number, refusedMilli = 0) =>
  sql`insert into arrival (id, campaign_id, purchase_id, drop_point_id, received_milli, refused_milli, refusal_reason, arrived_on, recorded_by, recorded_at)
    values (${newId(NOW)}, ${made.campaignId}, ${made.purchaseId}, ${made.dropIds[0]}, ${received}, ${refusedMilli}, ${refusedMilli > 0 ? 'quality' : null}, '2026-12-05', 'u', ${NOW})`;
const move = (made: MadeCampaign, set: string) =>
  sql`update campaign set ${sql.raw(set)} where id = ${made.campaignId}`;
const shares = (made: Ordered, milli: number) =>
  sql`update allotment set share_milli = ${milli} where id = ${made.allotments[0]!.allotmentId}`;

describe('goods', () => {
  test('more than was ordered, in one truck or in several; what was refused does not count', async () => {
    const made = await ordered(at.db);
    expect(await refused(truck(made, 1_000_001))).toContain('arrival_above_order');
    await run(truck(made, 900_000));
    expect(await refused(truck(made, 100_001))).toContain('arrival_above_order');
    expect(await refused(truck(made, 200_000, 100_000))).toBe('nothing refused it');
    expect(await refused(sql`update arrival set received_milli = 1 where campaign_id = ${made.campaignId}`)).toContain(
      'arrival_fixed',
    );
  });
  test('shares that do not come to what arrived', async () => {
    const made = await ordered(at.db);
    await run(truck(made, 900_000));
    expect(await refused(shares(made, 400_000))).toContain('allotment_shared_already');
    await run(move(made, "state = 'arriving'"));
    expect(await refused(move(made, 'shared_at = 1'))).toContain('campaign_shares_differ');
    for (const [nth, milli] of [300_001, 200_000, 400_000].entries())
      await run(sql`update allotment set share_milli = ${milli} where id = ${made.allotments[nth]!.allotmentId}`);
    expect(await refused(move(made, 'shared_at = 1'))).toContain('campaign_shares_differ');
    expect(await refused(move(made, "state = 'distributed'"))).toContain('campaign_not_handed_out');
    await run(shares(made, 300_000));
    await run(move(made, 'shared_at = 1'));
    expect(await refused(truck(made, 1))).toContain('arrival_not_expected');
    expect(await refused(shares(made, 1))).toContain('allotment_shared_already');
    expect(await refused(move(made, "state = 'distributed'"))).toContain('campaign_not_handed_out');
    expect(await refused(move(made, "state = 'failed'"))).toContain('campaign_not_empty_handed');
  });
  test('more handed out than the share, or more received than was handed out', async () => {
    const made = await distributed(at.db);
    const id = made.allotments[0]!.allotmentId;
    expect(await refused(sql`update allotment set handed_milli = 1 where id = ${id}`)).toContain(
      'allotment_not_shared',
    );
    expect(
      await refused(
        sql`update allotment set received_milli = handed_milli + 1, received_by = 'u', received_at = 1 where id = ${id}`,
      ),
    ).toContain('allotment_');
  });
});

describe('money', () => {
  let made: Handed;
  beforeEach(async () => {
    made = await distributed(at.db);
  });
  const bill = (of: Ordered, goods = 13_200_000) =>
    sql`insert into supplier_bill (id, campaign_id, purchase_id, number, billed_on, due_on, billed_milli, goods, delivery, vat, total, vat_creditable, recorded_by, recorded_at)
      values (${newId(NOW)}, ${of.campaignId}, ${of.purchaseId}, 'F-1', '2026-12-05', '2026-12-05', 1000000, ${goods}, 0, 0, ${goods}, 0, 'u', ${NOW})`;
  const landed = (of: Ordered, nth: number, total: number) =>
    sql`insert into landed_cost (allotment_id, campaign_id, goods, losses, transport, handling, total)
      values (${of.allotments[nth]!.allotmentId}, ${of.campaignId}, ${total}, 0, 0, 0, ${total})`;
  const invoice = (of: Ordered, buyer: string) =>
    sql`insert into invoice (id, document_id, campaign_id, seller_id, buyer_id, goods, delivery, vat, total, withheld, fee, issued_on, due_on)
      values (${newId(NOW)}, (select id from document limit 1), ${of.campaignId}, 'forum', ${buyer}, 100, 0, 0, 100, 0, 0, '2026-12-05', '2026-12-06')`;

  test('an invoice before the goods are handed out, or to somebody who is not in it', async () => {
    expect(await refused(invoice(await ordered(at.db), 'kop-a'))).toContain('invoice_before_distribution');
    expect(await refused(invoice(made, 'kop-d'))).toContain('invoice_before_distribution');
  });
  test('a landed cost before that', async () => {
    expect(await refused(landed(await ordered(at.db), 0, 1))).toContain('landed_cost_too_early');
  });
  test('members who bear more or less than it cost, or are not invoiced for it', async () => {
    expect(await refused(move(made, 'invoiced_at = 1'))).toContain('campaign_cost_differs');
    await run(bill(made));
    expect(await refused(move(made, 'invoiced_at = 1'))).toContain('campaign_cost_differs');
    await run(landed(made, 0, 13_200_001));
    expect(await refused(move(made, 'invoiced_at = 1'))).toContain('campaign_cost_differs');
    expect(await refused(sql`update landed_cost set total = 13200000`)).toContain('landed_cost_');
    expect(await refused(move(made, "state = 'settled'"))).toContain('campaign_not_settled');
  });
  test('a bill above the order, or a payment above the bill', async () => {
    expect(await refused(sql`${bill(made)} `)).toBe('nothing refused it');
    expect(
      await refused(sql`update supplier_bill set billed_milli = 1000001 where campaign_id = ${made.campaignId}`),
    ).toContain('bill_not_of_purchase');
    const pay = sql`insert into supplier_payment (id, bill_id, amount, paid_on, reference, recorded_by, recorded_at)
      select ${newId(NOW)}, id, total + 1, '2026-12-05', '', 'u', ${NOW} from supplier_bill where campaign_id = ${made.campaignId}`;
    expect(await refused(pay)).toContain('supplier_bill_');
  });
  test('a held deposit that goes back, pays for something else, or is counted twice', async () => {
    const id = await holdDeposit(at.db, made, 'kop-a', 264_000);
    const refund = sql`insert into payment_refund (id, payment_id, amount, refunded_on, reason, reference, refunded_by, recorded_at)
      select ${newId(NOW)}, payment_id, 1, '2026-12-05', 'x', '', 'u', ${NOW} from deposit where id = ${id}`;
    expect(await refused(refund)).toContain('deposit_held');
    expect(await refused(sql`update deposit set amount = 1 where id = ${id}`)).toContain('deposit_fixed');
    expect(await refused(sql`update deposit set payment_id = null where id = ${id}`)).toContain('deposit_');
    expect(await refused(sql`update deposit set state = 'returned' where id = ${id}`)).toContain(
      'deposit_moved_already',
    );
    expect(await refused(sql`delete from deposit where id = ${id}`)).toContain('deposit_append_only');
    await run(sql`update deposit set state = 'to_return' where id = ${id}`);
    const more = sql`insert into payment_refund (id, payment_id, amount, refunded_on, reason, reference, refunded_by, recorded_at)
      select ${newId(NOW)}, payment_id, 264001, '2026-12-05', 'x', '', 'u', ${NOW} from deposit where id = ${id}`;
    expect(await refused(more)).toContain('refund_above_rest');
    await run(sql`insert into payment_refund (id, payment_id, amount, refunded_on, reason, reference, refunded_by, recorded_at)
      select ${newId(NOW)}, payment_id, 264000, '2026-12-05', 'x', '', 'u', ${NOW} from deposit where id = ${id}`);
    const again = sql`insert into payment_refund (id, payment_id, amount, refunded_on, reason, reference, refunded_by, recorded_at)
      select ${newId(NOW)}, payment_id, 1, '2026-12-05', 'x', '', 'u', ${NOW} from deposit where id = ${id}`;
    expect(await refused(again)).toContain('refund_above_rest');
    const [{ payment } = { payment: '' }] = await at.db.all<{ payment: string }>(
      sql`select payment_id payment from deposit where id = ${id}`,
    );
    const second = sql`insert into deposit (id, pledge_id, campaign_id, cooperative_id, amount, state, payment_id, created_at, updated_at)
      values ('second', ${made.pledges[1]!.pledgeId}, ${made.campaignId}, 'kop-b', 264000, 'held', ${payment}, 1, 1)`;
    expect(await refused(second)).not.toBe('nothing refused it');
  });
});
