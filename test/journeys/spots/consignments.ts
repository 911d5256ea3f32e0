import { agus, quiet, rina, sari, wawan } from './people.ts';
import type { Spots } from './spot.ts';

const states = ['packed', 'cancelled', 'sent', 'received'];

/** What is to be shipped, is under way, and has come. */
export const consignmentSpots: Spots = {
  '/consignments': [
    { name: 'consignments-to-ship', at: 'shipments' },
    { name: 'consignments-moving', at: 'shipments + ?tab=moving' },
    { name: 'consignments-received', at: 'shipments + ?tab=received' },
    { name: 'consignments-cancelled', at: 'shipments + ?tab=cancelled' },
    { name: 'consignments-nothing', at: '/consignments', as: quiet },
    { name: 'consignments-buyer', at: '/consignments', as: sari },
    { name: 'consignments-buyer-packed', at: '/consignments?tab=packed', as: sari },
    { name: 'consignments-buyer-nothing', at: '/consignments', as: wawan },
    { name: 'consignments-order', at: 'shipments of an order' },
    { name: 'consignments-order-unknown', at: '/consignments?order=none-such', as: sari },
    { name: 'consignments-staff', at: '/consignments', as: rina },
  ],
  '/consignments/new': [
    { name: 'consignment-new', at: 'packing' },
    { name: 'consignment-closure-errors', at: 'packing', send: 'form[action$=closure] button', status: 422 },
  ],
  '/consignments/:id': [
    ...states.flatMap((state) => [
      { name: `consignment-${state}`, at: `consignment ${state}` },
      { name: `consignment-${state}-buyer`, at: `consignment ${state} for its buyer` },
    ]),
    { name: 'consignment-staff', at: 'consignment received', as: agus },
    {
      name: 'consignment-cancel-errors',
      at: 'consignment packed',
      send: 'form[action$=cancellation] button',
      status: 422,
    },
  ],
};
