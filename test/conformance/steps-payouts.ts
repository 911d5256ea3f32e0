import { sql } from 'drizzle-orm';
import { addDays, dayOf } from '../../src/platform/clock.ts';
import type { Db } from '../../src/platform/db.ts';
import { newId } from '../../src/platform/ids.ts';
import { draftYear } from '../../src/settlement/patronage/commands/patronage.ts';
import { viewer } from '../orders/market.ts';
import { worldPayouts } from '../settlement/world-payouts.ts';
import type { Step } from './command-steps.ts';

type Ask = { value: (query: string) => Promise<string>; db: () => Db };

/** Accounts, payouts, fees, tax statuses, patronage; the month comes last, since nothing can be booked in it afterwards. */
export const payoutSteps = ({ value, db }: Ask): readonly Step[] => {
  const batch =
    (state: string, maker = '') =>
    () =>
      value(`select '/payouts/' || id from payout_batch where state = '${state}' ${maker} order by id desc limit 1`);
  const year = (which: string) => () =>
    value(`select '/patronage/' || year from patronage_year where ${which} limit 1`);
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
        await withoutDrafts(db());
        return '/patronage';
      },
      fields: { pool: '12.000.000' },
    },
    { route: 'POST /patronage/:year/shares', by: 'treasurer', page: year('fixed_at is null') },
    { route: 'POST /patronage/:year/recomputation', by: 'treasurer', page: year('fixed_at is null') },
    {
      route: 'POST /patronage/:year/fixing',
      by: 'administrator',
      async page() {
        await longAgo(db());
        return `/patronage/${LONG_AGO}`;
      },
    },
    { route: 'POST /periods', by: 'administrator', page: '/periods' },
  ];
};

const LONG_AGO = 2019;

/** A sale before all others, and a draft of that year’s shares. */
async function longAgo(db: Db): Promise<void> {
  const now = Date.now();
  const sale = { party: 'kop-batutulis', counterparty: 'inst-rsud' };
  const postings = [
    { ...sale, code: '1200', amount: 9_000_000 },
    { ...sale, code: '4100', amount: -9_000_000 },
  ];
  await db.run(sql`insert into journal (id, kind, subject_id, booked_on, postings, created_at)
    values ('long-ago', 'opening', 'long-ago', ${`${LONG_AGO}-11-05`}, ${JSON.stringify(postings)}, ${now})`);
  const draft = { year: LONG_AGO, pool: 500_000, note: '', key: newId(now) };
  const answer = await draftYear(db, viewer('u-tuti', 'forum-bogor', 'treasurer'), draft, now);
  if (!answer.ok) throw new Error(answer.reason);
}

async function withoutDrafts(db: Db): Promise<void> {
  await db.batch([
    db.run(sql`delete from patronage_share where year in (select year from patronage_year where fixed_at is null)`),
    db.run(sql`delete from patronage_year where fixed_at is null`),
    db.run(sql`delete from idempotency where location like '/patronage/%'`),
  ]);
}
