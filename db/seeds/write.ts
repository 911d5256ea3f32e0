import { getTableColumns } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Db, Statement } from '../../src/platform/db.ts';
import type { event } from '../schema/index.ts';

/** Placeholders of one statement; SQLite takes 32,766. */
const MOST_PARAMETERS = 8_000;
/** Placeholders of one batch, so that a request stays at a few megabytes. */
const MOST_IN_A_BATCH = 120_000;

export type Piece = { statement: Statement; parameters: number };

/** Multi-row inserts for the rows, in their order. */
export function inserts<T extends SQLiteTable>(db: Db, table: T, rows: readonly T['$inferInsert'][]): Piece[] {
  const columns = Object.keys(getTableColumns(table)).length;
  const size = Math.floor(MOST_PARAMETERS / columns);
  const pieces: Piece[] = [];
  for (let i = 0; i < rows.length; i += size) {
    const chunk = rows.slice(i, i + size);
    pieces.push({ statement: db.insert(table).values(chunk as never), parameters: chunk.length * columns });
  }
  return pieces;
}

/** A statement that is not an insert. */
export const plain = (statement: Statement): Piece => ({ statement, parameters: 1 });

/** Runs the pieces in order; what fits into one batch is one transaction. A normal world fits into one. */
export async function run(db: Db, pieces: readonly Piece[]): Promise<void> {
  let batch: Statement[] = [];
  let parameters = 0;
  const flush = async () => {
    if (batch.length > 0) await db.batch(batch as [Statement, ...Statement[]]);
    batch = [];
    parameters = 0;
  };
  for (const piece of pieces) {
    if (parameters + piece.parameters > MOST_IN_A_BATCH) await flush();
    batch.push(piece.statement);
    parameters += piece.parameters;
  }
  await flush();
}

export type EventRow = typeof event.$inferInsert;
export type Happening = {
  type: string;
  at: number;
  userId: string | null;
  partyId: string | null;
  reason?: string | undefined;
  data?: Record<string, unknown> | undefined;
};

/** An aggregate's events, numbered from 1; the aggregate's `version` is how many there are. */
export const history = (aggregateType: string, aggregateId: string, happenings: readonly Happening[]): EventRow[] =>
  happenings.map((h, i) => ({
    aggregateType,
    aggregateId,
    version: i + 1,
    type: h.type,
    actorUserId: h.userId,
    actorPartyId: h.partyId,
    at: h.at,
    reason: h.reason ?? null,
    data: h.data ?? {},
  }));
