import { issueDocument } from '../../documents/index.ts';
import type { Db, Statement } from '../../platform/db.ts';
import { newId } from '../../platform/ids.ts';
import { deliveries } from '../rules/index.ts';
import { purchaseOrderOf } from './paper.ts';
import type { ToClose } from './store-read.ts';
import { insertDeliveries, insertPurchase } from './store-write.ts';
import type { Decided } from './types.ts';

/** A purchase for each supplier, its paper, and which packs it brings where, in the order of the drop points. */
export function orderStatements(db: Db, found: ToClose, decided: Decided, now: number): Statement[] {
  const places = new Map(found.campaign.dropPoints.map(({ id }, position) => [id, position]));
  const drops = decided.drops.toSorted((a, b) => places.get(a.dropPoint)! - places.get(b.dropPoint)!);
  const brought = Map.groupBy(deliveries(decided.parts, drops), (one) => one.listId);
  return decided.parts.flatMap((part) => {
    const { list, supplierId } = found.campaign.lists.find((one) => one.list.id === part.listId)!;
    const [id, documentId, own] = [newId(now), newId(now), brought.get(part.listId) ?? []];
    return [
      paperStatement(db, found, { part, supplierId, packSize: list.packSize, own, id, documentId }, now),
      insertPurchase(db, {
        ...{ id, campaignId: found.campaign.id, listId: part.listId, supplierId, documentId, packSize: list.packSize },
        ...{ packs: part.packs, quantity: part.quantity, unitPrice: part.unitPrice, deliveryCost: part.delivery },
        cost: part.cost,
      }),
      insertDeliveries(
        db,
        own.map(({ dropPoint, packs }) => ({ purchaseId: id, dropPoint, packs })),
      ),
    ];
  });
}

type Bought = {
  part: Decided['parts'][number];
  supplierId: string;
  packSize: number;
  own: ReturnType<typeof deliveries>;
  id: string;
  documentId: string;
};

function paperStatement(db: Db, found: ToClose, bought: Bought, now: number): Statement {
  const { campaign, parties, terms, forumId } = found;
  const { part, supplierId, packSize, own } = bought;
  const [forum, supplier, of] = [parties.get(forumId), parties.get(supplierId), terms.get(part.listId)];
  if (!forum || !supplier || !of) throw new Error(`a party or a list of campaign ${campaign.id} was not read`);
  return issueDocument(db, {
    ...{ id: bought.documentId, kind: 'purchase_order', issuerId: forumId, counterpartyId: supplierId, orderId: null },
    ...{ subjectId: bought.id, issuedAt: now, issuedBy: null },
    content: purchaseOrderOf({ campaign, part, packSize, deliveries: own, terms: of, forum, supplier }, now),
  });
}
