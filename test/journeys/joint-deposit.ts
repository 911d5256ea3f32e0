import { sql } from 'drizzle-orm';
import { expect } from 'vitest';
import { rupiah } from '../../src/platform/money.ts';
import { quantity } from '../../src/platform/quantity.ts';
import { DESK, PHONE } from '../support/browser.ts';
import { sendForm } from '../support/forms.ts';
import { textOnly } from '../support/people.ts';
import { type Pledged, suppliers } from './joint-deeds.ts';
import { pledgesByForm } from './joint-pledge.ts';
import { agus, type Campaign, rows, type Stage, tuti } from './joint-stage.ts';
import { halfUp, sum } from './joint-sums.ts';
import { look } from './paid-stage.ts';
import { openFromInbox, press, see } from './story.ts';

/** Five of them pledge, for a purchase that goes ahead from 50 tonnes on; the last never pays its deposit. */
const FROM = 60;
export const TARGET = 50_000;
export const DEPOSIT_BPS = 750;
const asked = [900, 1200, 2000, 1500, 700];
const limits = [null, 15_500, null, null, null];
export const PAYING = 4;

export const fewPledges = (stage: Stage): Pledged[] =>
  asked.map((quantity, n) => ({
    ...{ quantity, tolerance: 0, highestPrice: limits[n]!, drop: stage.members[FROM + n]!.district },
  }));
export const few = ({ members }: Stage) => members.slice(FROM, FROM + asked.length);

/** So much of what the pledge could come to cost: at its own limit, or at the dearest first price there is. */
export const depositOf = ({ quantity, highestPrice }: Pledged): number => {
  const dearest = Math.max(...suppliers.map((one) => one.tiers[0]![1]));
  return halfUp(quantity * Math.min(highestPrice ?? dearest, dearest), DEPOSIT_BPS, 10_000);
};
const all = (stage: Stage): number => sum(fewPledges(stage).slice(0, PAYING).map(depositOf));

/** The administrator decides that a pledge puts something down. */
export async function asksForDeposits(stage: Stage): Promise<void> {
  const desk = await stage.screen(agus, DESK);
  await desk.goto('/forum-settings');
  await desk.locator('[name="pledge_deposit_bps"]').fill('7,5');
  await look(desk, '60-settings');
  await desk.locator('main form').getByRole('button').last().click();
  await desk.waitForURL(/forum-settings\?/);
  await desk.context().close();
}

export async function fewPledge(stage: Stage, campaign: Campaign): Promise<void> {
  for (const [n, one] of fewPledges(stage).entries()) await pledgesByForm(stage, campaign, FROM + n, one);
}

/** One says on its phone that it has transferred, three by the same form; one does not. */
export async function reportDeposits(stage: Stage, campaign: Campaign): Promise<void> {
  const [first, ...others] = few(stage).slice(0, PAYING);
  const phone = await stage.screen(first!.manager, PHONE);
  await phone.goto(`/campaigns/${campaign.id}`);
  await see(phone.locator('main'), rupiah(depositOf(fewPledges(stage)[0]!)));
  await press(phone, 'Lihat uang muka');
  await look(phone, '61-own-deposit');
  await phone.getByLabel('Nomor referensi').fill('BSI-001');
  await press(phone, 'Sudah saya transfer');
  await see(phone.locator('main'), 'Menunggu konfirmasi');
  await look(phone, '62-reported');
  await phone.context().close();
  const own = await deposits(stage, campaign);
  for (const [n, { manager }] of others.entries()) {
    const report = { reference: 'BSI-002' };
    const answer = await sendForm(await stage.as(manager), '/deposits', `/deposits/${own[n + 1]}/report`, report);
    expect(answer.location, answer.text).toBe('/deposits');
  }
}

/** Ids, in the order of those who pledged. */
const deposits = async (stage: Stage, { id }: Campaign): Promise<string[]> =>
  (
    await rows<{ id: string }>(stage, sql`select id from deposit where campaign_id = ${id} order by cooperative_id`)
  ).map((one) => one.id);

/** The treasurer compares them with the account: one at a screen, the others by the same form. */
export async function confirmsDeposits(stage: Stage, campaign: Campaign): Promise<void> {
  const desk = await stage.screen(tuti, DESK);
  await desk.goto('/settlement');
  await openFromInbox(desk, rupiah(depositOf(fewPledges(stage)[0]!)));
  await look(desk, '63-to-confirm');
  const card = desk.locator('.card', { hasText: few(stage)[0]!.name }).filter({ hasText: campaign.number });
  await press(card, 'Uangnya sudah masuk');
  await see(desk.locator('main'), few(stage)[1]!.name);
  await desk.context().close();
  for (const id of (await deposits(stage, campaign)).slice(1, PAYING)) {
    const answer = await sendForm(await stage.as(tuti), '/deposits', `/deposits/${id}/confirmation`);
    expect(answer.location, answer.text).toMatch(/^\/deposits/);
  }
  const books = await booked(stage, campaign);
  expect(books).toEqual({
    ...{ 'cooperative 1100': -all(stage), 'cooperative 1500': all(stage) },
    ...{ 'forum 1100': all(stage), 'forum 2400': -all(stage) },
  });
}

/** What is booked of these deposits, by kind of party and account: debit less credit; what comes to nothing is left out. */
async function booked(stage: Stage, { id }: Campaign): Promise<Record<string, number>> {
  const found = await rows<{ account: string; amount: number }>(
    stage,
    sql`select k.kind || ' ' || p.code account, sum(p.amount) amount from posting p
      join journal j on j.id = p.journal_id join party k on k.id = p.party_id
      where j.subject_id in (select payment_id from deposit where campaign_id = ${id}
        union select r.id from payment_refund r join deposit d on d.payment_id = r.payment_id where d.campaign_id = ${id})
      group by p.party_id, p.code having sum(p.amount) <> 0`,
  );
  const sums = new Map<string, number>();
  for (const { account, amount } of found) sums.set(account, (sums.get(account) ?? 0) + amount);
  return Object.fromEntries(sums);
}

/** Everybody who pledged reads why nothing comes of it, in the inbox and on the page, and what becomes of its money. */
export async function everybodyReadsWhy(stage: Stage, campaign: Campaign): Promise<void> {
  for (const [n, { manager, name }] of few(stage).entries()) {
    const member = await stage.as(manager);
    const page = textOnly((await member.get(`/campaigns/${campaign.id}/result`)).text);
    const inbox = textOnly((await member.get('/inbox')).text);
    const reason =
      n < PAYING
        ? `komitmen Anda ${quantity(asked[n]!, 'kg')} tidak dipesan: targetnya ${quantity(TARGET, 'kg')}`
        : `Komitmen Anda ${quantity(asked[n]!, 'kg')} tidak dihitung karena`;
    for (const text of [page, inbox]) expect(text, name).toContain(reason);
    expect(page).toContain('Belanja ini tidak jadi');
    expect(inbox).toContain(
      n < PAYING ? 'dikembalikan bendahara forum ke rekening koperasi' : 'tidak perlu dibayar lagi',
    );
  }
  const phone = await stage.screen(few(stage)[0]!.manager, PHONE);
  await phone.goto('/campaigns');
  await openFromInbox(phone, 'tidak jadi');
  await see(phone.locator('main'), 'Belanja ini tidak jadi');
  await look(phone, '64-why-it-failed');
  await phone.context().close();
}

/** All at once, after they were transferred at the bank; each is told, and nothing is left in the books. */
export async function returnsAll(stage: Stage, campaign: Campaign): Promise<void> {
  const desk = await stage.screen(tuti, DESK);
  await desk.goto(`/deposits?state=to_return&campaign=${campaign.id}`);
  await see(desk.locator('main'), rupiah(all(stage)));
  await look(desk, '65-to-return');
  await desk.getByLabel('Nomor referensi').fill('BJB-9901');
  await press(desk, 'Catat sudah dikembalikan');
  await see(desk.locator('main'), 'Tidak ada uang muka dalam keadaan ini');
  await desk.context().close();
  for (const { manager } of few(stage).slice(0, PAYING))
    expect(textOnly((await (await stage.as(manager)).get('/deposits')).text)).toContain('Dikembalikan');
  // Not on any account of anybody.
  expect(await booked(stage, campaign)).toEqual({});
}
