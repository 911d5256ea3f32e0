import { commit, type Db, type Statement } from '../../platform/db.ts';
import { recordEvent } from '../../platform/events.ts';
import { sha256 } from '../../platform/ids.ts';
import type { Viewer } from '../../platform/viewer.ts';
import type { Device } from '../device.ts';
import { MAIL_BY_EMAIL, MAIL_BY_IP, SIGN_IN_BY_EMAIL, waitFor } from '../limits.ts';
import { hashPassword, verifyPassword } from '../password.ts';
import type { Site } from '../site.ts';
import { deleteSessionsOf } from '../store-account.ts';
import { countAttempt, forgetAttempts } from '../store-limits.ts';
import { dropLinks, eventVersion, passwordOf, personByLink, setPassword, setVerified } from '../store-people.ts';
import { personByEmail } from '../store-sessions.ts';
import { sendLink, sendNote } from './links.ts';
import type { TooMany } from './sign-up.ts';

/** Sends a link for a new password, if the address has an account; the answer does not tell whether it has. */
export async function requestReset(
  db: Db,
  r: { email: string; device: Device; site: Site },
  now: number,
): Promise<{ ok: true } | TooMany> {
  const [byEmail, byIp, people] = await db.batch([
    countAttempt(db, MAIL_BY_EMAIL, r.email, now),
    countAttempt(db, MAIL_BY_IP, r.device.ipAddress ?? 'unknown', now),
    personByEmail(db, r.email),
  ]);
  const waitMs = Math.max(waitFor(MAIL_BY_EMAIL, byEmail[0], now), waitFor(MAIL_BY_IP, byIp[0], now));
  if (waitMs > 0) return { ok: false, reason: 'too_many', waitMs };
  const person = people[0];
  // An unknown address costs a round trip as well: the time taken must not tell.
  if (person) await db.batch(await sendLink(db, 'reset', { ...person, email: r.email }, r.site, now));
  else await personByEmail(db, r.email);
  return { ok: true };
}

/** Whom a link for a new password is for; null when it is over. */
export async function resetLink(db: Db, token: string, now: number): Promise<{ email: string } | null> {
  const [person] = await personByLink(db, 'reset', await sha256(token), now);
  return person ?? null;
}

/** Sets a new password by the link in the mail, which also proves the address. Every session of the person ends. */
export async function resetPassword(
  db: Db,
  r: { token: string; password: string; site: Site },
  now: number,
): Promise<{ ok: true } | { ok: false; reason: 'link_over' }> {
  const tokenHash = await sha256(r.token);
  const [person] = await personByLink(db, 'reset', tokenHash, now);
  if (!person) return { ok: false, reason: 'link_over' };
  const passwordHash = await hashPassword(r.password);
  const committed = await commit(db, [
    setPassword(db, person.id, passwordHash, now),
    setVerified(db, person.id, now),
    dropLinks(db, person.id),
    deleteSessionsOf(db, person.id, null),
    forgetAttempts(db, SIGN_IN_BY_EMAIL, person.email),
    sendNote(db, 'passwordChanged', person, r.site, now),
    // Of two at once with the same link, the second fails whole on the event's version.
    personEvent(db, person.id, person.version, 'password_reset', now),
  ]);
  return committed.ok ? { ok: true } : { ok: false, reason: 'link_over' };
}

export type ChangePassword = { viewer: Viewer; current: string; password: string; site: Site };

/** Changes the password of somebody who is signed in; their other devices are signed out. */
export async function changePassword(
  db: Db,
  { viewer, current, password, site }: ChangePassword,
  now: number,
): Promise<{ ok: true } | { ok: false; reason: 'wrong' } | TooMany> {
  const [attempts, accounts, versions] = await db.batch([
    countAttempt(db, SIGN_IN_BY_EMAIL, viewer.email, now),
    passwordOf(db, viewer.userId),
    eventVersion(db, 'user', viewer.userId),
  ]);
  const waitMs = waitFor(SIGN_IN_BY_EMAIL, attempts[0], now);
  if (waitMs > 0) return { ok: false, reason: 'too_many', waitMs };
  if (!(await verifyPassword(current, accounts[0]?.password))) return { ok: false, reason: 'wrong' };
  const to = { id: viewer.userId, name: viewer.userName, email: viewer.email };
  await commit(db, [
    setPassword(db, viewer.userId, await hashPassword(password), now),
    deleteSessionsOf(db, viewer.userId, viewer.sessionToken),
    forgetAttempts(db, SIGN_IN_BY_EMAIL, viewer.email),
    sendNote(db, 'passwordChanged', to, site, now),
    personEvent(db, viewer.userId, versions[0]?.version ?? 0, 'password_changed', now),
  ]);
  return { ok: true };
}

const personEvent = (db: Db, userId: string, latest: number, type: string, now: number): Statement =>
  recordEvent(db, {
    aggregateType: 'user',
    aggregateId: userId,
    version: latest + 1,
    type,
    actor: { userId, partyId: null },
    at: now,
  });
