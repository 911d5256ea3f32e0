const MOST_TERMS = 6;
const LONGEST_TERM = 40;
const marks = /\p{M}/gu;
const words = /[\p{L}\p{N}]+/gu;

/**
 * The words somebody typed into a search box: letters and digits only, lower case, each once. Everything else (quotes,
 * operators, stars) separates words, so no text can reach the syntax of the search engine.
 */
export function searchTerms(typed: string): string[] {
  const terms = typed.normalize('NFC').toLowerCase().match(words) ?? [];
  return [...new Set(terms.map((term) => [...term].slice(0, LONGEST_TERM).join('')))].slice(0, MOST_TERMS);
}

/** The FTS5 query that wants every term as the beginning of a word; null where nothing was asked. The index folds accents itself. */
export const matchQuery = (terms: readonly string[]): string | null =>
  terms.length === 0 ? null : terms.map((term) => `"${term}"*`).join(' ');

/** A term without accents, to be compared with names that have none. */
export const plain = (term: string): string => term.normalize('NFD').replaceAll(marks, '');
