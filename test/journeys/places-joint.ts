import { sql } from 'drizzle-orm';
import type { Place, Stage } from './places.ts';

const manager = 'manager.batutulis@koperasi.example';
type Named = (readonly [name: string, place: Place])[];

/** What tells the demo world's own joint purchases apart, of each the first. */
const which = {
  ...{
    draft: `state = 'draft'`,
    rice: `state = 'open' and deposit_bps = 0`,
    deposit: `state = 'open' and deposit_bps > 0`,
  },
  ...{ ordered: `state = 'ordered'`, arriving: `state = 'arriving' and shared_at is null` },
  ...{ shared: `state = 'arriving' and shared_at is not null` },
  ...{ distributed: `state = 'distributed' and invoiced_at is null` },
  ...{ invoiced: `state = 'distributed' and invoiced_at is not null`, settled: `state = 'settled'` },
  ...{ failed: `state = 'failed' and round = 2`, returning: `state = 'failed' and round = 1` },
  cancelled: `state = 'cancelled'`,
};

/** The joint purchases of the demo world, as the manager of kop-batutulis opens them. Looked up before others are made beside them. */
export async function jointPlaces({ database: { db } }: Stage): Promise<Named> {
  const found = Object.entries(which).map(async ([name, condition]) => {
    const [row] = await db.all<{ id: string }>(
      sql.raw(`select id from campaign where ${condition} order by number limit 1`),
    );
    if (!row) throw new Error(`the demo world has no joint purchase that is ${name}`);
    return [`campaign ${name}`, { path: `/campaigns/${row.id}`, as: manager }] as const;
  });
  const [share] = await db.all<{ id: string }>(sql`select id from allotment
    where cooperative_id = 'kop-batutulis' and handed_milli > 0 and received_milli is null limit 1`);
  return [
    ...(await Promise.all(found)),
    ['share to confirm', { path: `/allotments/${share!.id}/receipt`, as: manager }],
  ];
}
