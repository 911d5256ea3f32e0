import { sql } from 'drizzle-orm';
import { type Checks, rows } from './verify-rows.ts';

const times = sql.raw(`case rhythm when 'weekly' then 52 when 'fortnightly' then 26 when 'monthly' then 12 else 4 end`);

/** What lists are sorted by and triggers keep, against the raw rows, by other ways than the triggers'. */
export const keptChecks: Checks = {
  'how soon mentors should look is what items, warnings and scores say': rows(
    'mentoring_need',
    sql`
      with due as (select cooperative_id, min(due_on) day from action_item where done_at is null group by 1),
      warned as (select cooperative_id, count(*) n from warning where ended_at is null and severity = 'serious' group by 1),
      scored as (select cooperative_id, max(month) month, total from health_score group by 1),
      there as (
        select p.id, coalesce(due.day, '9999-12-31') day, coalesce(scored.total, 101) - 1000 * coalesce(warned.n, 0) rank
        from party p left join due on due.cooperative_id = p.id left join warned on warned.cooperative_id = p.id
          left join scored on scored.cooperative_id = p.id where p.kind = 'cooperative' and p.status = 'verified')
      select coalesce(t.id, n.cooperative_id) || ': ' || coalesce(n.due_on || ' and ' || n.rank, 'nothing') || ' kept, '
          || coalesce(t.day || ' and ' || t.rank, 'nothing') || ' by the rows' finding
      from there t full join mentoring_need n on n.cooperative_id = t.id
      where n.due_on is not t.day or n.rank is not t.rank`,
  ),
  'what is needed together is what verified cooperatives need': rows(
    'need_sum',
    sql`
      select commodity_id || ': ' || sum(kept) || ' kept, ' || sum(there) || ' by the rows' finding from (
        select commodity_id, yearly + cooperatives kept, 0 there from need_sum
        union all select commodity_id, 0, quantity * ${times} + 1 from need where ended_at is null
          and cooperative_id in (select id from party where status = 'verified'))
      group by commodity_id having sum(kept) <> sum(there)`,
  ),
  'prices of kelurahan are those of their offers': rows(
    'place_price',
    sql`
      with asked as (
        select o.commodity_id, p.kelurahan, o.listed_price price from offer o join party p on p.id = o.cooperative_id
        where o.state = 'listed' and o.listed_price is not null and p.status = 'verified' and p.kelurahan is not null),
      ranked as (
        select *, count(*) over w n, row_number() over (partition by commodity_id, kelurahan order by price) at from asked
        window w as (partition by commodity_id, kelurahan)),
      there as (
        select commodity_id, kelurahan, n, (max(price) filter (where at = n / 2 + 1) + max(price) filter (where at = (n + 1) / 2) + 1) / 2 price
        from ranked group by 1, 2)
      select coalesce(t.commodity_id || ' in ' || t.kelurahan, k.commodity_id || ' in ' || k.kelurahan) || ': '
          || coalesce(k.price, 'nothing') || ' kept, ' || coalesce(t.price, 'nothing') || ' by the offers' finding
      from there t full join place_price k on k.commodity_id = t.commodity_id and k.kelurahan = t.kelurahan
      where k.price is not t.price or k.offers is not t.n`,
  ),
};
