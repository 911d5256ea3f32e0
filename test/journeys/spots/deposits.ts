import type { Spots } from './spot.ts';

const tuti = 'tuti@forum.example';
const batutulis = 'manager.batutulis@koperasi.example';

/** What pledges put down, for the treasurer and for a cooperative. */
export const depositSpots: Spots = {
  '/deposits': [
    { name: 'deposits', at: '/deposits', as: batutulis },
    { name: 'deposits-to-confirm', at: '/deposits', as: tuti },
    ...['to_return', 'held', 'due', 'done'].map((state) => ({
      ...{ name: `deposits-${state.replace('_', '-')}`, at: `/deposits?state=${state}`, as: tuti },
    })),
  ],
  '/deposits/csv': 'a file for the bank',
};
