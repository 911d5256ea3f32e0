import {
  type Client,
  createClient,
  type InStatement,
  LibsqlError,
  type ResultSet,
  type TransactionMode,
} from '@libsql/client/web';
import type { BatchItem, BatchResponse } from 'drizzle-orm/batch';
import { drizzle } from 'drizzle-orm/libsql/web';

/** Counts what a request costs: HTTP round trips to the database and the milliseconds spent waiting for them. */
export type Meter = { trips: number; ms: number };
export const newMeter = (): Meter => ({ trips: 0, ms: 0 });

export type Db = ReturnType<typeof openDb>;
/** A drizzle statement that has not run yet; stores return these so that a page can put several in one batch. */
export type Statement = BatchItem<'sqlite'>;
export type Statements = readonly [Statement, ...Statement[]];
export type Results<T extends readonly Statement[]> = BatchResponse<T>;

/** Told by what stands before a database that does not answer. */
const AWAY = new Set([502, 503, 504]);

/** No answer from the database. Whether what was sent to it has been carried out is not known. */
export class DatabaseAway extends Error {
  override name = 'DatabaseAway';
}

/** Whether the error comes from a database that gave no answer, or no lock for as long as it waits for one. */
export function isAway(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) if (cause instanceof DatabaseAway) return true;
  return refusalOf(error)?.kind === 'busy';
}

/** A database handle for one request; every HTTP call it makes is counted in `meter`. */
export function openDb(at: { libsqlUrl: string; libsqlAuthToken?: string | undefined }, meter: Meter) {
  const counted = async (input: Request | string | URL, init?: RequestInit): Promise<Response> => {
    meter.trips += 1;
    const started = Date.now();
    try {
      const response = await fetch(input as Request, init);
      if (AWAY.has(response.status)) throw new DatabaseAway(`the database answered ${response.status}`);
      return response;
    } catch (error) {
      throw error instanceof DatabaseAway ? error : new DatabaseAway('the database gave no answer', { cause: error });
    } finally {
      meter.ms += Date.now() - started;
    }
  };
  const authToken = at.libsqlAuthToken;
  return drizzle(createClient({ url: at.libsqlUrl, ...(authToken ? { authToken } : {}), fetch: counted }));
}

/** A question as the client sends it, and what is done with its answer. */
export type FirstLook = { question: InStatement; look: (answer: ResultSet) => void };

const isReading = (statement: InStatement): boolean =>
  /^\s*select\b/i.test(typeof statement === 'string' ? statement : statement.sql);

/**
 * The same database, of which a question is asked along with the first thing anybody wants: in the same round trip where that is
 * only reading, else in one of its own before it. `look` throws when nothing may be given out or written.
 */
export function lookingFirst(db: Db, { question, look }: FirstLook): Db {
  const client = db.$client;
  let looked = false;
  const lookAt = (answer: ResultSet) => {
    look(answer);
    looked = true;
  };
  const first = async () => lookAt(await client.execute(question));
  const batch = async (statements: InStatement[], mode?: TransactionMode): Promise<ResultSet[]> => {
    if (!looked && statements.every(isReading)) {
      const [answer, ...results] = await client.batch([question, ...statements], mode);
      lookAt(answer!);
      return results;
    }
    if (!looked) await first();
    return client.batch(statements, mode);
  };
  const execute = async (statement: InStatement): Promise<ResultSet> =>
    looked ? client.execute(statement) : (await batch([statement]))[0]!;
  const transaction = async (mode?: TransactionMode) => {
    if (!looked) await first();
    return client.transaction(mode);
  };
  return drizzle({ batch, execute, transaction } as unknown as Client);
}

/** Why the database refused a batch; the whole batch was rolled back. `name` is the CHECK's, the index's or the trigger's own. */
export type Refusal = { kind: 'check' | 'unique' | 'foreign_key' | 'trigger' | 'busy'; name: string };

/** The refusal in an error from the database, or null when the error is something else (a bug, a lost connection). */
export function refusalOf(error: unknown): Refusal | null {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (!(cause instanceof LibsqlError)) continue;
    const found = readRefusal(cause.code, cause.extendedCode ?? cause.code, cause.message);
    if (found) return found;
  }
  return null;
}

function readRefusal(code: string, extended: string, message: string): Refusal | null {
  const after = (marker: string) => message.slice(message.indexOf(marker) + marker.length).trim();
  if (message.includes('CHECK constraint failed:')) return { kind: 'check', name: after('CHECK constraint failed:') };
  if (message.includes('UNIQUE constraint failed:'))
    return { kind: 'unique', name: after('UNIQUE constraint failed:') };
  if (message.includes('FOREIGN KEY constraint failed')) return { kind: 'foreign_key', name: '' };
  if (code.includes('BUSY') || extended.includes('BUSY')) return { kind: 'busy', name: '' };
  if (code.includes('CONSTRAINT') || extended.includes('CONSTRAINT')) {
    return { kind: 'trigger', name: message.split(':').at(-1)?.trim() ?? '' };
  }
  return null;
}

export type Committed<T> = { ok: true; results: T } | { ok: false; refusal: Refusal };

/** Runs the statements as one transaction in one round trip. What the database refuses comes back as a value. */
export async function commit<T extends Statements>(db: Db, statements: T): Promise<Committed<Results<T>>> {
  try {
    return { ok: true, results: (await db.batch(statements as never)) as Results<T> };
  } catch (error) {
    const refusal = refusalOf(error);
    if (!refusal) throw error;
    return { ok: false, refusal };
  }
}

/** Most times a command that lost a race plans again before it says so. */
export const MOST_ATTEMPTS = 5;

/**
 * Runs the work while nobody else may write: what it reads still holds when it writes. For a command that has lost every race
 * before; it takes two round trips more, and others wait. Committed when `keep` says so of the answer, else rolled back.
 */
export async function underLock<T>(db: Db, work: (held: Db) => Promise<T>, keep: (answer: T) => boolean): Promise<T> {
  const transaction = await db.$client.transaction('write');
  try {
    const answer = await work(drizzle(transaction as unknown as Client));
    if (keep(answer)) await transaction.commit();
    return answer;
  } finally {
    transaction.close();
  }
}
