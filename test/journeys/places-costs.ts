import { worldCosts } from '../joint-buying/costs-demo.ts';
import type { Place, Stage } from './places.ts';

/** What joint purchases cost, in every state: for the treasurer, and for a cooperative that bears a part. */
export async function costPlaces({ database: { db } }: Stage): Promise<(readonly [name: string, place: Place])[]> {
  const all = await worldCosts(db);
  return Object.entries(all).flatMap(([state, { campaignId }]) => {
    const path = `/campaigns/${campaignId}/costs`;
    return [
      [`costs ${state}`, { path, as: 'tuti@forum.example' }],
      [`costs ${state} for its cooperative`, { path, as: 'manager.batutulis@koperasi.example' }],
    ] as const;
  });
}
