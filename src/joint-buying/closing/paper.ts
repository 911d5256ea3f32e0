import type { DocumentContent, DocumentLine, DocumentParty } from '../../documents/index.ts';
import { dayOf, dayText } from '../../platform/clock.ts';
import type { Delivery, SourcePart } from '../rules/index.ts';
import type { Campaign } from '../types.ts';
import { paperTexts as t } from './texts-paper.ts';

export type PaperOf = {
  campaign: Campaign;
  part: SourcePart;
  packSize: number;
  deliveries: readonly Delivery[];
  terms: { reference: string; terms: string };
  forum: DocumentParty;
  supplier: DocumentParty;
};

/** Past so many drop points the paper states one sum. */
const MOST_LINES = 60;

/** The forum's purchase order (surat pesanan) to a supplier: how much to which drop point, at the price of its list. */
export function purchaseOrderOf(of: PaperOf, at: number): DocumentContent {
  const { part, terms, forum, supplier } = of;
  return {
    ...{ issuer: forum, counterparty: supplier, date: dayOf(at), orderNumber: null, facts: factsOf(of) },
    ...{ lines: [...goodsLines(of), ...tripOf(part)], totals: totalsOf(part) },
    total: { label: t.total, amount: part.cost },
    notes: [
      ...(of.deliveries.length > MOST_LINES ? [t.manyDrops] : []),
      ...(terms.terms ? [t.terms(terms.terms)] : []),
      ...[t.measured, t.taxes],
    ],
    signatures: [
      { title: t.ordered, party: forum.name, name: null },
      { title: t.accepted, party: supplier.name, name: null },
    ],
  };
}

function factsOf({ campaign, deliveries, terms }: PaperOf): DocumentContent['facts'] {
  const [from, until] = [dayText(campaign.deliveryFrom, 'id'), dayText(campaign.deliveryUntil, 'id')];
  return [
    { label: t.campaign, value: campaign.number },
    { label: t.window, value: from === until ? from : `${from} – ${until}` },
    { label: t.drops, value: String(deliveries.length) },
    ...(terms.reference ? [{ label: t.list, value: terms.reference }] : []),
  ];
}

function goodsLines({ campaign, part, packSize, deliveries }: PaperOf): DocumentLine[] {
  const line = (packs: number, note: DocumentLine['note']): DocumentLine => ({
    name: { id: campaign.nameId, en: campaign.nameEn },
    ...(note ? { note } : {}),
    ...{ quantityMilli: packs * packSize * 1000, unit: campaign.unit as DocumentLine['unit'] },
    ...{ unitPrice: part.unitPrice, amount: packs * packSize * part.unitPrice },
  });
  if (deliveries.length > MOST_LINES) return [line(part.packs, t.packs(part.packs, packSize, campaign.unit))];
  const places = new Map(campaign.dropPoints.map((one) => [one.id, one]));
  return deliveries.map(({ dropPoint, packs }) => {
    const { name, address } = places.get(dropPoint)!;
    return line(packs, t.to(name, address, t.packs(packs, packSize, campaign.unit)));
  });
}

const tripOf = ({ delivery }: SourcePart): DocumentLine[] =>
  delivery > 0 ? [{ name: t.delivery, quantityMilli: 1000, unit: 'trip', unitPrice: delivery, amount: delivery }] : [];

const totalsOf = ({ cost, delivery }: SourcePart): DocumentContent['totals'] =>
  delivery > 0
    ? [
        { label: t.goods, amount: cost - delivery },
        { label: t.delivery, amount: delivery },
      ]
    : [];
