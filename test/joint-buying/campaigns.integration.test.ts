import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { setting } from '../../db/schema/index.ts';
import { cancelCampaign, moveDeadline } from '../../src/joint-buying/campaigns/commands/end.ts';
import { openCampaign as openDraft } from '../../src/joint-buying/campaigns/commands/open.ts';
import { saveCampaign, updateCampaign } from '../../src/joint-buying/campaigns/commands/save.ts';
import { agreementTo } from '../../src/joint-buying/campaigns/problems.ts';
import type { CampaignForm, SaveAnswer } from '../../src/joint-buying/campaigns/types.ts';
import { DAY, dayOf, HOUR, startOfDay } from '../../src/platform/clock.ts';
import type { Db, Meter } from '../../src/platform/db.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { openCampaign, orderCampaign } from '../support/joint.ts';
import { NOW, openTrade } from '../support/trade.ts';
import { agus, day, type Lists, pledgeWith, riceLists, rina, sent, suspended } from './campaign-world.ts';

let database: TestDatabase;
let [db, meter, lists]: [Db, Meter, Lists] = [] as never;
beforeAll(async () => {
  database = await freshDatabase();
  ({ db, meter } = database);
  await openTrade(db);
  await suspended(db);
  lists = await riceLists(db);
});
afterAll(() => database.close());
beforeEach(() => db.run(sql`delete from inbox_entry`));

const idOf = (answer: SaveAnswer): string => {
  if (!answer.ok) throw new Error(`refused: ${JSON.stringify(answer)}`);
  return answer.location.replace('/campaigns/', '');
};
type Stored = { state: string; number: string; version: number; shows: number; bps: number; deadline: number };
async function stored(id: string): Promise<Stored> {
  const [row] = await db.all<Stored>(
    sql`select state, number, version, shows_names shows, deposit_bps bps, deadline from campaign where id = ${id}`,
  );
  return row!;
}
const events = async (id: string) =>
  (await db.all<{ type: string }>(sql`select type from event where aggregate_id = ${id} order by version`)).map(
    (one) => one.type,
  );
const told = (kind: string) =>
  db.all<{ partyId: string; data: string }>(
    sql`select party_id partyId, data from inbox_entry where kind = ${kind} order by party_id`,
  );
const count = async (table: string): Promise<number> =>
  (await db.all<{ n: number }>(sql.raw(`select count(*) n from ${table}`)))[0]!.n;
const save = (changed: Partial<CampaignForm> = {}, more = {}) =>
  saveCampaign(db, agus, sent([lists.bulog], changed, more), NOW);
const draft = async () => idOf(await save());

describe('a joint purchase is started', () => {
  it('as a draft with a number of the year, of which no cooperative hears', async () => {
    const before = meter.trips;
    const id = await draft();
    expect(meter.trips - before).toBe(2);
    const row = await stored(id);
    expect(row).toMatchObject({ state: 'draft', version: 1 });
    expect(row.number).toMatch(/^BB-2026-\d{6}$/);
    expect((await stored(await draft())).number > row.number).toBe(true);
    expect(await events(id)).toEqual(['campaign_drafted']);
    expect(await told('campaign_opened')).toEqual([]);
  });

  it('and opened at once: the forum’s settings are frozen, and every verified cooperative is told', async () => {
    await db.insert(setting).values([
      { key: 'pledge_deposit_bps', value: 1000, updatedAt: NOW },
      { key: 'campaign_shows_names', value: false, updatedAt: NOW },
    ]);
    const before = meter.trips;
    const id = idOf(await save({}, { opens: true }));
    expect(meter.trips - before).toBe(2);
    await db.delete(setting);
    expect(await stored(id)).toMatchObject({ state: 'open', version: 2, shows: 0, bps: 1000 });
    expect(await events(id)).toEqual(['campaign_drafted', 'campaign_opened']);
    const entries = await told('campaign_opened');
    expect(entries.map((one) => one.partyId)).toEqual(['kop-a', 'kop-b', 'kop-c']);
    expect(JSON.parse(entries[0]!.data)).toMatchObject({ goods: 'rice (id)', goodsEn: 'rice (en)' });
  });

  it('once, when the same form comes twice, also at once', async () => {
    const form = sent([lists.bulog, lists.mill], {}, { opens: true });
    const before = await count('campaign');
    const answers = await Promise.all([saveCampaign(db, agus, form, NOW), saveCampaign(db, agus, form, NOW + 1)]);
    answers.push(await saveCampaign(db, agus, form, NOW + 2));
    expect(new Set(answers.map(idOf)).size).toBe(1);
    expect(await count('campaign')).toBe(before + 1);
    expect(await told('campaign_opened')).toHaveLength(3);
  });

  it('by many at once, each with a number of its own', async () => {
    const ids = (await Promise.all([1, 2, 3, 4, 5, 6].map(() => save()))).map(idOf);
    const numbers = await Promise.all(ids.map(async (id) => (await stored(id)).number));
    expect(new Set(numbers).size).toBe(6);
  });
});

type Changed = Partial<CampaignForm> | (() => Partial<CampaignForm>);
const refusals: [name: string, changed: Changed, field: string, reason: string][] = [
  ['a deadline that has passed', { deadline: NOW }, 'deadlineDay', 'deadline_past'],
  ['a deadline years ahead', { deadline: NOW + 400 * DAY }, 'deadlineDay', 'deadline_far'],
  ['delivery on the day of the deadline', { deliveryFrom: day(7) }, 'deliveryFrom', 'delivery_before_deadline'],
  ['delivery before the extended deadline', { deliveryFrom: day(9) }, 'deliveryFrom', 'delivery_before_extension'],
  ['delivery that ends before it begins', { deliveryUntil: day(9) }, 'deliveryUntil', 'window_backwards'],
  ['delivery years later', { deliveryUntil: day(900) }, 'deliveryUntil', 'delivery_far'],
  [
    'two drop points of one name',
    { drops: ['Pos', 'pos'].map((name) => ({ name, address: 'Jl. A' })) },
    'drops.1.name',
    'drop_twice',
  ],
  ['a list that is none', { listIds: ['none-such'] }, 'lists', 'list_gone'],
  ['goods that are none', { commodityId: 'none-such' }, 'commodity', 'goods_gone'],
];
const refusalsToOpen: typeof refusals = [
  ['without a list', { listIds: [] }, 'lists', 'no_list'],
  ['without a drop point', { drops: [] }, 'drops.0.name', 'no_drop'],
  ['with packs that differ', () => ({ listIds: [lists.bulog, lists.small] }), 'lists', 'packs_differ'],
];
const changedBy = (changed: Changed) => (typeof changed === 'function' ? changed() : changed);

describe('is refused by name', () => {
  it.each(refusals)('%s, also as a draft', async (_, changed, field, reason) => {
    const before = await count('campaign');
    const answer = await save(changedBy(changed));
    expect(answer).toMatchObject({ ok: false, reason: 'problems', problems: [{ field, reason }] });
    expect(await count('campaign')).toBe(before);
  });

  it.each(refusalsToOpen)('to open it %s; a draft may be so', async (_, changed, field, reason) => {
    const answer = await save(changedBy(changed), { opens: true });
    expect(answer).toMatchObject({ ok: false, reason: 'problems', problems: [{ field, reason }] });
    expect((await save(changedBy(changed))).ok).toBe(true);
  });

  it('a list that ends before the delivery is over, and one that begins after the closing', async () => {
    const ofList = async (id: string) => {
      const answer = await save({ listIds: [id] }, { opens: true });
      return answer.ok || answer.reason !== 'problems' ? answer : answer.problems[0];
    };
    expect(await ofList(lists.brief)).toMatchObject({
      ...{ field: `lists.${lists.brief}`, reason: 'list_problem', problem: { reason: 'ends_before_delivery' } },
    });
    expect(await ofList(lists.late)).toMatchObject({ problem: { reason: 'starts_after_closing' } });
  });

  it('a target that all suppliers together cannot reach, until it has been seen', async () => {
    const asked = { target: 15_000, listIds: [lists.bulog, lists.mill] };
    const answer = await save(asked, { opens: true });
    expect(answer).toMatchObject({ reason: 'warnings', warnings: [{ reason: 'target_above_capacity', most: 14_000 }] });
    if (answer.ok || answer.reason !== 'warnings') throw new Error('no warning');
    // What was agreed to is this warning, and no other.
    expect((await save({ ...asked, target: 20_000 }, { opens: true, agreed: 'anything' })).ok).toBe(false);
    expect((await save(asked, { opens: true, agreed: agreementTo(answer.warnings) })).ok).toBe(true);
  });
});

describe('a draft', () => {
  const change = (id: string, version: number, more: Partial<CampaignForm> = {}, opens = false) =>
    updateCampaign(db, agus, { ...sent([lists.mill], { target: 9000, ...more }, { opens, version }), id }, NOW);
  const agreed = 'target_above_capacity:6000';

  it('is changed as a whole: lists, drop points and rules', async () => {
    const id = await draft();
    const before = meter.trips;
    expect((await change(id, 1, { drops: [{ name: 'Gudang', address: 'Jl. B' }] })).ok).toBe(true);
    expect(meter.trips - before).toBe(2);
    const rows = await db.all(sql`select l.list_id list, d.name, c.target, c.version from campaign c
      join campaign_list l on l.campaign_id = c.id join drop_point d on d.campaign_id = c.id where c.id = ${id}`);
    expect(rows).toEqual([{ list: lists.mill, name: 'Gudang', target: 9000, version: 2 }]);
    expect(await events(id)).toEqual(['campaign_drafted', 'campaign_edited']);
  });

  it('keeps somebody else’s change, and says so; once it is open nothing is changed', async () => {
    const id = await draft();
    const both = await Promise.all([change(id, 1), change(id, 1)]);
    expect(both.map((one) => (one.ok ? 'saved' : one.reason)).sort()).toEqual(['campaign_changed', 'saved']);
    expect((await openDraft(db, rina, { id, version: 2, agreed }, NOW)).ok).toBe(true);
    expect(await change(id, 3)).toEqual({ ok: false, reason: 'not_a_draft' });
    expect(await change('none-such', 1)).toEqual({ ok: false, reason: 'campaign_not_found' });
  });

  it('is opened once by two who do so at once', async () => {
    const id = await draft();
    const both = await Promise.all([agus, rina].map((who) => openDraft(db, who, { id, version: 1, agreed: '' }, NOW)));
    expect(both).toEqual([1, 2].map(() => ({ ok: true, location: `/campaigns/${id}` })));
    expect(await events(id)).toEqual(['campaign_drafted', 'campaign_opened']);
    expect(await told('campaign_opened')).toHaveLength(3);
  });

  it('is not opened in another version than was seen, or after its deadline', async () => {
    const id = await draft();
    expect(await openDraft(db, agus, { id, version: 7, agreed: '' }, NOW)).toMatchObject({
      reason: 'campaign_changed',
    });
    const late = await openDraft(db, agus, { id, version: 1, agreed: '' }, NOW + 8 * DAY);
    expect(late).toMatchObject({ problems: [{ field: 'deadlineDay', reason: 'deadline_past' }] });
    expect((await stored(id)).state).toBe('draft');
  });

  it('is edited and opened with one form', async () => {
    const id = await draft();
    expect((await change(id, 1, { target: 0 }, true)).ok).toBe(true);
    expect(await stored(id)).toMatchObject({ state: 'open', version: 3 });
    expect(await events(id)).toEqual(['campaign_drafted', 'campaign_edited', 'campaign_opened']);
  });

  it('is discarded without a word to anybody', async () => {
    const id = await draft();
    expect(await cancelCampaign(db, agus, { id, reason: 'Salah komoditas' }, NOW)).toEqual({ ok: true });
    expect((await stored(id)).state).toBe('cancelled');
    expect(await count('inbox_entry')).toBe(0);
  });
});

const rice = (more = {}) => openCampaign(db, { commodityId: 'rice', deadline: NOW + 2 * DAY, ...more });
const cancel = (id: string, at = NOW) => cancelCampaign(db, agus, { id, reason: 'Pemasok mundur' }, at);

describe('an open joint purchase is cancelled', () => {
  it('with word and mail to everybody who pledged, and every deposit released', async () => {
    await db.run(sql`delete from outbox_mail`);
    const made = await rice({ depositBps: 1000 });
    await pledgeWith(db, made, { cooperativeId: 'kop-a', state: 'held', amount: 1_350_000 });
    await pledgeWith(db, made, { cooperativeId: 'kop-b', state: 'due', amount: 700 });
    await pledgeWith(db, made, { cooperativeId: 'kop-c', state: 'reported', amount: 900 });
    const before = meter.trips;
    expect(await cancel(made.campaignId)).toEqual({ ok: true });
    expect(meter.trips - before).toBe(2);
    const deposits =
      await db.all(sql`select d.cooperative_id who, d.state, d.version, e.type, e.version seen from deposit d
      join event e on e.aggregate_id = d.id where d.campaign_id = ${made.campaignId} order by 1`);
    expect(deposits).toEqual([
      { who: 'kop-a', state: 'to_return', version: 2, type: 'deposit_to_return', seen: 2 },
      { who: 'kop-b', state: 'void', version: 2, type: 'deposit_void', seen: 2 },
      { who: 'kop-c', state: 'void', version: 2, type: 'deposit_void', seen: 2 },
    ]);
    const entries = (await told('campaign_cancelled')).map((one) => ({ who: one.partyId, ...JSON.parse(one.data) }));
    expect(entries).toMatchObject([
      { who: 'kop-a', reason: 'Pemasok mundur', deposit: 'held', amount: 1_350_000 },
      { who: 'kop-b', deposit: 'due', amount: 700 },
      { who: 'kop-c', deposit: 'reported', amount: 900 },
    ]);
    const mails = await db.all<{ to: string; body: string }>(
      sql`select to_address "to", body from outbox_mail order by to_address`,
    );
    expect(mails.map((one) => one.to)).toEqual(['kop-a@example.org', 'kop-b@example.org', 'kop-c@example.org']);
    expect(mails[0]!.body).toContain('Yth. Nama kop-a,');
    expect(mails[0]!.body).toContain('Pemasok mundur');
    expect(mails[0]!.body).toContain('Uang muka Anda Rp1.350.000 dikembalikan');
    expect(mails[1]!.body).toContain('Uang muka Rp700 tidak perlu dibayar lagi');
    for (const { body } of mails) expect(body).not.toMatch(/[{}]/);
  });

  it('once: the second time changes nothing, and who withdrew hears nothing', async () => {
    const made = await rice({
      pledges: [
        { cooperativeId: 'kop-a', quantity: 100 },
        { cooperativeId: 'kop-b', quantity: 100 },
      ],
    });
    await db.run(
      sql`update pledge set withdrawn_at = ${NOW}, updated_at = ${NOW} where id = ${made.pledges[0]!.pledgeId}`,
    );
    const both = await Promise.all([cancel(made.campaignId), cancel(made.campaignId)]);
    expect(both).toEqual([{ ok: true }, { ok: true }]);
    expect((await told('campaign_cancelled')).map((one) => one.partyId)).toEqual(['kop-b']);
    expect(await events(made.campaignId)).toEqual(['campaign_cancelled']);
  });

  it('not once its pledges bind, whether or not the closing has run, nor when it is ordered', async () => {
    const made = await rice({ pledges: [{ cooperativeId: 'kop-a', quantity: 100 }] });
    expect(await cancel(made.campaignId, made.deadline)).toEqual({ ok: false, reason: 'deadline_passed' });
    await orderCampaign(db, made);
    expect(await cancel(made.campaignId)).toEqual({ ok: false, reason: 'not_to_cancel' });
    expect(await cancel('none-such')).toEqual({ ok: false, reason: 'campaign_not_found' });
    expect(await told('campaign_cancelled')).toEqual([]);
  });
});

describe('its deadline is moved', () => {
  const move = (id: string, deadline: number, now = NOW) => moveDeadline(db, agus, { id, deadline }, now);

  it('to a moment ahead, earlier or later, and everybody who pledged is told', async () => {
    await db.run(sql`delete from outbox_mail`);
    const made = await rice({ pledges: [{ cooperativeId: 'kop-a', quantity: 100 }] });
    const before = meter.trips;
    expect(await move(made.campaignId, NOW + HOUR)).toEqual({ ok: true });
    expect(meter.trips - before).toBe(2);
    expect(await move(made.campaignId, NOW + 3 * DAY)).toEqual({ ok: true });
    expect((await stored(made.campaignId)).deadline).toBe(NOW + 3 * DAY);
    const entries = (await told('campaign_deadline_moved')).map((one) => JSON.parse(one.data).deadline).sort();
    expect(entries).toEqual([NOW + HOUR, NOW + 3 * DAY]);
    const mails = (await db.all<{ body: string }>(sql`select body from outbox_mail`)).map((one) => one.body).join();
    expect(mails).toContain('sekarang ditutup 1 Des 2026, 11.00 WIB, sebelumnya 3 Des 2026, 10.00 WIB.');
  });

  it.each([
    ['into the past', () => NOW, 'deadline_past'],
    ['to the first day of delivery', () => startOfDay('2026-12-05') + HOUR, 'deadline_after_delivery'],
    ['so that its extension runs into delivery', () => startOfDay('2026-12-03') + 17 * HOUR, 'deadline_after_delivery'],
    ['years ahead', () => NOW + 400 * DAY, 'deadline_far'],
  ])('never %s', async (_, deadline, reason) => {
    const made = await rice({ extensionDays: 2 });
    expect(await move(made.campaignId, deadline())).toMatchObject({ problems: [{ field: 'deadlineDay', reason }] });
    expect((await stored(made.campaignId)).deadline).toBe(made.deadline);
  });

  it('nor to before one of its lists begins', async () => {
    const made = await rice({ suppliers: [{ id: 'soon', tiers: [{ from: 0, unitPrice: 13_000 }] }] });
    const begins = NOW - DAY;
    const answer = await move(made.campaignId, begins - HOUR, begins - DAY);
    expect(answer).toMatchObject({ problems: [{ reason: 'deadline_before_list', day: dayOf(begins) }] });
    expect(await move(made.campaignId, begins + HOUR, begins - DAY)).toEqual({ ok: true });
  });

  it('nor after it has passed, nor of what is not open, nor to where it is', async () => {
    const made = await rice();
    expect(await move(made.campaignId, made.deadline)).toMatchObject({ reason: 'same_deadline' });
    expect(await move(made.campaignId, NOW + 3 * DAY, made.deadline)).toMatchObject({ reason: 'deadline_passed' });
    expect(await move(await draft(), NOW + 3 * DAY)).toMatchObject({ reason: 'not_open' });
    expect(await move('none-such', NOW + 3 * DAY)).toMatchObject({ reason: 'campaign_not_found' });
    expect(await told('campaign_deadline_moved')).toEqual([]);
  });

  it('by two at once to two moments: both in turn, and the books of it agree', async () => {
    const made = await rice();
    await Promise.all([move(made.campaignId, NOW + HOUR), move(made.campaignId, NOW + 2 * HOUR)]);
    expect(await events(made.campaignId)).toEqual(['campaign_deadline_moved', 'campaign_deadline_moved']);
    expect((await stored(made.campaignId)).version).toBe(3);
  });
});

it('the suspended hear of nothing', async () => {
  await save({}, { opens: true });
  expect(await db.all(sql`select 1 from inbox_entry where party_id = 'kop-s'`)).toEqual([]);
});
