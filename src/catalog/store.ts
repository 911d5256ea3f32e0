import { type SQL, sql } from 'drizzle-orm';
import { daysBetween } from '../platform/clock.ts';
import type { Filters } from './filters.ts';
import type { Key } from './paging.ts';
import { matchQuery } from './search.ts';

/** Pieces of SQL that several pages of the catalog share. `o` is `offer` in all of them; days are `YYYY-MM-DD`. */
export const nothing = sql.raw('');

/** An offer somebody can order from: listed, its window not over, and one lot of it still free. */
export const orderable = (today: string): SQL =>
  sql`o.state = 'listed' and o.available - o.reserved >= o.listed_min_lot and +o.listed_until >= ${today}`;

/** The price zone of the forum, read where it is needed so that a page stays one round trip. */
export const zone = sql.raw("coalesce((select cast(value as integer) from setting where key = 'price_zone'), 1)");

/** The reference price in force of the commodity `id` names, as `HET 13500`. Zone 0 is a price that holds everywhere. */
export const referenceOf = (id: SQL, today: string): SQL => sql`(select r.kind || ' ' || r.high from reference_price r
  where r.commodity_id = ${id} and r.zone in (0, ${zone}) and r.effective_from <= ${today}
    and (r.effective_until is null or r.effective_until >= ${today})
  order by r.effective_from desc, r.id limit 1)`;

/** What the filters ask of an offer `o`, each with a leading `and`. */
export function offerWishes(f: Filters, today: string): SQL {
  const wishes: SQL[] = [];
  if (f.kecamatan) wishes.push(sql`and o.cooperative_id in (select id from party where kecamatan = ${f.kecamatan})`);
  if (f.min !== null) wishes.push(sql`and o.listed_price >= ${f.min}`);
  if (f.max !== null) wishes.push(sql`and o.listed_lowest_price <= ${f.max}`);
  if (f.certificate === 'any') wishes.push(sql`and o.listed_certificate <> ''`);
  else if (f.certificate) wishes.push(sql`and instr(lower(o.listed_certificate), lower(${f.certificate})) > 0`);
  if (f.date) {
    wishes.push(sql`and o.listed_from <= ${f.date} and o.listed_until >= ${f.date}
      and o.listed_lead_days <= ${daysBetween(today, f.date)}`);
  }
  const match = matchQuery(f.terms);
  if (match) {
    wishes.push(sql`and o.id in (select d.offer_id from offer_search s join offer_document d on d.id = s.rowid
      where offer_search match ${match})`);
  }
  return sql.join(wishes, sql.raw(' '));
}

/** The condition and the order for a page by key. Larger first is written as a negative rank, so all go upwards. */
export const keyed = (key: Key | null): { after: SQL; order: SQL } => ({
  after: key ? sql`where (rank, id) ${sql.raw(key.back ? '<' : '>')} (${key.value}, ${key.id})` : nothing,
  order: sql.raw(key?.back ? 'order by rank desc, id desc' : 'order by rank, id'),
});

/** `bandFloor` of whole amounts in the database. */
export const bandOf = (amount: SQL): SQL => sql`(substr('1000000000000000', 1, length(${amount})) *
  case when ${amount} < 1 then 0 when substr(${amount}, 1, 1) >= '5' then 5 when substr(${amount}, 1, 1) >= '2' then 2 else 1 end)`;
