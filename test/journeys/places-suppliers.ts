import { worldSuppliers } from '../joint-buying/world-suppliers.ts';
import type { Place, Stage } from './places.ts';

const staff = 'rina@forum.example';

/** A supplier with lists in all their states, one without, and needs of two cooperatives. */
export async function supplierPlaces({ database: { db } }: Stage): Promise<(readonly [name: string, place: Place])[]> {
  const { supplier, bare, inForce, ended, later } = await worldSuppliers(db);
  const lists = Object.entries({ 'in force': inForce, ended, later });
  return [
    ['supplier', { path: `/suppliers/${supplier}`, as: staff }],
    ['supplier for the mentor', { path: `/suppliers/${supplier}`, as: 'maya@forum.example' }],
    ['supplier without lists', { path: `/suppliers/${bare}`, as: staff }],
    ['list new', { path: `/price-lists/new?supplier=${bare}&commodity=beras-medium`, as: staff }],
    ['list copied', { path: `/price-lists/new?supplier=${supplier}&commodity=beras-medium`, as: staff }],
    ...lists.map(([state, id]) => [`list ${state}`, { path: `/price-lists/${id}`, as: staff }] as const),
  ];
}
