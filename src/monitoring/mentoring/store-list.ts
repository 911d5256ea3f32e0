import { type SQL, sql } from 'drizzle-orm';
import type { Db } from '../../platform/db.ts';
import type { ListRow } from './types.ts';

/** `mentorId` null: everybody's; `name`: a part of it, or empty; `after`: the last one seen. */
export type ListAsked = { mentorId: string | null; name: string; after: string | null; today: string; most: number };

/** Of those that were looked for by name no more are counted: a word that every name has would count the whole country. */
export const MOST_COUNTED = 1000;

/** The most urgent first: whose action item is overdue the longest; then the most serious warnings, the lowest score. */
const keysOf = (today: string): SQL => sql`n.due_on >= ${today} stage, iif(n.due_on < ${today}, n.due_on, '') place,
  iif(n.due_on < ${today}, 0, n.rank) rank, n.cooperative_id id`;
const order = sql.raw('stage, place, rank, id');

const behind = ({ after, today }: ListAsked, keys: SQL): SQL =>
  after === null
    ? sql`1`
    : sql`${keys} > (select ${order} from (select ${keysOf(today)} from mentoring_need n where n.cooperative_id = ${after}))`;

const named = (name: string): SQL => (name === '' ? sql`1` : sql`instr(lower(p.name), ${name.toLowerCase()}) > 0`);

/** Along two indexes, each no further than a page: what is overdue, then all else. */
const ofAll = (asked: ListAsked): SQL => sql`
  select * from (select ${keysOf(asked.today)} from mentoring_need n indexed by mentoring_need_due
    where n.due_on < ${asked.today} and ${behindDue(asked)}
    order by n.due_on, n.cooperative_id limit ${asked.most})
  union all select * from (select ${keysOf(asked.today)} from mentoring_need n indexed by mentoring_need_rank
    where n.due_on >= ${asked.today} and ${behindRank(asked)} order by n.rank, n.cooperative_id limit ${asked.most})
  limit ${asked.most}`;

/** The same place as the index has it, since SQLite searches one by its own columns alone. */
const behindDue = ({ after }: ListAsked): SQL =>
  after === null
    ? sql`1`
    : sql`(n.due_on, n.cooperative_id) > (select due_on, cooperative_id from mentoring_need where cooperative_id = ${after})`;
const behindRank = ({ after, today }: ListAsked): SQL =>
  after === null
    ? sql`1`
    : sql`(n.rank, n.cooperative_id) > (select iif(due_on < ${today}, -9e9, rank), cooperative_id from mentoring_need
        where cooperative_id = ${after})`;

/** A mentor has few: they are sorted. */
const ofMentor = sql`mentorship s cross join mentoring_need n on n.cooperative_id = s.cooperative_id
  cross join party p on p.id = n.cooperative_id where s.ended_at is null and s.mentor_id`;
/** Names along their index. */
const ofName = sql`party p indexed by party_name cross join mentoring_need n on n.cooperative_id = p.id where p.kind = 'cooperative'`;

const mentors = (asked: ListAsked, mentorId: string): SQL => sql`
  select * from (select ${keysOf(asked.today)} from ${ofMentor} = ${mentorId} and ${named(asked.name)})
  where ${behind(asked, sql`(${order})`)} order by ${order} limit ${asked.most}`;

const byName = ({ name, after, most }: ListAsked): SQL => sql`
  select 0 stage, p.name place, 0 rank, p.id from ${ofName} and ${named(name)}
    and ${after === null ? sql`1` : sql`(p.name, p.id) > (select name, id from party where id = ${after})`}
  order by p.name, p.id limit ${most}`;

function found(asked: ListAsked): { rows: SQL; all: SQL } {
  const { mentorId, name } = asked;
  if (mentorId !== null)
    return {
      rows: mentors(asked, mentorId),
      all: sql`select count(*) from ${ofMentor} = ${mentorId} and ${named(name)}`,
    };
  if (name === '') return { rows: ofAll(asked), all: sql`select count(*) from mentoring_need` };
  const all = sql`select count(*) from (select 1 from ${ofName} and ${named(name)} limit ${MOST_COUNTED + 1})`;
  return { rows: byName(asked), all };
}

/** Cooperatives with what a mentor looks at first; the most urgent on top, those looked for in the whole forum by name. `all`: how many there are on all pages. */
export const listQuery = (db: Db, asked: ListAsked) => {
  const { rows, all } = found(asked);
  const open = sql`from action_item where cooperative_id = p.id and done_at is null`;
  const warns = sql`from warning where cooperative_id = p.id and ended_at is null`;
  return db.all<ListRow>(sql`
    with f as materialized (${rows})
    select p.id, p.name, p.kecamatan, m.mentor_id mentorId, u.name mentorName,
      (select total from health_score where cooperative_id = p.id order by month desc limit 1) total,
      (select count(*) ${warns}) warnings, (select count(*) ${warns} and severity = 'serious') serious,
      (select min(planned_on) from visit where cooperative_id = p.id and state = 'planned') nextVisit,
      (select count(*) ${open} and due_on < ${asked.today}) overdue, (select count(*) ${open}) open, (${all}) "all"
    from (select * from f order by ${order} limit ${asked.most}) f cross join party p on p.id = f.id
      left join mentorship m on m.cooperative_id = p.id and m.ended_at is null left join user u on u.id = m.mentor_id
    order by f.stage, f.place, f.rank, f.id`);
};
