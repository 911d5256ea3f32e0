import { dayOf, dayText } from '../platform/clock.ts';
import type { OrderPaperAward, OrderPaperHead } from './store-orders.ts';
import { orderPaperTexts as t } from './texts-orders.ts';
import type { DocumentContent, DocumentLine, DocumentParty } from './types.ts';

/** What one cooperative was awarded and no paper covers yet. */
export type Awarded = {
  head: OrderPaperHead;
  awards: readonly OrderPaperAward[];
  cooperative: DocumentParty;
  institution: DocumentParty;
  forum: DocumentParty | null;
  /** There are earlier papers of this cooperative for the order. */
  more: boolean;
};

/** Milliseconds: an offer stands from when the order was placed, what a later plan added from then. */
export const offeredAt = ({ head, awards, more }: Awarded): number =>
  more || head.placedAt === null ? Math.max(...awards.map((one) => one.plannedAt)) : head.placedAt;

/** The cooperative's quote (penawaran): what it offers for the order, at which price. */
export function quoteOf(of: Awarded): DocumentContent {
  const { head, cooperative, institution, forum } = of;
  return {
    ...{ issuer: cooperative, counterparty: institution, date: dayOf(offeredAt(of)), orderNumber: head.number },
    facts: [
      ...placeAndDay(head),
      ...(head.model === 'forum' && forum ? [{ label: t.through, value: forum.name }] : []),
    ],
    ...sumsOf(of),
    notes: [...(of.more ? [t.more] : []), t.taxes],
    signatures: [{ title: t.offered, party: cooperative.name, name: null }],
  };
}

/** The institution's purchase order (surat pesanan) to whoever sells: the cooperative, or the forum for it. */
export function purchaseOrderOf(of: Awarded, at: number): DocumentContent {
  const { head, cooperative, institution, forum } = of;
  const byForum = head.model === 'forum' && forum !== null;
  const seller = byForum ? forum : cooperative;
  return {
    ...{ issuer: institution, counterparty: seller, date: dayOf(at), orderNumber: head.number },
    facts: [...placeAndDay(head), ...(byForum ? [{ label: t.supplier, value: cooperative.name }] : [])],
    ...sumsOf(of),
    notes: [...(of.more ? [t.more] : []), t.measured, t.taxes],
    signatures: [
      { title: t.ordered, party: institution.name, name: head.orderedBy },
      { title: t.accepted, party: seller.name, name: null },
    ],
  };
}

// Days on a paper are written as Indonesians write them, in whichever language its labels are read.
const placeAndDay = (head: OrderPaperHead) => [
  { label: t.site, value: [head.siteName, head.siteAddress].filter(Boolean).join(', ') },
  { label: t.neededOn, value: dayText(head.neededOn, 'id') },
];

function sumsOf({ awards }: Awarded): Pick<DocumentContent, 'lines' | 'totals' | 'total'> {
  const goods = awards.reduce((sum, one) => sum + one.quantity * one.unitPrice, 0);
  const delivery = awards.reduce((sum, one) => sum + one.fixedCost, 0);
  const trips = awards.filter((one) => one.fixedCost > 0).map(tripOf);
  const parts = [
    { label: t.goods, amount: goods },
    { label: t.delivery, amount: delivery },
  ];
  return {
    lines: [...awards.map(lineOf), ...trips],
    totals: delivery > 0 ? parts : [],
    total: { label: t.total, amount: goods + delivery },
  };
}

function lineOf({ nameId, nameEn, grade, quantity, unitPrice, tradeUnit }: OrderPaperAward): DocumentLine {
  return {
    name: { id: nameId, en: nameEn },
    ...(grade && !nameId.toLowerCase().includes(grade.toLowerCase()) ? { note: { id: grade, en: grade } } : {}),
    ...{ quantityMilli: quantity * 1000, unit: tradeUnit, unitPrice, amount: quantity * unitPrice },
  };
}

const tripOf = ({ fixedCost }: OrderPaperAward): DocumentLine => ({
  ...{ name: t.delivery, quantityMilli: 1000, unit: 'trip', unitPrice: fixedCost, amount: fixedCost },
});
