import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Connection } from './connection.ts';
import type { Caller, LockQueue } from './lock-queue.ts';
import type { Pool } from './pool.ts';
import { ProtocolError, StreamExpiredError } from './protocol.ts';
import type { Place } from './run.ts';

export type Engine = { pool: Pool; queue: LockQueue };

/** A series of requests on a connection of its own, which it gets when it first needs one. */
export class Stream {
  readonly #engine: Engine;
  /** The SQL texts that the client has stored, by its ids. */
  readonly texts = new Map<number, string>();
  readonly id: string = randomBytes(8).toString('hex');
  /** Counts the HTTP requests of the stream from their start; a baton holds for the next one only. */
  turn = 0;
  closed = false;
  caller: Caller = { gone: false, onGone: null };
  #connection: Connection | null = null;

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  /** Where to run statements. Throws `ProtocolError` after `close`. */
  place(): Place {
    if (this.closed) throw new ProtocolError('Stream for this baton was closed');
    this.#connection ??= this.#engine.pool.take();
    return { connection: this.#connection, queue: this.#engine.queue, caller: this.caller };
  }

  /** Rolls back what was not committed and lets those waiting for its lock go on. Closing twice does nothing. */
  close(): void {
    this.closed = true;
    const connection = this.#connection;
    if (connection === null) return;
    this.#connection = null;
    this.#engine.pool.give(connection);
    this.#engine.queue.free(connection);
  }
}

/** How long a client that returns late is told that its stream expired, rather than that its baton is wrong (ms). */
const REMEMBERED_MS = 300_000;

/**
 * The open streams and the batons that lead to them. A baton is stream id, turn and an authentication code of both:
 * nobody can make one, and each holds for one request.
 */
export class Streams {
  readonly #engine: Engine;
  readonly #idleMs: number;
  readonly #key = randomBytes(32);
  readonly #open = new Map<string, { stream: Stream; timer: NodeJS.Timeout | null }>();
  readonly #expired = new Map<string, NodeJS.Timeout>();

  /** @param idleMs after so many milliseconds without a request a stream is rolled back and closed */
  constructor(engine: Engine, idleMs: number) {
    this.#engine = engine;
    this.#idleMs = idleMs;
  }

  /** A new stream, or the one that `baton` stands for. Throws `ProtocolError` or `StreamExpiredError`. */
  acquire(baton: string | null): Stream {
    if (baton === null) return this.#create();
    const { id, turn } = this.#decode(baton);
    if (this.#expired.has(id)) throw new StreamExpiredError();
    const entry = this.#open.get(id);
    if (entry === undefined) throw new ProtocolError('Received an invalid baton');
    if (entry.stream.turn !== turn) {
      throw new ProtocolError('Received a baton that has already been used');
    }
    if (entry.timer !== null) clearTimeout(entry.timer);
    entry.stream.turn += 1;
    entry.stream.caller = { gone: false, onGone: null };
    return entry.stream;
  }

  /** Ends a request: the baton for the next one, or null when the stream is closed. */
  release(stream: Stream): string | null {
    if (stream.closed) {
      this.drop(stream);
      return null;
    }
    const timer = setTimeout(() => this.#expire(stream), this.#idleMs);
    this.#open.set(stream.id, { stream, timer });
    return this.#encode(stream.id, stream.turn);
  }

  /** Closes a stream for good, whatever it was doing. */
  drop(stream: Stream): void {
    const timer = this.#open.get(stream.id)?.timer;
    if (timer) clearTimeout(timer);
    this.#open.delete(stream.id);
    stream.caller.gone = true;
    stream.close();
  }

  close(): void {
    for (const { stream } of [...this.#open.values()]) this.drop(stream);
    for (const timer of this.#expired.values()) clearTimeout(timer);
    this.#expired.clear();
  }

  #create(): Stream {
    const stream = new Stream(this.#engine);
    this.#open.set(stream.id, { stream, timer: null });
    return stream;
  }

  #expire(stream: Stream): void {
    this.drop(stream);
    const forget = setTimeout(() => this.#expired.delete(stream.id), REMEMBERED_MS);
    this.#expired.set(stream.id, forget.unref());
  }

  #encode(id: string, turn: number): string {
    const payload = `${id}.${turn}`;
    return `${payload}.${this.#sign(payload).toString('base64url')}`;
  }

  #decode(baton: string): { id: string; turn: number } {
    const [id = '', turn = '', code = ''] = baton.split('.');
    const expected = this.#sign(`${id}.${turn}`);
    const received = Buffer.from(code, 'base64url');
    if (received.length !== expected.length || !timingSafeEqual(received, expected)) {
      throw new ProtocolError('Received an invalid baton');
    }
    return { id, turn: Number(turn) };
  }

  #sign(payload: string): Buffer {
    return createHmac('sha256', this.#key).update(payload).digest();
  }
}
