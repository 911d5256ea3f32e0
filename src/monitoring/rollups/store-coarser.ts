import { type SQL, sql } from 'drizzle-orm';
import { areaFields, comparedFields, demandFields, supplyFields, tradeFields } from './fields.ts';
import type { DaySpan } from './rules.ts';

/** Rows of days and the longer periods they are added up to; `lengths`: of the period's name, 7 a month (`2026-11`), 4 a year. */
type Kept = {
  days: string;
  at: 'day' | 'period';
  sums: string;
  of: 'month' | 'period';
  lengths: readonly number[];
  keys: readonly string[];
  fields: readonly string[];
};

const byMonth = (name: string, parties: readonly string[], fields: readonly string[]): Kept => ({
  ...({ days: `${name}_day`, at: 'day', sums: `${name}_month`, of: 'month', lengths: [7] } as const),
  ...{ keys: [...parties, 'commodity_id'], fields },
});
const byArea = (table: string, keys: readonly string[], fields: readonly string[]): Kept => ({
  ...({ days: table, at: 'period', sums: table, of: 'period', lengths: [7, 4] } as const),
  ...{ keys: ['area', 'commodity_id', ...keys], fields },
});

const all: readonly Kept[] = [
  byMonth('trade', ['cooperative_id'], tradeFields),
  {
    ...({ days: 'trade_day', at: 'day', sums: 'cooperative_sum', of: 'period', lengths: [7, 4] } as const),
    ...{ keys: ['cooperative_id'], fields: comparedFields },
  },
  byMonth('demand', ['institution_id'], demandFields),
  byMonth('supply', ['institution_id', 'cooperative_id'], supplyFields),
  byArea('area_sum', [], areaFields),
  byArea('area_answer', ['class'], ['answers']),
];

const list = (names: readonly string[], of: (name: string) => string): SQL => sql.raw(names.map(of).join(', '));
const plain = (name: string) => name;

/** Rows of the days with each length of name that their longer periods have. */
const daysOf = ({ days, at, lengths }: Kept, asked: readonly DaySpan[]): SQL => sql`
  from (select value n from json_each(${JSON.stringify(lengths)})) cross join ${sql.raw(days)} d
  where d.${sql.raw(at)} in (select value ->> 0 from json_each(${JSON.stringify(asked)}))`;

/** Adds what the days' rows have to their months and years, or takes it from them. */
function moved(kept: Kept, asked: readonly DaySpan[], sign: '' | '-'): SQL {
  const { at, sums, of, keys, fields } = kept;
  return sql`
    insert into ${sql.raw(sums)} (${list([of, ...keys, ...fields], plain)})
    select substr(d.${sql.raw(at)}, 1, n), ${list(keys, (key) => `d.${key}`)}, ${list(fields, (field) => `${sign}sum(d.${field})`)}
    ${daysOf(kept, asked)} group by ${sql.raw([of, ...keys].map((_, i) => i + 1).join(', '))}
    on conflict (${list([of, ...keys], plain)}) do update set ${list(fields, (field) => `${field} = ${field} + excluded.${field}`)}`;
}

/** Months and years of which nothing is left; looked for among those that the days' rows name. */
function emptied(kept: Kept, asked: readonly DaySpan[]): SQL {
  const { at, sums, of, keys, fields } = kept;
  return sql`
    delete from ${sql.raw(sums)} where (${list([of, ...keys], plain)}) in (
      select substr(d.${sql.raw(at)}, 1, n), ${list(keys, (key) => `d.${key}`)} ${daysOf(kept, asked)})
    and ${sql.raw(fields.map((field) => `${field} = 0`).join(' and '))}`;
}

/** What months and years have of these days is taken from them; to be run before the days' rows go. */
export const takenOf = (days: readonly DaySpan[]): SQL[] =>
  all.flatMap((kept) => [moved(kept, days, '-'), emptied(kept, days)]);

/** What these days have is added to their months and years; to be run once the days' rows are in. */
export const addedOf = (days: readonly DaySpan[]): SQL[] => all.map((kept) => moved(kept, days, ''));
