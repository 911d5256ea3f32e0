import { sql } from 'drizzle-orm';
import { worldMentoring } from '../monitoring/mentoring-world.ts';
import type { Place, Stage } from './places.ts';

/** Nobody else in these pages deals with it. */
const MERGED = 'kop-muarasari';
const maya = 'maya@forum.example';

/** Cooperatives with a mentor, and visits in all their states. */
export async function mentoringPlaces({ database: { db } }: Stage): Promise<(readonly [name: string, place: Place])[]> {
  const { planned, done, cancelled, warning } = await worldMentoring(db);
  await db.run(sql`update party set status = 'suspended', decided_at = ${Date.now()}, decision_reason = 'Digabung dengan Koperasi Empang.'
    where id = ${MERGED}`);
  const visits = Object.entries({ planned, done, cancelled });
  return [
    ['health', { path: '/health', as: 'rina@forum.example' }],
    ['cooperative that was merged', { path: `/mentoring/${MERGED}`, as: maya }],
    ['visit of a warning', { path: `/visits/new?cooperative=kop-batutulis&warning=${warning}`, as: maya }],
    ['visit of the cooperative', { path: `/visits/${done}`, as: 'manager.batutulis@koperasi.example' }],
    ...visits.map(([state, id]) => [`visit ${state}`, { path: `/visits/${id}`, as: maya }] as const),
  ];
}
