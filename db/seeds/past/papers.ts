import { contentHash, type DocumentContent, type DocumentKind } from '../../../src/documents/index.ts';
import { dayOf, HOUR } from '../../../src/platform/clock.ts';
import { newId, newToken } from '../../../src/platform/ids.ts';
import type { document, handover, handoverSignature } from '../../schema/index.ts';
import { buyerAs } from '../viewers.ts';
import { managerId } from '../world.ts';
import { type EventRow, history } from '../write.ts';
import { handoverOf, noteOf, type Parties } from './contents.ts';
import type { Brought } from './deliveries.ts';

export type Papers = {
  documents: (typeof document.$inferInsert)[];
  handovers: (typeof handover.$inferInsert)[];
  signatures: (typeof handoverSignature.$inferInsert)[];
};
/** What has to be read first: who the parties are, what people are called, and the last number of each issuer's papers. */
export type Known = {
  parties: Parties;
  names: ReadonlyMap<string, string>;
  serials: Map<string, number>;
};
/** A handover of one cooperative's part of an order. */
export type Handed = { id: string; readyAt: number; brought: Brought };

/** As the clock prepares them: an hour after the last of the order's goods. */
export function handOver(brought: readonly Brought[]): Handed[] {
  const readyAt = Math.max(...brought.map(({ at }) => at.received)) + HOUR;
  return brought.map((one) => ({ id: newId(readyAt), readyAt, brought: one }));
}

const SIGNED_AFTER = { buyer: 2 * HOUR, seller: 5 * HOUR } as const;

/** Both have signed: the buyer's approver first, then the cooperative's manager. */
export function handoverEvents({ id, readyAt, brought: { order, cooperativeId, slug } }: Handed): EventRow[] {
  const buyer = { userId: buyerAs('approver', order.buyer.id).userId, partyId: order.buyer.id };
  const seller = { userId: managerId(slug), partyId: cooperativeId };
  return history('handover', id, [
    { type: 'handover_prepared', at: readyAt, userId: null, partyId: null, data: { version: 1 } },
    { type: 'handover_side_signed', at: readyAt + SIGNED_AFTER.buyer, ...buyer, data: { side: 'buyer' } },
    { type: 'handover_signed', at: readyAt + SIGNED_AFTER.seller, ...seller, data: { side: 'seller' } },
  ]);
}

/** The delivery notes and handovers with their signatures, the papers of each issuer numbered by their day. */
export function papersOf(handed: readonly Handed[], known: Known): Papers {
  const papers: Papers = { documents: [], handovers: [], signatures: [] };
  const inTurn = handed.toSorted((a, b) => a.readyAt - b.readyAt || (a.id < b.id ? -1 : 1));
  for (const one of inTurn) writePapers(one, known, papers);
  return papers;
}

function writePapers({ id: handoverId, readyAt, brought }: Handed, known: Known, into: Papers): void {
  const { order, cooperativeId: sellerId, slug, consignmentId, at } = brought;
  const note = paperOf(
    brought,
    known,
    { kind: 'delivery_note', subjectId: consignmentId, issuedAt: at.sent },
    noteOf(brought, known.parties),
  );
  const content = handoverOf(brought, note.number, readyAt, known.parties);
  const signed = paperOf(brought, known, { kind: 'handover', subjectId: handoverId, issuedAt: readyAt }, content);
  const { contentHash } = signed;
  into.documents.push({ ...note, issuedBy: managerId(slug) }, signed);
  into.handovers.push({ id: handoverId, orderId: order.id, sellerId, version: 1, contentHash, preparedAt: readyAt });
  const sign = (side: 'buyer' | 'seller', userId: string, role: string) =>
    into.signatures.push({
      ...{ handoverId, side, userId, name: known.names.get(userId) ?? userId, role, contentHash },
      signedAt: readyAt + SIGNED_AFTER[side],
    });
  sign('buyer', buyerAs('approver', order.buyer.id).userId, 'approver');
  sign('seller', managerId(slug), 'manager');
}

const codes = { delivery_note: 'SJ', handover: 'BAST' } as const;
type About = { kind: keyof typeof codes; subjectId: string; issuedAt: number };

function paperOf({ order, cooperativeId, slug }: Brought, { serials }: Known, about: About, content: DocumentContent) {
  const { kind, issuedAt } = about;
  const year = Number(dayOf(issuedAt).slice(0, 4));
  const serial = (serials.get(seriesOf(cooperativeId, kind, year)) ?? 0) + 1;
  serials.set(seriesOf(cooperativeId, kind, year), serial);
  const number = `${codes[kind]}/${slug.toUpperCase()}/${year}/${String(serial).padStart(4, '0')}`;
  return {
    ...{ id: newId(issuedAt), ...about, issuerId: cooperativeId, counterpartyId: order.buyer.id, orderId: order.id },
    ...{
      year,
      serial,
      number,
      content,
      contentHash: contentHash(content),
      checkToken: newToken(),
      issuedBy: null as string | null,
    },
  };
}

export const seriesOf = (issuerId: string, kind: DocumentKind, year: number): string => `${issuerId} ${kind} ${year}`;
