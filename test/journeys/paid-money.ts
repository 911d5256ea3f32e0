import { sql } from 'drizzle-orm';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { rupiah } from '../../src/platform/money.ts';
import { DESK } from '../support/browser.ts';
import { sendForm } from '../support/forms.ts';
import { BUYER, lilis, look, type Stage, tuti } from './paid-stage.ts';
import { openFromInbox, person, press, see, words } from './story.ts';

export type Invoice = {
  id: string;
  number: string;
  sellerId: string;
  total: number;
  withheld: number;
  paid: number;
  proved: number;
};

/** What the buyer was asked to pay for this order. */
export const invoicesOf = ({ worker, order }: Stage): Promise<Invoice[]> =>
  worker.database.db.all<Invoice>(sql`
    select i.id, d.number, i.seller_id sellerId, i.total, i.withheld, i.paid, i.proved
    from invoice i join document d on d.id = i.document_id
    where i.order_id = ${order.orderId} and i.buyer_id = ${BUYER} order by i.seller_id`);

export const payableOf = ({ total, withheld, paid }: Invoice): number => total - withheld - paid;

/** From the list of invoices to a payment of part of one. */
export async function paysPart(stage: Stage, invoice: Invoice, amount: number): Promise<void> {
  const desk = await person(stage.telling, lilis, DESK);
  await press(desk.getByRole('navigation').first(), /^Keuangan/);
  await look(desk, '30-money-of-the-buyer');
  await desk.goto('/invoices');
  await look(desk, '31-invoices');
  await press(desk, invoice.number);
  await look(desk, '32-invoice');
  await press(desk, `Bayar ${rupiah(payableOf(invoice))}`);
  await desk.getByLabel('Jumlah').fill(rupiah(amount));
  await desk.getByLabel(/^Nomor referensi/).fill('BJB-240001');
  await look(desk, '33-pay-part');
  await sends(desk, `Pembayaran sebagian: ${rupiah(payableOf(invoice) - amount)} masih perlu dibayar.`);
  await look(desk, '34-part-sent');
}

/** One invoice, as much as is to be transferred or more. @param over what is paid above that: it stays as the buyer's credit */
export async function paysOne(stage: Stage, invoice: Invoice, over = 0): Promise<number> {
  const amount = payableOf(invoice) + over;
  const desk = await person(stage.telling, lilis, DESK);
  await desk.goto('/invoices?state=open');
  await press(desk, invoice.number);
  await press(desk, `Bayar ${rupiah(payableOf(invoice))}`);
  if (over > 0) await desk.getByLabel('Jumlah').fill(rupiah(amount));
  await look(desk, '72-pay');
  await sends(desk, over > 0 ? `Lebih ${rupiah(over)} dari yang perlu dibayar` : 'Pas dengan yang perlu dibayar.');
  await look(desk, '73-sent');
  return amount;
}

/** All the rest of the order at once. */
export async function paysRest(stage: Stage, invoices: readonly Invoice[]): Promise<void> {
  const desk = await person(stage.telling, lilis, DESK);
  await desk.goto(`/orders/${stage.order.orderId}/settlement`);
  await look(desk, '35-money-of-the-order');
  const rest = invoices.reduce((sum, one) => sum + payableOf(one), 0);
  await press(desk, `Bayar ${rupiah(rest)} sekaligus`);
  await look(desk, '36-pay-rest');
  await sends(desk, 'Pas dengan yang perlu dibayar.');
}

async function sends(desk: Page, says: string): Promise<void> {
  await press(desk, 'Kirim ke bendahara forum');
  await desk.waitForURL(/\/payments\/[0-9A-Z]{26}$/);
  await see(desk.locator('main'), says);
}

/** What is over stays as credit: the proposal would give it to whatever is due first. */
type Kept = { over: number; invoiceId: string };

/** The treasurer has seen the money in the account; the receipt is issued. @returns the words of the receipt */
export async function confirms(stage: Stage, amount: number, picture: string, kept?: Kept): Promise<string> {
  const desk = await person(stage.telling, tuti, DESK);
  await openFromInbox(desk, rupiah(amount));
  await look(desk, `${picture}-to-confirm`);
  if (kept)
    for (const field of await desk.locator(`[name^="give-"]:not([name="give-${kept.invoiceId}"])`).all())
      await field.fill('');
  await press(desk, 'Konfirmasi diterima');
  const says = kept ? `${rupiah(kept.over)} belum dibagikan ke tagihan` : 'Uangnya sudah masuk rekening forum.';
  await see(desk.locator('main'), says);
  await look(desk, `${picture}-confirmed`);
  await desk.locator('dl a[href^="/documents/"]').first().click();
  await see(desk.locator('main'), /KUITANSI|Kuitansi/);
  await look(desk, `${picture}-receipt`);
  const text = await words(desk.locator('main'));
  return text;
}

/** What was withheld is proved with the number of the tax office: one at a screen, the others by the same form. */
export async function proves(stage: Stage, invoices: readonly Invoice[]): Promise<void> {
  const [first, ...others] = invoices;
  const desk = await person(stage.telling, lilis, DESK);
  await desk.goto(`/invoices/${first!.id}`);
  await press(desk, 'Catat bukti potong PPh 22');
  await desk.getByLabel('Nomor bukti potong').fill('2611000001');
  await look(desk, '43-proof');
  await press(desk, 'Simpan bukti potong');
  await desk.waitForURL((url) => url.pathname === `/invoices/${first!.id}`);
  await see(desk.locator('main'), 'Lunas');
  await look(desk, '44-settled');
  for (const [i, { id }] of others.entries()) {
    const path = `/invoices/${id}/withholding`;
    const answer = await sendForm(await stage.as(lilis), path, path, { proofNumber: `261100000${i + 2}` });
    expect(answer.location, answer.text).toBe(`/invoices/${id}`);
  }
}
