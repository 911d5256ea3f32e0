import { sql } from 'drizzle-orm';
import { publication } from '../../../db/schema/index.ts';
import type { Db } from '../../platform/db.ts';
import type { Cell, Fact } from '../rules/disclosure/index.ts';
import type { JointFacts, JointRow } from './rules/joint.ts';
import type { TradePart } from './rules/tables.ts';

export const TRADE = 'trade';
export const JOINT = 'joint';

type Member = { weight: number; value: number };
type Span = { from: number; before: number };

/** The parts of the newest edition's year, oldest first, with the facts they rest on. */
export const partsQuery = (db: Db) =>
  db
    .select({ period: publication.period, part: sql<TradePart>`cells`.mapWith((text: string) => JSON.parse(text)) })
    .from(publication)
    .where(
      sql`${publication.name} = ${TRADE} and ${publication.period} >= (select substr(max(period), 1, 4) from publication where name = ${TRADE})`,
    )
    .orderBy(publication.period);

/** The newest edition's month, without its facts; null: there is none. */
export const newestQuery = (db: Db) =>
  db.all<{ period: string | null }>(sql`select max(period) period from publication where name = ${TRADE}`);

/** The moment of the first answer of all, where the first edition begins; null: nothing was sold yet. */
export const firstAnswerQuery = (db: Db) =>
  db.all<{ at: number | null }>(sql`select min(decided_at) at from award where decided_at is not null`);

/** What is left of a confirmed award `a` when a part did not come and went back to the split: the same goods are sold once. */
export const kept = sql.raw('(a.quantity - coalesce(d.replanned, 0))');
export const lost = sql.raw('left join shortfall_decision d on d.award_id = a.id');

/** What was confirmed in a month, by who sold it to whom: goods only, as `trade_day` counts them. */
export const factsQuery = (db: Db, { from, before }: Span) =>
  db.all<Omit<Fact, 'month'>>(sql`
    select a.cooperative_id member, o.institution_id buyer, coalesce(p.kecamatan, '-') place, l.commodity_id commodity,
      sum(${kept} * a.unit_price) value, sum(${kept}) quantity
    from award a join order_line l on l.id = a.line_id join bulk_order o on o.id = a.order_id join party p on p.id = a.cooperative_id ${lost}
    where +a.state = 'confirmed' and ${kept} > 0 and a.decided_at >= ${from} and a.decided_at < ${before} group by 1, 2, 3, 4 order by 1, 2, 3, 4`);

/** All members with what they sold in a month, also those who sold nothing. */
export const membersQuery = (db: Db, { from, before }: Span) =>
  db.all<Member>(sql`
    with sold as (select a.cooperative_id id, sum(${kept} * a.unit_price) value from award a ${lost}
      where +a.state = 'confirmed' and a.decided_at >= ${from} and a.decided_at < ${before} group by 1)
    select p.weight, coalesce(s.value, 0) value from party p left join sold s on s.id = p.id
    where p.kind = 'cooperative' and p.status = 'verified' order by p.id`);

type JointRaw = Omit<JointFacts, 'day' | 'tiers' | 'quantities' | 'costs' | 'saved'> & {
  closedAt: number;
  lists: string | null;
  parts: string;
};

/** Joint purchases whose cost became known in a month, each with its parts as `[[quantity, cost, saved], …]`. */
export const jointQuery = (db: Db, { from, before }: Span) =>
  db.all<JointRaw>(sql`
    select c.number, c.commodity_id commodityId, c.closed_at closedAt, (select json_extract(evidence, '$.lists') from campaign_closing g
        where g.campaign_id = c.id order by g.round desc limit 1) lists,
      (select json_group_array(json_array(t.quantity, x.total, x.saved)) from allotment t join landed_cost x on x.allotment_id = t.id
        where t.campaign_id = c.id and t.quantity > 0) parts
    from campaign c where c.invoiced_at >= ${from} and c.invoiced_at < ${before} and c.closed_at is not null order by c.number`);

/** Refused by its key when somebody published it meanwhile. */
export const publishPart = (db: Db, name: string, period: string, cells: unknown, publishedAt: number) =>
  db.insert(publication).values({ name, period, cells, publishedAt });

export type Published =
  | {
      name: typeof TRADE;
      period: string;
      publishedAt: number;
      content: Pick<TradePart, 'cells' | 'giniBps' | 'coarse'>;
    }
  | { name: typeof JOINT; period: string; publishedAt: number; content: readonly JointRow[] };

/** What goes out of the editions of some months: never the facts, nor why a cell is withheld. Oldest first. */
export const publishedQuery = (db: Db, { from, until }: { from: string; until: string }) =>
  db
    .select({
      name: publication.name,
      period: publication.period,
      publishedAt: publication.publishedAt,
      content: sql`case name when ${TRADE} then json_remove(cells, '$.facts', '$.tables') else cells end`.mapWith(
        (text: string) => withoutWhy(JSON.parse(text)),
      ),
    })
    .from(publication)
    .where(sql`${publication.name} in (${TRADE}, ${JOINT}) and ${publication.period} between ${from} and ${until}`)
    .orderBy(publication.period, publication.name);

const withoutWhy = (content: { cells?: Cell[] }) =>
  content.cells ? { ...content, cells: content.cells.map((cell) => ({ ...cell, why: null })) } : content;

export type Goods = { id: string; nameId: string; nameEn: string; unit: string };

/** Every commodity by what it is called. */
export const goodsQuery = (db: Db) =>
  db.all<Goods>(sql`select id, name_id nameId, name_en nameEn, trade_unit unit from commodity order by position, id`);
