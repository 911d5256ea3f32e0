import { sql } from 'drizzle-orm';
import { expect } from 'vitest';
import { DESK, PHONE } from '../support/browser.ts';
import { rina, rows, type Stage } from './joint-stage.ts';
import { campaignAt } from './joint-start.ts';
import { look } from './paid-stage.ts';
import { openFromInbox, press, see } from './story.ts';

const SUGAR = 'gula-pasir';
const MARKET = 'Pasar Sukasari';

/** With a nought too many: asked back, and corrected by the button that says what was meant. HAP is up to Rp17.500. */
export async function typesPrice(stage: Stage): Promise<void> {
  const phone = await stage.screen(rina, PHONE);
  await phone.goto('/prices?status=waspada');
  await see(phone.locator('main'), 'Pantauan harga');
  expect(await phone.locator('main .card, main tr').filter({ hasText: 'Gula pasir' }).count()).toBe(0);
  await phone.goto('/prices/markets');
  for (const [field, value] of [
    ['name', MARKET],
    ['kelurahan', 'Sukasari'],
    ['kecamatan', 'Bogor Timur'],
  ] as const)
    await phone.fill(`[name=${field}]`, value);
  await press(phone, 'Tambahkan pasar');
  await press(phone.locator('main tr', { hasText: MARKET }), `Catat harga ${MARKET}`);
  await phone.waitForURL(/\/prices\/new\?market=/);
  await phone.getByLabel('Komoditas').selectOption(SUGAR);
  await phone.getByLabel('Harga eceran').fill('189.000');
  await press(phone, 'Simpan harga');
  await see(phone.locator('main'), /Kira-kira \S+ kali lebih mahal dari biasanya/);
  expect(await rows(stage, sql`select 1 from market_price where commodity_id = ${SUGAR}`)).toEqual([]);
  await look(phone, 'watch-asked-back');
  await press(phone, 'Maksud saya Rp18.900/kg');
  await see(phone.locator('main'), `Tersimpan: Gula pasir Rp18.900/kg di ${MARKET}`);
  const wide = await phone.evaluate('document.documentElement.scrollWidth');
  expect(wide).toBeLessThanOrEqual(PHONE.width);
  await phone.goto('/prices?status=waspada');
  await see(phone.locator('.card', { hasText: 'Gula pasir' }), /Waspada[\s\S]*8\s?% di atas HAP/);
  await look(phone, 'watch-waspada');
  await phone.context().close();
}

const CLERK = 'clerk.batutulis@koperasi.example';

/** Staff call for offers; a clerk finds it in the inbox, and the form that opens is for that commodity. */
export async function callsForOffers(stage: Stage): Promise<void> {
  const desk = await stage.screen(rina, DESK);
  await desk.goto(`/prices/${SUGAR}`);
  await press(desk.locator('main'), 'Minta penawaran');
  await desk.waitForURL(/done=called$/);
  const phone = await stage.screen(CLERK, PHONE);
  await phone.goto('/offers');
  await openFromInbox(phone, 'Forum mencari Gula pasir');
  expect(phone.url()).toContain(`/offers/new?commodity=${SUGAR}`);
  await see(phone.locator('main'), 'Gula pasir');
  expect(await phone.locator('main form [name=commodity]').inputValue()).toBe(SUGAR);
  await look(phone, 'watch-called');
  for (const page of [desk, phone]) await page.context().close();
}

/** The alert comes by the job, once; from its page a joint purchase is two clicks away, and is opened. */
export async function startsFromAlert(stage: Stage): Promise<void> {
  for (let run = 0; run < 2; run += 1) await stage.worker.runJobs();
  const desk = await stage.screen(rina, DESK);
  await desk.goto('/');
  await openFromInbox(desk, 'Gula pasir waspada: Rp18.900/kg');
  expect(new URL(desk.url()).pathname).toBe(`/prices/${SUGAR}`);
  expect(await rows(stage, sql`select 1 from price_alert where commodity_id = ${SUGAR}`)).toHaveLength(1);
  await press(desk.locator('main'), 'Mulai belanja bersama');
  await desk.waitForURL(/\/campaigns\/new\?commodity=gula-pasir/);
  expect(await desk.locator('[name=commodity]').inputValue()).toBe(SUGAR);
  await see(desk.locator('main'), 'Sinar');
  await look(desk, 'watch-start');
  await press(desk.locator('main'), 'Buka');
  await desk.waitForURL(/\/campaigns\/[0-9A-Z]{26}$/);
  const campaign = await campaignAt(stage, desk.url());
  const [started] = await rows(stage, sql`select commodity_id goods, state from campaign where id = ${campaign.id}`);
  expect(started).toEqual({ goods: SUGAR, state: 'open' });
  await desk.context().close();
}
