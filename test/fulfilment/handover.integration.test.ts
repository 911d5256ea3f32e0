import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DocumentContent } from '../../src/documents/index.ts';
import {
  prepareHandovers,
  prepareReadyOrders,
  signHandover,
  signHandoversOfOrder,
} from '../../src/fulfilment/handovers/commands.ts';
import { payableQuery } from '../../src/fulfilment/index.ts';
import { decideShortfalls } from '../../src/fulfilment/shortfalls/commands.ts';
import { commit } from '../../src/platform/db.ts';
import { SYSTEM } from '../../src/platform/events.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import {
  confirmedOrder,
  type MadeOrder,
  NOW,
  openTrade,
  received,
  sentConsignment,
  type Weighed,
} from '../support/trade.ts';
import { agus, clerkOf, hendra, lilis, managerOf, sari, who } from './people.ts';

let world: TestDatabase;
beforeAll(async () => {
  world = await freshDatabase();
  await openTrade(world.db);
});
afterAll(() => world.close());

type Model = 'agent' | 'forum';

/** Rice from kop-a (in two shipments), eggs and oil from kop-b; all received as sent, or as weighed. */
async function delivered(model: Model = 'agent', weighed: readonly Weighed[] = []): Promise<MadeOrder> {
  const { db } = world;
  const made = await confirmedOrder(db, {
    ...{ institutionId: 'hospital', siteId: 'site-hospital', model },
    lines: [
      {
        commodityId: 'rice',
        awards: [{ cooperativeId: 'kop-a', quantity: 100, unitPrice: 13_000, fixedCost: 50_000 }],
      },
      { commodityId: 'eggs', awards: [{ cooperativeId: 'kop-b', quantity: 20, unitPrice: 30_000 }] },
      { commodityId: 'oil', awards: [{ cooperativeId: 'kop-b', quantity: 10, unitPrice: 15_700 }] },
    ],
  });
  const { orderId, awards } = made;
  const half = { awardId: awards[0]!.awardId, quantity: 50 };
  await received(db, await sentConsignment(db, { orderId, cooperativeId: 'kop-a', lines: [half] }));
  await received(db, await sentConsignment(db, { orderId, cooperativeId: 'kop-a', lines: [half] }), weighed);
  await received(db, await sentConsignment(db, { orderId, cooperativeId: 'kop-b' }));
  return made;
}

const prepare = (orderId: string, db = world.db) => prepareHandovers(db, SYSTEM, { orderId, scope: 'all' }, NOW);
type Row = { id: string; seller_id: string; version: number; state: string; content_hash: string };
const handovers = (orderId: string) =>
  world.db.all<Row>(sql`select * from handover where order_id = ${orderId} order by seller_id, version`);
const sign = (row: Row, by = hendra, contentHash = row.content_hash, db = world.db) =>
  signHandover(db, by, { handoverId: row.id, contentHash }, NOW + 1);
const ready = async (model: Model = 'agent') => {
  const made = await delivered(model);
  await prepare(made.orderId);
  return { made, rows: await handovers(made.orderId) };
};

describe('once everything has come', () => {
  test('each cooperative has a record with its paper in the same write, and preparing again changes nothing', async () => {
    const { orderId } = await delivered();
    expect(await prepare(orderId)).toEqual({ ok: true, handovers: 2 });
    const rows = await handovers(orderId);
    expect(rows).toMatchObject([
      { seller_id: 'kop-a', version: 1, state: 'prepared' },
      { seller_id: 'kop-b', version: 1, state: 'prepared' },
    ]);
    const papers = await world.db.all<{ content_hash: string; content: string; number: string }>(
      sql`select d.content_hash, d.content, d.number from document d join handover h on h.id = d.subject_id
        where d.kind = 'handover' and h.order_id = ${orderId} order by h.seller_id`,
    );
    expect(papers.map((paper) => paper.content_hash)).toEqual(rows.map((row) => row.content_hash));
    expect(papers[0]!.number).toMatch(/^BAST\/KOP-A\/2026\/\d{4}$/);
    const content = JSON.parse(papers[1]!.content) as DocumentContent;
    expect(content.lines.map((line) => [line.name.en, line.quantityMilli])).toEqual([
      ['eggs (en)', 20_000],
      ['oil (en)', 10_000],
    ]);
    expect(await prepare(orderId)).toEqual({ ok: true, handovers: 0 });
    expect(await handovers(orderId)).toEqual(rows);
  });

  test('the forum has one for its members where it sells', async () => {
    const { rows } = await ready('forum');
    expect(rows).toMatchObject([{ seller_id: 'forum', version: 1 }]);
  });

  test('the clock prepares it too, and two at once prepare it once', async () => {
    const { orderId } = await delivered();
    const both = await Promise.all([prepareReadyOrders(world.open().db, NOW), prepare(orderId, world.open().db)]);
    expect(both[1]).toMatchObject({ ok: true });
    expect(await handovers(orderId)).toHaveLength(2);
    expect(await prepareReadyOrders(world.db, NOW)).toBe(0);
  });

  test('not before: goods to send, on the way, and what is undecided are named', async () => {
    const made = await confirmedOrder(world.db, {
      ...{ institutionId: 'hospital', siteId: 'site-hospital' },
      lines: [{ commodityId: 'rice', awards: [{ cooperativeId: 'kop-a', quantity: 10, unitPrice: 1000 }] }],
    });
    expect(await prepare(made.orderId)).toEqual({ ok: false, reason: 'not_ready', waits: ['to_send', 'nothing_came'] });
    const sent = await sentConsignment(world.db, { orderId: made.orderId, cooperativeId: 'kop-a' });
    expect(await prepare(made.orderId)).toMatchObject({ waits: ['on_the_way', 'nothing_came'] });
    await received(world.db, sent, [{ receivedMilli: 9_000 }]);
    expect(await prepare(made.orderId)).toEqual({ ok: false, reason: 'not_ready', waits: ['undecided'] });
    expect(await prepareReadyOrders(world.db, NOW)).toBe(0);
    const choices = [{ awardId: made.awards[0]!.awardId, choice: 'close_short' as const }];
    await decideShortfalls(world.db, sari, { orderId: made.orderId, choices, neededOn: null }, NOW);
    expect(await prepareReadyOrders(world.db, NOW)).toBe(1);
  });
});

/** The mails about an order, by whom they are to. */
const mails = (number: string) =>
  world.db.all<{ to_address: string; subject: string; body: string }>(
    sql`select to_address, subject, body from outbox_mail where subject like ${`%BAST pesanan ${number} %`} order by to_address, id`,
  );
const toldOf = async (number: string) => (await mails(number)).map((one) => [one.to_address, one.subject]);

describe('mails', () => {
  test('the buyer gets one for all sellers of an order, each seller its own, and preparing again sends none', async () => {
    const { made } = await ready();
    const { number } = made;
    const subject = `BAST pesanan ${number} siap ditandatangani`;
    const all = ['hospital', 'kop-a', 'kop-b'].map((id) => [`${id}@example.org`, subject]);
    expect(await toldOf(number)).toEqual(all);
    const [buyer, seller] = await mails(number);
    expect(buyer?.body).toMatch(/Yth\. Nama hospital,[\s\S]*- Nama kop-a\n- Nama kop-b\n/);
    expect(seller?.body).toMatch(
      /Yth\. pengurus Nama kop-a,[\s\S]*sudah diterima Nama hospital\. Berita acaranya menunggu/,
    );
    await prepare(made.orderId);
    expect(await toldOf(number)).toEqual(all);
  });

  test('the second signature is told to the side that signed first, the first to nobody', async () => {
    const { made, rows } = await ready();
    const { number } = made;
    const before = await toldOf(number);
    await sign(rows[0]!);
    expect(await toldOf(number)).toEqual(before);
    await sign(rows[0]!, managerOf('kop-a'));
    await sign(rows[1]!, managerOf('kop-b'));
    await sign(rows[1]!);
    const signed = `BAST pesanan ${number} sudah ditandatangani kedua pihak`;
    const after = (await mails(number)).filter((one) => one.subject === signed);
    expect(after.map((one) => one.to_address)).toEqual(['hospital@example.org', 'kop-b@example.org']);
    expect(after[0]?.body).toMatch(
      /^Yth\. Nama hospital,\n\nNama kop-a sudah menandatangani BAST\/KOP-A\/2026\/\d{4} /,
    );
    expect(after[1]?.body).toMatch(/^Yth\. Nama kop-b,\n\nNama hospital sudah/);
  });

  test('none to who has given no address', async () => {
    const { db } = world;
    await db.run(sql`update party set email = null where id = 'kop-b'`);
    const { made } = await ready();
    await db.run(sql`update party set email = 'kop-b@example.org' where id = 'kop-b'`);
    expect((await toldOf(made.number)).map(([to]) => to)).toEqual(['hospital@example.org', 'kop-a@example.org']);
  });
});

describe('signing', () => {
  test('by both sides, over one content, makes it signed; each hears of the other', async () => {
    const { rows } = await ready();
    expect(await sign(rows[0]!)).toEqual({ ok: true, signed: 1 });
    expect(await sign(rows[0]!, managerOf('kop-a'))).toEqual({ ok: true, signed: 1 });
    const [after] = await world.db.all<{ state: string; signed_at: number }>(
      sql`select state, signed_at from handover where id = ${rows[0]!.id}`,
    );
    expect(after).toEqual({ state: 'signed', signed_at: NOW + 1 });
    const events = await world.db.all<{ type: string }>(
      sql`select type from event where aggregate_id = ${rows[0]!.id} order by version`,
    );
    expect(events.map(({ type }) => type)).toEqual(['handover_prepared', 'handover_side_signed', 'handover_signed']);
    const told = await world.db.all<{ party_id: string; kind: string }>(
      sql`select party_id, kind from inbox_entry where link = ${`/handovers/${rows[0]!.id}`} and kind <> 'handover_prepared' order by party_id desc`,
    );
    expect(told).toEqual([
      { party_id: 'kop-a', kind: 'handover_awaits_you' },
      { party_id: 'hospital', kind: 'handover_signed' },
    ]);
    const signed = await world.db.all(
      sql`select side, name, role, content_hash from handover_signature where handover_id = ${rows[0]!.id} order by side`,
    );
    expect(signed).toEqual([
      { side: 'buyer', name: 'Nama u-hendra', role: 'approver', content_hash: rows[0]!.content_hash },
      { side: 'seller', name: 'Nama u-m-kop-a', role: 'manager', content_hash: rows[0]!.content_hash },
    ]);
  });

  test('both in the same moment leaves two signatures and one end', async () => {
    const { rows } = await ready();
    const [a, b] = [world.open().db, world.open().db];
    const both = await Promise.all([
      sign(rows[0]!, hendra, undefined, a),
      sign(rows[0]!, managerOf('kop-a'), undefined, b),
    ]);
    expect(both).toEqual([
      { ok: true, signed: 1 },
      { ok: true, signed: 1 },
    ]);
    expect((await handovers(await orderOf(rows[0]!.id)))[0]).toMatchObject({ state: 'signed' });
  });

  test('the forum’s by its administrator', async () => {
    const { rows } = await ready('forum');
    expect(await sign(rows[0]!, managerOf('kop-a'))).toEqual({ ok: false, reason: 'wrong_role' });
    expect(await sign(rows[0]!, agus)).toEqual({ ok: true, signed: 1 });
  });

  test('a signature by someone without the role', async () => {
    const { rows } = await ready();
    for (const by of [sari, lilis, clerkOf('kop-a'), agus]) {
      expect(await sign(rows[0]!, by)).toEqual({ ok: false, reason: 'wrong_role' });
    }
    expect(await sign(rows[0]!, managerOf('kop-b'))).toEqual({ ok: false, reason: 'handover_not_found' });
    expect(await sign(rows[0]!, who('u', 'hotel', 'approver', 'institution'))).toMatchObject({ ok: false });
    const [count] = await world.db.all<{ n: number }>(
      sql`select count(*) n from handover_signature where handover_id = ${rows[0]!.id}`,
    );
    expect(count).toEqual({ n: 0 });
  });

  test('twice, over another content, or while suspended is refused by name', async () => {
    const { rows } = await ready();
    expect(await sign(rows[0]!, hendra, 'f00')).toEqual({ ok: false, reason: 'other_content' });
    expect(await sign(rows[0]!, { ...hendra, partyStatus: 'suspended' })).toEqual({ ok: false, reason: 'suspended' });
    await sign(rows[0]!);
    expect(await sign(rows[0]!)).toEqual({ ok: false, reason: 'already_signed' });
  });

  test('the buyer signs all of an order at once, or none when one of them is another now', async () => {
    const { made, rows } = await ready();
    const contents = new Map(rows.map((row) => [row.id, row.content_hash]));
    const input = { orderId: made.orderId, contents };
    const wrong = { ...input, contents: new Map([...contents, [rows[1]!.id, 'f00']]) };
    expect(await signHandoversOfOrder(world.db, hendra, wrong, NOW)).toEqual({ ok: false, reason: 'other_content' });
    expect(await signHandoversOfOrder(world.db, sari, input, NOW)).toEqual({ ok: false, reason: 'wrong_role' });
    const { db, meter } = world.open();
    expect(await signHandoversOfOrder(db, hendra, input, NOW)).toEqual({ ok: true, signed: 2 });
    expect(meter.trips).toBe(2);
    expect(await signHandoversOfOrder(db, hendra, input, NOW)).toEqual({ ok: false, reason: 'already_signed' });
  });

  const orderOf = async (id: string) =>
    (await world.db.all<{ order_id: string }>(sql`select order_id from handover where id = ${id}`))[0]!.order_id;
});

test('a receipt after the BAST is refused by the database itself', async () => {
  const { made, rows } = await ready();
  await sign(rows[0]!);
  await sign(rows[0]!, managerOf('kop-a'));
  const late = await commit(world.db, [
    world.db.run(sql`insert into receipt (id, consignment_id, received_by, received_by_name, created_at)
      select 'late', id, 'u-sari', 'Sari', 1 from consignment where order_id = ${made.orderId} limit 1`),
  ]);
  expect(late).toEqual({ ok: false, refusal: { kind: 'trigger', name: 'receipt_after_handover' } });
});

test('settlement is told per handover and award what is payable, with price, delivery and goods', async () => {
  const made = await delivered('agent', [{ receivedMilli: 49_500, deductedMilli: 1_250 }]);
  const choices = [{ awardId: made.awards[0]!.awardId, choice: 'close_short' as const }];
  await decideShortfalls(world.db, sari, { orderId: made.orderId, choices, neededOn: null }, NOW);
  await prepare(made.orderId);
  const rows = await handovers(made.orderId);
  const payable = await payableQuery(
    world.db,
    rows.map((row) => row.id),
  );
  expect(
    payable
      .toSorted((a, b) => (a.sellerId < b.sellerId ? -1 : 1))
      .map(({ sellerId, commodityId, payableMilli, unitPrice, fixedCost }) => ({
        ...{ sellerId, commodityId, payableMilli, unitPrice, fixedCost },
      })),
  ).toEqual([
    { sellerId: 'kop-a', commodityId: 'rice', payableMilli: 98_250, unitPrice: 13_000, fixedCost: 50_000 },
    { sellerId: 'kop-b', commodityId: 'eggs', payableMilli: 20_000, unitPrice: 30_000, fixedCost: 0 },
    { sellerId: 'kop-b', commodityId: 'oil', payableMilli: 10_000, unitPrice: 15_700, fixedCost: 0 },
  ]);
});
