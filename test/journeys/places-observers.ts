import { sql } from 'drizzle-orm';
import type { Place, Stage } from './places.ts';

const agus = 'agus@forum.example';

/** A grant in force, and one whose time is over. */
export async function observerPlaces({ database: { db } }: Stage): Promise<(readonly [name: string, place: Place])[]> {
  const rows = await db.all<{ id: string }>(
    sql`select id from observer_grant where revoked_at is null order by until_day desc, id`,
  );
  const [standing, over] = [rows[0]!.id, rows.at(-1)!.id];
  return [
    ['observer grant', { path: `/observers/grants/${standing}`, as: agus }],
    ['observer grant over', { path: `/observers/grants/${over}`, as: agus }],
  ];
}
