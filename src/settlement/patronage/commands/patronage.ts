import { dayOf } from '../../../platform/clock.ts';
import { commit, type Db, type Results, type Statement } from '../../../platform/db.ts';
import { actorOf, notify, recordEvent, useKey } from '../../../platform/events.ts';
import { isSentBefore, sentBefore } from '../../../platform/store.ts';
import type { Viewer } from '../../../platform/viewer.ts';
import { asBatch, attempts, LOST, refusedBy } from '../../commands/refused.ts';
import { sumOf } from '../../rules/index.ts';
import { changeRefusal, hasMoved, sharesOf } from '../rules.ts';
import {
  changeShares,
  insertShares,
  insertYear,
  removeShares,
  updateYear,
  type YearPage,
  yearFrom,
  yearQueries,
} from '../store.ts';
import type { Change, PatronageAnswer } from '../types.ts';

const MOVED = ['patronage_year', 'patronage_fixed', 'patronage_differs'];

function lost(answer: ReturnType<typeof refusedBy>): typeof LOST {
  if (answer === LOST) return LOST;
  throw new Error('patronage is booked in no month');
}

type Pool = { year: number; pool: number; note: string };

/** A draft of a year's shares, worked out from the ledger as it stands. */
export async function draftYear(
  db: Db,
  viewer: Viewer,
  input: Pool & { key: string },
  now: number,
): Promise<PatronageAnswer> {
  const { year, pool, note, key } = input;
  if (year > Number(dayOf(now).slice(0, 4))) return { ok: false, reason: 'year_in_future' };
  return attempts<PatronageAnswer>(db, async (db) => {
    const queries = yearQueries(db, year);
    const rows = (await db.batch(queries)) as Results<typeof queries>;
    if (yearFrom(rows))
      return (await sentBefore(db, viewer.userId, key)) ? { ok: true, year } : { ok: false, reason: 'year_exists' };
    const shares = sharesOf(pool, rows[2]);
    if (!shares) return { ok: false, reason: 'no_volume' };
    const written = await commit(db, [
      useKey(db, { key, userId: viewer.userId, location: `/patronage/${year}`, at: now }),
      insertYear(db, { year, pool, note, createdBy: viewer.userId, createdAt: now }),
      insertShares(db, year, shares),
      recordEvent(db, {
        ...{ aggregateType: 'patronage', aggregateId: String(year), version: 1, type: 'patronage_drafted' },
        ...{ actor: actorOf(viewer), at: now, data: { pool } },
      }),
    ]);
    if (written.ok || isSentBefore(written.refusal)) return { ok: true, year };
    return lost(refusedBy(written.refusal, MOVED));
  });
}

type Decided = { statements: Statement[]; type: string; data?: Record<string, unknown> };

/** Reads a draft, decides, and writes with its next event; a year that is fixed stays as it is. */
async function onDraft(
  db: Db,
  { viewer, year, now }: { viewer: Viewer; year: number; now: number },
  decide: (db: Db, page: YearPage) => Decided | Exclude<PatronageAnswer, { ok: true }>,
): Promise<PatronageAnswer> {
  return attempts<PatronageAnswer>(db, async (db) => {
    const queries = yearQueries(db, year);
    const page = yearFrom((await db.batch(queries)) as Results<typeof queries>);
    if (!page) return { ok: false, reason: 'year_not_found' };
    if (page.head.fixedAt !== null) return { ok: false, reason: 'fixed_already' };
    const decided = decide(db, page);
    if ('reason' in decided) return decided;
    const written = await commit(
      db,
      asBatch([
        ...decided.statements,
        recordEvent(db, {
          ...{ aggregateType: 'patronage', aggregateId: String(year), version: page.head.version + 1 },
          ...{ type: decided.type, actor: actorOf(viewer), at: now, data: decided.data },
        }),
      ]),
    );
    return written.ok ? { ok: true, year } : lost(refusedBy(written.refusal, MOVED));
  });
}

/** Works the shares out anew, with this pool and what the ledger says now. What was changed by hand is gone. */
export const recompute = (db: Db, viewer: Viewer, { year, pool, note }: Pool, now: number): Promise<PatronageAnswer> =>
  onDraft(db, { viewer, year, now }, (db, { volumes }) => {
    const shares = sharesOf(pool, volumes);
    if (!shares) return { ok: false, reason: 'no_volume' };
    const statements = [removeShares(db, year), insertShares(db, year, shares), updateYear(db, year, { pool, note })];
    return { statements, type: 'patronage_recomputed', data: { pool } };
  });

/** What the forum decides per cooperative, each change with why; the sum stays the pool. */
export const changeDraft = (
  db: Db,
  viewer: Viewer,
  { year, changes }: { year: number; changes: readonly Change[] },
  now: number,
): Promise<PatronageAnswer> =>
  onDraft(db, { viewer, year, now }, (db, { head, shares }) => {
    const refusal = changeRefusal(shares, changes, head.pool);
    if (refusal && !refusal.ok) return refusal;
    const computed = new Map(shares.map((one) => [one.cooperativeId, one.computed]));
    const byHand = changes.filter((one) => one.amount !== computed.get(one.cooperativeId));
    const statements = [changeShares(db, year, changes), updateYear(db, year, {})];
    return { statements, type: 'patronage_changed', data: { changes: byHand } };
  });

/** From now on the shares stand. Only when the year is over and the ledger still says what they were worked out from. */
export const fixYear = (db: Db, viewer: Viewer, year: number, now: number): Promise<PatronageAnswer> =>
  onDraft(db, { viewer, year, now }, (db, { head, shares, volumes }) => {
    if (year >= Number(dayOf(now).slice(0, 4))) return { ok: false, reason: 'year_not_over' };
    if (hasMoved(shares, volumes)) return { ok: false, reason: 'volumes_moved' };
    const difference = sumOf(shares.map((one) => one.amount)) - head.pool;
    if (difference !== 0) return { ok: false, reason: 'sum_differs', difference };
    const told = shares.filter((one) => one.amount > 0);
    const statements = [
      updateYear(db, year, { fixedBy: viewer.userId, fixedAt: now }),
      ...told.map(({ cooperativeId: partyId, amount }) =>
        notify(db, { partyId, kind: 'patronage_fixed', data: { year, amount }, link: `/patronage/${year}`, at: now }),
      ),
    ];
    return { statements, type: 'patronage_fixed', data: { pool: head.pool } };
  });
