import { agus, clerk, manager, maya, quiet, rina } from './people.ts';
import type { Spots } from './spot.ts';

/** Suppliers and their price lists, and what cooperatives need. */
export const supplierSpots: Spots = {
  '/suppliers': [
    { name: 'suppliers', at: '/suppliers', as: rina },
    { name: 'suppliers-mentor', at: '/suppliers?type=distributor', as: maya },
    { name: 'suppliers-none', at: '/suppliers?type=manufacturer', as: agus },
  ],
  '/suppliers/new': [
    { name: 'supplier-new', at: '/suppliers/new', as: rina },
    {
      name: 'supplier-errors',
      at: '/suppliers/new',
      as: rina,
      send: 'form[action="/suppliers"] button',
      status: 422,
    },
  ],
  '/suppliers/:id': [
    { name: 'supplier', at: 'supplier' },
    { name: 'supplier-mentor', at: 'supplier for the mentor' },
    { name: 'supplier-bare', at: 'supplier without lists' },
  ],
  '/price-lists/new': [
    { name: 'list-choose', at: '/price-lists/new', as: rina },
    { name: 'list-new', at: 'list new' },
    { name: 'list-copied', at: 'list copied' },
    { name: 'list-errors', at: 'list new', send: 'form[action="/price-lists"] button', status: 422 },
  ],
  '/price-lists/:id': [
    { name: 'list-in-force', at: 'list in force' },
    { name: 'list-later', at: 'list later' },
    { name: 'list-ended', at: 'list ended' },
    { name: 'list-ending-errors', at: 'list in force', send: 'form[action$=ending] button', status: 422 },
  ],
  '/needs': [
    { name: 'needs-own', at: '/needs', as: manager },
    { name: 'needs-clerk', at: '/needs?commodity=telur-ayam', as: clerk },
    { name: 'needs-none', at: '/needs', as: quiet },
    { name: 'needs-errors', at: '/needs', as: quiet, send: 'form[action="/needs"] button', status: 422 },
    { name: 'needs-pooled', at: '/needs', as: rina },
    { name: 'needs-pooled-mentor', at: '/needs?prices=served', as: maya },
  ],
};
