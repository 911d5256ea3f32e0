import { expect } from 'vitest';
import { QUIET_DAYS as QUIET_DAYS_TO_END } from '../../src/monitoring/rules/health/index.ts';
import { addDays, DAY, dayOf } from '../../src/platform/clock.ts';
import { DESK, PHONE } from '../support/browser.ts';
import { agus, type Stage } from './joint-stage.ts';
import { look } from './paid-stage.ts';
import { openFromInbox, press, see, unfold, words } from './story.ts';
import { QUIET, QUIET_DAYS, sale } from './watch-stage.ts';

const maya = 'maya@forum.example';
const WHAT = 'Turunkan harga beras dan perbarui stok penawaran';
const nameOf = ({ members }: Stage) => members.find(({ id }) => id === QUIET)!.name;

/** By the administrator, on the cooperative's page. */
export async function assignsMentor(stage: Stage): Promise<void> {
  const desk = await stage.screen(agus, DESK);
  await desk.goto(`/mentoring/${QUIET}`);
  await desk.getByLabel('Pendamping', { exact: true }).selectOption('u-maya');
  await press(desk, 'Simpan pendamping');
  await see(desk.locator('main'), 'Pendamping: Maya Anggraini');
  await desk.context().close();
}

/** What it warns of after the next night. */
const WARNS = `Penjualan terakhir ${QUIET_DAYS + 1} hari lalu.`;

/** A night passes. From the warning on the scorecard to the visit, by its button: the warning's words are the visit's purpose. @returns the score */
export async function plansVisit(stage: Stage): Promise<{ score: number; visit: string }> {
  await stage.worker.runJobs(Date.now() + DAY);
  const phone = await stage.screen(maya, PHONE);
  await phone.goto('/mentoring');
  await press(phone.locator('main'), nameOf(stage));
  await press(phone.locator('main'), 'Kartu nilai kesehatan');
  const score = await scoreOn(phone);
  const warning = phone.locator('.warnings li', { hasText: WARNS });
  await look(phone, 'watch-warning');
  await press(warning, 'Rencanakan kunjungan');
  expect(await phone.locator('[name=purpose]').inputValue()).toContain(WARNS);
  await phone.fill('[name=plannedOn]', dayOf(Date.now()));
  await press(phone, 'Rencanakan dan beri tahu koperasi');
  await phone.waitForURL(/\/visits\/[0-9A-Z]{26}/);
  await see(phone.locator('main'), 'Direncanakan');
  const visit = new URL(phone.url()).pathname;
  await phone.context().close();
  return { score, visit };
}

type Screen = Awaited<ReturnType<Stage['screen']>>;
const scoreOn = async (page: Screen): Promise<number> =>
  Number(/^(\d+)\s+dari 100/.exec(await words(page.locator('main .price')))![1]);

/** The visit is done: notes, who was there, and what follows from it, by whom and until when. */
export async function reportsVisit(stage: Stage, visit: string): Promise<void> {
  const phone = await stage.screen(maya, PHONE);
  await phone.goto(visit);
  await phone.fill('[name=notes]', 'Harga terlalu tinggi dan stok di penawaran sudah lama tidak diperbarui.');
  await phone.fill('[name=attendance]', 'Ibu Yati\nPak Ujang\nIbu Neneng');
  await press(phone, 'Simpan sebagai terlaksana');
  await see(phone.locator('main'), '3 orang hadir');
  await unfold(phone, 'Tambah tindak lanjut');
  await phone.fill('[name=what]', WHAT);
  await phone.locator('[name=owner]').selectOption('cooperative');
  await phone.fill('[name=dueOn]', addDays(dayOf(Date.now()), 7));
  await press(phone, 'Simpan tindak lanjut');
  await see(phone.locator('main'), `${WHAT}\n\nKoperasi, sampai`);
  await look(phone, 'watch-visit');
  await phone.context().close();
}

/** The manager hears of it, and ticks it off once it is done. */
export async function ticksOff(stage: Stage): Promise<void> {
  const phone = await stage.screen(stage.members.find(({ id }) => id === QUIET)!.manager, PHONE);
  await phone.goto('/');
  await openFromInbox(phone, WHAT);
  await unfold(phone.locator('main'), 'Tandai selesai');
  await phone.locator('details[open] [name=note]').fill('Harga turun Rp200, stok sudah diperbarui.');
  await phone.locator('details[open] button').click();
  await see(phone.locator('main'), 'Tindak lanjut selesai.');
  await unfold(phone, 'Yang sudah selesai (1)');
  await see(phone.locator('main'), /Selesai .* oleh .*: Harga turun Rp200/);
  await phone.context().close();
}

/** It sells and delivers again: the night after the score on the page is better, and after a quiet week nothing warns of no sale. */
export async function becomesBetter(stage: Stage, before: number): Promise<void> {
  const { worker } = stage;
  await sale(worker, [{ cooperativeId: QUIET, quantity: 1500, unitPrice: 12_900 }], Date.now());
  await worker.runJobs(Date.now() + 2 * DAY);
  const phone = await stage.screen(maya, PHONE);
  await phone.goto(`/health/${QUIET}`);
  await look(phone, 'watch-better');
  expect(await scoreOn(phone)).toBeGreaterThan(before);
  await see(phone.locator('main'), 'Ada penjualan di 2 dari 13 minggu.');
  const open = phone.locator('.warnings > li', { hasText: 'Penjualan terakhir' });
  expect(await open.count()).toBe(1);
  await worker.runJobs(Date.now() + (1 + QUIET_DAYS_TO_END) * DAY);
  await phone.reload();
  await see(phone.locator('main'), 'Peringatan yang sudah selesai');
  expect(await open.count()).toBe(0);
  await phone.context().close();
}
