import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dayOf } from '../../src/platform/clock.ts';
import { newId } from '../../src/platform/ids.ts';
import { worldPayouts } from '../settlement/world-payouts.ts';
import { type Fields, type Person, signInAs, visitor } from '../support/people.ts';
import { runningWorker, type TestWorker } from '../support/worker.ts';
import { expectVerified, sendWrong } from './nonsense.ts';
import { packRice, riceOrder } from './rice.ts';

const EVIL = '"><img src=x onerror=alert(1)>\'';
const SHORT = '"><b onx>\'';
let worker: TestWorker;
let [manager, sari, hendra, lilis, tuti, agus, rina] = [] as unknown as Person[] as [
  Person,
  Person,
  Person,
  Person,
  Person,
  Person,
  Person,
];
const pages: [Person, string][] = [];
const papers: string[] = [];
const value = async (query: ReturnType<typeof sql>): Promise<string> =>
  String(Object.values((await worker.database.db.all<Record<string, unknown>>(query))[0] ?? {})[0]);
const key = () => newId(Date.now());

/** Sent as it must be accepted. @returns where it leads */
async function accepted(person: Person, path: string, fields: Fields): Promise<string> {
  const { status, location } = await person.post(path, fields);
  expect([path, status]).toEqual([path, 303]);
  return location!;
}

beforeAll(async () => {
  worker = await runningWorker({ world: true });
  const { db } = worker.database;
  const as = (email: string) => signInAs(worker, email);
  [manager, sari, hendra] = [
    await as('manager.batutulis@koperasi.example'),
    await as('sari@rsud.example'),
    await as('hendra@rsud.example'),
  ];
  [lilis, tuti, agus, rina] = [
    await as('lilis@rsud.example'),
    await as('tuti@forum.example'),
    await as('agus@forum.example'),
    await as('rina@forum.example'),
  ];
  await worldPayouts(db);
  await db.run(sql`update party set name = '=1+1' || ${SHORT} where id = 'kop-batutulis'`);
  await db.run(sql`update commodity set name_id = name_id || ${SHORT} where id = 'beras-medium'`);
  await delivery();
  await money();
});
afterAll(async () => {
  await expectVerified(worker.databaseUrl);
  await worker.close();
});

/** Every free text of a delivery, from the driver's name to the judge's reason. */
async function delivery(): Promise<void> {
  const { db } = worker.database;
  const { orderId, awards } = await riceOrder(db, 'kop-batutulis');
  const awardId = awards[0]!.awardId;
  const page = `/consignments/new?order=${orderId}`;
  const undone = await packRice(manager, orderId, awardId, 10);
  await accepted(manager, `${undone}/cancellation`, { cancelReason: EVIL });
  const also = { [`quantity:${awardId}`]: '60', vehicle: SHORT, driver: EVIL };
  const path = (await sendWrong(manager, { page, action: /^\/consignments$/, field: 'note', typed: EVIL, also }))
    .location!;
  await accepted(manager, `${path}/dispatch`, { vehicle: SHORT, driver: EVIL });
  await accepted(manager, `/awards/${awardId}/closure`, { [`closure:${awardId}`]: EVIL });
  const weighed = {
    'lines.0.received': '60',
    'lines.0.refused': '1',
    'lines.0.refusalReason': 'other',
    'lines.0.reason': EVIL,
  };
  await accepted(sari, `${path}/receipt`, { key: key(), note: EVIL, ...weighed });
  const dispute = await accepted(sari, '/disputes', {
    key: key(),
    consignmentId: path.slice(14),
    subject: 'other',
    body: EVIL,
  });
  await accepted(manager, `${dispute}/messages`, { key: key(), body: EVIL });
  await accepted(rina, `${dispute}/outcome`, { outcome: 'as_received', reason: EVIL });
  await accepted(sari, `/orders/${orderId}/shortfalls`, { [`choice.${awardId}`]: 'close_short' });
  await accepted(sari, `/orders/${orderId}/handovers`, {});
  const handover = `/handovers/${await value(sql`select id from handover where order_id = ${orderId}`)}`;
  for (const person of [hendra, manager])
    await sendWrong(person, { page: handover, action: /signature$/, field: 'x', typed: '' });
  const invoice = await accepted(tuti, `${handover}/invoice`, {});
  await accepted(tuti, `${invoice}/credit-notes`, { key: key(), line0: '1.000', reason: EVIL });
  for (const one of [undone, path, dispute, handover, invoice]) pages.push([sari, one], [manager, one]);
  for (const one of [
    `/orders/${orderId}/shortfalls`,
    `/orders/${orderId}/documents`,
    `/orders/${orderId}/settlement`,
    `/orders/${orderId}`,
    '/consignments',
    '/inbox',
  ])
    pages.push([sari, one]);
  pages.push([manager, '/consignments'], [manager, page], [manager, '/inbox'], [rina, dispute], [tuti, invoice]);
  papers.push(`/orders/${orderId}/documents`);
  for (const { id, token } of await db.all<{ id: string; token: string }>(
    sql`select id, check_token token from document where order_id = ${orderId}`,
  )) {
    pages.push([sari, `/documents/${id}`], [visitor(worker), `/check/${token}`]);
    papers.push(`/documents/${id}`);
  }
}

/** And of money. */
async function money(): Promise<void> {
  const account = {
    key: key(),
    bankName: SHORT,
    accountNumber: '0338010001233051',
    holder: `=cmd|' /C calc'!A0${SHORT}`,
  };
  await accepted(manager, '/bank-accounts', account);
  const id = await value(sql`select id from bank_account where account_number = '0338010001233051'`);
  await accepted(tuti, `/bank-accounts/${id}/verification`, { note: EVIL });
  const paid = { amount: '1.234', paidOn: dayOf(Date.now()), method: 'transfer', reference: EVIL };
  const payment = await accepted(lilis, '/payments', { key: key(), ...paid });
  await accepted(tuti, `${payment}/rejection`, { reason: EVIL });
  const another = await accepted(lilis, '/payments', { key: key(), ...paid });
  await accepted(tuti, `${another}/confirmation`, {});
  const csv = `Tanggal,Keterangan,Debit,Kredit\n24/11/2026,"<img src=x onerror=alert(1)>",0,4321\n`;
  const statement = await accepted(tuti, '/bank-statements', {
    file: new File([csv], '"><img src=x onerror=alert(1)>.csv', { type: 'text/csv' }),
  });
  const line = await value(sql`select id from bank_line where text like '<img%'`);
  await accepted(tuti, `/bank-lines/${line}/dismissal`, { reason: EVIL });
  const batch = await accepted(tuti, '/payouts', { key: key(), 'cooperative.0': 'kop-batutulis' });
  await accepted(agus, `${batch}/approval`, {});
  await accepted(tuti, '/tax-statuses', {
    key: key(),
    party: 'kop-cibogor',
    kind: 'skb',
    reference: EVIL,
    from: dayOf(Date.now()),
  });
  const lists =
    '/bank-statements /bank-accounts /payments /payouts /tax-statuses /aging /ledger /ledger/1200 /invoices /patronage /settlement /inbox';
  for (const one of [payment, another, statement, `/bank-lines/${line}`, batch, ...lists.split(' ')])
    pages.push([tuti, one]);
  pages.push(
    [lilis, payment],
    [lilis, another],
    [manager, '/bank-accounts'],
    [manager, batch],
    [lilis, '/inbox'],
    [lilis, '/payments'],
  );
}

describe('what people wrote', () => {
  test('is shown as text on every page, paper and list', async () => {
    let seen = 0;
    for (const [person, path] of pages) {
      const { status, text } = await person.get(path);
      expect([path, status]).toEqual([path, 200]);
      expect([path, /<img src=x|<b onx/.test(text)]).toEqual([path, false]);
      if (text.includes('&lt;img src=x') || text.includes('&lt;b onx')) seen += 1;
    }
    expect(seen).toBeGreaterThan(pages.length / 2);
  });
  test('makes no PDF fail', async () => {
    for (const path of papers) {
      const { status, headers, text } = await sari.get(`${path}/pdf`);
      expect([path, status, headers.get('content-type'), text.startsWith('%PDF-')]).toEqual([
        path,
        200,
        'application/pdf',
        true,
      ]);
      expect(headers.get('content-disposition')).toMatch(/^inline; filename="[\w.-]+"$/);
    }
  });
  test('is no formula in a file for a spreadsheet', async () => {
    const batch = await value(sql`select max(id) id from payout_batch where state = 'approved'`);
    const bank = await tuti.get(`/payouts/${batch}/csv`);
    const shares = await tuti.get(`/patronage/${await value(sql`select max(year) id from patronage_year`)}/csv`);
    for (const { status, text } of [bank, shares]) {
      expect(status).toBe(200);
      expect(text.split(/\r\n|,/).filter((cell) => /^"?[=+@]/.test(cell) || /^"?-\D/.test(cell))).toEqual([]);
    }
    expect(bank.text).toContain(`'=cmd|`);
    expect(shares.text).toContain(`'=1+1`);
  });
});
