import { dayOf } from '../../src/platform/clock.ts';
import type { Db } from '../../src/platform/db.ts';
import { markets, worldPrices } from '../monitoring/prices-world.ts';
import type { Step } from './command-steps.ts';

/** Markets, prices noted at them, and offers called for. */
export const priceSteps = ({ db }: { db: () => Db }): readonly Step[] => [
  {
    route: 'POST /prices/markets',
    by: 'moderator',
    page: '/prices/markets',
    fields: { name: 'Pasar Langkah', kelurahan: 'Tegallega', kecamatan: 'Bogor Tengah' },
  },
  {
    route: 'POST /prices',
    by: 'mentor',
    page: async () => {
      await worldPrices(db());
      return `/prices/new?market=${markets.bogor}&commodity=telur-ayam`;
    },
    fields: () => ({ price: '29.700', day: dayOf(Date.now()) }),
  },
  { route: 'POST /prices/:commodityId/call', by: 'moderator', page: '/prices/cabai-rawit-merah' },
];
