import { handOut } from '../../src/joint-buying/goods/commands/hand-out.ts';
import { receiveShare } from '../../src/joint-buying/goods/commands/receive.ts';
import { shareGoods } from '../../src/joint-buying/goods/commands/share.ts';
import { goodsCame, insertArrival } from '../../src/joint-buying/goods/store-writes.ts';
import type { ShortageRule } from '../../src/joint-buying/rules/index.ts';
import { DAY, dayOf } from '../../src/platform/clock.ts';
import type { Db } from '../../src/platform/db.ts';
import { newId } from '../../src/platform/ids.ts';
import type { Viewer } from '../../src/platform/viewer.ts';
import { who } from '../fulfilment/people.ts';
import { type Ordered, openCampaign, orderCampaign } from '../support/joint.ts';

/** Rina and a manager of the demo world. */
export const rina: Viewer = who('u-rina', 'forum-bogor', 'moderator', 'forum');
export const managerOf = (cooperativeId: string): Viewer =>
  who(`u-manager-${cooperativeId.slice(4)}`, cooperativeId, 'manager', 'cooperative');

const pledges = [
  { cooperativeId: 'kop-batutulis', quantity: 1200, drop: 0 },
  { cooperativeId: 'kop-empang', quantity: 800, drop: 0 },
  { cooperativeId: 'kop-tegallega', quantity: 550, drop: 1 },
  { cooperativeId: 'kop-cibogor', quantity: 450, drop: 1 },
];

/** Three tonnes of rice for four cooperatives of the demo world at two drop points, ordered some days ago. */
export async function orderedRice(db: Db, rule: ShortageRule = 'proportional'): Promise<Ordered> {
  const now = Date.now() - 6 * DAY;
  const asked = { commodityId: 'beras-medium', pledges, shortageRule: rule, now, drops: ['Pasar Anyar', 'Ciheuleut'] };
  return orderCampaign(db, await openCampaign(db, asked), 13_200, 'forum-bogor');
}

type Truck = { drop: number; receivedMilli: number; refusedMilli?: number };

/** Entries of goods that came, as staff record them. */
export async function unload(db: Db, made: Ordered, trucks: readonly Truck[], at = Date.now() - DAY): Promise<number> {
  const { campaignId, purchaseId } = made;
  let usable = 0;
  for (const { drop, receivedMilli, refusedMilli = 0 } of trucks) {
    const [row, id] = [
      { campaignId, purchaseId, dropPointId: made.dropIds[drop]!, receivedMilli, refusedMilli },
      newId(at),
    ];
    await db.batch([
      insertArrival(db, {
        ...{ id, ...row, refusalReason: refusedMilli > 0 ? 'quality' : null, quality: { moisture: 1350 } },
        ...{ vehicle: 'F 8123 AB', arrivedOn: dayOf(at), recordedBy: 'u-rina', recordedAt: at },
      }),
      goodsCame(db, campaignId, at),
    ]);
    usable += receivedMilli - refusedMilli;
  }
  return usable;
}

/** Came 300 kg short, most of it at the second drop point, and shared. */
export async function sharedShort(db: Db, rule: ShortageRule = 'proportional'): Promise<Ordered> {
  const made = await orderedRice(db, rule);
  const seenMilli = await unload(db, made, [
    { drop: 0, receivedMilli: 2_000_000 },
    { drop: 1, receivedMilli: 740_000, refusedMilli: 40_000 },
  ]);
  const done = await shareGoods(db, rina, { campaignId: made.campaignId, seenMilli }, Date.now() - DAY / 2);
  if (!done.ok) throw new Error(done.reason);
  return made;
}

/** Hands the nth its share, less what is spilled (thousandths). */
export async function handTo(db: Db, made: Ordered, n: number, spilled = 0, now = Date.now()): Promise<number> {
  const { allotmentId } = made.allotments[n]!;
  const [row] = await db.$client
    .execute({ sql: 'select share_milli from allotment where id = ?', args: [allotmentId] })
    .then(({ rows }) => rows);
  const handedMilli = Number(row!.share_milli) - spilled;
  const note = spilled > 0 ? 'Satu karung robek' : '';
  const done = await handOut(db, rina, { allotmentId, handedMilli, note }, now);
  if (!done.ok) throw new Error(done.reason);
  return handedMilli;
}

/** The nth has counted what it was handed, less what it misses. */
export async function confirmedBy(db: Db, made: Ordered, n: number, receivedMilli: number, note = ''): Promise<void> {
  const { allotmentId, cooperativeId } = made.allotments[n]!;
  const input = { allotmentId, receivedMilli, note };
  const done = await receiveShare(db, managerOf(cooperativeId), input, Date.now());
  if (!done.ok) throw new Error(done.reason);
}
