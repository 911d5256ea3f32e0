import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countSet, narrows, queryOf, readFilters } from '../../src/catalog/filters.ts';

describe('filters of the catalog', () => {
  it('reads figures as people type them', () => {
    expect(readFilters({ min: 'Rp13.500', max: '20 000', quantity: '1.500' })).toMatchObject({
      min: 13_500,
      max: 20_000,
      quantity: 1_500,
    });
  });

  it.each([
    [{ min: 'murah' }, 'min'],
    [{ max: '-5' }, 'max'],
    [{ quantity: '1000000000000000000' }, 'quantity'],
    [{ date: '2026-02-30' }, 'date'],
    [{ sort: 'random()' }, 'sort'],
    [{ kecamatan: 'x'.repeat(300) }, 'kecamatan'],
  ])('takes %j for no wish', (query, name) => {
    const none = readFilters({});
    const read = readFilters(query);
    expect(read[name as keyof typeof read]).toEqual(none[name as keyof typeof none]);
  });

  it('survives being written into an address and read again', () => {
    const wish = fc.record({
      q: fc.string({ maxLength: 60 }),
      category: fc.constantFrom('', 'staples'),
      kecamatan: fc.constantFrom('', 'Bogor Selatan'),
      certificate: fc.constantFrom('', 'any', 'PSAT & NKV'),
      date: fc.constantFrom('', '2026-12-14'),
      min: fc.option(fc.integer({ min: 1, max: 1e9 }).map(String), { nil: '' }),
      max: fc.option(fc.integer({ min: 1, max: 1e9 }).map(String), { nil: '' }),
      quantity: fc.option(fc.integer({ min: 1, max: 1e9 }).map(String), { nil: '' }),
      sort: fc.constantFrom('usual', 'name', 'price', 'quantity'),
    });
    fc.assert(
      fc.property(wish, (query) => {
        const filters = readFilters(query);
        expect(readFilters(Object.fromEntries(new URLSearchParams(queryOf(filters))))).toEqual(filters);
      }),
    );
  });

  it('knows what narrows the list', () => {
    expect(narrows(readFilters({ q: 'beras', category: 'staples' }))).toBe(false);
    expect(narrows(readFilters({ max: '14000' }))).toBe(true);
    expect(countSet(readFilters({ max: '14000', kecamatan: 'Bogor Barat', q: 'x' }))).toBe(2);
    expect(queryOf(readFilters({}))).toBe('');
  });
});
