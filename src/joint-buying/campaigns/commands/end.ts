import { dayOf, momentText } from '../../../platform/clock.ts';
import { commit, type Db, type Statement, type Statements } from '../../../platform/db.ts';
import { actorOf, recordEvent } from '../../../platform/events.ts';
import type { Viewer } from '../../../platform/viewer.ts';
import { attempts, lostRace } from '../../commands/attempts.ts';
import { canMove } from '../../rules/index.ts';
import { deadlineProblem, deliveryProblem } from '../problems.ts';
import { stakesQuery } from '../store.ts';
import { cancelRow, mailPledgers, moveRow, releaseDeposits, tellPledgers } from '../store-writes.ts';
import { mailTexts } from '../texts-mail.ts';
import type { CampaignRefusal, EndAnswer, MoveAnswer, Problem, Stakes } from '../types.ts';
import { goodsWords } from './read.ts';

/** From its deadline on a campaign is ended by its own rules alone. Null: it can be cancelled now. */
export function cancelRefusal({ state, deadline }: Pick<Stakes, 'state' | 'deadline'>, now: number) {
  if (!canMove(state, 'cancelled', 'staff')) return 'not_to_cancel' as const;
  return state === 'open' && deadline <= now ? ('deadline_passed' as const) : null;
}

/** Null: its deadline can be moved now. */
export function moveRefusal({ state, deadline }: Pick<Stakes, 'state' | 'deadline'>, now: number) {
  if (state !== 'open') return 'not_open' as const;
  return deadline <= now ? ('deadline_passed' as const) : null;
}

/** Ends it before anything is ordered: everybody who pledged is told why, and deposits go back. Done already is done. */
export async function cancelCampaign(
  db: Db,
  viewer: Viewer,
  { id, reason }: { id: string; reason: string },
  now: number,
): Promise<EndAnswer> {
  return attempts<EndAnswer>(db, async (db) => {
    const [stakes] = await stakesQuery(db, id);
    if (!stakes) return refused('campaign_not_found');
    if (stakes.state === 'cancelled') return { ok: true };
    const refusal = cancelRefusal(stakes, now);
    if (refusal) return refused(refusal);
    const isSecret = stakes.state === 'draft';
    const written = await commit(db, [
      ...(isSecret
        ? []
        : [...tellOfEnd(db, stakes, reason, now), ...releaseDeposits(db, id, actorOf(viewer), reason, now)]),
      cancelRow(db, stakes, reason, now),
      eventOf(db, viewer, stakes, { type: 'campaign_cancelled', reason, now }),
    ] as unknown as Statements);
    return written.ok ? { ok: true } : lostRace(written.refusal, MOVED);
  });
}

/** A pledge, its deposit or the closing was faster. */
const MOVED = [
  ...['campaign_moved_already', 'campaign_deposits_left', 'deposit_moved_already', 'campaign_deadline_past'],
];

const refused = (reason: CampaignRefusal['reason']): CampaignRefusal => ({ ok: false, reason });

function tellOfEnd(db: Db, stakes: Stakes, reason: string, now: number): Statement[] {
  const words = goodsWords(stakes);
  const t = mailTexts.id;
  return [
    tellPledgers(db, stakes.id, {
      ...{ kind: 'campaign_cancelled', data: { ...words, reason }, link: `/campaigns/${stakes.id}`, now },
    }),
    mailPledgers(db, stakes.id, {
      subject: t.cancelledSubject(words.goods, stakes.number),
      body: t.cancelledBody({ goods: words.goods, number: stakes.number, reason }),
      ...{ held: t.depositHeld, due: t.depositDue, now },
    }),
  ];
}

/** Moves the deadline of what is open, to a moment that is still to come and before the goods do; tells who pledged. */
export async function moveDeadline(
  db: Db,
  viewer: Viewer,
  { id, deadline }: { id: string; deadline: number },
  now: number,
): Promise<MoveAnswer> {
  return attempts<MoveAnswer>(db, async (db) => {
    const [stakes] = await stakesQuery(db, id);
    if (!stakes) return refused('campaign_not_found');
    const refusal = moveRefusal(stakes, now);
    if (refusal) return refused(refusal);
    const problem = moveProblem(stakes, deadline, now);
    if (problem) return { ok: false, reason: 'problems', problems: [problem] };
    if (deadline === stakes.deadline) return refused('same_deadline');
    const written = await commit(db, [
      ...tellOfMove(db, stakes, deadline, now),
      moveRow(db, stakes, deadline, now),
      eventOf(db, viewer, stakes, {
        ...{ type: 'campaign_deadline_moved', data: { from: stakes.deadline, to: deadline }, now },
      }),
    ] as unknown as Statements);
    return written.ok ? { ok: true } : lostRace(written.refusal, MOVED);
  });
}

function moveProblem(stakes: Stakes, deadline: number, now: number): Problem | null {
  const reason = deadlineProblem(deadline, now);
  if (reason) return { field: 'deadlineDay', reason };
  // A list that has not begun by the closing would not be bought from.
  if (deadline < stakes.listsFrom)
    return { field: 'deadlineDay', reason: 'deadline_before_list', day: dayOf(stakes.listsFrom) };
  // In its second round it is not extended again.
  const days = stakes.round > 1 ? 0 : stakes.extensionDays;
  const early = deliveryProblem(deadline, days, stakes.deliveryFrom);
  return early && { field: 'deadlineDay', reason: 'deadline_after_delivery', day: stakes.deliveryFrom };
}

function tellOfMove(db: Db, stakes: Stakes, deadline: number, now: number): Statement[] {
  const words = goodsWords(stakes);
  const t = mailTexts.id;
  return [
    tellPledgers(db, stakes.id, {
      kind: 'campaign_deadline_moved',
      ...{ data: { ...words, deadline, before: stakes.deadline }, link: `/campaigns/${stakes.id}`, now },
    }),
    mailPledgers(db, stakes.id, {
      subject: t.movedSubject(words.goods, stakes.number),
      body: t.movedBody({
        ...{ goods: words.goods, number: stakes.number },
        ...{ deadline: momentText(deadline, 'id'), before: momentText(stakes.deadline, 'id') },
      }),
      ...{ held: '', due: '', now },
    }),
  ];
}

type NewEvent = { type: string; reason?: string; data?: Record<string, unknown>; now: number };
const eventOf = (db: Db, viewer: Viewer, stakes: Stakes, { type, reason, data, now }: NewEvent) =>
  recordEvent(db, {
    ...{ aggregateType: 'campaign', aggregateId: stakes.id, version: stakes.version + 1, type },
    ...{ actor: actorOf(viewer), at: now, reason, data },
  });
