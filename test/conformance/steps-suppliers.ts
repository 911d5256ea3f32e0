import { addDays, dayOf } from '../../src/platform/clock.ts';
import type { Step } from './command-steps.ts';

type Ask = { value: (query: string) => Promise<string> };

const in30Days = () => addDays(dayOf(Date.now()), 30);
const goods = 'madu';

/** Suppliers, their price lists, and a cooperative's needs. */
export const supplierSteps = ({ value }: Ask): readonly Step[] => {
  const supplier = (page: string) => () =>
    value(`select '${page}' || id from party where kind = 'supplier' and name = 'UD Tani Makmur Langkah'`);
  return [
    {
      route: 'POST /suppliers',
      by: 'moderator',
      page: '/suppliers/new',
      fields: {
        ...{ name: 'UD Tani Makmur Langkah', type: 'distributor', phone: '0251 8312 777' },
        address: 'Jl. Raya Tajur 12, Bogor',
      },
    },
    {
      route: 'POST /suppliers/:id',
      by: 'administrator',
      page: supplier('/suppliers/'),
      fields: { nib: '1234567890123' },
    },
    {
      route: 'POST /price-lists',
      by: 'moderator',
      page: supplier(`/price-lists/new?commodity=${goods}&supplier=`),
      action: /^\/price-lists$/,
      fields: () => ({
        ...{ 'tiers.0.price': '90.000', 'tiers.1.from': '500', 'tiers.1.price': '85.000' },
        ...{ packSize: '10', validUntil: in30Days() },
      }),
    },
    {
      route: 'POST /price-lists/:id/ending',
      by: 'moderator',
      page: () =>
        value(`select '/price-lists/' || id from price_list where commodity_id = '${goods}' and ended_at is null`),
      fields: { reason: 'Stok habis menurut suratnya.' },
    },
    {
      route: 'POST /needs',
      by: 'manager',
      page: `/needs?commodity=${goods}`,
      action: /^\/needs$/,
      fields: () => ({ quantity: '25', rhythm: 'monthly', lastPrice: '95.000', lastBoughtOn: dayOf(Date.now()) }),
    },
    {
      route: 'POST /needs/:id',
      by: 'clerk',
      page: '/needs',
      action: /^\/needs\/[^/]+$/,
      fields: { quantity: '30', rhythm: 'quarterly' },
    },
    { route: 'POST /needs/:id/ending', by: 'manager', page: '/needs' },
  ];
};
