import { type SQL, sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { keptChecks } from '../../db/local/verify-kept.ts';
import type { Db } from '../../src/platform/db.ts';
import { type TestDatabase, worldDatabase } from '../support/database.ts';
import { measureAll } from './mentoring-world.ts';

let database: TestDatabase;
let db: Db;
beforeEach(async () => {
  database = await worldDatabase();
  db = database.db;
});
afterEach(() => database.close());

const findings = async (): Promise<string[]> =>
  (await Promise.all(Object.values(keptChecks).map((check) => check(db)))).flatMap((one) => one.findings);

/** Each deed moves what is kept (of `seen`) and leaves it right. */
async function moves(seen: SQL, deeds: readonly SQL[]): Promise<void> {
  let before = await db.all(seen);
  for (const deed of deeds) {
    await db.run(deed);
    expect(await findings()).toEqual([]);
    const after = await db.all(seen);
    expect(after).not.toEqual(before);
    before = after;
  }
}

const KOP = 'kop-empang';
const need = sql`select due_on, rank from mentoring_need where cooperative_id = ${KOP}`;
const status = (to: string) => sql`update party set status = ${to} where id = ${KOP}`;

describe('what triggers keep for lists', () => {
  test('of the demo world is what its rows say, and verification finds what somebody changed', async () => {
    await measureAll(db, Date.now());
    expect(await findings()).toEqual([]);
    await db.run(sql`update mentoring_need set rank = rank - 1 where cooperative_id = ${KOP}`);
    await db.run(sql`update need_sum set yearly = yearly + 1 where rowid = (select min(rowid) from need_sum)`);
    await db.run(sql`update place_price set price = price + 1 where rowid = (select min(rowid) from place_price)`);
    expect(await findings()).toEqual(Array(3).fill(expect.stringMatching(/kept, .* by the (rows|offers)/)));
  });

  test('how soon a mentor should look follows late items, warnings, scores, and who trades', async () => {
    const item = (id: string, day: string) => sql`insert into action_item
      (id, cooperative_id, what, owner, due_on, created_by, created_at) values (${id}, ${KOP}, 'x', 'mentor', ${day}, 'u-maya', 1)`;
    const warn = (id: string, severity: string) => sql`insert into warning
      (id, key, cooperative_id, kind, severity, figures, since, raised_at) values (${id}, ${id}, ${KOP}, 'x', ${severity}, '{}', '2026-01-01', 1)`;
    const score = (month: string, total: number | null) => sql`insert into health_score
      (cooperative_id, month, total, measures, made_at) values (${KOP}, ${month}, ${total}, '{}', 1)
      on conflict (cooperative_id, month) do update set total = excluded.total`;
    await moves(need, [
      ...[item('late-2', '2001-02-02'), item('late-1', '2001-01-01')],
      sql`update action_item set done_at = 1, done_by = 'u-maya' where id = 'late-1'`,
      sql`update action_item set due_on = '2001-03-03' where id = 'late-2'`,
      sql`delete from action_item where id = 'late-2'`,
      ...[warn('grave-1', 'serious'), warn('grave-2', 'serious')],
      sql`update warning set ended_at = 2 where id = 'grave-1'`,
      sql`update warning set severity = 'notice' where id = 'grave-2'`,
      ...[score('2098-01', 7), score('2098-02', 9), score('2098-02', 12), score('2098-02', null)],
      sql`delete from health_score where month = '2098-02'`,
      ...[status('suspended'), status('verified')],
    ]);
    // A month before is measured late: the newest still counts.
    await db.run(score('2097-12', 99));
    await db.run(warn('mild', 'notice'));
    expect([await findings(), await db.all(need)]).toEqual([[], [{ due_on: expect.any(String), rank: 7 }]]);
  });

  test('what is needed together follows who needs how much, how often, and who is verified', async () => {
    await db.run(sql`delete from need where cooperative_id = ${KOP}`);
    const [goods] = await db.all<{ id: string }>(
      sql`select commodity_id id from need_sum where cooperatives > 0 limit 1`,
    );
    const sums = sql`select commodity_id, cooperatives, yearly from need_sum order by 1`;
    const mine = sql.raw(`cooperative_id = '${KOP}'`);
    await moves(sums, [
      sql`insert into need (id, cooperative_id, commodity_id, quantity, rhythm, updated_by, updated_at)
        values ('late-need', ${KOP}, ${goods!.id}, 10, 'weekly', 'u', 1)`,
      sql`update need set quantity = 11 where ${mine}`,
      sql`update need set rhythm = 'monthly' where ${mine}`,
      ...[status('suspended'), status('verified')],
      sql`update need set ended_at = 2 where ${mine}`,
      sql`update need set ended_at = null where ${mine}`,
      sql`delete from need where ${mine}`,
    ]);
  });

  test('prices of a kelurahan follow its offers, one of several too, and who is where', async () => {
    const [offer] = await db.all<{ id: string; goods: string; by: string }>(sql`
      select o.id, o.commodity_id goods, o.cooperative_id "by" from offer o join party p on p.id = o.cooperative_id
      where o.state = 'listed' and o.listed_price > 100 and p.kelurahan is not null and p.status = 'verified' order by o.id limit 1`);
    const prices = sql`select commodity_id, kelurahan, price, offers from place_price order by 1, 2`;
    const set = (column: string, value: string | number | null) =>
      sql`update offer set ${sql.raw(column)} = ${value} where id = ${offer!.id}`;
    const party = (column: string, value: string | null) =>
      sql`update party set ${sql.raw(column)} = ${value} where id = ${offer!.by}`;
    const other = sql`select kelurahan from party where id <> ${offer!.by} and kelurahan is not null and kind = 'cooperative'`;
    const [place] = await db.all<{ kelurahan: string }>(sql`${other} order by id limit 1`);
    await moves(prices, [
      set('listed_price', 77_777),
      set('state', 'withdrawn'),
      set('state', 'listed'),
      sql`insert into offer (id, cooperative_id, commodity_id, state, available, reserved, listed_price, created_at, updated_at)
        values ('late-offer', ${offer!.by}, ${offer!.goods}, 'listed', 10, 0, 77780, 1, 1)`,
      sql`delete from offer where id = 'late-offer'`,
      ...[party('kelurahan', place!.kelurahan), party('kelurahan', null), party('kelurahan', 'Kelurahan baru')],
      ...[party('status', 'suspended'), party('status', 'verified')],
    ]);
  });
});
