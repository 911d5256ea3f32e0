import { parseArgs } from 'node:util';
import { sql } from 'drizzle-orm';
import { DAY } from '../../src/platform/clock.ts';
import { type Db, newMeter, openDb } from '../../src/platform/db.ts';
import { recordEvent, SYSTEM } from '../../src/platform/events.ts';
import { newId, newToken, sha256 } from '../../src/platform/ids.ts';
import { invitation, party } from '../schema/identity.ts';
import { withDatabase } from './database.ts';

const USAGE =
  'npm run db:forum -- --email ADDRESS [--name "Forum …"] [--origin https://…]: makes the forum if there is none, and prints the link with which its administrator joins.';

export type Founding = { name: string; email: string; origin: string; now: number };

/**
 * Makes the one forum of an empty deployment and invites its first administrator. Where a forum exists already it only invites,
 * which is also the way back in when the last administrator lost their account.
 * @returns the link; it is valid for seven days and shown only here
 */
export async function foundForum(db: Db, { name, email, origin, now }: Founding): Promise<string> {
  const [existing] = await db.all<{ id: string }>(sql`select id from party where kind = 'forum' limit 1`);
  const partyId = existing?.id ?? 'forum';
  const token = newToken();
  const invite = db.insert(invitation).values({
    id: newId(now),
    tokenHash: await sha256(token),
    partyId,
    email: email.toLowerCase(),
    role: 'administrator',
    invitedBy: 'operator',
    createdAt: now,
    expiresAt: now + 7 * DAY,
  });
  if (existing) await db.batch([invite]);
  else await db.batch([newForum(db, partyId, name, now), invite, foundedEvent(db, partyId, now)]);
  return `${origin}/invitations/${token}`;
}

const newForum = (db: Db, id: string, name: string, now: number) =>
  db.insert(party).values({ id, kind: 'forum', status: 'verified', name, createdAt: now, decidedAt: now });

const foundedEvent = (db: Db, id: string, now: number) =>
  recordEvent(db, {
    aggregateType: 'party',
    aggregateId: id,
    version: 1,
    type: 'party_founded',
    actor: SYSTEM,
    at: now,
  });

if (import.meta.main) {
  const { values } = parseArgs({
    options: { email: { type: 'string' }, name: { type: 'string' }, origin: { type: 'string' } },
  });
  await withDatabase(async ({ url, authToken }) => {
    if (!values.email?.includes('@')) throw new Error(USAGE);
    const db = openDb({ libsqlUrl: url, libsqlAuthToken: authToken }, newMeter());
    const origin = values.origin ?? process.env.APP_ORIGIN ?? 'http://127.0.0.1:8787';
    const name = values.name ?? 'Forum KKMP';
    console.log(await foundForum(db, { name, email: values.email, origin, now: Date.now() }));
  });
}
