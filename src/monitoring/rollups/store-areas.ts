import { type SQL, sql } from 'drizzle-orm';
import { answerClasses, areaFields, areaQuantities, areaSources } from './fields.ts';
import type { DaySpan } from './rules.ts';
import { spans } from './store-days.ts';

/** Each row counts for its kecamatan and for all (`a` 0), for its commodity and for all (`c` 0). */
const levels = sql.raw('(select 0 a, 0 c union all select 0, 1 union all select 1, 0 union all select 1, 1) v');
const area = sql.raw(`iif(v.a, f.kecamatan, '')`);
const goods = sql.raw(`iif(v.c, f.commodity_id, '')`);
const hasArea = sql.raw(`(v.a = 0 or f.kecamatan <> '')`);

const dayIn = (days: readonly DaySpan[]): SQL =>
  sql`d.day in (select value ->> 0 from json_each(${JSON.stringify(days)}))`;

/** One table's part of the sums: its own columns, nothing of the rest. `met` and `spent` are demand's `confirmed` and `value`. */
function part(name: keyof typeof areaSources, party: string, days: readonly DaySpan[]): SQL {
  const renamed: Record<string, string> = name === 'demand' ? { met: 'confirmed', spent: 'value' } : {};
  const own: readonly string[] = areaSources[name];
  const columns = areaFields.map((field) => (own.includes(field) ? `d.${renamed[field] ?? field}` : `0`));
  return sql`select d.day, p.kecamatan, d.commodity_id, ${sql.raw(columns.map((one, i) => `${one} ${areaFields[i]}`).join(', '))}
    from ${sql.raw(name)}_day d join party p on p.id = d.${sql.raw(party)} where ${dayIn(days)}`;
}

/** `area_sum` of days, from the days' sums of parties. */
export const areasOf = (days: readonly DaySpan[]): SQL => sql`
  insert into area_sum (period, area, commodity_id, ${sql.raw(areaFields.join(', '))})
  with fact as (${part('trade', 'cooperative_id', days)} union all ${part('demand', 'institution_id', days)}
    union all ${part('joint', 'cooperative_id', days)})
  select f.day, ${area}, ${goods}, ${sql.raw(areaFields.map((field) => `sum(f.${field}${areaQuantities.includes(field) ? ' * v.c' : ''})`).join(', '))}
  from fact f cross join ${levels} where ${hasArea} group by 1, 2, 3
  having ${sql.raw(areaFields.map((field) => `max(f.${field} <> 0)`).join(' or '))}`;

const classOf = (minutes: string): SQL =>
  sql.raw(`case ${answerClasses.map((edge, i) => `when ${minutes} <= ${edge} then ${i}`).join(' ')}
    else ${answerClasses.length} end`);

/** `area_answer` of days: answers given on them, by how long each took. What lapsed was not answered. */
export const answersOf = (days: readonly DaySpan[]): SQL => sql`
  insert into area_answer (period, area, commodity_id, class, answers)
  with ${spans(days)}, f as (
    select s.day, p.kecamatan, l.commodity_id, ${classOf('(a.decided_at - a.created_at) / 60000')} class
    from span s cross join award a on a.decided_at >= s.a and a.decided_at < s.b join order_line l on l.id = a.line_id
      join party p on p.id = a.cooperative_id
    where +a.state in ('confirmed', 'declined'))
  select f.day, ${area}, ${goods}, f.class, count(*) from f cross join ${levels} where ${hasArea} group by 1, 2, 3, 4`;
