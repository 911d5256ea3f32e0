import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, dayOf } from '../../src/platform/clock.ts';
import { newId } from '../../src/platform/ids.ts';
import { sendForm } from '../support/forms.ts';
import { type Fields, type Person, signInAs } from '../support/people.ts';
import { runningWorker, type TestWorker } from '../support/worker.ts';
import { type CostState, worldCosts } from './costs-demo.ts';

let worker: TestWorker;
let tuti: Person;
let pages: Record<CostState, string>;
let purchaseOf: Record<CostState, string>;
const today = dayOf(Date.now());
const tomorrow = addDays(today, 1);

beforeAll(async () => {
  worker = await runningWorker({ world: true });
  const all = Object.entries(await worldCosts(worker.database.db));
  const by = (pick: (made: (typeof all)[number][1]) => string) =>
    Object.fromEntries(all.map(([state, made]) => [state, pick(made)])) as Record<CostState, string>;
  pages = by(({ campaignId }) => `/campaigns/${campaignId}/costs`);
  purchaseOf = by(({ purchaseId }) => purchaseId);
  tuti = await signInAs(worker, 'tuti@forum.example');
  // The first page after signing in reads the session too.
  await tuti.get('/inbox');
}, 120_000);
afterAll(() => worker.close());

const text = (html: string): string =>
  html
    .replaceAll(/<(script|style)[\s\S]*?<\/\1>/g, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ');

describe('the treasurer’s page', () => {
  it('says what is missing, and takes one round trip', async () => {
    const { text: html, trips } = await tuti.get(pages.nothing);
    expect(trips).toBeLessThanOrEqual(1);
    const page = text(html);
    expect(page).toContain('Tagihan dari Pemasok gudang Belum dicatat');
    expect(page).toContain('Bagian tiap anggota muncul di sini');
    expect(page).not.toContain('Terbitkan tagihan ke anggota');
  });

  it('shows the balance, and every member’s part before the invoices', async () => {
    const page = text((await tuti.get(pages.ready)).text);
    expect(page).toContain('= Rp34.915.000 = bagian semua anggota Rp34.915.000');
    expect(page).toContain('50 kg ditagih tetapi tidak sampai ke anggota');
    expect(page).toContain('4 tagihan, seluruhnya Rp34.915.000');
    expect(page).toContain('harga pemasok');
  });

  it('says when goods came free, and who has paid in the end', async () => {
    expect(text((await tuti.get(pages.free)).text)).toContain('200 kg lebih sedikit daripada yang datang');
    expect(text((await tuti.get(pages.invoiced)).text)).toContain('0 dari 4 lunas');
    expect(text((await tuti.get(pages.settled)).text)).toContain('4 dari 4 lunas');
  });

  it('can be read, not changed, by a mentor', async () => {
    const maya = await signInAs(worker, 'maya@forum.example');
    const { text: html } = await maya.get(pages.ready);
    expect(text(html)).toContain('Bagian tiap anggota');
    expect(html).not.toContain('/invoices"');
    expect(html).not.toContain('Catat ongkos');
  });
});

describe('wrong input', () => {
  const bill = { number: 'F-9', goods: '36.300.000', dueOn: today };
  it.each<[string, Fields, string]>([
    ['a price below zero', { goods: '-5' }, 'Tidak boleh kurang dari nol.'],
    ['a huge price', { goods: '9.999.999.999.999.999' }, 'Terlalu besar.'],
    ['a quantity that is no figure', { billed: 'banyak' }, 'Tulis angka saja'],
    ['more than was ordered', { billed: '3.000,001' }, 'hanya 3.000 kg'],
    ['nothing paid for goods', { goods: '0' }, 'Harga barangnya masih nol.'],
    ['tomorrow', { billedOn: tomorrow, dueOn: tomorrow }, 'Tanggal ini belum tiba.'],
    ['no day', { dueOn: '' }, 'Pilih tanggalnya.'],
  ])('in a bill: %s comes back with all that was typed', async (_, given, said) => {
    const answer = await sendForm(tuti, pages.nothing, /bills$/, { ...bill, ...given });
    expect(answer.status).toBe(422);
    expect(text(answer.text)).toContain(said);
    expect(answer.text).toContain('value="F-9"');
  });

  it('in a bill: the purchase of another joint purchase is refused on top of the page', async () => {
    const answer = await sendForm(tuti, pages.nothing, /bills$/, { ...bill, purchaseId: purchaseOf.ordered });
    expect(answer.status).toBe(422);
    expect(text(answer.text)).toContain('Pemasok ini bukan bagian dari belanja bersama ini.');
  });

  const charge = { amount: '450.000', paidTo: 'Truk Pak Asep', note: 'Dua kali jalan' };
  it.each<[string, Fields, string]>([
    ['nothing', { amount: '0' }, 'Harus lebih dari nol.'],
    ['below zero', { amount: '-1' }, 'Harus lebih dari nol.'],
    ['huge', { amount: '99.999.999.999.999' }, 'Terlalu besar.'],
    ['tomorrow', { spentOn: tomorrow }, 'Tanggal ini belum tiba.'],
    ['for no drop point of it', { bearers: 'at:none' }, 'Titik serah ini bukan bagian dari belanja bersama ini.'],
    ['borne by nobody known', { bearers: 'moon' }, 'Pilih siapa yang menanggung.'],
  ])('in a cost: %s', async (_, given, said) => {
    const answer = await sendForm(tuti, pages.ready, /charges$/, { ...charge, ...given });
    expect(answer.status).toBe(422);
    expect(text(answer.text)).toContain(said);
    expect(answer.text).toContain('value="Dua kali jalan"');
  });

  it('in a payment: more than is left, or tomorrow', async () => {
    const pay = (fields: Fields) => sendForm(tuti, pages.invoiced, /payments$/, fields);
    expect(text((await pay({ amount: '34.375.001' })).text)).toContain('Sisa tagihan ini Rp34.375.000.');
    expect(text((await pay({ paidOn: tomorrow })).text)).toContain('Tanggal ini belum tiba.');
    expect((await pay({ amount: '0' })).status).toBe(422);
  });

  it('what is not there is not found', async () => {
    expect((await tuti.get('/campaigns/none/costs')).status).toBe(404);
    const fields = { ...charge, kind: 'handling', bearers: 'drop', spentOn: today, paidOn: today, key: newId(1) };
    for (const path of ['/bills/none/payments', '/charges/none/removal', '/campaigns/none/charges'])
      expect((await tuti.post(path, fields)).status, path).toBe(404);
  });

  it('issuing what is no longer what was seen says so', async () => {
    const answer = await sendForm(tuti, pages.ready, /invoices$/, { seen: '34914999' });
    expect(answer.status).toBe(409);
    expect(text(answer.text)).toContain('berubah menjadi Rp34.915.000');
  });
});

describe('a cooperative’s page', () => {
  const own = (name: string) => signInAs(worker, `manager.${name}@koperasi.example`);

  it('shows its own cost beside buying alone, how it came about, and its invoice; nothing of others', async () => {
    const batutulis = await own('batutulis');
    await batutulis.get('/inbox');
    const { text: html, trips } = await batutulis.get(pages.invoiced);
    const page = text(html);
    expect(trips).toBeLessThanOrEqual(1);
    expect(page).toContain('Biaya jadi per kg');
    expect(page).toContain('Hemat');
    expect(page).toContain('Rp450.000 (Truk Pak Asep), tiap titik serah sama besar');
    expect(page).toContain('Buka tagihan dan bayar');
    expect(page, 'a cost of the other drop point').not.toContain('Kuli Pasar Ciheuleut');
    expect(page).not.toContain('Koperasi Empang');
    expect(html, 'nothing to record').not.toMatch(/action="\/(campaigns|bills|charges)\//);
  });

  it('says before the invoices what is to be expected, and who did not take part', async () => {
    expect(text((await (await own('batutulis')).get(pages.ordered)).text)).toContain(
      'Rp13.200 × 1.200 kg = Rp15.840.000',
    );
    expect(text((await (await own('bondongan')).get(pages.invoiced)).text)).toContain('tidak ikut dalam pesanan ini');
  });
});

describe('by the pages alone', () => {
  it('a bill is recorded, a cost taken back, the supplier paid and the members invoiced, each in three round trips at most', async () => {
    const send = async (action: RegExp, fields: Fields = {}) => {
      const answer = await sendForm(tuti, pages.nothing, action, fields);
      expect(answer.status).toBe(303);
      expect(answer.trips).toBeLessThanOrEqual(3);
    };
    await send(/bills$/, { number: 'F-1', goods: '36.300.000', billed: '2.750', dueOn: today });
    await send(/charges$/, { kind: 'transport', amount: '450.000', bearers: 'weight', paidTo: 'Truk Pak Asep' });
    await send(/removal$/);
    await send(/payments$/, { amount: '6.300.000', reference: 'TRF-1' });
    await send(/invoices$/);
    const page = text((await tuti.get(pages.nothing)).text);
    expect(page).toContain('0 dari 4 lunas');
    expect(page).toContain('Rp6.300.000 · TRF-1');
    expect(page).not.toContain('Hapus');
  });
});
