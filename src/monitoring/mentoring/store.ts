import { sql } from 'drizzle-orm';
import type { Db } from '../../platform/db.ts';
import { measureKeys } from '../rules/health/index.ts';
import type { ActionItem, Cooperative, Direction, GoalRow, Reading, VisitRow } from './types.ts';

const isMember = sql`p.kind = 'cooperative' and p.status = 'verified'`;

/** A cooperative with its mentor, as long as it trades or did. */
export const cooperativeQuery = (db: Db, id: string) =>
  db.all<Cooperative>(sql`
    select p.id, p.name, p.kecamatan, m.mentor_id mentorId, u.name mentorName, p.status, p.decided_at decidedAt,
      p.decision_reason decisionReason from party p
      left join mentorship m on m.cooperative_id = p.id and m.ended_at is null left join user u on u.id = m.mentor_id
    where p.id = ${id} and p.kind = 'cooperative' and p.status in ('verified', 'suspended')`);

/** Whoever may look after cooperatives. */
export const mentorsQuery = (db: Db) =>
  db.all<{ id: string; name: string; cooperatives: number }>(sql`
    select distinct u.id, u.name,
      (select count(*) from mentorship x where x.mentor_id = u.id and x.ended_at is null) cooperatives
    from membership m join user u on u.id = m.user_id join party p on p.id = m.party_id and p.kind = 'forum'
    where m.role = 'mentor' and m.ended_at is null order by u.name`);

export const directionsQuery = (db: Db, cooperativeId: string) =>
  db.all<Direction>(sql`
    select d.id, d.words, d.agreed_on agreedOn, u.name byName from business_direction d left join user u on u.id = d.created_by
    where d.cooperative_id = ${cooperativeId} order by d.created_at desc, d.id desc limit 10`);

export const goalColumns = sql`g.id, g.cooperative_id cooperativeId, g.measure, g.start_value startValue, g.target,
  g.starts_on startsOn, g.due_on dueOn`;

export const goalsQuery = (db: Db, cooperativeId: string) =>
  db.all<GoalRow>(sql`
    select ${goalColumns} from goal g where g.cooperative_id = ${cooperativeId} and g.ended_at is null
    order by g.due_on, g.id limit 50`);

export const goalQuery = (db: Db, id: string) =>
  db.all<GoalRow & { endedAt: number | null; mentorId: string | null }>(sql`
    select ${goalColumns}, g.ended_at endedAt, m.mentor_id mentorId from goal g
      left join mentorship m on m.cooperative_id = g.cooperative_id and m.ended_at is null where g.id = ${id}`);

const points = sql.raw(
  measureKeys
    .map((key, i) => `h.measures ->> '$.measures[${i}].points' "${key}"`)
    .concat(`h.measures ->> '$.figures.growth.sales' "sales"`)
    .join(', '),
);
export const readingColumns = sql`h.cooperative_id cooperativeId, h.measures ->> '$.day' day, h.total, ${points}`;

/** What was measured, by month, of the last two years. */
export const readingsQuery = (db: Db, cooperativeId: string) =>
  db.all<Reading>(sql`
    select ${readingColumns} from health_score h where h.cooperative_id = ${cooperativeId} order by h.month desc limit 24`);

const itemColumns = sql`a.id, a.cooperative_id cooperativeId, a.visit_id visitId, a.what, a.owner, a.due_on dueOn,
  a.done_at doneAt, (select u.name from user u where u.id = a.done_by) doneByName, a.done_note doneNote`;

/** Open ones first, by their day; then the last that were done. */
export const itemsQuery = (db: Db, cooperativeId: string) =>
  db.all<ActionItem>(sql`
    select ${itemColumns} from action_item a where a.cooperative_id = ${cooperativeId}
    order by a.done_at is not null, case when a.done_at is null then a.due_on end, a.done_at desc, a.id limit 60`);

export const itemQuery = (db: Db, id: string) =>
  db.all<ActionItem & { version: number; mentorId: string | null; cooperativeName: string }>(sql`
    select ${itemColumns}, a.version, m.mentor_id mentorId, p.name cooperativeName from action_item a
      join party p on p.id = a.cooperative_id
      left join mentorship m on m.cooperative_id = a.cooperative_id and m.ended_at is null where a.id = ${id}`);

const visitColumns = sql`v.id, v.cooperative_id cooperativeId, v.mentor_id mentorId, u.name mentorName, v.warning_id warningId,
  v.state, v.planned_on plannedOn, v.purpose, v.done_on doneOn, v.notes, v.attendance, v.cancel_reason cancelReason, v.version`;

export const visitsQuery = (db: Db, cooperativeId: string) =>
  db.all<VisitRow>(sql`
    select ${visitColumns} from visit v join user u on u.id = v.mentor_id where v.cooperative_id = ${cooperativeId}
    order by v.state <> 'planned', case when v.state = 'planned' then v.planned_on end, v.planned_on desc, v.id limit 40`);

/** One visit within what the viewer may see. @param cooperativeId null: anybody's */
export const visitQuery = (db: Db, id: string, cooperativeId: string | null) =>
  db.all<VisitRow & { cooperativeName: string; currentMentorId: string | null }>(sql`
    select ${visitColumns}, p.name cooperativeName, m.mentor_id currentMentorId from visit v join user u on u.id = v.mentor_id
      join party p on p.id = v.cooperative_id
      left join mentorship m on m.cooperative_id = v.cooperative_id and m.ended_at is null
    where v.id = ${id} and ${cooperativeId === null ? sql`1` : sql`v.cooperative_id = ${cooperativeId}`}`);

export const visitPhotosQuery = (db: Db, visitId: string) =>
  db.all<{ photoId: string }>(
    sql`select photo_id photoId from visit_photo where visit_id = ${visitId} order by position`,
  );

export const visitItemsQuery = (db: Db, visitId: string) =>
  db.all<ActionItem>(
    sql`select ${itemColumns} from action_item a where a.visit_id = ${visitId} order by a.due_on, a.id`,
  );

/** Of the events of one thing: the version it has. */
export const versionQuery = (db: Db, type: 'mentorship', id: string) =>
  db.all<{ version: number }>(
    sql`select coalesce(max(version), 0) version from event where aggregate_type = ${type} and aggregate_id = ${id}`,
  );

export const mine = (db: Db, mentorId: string) =>
  db.all<{ id: string; name: string }>(sql`
    select p.id, p.name from mentorship m join party p on p.id = m.cooperative_id and ${isMember}
    where m.mentor_id = ${mentorId} and m.ended_at is null order by p.name limit 200`);
