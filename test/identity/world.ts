import { eq } from 'drizzle-orm';
import { account, membership, outboxMail, party, user } from '../../db/schema/index.ts';
import { hashPassword } from '../../src/identity/index.ts';
import type { Db } from '../../src/platform/db.ts';
import type { PartyKind, PartyStatus, Role } from '../../src/platform/viewer.ts';

export const PASSWORD = 'nasi goreng enak';
/** A Tuesday noon in Bogor. */
export const NOON = Date.parse('2026-11-24T12:00:00+07:00');

let hash: Promise<string> | null = null;

/** A person with a confirmed address, `<id>@x.example`. */
export async function addPerson(db: Db, id: string, name = id): Promise<void> {
  hash ??= hashPassword(PASSWORD);
  const at = new Date(NOON);
  const email = `${id}@x.example`;
  await db.batch([
    db.insert(user).values({ id, name, email, emailVerified: true, createdAt: at, updatedAt: at }),
    db.insert(account).values({
      id: `a-${id}`,
      accountId: id,
      providerId: 'credential',
      userId: id,
      password: await hash,
      createdAt: at,
      updatedAt: at,
    }),
  ]);
}

export async function addParty(db: Db, id: string, kind: PartyKind, status: PartyStatus = 'verified'): Promise<void> {
  await db.insert(party).values({ id, kind, status, name: `Party ${id}`, createdAt: NOON });
}

/** The first membership of a person is the one they act in. */
let joined = 0;

export async function addMember(db: Db, userId: string, partyId: string, role: Exclude<Role, 'guest'>): Promise<void> {
  joined += 1;
  await db
    .insert(membership)
    .values({ id: `m-${userId}-${partyId}-${role}`, userId, partyId, role, createdAt: NOON - 100_000 + joined });
}

/** The path of the link in the newest mail to an address. */
export async function linkMailedTo(db: Db, email: string): Promise<string> {
  const mails = await db.select().from(outboxMail).where(eq(outboxMail.to, email)).orderBy(outboxMail.id);
  const link = /https?:\/\/\S+/.exec(mails.at(-1)?.body ?? '')?.[0];
  if (!link) throw new Error(`no mail with a link to ${email}`);
  return new URL(link).pathname;
}
