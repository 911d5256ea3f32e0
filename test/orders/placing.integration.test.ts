import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bulkOrder, inboxEntry, offer, outboxMail, party } from '../../db/schema/index.ts';
import { approveOrder } from '../../src/orders/commands/approve.ts';
import { saveDraft, updateDraft } from '../../src/orders/commands/drafts.ts';
import { preview } from '../../src/orders/commands/preview.ts';
import { cancelOrder, returnOrder } from '../../src/orders/commands/return.ts';
import { submitOrder } from '../../src/orders/commands/submit.ts';
import { newId } from '../../src/platform/ids.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { agree, expectBooksInOrder, order, placed, reservedIn, submit } from './books.ts';
import { budi, citra, formOf, hendra, manager, NOW, offerOf, openMarket, sari } from './market.ts';

let world: TestDatabase;

beforeAll(async () => {
  world = await freshDatabase();
  await openMarket(world.db, [
    { cooperative: 'dear', available: 1000, price: 14_000, fee: 50_000 },
    { cooperative: 'cheap', available: 100_000, price: 12_000, fee: 100_000 },
    { cooperative: 'late', available: 1000, price: 9_000, leadDays: 40 },
    { cooperative: 'oilers', available: 500, price: 15_000, commodity: 'oil' },
    { cooperative: 'cheap', available: 20, price: 30_000, commodity: 'eggs', lotSize: 10 },
  ]);
});
afterAll(() => world.close());

const key = () => newId(NOW);
const without = (seenTotal: number | null, ...acceptedShortage: number[]) =>
  ({ seenTotal, acceptedShortage, shortage: 'go_without' }) as const;

describe('a preview', () => {
  test('takes one round trip and counts goods, fees and what it saves against the mean listed price', async () => {
    const { db, meter } = world.open();
    const seen = await preview(db, { institutionId: 'hospital', ...formOf('hospital', [{ quantity: 1000 }]) }, NOW);
    expect(meter.trips).toBe(1);
    expect(seen).toMatchObject({
      ok: true,
      preview: {
        ...{ total: 12_100_000, goodsCost: 12_000_000, fixedCost: 100_000, cooperatives: 1, shortage: 0 },
        saving: 1_000_000,
        lines: [
          {
            meanPrice: 13_000,
            offers: 2,
            unfit: { lead_time: 1 },
            awards: [{ cooperativeId: 'cheap', quantity: 1000 }],
          },
        ],
      },
    });
    expect(seen.ok && seen.preview.policies.map((one) => one.policy)).toEqual([
      'cheapest',
      'fewest',
      'fair',
      'nearest',
    ]);
  });

  test.each([
    [
      'a site of another institution',
      { ...formOf('hospital', [{ quantity: 50 }]), siteId: 'site-school' },
      'site_unknown',
    ],
    ['a site that does not exist', { ...formOf('hospital', [{ quantity: 50 }]), siteId: 'nowhere' }, 'site_unknown'],
    ['a day in the past', { ...formOf('hospital', [{ quantity: 50 }]), neededOn: '2026-11-30' }, 'needed_on_past'],
    ['no lines', formOf('hospital', []), 'no_lines'],
    ['the same commodity twice', formOf('hospital', [{ quantity: 50 }, { quantity: 50 }]), 'commodity_twice'],
    ['an unknown commodity', formOf('hospital', [{ quantity: 50, commodity: 'gold' }]), 'commodity_unknown'],
  ])('refuses %s', async (_what, form, reason) => {
    expect(await preview(world.db, { institutionId: 'hospital', ...form }, NOW)).toMatchObject({ ok: false, reason });
  });
});

describe('an order within the approval limit', () => {
  test('is placed in two round trips: stock reserved, cooperatives told once, the number without a gap', async () => {
    const form = formOf('hospital', [{ quantity: 1000 }, { quantity: 20, commodity: 'eggs' }]);
    const agreement = await agree(world.db, sari, form);
    const { db, meter } = world.open();
    const answer = await submitOrder(db, sari, { key: key(), order: null, form, agreement }, NOW);
    expect(meter.trips).toBe(2);
    expect(answer).toMatchObject({ ok: true, state: 'placed', number: 'P-2026-000001' });
    const made = await order(db, answer.ok ? answer.orderId : '');
    expect(made.awards.map((one) => [one.offerId, one.quantity, one.confirmBy])).toEqual([
      [offerOf('cheap', 'eggs'), 20, NOW + 24 * 3_600_000],
      [offerOf('cheap'), 1000, NOW + 24 * 3_600_000],
    ]);
    const told = await db.select().from(inboxEntry).where(eq(inboxEntry.partyId, 'cheap'));
    expect(told).toHaveLength(1);
    expect(told[0]).toMatchObject({ kind: 'award_offered', data: { number: 'P-2026-000001', awards: 2 } });
    const mails = await db.select().from(outboxMail).where(eq(outboxMail.to, 'cheap@example.org'));
    expect(mails.map((mail) => mail.subject)).toEqual(['Jatah baru dari pesanan P-2026-000001']);
    await expectBooksInOrder(db);
  });

  test('sent twice makes one order and answers the same both times', async () => {
    const form = formOf('hospital', [{ quantity: 50 }]);
    const input = { key: key(), order: null, form, agreement: await agree(world.db, sari, form) };
    const before = await reservedIn(world.db, offerOf('cheap'));
    const [first, second] = await Promise.all([1, 2].map(() => submitOrder(world.open().db, sari, input, NOW)));
    expect(first).toMatchObject({ ok: true });
    expect(second).toEqual(first);
    expect(await submitOrder(world.db, sari, input, NOW)).toEqual(first);
    expect(await reservedIn(world.db, offerOf('cheap'))).toBe(before + 50);
    await expectBooksInOrder(world.db);
  });

  test('answers the same when sent again after its own first sending took the last stock', async () => {
    const form = formOf('hospital', [{ quantity: 500, commodity: 'oil' }]);
    const input = { key: key(), order: null, form, agreement: await agree(world.db, sari, form) };
    const first = await submitOrder(world.db, sari, input, NOW);
    expect(first).toMatchObject({ ok: true, state: 'placed' });
    expect(await submitOrder(world.db, sari, input, NOW)).toEqual(first);
    const cancelled = { orderId: first.ok ? first.orderId : '', reason: 'test' };
    expect(await cancelOrder(world.db, hendra, cancelled, NOW)).toMatchObject({ ok: true });
  });

  test('is refused with a new preview when the market moved, and nothing is written', async () => {
    const form = formOf('hospital', [{ quantity: 600, commodity: 'oil' }]);
    const ask = (agreement: ReturnType<typeof without>) =>
      submitOrder(world.db, sari, { key: key(), order: null, form, agreement }, NOW);
    expect(await ask(without(null, 100))).toMatchObject({
      ok: false,
      reason: 'not_seen',
      preview: { total: 7_500_000 },
    });
    expect(await ask(without(9_000_000))).toMatchObject({ ok: false, reason: 'stock_changed' });
    expect(await ask(without(7_499_999, 100))).toMatchObject({ ok: false, reason: 'price_changed' });
    expect(await reservedIn(world.db, offerOf('oilers', 'oil'))).toBe(0);
    expect(await ask(without(7_500_000, 100))).toMatchObject({ ok: true, state: 'placed' });
    const empty = await ask(without(7_500_000, 600));
    expect(empty).toMatchObject({
      ok: false,
      reason: 'nothing_to_fill',
      preview: { lines: [{ whyShort: 'nothing_free' }] },
    });
    await expectBooksInOrder(world.db);
  });
});

describe('an order above the approval limit', () => {
  const form = formOf('school', [{ quantity: 200 }]);

  test('waits for the approver, who places it once', async () => {
    const answer = await submit(world.db, budi, form);
    expect(answer).toMatchObject({ ok: true, state: 'submitted', number: null });
    const orderId = answer.ok ? answer.orderId : '';
    const before = await reservedIn(world.db, offerOf('cheap'));
    expect((await order(world.db, orderId)).awards).toEqual([]);
    const agreement = await agree(world.db, citra, form);
    const both = await Promise.all(
      ['a', 'b'].map((k) => approveOrder(world.open().db, citra, { key: key() + k, orderId, agreement }, NOW)),
    );
    expect(both.filter((one) => one.ok)).toHaveLength(1);
    expect(both.find((one) => !one.ok)).toMatchObject({ reason: 'not_submitted' });
    expect(await reservedIn(world.db, offerOf('cheap'))).toBe(before + 200);
    await expectBooksInOrder(world.db);
  });

  test('is not found by another institution, nor approved by the wrong role', async () => {
    const answer = await submit(world.db, budi, form);
    const orderId = answer.ok ? answer.orderId : '';
    const agreement = await agree(world.db, citra, form);
    expect(await approveOrder(world.db, hendra, { key: key(), orderId, agreement }, NOW)).toMatchObject({
      reason: 'order_not_found',
    });
    expect(await approveOrder(world.db, budi, { key: key(), orderId, agreement }, NOW)).toMatchObject({
      reason: 'wrong_role',
    });
    expect(await cancelOrder(world.db, sari, { orderId, reason: 'x' }, NOW)).toMatchObject({
      reason: 'order_not_found',
    });
    expect(await cancelOrder(world.db, manager('cheap'), { orderId, reason: 'x' }, NOW)).toMatchObject({
      reason: 'wrong_role',
    });
    const unverified = { ...citra, partyStatus: 'suspended' as const };
    expect(await approveOrder(world.db, unverified, { key: key(), orderId, agreement }, NOW)).toMatchObject({
      reason: 'institution_not_verified',
    });
  });

  test('goes back with a reason, is changed and submitted again', async () => {
    const answer = await submit(world.db, budi, form);
    const orderId = answer.ok ? answer.orderId : '';
    expect(await returnOrder(world.db, citra, { orderId, reason: ' ' }, NOW)).toMatchObject({
      reason: 'reason_required',
    });
    expect(await returnOrder(world.db, citra, { orderId, reason: 'kebanyakan' }, NOW)).toMatchObject({ ok: true });
    const changed = formOf('school', [{ quantity: 100 }]);
    expect(await updateDraft(world.db, budi, { orderId, version: 1, form: changed }, NOW)).toMatchObject({
      reason: 'order_changed',
    });
    expect(await updateDraft(world.db, budi, { orderId, version: 2, form: changed }, NOW)).toMatchObject({ ok: true });
    const agreement = await agree(world.db, budi, changed);
    const again = { key: key(), order: { id: orderId, version: 3 }, form: changed, agreement };
    expect(await submitOrder(world.db, budi, again, NOW)).toMatchObject({ ok: true, state: 'submitted', orderId });
    expect(await submitOrder(world.db, budi, again, NOW)).toMatchObject({ ok: true, orderId });
    const made = await order(world.db, orderId);
    expect(made.lines.map((line) => line.quantity)).toEqual([100]);
    expect(made.events.map((one) => one.type)).toEqual([
      'order_submitted',
      'order_returned',
      'order_edited',
      'order_submitted',
    ]);
  });
});

describe('a draft', () => {
  test('is kept once per form, and may be cancelled by its requester', async () => {
    const input = { key: key(), form: formOf('hospital', [{ quantity: 7 }]) };
    const saved = await saveDraft(world.db, sari, input, NOW);
    expect(await saveDraft(world.db, sari, input, NOW)).toEqual(saved);
    const orderId = saved.ok ? saved.orderId : '';
    expect(await cancelOrder(world.db, sari, { orderId, reason: 'salah' }, NOW)).toMatchObject({ ok: true });
    expect(await cancelOrder(world.db, sari, { orderId, reason: 'salah' }, NOW)).toMatchObject({
      reason: 'already_cancelled',
    });
  });

  test('of one person is not edited by another institution', async () => {
    const saved = await saveDraft(world.db, sari, { key: key(), form: formOf('hospital', [{ quantity: 7 }]) }, NOW);
    const orderId = saved.ok ? saved.orderId : '';
    const form = formOf('school', [{ quantity: 9 }]);
    expect(await updateDraft(world.db, budi, { orderId, version: 1, form }, NOW)).toMatchObject({
      reason: 'order_not_found',
    });
  });
});

test('cancelling a placed order is the approver’s, and frees all it held', async () => {
  const before = await reservedIn(world.db, offerOf('cheap'));
  const orderId = await placed(world.db, sari, formOf('hospital', [{ quantity: 300 }]));
  expect(await cancelOrder(world.db, sari, { orderId, reason: 'x' }, NOW)).toMatchObject({ reason: 'wrong_role' });
  expect(await cancelOrder(world.db, hendra, { orderId, reason: 'ditunda' }, NOW)).toMatchObject({ ok: true });
  expect(await reservedIn(world.db, offerOf('cheap'))).toBe(before);
  await expectBooksInOrder(world.db);
});

test('an offer paused, or a cooperative suspended, between preview and order is not used', async () => {
  const form = formOf('hospital', [{ quantity: 100 }]);
  const agreement = await agree(world.db, sari, form);
  await world.db
    .update(offer)
    .set({ state: 'paused' })
    .where(eq(offer.id, offerOf('cheap')));
  const dearer = await submitOrder(world.db, sari, { key: key(), order: null, form, agreement }, NOW);
  expect(dearer).toMatchObject({
    ok: false,
    reason: 'price_changed',
    preview: { lines: [{ awards: [{ cooperativeId: 'dear' }] }] },
  });
  await world.db.update(party).set({ status: 'suspended' }).where(eq(party.id, 'dear'));
  expect(await submitOrder(world.db, sari, { key: key(), order: null, form, agreement }, NOW)).toMatchObject({
    reason: 'nothing_to_fill',
    preview: { lines: [{ whyShort: 'lead_time' }] },
  });
  const orders = await world.db.select().from(bulkOrder).where(eq(bulkOrder.state, 'placed'));
  expect(orders.every((one) => one.number !== null)).toBe(true);
});
