import type { Both, DocumentContent, DocumentLine, DocumentParty } from '../../documents/index.ts';
import { milli } from '../../fulfilment/index.ts';
import { dayOf } from '../../platform/clock.ts';
import type { Share } from './store-commands.ts';
import { paperTexts } from './texts-paper.ts';

type Note = {
  share: Share & { shareMilli: number };
  handedMilli: number;
  /** Why it is less than the share. */
  note: string;
  issuer: DocumentParty;
  counterparty: DocumentParty;
  /** Who hands it out. */
  by: string;
  now: number;
};

type Plain = 'campaign' | 'dropPoint' | 'ordered' | 'share' | 'checkNote' | 'handedBy' | 'receiver';
const both = (key: Plain): Both => ({ id: paperTexts.id[key], en: paperTexts.en[key] });

/** The delivery note (surat jalan) of what a cooperative is handed out of a joint purchase. It states no prices. */
export function shareNoteOf({ share, handedMilli, note, issuer, counterparty, by, now }: Note): DocumentContent {
  const { number, dropPointName, dropPointAddress, quantity, shareMilli, unit, nameId, nameEn } = share;
  const line: DocumentLine = { name: { id: nameId, en: nameEn }, quantityMilli: handedMilli, unit };
  const less = { id: paperTexts.id.lessNote(note), en: paperTexts.en.lessNote(note) };
  return {
    ...{ issuer, counterparty, date: dayOf(now), orderNumber: null },
    facts: [
      { label: both('campaign'), value: number },
      { label: both('dropPoint'), value: [dropPointName, dropPointAddress].filter(Boolean).join(', ') },
      { label: both('ordered'), value: milli(quantity * 1000, unit) },
      { label: both('share'), value: milli(shareMilli, unit) },
    ],
    lines: [line],
    ...{ totals: [], total: null },
    notes: [...(note ? [less] : []), both('checkNote')],
    signatures: [
      { title: both('handedBy'), party: issuer.name, name: by },
      { title: both('receiver'), party: counterparty.name, name: null },
    ],
  };
}
