import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  awardClosure,
  bulkOrder,
  commodity,
  consignment,
  consignmentLine,
  document,
  event,
  inboxEntry,
  offerRevision,
  outboxMail,
} from '../../db/schema/index.ts';
import type { DocumentContent } from '../../src/documents/index.ts';
import { cancelConsignment } from '../../src/fulfilment/consignments/commands/cancel.ts';
import { closeAward } from '../../src/fulfilment/consignments/commands/close-award.ts';
import { dispatchConsignment } from '../../src/fulfilment/consignments/commands/dispatch.ts';
import { packConsignment } from '../../src/fulfilment/consignments/commands/pack.ts';
import { takeBackRefused } from '../../src/fulfilment/consignments/commands/take-back.ts';
import { badgeCounts } from '../../src/fulfilment/index.ts';
import { newId } from '../../src/platform/ids.ts';
import { countsQuery } from '../../src/platform/store.ts';
import { manager, viewer } from '../orders/market.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { confirmedOrder, type MadeOrder, NOW, openTrade } from '../support/trade.ts';

let world: TestDatabase;
beforeAll(async () => {
  world = await freshDatabase();
  await openTrade(world.db);
  await world.db.update(commodity).set({ packName: 'karung', packContent: 50 }).where(eq(commodity.id, 'rice'));
});
afterAll(() => world.close());

const a = manager('kop-a');
const b = manager('kop-b');
const buyer = viewer('u-sari', 'hospital', 'requester');

/** kop-a: 600 of rice and 40 of eggs, kop-b: 100 of rice. */
async function order(): Promise<MadeOrder> {
  const made = await confirmedOrder(world.db, {
    ...{ institutionId: 'hospital', siteId: 'site-hospital' },
    lines: [
      {
        commodityId: 'rice',
        awards: [
          { cooperativeId: 'kop-a', quantity: 600, unitPrice: 13_000 },
          { cooperativeId: 'kop-b', quantity: 100, unitPrice: 13_500 },
        ],
      },
      { commodityId: 'eggs', awards: [{ cooperativeId: 'kop-a', quantity: 40, unitPrice: 29_000 }] },
    ],
  });
  const rice = sql`offer_id in (select offer_id from award where order_id = ${made.orderId} and line_id = ${made.lines[0]!.lineId})`;
  await world.db.update(offerRevision).set({ packName: 'karung' }).where(rice);
  return made;
}

const riceOf = (made: MadeOrder) => made.awards[0]!.awardId;
const eggsOf = (made: MadeOrder) => made.awards[2]!.awardId;
const how = { plannedOn: '2026-12-01', vehicle: 'F 1234 AB', driver: 'Ujang', note: 'Lewat gudang.' };
const pack = (made: MadeOrder, quantities: Record<string, number>, who = a, key = newId(NOW)) =>
  packConsignment(
    world.open().db,
    who,
    {
      ...{ key, orderId: made.orderId, ...how },
      lines: Object.entries(quantities).map(([awardId, quantity]) => ({ awardId, quantity })),
    },
    NOW,
  );
async function packed(made: MadeOrder, quantities: Record<string, number>): Promise<string> {
  const answer = await pack(made, quantities);
  if (!answer.ok) throw new Error(answer.reason);
  return answer.location.replace('/consignments/', '');
}
const stateOf = async (id: string) => (await world.db.select().from(consignment).where(eq(consignment.id, id)))[0]!;
const eventsOf = async (id: string) =>
  (await world.db.select().from(event).where(eq(event.aggregateId, id)).orderBy(event.seq)).map((e) => [
    e.version,
    e.type,
  ]);

describe('packing', () => {
  test('takes parts of several awards, in two round trips', async () => {
    const made = await order();
    const { db, meter } = world.open();
    const input = { key: newId(NOW), orderId: made.orderId, ...how };
    const lines = [
      { awardId: riceOf(made), quantity: 130 },
      { awardId: eggsOf(made), quantity: 40 },
    ];
    const answer = await packConsignment(db, a, { ...input, lines }, NOW);
    expect(answer).toMatchObject({ ok: true });
    expect(meter.trips).toBe(2);
    const id = answer.ok ? answer.location.replace('/consignments/', '') : '';
    expect(await stateOf(id)).toMatchObject({ state: 'packed', version: 1, cooperativeId: 'kop-a', ...how });
    const rows = await world.db
      .select()
      .from(consignmentLine)
      .where(eq(consignmentLine.consignmentId, id))
      .orderBy(consignmentLine.position);
    expect(rows.map((row) => [row.awardId, row.quantity, row.packs])).toEqual([
      [riceOf(made), 130, 3],
      [eggsOf(made), 40, null],
    ]);
    expect(await eventsOf(id)).toEqual([[1, 'consignment_packed']]);
    expect(await pack(made, { [riceOf(made)]: 470 })).toMatchObject({ ok: true });
    expect(await pack(made, { [riceOf(made)]: 1 })).toMatchObject({ lines: [{ reason: 'nothing_left' }] });
  });

  test('refuses more than is left, another cooperative’s award, an order that is not settled, and nothing', async () => {
    const made = await order();
    await packed(made, { [riceOf(made)]: 500 });
    const refused = (awardId: string, more: object) => ({
      ...{ ok: false, reason: 'lines_refused' },
      lines: [{ awardId, ...more }],
    });
    const above = { reason: 'above_left', left: 100 };
    expect(await pack(made, { [riceOf(made)]: 101 })).toEqual(refused(riceOf(made), above));
    expect(await pack(made, { [riceOf(made)]: 10 }, b)).toEqual(refused(riceOf(made), { reason: 'award_unknown' }));
    expect(await pack(made, {})).toEqual({ ok: false, reason: 'nothing_chosen' });
    expect(await pack(made, { [riceOf(made)]: 10 }, manager('kop-c'))).toMatchObject({ reason: 'order_not_found' });
    expect(await pack(made, { [riceOf(made)]: 10 }, buyer)).toEqual({ ok: false, reason: 'wrong_role' });
    await world.db.update(bulkOrder).set({ state: 'placed' }).where(eq(bulkOrder.id, made.orderId));
    expect(await pack(made, { [riceOf(made)]: 10 })).toMatchObject({ reason: 'order_not_found' });
  });

  test('sent twice makes one shipment, also at the same moment', async () => {
    const made = await order();
    const key = newId(NOW);
    const all = await Promise.all([1, 2, 3].map(() => pack(made, { [riceOf(made)]: 600 }, a, key)));
    expect(all.every((one) => one.ok)).toBe(true);
    expect(new Set(all.map((one) => one.ok && one.location)).size).toBe(1);
    expect(await pack(made, { [riceOf(made)]: 600 }, a, key)).toEqual(all[0]);
  });

  test('of the same goods in two tabs at once: one gets them, the other is told how much is left', async () => {
    const made = await order();
    const both = await Promise.all([pack(made, { [riceOf(made)]: 400 }), pack(made, { [riceOf(made)]: 400 })]);
    expect(both.filter((one) => one.ok)).toHaveLength(1);
    expect(both.find((one) => !one.ok)).toMatchObject({ lines: [{ reason: 'above_left', left: 200 }] });
  });
});

describe('sending', () => {
  test('issues the delivery note and tells the buyer, in two round trips', async () => {
    const made = await order();
    const id = await packed(made, { [riceOf(made)]: 130, [eggsOf(made)]: 40 });
    const { db, meter } = world.open();
    const input = { consignmentId: id, vehicle: 'F 9 ZZ' };
    expect(await dispatchConsignment(db, a, input, NOW + 1)).toEqual({ ok: true });
    expect(meter.trips).toBe(2);
    expect(await stateOf(id)).toMatchObject({
      ...{ state: 'sent', version: 2, sentAt: NOW + 1, sentBy: 'u-kop-a', vehicle: 'F 9 ZZ', driver: 'Ujang' },
    });
    const [paper] = await world.db.select().from(document).where(eq(document.subjectId, id));
    expect(paper).toMatchObject({ kind: 'delivery_note', issuerId: 'kop-a', counterpartyId: 'hospital' });
    const content = paper!.content as DocumentContent;
    expect(content).toMatchObject({ orderNumber: made.number, date: '2026-12-01', total: null });
    expect(content.lines.map((line) => [line.quantityMilli, line.unit, line.note?.id ?? null])).toEqual([
      [130_000, 'kg', '2 karung isi 50 kg + 1 karung isi 30 kg'],
      [40_000, 'kg', null],
    ]);
    expect(content.facts.map((fact) => fact.value)).toContain('F 9 ZZ');
    const told = await world.db
      .select()
      .from(inboxEntry)
      .where(eq(inboxEntry.link, `/consignments/${id}`));
    expect(told.map((one) => [one.partyId, one.kind])).toEqual([['hospital', 'consignment_sent']]);
    const mails = await world.db
      .select()
      .from(outboxMail)
      .where(sql`subject like ${`%${made.number}%`}`);
    expect(mails.map((one) => one.to)).toEqual(['hospital@example.org']);
    expect(await eventsOf(id)).toEqual([
      [1, 'consignment_packed'],
      [2, 'consignment_sent'],
    ]);
  });

  test('happens once: pressed again or in another tab, there is one paper', async () => {
    const made = await order();
    const id = await packed(made, { [riceOf(made)]: 10 });
    const send = () => dispatchConsignment(world.open().db, a, { consignmentId: id }, NOW);
    const all = await Promise.all([send(), send(), send()]);
    expect(all.filter((one) => one.ok)).toHaveLength(1);
    expect(all.filter((one) => !one.ok)).toEqual(Array(2).fill({ ok: false, reason: 'already_sent' }));
    expect(await world.db.select().from(document).where(eq(document.subjectId, id))).toHaveLength(1);
    expect(await dispatchConsignment(world.db, b, { consignmentId: id }, NOW)).toMatchObject({
      reason: 'consignment_not_found',
    });
    expect(await cancelConsignment(world.db, a, { consignmentId: id, reason: 'salah' }, NOW)).toMatchObject({
      reason: 'already_sent',
    });
  });

  test('and cancelling at the same moment: one of them counts, the other says why not', async () => {
    const made = await order();
    const id = await packed(made, { [riceOf(made)]: 600 });
    const [sent, cancelled] = await Promise.all([
      dispatchConsignment(world.open().db, a, { consignmentId: id }, NOW),
      cancelConsignment(world.open().db, a, { consignmentId: id, reason: 'truk mogok' }, NOW),
    ]);
    expect([sent.ok, cancelled.ok].filter(Boolean)).toHaveLength(1);
    const loser = sent.ok ? cancelled : sent;
    expect(loser).toEqual({ ok: false, reason: sent.ok ? 'already_sent' : 'already_cancelled' });
  });
});

test('a cancelled shipment gives its goods back to what is to ship, and cannot leave', async () => {
  const made = await order();
  const id = await packed(made, { [riceOf(made)]: 600 });
  const cancel = () => cancelConsignment(world.db, a, { consignmentId: id, reason: 'truk mogok' }, NOW);
  expect(await cancel()).toEqual({ ok: true });
  expect(await cancel()).toEqual({ ok: false, reason: 'already_cancelled' });
  expect(await stateOf(id)).toMatchObject({ state: 'cancelled', cancelledReason: 'truk mogok', version: 2 });
  expect(await dispatchConsignment(world.db, a, { consignmentId: id }, NOW)).toMatchObject({
    reason: 'already_cancelled',
  });
  expect(await pack(made, { [riceOf(made)]: 600 })).toMatchObject({ ok: true });
});

describe('closing an award', () => {
  const close = (awardId: string, who = a) => closeAward(world.open().db, who, { awardId, reason: 'panen gagal' }, NOW);

  test('tells the buyer what will not come; nothing more of it is packed', async () => {
    const made = await order();
    await packed(made, { [riceOf(made)]: 450 });
    expect(await close(riceOf(made), b)).toMatchObject({ reason: 'award_not_found' });
    expect(await close(riceOf(made))).toEqual({ ok: true, orderId: made.orderId });
    expect(await close(riceOf(made))).toMatchObject({ reason: 'award_closed' });
    const [row] = await world.db
      .select()
      .from(awardClosure)
      .where(eq(awardClosure.awardId, riceOf(made)));
    expect(row).toMatchObject({ reason: 'panen gagal', closedBy: 'u-kop-a' });
    const [told] = await world.db.select().from(inboxEntry).where(eq(inboxEntry.kind, 'award_closed'));
    expect(told).toMatchObject({ partyId: 'hospital', data: { number: made.number, left: 150, tradeUnit: 'kg' } });
    expect(await pack(made, { [riceOf(made)]: 1 })).toMatchObject({ lines: [{ reason: 'award_closed' }] });
    expect(await eventsOf(riceOf(made))).toContainEqual([2, 'award_closed']);
  });

  test('needs something left, and is done once of two at the same moment', async () => {
    const made = await order();
    await packed(made, { [riceOf(made)]: 600 });
    expect(await close(riceOf(made))).toMatchObject({ reason: 'nothing_left' });
    const both = await Promise.all([close(eggsOf(made)), close(eggsOf(made))]);
    expect(both.filter((one) => one.ok)).toHaveLength(1);
    expect(both.find((one) => !one.ok)).toMatchObject({ reason: 'award_closed' });
  });

  test('beside packing all of it at the same moment: one of them counts, and the other says why not', async () => {
    for (let round = 0; round < 5; round += 1) {
      const made = await order();
      const [closed, filled] = await Promise.all([close(riceOf(made)), pack(made, { [riceOf(made)]: 600 })]);
      expect([closed.ok, filled.ok].filter(Boolean)).toHaveLength(1);
      if (filled.ok) expect(closed).toEqual({ ok: false, reason: 'nothing_left' });
      else expect(filled).toMatchObject({ lines: [{ reason: 'award_closed' }] });
    }
  });
});

describe('refused goods', () => {
  test('are taken back once, after the receipt', async () => {
    const made = await order();
    const id = await packed(made, { [riceOf(made)]: 600 });
    const back = () => takeBackRefused(world.open().db, a, id, NOW + 5);
    expect(await back()).toEqual({ ok: false, reason: 'not_received' });
    await dispatchConsignment(world.db, a, { consignmentId: id }, NOW);
    const [line] = await world.db.select().from(consignmentLine).where(eq(consignmentLine.consignmentId, id));
    await world.db.run(sql`insert into receipt (id, consignment_id, received_by, received_by_name, created_at)
      values (${`r-${id}`}, ${id}, 'u-sari', 'Sari', ${NOW})`);
    await world.db.run(sql`insert into receipt_line
      (id, receipt_id, consignment_line_id, received_milli, refused_milli, refusal_reason)
      values (${`rl-${id}`}, ${`r-${id}`}, ${line!.id}, 600000, 50000, 'damaged')`);
    await world.db.run(sql`insert into event (aggregate_type, aggregate_id, version, type, at, data)
      values ('consignment', ${id}, 3, 'consignment_received', ${NOW}, '{}')`);
    const both = await Promise.all([back(), back()]);
    expect(both.filter((one) => one.ok)).toHaveLength(1);
    expect(both.find((one) => !one.ok)).toEqual({ ok: false, reason: 'already_returned' });
    expect(await eventsOf(id)).toContainEqual([4, 'consignment_refused_returned']);
    expect(await stateOf(id)).toMatchObject({ state: 'received', version: 4 });
  });
});

test('the navigation counts orders to ship for, and shipments to receive', async () => {
  const count = async (who: typeof a) =>
    Number(((await countsQuery(world.db, badgeCounts(who)))[0] as { consignments: number }).consignments);
  const [mine, coming] = [await count(a), await count(buyer)];
  const made = await order();
  expect(await count(a)).toBe(mine + 1);
  const id = await packed(made, { [riceOf(made)]: 600 });
  expect(await count(a)).toBe(mine + 1);
  await packed(made, { [eggsOf(made)]: 40 });
  expect([await count(a), await count(buyer)]).toEqual([mine, coming]);
  await dispatchConsignment(world.db, a, { consignmentId: id }, NOW);
  expect(await count(buyer)).toBe(coming + 1);
});
