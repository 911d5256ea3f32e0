import type { Spots } from './spot.ts';

/** What a buyer's receiver fills in, or is told instead. */
export const receiptSpots: Spots = {
  '/consignments/:id/receipt': [
    { name: 'receipt-form', at: 'consignment sent for its buyer + /receipt' },
    { name: 'receipt-form-refused', at: 'consignment sent for its buyer + /receipt?fill=refused' },
    { name: 'receipt-recorded', at: 'consignment received for its buyer + /receipt' },
    { name: 'receipt-packed', at: 'consignment packed for its buyer + /receipt' },
    { name: 'receipt-cancelled', at: 'consignment cancelled for its buyer + /receipt' },
  ],
  '/offline': [{ name: 'offline', at: '/offline' }],
};
