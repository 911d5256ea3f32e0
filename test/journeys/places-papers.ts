import { sql } from 'drizzle-orm';
import { issueDocument } from '../../src/documents/index.ts';
import type { Db } from '../../src/platform/db.ts';
import { newId } from '../../src/platform/ids.ts';
import { samples } from '../documents/samples.ts';
import { sendForm } from '../support/forms.ts';
import { type Person, signInAs } from '../support/people.ts';
import { confirmedOrder, sentConsignment } from '../support/trade.ts';
import type { Place, Stage } from './places.ts';

const [sari, rina] = ['sari@rsud.example', 'rina@forum.example'];
const manager = 'manager.batutulis@koperasi.example';

/** An order whose papers are still to come, one that has them in both models, one of every kind, and their check pages. */
export async function paperPlaces(stage: Stage): Promise<(readonly [name: string, place: Place])[]> {
  const { db } = stage.database;
  const [missing, issued, byForum] = [await confirmed(db), await confirmed(db), await confirmed(db, 'forum')];
  const buyer = await signInAs(stage, sari);
  for (const orderId of [issued, byForum]) await issue(buyer, orderId);
  const kinds = await oneOfEachKind(db, issued);
  const trail = (orderId: string, as: string) => ({ path: `/orders/${orderId}/documents`, as });
  return [
    ['papers missing', trail(missing, sari)],
    ['papers issued', trail(issued, sari)],
    ['papers issued for a seller', trail(issued, manager)],
    ['papers issued for staff', trail(issued, rina)],
    ['papers where the forum sells', trail(byForum, sari)],
    ...kinds.flatMap(({ id, kind, token }) => [
      [`paper ${kind}`, { path: `/documents/${id}`, as: rina }] as const,
      [`check ${kind}`, { path: `/check/${token}`, as: sari }] as const,
    ]),
  ];
}

async function confirmed(db: Db, model: 'agent' | 'forum' = 'agent'): Promise<string> {
  const awards = [
    { cooperativeId: 'kop-batutulis', quantity: 100, unitPrice: 13_000, fixedCost: 150_000 },
    { cooperativeId: 'kop-empang', quantity: 20, unitPrice: 13_200 },
  ];
  const made = await confirmedOrder(db, {
    ...{ institutionId: 'inst-rsud', siteId: 'site-rsud-gudang', now: Date.now(), model },
    lines: [{ commodityId: 'beras-medium', awards }],
  });
  return made.orderId;
}

async function issue(buyer: Person, orderId: string): Promise<void> {
  const { status } = await sendForm(buyer, `/orders/${orderId}/documents`, /documents$/);
  if (status !== 303) throw new Error(`issuing the papers of ${orderId} answered ${status}`);
}

/** The delivery note is of a shipment under way. */
async function oneOfEachKind(db: Db, orderId: string): Promise<{ id: string; kind: string; token: string }[]> {
  const now = Date.now();
  const { consignmentId } = await sentConsignment(db, { orderId, cooperativeId: 'kop-batutulis', now });
  for (const { kind, content } of samples.filter((one) => one.kind !== 'quote' && one.kind !== 'purchase_order')) {
    const id = newId(now);
    const subjectId = kind === 'delivery_note' ? consignmentId : id;
    const parties = { issuerId: content.issuer.id, counterpartyId: content.counterparty?.id ?? null };
    await issueDocument(db, {
      ...{ id, kind, orderId, subjectId, content, issuedAt: now, issuedBy: null },
      ...parties,
    });
  }
  return db.all(sql`select id, kind, check_token token from document where order_id = ${orderId} group by kind`);
}
