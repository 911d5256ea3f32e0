import { type SQL, sql } from 'drizzle-orm';
import { actionItem, businessDirection, goal, mentorship, visit, visitPhoto } from '../../../db/schema/index.ts';
import type { Db, Statement } from '../../platform/db.ts';
import { newId } from '../../platform/ids.ts';

export const endMentorship = (db: Db, cooperativeId: string, now: number): Statement =>
  db.run(sql`update mentorship set ended_at = ${now} where cooperative_id = ${cooperativeId} and ended_at is null`);

/** A unique index keeps a cooperative from having two. */
export const insertMentorship = (db: Db, row: typeof mentorship.$inferInsert) => db.insert(mentorship).values(row);

export const insertDirection = (db: Db, row: typeof businessDirection.$inferInsert) =>
  db.insert(businessDirection).values(row);

export const insertGoal = (db: Db, row: typeof goal.$inferInsert) => db.insert(goal).values(row);
export const endGoal = (db: Db, id: string, now: number): Statement =>
  db.run(sql`update goal set ended_at = ${now} where id = ${id} and ended_at is null`);

export const insertItem = (db: Db, row: typeof actionItem.$inferInsert) => db.insert(actionItem).values(row);

/** Done once: a second time fails on the event of the version. */
export const finishItem = (
  db: Db,
  at: { id: string; version: number },
  set: { doneBy: string; doneAt: number; doneNote: string },
): Statement =>
  db.run(sql`
    update action_item set done_by = ${set.doneBy}, done_at = ${set.doneAt}, done_note = ${set.doneNote}, version = ${at.version + 1}
    where id = ${at.id} and version = ${at.version} and done_at is null`);

export const insertVisit = (db: Db, row: typeof visit.$inferInsert) => db.insert(visit).values(row);

/** Whoever made it is its mentor, whoever planned it. A trigger keeps a visit from moving twice; the event of the version too. */
export const finishVisit = (
  db: Db,
  at: { id: string; version: number },
  set: { doneOn: string; notes: string; attendance: string; mentorId: string },
  now: number,
): Statement =>
  db.run(sql`
    update visit set state = 'done', mentor_id = ${set.mentorId}, done_on = ${set.doneOn}, notes = ${set.notes}, attendance = ${set.attendance},
      version = ${at.version + 1}, updated_at = ${now} where id = ${at.id} and version = ${at.version}`);

export const cancelVisitRow = (db: Db, at: { id: string; version: number }, reason: string, now: number): Statement =>
  db.run(sql`
    update visit set state = 'cancelled', cancel_reason = ${reason}, version = ${at.version + 1}, updated_at = ${now}
    where id = ${at.id} and version = ${at.version}`);

export const insertVisitPhotos = (db: Db, visitId: string, photoIds: readonly string[]): Statement[] =>
  photoIds.map((photoId, position) => db.insert(visitPhoto).values({ visitId, position, photoId }));

const theForum: SQL = sql`(select id from party where kind = 'forum' order by id limit 1)`;

/** Word to the mentor, in the forum's inbox. */
export const tellForum = (
  db: Db,
  n: { kind: string; data: Record<string, string | number>; link: string; at: number },
): Statement =>
  db.run(sql`
    insert into inbox_entry (id, party_id, kind, data, link, created_at)
    select ${newId(n.at)}, ${theForum}, ${n.kind}, ${JSON.stringify(n.data)}, ${n.link}, ${n.at} where ${theForum} is not null`);

export type DueVisit = {
  id: string;
  cooperativeId: string;
  name: string;
  mentorName: string;
  plannedOn: string;
  version: number;
};

/** Planned for tomorrow or today, and nobody was reminded. */
export const dueVisitsQuery = (db: Db, today: string, tomorrow: string, most: number) =>
  db.all<DueVisit>(sql`
    select v.id, v.cooperative_id cooperativeId, p.name, u.name mentorName, v.planned_on plannedOn, v.version
    from visit v join party p on p.id = v.cooperative_id and p.status = 'verified' join user u on u.id = v.mentor_id
    where v.state = 'planned' and v.planned_on >= ${today} and v.planned_on <= ${tomorrow} and v.reminded_at is null
    order by v.planned_on, v.id limit ${most}`);

export type DueItem = {
  id: string;
  cooperativeId: string;
  name: string;
  mentorName: string | null;
  what: string;
  owner: 'cooperative' | 'mentor';
  dueOn: string;
  version: number;
};

/** Due within some days and not reminded of; or overdue, and not reminded of since it is. */
export const dueItemsQuery = (db: Db, today: string, soon: string, offset: number, most: number) =>
  db.all<DueItem>(sql`
    select a.id, a.cooperative_id cooperativeId, p.name, u.name mentorName, a.what, a.owner, a.due_on dueOn, a.version
    from action_item a join party p on p.id = a.cooperative_id and p.status = 'verified'
      left join mentorship m on m.cooperative_id = a.cooperative_id and m.ended_at is null left join user u on u.id = m.mentor_id
    where a.done_at is null and a.due_on <= ${soon} and (a.reminded_at is null or (a.due_on < ${today}
      and date((a.reminded_at + ${offset}) / 1000, 'unixepoch') <= a.due_on))
    order by a.due_on, a.id limit ${most}`);

export const markReminded = (
  db: Db,
  table: 'visit' | 'action_item',
  rows: readonly { id: string; version: number }[],
  now: number,
): Statement =>
  db.run(sql`
    update ${sql.raw(table)} set reminded_at = ${now}, version = x.version + 1
    from (select value ->> 'id' id, value ->> 'version' version from json_each(${JSON.stringify(rows)})) x
    where ${sql.raw(table)}.id = x.id and ${sql.raw(table)}.version = x.version`);

export type Entry = { partyId: string | null; kind: string; data: Record<string, string | number>; link: string };

/** Many entries in one statement; `partyId` null: the forum's. */
export const tellMany = (db: Db, entries: readonly Entry[], now: number): Statement =>
  db.run(sql`
    insert into inbox_entry (id, party_id, kind, data, link, created_at)
    select value ->> 'id', coalesce(value ->> 'partyId', ${theForum}), value ->> 'kind', json_extract(value, '$.data'),
      value ->> 'link', ${now} from json_each(${JSON.stringify(entries.map((one) => ({ ...one, id: newId(now) })))})
    where coalesce(value ->> 'partyId', ${theForum}) is not null`);

/** One event each; a second run that saw the same fails on the version, and with it the whole commit. */
export const remindedEvents = (
  db: Db,
  type: 'visit' | 'action_item',
  rows: readonly { id: string; version: number; event: string }[],
  now: number,
): Statement =>
  db.run(sql`
    insert into event (aggregate_type, aggregate_id, version, type, at, data)
    select ${type}, value ->> 'id', (value ->> 'version') + 1, value ->> 'event', ${now}, '{}'
    from json_each(${JSON.stringify(rows)})`);
