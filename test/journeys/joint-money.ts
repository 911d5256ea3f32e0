import { sql } from 'drizzle-orm';
import { expect } from 'vitest';
import { addDays, dayOf } from '../../src/platform/clock.ts';
import { rupiah } from '../../src/platform/money.ts';
import { figure } from '../../src/platform/quantity.ts';
import { DESK, PHONE } from '../support/browser.ts';
import { sendForm } from '../support/forms.ts';
import { charges, WET } from './joint-deeds.ts';
import { type Bought, purchases } from './joint-result.ts';
import { type Campaign, each, rows, type Stage, tuti } from './joint-stage.ts';
import { look } from './paid-stage.ts';
import { openFromInbox, press, see, unfold } from './story.ts';

/** Of one purchase: kilograms and rupiah. */
export type BillDeed = { purchase: Bought; billed: number; goods: number };

/** Suppliers bill what they unloaded, what was wet and went back as well: that is everybody's loss. */
export async function bills(stage: Stage, campaign: Campaign): Promise<BillDeed[]> {
  const came = await rows<{ purchase: string; received: number; refused: number }>(
    stage,
    sql`select purchase_id purchase, sum(received_milli) / 1000 received, sum(refused_milli) / 1000 refused
      from arrival where campaign_id = ${campaign.id} and voided_at is null group by 1`,
  );
  expect(came.map((one) => one.refused).sort()).toEqual([0, 0, WET]);
  return (await purchases(stage, campaign)).map((purchase) => {
    const billed = came.find((one) => one.purchase === purchase.id)!.received;
    return { purchase, billed, goods: billed * purchase.unitPrice };
  });
}

const billFields = ({ purchase, billed, goods }: BillDeed, n: number): Record<string, string> => ({
  ...{ number: `INV/${n + 1}/XII`, dueOn: addDays(dayOf(Date.now()), 14), billed: figure(billed) },
  ...{ goods: figure(goods), delivery: figure(purchase.delivery) },
});

/** The treasurer records what suppliers and drivers ask: one bill at a screen, the others by the same forms. */
export async function recordsCosts(stage: Stage, campaign: Campaign): Promise<void> {
  const path = `/campaigns/${campaign.id}/costs`;
  const [first, ...others] = await bills(stage, campaign);
  const desk = await stage.screen(tuti, DESK);
  await desk.goto(path);
  await look(desk, '40-costs');
  const card = desk.locator(`#bill-${first!.purchase.id}`);
  for (const [name, value] of Object.entries(billFields(first!, 0))) await card.locator(`[name="${name}"]`).fill(value);
  await press(card, 'Simpan tagihan');
  await see(card, 'INV/1/XII');
  await desk.context().close();
  const treasurer = await stage.as(tuti);
  for (const [n, bill] of others.entries()) {
    const fields = { ...billFields(bill, n + 1), purchaseId: bill.purchase.id, version: '0' };
    const answer = await sendForm(treasurer, path, `/campaigns/${campaign.id}/bills`, fields);
    expect(answer.location, answer.text).toBe(path);
  }
  await recordsCharges(stage, campaign);
}

async function recordsCharges(stage: Stage, { id }: Campaign): Promise<void> {
  const drops = await rows<{ id: string; name: string }>(
    stage,
    sql`select id, name from drop_point where campaign_id = ${id}`,
  );
  for (const { kind, amount, by, paidTo } of charges) {
    const bearers = typeof by === 'string' ? by : `at:${drops.find(({ name }) => name === by.at)!.id}`;
    const fields = { kind, amount: figure(amount), bearers, paidTo };
    const path = `/campaigns/${id}/costs`;
    const answer = await sendForm(await stage.as(tuti), path, `/campaigns/${id}/charges`, fields);
    expect(answer.location, answer.text).toBe(path);
  }
}

/** One look at both sums, one press. */
export async function issues(stage: Stage, { id }: Campaign): Promise<void> {
  const desk = await stage.screen(tuti, DESK);
  await desk.goto(`/campaigns/${id}/costs`);
  await see(desk.locator('main'), 'Sama sampai rupiah terakhir');
  await look(desk, '41-to-issue');
  await press(desk, 'Terbitkan tagihan ke anggota');
  await see(desk.locator('main'), 'Tagihan ke anggota sudah terbit');
  await look(desk, '42-issued');
  await desk.context().close();
}

export type Invoice = {
  id: string;
  number: string;
  buyerId: string;
  goods: number;
  delivery: number;
  total: number;
  settled: number;
  content: string;
};

export const invoices = (stage: Stage, { id }: Campaign): Promise<Invoice[]> =>
  rows(
    stage,
    sql`select i.id, d.number, i.buyer_id buyerId, i.goods, i.delivery, i.total, i.paid settled, d.content
      from invoice i join document d on d.id = i.document_id where i.campaign_id = ${id} order by i.buyer_id`,
  );

/** Everybody pays: one on a phone with the treasurer at a screen, the others by the same forms. */
export async function membersPay(stage: Stage, campaign: Campaign): Promise<void> {
  const [first, ...others] = await invoices(stage, campaign);
  await paysOnPhone(stage, campaign, first!);
  await confirmsAtScreen(stage, first!);
  const paths = await each(others, async ({ id, buyerId }) => {
    const { manager } = stage.members.find((one) => one.id === buyerId)!;
    const answer = await sendForm(await stage.as(manager), `/payments/new?invoice=${id}`, '/payments');
    expect(answer.location, answer.text).toMatch(/^\/payments\//);
    return answer.location!;
  });
  for (const path of paths) {
    const answer = await sendForm(await stage.as(tuti), path, `${path}/confirmation`);
    expect(answer.location, answer.text).toBe(path);
  }
}

async function paysOnPhone(stage: Stage, { id }: Campaign, { total, buyerId }: Invoice): Promise<void> {
  const { manager } = stage.members.find((one) => one.id === buyerId)!;
  const phone = await stage.screen(manager, PHONE);
  await phone.goto(`/campaigns/${id}/costs`);
  await look(phone, '43-own-costs');
  await press(phone, 'Buka tagihan dan bayar');
  await look(phone, '44-own-invoice');
  await press(phone, `Bayar ${rupiah(total)}`);
  await phone.getByLabel(/^Nomor referensi/).fill('BRI-771');
  await look(phone, '45-pay');
  await press(phone, 'Kirim ke bendahara forum');
  await phone.waitForURL(/\/payments\/[0-9A-Z]{26}$/);
  await look(phone, '46-sent');
  await phone.context().close();
}

async function confirmsAtScreen(stage: Stage, { total }: Invoice): Promise<void> {
  const desk = await stage.screen(tuti, DESK);
  await desk.goto('/campaigns');
  await openFromInbox(desk, rupiah(total));
  await look(desk, '47-to-confirm');
  await press(desk, 'Konfirmasi diterima');
  await see(desk.locator('main'), 'Uangnya sudah masuk rekening forum.');
  await look(desk, '48-confirmed');
  await desk.context().close();
}

/** The first bill in two parts, one of them at a screen. */
export async function paysSuppliers(stage: Stage, campaign: Campaign): Promise<void> {
  const path = `/campaigns/${campaign.id}/costs`;
  const all = await rows<{ id: string; purchase: string }>(
    stage,
    sql`select id, purchase_id purchase from supplier_bill where campaign_id = ${campaign.id} order by total desc`,
  );
  const desk = await stage.screen(tuti, DESK);
  await desk.goto(path);
  const card = desk.locator(`#bill-${all[0]!.purchase}`);
  await unfold(card, 'Catat pembayaran ke pemasok');
  await card.locator('[name="amount"]').fill(figure(500_000_000));
  await press(card, 'Simpan pembayaran');
  await see(card, /Sudah dibayar\s+Rp500\.000\.000/);
  await look(desk, '49-paid-in-part');
  await desk.context().close();
  for (const { id } of all) {
    const answer = await sendForm(await stage.as(tuti), path, `/bills/${id}/payments`);
    expect(answer.location, answer.text).toBe(path);
  }
}
