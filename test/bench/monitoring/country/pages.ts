import { sql } from 'drizzle-orm';
import type { Db } from '../../../../src/platform/db.ts';
import { type Person, signInAs, visitor } from '../../../support/people.ts';
import { databaseTime, middleAndTail, type PageFigure } from '../../settlement/pages.ts';

/** Who looks, by the account; `nobody` has none. The manager and the approver are of the country, not of the demo world. */
const people = {
  moderator: 'rina@forum.example',
  administrator: 'agus@forum.example',
  mentor: 'maya@forum.example',
  manager: 'wk0000000@country.example',
  approver: 'wi0000000@country.example',
  observer: 'pemantau@dekopinda.example',
  nobody: null,
} as const;
export type By = keyof typeof people;

const rows = ['sold', 'bought', 'fill', 'received', 'answers', 'declined', 'backlog', 'stock', 'outstanding'];
const periods = ['', '?period=quarter', '?period=year'];

/** `{order}` and such are filled in from the world. */
const pages: readonly (readonly [By, string])[] = [
  ...(['moderator', 'manager', 'approver', 'observer'] as const).flatMap((by) =>
    periods.map((period) => [by, `/dashboard${period}`] as const),
  ),
  ['moderator', '/dashboard?period=quarter&kecamatan=Kecamatan+0010'],
  ['moderator', '/dashboard?period=quarter&commodity=beras-medium'],
  ['moderator', '/dashboard?period=quarter&kecamatan=Kecamatan+0010&commodity=beras-medium'],
  ['moderator', '/dashboard.xlsx?period=quarter'],
  ...rows.map((one) => ['moderator', `/dashboard/rows/${one}?period=quarter`] as const),
  ['manager', '/dashboard/rows/sold?period=quarter'],
  ['approver', '/dashboard/rows/spent?period=quarter'],
  ['moderator', '/health'],
  ['moderator', '/health?sort=change'],
  ['moderator', '/health?sort=warnings'],
  ['moderator', '/health?kecamatan=Kecamatan+0010'],
  ['moderator', '/health/{cooperative}'],
  ['manager', '/health/own'],
  ['manager', '/health/formulas'],
  ['moderator', '/warnings'],
  ...(['moderator', 'manager'] as const).flatMap((by) => [
    [by, '/prices'] as const,
    [by, '/prices/beras-medium'] as const,
  ]),
  ['moderator', '/prices/beras-medium/csv'],
  ['moderator', '/prices/index'],
  ['mentor', '/prices/new'],
  ['administrator', '/prices/markets'],
  ['mentor', '/mentoring'],
  ['mentor', '/mentoring/{cooperative}'],
  ['manager', '/mentoring'],
  ['administrator', '/mentoring'],
  ['administrator', '/mentoring/report'],
  ['mentor', '/visits/new'],
  ['administrator', '/observers'],
  ['administrator', '/observers/looks'],
  ['observer', '/observed'],
  ['nobody', '/transparency'],
  ['nobody', '/transparency/orders'],
  ['nobody', '/transparency/orders/{order}'],
  ['nobody', '/transparency/decisions'],
  ['nobody', '/transparency/data'],
  ['nobody', '/transparency/audit'],
  ['nobody', '/transparency/data/trade.csv'],
];

const samples: Readonly<Record<string, string>> = { cooperative: 'wk0000001' };

export async function measureCountryPages(db: Db, worker: { url: string }): Promise<PageFigure[]> {
  const [{ number = '' } = {}] = await db.all<{ number: string }>(
    sql`select number from bulk_order where state = 'confirmed' and number like 'P-2001-%' order by placed_at limit 1`,
  );
  const known: Record<string, string> = { ...samples, order: number };
  const signedIn = new Map<By, Person>();
  const figures: PageFigure[] = [];
  for (const [by, page] of pages) {
    const person = signedIn.get(by) ?? (await personOf(worker, by));
    signedIn.set(by, person);
    const path = page.replaceAll(/\{(\w+)\}/g, (_, name) => known[name]!);
    figures.push({ ...(await measured(person, path)), by, page });
  }
  return figures;
}

const personOf = async (worker: { url: string }, by: By): Promise<Person> => {
  const email = people[by];
  return email ? await signInAs(worker, email) : visitor(worker);
};

/** A page that takes seconds is not asked for twenty times. */
const [TIMES, MOST_MS] = [20, 5000];

async function measured(person: Person, path: string): Promise<Omit<PageFigure, 'by' | 'page'>> {
  let last = await person.get(path);
  const [times, trips]: [number[], number[]] = [[], []];
  for (const started = performance.now(); times.length < TIMES; ) {
    last = await person.get(path);
    times.push(databaseTime(last.headers));
    trips.push(last.trips);
    if (performance.now() - started > MOST_MS) break;
  }
  const kilobytes = Math.round(last.text.length / 1024);
  return { status: last.status, trips: middleAndTail(trips).median, ...middleAndTail(times), kilobytes };
}
