import { eq } from 'drizzle-orm';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { award, bulkOrder, offer, party } from '../../db/schema/index.ts';
import { DESK, PHONE, startBrowser, type TestBrowser } from '../support/browser.ts';
import { DEMO_PASSWORD } from '../support/people.ts';
import { runningWorker, type TestWorker } from '../support/worker.ts';
import {
  comesToSay,
  newcomer,
  openFromInbox,
  person,
  press,
  see,
  type Telling,
  tellings,
  unfold,
  words,
} from './story.ts';

const NAME = 'Koperasi Produsen Madu Sempur';
const EMAIL = 'nani@madusempur.example';
const REASON = 'Tulis dari mana madunya, dan harga untuk pesanan besar.';

describe.each(tellings)('the first offer of a new cooperative, %s', (_, javaScript) => {
  let worker: TestWorker;
  let browser: TestBrowser;
  let telling: Telling;
  beforeAll(async () => {
    worker = await runningWorker({ world: true });
    browser = await startBrowser(worker);
    telling = { browser, javaScript };
  });
  afterAll(async () => {
    await browser?.close();
    await worker?.close();
  });

  test('is applied for, verified, sent back, corrected, listed, found, ordered and confirmed', async () => {
    const nani = await newcomer(telling, 'Nani', PHONE);
    await signsUp(nani, await person(telling, 'agus@forum.example', DESK));
    await applies(nani);
    const rina = await person(telling, 'rina@forum.example', DESK);
    await verifies(rina);

    await offers(nani, telling);
    await asksForChanges(rina);
    await corrects(nani);
    await approves(rina);
    await findsIt(await newcomer(telling, 'a visitor', DESK), telling);

    const sari = await person(telling, 'sari@rsud.example', DESK);
    const orderId = await ordersIt(sari, telling);
    await confirms(nani);
    await comesToSay(sari, /24 kg dari 24 kg sudah pasti/, telling);
    await endsWithThatCooperative(worker, orderId);
  });
});

/** With the link from the mail, which staff see on the page of outgoing mail. */
async function signsUp(nani: Page, agus: Page): Promise<void> {
  await nani.goto('/');
  await press(nani, 'Masuk');
  await press(nani.locator('main'), 'Daftar');
  await nani.getByLabel('Nama lengkap').fill('Nani Suryani');
  await nani.getByLabel('Alamat email').fill(EMAIL);
  await nani.getByLabel('Kata sandi').fill(DEMO_PASSWORD);
  await press(nani, 'Buat akun');
  await see(nani.locator('h1'), 'Buka email Anda');

  await press(agus.locator('header'), /^Agus Salim/);
  await press(agus, 'Surat keluar');
  const mail = agus.locator('section.card', { hasText: EMAIL });
  const link = await mail.locator('a[href*="/sign-up/confirmation/"]').getAttribute('href');

  await nani.goto(link!);
  await nani.getByLabel('Kata sandi').fill(DEMO_PASSWORD);
  await press(nani, 'Konfirmasi dan masuk');
  await see(nani.locator('main'), 'Alamat email Anda sudah dikonfirmasi');
}

/** A number that is too short is told beside its field, and nothing of the rest has to be typed again. */
async function applies(nani: Page): Promise<void> {
  await press(nani.locator('main'), 'Daftarkan koperasi atau instansi');
  await press(nani, 'Daftarkan koperasi');
  await nani.getByLabel('Nama resmi').fill(NAME);
  await nani.getByLabel('Kelurahan').selectOption('Sempur, Bogor Tengah');
  await nani.getByLabel('Alamat', { exact: true }).fill('Jl. Sempur Kaler No. 8');
  await nani.getByLabel('Telepon').fill('0812 9000 1234');
  await nani.getByLabel('NPWP').fill('12345');
  await nani.getByLabel(/^NIB/).fill('1234567890123');
  await nani.getByLabel(/^NIK Koperasi/).fill('3271010010001');
  await nani.getByLabel(/AHU/).fill('AHU-0001234.AH.01.29.TAHUN 2026');
  await press(nani, 'Ajukan ke forum');
  await see(nani.locator('.field.wrong'), 'NPWP');
  expect(await nani.getByLabel('Nama resmi').inputValue()).toBe(NAME);
  await nani.getByLabel('NPWP').fill('3271 0100 1234 5678');
  await press(nani, 'Ajukan ke forum');
  await see(nani.locator('main'), 'Forum sedang memeriksa berkas Anda');
}

async function verifies(rina: Page): Promise<void> {
  await openFromInbox(rina, NAME);
  await see(rina.locator('h1'), NAME);
  await see(rina.locator('main'), '3271 0100 1234 5678');
  await press(rina, 'Verifikasi');
  await see(rina.locator('main'), 'Terverifikasi. Anggotanya sudah diberi tahu.');
}

/** The picture is taken of the page itself. */
async function offers(nani: Page, { javaScript }: Telling): Promise<void> {
  await openFromInbox(nani, 'terverifikasi');
  await press(nani.getByRole('navigation').first(), /^Penawaran/);
  await press(nani, 'Tawarkan barang');
  await press(nani, 'Madu hutan');
  await nani.getByLabel('Harga per kg (Rp)', { exact: true }).fill('125.000');
  await nani.getByLabel('Jumlah siap').fill('240');
  await nani.getByLabel('Pesanan paling sedikit').fill('1');
  await nani.getByLabel(/^Sertifikat/).fill('Halal ID32110000123456');
  await nani.getByLabel(/^Keterangan untuk pembeli/).fill('Madu hutan murni.');
  const photo = { name: 'madu.png', mimeType: 'image/png', buffer: await nani.screenshot() };
  await nani.getByLabel('Foto').setInputFiles(photo);
  if (javaScript) await see(nani.locator('#check'), 'Rp125.000');
  await press(nani, 'Simpan draf');
  await see(nani.locator('.stepper .now'), 'Disiapkan');
  await press(nani, 'Ajukan ke moderator');
  await see(nani.locator('.stepper .now'), 'Diperiksa moderator');
}

/** Asking needs a reason, which the cooperative reads. */
async function asksForChanges(rina: Page): Promise<void> {
  await press(rina.getByRole('navigation').first(), /^Moderasi/);
  await press(rina.getByRole('row').filter({ hasText: NAME }), 'Madu hutan');
  await see(rina.locator('h1'), 'Madu hutan');
  await unfold(rina, 'Minta perubahan');
  await press(rina, 'Kirim permintaan perubahan');
  await see(rina.locator('details[open]'), 'Jenis alasan');
  await see(rina.locator('details[open] .field.wrong').last(), 'Alasan');
  await rina.locator('details[open]').getByLabel('Jenis alasan').selectOption({ index: 1 });
  await rina.locator('details[open]').getByLabel('Alasan', { exact: true }).fill(REASON);
  await press(rina, 'Kirim permintaan perubahan');
  await see(rina.locator('main'), 'Permintaan perubahan dikirim ke koperasi.');
}

async function corrects(nani: Page): Promise<void> {
  expect(await openFromInbox(nani, 'perlu diubah')).toContain(REASON);
  await see(nani.locator('main'), REASON);
  await press(nani, 'Ubah penawaran');
  expect(await nani.getByLabel('Harga per kg (Rp)', { exact: true }).inputValue()).toBe('125.000');
  await unfold(nani, 'Tingkat harga untuk jumlah besar');
  await nani.getByLabel('Tingkat 2: mulai jumlah').fill('60');
  await nani.getByLabel('Tingkat 2: harga per kg (Rp)').fill('120.000');
  await nani.getByLabel(/^Keterangan untuk pembeli/).fill('Madu hutan dari lereng Gunung Salak, panen bulan ini.');
  await press(nani, 'Simpan draf');
  await press(nani, 'Ajukan ke moderator');
  await see(nani.locator('.stepper .now'), 'Diperiksa moderator');
}

async function approves(rina: Page): Promise<void> {
  await press(rina.getByRole('navigation').first(), /^Moderasi/);
  await press(rina.getByRole('row').filter({ hasText: NAME }), 'Madu hutan');
  await see(rina.locator('main'), 'lereng Gunung Salak');
  await press(rina, 'Setujui');
  await see(rina.locator('main'), 'Disetujui. Penawaran sudah tayang');
}

/** Without an account: by the search, to the goods, to the offer with its picture. */
async function findsIt(visitor: Page, { javaScript }: Telling): Promise<void> {
  await visitor.goto('/');
  await visitor.getByRole('searchbox').pressSequentially('madu');
  if (!javaScript) await press(visitor, 'Cari');
  await see(visitor.getByRole('status'), '1 barang untuk “madu”');
  await press(visitor, /^Lihat penawaran/);
  await press(visitor, NAME);
  await see(visitor.locator('h1'), `Madu hutan, ${NAME}`);
  await see(visitor.locator('main table'), /mulai 60 kg[\s\S]*Rp120\.000/);
  const picture = visitor.getByRole('img', { name: 'Foto 1: Madu hutan' });
  await picture.scrollIntoViewIfNeeded();
  await expect.poll(() => picture.getAttribute('src')).toMatch(/^\/photos\//);
}

async function ordersIt(sari: Page, { javaScript }: Telling): Promise<string> {
  await press(sari.getByRole('navigation').first(), 'Katalog');
  await sari.getByRole('searchbox').fill('madu');
  await press(sari, 'Cari');
  await press(sari.getByRole('article').filter({ hasText: 'Madu hutan' }), /^Pesan/);
  await sari.getByLabel('Jumlah').fill('24');
  if (!javaScript) await press(sari, 'Hitung pembagian');
  await see(sari.locator('#preview table'), /Produsen Madu Sempur[\s\S]*24 kg/);
  await press(sari, 'Pesan sekarang');
  await sari.waitForURL(/\/orders\/[0-9A-Z]{26}$/);
  await see(sari.locator('main'), 'Menunggu koperasi');
  return new URL(sari.url()).pathname.split('/').at(-1)!;
}

async function confirms(nani: Page): Promise<void> {
  await openFromInbox(nani, 'RSUD Kota Bogor');
  await press(nani, 'Sanggup semua, 24 kg');
  await see(nani.locator('main'), 'Anda sudah mengonfirmasi');
  expect(await words(nani.locator('main'))).toContain('24 kg terkunci untuk pembeli');
}

async function endsWithThatCooperative({ database: { db } }: TestWorker, orderId: string): Promise<void> {
  const held = await db
    .select({ seller: party.name, quantity: award.quantity, state: award.state, reserved: offer.reserved })
    .from(award)
    .innerJoin(party, eq(party.id, award.cooperativeId))
    .innerJoin(offer, eq(offer.id, award.offerId))
    .where(eq(award.orderId, orderId));
  expect(held).toEqual([{ seller: NAME, quantity: 24, state: 'confirmed', reserved: 24 }]);
  const [order] = await db.select({ state: bulkOrder.state }).from(bulkOrder).where(eq(bulkOrder.id, orderId));
  expect(order?.state).toBe('confirmed');
}
