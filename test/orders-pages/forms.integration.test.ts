import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../../src/platform/ids.ts';
import { type Answer, type Fields, type Person, signInAs, textOnly } from '../support/people.ts';
import { runningWorker, type TestWorker } from '../support/worker.ts';

let worker: TestWorker;
let sari: Person;
beforeAll(async () => {
  worker = await runningWorker({ world: true });
  sari = await signInAs(worker, 'sari@rsud.example');
});
afterAll(() => worker.close());

const DAY = 86_400_000;
const inDays = (days: number) => new Date(Date.now() + days * DAY).toISOString().slice(0, 10);
const order = (fields: Fields = {}): Fields => ({
  ...{ key: newId(Date.now()), siteId: 'site-rsud-gudang', neededOn: inDays(14), policy: 'cheapest', note: '' },
  ...{ 'lines.0.commodityId': 'beras-medium', 'lines.0.quantity': '68', 'lines.0.unit': 'ton' },
  'lines.0.shownFor': 'beras-medium',
  ...fields,
});
const hidden = (html: string, name: string): string =>
  new RegExp(`name="${name.replaceAll('.', '\\.')}"[^>]*value="([^"]*)"`).exec(html)?.[1] ?? '';
/** What the person has before their eyes after "Hitung pembagian". */
async function seen(fields: Fields): Promise<Fields> {
  const { text } = await sari.post('/orders', { ...fields, intent: 'preview' });
  const shortage = [...text.matchAll(/name="(acceptedShortage\.\d+)"[^>]*value="(\d+)"/g)];
  return {
    ...fields,
    seenTotal: hidden(text, 'seenTotal'),
    ...Object.fromEntries(shortage.map(([, name = '', value = '']) => [name, value])),
  };
}
const errorIn = (html: string, field: string): string =>
  textOnly(html.match(new RegExp(`id="e-${field.replaceAll('.', '\\.')}"[^>]*>([^<]*)<`))?.[1] ?? '');
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
      expect(hidden(answer.text, 'lines.0.maxShare')).toBe('37');
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
    expect(hidden(used.text, 'lines.0.quantity')).toBe('67.950');
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

describe('sending the form', () => {
  const pathOf = (answer: Answer): string => {
    expect(answer.status).toBe(303);
    expect(answer.location).toMatch(/^\/orders\/[0-9A-Z]{26}$/);
    return answer.location!;
  };

  test('without having looked at the split shows it first, and makes nothing', async () => {
    const before = await orders();
    const answer = await sari.post('/orders', order({ intent: 'submit' }));
    expect(answer.status).toBe(409);
    expect(textOnly(answer.text)).toContain('Periksa dulu pembagiannya');
    expect(hidden(answer.text, 'seenTotal')).toMatch(/^\d+$/);
    expect(await orders()).toBe(before);
  });

  test('twice makes one order', async () => {
    const fields = await seen(order());
    const before = await orders();
    const first = pathOf(await sari.post('/orders', { ...fields, intent: 'submit' }));
    const second = await sari.post('/orders', { ...fields, intent: 'submit' });
    expect(second.location).toBe(first);
    expect(await orders()).toBe(before + 1);
  });

  test('that costs more than was seen is told, with the new split and everything typed', async () => {
    const fields = { ...(await seen(order({ note: 'Tolong pagi' }))), seenTotal: '1000' };
    const answer = await sari.post('/orders', { ...fields, intent: 'submit' });
    expect(answer.status).toBe(409);
    expect(textOnly(answer.text)).toContain('Harga berubah sejak Anda melihatnya');
    expect(answer.text).toContain('Tolong pagi');
    expect(hidden(answer.text, 'key')).toBe((fields as Fields).key);
    expect(Number(hidden(answer.text, 'seenTotal'))).toBeGreaterThan(1000);
  });

  test('that is shorter than was seen is told', async () => {
    const fields = { ...(await seen(order({ 'lines.0.quantity': '5.000' }))), 'acceptedShortage.0': '0' };
    const answer = await sari.post('/orders', { ...fields, intent: 'submit' });
    expect(answer.status).toBe(409);
    expect(textOnly(answer.text)).toContain('Stok berubah sejak Anda melihatnya');
  });

  test('keeps within three round trips', async () => {
    await sari.get('/orders/new');
    const fields = await seen(order({ 'lines.0.quantity': '2' }));
    const answer = await sari.post('/orders', { ...fields, intent: 'submit' });
    pathOf(answer);
    expect(answer.trips).toBeLessThanOrEqual(3);
  });

  test('a draft keeps it, and it can be taken up again and changed by one person at a time', async () => {
    const path = pathOf(
      await sari.post('/orders', order({ note: 'Nanti dulu', 'lines.0.maxShare': '12,5', intent: 'save' })),
    );
    const edit = await sari.get(`${path}/edit`);
    expect(edit.text).toContain('Nanti dulu');
    expect(hidden(edit.text, 'lines.0.maxShare')).toBe('12,5');
    expect(edit.trips).toBeLessThanOrEqual(1);
    const version = hidden(edit.text, 'version');
    const changed = order({ version, note: 'Sudah jadi', intent: 'save' });
    expect((await sari.post(path, changed)).location).toBe(path);
    const late = await sari.post(path, { ...changed, note: 'Dari layar lain' });
    expect(late.status).toBe(409);
    expect(textOnly(late.text)).toContain('baru saja diubah orang lain');
    expect(late.text).toContain('Dari layar lain');
    expect(Number(hidden(late.text, 'version'))).toBeGreaterThan(Number(version));
  });

  test('an order of another institution is nowhere', async () => {
    const { rows } = await worker.database.db.run(
      "select id from bulk_order where institution_id <> 'inst-rsud' limit 1",
    );
    const id = String(rows[0]?.id);
    for (const path of [`/orders/${id}`, `/orders/${id}/edit`, `/orders/${id}/live`, `/orders/${id}/plans/1`])
      expect((await sari.get(path)).status).toBe(404);
    expect((await sari.post(`/orders/${id}`, order({ version: '1', intent: 'save' }))).status).toBe(404);
    expect((await sari.post(`/orders/${id}/cancellation`, { cancelReason: 'Tidak jadi' })).status).toBe(404);
  });
});
