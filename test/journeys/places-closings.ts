import { worldClosings } from '../joint-buying/closing-world.ts';
import type { Place, Stage } from './places.ts';

/** Results of joint purchases, however they ended, as the manager of kop-batutulis opens them. */
export async function closingPlaces({ database: { db } }: Stage): Promise<(readonly [name: string, place: Place])[]> {
  const made = await worldClosings(db);
  return Object.entries(made).map(
    ([name, { campaignId }]) =>
      [
        `result ${name}`,
        { path: `/campaigns/${campaignId}/result`, as: 'manager.batutulis@koperasi.example' },
      ] as const,
  );
}
