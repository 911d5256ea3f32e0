import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Key, pageOf, readKey } from '../../src/catalog/paging.ts';

type Row = { value: number; id: string };
const keyOf = (row: Row) => row;
const compare = (a: Row, b: Row) => a.value - b.value || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** What the query does: rows behind the key in reading direction, one more than the page holds. */
function read(rows: readonly Row[], key: Key | null, size: number): Row[] {
  const sorted = [...rows].sort(compare);
  if (!key) return sorted.slice(0, size + 1);
  const at = { value: Number(key.value), id: key.id };
  const behind = sorted.filter((row) => (key.back ? compare(row, at) < 0 : compare(row, at) > 0));
  return (key.back ? behind.reverse() : behind).slice(0, size + 1);
}

describe('paging by key', () => {
  it.each([
    [{ after: '13200~beras' }, 'number', { value: 13200, id: 'beras', back: false }],
    [{ before: '-5~a~b' }, 'number', null],
    [{ before: '-5~a' }, 'number', { value: -5, id: 'a', back: true }],
    [{ after: 'Beras ~ medium~x' }, 'text', { value: 'Beras ~ medium', id: 'x', back: false }],
    [{ after: 'x' }, 'number', null],
    [{ after: '~x' }, 'number', null],
    [{ after: 'NaN~x' }, 'number', null],
    [{ after: '1'.repeat(500) }, 'number', null],
    [{}, 'text', null],
  ] as const)('%j as %s is %j', (params, kind, key) => expect(readKey(params, kind)).toEqual(key));

  it('shows every row exactly once on the way there and on the way back', () => {
    const ids = fc.uniqueArray(
      fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 3 }).filter((s) => !s.includes('~')),
      {
        maxLength: 40,
      },
    );
    fc.assert(
      fc.property(ids, fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 5 }), (names, size, spread) => {
        const rows = names.map((id, i) => ({ value: i % spread, id }));
        const there: Row[][] = [];
        let key: Key | null = null;
        for (;;) {
          const page = pageOf(read(rows, key, size), key, size, keyOf);
          there.push(page.rows);
          if (!page.next) break;
          key = readKey({ after: page.next }, 'number');
        }
        expect(there.flat()).toEqual([...rows].sort(compare));
        for (let back = there.length - 1; back > 0; back -= 1) {
          const first = there[back]![0]!;
          key = { ...first, back: true };
          expect(pageOf(read(rows, key, size), key, size, keyOf).rows).toEqual(there[back - 1]);
        }
      }),
    );
  });
});
