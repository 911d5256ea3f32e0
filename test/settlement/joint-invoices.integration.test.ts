import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DAY, dayOf } from '../../src/platform/clock.ts';
import { receiveMessage } from '../../src/settlement/provider/commands.ts';
import { sendForm } from '../support/forms.ts';
import { openCampaign } from '../support/joint.ts';
import { type Invoiced, invoicedCampaign } from '../support/joint-money.ts';
import { type Person, signInAs, textOnly } from '../support/people.ts';
import { runningWorker, type TestWorker } from '../support/worker.ts';
import { expectLedgerInOrder } from './ledger-checks.ts';

let worker: TestWorker;
let made: Invoiced;
let [batutulis, empang, bubulak, lilis, tuti]: Person[] = [];
beforeAll(async () => {
  worker = await runningWorker({ world: true });
  const { db } = worker.database;
  const campaign = await openCampaign(db, {
    ...{ commodityId: 'beras-medium', createdBy: 'u-agus', now: Date.now() - 5 * DAY },
    pledges: [
      { cooperativeId: 'kop-batutulis', quantity: 200 },
      { cooperativeId: 'kop-empang', quantity: 300 },
    ],
  });
  // Numbers of campaigns are six digits; those of the fixture are the end of an id.
  await db.run(sql`drop trigger campaign_rules_fixed`);
  await db.run(sql`update campaign set number = 'BB-2026-000077' where id = ${campaign.campaignId}`);
  made = await invoicedCampaign(db, { ...campaign, number: 'BB-2026-000077' }, 13_200, 'forum-bogor');
  const manager = (name: string) => signInAs(worker, `manager.${name}@koperasi.example`);
  [batutulis, empang, bubulak] = [await manager('batutulis'), await manager('empang'), await manager('bubulak')];
  lilis = await signInAs(worker, 'lilis@rsud.example');
  tuti = await signInAs(worker, 'tuti@forum.example');
});
afterAll(async () => {
  await expectLedgerInOrder(worker.database.db);
  await worker.close();
});

const page = async (person: Person | undefined, path: string) => {
  const { status, text, trips } = await person!.get(path);
  // A paper's number may break after its strokes.
  return { status, trips, html: text, text: textOnly(text).replaceAll('/ ', '/') };
};
const of = (cooperativeId: string) => made.invoices.find((one) => one.cooperativeId === cooperativeId)!;
const open = async (id: string) =>
  (
    await worker.database.db.all<{ open: number }>(
      sql`select total - paid - proved - credited open from invoice where id = ${id}`,
    )
  )[0]!.open;
const rp = (amount: number) => `Rp${new Intl.NumberFormat('id-ID').format(amount)}`;

describe('an invoice of a joint purchase', () => {
  it('is in the list of what its cooperative is to pay, apart from what its buyers are', async () => {
    const bought = await page(batutulis, '/invoices?side=bought');
    expect([bought.status, bought.text]).toEqual([200, expect.stringContaining(of('kop-batutulis').number)]);
    const [all] = await worker.database.db.all<{ n: number }>(
      sql`select count(*) n from invoice where buyer_id = 'kop-batutulis'`,
    );
    expect(bought.text).toContain(`Tagihan Anda ${all!.n}`);
    expect(bought.html).toContain(`href="/campaigns/${made.campaignId}"`);
    expect(bought.text).not.toContain(of('kop-empang').number);
    const sold = await page(batutulis, '/invoices');
    expect(sold.text).toContain('Tagihan kepada pembeli');
    expect(sold.text).not.toContain(of('kop-batutulis').number);
    expect(sold.trips).toBeLessThanOrEqual(1);
  });

  it('leaves the list of a cooperative that never bought together as it was', async () => {
    expect((await page(bubulak, '/invoices')).text).not.toContain('Tagihan Anda');
    expect((await page(bubulak, '/settlement')).text).not.toContain('Belanja bersama Belum dibayar');
    expect((await page(bubulak, '/invoices?side=bought')).text).toContain('Belum ada tagihan');
  });

  it('names the joint purchase on its page, with what is to be paid and no fee', async () => {
    const { id, total } = of('kop-batutulis');
    const own = await page(batutulis, `/invoices/${id}`);
    expect([own.status, own.trips]).toEqual([200, 1]);
    for (const word of ['BB-2026-000077', 'Angkutan', `Bayar ${rp(total)}`]) expect(own.text).toContain(word);
    for (const word of ['Berita acara', 'Jasa forum', 'null', 'undefined', 'NaN']) expect(own.text).not.toContain(word);
    expect(own.html).toContain(`/payments/new?invoice=${id}`);
    expect((await page(tuti, `/invoices/${id}`)).text).toContain('Kurangi tagihan ini');
    expect((await page(tuti, '/invoices')).text).toContain('BB-2026-000077');
  });

  it('is nobody else’s', async () => {
    const { id } = of('kop-batutulis');
    for (const person of [empang, bubulak, lilis]) expect((await page(person, `/invoices/${id}`)).status).toBe(404);
    expect((await page(empang, `/payments/new?invoice=${id}`)).text).not.toContain(of('kop-batutulis').number);
    const stolen = await sendForm(empang!, `/payments/new?invoice=${of('kop-empang').id}`, '/payments', {
      ...{ 'invoice.0': id, amount: '1000' },
    });
    expect(stolen.status).toBe(422);
  });

  it('opens its paper for the cooperative alone', async () => {
    const [row] = await worker.database.db.all<{ id: string }>(
      sql`select document_id id from invoice where id = ${of('kop-batutulis').id}`,
    );
    expect((await page(batutulis, `/documents/${row!.id}`)).text).toContain('BB-2026-000077');
    expect((await page(empang, `/documents/${row!.id}`)).status).toBe(404);
  });

  it('stands in the overview of both, equal to the ledger, and in what is due by age', async () => {
    const own = await page(batutulis, '/settlement');
    const [due] = await worker.database.db.all<{ open: number }>(
      sql`select sum(total - paid - proved - credited) open from invoice where buyer_id = 'kop-batutulis'`,
    );
    expect(own.text).toContain(rp(due!.open));
    for (const person of [batutulis, tuti])
      expect((await page(person, '/settlement')).text).not.toContain('Berbeda dari buku besar');
    const [row] = await worker.database.db.all<{ name: string }>(sql`select name from party where id = 'kop-empang'`);
    const aging = await page(tuti, '/aging');
    expect(aging.text).toContain(row!.name);
    expect(aging.text).toContain('Sama dengan piutang di buku besar.');
    expect((await page(tuti, '/aging?buyer=kop-empang')).text).toContain(of('kop-empang').number);
  });

  it('is paid by the cooperative with its proof, confirmed by the treasurer, and settled', async () => {
    const { id, total, number } = of('kop-batutulis');
    const sent = await sendForm(batutulis!, `/payments/new?invoice=${id}`, '/payments', { reference: 'TRX-9' });
    expect([sent.status, sent.location]).toEqual([303, expect.stringMatching(/^\/payments\//)]);
    const waiting = await page(batutulis, sent.location!);
    expect(waiting.text).toContain('Bendahara forum sedang mencocokkannya');
    expect((await page(empang, sent.location!)).status).toBe(404);
    expect((await page(batutulis, '/payments')).text).toContain(rp(total));
    const confirmed = await sendForm(tuti!, sent.location!, /confirmation$/);
    expect([confirmed.status, await open(id)]).toEqual([303, 0]);
    const paid = await page(batutulis, sent.location!);
    expect(paid.text).toContain(number);
    const receipt = /href="(\/documents\/[^"]+)"/.exec(paid.html)?.[1];
    const paper = await page(batutulis, receipt!);
    for (const word of ['Belanja bersama', 'BB-2026-000077', number]) expect(paper.text).toContain(word);
    const after = await page(batutulis, `/invoices/${id}`);
    expect(after.text).toContain('Lunas');
    expect(after.html).toContain(sent.location!);
    for (const person of [batutulis, tuti])
      expect((await page(person, '/settlement')).text).not.toContain('Berbeda dari buku besar');
  });

  it('is suggested for money on the account that names the joint purchase, and taken from there', async () => {
    const { id } = of('kop-empang');
    const csv = `Tanggal;Keterangan;Debit;Kredit\n${dayOf(Date.now())};TRSF KOPERASI EMPANG BB2026000077;0,00;1.000.000,00\n`;
    const file = new File([csv], 'mutasi.csv', { type: 'text/csv' });
    const sent = await sendForm(tuti!, '/bank-statements', '/bank-statements', { file });
    const statement = await page(tuti, sent.location!);
    expect(statement.text).toContain('nomor belanja bersama BB-2026-000077 ada di keterangan');
    const before = await open(id);
    const matched = await sendForm(tuti!, sent.location!, /match$/);
    expect([matched.status, await open(id)]).toEqual([303, before - 1_000_000]);
  });

  it('is paid through a provider too', async () => {
    const { id, number } = of('kop-empang');
    const before = await open(id);
    const data = { invoice: number, amount: 250_000, paidAt: new Date().toISOString(), reference: 'QR-1' };
    const message = { id: 'evt-joint', type: 'payment.paid' as const, data };
    const answer = await receiveMessage(worker.database.db, message, '{}', Date.now());
    expect([answer, await open(id)]).toEqual([expect.objectContaining({ outcome: 'confirmed' }), before - 250_000]);
  });

  it('can be reduced by the treasurer', async () => {
    const { id } = of('kop-empang');
    const before = await open(id);
    const sent = await sendForm(tuti!, `/invoices/${id}`, /credit-notes$/, {
      line0: '100000',
      reason: 'dua karung basah',
    });
    expect([sent.status, await open(id)]).toEqual([303, before - 100_000]);
    const own = await page(empang, `/invoices/${id}`);
    expect(own.text).toContain('dua karung basah');
    const [note] = await worker.database.db.all<{ id: string }>(
      sql`select document_id id from credit_note where invoice_id = ${id}`,
    );
    expect((await page(empang, `/documents/${note!.id}`)).text).toContain('BB-2026-000077');
  });

  it('stands in the ledger of both with the number of the joint purchase', async () => {
    for (const [person, code] of [
      [empang, '2100'],
      [tuti, '1200'],
    ] as const)
      expect(
        (await page(person, `/ledger/${code}?month=${dayOf(made.deadline + 3 * DAY).slice(0, 7)}`)).text,
      ).toContain('BB-2026-000077');
  });
});
