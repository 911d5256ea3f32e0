import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays, dayOf } from '../../src/platform/clock.ts';
import { sendForm } from '../support/forms.ts';
import { type Fields, type Person, signInAs, textOnly, visitor } from '../support/people.ts';
import { confirmedOrder, type MadeOrder, received, sentConsignment } from '../support/trade.ts';
import { runningWorker, type TestWorker } from '../support/worker.ts';

let worker: TestWorker;
let seller: Person;
let other: Person;
let sari: Person;
let rina: Person;
beforeAll(async () => {
  worker = await runningWorker({ world: true });
  seller = await signInAs(worker, 'clerk.bondongan@koperasi.example');
  other = await signInAs(worker, 'manager.empang@koperasi.example');
  sari = await signInAs(worker, 'sari@rsud.example');
  rina = await signInAs(worker, 'rina@forum.example');
});
afterAll(() => worker.close());

/** 600 kg of rice from the seller, 100 kg from another cooperative. */
const order = (): Promise<MadeOrder> =>
  confirmedOrder(worker.database.db, {
    ...{ institutionId: 'inst-rsud', siteId: 'site-rsud-gudang', now: Date.now() },
    lines: [
      {
        commodityId: 'beras-medium',
        awards: [
          { cooperativeId: 'kop-bondongan', quantity: 600, unitPrice: 13_000 },
          { cooperativeId: 'kop-empang', quantity: 100, unitPrice: 13_500 },
        ],
      },
    ],
  });
const formOf = (made: MadeOrder) => `/consignments/new?order=${made.orderId}`;
const pack = (made: MadeOrder, fields: Fields = {}) => sendForm(seller, formOf(made), '/consignments', fields);
const quantityOf = (made: MadeOrder) => `quantity:${made.awards[0]!.awardId}`;

describe('the form for a shipment', () => {
  test('is filled in with all that is left, and leads to the shipment’s page', async () => {
    const made = await order();
    const answer = await pack(made, { vehicle: 'F 1 AB' });
    expect([answer.status, answer.location]).toEqual([303, expect.stringMatching(/^\/consignments\/\w{26}$/)]);
    const page = await seller.get(answer.location!);
    expect(page.trips).toBeLessThanOrEqual(1);
    expect(textOnly(page.text)).toMatch(/600 kg.*F 1 AB/);
    expect(textOnly((await seller.get(formOf(made))).text)).toContain('Semua barang pesanan ini sudah masuk kiriman');
  });

  test.each([
    ['nothing chosen', () => '0', /Belum ada barang yang dipilih/],
    ['nothing typed', () => '', /Belum ada barang yang dipilih/],
    ['part of a unit', () => '1,5', /Harus bilangan bulat/],
    ['less than nothing', () => '-5', /Harus lebih dari nol/],
    ['no figure', () => 'banyak', /Tulis angka saja/],
    ['more than is left', () => '601', /Yang belum dikirim tinggal 600 kg/],
  ])('comes back as it was filled in: %s', async (_, quantity, why) => {
    const made = await order();
    const answer = await pack(made, { [quantityOf(made)]: quantity(), driver: 'Pak <Ujang>' });
    expect(answer.status).toBe(422);
    expect(textOnly(answer.text)).toMatch(why);
    expect(answer.text).toContain('value="Pak &lt;Ujang&gt;"');
    expect(answer.text).toContain(`value="${quantity()}"`);
  });

  test.each([
    ['yesterday', -1, /sudah lewat/],
    ['next year', 366, /Terlalu jauh/],
  ])('does not plan for %s', async (_, days, why) => {
    const answer = await pack(await order(), { plannedOn: addDays(dayOf(Date.now()), days) });
    expect([answer.status, why.test(textOnly(answer.text))]).toEqual([422, true]);
  });

  test('is there only for who delivers, once the order is settled', async () => {
    const made = await order();
    expect((await sari.get(formOf(made))).status).toBe(403);
    const stranger = await signInAs(worker, 'manager.tegallega@koperasi.example');
    expect((await stranger.get(formOf(made))).status).toBe(404);
    await worker.database.db.run(sql`update bulk_order set state = 'placed' where id = ${made.orderId}`);
    expect((await seller.get(formOf(made))).status).toBe(404);
    expect((await seller.get('/consignments/new')).location).toBe('/consignments');
  });

  test('left open in a second tab says what is left now, and an old one pressed again leads to its shipment', async () => {
    const made = await order();
    const fields = { orderId: made.orderId, plannedOn: dayOf(Date.now()), key: '01HZZZZZZZZZZZZZZZZZZZZZZZ' };
    const first = await seller.post('/consignments', { ...fields, [quantityOf(made)]: '600' });
    const again = await seller.post('/consignments', { ...fields, [quantityOf(made)]: '600' });
    expect([first.status, again.location]).toEqual([303, first.location]);
    const tab = { ...fields, key: '01HZZZZZZZZZZZZZZZZZZZZZZY', [quantityOf(made)]: '600' };
    const late = await seller.post('/consignments', tab);
    expect([late.status, textOnly(late.text)]).toEqual([422, expect.stringContaining('sudah masuk kiriman lain')]);
  });
});

describe('a shipment', () => {
  test('leaves with its paper, once; what comes after is told in words', async () => {
    const made = await order();
    const path = (await pack(made)).location!;
    expect((await sendForm(seller, path, /dispatch$/, { driver: 'Ujang' })).location).toBe(path);
    const page = textOnly((await seller.get(path)).text);
    expect(page).toMatch(/SJ\/BONDONGAN\/\d{4}\/0\d+/);
    const again = await seller.post(`${path}/dispatch`, {});
    expect([again.status, textOnly(again.text)]).toEqual([409, expect.stringContaining('sudah berangkat')]);
    const undone = await seller.post(`${path}/cancellation`, { cancelReason: 'salah muat' });
    expect([undone.status, textOnly(undone.text)]).toEqual([409, expect.stringContaining('sudah berangkat')]);
    expect(textOnly((await sari.get('/inbox')).text)).toContain(`sudah mengirim barang pesanan ${made.number}`);
    expect((await sari.get(path)).text).toContain(`href="${path}/receipt"`);
    expect((await sari.get('/consignments')).text).toContain(`href="${path}"`);
  });

  test('is cancelled with a reason only', async () => {
    const path = (await pack(await order())).location!;
    const bare = await sendForm(seller, path, /cancellation$/);
    expect([bare.status, textOnly(bare.text)]).toEqual([422, expect.stringContaining('Tulis alasannya')]);
    expect((await sendForm(seller, path, /cancellation$/, { cancelReason: 'truk mogok' })).status).toBe(303);
    expect(textOnly((await seller.get(path)).text)).toMatch(/Kiriman ini dibatalkan.*truk mogok/);
  });

  test('is seen by both parties and the forum’s staff, and by nobody else', async () => {
    const path = (await pack(await order())).location!;
    expect([(await sari.get(path)).status, (await rina.get(path)).status]).toEqual([200, 200]);
    expect((await rina.get(path)).text).not.toContain(`${path}/dispatch`);
    expect((await other.get(path)).status).toBe(404);
    expect((await other.post(`${path}/dispatch`)).status).toBe(404);
    expect((await sari.post(`${path}/dispatch`)).status).toBe(403);
    expect((await visitor(worker).get(path)).location).toMatch(/^\/sign-in/);
  });

  test('that was received shows what is paid for and what goes back; the cooperative records its return', async () => {
    const made = await order();
    const { db } = worker.database;
    const sent = await sentConsignment(db, { orderId: made.orderId, cooperativeId: 'kop-bondongan', now: Date.now() });
    const weighed = { receivedMilli: 598_500, refusedMilli: 50_000, deductedMilli: 2_250 };
    await received(db, sent, [weighed], Date.now());
    const path = `/consignments/${sent.consignmentId}`;
    const page = textOnly((await seller.get(path)).text);
    expect(page).toMatch(/598,5 kg.*50 kg.*2,25 kg.*546,25 kg/);
    expect(page).toContain('Kurang 1,5 kg dari yang dikirim');
    expect((await sari.get(path)).text).not.toContain(`${path}/return`);
    expect((await sendForm(seller, path, /return$/)).status).toBe(303);
    expect(textOnly((await sari.get(path)).text)).toContain('Barang yang ditolak sudah kembali');
    const again = await seller.post(`${path}/return`);
    expect([again.status, textOnly(again.text)]).toEqual([409, expect.stringContaining('sudah tercatat kembali')]);
  });
});

describe('closing an award', () => {
  test('needs a reason, tells the buyer, and shows on the list, the form and the shipment', async () => {
    const made = await order();
    const path = (await pack(made, { [quantityOf(made)]: '250' })).location!;
    const bare = await sendForm(seller, formOf(made), /closure$/);
    expect([bare.status, textOnly(bare.text)]).toEqual([422, expect.stringContaining('Tulis alasannya')]);
    const reason = { [`closure:${made.awards[0]!.awardId}`]: 'Panen gagal.' };
    expect((await sendForm(seller, formOf(made), /closure$/, reason)).location).toBe(formOf(made));
    for (const at of [formOf(made), path]) {
      const text = textOnly((await seller.get(at)).text);
      expect(text).toMatch(/350 kg tidak akan dikirim lagi.*Panen gagal/);
    }
    expect(textOnly((await sari.get('/inbox')).text)).toContain('tidak akan mengirim 350 kg Beras medium lagi');
    const again = await seller.post(`/awards/${made.awards[0]!.awardId}/closure`, reason);
    expect([again.status, textOnly(again.text)]).toEqual([409, expect.stringContaining('sudah ditutup sebelumnya')]);
    expect((await other.post(`/awards/${made.awards[0]!.awardId}/closure`, reason)).status).toBe(404);
  });
});

describe('the list', () => {
  test('has what is to ship by order, with what is left, in one round trip', async () => {
    const made = await order();
    await pack(made, { [quantityOf(made)]: '250' });
    const page = await seller.get(`/consignments?tab=to_ship&order=${made.orderId}`);
    expect(page.trips).toBeLessThanOrEqual(1);
    expect(textOnly(page.text)).toMatch(/Perlu dikirim 1 .*Sisa yang perlu dikirim 350 kg.*350 kg dari 600 kg/);
    expect(page.text).toContain(`href="${formOf(made)}"`);
    const all = await seller.get(`/consignments?order=${made.orderId}`);
    expect(textOnly(all.text)).toContain('Semua kiriman 1');
  });

  test('adds up what was received or cancelled of one order only, not of all years', async () => {
    const made = await order();
    const { db } = worker.database;
    const sent = await sentConsignment(db, { orderId: made.orderId, cooperativeId: 'kop-bondongan', now: Date.now() });
    await received(db, sent, [{ receivedMilli: 600_000, refusedMilli: 0, deductedMilli: 0 }], Date.now());
    for (const person of [sari, seller, rina]) {
      const sums = async (query: string) =>
        (await person.get(`/consignments?tab=${query}`)).text.includes('class="stats');
      expect(await sums(`received&order=${made.orderId}`)).toBe(true);
      expect([await sums('received'), await sums('cancelled')]).toEqual([false, false]);
      expect(textOnly((await person.get('/consignments?tab=received')).text)).toContain('600 kg');
    }
  });

  test('keeps its filter, pages by key, and opens at its beginning for an address that fits nobody', async () => {
    for (let i = 0; i < 26; i += 1) await pack(await order());
    const first = await seller.get('/consignments?tab=moving');
    const next = /href="(\/consignments\?tab=moving&amp;after=[^"]+)"/.exec(first.text)?.[1]?.replaceAll('&amp;', '&');
    expect(next).toBeDefined();
    const idsIn = (html: string) => [...html.matchAll(/href="\/consignments\/(\w{26})"/g)].map(([, id]) => id);
    const [one, two] = [idsIn(first.text), idsIn((await seller.get(next!)).text)];
    expect(one).toHaveLength(24);
    expect(two.length).toBeGreaterThan(0);
    expect(one.filter((id) => two.includes(id))).toEqual([]);
    for (const query of ["?tab='--&after=1';--", '?tab=all', '?after=2026-01-01.x&tab=received', '?order=../x'])
      expect((await seller.get(`/consignments${query}`)).status).toBe(200);
    expect(textOnly((await sari.get('/consignments?tab=to_ship')).text)).toContain('Akan datang');
  });
});
