import { fillPlaceholders, QueryPromise, type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import type { RunnableQuery } from 'drizzle-orm/runnable-query';
import type { Db } from './db.ts';

/** A statement whose answer is `Answer`; for batches, or awaited on its own. */
export type Answering<Answer> = RunnableQuery<Answer, 'sqlite'> & Promise<Answer>;

/** What the query builder makes of a query: its text, its values in order, and how the answer is read. */
type Built = {
  getQuery(): { sql: string; params: unknown[] };
  mapResult(result: unknown, fromBatch: true): unknown;
};
type Values = Record<string, unknown>;

class Prepared<Answer> extends QueryPromise<Answer> {
  readonly #db: Db;
  readonly #built: Built;
  readonly #values: Values;
  readonly #read: (result: never) => Answer;
  constructor(db: Db, built: Built, values: Values, read: (result: never) => Answer) {
    super();
    this.#db = db;
    this.#built = built;
    this.#values = values;
    this.#read = read;
  }
  /** What a batch of the query builder asks of each of its statements. */
  _prepare() {
    const { sql, params } = this.#built.getQuery();
    return {
      getQuery: () => ({ sql, params: fillPlaceholders(params, this.#values) }),
      mapResult: (result: unknown) => this.#read(this.#built.mapResult(result, true) as never),
    };
  }
  override async execute(): Promise<Answer> {
    const prepared = this._prepare();
    const { sql, params } = prepared.getQuery();
    return prepared.mapResult(await this.#db.$client.execute({ sql, args: params as never[] }));
  }
}

type Query = { readonly _: { readonly result: unknown } };
const same = (result: unknown) => result;

/**
 * A query that is built once for as long as the Worker lives; what changes comes in as `sql.placeholder(name)`. Building the
 * text of a query costs more than everything else that is done with it here.
 * @param read the answer as the caller wants it, from the one the query gives
 */
export function prepared<V extends Values, Q extends Query, Answer = Q['_']['result']>(
  build: (db: Db) => Q,
  read: (result: Q['_']['result']) => Answer = same as never,
): (db: Db, values: V) => Answering<Answer> {
  let built: Built | null = null;
  return (db, values) => {
    built ??= (build(db) as unknown as { _prepare(): Built })._prepare();
    return new Prepared(db, built, values, read) as unknown as Answering<Answer>;
  };
}

/**
 * All rows as one value of the answer. The client and the query builder handle each cell on its own, which for a wide answer
 * costs more than the query. Not for blobs; a JSON column goes in as `asJson`, so that it comes back as what it holds.
 */
export function rowsInOne<Row extends object>(columns: { readonly [K in keyof Row]: SQLWrapper }): SQL<Row[]> {
  const names = Object.keys(columns);
  const cells = sql.join(Object.values(columns) as SQLWrapper[], sql`, `);
  const row = (cells: readonly unknown[]) => Object.fromEntries(names.map((name, i) => [name, cells[i]])) as Row;
  return sql<Row[]>`json_group_array(json_array(${cells}))`.mapWith((text: string) =>
    (JSON.parse(text) as unknown[][]).map(row),
  );
}

export const asJson = (column: SQLWrapper): SQL => sql`json(${column})`;
