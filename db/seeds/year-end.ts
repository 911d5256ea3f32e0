import { sql } from 'drizzle-orm';
import { DAY, dayOf, HOUR, startOfDay } from '../../src/platform/clock.ts';
import type { Results } from '../../src/platform/db.ts';
import { changeDraft, draftYear, fixYear } from '../../src/settlement/patronage/commands/patronage.ts';
import { yearFrom, yearQueries } from '../../src/settlement/patronage/store.ts';
import { closePeriod } from '../../src/settlement/periods/commands/close.ts';
import { ago, type When } from './data/deeds.ts';
import type { ForumDeed } from './forum.ts';
import type { Moment } from './moment.ts';
import { done, type Stage } from './stage.ts';
import { staff } from './viewers.ts';
import { people } from './world.ts';

const story = { name: 'the books' };
/** Rupiah. */
const GIVEN = 50_000;

/** Some days into this month or year, or now where they lie ahead. */
const soonAfter =
  (begins: (today: string) => string, days: number): When =>
  ({ now, today }) =>
    Math.min(startOfDay(begins(today)) + days * DAY + 9 * HOUR, now);
const ofMonth = (today: string): string => `${today.slice(0, 7)}-01`;
const ofYear = (today: string): string => `${today.slice(0, 4)}-01-01`;

/** Not before the year has begun. */
const thisYear =
  (when: When): When =>
  (moment) =>
    Math.max(when(moment), startOfDay(ofYear(moment.today)));

/** Months that are closed and years whose surplus is shared. */
export function yearEndDeeds(stage: Stage): ForumDeed[] {
  const { moment } = stage;
  const deed = (when: When, play: (at: number) => Promise<void>): ForumDeed => ({ at: when(moment), play });
  return [
    deed(soonAfter(ofYear, 11), (at) => draft(stage, yearOf(moment) - 1, 6_000_000, at)),
    deed(soonAfter(ofYear, 18), (at) => share(stage, yearOf(moment) - 1, at)),
    deed(soonAfter(ofYear, 19), async (at) => {
      done(await fixYear(stage.db, staff(people.agus), yearOf(moment) - 1, at), story, { act: 'fix' });
    }),
    deed(soonAfter(ofMonth, 4), (at) => closeMonths(stage, at)),
    deed(thisYear(ago(1, 8)), (at) => draft(stage, yearOf(moment), 15_000_000, at)),
  ];
}

const yearOf = ({ today }: Moment): number => Number(today.slice(0, 4));

/** Every month before this one, in order; one that something still waits in stays open. */
async function closeMonths({ db }: Stage, at: number): Promise<void> {
  const months = await db.all<{ month: string }>(
    sql`select distinct month from account_month where month < ${dayOf(at).slice(0, 7)} order by month`,
  );
  for (const { month } of months) {
    const answer = await closePeriod(db, staff(people.tuti), month, at);
    if (!answer.ok && answer.reason === 'payments_undecided') return;
    done(answer, story, { act: 'close' });
  }
}

async function draft({ db }: Stage, year: number, pool: number, at: number): Promise<void> {
  const note = 'Bagian SHU menurut volume, hasil rapat pengurus.';
  const input = { year, pool, note, key: `world-patronage-${year}` };
  const answer = await draftYear(db, staff(people.tuti), input, at);
  // In the first days of a year nobody may have sold yet.
  if (!answer.ok && answer.reason === 'no_volume') return;
  done(answer, story, { act: 'patronage' });
}

/** The meeting gives a little of the largest part to the smallest. */
async function share({ db }: Stage, year: number, at: number): Promise<void> {
  const queries = yearQueries(db, year);
  const page = yearFrom((await db.batch(queries)) as Results<typeof queries>);
  const shares = page?.shares ?? [];
  const parts = shares.filter(({ amount }) => amount > 0).toSorted((a, b) => b.amount - a.amount);
  const [largest, smallest] = [parts[0]?.cooperativeId, parts.at(-1)?.cooperativeId];
  const changes = shares.map(({ cooperativeId, amount }) => {
    if (cooperativeId === largest)
      return { cooperativeId, amount: amount - GIVEN, note: 'Dibulatkan dalam rapat anggota.' };
    if (cooperativeId !== smallest) return { cooperativeId, amount, note: '' };
    return { cooperativeId, amount: amount + GIVEN, note: 'Modal awal anggota baru, disepakati dalam rapat.' };
  });
  done(await changeDraft(db, staff(people.tuti), { year, changes }, at), story, { act: 'share' });
}
