import Database from 'libsql';
import { engineError, isBusy, isSqliteFailure, isWorthWaiting, type SqliteFailure } from './errors.ts';
import { Lru } from './lru.ts';
import type { Column, EngineValue, Outcome, StmtResult, WireError } from './protocol.ts';
import type { Statement } from './statements.ts';
import { encodeValue } from './values.ts';

/** The part of the binding's statements that is used here, with the types it really has. */
type EngineStatement = {
  readonly reader: boolean;
  raw(): EngineStatement;
  safeIntegers(): EngineStatement;
  all(args: EngineValue[]): EngineValue[][];
  get(args: EngineValue[]): unknown;
  run(args: EngineValue[]): { changes: number; lastInsertRowid: number };
  columns(): { name: string; type: string | null }[];
};

export type RunResult = { ok: true; value: StmtResult } | { ok: false; error: WireError; busy: boolean };

const CACHED_STATEMENTS = 128;
const NO_ROWS = { cols: [], rows: [] };

/**
 * One engine connection. The engine never waits for a lock itself (`timeout: 0`): it would hold up the event loop, and
 * with it the stream that has the lock.
 */
export class Connection {
  readonly #path: string;
  #db: Database.Database;
  #statements = new Lru<EngineStatement>(CACHED_STATEMENTS);
  /** A setting was changed that would show in the next stream. */
  #tainted = false;
  /** The transaction has changed something. */
  #wrote = false;
  /**
   * Statements that stopped half-way for want of a lock. The binding has no way to reset them, and as long as they are
   * there the engine refuses to commit; only running them again to their end, or a new connection, helps.
   */
  readonly #stuck = new Set<string>();

  constructor(path: string) {
    this.#path = path;
    this.#db = open(path);
  }

  get inTransaction(): boolean {
    return this.#db.inTransaction;
  }

  /** Nothing of this stream would show in the next one. */
  get clean(): boolean {
    return !this.#tainted && this.#stuck.size === 0;
  }

  /** Runs one statement to its end. `busy` in the result: it did nothing, for want of a lock that may come free. */
  run(statement: Statement, args: EngineValue[], wantRows: boolean): RunResult {
    const start = performance.now();
    if (!this.inTransaction) this.#startAfresh();
    // A transaction that only ever waited for the lock has nothing to commit.
    if (statement.commits && this.#stuck.size > 0 && !this.#wrote) return this.#endWithoutChanges(start);
    try {
      const prepared = this.#prepare(statement.sql);
      const result = (prepared.reader ? this.#read : this.#write).call(this, prepared, statement, args, wantRows);
      this.#ranToItsEnd(statement);
      return { ok: true, value: { ...result, query_duration_ms: performance.now() - start } };
    } catch (error) {
      if (!isSqliteFailure(error)) throw error;
      return this.#failed(statement, error);
    }
  }

  #startAfresh(): void {
    this.#wrote = false;
    if (this.#stuck.size > 0) this.#reopen();
  }

  #reopen(): void {
    this.#db.close();
    this.#db = open(this.#path);
    this.#statements = new Lru<EngineStatement>(CACHED_STATEMENTS);
    this.#stuck.clear();
  }

  #endWithoutChanges(start: number): RunResult {
    this.rollback();
    const unchanged = { affected_row_count: 0, last_insert_rowid: null };
    return { ok: true, value: { ...NO_ROWS, ...unchanged, query_duration_ms: performance.now() - start } };
  }

  #ranToItsEnd(statement: Statement): void {
    if (statement.taints) this.#tainted = true;
    if (statement.writes) this.#wrote = true;
    if (this.#stuck.size > 0) this.#stuck.delete(statement.sql);
  }

  #failed(statement: Statement, error: SqliteFailure): RunResult {
    const failure = { ok: false, error: engineError(error, statement.sql) } as const;
    if (!isBusy(error) || statement.commits) return { ...failure, busy: false };
    this.#stuck.add(statement.sql);
    return { ...failure, busy: isWorthWaiting(error) };
  }

  #prepare(sql: string): EngineStatement {
    return this.#statements.get(sql, () => {
      const prepared = this.#db.prepare(sql) as unknown as EngineStatement;
      return prepared.reader ? prepared.raw().safeIntegers() : prepared;
    });
  }

  #read(prepared: EngineStatement, statement: Statement, args: EngineValue[], wantRows: boolean) {
    const rows = prepared.all(args);
    // The columns come after the run: a statement prepared under an older schema is only then up to date.
    const cols = columnsOf(prepared);
    // A finished EXPLAIN still counts as running and would block the next COMMIT; `get` resets it.
    if (statement.explain) prepared.get(args);
    const [changes, rowid] = statement.changesRows ? this.#lastChange() : [0n, 0n];
    return {
      cols,
      rows: wantRows ? rows.map((row) => row.map(encodeValue)) : [],
      affected_row_count: Number(changes),
      last_insert_rowid: statement.inserts ? rowid.toString() : null,
    };
  }

  #write(prepared: EngineStatement, statement: Statement, args: EngineValue[]) {
    const { changes, lastInsertRowid } = prepared.run(args);
    return {
      ...NO_ROWS,
      affected_row_count: statement.changesRows ? changes : 0,
      last_insert_rowid: statement.inserts ? this.#exactRowid(lastInsertRowid) : null,
    };
  }

  /** The binding hands rowids on as doubles; past 2^53 they have to be asked for again. */
  #exactRowid(rowid: number): string {
    return Number.isSafeInteger(rowid) ? String(rowid) : this.#lastChange()[1].toString();
  }

  #lastChange(): [bigint, bigint] {
    return this.#prepare('SELECT changes(), last_insert_rowid()').all([])[0] as [bigint, bigint];
  }

  /** Columns and effect of a statement that is prepared but not run. */
  describe(statement: Statement): Outcome<{ cols: Column[]; readonly: boolean }> {
    try {
      return { ok: true, value: this.#describe(statement) };
    } catch (error) {
      if (!isSqliteFailure(error)) throw error;
      return { ok: false, error: engineError(error, statement.sql) };
    }
  }

  #describe(statement: Statement): { cols: Column[]; readonly: boolean } {
    const cols = columnsOf(this.#db.prepare(statement.sql) as unknown as EngineStatement);
    const program = (this.#db.prepare(`EXPLAIN ${statement.core}`) as unknown as EngineStatement).raw();
    const readonly = !program.all([]).some(([, opcode, , p2]) => writesDatabase(String(opcode), Number(p2)));
    program.get([]);
    return { cols, readonly };
  }

  rollback(): void {
    if (this.inTransaction) this.#db.exec('ROLLBACK');
  }

  /** Moves the write-ahead log into the database file, as far as no other process reads it. */
  checkpoint(): void {
    this.#db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  }

  close(): void {
    this.#db.close();
  }
}

function open(path: string): Database.Database {
  const db = new Database(path, { timeout: 0 });
  db.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON;
    PRAGMA cache_size = -8192; PRAGMA temp_store = MEMORY`);
  return db;
}

function columnsOf(prepared: EngineStatement): Column[] {
  return prepared.columns().map(({ name, type }) => ({ name, decltype: type }));
}

/** By the same opcodes as `sqlite3_stmt_readonly` (`vdbeaux.c`), which the binding does not offer. */
function writesDatabase(opcode: string, p2: number): boolean {
  return (opcode === 'Transaction' && p2 !== 0) || ['Checkpoint', 'Vacuum', 'JournalMode'].includes(opcode);
}
