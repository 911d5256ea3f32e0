import { eq, sql } from 'drizzle-orm';
import {
  award,
  bulkOrder,
  commodity,
  consignment,
  consignmentLine,
  feeRule,
  handover,
  handoverSignature,
  offer,
  offerRevision,
  orderLine,
  orderTerms,
  party,
  partyTaxStatus,
  plan,
  receipt,
  receiptLine,
  site,
} from '../../db/schema/index.ts';
import { type DocumentContent, contentHash as hashOf, issueDocument } from '../../src/documents/index.ts';
import { dayOf } from '../../src/platform/clock.ts';
import type { Db } from '../../src/platform/db.ts';
import { recordEvent, SYSTEM } from '../../src/platform/events.ts';
import { newId } from '../../src/platform/ids.ts';

/**
 * Orders that have come as far as a test needs, by plain rows: whatever the triggers refuse fails here too. Works on a bare
 * database (after `openTrade`) and on the demo world alike.
 */
export const NOW = Date.parse('2026-12-01T03:00:00Z');

type TaxClass = (typeof commodity.$inferInsert)['taxClass'];
type TaxStatus = (typeof partyTaxStatus.$inferInsert)['kind'];

export type Traders = {
  /** With their tax statuses from 2020 on. */
  cooperatives?: Readonly<Record<string, readonly TaxStatus[]>>;
  institutions?: Readonly<Record<string, readonly TaxStatus[]>>;
  commodities?: Readonly<Record<string, TaxClass>>;
};

const basics: Required<Traders> = {
  cooperatives: { 'kop-a': [], 'kop-b': [], 'kop-c': ['pkp'] },
  institutions: { hospital: ['government_buyer'], hotel: [] },
  commodities: { rice: 'rice', eggs: 'exempt_basic_food', oil: 'taxable' },
};

/** For a bare database: the forum (`forum`), buyers with a site (`site-hospital`), cooperatives and commodities. */
export async function openTrade(db: Db, traders: Traders = {}): Promise<void> {
  const { cooperatives, institutions, commodities } = { ...basics, ...traders };
  const row = (id: string, kind: 'cooperative' | 'institution' | 'forum') => ({
    ...{ id, kind, status: 'verified' as const, name: `Nama ${id}`, kelurahan: id, email: `${id}@example.org` },
    ...{ createdAt: NOW, latitude: -6.6, longitude: 106.8, address: `Jl. ${id}` },
  });
  const ids = Object.keys(institutions);
  await db
    .insert(party)
    .values([
      row('forum', 'forum'),
      ...Object.keys(cooperatives).map((id) => row(id, 'cooperative')),
      ...ids.map((id) => row(id, 'institution')),
    ]);
  await db
    .insert(site)
    .values(
      ids.map((id) => ({ id: `site-${id}`, partyId: id, name: 'Gudang', address: `Jl. Gudang ${id}`, createdAt: NOW })),
    );
  await db.insert(commodity).values(
    Object.entries(commodities).map(([id, taxClass]) => ({
      ...{ id, category: id, nameId: `${id} (id)`, nameEn: `${id} (en)`, tradeUnit: 'kg' as const, taxClass },
    })),
  );
  for (const [id, kinds] of Object.entries({ ...cooperatives, ...institutions }))
    for (const kind of kinds) await taxStatus(db, id, kind);
}

export async function taxStatus(db: Db, partyId: string, kind: TaxStatus, from = '2020-01-01'): Promise<void> {
  await db
    .insert(partyTaxStatus)
    .values({ id: newId(NOW), partyId, kind, effectiveFrom: from, reference: 'S-1', recordedAt: NOW });
}

/** The forum's fee, for awards made from then on. Without ids it holds for all. */
export async function feeOf(
  db: Db,
  bps: number,
  of: { cooperativeId?: string; commodityId?: string; from?: string } = {},
): Promise<void> {
  const { from = '2020-01-01', cooperativeId = null, commodityId = null } = of;
  await db
    .insert(feeRule)
    .values({ id: newId(NOW), bps, cooperativeId, commodityId, effectiveFrom: from, createdAt: NOW });
}

export type AskedAward = { cooperativeId: string; quantity: number; unitPrice: number; fixedCost?: number };
export type AskedLine = { commodityId: string; quantity?: number; awards: readonly AskedAward[] };
export type AskedOrder = {
  institutionId: string;
  siteId: string;
  /** Without it, as the setting says. */
  model?: 'agent' | 'forum';
  funding?: 'regular' | 'bos' | 'government_card';
  lines: readonly AskedLine[];
  /** Who made the order, where it matters whose name stands on it. */
  requesterId?: string;
  now?: number;
};
export type MadeAward = AskedAward & { awardId: string; lineId: string; commodityId: string };
export type MadeOrder = { orderId: string; number: string; lines: { lineId: string }[]; awards: MadeAward[] };

/** A confirmed order with confirmed awards. What the awards do not add up to of a line's `quantity` is waived. */
export async function confirmedOrder(db: Db, asked: AskedOrder): Promise<MadeOrder> {
  const { now = NOW, institutionId, siteId } = asked;
  const [orderId, planId] = [newId(now), newId(now)];
  const number = await nextNumber(db, dayOf(now).slice(0, 4));
  const lines = asked.lines.map((line) => ({ lineId: newId(now), line }));
  const awards = lines.flatMap(({ lineId, line }) =>
    line.awards.map((one) => ({ ...one, awardId: newId(now), lineId, commodityId: line.commodityId })),
  );
  await db.insert(bulkOrder).values({
    ...{ id: orderId, number, institutionId, siteId, state: 'placed' as const, policy: 'cheapest' as const },
    ...{
      neededOn: dayOf(now),
      createdBy: asked.requesterId ?? 'u-requester',
      createdAt: now,
      placedAt: now,
      updatedAt: now,
    },
    ...{ estimatedTotal: awards.reduce((sum, one) => sum + one.quantity * one.unitPrice + (one.fixedCost ?? 0), 0) },
  });
  await db
    .insert(orderLine)
    .values(lines.map(({ lineId, line }, position) => lineRow(orderId, lineId, line, position)));
  await db.insert(plan).values({
    ...{ id: planId, orderId, version: 1, cause: 'placed', result: { policy: 'cheapest', lines: [] }, cost: 0 },
    createdAt: now,
  });
  if (asked.model || asked.funding) {
    await db
      .insert(orderTerms)
      .values({ orderId, model: asked.model ?? 'agent', funding: asked.funding ?? 'regular', frozenAt: now });
  }
  for (const one of awards) await insertAward(db, { orderId, planId, now, ...one });
  await db
    .update(award)
    .set({ state: 'confirmed', decidedAt: now, decidedBy: 'u-manager' })
    .where(eq(award.orderId, orderId));
  const event = { aggregateType: 'order' as const, aggregateId: orderId, actor: SYSTEM, at: now };
  await db.batch([
    db.update(bulkOrder).set({ state: 'confirmed', settledAt: now, version: 2 }).where(eq(bulkOrder.id, orderId)),
    recordEvent(db, { ...event, version: 1, type: 'order_placed', data: { plan: 1 } }),
    recordEvent(db, { ...event, version: 2, type: 'order_confirmed' }),
  ]);
  return { orderId, number, lines: lines.map(({ lineId }) => ({ lineId })), awards };
}

async function nextNumber(db: Db, year: string): Promise<string> {
  const [row] = await db.all<{ last: number }>(
    sql`insert into number_series (series, last) values (${`P-${year}`}, 1)
      on conflict (series) do update set last = last + 1 returning last`,
  );
  return `P-${year}-${String(row!.last).padStart(6, '0')}`;
}

function lineRow(orderId: string, lineId: string, line: AskedLine, position: number): typeof orderLine.$inferInsert {
  const held = line.awards.reduce((sum, one) => sum + one.quantity, 0);
  const quantity = line.quantity ?? held;
  return {
    ...{ id: lineId, orderId, position, commodityId: line.commodityId, quantity, waived: quantity - held },
    ...{ typedQuantity: String(quantity), typedUnit: 'kg' },
  };
}

/** An offer of its own for each award, listed at its only revision, so that nothing else is touched. */
async function insertAward(
  db: Db,
  one: AskedAward & {
    awardId: string;
    lineId: string;
    orderId: string;
    planId: string;
    commodityId: string;
    now: number;
  },
): Promise<void> {
  const { awardId, lineId, orderId, planId, commodityId, cooperativeId, quantity, unitPrice, now } = one;
  const [offerId, revisionId, fixedCost] = [newId(now), newId(now), one.fixedCost ?? 0];
  await db.insert(offer).values({
    ...{ id: offerId, cooperativeId, commodityId, available: quantity, createdAt: now, updatedAt: now },
  });
  await db.insert(offerRevision).values({
    ...{ id: revisionId, offerId, number: 1, state: 'approved' as const, tiers: [{ from: 0, unitPrice }], minLot: 1 },
    ...{ lotSize: 1, handlingFee: fixedCost, leadDays: 0, windowFrom: '2026-01-01', windowUntil: '2028-12-31' },
    ...{ available: quantity, createdBy: 'u-manager', createdAt: now },
  });
  await db.batch([
    db
      .update(offer)
      .set({
        ...{ state: 'listed', listedRevisionId: revisionId, listedPrice: unitPrice, listedLowestPrice: unitPrice },
        ...{ listedMinLot: 1, listedLotSize: 1, listedHandlingFee: fixedCost, listedLeadDays: 0, listedAt: now },
        ...{ listedFrom: '2026-01-01', listedUntil: '2028-12-31' },
      })
      .where(eq(offer.id, offerId)),
    db.insert(award).values({
      ...{ id: awardId, planId, orderId, lineId, offerId, revisionId, cooperativeId, quantity },
      ...{ awardedQuantity: quantity, unitPrice, fixedCost, confirmBy: now, createdAt: now },
    }),
  ]);
}

export type MadeConsignment = {
  consignmentId: string;
  lines: { lineId: string; awardId: string; quantity: number }[];
};

/** A consignment on its way, without its paper: all of the cooperative's awards of the order, or the given quantities of them. */
export async function sentConsignment(
  db: Db,
  of: {
    orderId: string;
    cooperativeId: string;
    lines?: readonly { awardId: string; quantity: number }[];
    now?: number;
  },
): Promise<MadeConsignment> {
  const { orderId, cooperativeId, now = NOW } = of;
  const asked = of.lines ?? (await awardsOf(db, orderId, cooperativeId));
  const consignmentId = newId(now);
  const lines = asked.map((line) => ({ ...line, lineId: newId(now) }));
  await db.batch([
    db.insert(consignment).values({
      ...{ id: consignmentId, orderId, cooperativeId, plannedOn: dayOf(now), createdBy: 'u-clerk', createdAt: now },
    }),
    db.insert(consignmentLine).values(
      lines.map(({ lineId: id, awardId, quantity }, position) => ({
        ...{ id, consignmentId, position, awardId, quantity },
      })),
    ),
    db
      .update(consignment)
      .set({ state: 'sent', sentBy: 'u-clerk', sentAt: now, version: 2 })
      .where(eq(consignment.id, consignmentId)),
  ]);
  return { consignmentId, lines };
}

const awardsOf = (db: Db, orderId: string, cooperativeId: string) =>
  db.all<{ awardId: string; quantity: number }>(
    sql`select id awardId, quantity from award
      where order_id = ${orderId} and cooperative_id = ${cooperativeId} and state = 'confirmed' order by rowid`,
  );

export type Weighed = { receivedMilli?: number; refusedMilli?: number; deductedMilli?: number };

/** The buyer's receipt: all as sent, except what is given, in the order of the consignment's lines. @returns the receipt's id */
export async function received(
  db: Db,
  sent: MadeConsignment,
  weighed: readonly Weighed[] = [],
  now = NOW,
): Promise<{ receiptId: string; lines: { receiptLineId: string; awardId: string; payableMilli: number }[] }> {
  const receiptId = newId(now);
  const rows = sent.lines.map((line, i) => {
    const { receivedMilli = line.quantity * 1000, refusedMilli = 0, deductedMilli = 0 } = weighed[i] ?? {};
    return { ...line, id: newId(now), receivedMilli, refusedMilli, deductedMilli };
  });
  await db.batch([
    db.insert(receipt).values({
      ...{ id: receiptId, consignmentId: sent.consignmentId, receivedBy: 'u-requester', receivedByName: 'Penerima' },
      createdAt: now,
    }),
    db.insert(receiptLine).values(
      rows.map(({ id, lineId, receivedMilli, refusedMilli, deductedMilli }) => ({
        ...{ id, receiptId, consignmentLineId: lineId, receivedMilli, refusedMilli, deductedMilli },
        ...{
          refusalReason: refusedMilli > 0 ? ('quality' as const) : null,
          reason: deductedMilli > 0 ? 'kadar air' : '',
        },
      })),
    ),
  ]);
  const payable = (row: (typeof rows)[number]) => row.receivedMilli - row.refusedMilli - row.deductedMilli;
  return {
    receiptId,
    lines: rows.map((row) => ({ receiptLineId: row.id, awardId: row.awardId, payableMilli: payable(row) })),
  };
}

/** A handover of the order by the seller, with its paper, signed by both sides (or prepared only). @returns its id */
export async function signedHandover(
  db: Db,
  orderId: string,
  sellerId: string,
  of: { signed?: boolean; now?: number } = {},
): Promise<string> {
  const { signed = true, now = NOW } = of;
  const id = newId(now);
  const content = emptyPaper(sellerId, now);
  const contentHash = hashOf(content);
  await db.batch([
    db.insert(handover).values({ id, orderId, sellerId, version: 1, contentHash, preparedAt: now }),
    issueDocument(db, {
      ...{
        id: newId(now),
        kind: 'handover' as const,
        issuerId: sellerId,
        counterpartyId: null,
        orderId,
        subjectId: id,
      },
      ...{ content, issuedAt: now, issuedBy: null },
    }),
  ]);
  if (signed) {
    for (const side of ['buyer', 'seller'] as const) {
      await db.insert(handoverSignature).values({
        ...{ handoverId: id, side, userId: `u-${side}`, name: `Nama ${side}`, role: side, contentHash, signedAt: now },
      });
    }
  }
  return id;
}

const emptyPaper = (issuerId: string, now: number): DocumentContent => ({
  issuer: { id: issuerId, name: issuerId, address: '', phone: null, email: null, npwp: null, nib: null },
  ...{ counterparty: null, date: dayOf(now), orderNumber: null, facts: [], lines: [], totals: [], total: null },
  ...{ notes: [], signatures: [] },
});

/** From the order to the signed handovers of all sellers, everything received as ordered. @returns the handovers' ids by seller */
export async function handedOver(
  db: Db,
  asked: AskedOrder & { forumId?: string; weighed?: Readonly<Record<string, readonly Weighed[]>> },
): Promise<MadeOrder & { handovers: Record<string, string> }> {
  const made = await confirmedOrder(db, asked);
  const cooperatives = [...new Set(made.awards.map((one) => one.cooperativeId))];
  for (const cooperativeId of cooperatives) {
    const sent = await sentConsignment(db, { orderId: made.orderId, cooperativeId, now: asked.now ?? NOW });
    await received(db, sent, asked.weighed?.[cooperativeId], asked.now ?? NOW);
  }
  const sellers = asked.model === 'forum' ? [asked.forumId ?? 'forum'] : cooperatives;
  const handovers: Record<string, string> = {};
  for (const seller of sellers)
    handovers[seller] = await signedHandover(db, made.orderId, seller, { now: asked.now ?? NOW });
  return { ...made, handovers };
}
