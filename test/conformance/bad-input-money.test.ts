import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays, dayOf } from '../../src/platform/clock.ts';
import { type WorldMoney, worldMoney } from '../settlement/world-money.ts';
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
let money: WorldMoney;
let [lilis, tuti] = [] as unknown as [Person, Person];
let unproved: string;
beforeAll(async () => {
  worker = await runningWorker({ world: true });
  const { db } = worker.database;
  money = await worldMoney(db);
  lilis = await signInAs(worker, 'lilis@rsud.example');
  tuti = await signInAs(worker, 'tuti@forum.example');
  unproved = money.invoices[4]!.id;
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

describe('a payment', () => {
  const action = /^\/payments$/;
  const page = '/payments/new';
  test.each(cases(...figures, nothing, zero, ['half a rupiah', '0,5']))('refuses %s as its amount', (_, typed) =>
    refused(lilis, page, action, 'amount', typed),
  );
  test.each(cases(...days, nothing, ['tomorrow', tomorrow()]))('refuses %s as its day', (_, typed) =>
    refused(lilis, page, action, 'paidOn', typed, { amount: '1.000' }),
  );
  test('refuses a reference of 10,000 characters', () =>
    refused(lilis, page, action, 'reference', tooLong[1], { amount: '1.000' }));
  test('for an invoice of another buyer, or of none, is refused', async () => {
    const [theirs] = await worker.database.db.all<{ id: string }>(
      sql`select id from invoice where buyer_id <> 'inst-rsud' and paid = 0 and parent_id is null limit 1`,
    );
    for (const id of [theirs!.id, 'none-such', '\0', '<script>']) {
      const answer = await changesNothing(worker.database.db, () =>
        sendWrong(lilis, {
          page,
          action,
          field: 'invoice.0',
          typed: id,
          also: { amount: '1.000', paidOn: dayOf(Date.now()), method: 'transfer' },
        }),
      );
      expect([id, answer.status, answer.location]).toEqual([id, 422, null]);
    }
  });
  test('by a way there is none is refused', async () => {
    const answer = await changesNothing(worker.database.db, () =>
      sendWrong(lilis, { page, action, field: 'method', typed: 'provider', also: { amount: '1.000' } }),
    );
    expect(answer.status).toBe(422);
  });
});

describe('a recorded payment', () => {
  const at = () => `/payments/${money.payments.recorded}`;
  const give = () => `give-${money.invoices[0]!.id}`;
  test.each(cases(...figures, ['more than is open', '999.999.999']))('gives an invoice no %s', (_, typed) =>
    refused(tuti, at(), /confirmation$/, give(), typed),
  );
  test('gives another buyer’s invoice nothing', async () => {
    const [theirs] = await worker.database.db.all<{ id: string }>(
      sql`select id from invoice where buyer_id <> 'inst-rsud' and paid = 0 and parent_id is null limit 1`,
    );
    const answer = await changesNothing(worker.database.db, () =>
      sendWrong(tuti, { page: at(), action: /confirmation$/, field: `give-${theirs!.id}`, typed: '1' }),
    );
    expect(answer.status).toBe(422);
  });
  test('gives no more than it is, over two invoices', async () => {
    const [a, b] = [money.invoices[0]!, money.invoices[4]!];
    const also = { [`give-${a.id}`]: String(a.total), [`give-${b.id}`]: '1.000' };
    const answer = await changesNothing(worker.database.db, () =>
      sendWrong(tuti, { page: at(), action: /confirmation$/, field: 'x', typed: '', also }),
    );
    expect(answer.status).toBe(422);
  });
  test.each(cases(nothing, tooLong))('is not rejected for a reason of %s', (_, typed) =>
    refused(tuti, at(), /rejection$/, 'reason', typed),
  );
});

describe('a proof of PPh 22', () => {
  const action = /withholding$/;
  const at = () => `/invoices/${unproved}/withholding`;
  test.each(cases(nothing, tooLong))('refuses a number of %s', (_, typed) =>
    refused(lilis, at(), action, 'proofNumber', typed),
  );
  test.each(cases(...days, nothing, ['tomorrow', tomorrow()], ['a day before the invoice', '2020-01-01']))(
    'refuses %s',
    (_, typed) => refused(lilis, at(), action, 'provedOn', typed, { proofNumber: 'BP-1' }),
  );
});

describe('a credit note', () => {
  const at = () => `/invoices/${unproved}`;
  const reason = { reason: 'Kemasan penyok.' };
  test.each(cases(...figures, zero, ['half a rupiah', '0,5']))('refuses %s', (_, typed) =>
    refused(tuti, at(), /credit-notes$/, 'line0', typed, reason),
  );
  test.each(cases(nothing, tooLong))('refuses a reason of %s', (_, typed) =>
    refused(tuti, at(), /credit-notes$/, 'reason', typed, { line0: '1.000' }),
  );
  test('takes back no more than a line is', async () => {
    const answer = await changesNothing(worker.database.db, () =>
      sendWrong(tuti, { page: at(), action: /credit-notes$/, field: 'line0', typed: '900.000.000', also: reason }),
    );
    expect(answer.status).toBe(422);
  });
  test('is of no line that is not there', async () => {
    const answer = await changesNothing(worker.database.db, () =>
      sendWrong(tuti, { page: at(), action: /credit-notes$/, field: 'line999', typed: '1', also: reason }),
    );
    expect(answer.status).toBe(422);
  });
});
