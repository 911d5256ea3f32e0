import { describe, expect, test } from 'vitest';
import { printable, UNPRINTABLE } from '../../src/documents/pdf/printable.ts';
import { pdfOf } from '../../src/documents/pdf/render.ts';
import { stampDuty } from '../../src/documents/rules-stamp.ts';
import { sheetOf } from '../../src/documents/sheet/model.ts';
import type { Paper } from '../../src/documents/sheet/types.ts';
import type { DocumentContent } from '../../src/documents/types.ts';
import { readPdf } from './read-pdf.ts';
import { paperOf, samples } from './samples.ts';

const SITE = 'https://lumbung.example';
const sample = (kind: Paper['kind']): Paper => samples.find((one) => one.kind === kind)!;
const printed = async (paper: Paper, lang: 'id' | 'en' = 'id') =>
  readPdf(await pdfOf([sheetOf(paper, lang, SITE)], { title: paper.number, at: paper.issuedAt }));
const textOf = async (paper: Paper, lang: 'id' | 'en' = 'id'): Promise<string> =>
  (await printed(paper, lang))
    .map((page) => page.text)
    .join(' ')
    .replaceAll(/\s+/g, ' ');
const withContent = (paper: Paper, more: Partial<DocumentContent>): Paper =>
  paperOf(paper.kind, { ...paper.content, ...more });

describe('every kind', () => {
  test.each(samples)('$kind states all its figures on paper, in both languages', async (paper) => {
    for (const lang of ['id', 'en'] as const) {
      const sheet = sheetOf(paper, lang, SITE);
      const text = await textOf(paper, lang);
      const figures = sheet.rows.flatMap((row) => row.cells.filter((_, i) => sheet.columns[i]!.kind === 'figure'));
      for (const one of [
        sheet.title,
        sheet.number,
        ...figures,
        ...sheet.totals.map((sum) => sum.value.replace('−', '-')),
      ])
        expect(text).toContain(one);
    }
  });

  test.each(samples)('$kind is the same file each time', async (paper) => {
    const make = () => pdfOf([sheetOf(paper, 'id', SITE)], { title: paper.number, at: paper.issuedAt });
    expect(Buffer.from(await make()).equals(Buffer.from(await make()))).toBe(true);
  });
});

describe('what a treasurer looks for', () => {
  test('an invoice says that it is no tax invoice, and writes its total out', async () => {
    const text = await textOf(sample('invoice'));
    expect(text).toContain('Bukan faktur pajak; faktur pajak diterbitkan melalui sistem DJP.');
    expect(text).toContain('Tiga puluh tiga juta delapan ratus tiga ribu seratus rupiah');
  });

  test('a receipt above five million asks for a stamp, one of exactly five million does not', async () => {
    const of = (amount: number) =>
      withContent(sample('payment_receipt'), { total: { label: { id: 'Jumlah', en: 'Sum' }, amount } });
    expect(await textOf(of(5_000_001))).toContain('bubuhkan meterai Rp10.000 (UU 10/2020');
    expect(await textOf(of(5_000_000))).not.toContain('meterai');
    expect(stampDuty('2020-12-31', 9_000_000)).toBeNull();
  });

  test('a receipt for one invoice names it, one for several lists them', async () => {
    const part = (number: string, amount: number) => ({
      label: { id: `Invoice ${number}`, en: `Invoice ${number}` },
      amount,
    });
    const of = (totals: DocumentContent['totals']) => withContent(sample('payment_receipt'), { lines: [], totals });
    expect(await textOf(of([part('INV/1', 5)]))).toContain('Invoice INV/1, pesanan P-2026-000123');
    const several = await textOf(of([part('INV/1', 5), part('INV/2', 6)]));
    expect(several).toContain('tersebut dalam daftar di bawah ini');
    expect(several).toContain('Invoice INV/2 Rp6');
  });

  test('a handover record begins with the day in words and shows who has signed', async () => {
    const text = await textOf(sample('handover'));
    expect(text).toContain('Kamis tanggal tiga bulan Desember tahun dua ribu dua puluh enam');
    expect(text).toContain('Hendra Wijaya');
    expect(text).toContain('3 Des 2026, 15.15 WIB');
    expect(text).toContain(`sidik digital ${sample('handover').contentHash.slice(0, 12)}`);
    expect(await textOf({ ...sample('handover'), signed: [] })).toContain('Belum ditandatangani');
  });

  test('a credit note and the invoice it corrects name each other', async () => {
    expect(await textOf(sample('credit_note'))).toContain('mengoreksi Invoice INV/BATUTULIS/2026/0007');
    const credited = { ...sample('invoice'), correctedBy: [{ id: 'n', kind: 'credit_note' as const, number: 'NK/1' }] };
    expect(await textOf(credited)).toContain('Dikoreksi dengan nota kredit NK/1');
  });
});

describe('pages', () => {
  test('nine sellers of three lines fit, the head comes again, each page says which it is', async () => {
    const pages = await printed(sample('handover'));
    expect(pages.length).toBeGreaterThan(1);
    pages.forEach((page, i) => {
      expect(page.text).toContain(`Halaman ${i + 1} dari ${pages.length}`);
    });
    const withRows = pages.filter((page) => /\d kg/.test(page.text));
    expect(withRows.length).toBeGreaterThan(1);
    for (const page of withRows) expect(page.text).toContain('Dikirim');
    expect(pages.at(-1)!.text).toContain('Hendra Wijaya');
    expect(pages.at(-1)!.text).toContain('Dibayar');
    const text = await textOf(sample('handover'));
    for (let line = 1; line <= 27; line += 1) expect(text).toContain(` ${line} `);
  });

  test('four hundred lines, and names longer than the page is wide, stay on the paper', async () => {
    const [line] = sample('delivery_note').content.lines;
    const name = `${'Beras organik pandan wangi kualitas istimewa '.repeat(5)}${'x'.repeat(180)}`;
    const lines = Array.from({ length: 400 }, () => ({ ...line!, name: { id: name, en: name } }));
    const pages = await printed(withContent(sample('delivery_note'), { lines }));
    expect(pages.length).toBeGreaterThan(20);
    expect(pages.at(-1)!.text).toContain('Penerima');
  });

  test('a paper with hardly anything on it is a page all the same', async () => {
    const bare = { facts: [], lines: [], totals: [], total: null, notes: [], signatures: [], counterparty: null };
    for (const { kind } of samples) expect(await printed(withContent(sample(kind), bare))).toHaveLength(1);
  });
});

describe('letters that a PDF’s own fonts lack', () => {
  test.each([
    ['Beras 🌾 pandan wangi', `Beras ${UNPRINTABLE} pandan wangi`],
    ['كوبيراسي باتوتوليس', UNPRINTABLE],
    ['ꦏꦺꦴꦥꦼꦫꦱꦶ Batutulis', `${UNPRINTABLE} Batutulis`],
    ['👩🏽‍🌾👍 setuju', `${UNPRINTABLE} setuju`],
    ['Café Ñusantara “ya” – 5 €', 'Café Ñusantara “ya” – 5 €'],
    ['Nguyễn Đức Łukasz', 'Nguyen Duc Lukasz'],
    ['−5 ≤ 7 → 8', '-5 <= 7 -> 8'],
    ['baris\nbaru\tdan\u00a0spasi\u200b', 'baris baru dan spasi'],
    ['\ud800 sendirian', `${UNPRINTABLE} sendirian`],
  ])('%j is printed as %j', (text, expected) => expect(printable(text)).toBe(expected));

  test('a paper full of them is printed, and says what the sign means', async () => {
    const odd = { id: '🌾 ꦏꦺꦴꦥꦼꦫꦱꦶ', en: 'كوبيراسي' };
    const { content } = sample('delivery_note');
    const lines = content.lines.map((line) => ({ ...line, name: odd, note: odd }));
    const paper = withContent(sample('delivery_note'), {
      lines,
      issuer: { ...content.issuer, name: 'Koperasi كوبيراسي 🌾' },
    });
    expect(await textOf(paper)).toContain(`Tanda ${UNPRINTABLE} menggantikan huruf`);
    expect(await textOf(paper, 'en')).toContain('stands for letters');
    expect(await textOf(sample('delivery_note'))).not.toContain(UNPRINTABLE);
  });
});
