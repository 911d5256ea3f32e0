import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAmount, readDay } from '../../src/settlement/bank/rules/figures.ts';
import { type ReadStatement, readStatement } from '../../src/settlement/bank/rules/statement.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const windows1252 = (text: string): Uint8Array => Uint8Array.from([...text].map((c) => c.charCodeAt(0)));
const utf16 = (text: string, mark: boolean, big = false): Uint8Array => {
  const bytes = Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le');
  return big ? bytes.swap16() : bytes;
};
const read = (text: string): ReadStatement => readStatement(utf8(text));
const briefly = (statement: ReadStatement) =>
  statement.ok ? statement.lines.map(({ bookedOn, amount, text }) => [bookedOn, amount, text]) : statement;

const BCA = `Informasi Rekening - Mutasi Rekening
No. rekening,:,0953123456
Nama,:,FORUM KKMP KOTA BOGOR
Periode,:,01/11/2026 - 30/11/2026
Kode Mata Uang,:,Rp

Tanggal Transaksi,Keterangan,Cabang,Jumlah,,Saldo
'24/11,"TRSF E-BANKING CR 2411/FTSCY/WS95031 1500000.00 INV/BATUTULIS/2026/0001 RSUD KOTA BOGOR",'0000,"1,500,000.00",CR,"11,500,000.00"
'25/11,BIAYA ADM,'0000,"17,000.00",DB,"11,483,000.00"
PEND,"TRSF E-BANKING CR 2611/FTSCY HOTEL",'0000,"250,000.00",CR,"11,733,000.00"

Saldo Awal,:,"10,000,000.00"
Mutasi Debet,:,"17,000.00",1
Mutasi Kredit,:,"1,500,000.00",1
Saldo Akhir,:,"11,483,000.00"
`;
const MANDIRI = `AccountNo;Ccy;PostDate;Remarks;AdditionalDesc;Credit Amount;Debit Amount;Close Balance
1330012345678;IDR;24/11/26;TRANSFER DARI RSUD;P-2026-000123;1.500.000,00;0,00;11.500.000,00
1330012345678;IDR;25/11/26;BIAYA ADM;;0,00;17.000,00;11.483.000,00
`;
const BRI = `NOREK,TGL_TRAN,TGL_EFEKTIF,JAM_TRAN,SEQ,DESK_TRAN,SALDO_AWAL_MUTASI,MUTASI_DEBET,MUTASI_KREDIT,SALDO_AKHIR_MUTASI
"0123","2026-11-24 00:00:00","2026-11-24 00:00:00","101122","1","NBMB RSUD KOTA BOGOR TO FORUM","10000000.00",".00","1500000.00","11500000.00"
"0123","2026-11-25 00:00:00","2026-11-25 00:00:00","101122","2","BIAYA ADM","11500000.00","17000.00",".00","11483000.00"
`;
const BNI = `Account Statement\tBNI\nTransaction Date\tUraian Transaksi\tTipe\tNominal\tSaldo\n24 Nov 2026\tTRANSFER RSUD\tCr\t1.500.000\t11.500.000\n25 Nov 2026\tBIAYA ADM\tDb\t17.000\t11.483.000\n`;

describe('the shapes banks write', () => {
  const money = [
    ['2026-11-24', 1_500_000],
    ['2026-11-25', -17_000],
  ];
  test.each([
    ['BCA', BCA],
    ['Mandiri', MANDIRI],
    ['BRI', BRI],
    ['BNI', BNI],
  ])('%s', (_name, text) => {
    const statement = read(text);
    expect(statement).toMatchObject({ ok: true });
    if (statement.ok) expect(statement.lines.map((line) => [line.bookedOn, line.amount])).toEqual(money);
  });

  test('BCA: the year comes from the period, what is pending and what stands below the table is told and not counted', () => {
    const statement = read(BCA);
    if (!statement.ok) throw new Error(statement.reason);
    expect(statement.lines[0]).toMatchObject({ row: 8, text: expect.stringContaining('INV/BATUTULIS/2026/0001') });
    expect(statement.skipped.map((one) => one.reason)).toEqual(['pending', 'footer', 'footer', 'footer', 'footer']);
  });

  test('a period over the turn of the year', () => {
    const text = BCA.replace('01/11/2026 - 30/11/2026', '15/12/2026 - 14/01/2027')
      .replace("'24/11", "'31/12")
      .replace("'25/11", "'02/01");
    const statement = read(text);
    expect(statement.ok && statement.lines.map((line) => line.bookedOn)).toEqual(['2026-12-31', '2027-01-02']);
  });

  test('Mandiri: two columns of text are one', () => {
    const statement = read(MANDIRI);
    expect(statement.ok && statement.lines[0]?.text).toBe('TRANSFER DARI RSUD P-2026-000123');
  });

  test('one signed column', () => {
    const text =
      'Tanggal;Keterangan;Jumlah\n24-11-2026;masuk;1500000\n25-11-2026;keluar;-17.000\n26-11-2026;keluar;(500)\n';
    expect(briefly(read(text))).toEqual([
      ['2026-11-24', 1_500_000, 'masuk'],
      ['2026-11-25', -17_000, 'keluar'],
      ['2026-11-26', -500, 'keluar'],
    ]);
  });

  test('D and K in a column of their own, bars between', () => {
    const text = 'tgl|uraian|D/K|nominal\n2026/11/24|a|K|1.500.000\n2026/11/25|b|D|17.000';
    expect(briefly(read(text))).toEqual([
      ['2026-11-24', 1_500_000, 'a'],
      ['2026-11-25', -17_000, 'b'],
    ]);
  });

  test('sen are rounded, and stay readable in the text', () => {
    const text = 'Tanggal,Keterangan,Debit,Kredit\n30/11/2026,BUNGA,0.00,"1,234.56"\n30/11/2026,PAJAK,0.20,0.00\n';
    const statement = read(text);
    expect(briefly(statement)).toEqual([['2026-11-30', 1235, 'BUNGA (sen: 56)']]);
    expect(statement.ok && statement.skipped.map((one) => one.reason)).toEqual(['below_one_rupiah']);
  });
});

describe('the encodings files come in', () => {
  const text = 'Tanggal;Keterangan;Debit;Kredit\r\n24/11/2026;Pembayaran caf\u00e9 \u00a9;0,00;1.500.000,00\r\n';
  const line = [['2026-11-24', 1_500_000, 'Pembayaran caf\u00e9 \u00a9']];
  test.each([
    ['UTF-8', utf8(text)],
    ['UTF-8 with its mark', utf8(`\ufeff${text}`)],
    ['Windows-1252', windows1252(text)],
    ['UTF-16 with its mark', utf16(text, true)],
    ['UTF-16 without', utf16(text, false)],
    ['UTF-16, the other order', utf16(text, true, true)],
    ['UTF-16, the other order, without', utf16(text, false, true)],
    ['as Excel marks its delimiter', utf8(`sep=;\r\n${text}`)],
  ])('%s', (_name, bytes) => {
    expect(briefly(readStatement(bytes))).toEqual(line);
  });
});

describe('what cannot be read', () => {
  test.each([
    ['empty', '', 'empty'],
    ['blank', ' \r\n \r\n', 'empty'],
    ['a PDF', '%PDF-1.7 Tanggal,Jumlah', 'not_csv'],
    ['an Excel file', 'PK\u0003\u0004xxxx', 'spreadsheet'],
    ['a web page named csv', '<html><table><tr><td>Tanggal</td></tr></table>', 'spreadsheet'],
    ['no table', 'Kepada Yth.\nBersama ini kami sampaikan\n', 'no_table'],
    ['a table without lines', 'Tanggal,Keterangan,Debit,Kredit\n', 'no_lines'],
  ])('%s', (_name, text, reason) => {
    expect(read(text)).toEqual({ ok: false, reason });
  });

  const head = 'Tanggal;Keterangan;Debit;Kredit;Saldo\n';
  const good = '24/11/2026;RSUD;0,00;1.500.000,00;1.500.000,00\n';
  test.each([
    ['half a line, cut in the text', '25/11/2026;TRANSFER DA', 'half_line'],
    ['half a line, cut in the amount', '25/11/2026;TRANSFER;0,00;1.500', 'half_line'],
    ['half a line, cut behind the amount', '25/11/2026;TRANSFER;0,00;1.500.000,00', 'half_line'],
    ['half a line, cut in a quotation', '25/11/2026;"TRANSFER DA', 'open_quote'],
    ['no such day', '31/11/2026;TRANSFER;0,00;5.000,00;0,00\n', 'date_unknown'],
    ['month before day', '11/24/2026;TRANSFER;0,00;5.000,00;0,00\n', 'date_unknown'],
    ['no figure', '25/11/2026;TRANSFER;0,00;lima ribu;0,00\n', 'amount_unreadable'],
    ['badly grouped', '25/11/2026;TRANSFER;0,00;1.50.000,00;0,00\n', 'amount_unreadable'],
    ['no amount', '25/11/2026;TRANSFER;;;0,00\n', 'amount_missing'],
    ['both directions', '25/11/2026;TRANSFER;5.000,00;5.000,00;0,00\n', 'both_directions'],
    ['no year', '25/11;TRANSFER;0,00;5.000,00;0,00\n', 'year_missing'],
  ])('%s: named with its line, and nothing of the file is read', (_name, bad, reason) => {
    expect(read(head + good + bad)).toMatchObject({
      ok: false,
      reason: 'unreadable_lines',
      lines: 1,
      problems: [{ row: 3, reason }],
    });
  });

  test('an amount at the end of the file that lacks the decimals of the others was cut off', () => {
    const rows = 'Tanggal,Keterangan,Debit,Kredit\n24/11/2026,A,0.00,5000.00\n25/11/2026,B,0.00,5000';
    expect(read(rows)).toMatchObject({ reason: 'unreadable_lines', problems: [{ row: 3, reason: 'half_line' }] });
    expect(read(`${rows}\n`)).toMatchObject({ ok: true });
  });

  test('a line over several lines keeps the count of the others right', () => {
    const text = `${head}24/11/2026;"dua\nbaris";0,00;5.000,00;0,00\nsalah;TRANSFER;0,00;5.000,00;0,00\n`;
    expect(read(text)).toMatchObject({ problems: [{ row: 4, reason: 'date_unknown' }] });
  });
});

test('equal lines of a day are told apart by their number', () => {
  const line = '24/11/2026,QRIS,0,25000\n';
  const statement = read(`Tanggal,Keterangan,Debit,Kredit\n${line}${line}25/11/2026,QRIS,0,25000\n`);
  expect(statement.ok && statement.lines.map((one) => one.nth)).toEqual([1, 2, 1]);
});

test('20.000 lines are read', () => {
  const rows = Array.from(
    { length: 20_000 },
    (_, n) => `24/11/2026,TRANSFER ${n},0.00,"1,${String(n % 1000).padStart(3, '0')}.00",0.00`,
  );
  const statement = read(`Tanggal,Keterangan,Debit,Kredit,Saldo\n${rows.join('\n')}\n`);
  expect(statement.ok && statement.lines.length).toBe(20_000);
});

test('more lines than are taken at once', () => {
  const rows = '24/11/2026,TRANSFER,0.00,5.00,0.00\n'.repeat(60_000);
  expect(read(`Tanggal,Keterangan,Debit,Kredit,Saldo\n${rows}`)).toEqual({ ok: false, reason: 'too_many_lines' });
});

describe('amounts', () => {
  test.each([
    ['1.500.000,00', 150_000_000],
    ['1,500,000.00', 150_000_000],
    ['1500000', 150_000_000],
    ['1500000.5', 150_000_050],
    ['1.500', 150_000],
    ['1,500', 150_000],
    ['Rp 1.500', 150_000],
    ['IDR1,500.00', 150_000],
    ['.00', 0],
    ['0', 0],
    ["1'500.00", 150_000],
    ['1 500,00', 150_000],
  ])('%s', (text, sen) => {
    expect(readAmount(text)).toEqual({ sen, mark: null });
  });

  test.each(['', '-', 'abc', '1.500.0', '1.50.000', '1,2,3', '12.34.567', '--5', '1.500,000', '٣'])(
    '%s is none',
    (text) => {
      expect(readAmount(text)).toBeNull();
    },
  );

  test.each([
    ['25.000 CR', 'in'],
    ['25.000 DB', 'out'],
    ['25.000K', 'in'],
    ['25.000 D', 'out'],
    ['-25.000', 'out'],
    ['25.000-', 'out'],
    ['(25.000)', 'out'],
    ['+25.000', 'in'],
    ['- Rp25.000', 'out'],
  ])('%s says its direction', (text, mark) => {
    expect(readAmount(text)).toEqual({ sen: 2_500_000, mark });
  });

  const grouped = (n: number, sign: string): string => String(n).replaceAll(/\B(?=(\d{3})+$)/g, sign);
  test('every amount comes back, however it is grouped', () => {
    fc.assert(
      fc.property(
        fc.nat(999_999_999_999),
        fc.nat(99),
        fc.constantFrom('.,', ',.', "',", '.', ','),
        (whole, sen, signs) => {
          const decimals = signs.length === 2 ? `${signs[1]}${String(sen).padStart(2, '0')}` : '';
          const expected = whole * 100 + (decimals ? sen : 0);
          expect(readAmount(grouped(whole, signs[0]!) + decimals)?.sen).toBe(expected);
        },
      ),
    );
  });
});

test.each([
  ['24/11/2026', '2026-11-24'],
  ['4/1/26', '2026-01-04'],
  ['24-11-26', '2026-11-24'],
  ['24.11.2026', '2026-11-24'],
  ['2026-11-24', '2026-11-24'],
  ['2026-11-24T10:12:00', '2026-11-24'],
  ['24/11/2026 10:12:13', '2026-11-24'],
  ['20261124', '2026-11-24'],
  ['24 Nov 2026', '2026-11-24'],
  ['24-Nov-26', '2026-11-24'],
  ['1 Agustus 2026', '2026-08-01'],
  ['1 Agt 2026', '2026-08-01'],
  ['1 Mei 2026', '2026-05-01'],
  ['17 Okt 2026', '2026-10-17'],
  ['25 Des 2026', '2026-12-25'],
])('the day %s', (text, day) => {
  expect(readDay(text)).toEqual({ ok: true, day });
});

test('any bytes are answered, never thrown at', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => void readStatement(bytes)));
  fc.assert(
    fc.property(fc.string({ maxLength: 200, unit: 'binary' }), (text) => {
      readStatement(utf8(`Tanggal,Keterangan,Debit,Kredit\n${text}`));
    }),
  );
});
