/**
 * Just enough of SQLite's tokenizer to find statement ends, first words and parameters. The engine judges the grammar;
 * its JavaScript binding only tells nothing about parameters and runs the first statement of several.
 * Source: https://sqlite.org/lang.html and `tokenize.c` (classes of characters).
 */
export type TokenKind = 'word' | 'variable' | 'text' | 'semicolon' | 'other';
export type Token = { kind: TokenKind; start: number; end: number };

const CLOSING: Record<string, string> = { "'": "'", '"': '"', '`': '`', '[': ']' };

/** The tokens of `sql` without spaces and comments. An unclosed quote runs to the end and the engine refuses it. */
export function tokenize(sql: string): Token[] {
  const tokens: Token[] = [];
  let start = 0;
  while (start < sql.length) {
    const token = nextToken(sql, start);
    if (token.kind !== 'space') tokens.push(token as Token);
    start = token.end;
  }
  return tokens;
}

function nextToken(sql: string, start: number): { kind: TokenKind | 'space'; start: number; end: number } {
  const char = sql[start]!;
  const found = (kind: TokenKind | 'space', end: number) => ({ kind, start, end });
  if (isSpace(char)) return found('space', skipWhile(sql, start + 1, isSpace));
  if (char === '-' && sql[start + 1] === '-') return found('space', endAfter(sql, '\n', start + 2));
  if (char === '/' && sql[start + 1] === '*') return found('space', endAfter(sql, '*/', start + 2));
  if (char === ';') return found('semicolon', start + 1);
  if (CLOSING[char] !== undefined) return found('text', endOfQuote(sql, start, CLOSING[char]));
  if (char === '?') return found('variable', skipWhile(sql, start + 1, isDigit));
  if (char === ':' || char === '@' || char === '$') return variable(sql, start);
  if (isIdentifier(char)) return found(isDigit(char) ? 'other' : 'word', skipWhile(sql, start + 1, isIdentifier));
  return found('other', start + 1);
}

/** `:name`, `@name`, `$name`, with the `::` and `(…)` that SQLite allows in them for Tcl. A bare sign is no variable. */
function variable(sql: string, start: number): Token {
  let end = start + 1;
  for (;;) {
    if (isIdentifier(sql[end] ?? ' ')) end += 1;
    else if (sql.startsWith('::', end)) end += 2;
    else break;
  }
  if (end === start + 1) return { kind: 'other', start, end };
  const bracket = sql[end] === '(' ? sql.slice(end).match(/^\([^)\s]*\)/)?.[0].length : 0;
  return { kind: 'variable', start, end: end + (bracket ?? 0) };
}

function endOfQuote(sql: string, start: number, quote: string): number {
  let at = start + 1;
  for (;;) {
    at = sql.indexOf(quote, at);
    if (at < 0) return sql.length;
    if (quote === ']' || sql[at + 1] !== quote) return at + 1;
    at += 2;
  }
}

function endAfter(sql: string, mark: string, from: number): number {
  const at = sql.indexOf(mark, from);
  return at < 0 ? sql.length : at + mark.length;
}

function skipWhile(sql: string, from: number, test: (char: string) => boolean): number {
  let at = from;
  while (at < sql.length && test(sql[at]!)) at += 1;
  return at;
}

const isSpace = (char: string) => char === ' ' || char === '\n' || char === '\t' || char === '\r' || char === '\f';
const isDigit = (char: string) => char >= '0' && char <= '9';
const isIdentifier = (char: string) => /[\w$\u0080-\uffff]/.test(char);
