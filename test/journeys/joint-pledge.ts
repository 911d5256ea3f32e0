import { sql } from 'drizzle-orm';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { dayOf, MINUTE, startOfDay } from '../../src/platform/clock.ts';
import { rupiah } from '../../src/platform/money.ts';
import { figure, quantity } from '../../src/platform/quantity.ts';
import { DESK, PHONE } from '../support/browser.ts';
import { sendForm } from '../support/forms.ts';
import { type Pledged, pledgeOf } from './joint-deeds.ts';
import { type Campaign, each, rina, rows, type Stage } from './joint-stage.ts';
import { ordering, sum } from './joint-sums.ts';
import { look } from './paid-stage.ts';
import { person, press, see } from './story.ts';

export const pledgesOf = ({ members }: Stage): Pledged[] => members.map(({ district }, i) => pledgeOf(i, district));

const fields = ({ quantity, tolerance, highestPrice }: Pledged): Record<string, string> => ({
  ...{ quantity: figure(quantity), tolerance: tolerance ? figure(tolerance) : '' },
  highestPrice: highestPrice ? figure(highestPrice) : '',
});

/** On a phone: from signing in to the pledge that can still be changed. */
export async function pledgesOnPhone(stage: Stage, { id }: Campaign, i: number): Promise<void> {
  const [member, pledge] = [stage.members[i]!, pledgesOf(stage)[i]!];
  const phone = await person(stage.telling, member.manager, PHONE);
  await press(phone.getByRole('navigation').first(), /^Belanja/);
  await look(phone, '10-purchases');
  await phone.locator(`.push a[href="/campaigns/${id}"]`).click();
  await look(phone, `11-purchase-${i}`);
  for (const [name, value] of Object.entries(fields(pledge))) await phone.fill(`[name="${name}"]`, value);
  await phone.getByLabel('Titik serah').selectOption({ label: await dropLabel(phone, pledge.drop) });
  await see(phone.locator('#meaning'), /Titik serah ini|belum ada harga|Rp/);
  await look(phone, `12-pledge-${i}`);
  await press(phone, 'Kirim komitmen');
  await see(phone.locator('main'), 'Masih bisa diubah');
  await see(phone.locator('main'), quantity(pledge.quantity, 'kg'));
  await look(phone, `13-pledged-${i}`);
  await phone.context().close();
}

async function dropLabel(phone: Page, drop: string): Promise<string> {
  const labels = await phone.getByLabel('Titik serah').locator('option').allInnerTexts();
  return labels.find((one) => one.startsWith(`${drop},`))!;
}

/** The same by the page's own form. */
export async function pledgesByForm(stage: Stage, { id }: Campaign, i: number, pledge: Pledged): Promise<void> {
  const [drop] = await rows<{ id: string }>(
    stage,
    sql`select id from drop_point where campaign_id = ${id} and name = ${pledge.drop}`,
  );
  const path = `/campaigns/${id}`;
  const asked = { ...fields(pledge), unit: 'kg', dropPointId: drop!.id };
  const answer = await sendForm(await stage.as(stage.members[i]!.manager), path, `${path}/pledge`, asked);
  expect(answer.location, answer.text).toBe(path);
}

/** Which pledge brings the most others in: with it the price falls to where those count who want it lower. */
export function tippingOf(pledges: readonly Pledged[]): number {
  const counted = pledges.map((_, i) => ordering(pledges.slice(0, i + 1))?.counted.length ?? 0);
  const gains = counted.map((count, i) => count - (counted[i - 1] ?? 0));
  return gains.lastIndexOf(Math.max(...gains));
}

/** All 68 pledge; somebody has the page open before one of them, and it says by itself that the price fell. @returns that page */
export async function allPledge(stage: Stage, campaign: Campaign): Promise<Page> {
  const pledges = pledgesOf(stage);
  const tips = tippingOf(pledges);
  const send = (from: number, until: number) =>
    each(pledges.slice(from, until), (one, n) => pledgesByForm(stage, campaign, from + n, one));
  await pledgesOnPhone(stage, campaign, 0);
  await pledgesOnPhone(stage, campaign, 1);
  await send(2, tips);
  const open = await opensPage(stage, campaign, ordering(pledges.slice(0, tips))!.perUnit);
  await send(tips, tips + 1);
  await saysThatItFell(open, pledges, tips);
  await send(tips + 1, pledges.length);
  return open;
}

async function opensPage(stage: Stage, { id }: Campaign, price: number): Promise<Page> {
  const page = await stage.screen(stage.members.at(-1)!.manager, DESK);
  await page.goto(`/campaigns/${id}`);
  await see(page.locator('#live'), new RegExp(`Harga saat ini\\s+${rupiah(price)}`));
  await see(page.locator('#live'), /Kurang [\d.]+ kg lagi → Rp15\.3\d\d\/kg/);
  await look(page, '14-before-it-tips');
  // Gone as soon as the page is loaded anew.
  await page.evaluate('window.stillTheSame = true');
  return page;
}

async function saysThatItFell(page: Page, pledges: readonly Pledged[], tips: number): Promise<void> {
  const [before, after] = [ordering(pledges.slice(0, tips))!, ordering(pledges.slice(0, tips + 1))!];
  expect(after.perUnit).toBeLessThan(before.perUnit);
  const words = `harga turun dari ${rupiah(before.perUnit)}/kg ke ${rupiah(after.perUnit)}/kg`;
  await see(page.locator('#live'), words);
  await see(page.locator('#live'), `${tips + 1} koperasi`);
  await see(page.locator('#live'), quantity(sum(pledges.slice(0, tips + 1).map((one) => one.quantity)), 'kg'));
  await look(page, '15-it-tipped');
  expect(await page.evaluate('window.stillTheSame')).toBe(true);
}

/** Staff give it until the next but one full minute, and the clock strikes. @returns that moment */
export async function closesAtDeadline(stage: Stage, { id }: Campaign): Promise<number> {
  const deadline = await deadlineSoon(stage, id);
  await stage.worker.runJobs(deadline + 1000);
  return deadline;
}

export async function deadlineSoon(stage: Stage, id: string): Promise<number> {
  const deadline = Math.ceil(Date.now() / MINUTE + 1) * MINUTE;
  const minutes = (deadline - startOfDay(dayOf(deadline))) / MINUTE;
  const two = (n: number) => String(n).padStart(2, '0');
  const path = `/campaigns/${id}/deadline`;
  const answer = await sendForm(await stage.as(rina), path, path, {
    ...{ deadlineDay: dayOf(deadline), deadlineTime: `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}` },
  });
  expect(answer.location, answer.text).toBe(`/campaigns/${id}`);
  return deadline;
}
