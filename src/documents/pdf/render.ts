import type { Sheet } from '../sheet/types.ts';
import { closing, footers, tailHeight, totals, words } from './foot.ts';
import { addresseeAndFacts, letterhead, pairs, title } from './head.ts';
import { A4, type Library, needs, newPen, type Pen, WIDTH, write } from './pen.ts';
import { printable } from './printable.ts';
import { table } from './table.ts';

const text = { x: A4.left, width: WIDTH, size: 9.5 };

/**
 * One PDF of all sheets, each beginning a page and counting its own. The same sheets give the same bytes.
 * @param at milliseconds; stands in the file as the moment it was made
 */
export async function pdfOf(sheets: readonly Sheet[], named: { title: string; at: number }): Promise<Uint8Array> {
  // As large as everything else the Worker does: read only by who asks for a PDF.
  const library: Library = await import('./library.ts');
  const doc = await library.PDFDocument.create({ updateMetadata: false });
  const fonts = {
    plain: await doc.embedFont(library.StandardFonts.Helvetica),
    bold: await doc.embedFont(library.StandardFonts.HelveticaBold),
  };
  doc.setTitle(named.title, { showInWindowTitleBar: true });
  doc.setCreator('Lumbung');
  doc.setCreationDate(new Date(named.at));
  doc.setModificationDate(new Date(named.at));
  doc.setLanguage(sheets[0]?.lang ?? 'id');
  for (const sheet of sheets) draw(newPen(library, doc, fonts), sheet);
  return doc.save();
}

function draw(pen: Pen, sheet: Sheet): void {
  letterhead(pen, sheet);
  title(pen, sheet);
  addresseeAndFacts(pen, sheet);
  paragraph(pen, sheet.preamble);
  if (sheet.form.length > 0) {
    needs(pen, 60);
    pen.y = pairs(pen, sheet.form, pen.y, { x: A4.left, width: WIDTH, size: 9.5 }) - 8;
  }
  paragraph(pen, sheet.opening);
  table(pen, sheet, tailHeight(pen, sheet));
  totals(pen, sheet);
  words(pen, sheet);
  closing(pen, sheet);
  footers(pen, sheet);
}

function paragraph(pen: Pen, words: string): void {
  if (printable(words) === '') return;
  write(pen, words, text);
  pen.y -= 6;
}
