import { worldPayouts } from '../settlement/world-payouts.ts';
import type { Place, Stage } from './places.ts';

/** Batches in all their states, for the treasurer who made them, the administrator who approves, and a cooperative in them. */
export async function payoutPlaces({ database: { db } }: Stage): Promise<(readonly [name: string, place: Place])[]> {
  const batches = await worldPayouts(db);
  const year = new Date().getFullYear();
  return [
    ...Object.entries(batches).flatMap(([state, id]) => [
      [`payout ${state}`, { path: `/payouts/${id}`, as: 'tuti@forum.example' }] as const,
      [`payout ${state} for the administrator`, { path: `/payouts/${id}`, as: 'agus@forum.example' }] as const,
      [
        `payout ${state} for its cooperative`,
        { path: `/payouts/${id}`, as: 'manager.batutulis@koperasi.example' },
      ] as const,
    ]),
    ['patronage draft', { path: `/patronage/${year}`, as: 'tuti@forum.example' }],
    ['patronage draft for the administrator', { path: `/patronage/${year}`, as: 'agus@forum.example' }],
    ['patronage fixed', { path: `/patronage/${year - 1}`, as: 'agus@forum.example' }],
    ['patronage fixed for a cooperative', { path: `/patronage/${year - 1}`, as: 'manager.batutulis@koperasi.example' }],
  ];
}
