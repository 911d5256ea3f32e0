import { sql } from 'drizzle-orm';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { figure } from '../../src/platform/quantity.ts';
import { PHONE } from '../support/browser.ts';
import { sendForm } from '../support/forms.ts';
import type { Load } from './paid-deeds.ts';
import { at, look, type Stage, sari } from './paid-stage.ts';
import { openFromInbox, person, press, see, unfold } from './story.ts';

type Part = { lineId: string; goods: string; position: number };

export const awardOf = ({ order, cooperatives }: Stage, who: string, goods: string): string =>
  order.awards.find((one) => one.cooperativeId === cooperatives.get(who)!.id && one.commodityId === goods)!.awardId;

const newOne = ({ order }: Stage): string => `/consignments/new?order=${order.orderId}`;

/** What the load takes along of each award that is still open; the form says "all that is left" before. */
function quantities(stage: Stage, { who, goods }: Load): Record<string, string> {
  const mine = stage.deeds.asked.filter((one) => one.who === who);
  return Object.fromEntries(
    mine.map((one) => [`quantity:${awardOf(stage, who, one.goods)}`, figure(goods[one.goods] ?? 0)]),
  );
}

/** At the store, on a phone: from what is to be shipped to the delivery note. @returns the consignment's id */
export async function packsAndSends(stage: Stage, load: Load): Promise<string> {
  const phone = await person(stage.telling, at(stage, load.who).clerk, PHONE);
  await press(phone.getByRole('navigation').first(), /^Kiriman/);
  await look(phone, '01-to-ship');
  await press(
    phone.getByRole('article').or(phone.locator('.card')).filter({ hasText: stage.order.number }),
    'Siapkan kiriman',
  );
  for (const [name, quantity] of Object.entries(quantities(stage, load)))
    await phone.fill(`[name="${name}"]`, quantity);
  await look(phone, '02-pack');
  await press(phone, 'Simpan kiriman');
  await see(phone.locator('main'), 'Barang siap berangkat?');
  await phone.getByLabel(/Nomor polisi|Kendaraan/).fill('F 8123 KB');
  await phone.getByLabel(/^Pengemudi/).fill('Pak Dayat');
  await look(phone, '03-ready-to-leave');
  await press(phone, 'Kirim');
  await see(phone.locator('main'), 'Sedang dalam perjalanan');
  await look(phone, '04-on-its-way');
  const id = new URL(phone.url()).pathname.split('/').at(-1)!;
  await press(phone, 'Buka dan cetak surat jalan');
  await see(phone.locator('main'), 'F 8123 KB');
  await look(phone, '05-delivery-note');
  return id;
}

/** The same by the page's own forms. */
export async function sendsLoad(stage: Stage, load: Load): Promise<string> {
  const clerk = await stage.as(at(stage, load.who).clerk);
  const packed = await sendForm(clerk, newOne(stage), '/consignments', quantities(stage, load));
  expect(packed.location, packed.text).toMatch(/^\/consignments\//);
  const sent = await sendForm(clerk, packed.location!, `${packed.location}/dispatch`, { vehicle: 'F 8456 AC' });
  expect(sent.location, sent.text).toBe(packed.location);
  return packed.location!.split('/').at(-1)!;
}

/** The cooperative says early that no more will come. */
export async function closes(stage: Stage, who: string, left: string): Promise<void> {
  const phone = await person(stage.telling, at(stage, who).clerk, PHONE);
  await phone.goto(newOne(stage));
  await unfold(phone, 'Tidak akan mengirim lagi');
  await phone.getByLabel('Alasan, dibaca pembeli').fill('Panen terakhir kena hujan, berasnya tidak layak');
  await look(phone, '06-close');
  await press(phone, `Tidak akan mengirim ${left}`);
  await see(phone.locator('main'), `${left} tidak akan dikirim lagi`);
  await look(phone, '07-closed');
}

/** What the scale said, as the form of the receipt takes it. */
async function weighed({ worker }: Stage, load: Load, consignmentId: string): Promise<Record<string, string>> {
  const parts = await worker.database.db.all<Part>(sql`
    select l.id lineId, o.commodity_id goods, l.position from consignment_line l join award a on a.id = l.award_id
    join order_line o on o.id = a.line_id where l.consignment_id = ${consignmentId} order by l.position`);
  const fields: Record<string, string> = {};
  for (const { goods, position } of parts) {
    const { received, refused, deducted } = load.weighed?.[goods] ?? {};
    const field = (name: string) => `lines.${position}.${name}`;
    fields[field('received')] = figure((received ?? load.goods[goods]! * 1000) / 1000);
    if (refused)
      Object.assign(fields, { [field('refused')]: figure(refused / 1000), [field('refusalReason')]: 'damaged' });
    if (deducted)
      Object.assign(fields, { [field('deducted')]: figure(deducted / 1000), [field('reason')]: 'Kadar air 15,2 %' });
  }
  return fields;
}

export async function receivesLoad(stage: Stage, load: Load, consignmentId: string): Promise<void> {
  const path = `/consignments/${consignmentId}/receipt`;
  const receiver = await stage.as(sari);
  const answer = await sendForm(receiver, path, path, await weighed(stage, load, consignmentId));
  expect(answer.location, answer.text).toBe(`/consignments/${consignmentId}`);
}

/** Opens it from the list, sees part of it broken, sends that part back. */
export async function refusesPart(stage: Stage, load: Load, consignmentId: string): Promise<void> {
  const phone = await person(stage.telling, sari, PHONE);
  await press(phone.getByRole('navigation').first(), /^Kiriman/);
  await look(phone, '08-coming');
  await phone.locator(`a[href="/consignments/${consignmentId}/receipt"]`).first().click();
  await fillWeighed(stage, phone, load, consignmentId);
  await look(phone, '09-receipt');
  await phone.getByRole('button', { name: 'Catat penerimaan' }).last().click();
  await see(phone.locator('main'), 'Barang yang ditolak menunggu diambil');
  await look(phone, '10-received');
}

/** The receipt filled in where there is no line; once there is one again it arrives, once. */
export async function receivesOffline(stage: Stage, load: Load, consignmentId: string): Promise<void> {
  const phone = await person(stage.telling, sari, PHONE);
  await phone.goto('/consignments');
  const path = `/consignments/${consignmentId}/receipt`;
  const kept = `(async () => Boolean(await caches.match('${path}')) && (await (await caches.open('kept-files')).keys()).length >= 5)()`;
  await expect.poll(() => phone.evaluate(kept), { timeout: 15_000 }).toBe(true);
  await phone.context().setOffline(true);
  await phone.goto(path);
  await fillWeighed(stage, phone, load, consignmentId);
  await phone.getByRole('button', { name: 'Catat penerimaan' }).last().click();
  await see(phone.locator('body'), 'Disimpan di HP, dikirim begitu ada sinyal');
  await look(phone, '11-offline');
  expect(await receipts(stage, consignmentId)).toBe(0);
  await phone.context().setOffline(false);
  await phone.waitForURL((url) => url.pathname === `/consignments/${consignmentId}`);
  await phone.reload();
  await look(phone, '12-arrived');
  expect(await receipts(stage, consignmentId)).toBe(1);
}

const receipts = async ({ worker }: Stage, consignmentId: string): Promise<number> =>
  (await worker.database.db.all(sql`select 1 from receipt where consignment_id = ${consignmentId}`)).length;

async function fillWeighed(stage: Stage, page: Page, load: Load, consignmentId: string): Promise<void> {
  const fields = Object.entries(await weighed(stage, load, consignmentId));
  if (fields.length > 1) await page.locator('summary', { hasText: 'Ada yang ditolak atau dipotong?' }).first().click();
  for (const [name, value] of fields) {
    const field = page.locator(`[name="${name}"]`);
    if (name.endsWith('refusalReason')) await field.selectOption(value);
    else await field.fill(value);
  }
}

/** What is missing of anything is let go, and paid for is what came; then the handover is prepared. */
export async function letsGo(stage: Stage): Promise<void> {
  const phone = await person(stage.telling, sari, PHONE);
  await openFromInbox(phone, stage.order.number);
  await phone.goto(`/orders/${stage.order.orderId}/shortfalls`);
  await look(phone, '13-missing');
  for (const way of await phone.getByRole('radio', { name: /^Tutup kurang/ }).all()) await way.check();
  await press(phone, 'Simpan keputusan');
  await see(phone.locator('main'), 'Semua kekurangan sudah diputuskan');
  await look(phone, '14-decided');
  await press(phone, 'Lanjut ke serah terima (BAST)');
  await look(phone, '15-ready');
  await press(phone, 'Siapkan BAST');
  await see(phone.locator('main'), `Serah terima pesanan ${stage.order.number}`);
  await look(phone, '16-prepared');
}

/** What is missing is less than can be sent again: the form has only to be sent. */
export async function letsGoByForm(stage: Stage): Promise<void> {
  const path = `/orders/${stage.order.orderId}/shortfalls`;
  const answer = await sendForm(await stage.as(sari), path, path);
  expect(answer.location, answer.text).toBe(path);
}

/** All is as the delivery note says: one press. */
export async function receivesAll(stage: Stage, consignmentId: string): Promise<void> {
  const phone = await person(stage.telling, sari, PHONE);
  await press(phone.getByRole('navigation').first(), /^Kiriman/);
  await phone.locator(`a[href="/consignments/${consignmentId}/receipt"]`).first().click();
  await press(phone, 'Terima semua sesuai surat jalan');
  await see(phone.locator('main'), 'Yang diterima');
  await look(phone, '70-all-received');
  await phone.goto(`/handovers?order=${stage.order.orderId}`);
  await press(phone, 'Siapkan BAST');
  await see(phone.locator('main'), 'Menunggu tanda tangan');
}
