import { type Reopening, type ReopenOrder, type ReopenRefusal, reopenOrder } from '../../orders/index.ts';
import type { Db, Statement } from '../../platform/db.ts';
import { actorOf, notify } from '../../platform/events.ts';
import type { Viewer } from '../../platform/viewer.ts';
import { type Choice, type ChoiceRefusal, type Chosen, choose } from './rules.ts';
import { type DeliveryAward, type DeliveryRows, deliveryFrom, deliveryQueries, insertDecisions } from './store.ts';

/** `neededOn`: until when the replacement is needed; only read where something is sought again. */
export type ShortfallInput = {
  orderId: string;
  choices: readonly { awardId: string; choice: Choice }[];
  neededOn: string | null;
};

export type ShortfallRefusal =
  | ReopenRefusal
  | { ok: false; reason: 'wrong_role' | 'suspended' | 'award_not_found' | 'handed_over' | 'day_needed' }
  | { ok: false; reason: ChoiceRefusal; awardId: string };
export type ShortfallAnswer = { ok: true; reopened: boolean } | ShortfallRefusal;

/** Said again: everything was decided like this before, and nothing is written. */
const SAID = { ok: false, reason: 'said_before' } as const;

/**
 * The buyer decides about awards that fell short, each once: what is missing is sought elsewhere or let go. All in one write; the
 * same choices sent again change nothing.
 */
export async function decideShortfalls(
  db: Db,
  viewer: Viewer,
  input: ShortfallInput,
  now: number,
): Promise<ShortfallAnswer> {
  if (viewer.role !== 'requester' && viewer.role !== 'approver') return { ok: false, reason: 'wrong_role' };
  if (viewer.partyStatus !== 'verified') return { ok: false, reason: 'suspended' };
  const { orderId } = input;
  const scope = { institutionId: viewer.partyId };
  const answer = await reopenOrder(
    db,
    actorOf(viewer),
    { orderId, ...scope },
    {
      read: (db) => deliveryQueries(db, orderId, scope),
      decide: (rows, order, db) => decided(db, viewer, input, rows, order, now),
    },
    now,
  );
  return !answer.ok && answer.reason === 'said_before' ? { ok: true, reopened: false } : answer;
}

function decided(
  db: Db,
  viewer: Viewer,
  { choices, neededOn }: ShortfallInput,
  rows: DeliveryRows,
  order: ReopenOrder,
  now: number,
): Reopening | Exclude<ShortfallRefusal, ReopenRefusal> | typeof SAID {
  const delivery = deliveryFrom(rows);
  const made: Made[] = [];
  for (const { awardId, choice } of choices) {
    const award = delivery?.awards.find((one) => one.awardId === awardId);
    if (!award) return { ok: false, reason: 'award_not_found' };
    const chosen = choose(award.facts, choice);
    if (!chosen.ok) return { ...chosen, awardId };
    if (chosen.isNew) made.push({ award, decision: chosen.decision });
  }
  if (made.length === 0) return SAID;
  if (delivery && delivery.head.handovers > 0) return { ok: false, reason: 'handed_over' };
  const again = made.filter(({ decision }) => decision.replanned > 0);
  if (again.length > 0 && neededOn === null) return { ok: false, reason: 'day_needed' };
  return {
    lost: again.map(({ award: { awardId, lineId }, decision }) => ({ awardId, lineId, quantity: decision.replanned })),
    closed: made.filter(({ decision }) => decision.replanned === 0).map(({ award }) => award.awardId),
    neededOn: neededOn !== null && neededOn > order.neededOn ? neededOn : order.neededOn,
    also: [
      insertDecisions(
        db,
        made.map((one) => rowOf(one, viewer, order.id, now)),
      ),
      ...told(db, made, order, now),
    ],
  };
}

type Made = { award: DeliveryAward; decision: Extract<Chosen, { ok: true }>['decision'] };

const rowOf = ({ award: { awardId, lineId }, decision }: Made, viewer: Viewer, orderId: string, now: number) => ({
  ...{ awardId, orderId, lineId, ...decision, decidedBy: viewer.userId, decidedAt: now },
});

/** Each cooperative hears once what becomes of what it did not bring. */
function told(db: Db, made: readonly Made[], order: ReopenOrder, now: number): Statement[] {
  return [...Map.groupBy(made, ({ award }) => award.cooperativeId)].map(([partyId, of]) => {
    const again = of.filter(({ decision }) => decision.choice === 'replan').length;
    const data = { number: order.number ?? '', institution: order.institutionName, awards: of.length, again };
    const link = of.length === 1 ? `/awards/${of[0]!.award.awardId}` : '/awards';
    return notify(db, { partyId, kind: 'shortfall_decided', data, link, at: now });
  });
}
