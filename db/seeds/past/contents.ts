import type { DocumentContent, DocumentParty } from '../../../src/documents/index.ts';
import { deliveryNoteOf } from '../../../src/fulfilment/consignments/delivery-note.ts';
import type { ConsignmentHead, ConsignmentLine } from '../../../src/fulfilment/consignments/types.ts';
import { handoverContent } from '../../../src/fulfilment/handovers/content.ts';
import { standingOf } from '../../../src/fulfilment/shortfalls/rules.ts';
import { dayOf } from '../../../src/platform/clock.ts';
import { factsOf } from '../terms.ts';
import { type Brought, plannedOn } from './deliveries.ts';
import type { Held } from './orders.ts';

export type Parties = ReadonlyMap<string, DocumentParty>;

/** What the delivery note of the shipment says, as the product writes it. */
export function noteOf(brought: Brought, parties: Parties): DocumentContent {
  const { order, cooperativeId, at } = brought;
  const [issuer, counterparty] = [parties.get(cooperativeId)!, parties.get(order.buyer.id)!];
  const lines = brought.awards.map((held) => lineOf(held));
  return deliveryNoteOf({ head: headOf(brought, issuer, counterparty), lines, issuer, counterparty, now: at.sent });
}

function headOf(
  { order, number, consignmentId, vehicle, at }: Brought,
  issuer: DocumentParty,
  counterparty: DocumentParty,
): ConsignmentHead {
  const [site] = order.buyer.sites;
  return {
    ...{
      id: consignmentId,
      state: 'sent',
      version: 2,
      orderId: order.id,
      orderNumber: number,
      neededOn: order.neededOn,
    },
    ...{ cooperativeId: issuer.id, cooperativeName: issuer.name, cooperativePhone: issuer.phone },
    ...{ institutionId: counterparty.id, institutionName: counterparty.name },
    ...{
      siteName: site!.name,
      siteAddress: site!.address,
      plannedOn: plannedOn(order, at),
      vehicle,
      driver: '',
      note: '',
    },
    ...{ createdAt: at.packed, sentAt: at.sent, receivedAt: null, cancelledAt: null, cancelledReason: null },
    deliveryNote: null,
  };
}

function lineOf({ id, commodityId, quantity }: Held): ConsignmentLine {
  const { pack } = factsOf.get(commodityId)!;
  return {
    ...{ id, awardId: id, commodityId, ...goodsOf(commodityId), quantity, packs: null, awarded: quantity, left: 0 },
    ...{ packName: pack?.[0] ?? null, packContent: pack?.[1] ?? null, closedReason: null, receipt: null },
  };
}

function goodsOf(commodityId: string) {
  const { names, unit, grade } = factsOf.get(commodityId)!;
  return { nameId: names[0], nameEn: names[1], grade: grade?.[0] ?? '', tradeUnit: unit };
}

/** What both sides signed for: everything came as it was awarded. */
export function handoverOf(
  { order, number, cooperativeId, awards }: Brought,
  note: string,
  readyAt: number,
  parties: Parties,
) {
  const [site] = order.buyer.sites;
  const seller = parties.get(cooperativeId)!;
  return handoverContent({
    ...{ seller, buyer: parties.get(order.buyer.id)!, orderNumber: number, siteName: site!.name },
    ...{ siteAddress: site!.address, date: dayOf(readyAt), notes: [note], namesCooperatives: false },
    awards: awards.map(({ commodityId, quantity }) => ({
      ...{
        cooperativeName: seller.name,
        quantity,
        tradeUnit: goodsOf(commodityId).tradeUnit,
        commodity: goodsOf(commodityId),
      },
      standing: standingOf({ quantity, closed: false, decision: null, parts: [wholly(quantity)] }),
    })),
  });
}

const wholly = (quantity: number) => ({
  ...{ quantity, state: 'received' as const },
  weighed: { receivedMilli: 1000 * quantity, refusedMilli: 0, deductedMilli: 0, payableMilli: null },
});
