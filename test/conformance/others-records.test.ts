import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Answer, type Person, signInAs, textOnly, visitor } from '../support/people.ts';
import { runningWorker, type TestWorker } from '../support/worker.ts';
import { changesNothing } from './bad-input.ts';

/** Records of the hospital and of Batu Tulis, none of them of Empang or of the kitchen of Bantarjati, who ask for them. */
const ours: Readonly<Record<string, string>> = {
  order: `select o.id, o.number word from bulk_order o where o.institution_id = 'inst-rsud' and o.state = 'confirmed'
    and exists (select 1 from invoice i where i.order_id = o.id) and not exists (select 1 from award a where a.order_id = o.id and a.cooperative_id = 'kop-empang') limit 1`,
  sent: `select c.id, o.number word from consignment c join bulk_order o on o.id = c.order_id where o.institution_id = 'inst-rsud' and c.cooperative_id <> 'kop-empang' and c.state = 'sent' limit 1`,
  packed: `select c.id, o.number word from consignment c join bulk_order o on o.id = c.order_id where c.cooperative_id = 'kop-batutulis' and c.state = 'packed' limit 1`,
  received: `select c.id, o.number word from consignment c join bulk_order o on o.id = c.order_id where o.institution_id = 'inst-rsud' and c.cooperative_id = 'kop-batutulis' and c.state = 'received' limit 1`,
  award: `select a.id, o.number word from award a join bulk_order o on o.id = a.order_id where a.cooperative_id = 'kop-batutulis' and a.state = 'confirmed' and o.institution_id = 'inst-rsud' limit 1`,
  handover: `select h.id, o.number word from handover h join bulk_order o on o.id = h.order_id where h.seller_id = 'kop-batutulis' and o.institution_id = 'inst-rsud' limit 1`,
  dispute: `select d.id, o.number word from dispute d join bulk_order o on o.id = d.order_id where d.institution_id = 'inst-rsud' and d.cooperative_id = 'kop-batutulis' limit 1`,
  paper: `select d.id, d.number word from document d where d.kind = 'invoice' and d.counterparty_id = 'inst-rsud' and d.issuer_id <> 'kop-empang' limit 1`,
  note: `select d.id, d.number word from document d where d.kind = 'delivery_note' and d.counterparty_id = 'inst-rsud' and d.issuer_id <> 'kop-empang' limit 1`,
  invoice: `select i.id, d.number word from invoice i join document d on d.id = i.document_id where i.buyer_id = 'inst-rsud' and i.seller_id <> 'kop-empang' and i.paid = 0 limit 1`,
  payment: `select id, reference word from payment where payer_id = 'inst-rsud' and reference <> '' limit 1`,
  payout: `select b.id, b.number word from payout_batch b where not exists (select 1 from payout p where p.batch_id = b.id and p.cooperative_id = 'kop-empang') limit 1`,
  draft: `select year id, year word from patronage_year where fixed_at is null limit 1`,
};
const buyer = ['GET', 'fitri', 'yusuf', 'nining'] as const;
type Ask = readonly [method: string, path: string, of: keyof typeof ours, ...people: string[]];
const seller = ['empang'] as const;
const [, requester, approver, payer] = buyer;

const asks: readonly Ask[] = [
  ...['/consignments/:id', '/disputes/new?consignment=:id'].map(
    (path): Ask => ['GET', path, 'received', requester, approver, ...seller],
  ),
  ['GET', '/consignments/:id', 'packed', requester, payer, ...seller],
  ['GET', '/consignments/:id/receipt', 'sent', requester, approver],
  ['GET', '/consignments/new?order=:id', 'order', ...seller],
  ['GET', '/orders/:id/shortfalls', 'order', requester, approver, payer],
  ['GET', '/handovers/:id', 'handover', requester, approver, payer, ...seller],
  ['GET', '/handovers?order=:id', 'order', requester, approver],
  ['GET', '/disputes/:id', 'dispute', requester, approver, payer, ...seller],
  ...['paper', 'note'].flatMap((of): Ask[] => [
    ['GET', '/documents/:id', of, requester, approver, payer, ...seller],
    ['GET', '/documents/:id/pdf', of, requester, approver, payer, ...seller],
  ]),
  ['GET', '/orders/:id/documents', 'order', requester, payer, ...seller],
  ['GET', '/orders/:id/documents/pdf', 'order', requester, payer, ...seller],
  ['GET', '/invoices/:id', 'invoice', requester, approver, payer, ...seller],
  ['GET', '/orders/:id/settlement', 'order', requester, approver, payer],
  ['GET', '/payments/:id', 'payment', approver, payer],
  ['GET', '/invoices/:id/withholding', 'invoice', payer],
  ['GET', '/payouts/:id', 'payout', ...seller],
  ['GET', '/patronage/:id', 'draft', ...seller],
  ['POST', '/consignments/:id/dispatch', 'packed', ...seller],
  ['POST', '/consignments/:id/cancellation', 'packed', ...seller],
  ['POST', '/consignments/:id/return', 'received', ...seller],
  ['POST', '/consignments/:id/receipt', 'sent', requester, approver],
  ['POST', '/awards/:id/closure', 'award', ...seller],
  ['POST', '/orders/:id/shortfalls', 'order', requester, approver],
  ['POST', '/orders/:id/handovers', 'order', requester, approver],
  ['POST', '/orders/:id/handover-signatures', 'order', approver],
  ['POST', '/handovers/:id/signature', 'handover', requester, approver, ...seller],
  ['POST', '/disputes/:id/messages', 'dispute', requester, approver, ...seller],
  ['POST', '/disputes/:id/withdrawal', 'dispute', requester, approver, ...seller],
  ['POST', '/orders/:id/documents', 'order', requester, ...seller],
  ['POST', '/handovers/:id/invoice', 'handover', ...seller],
  ['POST', '/orders/:id/funding', 'order', approver, payer],
  ['POST', '/invoices/:id/withholding', 'invoice', payer],
];
/** Filled in well enough for each of them, so that only whose record it is can stand in the way. */
const fields = () => ({
  ...{ reason: 'Alasan yang jelas.', cancelReason: 'Alasan yang jelas.', body: 'Pesan.', funding: 'bos' },
  ...{ key: '01M86NXZWDTMTB20KZXQW1EP8D', 'lines.0.received': '1', 'choice.x': 'close_short', contentHash: 'x' },
  ...{ proofNumber: 'BP-1', provedOn: new Date().toISOString().slice(0, 10), 'content.x': 'x' },
});

let worker: TestWorker;
const people: Record<string, Person> = {};
const found: Record<string, { id: string; word: string }> = {};
beforeAll(async () => {
  worker = await runningWorker({ world: true });
  for (const name of [requester, approver, payer])
    people[name] = await signInAs(worker, `${name}@sppg-bantarjati.example`);
  people.empang = await signInAs(worker, 'manager.empang@koperasi.example');
  for (const [name, query] of Object.entries(ours)) {
    const [row] = await worker.database.db.all<{ id: string; word: string }>(sql.raw(query));
    if (!row) throw new Error(`the demo world has no ${name}`);
    found[name] = { id: String(row.id), word: String(row.word) };
  }
});
afterAll(() => worker.close());

const all = asks.flatMap(([method, path, of, ...who]) => who.map((name) => [method, path, name, of] as const));

function expectNothingTold(answer: Answer, word: string): void {
  expect(answer.status).toBe(404);
  expect(textOnly(answer.text)).not.toContain(word);
  for (const name of ['RSUD', 'Batu Tulis', 'Sari']) expect(textOnly(answer.text)).not.toContain(name);
}

describe('a record of others is not there, and nothing of it is told', () => {
  test.each(all)('%s %s as %s (%s)', async (method, path, name, of) => {
    const { id, word } = found[of]!;
    const at = path.replace(':id', id);
    const ask = () =>
      method === 'GET'
        ? people[name]!.get(at)
        : people[name]!.post(at, { ...fields(), [`closure:${id}`]: 'Panen gagal.' });
    expectNothingTold(await changesNothing(worker.database.db, ask), word);
  });
  test('nor in lists that are asked for it', async () => {
    const { id, word } = found.order!;
    for (const [path, name] of [
      [`/consignments?order=${id}`, 'empang'],
      [`/consignments?order=${id}`, requester],
      [`/handovers?order=${id}`, 'empang'],
      [`/disputes?order=${id}`, 'empang'],
      [`/disputes?order=${id}`, requester],
    ] as const) {
      const answer = await people[name]!.get(path);
      expect(answer.status).toBeLessThan(500);
      expect(textOnly(answer.text)).not.toContain(word);
    }
  });
  test('nor in the books, whoever they are asked for', async () => {
    for (const path of [
      '/ledger?party=kop-batutulis',
      '/ledger/1200?party=kop-batutulis',
      '/ledger/1200?party=kop-batutulis&with=inst-rsud',
    ])
      expect(textOnly((await people.empang!.get(path)).text)).not.toMatch(/Batu Tulis/);
  });
  test('nor in a payout of one’s own, opened for another', async () => {
    const manager = await signInAs(worker, 'manager.batutulis@koperasi.example');
    const [own] = await worker.database.db.all<{
      id: string;
      others: string;
    }>(sql`select p.batch_id id, k.name others from payout p
      join payout q on q.batch_id = p.batch_id and q.cooperative_id <> p.cooperative_id join party k on k.id = q.cooperative_id where p.cooperative_id = 'kop-batutulis' limit 1`);
    if (!own) return;
    const { text } = await manager.get(`/payouts/${own.id}?cooperative=kop-ciwaringin`);
    expect(textOnly(text)).not.toContain(own.others);
  });
  test.each(['/payouts', '/bank-statements', '/bank-lines', '/aging', '/periods'])(
    '%s: a cooperative sees no file or list of the forum',
    async (path) => {
      const at =
        path === '/payouts' ? `/payouts/${found.payout!.id}/csv` : path === '/bank-lines' ? '/bank-lines/x' : path;
      expect((await people.empang!.get(at)).status).toBe(403);
    },
  );
});

describe('an address that names nothing', () => {
  test.each(['%00', 'x%00y', '%F0%9F%8D%9A', '..%2f..', "'%20or%201=1--", 'x'.repeat(3000)])(
    'ends in a page that says so (%s)',
    async (id) => {
      const agus = await signInAs(worker, 'agus@forum.example');
      for (const path of [
        '/consignments/:id',
        '/handovers/:id',
        '/disputes/:id',
        '/documents/:id',
        '/documents/:id/pdf',
        '/orders/:id/documents',
        '/invoices/:id',
        '/payments/:id',
        '/payouts/:id',
        '/bank-statements/:id',
        '/bank-lines/:id',
        '/ledger/:id',
        '/orders/:id/settlement',
        '/check/:id',
        '/photos/:id',
      ]) {
        const answer = await agus.get(path.replace(':id', id));
        expect([path, [400, 403, 404].includes(answer.status)]).toEqual([path, true]);
      }
      for (const path of [
        '/handovers?order=',
        '/consignments?order=',
        '/disputes?order=',
        '/aging?buyer=',
        '/payouts?after=',
        '/payments?after=',
        '/ledger?party=',
      ])
        expect([path, (await agus.get(path + id)).status < 500]).toEqual([path, true]);
    },
  );
  test('a wrong code of a paper tells nothing, to anybody', async () => {
    const [row] = await worker.database.db.all<{ token: string }>(sql`select check_token token from document limit 1`);
    for (const token of [
      row!.token.slice(0, -1),
      `${row!.token}x`,
      row!.token.toUpperCase() === row!.token ? row!.token.toLowerCase() : row!.token.toUpperCase(),
      '%25',
    ])
      expect((await visitor(worker).get(`/check/${token}`)).status).toBe(404);
  });
});
