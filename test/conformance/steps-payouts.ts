import { sql } from 'drizzle-orm';
import { addDays, dayOf } from '../../src/platform/clock.ts';
import type { Db } from '../../src/platform/db.ts';
import { worldPayouts } from '../settlement/world-payouts.ts';
import type { Step } from './command-steps.ts';

type Ask = { value: (query: string) => Promise<string>; db: () => Db };

/** Accounts, payouts, fees, tax statuses, patronage; the month comes last, since nothing can be booked in it afterwards. */
export const payoutSteps = ({ value, db }: Ask): readonly Step[] => {
  const batch =
    (state: string, maker = '') =>
    () =>
      value(`select '/payouts/' || id from payout_batch where state = '${state}' ${maker} order by id desc limit 1`);
  return [
    {
      route: 'POST /bank-accounts',
      by: 'manager',
      async page() {
        await worldPayouts(db());
        return '/bank-accounts';
      },
      fields: { bankName: 'BRI', accountNumber: '0338 0100 0123 305', holder: 'Koperasi Batutulis' },
    },
    {
      route: 'POST /bank-accounts/:id/verification',
      by: 'treasurer',
      page: '/bank-accounts',
      fields: { note: 'Buku tabungan, difoto hari ini.' },
    },
    // Batutulis has another account since: its batches are made anew.
    {
      route: 'POST /payouts/:id/cancellation',
      by: 'treasurer',
      page: batch('draft'),
      fields: { reason: 'Rekening diganti.' },
    },
    { route: 'POST /payouts', by: 'treasurer', page: '/payouts', action: /^\/payouts$/ },
    { route: 'POST /payouts/:id/approval', by: 'administrator', page: batch('draft', `and created_by = 'u-tuti'`) },
    { route: 'POST /payouts/:id/transfer', by: 'treasurer', page: batch('approved') },
    {
      route: 'POST /fees',
      by: 'treasurer',
      page: '/fees',
      fields: { commodity: 'madu', cooperative: 'kop-cibogor', percent: '2,5' },
    },
    {
      route: 'POST /fees/:id/end',
      by: 'treasurer',
      page: '/fees',
      fields: () => ({ until: addDays(dayOf(Date.now()), 3) }),
    },
    {
      route: 'POST /tax-statuses',
      by: 'treasurer',
      page: '/tax-statuses',
      fields: { party: 'kop-cibogor', kind: 'skb', reference: 'SKB-0012/2026' },
    },
    { route: 'POST /tax-statuses/:id/end', by: 'treasurer', page: '/tax-statuses' },
    {
      route: 'POST /patronage',
      by: 'treasurer',
      async page() {
        await saleLongAgo(db());
        return '/patronage';
      },
      fields: { year: LONG_AGO, pool: '12.000.000' },
    },
    { route: 'POST /patronage/:year/shares', by: 'treasurer', page: longAgo },
    { route: 'POST /patronage/:year/recomputation', by: 'treasurer', page: longAgo },
    { route: 'POST /patronage/:year/fixing', by: 'administrator', page: longAgo },
    { route: 'POST /periods', by: 'administrator', page: '/periods' },
  ];
};

const LONG_AGO = '2019';
const longAgo = `/patronage/${LONG_AGO}`;

/** Before all others, in books of which nothing is closed: its year has no shares yet, and its month can be closed. */
async function saleLongAgo(db: Db): Promise<void> {
  const sale = { party: 'kop-batutulis', counterparty: 'inst-rsud' };
  const postings = [
    { ...sale, code: '1200', amount: 9_000_000 },
    { ...sale, code: '4100', amount: -9_000_000 },
  ];
  await db.run(sql`drop trigger closed_period_no_delete`);
  await db.run(sql`delete from closed_period`);
  await db.run(sql`create trigger closed_period_no_delete before delete on closed_period
    begin select raise(abort, 'period_closed'); end`);
  await db.run(sql`insert into journal (id, kind, subject_id, booked_on, postings, created_at)
    values ('long-ago', 'opening', 'long-ago', ${`${LONG_AGO}-11-05`}, ${JSON.stringify(postings)}, 1)`);
}
