import { type SQL, sql } from 'drizzle-orm';
import type { Db } from '../../platform/db.ts';
import { gravest, subjectJoins, type WarningCells, warningColumns } from './store.ts';
import type { WarningFilter } from './types.ts';

/** Cooperatives of one page of warnings. */
export const GROUPS_ON_A_PAGE = 20;

export type AllWarnings = WarningCells & {
  cooperativeName: string;
  kecamatan: string | null;
  mentorName: string | null;
  mentorId: string | null;
  /** Of the gravest of its cooperative's: what groups are sorted by. */
  leadRank: number;
  leadSince: string;
  leadId: string;
};

const rankOf = (w: string): SQL => sql.raw(`case ${w}.severity when 'serious' then 0 when 'warning' then 1 else 2 end`);
const placeOf = (w: string): SQL => sql`(${rankOf(w)}, ${sql.raw(`${w}.since, ${w}.id`)})`;

/** Open, and what the reader asked for. */
function asked(w: string, { severity, kind }: WarningFilter): SQL {
  const [rank, ofKind] = [rankOf(w), sql.raw(`${w}.kind`)];
  const grave = severity === null ? sql`1` : sql`${rank} = ${['serious', 'warning', 'notice'].indexOf(severity)}`;
  return sql`${sql.raw(`${w}.ended_at is null`)} and ${grave} and ${kind === null ? sql`1` : sql`${ofKind} = ${kind}`}`;
}

/** A group's first: none of the same cooperative's stands before it. */
const leads = (filter: WarningFilter): SQL => sql`
  not exists (select 1 from warning x indexed by warning_cooperative
    where x.cooperative_id = w.cooperative_id and ${asked('x', filter)} and ${placeOf('x')} < ${placeOf('w')})`;

/** Behind a place: as grave and later, then the milder. SQLite searches no index of expressions by a row of values. */
function stretches({ after, severity }: WarningFilter): { where: SQL; by: SQL }[] {
  const [same, all] = [sql`w.since, w.id`, sql`${rankOf('w')}, w.since, w.id`];
  const [first, by] = [sql`${rankOf('w')} >= 0`, severity === null ? all : same];
  if (after === null) return [{ where: first, by }];
  return [
    { where: sql`${rankOf('w')} = ${after[0]} and (w.since, w.id) > (${after[1]}, ${after[2]})`, by: same },
    { where: sql`${rankOf('w')} > ${after[0]}`, by },
  ];
}

/**
 * What warns now, by cooperative, the gravest first and among those the oldest: one group more than a page. Groups are found in the
 * order of an index, by their first warning; a mentor's among the few cooperatives of that mentor.
 */
export function warningGroupsQuery(db: Db, filter: WarningFilter) {
  const { kind, mentor } = filter;
  const from =
    mentor === null
      ? sql`warning w indexed by ${kind === null ? sql`warning_gravest` : sql`warning_kind`}`
      : sql`mentorship s cross join warning w indexed by warning_cooperative on w.cooperative_id = s.cooperative_id
          and s.mentor_id = ${mentor} and s.ended_at is null`;
  const found = stretches(filter).map(
    ({ where, by }) => sql`select * from (
      select w.cooperative_id, ${rankOf('w')} rank, w.since, w.id, p.name, p.kecamatan
      from ${from} cross join party p on p.id = w.cooperative_id and p.status = 'verified'
      where ${asked('w', filter)} and ${where} and ${leads(filter)}
      order by ${by} limit ${GROUPS_ON_A_PAGE + 1})`,
  );
  return db.all<AllWarnings>(sql`
    with lead as materialized (
      select * from (${sql.join(found, sql` union all `)}) order by rank, since, id limit ${GROUPS_ON_A_PAGE + 1})
    select ${warningColumns}, lead.name cooperativeName, lead.kecamatan, u.name mentorName, m.mentor_id mentorId,
      lead.rank leadRank, lead.since leadSince, lead.id leadId
    from lead cross join warning w indexed by warning_cooperative on w.cooperative_id = lead.cooperative_id and ${asked('w', filter)}
      ${subjectJoins}
      left join mentorship m on m.cooperative_id = lead.cooperative_id and m.ended_at is null left join user u on u.id = m.mentor_id
    order by lead.rank, lead.since, lead.id, ${gravest}`);
}
