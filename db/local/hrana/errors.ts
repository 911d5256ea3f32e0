import type { WireError } from './protocol.ts';

/** What the engine's binding throws for an SQLite error; `rawCode` is the extended result code. */
export type SqliteFailure = Error & { code: string; rawCode: number };

const BUSY = 5;
/** The stream read before another one wrote: waiting cannot help, its snapshot stays old. */
const BUSY_SNAPSHOT = 517;

/** Primary result codes by number, as sqld names them: https://sqlite.org/rescode.html */
const PRIMARY_CODES: Record<number, string> = {
  2: 'SQLITE_INTERNAL',
  3: 'SQLITE_PERM',
  4: 'SQLITE_ABORT',
  5: 'SQLITE_BUSY',
  6: 'SQLITE_LOCKED',
  7: 'SQLITE_NOMEM',
  8: 'SQLITE_READONLY',
  9: 'SQLITE_INTERRUPT',
  10: 'SQLITE_IOERR',
  11: 'SQLITE_CORRUPT',
  12: 'SQLITE_NOTFOUND',
  13: 'SQLITE_FULL',
  14: 'SQLITE_CANTOPEN',
  15: 'SQLITE_PROTOCOL',
  17: 'SQLITE_SCHEMA',
  18: 'SQLITE_TOOBIG',
  19: 'SQLITE_CONSTRAINT',
  20: 'SQLITE_MISMATCH',
  21: 'SQLITE_MISUSE',
  22: 'SQLITE_NOLFS',
  23: 'SQLITE_AUTH',
  25: 'SQLITE_RANGE',
  26: 'SQLITE_NOTADB',
};

const PARSE_FAILURE = /syntax error$|^unrecognized token|^incomplete input$/;
/** The engine knows the place of these errors but its binding does not hand it on; the name in the message leads there. */
const PLACED_FAILURE =
  /^(?:no such column|ambiguous column name|no such function|wrong number of arguments to function): ?([^\s()]+)/;

export function isSqliteFailure(error: unknown): error is SqliteFailure {
  return error instanceof Error && typeof (error as Partial<SqliteFailure>).rawCode === 'number';
}

export function isBusy(error: SqliteFailure): boolean {
  return (error.rawCode & 0xff) === BUSY;
}

/** Another stream or process holds the lock, and waiting for it makes sense. */
export function isWorthWaiting(error: SqliteFailure): boolean {
  return isBusy(error) && error.rawCode !== BUSY_SNAPSHOT;
}

/**
 * An engine error in sqld's words. The code is the primary one (`SQLITE_CONSTRAINT`), as sqld sends it and as the
 * clients expect it; which constraint it was stands in the message.
 */
export function engineError(error: SqliteFailure, sql: string): WireError {
  const code = PRIMARY_CODES[error.rawCode & 0xff];
  if (code !== undefined) return { message: `SQLite error: ${error.message}`, code };
  if (PARSE_FAILURE.test(error.message)) return parseError(error.message);
  const place = placeOf(error.message, sql);
  if (place === null) return { message: `SQLite error: ${error.message}`, code: 'SQLITE_UNKNOWN' };
  return { message: `SQL input error: ${error.message} (at offset ${place})`, code: 'SQL_INPUT_ERROR' };
}

function placeOf(message: string, sql: string): number | null {
  const name = message.match(PLACED_FAILURE)?.[1];
  if (name === undefined) return null;
  const place = sql.toLowerCase().indexOf(name.toLowerCase());
  return place < 0 ? null : place;
}

export function parseError(detail: string): WireError {
  return { message: `SQL string could not be parsed: ${detail}`, code: 'SQL_PARSE_ERROR' };
}

export function argumentError(detail: string): WireError {
  return { message: `Arguments do not match SQL parameters: ${detail}`, code: 'ARGS_INVALID' };
}

export const NO_STATEMENT: WireError = {
  message: 'SQL string does not contain any statement',
  code: 'SQL_NO_STATEMENT',
};
export const MANY_STATEMENTS: WireError = {
  message: 'SQL string contains more than one statement',
  code: 'SQL_MANY_STATEMENTS',
};
export const BOTH_KINDS_OF_ARGS: WireError = {
  message: 'Specifying both positional and named arguments is not supported',
  code: 'ARGS_BOTH_POSITIONAL_AND_NAMED',
};
