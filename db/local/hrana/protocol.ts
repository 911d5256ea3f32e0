/**
 * The structures of Hrana 2 and 3 in their JSON encoding, as far as a server over HTTP needs them.
 * Source: HRANA_3_SPEC.md and HTTP_V2_SPEC.md in github.com/tursodatabase/libsql, docs/.
 */
export type Version = 2 | 3;

/** A value on the wire; `integer` is a signed 64-bit number in decimals, `base64` comes with or without padding. */
export type WireValue =
  | { type: 'null' }
  | { type: 'integer'; value: string }
  | { type: 'float'; value: unknown }
  | { type: 'text'; value: string }
  | { type: 'blob'; base64: string };

/** A value as the engine's binding takes it: bigint for INTEGER, number for REAL. */
export type EngineValue = null | bigint | number | string | Uint8Array;

/** SQL text, directly or by the id it was stored under: exactly one of the two. */
export type SqlSource = { sql: string | null; sqlId: number | null };

export type Args = { positional: EngineValue[]; named: Map<string, EngineValue> };
export type Stmt = SqlSource & Args & { wantRows: boolean };

export type Condition =
  | { type: 'ok' | 'error'; step: number }
  | { type: 'not'; cond: Condition }
  | { type: 'and' | 'or'; conds: Condition[] }
  | { type: 'is_autocommit' };

export type BatchStep = { condition: Condition | null; stmt: Stmt };

export type StreamRequest =
  | { type: 'close' | 'get_autocommit' }
  | { type: 'execute'; stmt: Stmt }
  | { type: 'batch'; steps: BatchStep[] }
  | ({ type: 'sequence' | 'describe' } & SqlSource)
  | { type: 'store_sql'; sqlId: number; sql: string }
  | { type: 'close_sql'; sqlId: number };

export type PipelineRequest = { baton: string | null; requests: StreamRequest[] };
export type CursorRequest = { baton: string | null; steps: BatchStep[] };

export type WireError = { message: string; code: string };

export type Column = { name: string; decltype: string | null };
export type StmtResult = {
  cols: Column[];
  rows: WireValue[][];
  affected_row_count: number;
  last_insert_rowid: string | null;
  query_duration_ms: number;
};
export type BatchResult = { step_results: (StmtResult | null)[]; step_errors: (WireError | null)[] };
export type DescribeResult = {
  params: { name: string | null }[];
  cols: Column[];
  is_explain: boolean;
  is_readonly: boolean;
};

export type StreamResponse =
  | { type: 'close' | 'sequence' | 'store_sql' | 'close_sql' }
  | { type: 'execute'; result: StmtResult }
  | { type: 'batch'; result: BatchResult }
  | { type: 'describe'; result: DescribeResult }
  | { type: 'get_autocommit'; is_autocommit: boolean };
export type StreamResult = { type: 'ok'; response: StreamResponse } | { type: 'error'; error: WireError };

/** Either a result or the error that the client is told of; the stream goes on. */
export type Outcome<T> = { ok: true; value: T } | { ok: false; error: WireError };

/**
 * The client broke the protocol: the answer is HTTP 400 and the stream is gone. Thrown and not returned, because from
 * any depth of a request nothing else may happen on that stream.
 */
export class ProtocolError extends Error {
  override name = 'ProtocolError';
}

/** As a `ProtocolError`, but one that a correct client may meet: told as a structure with a code. */
export class StreamExpiredError extends Error {
  override name = 'StreamExpiredError';
  readonly code = 'STREAM_EXPIRED';
  constructor() {
    super('The stream has expired due to inactivity');
  }
}
