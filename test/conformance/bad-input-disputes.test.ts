import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Person, signInAs, textOnly } from '../support/people.ts';
import { runningWorker, type TestWorker } from '../support/worker.ts';
import { changesNothing } from './bad-input.ts';
import { cases, days, expectRefused, expectVerified, figures, nothing, sendWrong, tooLong } from './nonsense.ts';
import { disputed, riceOnTheWay, riceReceived } from './rice.ts';

let worker: TestWorker;
let manager: Person;
let sari: Person;
let rina: Person;
let dispute: { id: string; line: string };
let short: { page: string; awardId: string };

beforeAll(async () => {
  worker = await runningWorker({ world: true });
  const { db } = worker.database;
  manager = await signInAs(worker, 'manager.batutulis@koperasi.example');
  sari = await signInAs(worker, 'sari@rsud.example');
  rina = await signInAs(worker, 'rina@forum.example');
  const rice = await riceReceived(db, manager);
  dispute = { id: await disputed(sari, rice.consignmentId), line: `payable.${rice.receiptLineId}` };
  const missing = await riceReceived(db, manager, [{ receivedMilli: 80_000 }]);
  short = { page: `/orders/${missing.orderId}/shortfalls`, awardId: missing.awardId };
});
afterAll(async () => {
  await expectVerified(worker.databaseUrl);
  await worker.close();
});

describe('a dispute', () => {
  test.each(cases(nothing, tooLong))('refuses a message of %s', (_, typed) =>
    expectRefused(worker.database.db, sari, { page: dispute.id, action: /messages$/, field: 'body', typed }),
  );
  test.each(cases(nothing, tooLong))('refuses to be decided for a reason of %s', (_, typed) =>
    expectRefused(worker.database.db, rina, {
      page: dispute.id,
      action: /outcome$/,
      field: 'reason',
      typed,
      also: { outcome: 'as_received' },
    }),
  );
  test.each(cases(...figures, nothing, ['more than came', '100,001']))('refuses to be paid with %s', (_, typed) =>
    expectRefused(worker.database.db, rina, {
      ...{ page: dispute.id, action: /outcome$/, field: dispute.line, typed },
      also: { outcome: 'payable_changed', reason: 'Ditimbang ulang.' },
    }),
  );
  test('refuses a ruling on a line of another shipment', async () => {
    const other = await riceReceived(worker.database.db, manager);
    const answer = await changesNothing(worker.database.db, () =>
      sendWrong(rina, {
        ...{ page: dispute.id, action: /outcome$/, field: `payable.${other.receiptLineId}`, typed: '1' },
        also: { outcome: 'payable_changed', reason: 'Ditimbang ulang.' },
      }),
    );
    expect(answer.status).toBe(422);
    expect(textOnly(answer.text)).not.toContain(other.receiptLineId);
  });
  test('refuses to be about a line of another shipment', async () => {
    const { db } = worker.database;
    const [own, other] = [await riceReceived(db, manager), await riceReceived(db, manager)];
    const answer = await changesNothing(worker.database.db, () =>
      sendWrong(sari, {
        ...{
          page: `/disputes/new?consignment=${own.consignmentId}`,
          action: /^\/disputes$/,
          field: 'receiptLineId',
        },
        ...{ typed: other.receiptLineId, also: { subject: 'quality', body: 'Basah.' } },
      }),
    );
    expect(answer.status).toBe(422);
  });
});

describe('a shortfall', () => {
  test.each(cases(...days, ['no day', '']))('is not sought again until %s', (_, typed) =>
    expectRefused(worker.database.db, sari, {
      ...{ page: short.page, action: /shortfalls$/, field: 'neededOn', typed },
      also: { [`choice.${short.awardId}`]: 'replan' },
    }),
  );
  test.each(['x', '<script>alert(1)</script>', ''])('knows no choice “%s”', async (typed) => {
    const answer = await changesNothing(worker.database.db, () =>
      sendWrong(sari, { page: short.page, action: /shortfalls$/, field: `choice.${short.awardId}`, typed }),
    );
    expect(answer.status).toBe(422);
  });
  test('of another order is not decided here', async () => {
    const other = await riceOnTheWay(worker.database.db, manager);
    const field = `choice.${other.awardId}`;
    const answer = await changesNothing(worker.database.db, () =>
      sendWrong(sari, { page: short.page, action: /shortfalls$/, field, typed: 'close_short' }),
    );
    expect(answer.status).toBe(409);
  });
});
