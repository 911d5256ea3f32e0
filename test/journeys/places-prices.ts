import { rollUp } from '../../src/monitoring/index.ts';
import { addDays, dayOf } from '../../src/platform/clock.ts';
import { markets, worldBasket, worldPrices } from '../monitoring/prices-world.ts';
import type { Place, Stage } from './places.ts';

const staff = 'rina@forum.example';

/** Twelve weeks of prices at three markets, and a form with a nought too many in it. */
export async function pricePlaces({ database: { db } }: Stage): Promise<(readonly [name: string, place: Place])[]> {
  await worldPrices(db);
  await worldBasket(db);
  await rollUp(db, Number.POSITIVE_INFINITY);
  const slip = new URLSearchParams({ market: markets.anyar, commodity: 'bawang-merah', price: '441.000' });
  const yesterday = addDays(dayOf(Date.now()), -1);
  const other = new URLSearchParams({
    market: markets.anyar,
    commodity: 'telur-ayam',
    price: '29.777',
    day: yesterday,
  });
  return [
    ['price correction', { path: `/prices/new?${other}`, as: staff }],
    ['prices', { path: '/prices', as: staff }],
    ['price doubtful', { path: `/prices/new?${slip}`, as: staff }],
  ];
}
