import { eq, sql } from 'drizzle-orm';
import { setting } from '../../../db/schema/index.ts';
import type { Db, Statement } from '../../platform/db.ts';
import type { PartyStatus } from '../../platform/viewer.ts';
import type { KeptScore, OpenWarning } from './types.ts';

export const settingQuery = (db: Db, key: string) =>
  db.select({ value: setting.value, updatedAt: setting.updatedAt }).from(setting).where(eq(setting.key, key));

export const writeSetting = (db: Db, key: string, value: unknown, by: string, now: number): Statement =>
  db
    .insert(setting)
    .values({ key, value, updatedAt: now, updatedBy: by })
    .onConflictDoUpdate({ target: setting.key, set: { value, updatedAt: now, updatedBy: by } });

/** The usual holds again. */
export const takeSetting = (db: Db, key: string): Statement => db.delete(setting).where(eq(setting.key, key));

export const settingVersionQuery = (db: Db, key: string) =>
  db.all<{ version: number }>(
    sql`select coalesce(max(version), 0) version from event where aggregate_type = 'setting' and aggregate_id = ${key}`,
  );

/** The newest month that was measured to its end: while everybody is measured for a new one, lists stay with the last. */
const newest = sql`(select max(month) from health_run where summary is not null)`;
/** How far measuring came: of that month, for all. */
export const summaryQuery = (db: Db) =>
  db.all<{ month: string; summary: string }>(sql`select month, summary from health_run where month = ${newest}`);

export const cooperativeQuery = (db: Db, id: string) =>
  db.all<{
    id: string;
    name: string;
    kecamatan: string | null;
    status: PartyStatus;
    decidedAt: number | null;
    decisionReason: string | null;
    mentorId: string | null;
    mentorName: string | null;
  }>(sql`
    select p.id, p.name, p.kecamatan, p.status, p.decided_at decidedAt, p.decision_reason decisionReason, m.mentor_id mentorId, u.name mentorName from party p
      left join mentorship m on m.cooperative_id = p.id and m.ended_at is null left join user u on u.id = m.mentor_id
    where p.id = ${id} and p.kind = 'cooperative' and (p.status in ('verified', 'suspended')
      or p.status = 'rejected' and exists (select 1 from health_score h where h.cooperative_id = p.id))`);

export const scoresQuery = (db: Db, cooperativeId: string, most: number) =>
  db.all<{ month: string; total: number | null; madeAt: number; measures: string | null }>(sql`
    select month, total, made_at madeAt, case when row_number() over (order by month desc) = 1 then measures end measures
    from health_score where cooperative_id = ${cooperativeId} order by month desc limit ${most}`);

export const keptFrom = (measures: string): KeptScore => JSON.parse(measures) as KeptScore;

export type WarningCells = Omit<OpenWarning, 'figures' | 'subjectName'> & {
  figures: string;
  nameId: string | null;
  nameEn: string | null;
};

export const warningColumns = sql`w.id, w.key, w.cooperative_id cooperativeId, w.kind, w.severity, w.figures, w.since,
  w.raised_at raisedAt, w.ended_at endedAt, c.name_id nameId, c.name_en nameEn`;
/** What a warning is about besides the cooperative: a commodity; one of an older making, an offer of it. */
export const subjectJoins = sql`left join offer o on o.id = w.figures ->> '$.subject'
  left join commodity c on c.id = coalesce(o.commodity_id, w.figures ->> '$.subject')`;
const warningJoins = sql`warning w ${subjectJoins}`;
export const gravest = sql`case w.severity when 'serious' then 0 when 'warning' then 1 else 2 end, w.since, w.id`;

/** What warns about a cooperative now, and what ended lately; the gravest first. */
export const warningsQuery = (db: Db, cooperativeId: string) =>
  db.all<WarningCells>(sql`
    select ${warningColumns} from ${warningJoins} where w.cooperative_id = ${cooperativeId}
    order by w.ended_at is not null, case when w.ended_at is null then 0 else -w.ended_at end, ${gravest} limit 40`);

export const warningQuery = (db: Db, id: string) =>
  db.all<WarningCells>(sql`select ${warningColumns} from ${warningJoins} where w.id = ${id}`);

/** What made a mentor plan a visit. */
export const visitWarningQuery = (db: Db, visitId: string) =>
  db.all<WarningCells>(
    sql`select ${warningColumns} from ${warningJoins} where w.id = (select warning_id from visit where id = ${visitId})`,
  );

export const warningFrom = <T extends WarningCells>({ figures, nameId, nameEn, ...row }: T) => ({
  ...row,
  figures: JSON.parse(figures) as OpenWarning['figures'],
  subjectName: nameId === null || nameEn === null ? null : { id: nameId, en: nameEn },
});
