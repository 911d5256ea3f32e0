import type { Spots } from './spot.ts';

const states = ['ordered', 'arriving', 'shared', 'handing', 'distributed'];

/** The goods of a joint purchase: what came, how it is shared, what is handed out and received. */
export const goodsSpots: Spots = {
  '/campaigns/:id/goods': [
    ...states.map((state) => ({ name: `goods-${state}`, at: `goods ${state}` })),
    { name: 'goods-mentor', at: 'goods arriving', as: 'maya@forum.example' },
    ...['ordered', 'shared', 'handing'].map((state) => ({
      name: `goods-own-${state}`,
      at: `goods ${state} for its cooperative`,
    })),
    {
      name: 'goods-not-in',
      at: 'goods ordered for its cooperative',
      as: 'manager.bondongan@koperasi.example',
    },
    { name: 'goods-void-errors', at: 'goods arriving', send: 'form[action$=void] button', status: 422 },
  ],
  '/campaigns/:id/arrivals/new': [
    { name: 'arrival-form', at: 'arrival of goods ordered' },
    { name: 'arrival-closed', at: 'arrival of goods shared' },
  ],
  '/drop-points/:id/pick-list': [
    { name: 'pick-list', at: 'pick list of goods shared' },
    { name: 'pick-list-early', at: 'pick list of goods ordered' },
  ],
  '/allotments/:id/receipt': [
    ...['ordered', 'shared', 'handing', 'distributed'].map((state) => ({
      name: `share-${state}`,
      at: `share of goods ${state}`,
    })),
    { name: 'share-in-turn', at: 'last share of goods in turn' },
    { name: 'share-equal', at: 'share of goods equal' },
  ],
};
