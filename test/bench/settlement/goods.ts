import type { Random } from '../../../db/seeds/random.ts';
import type { DocumentContent, DocumentParty } from '../../../src/documents/index.ts';
import { handoverContent } from '../../../src/fulfilment/handovers/content.ts';
import { standingOf } from '../../../src/fulfilment/shortfalls/rules.ts';
import { DAY, dayOf, HOUR, MINUTE } from '../../../src/platform/clock.ts';
import type { Award, Order } from './order.ts';
import type { Rows } from './rows.ts';
import type { Market } from './world.ts';

export type Weighed = { receivedMilli: number; refusedMilli: number; deductedMilli: number };
export type Handover = { id: string; sellerId: string; number: string; signedAt: number };
/** What has come of an order so far; `handovers`: the signed ones. */
export type Delivered = { payable: ReadonlyMap<string, number>; handovers: readonly Handover[] };

const partyIn = ({ forum, cooperatives }: Market, id: string): DocumentParty =>
  [forum, ...cooperatives].find((one) => one.id === id)!;

/** Every award goes in a shipment of its own, is weighed, and handed over with the rest once all has come. */
export function deliver(market: Market, random: Random, order: Order, rows: Rows): Delivered {
  const parts = order.awards.map((award) => ship(market, random, order, award, rows));
  const payable = new Map(
    parts.flatMap((part) => (part.weighed ? [[part.award.id, payableOf(part.weighed)] as const] : [])),
  );
  if (parts.some((part) => part.weighed === null)) return { payable, handovers: [] };
  const readyAt = Math.max(...parts.map((part) => part.receivedAt)) + 2 * HOUR;
  if (readyAt > market.now) return { payable, handovers: [] };
  const sellers =
    order.model === 'forum' ? [market.forum.id] : [...new Set(order.awards.map((one) => one.cooperativeId))];
  const handovers = sellers.flatMap((sellerId) => handOver(market, order, parts, { sellerId, readyAt }, rows) ?? []);
  return { payable, handovers };
}

const payableOf = ({ receivedMilli, refusedMilli, deductedMilli }: Weighed): number =>
  receivedMilli - refusedMilli - deductedMilli;

type Part = { award: Award; note: string | null; weighed: Weighed | null; receivedAt: number };

function ship(market: Market, random: Random, order: Order, award: Award, rows: Rows): Part {
  const { now, id, papers } = market;
  const packedAt = order.placedAt + DAY + random.between(0, 600) * MINUTE;
  const [sentAt, receivedAt] = [packedAt + 12 * HOUR, packedAt + random.between(20, 40) * HOUR];
  if (packedAt > now) return { award, note: null, weighed: null, receivedAt };
  const [consignmentId, lineId, { cooperativeId }] = [id(packedAt), id(packedAt), award];
  rows.consignment.push({
    ...{
      id: consignmentId,
      orderId: order.id,
      cooperativeId,
      plannedOn: dayOf(sentAt),
      vehicle: 'F 8123 AB',
      driver: 'Pak Ujang',
    },
    ...{ createdBy: 'u-bench', createdAt: packedAt },
  });
  rows.consignmentLine.push({ id: lineId, consignmentId, position: 0, awardId: award.id, quantity: award.quantity });
  const happened = { aggregateType: 'consignment', aggregateId: consignmentId, actorUserId: 'u-bench', data: {} };
  rows.event.push({ ...happened, version: 1, type: 'consignment_packed', actorPartyId: cooperativeId, at: packedAt });
  if (sentAt > now) return { award, note: null, weighed: null, receivedAt };
  rows.sent.push(consignmentId);
  const paper = papers({
    ...{
      id: id(sentAt),
      kind: 'delivery_note',
      issuerId: cooperativeId,
      counterpartyId: order.buyer.party.id,
      orderId: order.id,
    },
    ...{ subjectId: consignmentId, content: noteContent(market, order, award, sentAt), issuedAt: sentAt },
  });
  rows.document.push(paper);
  rows.event.push({ ...happened, version: 2, type: 'consignment_sent', actorPartyId: cooperativeId, at: sentAt });
  const link = `/consignments/${consignmentId}`;
  rows.inboxEntry.push({
    ...{
      id: id(sentAt),
      partyId: order.buyer.party.id,
      kind: 'consignment_sent',
      data: { number: paper.number, order: order.number },
    },
    ...{ link, createdAt: sentAt, readAt: sentAt < now - 7 * DAY ? sentAt + HOUR : null },
  });
  if (receivedAt > now) return { award, note: paper.number, weighed: null, receivedAt };
  const weighed = weigh(random, award.quantity);
  receive(market, { order, award, consignmentId, lineId, weighed, at: receivedAt }, rows);
  return { award, note: paper.number, weighed, receivedAt };
}

/** Most comes as it was sent; some lacks a little, some is taken off or refused. */
function weigh(random: Random, quantity: number): Weighed {
  const [how, little] = [random.next(), random.between(1, quantity * 20)];
  const whole = { receivedMilli: quantity * 1000, refusedMilli: 0, deductedMilli: 0 };
  if (how < 0.8) return whole;
  if (how < 0.9) return { ...whole, receivedMilli: quantity * 1000 - little };
  return how < 0.95 ? { ...whole, deductedMilli: little } : { ...whole, refusedMilli: little };
}

type Receiving = { order: Order; award: Award; consignmentId: string; lineId: string; weighed: Weighed; at: number };

function receive({ id }: Market, { order, award, consignmentId, lineId, weighed, at }: Receiving, rows: Rows): void {
  const receiptId = id(at);
  const { receivedMilli, refusedMilli, deductedMilli } = weighed;
  rows.receipt.push({ id: receiptId, consignmentId, receivedBy: 'u-sari', receivedByName: 'Sari Dewi', createdAt: at });
  rows.receiptLine.push({
    ...{ id: id(at), receiptId, consignmentLineId: lineId, receivedMilli, refusedMilli, deductedMilli },
    ...{ refusalReason: refusedMilli > 0 ? 'quality' : null, reason: deductedMilli > 0 ? 'kadar air' : '' },
  });
  rows.event.push({
    ...{ aggregateType: 'consignment', aggregateId: consignmentId, version: 3, type: 'consignment_received', at },
    ...{ actorUserId: 'u-sari', actorPartyId: order.buyer.party.id, data: { receiptId } },
  });
  const missingMilli = award.quantity * 1000 - receivedMilli + refusedMilli;
  if (missingMilli === 0) return;
  rows.shortfallDecision.push({
    ...{ awardId: award.id, orderId: order.id, lineId: award.lineId, choice: 'close_short', missingMilli },
    ...{ decidedBy: 'u-sari', decidedAt: at + HOUR },
  });
}

type HandingOver = { sellerId: string; readyAt: number };

/** Null while it awaits its signatures. */
function handOver(
  market: Market,
  order: Order,
  parts: readonly Part[],
  { sellerId, readyAt }: HandingOver,
  rows: Rows,
): Handover | null {
  const { id, papers, now } = market;
  const [handoverId, partyId] = [id(readyAt), order.buyer.party.id];
  const ours = parts.filter(({ award }) => order.model === 'forum' || award.cooperativeId === sellerId);
  const content = contentOf(market, order, ours, { sellerId, readyAt });
  const paper = papers({
    ...{ id: id(readyAt), kind: 'handover', issuerId: sellerId, counterpartyId: partyId, orderId: order.id },
    ...{ subjectId: handoverId, content, issuedAt: readyAt },
  });
  rows.document.push(paper);
  const { contentHash } = paper;
  rows.handover.push({ id: handoverId, orderId: order.id, sellerId, version: 1, contentHash, preparedAt: readyAt });
  const happened = { aggregateType: 'handover', aggregateId: handoverId };
  rows.event.push({ ...happened, version: 1, type: 'handover_prepared', at: readyAt, data: {} });
  const signers = [
    ['seller', sellerId, 'manager'],
    ['buyer', partyId, 'approver'],
  ] as const;
  for (const [i, [side, actorPartyId, role]] of signers.entries()) {
    const at = readyAt + (i + 1) * 4 * HOUR;
    if (at > now) return null;
    rows.handoverSignature.push({
      handoverId,
      side,
      userId: `u-${side}`,
      name: `Penanda ${side}`,
      role,
      contentHash,
      signedAt: at,
    });
    const type = i === 0 ? 'handover_side_signed' : 'handover_signed';
    rows.event.push({ ...happened, version: 2 + i, type, actorUserId: `u-${side}`, actorPartyId, at, data: { side } });
  }
  return { id: handoverId, sellerId, number: paper.number, signedAt: readyAt + 8 * HOUR };
}

function contentOf(
  market: Market,
  order: Order,
  parts: readonly Part[],
  { sellerId, readyAt }: HandingOver,
): DocumentContent {
  return handoverContent({
    ...{ seller: partyIn(market, sellerId), buyer: order.buyer.party, orderNumber: order.number, date: dayOf(readyAt) },
    ...{
      siteName: order.buyer.siteName,
      siteAddress: order.buyer.party.address,
      namesCooperatives: order.model === 'forum',
    },
    notes: parts.flatMap((part) => part.note ?? []),
    awards: parts.map(({ award, weighed }) => ({
      ...{
        cooperativeName: partyIn(market, award.cooperativeId).name,
        quantity: award.quantity,
        tradeUnit: award.goods.unit,
      },
      commodity: award.goods,
      standing: standingOf({
        ...{ quantity: award.quantity, closed: false, decision: null },
        parts: [{ quantity: award.quantity, state: 'received', weighed: { ...weighed!, payableMilli: null } }],
      }),
    })),
  });
}

function noteContent(market: Market, order: Order, award: Award, sentAt: number): DocumentContent {
  const { nameId, nameEn, unit } = award.goods;
  const [issuer, counterparty] = [partyIn(market, award.cooperativeId), order.buyer.party];
  return {
    ...{ issuer, counterparty, date: dayOf(sentAt), orderNumber: order.number, totals: [], total: null, notes: [] },
    facts: [
      { label: { id: 'Tempat serah terima', en: 'Place of handover' }, value: order.buyer.siteName },
      { label: { id: 'Kendaraan', en: 'Vehicle' }, value: 'F 8123 AB' },
    ],
    lines: [{ name: { id: nameId, en: nameEn }, quantityMilli: award.quantity * 1000, unit }],
    signatures: [
      { title: { id: 'Pengirim', en: 'Sender' }, party: issuer.name, name: null },
      { title: { id: 'Penerima', en: 'Receiver' }, party: counterparty.name, name: null },
    ],
  };
}
