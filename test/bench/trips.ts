import { begin, perform, steps } from '../conformance/command-steps.ts';
import { openedBy, sampleOf } from '../conformance/page-samples.ts';
import { type Asker, access } from '../guards/access.ts';
import type { Askers } from '../support/askers.ts';
import type { TestWorker } from '../support/worker.ts';

/** What a route costs at the database, by its own Server-Timing. `first`: with the look at the session, where there is one. */
export type Trips = { route: string; by: Asker; status: number; first: number; again: number | null; limit: number };

const PAGES = 1;
const COMMANDS = 3;

/** Every page twice (the second time its reader is remembered), then every command once, carried out. */
export async function measureTrips(worker: TestWorker): Promise<Trips[]> {
  const { people } = await begin(worker);
  const measured: Trips[] = [];
  for (const [route, askers] of Object.entries(access)) {
    if (route.startsWith('GET ')) measured.push(await page(worker, people, route, askers));
  }
  for (const step of steps) {
    const { status, trips } = await perform(step);
    const by = typeof step.by === 'string' ? step.by : 'guest';
    measured.push({ route: step.route, by, status, first: trips, again: null, limit: COMMANDS });
  }
  return measured;
}

async function page(worker: TestWorker, people: Askers, route: string, askers: readonly Asker[]): Promise<Trips> {
  const pattern = route.slice('GET '.length);
  const by = openedBy[pattern] ?? askers.find((asker) => asker !== 'nobody') ?? 'nobody';
  const { path } = await sampleOf(worker.database.db, pattern).catch(() => ({ path: pattern.replaceAll(':', '') }));
  const person = await people[by]();
  person.cookies.delete('lumbung_viewer');
  const first = await person.get(path);
  const again = await person.get(path);
  return { route, by, status: again.status, first: first.trips, again: again.trips, limit: PAGES };
}
