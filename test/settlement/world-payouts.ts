import { sql } from 'drizzle-orm';
import { addDays, dayOf } from '../../src/platform/clock.ts';
import type { Db } from '../../src/platform/db.ts';
import { actorOf } from '../../src/platform/events.ts';
import { newId } from '../../src/platform/ids.ts';
import type { Viewer } from '../../src/platform/viewer.ts';
import { recordAccount, verifyAccount } from '../../src/settlement/accounts/commands/accounts.ts';
import { addFee } from '../../src/settlement/fees/commands/fees.ts';
import { draftYear, fixYear, recompute } from '../../src/settlement/patronage/commands/patronage.ts';
import { takeIn } from '../../src/settlement/payments/commands/record.ts';
import { approvePayouts, cancelPayouts } from '../../src/settlement/payouts/commands/decide.ts';
import { makePayouts } from '../../src/settlement/payouts/commands/make.ts';
import { markPaid } from '../../src/settlement/payouts/commands/pay.ts';
import { viewer } from '../orders/market.ts';
import type { Issued } from './money.ts';
import { oilInvoices } from './trading-world.ts';

const tuti: Viewer = { ...viewer('u-tuti', 'forum-bogor', 'treasurer'), partyKind: 'forum' };
const agus: Viewer = { ...viewer('u-agus', 'forum-bogor', 'administrator'), partyKind: 'forum' };
const managerOf = (name: string): Viewer => viewer(`u-manager-${name}`, `kop-${name}`, 'manager');

export type WorldPayouts = Record<'draft' | 'approved' | 'paid' | 'cancelled', string>;

/** Batches in all their states, accounts verified and waiting, fees, a year of patronage fixed and one in draft. */
export async function worldPayouts(db: Db): Promise<WorldPayouts> {
  const now = Date.now();
  await accounts(db, now);
  const fee = { commodityId: null, cooperativeId: 'kop-empang', effectiveUntil: null };
  await addFee(db, tuti, { ...fee, bps: 150, effectiveFrom: addDays(dayOf(now), 9), key: newId(now) }, now);
  const paid = await batch(db, now);
  await ok(approvePayouts(db, agus, paid, now));
  await ok(markPaid(db, tuti, { batchId: paid, paidOn: dayOf(now) }, now));
  const cancelled = await batch(db, now);
  await ok(cancelPayouts(db, tuti, { batchId: cancelled, reason: 'Salah memilih koperasi.' }, now));
  const approved = await batch(db, now);
  await ok(approvePayouts(db, agus, approved, now));
  const draft = await batch(db, now);
  await pay(db, (await oilInvoices({ database: { db } }, [30, 20])) as Issued[], now);
  await patronage(db, now);
  return { draft, approved, paid, cancelled };
}

async function ok<T extends { ok: boolean }>(answer: Promise<T>): Promise<T & { ok: true }> {
  const got = await answer;
  if (!got.ok) throw new Error(JSON.stringify(got));
  return got as T & { ok: true };
}

/** Batutulis is verified, Empang’s waits until its first payout, Cibogor’s still waits. */
async function accounts(db: Db, now: number): Promise<void> {
  for (const [name, number] of [
    ['batutulis', '0211045001'],
    ['empang', '0211045002'],
    ['cibogor', '0211045003'],
  ] as const) {
    const input = { bankName: 'Bank BJB', accountNumber: number, holder: `Koperasi ${name}`, key: newId(now) };
    await ok(recordAccount(db, managerOf(name), input, now));
  }
  const input = { bankName: 'BRI', accountNumber: '033801000777305', holder: 'Forum KKMP Kota Bogor', key: newId(now) };
  await ok(recordAccount(db, agus, input, now));
  const waiting = await db.all<{ id: string }>(
    sql`select id from bank_account where ended_at is null and verified_at is null and party_id in ('kop-batutulis', 'kop-empang', 'forum-bogor')`,
  );
  for (const { id } of waiting)
    await ok(verifyAccount(db, tuti, { accountId: id, note: 'Buku tabungan, difoto.' }, now));
}

/** All that is due to two cooperatives after the hospital has paid two more invoices, the second in part. */
async function batch(db: Db, now: number): Promise<string> {
  await pay(db, await oilInvoices({ database: { db } }, [140, 260]), now);
  const input = { cooperativeIds: ['kop-batutulis', 'kop-empang'], key: newId(now) };
  return (await ok(makePayouts(db, tuti, input, now))).batchId;
}

async function pay(db: Db, invoices: readonly Issued[], now: number): Promise<void> {
  for (const [i, { id, total, withheld }] of invoices.entries()) {
    const amount = i === 0 ? total - withheld : Math.floor((total - withheld) / 3);
    const paid = { payerId: 'inst-rsud', amount, paidOn: dayOf(now), method: 'transfer' as const, reference: '' };
    const incoming = { ...paid, source: 'bank' as const, allocations: [{ invoiceId: id, amount }] };
    await ok(takeIn(db, actorOf(tuti), incoming, now, () => []));
  }
}

/** Last year’s books hold one sale of Batutulis and of Empang, unless the world has its own. */
async function patronage(db: Db, now: number): Promise<void> {
  const year = Number(dayOf(now).slice(0, 4));
  const last = year - 1;
  for (const [name, amount] of [
    ['batutulis', 70_000_000],
    ['empang', 41_000_000],
  ] as const) {
    const postings = [
      { party: `kop-${name}`, code: '1200', counterparty: 'inst-rsud', amount },
      { party: `kop-${name}`, code: '4100', counterparty: 'inst-rsud', amount: -amount },
    ];
    const id = newId(now);
    await db.run(sql`insert into journal (id, kind, subject_id, booked_on, postings, created_at)
        select ${id}, 'opening', ${id}, ${`${last}-12-30`}, ${JSON.stringify(postings)}, ${now}
        where not exists (select 1 from closed_period where month >= ${`${last}-12`})`);
  }
  for (const [of, pool] of [
    [last, 12_000_000],
    [year, 15_000_000],
  ] as const) {
    const note = 'Rapat anggota tahunan';
    const answer = await draftYear(db, tuti, { year: of, pool, note, key: newId(now) }, now);
    if (!answer.ok && answer.reason === 'year_exists') await recompute(db, tuti, { year: of, pool, note }, now);
  }
  await fixYear(db, agus, last, now);
}
