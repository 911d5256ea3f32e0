const MOST_TERMS = 6;
const LONGEST_TERM = 40;
const marks = /\p{M}/gu;
const words = /[\p{L}\p{N}]+/gu;

/**
 * The words somebody typed into a search box: letters and digits only, without diacritics, lower case, each once. Everything
 * else (quotes, operators, stars) separates words, so no text can reach the syntax of the search engine.
 */
export function searchTerms(typed: string): string[] {
  const plain = typed.normalize('NFD').replaceAll(marks, '').normalize('NFC').toLowerCase();
  const terms = (plain.match(words) ?? []).map((term) => [...term].slice(0, LONGEST_TERM).join(''));
  return [...new Set(terms)].slice(0, MOST_TERMS);
}

/** The FTS5 query that wants every term as the beginning of a word; null where nothing was asked. */
export const matchQuery = (terms: readonly string[]): string | null =>
  terms.length === 0 ? null : terms.map((term) => `"${term}"*`).join(' ');
