import { and, desc, eq, sql } from 'drizzle-orm';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { award, bulkOrder, offer, plan } from '../../db/schema/index.ts';
import { DESK, PHONE, startBrowser, type TestBrowser } from '../support/browser.ts';
import { signInAs } from '../support/people.ts';
import { runningWorker, type TestWorker } from '../support/worker.ts';
import { comesToSay, openFromInbox, person, press, see, type Telling, tellings, unfold, words } from './story.ts';

/** Cooperatives that answer at their own screens; the others answer by plain requests, as there are many. */
const AT_A_SCREEN = 2;
const REASON = 'Truk kami sedang di bengkel';

describe.each(tellings)('68 tonnes of rice for the hospital, %s', (_, javaScript) => {
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

  test('is split, approved, declined in part, divided again and confirmed to the last kilogram', async () => {
    const sari = await person(telling, 'sari@rsud.example', DESK);
    await fillIn(sari, telling);
    await seesTheSplit(sari);
    await comparesPolicies(sari);
    const orderId = await submits(sari);

    const hendra = await person(telling, 'hendra@rsud.example', DESK);
    await approves(hendra);
    await sari.evaluate('globalThis.neverReloaded = true');
    await comesToSay(sari, /Menunggu koperasi/, telling);

    const [first, ...others] = await waiting(worker, orderId);
    await declines(await person(telling, first!.clerk, PHONE));
    await seesTheNewVersion(sari, telling);
    for (const { clerk } of others.slice(0, AT_A_SCREEN)) await confirms(await person(telling, clerk, PHONE));
    await restConfirms(worker, orderId);

    await comesToSay(sari, /68\.000 kg dari 68\.000 kg sudah pasti/, telling);
    if (javaScript) expect(await sari.evaluate('globalThis.neverReloaded')).toBe(true);
    await endsConfirmed(sari, worker, orderId);
    await readsTheVersions(sari, first!.cooperativeId);
  });
});

async function fillIn(sari: Page, { javaScript }: Telling): Promise<void> {
  await press(sari.getByRole('navigation').first(), /^Pesanan/);
  await press(sari, 'Pesanan baru');
  await sari.getByLabel('Barang').selectOption('Beras medium');
  await sari.getByLabel('Jumlah').fill('68');
  await sari.getByLabel('Satuan').selectOption('ton');
  await sari.getByLabel('Diantar ke').selectOption('site-rsud-gudang');
  if (!javaScript) await press(sari, 'Hitung pembagian');
  await sari.locator('#preview table').first().waitFor();
}

/** Cooperatives, quantities, prices and reasons; what it costs, what it saves, and that nothing is cheaper. */
async function seesTheSplit(sari: Page): Promise<void> {
  await see(sari.locator('h1'), 'Beras medium, 68 ton');
  const preview = sari.locator('#preview');
  const rows = await preview.locator('table').first().locator('tbody tr').count();
  expect(rows).toBeGreaterThan(3);
  await see(preview.locator('tfoot'), new RegExp(`${rows} koperasi\\s+68\\.000 kg`));
  expect(await stat(sari, 'Total')).toMatch(/^Rp\d{3}\.\d{3}\.\d{3}$/);
  expect(await stat(sari, 'Hemat dari rata-rata katalog')).toMatch(/^Rp[1-9]/);
  expect(await stat(sari, 'Terbukti termurah')).toBe('selisih 0');
  expect(await sari.locator('#preview svg.stacked').getAttribute('aria-label')).toContain('68.000 kg dibagi');
  expect(await sari.getByText('= 68.000 kg = 1.360 karung isi 50 kg').count()).toBe(1);
}

const stat = (page: Page, label: string): Promise<string> =>
  words(page.locator('#preview .stat', { has: page.getByText(label, { exact: true }) }).locator('dd'));

/** What another way of dividing would cost, tried and taken back. */
async function comparesPolicies(sari: Page): Promise<void> {
  const cheapest = await stat(sari, 'Total');
  const ways = sari.getByRole('table', { name: 'Kalau dibagi dengan cara lain' }).locator('tbody tr');
  // The four to choose from, and what fair would come to within 1 % of the cheapest.
  expect(await ways.count()).toBe(5);
  expect(await ways.getByRole('button').count()).toBe(3);
  await press(sari, 'Paling sedikit koperasi');
  await expect.poll(() => stat(sari, 'Terbukti paling sedikit koperasi')).toBe('selisih 0');
  expect(rupiahIn(await stat(sari, 'Total'))).toBeGreaterThanOrEqual(rupiahIn(cheapest));
  expect(await sari.getByLabel('Cara membagi').inputValue()).toBe('fewest');
  await press(sari, 'Termurah');
  await expect.poll(() => stat(sari, 'Terbukti termurah')).toBe('selisih 0');
  expect(await stat(sari, 'Total')).toBe(cheapest);
}

const rupiahIn = (text: string): number => Number(text.replaceAll(/\D/g, ''));

async function submits(sari: Page): Promise<string> {
  await press(sari, 'Ajukan ke penyetuju');
  await sari.waitForURL(/\/orders\/[0-9A-Z]{26}$/);
  await see(sari.locator('.stepper .now'), 'Persetujuan');
  await see(sari.locator('main'), 'Menunggu persetujuan');
  return new URL(sari.url()).pathname.split('/').at(-1)!;
}

async function approves(hendra: Page): Promise<void> {
  await openFromInbox(hendra, 'Sari Dewi mengajukan pesanan');
  await see(hendra.locator('h1'), 'Beras medium, 68.000 kg');
  await press(hendra, 'Setujui dan pesan');
  await see(hendra.locator('.stepper .now'), 'Konfirmasi koperasi');
  await see(hendra.locator('main'), /0 kg dari 68\.000 kg sudah pasti/);
}

/** A decline needs a reason: without one the form comes back and says so. */
async function declines(clerk: Page): Promise<void> {
  await openFromInbox(clerk, 'RSUD Kota Bogor');
  await unfold(clerk, 'Tidak sanggup');
  await press(clerk, 'Tolak jatah ini');
  await see(clerk.getByRole('alert'), 'Alasan');
  await clerk.getByLabel('Alasan', { exact: true }).selectOption('Tidak ada kendaraan atau tenaga');
  await clerk.getByLabel(/^Keterangan/).fill(REASON);
  await press(clerk, 'Tolak jatah ini');
  await see(clerk.locator('main'), 'Anda menolak jatah ini');
  await see(clerk.locator('main'), REASON);
}

async function seesTheNewVersion(sari: Page, telling: Telling): Promise<void> {
  await comesToSay(sari, /Versi 2/, telling);
  const text = await words(sari.locator('main'));
  expect(text).toContain(REASON);
  expect(text).toContain('1 jatah yang tidak jadi');
}

async function confirms(clerk: Page): Promise<void> {
  const said = await openFromInbox(clerk, 'RSUD Kota Bogor');
  expect(said).toMatch(/Jatah Rp[\d.]+ dari pesanan P-\d{4}-\d{6}/);
  await press(clerk, /^Sanggup semua, [\d.]+ kg$/);
  await see(clerk.locator('main'), 'Anda sudah mengonfirmasi');
}

/** The awards that wait for an answer, largest first, each with the address of somebody who may give it. */
async function waiting({ database: { db } }: TestWorker, orderId: string) {
  const rows = await db
    .select({ id: award.id, cooperativeId: award.cooperativeId })
    .from(award)
    .where(and(eq(award.orderId, orderId), eq(award.state, 'reserved')))
    .orderBy(desc(award.quantity), award.id);
  return rows.map((row) => ({ ...row, clerk: `${row.cooperativeId.replace('kop-', 'clerk.')}@koperasi.example` }));
}

async function restConfirms(worker: TestWorker, orderId: string): Promise<void> {
  for (const { id, clerk } of await waiting(worker, orderId)) {
    const answer = await (await signInAs(worker, clerk)).post(`/awards/${id}/confirmation`);
    expect(answer.location).toBe(`/awards/${id}`);
  }
}

async function endsConfirmed(sari: Page, { database: { db } }: TestWorker, orderId: string): Promise<void> {
  await see(sari.locator('.stepper .now'), 'Siap kirim');
  await see(sari.locator('main table').first().locator('tfoot'), '68.000 kg');
  const [order] = await db.select().from(bulkOrder).where(eq(bulkOrder.id, orderId));
  expect(order).toMatchObject({ state: 'confirmed', createdBy: 'u-sari', approvedBy: 'u-hendra' });
  const held = await db
    .select({ state: award.state, quantity: sql<number>`sum(${award.quantity})`, awarded: sql`sum(awarded_quantity)` })
    .from(award)
    .where(eq(award.orderId, orderId))
    .groupBy(award.state);
  expect(held.find((row) => row.state === 'confirmed')?.quantity).toBe(68_000);
  expect(held.map((row) => row.state).sort()).toEqual(['confirmed', 'declined']);
  const overbooked = await db.select({ id: offer.id }).from(offer).where(sql`${offer.reserved} > ${offer.available}`);
  expect(overbooked).toEqual([]);
  expect(await db.$count(plan, eq(plan.orderId, orderId))).toBe(2);
}

/** Both versions of the split can be read later: what each gave to whom, and why. */
async function readsTheVersions(sari: Page, declinedBy: string): Promise<void> {
  await press(sari, /Versi 2/);
  await see(sari.locator('h1'), '2');
  await see(sari.locator('.lead').first(), REASON);
  const second = await words(sari.locator('main table'));
  await press(sari, 'Versi 1');
  await see(sari.locator('.tabs [aria-current]'), 'Versi 1');
  const first = sari.locator('main table').first();
  expect(await words(first)).not.toBe(second);
  const name = declinedBy.replace('kop-', '').replaceAll('-', '');
  expect((await words(first)).toLowerCase().replaceAll(/\s/g, '')).toContain(name);
  for (const why of await first.locator('tbody td:last-child').allInnerTexts()) expect(why).not.toBe('');
}
