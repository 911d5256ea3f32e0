import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { verify } from '../../db/local/verify.ts';
import { canonicalRow, sealAudit } from '../../src/platform/audit.ts';
import { sealedAfter } from '../../src/platform/audit-store.ts';
import { commit } from '../../src/platform/db.ts';
import { type TestDatabase, worldDatabase } from '../support/database.ts';

let database: TestDatabase;
beforeEach(async () => {
  database = await worldDatabase();
});
afterEach(() => database.close());

const sealAll = async () => {
  while ((await sealAudit(database.db)) > 0);
};
/** What is wrong, by the check that found it; checks that found nothing are left out. */
const findings = async () =>
  Object.fromEntries(
    (await verify(database.url)).filter((one) => one.findings.length > 0).map((one) => [one.name, one.findings]),
  );
/** Somebody with the file in hand: what the database itself would refuse. */
const tamper = async (trigger: string, ...statements: string[]) => {
  await database.db.run(sql.raw(`drop trigger ${trigger}`));
  for (const statement of statements) await database.db.run(sql.raw(statement));
};

describe('a canonical row', () => {
  const event = {
    seq: 1,
    aggregateType: 'order',
    aggregateId: 'o',
    version: 1,
    type: 'order_placed',
    actorUserId: null,
    actorPartyId: null,
    at: 5,
    reason: null,
  };
  test('does not depend on the order in which data was written down', () => {
    const one = canonicalRow({ ...event, data: { b: { y: 1, x: [{ d: 1, c: 2 }] }, a: 0 } });
    expect(one).toBe(canonicalRow({ ...event, data: { a: 0, b: { x: [{ c: 2, d: 1 }], y: 1 } } }));
    expect(one).toBe('[1,"order","o",1,"order_placed",null,null,5,null,{"a":0,"b":{"x":[{"c":2,"d":1}],"y":1}}]');
  });
});

describe('sealing', () => {
  test('takes up to 500 events a run, in order, and comes to an end', async () => {
    const [events] = await database.db.all<{ n: number }>(sql`select count(*) as n from event`);
    const runs = [];
    for (let sealed = await sealAudit(database.db); sealed > 0; sealed = await sealAudit(database.db))
      runs.push(sealed);
    expect(runs.slice(0, -1).every((n) => n === 500)).toBe(true);
    expect(runs.reduce((a, b) => a + b, 0)).toBe(events?.n);
    const chain = await sealedAfter(database.db, 0, 1_000_000);
    expect(chain.map((link) => link.seq)).toEqual(chain.map((_, i) => i + 1));
    expect(chain.slice(1).map((link) => link.previousHash)).toEqual(chain.slice(0, -1).map((link) => link.hash));
  });

  test('two at the same time make one chain', async () => {
    await Promise.all([sealAudit(database.open().db), sealAudit(database.open().db)]);
    await sealAll();
    expect(await findings()).toEqual({});
  });

  test('cannot be taken back', async () => {
    await sealAll();
    const { db } = database;
    expect(await commit(db, [db.run(sql`delete from audit_chain`)])).toMatchObject({ ok: false });
    expect(await commit(db, [db.run(sql`update audit_chain set hash = 'x' where seq = 1`)])).toMatchObject({
      ok: false,
    });
  });
});

describe('verification', () => {
  test('finds nothing in the demo world, sealed or not', async () => {
    expect(await findings()).toEqual({});
    await sealAll();
    expect(await findings()).toEqual({});
  });

  test.each([
    ['a changed reason', `update event set reason = 'another' where seq = 20`],
    ['changed data', `update event set data = json_set(data, '$.added', 1) where seq = 20`],
    ['another time', `update event set at = at + 1 where seq = 20`],
  ])('finds an event with %s', async (_, statement) => {
    await sealAll();
    await tamper('event_no_update', statement);
    expect(await findings()).toEqual({
      'the audit chain, recomputed': ['event 20 is not the one that was sealed'],
    });
  });

  test('finds an event that was left out', async () => {
    await sealAll();
    // Even without the trigger a reference holds the event; a migration runs with references unchecked.
    await tamper('event_no_delete');
    await database.db.$client.migrate(['delete from event where seq = 20']);
    expect(await findings()).toMatchObject({
      'the audit chain, recomputed': ['event 20 is sealed but not there'],
      'references lead somewhere': ['audit_chain, row 20, refers to a missing event'],
    });
  });

  test.each([
    [
      'a reservation without an award',
      'what is reserved is what awards hold',
      `update offer set reserved = reserved + 1 where id = (select id from offer where available > reserved limit 1)`,
    ],
    [
      'a line that is short of what was asked',
      'every line is conserved',
      `update order_line set waived = waived + 1 where id =
        (select line_id from award where state = 'confirmed' and quantity > 1 limit 1)`,
    ],
    [
      'an order whose version has no event',
      'every version of an order has its event',
      `update bulk_order set version = version + 1 where id = (select id from bulk_order limit 1)`,
    ],
    [
      'a placed order without a number',
      'no placed order without its event, number and plan',
      `update bulk_order set number = null where id = (select id from bulk_order where state = 'confirmed' limit 1)`,
    ],
    [
      'a placed order that is a draft again',
      'nothing is held for an order that is not placed',
      `update bulk_order set state = 'draft', placed_at = null where id = (select order_id from award where state = 'reserved' limit 1)`,
    ],
    [
      'a listed offer that the search does not know',
      'the search finds what is listed, and only that',
      `delete from offer_document where id = (select min(id) from offer_document)`,
    ],
    [
      'an event about nothing',
      'no event without what it is about',
      `insert into event (aggregate_type, aggregate_id, version, type, at) values ('order', 'no-such', 1, 'order_drafted', 0)`,
    ],
  ])('finds %s', async (_, check, statement) => {
    await database.db.run(sql.raw(statement));
    expect(Object.keys(await findings())).toContain(check);
  });
});
