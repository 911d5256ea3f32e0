import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dayOf } from '../../src/platform/clock.ts';
import { formsIn, sendForm } from '../support/forms.ts';
import { type Answer, type Person, signInAs, textOnly } from '../support/people.ts';
import type { TestWorker } from '../support/worker.ts';
import type { Issued } from './money.ts';
import { oilInvoices, tradingWorld } from './trading-world.ts';

let worker: TestWorker;
let tuti: Person;
let lilis: Person;
beforeAll(async () => {
  worker = await tradingWorld();
  tuti = await signInAs(worker, 'tuti@forum.example');
  lilis = await signInAs(worker, 'lilis@rsud.example');
});
afterAll(() => worker.close());

const today = dayOf(Date.now());
const statement = (rows: readonly (readonly [string, number])[]): string =>
  [
    'Tanggal;Keterangan;Debit;Kredit',
    ...rows.map(([text, amount]) => `${today};${text};${Math.max(0, -amount)};${Math.max(0, amount)}`),
    '',
  ].join('\n');
const upload = (content: string | Uint8Array<ArrayBuffer>, name = 'mutasi.csv'): Promise<Answer> =>
  tuti.post('/bank-statements', { file: new File([content], name, { type: 'text/csv' }) });
const one = async <T>(query: ReturnType<typeof sql>) => (await worker.database.db.all<T>(query))[0]!;
const payable = (invoice: Issued) => invoice.total - invoice.withheld;

describe('an upload', () => {
  it('is taken in; the same file again, and the same lines in another file, are told and not counted twice', async () => {
    const file = statement([
      ['SETORAN A', 500],
      ['SETORAN A', 500],
      ['BIAYA', -100],
    ]);
    const first = await upload(file);
    expect(first.status).toBe(303);
    const again = await upload(file);
    expect([again.status, textOnly(again.text)]).toEqual([409, expect.stringContaining('sudah pernah diunggah')]);
    const more = await upload(
      statement([
        ['SETORAN A', 500],
        ['SETORAN A', 500],
        ['SETORAN A', 500],
        ['BIAYA', -100],
      ]),
    );
    expect(textOnly((await tuti.get(more.location!)).text)).toContain('3 baris berkas ini sudah pernah diunggah');
    expect(await one(sql`select count(*) n from bank_line where text = 'SETORAN A'`)).toEqual({ n: 3 });
    const known = await upload(`${statement([['SETORAN A', 500]])}\n`);
    expect([known.status, textOnly(known.text)]).toEqual([409, expect.stringContaining('Semua 1 baris')]);
  });

  it('with lines that the bank has not booked yet says so', async () => {
    const answer = await upload(`${statement([['SETORAN D', 901]])}PEND;TRSF;0;500\n`);
    expect(answer.location).toMatch(/\?pending=1$/);
    expect(textOnly((await tuti.get(answer.location!)).text)).toContain('1 baris belum dibukukan bank');
  });

  it('that cannot be read is shown line by line, and nothing of it is kept', async () => {
    const before = await one<{ n: number }>(sql`select count(*) n from bank_line`);
    const answer = await upload(`${statement([['SETORAN B', 900]])}32/13/2026;SETORAN C;0;5000\n`);
    expect(answer.status).toBe(422);
    expect(textOnly(answer.text)).toMatch(/Baris.*3.*SETORAN C.*Tanggalnya tidak dikenali/);
    expect(await one(sql`select count(*) n from bank_line`)).toEqual(before);
  });

  it.each([
    ['nothing', '', 'kosong'],
    ['an Excel file', 'PK\u0003\u0004', 'Excel'],
    ['no table', 'halo\n', 'Tidak ketemu tabel'],
  ])('of %s says what to do', async (_name, content, words) => {
    const answer = await upload(content);
    expect([answer.status, textOnly(answer.text)]).toEqual([422, expect.stringContaining(words)]);
  });

  it('without a file, and in Windows-1252 with a mark in the name', async () => {
    expect((await tuti.post('/bank-statements', {})).status).toBe(422);
    const bytes = Uint8Array.from([...statement([['CAF\u00c9', 123]])].map((c) => c.charCodeAt(0)));
    expect((await upload(bytes)).status).toBe(303);
    expect(await one(sql`select text from bank_line where amount = 123`)).toEqual({ text: 'CAF\u00c9' });
  });
});

describe('a line', () => {
  it('is matched with the invoice its text names: payment, allocation, line and receipt at once', async () => {
    const [invoice] = await oilInvoices(worker);
    const page = (await upload(statement([[`RSUD ${invoice!.number}`, payable(invoice!)]]))).location!;
    const shown = await tuti.get(page);
    expect(textOnly(shown.text)).toContain(`nomor tagihan ${invoice!.number} ada di keterangan`);
    expect(textOnly(shown.text)).toContain('sama dengan sisa tagihan dikurangi PPh 22');
    expect(shown.trips).toBe(1);
    expect(textOnly(shown.text)).toMatch(/Uang masuk Rp[1-9].*Masuk, belum dicocokkan 1/);
    const answer = await sendForm(tuti, page, /\/match$/);
    expect([answer.status, answer.location]).toEqual([303, page]);
    expect(answer.trips).toBeLessThanOrEqual(3);
    expect(await one(sql`select paid from invoice where id = ${invoice!.id}`)).toEqual({ paid: payable(invoice!) });
    const line = await one<{ state: string; source: string }>(
      sql`select l.state, p.source, (select count(*) from document where subject_id = p.id) papers from bank_line l join payment p on p.id = l.payment_id where l.text like ${`%${invoice!.number}`}`,
    );
    expect(line).toEqual({ state: 'matched', source: 'bank', papers: 1 });
  });

  it('is matched with the payment that the buyer recorded, which is then confirmed', async () => {
    const [invoice] = await oilInvoices(worker, [37]);
    const sent = await sendForm(lilis, `/payments/new?invoice=${invoice!.id}`, '/payments', { reference: 'TRX-4711' });
    expect(sent.status).toBe(303);
    const page = (await upload(statement([['TRF TRX4711', payable(invoice!)]]))).location!;
    expect(textOnly((await tuti.get(page)).text)).toContain('nomor referensi TRX-4711 ada di keterangan');
    expect((await sendForm(tuti, page, /\/match$/)).status).toBe(303);
    expect(textOnly((await lilis.get(sent.location!)).text)).toContain('Diterima');
  });

  it('matched by two at once makes one payment', async () => {
    const [invoice] = await oilInvoices(worker, [41]);
    const page = (await upload(statement([[invoice!.number, payable(invoice!)]]))).location!;
    const form = formsIn((await tuti.get(page)).text).find((f) => f.action.endsWith('/match'))!;
    const answers = await Promise.all([tuti.post(form.action, form.fields), tuti.post(form.action, form.fields)]);
    expect(answers.map((answer) => answer.status).sort()).not.toEqual([303, 303]);
    expect(await one(sql`select count(*) n from payment where reference = ${invoice!.number}`)).toEqual({ n: 1 });
  });

  it('is matched by hand, with other amounts; too much is told beside the field', async () => {
    const [invoice] = await oilInvoices(worker, [43]);
    const page = (await upload(statement([['TIDAK JELAS', 10_000]]))).location!;
    const href = /href="(\/bank-lines\/[^"]+)"/.exec((await tuti.get(page)).text)![1]!;
    const form = formsIn((await tuti.get(`${href}?buyer=inst-rsud`)).text).find((f) => f.action.endsWith('/match'))!;
    const cleared = Object.fromEntries(
      Object.keys(form.fields)
        .filter((name) => name.startsWith('give-'))
        .map((name) => [name, '']),
    );
    const give = (amount: string) =>
      tuti.post(form.action, { ...form.fields, ...cleared, [`give-${invoice!.id}`]: amount });
    const refused = await give('99.000.000.000');
    expect([refused.status, textOnly(refused.text)]).toEqual([
      422,
      expect.stringContaining('Lebih besar daripada sisa tagihan'),
    ]);
    expect((await give('10.001')).status).toBe(422);
    expect((await give('4.000')).status).toBe(303);
    expect(await one(sql`select amount - allocated rest from payment where reference = 'TIDAK JELAS'`)).toEqual({
      rest: 6000,
    });
  });

  it('that went out is matched with a payout, whole or one part of it', async () => {
    await worker.database.db.batch([
      worker.database.db.run(sql`insert into payout_batch (id, number, state, total, payouts, created_by, created_at, approved_by, approved_at)
        values ('batch-1', 'CAIR-1', 'approved', 930000, 2, 'u-tuti', 1, 'u-agus', 2)`),
      worker.database.db.run(sql`insert into payout (id, batch_id, cooperative_id, bank_account_id, gross, fee, amount)
        values ('po-1', 'batch-1', 'kop-batutulis', 'account-kop-batutulis', 500000, 0, 500000), ('po-2', 'batch-1', 'kop-empang', 'account-kop-empang', 430000, 0, 430000)`),
    ]);
    const whole = (await upload(statement([['PENCAIRAN', -930_000]]))).location!;
    expect(textOnly((await tuti.get(whole)).text)).toContain('sama dengan jumlah penyaluran ini');
    expect((await sendForm(tuti, whole, /\/match$/)).status).toBe(303);
    expect((await tuti.get(whole)).text).toContain('/payouts/batch-1');
    const part = (
      await upload(
        statement([
          ['TRF KE EMPANG', -430_000],
          ['LAIN', -431_000],
        ]),
      )
    ).location!;
    expect(textOnly((await tuti.get(part)).text)).toContain('sama dengan bagian Koperasi Empang');
    const other = await one<{ id: string }>(sql`select id from bank_line where text = 'LAIN'`);
    expect((await tuti.post(`/bank-lines/${other.id}/match`, { payoutBatchId: 'batch-1' })).status).toBe(409);
  });

  it('is ignored with a reason, and taken back', async () => {
    const page = (await upload(statement([['BUNGA BANK', 12_345]]))).location!;
    expect((await sendForm(tuti, page, /\/dismissal$/)).status).toBe(422);
    expect((await sendForm(tuti, page, /\/dismissal$/, { reason: 'bunga' })).status).toBe(303);
    expect(textOnly((await tuti.get(page)).text)).toContain('“bunga”');
    expect((await sendForm(tuti, page, /\/reopening$/)).status).toBe(303);
    expect(await one(sql`select state from bank_line where text = 'BUNGA BANK'`)).toEqual({ state: 'unmatched' });
  });
});

describe('pages of payments', () => {
  it('a payer records another amount than is asked: it is said what it means, and the treasurer confirms', async () => {
    const [invoice] = await oilInvoices(worker, [51]);
    const form = `/payments/new?invoice=${invoice!.id}`;
    const wrong = await sendForm(lilis, form, '/payments', {
      amount: 'banyak',
      paidOn: '2099-01-01',
      reference: 'X-1',
    });
    expect(wrong.status).toBe(422);
    expect(textOnly(wrong.text)).toContain('Tanggal ini belum tiba');
    expect(wrong.text).toContain('value="X-1"');
    const sent = await sendForm(lilis, form, '/payments', { amount: '100.000' });
    expect(textOnly((await lilis.get(sent.location!)).text)).toContain('Pembayaran sebagian');
    const answer = await sendForm(tuti, sent.location!, /confirmation$/, { [`give-${invoice!.id}`]: '40.000' });
    expect([answer.status, answer.trips <= 3]).toEqual([303, true]);
    expect(textOnly((await lilis.get(sent.location!)).text)).toContain('Rp60.000 belum dibagikan ke tagihan');
    const later = await sendForm(tuti, sent.location!, /allocations$/);
    expect(later.status).toBe(303);
    const again = await tuti.post(`${sent.location}/confirmation`, {});
    expect([again.status, textOnly(again.text)]).toEqual([409, expect.stringContaining('sudah diputuskan')]);
  });

  it('a photo of the proof is kept with a form that comes back, and shown', async () => {
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    );
    const [invoice] = await oilInvoices(worker, [53]);
    const form = formsIn((await lilis.get(`/payments/new?invoice=${invoice!.id}`)).text).find(
      (f) => f.action === '/payments',
    )!;
    const photo = new File([png], 'bukti.png', { type: 'image/png' });
    const back = await lilis.post('/payments', { ...form.fields, amount: '', photo });
    expect(back.status).toBe(422);
    const kept = formsIn(back.text).find((f) => f.action === '/payments')!;
    const sent = await lilis.post('/payments', { ...kept.fields, amount: '5.000' });
    expect((await tuti.get(sent.location!)).text).toContain(`/photos/${kept.fields.photoId}`);
    const junk = await lilis.post('/payments', {
      ...form.fields,
      photo: new File(['x'], 'x.png', { type: 'image/png' }),
    });
    expect(junk.status).toBe(422);
  });

  it('a rejected payment says why; another party’s is not there', async () => {
    const [invoice] = await oilInvoices(worker, [57]);
    const sent = await sendForm(lilis, `/payments/new?invoice=${invoice!.id}`, '/payments');
    expect((await sendForm(tuti, sent.location!, /rejection$/)).status).toBe(422);
    expect((await sendForm(tuti, sent.location!, /rejection$/, { reason: 'Uangnya belum masuk' })).status).toBe(303);
    expect(textOnly((await lilis.get(sent.location!)).text)).toContain('Uangnya belum masuk');
    expect((await lilis.get('/payments/none-such')).status).toBe(404);
  });

  it('the proof of PPh 22 is recorded once', async () => {
    const [invoice] = await oilInvoices(worker, [201]);
    const page = `/invoices/${invoice!.id}/withholding`;
    expect((await sendForm(lilis, page, page)).status).toBe(422);
    const form = formsIn((await lilis.get(page)).text).find((f) => f.action === page)!;
    const fields = { ...form.fields, proofNumber: 'BP-2211', provedOn: today };
    expect((await lilis.post(page, fields)).status).toBe(303);
    expect((await lilis.post(page, fields)).status).toBe(409);
  });

  it('aging adds up to the ledger, and opens a buyer', async () => {
    const aging = await tuti.get('/aging?buyer=inst-rsud');
    expect(textOnly(aging.text)).toContain('Sama dengan piutang di buku besar');
    expect(textOnly(aging.text)).toContain('Uang muka pembeli');
    expect(aging.trips).toBe(1);
  });
});
