import { describe, expect, test } from 'vitest';
import { splitStatements } from '../../db/local/hrana/statements.ts';

const texts = (sql: string) => splitStatements(sql).map((statement) => statement.sql);
const only = (sql: string) => {
  const [statement, ...more] = splitStatements(sql);
  expect(more).toEqual([]);
  return statement!;
};

describe('splitting a text into statements', () => {
  test.each<[string, string[]]>([
    ['', []],
    [' ; -- nothing\n; /* nothing */ ', []],
    ['SELECT 1', ['SELECT 1']],
    ['SELECT 1;; SELECT 2 ;', ['SELECT 1', 'SELECT 2']],
    [
      "SELECT 'it''s; here', \"a;b\", `c;d`, [e;f]; SELECT 2",
      ["SELECT 'it''s; here', \"a;b\", `c;d`, [e;f]", 'SELECT 2'],
    ],
    ['SELECT 1 -- one; more\n; SELECT /* ; */ 2', ['SELECT 1', 'SELECT /* ; */ 2']],
    ["SELECT 'never closed; SELECT 2", ["SELECT 'never closed; SELECT 2"]],
  ])('%j', (sql, expected) => {
    expect(texts(sql)).toEqual(expected);
  });

  test('a trigger keeps its body, with the CASE … END in it', () => {
    const trigger = `CREATE TRIGGER IF NOT EXISTS no_update BEFORE UPDATE ON t BEGIN
      UPDATE u SET a = CASE WHEN 1 THEN 2 ELSE 3 END;
      SELECT RAISE(ABORT, 'append only; ever');
    END`;
    expect(texts(`${trigger}; SELECT 1; create temp trigger x after insert on t begin select 1; end`)).toEqual([
      trigger,
      'SELECT 1',
      'create temp trigger x after insert on t begin select 1; end',
    ]);
  });
});

describe('what is known of a statement before it runs', () => {
  test.each<[string, (string | null)[]]>([
    ['SELECT ?, ?', [null, null]],
    ['SELECT ?3, ?', [null, null, '?3', null]],
    ['SELECT :a, @b, $c::d, :a', [':a', '@b', '$c::d']],
    ['SELECT :a, ?1, ?', [':a', null]],
    ['SELECT \':no\', "@no" /* ? */ -- ?', []],
    ['SELECT ?0, ?99999', []],
  ])('the parameters of %s', (sql, params) => {
    expect(only(sql).params).toEqual(params);
  });

  test.each<[string, boolean, boolean]>([
    ['INSERT INTO t VALUES (1)', true, true],
    ['replace into t values (1)', true, true],
    ['UPDATE t SET a = 1', true, false],
    ['WITH x AS (SELECT 1), y AS (DELETE) INSERT INTO t SELECT * FROM x', true, true],
    ['WITH RECURSIVE replace(a) AS (VALUES (1)) SELECT * FROM replace', false, false],
    ['EXPLAIN INSERT INTO t VALUES (1)', false, false],
    ['SELECT 1', false, false],
    ['CREATE TABLE t (a)', false, false],
  ])('whether %s changes and inserts rows', (sql, changesRows, inserts) => {
    expect(only(sql)).toMatchObject({ changesRows, inserts });
  });

  test.each(['BEGIN IMMEDIATE', 'begin exclusive', 'DELETE FROM t', 'CREATE TABLE t (a)', 'DROP INDEX i'])(
    '%s needs the write lock',
    (sql) => {
      expect(only(sql).writes).toBe(true);
    },
  );

  test.each(['BEGIN', 'BEGIN DEFERRED', 'SELECT 1', 'COMMIT', 'EXPLAIN DELETE FROM t'])('%s does not', (sql) => {
    expect(only(sql).writes).toBe(false);
  });

  test.each([
    'ATTACH DATABASE "/etc/passwd" AS x',
    'DETACH x',
    "VACUUM INTO 'copy.db'",
    'CREATE TEMP TABLE t (a)',
    'create temporary view v as select 1',
    'CREATE TABLE temp.t (a)',
    'PRAGMA journal_mode = DELETE',
    'PRAGMA busy_timeout(1000)',
    'PRAGMA wal_checkpoint',
    'EXPLAIN PRAGMA main.journal_mode = DELETE',
  ])('%s is not for a stream', (sql) => {
    expect(only(sql).unsupported).toBe(true);
  });

  test.each([
    'PRAGMA journal_mode',
    'PRAGMA table_info(t)',
    'PRAGMA main.user_version = 5',
    'CREATE TABLE temperature (a)',
  ])('%s is', (sql) => {
    expect(only(sql).unsupported).toBe(false);
  });

  test('a setting that outlives the stream marks its connection', () => {
    expect(only('PRAGMA foreign_keys = OFF').taints).toBe(true);
    expect(only('PRAGMA foreign_keys').taints).toBe(false);
  });
});
