import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays, dayOf } from '../../src/platform/clock.ts';
import { newId } from '../../src/platform/ids.ts';
import { type Person, signInAs } from '../support/people.ts';
import { runningWorker, type TestWorker } from '../support/worker.ts';
import { changesNothing } from './bad-input.ts';
import { cases, days, expectRefused, expectVerified, figures, nothing, sendWrong, tooLong } from './nonsense.ts';
import { packRice, riceOnTheWay, riceOrder } from './rice.ts';

let worker: TestWorker;
let manager: Person;
let sari: Person;
let pack: { page: string; orderId: string; awardId: string };
let packed: string;
let sent: string;

beforeAll(async () => {
  worker = await runningWorker({ world: true });
  const { db } = worker.database;
  manager = await signInAs(worker, 'manager.batutulis@koperasi.example');
  sari = await signInAs(worker, 'sari@rsud.example');
  const { orderId, awards } = await riceOrder(db, 'kop-batutulis');
  pack = { page: `/consignments/new?order=${orderId}`, orderId, awardId: awards[0]!.awardId };
  packed = await packRice(manager, orderId, pack.awardId, 10);
  sent = `/consignments/${(await riceOnTheWay(db, manager)).made.consignmentId}/receipt`;
});
afterAll(async () => {
  await expectVerified(worker.databaseUrl);
  await worker.close();
});

describe('a shipment that is packed', () => {
  const packing = (field: string, typed: string) => ({ page: pack.page, action: /^\/consignments$/, field, typed });
  test.each(figures)('refuses a quantity of %s', async (_, typed) => {
    await expectRefused(worker.database.db, manager, packing(`quantity:${pack.awardId}`, typed));
  });
  test('refuses more than is left of the award', async () => {
    await expectRefused(worker.database.db, manager, packing(`quantity:${pack.awardId}`, '91'));
  });
  test.each(cases(...days, ['no day', ''], ['yesterday', addDays(dayOf(Date.now()), -1)]))(
    'refuses %s to leave on',
    async (_, typed) => {
      const also = { [`quantity:${pack.awardId}`]: '10' };
      await expectRefused(worker.database.db, manager, { ...packing('plannedOn', typed), also });
    },
  );
  test.each(['vehicle', 'driver', 'note'])('refuses a %s of 10,000 characters', async (field) => {
    await expectRefused(worker.database.db, manager, packing(field, tooLong[1]));
  });
  test('refuses an award of another cooperative in the form', async () => {
    const { awards, orderId } = await riceOrder(worker.database.db, 'kop-batutulis', 'kop-empang');
    const theirs = awards[1]!.awardId;
    const page = `/consignments/new?order=${orderId}`;
    const answer = await changesNothing(worker.database.db, () =>
      sendWrong(manager, { page, action: /^\/consignments$/, field: `quantity:${theirs}`, typed: '10' }),
    );
    expect(answer.status).toBe(422);
  });
  test('is not there for a cooperative that was awarded nothing', async () => {
    const { orderId } = await riceOrder(worker.database.db, 'kop-empang');
    const fields = { key: newId(Date.now()), orderId, plannedOn: dayOf(Date.now()), 'quantity:x': '1' };
    const answer = await changesNothing(worker.database.db, () => manager.post('/consignments', fields));
    expect(answer.status).toBe(404);
  });
  test.each(['vehicle', 'driver'])('does not leave with a %s of 10,000 characters', async (field) => {
    await expectRefused(worker.database.db, manager, { page: packed, action: /dispatch$/, field, typed: tooLong[1] });
  });
  test.each(cases(nothing, tooLong))('is not undone for a reason of %s', async (_, typed) => {
    await expectRefused(worker.database.db, manager, {
      page: packed,
      action: /cancellation$/,
      field: 'cancelReason',
      typed,
    });
  });
  test.each(cases(nothing, tooLong))('is not the last for a reason of %s', async (_, typed) => {
    const field = `closure:${pack.awardId}`;
    await expectRefused(worker.database.db, manager, { page: pack.page, action: /closure$/, field, typed });
  });
});

describe('a receipt', () => {
  const receiving = (field: string, typed: string) => ({
    page: sent,
    action: /receipt$/,
    field: `lines.0.${field}`,
    typed,
  });
  test.each(figures)('refuses %s as received', (_, typed) =>
    expectRefused(worker.database.db, sari, receiving('received', typed)),
  );
  test.each(figures)('refuses %s as sent back', (_, typed) =>
    expectRefused(worker.database.db, sari, receiving('refused', typed)),
  );
  test.each(figures)('refuses %s as deducted', (_, typed) =>
    expectRefused(worker.database.db, sari, receiving('deducted', typed)),
  );
  test.each(cases(nothing, ['more than was sent', '100,001']))('refuses %s as received', (_, typed) =>
    expectRefused(worker.database.db, sari, receiving('received', typed)),
  );
  test('refuses more sent back and deducted than came', () =>
    expectRefused(worker.database.db, sari, {
      ...receiving('deducted', '60'),
      also: { 'lines.0.refused': '60', 'lines.0.refusalReason': 'quality' },
    }));
  test('refuses a deduction without a reason', () =>
    expectRefused(worker.database.db, sari, { ...receiving('reason', ''), also: { 'lines.0.deducted': '1' } }));
  test('refuses a reason of 10,000 characters', () =>
    expectRefused(worker.database.db, sari, receiving('reason', tooLong[1])));
  test('refuses a note of 10,000 characters', () =>
    expectRefused(worker.database.db, sari, { page: sent, action: /receipt$/, field: 'note', typed: tooLong[1] }));
});
