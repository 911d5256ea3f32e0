import {
  type BatchStep,
  type Condition,
  type CursorRequest,
  type EngineValue,
  type PipelineRequest,
  ProtocolError,
  type SqlSource,
  type Stmt,
  type StreamRequest,
  type Version,
} from './protocol.ts';
import { decodeText, decodeValue } from './values.ts';

type Fields = Record<string, unknown>;

/** Conditions nest in one another; a client's never need more, and an attacker's must not exhaust the stack. */
const MAX_CONDITION_DEPTH = 64;

/** Reads the body of `POST /vN/pipeline`. Throws `ProtocolError` when it is not one. */
export function decodePipeline(body: string, version: Version): PipelineRequest {
  const fields = object(parseJson(body), 'the body');
  const requests = array(fields.requests, 'requests').map((request) => decodeRequest(request, version));
  return { baton: optionalText(fields.baton, 'baton'), requests };
}

/** Reads the body of `POST /v3/cursor`. Throws `ProtocolError` when it is not one. */
export function decodeCursor(body: string): CursorRequest {
  const fields = object(parseJson(body), 'the body');
  return { baton: optionalText(fields.baton, 'baton'), steps: decodeSteps(fields.batch, 3) };
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch (error) {
    throw malformed(error instanceof Error ? error.message : String(error));
  }
}

function decodeRequest(input: unknown, version: Version): StreamRequest {
  const request = object(input, 'a request');
  const type = request.type;
  switch (type) {
    case 'close':
      return { type };
    case 'get_autocommit':
      if (version < 3) throw needsVersion3('The `get_autocommit` request');
      return { type };
    case 'execute':
      return { type, stmt: decodeStmt(request.stmt) };
    case 'batch':
      return { type, steps: decodeSteps(request.batch, version) };
    case 'sequence':
    case 'describe':
      return { type, ...decodeSqlSource(request) };
    case 'store_sql':
      return { type, sqlId: integer(request.sql_id, 'sql_id'), sql: decodeText(request.sql) };
    case 'close_sql':
      return { type, sqlId: integer(request.sql_id, 'sql_id') };
    default:
      throw malformed(`unknown type of request ${JSON.stringify(type)}`);
  }
}

function decodeStmt(input: unknown): Stmt {
  const stmt = object(input, 'stmt');
  const wantRows = stmt.want_rows ?? true;
  if (typeof wantRows !== 'boolean') throw malformed('want_rows must be true or false');
  return {
    ...decodeSqlSource(stmt),
    positional: optionalArray(stmt.args, 'args').map(decodeValue),
    named: new Map(optionalArray(stmt.named_args, 'named_args').map(decodeNamedArg)),
    wantRows,
  };
}

function decodeNamedArg(input: unknown): [string, EngineValue] {
  const argument = object(input, 'a named argument');
  return [decodeText(argument.name), decodeValue(argument.value)];
}

function decodeSqlSource(fields: Fields): SqlSource {
  const sqlId = fields.sql_id ?? null;
  return {
    sql: optionalText(fields.sql, 'sql'),
    sqlId: sqlId === null ? null : integer(sqlId, 'sql_id'),
  };
}

function decodeSteps(input: unknown, version: Version): BatchStep[] {
  const steps = array(object(input, 'batch').steps, 'steps');
  return steps.map((step, index) => {
    const fields = object(step, 'a step');
    const condition = fields.condition ?? null;
    return {
      condition: condition === null ? null : decodeCondition(condition, version, index, 0),
      stmt: decodeStmt(fields.stmt),
    };
  });
}

/** `limit` is the step's own index: a condition may only look back. */
function decodeCondition(input: unknown, version: Version, limit: number, depth: number): Condition {
  if (depth > MAX_CONDITION_DEPTH) throw malformed('the condition is nested too deeply');
  const condition = object(input, 'a condition');
  const nested = (inner: unknown) => decodeCondition(inner, version, limit, depth + 1);
  const type = condition.type;
  switch (type) {
    case 'ok':
    case 'error':
      return { type, step: earlierStep(condition.step, limit) };
    case 'not':
      return { type, cond: nested(condition.cond) };
    case 'and':
    case 'or':
      return { type, conds: array(condition.conds, 'conds').map(nested) };
    case 'is_autocommit':
      if (version < 3) throw needsVersion3('BatchCond of type `is_autocommit`');
      return { type };
    default:
      throw malformed(`unknown type of condition ${JSON.stringify(type)}`);
  }
}

function earlierStep(input: unknown, limit: number): number {
  const step = integer(input, 'step');
  if (step < 0 || step >= limit) throw new ProtocolError('Invalid reference to step in a batch condition');
  return step;
}

function object(input: unknown, name: string): Fields {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) throw malformed(`${name} must be an object`);
  return input as Fields;
}

function array(input: unknown, name: string): unknown[] {
  if (!Array.isArray(input)) throw malformed(`${name} must be an array`);
  return input;
}

function optionalArray(input: unknown, name: string): unknown[] {
  return input === undefined || input === null ? [] : array(input, name);
}

function optionalText(input: unknown, name: string): string | null {
  if (input === undefined || input === null) return null;
  if (typeof input !== 'string') throw malformed(`${name} must be a string`);
  return decodeText(input);
}

function integer(input: unknown, name: string): number {
  if (!Number.isInteger(input) || Math.abs(input as number) > 0x7fffffff) {
    throw malformed(`${name} must be an integer of 32 bits`);
  }
  return input as number;
}

function malformed(detail: string): ProtocolError {
  return new ProtocolError(`Cannot deserialize client message from JSON: ${detail}`);
}

function needsVersion3(what: string): ProtocolError {
  return new ProtocolError(`${what} is only supported in protocol version hrana3 and higher`);
}
