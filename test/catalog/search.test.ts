import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchQuery, plain, searchTerms } from '../../src/catalog/search.ts';

describe('what is searched for', () => {
  it.each([
    ['beras', ['beras']],
    ['  Beras   MEDIUM ', ['beras', 'medium']],
    ['Cafe\u0301 CRÈME', ['café', 'crème']],
    ['bird’s-eye', ['bird', 's', 'eye']],
    ['beras beras', ['beras']],
    ['50kg', ['50kg']],
    ['أرز', ['أرز']],
    ['', []],
    ['  "\' * ^ : - ( ) ~ \\ % _ ', []],
    ['🍚', []],
  ])('%j is %j', (typed, terms) => expect(searchTerms(typed)).toEqual(terms));

  it('folds accents where names have none', () =>
    expect(searchTerms('Café CRÈME').map(plain)).toEqual(['cafe', 'creme']));

  it('quotes every word and lets it be a beginning', () => {
    expect(matchQuery(searchTerms('beras med'))).toBe('"beras"* "med"*');
    expect(matchQuery([])).toBeNull();
  });

  it.each(['AND OR NOT', 'NEAR(a b, 3)', 'commodity:beras', '{a b}:c', "'; DROP TABLE offer; --", '"beras" OR *'])(
    'takes operators for words: %s',
    (typed) => expect(matchQuery(searchTerms(typed))).toMatch(/^("[\p{L}\p{N}]+"\*( |$))+$/u),
  );

  it('never lets anything but quoted words through, few and short', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (typed) => {
        const query = matchQuery(searchTerms(typed));
        if (query === null) return;
        expect(query).toMatch(/^"[\p{L}\p{N}]{1,80}"\*( "[\p{L}\p{N}]{1,80}"\*){0,5}$/u);
      }),
    );
  });
});
