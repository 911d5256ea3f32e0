import { and, eq, gt, like, or, sql } from 'drizzle-orm';
import { account, user, verification } from '../../db/schema/identity.ts';
import { event } from '../../db/schema/platform.ts';
import type { Db, Statement } from '../platform/db.ts';
import { newId } from '../platform/ids.ts';

export type NewPerson = {
  id: string;
  name: string;
  email: string;
  passwordHash: string;
  emailVerified: boolean;
  now: number;
};

export function insertPerson(db: Db, p: NewPerson): [Statement, Statement] {
  const at = new Date(p.now);
  return [
    db.insert(user).values({
      id: p.id,
      name: p.name,
      email: p.email,
      emailVerified: p.emailVerified,
      createdAt: at,
      updatedAt: at,
    }),
    db.insert(account).values({
      id: newId(p.now),
      accountId: p.id,
      providerId: 'credential',
      userId: p.id,
      password: p.passwordHash,
      createdAt: at,
      updatedAt: at,
    }),
  ];
}

const credentialOf = (userId: string) => and(eq(account.userId, userId), eq(account.providerId, 'credential'));

export const setPassword = (db: Db, userId: string, passwordHash: string, now: number): Statement =>
  db
    .update(account)
    .set({ password: passwordHash, updatedAt: new Date(now) })
    .where(credentialOf(userId));

export const passwordOf = (db: Db, userId: string) =>
  db.select({ password: account.password }).from(account).where(credentialOf(userId));

export const setName = (db: Db, userId: string, name: string, now: number) =>
  db
    .update(user)
    .set({ name, updatedAt: new Date(now) })
    .where(eq(user.id, userId));

export const setVerified = (db: Db, userId: string, now: number): Statement =>
  db
    .update(user)
    .set({ emailVerified: true, updatedAt: new Date(now) })
    .where(eq(user.id, userId));

/** What a link in a mail may do. */
export type LinkUse = 'confirm' | 'reset';
export type NewLink = { use: LinkUse; tokenHash: string; userId: string; expiresAt: number; now: number };

/** A link is kept by the hash of its token, so that reading the table opens no account. */
export const insertLink = (db: Db, l: NewLink): Statement =>
  db.insert(verification).values({
    id: newId(l.now),
    identifier: `${l.use}:${l.tokenHash}`,
    value: l.userId,
    expiresAt: new Date(l.expiresAt),
    createdAt: new Date(l.now),
    updatedAt: new Date(l.now),
  });

const latestOfPerson = sql<number>`(
  select coalesce(max(e.version), 0) from event e where e.aggregate_type = 'user' and e.aggregate_id = ${user.id})`;

/** The person a link in a mail is for, with their password's hash; no row when it is unknown, used or too old. */
export const personByLink = (db: Db, use: LinkUse, tokenHash: string, now: number) =>
  db
    .select({ id: user.id, name: user.name, email: user.email, password: account.password, version: latestOfPerson })
    .from(verification)
    .innerJoin(user, eq(user.id, verification.value))
    .leftJoin(account, and(eq(account.userId, user.id), eq(account.providerId, 'credential')))
    .where(and(eq(verification.identifier, `${use}:${tokenHash}`), gt(verification.expiresAt, new Date(now))));

/** No link a person was ever sent works after this. */
export const dropLinks = (db: Db, userId: string): Statement =>
  db
    .delete(verification)
    .where(
      and(
        eq(verification.value, userId),
        or(like(verification.identifier, 'confirm:%'), like(verification.identifier, 'reset:%')),
      ),
    );

/** The version of a person's or a party's latest event, 0 before the first. */
export const eventVersion = (db: Db, aggregateType: 'user' | 'party', aggregateId: string) =>
  db
    .select({ version: sql<number>`coalesce(max(${event.version}), 0)` })
    .from(event)
    .where(and(eq(event.aggregateType, aggregateType), eq(event.aggregateId, aggregateId)));
