import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sendForm } from '../support/forms.ts';
import { type Person, signInAs, textOnly } from '../support/people.ts';
import { confirmedOrder, received, sentConsignment, type Weighed } from '../support/trade.ts';
import { runningWorker, type TestWorker } from '../support/worker.ts';

let worker: TestWorker;
let people: Record<'hendra' | 'sari' | 'manager' | 'clerk' | 'rina', Person>;
beforeAll(async () => {
  worker = await runningWorker({ world: true });
  people = {
    hendra: await signInAs(worker, 'hendra@rsud.example'),
    sari: await signInAs(worker, 'sari@rsud.example'),
    manager: await signInAs(worker, 'manager.batutulis@koperasi.example'),
    clerk: await signInAs(worker, 'clerk.batutulis@koperasi.example'),
    rina: await signInAs(worker, 'rina@forum.example'),
  };
});
afterAll(() => worker.close());

async function delivered(weighed: Weighed = {}, quantity = 100) {
  const { db } = worker.database;
  const now = Date.now();
  const award = (cooperativeId: string) => ({ cooperativeId, quantity, unitPrice: 13_000 });
  const { orderId, number, awards } = await confirmedOrder(db, {
    ...{ institutionId: 'inst-rsud', siteId: 'site-rsud-gudang', now },
    lines: [{ commodityId: 'beras-medium', awards: [award('kop-batutulis'), award('kop-empang')] }],
  });
  const ours = await sentConsignment(db, { orderId, cooperativeId: 'kop-batutulis', now });
  await received(db, ours, [weighed], now);
  await received(db, await sentConsignment(db, { orderId, cooperativeId: 'kop-empang', now }), [], now);
  return { orderId, number, awardId: awards[0]!.awardId, consignmentId: ours.consignmentId };
}
const short = { receivedMilli: 92_400, refusedMilli: 10_000 };
const recordOf = async (orderId: string): Promise<string> => {
  const [row] = await worker.database.db.all<{ id: string }>(
    sql`select id from handover where order_id = ${orderId} and seller_id = 'kop-batutulis' and state <> 'superseded'`,
  );
  return `/handovers/${row!.id}`;
};

describe('the page of what is missing', () => {
  test('says per award what was promised, sent, received and refused, and why it is short', async () => {
    const { orderId } = await delivered(short);
    const page = textOnly((await people.hendra.get(`/orders/${orderId}/shortfalls`)).text);
    expect(page).toContain('100 kg 100 kg 92,4 kg 10 kg 17,6 kg Perlu keputusan');
    expect(page).toContain('7,6 kg tidak ada saat ditimbang');
    expect(textOnly((await people.rina.get(`/orders/${orderId}/shortfalls`)).text)).toContain(
      'Kekurangan ini menunggu',
    );
  });

  test('a form without a choice, or with a day that has passed, comes back with everything typed', async () => {
    const { orderId, awardId } = await delivered(short);
    const path = `/orders/${orderId}/shortfalls`;
    const empty = await sendForm(people.sari, path, path);
    expect([empty.status, textOnly(empty.text).includes('Pilih dulu untuk setidaknya satu')]).toEqual([422, true]);
    const past = await sendForm(people.sari, path, path, { [`choice.${awardId}`]: 'replan', neededOn: '2020-01-01' });
    expect(past.status).toBe(422);
    expect(past.text).toContain('id="e-neededOn"');
    expect(past.text).toMatch(new RegExp(`name="choice.${awardId}"[^>]*value="replan"[^>]*checked`));
    expect(past.text).toContain('value="2020-01-01"');
  });

  test('a replacement leads to the order, which tells what was replaced; other institutions find nothing', async () => {
    const { orderId, awardId } = await delivered({ refusedMilli: 1_000_400 }, 2000);
    const path = `/orders/${orderId}/shortfalls`;
    const answer = await sendForm(people.hendra, path, path, { [`choice.${awardId}`]: 'replan' });
    expect([answer.status, answer.location, answer.trips <= 3]).toEqual([303, `/orders/${orderId}`, true]);
    const page = textOnly((await people.hendra.get(`/orders/${orderId}`)).text);
    expect(page).toContain('1.000 kg diganti');
    expect(page).toContain('Kekurangan kiriman dicari gantinya');
    const stranger = await signInAs(worker, 'ujang@koperasi.example');
    expect([403, 404]).toContain((await stranger.get(path)).status);
  });
});

describe('handovers', () => {
  test('are prepared by the clock, listed for whoever signs first, and signed on both sides', async () => {
    const { orderId } = await delivered();
    await worker.runJobs();
    const path = await recordOf(orderId);
    expect(textOnly((await people.hendra.get('/handovers')).text)).toContain('Menunggu tanda tangan Anda');
    expect((await sendForm(people.hendra, path, `${path}/signature`)).location).toBe(path);
    expect((await sendForm(people.manager, path, `${path}/signature`)).trips).toBeLessThanOrEqual(3);
    const page = textOnly((await people.manager.get(path)).text);
    expect(page).toContain('Ditandatangani kedua pihak');
    expect(page).toMatch(/Hendra Wijaya, penyetuju, \d+ \w+ \d{4}/);
  });

  test('a signature by someone without the role is told who signs, with 403', async () => {
    const { orderId } = await delivered();
    await sendForm(people.sari, `/handovers?order=${orderId}`, /handovers$/);
    const path = await recordOf(orderId);
    for (const person of [people.sari, people.clerk, people.rina]) {
      const page = await person.get(path);
      expect(page.text).not.toContain('/signature"');
      const answer = await person.post(`${path}/signature`, { contentHash: 'x' });
      expect([answer.status, textOnly(answer.text).includes('Anda tidak berhak menandatangani')]).toEqual([403, true]);
    }
  });

  test('a signature over content that has changed meanwhile, or given twice, is refused in words', async () => {
    const { orderId } = await delivered();
    await sendForm(people.hendra, `/handovers?order=${orderId}`, /handovers$/);
    const path = await recordOf(orderId);
    const other = await people.hendra.post(`${path}/signature`, { contentHash: 'f00' });
    expect([other.status, textOnly(other.text).includes('Isi BAST berubah')]).toEqual([409, true]);
    await sendForm(people.hendra, path, `${path}/signature`);
    const again = await people.hendra.post(`${path}/signature`, { contentHash: 'f00' });
    expect(again.status).toBe(409);
  });

  test('say what they wait for, with the next step', async () => {
    const { orderId } = await delivered(short);
    const page = await people.hendra.get(`/handovers?order=${orderId}`);
    expect(textOnly(page.text)).toContain('BAST belum bisa disiapkan');
    expect(page.text).toContain(`/orders/${orderId}/shortfalls`);
    const forced = await people.hendra.post(`/orders/${orderId}/handovers`);
    expect([forced.status, textOnly(forced.text).includes('belum diputuskan pembeli')]).toEqual([409, true]);
  });
});

describe('disputes', () => {
  const body = 'Kadar air kami ukur 13 %.';
  test('go from the consignment to an outcome, with a photo and messages of all three sides', async () => {
    const { orderId, consignmentId } = await delivered({ deductedMilli: 5_000 });
    const opening = `/disputes/new?consignment=${consignmentId}`;
    const png = new File([Buffer.from(PNG, 'base64')], 'a.png', { type: 'image/png' });
    const opened = await sendForm(people.manager, opening, '/disputes', { subject: 'quality', body, photo: png });
    const path = opened.location!;
    expect(path).toMatch(/^\/disputes\/[0-9A-Z]{26}$/);
    expect((await people.manager.get(path)).text).toMatch(/<img[^>]*src="\/photos\/[0-9a-f]{64}"/);
    for (const person of [people.sari, people.rina]) {
      expect((await sendForm(person, path, `${path}/messages`, { body: 'Baik.' })).location).toBe(path);
    }
    await worker.runJobs();
    await expect(recordOf(orderId)).rejects.toThrow();
    const { text } = await people.rina.get(path);
    const field = /name="(payable\.[\w-]+)"/.exec(text)![1]!;
    const fields = { outcome: 'payable_changed', reason: 'Diukur ulang.' };
    const above = await sendForm(people.rina, path, `${path}/outcome`, { ...fields, [field]: '100,001' });
    expect([above.status, textOnly(above.text).includes('Tidak boleh lebih dari yang dikirim')]).toEqual([422, true]);
    const words = await sendForm(people.rina, path, `${path}/outcome`, { ...fields, [field]: 'semua' });
    expect([words.status, words.text.includes('value="semua"')]).toEqual([422, true]);
    const decided = await sendForm(people.rina, path, `${path}/outcome`, { ...fields, [field]: '98,5' });
    expect([decided.location, decided.trips <= 3]).toEqual([path, true]);
    const record = textOnly((await people.hendra.get(await recordOf(orderId))).text);
    expect(record).toContain('98,5 kg');
  });

  test('a form without words, or with a file that is no picture, comes back; what was typed stays', async () => {
    const { consignmentId } = await delivered();
    const opening = `/disputes/new?consignment=${consignmentId}`;
    const file = new File(['x'], 'a.txt', { type: 'text/plain' });
    const answer = await sendForm(people.sari, opening, '/disputes', { subject: 'other', body: '', photo: file });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('id="e-body"');
    expect(answer.text).toContain('id="e-photo"');
    expect(answer.text).toMatch(/value="other"[^>]*selected/);
  });

  test('are found by both parties and staff alone', async () => {
    const { consignmentId } = await delivered();
    const opening = `/disputes/new?consignment=${consignmentId}`;
    const { location } = await sendForm(people.sari, opening, '/disputes', { subject: 'quantity', body });
    const stranger = await signInAs(worker, 'manager.cibogor@koperasi.example');
    expect((await stranger.get(location!)).status).toBe(404);
    expect((await stranger.get(opening)).status).toBe(404);
    expect((await people.rina.get(location!)).status).toBe(200);
    expect((await people.manager.get(opening)).location).toBe(location);
  });
});

/** One pixel. */
const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
