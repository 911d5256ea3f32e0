import { and, eq, gt, lt, lte } from 'drizzle-orm';
import { rateLimit, session, verification } from '../../db/schema/identity.ts';
import { idempotency, parkedForm } from '../../db/schema/platform.ts';
import { DAY } from '../platform/clock.ts';
import type { Db } from '../platform/db.ts';
import { newId } from '../platform/ids.ts';

const KEPT_MS = DAY;
/** Holds the membership the form was made in; no field of a form begins like this. */
const MEMBERSHIP_FIELD = '_membership';

export type Parked = {
  userId: string;
  membershipId: string;
  path: string;
  fields: readonly (readonly [string, string])[];
};

/** @returns the parked form's id */
export async function insertParked(db: Db, p: Parked, now: number): Promise<string> {
  const id = newId(now);
  const fields: [string, string][] = [
    [MEMBERSHIP_FIELD, p.membershipId],
    ...p.fields.map(([k, v]) => [k, v] as [string, string]),
  ];
  await db.insert(parkedForm).values({ id, userId: p.userId, path: p.path, fields, expiresAt: now + KEPT_MS });
  return id;
}

export type ParkedRow = typeof parkedForm.$inferSelect;
export const membershipOf = (row: ParkedRow): string | null =>
  row.fields.find(([name]) => name === MEMBERSHIP_FIELD)?.[1] || null;

export const fieldsOf = (row: ParkedRow): [string, string][] =>
  row.fields.filter(([name]) => name !== MEMBERSHIP_FIELD);

/** For the sign-in alone, which then looks whose it is. */
export const parkedById = (db: Db, id: string, now: number) =>
  db
    .select()
    .from(parkedForm)
    .where(and(eq(parkedForm.id, id), gt(parkedForm.expiresAt, now)));

/** Only ever for the person who typed it. */
export const parkedFor = (db: Db, id: string, userId: string, now: number) =>
  db
    .select()
    .from(parkedForm)
    .where(and(eq(parkedForm.id, id), eq(parkedForm.userId, userId), gt(parkedForm.expiresAt, now)));

/** What nobody can use any more. */
export async function deleteExpired(db: Db, now: number): Promise<void> {
  const at = new Date(now);
  await db.batch([
    db.delete(session).where(lte(session.expiresAt, at)),
    db.delete(verification).where(lte(verification.expiresAt, at)),
    db.delete(parkedForm).where(lte(parkedForm.expiresAt, now)),
    db.delete(rateLimit).where(lt(rateLimit.lastRequest, now - DAY)),
    db.delete(idempotency).where(lt(idempotency.createdAt, now - 90 * DAY)),
  ]);
}
