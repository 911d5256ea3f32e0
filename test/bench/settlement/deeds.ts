import { sql } from 'drizzle-orm';
import { prepareReadyOrders } from '../../../src/fulfilment/handovers/commands.ts';
import { type Db, newMeter, openDb } from '../../../src/platform/db.ts';
import { issueInvoices } from '../../../src/settlement/invoices/commands/issue.ts';
import { signInAs } from '../../support/people.ts';
import { databaseTime, middleAndTail } from './pages.ts';

/** What a command costs. `times`: how often it was carried out. */
export type DeedFigure = { deed: string; times: number; median: number; p95: number; trips: number };

/** Closes every month that may be closed, oldest first, as the treasurer does it on the page. */
export async function measureClosing(db: Db, worker: { url: string }): Promise<DeedFigure> {
  const treasurer = await signInAs(worker, 'tuti@forum.example');
  const months = await db.all<{ month: string }>(sql`
    select distinct month from account_month where month not in (select month from closed_period) order by month`);
  const [times, trips]: [number[], number[]] = [[], []];
  for (const { month } of months) {
    const answer = await treasurer.post('/periods', { month });
    if (answer.status !== 303) break;
    times.push(databaseTime(answer.headers));
    trips.push(answer.trips);
  }
  return { deed: 'a month is closed', times: times.length, ...middleAndTail(times), trips: Math.max(...trips) };
}

const RUNS = 20;

/** What the clock looks for each minute, when there is nothing to do. */
export async function measureJobs(url: string, now: number): Promise<DeedFigure[]> {
  const jobs: Readonly<Record<string, (db: Db) => Promise<unknown>>> = {
    'each minute: handovers to prepare': (db) => prepareReadyOrders(db, now),
    'each minute: invoices to issue': (db) => issueInvoices(db, now),
  };
  const figures: DeedFigure[] = [];
  for (const [deed, run] of Object.entries(jobs)) {
    const times: number[] = [];
    let trips = 0;
    for (let i = -1; i < RUNS; i += 1) {
      const meter = newMeter();
      const db = openDb({ libsqlUrl: url }, meter);
      await run(db);
      db.$client.close();
      // The first run does what has come due meanwhile.
      if (i >= 0) times.push(meter.ms);
      trips = meter.trips;
    }
    figures.push({ deed, times: RUNS, ...middleAndTail(times), trips });
  }
  return figures;
}
