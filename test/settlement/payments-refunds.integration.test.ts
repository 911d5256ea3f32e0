import { sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { addDays, DAY, dayOf } from '../../src/platform/clock.ts';
import { newId } from '../../src/platform/ids.ts';
import { allocateCredit, rejectPayment } from '../../src/settlement/payments/commands/decide.ts';
import { refundPayment } from '../../src/settlement/payments/commands/refund.ts';
import type { RefundInput } from '../../src/settlement/payments/types.ts';
import { closePeriod } from '../../src/settlement/periods/commands/close.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { NOW, openTrade } from '../support/trade.ts';
import { confirmed, expectBooksAgree, invoiced, recorded, tuti } from './money.ts';

let at: TestDatabase;
beforeAll(async () => {
  at = await freshDatabase();
  await openTrade(at.db);
});
afterEach(() => expectBooksAgree(at.db));
afterAll(() => at.close());

type Row = Record<string, string | number | null>;
const one = async (query: ReturnType<typeof sql>) => (await at.db.all<Row>(query))[0];
const moneyOf = (id: string) => one(sql`select allocated, refunded, version from payment where id = ${id}`);
const asked = (paymentId: string, given: Partial<RefundInput> = {}): RefundInput => ({
  ...{ paymentId, amount: 40_000, refundedOn: dayOf(NOW), reference: 'TRX-BALIK', reason: 'Lebih bayar' },
  ...{ key: newId(NOW), ...given },
});

/** A confirmed payment of 100.000 with nothing given to invoices. */
async function advance(): Promise<string> {
  const id = await recorded(at.db, 100_000);
  await confirmed(at.db, id, []);
  return id;
}

describe('giving back what a payment has left', () => {
  it('books it in both parties’ books, and tells the payer', async () => {
    const id = await advance();
    expect(await refundPayment(at.db, tuti, asked(id), NOW)).toEqual({ ok: true, paymentId: id });
    expect(await moneyOf(id)).toEqual({ allocated: 0, refunded: 40_000, version: 3 });
    const journal = await one(
      sql`select j.postings from journal j join payment_refund r on r.id = j.subject_id where j.kind = 'refund' and r.payment_id = ${id}`,
    );
    expect(JSON.parse(String(journal!.postings))).toEqual([
      { party: 'forum', code: '2400', counterparty: 'hospital', amount: 40_000 },
      { party: 'forum', code: '1100', counterparty: 'hospital', amount: -40_000 },
      { party: 'hospital', code: '1100', counterparty: 'forum', amount: 40_000 },
      { party: 'hospital', code: '1500', counterparty: 'forum', amount: -40_000 },
    ]);
    expect(await one(sql`select party_id from inbox_entry where kind = 'payment_refunded'`)).toEqual({
      party_id: 'hospital',
    });
  });

  it('what is given to invoices stays: only what was paid too much goes back', async () => {
    const [invoice] = await invoiced(at.db, {}, [10]);
    const id = await recorded(at.db, invoice!.total + 5_000, [invoice!.id]);
    await confirmed(at.db, id, [{ invoiceId: invoice!.id, amount: invoice!.total }]);
    const above = await refundPayment(at.db, tuti, asked(id, { amount: 5_001 }), NOW);
    expect(above).toEqual({ ok: false, reason: 'above_rest', most: 5_000 });
    expect((await refundPayment(at.db, tuti, asked(id, { amount: 5_000 }), NOW)).ok).toBe(true);
    expect(await refundPayment(at.db, tuti, asked(id, { amount: 1 }), NOW)).toMatchObject({ reason: 'above_rest' });
  });

  it('what went back is not there for invoices any more', async () => {
    const [invoice] = await invoiced(at.db, {}, [10]);
    const id = await advance();
    await refundPayment(at.db, tuti, asked(id, { amount: 70_000 }), NOW);
    const allocations = [{ invoiceId: invoice!.id, amount: 30_001 }];
    const answer = await allocateCredit(at.db, tuti, { paymentId: id, allocations, key: newId(NOW) }, NOW);
    expect(answer).toEqual({ ok: false, reason: 'above_payment', left: 30_000 });
  });

  it('the same form sent again gives back once', async () => {
    const id = await advance();
    const input = asked(id, { amount: 100_000 });
    for (const _ of [1, 2]) expect(await refundPayment(at.db, tuti, input, NOW)).toEqual({ ok: true, paymentId: id });
    expect(await moneyOf(id)).toMatchObject({ refunded: 100_000 });
  });

  it('of two at once for the whole rest, one counts; beside an allocation, never more than there is', async () => {
    const [id, other] = [await advance(), await advance()];
    const both = await Promise.all(
      [1, 2].map(() => refundPayment(at.open().db, tuti, asked(id, { amount: 100_000 }), NOW)),
    );
    expect(both.filter((answer) => answer.ok)).toHaveLength(1);
    const [invoice] = await invoiced(at.db, {}, [10]);
    const allocations = [{ invoiceId: invoice!.id, amount: 60_000 }];
    const mixed = await Promise.all([
      refundPayment(at.open().db, tuti, asked(other, { amount: 60_000 }), NOW),
      allocateCredit(at.open().db, tuti, { paymentId: other, allocations, key: newId(NOW) }, NOW),
    ]);
    expect(mixed.filter((answer) => answer.ok)).toHaveLength(1);
  });

  it('refuses a payment that is not confirmed, a day to come, a day before the payment', async () => {
    const waiting = await recorded(at.db, 50_000);
    expect(await refundPayment(at.db, tuti, asked(waiting), NOW)).toMatchObject({ reason: 'not_confirmed' });
    await rejectPayment(at.db, tuti, { paymentId: waiting, reason: 'tidak ada' }, NOW);
    expect(await refundPayment(at.db, tuti, asked('nothing'), NOW)).toMatchObject({ reason: 'payment_not_found' });
    const id = await advance();
    const on = (days: number) => asked(id, { refundedOn: addDays(dayOf(NOW), days) });
    expect(await refundPayment(at.db, tuti, on(1), NOW)).toMatchObject({ reason: 'refunded_in_future' });
    expect(await refundPayment(at.db, tuti, on(-1), NOW)).toMatchObject({ reason: 'refunded_before_payment' });
    expect(await moneyOf(id)).toMatchObject({ refunded: 0 });
  });

  it('is booked today where the month it went back in is closed', async () => {
    const id = await advance();
    const later = NOW + 40 * DAY;
    const agus = { ...tuti, userId: 'u-agus', role: 'administrator' as const };
    expect(await closePeriod(at.db, agus, '2026-12', later)).toMatchObject({ ok: true });
    expect((await refundPayment(at.db, tuti, asked(id), later)).ok).toBe(true);
    const booked = await one(
      sql`select j.booked_on from journal j join payment_refund r on r.id = j.subject_id where r.payment_id = ${id}`,
    );
    expect(booked).toEqual({ booked_on: dayOf(later) });
  });
});
