import { bindArguments } from './arguments.ts';
import type { Connection, RunResult } from './connection.ts';
import { MANY_STATEMENTS, NO_STATEMENT, parseError } from './errors.ts';
import type { Caller, LockQueue } from './lock-queue.ts';
import { Lru } from './lru.ts';
import type { EngineValue, Outcome, Stmt, StmtResult, WireError } from './protocol.ts';
import { type Statement, splitStatements } from './statements.ts';

/** Where statements run: a stream's connection, the queue before the write lock, and who waits for the answer. */
export type Place = { connection: Connection; queue: LockQueue; caller: Caller };

/** A statement with its arguments in place. */
export type Prepared = { statement: Statement; args: EngineValue[]; wantRows: boolean };

const analysed = new Lru<Statement[]>(1024);
/** Longer texts are not repeated: they are seeds and migrations. */
const ANALYSED_LENGTH = 10_000;

const STATEMENT_BUSY: WireError = { message: 'SQLite error: database is locked', code: 'SQLITE_BUSY' };

/** All statements of a text, or why sqld would not run one of them. */
export function statementsOf(sql: string): Outcome<Statement[]> {
  const statements =
    sql.length > ANALYSED_LENGTH ? splitStatements(sql) : analysed.get(sql, () => splitStatements(sql));
  const refused = statements.find((statement) => statement.unsupported);
  if (refused !== undefined) return { ok: false, error: parseError(`unsupported statement: ${refused.sql}`) };
  return { ok: true, value: statements };
}

/** The only statement of a text. */
export function oneStatement(sql: string): Outcome<Statement> {
  const statements = statementsOf(sql);
  if (!statements.ok) return statements;
  const [first, second] = statements.value;
  if (first === undefined) return { ok: false, error: NO_STATEMENT };
  return second === undefined ? { ok: true, value: first } : { ok: false, error: MANY_STATEMENTS };
}

/** Binds and runs one statement. */
export async function runStmt(place: Place, statement: Statement, stmt: Stmt): Promise<Outcome<StmtResult>> {
  const args = bindArguments(statement, stmt);
  if (!args.ok) return args;
  return runPrepared(place, { statement, args: args.value, wantRows: stmt.wantRows });
}

/** Runs a statement, waiting for the write lock when it needs to: behind those who came before. */
export async function runPrepared(place: Place, prepared: Prepared): Promise<Outcome<StmtResult>> {
  const { connection, queue, caller } = place;
  // Without a caller the stream is on its way out, and its connection may serve another one already.
  if (caller.gone) return { ok: false, error: STATEMENT_BUSY };
  if (prepared.statement.writes && queue.mustWait(connection)) return runInTurn(place, prepared);
  const result = runOnce(place, prepared);
  return !result.ok && result.busy ? runInTurn(place, prepared) : result;
}

async function runInTurn(place: Place, prepared: Prepared): Promise<Outcome<StmtResult>> {
  const ticket = place.queue.join(place.caller);
  try {
    while (await ticket.turn()) {
      if (place.queue.isHeldFrom(place.connection)) continue;
      const result = runOnce(place, prepared);
      if (result.ok || !result.busy) return result;
    }
    return { ok: false, error: STATEMENT_BUSY };
  } finally {
    ticket.leave();
  }
}

/** Runs a statement and keeps account of who holds the write lock afterwards. */
function runOnce({ connection, queue }: Place, { statement, args, wantRows }: Prepared): RunResult {
  const result = connection.run(statement, args, wantRows);
  if (!connection.inTransaction) queue.free(connection);
  else if (statement.writes && keepsLock(result)) queue.hold(connection);
  return result;
}

/** A statement refused by a constraint had the lock already when it failed. */
function keepsLock(result: RunResult): boolean {
  return result.ok || result.error.code === 'SQLITE_CONSTRAINT';
}
