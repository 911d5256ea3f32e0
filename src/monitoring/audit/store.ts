import { asc, desc, eq, gt, type SQL, sql } from 'drizzle-orm';
import { auditHead, auditLeaf, event } from '../../../db/schema/index.ts';
import type { Db } from '../../platform/db.ts';
import type { Head } from './rules/chain.ts';

export type NewLeaf = typeof auditLeaf.$inferSelect;

/** The public chain's end; no row: nothing is published yet. */
export const lastLeaf = (db: Db) =>
  db.select({ seq: auditLeaf.seq, hash: auditLeaf.hash }).from(auditLeaf).orderBy(desc(auditLeaf.seq)).limit(1);

/** Events that are not published yet, in order. */
export const unpublished = (db: Db, most: number) =>
  db
    .select()
    .from(event)
    .where(gt(event.seq, sql`(select coalesce(max(seq), 0) from audit_leaf)`))
    .orderBy(asc(event.seq))
    .limit(most);

export const newestHead = (db: Db) => newestHeads(db, 1);

/** One value for all rows: a statement takes so many and no more. */
export const publishLeaves = (db: Db, leaves: readonly NewLeaf[]) =>
  db.run(sql`
    insert into audit_leaf (seq, type, aggregate_type, at, salt, commitment, previous_hash, hash)
    select value ->> 'seq', value ->> 'type', value ->> 'aggregateType', value ->> 'at', value ->> 'salt',
      value ->> 'commitment', value ->> 'previousHash', value ->> 'hash'
    from json_each(${JSON.stringify(leaves)}) order by key`);

export const recordHead = (db: Db, head: Head, recordedAt: number) =>
  db.insert(auditHead).values({ ...head, recordedAt });

const headColumns = {
  ...{ day: auditHead.day, seq: auditHead.seq, hash: auditHead.hash, rows: auditHead.rows },
  ...{ signature: auditHead.signature, publicKey: auditHead.publicKey },
};

/** Newest first. */
export const newestHeads = (db: Db, most: number) =>
  db.select(headColumns).from(auditHead).orderBy(desc(auditHead.day)).limit(most);

/** What the page tells of the chain: how many rows are published, how many days have a head. */
export const extentQuery = (db: Db) =>
  db.all<{ rows: number; days: number }>(
    sql`select (select coalesce(max(seq), 0) from audit_leaf) rows, (select count(*) from audit_head) days`,
  );

/** The newest rows as everybody may see them. */
export const newestLeaves = (db: Db, most: number) =>
  db
    .select({
      ...{ seq: auditLeaf.seq, at: auditLeaf.at, aggregateType: auditLeaf.aggregateType, type: auditLeaf.type },
      ...{ commitment: auditLeaf.commitment, hash: auditLeaf.hash },
    })
    .from(auditLeaf)
    .orderBy(desc(auditLeaf.seq))
    .limit(most);

export type Lines = { rows: number; last: number; lines: string | null };

/** Lines as `leafLine` and `headLine` write them. One text of the database's own making: nothing is read cell by cell. */
const linesOf = (line: SQL, from: SQL) => sql`
  select count(*) rows, coalesce(max(seq), 0) last, group_concat(${line} || char(10), '' order by seq) lines from (${from})`;

const leafJson = sql`json_object('seq', seq, 'at', at, 'aggregate_type', aggregate_type, 'type', type, 'commitment', commitment, 'hash', hash)`;
const headJson = sql`json_object('day', day, 'seq', seq, 'hash', hash, 'rows', rows, 'signature', signature, 'public_key', public_key)`;

export const leafLines = (db: Db, after: number, most: number) =>
  db.all<Lines>(linesOf(leafJson, sql`select * from audit_leaf where seq > ${after} order by seq limit ${most}`));

/** By day: several days may have the same last row. */
export const headLines = (db: Db) =>
  db.all<Lines>(sql`
    select count(*) rows, coalesce(max(seq), 0) last, group_concat(${headJson} || char(10), '' order by day) lines from audit_head`);

/** An event with what was published of it. */
export const publishedEvent = (db: Db, seq: number) =>
  db
    .select({ event, salt: auditLeaf.salt, commitment: auditLeaf.commitment, hash: auditLeaf.hash })
    .from(auditLeaf)
    .innerJoin(event, eq(event.seq, auditLeaf.seq))
    .where(eq(auditLeaf.seq, seq))
    .limit(1);
