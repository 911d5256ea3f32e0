import { type Token, tokenize } from './tokens.ts';

/** One SQL statement, and what has to be known of it before it runs. */
export type Statement = {
  sql: string;
  /** `sql` without EXPLAIN or EXPLAIN QUERY PLAN. */
  core: string;
  /** Names by parameter index, from 1 at place 0; null for a plain `?` and for a gap. */
  params: (string | null)[];
  explain: boolean;
  /** INSERT, UPDATE, DELETE or REPLACE: only these report affected rows. */
  changesRows: boolean;
  inserts: boolean;
  /** Takes the write lock, unless its transaction has it already. */
  writes: boolean;
  commits: boolean;
  /** Leaves a setting behind on its connection, which then cannot serve another stream. */
  taints: boolean;
  /** sqld refuses it: connection state or files that a stream must not touch. */
  unsupported: boolean;
};

/** SQLite's own limit on `?NNN`; past it the engine refuses the statement. */
const MAX_PARAMS = 32766;
const READS = new Set(['SELECT', 'VALUES', 'PRAGMA', 'COMMIT', 'END', 'ROLLBACK', 'SAVEPOINT', 'RELEASE']);
const CHANGES = new Set(['INSERT', 'REPLACE', 'UPDATE', 'DELETE']);
const SCHEMA = new Set(['CREATE', 'DROP', 'ALTER', 'REINDEX']);

/** The pragmas that sqld lets through (`query_analysis.rs`): with any argument, and only to read a setting. */
const PRAGMAS = new Set(
  `table_list index_list table_info table_xinfo index_info index_xinfo pragma_list compile_options database_list
  function_list module_list encoding defer_foreign_keys foreign_keys foreign_key_list foreign_key_check collation_list
  data_version freelist_count integrity_check legacy_file_format page_count quick_check stats user_version`.split(
    /\s+/,
  ),
);
const PRAGMAS_TO_READ = new Set(
  `schema_version analysis_limit application_id auto_vacuum automatic_index busy_timeout cache_size cache_spill
  cell_size_check checkpoint_fullfsync fullfsync hard_heap_limit journal_mode journal_size_limit legacy_alter_table
  locking_mode max_page_count mmap_size page_size query_only read_uncommitted recursive_triggers
  reverse_unordered_selects secure_delete soft_heap_limit synchronous temp_store threads trusted_schema
  wal_autocheckpoint`.split(/\s+/),
);
const PRAGMAS_THAT_STAY = new Set(['foreign_keys', 'defer_foreign_keys']);

/** Splits `sql` at the semicolons that end statements; empty statements fall away. */
export function splitStatements(sql: string): Statement[] {
  const statements: Statement[] = [];
  let current: Token[] = [];
  const finish = () => {
    if (current.length > 0) statements.push(describe(sql, current));
    current = [];
  };
  for (const token of tokenize(sql)) {
    if (token.kind === 'semicolon' && !insideTrigger(sql, current)) finish();
    else current.push(token);
  }
  finish();
  return statements;
}

/** A trigger's body has semicolons of its own; it ends at `; END ;`. */
function insideTrigger(sql: string, tokens: Token[]): boolean {
  if (tokens.length < 2 || !/^(EXPLAIN )?(QUERY PLAN )?CREATE (TEMP |TEMPORARY )?TRIGGER/.test(head(sql, tokens))) {
    return false;
  }
  return !(wordAt(sql, tokens, tokens.length - 1) === 'END' && tokens[tokens.length - 2]?.kind === 'semicolon');
}

function head(sql: string, tokens: Token[]): string {
  const words = tokens.slice(0, 6).map((_, index) => wordAt(sql, tokens, index));
  return words.join(' ');
}

/** The word at `index` in capitals, the token itself when it is a sign, '' past the end. */
function wordAt(sql: string, tokens: Token[], index: number): string {
  const token = tokens[index];
  return token === undefined ? '' : sql.slice(token.start, token.end).toUpperCase();
}

function describe(sql: string, tokens: Token[]): Statement {
  const end = tokens[tokens.length - 1]!.end;
  const explain = wordAt(sql, tokens, 0) === 'EXPLAIN';
  const planned = explain && wordAt(sql, tokens, 1) === 'QUERY';
  const body = tokens.slice(planned ? 3 : explain ? 1 : 0);
  const verb = mainVerb(sql, body);
  const begins = verb === 'BEGIN';
  const locksNow = begins && /IMMEDIATE|EXCLUSIVE/.test(wordAt(sql, body, 1));
  return {
    sql: sql.slice(tokens[0]!.start, end),
    core: sql.slice(body[0]?.start ?? end, end),
    params: parameters(sql, tokens),
    explain,
    changesRows: !explain && CHANGES.has(verb),
    inserts: !explain && (verb === 'INSERT' || verb === 'REPLACE'),
    writes: !explain && (locksNow || CHANGES.has(verb) || SCHEMA.has(verb) || setsVersion(sql, body, verb)),
    commits: !explain && (verb === 'COMMIT' || verb === 'END'),
    ...restrictions(sql, body, verb, explain),
  };
}

/** The verb of the statement proper: past the common table expressions, which all stand in brackets. */
function mainVerb(sql: string, tokens: Token[]): string {
  const first = wordAt(sql, tokens, 0);
  if (first !== 'WITH') return first;
  let depth = 0;
  for (let index = 1; index < tokens.length; index += 1) {
    const word = wordAt(sql, tokens, index);
    if (word === '(') depth += 1;
    else if (word === ')') depth -= 1;
    else if (depth === 0 && isMainVerb(word, wordAt(sql, tokens, index + 1))) return word;
  }
  return 'SELECT';
}

/** `REPLACE` may also name a table expression; only `REPLACE INTO` is a verb here. */
function isMainVerb(word: string, next: string): boolean {
  return word === 'SELECT' || word === 'VALUES' || (CHANGES.has(word) && (word !== 'REPLACE' || next === 'INTO'));
}

function restrictions(sql: string, body: Token[], verb: string, explain: boolean) {
  if (verb === 'PRAGMA') return pragmaRestrictions(sql, body);
  const temporary = verb === 'CREATE' && /^(TEMP|TEMPORARY)$/.test(wordAt(sql, body, 1));
  const intoTemp = verb === 'CREATE' && /^CREATE .*\bTEMP \./.test(head(sql, body));
  const known = READS.has(verb) || CHANGES.has(verb) || SCHEMA.has(verb) || verb === 'BEGIN';
  // An unknown first word is left to the engine, which names the error better.
  const refused = /^(ATTACH|DETACH|VACUUM|ANALYZE)$/.test(verb);
  return { taints: false, unsupported: !explain && (temporary || intoTemp || (!known && refused)) };
}

function pragma(sql: string, body: Token[]) {
  const at = wordAt(sql, body, 2) === '.' ? 3 : 1;
  return { name: wordAt(sql, body, at).toLowerCase(), argument: body.length > at + 1 };
}

/** The one pragma among those let through that writes to the file. */
function setsVersion(sql: string, body: Token[], verb: string): boolean {
  if (verb !== 'PRAGMA') return false;
  const { name, argument } = pragma(sql, body);
  return argument && name === 'user_version';
}

function pragmaRestrictions(sql: string, body: Token[]) {
  const { name, argument } = pragma(sql, body);
  const supported = PRAGMAS.has(name) || (!argument && PRAGMAS_TO_READ.has(name));
  return { taints: argument && PRAGMAS_THAT_STAY.has(name), unsupported: !supported };
}

/** Numbers the parameters as SQLite does: `?` takes the next number, `?N` is N, a name keeps its first number. */
function parameters(sql: string, tokens: Token[]): (string | null)[] {
  const names: (string | null)[] = [];
  for (const token of tokens) {
    if (token.kind !== 'variable') continue;
    const name = sql.slice(token.start, token.end);
    if (name === '?') names.push(null);
    else if (name[0] === '?') placeNumbered(names, name);
    else if (!names.includes(name)) names.push(name);
  }
  return names;
}

function placeNumbered(names: (string | null)[], name: string): void {
  const number = Number(name.slice(1));
  if (number < 1 || number > MAX_PARAMS) return;
  while (names.length < number) names.push(null);
  // A number that a name took first keeps that name: in `:a, ?1` both are parameter 1.
  names[number - 1] ??= name;
}
