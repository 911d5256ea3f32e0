import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sendForm } from '../support/forms.ts';
import { type Person, signInAs, textOnly } from '../support/people.ts';
import { runningWorker, type TestWorker } from '../support/worker.ts';
import { type WorldPayouts, worldPayouts } from './world-payouts.ts';

let worker: TestWorker;
let batches: WorldPayouts;
let [tuti, agus, batutulis, empang, cibogor]: Person[] = [];
beforeAll(async () => {
  worker = await runningWorker({ world: true });
  batches = await worldPayouts(worker.database.db);
  const manager = (name: string) => signInAs(worker, `manager.${name}@koperasi.example`);
  [tuti, agus] = [await signInAs(worker, 'tuti@forum.example'), await signInAs(worker, 'agus@forum.example')];
  [batutulis, empang, cibogor] = [await manager('batutulis'), await manager('empang'), await manager('cibogor')];
});
afterAll(() => worker.close());

const words = async (person: Person | undefined, path: string) => {
  const { status, text } = await person!.get(path);
  return { status, text: textOnly(text) };
};

describe('a payout on its pages', () => {
  it('is shown to its cooperatives, each its own part, and to nobody else', async () => {
    const own = await words(batutulis, `/payouts/${batches.paid}`);
    expect(own.status).toBe(200);
    expect(own.text).toContain('Koperasi batutulis');
    expect(own.text).not.toContain('Koperasi empang');
    expect((await words(cibogor, `/payouts/${batches.paid}`)).status).toBe(404);
    expect((await words(batutulis, `/payouts/${batches.cancelled}`)).status).toBe(404);
    const all = await words(tuti, `/payouts/${batches.paid}?cooperative=kop-empang`);
    for (const name of ['Koperasi batutulis', 'Koperasi empang', 'Minyak goreng']) expect(all.text).toContain(name);
  });

  it('the statement gives the figures, and the account by its last digits alone', async () => {
    const [row] = await worker.database.db.all<{ id: string; amount: number }>(
      sql`select document_id id, amount from payout where batch_id = ${batches.paid} and cooperative_id = 'kop-empang'`,
    );
    const paper = await words(empang, `/documents/${row!.id}`);
    expect(paper.text).toContain('•••• 5002');
    expect(paper.text).not.toContain('0211045002');
    expect(paper.text.replaceAll('.', '')).toContain(String(row!.amount));
    expect((await words(batutulis, `/documents/${row!.id}`)).status).toBe(404);
    const pdf = await empang!.get(`/documents/${row!.id}/pdf`);
    expect([pdf.status, pdf.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  });

  it('the bank’s file is there once it is approved', async () => {
    const draft = await words(tuti, `/payouts/${batches.draft}/csv`);
    expect(draft.status).toBe(409);
    expect(draft.text).toContain('belum disetujui');
    const file = await tuti!.get(`/payouts/${batches.approved}/csv`);
    expect(file.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(file.headers.get('content-disposition')).toMatch(/attachment; filename="PB-\d{4}-\d{4}\.csv"/);
    const lines = file.text.split('\r\n');
    expect(lines).toHaveLength(4);
    expect(lines[1]).toMatch(/^Bank BJB,0211045001,Koperasi batutulis,\d+,PB-/);
  });

  it('whoever made it is told who approves; sent all the same it is refused by name', async () => {
    const page = await words(tuti, `/payouts/${batches.draft}`);
    expect(page.text).toContain('orang lain');
    const refused = await tuti!.post(`/payouts/${batches.draft}/approval`);
    expect(refused.status).toBe(409);
    expect(textOnly(refused.text)).toContain('Anda yang membuat penyaluran ini');
    const future = await tuti!.post(`/payouts/${batches.approved}/transfer`, { paidOn: '2099-01-01' });
    expect([future.status, textOnly(future.text)]).toEqual([422, expect.stringContaining('belum tiba')]);
    expect(future.text).toContain('value="2099-01-01"');
  });

  it('nothing ticked, and the same form sent twice', async () => {
    const none = await tuti!.post('/payouts', { key: '01JD000000000000000000000X' });
    expect([none.status, textOnly(none.text)]).toEqual([
      422,
      expect.stringContaining('Pilih paling sedikit satu koperasi'),
    ]);
    const fields = { key: '01JD000000000000000000000Y', 'cooperative.0': 'kop-batutulis' };
    const [first, again] = [await tuti!.post('/payouts', fields), await tuti!.post('/payouts', fields)];
    expect(first.location).toMatch(/^\/payouts\/\w{26}$/);
    expect(again.location).toBe(first.location);
    const other = await tuti!.post('/payouts', { ...fields, key: '01JD000000000000000000000Z' });
    expect([other.status, textOnly(other.text)]).toEqual([409, expect.stringContaining('sudah masuk penyaluran lain')]);
  });
});

describe('accounts, fees, patronage', () => {
  it('a cooperative sees its own account in full and no other’s; what is wrong with a number is told', async () => {
    const own = await words(batutulis, '/bank-accounts');
    expect(own.text).toContain('0211045001');
    expect(own.text).not.toContain('0211045002');
    const wrong = await sendForm(batutulis!, '/bank-accounts', '/bank-accounts', {
      bankName: 'BRI',
      accountNumber: '12-34',
      holder: 'Koperasi',
    });
    expect([wrong.status, textOnly(wrong.text)]).toEqual([422, expect.stringContaining('6 sampai 20 angka')]);
    expect(wrong.text).toContain('value="12-34"');
    expect((await words(tuti, '/bank-accounts')).text).toContain('0211045002');
  });

  it('a fee above 100 % and in the past are refused beside their fields, with everything typed kept', async () => {
    const send = (fields: Record<string, string>) =>
      sendForm(tuti!, '/fees', '/fees', { commodity: 'madu', percent: '2,5', ...fields });
    const above = await send({ percent: '100,5' });
    expect([above.status, textOnly(above.text)]).toEqual([
      422,
      expect.stringContaining('tidak boleh lebih dari 100 %'),
    ]);
    expect(above.text).toContain('value="100,5"');
    const past = await send({ from: '2020-01-01' });
    expect([past.status, textOnly(past.text)]).toEqual([422, expect.stringContaining('Tidak bisa mulai di masa lalu')]);
    const own = await words(empang, '/fees');
    expect(own.text).toContain('Koperasi Empang');
    expect((await words(cibogor, '/fees')).text).not.toContain('Koperasi Empang');
  });

  it('patronage: the live sum, a draft hidden from cooperatives, one’s own share once it is fixed', async () => {
    const year = new Date().getFullYear();
    const sum = await tuti!.get(`/patronage/${year}/sum?amount-kop-batutulis=1.000&amount-kop-empang=500`);
    expect(textOnly(sum.text)).toContain('Rp1.500 / Rp15.000.000');
    expect((await words(batutulis, `/patronage/${year}`)).status).toBe(404);
    const fixed = await words(batutulis, `/patronage/${year - 1}`);
    expect(fixed.text).toContain('Cara menghitungnya');
    expect(fixed.text).not.toContain('Koperasi Empang');
    const wrong = await sendForm(agus!, `/patronage/${year}`, `/patronage/${year}/shares`, {
      'amount-kop-batutulis': '1',
    });
    expect([wrong.status, textOnly(wrong.text)]).toEqual([422, expect.stringContaining('Tulis alasannya')]);
    expect((await words(agus, '/patronage/abc')).status).toBe(404);
  });

  it('tax rules name their sources; periods tell what keeps a month open', async () => {
    expect((await words(batutulis, '/tax-rules')).text).toContain('PMK 131');
    expect((await words(tuti, '/periods')).text).toContain('Bulannya belum selesai');
    const early = await tuti!.post('/periods', { month: new Date().toISOString().slice(0, 7) });
    expect([early.status, textOnly(early.text)]).toEqual([409, expect.stringContaining('Bulannya belum selesai')]);
    expect((await tuti!.post('/periods', { month: '2026-13' })).status).toBe(422);
  });
});
