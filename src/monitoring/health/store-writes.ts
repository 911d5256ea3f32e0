import { sql } from 'drizzle-orm';
import type { Db, Statement } from '../../platform/db.ts';
import { newId } from '../../platform/ids.ts';
import type { KeptScore } from './types.ts';
import { monthAfter } from './window.ts';

export type NewScore = { cooperativeId: string; total: number | null; measures: KeptScore };

/** The month's scores; those made before are worked out anew. */
export const writeScores = (db: Db, month: string, scores: readonly NewScore[], now: number): Statement =>
  db.run(sql`
    insert into health_score (cooperative_id, month, total, change, measures, made_at)
    select value ->> 'cooperativeId', ${month}, value ->> 'total', (value ->> 'total') - (select b.total from health_score b
        where b.cooperative_id = value ->> 'cooperativeId' and b.month = ${monthAfter(month, -1)}),
      json_extract(value, '$.measures'), ${now}
    from json_each(${JSON.stringify(scores)}) where true
    on conflict (cooperative_id, month) do update
      set total = excluded.total, change = excluded.change, measures = excluded.measures, made_at = excluded.made_at`);

/** A month made up for, or measured once more when it is over, comes after the one that follows it: that one's change is against it. */
export const changeNext = (db: Db, month: string, scores: readonly NewScore[]): Statement =>
  db.run(sql`
    update health_score set change = total - (select b.total from health_score b
      where b.cooperative_id = health_score.cooperative_id and b.month = ${month})
    where month = ${monthAfter(month)} and cooperative_id in (select value ->> 'cooperativeId' from json_each(${JSON.stringify(
      scores.map(({ cooperativeId }) => ({ cooperativeId })),
    )}))`);

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

/** Of cooperatives that trade here no more: suspended, for whatever reason (merged with another, left). */
export const leftWarningsQuery = (db: Db, most: number) =>
  db.all<StoredWarning & { status: string }>(sql`
    select ${stored}, p.status from party p cross join warning w on w.cooperative_id = p.id and w.ended_at is null
    where p.kind = 'cooperative' and p.status in ('suspended', 'rejected') limit ${most}`);

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
