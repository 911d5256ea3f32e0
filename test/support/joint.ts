import { eq, sql } from 'drizzle-orm';
import {
  allotment,
  arrival,
  campaign,
  campaignClosing,
  campaignDelivery,
  campaignList,
  campaignPurchase,
  dropPoint,
  party,
  pledge,
  priceList,
  priceListTier,
} from '../../db/schema/index.ts';
import { issueDocument } from '../../src/documents/index.ts';
import type { ShortageRule, Tier } from '../../src/joint-buying/rules/index.ts';
import { DAY } from '../../src/platform/clock.ts';
import type { Db } from '../../src/platform/db.ts';
import { newId } from '../../src/platform/ids.ts';
import { NOW } from './trade.ts';

/**
 * Joint purchases that have come as far as a test needs, by plain rows: whatever the triggers refuse fails here too. Works on a bare
 * database (after `openTrade`) and on the demo world (name its forum and its commodity).
 */
export type AskedSupplier = {
  id: string;
  tiers: readonly Tier[];
  packSize?: number;
  palletSize?: number | null;
  minimumOrder?: number;
  capacity?: number | null;
  deliveryCost?: number;
};
export type AskedPledge = {
  cooperativeId: string;
  quantity: number;
  tolerance?: number;
  highestPrice?: number | null;
  /** Index of the drop point, counted from 0. */
  drop?: number;
  at?: number;
};
export type AskedCampaign = {
  commodityId?: string;
  suppliers?: readonly AskedSupplier[];
  drops?: readonly string[];
  pledges?: readonly AskedPledge[];
  target?: number;
  extensionDays?: number;
  fallBack?: boolean;
  toleranceReaches?: boolean;
  shortageRule?: ShortageRule;
  showsNames?: boolean;
  depositBps?: number;
  now?: number;
  /** Default: a day after `now`. */
  deadline?: number;
  createdBy?: string;
};
export type MadeCampaign = {
  campaignId: string;
  number: string;
  listIds: string[];
  dropIds: string[];
  pledges: (AskedPledge & { pledgeId: string; dropId: string })[];
  now: number;
  deadline: number;
};

const basics: AskedSupplier[] = [
  {
    id: 'gudang',
    packSize: 50,
    tiers: [
      { from: 0, unitPrice: 13_500 },
      { from: 2000, unitPrice: 13_200 },
    ],
  },
];

/** A supplier with one price list, once per id and campaign. @returns the list's id */
export async function supplierList(db: Db, commodityId: string, asked: AskedSupplier, now = NOW): Promise<string> {
  const listId = newId(now);
  const { id, tiers, packSize = 50, palletSize = null, minimumOrder = 0, capacity = null, deliveryCost = 0 } = asked;
  await db
    .insert(party)
    .values({
      ...{ id: `sup-${id}`, kind: 'supplier', status: 'verified', name: `Pemasok ${id}`, type: 'distributor' },
      ...{ address: `Jl. Gudang ${id}`, createdAt: now },
    })
    .onConflictDoNothing();
  await db.insert(priceList).values({
    ...{ id: listId, supplierId: `sup-${id}`, commodityId, packSize, palletSize, minimumOrder, capacity, deliveryCost },
    ...{ validFrom: now - DAY, validUntil: now + 60 * DAY, createdBy: 'u-agus', createdAt: now },
  });
  for (const [position, { from, unitPrice }] of tiers.entries())
    await db.insert(priceListTier).values({ listId, position, from, unitPrice });
  return listId;
}

/** An open campaign with its pledges. */
export async function openCampaign(db: Db, asked: AskedCampaign = {}): Promise<MadeCampaign> {
  const { now = NOW, commodityId = 'rice', suppliers = basics, drops = ['Bogor Tengah', 'Bogor Barat'] } = asked;
  const { deadline = now + DAY, createdBy = 'u-agus' } = asked;
  const campaignId = newId(now);
  const number = `BB-2026-${campaignId.slice(-6)}`;
  const listIds: string[] = [];
  for (const one of suppliers) listIds.push(await supplierList(db, commodityId, one, now));
  await db.insert(campaign).values({
    ...{ id: campaignId, number, commodityId, deadline, deliveryFrom: '2026-12-05', deliveryUntil: '2026-12-09' },
    ...{ target: asked.target ?? 0, extensionDays: asked.extensionDays ?? 0, fallBack: asked.fallBack ?? true },
    ...{ toleranceReaches: asked.toleranceReaches ?? false, shortageRule: asked.shortageRule ?? 'proportional' },
    ...{ showsNames: asked.showsNames ?? true, depositBps: asked.depositBps ?? 0 },
    ...{ createdBy, createdAt: now, updatedAt: now },
  });
  const dropIds = drops.map(() => newId(now));
  for (const listId of listIds) await db.insert(campaignList).values({ campaignId, listId });
  for (const [position, name] of drops.entries())
    await db.insert(dropPoint).values({ id: dropIds[position]!, campaignId, position, name, address: `Jl. ${name}` });
  await db.update(campaign).set({ state: 'open', openedAt: now, updatedAt: now }).where(eq(campaign.id, campaignId));
  const made: MadeCampaign = { campaignId, number, listIds, dropIds, pledges: [], now, deadline };
  for (const one of asked.pledges ?? []) await addPledge(db, made, one);
  return made;
}

export async function addPledge(db: Db, made: MadeCampaign, asked: AskedPledge): Promise<string> {
  const [pledgeId, dropId] = [newId(made.now), made.dropIds[asked.drop ?? 0]!];
  const at = asked.at ?? made.now + made.pledges.length;
  const by = { createdBy: 'u-test', createdAt: at, updatedBy: 'u-test', updatedAt: at };
  await db.insert(pledge).values({
    ...{ id: pledgeId, campaignId: made.campaignId, cooperativeId: asked.cooperativeId, quantity: asked.quantity, at },
    ...{ tolerance: asked.tolerance ?? 0, highestPrice: asked.highestPrice ?? null, dropPointId: dropId, ...by },
  });
  made.pledges.push({ ...asked, pledgeId, dropId });
  return pledgeId;
}

/** `open` → `closing`, at the deadline. */
export const startClosing = (db: Db, made: MadeCampaign) =>
  db
    .update(campaign)
    .set({ state: 'closing', updatedAt: made.deadline, version: sql`${campaign.version} + 1` })
    .where(eq(campaign.id, made.campaignId));

export type Ordered = MadeCampaign & {
  purchaseId: string;
  allotments: { allotmentId: string; cooperativeId: string; quantity: number; dropId: string }[];
};

/**
 * Closed and ordered as pledged from the first supplier, at one price: the pledges of each drop point must make whole packs together.
 */
export async function orderCampaign(
  db: Db,
  made: MadeCampaign,
  unitPrice = 13_200,
  forumId = 'forum',
): Promise<Ordered> {
  const at = made.deadline;
  await startClosing(db, made);
  const [list] = await db.select().from(priceList).where(eq(priceList.id, made.listIds[0]!));
  const { supplierId, packSize, deliveryCost } = list!;
  const total = made.pledges.reduce((sum, one) => sum + one.quantity, 0);
  const cost = total * unitPrice + deliveryCost;
  const evidence = { way: 'list', lists: [], lapsed: [], target: 0, deadline: at, barred: 0, cut: false, loose: [] };
  await db.insert(campaignClosing).values({
    ...{ campaignId: made.campaignId, round: 1, kind: 'go_ahead', missing: 0, pledges: made.pledges.length },
    ...{ pledged: total, total, cost, perUnit: Math.ceil(cost / total), proven: true, evidence, closedAt: at },
  });
  const allotments = made.pledges.map((one) => ({ ...one, allotmentId: newId(at) }));
  for (const one of allotments)
    await db.insert(allotment).values({
      ...{ id: one.allotmentId, campaignId: made.campaignId, pledgeId: one.pledgeId, cooperativeId: one.cooperativeId },
      ...{ dropPointId: one.dropId, kind: 'counts', quantity: one.quantity, verdict: { says: 'as_asked' } },
    });
  const [purchaseId, documentId] = [newId(at), newId(at)];
  await issueDocument(db, {
    ...{ id: documentId, kind: 'purchase_order', issuerId: forumId, counterpartyId: supplierId, orderId: null },
    ...{ subjectId: purchaseId, issuedAt: at, issuedBy: null, content: blank(supplierId, forumId) },
  });
  await db.insert(campaignPurchase).values({
    ...{ id: purchaseId, campaignId: made.campaignId, listId: list!.id, supplierId, packs: total / packSize, packSize },
    ...{ quantity: total, unitPrice, deliveryCost, cost, documentId },
  });
  for (const dropId of made.dropIds) {
    const here = allotments.filter((one) => one.dropId === dropId).reduce((sum, one) => sum + one.quantity, 0);
    if (here > 0) await db.insert(campaignDelivery).values({ purchaseId, dropPointId: dropId, packs: here / packSize });
  }
  await moved(db, made.campaignId, { state: 'ordered', closedAt: at }, at);
  return { ...made, purchaseId, allotments };
}

const moved = (db: Db, id: string, set: Partial<typeof campaign.$inferInsert>, at: number) =>
  db
    .update(campaign)
    .set({ ...set, updatedAt: at, version: sql`${campaign.version} + 1` })
    .where(eq(campaign.id, id));

function blank(supplierId: string, forumId: string) {
  const of = (id: string) => ({ id, name: `Nama ${id}`, address: '', phone: null, email: null, npwp: null, nib: null });
  return {
    ...{ issuer: of(forumId), counterparty: of(supplierId), date: '2026-12-02', orderNumber: null, facts: [] },
    ...{ lines: [], totals: [], total: null, notes: [], signatures: [] },
  };
}

/** Everything ordered came, as planned; the campaign is `arriving`, nothing is shared yet. */
export async function arriveAll(db: Db, made: Ordered): Promise<void> {
  const at = made.deadline + DAY;
  for (const dropId of made.dropIds) {
    const here = made.allotments.filter((one) => one.dropId === dropId).reduce((sum, one) => sum + one.quantity, 0);
    if (here > 0)
      await db.insert(arrival).values({
        ...{ id: newId(at), campaignId: made.campaignId, purchaseId: made.purchaseId, dropPointId: dropId },
        ...{ receivedMilli: here * 1000, arrivedOn: '2026-12-05', recordedBy: 'u-rina', recordedAt: at },
      });
  }
  await moved(db, made.campaignId, { state: 'arriving' }, at);
}

/** Everybody got its share in full and confirmed it; the campaign is `distributed`, nothing is invoiced yet. */
export async function distributeAll(db: Db, made: Ordered): Promise<void> {
  const at = made.deadline + 2 * DAY;
  for (const one of made.allotments)
    await db
      .update(allotment)
      .set({ shareMilli: one.quantity * 1000 })
      .where(eq(allotment.id, one.allotmentId));
  await moved(db, made.campaignId, { sharedAt: at }, at);
  for (const one of made.allotments) {
    const [milli, by] = [one.quantity * 1000, 'u-rina'];
    await db
      .update(allotment)
      .set({ handedMilli: milli, handedBy: by, handedAt: at, receivedMilli: milli, receivedBy: by, receivedAt: at })
      .where(eq(allotment.id, one.allotmentId));
  }
  await moved(db, made.campaignId, { state: 'distributed' }, at);
}
