import { expect } from 'vitest';
import { DESK } from '../support/browser.ts';
import { type Paper, pdfAt } from './paid-papers.ts';
import { hendra, lilis, look, type Stage } from './paid-stage.ts';
import { person, press, see, words } from './story.ts';

/** From the order to its papers: nothing waits any more, every paper has its number there, and one file holds them all. */
export async function trailIsWhole(stage: Stage, papers: readonly Paper[]): Promise<void> {
  const desk = await person(stage.telling, hendra, DESK);
  await desk.goto(`/orders/${stage.order.orderId}`);
  await look(desk, '62-order-at-the-end');
  await press(desk, 'Dokumen pesanan ini');
  await see(desk.locator('h1'), stage.order.number);
  await look(desk, '63-papers');
  const page = await words(desk.locator('main'));
  expect(page).not.toContain('Menunggu');
  const bundle = await pdfAt(stage, await stage.as(lilis), `/orders/${stage.order.orderId}/documents/pdf`);
  // What the forum has passed on to a cooperative is none of the buyer's business.
  const mine = papers.filter((one) => one.kind !== 'payout_statement');
  for (const { number } of mine) expect(page, number).toContain(number);
  for (const { number } of mine) expect(bundle.replaceAll(/\s/g, ''), number).toContain(number);
  for (const { number } of papers.filter((one) => one.kind === 'payout_statement'))
    expect(bundle).not.toContain(number);
}
