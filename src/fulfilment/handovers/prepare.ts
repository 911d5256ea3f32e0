import { contentHash, type DocumentContent, documentPartiesFrom, issueDocument } from '../../documents/index.ts';
import { dayOf } from '../../platform/clock.ts';
import type { Db, Statement } from '../../platform/db.ts';
import { type Actor, mailParty, notify, recordEvent } from '../../platform/events.ts';
import { newId } from '../../platform/ids.ts';
import type { Delivery, DeliveryAward } from '../shortfalls/store.ts';
import { handoverContent } from './content.ts';
import { sellerOf } from './rules.ts';
import { type CurrentHandover, insertHandover, type PrepareRows, supersede } from './store.ts';
import { mailTexts } from './texts-mail.ts';

export type Prepared = { statements: readonly Statement[]; handovers: number };

/**
 * The statements that bring an order's handovers up to what has come: one for each seller, with its paper. One that says the same
 * stays, one that is signed by both stays whatever happens, one that has become wrong gives way to a new version.
 */
export function preparing(
  db: Db,
  delivery: Delivery,
  [, , , terms, parties, current]: PrepareRows,
  actor: Actor,
  now: number,
): Prepared {
  const known = documentPartiesFrom(parties);
  const { model, forumId } = terms[0]!;
  const bySeller = Map.groupBy(delivery.awards, (award) => sellerOf(model, award.cooperativeId, forumId));
  const statements: Statement[] = [];
  const prepared: { seller: string; version: number }[] = [];
  const buyer = known.get(delivery.head.institutionId)!;
  for (const [sellerId, awards] of bySeller) {
    if (awards.every((award) => award.standing.sentMilli === 0)) continue;
    const old = current.find((one) => one.sellerId === sellerId);
    const seller = known.get(sellerId)!;
    const content = paperOf(delivery, awards, { seller, buyer }, model === 'forum', now);
    if (old && (old.state === 'signed' || saysTheSame(old, content))) continue;
    prepared.push({ seller: seller.name, version: (old?.version ?? 0) + 1 });
    statements.push(
      ...mailSeller(db, { seller, buyer, order: delivery.head.number ?? '', version: (old?.version ?? 0) + 1 }, now),
      ...versionStatements(db, { delivery, sellerId, old, content, actor, now }),
    );
  }
  return { statements: [...mailBuyer(db, buyer, delivery, prepared, now), ...statements], handovers: prepared.length };
}

type Party = DocumentContent['issuer'];

function mailSeller(
  db: Db,
  { seller, buyer, order, version }: { seller: Party; buyer: Party; order: string; version: number },
  now: number,
): Statement[] {
  const t = mailTexts.id;
  const body = t.sellerBody({ seller: seller.name, buyer: buyer.name, order, version });
  return mailParty(db, { to: seller.email, subject: t.preparedSubject(order, version > 1), body, at: now });
}

/** One mail for all the sellers of the order, however many they are. */
function mailBuyer(
  db: Db,
  buyer: Party,
  { head }: Delivery,
  prepared: readonly { seller: string; version: number }[],
  now: number,
): Statement[] {
  if (prepared.length === 0) return [];
  const t = mailTexts.id;
  const order = head.number ?? '';
  const changed = prepared.every((one) => one.version > 1);
  const body = t.buyerBody({ buyer: buyer.name, order, sellers: prepared.map((one) => one.seller), changed });
  return mailParty(db, { to: buyer.email, subject: t.preparedSubject(order, changed), body, at: now });
}

type Sides = Record<'seller' | 'buyer', Party>;

function paperOf(
  { head, parts }: Delivery,
  awards: readonly DeliveryAward[],
  sides: Sides,
  namesCooperatives: boolean,
  now: number,
): DocumentContent {
  const ours = parts.filter((part) => awards.some((award) => award.awardId === part.awardId));
  const notes = [...new Set(ours.flatMap((part) => (part.note ? [part.note] : [])))];
  const place = { orderNumber: head.number, siteName: head.siteName, siteAddress: head.siteAddress };
  return handoverContent({ ...sides, ...place, date: dayOf(now), awards, notes, namesCooperatives });
}

/** What counts is what was handed over: not the day, nor an address that changed meanwhile. */
const saysTheSame = ({ content }: CurrentHandover, { lines }: DocumentContent): boolean =>
  JSON.stringify((content as DocumentContent).lines) === JSON.stringify(lines);

type Version = {
  delivery: Delivery;
  sellerId: string;
  old: CurrentHandover | undefined;
  content: DocumentContent;
  actor: Actor;
  now: number;
};

function versionStatements(db: Db, { delivery, sellerId, old, content, actor, now }: Version): Statement[] {
  const { id: orderId, institutionId, number } = delivery.head;
  const id = newId(now);
  const paper = {
    kind: 'handover',
    issuerId: sellerId,
    counterpartyId: institutionId,
    orderId,
    subjectId: id,
  } as const;
  const version = (old?.version ?? 0) + 1;
  const data = { number: number ?? '', version };
  const told = (partyId: string) =>
    notify(db, { partyId, kind: 'handover_prepared', data, link: `/handovers/${id}`, at: now });
  return [
    ...(old ? givesWay(db, old, actor, now) : []),
    insertHandover(db, {
      ...{ id, orderId, sellerId, version, contentHash: contentHash(content), preparedAt: now },
      preparedBy: actor.userId,
    }),
    issueDocument(db, {
      ...{ id: newId(now), ...paper, content, issuedAt: now, issuedBy: actor.userId },
      ...(old ? { correctsId: old.documentId } : {}),
    }),
    ...[institutionId, sellerId].map(told),
    recordEvent(db, {
      ...{ aggregateType: 'handover', aggregateId: id, version: 1, type: 'handover_prepared', actor, at: now },
      data: { version },
    }),
  ];
}

/** Its events so far: prepared, and one for each signature. */
const givesWay = (db: Db, old: CurrentHandover, actor: Actor, now: number): Statement[] => [
  supersede(db, old.id),
  recordEvent(db, {
    ...{ aggregateType: 'handover', aggregateId: old.id, version: 2 + old.signatures, at: now },
    ...{ type: 'handover_superseded', actor },
  }),
];
