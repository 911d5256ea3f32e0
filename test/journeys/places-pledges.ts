import { eq, sql } from 'drizzle-orm';
import { pledge } from '../../db/schema/index.ts';
import { DAY } from '../../src/platform/clock.ts';
import type { Db } from '../../src/platform/db.ts';
import { type AskedCampaign, openCampaign } from '../support/joint.ts';
import type { Place, Stage } from './places.ts';

const manager = 'manager.batutulis@koperasi.example';
const tiers = [
  { from: 0, unitPrice: 13_500 },
  { from: 5000, unitPrice: 13_200 },
  { from: 15_000, unitPrice: 12_900 },
  { from: 40_000, unitPrice: 12_600 },
];

/** Campaigns in the states their page can be in, made by plain rows; the manager is of kop-batutulis. */
export async function pledgePlaces({ database: { db } }: Stage): Promise<(readonly [name: string, place: Place])[]> {
  const made = {
    ...{ open: await opened(db, { target: 10_000, extensionDays: 3 }) },
    ...{ empty: await bare(db, { depositBps: 1000, showsNames: false, target: 20_000 }) },
    ...{ withdrawn: await withdrawn(db), blend: await blended(db) },
  };
  return Object.entries(made).map(
    ([name, id]) => [`campaign ${name}`, { path: `/campaigns/${id}`, as: manager }] as const,
  );
}

const others = async (
  db: Db,
): Promise<{ cooperativeId: string; quantity: number; tolerance: number; drop: number }[]> => {
  const rows = await db.all<{ id: string }>(
    sql`select id from party where kind = 'cooperative' and status = 'verified' and id not in ('kop-batutulis', 'kop-bondongan') order by id limit 11`,
  );
  return rows.map(({ id }, i) => ({
    cooperativeId: id,
    quantity: 400 + ((i * 350) % 2100),
    tolerance: 50,
    drop: i % 2,
  }));
};

const base = (): AskedCampaign => ({
  ...{ commodityId: 'beras-medium', suppliers: [{ id: 'tempat', tiers, minimumOrder: 1000 }], now: Date.now() },
  ...{ drops: ['Bogor Barat', 'Bogor Tengah', 'Bogor Timur'], deadline: Date.now() + 3 * DAY },
});
const bare = async (db: Db, asked: AskedCampaign = {}): Promise<string> =>
  (await openCampaign(db, { ...base(), ...asked })).campaignId;
const mine = { cooperativeId: 'kop-batutulis', quantity: 1200, tolerance: 50, highestPrice: 13_200, drop: 1 };
const opened = async (db: Db, asked: AskedCampaign): Promise<string> =>
  bare(db, { ...asked, pledges: [...(await others(db)), mine] });

async function withdrawn(db: Db): Promise<string> {
  const made = await openCampaign(db, { ...base(), pledges: [...(await others(db)), mine] });
  const taken = { withdrawnAt: made.now + 20, updatedAt: made.now + 20, version: 2 };
  await db
    .update(pledge)
    .set(taken)
    .where(eq(pledge.id, made.pledges.at(-1)!.pledgeId));
  return made.campaignId;
}

const blended = async (db: Db): Promise<string> => {
  const suppliers = [
    { id: 'tani', tiers: [{ from: 0, unitPrice: 12_800 }], capacity: 3000, deliveryCost: 300_000 },
    { id: 'agen', tiers, deliveryCost: 500_000 },
  ];
  return bare(db, { suppliers, pledges: await others(db) });
};
