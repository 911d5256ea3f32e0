import { sql } from 'drizzle-orm';
import type { Page } from 'playwright-core';
import { insertSession } from '../../src/identity/store-sessions.ts';
import { newToken, sha256 } from '../../src/platform/ids.ts';
import { startBrowser } from '../support/browser.ts';
import { type Person, visitor } from '../support/people.ts';
import { runningWorker, type TestWorker } from '../support/worker.ts';
import { GOODS } from './joint-deeds.ts';
import { newcomer, type Telling } from './story.ts';

/** A cooperative and who runs it. */
export type Member = { id: string; name: string; district: string; manager: string };
export type Stage = {
  worker: TestWorker;
  telling: Telling;
  /** All 68 of the town, in the order of their ids. */
  members: readonly Member[];
  goods: { name: string };
  /** Somebody who works without a screen: the same pages and forms, by plain requests. */
  as(email: string): Promise<Person>;
  /** The same person at a screen; signed in already. */
  screen(email: string, size: { width: number; height: number }): Promise<Page>;
  close(): Promise<void>;
};
/** A joint purchase under way. */
export type Campaign = { id: string; number: string };

export const rina = 'rina@forum.example';
export const tuti = 'tuti@forum.example';
export const agus = 'agus@forum.example';

/** The demo world: from here on everything goes by its pages. @param before what had happened in it before its clock is set going */
export async function openStage(before?: (worker: TestWorker) => Promise<void>): Promise<Stage> {
  const worker = await runningWorker({ world: true });
  await before?.(worker);
  const browser = await startBrowser(worker);
  const telling = { browser, javaScript: true };
  const { db } = worker.database;
  const members = await db.all<Member>(sql`
    select p.id, p.name, p.kecamatan district, u.email manager from party p
    join membership m on m.party_id = p.id and m.role = 'manager' and m.ended_at is null join user u on u.id = m.user_id
    where p.kind = 'cooperative' and p.status = 'verified' group by p.id order by p.id`);
  const [goods] = await db.all<{ name: string }>(sql`select name_id name from commodity where id = ${GOODS}`);
  await worker.runJobs();
  const { as, screen } = sessions(worker, telling);
  const close = async () => {
    await browser.close();
    await worker.close();
  };
  return { worker, telling, members, goods: goods!, as, screen, close };
}

/** Whoever has proved who they are elsewhere: sixty-eight passwords would take longer than all the rest. */
function sessions(worker: TestWorker, telling: Telling) {
  const tokens = new Map<string, Promise<string>>();
  const people = new Map<string, Person>();
  const tokenOf = (email: string): Promise<string> => {
    if (!tokens.has(email)) tokens.set(email, newSession(worker, email));
    return tokens.get(email)!;
  };
  const as = async (email: string): Promise<Person> => {
    const known = people.get(email);
    if (known) return known;
    const person = visitor(worker);
    person.cookies.set('lumbung_session', await tokenOf(email));
    people.set(email, person);
    return person;
  };
  const screen = async (email: string, size: { width: number; height: number }) => {
    const page = await newcomer(telling, email, size);
    await page.context().addCookies([{ name: 'lumbung_session', value: await tokenOf(email), url: worker.url }]);
    return page;
  };
  return { as, screen };
}

async function newSession({ database: { db } }: TestWorker, email: string): Promise<string> {
  const [user] = await db.all<{ id: string }>(sql`select id from user where email = ${email}`);
  const token = newToken();
  const [sessionToken, now] = [await sha256(token), Date.now()];
  await insertSession(db, { sessionToken, userId: user!.id, ipAddress: null, userAgent: null, now });
  return token;
}

/** Does it for all, a few at a time. @returns the answers in their order */
export async function each<T, R>(all: readonly T[], deed: (one: T, i: number) => Promise<R>, atOnce = 4): Promise<R[]> {
  const answers: R[] = [];
  const queue = [...all.entries()];
  const work = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) answers[next[0]] = await deed(next[1], next[0]);
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return answers;
}

export const rows = <T>(
  { worker }: Pick<Stage, 'worker'>,
  query: Parameters<Stage['worker']['database']['db']['all']>[0],
) => worker.database.db.all<T>(query) as Promise<T[]>;
