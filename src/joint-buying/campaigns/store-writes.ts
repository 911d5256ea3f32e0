import { and, eq, type SQL, sql } from 'drizzle-orm';
import { campaign, campaignList, dropPoint, numberSeries } from '../../../db/schema/index.ts';
import type { Db, Statement } from '../../platform/db.ts';
import type { Actor } from '../../platform/events.ts';
import { newId } from '../../platform/ids.ts';
import type { CampaignForm, DropLine } from './types.ts';

const seriesOf = (year: string): string => `BB-${year}`;

/** Moves the year's series on; `insertCampaign` in the same batch takes the number, and a refused batch gives it back. */
export const takeNumber = (db: Db, year: string) =>
  db
    .insert(numberSeries)
    .values({ series: seriesOf(year), last: 1 })
    .onConflictDoUpdate({ target: numberSeries.series, set: { last: sql`${numberSeries.last} + 1` } });

const numberOf = (year: string): SQL<string> =>
  sql`(select series || printf('-%06d', last) from number_series where series = ${seriesOf(year)})`;

const rowOf = ({ listIds, drops, ...form }: CampaignForm) => form;

export const insertCampaign = (
  db: Db,
  row: { id: string; form: CampaignForm; createdBy: string; now: number },
  year: string,
) =>
  db.insert(campaign).values({
    ...rowOf(row.form),
    ...{ id: row.id, number: numberOf(year) as unknown as string },
    ...{ createdBy: row.createdBy, createdAt: row.now, updatedAt: row.now },
  });

type At = { id: string; version: number };

/**
 * Changes the campaign that still has this version and counts it on. Was somebody faster, nothing is changed here, and the event of
 * the same batch fails on its unique key.
 */
const updateAt = (db: Db, at: At, set: Partial<typeof campaign.$inferInsert>) =>
  db
    .update(campaign)
    .set({ ...set, version: at.version + 1 })
    .where(and(eq(campaign.id, at.id), eq(campaign.version, at.version)));

export const updateDraftRow = (db: Db, at: At, form: CampaignForm, now: number) =>
  updateAt(db, at, { ...rowOf(form), updatedAt: now });

export const openRow = (db: Db, at: At, frozen: { showsNames: boolean; depositBps: number }, now: number) =>
  updateAt(db, at, { ...frozen, state: 'open', openedAt: now, updatedAt: now });

export const cancelRow = (db: Db, at: At, endReason: string, now: number) =>
  updateAt(db, at, { state: 'cancelled', endReason, endedAt: now, updatedAt: now });

export const moveRow = (db: Db, at: At, deadline: number, now: number) =>
  updateAt(db, at, { deadline, updatedAt: now });

/** The lists and drop points of a draft, in place of what it had. */
export function partsOf(
  db: Db,
  id: string,
  form: CampaignForm,
  districts: readonly DropLine[],
  now: number,
): Statement[] {
  const lists = form.listIds.map((listId) => ({ campaignId: id, listId }));
  const drops = form.drops.map(({ name, address }, position) => ({
    ...{ id: newId(now), campaignId: id, position, name, address, kecamatan: districtOf(name, districts) },
  }));
  return [
    ...(lists.length > 0 ? [db.insert(campaignList).values(lists)] : []),
    ...(drops.length > 0 ? [db.insert(dropPoint).values(drops)] : []),
  ];
}

const districtOf = (name: string, districts: readonly DropLine[]): string | null =>
  districts.find((one) => one.name.toLocaleLowerCase('id') === name.toLocaleLowerCase('id'))?.name ?? null;

export const clearParts = (db: Db, id: string): Statement[] => [
  db.delete(campaignList).where(eq(campaignList.campaignId, id)),
  db.delete(dropPoint).where(eq(dropPoint.campaignId, id)),
];

/** One id for each row of an `insert … select`: a ULID by its time, the rest by the database. */
const idOf = (now: number): SQL => sql`${newId(now).slice(0, 10)} || hex(randomblob(8))`;

export type Word = { kind: string; data: Record<string, string | number>; link: string; now: number };

/** To every cooperative that may take part. */
export const tellCooperatives = (db: Db, { kind, data, link, now }: Word) =>
  db.run(sql`insert into inbox_entry (id, party_id, kind, data, link, created_at)
    select ${idOf(now)}, id, ${kind}, ${JSON.stringify(data)}, ${link}, ${now}
    from party where kind = 'cooperative' and status = 'verified'`);

const pledgers = (id: string): SQL =>
  sql`from pledge p left join deposit d on d.pledge_id = p.id and d.state in ('due', 'reported', 'held')
    where p.campaign_id = ${id} and p.withdrawn_at is null`;

/** To everybody who pledged, with the state and amount of its deposit (`deposit`, `amount`), '' and 0 where it has none. */
export const tellPledgers = (db: Db, id: string, { kind, data, link, now }: Word) =>
  db.run(sql`insert into inbox_entry (id, party_id, kind, data, link, created_at)
    select ${idOf(now)}, p.cooperative_id, ${kind},
      json_set(${JSON.stringify(data)}, '$.deposit', coalesce(d.state, ''), '$.amount', coalesce(d.amount, 0)), ${link}, ${now}
    ${pledgers(id)}`);

/**
 * The same by mail. `{cooperative}` stands for its name, `{deposit}` for the sentence about its deposit, in which `{amount}` is
 * the rupiah.
 */
export const mailPledgers = (
  db: Db,
  id: string,
  mail: { subject: string; body: string; held: string; due: string; now: number },
) =>
  db.run(sql`insert into outbox_mail (id, to_address, subject, body, next_attempt_at, created_at)
    select ${idOf(mail.now)}, c.email, ${mail.subject},
      replace(replace(${mail.body}, '{cooperative}', c.name), '{deposit}', replace(
        case when s.state = 'held' then ${mail.held} when s.state is not null then ${mail.due} else '' end,
        '{amount}', 'Rp' || replace(printf('%,d', coalesce(s.amount, 0)), ',', '.'))), ${mail.now}, ${mail.now}
    from (select p.cooperative_id, d.state, d.amount ${pledgers(id)}) s join party c on c.id = s.cooperative_id
    where c.email is not null and c.email <> ''`);

/** What was paid goes back, what was only asked for is void; each with its event. Its statements keep this order. */
export const releaseDeposits = (db: Db, id: string, actor: Actor, reason: string, now: number): Statement[] => [
  db.run(sql`insert into event (aggregate_type, aggregate_id, version, type, actor_user_id, actor_party_id, at, reason, data)
    select 'deposit', id, version + 1, case state when 'held' then 'deposit_to_return' else 'deposit_void' end,
      ${actor.userId}, ${actor.partyId}, ${now}, ${reason}, json_object('amount', amount)
    from deposit where campaign_id = ${id} and state in ('due', 'reported', 'held')`),
  db.run(sql`update deposit set state = case state when 'held' then 'to_return' else 'void' end, version = version + 1,
      updated_at = ${now}, updated_by = ${actor.userId}
    where campaign_id = ${id} and state in ('due', 'reported', 'held')`),
];
