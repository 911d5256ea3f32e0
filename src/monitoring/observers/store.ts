import { type SQL, sql } from 'drizzle-orm';
import { observerGrant } from '../../../db/schema/index.ts';
import type { Db } from '../../platform/db.ts';
import type { Grant } from './rules.ts';

export type GrantRow = Grant & {
  observerId: string;
  observer: string;
  grantedAt: number;
  looks: number;
  lastLook: number | null;
};
export type LookRow = { at: number; observer: string; person: string; kecamatan: string | null; page: string };
export type Observer = { id: string; name: string };

const columns = sql`g.id, g.kecamatan, g.from_day "from", g.until_day until, g.revoked_at revokedAt`;

/** All grants with how often they were used, newest first. */
export const grantsQuery = (db: Db) =>
  db.all<GrantRow>(sql`
    select ${columns}, g.observer_id observerId, p.name observer, g.granted_at grantedAt,
      (select count(*) from observer_look l where l.grant_id = g.id) looks, (select max(at) from observer_look l where l.grant_id = g.id) lastLook
    from observer_grant g join party p on p.id = g.observer_id order by g.granted_at desc, g.id desc limit 500`);

export const observersQuery = (db: Db) =>
  db.all<Observer>(sql`select id, name from party where kind = 'observer' and status = 'verified' order by name, id`);

export const kecamatanQuery = (db: Db) =>
  db.all<{ name: string }>(
    sql`select distinct kecamatan name from party where kind = 'cooperative' and kecamatan is not null order by 1`,
  );

/** Newest first. `before`: the moment and id of the last one seen. */
export const looksQuery = (db: Db, { before, most }: { before: string | null; most: number }) =>
  db.all<LookRow & { id: string }>(sql`
    select l.id, l.at, p.name observer, u.name person, g.kecamatan, l.page
    from observer_look l join observer_grant g on g.id = l.grant_id join party p on p.id = g.observer_id left join user u on u.id = l.user_id
    where ${before ? sql`l.id < ${before}` : sql`1`} order by l.id desc limit ${most}`);

export const grantsOfQuery = (db: Db, observerId: string) =>
  db.all<Grant>(
    sql`select ${columns} from observer_grant g where g.observer_id = ${observerId} order by g.until_day desc, g.id limit 100`,
  );

export const grantQuery = (db: Db, id: string) =>
  db.all<Grant>(sql`select ${columns} from observer_grant g where g.id = ${id}`);

export const addGrant = (db: Db, grant: typeof observerGrant.$inferInsert) => db.insert(observerGrant).values(grant);
/** Once: a second time it changes nothing, and its event fails. */
export const endGrant = (db: Db, id: string, at: number) =>
  db.run(sql`update observer_grant set revoked_at = ${at} where id = ${id} and revoked_at is null`);

type Look = { id: string; observerId: string; userId: string; page: string; at: number; today: string };
const standing = (observerId: string, today: string): SQL =>
  sql`observer_id = ${observerId} and revoked_at is null and from_day <= ${today} and until_day >= ${today}`;

/** Notes a look under the grant it is allowed by, the whole city's first; nothing where none stands. Goes in one commit with what is read. */
export const noteLook = (db: Db, { id, observerId, userId, page, at, today }: Look) =>
  db.run(sql`
    insert into observer_look (id, grant_id, user_id, page, at) select ${id}, id, ${userId}, ${page}, ${at} from observer_grant
    where ${standing(observerId, today)} order by kecamatan is not null, until_day desc, id limit 1`);
