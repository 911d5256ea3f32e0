import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { migrate } from '../../db/local/migrate.ts';
import { event, setting } from '../../db/schema/index.ts';
import { commit } from '../../src/platform/db.ts';
import { recordEvent, SYSTEM } from '../../src/platform/events.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.close());

const at = 1_795_000_000_000;
const renamed = (version: number) =>
  recordEvent(database.db, {
    aggregateType: 'setting',
    aggregateId: 'forum_name',
    version,
    type: 'setting_changed',
    actor: SYSTEM,
    at,
  });
const named = (value: string) =>
  database.db
    .insert(setting)
    .values({ key: 'forum_name', value, updatedAt: at })
    .onConflictDoUpdate({ target: setting.key, set: { value } });

describe('migrations', () => {
  test('make the tables, and doing them again changes nothing', async () => {
    const tables = () => database.db.all(sql`select name, sql from sqlite_schema order by name`);
    const before = await tables();
    expect(before).toContainEqual(expect.objectContaining({ name: 'offer_search' }));
    await migrate(database.url);
    expect(await tables()).toEqual(before);
  });
});

describe('commit', () => {
  test('writes state and event together, in one round trip', async () => {
    const before = database.meter.trips;
    const outcome = await commit(database.db, [named('Forum A'), renamed(1)]);
    expect(outcome.ok).toBe(true);
    expect(database.meter.trips - before).toBe(1);
  });

  test('the loser of a race on a version changes nothing, and is told which key it lost on', async () => {
    const outcome = await commit(database.db, [named('Forum B'), renamed(1)]);
    expect(outcome).toEqual({
      ok: false,
      refusal: { kind: 'unique', name: expect.stringContaining('event.aggregate_id') },
    });
    expect(await database.db.select({ value: setting.value }).from(setting)).toEqual([{ value: 'Forum A' }]);
  });

  test('events cannot be changed afterwards, by whatever code', async () => {
    const outcome = await commit(database.db, [database.db.update(event).set({ type: 'something_else' })]);
    expect(outcome).toEqual({ ok: false, refusal: { kind: 'trigger', name: 'event_append_only' } });
  });
});
