import { dayOf, HOUR } from '../../platform/clock.ts';
import { commit, type Db, type Results, type Statements } from '../../platform/db.ts';
import { actorOf, recordEvent, useKey } from '../../platform/events.ts';
import { settingsFrom } from '../../platform/settings.ts';
import { isSentBefore, settingsQuery } from '../../platform/store.ts';
import type { Viewer } from '../../platform/viewer.ts';
import type { LinePlan } from '../planning/line.ts';
import type { Terms } from '../planning/market.ts';
import { planOrder } from '../planning/order.ts';
import { ledgerQuery, marketQuery, siteOfOrderQuery } from '../store-market.ts';
import { linesQuery, type OrderHead, orderByKeyQuery, orderHeadQuery } from '../store-orders.ts';
import { takeNumber, updateLine, updateOrder } from '../store-writes.ts';
import type { ApproveAnswer, ApproveInput } from '../types.ts';
import { agreementRefusal, outcomeOf, planCost } from './agreement.ts';
import { attempts, type LOST, lostRace } from './attempts.ts';
import { planStatements } from './plan-writes.ts';
import { formRefusal, problemsOf, termsFor } from './preview.ts';
import { refusedWithPreview } from './submit.ts';

/** Places a submitted order as the market is now; the approver agrees to the figures on their own page. */
export async function approveOrder(db: Db, viewer: Viewer, input: ApproveInput, now: number): Promise<ApproveAnswer> {
  if (viewer.role !== 'approver') return { ok: false, reason: 'wrong_role' };
  if (viewer.partyStatus !== 'verified') return { ok: false, reason: 'institution_not_verified' };
  return attempts(db, (db) => approveOnce(db, viewer, input, now));
}

type Rows = Results<ReturnType<typeof approveQueries>>;

const approveQueries = (db: Db, viewer: Viewer, { orderId }: ApproveInput, now: number) =>
  [
    orderHeadQuery(db, { orderId }, viewer.partyId),
    linesQuery(db, { orderId }),
    siteOfOrderQuery(db, orderId),
    marketQuery(db, { orderId }),
    ledgerQuery(db, { orderId }, now, orderId),
    settingsQuery(db),
  ] as const;

async function approveOnce(
  db: Db,
  viewer: Viewer,
  input: ApproveInput,
  now: number,
): Promise<ApproveAnswer | typeof LOST> {
  const rows = (await db.batch(approveQueries(db, viewer, input, now))) as Rows;
  const [heads, lines, sites, market, ledger] = rows;
  const [head, site] = [heads[0], sites[0]];
  if (!head || !site) return { ok: false, reason: 'order_not_found' };
  if (head.state !== 'submitted') return (await answerOf(db, viewer, input)) ?? { ok: false, reason: 'not_submitted' };
  const form = { siteId: head.siteId, policy: head.policy, neededOn: head.neededOn, note: head.note, lines };
  const refusal = formRefusal(form, now);
  if (refusal) return refusal;
  const terms = termsFor(head.neededOn, site, ledger, now);
  const ids = lines.map((line) => line.id);
  const plans = planOrder(problemsOf(form, market, terms, ids), head.policy).lines;
  const moved = agreementRefusal(plans, input.agreement);
  if (moved) return refusedWithPreview(db, viewer, form, moved, now);
  return place({ db, viewer, input, head, plans, terms, hours: settingsFrom(rows[5]).confirm_hours, now });
}

/** What the first sending of this form led to, or null when there was none. */
async function answerOf(db: Db, viewer: Viewer, { key }: ApproveInput): Promise<ApproveAnswer | null> {
  const [made] = await orderByKeyQuery(db, viewer.userId, key);
  return made?.number ? { ok: true, orderId: made.id, number: made.number } : null;
}

type Approval = {
  db: Db;
  viewer: Viewer;
  input: ApproveInput;
  head: OrderHead;
  plans: readonly LinePlan[];
  terms: Terms;
  hours: number;
  now: number;
};

async function place(approval: Approval): Promise<ApproveAnswer | typeof LOST> {
  const { db, viewer, input, head } = approval;
  const placed = await commit(db, placeStatements(approval));
  if (placed.ok) {
    const [order] = placed.results[2] as unknown as { number: string }[];
    return { ok: true, orderId: head.id, number: order?.number ?? '' };
  }
  if (!isSentBefore(placed.refusal)) return lostRace(placed.refusal);
  return (await answerOf(db, viewer, { ...input, orderId: head.id })) ?? { ok: false, reason: 'not_submitted' };
}

function placeStatements({ db, viewer, input, head, plans, terms, hours, now }: Approval): Statements {
  const confirmBy = now + hours * HOUR;
  const year = dayOf(now).slice(0, 4);
  const patch = { state: 'placed' as const, approvedBy: viewer.userId, placedAt: now, confirmBy, updatedAt: now };
  const outcomes = outcomeOf(plans, input.agreement);
  const short = plans.flatMap((plan, i) => (plan.shortage > 0 ? [updateLine(db, plan.need.lineId, outcomes[i]!)] : []));
  return [
    useKey(db, { key: input.key, userId: viewer.userId, location: `/orders/${head.id}`, at: now }),
    takeNumber(db, year),
    updateOrder(db, head, patch, year),
    ...short,
    ...planStatements(db, {
      ...{ orderId: head.id, institutionName: head.institutionName, policy: head.policy, version: head.plans + 1 },
      ...{ cause: 'placed', causeAwardId: null, lines: plans, elsewhere: 0, terms, confirmBy },
      ...{ by: viewer.userId, entries: [], mails: [], now },
    }),
    recordEvent(db, {
      ...{ aggregateType: 'order', aggregateId: head.id, version: head.version + 1, type: 'order_placed', at: now },
      ...{ actor: actorOf(viewer), data: { total: planCost(plans) } },
    }),
  ];
}
