import { type SQL, sql } from 'drizzle-orm';
import { addDays } from '../../platform/clock.ts';
import type { Db } from '../../platform/db.ts';
import { periodsOf, piecesOf, wholeOf } from './pieces.ts';
import { ofCommodity } from './store-sums.ts';
import type { Look, MiddleRow, PlaceRow } from './types.ts';

/** Up to this many cooperatives all are compared; of more, as many drawn by lot stand for them. */
const MOST_COMPARED = 1000;
/** Up to this many cooperatives each has a circle of its own; of more, the kecamatan that sell most have one. */
const [MOST_PLACES, MOST_AREAS] = [500, 200];
/** Of how many cooperatives of a kecamatan the middle is its place. */
const MOST_LOCATED = 20;

/** The last day of `2026-11`. */
const endOf = (month: string): string => addDays(`${addDays(`${month}-28`, 4).slice(0, 7)}-01`, -1);

type Stretch = readonly [table: string, by: string, from: string, until: string, length: number];

/** The period as stretches of rows: over all commodities there are short rows of months and years, of one commodity its own. */
function stretches({ period, commodityId }: Look): Stretch[] {
  return piecesOf(wholeOf(period)).flatMap(([by, from, until]): Stretch[] => {
    if (by === 'day' || commodityId !== null) return [[`trade_${by}`, by, from, until, by === 'day' ? 10 : 7]];
    const names = periodsOf({ from: `${from}-01`, until: endOf(until) });
    const years = names.filter((name) => name.length === 4);
    const months = (those: readonly string[]): Stretch[] =>
      those.length > 0 ? [['cooperative_sum', 'period', those[0]!, those.at(-1)!, 7]] : [];
    if (years.length === 0) return months(names);
    const whole: Stretch = ['cooperative_sum', 'period', years[0]!, years.at(-1)!, 4];
    const [early, late] = [names.filter((name) => name < years[0]!), names.slice(names.indexOf(years.at(-1)!) + 1)];
    return [...months(early), whole, ...months(late)];
  });
}

/** Rows of the period of the cooperatives in `member`: each looks into its own stretch of an index. */
const done = (look: Look, fields: string): SQL =>
  sql.join(
    stretches(look).map(
      ([table, by, from, until, length]) => sql`
      select m.id, ${sql.raw(fields)} from member m cross join ${sql.raw(table)} t on t.cooperative_id = m.id
      and t.${sql.raw(by)} >= ${from} and t.${sql.raw(by)} <= ${until} and length(t.${sql.raw(by)}) = ${length}
      where ${table === 'cooperative_sum' ? sql`1` : ofCommodity(look, '+t.commodity_id')}`,
    ),
    sql` union all `,
  );

const bps = (part: string, whole: string) => `iif(${whole} > 0, (20000 * ${part} + ${whole}) / (2 * ${whole}), null)`;
/** A cooperative's own figures, half-up as those of its page. */
const figures = {
  value: 'coalesce(value, 0)',
  onTime: bps('on_time', 'receipts'),
  answer: 'iif(answers > 0, (2 * minutes + answers) / (2 * answers), null)',
  declined: bps('declines', 'answers'),
  refused: bps('lessened', 'received'),
};

/**
 * The middle of the verified cooperatives' figures of the period: the two rows in the middle of each, how many have such a figure, and
 * of how many drawn by lot (null: all). Read are at most `MOST_COMPARED` cooperatives, however many there are.
 */
export const middlesQuery = (db: Db, look: Look) =>
  db.all<MiddleRow>(sql`
    with many as materialized (select count(*) > ${MOST_COMPARED} yes from (select 1 from cooperative_lot limit ${MOST_COMPARED + 1})),
    member as materialized (select cooperative_id id from cooperative_lot order by lot, cooperative_id
      limit ${MOST_COMPARED}),
    done as (${done(look, 't.value, t.confirmations, t.declines, t.answer_minutes, t.receipts, t.on_time, t.received_value, t.refused_value, t.deducted_value')}),
    one as materialized (select m.id, sum(value) value, sum(confirmations + declines) answers, sum(answer_minutes) minutes, sum(declines) declines,
      sum(receipts) receipts, sum(on_time) on_time, sum(received_value) received, sum(refused_value + deducted_value) lessened
      from member m left join done d on d.id = m.id group by 1),
    figure as (${sql.raw(
      Object.entries(figures)
        .map(([key, of]) => `select '${key}' key, ${of} amount from one`)
        .join(' union all '),
    )}),
    ranked as (select key, amount, row_number() over (partition by key order by amount) place, count(*) over (partition by key) n
      from figure where amount is not null)
    select key, n, min(amount) low, max(amount) high, (select iif(yes, ${MOST_COMPARED}, null) from many) drawn
    from ranked where place in ((n + 1) / 2, (n + 2) / 2) group by 1`);

const inArea = ({ kecamatan }: Look): SQL => (kecamatan === null ? sql`1` : sql`p.kecamatan = ${kecamatan}`);
const verified = sql`p.kind = 'cooperative' and p.status = 'verified'`;

/** Whether there are too many for a circle each. */
const crowd = (look: Look): SQL => sql`crowd as materialized (
  select count(*) > ${MOST_PLACES} yes from (select 1 from party p where ${verified} and ${inArea(look)} limit ${MOST_PLACES + 1}))`;

/** Every verified cooperative of the area with what it sold in the period; none where there are too many for a circle each. */
export const cooperativesQuery = (db: Db, look: Look) =>
  db.all<PlaceRow>(sql`
    with ${crowd(look)},
    member as materialized (select p.id, p.name, p.kecamatan, p.latitude, p.longitude from party p
      where ${verified} and ${inArea(look)} limit (select iif(yes, 0, ${MOST_PLACES}) from crowd)),
    done as materialized (select id, sum(value) value from (${done(look, 't.value')}) group by 1)
    select m.id, m.name, m.kecamatan, m.latitude, m.longitude, coalesce(d.value, 0) value, 0 isArea
    from member m left join done d on d.id = m.id order by 6 desc, m.name`);

/** Of a crowd: the kecamatan that sold most in the month or year the period ends in, with what they sold in the period. */
export const areasQuery = (db: Db, look: Look) => {
  const { until, days } = look.period;
  const ranking = days <= 31 ? until.slice(0, 7) : until.slice(0, 4);
  const goods = look.commodityId ?? '';
  const middle = (column: 'latitude' | 'longitude') =>
    sql.raw(`(select avg(${column}) from (select p.${column} from party p
    where p.kind = 'cooperative' and p.status = 'verified' and p.kecamatan = t.area limit ${MOST_LOCATED}))`);
  return db.all<PlaceRow>(sql`
    with ${crowd(look)},
    top as materialized (select a.area from area_sum a where a.period = ${ranking} and a.commodity_id = ${goods}
      and ${look.kecamatan === null ? sql`a.area > ''` : sql`a.area = ${look.kecamatan}`}
      order by a.value desc limit (select iif(yes, ${MOST_AREAS}, 0) from crowd)),
    summed as materialized (select t.area, sum(a.value) value from top t
      cross join json_each(${JSON.stringify(periodsOf(wholeOf(look.period)))}) n
      left join area_sum a on a.period = n.value and a.area = t.area and a.commodity_id = ${goods} group by 1)
    select t.area id, t.area name, t.area kecamatan, ${middle('latitude')} latitude, ${middle('longitude')} longitude,
      coalesce(t.value, 0) value, 1 isArea from summed t order by 6 desc, 1`);
};
