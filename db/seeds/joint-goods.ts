import { and, asc, eq } from 'drizzle-orm';
import { recordArrival } from '../../src/joint-buying/goods/commands/arrivals.ts';
import { handOut, handOutAll } from '../../src/joint-buying/goods/commands/hand-out.ts';
import { receiveShare } from '../../src/joint-buying/goods/commands/receive.ts';
import { shareGoods } from '../../src/joint-buying/goods/commands/share.ts';
import { usableQuery } from '../../src/joint-buying/goods/store-commands.ts';
import { dayOf } from '../../src/platform/clock.ts';
import { allotment, campaignDelivery, campaignPurchase, dropPoint } from '../schema/index.ts';
import { campaignOf, cooperativeOf, type JointAct, type OfJoint } from './joint.ts';
import { done } from './stage.ts';
import { seller, staff } from './viewers.ts';
import { people } from './world.ts';

/** What is measured of the goods as they come, hundredths of each measure's unit. */
const measured: Readonly<Record<string, Record<string, number>>> = {
  'beras-medium': { moisture: 1360, broken: 2210, groats: 150, milling: 9550 },
  'beras-premium': { moisture: 1310, broken: 1280, groats: 40, milling: 9800 },
  'gula-pasir': { moisture: 8, foreign: 2 },
  'minyak-goreng': { leaking: 40 },
};

/** What happens to the goods of a joint purchase, by the product's own commands. */
export function jointGoods(
  act: JointAct,
  deed: OfJoint<'arrive' | 'share' | 'hand_out' | 'hand_to' | 'receive'>,
): Promise<void> {
  switch (deed.act) {
    case 'arrive':
      return arrive(act, deed);
    case 'share':
      return share(act);
    case 'hand_out':
      return handOutHere(act, deed);
    default:
      return hand(act, deed);
  }
}

const purchaseOf = ({ campaignId, supplier }: { campaignId: string; supplier: string }) =>
  and(eq(campaignPurchase.campaignId, campaignId), eq(campaignPurchase.supplierId, supplier));

/** What a supplier was to bring where, in the order of the drop points. */
const plannedOf = ({ stage }: JointAct, of: { campaignId: string; supplier: string }) =>
  stage.db
    .select({
      ...{ purchaseId: campaignPurchase.id, dropPointId: dropPoint.id, drop: dropPoint.name },
      ...{ packs: campaignDelivery.packs, packSize: campaignPurchase.packSize },
    })
    .from(campaignDelivery)
    .innerJoin(campaignPurchase, eq(campaignPurchase.id, campaignDelivery.purchaseId))
    .innerJoin(dropPoint, eq(dropPoint.id, campaignDelivery.dropPointId))
    .where(purchaseOf(of))
    .orderBy(asc(dropPoint.position));

async function arrive(act: JointAct, deed: OfJoint<'arrive'>): Promise<void> {
  const { stage, story, at, key } = act;
  const campaignId = campaignOf(act);
  const planned = await plannedOf(act, { campaignId, supplier: deed.supplier });
  const coming = planned.filter(({ drop }) => deed.drops?.includes(drop) ?? true);
  if (coming.length === 0) throw new Error(`"${story.name}": ${deed.supplier} was to bring nothing there`);
  for (const [i, { purchaseId, dropPointId, packs, packSize }] of coming.entries()) {
    const [lacking, refused] = i === 0 ? [deed.lacking ?? 0, deed.refused ?? 0] : [0, 0];
    const input = {
      ...{ key: `${key}-${i}`, purchaseId, dropPointId, receivedMilli: (packs * packSize - lacking) * 1000 },
      ...{ refusedMilli: refused * 1000, refusalReason: refused > 0 ? ('damaged' as const) : null },
      ...{ quality: measured[story.commodityId] ?? {}, vehicle: 'F 8417 KM', arrivedOn: dayOf(at) },
      note: i === 0 ? (deed.note ?? '') : '',
    };
    const photos = { kept: refused > 0 ? [stage.evidence] : [], added: [] };
    const answer = await recordArrival(stage.db, staff(people.dedi), campaignId, input, photos, at);
    done(answer, story, deed);
  }
}

async function share(act: JointAct): Promise<void> {
  const { stage, story, at } = act;
  const campaignId = campaignOf(act);
  const [usable] = await usableQuery(stage.db, campaignId);
  const input = { campaignId, seenMilli: usable!.milli };
  done(await shareGoods(stage.db, staff(people.rina), input, at), story, { act: 'share' });
}

async function handOutHere(act: JointAct, deed: OfJoint<'hand_out'>): Promise<void> {
  const { stage, story, at } = act;
  const campaignId = campaignOf(act);
  const [place] = await stage.db
    .select()
    .from(dropPoint)
    .where(and(eq(dropPoint.campaignId, campaignId), eq(dropPoint.name, deed.drop)));
  const input = { campaignId, dropPointId: place!.id };
  done(await handOutAll(stage.db, staff(people.dedi), input, at), story, deed);
}

/** A cooperative is handed its share, or counts what it was handed, or `lacking` trade units less with the reason. */
async function hand(act: JointAct, deed: OfJoint<'hand_to' | 'receive'>): Promise<void> {
  const { stage, story, at } = act;
  const of = cooperativeOf(act, deed.of);
  const [own] = await stage.db
    .select()
    .from(allotment)
    .where(and(eq(allotment.campaignId, campaignOf(act)), eq(allotment.cooperativeId, of.id)));
  const { id: allotmentId, shareMilli, handedMilli } = own!;
  const { lacking = 0, note = '' } = deed;
  if (deed.act === 'hand_to') {
    const input = { allotmentId, handedMilli: shareMilli! - lacking * 1000, note };
    done(await handOut(stage.db, staff(people.dedi), input, at), story, deed);
    return;
  }
  const input = { allotmentId, receivedMilli: handedMilli! - lacking * 1000, note };
  done(await receiveShare(stage.db, seller(of), input, at), story, deed);
}
