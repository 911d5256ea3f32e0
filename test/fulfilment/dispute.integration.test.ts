import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDispute, writeMessage } from '../../src/fulfilment/disputes/commands.ts';
import { decideDispute, withdrawDispute } from '../../src/fulfilment/disputes/decide.ts';
import { prepareHandovers, signHandover } from '../../src/fulfilment/handovers/commands.ts';
import { adjustedAfterHandoverQuery, payableQuery } from '../../src/fulfilment/index.ts';
import { SYSTEM } from '../../src/platform/events.ts';
import { newId } from '../../src/platform/ids.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { confirmedOrder, NOW, openTrade, received, sentConsignment } from '../support/trade.ts';
import { agus, clerkOf, hendra, lilis, managerOf, rina, sari, who } from './people.ts';

let world: TestDatabase;
beforeAll(async () => {
  world = await freshDatabase();
  await openTrade(world.db);
});
afterAll(() => world.close());

/** 100 of rice from kop-a, received whole with 5 taken off for quality, the handover prepared (or signed). */
async function delivered(until: 'received' | 'prepared' | 'signed' = 'prepared') {
  const { db } = world;
  const made = await confirmedOrder(db, {
    ...{ institutionId: 'hospital', siteId: 'site-hospital' },
    lines: [{ commodityId: 'rice', awards: [{ cooperativeId: 'kop-a', quantity: 100, unitPrice: 13_000 }] }],
  });
  const { orderId } = made;
  const sent = await sentConsignment(db, { orderId, cooperativeId: 'kop-a' });
  const { lines } = await received(db, sent, [{ deductedMilli: 5_000 }]);
  if (until !== 'received') await prepareHandovers(db, SYSTEM, { orderId, scope: 'all' }, NOW);
  if (until === 'signed') {
    const [row] = await handovers(orderId);
    const input = { handoverId: row!.id, contentHash: row!.content_hash };
    await signHandover(db, hendra, input, NOW);
    await signHandover(db, managerOf('kop-a'), input, NOW);
  }
  return {
    orderId,
    consignmentId: sent.consignmentId,
    receiptLineId: lines[0]!.receiptLineId,
    awardId: lines[0]!.awardId,
  };
}

type Row = { id: string; version: number; state: string; content_hash: string };
const handovers = (orderId: string) =>
  world.db.all<Row>(
    sql`select id, version, state, content_hash from handover where order_id = ${orderId} order by version`,
  );

const mails = (orderId: string, subject: string) =>
  world.db.all<{ to_address: string; subject: string; body: string }>(
    sql`select to_address, subject, body from outbox_mail
      where subject like ${`${subject} %`} and instr(subject, (select number from bulk_order where id = ${orderId})) > 0
      order by to_address, id`,
  );

const said = (body = 'Kadar air kami ukur 13 %.') => ({ key: newId(NOW), body, photo: null, keptPhotoId: null });
const open = (consignmentId: string, by = managerOf('kop-a')) =>
  openDispute(world.db, by, { ...said(), consignmentId, receiptLineId: null, subject: 'quality' }, NOW + 10);
async function opened(consignmentId: string, by = managerOf('kop-a')): Promise<string> {
  const answer = await open(consignmentId, by);
  expect(answer).toMatchObject({ ok: true });
  return answer.ok ? answer.path.replace('/disputes/', '') : '';
}
const rule = (disputeId: string, receiptLineId: string, payableMilli: number, by = rina, now = NOW + 20) =>
  decideDispute(
    world.db,
    by,
    { disputeId, outcome: 'payable_changed', rulings: [{ receiptLineId, payableMilli }], reason: 'Diukur ulang.' },
    now,
  );

describe('a dispute', () => {
  test('is opened once at a time by either party, about what was received, and all sides hear of it', async () => {
    const { consignmentId } = await delivered();
    const id = await opened(consignmentId, clerkOf('kop-a'));
    expect(await open(consignmentId, sari)).toEqual({ ok: false, reason: 'already_open', disputeId: id });
    const told = await world.db.all<{ party_id: string }>(
      sql`select party_id from inbox_entry where link = ${`/disputes/${id}`} order by party_id`,
    );
    expect(told.map((one) => one.party_id)).toEqual(['forum', 'hospital']);
  });

  test('is mailed with what was said to the other party and the forum', async () => {
    const { consignmentId, orderId } = await delivered();
    await opened(consignmentId);
    const sent = await mails(orderId, 'Keberatan atas kiriman pesanan');
    expect(sent.map((one) => one.to_address)).toEqual(['forum@example.org', 'hospital@example.org']);
    expect(sent[1]?.body).toMatch(
      /^Yth\. Nama hospital,[\s\S]* mengajukan keberatan atas kiriman .*\(pesanan P-2026-\d+\):[\s\S]*Kadar air kami ukur 13 %\./,
    );
  });

  test('sent twice is opened once', async () => {
    const { consignmentId } = await delivered();
    const input = { ...said(), consignmentId, receiptLineId: null, subject: 'quality' as const };
    const [first, second] = await Promise.all([1, 2].map(() => openDispute(world.open().db, sari, input, NOW)));
    expect(first).toMatchObject({ ok: true });
    if (second!.ok) expect(second).toEqual(first);
    else expect(second).toMatchObject({ reason: 'already_open' });
    const [count] = await world.db.all(sql`select count(*) n from dispute where consignment_id = ${consignmentId}`);
    expect(count).toEqual({ n: 1 });
  });

  test('is not opened by a stranger, a payer, or about what is still on its way', async () => {
    const { consignmentId, orderId } = await delivered();
    const stranger = who('u-x', 'kop-b', 'manager', 'cooperative');
    expect(await open(consignmentId, stranger)).toEqual({ ok: false, reason: 'consignment_not_found' });
    expect(await open(consignmentId, lilis)).toEqual({ ok: false, reason: 'wrong_role' });
    const made = await confirmedOrder(world.db, {
      ...{ institutionId: 'hospital', siteId: 'site-hospital' },
      lines: [{ commodityId: 'rice', awards: [{ cooperativeId: 'kop-a', quantity: 5, unitPrice: 1000 }] }],
    });
    const sent = await sentConsignment(world.db, { orderId: made.orderId, cooperativeId: 'kop-a' });
    expect(await open(sent.consignmentId)).toEqual({ ok: false, reason: 'not_received' });
    expect(await handovers(orderId)).toHaveLength(1);
  });

  test('keeps the handover from being prepared and from being signed', async () => {
    const before = await delivered('received');
    await opened(before.consignmentId);
    expect(await prepareHandovers(world.db, SYSTEM, { orderId: before.orderId, scope: 'all' }, NOW)).toEqual({
      ...{ ok: false, reason: 'not_ready', waits: ['dispute_open'] },
    });
    const after = await delivered('prepared');
    await opened(after.consignmentId);
    const [row] = await handovers(after.orderId);
    const input = { handoverId: row!.id, contentHash: row!.content_hash };
    expect(await signHandover(world.db, hendra, input, NOW)).toEqual({ ok: false, reason: 'dispute_open' });
  });

  test('is talked about by both parties and staff, until it ends; the same message is there once', async () => {
    const { consignmentId } = await delivered();
    const disputeId = await opened(consignmentId);
    const message = { ...said('Kami simpan contohnya.'), disputeId };
    for (const by of [sari, sari]) expect(await writeMessage(world.db, by, message, NOW)).toEqual({ ok: true });
    expect(await writeMessage(world.db, rina, { ...said('Kami datang besok.'), disputeId }, NOW)).toEqual({ ok: true });
    const treasurer = who('u-t', 'forum', 'treasurer', 'forum');
    expect(await writeMessage(world.db, treasurer, { ...said(), disputeId }, NOW)).toMatchObject({
      reason: 'wrong_role',
    });
    const [count] = await world.db.all(sql`select count(*) n from dispute_message where dispute_id = ${disputeId}`);
    expect(count).toEqual({ n: 3 });
    expect(await withdrawDispute(world.db, sari, { disputeId }, NOW)).toEqual({ ok: false, reason: 'wrong_role' });
    expect(await withdrawDispute(world.db, managerOf('kop-a'), { disputeId }, NOW)).toEqual({ ok: true });
    expect(await writeMessage(world.db, rina, { ...said(), disputeId }, NOW)).toEqual({ ok: false, reason: 'closed' });
  });
});

describe('an outcome', () => {
  test('is mailed with its reason to both parties, with the new version to be signed; withdrawing is not', async () => {
    const { orderId, consignmentId, receiptLineId } = await delivered();
    const withdrawn = await opened(consignmentId);
    await withdrawDispute(world.db, managerOf('kop-a'), { disputeId: withdrawn }, NOW);
    expect(await mails(orderId, 'Keberatan pesanan')).toEqual([]);
    expect(await rule(await opened(consignmentId), receiptLineId, 98_500)).toEqual({ ok: true });
    const sent = await mails(orderId, 'Keberatan pesanan');
    expect(sent.map((one) => one.to_address)).toEqual(['hospital@example.org', 'kop-a@example.org']);
    for (const { body } of sent) expect(body).toMatch(/: jumlah yang dibayar berubah\.\nAlasannya: Diukur ulang\.\n/);
    const again = (await mails(orderId, 'BAST pesanan')).filter((one) => one.subject.includes('berubah'));
    expect(again.map((one) => one.to_address)).toEqual(['hospital@example.org', 'kop-a@example.org']);
    expect(again[1]?.body).toContain('berubah: versi 2 menunggu tanda tangan Anda.');
  });

  test('changes what is paid; the handover gives way to a new version in the same write', async () => {
    const { orderId, consignmentId, receiptLineId } = await delivered();
    const disputeId = await opened(consignmentId);
    const { db, meter } = world.open();
    const ruling = [{ receiptLineId, payableMilli: 98_500 }];
    const input = { disputeId, outcome: 'payable_changed', rulings: ruling, reason: 'Diukur ulang.' } as const;
    expect(await decideDispute(db, rina, input, NOW + 20)).toEqual({ ok: true });
    expect(meter.trips).toBe(2);
    const rows = await handovers(orderId);
    expect(rows.map(({ version, state }) => [version, state])).toEqual([
      [1, 'superseded'],
      [2, 'prepared'],
    ]);
    const papers = await world.db.all<{ id: string; corrects_id: string | null }>(
      sql`select id, corrects_id from document where kind = 'handover' and order_id = ${orderId} order by serial`,
    );
    expect(papers[1]!.corrects_id).toBe(papers[0]!.id);
    expect(await payableQuery(db, [rows[1]!.id])).toMatchObject([{ payableMilli: 98_500 }]);
    expect(
      await signHandover(db, hendra, { handoverId: rows[0]!.id, contentHash: rows[0]!.content_hash }, NOW),
    ).toEqual({
      ...{ ok: false, reason: 'other_content' },
    });
    expect(await adjustedAfterHandoverQuery(db).then((all) => all.filter((one) => one.orderId === orderId))).toEqual(
      [],
    );
  });

  test('as received leaves everything, and prepares what it held up', async () => {
    const { orderId, consignmentId } = await delivered('received');
    const disputeId = await opened(consignmentId);
    const input = { disputeId, outcome: 'as_received', rulings: [], reason: 'Ukuran pembeli benar.' } as const;
    expect(await decideDispute(world.db, agus, input, NOW + 20)).toEqual({ ok: true });
    expect(await handovers(orderId)).toMatchObject([{ version: 1, state: 'prepared' }]);
    expect(await decideDispute(world.db, agus, input, NOW + 21)).toEqual({ ok: false, reason: 'closed' });
  });

  test('is never above what was sent, below zero, or nothing; nor anybody’s but staff’s', async () => {
    const { consignmentId, receiptLineId } = await delivered();
    const disputeId = await opened(consignmentId);
    const fault = (name: string) => ({ ok: false, reason: 'lines', faults: new Map([[receiptLineId, name]]) });
    expect(await rule(disputeId, receiptLineId, 100_001)).toEqual(fault('above_sent'));
    expect(await rule(disputeId, receiptLineId, -1)).toEqual(fault('negative'));
    expect(await rule(disputeId, receiptLineId, 95_000)).toEqual({ ok: false, reason: 'nothing_changed' });
    expect(await rule(disputeId, receiptLineId, 90_000, hendra)).toEqual({ ok: false, reason: 'wrong_role' });
    expect(await rule(disputeId, receiptLineId, 100_000)).toEqual({ ok: true });
  });

  test('after both have signed only lowers, and settlement hears by how much, until it has a credit note', async () => {
    const { orderId, consignmentId, receiptLineId, awardId } = await delivered('signed');
    const first = await opened(consignmentId, sari);
    expect(await rule(first, receiptLineId, 96_000)).toMatchObject({ ok: false, reason: 'lines' });
    expect(await rule(first, receiptLineId, 90_000)).toEqual({ ok: true });
    const second = await opened(consignmentId, sari);
    expect(await rule(second, receiptLineId, 80_500, rina, NOW + 40)).toEqual({ ok: true });
    expect(await handovers(orderId)).toMatchObject([{ version: 1, state: 'signed' }]);
    const adjusted = (await adjustedAfterHandoverQuery(world.db)).filter((one) => one.orderId === orderId);
    expect(adjusted).toMatchObject([
      { disputeId: first, awardId, payableBeforeMilli: 95_000, payableAfterMilli: 90_000, unitPrice: 13_000 },
      { disputeId: second, awardId, payableBeforeMilli: 90_000, payableAfterMilli: 80_500 },
    ]);
  });

  test('of two in the same moment one counts', async () => {
    const { consignmentId, receiptLineId } = await delivered();
    const disputeId = await opened(consignmentId);
    const both = await Promise.all([
      rule(disputeId, receiptLineId, 90_000),
      rule(disputeId, receiptLineId, 91_000, agus),
    ]);
    expect(both.filter((one) => one.ok)).toHaveLength(1);
    expect(both.find((one) => !one.ok)).toEqual({ ok: false, reason: 'closed' });
    const [count] = await world.db.all(
      sql`select count(*) n from receipt_adjustment where receipt_line_id = ${receiptLineId}`,
    );
    expect(count).toEqual({ n: 1 });
  });
});
