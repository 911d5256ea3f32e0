import type { Db } from '../../platform/db.ts';
import { newToken, sha256 } from '../../platform/ids.ts';
import type { Device } from '../device.ts';
import { SIGN_IN_BY_EMAIL, SIGN_IN_BY_IP, waitFor } from '../limits.ts';
import { pretendToVerify, verifyPassword } from '../password.ts';
import type { Site } from '../site.ts';
import { countAttempt, forgetAttempts, giveBack } from '../store-limits.ts';
import { membershipOf, type ParkedRow, parkedById } from '../store-parked.ts';
import { deleteSession, insertSession, personByEmail } from '../store-sessions.ts';
import { sendLink } from './links.ts';

export type SignIn = {
  email: string;
  password: string;
  device: Device;
  site: Site;
  /** The browser's session so far, which ends. */
  oldSession: string | null;
  /** A form that waits for its maker. */
  parked: string;
  /** Whether the demo accounts exist here (`DEMO=1`). */
  demo: boolean;
};
export type SignedIn =
  | { ok: true; token: string; isParkedTheirs: boolean }
  | { ok: false; reason: 'wrong' }
  | { ok: false; reason: 'unconfirmed' }
  | { ok: false; reason: 'too_many'; waitMs: number };

type Checked =
  | Exclude<SignedIn, { ok: true } | { reason: 'unconfirmed' }>
  | { ok: true; person: { id: string; name: string; emailVerified: boolean }; waiting: ParkedRow | null };

/** Counts the attempt and checks the password: one round trip. An unknown address answers as slowly as a wrong password. */
async function checkPassword(db: Db, s: SignIn, now: number): Promise<Checked> {
  const by = s.device.ipAddress ?? 'unknown';
  const [byEmail, byIp, people, parked] = await db.batch([
    countAttempt(db, SIGN_IN_BY_EMAIL, s.email, now),
    countAttempt(db, SIGN_IN_BY_IP, by, now),
    personByEmail(db, s.email),
    parkedById(db, s.parked, now),
  ]);
  const waitMs = Math.max(waitFor(SIGN_IN_BY_EMAIL, byEmail[0], now), waitFor(SIGN_IN_BY_IP, byIp[0], now));
  if (waitMs > 0) return { ok: false, reason: 'too_many', waitMs };
  const person = people.find((one) => s.demo || !one.isDemo);
  const isRight = person ? await verifyPassword(s.password, person.password) : await pretendToVerify(s.password);
  if (!person || !isRight) return { ok: false, reason: 'wrong' };
  return { ok: true, person, waiting: parked.find((form) => form.userId === person.id) ?? null };
}

/** Signs in with a new session; the browser's old one ends, so that a planted cookie gains nothing. Two round trips. */
export async function signIn(db: Db, s: SignIn, now: number): Promise<SignedIn> {
  const checked = await checkPassword(db, s, now);
  if (!checked.ok) return checked;
  const { person, waiting } = checked;
  if (!person.emailVerified) {
    await db.batch(await sendLink(db, 'confirm', { ...person, email: s.email }, s.site, now));
    return { ok: false, reason: 'unconfirmed' };
  }
  // Who comes back to a form acts for the party they made it for.
  const membershipId = waiting ? membershipOf(waiting) : null;
  const started = await newSession(db, { userId: person.id, device: s.device, membershipId, now });
  await db.batch([
    ...started.statements,
    ...(s.oldSession ? [deleteSession(db, s.oldSession)] : []),
    forgetAttempts(db, SIGN_IN_BY_EMAIL, s.email),
    giveBack(db, SIGN_IN_BY_IP, s.device.ipAddress ?? 'unknown'),
  ]);
  return { ok: true, token: started.token, isParkedTheirs: waiting !== null };
}

/** A session's token, for the cookie, and the statement that stores its hash. */
export async function newSession(
  db: Db,
  s: { userId: string; device: Device; membershipId?: string | null; now: number },
) {
  const token = newToken();
  const row = { ...s.device, userId: s.userId, membershipId: s.membershipId ?? null, now: s.now };
  return { token, statements: [insertSession(db, { ...row, sessionToken: await sha256(token) })] as const };
}
