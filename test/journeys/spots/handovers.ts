import { agus, clerk, hendra, lilis, manager, quiet, rina, sari, wawan } from './people.ts';
import type { Spots } from './spot.ts';

/** What came of an order, its handover, and what is disputed. */
export const handoverSpots: Spots = {
  '/orders/:id/shortfalls': [
    { name: 'shortfalls-decide', at: 'shortfall' },
    { name: 'shortfalls-errors', at: 'shortfall', send: 'form[action$=shortfalls] button', status: 422 },
    { name: 'shortfalls-payer', at: 'shortfall for its payer' },
    { name: 'shortfalls-on-the-way', at: 'order confirmed + /shortfalls' },
    { name: 'shortfalls-staff', at: 'order confirmed for staff + /shortfalls' },
    { name: 'shortfalls-none', at: 'order placed + /shortfalls' },
  ],
  '/handovers': [
    { name: 'handovers-approver', at: '/handovers', as: hendra },
    { name: 'handovers-manager', at: '/handovers', as: manager },
    { name: 'handovers-staff', at: '/handovers', as: agus },
    { name: 'handovers-payer', at: '/handovers', as: lilis },
    { name: 'handovers-empty', at: '/handovers', as: quiet },
    { name: 'handovers-waiting', at: 'handovers waiting' },
    { name: 'handovers-ready', at: 'handovers ready' },
    { name: 'handovers-of-order', at: 'handovers of an order' },
  ],
  '/handovers/:id': [
    { name: 'handover-prepared', at: 'handover prepared' },
    { name: 'handover-prepared-seller', at: 'handover prepared for its seller' },
    { name: 'handover-prepared-payer', at: 'handover prepared for the payer' },
    { name: 'handover-signed', at: 'handover signed' },
    { name: 'handover-superseded', at: 'handover superseded' },
  ],
  '/disputes': [
    { name: 'disputes', at: '/disputes', as: clerk },
    { name: 'disputes-staff', at: '/disputes', as: rina },
    { name: 'disputes-open', at: '/disputes?state=open', as: sari },
    { name: 'disputes-empty', at: '/disputes', as: wawan },
  ],
  '/disputes/new': [
    { name: 'dispute-which', at: '/disputes/new', as: manager },
    { name: 'dispute-new', at: 'disputing' },
    { name: 'dispute-new-errors', at: 'disputing', send: 'form[action$=disputes] button', status: 422 },
  ],
  '/disputes/:id': [
    { name: 'dispute-open', at: 'dispute open' },
    { name: 'dispute-decide', at: 'dispute open for staff' },
    { name: 'dispute-decide-errors', at: 'dispute open for staff', send: 'form[action$=outcome] button', status: 422 },
    { name: 'dispute-resolved', at: 'dispute resolved' },
  ],
};
