import { type SQL, sql } from 'drizzle-orm';
import type { Db } from '../../platform/db.ts';
import type { Span } from '../rules/health/index.ts';
import { areaRows, type By, ofCommodity, ownRows } from './store-sums.ts';
import type { AnswerRow, Bin, DemandRow, JointRow, Look, SupplierRow, SupplyRow, TradeRow } from './types.ts';

const names = sql`c.id commodityId, c.name_id nameId, c.name_en nameEn, c.trade_unit unit`;
const isForum = ({ scope }: Look): boolean => scope.kind === 'forum';

const tradeRows = (look: Look, by: By): SQL => (isForum(look) ? areaRows(look, by) : ownRows(look, 'trade', by.bin));

/** What was sold by commodity, now and before. */
export const tradeQuery = (db: Db, look: Look) =>
  db.all<TradeRow>(sql`
    select t.now, ${names}, sum(value) value, sum(confirmed) confirmed, sum(confirmations) confirmations, sum(declines) declines,
      sum(lapses) lapses, sum(answer_minutes) minutes, sum(receipts) receipts, sum(on_time) onTime,
      sum(received_value) received, sum(refused_value) refused, sum(deducted_value) deducted
    from (${tradeRows(look, { goods: 'each' })}) t join commodity c on c.id = t.commodity_id
    group by 1, 2 order by 1 desc, sum(value) desc, c.position`);

const demandRows = (look: Look, by: By): SQL =>
  isForum(look)
    ? sql`select now, bin, commodity_id, lines, asked, met confirmed, spent value, 0 compared, 0 otherwise from (${areaRows(look, by)})`
    : ownRows(look, 'demand', by.bin);

/** What buyers asked for and got, by commodity, now and before; `compared` and `otherwise` of one institution. */
export const demandQuery = (db: Db, look: Look) =>
  db.all<DemandRow>(sql`
    select t.now, ${names}, sum(lines) lines, sum(asked) asked, sum(confirmed) confirmed, sum(value) value,
      sum(compared) compared, sum(otherwise) otherwise
    from (${demandRows(look, { goods: 'each' })}) t join commodity c on c.id = t.commodity_id
    group by 1, 2 order by 1 desc, sum(value) desc, c.position`);

/** Sales by day, month or year, now and before; what an institution bought. */
export const binsQuery = (db: Db, look: Look) => {
  const by: By = { goods: 'all', bin: look.unit };
  const rows = look.scope.kind === 'institution' ? demandRows(look, by) : tradeRows(look, by);
  return db.all<Bin>(sql`select now, bin, sum(value) value from (${rows}) group by 1, 2 order by 1, 2`);
};

/** How many answers took how long, now and before, by the class of minutes. */
export const answersQuery = (db: Db, look: Look) =>
  db.all<AnswerRow>(sql`
    select now, class, sum(answers) answers from (${areaRows(look, { goods: 'all' }, 'area_answer')}) group by 1, 2`);

export const jointQuery = (db: Db, look: Look) => {
  const id = look.scope.kind === 'forum' ? '' : look.scope.id;
  const of = (now: number, span: Span | null) => sql`
    select ${now} now, cost, saved from joint_day where cooperative_id = ${id}
    and day between ${span?.from ?? ''} and ${span?.until ?? ''} and ${ofCommodity(look, '+commodity_id')}`;
  const rows = isForum(look)
    ? areaRows(look, { goods: 'all' })
    : sql`${of(1, look.period)} union all ${of(0, look.period.before)}`;
  return db.all<JointRow>(sql`select now, sum(cost) cost, sum(saved) saved from (${rows}) group by 1`);
};

const supplied = sql.raw(`sum(receipts) receipts, sum(on_time) onTime, sum(received_value) received,
  sum(refused_value + deducted_value) lessened`);

/** What an institution received, now and before, by the day of the receipt. */
export const supplyQuery = (db: Db, look: Look) =>
  db.all<SupplyRow>(sql`select now, ${supplied} from (${ownRows(look, 'supply')}) group by 1`);

export const MOST_SUPPLIERS = 100;

/** How its suppliers kept their word in the period, those of most receipts first. */
export const suppliersQuery = (db: Db, look: Look) =>
  db.all<SupplierRow>(sql`
    select p.id, p.name, ${supplied} from (${ownRows(look, 'supply')}) t join party p on p.id = t.cooperative_id
    where t.now = 1 group by 1 order by 3 desc, p.name limit ${MOST_SUPPLIERS}`);
