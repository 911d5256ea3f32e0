import { agus, pemantau } from './people.ts';
import type { Spots } from './spot.ts';

/** What everybody may see without an account, and what observers were given. */
export const transparencySpots: Spots = {
  '/transparency/data/:file': 'a file',

  '/transparency': [
    { name: 'transparency', at: '/transparency' },
    { name: 'transparency-wrong-months', at: '/transparency?from=2026-09&until=2026-03', status: 422 },
  ],
  '/transparency/orders': [{ name: 'transparency-orders', at: '/transparency/orders' }],
  '/transparency/orders/:number': [
    { name: 'transparency-order', at: '/transparency/orders/P-2025-000001' },
    { name: 'transparency-order-unknown', at: '/transparency/orders/P-1999-000001', status: 404 },
  ],
  '/transparency/decisions': [{ name: 'transparency-decisions', at: '/transparency/decisions' }],
  '/transparency/data': [{ name: 'transparency-data', at: '/transparency/data' }],

  '/observers': [
    { name: 'observers', at: '/observers', as: agus },
    { name: 'observers-mistakes', at: '/observers', as: agus, send: 'form[action$=grants] button', status: 422 },
  ],
  '/observers/grants/:id': [
    { name: 'observer-grant', at: 'observer grant' },
    {
      name: 'observer-grant-errors',
      at: 'observer grant',
      send: 'form[action$="/end"] button',
      fill: { '[name=until]': '' },
      status: 422,
    },
    { name: 'observer-grant-over', at: 'observer grant over' },
  ],
  '/observers/looks': [{ name: 'observer-looks', at: '/observers/looks', as: agus }],
  '/observed.csv': 'a file',
  '/observed': [{ name: 'observed', at: '/observed', as: pemantau }],
};
