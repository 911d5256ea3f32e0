import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dayOf } from '../../src/platform/clock.ts';
import { newId } from '../../src/platform/ids.ts';
import { rupiah } from '../../src/platform/money.ts';
import { type Person, signInAs, textOnly } from '../support/people.ts';
import { feeOf, handedOver, taxStatus } from '../support/trade.ts';
import { runningWorker, type TestWorker } from '../support/worker.ts';
import { expectLedgerInOrder } from './ledger-checks.ts';
import { worldMoney } from './world-money.ts';

let worker: TestWorker;
let lilis: Person;
let tuti: Person;
let manager: Person;
let made: Awaited<ReturnType<typeof handedOver>>;
const one = async (query: ReturnType<typeof sql>) => (await worker.database.db.all<{ id: string }>(query))[0]!.id;
const order = {
  ...{ institutionId: 'inst-rsud', siteId: 'site-rsud-gudang' },
  lines: [
    {
      commodityId: 'minyak-goreng',
      awards: [
        { cooperativeId: 'kop-batutulis', quantity: 400, unitPrice: 15_700, fixedCost: 150_000 },
        { cooperativeId: 'kop-empang', quantity: 100, unitPrice: 15_650 },
      ],
    },
    { commodityId: 'beras-medium', awards: [{ cooperativeId: 'kop-batutulis', quantity: 1200, unitPrice: 13_100 }] },
  ],
};

beforeAll(async () => {
  worker = await runningWorker({ world: true });
  const { db } = worker.database;
  await taxStatus(db, 'inst-rsud', 'government_buyer');
  await feeOf(db, 250);
  const now = Date.now();
  made = await handedOver(db, { ...order, now });
  await handedOver(db, { ...order, model: 'forum', forumId: 'forum-bogor', now });
  await worker.runJobs();
  lilis = await signInAs(worker, 'lilis@rsud.example');
  tuti = await signInAs(worker, 'tuti@forum.example');
  manager = await signInAs(worker, 'manager.batutulis@koperasi.example');
});
afterAll(async () => {
  await expectLedgerInOrder(worker.database.db);
  await worker.close();
});

const mine = () => one(sql`select id from invoice where order_id = ${made.orderId} and seller_id = 'kop-batutulis'`);

describe('the overview', () => {
  test('every figure that the ledger books equals it, for the buyer, the cooperative and the forum', async () => {
    for (const person of [lilis, manager, tuti]) {
      await person.get('/settlement');
      const { text, trips } = await person.get('/settlement');
      expect(trips).toBeLessThanOrEqual(1);
      expect(textOnly(text)).toContain('Sama dengan buku besar');
      expect(textOnly(text)).not.toContain('Berbeda dari buku besar');
    }
  });

  test('leads a payer whose cash is below zero to where money from outside is recorded, and nobody who may not', async () => {
    const sari = await signInAs(worker, 'sari@rsud.example');
    const path = 'href="/ledger/opening">Catat saldo awal';
    expect((await lilis.get('/settlement')).text).not.toContain(path);
    const day = dayOf(Date.now());
    const out = { direction: 'out', amount: '900.000.000.000', day, reason: 'Gaji pegawai', key: newId(Date.now()) };
    expect((await lilis.post('/ledger/opening/movements', out)).status).toBe(303);
    const { text, trips } = await lilis.get('/settlement');
    expect(text).toContain(path);
    expect(textOnly(text)).toContain('Saldo kas menurut forum negatif');
    expect(trips).toBeLessThanOrEqual(1);
    expect((await sari.get('/settlement')).text).not.toContain('/ledger/opening');
  });

  test('names to the treasurer what keeps a handover from being invoiced, and the button says it too', async () => {
    const { db } = worker.database;
    await db.run(sql`insert into commodity (id, category, name_id, name_en, trade_unit, tax_class)
      values ('odd', 'other', 'Rempah campur', 'Mixed spices', 'kg', 'unknown')`);
    const awards = [{ cooperativeId: 'kop-empang', quantity: 5, unitPrice: 90_000 }];
    await taxStatus(db, 'kop-empang', 'pkp');
    const odd = await handedOver(db, { ...order, lines: [{ commodityId: 'odd', awards }], now: Date.now() });
    expect(textOnly((await tuti.get('/settlement')).text)).toMatch(
      /Tabel pajak belum punya aturan PPN untuk Rempah campur/,
    );
    const answer = await tuti.post(`/handovers/${odd.handovers['kop-empang']}/invoice`, {});
    expect(answer.status).toBe(409);
    expect(textOnly(answer.text)).toContain('Rempah campur');
    expect((await manager.post(`/handovers/${odd.handovers['kop-empang']}/invoice`, {})).status).toBe(404);
    await db.run(sql`update commodity set tax_class = 'taxable' where id = 'odd'`);
    await worker.runJobs();
    expect(textOnly((await tuti.get('/settlement')).text)).toContain('sudah ditagihkan');
  });
});

describe('invoices', () => {
  test('the list’s sums are those of its rows, and filters hold what they say', async () => {
    const page = textOnly((await lilis.get('/invoices')).text);
    const [sums] = await worker.database.db.all<{ total: number; n: number }>(
      sql`select sum(total) total, count(*) n from invoice where buyer_id = 'inst-rsud'`,
    );
    expect(page).toContain(`${sums!.n} tagihan`);
    expect(page).toContain(`Rp${new Intl.NumberFormat('id-ID').format(sums!.total)}`);
    expect(textOnly((await lilis.get('/invoices?state=overdue')).text)).toContain(
      'Tidak ada tagihan dalam keadaan ini',
    );
    expect((await lilis.get("/invoices?state='--&after=1';--")).status).toBe(200);
  });

  test('the buyer sees taxes with their source and never the fee; the cooperative sees it', async () => {
    const id = await mine();
    const buyer = textOnly((await lilis.get(`/invoices/${id}`)).text);
    expect(buyer).toMatch(/PPh 22 1,5% dari harga tanpa PPN.*PMK 59\/PMK.03\/2022/);
    expect(buyer).toContain('Tanpa PPh 22: beras dan gabah');
    for (const path of ['/settlement', '/invoices', `/invoices/${id}`, `/orders/${made.orderId}/settlement`, '/ledger'])
      expect(textOnly((await lilis.get(path)).text), path).not.toMatch(/jasa forum/i);
    expect(textOnly((await manager.get(`/invoices/${id}`)).text)).toMatch(/Jasa forum( [\d,]+ %)? Rp[1-9]/);
  });

  test('nobody opens another party’s: not another cooperative’s, not another buyer’s, not the forum’s', async () => {
    const other = await one(sql`select id from invoice where order_id = ${made.orderId} and seller_id = 'kop-empang'`);
    const forums = await one(
      sql`select parent_id id from invoice where seller_id = 'kop-batutulis' and parent_id is not null`,
    );
    const member = await one(sql`select id from invoice where parent_id = ${forums} and seller_id = 'kop-batutulis'`);
    expect((await manager.get(`/invoices/${other}`)).status).toBe(404);
    expect((await manager.get(`/invoices/${forums}`)).status).toBe(404);
    expect((await manager.get(`/invoices/${member}`)).status).toBe(200);
    expect((await lilis.get(`/invoices/${member}`)).status).toBe(404);
    expect((await tuti.get(`/invoices/${member}`)).status).toBe(200);
  });
});

describe('a credit note', () => {
  test('typed wrong comes back with what was typed; above the line it says how much there is', async () => {
    const path = `/invoices/${await mine()}/credit-notes`;
    const wrong = await tuti.post(path, { key: newId(Date.now()), line0: 'banyak', reason: '' });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('value="banyak"');
    expect(wrong.text).toContain('id="e-line0"');
    expect(wrong.text).toContain('id="e-reason"');
    const above = await tuti.post(path, { key: newId(Date.now()), line0: '99.999.999', reason: 'x' });
    expect(above.status).toBe(422);
    expect(textOnly(above.text)).toContain('paling banyak Rp6.280.000');
    expect((await tuti.post(path, { key: newId(Date.now()), reason: 'x' })).status).toBe(422);
    expect((await manager.post(path, {})).status).toBe(403);
  });

  test('shows on the invoice, and the figures still equal the ledger', async () => {
    const id = await mine();
    const sent = await tuti.post(`/invoices/${id}/credit-notes`, {
      key: newId(Date.now()),
      line0: '157.000',
      reason: 'Bocor',
    });
    expect(sent.location).toBe(`/invoices/${id}`);
    const page = textOnly((await lilis.get(`/invoices/${id}`)).text);
    expect(page).toMatch(/NK\/BATUTULIS\/\d{4}\/\d{4}/);
    expect(page).toContain('Bocor');
    for (const person of [lilis, manager, tuti])
      expect(textOnly((await person.get('/settlement')).text)).not.toContain('Berbeda dari buku besar');
  });
});

test('payments, advances, proofs and refused money leave every figure equal to the ledger', async () => {
  await worldMoney(worker.database.db);
  for (const person of [lilis, manager, tuti]) {
    const page = textOnly((await person.get('/settlement')).text);
    expect(page).toContain('Sama dengan buku besar');
    expect(page).not.toContain('Berbeda dari buku besar');
  }
});

describe('an order’s money', () => {
  test('reconciles what was received with what was invoiced', async () => {
    const page = textOnly((await lilis.get(`/orders/${made.orderId}/settlement`)).text);
    expect(page).toContain('Yang ditagihkan sama dengan yang diterima');
    expect((await manager.get(`/orders/${made.orderId}/settlement`)).status).toBe(403);
    const other = await signInAs(worker, 'siti@albarokah.example');
    expect((await other.get(`/orders/${made.orderId}/settlement`)).status).toBe(404);
  });

  test('its source of funds is not chosen among what we do not know, nor after the first invoice', async () => {
    const path = `/orders/${made.orderId}/funding`;
    expect((await lilis.post(path, { funding: 'utang' })).status).toBe(422);
    const late = await lilis.post(path, { funding: 'bos' });
    expect(late.status).toBe(409);
    expect(textOnly(late.text)).toContain('Tagihan pertama sudah terbit');
  });
});

describe('the ledger', () => {
  test('balances for every party; a cooperative opens its own books alone', async () => {
    for (const party of ['forum-bogor', 'inst-rsud', 'kop-batutulis'])
      expect(textOnly((await tuti.get(`/ledger?party=${party}`)).text)).toContain('Debit sama dengan kredit');
    const own = textOnly((await manager.get('/ledger?party=inst-rsud')).text);
    expect(own).toContain('4100 Penjualan');
    const bought = await worker.database.db.all<{ sum: number }>(
      sql`select sum(amount) sum from posting where party_id = 'inst-rsud' and code = '5100'`,
    );
    expect(own).not.toContain(rupiah(bought[0]!.sum));
    expect((await manager.get('/ledger/9999')).status).toBe(404);
    expect(textOnly((await manager.get('/ledger/1200')).text)).toContain('RSUD Kota Bogor');
  });
});
