import { createHash } from 'node:crypto';
import { DAY } from '../../platform/clock.ts';
import { commit, type Db, MOST_ATTEMPTS, type Refusal, type Results, type Statements } from '../../platform/db.ts';
import { recordEvent, SYSTEM } from '../../platform/events.ts';
import { newId } from '../../platform/ids.ts';
import { decide } from './decide.ts';
import { orderStatements } from './order.ts';
import { closingQueries, type Due, dueQuery, type ToClose, toCloseFrom } from './store-read.ts';
import { endDeposits, insertAllotments, insertClosing, moveCampaign } from './store-write.ts';
import { tellings } from './tell.ts';
import { endReasonOf } from './texts-end.ts';
import type { Decided } from './types.ts';

/** `closed`: by this run. `not_due`, `closed_already`: somebody else moved it meanwhile; nothing was written. */
export type CloseAnswer =
  | { ok: true; campaignId: string; kind: Decided['kind'] }
  | { ok: false; campaignId: string; reason: 'not_due' | 'closed_already' };

/** Most campaigns closed in one run of the clock, and most it looks at: those that cannot be closed hold up no others. */
const AT_ONCE = 20;
const LOOKED_AT = 200;

/**
 * Closes what is due, the longest overdue first. One campaign's failure does not keep the others from closing; all are told at the end.
 */
export async function closeDue(db: Db, now: number): Promise<CloseAnswer[]> {
  const answers: CloseAnswer[] = [];
  const failures: unknown[] = [];
  for (const due of await dueQuery(db, now, LOOKED_AT)) {
    if (answers.length >= AT_ONCE) break;
    try {
      answers.push(await closeOne(db, due, now));
    } catch (error) {
      failures.push(new Error(`closing ${due.id} failed`, { cause: error }));
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} joint purchases could not be closed`);
  return answers;
}

/**
 * Two commits: `open` → `closing`, from which on nothing of it can change, then the whole result. Whoever is stopped between them, or does
 * not learn whether the second was carried out, leaves a campaign that the next run closes, or finds closed.
 */
export async function closeOne(db: Db, due: Due, now: number): Promise<CloseAnswer> {
  const campaignId = due.id;
  if (due.state === 'open' && !(await startClosing(db, due, now))) return { ok: false, campaignId, reason: 'not_due' };
  for (let attempt = 1; ; attempt += 1) {
    const queries = closingQueries(db, due);
    const found = toCloseFrom((await db.batch(queries)) as Results<typeof queries>);
    if (found?.campaign.state !== 'closing') return { ok: false, campaignId, reason: 'closed_already' };
    const decided = decide(found.campaign, found.pledges, found.lapsed);
    const done = await commit(db, resultStatements(db, found, decided, now));
    if (done.ok) return { ok: true, campaignId, kind: decided.kind };
    if (!hasMoved(done.refusal) || attempt === MOST_ATTEMPTS)
      throw new Error(`the database refused: ${done.refusal.kind} ${done.refusal.name}`);
  }
}

/** Another closing was faster, or who may take part has changed since it was read. */
function hasMoved({ kind, name }: Refusal): boolean {
  if (kind === 'busy') return true;
  const moved = kind === 'unique' ? ['campaign_closing.', 'event.'] : ['campaign_closed_already', 'allotment.kind'];
  return moved.some((one) => name.includes(one));
}

/** @returns false when it was closed, cancelled or given more time meanwhile */
async function startClosing(db: Db, { id, version }: Due, now: number): Promise<boolean> {
  const done = await commit(db, [
    moveCampaign(db, id, version, { state: 'closing', updatedAt: now }),
    recordEvent(db, {
      ...{ aggregateType: 'campaign', aggregateId: id, version: version + 1, type: 'campaign_closing_started' },
      ...{ actor: SYSTEM, at: now },
    }),
  ]);
  if (done.ok) return true;
  const { kind, name } = done.refusal;
  if (kind === 'busy' || (kind === 'unique' && name.includes('event.'))) return false;
  throw new Error(`the database refused: ${kind} ${name}`);
}

function resultStatements(db: Db, found: ToClose, decided: Decided, now: number): Statements {
  const { campaign } = found;
  const until = decided.kind === 'extend' ? extendedUntil(campaign, now) : undefined;
  const { allotments, parts: _parts, drops: _drops, evidence, ...sums } = decided;
  const rows = allotments.map((one) => ({ ...one, id: newId(now) }));
  const told = { ...decided, evidence: { ...evidence, ...(until ? { until } : {}) } };
  return [
    insertClosing(db, {
      ...{ campaignId: campaign.id, round: campaign.round, ...sums, evidence: told.evidence, closedAt: now },
    }),
    ...orderStatements(db, found, decided, now),
    ...insertAllotments(db, campaign.id, rows),
    ...(until ? [] : endDeposits(db, campaign.id, now)),
    ...tellings(db, found, told, now),
    moveCampaign(db, campaign.id, campaign.version, { ...nextOf(found, decided, until, now), updatedAt: now }),
    recordEvent(db, {
      ...{ aggregateType: 'campaign', aggregateId: campaign.id, version: campaign.version + 1, actor: SYSTEM, at: now },
      type: eventTypes[decided.kind],
      data: { round: campaign.round, ...sums, allotments: digestOf(decided), ...(until ? { until } : {}) },
    }),
  ];
}

const eventTypes: Record<Decided['kind'], string> = {
  ...{
    go_ahead: 'campaign_ordered',
    fall_back: 'campaign_ordered',
    extend: 'campaign_extended',
    fail: 'campaign_failed',
  },
};

/** From the deadline as it was; from now where the clock stood still for longer than that. */
function extendedUntil({ deadline, extensionDays }: ToClose['campaign'], now: number): number {
  const until = deadline + extensionDays * DAY;
  return until > now ? until : now + extensionDays * DAY;
}

function nextOf({ campaign }: ToClose, decided: Decided, until: number | undefined, now: number) {
  if (until !== undefined) return { state: 'open' as const, round: campaign.round + 1, deadline: until };
  if (decided.kind !== 'fail') return { state: 'ordered' as const, closedAt: now };
  return { state: 'failed' as const, closedAt: now, endedAt: now, endReason: endReasonOf(decided, campaign) };
}

/** SHA-256 over who gets what, in the order of the pledges' ids: the audit chain holds it with the event. */
function digestOf({ allotments }: Decided): string {
  const hash = createHash('sha256');
  const lines = allotments.map(({ pledgeId, kind, quantity }) => `${pledgeId} ${kind} ${quantity}\n`);
  for (const line of lines.sort()) hash.update(line);
  return hash.digest('hex');
}
