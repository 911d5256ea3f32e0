import type { ResultSet } from '@libsql/client/web';
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
    const { question, read } = asked(this as unknown as Answering<Answer>);
    return read(await this.#db.$client.execute(question));
  }
}

/** A prepared query as the client sends it, and how the client's answer is read. */
export function asked<Answer>(statement: Answering<Answer>): {
  question: { sql: string; args: never[] };
  read: (result: ResultSet) => Answer;
} {
  const { getQuery, mapResult } = (statement as unknown as Prepared<Answer>)._prepare();
  const { sql, params } = getQuery();
  return { question: { sql, args: params as never[] }, read: mapResult };
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
  const row = (cells: readonly unknown[]) => {
    const named: Record<string, unknown> = {};
    for (let i = 0; i < names.length; i += 1) named[names[i]!] = cells[i];
    return named as Row;
  };
  return sql<Row[]>`json_group_array(json_array(${cells}))`.mapWith((text: string) =>
    (JSON.parse(text) as unknown[][]).map(row),
  );
}

export const asJson = (column: SQLWrapper): SQL => sql`json(${column})`;

type Row = object;
/** Longer lists are built as they come: each length is a text of its own. */
const MOST_ROWS = 8;

/**
 * A statement over rows, built once for each shape and number of them. `build` sees placeholders in place of the values, so it
 * must not look at them; a field left out (or undefined) is another shape.
 */
export function shaped<R extends Row, Q extends Query>(
  build: (db: Db, rows: readonly R[]) => Q,
): (db: Db, rows: readonly R[]) => Answering<Q['_']['result']> {
  const known = new Map<string, (db: Db, values: Values) => Answering<Q['_']['result']>>();
  return (db, rows) => {
    const given = rows.map(fieldsOf);
    if (rows.length > MOST_ROWS) return build(db, given as unknown as R[]) as unknown as Answering<Q['_']['result']>;
    const shape = given.map((row) => Object.keys(row).join()).join(';');
    let statement = known.get(shape);
    if (!statement) {
      const places = given.map((row, i) => mapped(row, (name) => [name, sql.placeholder(`${i}.${name}`)]));
      statement = prepared((db) => build(db, places as unknown as R[]));
      known.set(shape, statement);
    }
    return statement(
      db,
      Object.assign({}, ...given.map((row, i) => mapped(row, (name, value) => [`${i}.${name}`, value]))),
    );
  };
}

const fieldsOf = (row: Row): Values =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined));
const mapped = (row: Values, change: (name: string, value: unknown) => [string, unknown]): Values =>
  Object.fromEntries(Object.entries(row).map(([name, value]) => change(name, value)));
