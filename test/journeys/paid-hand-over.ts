import { sql } from 'drizzle-orm';
import { expect } from 'vitest';
import { DESK, PHONE } from '../support/browser.ts';
import { sendForm } from '../support/forms.ts';
import { agus, at, FORUM, hendra, look, type Stage } from './paid-stage.ts';
import { openFromInbox, person, press, see, words } from './story.ts';

type Handover = { id: string; sellerId: string; state: string; signatures: string };

export const handovers = ({ worker, order }: Stage): Promise<Handover[]> =>
  worker.database.db.all<Handover>(sql`
    select h.id, h.seller_id sellerId, h.state,
      (select group_concat(s.side || ':' || s.user_id || ':' || (s.content_hash = h.content_hash), ' ')
        from (select * from handover_signature order by side) s where s.handover_id = h.id) signatures
    from handover h where h.order_id = ${order.orderId} and h.state <> 'superseded' order by h.seller_id`);

/** The hospital's approver reads one and signs all of the order at once. */
export async function buyerSigns(stage: Stage, count: number): Promise<void> {
  const { order } = stage;
  const desk = await person(stage.telling, hendra, DESK);
  await openFromInbox(desk, order.number);
  await look(desk, '20-from-the-inbox');
  await desk.goto(`/handovers?order=${order.orderId}`);
  await look(desk, '21-to-sign');
  await desk.locator('main table a').first().click();
  await see(desk.locator('main'), 'Menunggu penyetuju instansi pembeli');
  await look(desk, '22-handover');
  await desk.goto(`/handovers?order=${order.orderId}`);
  await press(desk, `Tanda tangani ${count} BAST`);
  await see(desk.locator('main'), 'Pembeli sudah');
  await look(desk, '23-signed-by-the-buyer');
}

/** Where there is one only: read and signed on its page. */
export async function buyerSignsOne(stage: Stage): Promise<void> {
  const desk = await person(stage.telling, hendra, DESK);
  await openFromInbox(desk, /BAST/);
  await press(desk, 'Tanda tangani BAST ini');
  await see(desk.locator('main'), 'Hendra Wijaya, penyetuju');
  await look(desk, '71-signed-by-the-buyer');
}

/** A cooperative's manager, on a phone, from the inbox. */
export async function sellerSigns(stage: Stage, who: string): Promise<void> {
  const phone = await person(stage.telling, at(stage, who).manager, PHONE);
  await openFromInbox(phone, /BAST|[Ss]erah terima/);
  await look(phone, '24-handover');
  await press(phone, 'Tanda tangani BAST ini');
  await see(phone.locator('main'), 'Ditandatangani kedua pihak');
  await look(phone, '25-signed');
}

/** All that still lack their seller, by the page's form. */
export async function othersSign(stage: Stage): Promise<void> {
  for (const one of (await handovers(stage)).filter(({ state }) => state === 'prepared')) {
    const cooperative = [...stage.cooperatives.values()].find(({ id }) => id === one.sellerId);
    const signer = await stage.as(cooperative?.manager ?? agus);
    const answer = await sendForm(signer, `/handovers/${one.id}`, `/handovers/${one.id}/signature`);
    expect(answer.location, answer.text).toBe(`/handovers/${one.id}`);
  }
}

/** Every seller's is signed by both, over the very content that was on the page. */
export async function allAreSigned(stage: Stage, count: number): Promise<void> {
  const all = await handovers(stage);
  expect(all).toHaveLength(count);
  for (const one of all) {
    const signer = one.sellerId === FORUM ? 'u-agus' : one.sellerId.replace('kop-', 'u-manager-');
    expect(one).toMatchObject({ state: 'signed', signatures: `buyer:u-hendra:1 seller:${signer}:1` });
  }
}

/** Whoever signed sees what became of it. */
export async function seesWhatCameOfIt(stage: Stage, who: string, says: RegExp): Promise<string> {
  const phone = await person(stage.telling, at(stage, who).manager, PHONE);
  await openFromInbox(phone, says);
  await look(phone, '26-invoice-of-the-cooperative');
  const text = await words(phone.locator('main'));
  return text;
}
