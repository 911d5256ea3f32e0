import { rollUp } from '../../src/monitoring/index.ts';
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
  { route: 'POST /prices/markets/:id/closing', by: 'administrator', page: '/prices/markets' },
  { route: 'POST /prices/markets/:id/reopening', by: 'administrator', page: '/prices/markets' },
  {
    route: 'POST /prices',
    by: 'mentor',
    page: async () => {
      await worldPrices(db());
      return `/prices/new?market=${markets.bogor}&commodity=telur-ayam`;
    },
    fields: () => ({ price: '29.700', day: dayOf(Date.now()) }),
  },
  {
    route: 'POST /prices/imports',
    by: 'moderator',
    page: '/prices/imports',
    fields: () => ({
      ...{ name: 'pasar.csv', step: 'save' },
      text: `tanggal;pasar;komoditas;harga\n${dayOf(Date.now())};Pasar Anyar;Bawang merah;44.250,00\n`,
    }),
  },
  {
    route: 'POST /prices/baskets',
    by: 'administrator',
    page: async () => {
      await rollUp(db(), Number.POSITIVE_INFINITY);
      return '/prices/index';
    },
    fields: { 'quantity.telur-ayam': '3.000', 'quantity.beras-medium': '20.000' },
  },
  { route: 'POST /prices/:commodityId/call', by: 'moderator', page: '/prices/cabai-rawit-merah' },
];
