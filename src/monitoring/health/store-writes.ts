import { type SQL, sql } from 'drizzle-orm';
import type { Db, Statement } from '../../platform/db.ts';
import { newId } from '../../platform/ids.ts';
import type { Measurable } from './figures.ts';
import type { KeptScore } from './types.ts';

/** When a cooperative joined: when it was let in. */
const joined: SQL = sql`coalesce(p.decided_at, p.created_at)`;

export type Due = Measurable & { month: string };

/**
 * Who has to be measured for which month, newest month first: cooperatives that had joined by its end and have no score of it, or one
 * that was made before it was over (before today began, for the month that runs). Months before anything was ever awarded are not made up for.
 * @param months each with its end and the moment before which a score of it is stale
 */
export const dueQuery = (
  db: Db,
  months: readonly { month: string; endsAt: number; staleBefore: number }[],
  most: number,
) =>
  db.all<Due>(sql`
    select m.value ->> 'month' month, p.id, p.name, p.weight, ${joined} joinedAt
    from json_each(${JSON.stringify(months)}) m cross join party p
      left join health_score h on h.cooperative_id = p.id and h.month = m.value ->> 'month'
    where p.kind = 'cooperative' and p.status = 'verified' and ${joined} < m.value ->> 'endsAt'
      and (m.key = 0 or m.value ->> 'endsAt' > (select min(created_at) from award))
      and (h.made_at is null or h.made_at < m.value ->> 'staleBefore')
    order by m.key, p.id limit ${most}`);

export const forumWeightQuery = (db: Db) =>
  db.all<{ weight: number }>(
    sql`select coalesce(sum(weight), 0) weight from party where kind = 'cooperative' and status = 'verified'`,
  );

export type NewScore = { cooperativeId: string; total: number | null; measures: KeptScore };

/** The month's scores; those made before are worked out anew. */
export const writeScores = (db: Db, month: string, scores: readonly NewScore[], now: number): Statement =>
  db.run(sql`
    insert into health_score (cooperative_id, month, total, measures, made_at)
    select value ->> 'cooperativeId', ${month}, value ->> 'total', json_extract(value, '$.measures'), ${now}
    from json_each(${JSON.stringify(scores)}) where true
    on conflict (cooperative_id, month) do update
      set total = excluded.total, measures = excluded.measures, made_at = excluded.made_at`);

export type StoredWarning = {
  id: string;
  key: string;
  cooperativeId: string;
  kind: string;
  severity: string;
  figures: string;
  since: string;
  endedAt: number | null;
  /** Of its last event. */
  version: number;
};

const stored =
  sql.raw(`w.id, w.key, w.cooperative_id cooperativeId, w.kind, w.severity, w.figures, w.since, w.ended_at endedAt,
  coalesce((select max(e.version) from event e where e.aggregate_type = 'warning' and e.aggregate_id = w.id), 0) version`);

export const openWarningsQuery = (db: Db, ids: readonly string[]) =>
  db.all<StoredWarning>(sql`
    select ${stored} from json_each(${JSON.stringify(ids)}) c cross join warning w
      on w.cooperative_id = c.value and w.ended_at is null`);

export const warningsByKeyQuery = (db: Db, keys: readonly string[]) =>
  db.all<StoredWarning>(sql`
    select ${stored} from json_each(${JSON.stringify(keys)}) k join warning w on w.key = k.value`);

export type WarningRow = {
  id: string;
  key: string;
  cooperativeId: string;
  kind: string;
  severity: string;
  figures: Record<string, number | string>;
  since: string;
};

/** New ones; a second run that raises the same fails on the key, and with it the whole commit. */
export const raiseWarnings = (db: Db, rows: readonly WarningRow[], now: number): Statement =>
  db.run(sql`
    insert into warning (id, key, cooperative_id, kind, severity, figures, since, raised_at)
    select value ->> 'id', value ->> 'key', value ->> 'cooperativeId', value ->> 'kind', value ->> 'severity',
      json_extract(value, '$.figures'), value ->> 'since', ${now}
    from json_each(${JSON.stringify(rows)})`);

/** Ones that ended and hold again since the same day; the events keep it from being done twice. */
export const reopenWarnings = (db: Db, ids: readonly string[], now: number): Statement =>
  db.run(sql`
    update warning set ended_at = null, raised_at = ${now} where id in (select value from json_each(${JSON.stringify(ids)}))`);

/** Found again: with the figures of today. */
export const refreshWarnings = (
  db: Db,
  rows: readonly { id: string; severity: string; figures: WarningRow['figures'] }[],
): Statement =>
  db.run(sql`
    update warning set severity = x.severity, figures = x.figures
    from (select value ->> 'id' id, value ->> 'severity' severity, json_extract(value, '$.figures') figures
      from json_each(${JSON.stringify(rows)})) x where warning.id = x.id`);

export const endWarnings = (db: Db, ids: readonly string[], now: number): Statement =>
  db.run(sql`update warning set ended_at = ${now} where id in (select value from json_each(${JSON.stringify(ids)}))`);

export type WarningEvent = { id: string; version: number; type: string; data: object };

/** Many events in one statement; a second run that saw the same fails on the unique version, and with it the whole commit. */
export const warningEvents = (db: Db, events: readonly WarningEvent[], now: number): Statement =>
  db.run(sql`
    insert into event (aggregate_type, aggregate_id, version, type, at, data)
    select 'warning', value ->> 'id', value ->> 'version', value ->> 'type', ${now}, json_extract(value, '$.data')
    from json_each(${JSON.stringify(events)})`);

export type Told = { cooperativeId: string; data: Record<string, string | number> };

/** Word to each cooperative, and to the mentor of those that have one, in the forum's inbox by name. */
export function tellWarnings(db: Db, told: readonly Told[], now: number): Statement[] {
  const rows = JSON.stringify(told.map((one) => ({ ...one, own: newId(now), staff: newId(now) })));
  return [
    db.run(sql`
      insert into inbox_entry (id, party_id, kind, data, link, created_at)
      select value ->> 'own', value ->> 'cooperativeId', 'warning_raised', json_extract(value, '$.data'), '/health/own', ${now}
      from json_each(${rows})`),
    db.run(sql`
      insert into inbox_entry (id, party_id, kind, data, link, created_at)
      select value ->> 'staff', f.id, 'warning_raised_mentor',
        json_set(json_extract(value, '$.data'), '$.mentor', u.name),
        '/health/' || (value ->> 'cooperativeId'), ${now}
      from json_each(${rows}) join mentorship m on m.cooperative_id = value ->> 'cooperativeId' and m.ended_at is null
        join user u on u.id = m.mentor_id
        join party f on f.id = (select id from party where kind = 'forum' order by id limit 1)`),
  ];
}
