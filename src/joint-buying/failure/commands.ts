import { dayOf } from '../../platform/clock.ts';
import { commit, type Db, type Results, type Statement, type Statements } from '../../platform/db.ts';
import { actorOf, notify, recordEvent } from '../../platform/events.ts';
import type { Viewer } from '../../platform/viewer.ts';
import { campaignChargeStatements } from '../../settlement/index.ts';
import { goodsWords } from '../campaigns/commands/read.ts';
import { stakesQuery } from '../campaigns/store.ts';
import { mailPledgers, releaseDeposits, tellPledgers } from '../campaigns/store-writes.ts';
import { moveCampaign } from '../closing/store-write.ts';
import { attempts, lostRace } from '../commands/attempts.ts';
import { canMove } from '../rules/index.ts';
import { chargesQuery, orderedQuery } from './store.ts';
import { mailTexts } from './texts-told.ts';
import type { FailureAnswer, FailureRefusal, OrderedStakes } from './types.ts';

/** Null: its suppliers can be said to have let it down now. What came usable is shared instead, however little. */
export function failureRefusal({ state, sharedAt, usableMilli }: OrderedStakes): FailureRefusal | null {
  if (!canMove(state, 'failed', 'staff')) return 'not_ordered';
  if (sharedAt !== null) return 'shared_already';
  return usableMilli > 0 ? 'goods_came' : null;
}

/** Somebody recorded goods, a bill or a charge meanwhile, or ended it. */
const MOVED = [
  'campaign_moved_already',
  'campaign_not_empty_handed',
  'campaign_deposits_left',
  'deposit_moved_already',
  'journal.',
];

/**
 * The suppliers let it down after the order: it fails, everybody who pledged is told why, deposits go back, and what the forum spent
 * on it beside the goods is booked as the forum's own loss. Done already is done.
 */
export async function failCampaign(
  db: Db,
  viewer: Viewer,
  { id, reason }: { id: string; reason: string },
  now: number,
): Promise<FailureAnswer> {
  return attempts<FailureAnswer>(db, async (db) => {
    const queries = [stakesQuery(db, id), orderedQuery(db, id), chargesQuery(db, id)] as const;
    const [[stakes], [beyond], charges] = (await db.batch(queries)) as Results<typeof queries>;
    if (!stakes || !beyond) return { ok: false, reason: 'campaign_not_found' };
    if (stakes.state === 'failed') return { ok: true };
    const refusal = failureRefusal({ ...stakes, ...beyond });
    if (refusal) return { ok: false, reason: refusal };
    const booking = { forumId: viewer.partyId, bookedOn: dayOf(now), actor: actorOf(viewer), now };
    const written = await commit(db, [
      ...tellOfFailure(db, viewer, { ...stakes, ...beyond }, reason, now),
      ...releaseDeposits(db, id, actorOf(viewer), reason, now),
      ...campaignChargeStatements(db, charges, booking),
      moveCampaign(db, id, stakes.version, { state: 'failed', endReason: reason, endedAt: now, updatedAt: now }),
      recordEvent(db, {
        ...{ aggregateType: 'campaign', aggregateId: id, version: stakes.version + 1, type: 'campaign_let_down' },
        ...{ actor: actorOf(viewer), at: now, reason, data: { paid: beyond.paid, charges: beyond.charges } },
      }),
    ] as unknown as Statements);
    if (written.ok) return { ok: true };
    if (written.refusal.name.includes('period_closed')) return { ok: false, reason: 'period_closed' };
    return lostRace(written.refusal, MOVED);
  });
}

function tellOfFailure(db: Db, viewer: Viewer, stakes: OrderedStakes, reason: string, now: number): Statement[] {
  const words = goodsWords(stakes);
  const t = mailTexts.id;
  const { id, number, held, heldAmount, suppliers, charges, paid } = stakes;
  const data = { ...words, number, reason };
  return [
    tellPledgers(db, id, { kind: 'campaign_let_down', data, link: `/campaigns/${id}`, now }),
    mailPledgers(db, id, {
      subject: t.subject(words.goods, number),
      body: t.body({ goods: words.goods, number, reason }),
      ...{ held: t.depositHeld, due: '', now },
    }),
    notify(db, {
      ...{
        partyId: viewer.partyId,
        kind: 'campaign_let_down_forum',
        link: held > 0 ? '/deposits' : `/campaigns/${id}`,
      },
      ...{ data: { ...data, held, heldAmount, suppliers, charges, paid }, at: now },
    }),
  ];
}
