import type { Both, DocumentContent, DocumentParty } from '../../documents/index.ts';
import { dayOf, dayText } from '../../platform/clock.ts';
import { packWords } from './texts-goods.ts';
import { paperTexts } from './texts-paper.ts';
import type { ConsignmentHead, ConsignmentLine } from './types.ts';

type Note = {
  head: ConsignmentHead;
  lines: readonly ConsignmentLine[];
  issuer: DocumentParty;
  counterparty: DocumentParty;
  now: number;
};

const both = (key: keyof (typeof paperTexts)['id']): Both => ({ id: paperTexts.id[key], en: paperTexts.en[key] });

/** The delivery note (surat jalan) of a shipment as it leaves: what, how much, for whom, with what. It states no prices. */
export function deliveryNoteOf({ head, lines, issuer, counterparty, now }: Note): DocumentContent {
  const facts = [
    { label: both('site'), value: [head.siteName, head.siteAddress].filter(Boolean).join(', ') },
    // Days on a paper are written as Indonesians write them, in whichever language its labels are read.
    { label: both('neededOn'), value: dayText(head.neededOn, 'id') },
    { label: both('vehicle'), value: head.vehicle },
    { label: both('driver'), value: head.driver },
  ];
  return {
    ...{ issuer, counterparty, date: dayOf(now), orderNumber: head.orderNumber || null },
    facts: facts.filter(({ value }) => value !== ''),
    lines: lines.map(lineOf),
    ...{ totals: [], total: null },
    notes: [...(head.note ? [{ id: head.note, en: head.note }] : []), both('checkNote')],
    signatures: [
      { title: both('sender'), party: issuer.name, name: null },
      { title: both('carrier'), party: head.vehicle, name: head.driver || null },
      { title: both('receiver'), party: counterparty.name, name: null },
    ],
  };
}

function lineOf(line: ConsignmentLine) {
  const note = { id: packWords(line.quantity, line, 'id'), en: packWords(line.quantity, line, 'en') };
  const { nameId, nameEn, quantity, tradeUnit } = line;
  return {
    name: { id: nameId, en: nameEn },
    ...(note.id && note.en ? { note: { id: note.id, en: note.en } } : {}),
    ...{ quantityMilli: quantity * 1000, unit: tradeUnit },
  };
}
