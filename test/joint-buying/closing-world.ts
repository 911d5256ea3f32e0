import { closeOne } from '../../src/joint-buying/closing/commands.ts';
import { DAY } from '../../src/platform/clock.ts';
import type { Db } from '../../src/platform/db.ts';
import {
  type AskedCampaign,
  type AskedPledge,
  type MadeCampaign,
  openCampaign,
  startClosing,
} from '../support/joint.ts';
import { depositOf } from './closings.ts';

const tiers = [
  { from: 0, unitPrice: 13_500 },
  { from: 5000, unitPrice: 13_200 },
  { from: 12_000, unitPrice: 12_900 },
];
const pledges: AskedPledge[] = [
  { cooperativeId: 'kop-batutulis', quantity: 980, tolerance: 25 },
  { cooperativeId: 'kop-empang', quantity: 1300 },
  { cooperativeId: 'kop-tegallega', quantity: 2010, drop: 1 },
  { cooperativeId: 'kop-cibogor', quantity: 1700, drop: 1, highestPrice: 12_900 },
  { cooperativeId: 'kop-sukasari', quantity: 1375, drop: 2, tolerance: 40 },
];

const begun = (): number => Date.now() - 2 * DAY;
const open = (db: Db, asked: AskedCampaign) =>
  openCampaign(db, {
    ...{ commodityId: 'beras-medium', now: begun(), suppliers: [{ id: 'hasil', tiers }], pledges },
    ...{ drops: ['Kantor Kelurahan Batutulis', 'Pasar Gunung Batu', 'Gudang Forum'], ...asked },
  });

/** Closed as the clock does it, but this one alone. */
async function closed(db: Db, asked: AskedCampaign, deposits: readonly string[] = []): Promise<MadeCampaign> {
  const made = await open(db, asked);
  for (const id of deposits) await depositOf(db, made, id, 'held');
  const answer = await closeOne(
    db,
    { id: made.campaignId, state: 'open', version: 1, deadline: made.deadline },
    Date.now(),
  );
  if (!answer.ok) throw new Error(answer.reason);
  return made;
}

/** On the demo world: a campaign for every way a closing can end, and those on their way to it. */
export async function worldClosings(db: Db) {
  const several = [
    { id: 'hasil-tani', tiers: [{ from: 0, unitPrice: 12_800 }], capacity: 3000, deliveryCost: 250_000 },
    { id: 'hasil-agen', tiers },
  ];
  const missed = { target: 12_000, pledges: pledges.slice(0, 3) };
  const closing = await open(db, {});
  await startClosing(db, closing);
  return {
    ordered: await closed(db, { depositBps: 500 }, ['kop-batutulis', 'kop-tegallega', 'kop-cibogor']),
    together: await closed(db, { suppliers: several }),
    'fall-back': await closed(db, missed),
    extended: await closed(db, { ...missed, extensionDays: 4 }),
    failed: await closed(db, { ...missed, fallBack: false, depositBps: 500 }, ['kop-batutulis']),
    nobody: await closed(db, { pledges: [] }),
    closing,
    waiting: await open(db, { now: Date.now() }),
  };
}
