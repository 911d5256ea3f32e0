import { HOUR } from '../../platform/clock.ts';
import type { Db, Results, Statement, Statements } from '../../platform/db.ts';
import { type Actor, recordEvent } from '../../platform/events.ts';
import { settingsFrom } from '../../platform/settings.ts';
import { settingsQuery } from '../../platform/store.ts';
import { openState } from '../lifecycle.ts';
import type { LinePlan } from '../planning/line.ts';
import type { Terms } from '../planning/market.ts';
import { type Decision, decided, heldCost, lostCost, type Recorded, released, replan } from '../planning/replan.ts';
import { ledgerQuery, marketQuery, siteOfOrderQuery } from '../store-market.ts';
import {
  idOf,
  type LineRow,
  linesQuery,
  type OrderHead,
  type OrderRef,
  orderAwardsQuery,
  orderHeadQuery,
} from '../store-orders.ts';
import { decideAwards, type Entry, type LinePatch, type Mail, updateLine, updateOrder } from '../store-writes.ts';
import { mailTexts } from '../texts-mail.ts';
import type { PlanCause } from '../types.ts';
import { planStatements } from './plan-writes.ts';
import { termsFor } from './preview.ts';

/** Everything a new plan of a placed order is made from. */
export const replanQueries = (db: Db, ref: OrderRef, now: number, institutionId?: string) =>
  [
    orderHeadQuery(db, ref, institutionId),
    linesQuery(db, ref),
    orderAwardsQuery(db, ref),
    siteOfOrderQuery(db, idOf(ref)),
    marketQuery(db, ref),
    ledgerQuery(db, ref, now, idOf(ref)),
    settingsQuery(db),
  ] as const;

export type ReplanRows = Results<ReturnType<typeof replanQueries>>;

export type Replanned = {
  head: OrderHead;
  lines: readonly LineRow[];
  awards: readonly Recorded[];
  plans: readonly LinePlan[];
  terms: Terms;
  confirmBy: number;
};

/** @param lineIds the lines to plan anew, with the limits that `lines` gives them */
export function replanOf(
  rows: ReplanRows,
  decisions: readonly Decision[],
  lineIds: readonly string[],
  now: number,
): Replanned {
  const [heads, lines, records, sites, market, ledger, settings] = rows;
  const [head, site] = [heads[0]!, sites[0]!];
  const awards = decided(records, decisions);
  const terms = termsFor(head.neededOn, site, ledger, now);
  const affected = lines.filter((line) => lineIds.includes(line.id));
  const plans = replan(affected, awards, released(market, records, awards), head.policy, terms);
  return { head, lines, awards, plans, terms, confirmBy: now + settingsFrom(settings).confirm_hours * HOUR };
}

export type ReplanWrite = Replanned & {
  cause: PlanCause;
  causeAwardId: string | null;
  actor: Actor;
  /** Further changes to the lines that are planned anew. */
  patch?: LinePatch;
  entries: readonly Entry[];
  reason?: string;
  /** Further changes to the order itself. */
  order?: { neededOn: string; settledAt: null };
  now: number;
};

/** The statements of a new plan version, the event last. What decided the awards goes before them in the same batch. */
export function replanStatements(db: Db, write: ReplanWrite): Statement[] {
  const { head, plans, awards, cause, causeAwardId, actor, terms, confirmBy, now } = write;
  const elsewhere =
    heldCost(
      awards,
      plans.map((plan) => plan.need.lineId),
    ) - lostCost(awards);
  const made = plans.some((plan) => plan.awards.length > 0);
  const state = openState(linesAfter(write));
  const told = buyerNotice(write, state);
  const event = {
    aggregateType: 'order',
    aggregateId: head.id,
    version: head.version + 1,
    type: cause === 'fell_short' ? 'order_reopened' : 'order_replanned',
  } as const;
  const short = plans.reduce((sum, plan) => sum + plan.shortage, 0);
  return [
    updateOrder(db, head, { ...write.order, state, updatedAt: now, ...(made ? { confirmBy } : {}) }),
    ...plans.map((plan) => updateLine(db, plan.need.lineId, linePatch(plan, write))),
    ...planStatements(db, {
      ...{ orderId: head.id, institutionName: head.institutionName, policy: head.policy, version: head.plans + 1 },
      ...{ cause, causeAwardId, lines: plans, elsewhere, terms, confirmBy },
      ...{ by: actor.userId, entries: [...write.entries, ...told.entries], mails: told.mails, now },
    }),
    recordEvent(db, { ...event, actor, at: now, reason: write.reason, data: { cause, plan: head.plans + 1, short } }),
  ];
}

/** A line that waits goes on waiting while it is short. */
function linePatch(plan: LinePlan, { lines, patch }: ReplanWrite): LinePatch {
  const line = lines.find((one) => one.id === plan.need.lineId)!;
  const waits = patch?.waitsForOffers ?? line.waitsForOffers;
  return { ...patch, shortage: plan.shortage, waitsForOffers: waits && plan.shortage > 0 };
}

function linesAfter(write: ReplanWrite) {
  return write.lines.map((line) => {
    const plan = write.plans.find((one) => one.need.lineId === line.id);
    const { shortage, waitsForOffers } = { ...line, ...(plan ? linePatch(plan, write) : {}) };
    return { shortage, waitsForOffers };
  });
}

/** The buyer hears of every new plan; of one that needs a decision also by mail. */
function buyerNotice({ head, cause, causeAwardId, awards }: ReplanWrite, state: 'placed' | 'attention') {
  const cooperative = awards.find((award) => award.id === causeAwardId)?.cooperativeName ?? '';
  const kind = state === 'attention' ? 'order_short' : 'order_replanned';
  const data = { number: '{number}', cause, cooperative };
  const entries: Entry[] = [{ partyId: head.institutionId, kind, data, link: `/orders/${head.id}` }];
  const { shortSubject: subject, shortBody } = mailTexts.id;
  const to = head.institutionEmail;
  const mails: Mail[] = state === 'attention' && to ? [{ to, subject, body: shortBody(head.institutionName) }] : [];
  return { entries, mails };
}

export type Decided = {
  awardId: string;
  state: Decision['state'];
  /** What is confirmed; null keeps the figure the award had. */
  quantity: number | null;
  /** What was confirmed, declined or lapsed, for the record. */
  amount: number;
  type: 'award_confirmed' | 'award_partly_confirmed' | 'award_declined' | 'award_lapsed';
  reason: string | null;
};

/** An award is decided once: the row by trigger, the event by its version 1. */
export function decisionStatements(db: Db, decision: Decided, actor: Actor, now: number): [Statement, Statement] {
  const { awardId, state, quantity, amount, type, reason } = decision;
  const by = { decidedAt: now, decidedBy: actor.userId, decisionReason: reason };
  return [
    decideAwards(db, [awardId], { state, ...by, ...(quantity === null ? {} : { quantity }) }),
    recordEvent(db, {
      ...{
        aggregateType: 'award',
        aggregateId: awardId,
        version: 1,
        type,
        actor,
        at: now,
        reason: reason ?? undefined,
      },
      data: { quantity: amount },
    }),
  ];
}

export const asBatch = (statements: readonly Statement[]): Statements => statements as unknown as Statements;
