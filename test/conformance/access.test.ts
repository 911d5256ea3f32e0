import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { routes } from '../../src/app.tsx';
import { texts } from '../../src/platform/texts.ts';
import { type Asker, access, askers } from '../guards/access.ts';
import { type Askers, everyAsker } from '../support/askers.ts';
import type { Answer, Person } from '../support/people.ts';
import { runningWorker, type TestWorker } from '../support/worker.ts';

/** Every route, by method and path; `ALL` is middleware. */
const all = [...new Set(routes.routes.filter((r) => r.method !== 'ALL').map((r) => `${r.method} ${r.path}`))];

let worker: TestWorker;
let people: Askers;
beforeAll(async () => {
  worker = await runningWorker({ world: true });
  people = await everyAsker(worker);
});
afterAll(() => worker.close());

type Outcome = 'comes through' | 'is forbidden' | 'is led to sign in' | 'breaks it' | 'is taken for a forger';

function outcomeOf({ status, location, text }: Answer): Outcome {
  if (status >= 500) return 'breaks it';
  if (status === 403) return text.includes(texts.id.formTitle) ? 'is taken for a forger' : 'is forbidden';
  return status === 303 && location?.startsWith('/sign-in?') ? 'is led to sign in' : 'comes through';
}

function expected(route: string, asker: Asker): Outcome {
  if (access[route]?.includes(asker)) return 'comes through';
  return asker === 'nobody' ? 'is led to sign in' : 'is forbidden';
}

/** With ids that are nowhere: only the door is tried, and nothing behind it is changed. */
async function ask(route: string, person: Person): Promise<Answer> {
  const [method = '', pattern = ''] = route.split(' ');
  const path = pattern.replaceAll(/:\w+/g, 'none-such');
  if (method === 'GET') return person.get(path);
  if (method !== 'POST') throw new Error(`${route}: pages only know GET and POST`);
  await person.get(person.cookies.has('lumbung_session') ? '/account' : '/sign-in');
  return person.post(path);
}

describe('the table of access', () => {
  test('has a row for every route, and none for what is no route', () => {
    expect(Object.keys(access).sort()).toEqual([...all].sort());
  });
});

describe('who comes through to', () => {
  test.each(all)('%s', async (route) => {
    const outcomes: Record<string, Outcome> = {};
    for (const asker of askers) outcomes[asker] = outcomeOf(await ask(route, await people[asker]()));
    expect(outcomes).toEqual(Object.fromEntries(askers.map((asker) => [asker, expected(route, asker)])));
  });
});
