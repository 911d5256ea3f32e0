import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { campaign, inboxEntry, outboxMail } from '../../db/schema/index.ts';
import { closeDue } from '../../src/joint-buying/closing/commands.ts';
import { inboxTexts } from '../../src/joint-buying/texts-inbox.ts';
import { DAY } from '../../src/platform/clock.ts';
import type { Db } from '../../src/platform/db.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { type AskedCampaign, openCampaign } from '../support/joint.ts';
import { NOW, openTrade } from '../support/trade.ts';
import { allotted, campaignRow, closingsOf, depositOf, depositState, sumsOf, suspend } from './closings.ts';

const cooperatives = Object.fromEntries('abcdefgh'.split('').map((letter) => [`kop-${letter}`, []]));
let database: TestDatabase;
let db: Db;
beforeAll(async () => {
  database = await freshDatabase();
  db = database.db;
  await openTrade(db, { cooperatives });
});
afterAll(() => database.close());

let nth = 0;
/** Each with suppliers of its own. */
function open(asked: AskedCampaign) {
  nth += 1;
  const suppliers = (asked.suppliers ?? [{ id: 'bulog', tiers: [...tiers] }]).map((one) => ({
    ...one,
    id: `${one.id}-${nth}`,
  }));
  return openCampaign(db, { ...asked, suppliers });
}
const tiers = [
  { from: 0, unitPrice: 13_500 },
  { from: 2000, unitPrice: 13_200 },
  { from: 5000, unitPrice: 12_900 },
] as const;
const pledges = [
  { cooperativeId: 'kop-a', quantity: 980, tolerance: 25 },
  { cooperativeId: 'kop-b', quantity: 1320, drop: 1 },
  { cooperativeId: 'kop-c', quantity: 700, highestPrice: 12_900, drop: 1 },
];

const entryOf = async (partyId: string, campaignId: string) =>
  (
    await db
      .select()
      .from(inboxEntry)
      .where(sql`${inboxEntry.partyId} = ${partyId} and ${inboxEntry.link} = ${`/campaigns/${campaignId}/result`}`)
  ).map((row) => inboxTexts[row.kind]!.id(row.data));
const mailOf = async (to: string, number: string) =>
  (
    await db
      .select()
      .from(outboxMail)
      .where(sql`${outboxMail.to} = ${to} and ${outboxMail.subject} like ${`%${number}%`}`)
  ).map((row) => row.body);
const eventsOf = (id: string) =>
  db.all<{ type: string; version: number }>(
    sql`select type, version from event where aggregate_type = 'campaign' and aggregate_id = ${id} order by version`,
  );

describe('left out although the price is within its limit', () => {
  const sold = [
    { id: 'cheap', tiers: [{ from: 0, unitPrice: 10_000 }], capacity: 1000, minimumOrder: 1000 },
    { id: 'dear', tiers: [{ from: 0, unitPrice: 14_000 }] },
  ];
  test('page, inbox and mail say that it would have become dearer, never that it was', async () => {
    const made = await open({
      suppliers: sold,
      pledges: [
        { cooperativeId: 'kop-a', quantity: 1000 },
        { cooperativeId: 'kop-b', quantity: 1000, highestPrice: 11_000 },
        { cooperativeId: 'kop-c', quantity: 50, highestPrice: 9_000 },
      ],
    });
    await closeDue(db, made.deadline);
    const { 'kop-b': b, 'kop-c': c } = await allotted(db, made.campaignId);
    expect(b).toMatchObject({
      kind: 'price_above_limit',
      quantity: 0,
      told: { says: 'above_with_it', withIt: 12_000 },
    });
    expect(c).toMatchObject({ kind: 'price_above_limit', told: { says: 'above' } });
    const says =
      'Batas Anda Rp11.000 per kg; yang ikut membayar Rp10.000. Kalau semua yang batasnya sama atau lebih tinggi dari batas Anda ikut, sebagian harus dibeli lebih mahal dan harga untuk semua naik melewati batas Anda. Jadi tidak ada yang dipesan untuk Anda. Kalau semua yang menerima harga seperti Anda ikut, harganya paling murah Rp12.000 per kg.';
    expect(await entryOf('kop-b', made.campaignId)).toEqual([expect.stringContaining(says)]);
    expect(await mailOf('kop-b@example.org', made.number)).toEqual([expect.stringContaining(says)]);
    expect(await entryOf('kop-c', made.campaignId)).toEqual([
      expect.stringContaining('Batas Anda Rp9.000 per kg; harga menjadi Rp10.000, jadi tidak ada yang dipesan'),
    ]);
  });
});

describe('a closing', () => {
  test('orders whole packs, tells everybody why, and issues the purchase order', async () => {
    const made = await open({ pledges });
    expect(await closeDue(db, made.deadline - 1)).toEqual([]);
    const before = database.meter.trips;
    expect(await closeDue(db, made.deadline)).toEqual([{ ok: true, campaignId: made.campaignId, kind: 'go_ahead' }]);
    expect(database.meter.trips - before).toBe(4);
    expect(await allotted(db, made.campaignId)).toMatchObject({
      'kop-a': { kind: 'counts', quantity: 1000, told: { says: 'filled' } },
      'kop-b': { kind: 'counts', quantity: 1300, told: { says: 'rest_left' } },
      'kop-c': {
        ...{ kind: 'price_above_limit', quantity: 0 },
        told: { says: 'above', also: 'hope', hopePrice: 12_900, hopeMissing: 2000 },
      },
    });
    expect(await sumsOf(db, made.campaignId)).toEqual({
      ...{
        allotted: 2300,
        bought: 2300,
        delivered: 2300,
        total: 2300,
        cost: 2300 * 13_200,
        closingCost: 2300 * 13_200,
      },
    });
    expect(await campaignRow(db, made.campaignId)).toMatchObject({
      state: 'ordered',
      closedAt: made.deadline,
      version: 3,
    });
    expect(await eventsOf(made.campaignId)).toEqual([
      { type: 'campaign_closing_started', version: 2 },
      { type: 'campaign_ordered', version: 3 },
    ]);
    const sentence =
      'Anda meminta 980 kg dengan kelonggaran 25 kg; dipesan 1.000 kg karena kelonggaran dipakai untuk menggenapkan kemasan 50 kg di titik serah Anda. Harganya Rp13.200 per kg.';
    expect(await entryOf('kop-a', made.campaignId)).toEqual([expect.stringContaining(sentence)]);
    expect(await mailOf('kop-a@example.org', made.number)).toEqual([
      expect.stringMatching(/^Yth\. Nama kop-a,\n\nBelanja bersama rice \(id\)/),
    ]);
    expect((await mailOf('kop-a@example.org', made.number))[0]).toContain(sentence);
    const above =
      'Batas Anda Rp12.900 per kg; harga menjadi Rp13.200, jadi tidak ada yang dipesan untuk Anda. Dengan tambahan 2.000 kg, harga Rp12.900 tercapai.';
    expect((await mailOf('kop-c@example.org', made.number))[0]).toContain(above);
    expect((await entryOf('kop-c', made.campaignId))[0]).toContain(above);
    expect((await entryOf('forum', made.campaignId))[0]).toContain('2.300 kg');
    const [paper] = await db.all<{ number: string; kind: string; lines: number; total: number }>(sql`
      select d.number, d.kind, json_array_length(d.content, '$.lines') lines, d.content ->> '$.total.amount' total
      from campaign_purchase p join document d on d.id = p.document_id and d.subject_id = p.id
      where p.campaign_id = ${made.campaignId}`);
    expect(paper).toMatchObject({ kind: 'purchase_order', lines: 2, total: 2300 * 13_200 });
  });

  test('buys from several suppliers where that is cheaper, with their deliveries', async () => {
    const made = await open({
      suppliers: [
        { id: 'near', tiers: [{ from: 0, unitPrice: 12_800 }], capacity: 1000, deliveryCost: 150_000 },
        { id: 'far', tiers: [{ from: 0, unitPrice: 13_300 }] },
      ],
      pledges: [
        { cooperativeId: 'kop-a', quantity: 1010, tolerance: 40 },
        { cooperativeId: 'kop-b', quantity: 1000, drop: 1, highestPrice: 13_150 },
        { cooperativeId: 'kop-c', quantity: 500, drop: 1, highestPrice: 12_000 },
      ],
    });
    await closeDue(db, made.deadline);
    const cost = 1000 * 12_800 + 150_000 + 1050 * 13_300;
    expect(await sumsOf(db, made.campaignId)).toMatchObject({ allotted: 2050, bought: 2050, cost, closingCost: cost });
    const [closing] = await closingsOf(db, made.campaignId);
    expect(closing).toMatchObject({ kind: 'go_ahead', perUnit: Math.ceil(cost / 2050), proven: true });
    expect(closing!.evidence).toMatchObject({
      way: 'together',
      lists: [{ alone: { total: 1050 } }, { alone: { total: 1000 } }],
    });
    expect((await allotted(db, made.campaignId))['kop-c']).toMatchObject({
      ...{ kind: 'price_above_limit', quantity: 0, told: { says: 'above', also: 'with_it' } },
    });
  });

  test('leaves out who was suspended meanwhile or has not paid its deposit, and settles every deposit', async () => {
    const made = await open({
      depositBps: 500,
      pledges: [
        { cooperativeId: 'kop-a', quantity: 1000 },
        { cooperativeId: 'kop-b', quantity: 1000 },
        { cooperativeId: 'kop-c', quantity: 1000 },
        { cooperativeId: 'kop-d', quantity: 500 },
        { cooperativeId: 'kop-e', quantity: 500, highestPrice: 12_000 },
      ],
    });
    const states = { 'kop-a': 'held', 'kop-b': 'due', 'kop-c': 'reported', 'kop-d': 'held', 'kop-e': 'held' } as const;
    const deposits: Record<string, string> = {};
    for (const [id, state] of Object.entries(states)) deposits[id] = await depositOf(db, made, id, state);
    await suspend(db, 'kop-d');
    await closeDue(db, made.deadline);
    expect(await allotted(db, made.campaignId)).toMatchObject({
      'kop-a': { kind: 'counts', quantity: 1000, told: { says: 'as_asked', deposit: 'stays' } },
      'kop-b': { kind: 'barred', quantity: 0, told: { says: 'deposit_missing', deposit: 'lapses' } },
      'kop-c': { kind: 'barred', quantity: 0, told: { says: 'deposit_unconfirmed', deposit: 'unclear' } },
      'kop-d': { kind: 'barred', quantity: 0, told: { says: 'suspended', deposit: 'returns' } },
      'kop-e': { kind: 'price_above_limit', quantity: 0, told: { deposit: 'returns' } },
    });
    const after: Record<string, unknown> = {};
    for (const [id, deposit] of Object.entries(deposits)) after[id] = (await depositState(db, deposit))!;
    expect(after).toEqual({
      ...{ 'kop-a': { state: 'held', version: 1 }, 'kop-b': { state: 'void', version: 2 } },
      ...{ 'kop-c': { state: 'void', version: 2 }, 'kop-d': { state: 'to_return', version: 2 } },
      'kop-e': { state: 'to_return', version: 2 },
    });
    const events = await db.all<{ type: string }>(
      sql`select type from event where aggregate_type = 'deposit' and aggregate_id in (select id from deposit where campaign_id = ${made.campaignId}) order by type`,
    );
    expect(events.map((one) => one.type)).toEqual([
      'deposit_lapsed',
      'deposit_lapsed',
      'deposit_to_return',
      'deposit_to_return',
    ]);
  });

  test('a missed target: more time once, then those go ahead who accept the price there is', async () => {
    const made = await open({ target: 5000, extensionDays: 3, pledges: pledges.slice(0, 2) });
    expect(await closeDue(db, made.deadline)).toMatchObject([{ kind: 'extend' }]);
    const until = made.deadline + 3 * DAY;
    expect(await campaignRow(db, made.campaignId)).toMatchObject({
      state: 'open',
      round: 2,
      deadline: until,
      closedAt: null,
    });
    expect(await allotted(db, made.campaignId)).toEqual({});
    expect((await entryOf('kop-a', made.campaignId))[0]).toMatch(/diperpanjang satu kali sampai/);
    expect((await mailOf('kop-b@example.org', made.number))[0]).toMatch(/^Yth\. Nama kop-b,/);
    expect(await closeDue(db, until - 1)).toEqual([]);
    expect(await closeDue(db, until)).toMatchObject([{ kind: 'fall_back' }]);
    expect((await closingsOf(db, made.campaignId)).map(({ round, kind, total }) => ({ round, kind, total }))).toEqual([
      { round: 1, kind: 'extend', total: 0 },
      { round: 2, kind: 'fall_back', total: 2300 },
    ]);
  });

  test('an extension that is already over when the clock comes to it counts from then', async () => {
    const made = await open({ target: 5000, extensionDays: 1, pledges: pledges.slice(0, 1) });
    const late = made.deadline + 5 * DAY;
    expect(await closeDue(db, late)).toMatchObject([{ kind: 'extend' }]);
    expect(await campaignRow(db, made.campaignId)).toMatchObject({ state: 'open', deadline: late + DAY });
    await closeDue(db, late + DAY);
  });

  test('fails without falling back, and says what was missing', async () => {
    const made = await open({ target: 5000, fallBack: false, pledges: pledges.slice(0, 2) });
    const deposit = await depositOf(db, made, 'kop-a', 'held');
    await closeDue(db, made.deadline);
    expect(await campaignRow(db, made.campaignId)).toMatchObject({
      ...{ state: 'failed', endReason: 'Target tidak tercapai; kurang 2.700 kg.', endedAt: made.deadline },
    });
    expect((await allotted(db, made.campaignId))['kop-a']).toMatchObject({
      ...{ kind: 'campaign_failed', quantity: 0, told: { says: 'failed_target', deposit: 'returns' } },
    });
    expect(await depositState(db, deposit)).toMatchObject({ state: 'to_return' });
    const [entry] = await entryOf('kop-a', made.campaignId);
    expect(entry).toContain('targetnya 5.000 kg, masih kurang 2.700 kg');
    expect(entry).toContain('Uang muka Anda dikembalikan');
  });

  test('fails where no price is reached, and where nobody pledged', async () => {
    const few = await open({
      suppliers: [{ id: 'large', minimumOrder: 3000, tiers: [{ from: 0, unitPrice: 13_000 }] }],
      pledges: pledges.slice(0, 1),
    });
    const none = await open({});
    await closeDue(db, few.deadline);
    expect(await campaignRow(db, few.campaignId)).toMatchObject({
      ...{ state: 'failed', endReason: expect.stringContaining('kurang') },
    });
    expect(await campaignRow(db, none.campaignId)).toMatchObject({
      ...{ state: 'failed', endReason: 'Tidak ada koperasi yang berkomitmen sampai tenggat.' },
    });
    expect((await closingsOf(db, none.campaignId))[0]).toMatchObject({ kind: 'fail', pledges: 0, pledged: 0 });
  });

  test('buys from no list that is over at the deadline; one that was ended since it opened still holds', async () => {
    const made = await open({
      suppliers: [
        { id: 'gone', tiers: [{ from: 0, unitPrice: 12_000 }] },
        { id: 'there', tiers: [{ from: 0, unitPrice: 13_000 }] },
      ],
      pledges: [{ cooperativeId: 'kop-a', quantity: 1000 }],
    });
    await db.run(sql`update price_list set ended_at = ${made.deadline - 1} where id = ${made.listIds[1]}`);
    // The fixture's lists hold equally long, and the database lets nobody change that: one ends early behind its back.
    await db.run(sql`drop trigger price_list_only_ends`);
    await db.run(sql`update price_list set valid_until = ${made.deadline} where id = ${made.listIds[0]}`);
    await closeDue(db, made.deadline);
    const [closing] = await closingsOf(db, made.campaignId);
    expect(closing).toMatchObject({
      ...{ perUnit: 13_000, evidence: { way: 'list', lapsed: [expect.stringContaining('gone')] } },
    });
    const alone = await open({ pledges: [{ cooperativeId: 'kop-a', quantity: 1000 }], deadline: NOW + 61 * DAY });
    await closeDue(db, alone.deadline);
    expect(await campaignRow(db, alone.campaignId)).toMatchObject({ state: 'failed' });
    expect((await allotted(db, alone.campaignId))['kop-a']).toMatchObject({ told: { says: 'failed_suppliers' } });
  });

  test('a cancelled campaign is not closed, nor one that staff gave more time', async () => {
    const gone = await open({ pledges });
    await db.update(campaign).set({ state: 'cancelled', version: 2 }).where(eq(campaign.id, gone.campaignId));
    const later = await open({ pledges });
    await db
      .update(campaign)
      .set({ deadline: later.deadline + DAY, version: 2 })
      .where(eq(campaign.id, later.campaignId));
    expect(await closeDue(db, gone.deadline)).toEqual([]);
    await closeDue(db, later.deadline + DAY);
  });

  test('every entry and mail says the same, to the letter', async () => {
    const rows = await db.all<{ kind: string; data: string; body: string }>(sql`
      select e.kind, e.data, m.body from inbox_entry e join outbox_mail m on m.id = e.id where e.kind = 'campaign_result'`);
    expect(rows.length).toBeGreaterThan(12);
    const flat = (text: string) => text.replaceAll(/\s+/g, ' ');
    for (const { kind, data, body } of rows) {
      const told = inboxTexts[kind]!.id(JSON.parse(data)).replace(/^.*? ditutup\. /, '');
      expect(flat(body)).toContain(flat(told));
    }
  });
});
