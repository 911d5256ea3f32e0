import { afterAll, beforeAll, describe, test } from 'vitest';
import { addDays, dayOf } from '../../src/platform/clock.ts';
import { type Person, signInAs } from '../support/people.ts';
import { runningWorker, type TestWorker } from '../support/worker.ts';
import { cases, days, expectRefused, expectVerified, figures, nothing, tooLong, zero } from './nonsense.ts';

let worker: TestWorker;
let [tuti, quiet] = [] as unknown as [Person, Person];
beforeAll(async () => {
  worker = await runningWorker({ world: true });
  tuti = await signInAs(worker, 'tuti@forum.example');
  quiet = await signInAs(worker, 'manager.bondongan@koperasi.example');
});
afterAll(async () => {
  await expectVerified(worker.databaseUrl);
  await worker.close();
});

const page = '/ledger/opening';
const refused = (who: Person, action: RegExp, field: string, typed: string, also: Record<string, string>) =>
  expectRefused(worker.database.db, who, { page, action, field, typed, also });
const tomorrow = addDays(dayOf(Date.now()), 1);
const notDays = cases(...days, nothing, ['tomorrow', tomorrow]);
const notReasons = cases(nothing, ['two letters', 'ab'], tooLong);

describe('an opening balance', () => {
  const action = /^\/ledger\/opening$/;
  const good = { balance: '12.500.000', reason: 'Buku kas' };
  test.each(cases(...figures, nothing, ['a balance that is there already', '0']))('refuses %s', (_, typed) =>
    refused(quiet, action, 'balance', typed, good),
  );
  test.each(notDays)('is not of %s', (_, typed) => refused(quiet, action, 'day', typed, good));
  test.each(notReasons)('is not told by %s', (_, typed) => refused(quiet, action, 'reason', typed, good));
});

describe('money in or out', () => {
  const action = /movements$/;
  const good = { direction: 'out', amount: '750.000', reason: 'Listrik' };
  test.each(cases(...figures, nothing, zero))('refuses %s', (_, typed) => refused(tuti, action, 'amount', typed, good));
  test.each(cases(...notDays, ['the day of the opening', addDays(dayOf(Date.now()), -500)]))(
    'is not of %s',
    (_, typed) => refused(tuti, action, 'day', typed, good),
  );
  test.each(notReasons)('is not told by %s', (_, typed) => refused(tuti, action, 'reason', typed, good));
  test.each(cases(nothing))('goes no way with %s', (_, typed) => refused(tuti, action, 'direction', typed, good));
});

describe('what the bank says', () => {
  const action = /adjustments$/;
  const good = { balance: '7', reason: 'Rekening koran' };
  test.each(cases(...figures, nothing))('refuses %s', (_, typed) => refused(tuti, action, 'balance', typed, good));
  test.each(notDays)('is not of %s', (_, typed) => refused(tuti, action, 'day', typed, good));
  test.each(notReasons)('is not taken back by %s', (_, typed) => refused(tuti, /reversal$/, 'reason', typed, {}));
});
