import { describe, expect, test } from 'vitest';
import { filed, type TrailRows, trailOf } from '../../src/documents/trail.ts';
import type { Trail, TrailInvoice, TrailPaper } from '../../src/documents/types-trail.ts';

const buyer = { kind: 'institution', partyId: 'b' } as const;
const order = {
  ...{ id: 'o', number: 'P-2026-000001', state: 'confirmed', institutionId: 'b', institutionName: 'Pembeli' },
  ...{ model: 'agent' as const, forumId: 'f', forumName: 'Forum' },
};
const seller = { id: 'c', name: 'Koperasi', planVersion: 1, packed: 0, sent: 0, received: 0, plannedOn: null };
const paper = (kind: TrailPaper['kind'], more: Partial<TrailPaper> = {}): TrailPaper => ({
  ...{ id: `${kind}-1`, kind, number: '1', issuerId: 'c', counterpartyId: 'b', subjectId: 's', date: '2026-12-01' },
  ...{ total: null, correctedBy: [], paid: [], ...more },
});
const planned = [
  paper('quote', { subjectId: 'o:c:1' }),
  paper('purchase_order', { subjectId: 'o:c:1', issuerId: 'b', counterpartyId: 'c' }),
];
const rows = (more: Partial<TrailRows> = {}): TrailRows => ({
  ...{ order, cooperatives: [seller], papers: [], handovers: [], invoices: [], ...more },
});
const invoice: TrailInvoice = { sellerId: 'c', buyerId: 'b', open: 100, withheld: 10, proved: 0 };

/** What each step of the first seller waits for; papers that are there by their count. */
const told = ({ groups: [group] }: Trail): Record<string, unknown> =>
  Object.fromEntries(group!.steps.map((step) => [step.kind, step.waiting?.for ?? step.papers.length]));

describe('what an order’s papers wait for', () => {
  test('nobody has answered: all of them for that', () => {
    const open = { ...order, state: 'placed' };
    expect(told(trailOf(rows({ order: open }), buyer))).toMatchObject({
      quote: 'confirmation',
      delivery_note: 'confirmation',
    });
  });

  test('just confirmed: quote and purchase order are being issued, and may be asked for', () => {
    const trail = trailOf(rows(), buyer);
    expect(trail.missing).toBe(true);
    expect(told(trail)).toMatchObject({ quote: 'issuing', purchase_order: 'issuing', delivery_note: 'packing' });
  });

  test('a later plan: they are missing again', () => {
    const again = { ...seller, planVersion: 2 };
    expect(trailOf(rows({ cooperatives: [seller], papers: planned }), buyer).missing).toBe(false);
    expect(trailOf(rows({ cooperatives: [again], papers: planned }), buyer).missing).toBe(true);
  });

  test.each([
    [{ packed: 1 }, 'dispatch', 'goods'],
    [{ sent: 1 }, 0, 'goods'],
    [{ received: 1 }, 0, 'preparing'],
  ])('shipments %j', (shipped, note, handover) => {
    const cooperatives = [{ ...seller, ...shipped }];
    expect(told(trailOf(rows({ cooperatives }), buyer))).toMatchObject({ delivery_note: note, handover });
  });

  test('the invoice waits for both signatures, the receipt for the money, the proof for what is withheld', () => {
    const at = (state: 'prepared' | 'signed', invoices: TrailInvoice[] = []) =>
      told(trailOf(rows({ handovers: [{ sellerId: 'c', state, signatures: 1 }], invoices }), buyer));
    expect(at('prepared')).toMatchObject({ handover: 'signatures', invoice: 'handover_first' });
    expect(at('signed')).toMatchObject({ invoice: 'invoicing', payment_receipt: 'invoice_first' });
    expect(at('signed', [invoice])).toMatchObject({ payment_receipt: 'payment', withholding_proof: 'proof' });
    expect(at('signed', [{ ...invoice, open: 10 }])).toMatchObject({ payment_receipt: 0 });
    expect(at('signed', [{ ...invoice, withheld: 0 }])).toMatchObject({ withholding_proof: 'not_withheld' });
  });

  test('the buyer is told nothing of what the forum owes the cooperative', () => {
    expect(told(trailOf(rows(), buyer))).not.toHaveProperty('payout_statement');
    expect(told(trailOf(rows(), { kind: 'cooperative', partyId: 'c' }))).toHaveProperty('payout_statement');
  });
});

describe('whose part of the trail a paper is', () => {
  test('where the forum sells: quotes and orders of the cooperative, handover and invoice of the forum', () => {
    const byForum = { ...order, model: 'forum' as const };
    const papers = [
      paper('invoice', { id: 'i', issuerId: 'f' }),
      paper('purchase_order', { id: 'p', issuerId: 'b', counterpartyId: 'f', subjectId: 'o:c:1' }),
    ];
    const { groups } = trailOf(rows({ order: byForum, papers }), buyer);
    const held = groups.map(({ party, steps }) => [
      party?.id,
      steps.flatMap((step) => step.papers.map((one) => one.id)),
    ]);
    expect(held).toEqual([
      ['c', ['p']],
      ['f', ['i']],
    ]);
  });

  test('a receipt stands with every seller whose invoice was paid, and is filed once', () => {
    const other = { ...seller, id: 'd', name: 'Lain' };
    const papers = [paper('payment_receipt', { issuerId: 'f', counterpartyId: 'b', paid: ['c', 'd'] })];
    const trail = trailOf(rows({ cooperatives: [seller, other], papers }), buyer);
    expect(trail.groups.map((one) => one.steps.flatMap((step) => step.papers).length)).toEqual([1, 1]);
    expect(filed(trail, papers)).toHaveLength(1);
  });

  test('every paper is somewhere, and filed by seller along the trail', () => {
    const papers = [paper('payment_receipt', { issuerId: 'f' }), paper('invoice'), ...planned.toReversed()];
    const trail = trailOf(rows({ papers }), buyer);
    expect(filed(trail, papers).map((one) => one.kind)).toEqual([
      'quote',
      'purchase_order',
      'invoice',
      'payment_receipt',
    ]);
    expect(trail.groups.flatMap((group) => group.steps.flatMap((step) => step.papers))).toHaveLength(papers.length);
  });
});
