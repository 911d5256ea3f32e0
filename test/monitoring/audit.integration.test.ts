import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { verify } from '../../db/local/verify.ts';
import { MOST_AT_ONCE, MOST_BATCHES, publishAudit } from '../../src/monitoring/audit/commands/publish.ts';
import { headLine, leafLine, readHead, readLeaf } from '../../src/monitoring/audit/rules/chain.ts';
import { headLines, leafLines, newestHeads, newestLeaves } from '../../src/monitoring/audit/store.ts';
import { DAY, HOUR } from '../../src/platform/clock.ts';
import { commit, type Db } from '../../src/platform/db.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { checked, someKey } from './audit-chain.ts';
import { publishedChain } from './audit-world.ts';

/** Noon in Bogor. */
const NOON = Date.parse('2026-11-24T05:00:00Z');
const auditKey = someKey();
const config = { auditKey };

let database: TestDatabase;
let db: Db;
beforeEach(async () => {
  database = await freshDatabase();
  db = database.db;
});
afterEach(() => database.close());

/** Decisions about a setting, as the product would record them. */
async function happen(many: number, at = NOON): Promise<void> {
  await db.run(sql`insert or ignore into setting (key, value, updated_at) values ('forum_name', '"Forum"', ${at})`);
  await db.run(sql`
    with recursive n(i) as (select 1 union all select i + 1 from n where i < ${many})
    insert into event (aggregate_type, aggregate_id, version, type, at, reason, data)
    select 'setting', 'forum_name', i + (select count(*) from event), 'setting_changed', ${at} + i, 'Alasan ke-' || i, json_object('value', i)
    from n`);
}
const count = async (table: string) =>
  (await db.all<{ n: number }>(sql`select count(*) n from ${sql.identifier(table)}`))[0]!.n;
const download = async () =>
  [await headLines(db), await leafLines(db, 0, 1_000_000)].map(([part]) => part!.lines ?? '').join('');
const findings = async () =>
  Object.fromEntries(
    (await verify(database.url)).filter((one) => one.findings.length > 0).map((one) => [one.name, one.findings]),
  );

describe('publishing', () => {
  test('takes events in order, in batches, and what came before it over several runs', async () => {
    const [full, rest] = [MOST_AT_ONCE * MOST_BATCHES, 700];
    await happen(full + rest);
    expect(await publishAudit(db, config, NOON)).toEqual({ published: full, head: null });
    expect(await publishAudit(db, config, NOON)).toMatchObject({ published: rest, head: { seq: full + rest } });
    expect(await checked(await download())).toMatchObject({ rows: full + rest, signed: 'yes', fault: null });
  }, 60_000);

  test('costs one round trip a minute when nothing happened', async () => {
    await happen(3);
    await publishAudit(db, config, NOON);
    const { db: other, meter } = database.open();
    expect(await publishAudit(other, config, NOON + HOUR)).toEqual({ published: 0, head: null });
    expect(meter.trips).toBe(1);
  });

  test('gives each row a salt of its own, so that equal contents do not look equal', async () => {
    await happen(50);
    await publishAudit(db, config, NOON);
    const salts = await db.all<{ salt: string }>(sql`select salt from audit_leaf`);
    expect(new Set(salts.map(({ salt }) => salt)).size).toBe(50);
    expect(salts.every(({ salt }) => /^[0-9a-f]{32}$/.test(salt))).toBe(true);
  });

  test('two at the same time make one chain', async () => {
    await happen(3000);
    const others = [database.open().db, database.open().db];
    await Promise.all(others.map((other) => publishAudit(other, config, NOON)));
    await publishedChainIfDue();
    expect(await count('audit_leaf')).toBe(3000);
    expect((await checked(await download())).fault).toBe(null);
  });
});

const publishedChainIfDue = async () => {
  while ((await count('audit_head')) === 0) await publishAudit(db, config, NOON);
};

describe('a head', () => {
  test('is recorded once a day, with the first run of the forum’s day', async () => {
    await happen(5);
    const midnight = Date.parse('2026-11-24T17:00:00Z');
    const runs: (string | undefined)[] = [];
    for (const at of [NOON, NOON + HOUR, midnight - 1, midnight, midnight + HOUR, midnight + DAY])
      runs.push((await publishAudit(db, config, at)).head?.day);
    expect(runs).toEqual(['2026-11-24', undefined, undefined, '2026-11-25', undefined, '2026-11-26']);
  });

  test('is recorded once when many jobs run at once', async () => {
    await happen(5);
    for (const at of [NOON, NOON + DAY]) {
      const runs = await Promise.all(Array.from({ length: 8 }, () => publishAudit(database.open().db, config, at)));
      expect(runs.filter(({ head }) => head !== null).length).toBeLessThanOrEqual(1);
    }
    expect((await newestHeads(db, 9)).map(({ day }) => day)).toEqual(['2026-11-25', '2026-11-24']);
  });

  test('is unsigned without a key, signed from the day there is one, and names its key', async () => {
    await happen(5);
    await publishAudit(db, {}, NOON);
    expect(await checked(await download())).toMatchObject({ signed: 'no', fault: null });
    const { head } = await publishAudit(db, config, NOON + DAY);
    expect(await checked(await download(), { key: head!.publicKey! })).toMatchObject({ signed: 'yes', fault: null });
  });

  test('is not made of nothing', async () => {
    expect(await publishAudit(db, config, NOON)).toEqual({ published: 0, head: null });
  });
});

describe('the download', () => {
  test('is written by the database as by the code that reads it', async () => {
    await happen(20);
    await publishedChain(db, NOON, auditKey);
    const [[head], [leaf], text] = [await newestHeads(db, 1), await newestLeaves(db, 1), await download()];
    const lines = text.trimEnd().split('\n');
    expect([lines[0], lines.at(-1)]).toEqual([headLine(head!), leafLine(leaf!)]);
    expect([readHead(lines[0]!), readLeaf(lines.at(-1)!)]).toEqual([head, leaf]);
  });

  test('holds nothing of what the events say', async () => {
    await happen(20);
    await publishedChain(db, NOON, auditKey);
    const salts = await db.all<{ salt: string }>(sql`select salt from audit_leaf`);
    const text = await download();
    for (const secret of ['Alasan', 'forum_name', ...salts.map(({ salt }) => salt)]) expect(text).not.toContain(secret);
  });
});

describe('the database refuses', () => {
  const refusal = async (statement: string) => commit(db, [db.run(sql.raw(statement))]);
  const row = (seq: number, previous: string, type = 'setting_changed', at = NOON + seq - 3) =>
    `insert into audit_leaf values (${seq}, '${type}', 'setting', ${at}, 's', 'c', '${previous}', 'h')`;

  test.each([
    ['a row changed', `update audit_leaf set commitment = 'x' where seq = 2`, 'audit_append_only'],
    ['a row taken out', 'delete from audit_leaf where seq = 3', 'audit_append_only'],
    ['a head changed', `update audit_head set signature = null, public_key = null`, 'audit_append_only'],
    ['a head taken out', 'delete from audit_head', 'audit_append_only'],
    ['a row left out', row(5, 'h'), 'audit_out_of_order'],
    ['a row that is not on the one before', row(4, 'f'.repeat(64)), 'audit_out_of_order'],
    [
      'a head of no row',
      `insert into audit_head values ('2026-12-01', 3, 'x', 3, null, null, 0)`,
      'audit_head_not_of_chain',
    ],
    [
      'a head of an earlier day',
      `insert into audit_head select '2026-11-01', seq, hash, seq, null, null, 0 from audit_leaf where seq = 3`,
      'audit_head_not_of_chain',
    ],
    [
      'half a signature',
      `insert into audit_head select '2026-12-01', seq, hash, seq, 'x', null, 0 from audit_leaf where seq = 3`,
      'audit_head_signed',
    ],
  ])('%s', async (_, statement, name) => {
    await happen(3);
    await publishAudit(db, config, NOON);
    await happen(2);
    expect(await refusal(statement)).toMatchObject({ ok: false, refusal: { name: expect.stringContaining(name) } });
  });

  test('a row that says of its event what it does not say', async () => {
    await happen(3);
    await publishAudit(db, config, NOON);
    await happen(1);
    const [last] = await newestLeaves(db, 1);
    for (const wrong of [row(4, last!.hash, 'setting_removed', NOON + 1), row(4, last!.hash, 'setting_changed', 0)])
      expect(await refusal(wrong)).toMatchObject({ ok: false, refusal: { name: 'audit_not_of_event' } });
    expect(await refusal(row(4, last!.hash, 'setting_changed', NOON + 1))).toMatchObject({ ok: true });
  });
});

describe('verification', () => {
  const CHAIN = 'the published audit chain, recomputed from the events';
  const HEADS = 'every head of the published chain is signed as it says';
  beforeEach(async () => {
    await happen(30);
    await publishedChain(db, NOON, auditKey);
  });

  test('finds nothing in what was published, with events that are not yet', async () => {
    await happen(3);
    expect(await findings()).toEqual({});
  });

  test('finds a kind of event that no reader of the download expects', async () => {
    await db.run(sql`insert into event (aggregate_type, aggregate_id, version, type, at, data)
      values ('setting', 'forum_name', 99, 'Setting|changed', ${NOON}, '{}')`);
    await publishAudit(db, config, NOON);
    expect((await findings())[CHAIN]).toEqual(['published row 31 is written as no reader expects it']);
  });

  test.each([
    [
      'an event with another reason',
      ['event_no_update'],
      `update event set reason = 'x' where seq = 20`,
      CHAIN,
      'event 20 is not the one that was published',
    ],
    [
      'another salt',
      ['audit_leaf_no_update'],
      `update audit_leaf set salt = 'x' where seq = 20`,
      CHAIN,
      'event 20 is not the one that was published',
    ],
    [
      'another kind',
      ['audit_leaf_no_update'],
      `update audit_leaf set type = 'x' where seq = 20`,
      CHAIN,
      'event 20 is not the one that was published',
    ],
    [
      'another hash',
      ['audit_leaf_no_update'],
      `update audit_leaf set hash = 'x' where seq = 20`,
      CHAIN,
      'published row 20 does not have its hash',
    ],
    [
      'another hash before it',
      ['audit_leaf_no_update'],
      `update audit_leaf set previous_hash = 'x' where seq = 20`,
      CHAIN,
      'published row 20 does not name the hash before it',
    ],
    [
      'a row that is gone',
      ['audit_leaf_no_delete'],
      'delete from audit_leaf where seq = 20',
      CHAIN,
      'published row 21 follows 19',
    ],
    [
      'a head of another row',
      ['audit_head_no_update'],
      `update audit_head set seq = 29, rows = 29`,
      HEADS,
      'the head of 2026-11-24 is no row of the chain',
    ],
    [
      'a head signed by nobody',
      ['audit_head_no_update'],
      `update audit_head set signature = substr(signature, 2) || substr(signature, 1, 1)`,
      HEADS,
      'the head of 2026-11-24 is not signed by the key it names',
    ],
  ])('finds %s', async (_, triggers, statement, check, finding) => {
    for (const trigger of triggers) await db.run(sql.raw(`drop trigger ${trigger}`));
    await db.run(sql.raw(statement));
    expect((await findings())[check]).toContain(finding);
  });
});
