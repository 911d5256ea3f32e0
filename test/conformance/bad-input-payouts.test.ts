import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays, dayOf } from '../../src/platform/clock.ts';
import { type WorldPayouts, worldPayouts } from '../settlement/world-payouts.ts';
import { type Person, signInAs } from '../support/people.ts';
import { runningWorker, type TestWorker } from '../support/worker.ts';
import { changesNothing } from './bad-input.ts';
import {
  cases,
  days,
  expectRefused,
  expectVerified,
  figures,
  nothing,
  sendWrong,
  tooLong,
  type Wrong,
  zero,
} from './nonsense.ts';

let worker: TestWorker;
let payouts: WorldPayouts;
let [tuti, agus, manager] = [] as unknown as [Person, Person, Person];
beforeAll(async () => {
  worker = await runningWorker({ world: true });
  const { db } = worker.database;
  payouts = await worldPayouts(db);
  tuti = await signInAs(worker, 'tuti@forum.example');
  agus = await signInAs(worker, 'agus@forum.example');
  manager = await signInAs(worker, 'manager.batutulis@koperasi.example');
});
afterAll(async () => {
  await expectVerified(worker.databaseUrl);
  await worker.close();
});

const refused = (
  person: Person,
  page: string,
  action: RegExp,
  field: string,
  typed: string,
  also: Wrong['also'] = {},
) => expectRefused(worker.database.db, person, { page, action, field, typed, also });
const tomorrow = () => addDays(dayOf(Date.now()), 1);

describe('a bank account', () => {
  const action = /^\/bank-accounts$/;
  const good = { bankName: 'BRI', accountNumber: '033801000123305', holder: 'Koperasi' };
  const record = (field: keyof typeof good, typed: string) =>
    refused(manager, '/bank-accounts', action, field, typed, good);
  test.each(
    cases(
      nothing,
      ['five digits', '12345'],
      ['21 digits', '1'.repeat(21)],
      ['a negative', '-1234567x'],
      ['letters', 'ABC1234567'],
      ['a picture', '🍚🍚🍚🍚🍚🍚'],
      tooLong,
    ),
  )('refuses %s as its number', (_, typed) => record('accountNumber', typed));
  test.each(cases(nothing, tooLong))('refuses %s as its bank', (_, typed) => record('bankName', typed));
  test.each(cases(nothing, tooLong))('refuses %s as its holder', (_, typed) => record('holder', typed));
  test.each(cases(nothing, tooLong))('is not verified with %s', (_, typed) =>
    refused(tuti, '/bank-accounts', /verification$/, 'note', typed),
  );
});

describe('a fee', () => {
  const action = /^\/fees$/;
  const good = { percent: '2,5' };
  test.each(
    cases(
      ...figures,
      nothing,
      ['more than 100 %', '100,01'],
      ['less than none', '-0,1'],
      ['a third of a hundredth', '2,333'],
    ),
  )('refuses %s', (_, typed) => refused(tuti, '/fees', action, 'percent', typed));
  test.each(cases(...days, nothing, ['yesterday', addDays(dayOf(Date.now()), -1)]))(
    'refuses to begin on %s',
    (_, typed) => refused(tuti, '/fees', action, 'from', typed, good),
  );
  test.each(cases(...days, ['a day before it begins', '2020-01-01']))('refuses to end on %s', (_, typed) =>
    refused(tuti, '/fees', action, 'until', typed, good),
  );
  test.each(
    cases(
      ['commodity', 'none-such'],
      ['cooperative', 'inst-rsud'],
      ['cooperative', '"><script>'],
      ['commodity', `${'\0'.repeat(9)}?`],
    ),
  )('for a %s that is none is refused', async (field, typed) => {
    const answer = await changesNothing(worker.database.db, () =>
      sendWrong(tuti, { page: '/fees', action, field, typed, also: good }),
    );
    expect(answer.status).toBe(422);
  });
});

describe('a tax status', () => {
  const action = /^\/tax-statuses$/;
  const good = { party: 'kop-cibogor', kind: 'skb', reference: 'SKB-1' };
  test.each(cases(...days, nothing))('refuses to begin on %s', (_, typed) =>
    refused(tuti, '/tax-statuses', action, 'from', typed, good),
  );
  test.each(cases(...days, ['a day before it begins', '2020-01-01']))('refuses to end on %s', (_, typed) =>
    refused(tuti, '/tax-statuses', action, 'until', typed, good),
  );
  test.each(cases(nothing, tooLong))('refuses a letter of %s', (_, typed) =>
    refused(tuti, '/tax-statuses', action, 'reference', typed, good),
  );
  test.each(cases(['party', 'none-such'], ['kind', 'x'], ['party', '<b>']))(
    'of a %s that is none is refused (%s)',
    async (field, typed) => {
      const answer = await changesNothing(worker.database.db, () =>
        sendWrong(tuti, { page: '/tax-statuses', action, field, typed, also: good }),
      );
      expect(answer.status).toBe(422);
    },
  );
});

describe('payouts', () => {
  test.each(['none-such', 'inst-rsud', 'kop-cibogor', '<script>'])('are made of nothing for “%s”', async (typed) => {
    const answer = await changesNothing(worker.database.db, () =>
      sendWrong(tuti, { page: '/payouts', action: /^\/payouts$/, field: 'cooperative.999', typed }),
    );
    expect(answer.status).toBe(409);
  });
  test('are not approved by who made them', async () => {
    const answer = await changesNothing(worker.database.db, () => tuti.post(`/payouts/${payouts.draft}/approval`));
    expect(answer.status).toBe(409);
  });
  test('are not transferred before they are approved', async () => {
    const answer = await changesNothing(worker.database.db, () =>
      tuti.post(`/payouts/${payouts.draft}/transfer`, { paidOn: dayOf(Date.now()) }),
    );
    expect(answer.status).toBe(409);
  });
  test.each(cases(...days, nothing, ['tomorrow', tomorrow()], ['a day before approval', '2026-01-01']))(
    'are not transferred on %s',
    (_, typed) => refused(tuti, `/payouts/${payouts.approved}`, /transfer$/, 'paidOn', typed),
  );
  test.each(cases(nothing, tooLong))('are not cancelled for a reason of %s', (_, typed) =>
    refused(tuti, `/payouts/${payouts.approved}`, /cancellation$/, 'reason', typed),
  );
  test.each(['approval', 'cancellation', 'transfer'])('that were paid know no more %s', async (what) => {
    const fields = { reason: 'Salah pilih.', paidOn: dayOf(Date.now()) };
    const answer = await changesNothing(worker.database.db, () =>
      agus.post(`/payouts/${payouts.paid}/${what}`, fields),
    );
    expect(answer.status).toBe(409);
  });
});

describe('a month and a year', () => {
  test.each(['', '2026-13', '1999-01', 'x', '<script>alert(1)</script>', '2026-11-24'])(
    '“%s” is no month to close',
    async (month) => {
      const answer = await changesNothing(worker.database.db, () => agus.post('/periods', { month }));
      expect([answer.status, answer.text.includes('<script>alert')]).toEqual([422, false]);
    },
  );
  test.each([dayOf(Date.now()).slice(0, 7), '2099-12'])('%s is not over and is not closed', async (month) => {
    const answer = await changesNothing(worker.database.db, () => agus.post('/periods', { month }));
    expect(answer.status).toBe(409);
  });
  test.each(cases(...figures, nothing, zero))('patronage refuses %s to share', (_, typed) =>
    refused(tuti, '/patronage', /^\/patronage$/, 'pool', typed, { year: '2020' }),
  );
  test.each(
    cases(
      nothing,
      ['1999', '1999'],
      ['2099', '2099'],
      ['words', 'tahun ini'],
      ['a script', '"><script>alert(1)</script>'],
    ),
  )('patronage refuses %s as its year', (_, typed) =>
    refused(tuti, '/patronage', /^\/patronage$/, 'year', typed, { pool: '1.000' }),
  );
  test.each(['0', '1999', '20260', 'x', '%00', '2021'])('there is no patronage of %s', async (year) => {
    expect((await tuti.get(`/patronage/${year}`)).status).toBe(404);
  });
});
