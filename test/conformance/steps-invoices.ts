import type { Db } from '../../src/platform/db.ts';
import { handedOver, taxStatus } from '../support/trade.ts';
import type { Step } from './command-steps.ts';

type Ask = { value: (query: string) => Promise<string>; db: () => Db };

/** The hospital's oil from one cooperative, handed over and not invoiced. */
export const oilHandedOver = (db: Db, quantity = 120) =>
  handedOver(db, {
    ...{ institutionId: 'inst-rsud', siteId: 'site-rsud-gudang', now: Date.now() },
    lines: [
      { commodityId: 'minyak-goreng', awards: [{ cooperativeId: 'kop-batutulis', quantity, unitPrice: 15_700 }] },
    ],
  });

/** Where an order's money comes from, its invoice, and part of it taken back. */
export const invoiceSteps = ({ value, db }: Ask): readonly Step[] => [
  {
    route: 'POST /orders/:id/funding',
    by: 'payer',
    async page() {
      await taxStatus(db(), 'inst-rsud', 'government_buyer');
      const { orderId } = await oilHandedOver(db());
      return `/orders/${orderId}/settlement`;
    },
    fields: { funding: 'bos' },
  },
  { route: 'POST /handovers/:id/invoice', by: 'treasurer', page: '/settlement' },
  {
    route: 'POST /invoices/:id/credit-notes',
    by: 'treasurer',
    page: () =>
      value(
        `select '/invoices/' || id from invoice where buyer_id = 'inst-rsud' and parent_id is null and paid = 0 order by created_at desc limit 1`,
      ),
    fields: { line0: '1.000', reason: 'Sebagian kemasan penyok.' },
  },
];
