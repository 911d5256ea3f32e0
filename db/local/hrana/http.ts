import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { runBatch } from './batch.ts';
import { decodeCursor, decodePipeline } from './decode.ts';
import { type BatchResult, ProtocolError, StreamExpiredError, type StreamResult, type Version } from './protocol.ts';
import { answer, sqlOf } from './requests.ts';
import type { Stream, Streams } from './stream.ts';

/** Larger bodies are refused with 413; a batch of thousands of rows stays far below. */
const MAX_BODY_BYTES = 32 * 1024 * 1024;

type Reply = { status: number; type: 'application/json' | 'text/plain'; body: string };
type Route = (streams: Streams, body: string, response: ServerResponse) => Promise<Reply>;

const POSTS: Record<string, Route> = {
  '/v2/pipeline': (streams, body, response) => pipeline(streams, body, 2, response),
  '/v3/pipeline': (streams, body, response) => pipeline(streams, body, 3, response),
  '/v3/cursor': cursor,
};
const GETS: Record<string, string> = {
  '/v2': 'Hello, this is HTTP API v2 (Hrana over HTTP)',
  '/v3': 'Hello, this is HTTP API v3 (Hrana over HTTP)',
};

/** The request listener of the server. Whatever happens in a request ends in a reply, never in the process. */
export function createListener(streams: Streams, authToken: string | null): RequestListener {
  const allowed = authToken === null ? () => true : bearerCheck(authToken);
  return (request, response) => {
    reply(streams, allowed, request, response)
      .catch(failureReply)
      .then((result) => send(response, result));
  };
}

async function reply(
  streams: Streams,
  allowed: (request: IncomingMessage) => boolean,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<Reply> {
  const path = request.url?.split('?')[0] ?? '/';
  if (path === '/health') return text(200, 'OK');
  if (!allowed(request)) {
    return json(401, { message: 'Authentication failed: the bearer token is missing or wrong', code: 'AUTH_FAILED' });
  }
  const greeting = GETS[path];
  if (greeting !== undefined) return request.method === 'GET' ? text(200, greeting) : text(405, 'Only GET here');
  const route = POSTS[path];
  if (route === undefined) return text(404, 'Not found');
  if (request.method !== 'POST') return text(405, 'Only POST here');
  const body = await readBody(request);
  if (body === null) return text(413, `The body is larger than ${MAX_BODY_BYTES} bytes`);
  return route(streams, body, response);
}

/** Both sides are hashed first, so that the comparison takes the same time whatever is sent. */
function bearerCheck(token: string): (request: IncomingMessage) => boolean {
  const digest = (value: string) => createHash('sha256').update(value).digest();
  const expected = digest(token);
  return (request) => {
    const given = request.headers.authorization?.match(/^bearer +(.*)$/i)?.[1];
    return given !== undefined && timingSafeEqual(digest(given), expected);
  };
}

/** The body as text, or null when it is too large; the rest of it is then read and thrown away. */
async function readBody(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size <= MAX_BODY_BYTES) chunks.push(chunk);
      else chunks.length = 0;
    }
  } catch {
    throw new ProtocolError('The client broke off its request');
  }
  return size > MAX_BODY_BYTES ? null : Buffer.concat(chunks).toString('utf8');
}

async function pipeline(streams: Streams, body: string, version: Version, response: ServerResponse): Promise<Reply> {
  const { baton, requests } = decodePipeline(body, version);
  return withStream(streams, baton, response, async (stream) => {
    const results: StreamResult[] = [];
    for (const request of requests) {
      if (stream.caller.gone) break;
      results.push(await answer(stream, request));
    }
    return (next) => json(200, { baton: next, base_url: null, results });
  });
}

async function cursor(streams: Streams, body: string, response: ServerResponse): Promise<Reply> {
  const { baton, steps } = decodeCursor(body);
  return withStream(streams, baton, response, async (stream) => {
    const outcome = await runBatch(stream.place(), steps, (stmt) => sqlOf(stream, stmt));
    const entries = outcome.ok ? cursorEntries(outcome.value) : [{ type: 'error', error: outcome.error }];
    return (next) => text(200, lines([{ baton: next, base_url: null }, ...entries]));
  });
}

/** Runs `work` on the stream of `baton`. A failure, or a client that has gone away, ends the stream. */
async function withStream(
  streams: Streams,
  baton: string | null,
  response: ServerResponse,
  work: (stream: Stream) => Promise<(next: string | null) => Reply>,
): Promise<Reply> {
  const stream = streams.acquire(baton);
  const { caller } = stream;
  response.once('close', () => {
    caller.gone = true;
    caller.onGone?.();
  });
  try {
    const toReply = await work(stream);
    if (caller.gone) stream.close();
    return toReply(streams.release(stream));
  } catch (error) {
    streams.drop(stream);
    throw error;
  }
}

function* cursorEntries({ step_results, step_errors }: BatchResult): Generator<object> {
  for (const [step, result] of step_results.entries()) {
    const error = step_errors[step];
    if (error) yield { type: 'step_error', step, error };
    if (result === null) continue;
    yield { type: 'step_begin', step, cols: result.cols };
    for (const row of result.rows) yield { type: 'row', row };
    const { affected_row_count, last_insert_rowid } = result;
    yield { type: 'step_end', affected_row_count, last_insert_rowid };
  }
}

/** A broken protocol is the client's fault; anything else is a bug of ours, told without its inner parts. */
function failureReply(error: unknown): Reply {
  if (error instanceof ProtocolError) return text(400, error.message);
  if (error instanceof StreamExpiredError) return json(400, { message: error.message, code: error.code });
  console.error(error);
  return json(500, { message: 'Internal error of the libSQL server', code: 'INTERNAL_ERROR' });
}

function send(response: ServerResponse, { status, type, body }: Reply): void {
  const bytes = Buffer.from(body);
  response.writeHead(status, { 'content-type': type, 'content-length': bytes.length }).end(bytes);
}

const lines = (entries: object[]): string => entries.map((entry) => `${JSON.stringify(entry)}\n`).join('');
const text = (status: number, body: string): Reply => ({ status, type: 'text/plain', body });
const json = (status: number, body: object): Reply => ({
  status,
  type: 'application/json',
  body: JSON.stringify(body),
});
