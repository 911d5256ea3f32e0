import { type SQL, sql } from 'drizzle-orm';
import type { Db, Statement } from '../../platform/db.ts';
import type { Measurable } from './figures.ts';
import type { MonthToMeasure, Window } from './types.ts';

/** When a cooperative joined: when it was let in. */
const joined: SQL = sql`coalesce(p.decided_at, p.created_at)`;

export type Run = {
  month: string;
  day: string;
  afterId: string;
  forumAwarded: number;
  forumWeight: number;
  doneAt: number | null;
};
const run = sql`month, day, after_id afterId, forum_awarded forumAwarded, forum_weight forumWeight, done_at doneAt`;

export const runsQuery = (db: Db, months: readonly string[]) =>
  db.all<Run>(
    sql`select ${run} from health_run where month in (select value from json_each(${JSON.stringify(months)}))`,
  );

/** Nothing is made up for that was before anything was ever awarded. */
export const firstAwardQuery = (db: Db) => db.all<{ at: number | null }>(sql`select min(created_at) at from award`);

/** A run of another day begins anew, with the forum's sums of that moment; one of the same day goes on. */
export const beginRun = (db: Db, { month, day }: MonthToMeasure, w: Window): Statement =>
  db.run(sql`
    insert into health_run (month, day, forum_awarded, forum_weight) values (${month}, ${day},
      (select coalesce(sum(awarded_quantity * unit_price), 0) from award where created_at >= ${w.fromAt} and created_at < ${w.untilAt}),
      (select coalesce(sum(weight), 0) from party where kind = 'cooperative' and status = 'verified'))
    on conflict (month) do update set day = excluded.day, after_id = '', forum_awarded = excluded.forum_awarded,
      forum_weight = excluded.forum_weight, done_at = null where day <> excluded.day`);

/** The next to be measured, by id: who had joined by the month's end and has no score of it that was made since it has to be. */
export const dueQuery = (db: Db, { month, endsAt, madeSince }: MonthToMeasure, afterId: string, most: number) =>
  db.all<Measurable>(sql`
    select p.id, p.name, p.weight, ${joined} joinedAt
    from party p left join health_score h on h.cooperative_id = p.id and h.month = ${month}
    where p.id > ${afterId} and +p.kind = 'cooperative' and +p.status = 'verified' and ${joined} < ${endsAt}
      and (h.made_at is null or h.made_at < ${madeSince})
    order by p.id limit ${most}`);

/** Everybody up to `afterId` is measured, of a run that is still that day's. */
export const advanceRun = (db: Db, { month, day }: MonthToMeasure, afterId: string): Statement =>
  db.run(sql`update health_run set after_id = max(after_id, ${afterId}) where month = ${month} and day = ${day}`);

export const finishRun = (db: Db, { month, day }: MonthToMeasure, now: number): Statement =>
  db.run(sql`update health_run set done_at = ${now} where month = ${month} and day = ${day}`);

/** What a finished month comes to: cooperatives by points, of each measure and the total, and what warns by kind and severity. */
export const summariseRun = (db: Db, { month, day }: MonthToMeasure, lastDay: string, now: number): Statement =>
  db.run(sql`
    with score as materialized (
      select h.total, h.measures from party p cross join health_score h on h.cooperative_id = p.id and h.month = ${month}
      where p.kind = 'cooperative' and p.status = 'verified'),
    points as (
      select 'total' measure, total points, count(*) n from score group by 2
      union all select m.value ->> '$.key', m.value ->> '$.points', count(*)
        from score, json_each(score.measures, '$.measures') m group by 1, 2),
    warned as (select kind, severity, count(*) n from warning where ended_at is null group by 1, 2)
    update health_run set summary = json_object('day', ${lastDay}, 'madeAt', ${now},
      'points', (select json_group_array(json_array(measure, points, n)) from points),
      'warnings', (select json_group_array(json_array(kind, severity, n)) from warned))
    where month = ${month} and day = ${day}`);
