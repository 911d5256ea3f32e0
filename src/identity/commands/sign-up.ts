import { commit, type Db, type Statement } from '../../platform/db.ts';
import { newId, sha256 } from '../../platform/ids.ts';
import type { Device } from '../device.ts';
import { MAIL_BY_EMAIL, MAIL_BY_IP, SIGN_IN_BY_EMAIL, waitFor } from '../limits.ts';
import { hashPassword, verifyPassword } from '../password.ts';
import type { Site } from '../site.ts';
import { countAttempt } from '../store-limits.ts';
import { dropLinks, insertPerson, personByLink, setName, setPassword, setVerified } from '../store-people.ts';
import { personByEmail } from '../store-sessions.ts';
import { sendLink, sendNote } from './links.ts';
import { newSession } from './sign-in.ts';

export type SignUp = { name: string; email: string; password: string; device: Device; site: Site };
export type TooMany = { ok: false; reason: 'too_many'; waitMs: number };

/**
 * Sends a link to the address, whoever it belongs to: the answer is the same for a known and an unknown one. An account that
 * nobody has confirmed yet is taken over by the newest sign-up; only who opens the mail and knows the password gets in.
 */
export async function signUp(db: Db, s: SignUp, now: number): Promise<{ ok: true } | TooMany> {
  const [byEmail, byIp, people] = await db.batch([
    countAttempt(db, MAIL_BY_EMAIL, s.email, now),
    countAttempt(db, MAIL_BY_IP, s.device.ipAddress ?? 'unknown', now),
    personByEmail(db, s.email),
  ]);
  const waitMs = Math.max(waitFor(MAIL_BY_EMAIL, byEmail[0], now), waitFor(MAIL_BY_IP, byIp[0], now));
  if (waitMs > 0) return { ok: false, reason: 'too_many', waitMs };
  const passwordHash = await hashPassword(s.password);
  const person = people[0] ? { ...people[0], email: s.email } : null;
  if (person?.emailVerified) await commit(db, [sendNote(db, 'exists', person, s.site, now)]);
  else await commit(db, await pendingPerson(db, s, person?.id ?? null, passwordHash, now));
  return { ok: true };
}

async function pendingPerson(
  db: Db,
  s: SignUp,
  known: string | null,
  passwordHash: string,
  now: number,
): Promise<[Statement, ...Statement[]]> {
  const id = known ?? newId(now);
  const { name, email } = s;
  const stored: [Statement, ...Statement[]] = known
    ? [setName(db, id, name, now), setPassword(db, id, passwordHash, now), dropLinks(db, id)]
    : insertPerson(db, { id, name, email, passwordHash, emailVerified: false, now });
  return [...stored, ...(await sendLink(db, 'confirm', { id, name, email }, s.site, now))];
}

export type Confirmation = { token: string; password: string; device: Device };
export type Confirmed =
  | { ok: true; token: string }
  | { ok: false; reason: 'link_over' }
  | { ok: false; reason: 'wrong' }
  | TooMany;

/** Confirms an address: the link shows that the mail arrived, the password that it is the one who signed up. Signs in. */
export async function confirmAddress(db: Db, s: Confirmation, now: number): Promise<Confirmed> {
  const tokenHash = await sha256(s.token);
  const [attempts, people] = await db.batch([
    countAttempt(db, SIGN_IN_BY_EMAIL, tokenHash, now),
    personByLink(db, 'confirm', tokenHash, now),
  ]);
  const waitMs = waitFor(SIGN_IN_BY_EMAIL, attempts[0], now);
  if (waitMs > 0) return { ok: false, reason: 'too_many', waitMs };
  const person = people[0];
  if (!person) return { ok: false, reason: 'link_over' };
  if (!(await verifyPassword(s.password, person.password))) return { ok: false, reason: 'wrong' };
  const session = await newSession(db, { userId: person.id, device: s.device, now });
  await db.batch([setVerified(db, person.id, now), dropLinks(db, person.id), ...session.statements]);
  return { ok: true, token: session.token };
}
