import { dayOf, HOUR } from '../../platform/clock.ts';
import { commit, type Db, type Results, type Statement, type Statements } from '../../platform/db.ts';
import { actorOf, recordEvent, useKey } from '../../platform/events.ts';
import { newId } from '../../platform/ids.ts';
import { settingsFrom } from '../../platform/settings.ts';
import { isSentBefore, settingsQuery } from '../../platform/store.ts';
import type { Viewer } from '../../platform/viewer.ts';
import type { LinePlan } from '../planning/line.ts';
import type { Terms } from '../planning/market.ts';
import { planOrder } from '../planning/order.ts';
import { commoditiesQuery, ledgerQuery, marketQuery, siteQuery } from '../store-market.ts';
import { type OrderHead, orderByKeyQuery, orderHeadQuery } from '../store-orders.ts';
import { deleteLines, insertLines, insertOrder, takeNumber, updateOrder } from '../store-writes.ts';
import type { PreviewInput, SubmitAnswer, SubmitInput } from '../types.ts';
import { agreementRefusal, outcomeOf, planCost } from './agreement.ts';
import { attempts, LOST, lostRace } from './attempts.ts';
import { editRefusal } from './drafts.ts';
import { headRow, lineRows, orderEntry } from './order-rows.ts';
import { planStatements } from './plan-writes.ts';
import { formRefusal, type LedgerRow, marketRefusal, preview, problemsOf, termsFor } from './preview.ts';

/**
 * Takes an order from its form. Within the institution's approval limit it is placed at once: stock reserved, plan, awards and
 * word to the cooperatives in one write; above it waits for an approver. Nothing is written when the market no longer gives
 * what the buyer saw. The same form sent twice answers with what the first one made.
 */
export async function submitOrder(db: Db, viewer: Viewer, input: SubmitInput, now: number): Promise<SubmitAnswer> {
  if (viewer.role !== 'requester') return { ok: false, reason: 'wrong_role' };
  if (viewer.partyStatus !== 'verified') return { ok: false, reason: 'institution_not_verified' };
  const refusal = formRefusal(input.form, now);
  if (refusal) return refusal;
  return attempts(db, (db) => submitOnce(db, viewer, input, now));
}

type Rows = Awaited<ReturnType<typeof readForSubmit>>;

/** One round trip, of no more statements than this order needs. */
async function readForSubmit(db: Db, viewer: Viewer, { order, form }: SubmitInput, now: number) {
  const wanted = { commodityIds: form.lines.map((line) => line.commodityId) };
  const always = [
    siteQuery(db, viewer.partyId, form.siteId),
    marketQuery(db, wanted),
    commoditiesQuery(db, wanted),
    settingsQuery(db),
  ] as const;
  // What each was awarded before matters to the fair policy alone.
  const ledger = form.policy === 'fair' ? [ledgerQuery(db, wanted, now)] : [];
  const head = order ? [orderHeadQuery(db, { orderId: order.id }, viewer.partyId)] : [];
  const rows = (await db.batch([...always, ...ledger, ...head])) as unknown as Results<typeof always>;
  const [sites, market, words, settings] = rows;
  const more: unknown[] = rows.slice(always.length);
  return {
    ...{ site: sites[0], market, words, settings: settingsFrom(settings) },
    ledger: ledger.length > 0 ? (more.shift() as LedgerRow[]) : [],
    head: (more.shift() as OrderHead[] | undefined)?.[0],
  };
}

async function submitOnce(
  db: Db,
  viewer: Viewer,
  input: SubmitInput,
  now: number,
): Promise<SubmitAnswer | typeof LOST> {
  const rows = await readForSubmit(db, viewer, input, now);
  const { site, market, words, ledger } = rows;
  const stale = input.order && editRefusal(rows.head, input.order.version);
  const refusal = stale ?? marketRefusal(input.form, site, words);
  // A form sent before finds its order changed, or its stock gone: by its own first sending.
  if (refusal || !site) return (await answerOf(db, viewer, input)) ?? refusal ?? { ok: false, reason: 'site_unknown' };
  const terms = termsFor(input.form.neededOn, site, ledger, now);
  const lineIds = input.form.lines.map(() => newId(now));
  const plans = planOrder(problemsOf(input.form, market, terms, lineIds), input.form.policy).lines;
  const moved = agreementRefusal(plans, input.agreement);
  if (moved) return (await answerOf(db, viewer, input)) ?? refusedWithPreview(db, viewer, input.form, moved, now);
  const write: Submission = { db, viewer, input, plans, terms, rows, limit: site.approvalLimit, now };
  return writeOrder(write);
}

type Submission = {
  db: Db;
  viewer: Viewer;
  input: SubmitInput;
  plans: readonly LinePlan[];
  terms: Terms;
  rows: Rows;
  limit: number;
  now: number;
};

/** What the first sending of this form led to, or null when there was none. */
async function answerOf(db: Db, viewer: Viewer, { key }: SubmitInput): Promise<SubmitAnswer | null> {
  const [made] = await orderByKeyQuery(db, viewer.userId, key);
  if (!made) return null;
  return {
    ok: true,
    orderId: made.id,
    state: made.state === 'submitted' ? 'submitted' : 'placed',
    number: made.number,
  };
}

export async function refusedWithPreview(
  db: Db,
  viewer: Viewer,
  form: Omit<PreviewInput, 'institutionId'>,
  reason: NonNullable<ReturnType<typeof agreementRefusal>>,
  now: number,
) {
  const { siteId, policy, neededOn, lines } = form;
  const seen = await preview(db, { institutionId: viewer.partyId, siteId, policy, neededOn, lines }, now);
  return seen.ok ? { ok: false as const, reason, preview: seen.preview } : seen;
}

async function writeOrder(write: Submission): Promise<SubmitAnswer | typeof LOST> {
  const { db, viewer, input, plans, limit, now } = write;
  const orderId = input.order?.id ?? newId(now);
  const placed = planCost(plans) <= limit;
  const year = placed ? dayOf(now).slice(0, 4) : null;
  const key = useKey(db, { key: input.key, userId: viewer.userId, location: `/orders/${orderId}`, at: now });
  const [order, ...rest] = orderStatements(write, orderId, year);
  const before: Statement[] = year ? [key, takeNumber(db, year)] : [key];
  const result = await commit(db, [...before, order, ...rest] as unknown as Statements);
  if (!result.ok)
    return isSentBefore(result.refusal) ? ((await answerOf(db, viewer, input)) ?? LOST) : lostRace(result.refusal);
  const returned = result.results[before.length] as { number: string | null }[];
  return { ok: true, orderId, state: placed ? 'placed' : 'submitted', number: returned[0]?.number ?? null };
}

/** The order's row first, the event last. */
function orderStatements(write: Submission, orderId: string, year: string | null): [Statement, ...Statement[]] {
  const { db, viewer, input, plans, now } = write;
  const outcome = year ? outcomeOf(plans, input.agreement) : null;
  const confirmBy = now + write.rows.settings.confirm_hours * HOUR;
  const row = {
    ...headRow(viewer, input.form, planCost(plans), now),
    ...submitted(viewer, year !== null, confirmBy, now),
  };
  const version = (input.order?.version ?? 0) + 1;
  const order = input.order
    ? updateOrder(db, input.order, row, year)
    : insertOrder(db, { ...row, id: orderId, createdBy: viewer.userId, createdAt: now }, year);
  const lines = lineRows(
    orderId,
    input.form.lines,
    plans.map((plan) => plan.need.lineId),
    outcome,
  );
  return [
    order,
    ...(input.order ? [deleteLines(db, orderId)] : []),
    insertLines(db, lines),
    ...(year
      ? planStatements(db, firstPlan(write, orderId, confirmBy))
      : [orderEntry(db, viewer, orderId, 'order_submitted', now)]),
    recordEvent(db, {
      ...{ aggregateType: 'order', aggregateId: orderId, version, at: now, actor: actorOf(viewer) },
      type: year ? 'order_placed' : 'order_submitted',
      data: { total: planCost(plans) },
    }),
  ];
}

function submitted(viewer: Viewer, placed: boolean, confirmBy: number, now: number) {
  const by = { submittedBy: viewer.userId, submittedAt: now, decisionReason: null };
  return placed
    ? { ...by, state: 'placed' as const, placedAt: now, confirmBy }
    : { ...by, state: 'submitted' as const };
}

const firstPlan = ({ viewer, input, plans, terms, now }: Submission, orderId: string, confirmBy: number) => ({
  ...{ orderId, institutionName: viewer.partyName, policy: input.form.policy, version: 1 },
  ...{ cause: 'placed' as const, causeAwardId: null, lines: plans, elsewhere: 0, terms, confirmBy },
  ...{ by: viewer.userId, entries: [], mails: [], now },
});
