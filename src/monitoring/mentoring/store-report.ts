import { type SQL, sql } from 'drizzle-orm';
import type { Db } from '../../platform/db.ts';
import { goalColumns, readingColumns } from './store.ts';
import type { GoalRow, Reading, VisitRow } from './types.ts';

/** `spans`: from when until when (null: still) the mentor had it, milliseconds. */
export type ReportRow = {
  cooperativeId: string;
  name: string;
  spans: readonly (readonly [since: number, endedAt: number | null])[];
  before: number | null;
  last: number | null;
};

/** More mentors than these are looked for by name, not chosen from a list. */
export const MOST_MENTORS = 100;

/** `mentorId` null: the first by name; `name`: a part of a mentor's name, or empty: then that mentor of those found, else the first. `from`, `until`: its days; `begins`, `ends`: their moments; `after`: the last cooperative seen. */
export type ReportAsked = {
  mentorId: string | null;
  name: string;
  from: string;
  until: string;
  begins: number;
  ends: number;
  offset: number;
  months: readonly [before: string, last: string];
  after: string | null;
  most: number;
};

const within = (column: SQL, { from, until }: ReportAsked): SQL => sql`${column} between ${from} and ${until}`;
const overlaps = ({ begins, ends }: ReportAsked): SQL =>
  sql`since < ${ends} and (ended_at is null or ended_at >= ${begins})`;
const dayOfVisit = sql`coalesce(done_on, planned_on)`;

/** Had a cooperative in the quarter, or visited one. */
const isOnASheet = (id: SQL, of: ReportAsked): SQL => sql`(
  exists (select 1 from mentorship where mentor_id = ${id} and ${overlaps(of)})
  or exists (select 1 from visit where mentor_id = ${id} and state <> 'cancelled' and ${within(dayOfVisit, of)}))`;

const nextMentor = (id: SQL): SQL => sql`(select min(id) from (
  select min(mentor_id) id from mentorship where mentor_id > ${id} union all select min(mentor_id) from visit where mentor_id > ${id}))`;

/** From one mentor to the next along the indexes, `seen`; of a name all are looked through. */
const walk = sql`recursive seen(id) as (
  select ${nextMentor(sql`''`)} union all select ${nextMentor(sql`seen.id`)} from seen where seen.id is not null)`;

const mentors = (of: ReportAsked): SQL => sql`
  with ${walk}
  select u.id, u.name from (select id from seen ${of.name === '' ? sql`limit ${MOST_MENTORS + 1}` : sql``}) s cross join user u on u.id = s.id
  where ${of.name === '' ? sql`1` : sql`instr(lower(u.name), ${of.name.toLowerCase()}) > 0`} and ${isOnASheet(sql`u.id`, of)}
  limit ${MOST_MENTORS}`;

/** Whether there are more than are chosen from. */
const manyQuery = (db: Db) =>
  db.all<{ isMany: number }>(
    sql`with ${walk} select count(*) > ${MOST_MENTORS} isMany from (select 1 from seen where id is not null limit ${MOST_MENTORS + 1})`,
  );

/** Whose sheet it is, found once in each query, as `c`. */
const chosen = (of: ReportAsked): SQL =>
  of.name === '' && of.mentorId !== null
    ? sql`c(id) as materialized (select ${of.mentorId})`
    : sql`c(id) as materialized (select id from (${mentors(of)}) order by id is not ${of.mentorId}, name, id limit 1)`;
const theirs = sql`mentor_id = (select id from c)`;

/** Those found, and whose sheet it is. */
const mentorsQuery = (db: Db, of: ReportAsked) =>
  db.all<{ id: string; name: string; isChosen: number }>(sql`
    with ${chosen(of)}
    select id, name, id is (select id from c) isChosen from (select * from (${mentors(of)})
      union select u.id, u.name from c cross join user u on u.id = c.id where ${isOnASheet(sql`u.id`, of)})
    order by name, id`);

/** Those a mentor had at any time of the quarter or visited, of one sheet; what counts is sorted out by the day. */
const sheet = (of: ReportAsked): SQL => sql`
  select p.id, p.name from (
    select cooperative_id from mentorship where ${theirs} and ${overlaps(of)}
    union select cooperative_id from visit where ${theirs} and state = 'done' and ${within(sql`done_on`, of)}) own
    cross join party p on p.id = own.cooperative_id
  where ${of.after === null ? sql`1` : sql`(p.name, p.id) > (select name, id from party where id = ${of.after})`}
  order by p.name, p.id limit ${of.most}`;

const onSheet = (of: ReportAsked): SQL => sql`(select id from (${sheet(of)}))`;

const cooperativesQuery = (db: Db, of: ReportAsked) =>
  db.all<Omit<ReportRow, 'spans'> & { spans: string }>(sql`
    with ${chosen(of)}, held as materialized (select cooperative_id, since, ended_at from mentorship where ${theirs} and ${overlaps(of)})
    select p.id cooperativeId, p.name, b.total before,
      (select json_group_array(json_array(since, ended_at)) from held where cooperative_id = p.id) spans,
      (select h.total from health_score h where h.cooperative_id = p.id and h.month > ${of.months[0]}
        and h.month <= ${of.months[1]} order by h.month desc limit 1) last
    from (${sheet(of)}) p left join health_score b on b.cooperative_id = p.id and b.month = ${of.months[0]}
    order by p.name, p.id`);

/** Everything of a mentor's report, in one round trip: visits are the mentor's own, wherever; the rest is sorted out by who had it when. */
export const reportQueries = (db: Db, of: ReportAsked) =>
  [
    manyQuery(db),
    mentorsQuery(db, of),
    cooperativesQuery(db, of),
    db.all<{ cooperativeId: string; state: VisitRow['state']; attendance: string }>(sql`
      with ${chosen(of)} select cooperative_id cooperativeId, state, attendance from visit
      where ${theirs} and ${within(dayOfVisit, of)} and cooperative_id in ${onSheet(of)}`),
    db.all<{ cooperativeId: string; dueOn: string; doneOn: string | null }>(sql`
      with ${chosen(of)} select a.cooperative_id cooperativeId, a.due_on dueOn, date((a.done_at + ${of.offset}) / 1000, 'unixepoch') doneOn
      from action_item a where a.cooperative_id in ${onSheet(of)} and ${within(sql`a.due_on`, of)}`),
    db.all<GoalRow>(sql`
      with ${chosen(of)} select ${goalColumns} from goal g where g.cooperative_id in ${onSheet(of)} and g.ended_at is null
        and g.starts_on <= ${of.until} and g.due_on >= ${of.from}`),
    db.all<Reading>(sql`
      with ${chosen(of)} select ${readingColumns} from health_score h
      where h.cooperative_id in (select cooperative_id from goal where ended_at is null and cooperative_id in ${onSheet(of)})
        and h.month <= ${of.months[1]}
        and h.month >= (select substr(min(starts_on), 1, 7) from goal where ended_at is null and cooperative_id = h.cooperative_id)`),
  ] as const;
