import { samples } from '../../documents/samples.ts';
import type { Spots } from './spot.ts';

/** Papers, the trail of an order, and what the code on a paper leads to. */
export const paperSpots: Spots = {
  '/documents/:id/pdf': 'a file: its pages are looked at by test/documents/print.ts',
  '/orders/:id/documents/pdf': 'a file, of the same papers',

  '/documents/:id': [
    ...samples.map(({ kind }) => ({ name: `paper-${kind}`, at: `paper ${kind}` })),
    { name: 'paper-english', at: 'paper invoice + ?lang=en' },
  ],
  '/orders/:id/documents': [
    { name: 'papers-waiting', at: 'order placed + /documents' },
    { name: 'papers-missing', at: 'papers missing' },
    { name: 'papers-issued', at: 'papers issued' },
    { name: 'papers-seller', at: 'papers issued for a seller' },
    { name: 'papers-staff', at: 'papers issued for staff' },
    { name: 'papers-forum', at: 'papers where the forum sells' },
  ],
  '/check/:token': [
    { name: 'check-delivery', at: 'check delivery_note' },
    { name: 'check-invoice', at: 'check invoice' },
    { name: 'check-unknown', at: '/check/none-such', status: 404 },
  ],
};
