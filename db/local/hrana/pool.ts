import { Connection } from './connection.ts';

const KEPT = 16;

/** Connections that wait for the next stream: most streams are one request long, and opening costs more than that. */
export class Pool {
  readonly #path: string;
  readonly #idle: Connection[] = [];
  #closed = false;

  constructor(path: string) {
    this.#path = path;
  }

  take(): Connection {
    return this.#idle.pop() ?? new Connection(this.#path);
  }

  /** Takes a connection back, rolled back and with no trace of its stream, or closes it. */
  give(connection: Connection): void {
    connection.rollback();
    if (this.#closed || !connection.clean || this.#idle.length >= KEPT) connection.close();
    else this.#idle.push(connection);
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    // The file alone is then the whole database, and can be copied. There may be no connection left to do it with.
    if (this.#idle.length === 0) this.#idle.push(new Connection(this.#path));
    this.#idle[0]?.checkpoint();
    for (const connection of this.#idle.splice(0)) connection.close();
  }
}
