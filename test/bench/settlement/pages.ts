import { sql } from 'drizzle-orm';
import type { Db } from '../../../src/platform/db.ts';
import { type Person, signInAs } from '../../support/people.ts';

/** What one address costs the database, by its own Server-Timing. */
export type PageFigure = {
  page: string;
  by: string;
  status: number;
  /** Milliseconds that the Worker waited for the database: the middle, and the 95th of 100. */
  median: number;
  p95: number;
  /** Once the session is remembered. */
  trips: number;
  kilobytes: number;
};

const TIMES = 20;

const people = {
  treasurer: 'tuti@forum.example',
  administrator: 'agus@forum.example',
  manager: 'manager.batutulis@koperasi.example',
  clerk: 'clerk.batutulis@koperasi.example',
  requester: 'sari@rsud.example',
  approver: 'hendra@rsud.example',
  payer: 'lilis@rsud.example',
} as const;
type By = keyof typeof people;

/** `{invoice}` and such are filled in from the year. The manager's cooperative is busy, the institution the biggest buyer. */
const pages: readonly (readonly [By, string])[] = [
  ['treasurer', '/aging'],
  ['treasurer', '/aging?buyer=inst-rsud'],
  ...(['treasurer', 'manager', 'approver', 'payer'] as const).map((by) => [by, '/settlement'] as const),
  ...(['treasurer', 'manager', 'payer'] as const).map((by) => [by, '/ledger?month={month}'] as const),
  ['treasurer', '/ledger/1100?month={month}'],
  ['payer', '/ledger/2100?month={month}'],
  ...(['approver', 'manager', 'treasurer'] as const).map((by) => [by, '/invoices'] as const),
  ['approver', '/invoices?state=overdue'],
  ['treasurer', '/invoices?state=open'],
  ['approver', '/invoices/{invoice}'],
  ['treasurer', '/invoices/{forum_invoice}'],
  ['approver', '/orders/{order}/settlement'],
  ['treasurer', '/orders/{order}/settlement'],
  ...(['payer', 'treasurer'] as const).map((by) => [by, '/payments'] as const),
  ['payer', '/payments/new'],
  ['treasurer', '/payments/{payment}'],
  ...(['treasurer', 'manager'] as const).flatMap((by) =>
    ['/payouts', '/payouts/{payout}'].map((path) => [by, path] as const),
  ),
  ['treasurer', '/payouts/{payout}/csv'],
  ['treasurer', '/bank-statements'],
  ['treasurer', '/periods'],
  ['treasurer', '/patronage'],
  ...(['manager', 'requester', 'administrator'] as const).map((by) => [by, '/consignments'] as const),
  ['manager', '/consignments?tab=received'],
  ['requester', '/consignments?tab=received'],
  ['administrator', '/consignments?tab=received'],
  ['requester', '/consignments/{consignment}'],
  ...(['manager', 'approver', 'administrator'] as const).map((by) => [by, '/handovers'] as const),
  ['approver', '/handovers/{handover}'],
  ['approver', '/orders/{order}/documents'],
  ['approver', '/documents/{document}'],
];

/** A page that asks the database for little else than what the menu counts. */
const BADGES = '/account';

const samples = {
  month: sql`select max(substr(booked_on, 1, 7)) id from journal where booked_on < (select max(substr(booked_on, 1, 7)) from journal)`,
  invoice: sql`select id from invoice where buyer_id = 'inst-rsud' and paid > 0 order by rowid desc limit 1 offset 100`,
  forum_invoice: sql`select parent_id id from invoice where parent_id is not null order by rowid desc limit 1 offset 100`,
  order: sql`select order_id id from invoice where buyer_id = 'inst-rsud' and paid > 0 order by rowid desc limit 1 offset 100`,
  payment: sql`select id from payment where state = 'confirmed' order by rowid desc limit 1 offset 100`,
  payout: sql`select y.batch_id id from payout y join payout_batch b on b.id = y.batch_id and b.state = 'paid'
    where y.cooperative_id = 'kop-batutulis' order by b.created_at desc limit 1`,
  consignment: sql`select c.id from consignment c join bulk_order o on o.id = c.order_id
    where o.institution_id = 'inst-rsud' and c.state = 'received' order by c.rowid desc limit 1 offset 100`,
  handover: sql`select h.id from handover h join bulk_order o on o.id = h.order_id where o.institution_id = 'inst-rsud' order by h.rowid desc limit 1 offset 100`,
  document: sql`select document_id id from invoice where buyer_id = 'inst-rsud' order by rowid desc limit 1 offset 100`,
};

export async function measurePages(db: Db, worker: { url: string }): Promise<PageFigure[]> {
  const ids = new Map<string, string>();
  for (const [name, query] of Object.entries(samples))
    ids.set(name, (await db.all<{ id: string }>(query))[0]?.id ?? name);
  const signedIn = new Map<By, Person>();
  for (const by of Object.keys(people) as By[]) signedIn.set(by, await signInAs(worker, people[by]));
  const badges = (Object.keys(people) as By[]).map((by) => [by, BADGES] as const);
  const figures: PageFigure[] = [];
  for (const [by, pattern] of [...pages, ...badges]) {
    const path = pattern.replace(/\{(\w+)\}/, (_, name) => ids.get(name)!);
    figures.push({ ...(await measured(signedIn.get(by)!, path)), by, page: pattern });
  }
  return figures;
}

/** One address, asked for again and again. */
export async function measured(person: Person, path: string): Promise<Omit<PageFigure, 'by' | 'page'>> {
  await person.get(path);
  const [times, trips]: [number[], number[]] = [[], []];
  let last = await person.get(path);
  for (let i = 0; i < TIMES; i += 1) {
    last = await person.get(path);
    times.push(databaseTime(last.headers));
    trips.push(last.trips);
  }
  const { status, text } = last;
  // Now and then the session is looked at again; the middle is a page's own.
  const own = middleAndTail(trips).median;
  return { status, trips: own, ...middleAndTail(times), kilobytes: Math.round(text.length / 1024) };
}

export const databaseTime = (headers: Headers): number =>
  Number(/db;dur=([\d.]+)/.exec(headers.get('server-timing') ?? '')?.[1] ?? Number.NaN);

export function middleAndTail(times: readonly number[]): { median: number; p95: number } {
  const sorted = times.toSorted((a, b) => a - b);
  return { median: sorted[Math.floor(sorted.length / 2)]!, p95: sorted[Math.ceil(sorted.length * 0.95) - 1]! };
}
