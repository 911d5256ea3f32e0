import { dayOf } from '../../../src/platform/clock.ts';
import { agus, manager, maya, rina } from './people.ts';
import type { Spots } from './spot.ts';

const today = dayOf(Date.now());
/** A file of market prices with these rows. */
const upload = (...rows: string[]) => ({
  as: rina,
  at: '/prices/imports',
  send: 'form[action="/prices/imports"] button',
  fill: { '[name=file]': { file: 'pasar.csv', text: ['Tanggal;Pasar;Komoditas;Harga', ...rows].join('\n') } },
});
const good = [`${today};Pasar Anyar;Telur ayam;29.650`, `${today};Pasar Bogor;Beras medium;13.400`];

/** The price watch, its commodities, and what is noted at markets. */
export const priceSpots: Spots = {
  '/prices/:commodityId/csv': 'a file',

  '/prices': [
    { name: 'prices', at: 'prices' },
    { name: 'prices-cooperative', at: '/prices', as: manager },
    { name: 'prices-treasurer', at: '/prices?status=waspada', as: 'tuti@forum.example' },
    { name: 'prices-nothing', at: '/prices?status=intervensi&category=fruit', as: maya },
  ],
  '/prices/:commodityId': [
    { name: 'price-pressed', at: '/prices/cabai-rawit-merah', as: rina },
    { name: 'price-safe', at: '/prices/beras-medium', as: maya },
    { name: 'price-cooperative', at: '/prices/bawang-merah', as: manager },
    { name: 'price-called', at: '/prices/bawang-merah?done=called-before', as: rina },
    { name: 'price-none', at: '/prices/madu', as: rina },
  ],
  '/prices/new': [
    { name: 'price-new', at: '/prices/new', as: maya },
    { name: 'price-errors', at: '/prices/new', as: rina, send: 'form[action="/prices"] button', status: 422 },
    { name: 'price-correction', at: 'price correction', send: 'form[action="/prices"] button', status: 422 },
    { name: 'price-doubtful', at: 'price doubtful', send: 'form[action="/prices"] button', status: 422 },
  ],
  '/prices/imports': [
    { name: 'price-imports', at: '/prices/imports', as: rina },
    {
      name: 'price-imports-errors',
      at: '/prices/imports',
      as: rina,
      send: 'form[action="/prices/imports"] button',
      status: 422,
    },
    { name: 'price-imports-preview', ...upload(...good) },
    {
      name: 'price-imports-preview-doubtful',
      ...upload(...good, `${today};Pasar Sukasari;Telur ayam;296.500`, `${today};Pasar Sukasari;Beras medium;1.340`),
    },
    {
      name: 'price-imports-preview-refused',
      ...upload(...good, `${today};Pasar Sukasari;Telor naga;29.000`, `2099-01-01;Pasar Anyar;Telur ayam;0`),
      status: 422,
    },
    {
      name: 'price-imports-no-table',
      ...upload(),
      fill: { '[name=file]': { file: 'catatan.csv', text: 'halo' } },
      status: 422,
    },
  ],
  '/prices/index': [
    { name: 'price-index', at: '/prices/index', as: rina },
    {
      name: 'price-basket-errors',
      at: '/prices/index',
      as: rina,
      send: 'form[action="/prices/baskets"] button',
      fill: { '[name=name]': '', '[name=from]': '', '[name="quantity.beras-medium"]': 'banyak' },
      status: 422,
    },
    { name: 'price-index-mentor', at: '/prices/index', as: maya },
  ],
  '/prices/markets': [
    { name: 'markets', at: '/prices/markets', as: rina },
    { name: 'markets-closing', at: '/prices/markets', as: agus },
    { name: 'markets-mentor', at: '/prices/markets', as: maya },
    {
      name: 'markets-errors',
      at: '/prices/markets',
      as: rina,
      send: 'form[action="/prices/markets"] button',
      status: 422,
    },
  ],
};
