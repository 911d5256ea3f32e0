import { type SQL, sql } from 'drizzle-orm';
import { addDays, dayOf } from '../../platform/clock.ts';
import type { Db } from '../../platform/db.ts';
import { type Filters, leastOf } from '../filters.ts';
import type { Key } from '../paging.ts';
import { bandOf, keyed, nothing, offerWishes, zone } from '../store.ts';

export const OFFERS = 24;
const PRICE_DAYS = 90;

export type CommodityRow = {
  id: string;
  category: string;
  nameId: string;
  nameEn: string;
  grade: string;
  gradeTextId: string;
  gradeTextEn: string;
  tradeUnit: string;
  taxClass: string;
  packName: string | null;
  packContent: number | null;
  requiredCertificate: string | null;
  photoId: string | null;
  /** Over all listed offers: rupiah per trade unit, trade units. */
  low: number | null;
  high: number | null;
  mean: number | null;
  free: number;
  cooperatives: number;
};

/** One commodity with the sums over its listed offers. */
export const commodityQuery = (db: Db, id: string) =>
  db.all<CommodityRow>(sql`
    select c.id, c.category, c.name_id as nameId, c.name_en as nameEn, c.grade, c.grade_text_id as gradeTextId,
      c.grade_text_en as gradeTextEn, c.trade_unit as tradeUnit, c.tax_class as taxClass, c.pack_name as packName,
      c.pack_content as packContent, c.required_certificate as requiredCertificate, c.photo_id as photoId,
      min(o.listed_lowest_price) as low, max(o.listed_price) as high, avg(o.listed_price) as mean,
      coalesce(sum(o.available - o.reserved), 0) as free, count(distinct o.cooperative_id) as cooperatives
    from commodity c left join offer o on o.commodity_id = c.id and o.state = 'listed'
    where c.id = ${id} group by c.id`);

export type ReferenceRow = {
  kind: 'HET' | 'HAP';
  zone: number;
  low: number | null;
  high: number;
  effectiveFrom: string;
  effectiveUntil: string | null;
  source: string;
  current: 0 | 1;
};

/** The reference prices of the forum's zone, the one in force first, then older ones. */
export function referencesQuery(db: Db, commodityId: string, now: number) {
  const today = dayOf(now);
  return db.all<ReferenceRow>(sql`
    select kind, zone, low, high, effective_from as effectiveFrom, effective_until as effectiveUntil, source,
      effective_from <= ${today} and (effective_until is null or effective_until >= ${today}) as current
    from reference_price where commodity_id = ${commodityId} and zone in (0, ${zone})
    order by current desc, effective_from desc, id limit 6`);
}

export type DayRow = { day: string; low: number; median: number; high: number };

/** The price line of the last 90 days, oldest first. */
export const daysQuery = (db: Db, commodityId: string, now: number) =>
  db.all<DayRow>(sql`select day, low, median, high from commodity_price_day
    where commodity_id = ${commodityId} and day >= ${addDays(dayOf(now), -PRICE_DAYS)} order by day`);

export type ListedRow = {
  id: string;
  cooperative: string;
  kecamatan: string | null;
  free: number;
  tiers: string;
  minLot: number;
  lotSize: number;
  handlingFee: number;
  leadDays: number;
  from: string;
  until: string;
  certificate: string | null;
  rank: number | string;
  total: number;
};

const ranks = {
  usual: sql.raw('o.listed_price'),
  price: sql.raw('o.listed_lowest_price'),
  name: sql.raw('p.name'),
  quantity: sql.raw('o.reserved - o.available'),
};

/** One page of a commodity's listed offers and one row more. What is sold out stands in the list, marked as such. */
export function listedQuery(db: Db, commodityId: string, f: Filters, key: Key | null, now: number) {
  const { after, order } = keyed(key);
  return db.all<ListedRow>(sql`
    select * from (
      select o.id, p.name as cooperative, p.kecamatan, o.available - o.reserved as free, v.tiers,
        o.listed_min_lot as minLot, o.listed_lot_size as lotSize, o.listed_handling_fee as handlingFee,
        o.listed_lead_days as leadDays, o.listed_from as "from", o.listed_until as until,
        o.listed_certificate as certificate, ${rankOf(f)} as rank, count(*) over () as total
      from offer o join party p on p.id = o.cooperative_id join offer_revision v on v.id = o.listed_revision_id
      where o.commodity_id = ${commodityId} and o.state = 'listed' ${enough(f)} ${offerWishes(f, dayOf(now))}
    ) ${after} ${order} limit ${OFFERS + 1}`);
}

/** By bands for those who see no more. */
const rankOf = ({ sort, rough }: Filters): SQL =>
  sort === 'quantity' && rough ? sql`-${bandOf(sql`(o.available - o.reserved)`)}` : ranks[sort];

const enough = (f: Filters): SQL =>
  f.quantity === null ? nothing : sql`and o.available - o.reserved >= ${leastOf(f)}`;

/** The kecamatan with a listed offer of it, for the filter; `|` between them. */
export const placesQuery = (db: Db, commodityId: string) =>
  db.all<{ kecamatan: string }>(sql`
    select coalesce(group_concat(kecamatan, '|'), '') as kecamatan from (
      select distinct p.kecamatan from offer o join party p on p.id = o.cooperative_id
      where o.commodity_id = ${commodityId} and o.state = 'listed' and p.kecamatan is not null order by 1)`);
