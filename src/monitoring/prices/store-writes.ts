import { type SQL, sql } from 'drizzle-orm';
import type { Db } from '../../platform/db.ts';
import { newId } from '../../platform/ids.ts';
import type { AlertRow } from './types.ts';

/** One id for each row of an `insert … select`: a ULID by its time, the rest by the database. */
const idOf = (now: number): SQL => sql`${newId(now).slice(0, 10)} || hex(randomblob(8))`;

export type Word = { kind: string; data: Record<string, string | number>; link: string; now: number };

const tell = (db: Db, { kind, data, link, now }: Word, who: SQL) =>
  db.run(sql`insert into inbox_entry (id, party_id, kind, data, link, created_at)
    select ${idOf(now)}, id, ${kind}, ${JSON.stringify(data)}, ${link}, ${now} from party where ${who}`);

/** To every cooperative that may offer. */
export const tellCooperatives = (db: Db, word: Word) =>
  tell(db, word, sql`kind = 'cooperative' and status = 'verified'`);

/** To the forum's staff, who share one inbox. */
export const tellForum = (db: Db, word: Word) => tell(db, word, sql`kind = 'forum'`);

export const endAlert = (db: Db, id: string, now: number) =>
  db.run(sql`update price_alert set ended_at = ${now} where id = ${id} and ended_at is null`);

/** A unique key refuses a second open one of a commodity. */
export const raiseAlert = (db: Db, a: AlertRow, now: number) =>
  db.run(sql`insert into price_alert (id, commodity_id, status, price, reference, deviation_bps, raised_on, raised_at)
    values (${a.id}, ${a.commodityId}, ${a.status}, ${a.price}, ${a.reference}, ${a.deviationBps}, ${a.raisedOn}, ${now})`);
