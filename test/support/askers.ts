import { sql } from 'drizzle-orm';
import type { Db } from '../../src/platform/db.ts';
import type { Role } from '../../src/platform/viewer.ts';
import { type Asker, askers } from '../guards/access.ts';
import { type Person, signInAs, visitor } from './people.ts';
import type { TestWorker } from './worker.ts';

/** One person of the demo world for each role. The guest is made: the world has nobody without a party. */
const emailOf: Readonly<Record<Role, string>> = {
  manager: 'manager.batutulis@koperasi.example',
  clerk: 'clerk.batutulis@koperasi.example',
  requester: 'sari@rsud.example',
  approver: 'hendra@rsud.example',
  payer: 'lilis@rsud.example',
  administrator: 'agus@forum.example',
  moderator: 'rina@forum.example',
  mentor: 'maya@forum.example',
  treasurer: 'tuti@forum.example',
  observer: 'pemantau@dekopinda.example',
  guest: 'guest@lumbung.example',
};

export type Askers = Readonly<Record<Asker, () => Promise<Person>>>;

/** Everybody who may ask, by role; each signs in at the first need and again when their session has ended. */
export async function everyAsker(worker: TestWorker): Promise<Askers> {
  await addGuest(worker);
  return Object.fromEntries(askers.map((asker) => [asker, personFor(worker, asker)])) as Askers;
}

function personFor(worker: TestWorker, asker: Asker): () => Promise<Person> {
  let person: Person | null = null;
  return async () => {
    if (asker === 'nobody') return visitor(worker);
    if (!person?.cookies.has('lumbung_session')) person = await signInAs(worker, emailOf[asker]);
    return person;
  };
}

/** Somebody who has signed up and belongs to no party. */
export async function addGuest({ database: { db } }: { database: { db: Db } }): Promise<void> {
  await db.batch([
    db.run(sql`insert into user (id, name, email, email_verified, created_at, updated_at)
      values ('u-guest', 'Tamu', ${emailOf.guest}, 1, 0, 0)`),
    db.run(sql`insert into account (id, account_id, provider_id, user_id, password, created_at, updated_at)
      select 'account-u-guest', 'u-guest', provider_id, 'u-guest', password, 0, 0 from account where user_id = 'u-sari'`),
  ]);
}
