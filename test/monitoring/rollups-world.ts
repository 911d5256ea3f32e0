import { sql } from 'drizzle-orm';
import type { Db } from '../../src/platform/db.ts';

const tables = {
  trade_day: 'day, cooperative_id, commodity_id',
  demand_day: 'day, institution_id, commodity_id',
  joint_day: 'day, cooperative_id, commodity_id',
  price_day: 'commodity_id, day, source',
  trade_month: 'month, cooperative_id, commodity_id',
  demand_month: 'month, institution_id, commodity_id',
  supply_day: 'day, institution_id, cooperative_id, commodity_id',
  supply_month: 'month, institution_id, cooperative_id, commodity_id',
  cooperative_sum: 'cooperative_id, period',
  area_sum: 'period, area, commodity_id',
  area_answer: 'period, area, commodity_id, class',
} as const;

/** Every sum there is, by its table and key. */
export async function allSums(db: Db): Promise<Record<keyof typeof tables, unknown[]>> {
  const read = async (name: string, by: string) => db.all(sql.raw(`select * from ${name} order by ${by}`));
  const entries = Object.entries(tables).map(async ([name, by]) => [name, await read(name, by)]);
  return Object.fromEntries(await Promise.all(entries));
}

/** As if nothing had ever been worked out, and nobody had noted what has to be. */
export async function forgetSums(db: Db): Promise<void> {
  for (const name of [...Object.keys(tables), 'rollup_touched']) await db.run(sql.raw(`delete from ${name}`));
}

/** How many moments wait. */
export const waiting = async (db: Db): Promise<number> =>
  (await db.all<{ n: number }>(sql`select count(*) n from rollup_touched`))[0]!.n;
