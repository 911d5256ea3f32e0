import type { Spots } from './spot.ts';

const states = ['ordered', 'nothing', 'ready', 'free', 'invoiced', 'settled'];

/** What a joint purchase cost: bills, other costs, every member's part, and a member's own page. */
export const costSpots: Spots = {
  '/campaigns/:id/costs': [
    ...states.map((state) => ({ name: `costs-${state}`, at: `costs ${state}` })),
    { name: 'costs-mentor', at: 'costs ready', as: 'maya@forum.example' },
    ...['ordered', 'invoiced', 'settled'].map((state) => ({
      name: `costs-own-${state}`,
      at: `costs ${state} for its cooperative`,
    })),
    { name: 'costs-not-in', at: 'costs invoiced', as: 'manager.bondongan@koperasi.example' },
    { name: 'costs-bill-errors', at: 'costs nothing', send: 'form[action$=bills] button', status: 422 },
    { name: 'costs-charge-errors', at: 'costs ready', send: 'form[action$=charges] button', status: 422 },
  ],
};
