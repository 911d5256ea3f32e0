import type { Connection } from './connection.ts';

/** The one who waits: `gone` once nobody waits for the answer any more. */
export type Caller = { gone: boolean; onGone: (() => void) | null };

/** A place in the queue. Whoever got one must `leave`, whatever came of it. */
export type Ticket = {
  /** True when it is worth another try, false when the time is up. */
  turn(): Promise<boolean>;
  leave(): void;
};

/** Locks that other processes hold end without a word to us: the first in the queue looks again this often (ms). */
const RETRY_MS = 20;

type Waiting = { settle: ((again: boolean) => void) | null; over: boolean; timer: NodeJS.Timeout };

/**
 * The queue before the write lock, first come, first served. The engine itself would wait by blocking the thread, and
 * the holder, a stream of the same thread, could never finish. So the lock is also kept here, and the engine's own is
 * tried only when it is free, as far as this process knows.
 */
export class LockQueue {
  readonly #busyMs: number;
  readonly #waiting: Waiting[] = [];
  #retry: NodeJS.Timeout | null = null;
  #holder: Connection | null = null;

  /** @param busyMs how long one statement waits, in milliseconds */
  constructor(busyMs: number) {
    this.#busyMs = busyMs;
  }

  /** `connection` has to queue: another one holds the lock, or others came before it. */
  mustWait(connection: Connection): boolean {
    return this.#holder !== connection && (this.#holder !== null || this.#waiting.length > 0);
  }

  /** The lock is held in a transaction of another connection of this process. */
  isHeldFrom(connection: Connection): boolean {
    return this.#holder !== null && this.#holder !== connection;
  }

  hold(connection: Connection): void {
    this.#holder = connection;
  }

  /** To be called when `connection` leaves its transaction: the first in the queue tries again. */
  free(connection: Connection): void {
    if (this.#holder !== connection) return;
    this.#holder = null;
    this.#wake();
  }

  join(caller: Caller): Ticket {
    const waiting: Waiting = { settle: null, over: false, timer: setTimeout(() => this.#end(waiting), this.#busyMs) };
    this.#waiting.push(waiting);
    this.#retry ??= setInterval(() => this.#wake(), RETRY_MS);
    caller.onGone = () => this.#end(waiting);
    return {
      turn: () => this.#turn(waiting),
      leave: () => {
        caller.onGone = null;
        this.#leave(waiting);
      },
    };
  }

  #wake(): void {
    const first = this.#waiting[0];
    if (first !== undefined) settle(first, true);
  }

  /** Ends all waiting; every one in the queue gives up. */
  close(): void {
    for (const waiting of [...this.#waiting]) this.#end(waiting);
  }

  #turn(waiting: Waiting): Promise<boolean> {
    if (waiting.over) return Promise.resolve(false);
    return new Promise((resolve) => {
      waiting.settle = resolve;
    });
  }

  #end(waiting: Waiting): void {
    waiting.over = true;
    settle(waiting, false);
  }

  #leave(waiting: Waiting): void {
    clearTimeout(waiting.timer);
    this.#waiting.splice(this.#waiting.indexOf(waiting), 1);
    this.#wake();
    if (this.#waiting.length > 0 || this.#retry === null) return;
    clearInterval(this.#retry);
    this.#retry = null;
  }
}

function settle(waiting: Waiting, again: boolean): void {
  waiting.settle?.(again);
  waiting.settle = null;
}
