import type { Both, DocumentContent, DocumentLine, DocumentParty } from '../../documents/index.ts';
import { figure } from '../../platform/quantity.ts';
import type { AwardStanding } from '../shortfalls/rules.ts';
import { paperTexts } from './texts-paper.ts';

/** One award as it stands on the paper. */
export type HandedOver = {
  cooperativeName: string;
  quantity: number;
  tradeUnit: DocumentLine['unit'];
  commodity: { nameId: string; nameEn: string; grade: string };
  standing: AwardStanding;
};

export type PaperOf = {
  seller: DocumentParty;
  buyer: DocumentParty;
  orderNumber: string | null;
  siteName: string;
  siteAddress: string;
  /** `YYYY-MM-DD` */
  date: string;
  awards: readonly HandedOver[];
  /** Numbers of the delivery notes of all consignments, in the order they left. */
  notes: readonly string[];
  /** The forum sells: whose goods a line is must be said. */
  namesCooperatives: boolean;
};

/** What one seller hands over to the buyer for an order: per award what was sent, received, refused and taken off, and what is paid. */
export function handoverContent(of: PaperOf): DocumentContent {
  const t = paperTexts;
  return {
    issuer: of.seller,
    counterparty: of.buyer,
    date: of.date,
    orderNumber: of.orderNumber,
    facts: [
      { label: t.site, value: [of.siteName, of.siteAddress].filter(Boolean).join(', ') },
      ...(of.notes.length > 0 ? [{ label: t.deliveryNotes, value: of.notes.join(', ') }] : []),
    ],
    lines: of.awards.map((award) => lineOf(award, of.namesCooperatives)),
    totals: [],
    total: null,
    notes: [t.payable],
    signatures: [
      { title: t.handsOver, party: of.seller.name, name: null, side: 'seller' },
      { title: t.receives, party: of.buyer.name, name: null, side: 'buyer' },
    ],
  };
}

/** The line's own quantity is what is paid. */
function lineOf(award: HandedOver, namesCooperative: boolean): DocumentLine {
  const { commodity, standing, tradeUnit } = award;
  const { sentMilli, receivedMilli, refusedMilli, deductedMilli, payableMilli } = standing;
  const t = paperTexts;
  return {
    name: { id: commodity.nameId, en: commodity.nameEn },
    note: noteOf(award, namesCooperative),
    quantityMilli: payableMilli,
    unit: tradeUnit,
    quantities: [
      { label: t.sent, milli: sentMilli },
      { label: t.received, milli: receivedMilli },
      { label: t.refused, milli: refusedMilli },
      { label: t.deducted, milli: deductedMilli },
    ],
  };
}

function noteOf({ cooperativeName, quantity, tradeUnit, standing }: HandedOver, namesCooperative: boolean): Both {
  const ordered = paperTexts.ordered(`${figure(quantity)} ${tradeUnit}`);
  const short = standing.missingMilli;
  const missing = short > 0 ? paperTexts.missing(`${figure(short / 1000)} ${tradeUnit}`) : null;
  const said = (lang: 'id' | 'en') =>
    [...(namesCooperative ? [cooperativeName] : []), ordered[lang], ...(missing ? [missing[lang]] : [])].join('; ');
  return { id: said('id'), en: said('en') };
}
