import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Person, signInAs, textOnly } from '../support/people.ts';
import { runningWorker, type TestWorker } from '../support/worker.ts';
import { errorIn, orderForm as order, valueIn } from './forms.ts';

let worker: TestWorker;
let sari: Person;
beforeAll(async () => {
  worker = await runningWorker({ world: true });
  sari = await signInAs(worker, 'sari@rsud.example');
});
afterAll(() => worker.close());

const orders = async (): Promise<number> => {
  const { rows } = await worker.database.db.run('select count(*) as n from bulk_order');
  return Number(rows[0]?.n);
};

describe('a wrong order form', () => {
  test.each([
    ['lines.0.quantity', '0', 'Jumlah harus lebih dari nol.'],
    ['lines.0.quantity', '-5', 'Jumlah harus lebih dari nol.'],
    ['lines.0.quantity', '1000000000000000000', 'Terlalu besar: paling banyak 1.000.000.000 kg.'],
    ['lines.0.quantity', 'banyak', 'Tulis angka saja, misalnya 1.500 atau 1,5.'],
    ['lines.0.quantity', '0,0001', 'Tulis angka saja, misalnya 1.500 atau 1,5.'],
    ['lines.0.commodityId', 'emas', 'Barang ini tidak ada di katalog. Pilih dari daftar.'],
    ['lines.0.unit', 'peti', 'Satuan ini tidak dipakai untuk barang ini. Pilih lagi satuannya.'],
    ['neededOn', '2020-01-01', 'Tanggal ini sudah lewat. Pilih hari ini atau sesudahnya.'],
    ['neededOn', '2999-01-01', 'Paling jauh satu tahun dari sekarang.'],
    ['note', 'a'.repeat(501), 'Terlalu panjang; persingkat.'],
  ])('%s %.20j is told beside its field and keeps the rest', async (field, value, message) => {
    const before = await orders();
    for (const intent of ['save', 'submit', 'preview']) {
      const answer = await sari.post('/orders', order({ [field]: value, 'lines.0.maxShare': '37', intent }));
      expect(answer.status).toBe(422);
      expect(errorIn(answer.text, field)).toBe(message);
      expect(answer.text).toContain(`href="#f-${field}"`);
      expect(valueIn(answer.text, 'lines.0.maxShare')).toBe('37');
    }
    expect(await orders()).toBe(before);
  });

  test('speaks the reader’s language', async () => {
    const reader = await signInAs(worker, 'sari@rsud.example');
    reader.cookies.set('lumbung_language', 'en');
    const answer = await reader.post('/orders', order({ 'lines.0.quantity': '0', intent: 'save' }));
    expect(errorIn(answer.text, 'lines.0.quantity')).toBe('The quantity must be more than zero.');
  });

  test('with a site of another institution is refused by the command that looks', async () => {
    const { rows } = await worker.database.db.run("select id from site where party_id <> 'inst-rsud' limit 1");
    const siteId = String(rows[0]?.id);
    for (const intent of ['save', 'submit', 'preview']) {
      const answer = await sari.post('/orders', order({ siteId, intent, seenTotal: '999999999999' }));
      expect(answer.status).toBe(422);
      expect(errorIn(answer.text, 'siteId')).toContain('bukan milik instansi Anda');
    }
  });

  test('with the same goods twice is told at the second line', async () => {
    const twice = { 'lines.1.commodityId': 'beras-medium', 'lines.1.quantity': '1', 'lines.1.unit': 'ton' };
    const answer = await sari.post('/orders', order({ ...twice, intent: 'save' }));
    expect(errorIn(answer.text, 'lines.1.commodityId')).toContain('Gabungkan jumlahnya');
  });

  test('never brings text of its own into the page', async () => {
    const note = '"><script>alert(1)</script>‮ مرحبا 🍚';
    const answer = await sari.post('/orders', order({ note, 'lines.0.quantity': '"><b>', intent: 'save' }));
    expect(answer.status).toBe(422);
    expect(answer.text).not.toContain('<script>alert');
    expect(answer.text).not.toContain('"><b>');
  });
});

describe('the form', () => {
  test('opens with the goods of the address, in one round trip', async () => {
    const page = await sari.get('/orders/new?commodity=telur-ayam&quantity=1.000');
    expect(page.status).toBe(200);
    expect(page.text).toMatch(/<option value="telur-ayam" selected/);
    expect(page.trips).toBeLessThanOrEqual(1);
  });

  test('works out the split on a plain press, and says what it costs', async () => {
    const page = await sari.post('/orders', order({ intent: 'preview' }));
    expect(page.status).toBe(200);
    const words = textOnly(page.text);
    for (const part of ['= 68.000 kg = 1.360 karung isi 50 kg', 'Terbukti termurah', 'Kalau dibagi dengan cara lain'])
      expect(words).toContain(part);
    expect(page.trips).toBeLessThanOrEqual(3);
  });

  test('takes a policy, a reachable quantity and a line from a button of the split', async () => {
    const policy = await sari.post('/orders', order({ policy: 'fair' }));
    expect(policy.text).toMatch(/<option value="fair" selected/);
    const used = await sari.post('/orders', order({ 'use.0': '67.950' }));
    expect(valueIn(used.text, 'lines.0.quantity')).toBe('67.950');
    const more = await sari.post('/orders', order({ intent: 'add-line' }));
    expect(more.text).toContain('name="lines.1.quantity"');
    expect(more.text).not.toContain('class="error"');
  });

  test('is followed by the preview alone, with notes and units beside it', async () => {
    const eggs = order({
      'lines.0.commodityId': 'telur-ayam',
      'lines.0.shownFor': 'beras-medium',
      'lines.0.quantity': '10',
    });
    const fragment = await sari.post('/orders/preview', eggs, { htmx: true });
    expect(fragment.status).toBe(200);
    expect(fragment.text).not.toContain('<html');
    for (const id of ['preview', 'form-heading', 'live-0', 'unit-0']) expect(fragment.text).toContain(`id="${id}"`);
    expect(fragment.trips).toBeLessThanOrEqual(3);
  });

  test('says what is wrong while it is typed, without a verdict on what is not filled in yet', async () => {
    const zero = await sari.post('/orders/preview', order({ 'lines.0.quantity': '0' }), { htmx: true });
    expect(textOnly(zero.text)).toContain('Jumlah harus lebih dari nol.');
    const empty = await sari.post('/orders/preview', order({ 'lines.0.quantity': '' }), { htmx: true });
    expect(textOnly(empty.text)).not.toContain('Isi jumlahnya.');
  });

  test('says what is short, why, and what to do', async () => {
    const far = await sari.post('/orders', order({ 'lines.0.quantity': '5.000', intent: 'preview' }));
    expect(textOnly(far.text)).toContain('Stok semua koperasi tidak cukup. Kurangi jumlahnya');
    const dear = await sari.post('/orders', order({ 'lines.0.priceCeiling': '100', intent: 'preview' }));
    expect(textOnly(dear.text)).toContain('Naikkan “Harga tertinggi”');
    expect(dear.text).toMatch(/<details[^>]* open/);
  });
});
