import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contentOf, readPrice } from '../../src/monitoring/rules/prices/market/cells.ts';
import { MOST_ROWS, type ReadMarketFile, readMarketFile } from '../../src/monitoring/rules/prices/market/file.ts';
import { distance, finder } from '../../src/monitoring/rules/prices/market/names.ts';
import type { MarketContext } from '../../src/monitoring/rules/prices/market/row.ts';

const rice = { name: 'karung', content: 50 };
const commodities = [
  { id: 'beras-medium', names: ['Beras medium', 'Medium rice', 'beras'], tradeUnit: 'kg', pack: rice },
  { id: 'beras-premium', names: ['Beras premium', 'Premium rice', 'beras'], tradeUnit: 'kg', pack: rice },
  {
    id: 'cabai-rawit-merah',
    names: ['Cabai rawit merah', 'Red bird’s eye chilli', 'cengek'],
    tradeUnit: 'kg',
    pack: null,
  },
  { id: 'minyak-goreng', names: ['Minyak goreng', 'Cooking oil', 'Minyakita'], tradeUnit: 'liter', pack: null },
];
const context: MarketContext = {
  ...{ commodities, today: '2026-11-24' },
  recent: new Map([
    ['beras-medium', [13_400, 13_500, 13_600]],
    ['cabai-rawit-merah', [50_000]],
  ]),
};
const read = (text: string, more: Partial<MarketContext> = {}) => readMarketFile(text, { ...context, ...more });
const told = (file: ReadMarketFile) => {
  if (!file.ok) throw new Error(JSON.stringify(file));
  return file;
};
const briefly = (file: ReadMarketFile) =>
  told(file).prices.map(({ day, market, commodityId, price }) => [day, market, commodityId, price]);
const wrong = (file: ReadMarketFile) => {
  if (file.ok || file.reason !== 'unreadable_rows') throw new Error(JSON.stringify(file));
  return file.problems.map(({ row, reason, near }) => [row, reason, ...(near ? [near] : [])]);
};

const COMMAS = `Date,Market,Commodity,Price
2026-11-23,Pasar Anyar,Medium rice,"13,500.00"
2026-11-23,Pasar Anyar,cooking oil,15700
`;
const SEMICOLONS = `\ufeffDinas Perindustrian dan Perdagangan;;;;
Pemantauan 23 November 2026;;;;

No;Tanggal;Nama Pasar;Komoditas;Satuan;Harga Kemarin;Harga (Rp)
;;;BAHAN POKOK;;;
1;23/11/2026;PASAR  ANYAR;Beras Medium;Kg;13.400;Rp 13.500,-
2;23 Nov 2026;Pasar Anyar;MINYAKITA;liter;15.700;15.700,00
No;Tanggal;Nama Pasar;Komoditas;Satuan;Harga Kemarin;Harga (Rp)
;;;;;;
Sumber: pemantauan petugas;;;;;;
`;
const TABS = `tgl\tpasar\tbarang\tharga\n23-11-26\tpasar anyar\tberas medium\t13,5 rb\n20261123\tPasar Anyar\tMinyak  goreng\t15.700/liter\n`;

describe('a file of market prices', () => {
  const both = (market: string, second = market) => [
    ['2026-11-23', market, 'beras-medium', 13_500],
    ['2026-11-23', second, 'minyak-goreng', 15_700],
  ];
  test('commas with English figures, semicolons as an office writes them, tabs as people type them', () => {
    expect(briefly(read(COMMAS))).toEqual(both('Pasar Anyar'));
    expect(briefly(read(SEMICOLONS))).toEqual(both('PASAR ANYAR', 'Pasar Anyar'));
    expect(briefly(read(TABS))).toEqual(both('pasar anyar', 'Pasar Anyar'));
  });

  test('headings and notes are told by their rows, repeated heads and blank rows are nothing', () => {
    expect(told(read(SEMICOLONS)).notes).toEqual([5, 10]);
  });

  test('the same prices have the same hash, whatever the delimiter, the spelling and the order; others another', () => {
    const [comma, semicolon, tab] = [COMMAS, SEMICOLONS, TABS].map((text) => told(read(text)));
    expect(semicolon!.hash).toBe(comma!.hash);
    expect(tab!.hash).toBe(comma!.hash);
    const [head, one, two] = COMMAS.trim().split('\n');
    expect(told(read([head, two, one, two].join('\n'))).hash).toBe(comma!.hash);
    expect(told(read(COMMAS.replace('15700', '15701'))).hash).not.toBe(comma!.hash);
    expect(told(read([head, one].join('\n'))).hash).not.toBe(comma!.hash);
  });

  test('a row twice counts once and is named; the same goods at another price are another price', () => {
    const text = `${COMMAS}23/11/2026,pasar anyar,beras medium,13.500\n2026-11-23,Pasar Anyar,Beras medium,13600\n`;
    expect(told(read(text)).repeated).toEqual([{ row: 4, first: 2 }]);
    expect(told(read(text)).prices.map(({ row, price }) => [row, price])).toEqual([
      [2, 13_500],
      [3, 15_700],
      [5, 13_600],
    ]);
  });

  test('a slip is read and asked back', () => {
    const { prices } = told(read('tanggal;pasar;komoditas;harga\n2026-11-24;Anyar;beras medium;135.000\n'));
    expect(prices).toMatchObject([
      { price: 135_000, doubts: [{ kind: 'factor', factor: 10, side: 'above', usual: 13_500, likely: 13_500 }] },
    ]);
  });

  test('day and market may be said beside the file', () => {
    const text = 'Komoditas;Harga\nBeras premium;14.900\n';
    expect(read(text)).toEqual({ ok: false, reason: 'no_day_column' });
    expect(read(text, { day: '2026-11-24' })).toEqual({ ok: false, reason: 'no_market_column' });
    expect(briefly(read(text, { day: '2026-11-24', market: 'Pasar Bogor' }))).toEqual([
      ['2026-11-24', 'Pasar Bogor', 'beras-premium', 14_900],
    ]);
    expect(wrong(read(text, { day: '2026-11-25', market: 'Pasar Bogor' }))).toEqual([[2, 'future_date']]);
  });

  test('units: a kuintal and a sack are worked back to the trade unit', () => {
    const text = `tanggal;pasar;komoditas;satuan;harga
2026-11-24;A;beras medium;kuintal;1.350.050
2026-11-24;B;beras medium;karung;675.000
2026-11-24;C;beras medium;Rp/kg;13.500
2026-11-24;D;beras medium;;13.500/kg
2026-11-24;E;beras medium;;1.350.000/kuintal
`;
    expect(told(read(text)).prices.map(({ price }) => price)).toEqual([13_501, 13_500, 13_500, 13_500, 13_500]);
    const odd = `tanggal;pasar;komoditas;satuan;harga
2026-11-24;A;beras medium;liter;13.500
2026-11-24;A;beras medium;100 gr;1.350
2026-11-24;A;beras medium;kg;1.350.000/kuintal
2026-11-24;A;minyak goreng;kg;15.700
2026-11-24;A;beras medium;10 kg;135.000
`;
    expect(wrong(read(odd))).toEqual([2, 3, 4, 5, 6].map((row) => [row, 'unit_unknown']));
  });
});

describe('what cannot be read', () => {
  test('every bad row by its number and its reason, and nothing of the file is taken', () => {
    const text = `tanggal;pasar;komoditas;harga
2026-11-24;Anyar;beras medium;0
2026-11-24;Anyar;beras medium;-13.500
2026-11-25;Anyar;beras medium;13.500
31/11/2026;Anyar;beras medium;13.500
24/11;Anyar;beras medium;13.500
;Anyar;beras medium;13.500
2026-11-24;;beras medium;13.500
2026-11-24;Anyar;;13.500
2026-11-24;Anyar;beras medium;
2026-11-24;Anyar;beras medium;tiga belas
2026-11-24;Anyar;beras medium;13.500-14.000
2026-11-24;Anyar;beras medium;2.000.000.000
2026-11-24;Anyar;beras medium;13.500;lagi
2026-11-24;Anyar;beras medium;13.500
2026-11-24
2026-11-24;Anyar;"beras medium;13.500
`;
    const file = read(text);
    expect(file).toMatchObject({ ok: false, read: 1, unread: 15 });
    expect(wrong(file)).toEqual([
      ...[
        [2, 'not_positive'],
        [3, 'not_positive'],
        [4, 'future_date'],
        [5, 'day_unknown'],
        [6, 'year_missing'],
      ],
      ...[
        [7, 'day_missing'],
        [8, 'market_missing'],
        [9, 'commodity_missing'],
        [10, 'price_missing'],
      ],
      ...[
        [11, 'price_unreadable'],
        [12, 'price_unreadable'],
        [13, 'too_large'],
        [14, 'extra_cells'],
      ],
      ...[
        [16, 'market_missing'],
        [17, 'open_quote'],
      ],
    ]);
  });

  test('an unknown commodity is named with those that may have been meant', () => {
    const row = (name: string) => `tanggal;pasar;komoditas;harga\n2026-11-24;Anyar;${name};13.500\n`;
    expect(wrong(read(row('Cabe rawit merah')))).toEqual([[2, 'commodity_unknown', ['cabai-rawit-merah']]]);
    expect(wrong(read(row('bears medium')))).toEqual([[2, 'commodity_unknown', ['beras-medium', 'beras-premium']]]);
    expect(wrong(read(row('premium')))).toEqual([[2, 'commodity_unknown', ['beras-premium']]]);
    expect(wrong(read(row('Durian')))).toEqual([[2, 'commodity_unknown', []]]);
    // A name of two commodities is asked back, never guessed.
    expect(wrong(read(row('BERAS')))).toEqual([[2, 'commodity_ambiguous', ['beras-medium', 'beras-premium']]]);
  });

  test('a decimal comma that splits a row of commas is refused, not read as thirteen rupiah', () => {
    expect(wrong(read('tanggal,pasar,komoditas,harga\n2026-11-24,Anyar,beras medium,13,500\n'))).toEqual([
      [2, 'extra_cells'],
    ]);
  });

  test.each([
    ['no_table', ''],
    ['no_table', 'halo\ndunia'],
    ['no_rows', 'tanggal;pasar;komoditas;harga\n'],
    ['too_many_rows', `tanggal;pasar;komoditas;harga\n${'2026-11-24;A;beras medium;1\n'.repeat(MOST_ROWS + 1)}`],
  ])('a whole file: %s', (reason, text) => {
    expect(read(text)).toEqual({ ok: false, reason });
  });

  test('of very many problems the first fifty are shown', () => {
    const rows = Array.from({ length: 2000 }, (_, i) => `2026-11-24;A;${'x'.repeat(200)} ${i};5`).join('\n');
    const file = read(`tanggal;pasar;komoditas;harga\n${rows}`);
    expect(file).toMatchObject({ reason: 'unreadable_rows', unread: 2000 });
    expect(wrong(file)).toHaveLength(50);
  });
});

describe('cells', () => {
  test.each([
    ['13500', 13_500],
    ['13.500', 13_500],
    ['13,500', 13_500],
    ['Rp13.500', 13_500],
    ['Rp. 13.500,-', 13_500],
    ['IDR 13,500.50', 13_501],
    ['13.500,49', 13_500],
    ['13.500 / kg', 13_500],
    ['13.500 per kilo', 13_500],
    ['13,5 ribu', 13_500],
    ['13.5k', 13_500],
    ['1.250.000', 1_250_000],
    ['13,5', 14],
  ])('%s is %i', (cell, price) => {
    expect(readPrice(cell)).toMatchObject({ ok: true, price });
  });

  test.each([
    ['', 'price_missing'],
    ['-', 'price_missing'],
    ['0', 'not_positive'],
    ['0,4', 'not_positive'],
    ['-13.500', 'not_positive'],
    ['(13.500)', 'not_positive'],
    ['1.35E+04', 'price_unreadable'],
    ['#N/A', 'price_unreadable'],
  ])('“%s” is no price: %s', (cell, reason) => {
    expect(readPrice(cell)).toEqual({ ok: false, reason });
  });

  test('every price is read back as people here write it, and as a spreadsheet in English does', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000_000 }), (price) => {
        for (const locale of ['id-ID', 'en-US']) {
          const written = new Intl.NumberFormat(locale).format(price);
          expect(readPrice(`Rp ${written}`)).toMatchObject({ ok: true, price });
        }
      }),
      { numRuns: 500 },
    );
  });

  test('units', () => {
    const of = (cell: string) => contentOf(cell, { tradeUnit: 'kg', pack: rice });
    expect(['', 'Kg', '1 kg', '/kg', 'per kilogram', 'KW', 'ton', 'Karung'].map(of)).toEqual([
      ...[1, 1, 1, 1, 1, 100, 1000, 50],
    ]);
    expect(['ons', '5 kg', '10', 'karung 25', 'ikat'].map(of)).toEqual([null, null, null, null, null]);
  });
});

describe('names', () => {
  test.each([
    ['cabai', 'cabe', 2],
    ['beras', 'bears', 1],
    ['', 'abc', 3],
    ['telur', 'telur', 0],
    ['ca', 'abc', 3],
  ])('from %s to %s it is %i', (a, b, away) => {
    expect(distance(a, b)).toBe(away);
    expect(distance(b, a)).toBe(away);
  });

  test('every name of a commodity finds it, however it is spaced and signed', () => {
    const find = finder(commodities);
    expect(find('  CABAI--Rawit (merah) ')).toMatchObject({ ok: true, commodity: { id: 'cabai-rawit-merah' } });
    expect(find('Red bird’s eye chilli')).toMatchObject({ ok: true });
  });
});
