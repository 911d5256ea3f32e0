import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { verify } from '../../db/local/verify.ts';
import { confirmDeposit } from '../../src/joint-buying/deposits/commands/confirm.ts';
import { returnMany } from '../../src/joint-buying/deposits/commands/returns.ts';
import { dayOf } from '../../src/platform/clock.ts';
import { newId } from '../../src/platform/ids.ts';
import { deliveryNotes } from '../settlement/verify-joint-books.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { openCampaign, orderCampaign } from '../support/joint.ts';
import { askedDeposit } from '../support/joint-money.ts';
import { NOW, openTrade } from '../support/trade.ts';
import { bill, charge, handOut, issue, LATER, one, pay, TODAY, tuti } from './costs-world.ts';

let at: TestDatabase;
beforeAll(async () => {
  at = await freshDatabase();
  await openTrade(at.db);
});
afterAll(() => at.close());

const findings = async () =>
  Object.fromEntries(
    (await verify(at.url)).filter((one) => one.findings.length > 0).map((one) => [one.name, one.findings]),
  );

it('verification finds nothing in a joint purchase that came short, with deposits larger and smaller than its invoices', async () => {
  const { db } = at;
  const open = await openCampaign(db, {
    depositBps: 1000,
    pledges: [
      { cooperativeId: 'kop-a', quantity: 400 },
      { cooperativeId: 'kop-b', quantity: 200 },
      { cooperativeId: 'kop-c', quantity: 400, drop: 1 },
    ],
  });
  for (const [i, { pledgeId, cooperativeId }] of open.pledges.entries()) {
    const amount = [500_000, 4_000_000, 700_000][i]!;
    const id = await askedDeposit(db, { campaignId: open.campaignId, pledgeId, cooperativeId, amount, now: NOW });
    const answer = await confirmDeposit(db, tuti, { depositId: id, amount, paidOn: dayOf(NOW), reference: '' }, NOW);
    expect(answer).toEqual({ ok: true });
  }
  const made = await handOut(db, await orderCampaign(db, open), [380_000, 190_000, 380_000]);
  await deliveryNotes(db, made);
  expect(await findings()).toEqual({});
  expect(await bill(db, made, { billedMilli: 950_000, goods: 12_540_000 })).toMatchObject({ ok: true });
  expect(await charge(db, made)).toMatchObject({ ok: true });
  expect(await issue(db, made, 12_940_000)).toMatchObject({ ok: true });
  expect(await findings()).toEqual({});
  const { id } = await one<{ id: string }>(db, sql`select id from supplier_bill`);
  expect(await pay(db, id, 5_000_000)).toMatchObject({ ok: true });
  const back = { depositIds: null, campaignId: made.campaignId, returnedOn: TODAY, reference: '', key: newId(LATER) };
  expect(await returnMany(db, tuti, back, LATER)).toEqual({ ok: true });
  expect(await findings()).toEqual({});
});
