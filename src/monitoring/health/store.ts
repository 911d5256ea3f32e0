import { eq, type SQL, sql } from 'drizzle-orm';
import { setting } from '../../../db/schema/index.ts';
import type { Db, Statement } from '../../platform/db.ts';
import { bands } from '../rules/health/index.ts';
import type { Filter, KeptScore, ListRow, OpenWarning, Sort } from './types.ts';

export const settingQuery = (db: Db, key: string) =>
  db.select({ value: setting.value, updatedAt: setting.updatedAt }).from(setting).where(eq(setting.key, key));

export const writeSetting = (db: Db, key: string, value: unknown, by: string, now: number): Statement =>
  db
    .insert(setting)
    .values({ key, value, updatedAt: now, updatedBy: by })
    .onConflictDoUpdate({ target: setting.key, set: { value, updatedAt: now, updatedBy: by } });

export const settingVersionQuery = (db: Db, key: string) =>
  db.all<{ version: number }>(
    sql`select coalesce(max(version), 0) version from event where aggregate_type = 'setting' and aggregate_id = ${key}`,
  );

/** The newest month there are scores of. */
const newest = sql`(select max(month) from health_score)`;
const monthBefore = sql`substr(date(${newest} || '-01', '-1 month'), 1, 7)`;

const order: Record<Sort, SQL> = {
  total: sql`h.total is null, h.total, p.name`,
  change: sql`h.total is null or b.total is null, h.total - b.total, p.name`,
  warnings: sql`serious desc, warnings desc, h.total, p.name`,
  name: sql`p.name`,
};

function inBand(band: Filter['band']): SQL {
  if (band === null) return sql`1`;
  if (band === 'unmeasured') return sql`h.total is null`;
  const at = bands.findIndex((one) => one.band === band);
  return sql`h.total >= ${bands[at]!.from} and h.total < ${bands[at - 1]?.from ?? 101}`;
}

const MOST_LISTED = 500;
const joins = sql`party p left join health_score h on h.cooperative_id = p.id and h.month = ${newest}
  left join health_score b on b.cooperative_id = p.id and b.month = ${monthBefore}`;
const isMember = sql`p.kind = 'cooperative' and p.status = 'verified'`;

/** All cooperatives that trade, with their newest score, that of the month before, and what warns about them. */
export const listQuery = (db: Db, { kecamatan, band, sort }: Filter) =>
  db.all<ListRow>(sql`
    select p.id cooperativeId, p.name, p.kecamatan, h.total, b.total before, h.month is not null isMeasured,
      (select count(*) from warning w where w.cooperative_id = p.id and w.ended_at is null) warnings,
      (select count(*) from warning w where w.cooperative_id = p.id and w.ended_at is null and w.severity = 'serious') serious
    from ${joins} where ${isMember} and ${kecamatan === null ? sql`1` : sql`p.kecamatan = ${kecamatan}`} and ${inBand(band)}
    order by ${order[sort]} limit ${MOST_LISTED}`);

export const kecamatanQuery = (db: Db) =>
  db.all<{ kecamatan: string }>(
    sql`select distinct p.kecamatan from party p where ${isMember} and p.kecamatan is not null order by 1`,
  );

/** How many are in which band, of all: `total` null where nothing was measured. */
export const totalsQuery = (db: Db) =>
  db.all<{ total: number | null; month: string | null; madeAt: number | null }>(
    sql`select h.total, h.month, h.made_at madeAt from ${joins} where ${isMember} limit 100000`,
  );

export const cooperativeQuery = (db: Db, id: string) =>
  db.all<{
    id: string;
    name: string;
    kecamatan: string | null;
    mentorId: string | null;
    mentorName: string | null;
  }>(sql`
    select p.id, p.name, p.kecamatan, m.mentor_id mentorId, u.name mentorName from party p
      left join mentorship m on m.cooperative_id = p.id and m.ended_at is null left join user u on u.id = m.mentor_id
    where p.id = ${id} and p.kind = 'cooperative' and p.status in ('verified', 'suspended')`);

export const scoresQuery = (db: Db, cooperativeId: string, most: number) =>
  db.all<{ month: string; total: number | null; madeAt: number; measures: string | null }>(sql`
    select month, total, made_at madeAt, case when row_number() over (order by month desc) = 1 then measures end measures
    from health_score where cooperative_id = ${cooperativeId} order by month desc limit ${most}`);

export const keptFrom = (measures: string): KeptScore => JSON.parse(measures) as KeptScore;

/** Everybody's points in the newest month, in the order of the measures, and their total last. */
export const pointsQuery = (db: Db) =>
  db.all<{ points: string; total: number | null }>(sql`
    select (select json_group_array(value -> '$.points') from json_each(h.measures, '$.measures')) points, h.total
    from health_score h join party p on p.id = h.cooperative_id and ${isMember} where h.month = ${newest} limit 5000`);

type WarningCells = Omit<OpenWarning, 'figures' | 'subjectName'> & {
  figures: string;
  nameId: string | null;
  nameEn: string | null;
};

const warningColumns = sql`w.id, w.key, w.cooperative_id cooperativeId, w.kind, w.severity, w.figures, w.since,
  w.raised_at raisedAt, w.ended_at endedAt, c.name_id nameId, c.name_en nameEn`;
const warningJoins = sql`warning w left join offer o on o.id = w.figures ->> '$.subject'
  left join commodity c on c.id = coalesce(o.commodity_id, w.figures ->> '$.subject')`;
const gravest = sql`case w.severity when 'serious' then 0 when 'warning' then 1 else 2 end, w.since, w.id`;

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

export type AllWarnings = WarningCells & {
  cooperativeName: string;
  mentorName: string | null;
  mentorId: string | null;
};

/** Open warnings of all, the gravest and oldest first; of one mentor's where asked for. */
export const allWarningsQuery = (db: Db, mentorId: string | null, most: number) =>
  db.all<AllWarnings>(sql`
    select ${warningColumns}, p.name cooperativeName, u.name mentorName, m.mentor_id mentorId from ${warningJoins}
      join party p on p.id = w.cooperative_id and ${isMember}
      left join mentorship m on m.cooperative_id = p.id and m.ended_at is null left join user u on u.id = m.mentor_id
    where w.ended_at is null and ${mentorId === null ? sql`1` : sql`m.mentor_id = ${mentorId}`} order by ${gravest} limit ${most}`);

export const warningFrom = <T extends WarningCells>({ figures, nameId, nameEn, ...row }: T) => ({
  ...row,
  figures: JSON.parse(figures) as OpenWarning['figures'],
  subjectName: nameId === null || nameEn === null ? null : { id: nameId, en: nameEn },
});
