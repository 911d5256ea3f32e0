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
export type LookRow = {
  at: number;
  observer: string;
  person: string | null;
  kecamatan: string | null;
  page: string;
  /** Came without a grant in force, and saw nothing. */
  isRefused: number;
};
export type Observer = { id: string; name: string };

const columns = sql`g.id, g.kecamatan, g.from_day "from", g.until_day until, g.revoked_at revokedAt`;

const grantRows = sql`
    select ${columns}, g.observer_id observerId, p.name observer, g.granted_at grantedAt,
      (select count(*) from observer_look l where l.grant_id = g.id) looks, (select max(at) from observer_look l where l.grant_id = g.id) lastLook
    from observer_grant g join party p on p.id = g.observer_id`;

/** Grants with how often they were used, newest first. `after`: the last one seen. */
export const grantsQuery = (db: Db, { after, most }: { after: string | null; most: number }) =>
  db.all<GrantRow>(sql`${grantRows}
    where ${after ? sql`(g.granted_at, g.id) < (select granted_at, id from observer_grant where id = ${after})` : sql`1`}
    order by g.granted_at desc, g.id desc limit ${most}`);

export const oneGrantQuery = (db: Db, id: string) => db.all<GrantRow>(sql`${grantRows} where g.id = ${id}`);

export const observersQuery = (db: Db) =>
  db.all<Observer>(
    sql`select id, name from party where kind = 'observer' and status = 'verified' order by name, id limit 500`,
  );

/** More kecamatan than these are typed, not chosen from a list. */
export const MOST_KECAMATAN = 100;

/** Each kecamatan of a cooperative, from one to the next along the index: one more than are chosen from, and the one that was typed. */
export const kecamatanQuery = (db: Db, typed = '') =>
  db.all<{ name: string }>(sql`
    with recursive area(name) as (
      select min(kecamatan) from party where kind = 'cooperative' and kecamatan > ''
      union all select (select min(p.kecamatan) from party p where p.kind = 'cooperative' and p.kecamatan > area.name)
        from area where area.name is not null)
    select * from (select name from area where name is not null limit ${MOST_KECAMATAN + 1})
    union select kecamatan from party where kind = 'cooperative' and kecamatan = ${typed} order by 1`);

type Asked = { before: string | null; most: number };

/** Looks and what was refused, newest first. `before`: the id of the last one seen. */
export const looksQuery = (db: Db, { before, most }: Asked) => {
  const page = sql`${before ? sql`id < ${before}` : sql`1`} order by id desc limit ${most}`;
  return db.all<LookRow & { id: string }>(sql`
    select x.id, x.at, p.name observer, u.name person, x.kecamatan, x.page, x.isRefused from (
      select l.id, l.at, g.observer_id, l.user_id, g.kecamatan, l.page, 0 isRefused
        from (select * from observer_look where ${page}) l join observer_grant g on g.id = l.grant_id
      union all select id, at, observer_id, user_id, null, page, 1 from (select * from observer_refusal where ${page})) x
    join party p on p.id = x.observer_id left join user u on u.id = x.user_id order by x.id desc limit ${most}`);
};

/** The last looks of one grant. */
export const grantLooksQuery = (db: Db, grantId: string, most: number) =>
  db.all<LookRow>(sql`
    select l.at, '' observer, u.name person, null kecamatan, l.page, 0 isRefused
    from observer_look l left join user u on u.id = l.user_id where l.grant_id = ${grantId} order by l.at desc, l.id desc limit ${most}`);

export const grantsOfQuery = (db: Db, observerId: string) =>
  db.all<Grant>(
    sql`select ${columns} from observer_grant g where g.observer_id = ${observerId} order by g.until_day desc, g.id limit 100`,
  );

/** `version`: of its last event. */
export const grantQuery = (db: Db, id: string) =>
  db.all<Grant & { version: number }>(sql`
    select ${columns}, (select coalesce(max(version), 0) from event where aggregate_type = 'observer_grant' and aggregate_id = g.id) version
    from observer_grant g where g.id = ${id}`);

export const addGrant = (db: Db, grant: typeof observerGrant.$inferInsert) => db.insert(observerGrant).values(grant);
export const moveEnd = (db: Db, id: string, until: string) =>
  db.run(sql`update observer_grant set until_day = ${until} where id = ${id} and revoked_at is null`);
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

/** Notes a look that found no grant in force. Goes in the same commit. */
export const noteRefusal = (db: Db, { id, observerId, userId, page, at, today }: Look) =>
  db.run(sql`
    insert into observer_refusal (id, observer_id, user_id, page, at) select ${id}, ${observerId}, ${userId}, ${page}, ${at}
    where not exists (select 1 from observer_grant where ${standing(observerId, today)})`);
