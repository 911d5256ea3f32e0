import { type SQL, sql } from 'drizzle-orm';
import { addDays, dayOf } from '../../platform/clock.ts';
import type { Db } from '../../platform/db.ts';
import type { Lang } from '../../platform/i18n.ts';
import { type Filters, leastOf, narrows } from '../filters.ts';
import type { Key } from '../paging.ts';
import { plain } from '../search.ts';
import { bandOf, keyed, nothing, offerWishes, orderable, referenceOf } from '../store.ts';

export const CARDS = 24;
const PRICE_DAYS = 30;
/** Sorts commodities without an offer behind all prices. */
const NO_PRICE = 1e15;

/** A commodity as the catalog's card shows it. Prices in rupiah per trade unit over the offers that match, null without any. */
export type CardRow = {
  id: string;
  nameId: string;
  nameEn: string;
  grade: string;
  tradeUnit: string;
  packName: string | null;
  packContent: number | null;
  photoId: string | null;
  low: number | null;
  high: number | null;
  mean: number | null;
  free: number;
  cooperatives: number;
  lead: number | null;
  /** The value the list is sorted by. */
  rank: number | string;
  /** How many commodities match in all. */
  total: number;
  /** Median prices of the last 30 days, oldest first, `13200,13150,…`. */
  prices: string | null;
  /** `HET 13500`. */
  reference: string | null;
};

const wordsOfCommodity = sql.raw(
  "' ' || c.name_id || ' ' || c.name_en || ' ' || c.grade || ' ' || c.category || ' ' || replace(c.synonyms, ',', ' ')",
);

/** Commodities without an offer are found by their own names; terms hold letters and digits only, so LIKE has no wildcard. */
const namedLike = (terms: readonly string[]): SQL =>
  terms.length === 0
    ? sql.raw('1')
    : sql.join(
        terms.map((term) => sql`${wordsOfCommodity} like ${`% ${plain(term)}%`}`),
        sql.raw(' and '),
      );

const ranks = {
  usual: sql.raw('c.position'),
  name: { id: sql.raw('c.name_id'), en: sql.raw('c.name_en') },
  price: sql.raw(`coalesce(min(o.listed_lowest_price), ${NO_PRICE})`),
  quantity: sql.raw('-coalesce(sum(o.available - o.reserved), 0)'),
};

/** By bands for those who see no more. */
function rankOf({ sort, rough }: Filters, lang: Lang): SQL {
  if (sort === 'quantity' && rough) return sql`-coalesce(${bandOf(sql`sum(o.available - o.reserved)`)}, 0)`;
  return sort === 'name' ? ranks.name[lang] : ranks[sort];
}

/**
 * One page of cards and one row more, as one JSON text: hundreds of small values would cost more on the way than the query
 * itself. The price line and the reference are looked up for the rows shown alone.
 */
function cards(f: Filters, lang: 'id' | 'en', key: Key | null, now: number): SQL {
  const today = dayOf(now);
  const rank = rankOf(f, lang);
  const { after, order } = keyed(key);
  return sql`(select json_group_array(json_array(id, nameId, nameEn, grade, tradeUnit, packName, packContent, photoId,
      low, high, mean, free, cooperatives, lead, rank, total,
      (select group_concat(median) from commodity_price_day
        where commodity_id = g.id and day >= ${addDays(today, -PRICE_DAYS)}),
      ${referenceOf(sql.raw('g.id'), today)}))
    from (select * from (
      select c.id, c.name_id as nameId, c.name_en as nameEn, c.grade, c.trade_unit as tradeUnit,
        c.pack_name as packName, c.pack_content as packContent, c.photo_id as photoId,
        min(o.listed_lowest_price) as low, max(o.listed_price) as high, avg(o.listed_price) as mean,
        coalesce(sum(o.available - o.reserved), 0) as free, count(distinct o.cooperative_id) as cooperatives,
        min(o.listed_lead_days) as lead, ${rank} as rank, count(*) over () as total
      from commodity c left join offer o on o.commodity_id = c.id and ${orderable(today)} ${offerWishes(f, today)}
      where c.retired_at is null ${f.category ? sql`and c.category = ${f.category}` : nothing}
      group by c.id
      having ${wanted(f)}) ${after} ${order} limit ${CARDS + 1}) g)`;
}

/** The columns of `json_array` above, in its order. */
const columns = [
  'id',
  'nameId',
  'nameEn',
  'grade',
  'tradeUnit',
  'packName',
  'packContent',
  'photoId',
  'low',
  'high',
  'mean',
  'free',
  'cooperatives',
  'lead',
  'rank',
  'total',
  'prices',
  'reference',
] as const satisfies readonly (keyof CardRow)[];

/** The rows in the JSON text of `cards`. */
export const cardRows = (json: string): CardRow[] =>
  (JSON.parse(json) as unknown[][]).map(
    (values) => Object.fromEntries(columns.map((column, i) => [column, values[i]])) as CardRow,
  );

function wanted(f: Filters): SQL {
  if (f.quantity !== null) return sql`sum(o.available - o.reserved) >= ${leastOf(f)}`;
  return narrows(f) ? sql.raw('count(o.id) > 0') : sql`(count(o.id) > 0 or ${namedLike(f.terms)})`;
}

export type FrontRow = {
  cards: string;
  cooperatives: number;
  categories: string;
  kecamatan: string;
  certificates: string;
};

/** What the page shows, as one row: the cards, the count in the headline, and what the filters offer (`|` between them). */
export const frontQuery = (db: Db, f: Filters, lang: 'id' | 'en', key: Key | null, now: number) =>
  db.all<FrontRow>(sql`select ${cards(f, lang, key, now)} as cards,
    (select count(*) from party where kind = 'cooperative' and status = 'verified') as cooperatives,
    (select coalesce(group_concat(category, '|'), '') from (select category from commodity where retired_at is null group by category order by min(position))) as categories,
    (select coalesce(group_concat(kecamatan, '|'), '') from (select distinct kecamatan from party where kind = 'cooperative' and status = 'verified' and kecamatan is not null order by 1)) as kecamatan,
    (select coalesce(group_concat(name, '|'), '') from (select distinct required_certificate as name from commodity where required_certificate is not null order by 1)) as certificates`);

/** The cards alone: what changes while somebody types. */
export const cardsQuery = (db: Db, f: Filters, lang: 'id' | 'en', key: Key | null, now: number) =>
  db.all<{ cards: string }>(sql`select ${cards(f, lang, key, now)} as cards`);
