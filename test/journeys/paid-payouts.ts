import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { DESK, PHONE } from '../support/browser.ts';
import { agus, at, look, type Stage, tuti } from './paid-stage.ts';
import { openFromInbox, person, press, see, unfold, words } from './story.ts';

export const NEW_ACCOUNT = '007123456789';

/** The cooperative has changed its bank: nothing is paid there until the treasurer has compared it with the bank book. */
export async function changesAccount(stage: Stage, who: string): Promise<void> {
  const { manager, name } = at(stage, who);
  const phone = await person(stage.telling, manager, PHONE);
  await phone.goto('/settlement');
  await press(phone, 'Rekening bank');
  await unfold(phone, 'Ganti rekening');
  await phone.getByLabel('Bank', { exact: true }).fill('BRI');
  await phone.getByLabel('Nomor rekening').fill('0071 2345 6789');
  await phone.getByLabel('Atas nama').fill(name);
  await look(phone, '50-account');
  await press(phone, 'Simpan rekening');
  await see(phone.locator('main'), 'Menunggu diperiksa');
  await look(phone, '51-account-changed');
  const desk = await person(stage.telling, tuti, DESK);
  await openFromInbox(desk, name);
  await look(desk, '52-account-to-verify');
  const card = desk.locator('.card', { hasText: name });
  await card.getByLabel('Catatan pemeriksaan').fill('Buku tabungan, difoto 24 November');
  await press(card, 'Tandai sudah diperiksa');
  await see(desk.locator('main'), NEW_ACCOUNT);
}

/** Made by one, approved by another, transferred with the bank's file. @returns the file and the batch's id */
export async function paysOut(stage: Stage): Promise<{ file: string; batchId: string }> {
  const desk = await person(stage.telling, tuti, DESK);
  await desk.goto('/payouts');
  const ids = [...stage.cooperatives.values()].map(({ id }) => id);
  for (const box of await desk.getByRole('checkbox').all())
    await box.setChecked(ids.includes((await box.getAttribute('value')) ?? ''));
  await look(desk, '53-to-pay-out');
  await press(desk, 'Buat penyaluran');
  await desk.waitForURL(/\/payouts\/[0-9A-Z]{26}$/);
  await see(desk.locator('main'), 'jadi orang lain yang menyetujui');
  expect(await desk.getByRole('button', { name: 'Setujui penyaluran' }).count()).toBe(0);
  await look(desk, '54-made');
  const batchId = new URL(desk.url()).pathname.split('/').at(-1)!;
  await approves(stage, batchId);
  await desk.reload();
  await look(desk, '56-to-transfer');
  const file = await downloads(desk);
  await press(desk, 'Tandai sudah ditransfer');
  await see(desk.locator('main'), 'Sudah ditransfer');
  await look(desk, '57-transferred');
  return { file, batchId };
}

async function approves(stage: Stage, batchId: string): Promise<void> {
  const desk = await person(stage.telling, agus, DESK);
  await openFromInbox(desk, /[Pp]enyaluran/);
  expect(new URL(desk.url()).pathname).toBe(`/payouts/${batchId}`);
  await look(desk, '55-to-approve');
  await press(desk, 'Setujui penyaluran');
  await see(desk.locator('main'), 'Transfer di bank');
}

async function downloads(desk: Page): Promise<string> {
  const [download] = await Promise.all([desk.waitForEvent('download'), press(desk, 'Unduh berkas bank (CSV)')]);
  return readFile(await download.path(), 'utf8');
}

/** The cooperative reads where every rupiah comes from. @returns what the page of the payout and the statement say */
export async function readsStatement(stage: Stage, who: string): Promise<{ page: string; paper: string }> {
  const phone = await person(stage.telling, at(stage, who).manager, PHONE);
  await openFromInbox(phone, /ditransfer/);
  await look(phone, '58-payout');
  const page = await words(phone.locator('main'));
  await press(phone, 'Buka rincian resmi');
  await see(phone.locator('main'), 'Jumlah ditransfer');
  await look(phone, '59-statement');
  const paper = await words(phone.locator('main'));
  await phone.goto('/settlement');
  await look(phone, '60-money-of-the-cooperative');
  return { page, paper };
}
