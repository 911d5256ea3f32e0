import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, dayOf } from '../../src/platform/clock.ts';
import { sendForm } from '../support/forms.ts';
import { type Person, signInAs, textOnly } from '../support/people.ts';
import { runningWorker, type TestWorker } from '../support/worker.ts';
import { type WorldDeposits, worldDeposits } from './deposits-world.ts';

let worker: TestWorker;
let made: WorldDeposits;
let [tuti, batutulis, empang]: Person[] = [];
beforeAll(async () => {
  worker = await runningWorker({ world: true });
  made = await worldDeposits(worker.database.db);
  tuti = await signInAs(worker, 'tuti@forum.example');
  batutulis = await signInAs(worker, 'manager.batutulis@koperasi.example');
  empang = await signInAs(worker, 'manager.empang@koperasi.example');
});
afterAll(() => worker.close());

const page = async (person: Person | undefined, path: string) => {
  const { status, text, trips } = await person!.get(path);
  return { status, trips, html: text, text: textOnly(text).replaceAll('/ ', '/') };
};
const stateOf = async (id: string) =>
  (await worker.database.db.all<{ state: string }>(sql`select state from deposit where id = ${id}`))[0]!.state;
const countOf = async (state: string) =>
  (await worker.database.db.all<{ n: number }>(sql`select count(*) n from deposit where state = ${state}`))[0]!.n;
const id = (key: string) => made.ids[key]!;

describe('the page of deposits', () => {
  it('shows a cooperative its own, each with what is next, in one round trip', async () => {
    await page(batutulis, '/settlement');
    const own = await page(batutulis, '/deposits');
    expect([own.status, own.trips]).toEqual([200, 1]);
    for (const word of ['Perlu ditransfer', 'Menunggu konfirmasi', 'Diterima', 'Akan dikembalikan', 'Dikembalikan'])
      expect(own.text).toContain(word);
    expect(own.html).toContain(id('due kop-batutulis'));
    expect(own.html).not.toContain(id('due kop-empang'));
  });

  it('shows the treasurer everybody’s, by state, and of one joint purchase', async () => {
    await page(tuti, '/settlement');
    const all = await page(tuti, '/deposits');
    expect([all.status, all.trips]).toEqual([200, 1]);
    expect(all.text).toContain(`Perlu dikonfirmasi ${await countOf('reported')}`);
    for (const state of ['to_return', 'held', 'due', 'done'])
      expect((await page(tuti, `/deposits?state=${state}`)).status).toBe(200);
    const one = await page(tuti, `/deposits?state=to_return&campaign=${made.campaignIds.held}`);
    expect(one.text).toContain('Tidak ada uang muka dalam keadaan ini');
  });

  it('takes a cooperative’s report, and says beside the field what is wrong', async () => {
    const action = `/deposits/${id('due kop-batutulis')}/report`;
    const wrong = await sendForm(batutulis!, '/deposits', action, { paidOn: addDays(dayOf(Date.now()), 2) });
    expect([wrong.status, textOnly(wrong.text)]).toEqual([422, expect.stringContaining('Tanggalnya belum tiba')]);
    expect((await sendForm(batutulis!, '/deposits', action, { paidOn: '2026-02-30' })).status).toBe(422);
    const stolen = await empang!.post(action, { paidOn: dayOf(Date.now()), reference: '' });
    expect([stolen.status, await stateOf(id('due kop-batutulis'))]).toEqual([404, 'due']);
    const sent = await sendForm(batutulis!, '/deposits', action, { reference: 'TRX-55' });
    expect([sent.status, sent.trips <= 3]).toEqual([303, true]);
    expect((await page(tuti, '/deposits')).html).toContain('value="TRX-55"');
  });

  it('lets the treasurer confirm or refuse, not for an amount that is no longer asked', async () => {
    const deposit = id('reported kop-empang');
    const path = `/deposits/${deposit}/confirmation`;
    const other = await sendForm(tuti!, '/deposits', path, { amount: '1' });
    expect([other.status, textOnly(other.text)]).toEqual([
      409,
      expect.stringContaining('Komitmennya baru saja berubah'),
    ]);
    const future = await sendForm(tuti!, '/deposits', path, { paidOn: addDays(dayOf(Date.now()), 2) });
    expect(future.status).toBe(422);
    const sent = await sendForm(tuti!, '/deposits', path);
    expect([sent.status, await stateOf(deposit)]).toEqual([303, 'held']);
    const refused = `/deposits/${id('reported kop-cibogor')}/refusal`;
    expect((await sendForm(tuti!, '/deposits', refused)).status).toBe(422);
    const answer = await sendForm(tuti!, '/deposits', refused, { reason: 'Belum ada di rekening.' });
    expect([answer.status, await stateOf(id('reported kop-cibogor'))]).toEqual([303, 'due']);
    const [row] = await worker.database.db.all<{ id: string }>(
      sql`select payment_id id from deposit where id = ${deposit}`,
    );
    const payment = await page(tuti, `/payments/${row!.id}`);
    expect(payment.text).toContain('Uang muka komitmen');
    expect(payment.html).not.toContain('/refunds');
    expect((await page(empang, `/payments/${row!.id}`)).status).toBe(200);
    expect((await page(tuti, '/payments?state=credit')).html).not.toContain(row!.id);
  });

  it('gives back those that were ticked, and gives the bank their accounts', async () => {
    await worker.database.db.run(sql`update bank_account set ended_at = 1 where party_id = 'kop-cibogor'`);
    await worker.database.db.run(sql`insert into bank_account (id, party_id, bank_name, account_number, holder, created_by, created_at, verified_by, verified_at)
      values ('acc-c', 'kop-cibogor', 'Bank BJB', '0211045003', '=Koperasi', 'u-x', 1, 'u-tuti', 1)`);
    const file = await tuti!.get('/deposits/csv');
    expect(file.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(file.text).toContain(`Bank BJB,0211045003,"'=Koperasi",675000,BB-`);
    const unticked = Array.from({ length: await countOf('to_return') }, (_, i) => [`deposit.${i}`, '']);
    const none = await sendForm(tuti!, '/deposits?state=to_return', '/deposits/returns', Object.fromEntries(unticked));
    expect([none.status, textOnly(none.text)]).toEqual([422, expect.stringContaining('paling sedikit satu koperasi')]);
    const sent = await sendForm(tuti!, '/deposits?state=to_return', '/deposits/returns', { reference: 'BALIK-9' });
    expect([sent.status, sent.trips <= 3]).toEqual([303, true]);
    for (const name of ['batutulis', 'empang', 'cibogor'])
      expect(await stateOf(id(`to_return kop-${name}`))).toBe('returned');
    expect((await page(batutulis, '/inbox')).text).toContain('sudah dikembalikan');
  });

  it('is found again on the account, without being counted twice', async () => {
    const paid = async () => (await worker.database.db.all<{ n: number }>(sql`select count(*) n from payment`))[0]!.n;
    const before = await paid();
    const csv = `Tanggal;Keterangan;Debit;Kredit\n${dayOf(Date.now())};TRSF TRXBJB20261124;0,00;675.000,00\n`;
    const file = new File([csv], 'mutasi.csv', { type: 'text/csv' });
    const sent = await sendForm(tuti!, '/bank-statements', '/bank-statements', { file });
    expect((await page(tuti, sent.location!)).text).toContain('Pembayaran yang sudah dicatat');
    const matched = await sendForm(tuti!, sent.location!, /match$/);
    expect([matched.status, await paid()]).toEqual([303, before]);
    expect((await page(tuti, `${sent.location!}?state=matched`)).html).toContain('/payments/');
  });

  it('leaves every figure of the overviews equal to the ledger', async () => {
    for (const person of [batutulis, empang, tuti])
      expect((await page(person, '/settlement')).text).not.toContain('Berbeda dari buku besar');
  });
});
