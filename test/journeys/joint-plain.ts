import { sql } from 'drizzle-orm';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { MINUTE } from '../../src/platform/clock.ts';
import { PHONE } from '../support/browser.ts';
import { type Campaign, rows, type Stage } from './joint-stage.ts';
import { look } from './paid-stage.ts';
import { person, press, see, unfold } from './story.ts';

/** A manager whose phone runs no scripts pledges, changes it, withdraws it, and comes back too late. */
export async function pledgesWithoutScripts(stage: Stage, campaign: Campaign): Promise<void> {
  const { manager } = stage.members[40]!;
  const phone = await person({ ...stage.telling, javaScript: false }, manager, PHONE);
  await phone.goto(`/campaigns/${campaign.id}`);
  await see(phone.locator('main'), 'Muat ulang untuk angka terbaru');
  await worksOut(phone);
  await press(phone, 'Kirim komitmen');
  await see(phone.locator('main'), /Masih bisa diubah[\s\S]*1\.250 kg/);
  await look(phone, '71-pledged-plain');
  await changes(phone);
  await withdraws(phone);
  await comesTooLate(stage, campaign, phone);
  await phone.context().close();
}

/** What it would mean is asked for with a button; what was typed is kept. */
async function worksOut(phone: Page): Promise<void> {
  await phone.getByLabel('Jumlah').fill('1.250');
  const drop = phone.getByLabel('Titik serah');
  await drop.selectOption({ index: 1 });
  await press(phone, 'Hitung dulu');
  await see(phone.locator('#meaning'), /Rp|belum/);
  await look(phone, '70-worked-out-plain');
  expect(await phone.getByLabel('Jumlah').inputValue()).toBe('1.250');
}

async function changes(phone: Page): Promise<void> {
  await unfold(phone, 'Ubah komitmen');
  await phone.getByLabel('Jumlah').fill('1.400');
  await phone.getByLabel('Kelonggaran').fill('20');
  await press(phone, 'Simpan perubahan');
  await see(phone.locator('main'), /1\.400 kg \(boleh sampai 1\.420 kg\)/);
  await look(phone, '72-changed-plain');
}

async function withdraws(phone: Page): Promise<void> {
  await unfold(phone, 'Tarik komitmen');
  await press(phone, 'Ya, tarik komitmen');
  await see(phone.locator('main'), 'Komitmen Anda sudah ditarik');
  await look(phone, '73-withdrawn-plain');
}

/** The form is still on the screen when the deadline passes: nothing is kept, and a sentence says why. */
async function comesTooLate(stage: Stage, { id }: Campaign, phone: Page): Promise<void> {
  await phone.getByLabel('Jumlah').fill('900');
  await deadlinePasses(stage, id);
  await press(phone, 'Ikut lagi');
  await see(
    phone.locator('main'),
    /Tenggat sudah lewat \(.*\): komitmen tidak bisa lagi dibuat, diubah, atau ditarik\./,
  );
  await look(phone, '74-too-late-plain');
  expect(await phone.locator('#pledge-form').count()).toBe(0);
  const [pledge] = await rows<{ quantity: number; withdrawn: number }>(
    stage,
    sql`select quantity, withdrawn_at is not null withdrawn from pledge where campaign_id = ${id}`,
  );
  expect(pledge).toEqual({ quantity: 1400, withdrawn: 1 });
}

/** Nobody can set the clock of a Worker, and no story waits for a minute: what was to come is put into the past. */
const deadlinePasses = ({ worker: { database } }: Stage, id: string) =>
  database.db.run(sql`update campaign set deadline = ${Date.now() - MINUTE}, updated_at = ${Date.now() - 2 * MINUTE},
    version = version + 1 where id = ${id}`);
