import { runBatch } from './batch.ts';
import {
  type DescribeResult,
  type Outcome,
  ProtocolError,
  type SqlSource,
  type Stmt,
  type StreamRequest,
  type StreamResponse,
  type StreamResult,
} from './protocol.ts';
import { oneStatement, type Place, runStmt, statementsOf } from './run.ts';
import type { Stream } from './stream.ts';

/** sqld's own limits on texts stored in a stream. */
const STORED_TEXTS = 50;
const STORED_BYTES = 5000;

/** Answers one request of a pipeline. Throws `ProtocolError` when the stream has to end with it. */
export async function answer(stream: Stream, request: StreamRequest): Promise<StreamResult> {
  const outcome = await respond(stream, request);
  return outcome.ok ? { type: 'ok', response: outcome.value } : { type: 'error', error: outcome.error };
}

async function respond(stream: Stream, request: StreamRequest): Promise<Outcome<StreamResponse>> {
  switch (request.type) {
    case 'close':
      stream.close();
      return done({ type: 'close' });
    case 'execute': {
      const statement = oneStatement(sqlOf(stream, request.stmt));
      if (!statement.ok) return statement;
      const result = await runStmt(stream.place(), statement.value, request.stmt);
      return result.ok ? done({ type: 'execute', result: result.value }) : result;
    }
    case 'batch': {
      const result = await runBatch(stream.place(), request.steps, (stmt) => sqlOf(stream, stmt));
      return result.ok ? done({ type: 'batch', result: result.value }) : result;
    }
    case 'sequence':
      return sequence(stream.place(), sqlOf(stream, request));
    case 'describe': {
      const result = describe(stream.place(), sqlOf(stream, request));
      return result.ok ? done({ type: 'describe', result: result.value }) : result;
    }
    case 'get_autocommit':
      return done({ type: 'get_autocommit', is_autocommit: !stream.place().connection.inTransaction });
    case 'store_sql':
      return storeSql(stream, request.sqlId, request.sql);
    case 'close_sql':
      stream.texts.delete(request.sqlId);
      return done({ type: 'close_sql' });
  }
}

function done(value: StreamResponse): Outcome<StreamResponse> {
  return { ok: true, value };
}

/** The SQL text of a statement, given or stored. Throws `ProtocolError` unless it is exactly one of the two. */
export function sqlOf(stream: Stream, { sql, sqlId }: SqlSource): string {
  if (sql !== null && sqlId !== null) throw new ProtocolError('Either `sql` or `sql_id` are required, but not both');
  if (sql !== null) return sql;
  if (sqlId === null) throw new ProtocolError('Either `sql` or `sql_id` are required');
  const stored = stream.texts.get(sqlId);
  if (stored === undefined) throw new ProtocolError(`SQL text ${sqlId} not found`);
  return stored;
}

/** Runs all statements of a text up to the first that fails. */
async function sequence(place: Place, sql: string): Promise<Outcome<StreamResponse>> {
  const statements = statementsOf(sql);
  if (!statements.ok) return statements;
  const none: Stmt = { positional: [], named: new Map(), wantRows: false, sql: null, sqlId: null };
  for (const statement of statements.value) {
    const result = await runStmt(place, statement, none);
    if (!result.ok) return result;
  }
  return done({ type: 'sequence' });
}

function describe(place: Place, sql: string): Outcome<DescribeResult> {
  const statement = oneStatement(sql);
  if (!statement.ok) return statement;
  const described = place.connection.describe(statement.value);
  if (!described.ok) return described;
  const { cols, readonly } = described.value;
  const params = statement.value.params.map((name) => ({ name }));
  return { ok: true, value: { params, cols, is_explain: statement.value.explain, is_readonly: readonly } };
}

function storeSql(stream: Stream, sqlId: number, sql: string): Outcome<StreamResponse> {
  const { texts } = stream;
  if (texts.has(sqlId)) throw new ProtocolError(`SQL text ${sqlId} already exists`);
  if (texts.size >= STORED_TEXTS) {
    const message = `The server already stores ${texts.size} SQL texts, it cannot store more`;
    return { ok: false, error: { message, code: 'SQL_STORE_TOO_MANY' } };
  }
  const bytes = Buffer.byteLength(sql);
  if (bytes > STORED_BYTES) {
    const message = `The statement is too large to be stored: ${bytes} B/5.0 KB`;
    return { ok: false, error: { message, code: 'SQL_STORE_TOO_LARGE' } };
  }
  texts.set(sqlId, sql);
  return done({ type: 'store_sql' });
}
