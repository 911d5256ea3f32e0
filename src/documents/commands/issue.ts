import {
  commit,
  type Db,
  MOST_ATTEMPTS,
  type Refusal,
  type Results,
  type Statement,
  type Statements,
} from '../../platform/db.ts';
import { newId } from '../../platform/ids.ts';
import { type Awarded, offeredAt, purchaseOrderOf, quoteOf } from '../order-papers.ts';
import { partyOf } from '../rules-parties.ts';
import { type Reader, subjectOf } from '../rules-scope.ts';
import { issueDocument } from '../store.ts';
import { type OrderPaperAward, type OrderPaperRows, orderPaperQueries, withoutPapersQuery } from '../store-orders.ts';
import { documentPartiesFrom } from '../store-parties.ts';

export type IssueAnswer =
  | { ok: true; issued: number }
  | { ok: false; reason: 'order_not_found' | 'order_not_confirmed' };

/**
 * Issues what a confirmed order still lacks of quotes and purchase orders, one of each for every cooperative; after a later plan,
 * for what that plan added. Asked again, it issues nothing.
 */
export async function issueOrderPapers(
  db: Db,
  reader: Reader,
  orderId: string,
  now: number,
  by: string | null,
): Promise<IssueAnswer> {
  for (let attempt = 1; ; attempt += 1) {
    const queries = orderPaperQueries(db, reader, orderId);
    const rows = (await db.batch(queries)) as Results<typeof queries>;
    const [head] = rows[0];
    if (!head) return { ok: false, reason: 'order_not_found' };
    if (head.state !== 'confirmed') return { ok: false, reason: 'order_not_confirmed' };
    const statements = lacking(rows).flatMap((of) => statementsFor(db, of, now, by));
    if (statements.length === 0) return { ok: true, issued: 0 };
    const done = await commit(db, statements as unknown as Statements);
    if (done.ok) return { ok: true, issued: statements.length };
    if (!isIssuedMeanwhile(done.refusal) || attempt === MOST_ATTEMPTS)
      throw new Error(`the database refused: ${done.refusal.kind} ${done.refusal.name}`);
  }
}

const isIssuedMeanwhile = ({ kind, name }: Refusal): boolean =>
  kind === 'busy' || (kind === 'unique' && name.includes('document.subject_id'));

/** Every cooperative with confirmed awards of plans later than its papers cover. */
function lacking([[head], awards, parties]: OrderPaperRows): Awarded[] {
  if (!head) return [];
  const known = documentPartiesFrom(parties);
  const institution = known.get(head.institutionId);
  if (!institution) return [];
  const open = Map.groupBy(
    awards.filter((one) => one.planVersion > one.covered),
    (one) => one.cooperative.id,
  );
  return [...open.values()].map((some) => ({
    ...{ head, awards: some, institution, forum: known.get(head.forumId) ?? null },
    ...{ cooperative: partyOf(some[0]!.cooperative), more: some[0]!.covered > 0 },
  }));
}

const newest = (awards: readonly OrderPaperAward[]): number => Math.max(...awards.map((one) => one.planVersion));

function statementsFor(db: Db, of: Awarded, now: number, by: string | null): Statement[] {
  const { head, awards, cooperative, institution } = of;
  const subjectId = subjectOf({ orderId: head.id, cooperativeId: cooperative.id, planVersion: newest(awards) });
  const about = { orderId: head.id, subjectId, issuedBy: by };
  const quote = quoteOf(of);
  const order = purchaseOrderOf(of, now);
  // The quote belongs to the year it was made in, whenever the paper is drawn up.
  const quoted = { issuedAt: offeredAt(of), issuerId: cooperative.id, counterpartyId: institution.id };
  const ordered = { issuedAt: now, issuerId: institution.id, counterpartyId: order.counterparty?.id ?? null };
  return [
    issueDocument(db, { id: newId(now), kind: 'quote', ...about, ...quoted, content: quote }),
    issueDocument(db, { id: newId(now), kind: 'purchase_order', ...about, ...ordered, content: order }),
  ];
}

/** What the clock sets off: papers of orders that were confirmed since. */
export async function issueWaitingPapers(db: Db, now: number): Promise<number> {
  let issued = 0;
  for (const { id } of await withoutPapersQuery(db, now)) {
    const answer = await issueOrderPapers(db, { kind: 'forum' }, id, now, null);
    if (answer.ok) issued += answer.issued;
  }
  return issued;
}
