import { type SQL, sql } from 'drizzle-orm';
import { demandFields, supplyFields, tradeFields } from '../rollups/fields.ts';
import type { Span } from '../rules/health/index.ts';
import { periodsOf, piecesOf } from './pieces.ts';
import type { Look, Unit } from './types.ts';

/** How a row of sums is told apart: by commodity, or all in one; and by the day, month or year it is drawn at. */
export type By = { goods: 'each' | 'all'; bin?: Unit };
type Kind = 'trade' | 'demand' | 'supply';

const length = { day: 10, month: 7, year: 4 } as const;
const own: Record<Kind, readonly [party: 'cooperative_id' | 'institution_id', fields: readonly string[]]> = {
  trade: ['cooperative_id', tradeFields],
  demand: ['institution_id', demandFields],
  supply: ['institution_id', ['cooperative_id', ...supplyFields]],
};

/** Both periods, that looked at (1) and the one before (0). */
const both = ({ period }: Look): (readonly [now: number, span: Span])[] =>
  period.before ? [[1, period], [0, period.before]] : [[1, period]]; // biome-ignore format: both in one line

/** The names of the periods that both spans are made of, as rows `value ->> 0` now, `->> 1` name: a list whose length is bounded. */
const named = (look: Look, unit: Unit = 'year'): SQL => {
  const names = both(look).flatMap(([now, span]) => periodsOf(span, unit).map((name) => [now, name]));
  return sql`json_each(${JSON.stringify(names)}) n`;
};

const goodsOf = ({ commodityId }: Look, goods: By['goods']): SQL =>
  commodityId !== null
    ? sql`a.commodity_id = ${commodityId}`
    : sql.raw(`a.commodity_id ${goods === 'all' ? '=' : '>'} ''`);

/** Rows of `area_sum` of the kecamatan looked at, or of all, as `now`, `bin` and the table's columns: as many however many trade. */
export const areaRows = (look: Look, { goods, bin }: By, table: 'area_sum' | 'area_answer' = 'area_sum'): SQL => sql`
  select n.value ->> 0 now, ${bin ? sql.raw(`substr(a.period, 1, ${length[bin]})`) : sql`null`} bin, a.*
  from ${named(look, bin)} cross join ${sql.raw(table)} a
  on a.period = n.value ->> 1 and a.area = ${look.kecamatan ?? ''} and ${goodsOf(look, goods)}`;

/** Rows of one party's own days and whole months, as `now`, `bin`, `commodity_id` and the sums. */
export function ownRows(look: Look, kind: Kind, bin?: Unit): SQL {
  const [party, fields] = own[kind];
  const id = look.scope.kind === 'forum' ? '' : look.scope.id;
  const rows = (now: number, [by, from, until]: readonly ['day' | 'month', string, string]) => sql`
    select ${now} now, ${sql.raw(bin ? `substr(${by}, 1, ${length[bin]})` : 'null')} bin, ${sql.raw(['commodity_id', ...fields].join(', '))}
    from ${sql.raw(`${kind}_${by}`)} a where ${sql.raw(party)} = ${id} and ${sql.raw(by)} >= ${from} and ${sql.raw(by)} <= ${until}
    and ${look.commodityId === null ? sql`1` : sql`+a.commodity_id = ${look.commodityId}`}`;
  const pieces = (span: Span) => (bin === 'day' ? [['day', span.from, span.until] as const] : piecesOf(span));
  return sql.join(
    both(look).flatMap(([now, span]) => pieces(span).map((piece) => rows(now, piece))),
    sql` union all `,
  );
}

/** Whether a party is among those looked at. */
export function isOf({ scope, kecamatan }: Look, column: string): SQL {
  if (scope.kind !== 'forum') return sql`${sql.raw(column)} = ${scope.id}`;
  return kecamatan === null ? sql`1` : sql`${sql.raw(column)} in (select id from party where kecamatan = ${kecamatan})`;
}

export const ofCommodity = ({ commodityId }: Look, column: string): SQL =>
  commodityId === null ? sql`1` : sql`${sql.raw(column)} = ${commodityId}`;
