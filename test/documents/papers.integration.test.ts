import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bulkOrder, plan } from '../../db/schema/index.ts';
import { type DocumentContent, issueDocument } from '../../src/documents/index.ts';
import { commit } from '../../src/platform/db.ts';
import { newId } from '../../src/platform/ids.ts';
import { type Person, signInAs, textOnly, visitor } from '../support/people.ts';
import { sentConsignment } from '../support/trade.ts';
import { runningWorker, type TestWorker } from '../support/worker.ts';
import { confirmedForHospital, papersOf, pdfAt } from './world.ts';

let worker: TestWorker;
let sari: Person;
let batutulis: Person;
let empang: Person;
let rina: Person;
beforeAll(async () => {
  worker = await runningWorker({ world: true });
  [sari, batutulis, empang, rina] = (await Promise.all(
    [
      'sari@rsud.example',
      'manager.batutulis@koperasi.example',
      'manager.empang@koperasi.example',
      'rina@forum.example',
    ].map((email) => signInAs(worker, email)),
  )) as [Person, Person, Person, Person];
});
afterAll(() => worker.close());

const kinds = (rows: { kind: string; issuer_id: string; counterparty_id: string | null }[]) =>
  rows.map((row) => `${row.kind} ${row.issuer_id} → ${row.counterparty_id}`);

describe('quotes and purchase orders', () => {
  test('the clock issues one of each for every cooperative, once', async () => {
    const { orderId } = await confirmedForHospital(worker);
    await worker.runJobs();
    const issued = await papersOf(worker, orderId);
    expect(kinds(issued).toSorted()).toEqual([
      'purchase_order inst-rsud → kop-batutulis',
      'purchase_order inst-rsud → kop-empang',
      'quote kop-batutulis → inst-rsud',
      'quote kop-empang → inst-rsud',
    ]);
    const ofBatutulis = 1200 * 13_000 + 300 * 15_700 + 150_000;
    expect(issued.filter((one) => one.total === ofBatutulis)).toHaveLength(2);
    await worker.runJobs();
    expect(await papersOf(worker, orderId)).toEqual(issued);
  });

  test('the buyer asks for them before the clock does, and again: nothing twice', async () => {
    const { orderId } = await confirmedForHospital(worker);
    const page = `/orders/${orderId}/documents`;
    expect(textOnly((await sari.get(page)).text)).toContain('Terbit sebentar lagi');
    expect(await sari.post(page)).toMatchObject({ status: 303, location: page });
    expect(await sari.post(page)).toMatchObject({ status: 303 });
    expect(await papersOf(worker, orderId)).toHaveLength(4);
    expect(textOnly((await sari.get(page)).text)).not.toContain('Terbit sebentar lagi');
  });

  test('where the forum sells, the purchase order goes to it and names the cooperative', async () => {
    const { orderId } = await confirmedForHospital(worker, { model: 'forum' });
    await sari.post(`/orders/${orderId}/documents`);
    const orders = (await papersOf(worker, orderId)).filter((one) => one.kind === 'purchase_order');
    expect(orders.map((one) => one.counterparty_id)).toEqual(['forum-bogor', 'forum-bogor']);
    const seen = await batutulis.get(`/orders/${orderId}/documents`);
    const own = orders.find((one) => one.subject_id.includes(':kop-batutulis:'))!;
    expect(seen.text).toContain(own.number);
    const { text } = await batutulis.get(`/documents/${own.id}`);
    expect(textOnly(text)).toMatch(/Koperasi pengirim Koperasi Batu Tulis/);
  });

  test('what a later plan adds gets papers of its own', async () => {
    const { orderId, awards } = await confirmedForHospital(worker);
    await sari.post(`/orders/${orderId}/documents`);
    const { db } = worker.database;
    const [planId, at] = [newId(Date.now()), Date.now()];
    await db
      .insert(plan)
      .values({ id: planId, orderId, version: 2, cause: 'lapsed', result: { lines: [] }, cost: 0, createdAt: at });
    const [first, more] = [awards[1]!.awardId, newId(at)];
    await db.run(
      sql`update offer set available = available + 40 where id = (select offer_id from award where id = ${first})`,
    );
    await db.run(sql`insert into award (id, plan_id, order_id, line_id, offer_id, revision_id, cooperative_id, quantity,
      awarded_quantity, unit_price, fixed_cost, confirm_by, created_at) select ${more}, ${planId}, order_id, line_id, offer_id,
      revision_id, cooperative_id, 40, 40, unit_price, 0, ${at}, ${at} from award where id = ${first}`);
    await db.run(sql`update award set state = 'confirmed', decided_at = ${at}, decided_by = 'u-x' where id = ${more}`);
    await worker.runJobs();
    const added = (await papersOf(worker, orderId)).filter((one) => one.subject_id.endsWith(':2'));
    expect(added.map((one) => [one.kind, one.total])).toEqual([
      ['purchase_order', 40 * 13_100],
      ['quote', 40 * 13_100],
    ]);
    const { text } = await sari.get(`/documents/${added[0]!.id}`);
    expect(textOnly(text)).toContain('Tambahan pada dokumen sebelumnya');
  });

  test('an order that not all have confirmed has none', async () => {
    const { orderId } = await confirmedForHospital(worker);
    await worker.database.db.update(bulkOrder).set({ state: 'attention' }).where(sql`${bulkOrder.id} = ${orderId}`);
    const answer = await sari.post(`/orders/${orderId}/documents`);
    expect(answer.status).toBe(409);
    expect(textOnly(answer.text)).toContain('belum dikonfirmasi semua koperasi');
    await worker.runJobs();
    expect(await papersOf(worker, orderId)).toEqual([]);
  });
});

describe('who sees what', () => {
  let orderId: string;
  let own: string;
  let others: string;
  beforeAll(async () => {
    orderId = (await confirmedForHospital(worker)).orderId;
    await sari.post(`/orders/${orderId}/documents`);
    const papers = await papersOf(worker, orderId);
    own = papers.find((one) => one.issuer_id === 'kop-batutulis')!.id;
    others = papers.find((one) => one.issuer_id === 'kop-empang')!.id;
  });

  test('a cooperative finds its own papers, not those of the others', async () => {
    expect((await batutulis.get(`/documents/${own}`)).status).toBe(200);
    for (const path of [`/documents/${others}`, `/documents/${others}/pdf`])
      expect((await batutulis.get(path)).status).toBe(404);
    const trail = textOnly((await batutulis.get(`/orders/${orderId}/documents`)).text);
    expect(trail).toContain('PNW/BATUTULIS/');
    expect(trail).not.toContain('EMPANG');
    const bundle = await pdfAt(worker, batutulis, `/orders/${orderId}/documents/pdf`);
    expect(bundle.map((page) => page.text).join()).not.toContain('EMPANG');
  });

  test('another institution and a cooperative that sells nothing find nothing', async () => {
    for (const email of ['fitri@sppg-bantarjati.example', 'manager.bondongan@koperasi.example']) {
      const person = await signInAs(worker, email);
      for (const path of [`/documents/${own}`, `/orders/${orderId}/documents`, `/orders/${orderId}/documents/pdf`])
        expect((await person.get(path)).status, `${email} ${path}`).toBe(404);
      expect((await person.post(`/orders/${orderId}/documents`)).status).toBe(404);
    }
  });

  test('staff find all, observers none', async () => {
    expect((await rina.get(`/documents/${others}`)).status).toBe(200);
    const observer = await signInAs(worker, 'pemantau@dekopinda.example');
    expect((await observer.get(`/documents/${own}`)).status).toBe(403);
  });

  test('money between the forum and a cooperative is not the buyer’s to see', async () => {
    const { db } = worker.database;
    const id = newId(Date.now());
    await issueDocument(db, {
      ...{ id, kind: 'payout_statement', issuerId: 'forum-bogor', counterpartyId: 'kop-batutulis', orderId },
      ...{ subjectId: `payout-${id}`, content: paper(), issuedAt: Date.now(), issuedBy: null },
    });
    expect((await sari.get(`/documents/${id}`)).status).toBe(404);
    expect((await batutulis.get(`/documents/${id}`)).status).toBe(200);
    expect((await empang.get(`/documents/${id}`)).status).toBe(404);
  });
});

describe('one set of figures', () => {
  test('the page and the PDF state the same, in both languages', async () => {
    const { orderId } = await confirmedForHospital(worker);
    await sari.post(`/orders/${orderId}/documents`);
    const order = (await papersOf(worker, orderId)).find((one) => one.counterparty_id === 'kop-batutulis')!;
    for (const [lang, title, words] of [
      ['id', 'SURAT PESANAN', 'Dua puluh juta empat ratus enam puluh ribu rupiah'],
      ['en', 'PURCHASE ORDER', 'Twenty million four hundred and sixty thousand rupiah'],
    ]) {
      const page = textOnly((await sari.get(`/documents/${order.id}?lang=${lang}`)).text);
      const [pdf] = await pdfAt(worker, sari, `/documents/${order.id}/pdf?lang=${lang}`);
      const printed = pdf!.text.replaceAll(/\s+/g, ' ');
      for (const one of [
        title,
        words,
        order.number,
        'Rp20.460.000',
        '15.600.000',
        '1.200 kg',
        '4.710.000',
        '150.000',
      ]) {
        expect(page).toContain(one);
        expect(printed).toContain(one);
      }
    }
  });

  test('the bundle holds every paper of the order, by seller along the trail', async () => {
    const { orderId, number } = await confirmedForHospital(worker);
    await sari.post(`/orders/${orderId}/documents`);
    const pages = await pdfAt(worker, sari, `/orders/${orderId}/documents/pdf`);
    expect(pages).toHaveLength(5);
    expect(pages[0]!.text).toContain(number);
    for (const { number } of await papersOf(worker, orderId)) expect(pages[0]!.text).toContain(number);
    const titles = pages.slice(1).map((page) => /SURAT (PENAWARAN HARGA|PESANAN)/.exec(page.text)?.[1]);
    expect(titles).toEqual(['PENAWARAN HARGA', 'PESANAN', 'PENAWARAN HARGA', 'PESANAN']);
  });
});

const paper = (more: Partial<DocumentContent> = {}): DocumentContent => {
  const party = {
    address: 'Jl. Rahasia 5',
    phone: '0251',
    email: 'a@example.org',
    npwp: '0099887766554433',
    nib: null,
  };
  return {
    issuer: { id: 'kop-batutulis', name: 'KKMP Batutulis', ...party },
    counterparty: { id: 'inst-rsud', name: 'RSUD Kota Bogor', ...party },
    ...{ date: '2026-12-03', orderNumber: null, facts: [], totals: [], total: null, notes: [], signatures: [] },
    lines: [{ name: { id: 'Beras medium', en: 'Medium rice' }, quantityMilli: 1_250_500, unit: 'kg' }],
    ...more,
  };
};

describe('the check page', () => {
  async function sent() {
    const { db } = worker.database;
    const { orderId } = await confirmedForHospital(worker);
    const { consignmentId } = await sentConsignment(db, { orderId, cooperativeId: 'kop-batutulis', now: Date.now() });
    const id = newId(Date.now());
    await issueDocument(db, {
      ...{ id, kind: 'delivery_note', issuerId: 'kop-batutulis', counterpartyId: 'inst-rsud', orderId },
      ...{ subjectId: consignmentId, content: paper(), issuedAt: Date.now(), issuedBy: null },
    });
    const row = (await papersOf(worker, orderId)).find((one) => one.id === id)!;
    return { consignmentId, row, path: `/check/${row.check_token}` };
  }

  test('shows anybody what the paper should say, and nothing that is private', async () => {
    const { row, path } = await sent();
    const { status, text, headers } = await visitor(worker).get(path);
    expect(status).toBe(200);
    for (const one of [
      row.number,
      'KKMP Batutulis',
      'RSUD Kota Bogor',
      'Beras medium',
      '1.250,5 kg',
      'asli dan terbaru',
    ])
      expect(textOnly(text)).toContain(one);
    for (const one of ['Rahasia', '0099887766554433', 'a@example.org']) expect(text).not.toContain(one);
    expect(headers.get('x-robots-tag')).toContain('noindex');
    expect(text).toContain(`/sign-in?next=${encodeURIComponent(path)}`);
  });

  test('offers the receiver the receipt, and nobody else', async () => {
    const { consignmentId, path } = await sent();
    const receipt = `/consignments/${consignmentId}/receipt`;
    expect((await sari.get(path)).text).toContain(receipt);
    expect((await batutulis.get(path)).text).not.toContain(receipt);
    expect((await (await signInAs(worker, 'fitri@sppg-bantarjati.example')).get(path)).text).not.toContain(receipt);
  });

  test('warns whoever holds a code that belongs to no paper', async () => {
    for (const token of ['none-such', '%27%20or%201', 'x'.repeat(500)]) {
      const { status, text } = await visitor(worker).get(`/check/${token}`);
      expect(status).toBe(404);
      expect(textOnly(text)).toContain('Dokumen tidak ditemukan');
    }
  });

  test('a correction is a paper of its own, and both say so', async () => {
    const { row, path } = await sent();
    const { db } = worker.database;
    const id = newId(Date.now());
    const [corrected] = await issueDocument(db, {
      ...{ id, kind: 'delivery_note', issuerId: 'kop-batutulis', counterpartyId: 'inst-rsud', orderId: null },
      ...{ subjectId: `again-${id}`, content: paper(), correctsId: row.id, issuedAt: Date.now(), issuedBy: null },
    });
    const check = textOnly((await visitor(worker).get(path)).text);
    expect(check).toContain('sudah dikoreksi');
    expect(check).toContain(corrected!.number);
    const old = textOnly((await sari.get(`/documents/${row.id}`)).text);
    expect(old).toContain(`Sudah diganti dengan ${corrected!.number}`);
    const page = textOnly((await sari.get(`/documents/${id}`)).text);
    expect(page).toContain(`Dokumen ini mengoreksi Surat Jalan ${row.number}`);
    expect(page).toContain('versi 2');
  });
});

describe('an issued paper', () => {
  test('is neither changed nor removed, whoever writes', async () => {
    const { orderId } = await confirmedForHospital(worker);
    await sari.post(`/orders/${orderId}/documents`);
    const { db } = worker.database;
    const refused = { ok: false, refusal: { kind: 'trigger', name: 'document_append_only' } };
    for (const statement of [
      sql`update document set number = 'SP/1' where order_id = ${orderId}`,
      sql`update document set content = '{}' where order_id = ${orderId}`,
      sql`delete from document where order_id = ${orderId}`,
    ])
      expect(await commit(db, [db.run(statement)])).toMatchObject(refused);
    expect(await papersOf(worker, orderId)).toHaveLength(4);
  });
});

describe('numbers under 16 issuers at once', () => {
  test('none twice, none missing, also where batches are refused', async () => {
    const orders = await Promise.all(Array.from({ length: 16 }, () => confirmedForHospital(worker)));
    const { db } = worker.database;
    // Beside them, batches that take a number and are refused for something else: the number comes back.
    const refused = Array.from({ length: 8 }, (_, i) =>
      commit(db, [
        issueDocument(db, {
          ...{
            id: newId(Date.now()),
            kind: 'purchase_order',
            issuerId: 'inst-rsud',
            counterpartyId: null,
            orderId: null,
          },
          ...{ subjectId: `refused-${i}`, content: paper(), issuedAt: Date.now(), issuedBy: null },
        }),
        db.run(sql`delete from document`),
      ]),
    );
    const asked = orders.flatMap(({ orderId }) => [
      sari.post(`/orders/${orderId}/documents`),
      rina.post(`/orders/${orderId}/documents`),
    ]);
    expect((await Promise.all(asked)).map((answer) => answer.status)).toEqual(asked.map(() => 303));
    expect((await Promise.all(refused)).every((answer) => !answer.ok)).toBe(true);
    for (const { orderId } of orders) expect(await papersOf(worker, orderId)).toHaveLength(4);
    const series = await db.all<{ papers: number; last: number; numbers: number }>(
      sql`select count(*) papers, max(serial) last, count(distinct number) numbers from document group by issuer_id, kind, year`,
    );
    expect(series.length).toBeGreaterThan(3);
    for (const { papers, last, numbers } of series) expect([last, numbers]).toEqual([papers, papers]);
  });
});
