import type { PDFDocument, PDFFont, PDFPage } from '@cantoo/pdf-lib';
import { printable } from './printable.ts';

export type Library = typeof import('./library.ts');

/** A4 in points; what is written stays within the margins, the footer stands below. */
export const A4 = { width: 595.28, height: 841.89, left: 51, right: 51, top: 42, bottom: 58 } as const;
export const WIDTH = A4.width - A4.left - A4.right;
const TOP = A4.height - A4.top;

export type Style = { size: number; bold?: boolean; soft?: boolean; align?: 'left' | 'right' | 'center' };
/** From where to how far, and the style. `y` is the top of the first line. */
export type Place = Style & { x: number; width: number };

/** Where writing goes on: one page after the other, from the top. */
export type Pen = {
  library: Library;
  doc: PDFDocument;
  plain: PDFFont;
  bold: PDFFont;
  page: PDFPage;
  pages: PDFPage[];
  /** The next free height, from the bottom of the page. */
  y: number;
};

export function newPen(library: Library, doc: PDFDocument, fonts: { plain: PDFFont; bold: PDFFont }): Pen {
  const page = doc.addPage([A4.width, A4.height]);
  return { library, doc, ...fonts, page, pages: [page], y: TOP };
}

export function nextPage(pen: Pen): void {
  pen.page = pen.doc.addPage([A4.width, A4.height]);
  pen.pages.push(pen.page);
  pen.y = TOP;
}

/** Goes to a new page when this one has no room for so much; what is higher than a page begins one. @returns whether it did */
export function needs(pen: Pen, height: number): boolean {
  if (pen.y - height >= A4.bottom || pen.y === TOP) return false;
  nextPage(pen);
  return true;
}

const fontOf = (pen: Pen, style: Style): PDFFont => (style.bold ? pen.bold : pen.plain);
export const lineHeight = (style: Style): number => style.size * 1.32;
export const widthOf = (pen: Pen, text: string, style: Style): number =>
  fontOf(pen, style).widthOfTextAtSize(printable(text), style.size);

/** The text in lines of at most this width; a word that is wider is broken. */
export function wrapped(pen: Pen, text: string, place: Place): string[] {
  const font = fontOf(pen, place);
  const fits = (part: string) => font.widthOfTextAtSize(part, place.size) <= place.width;
  const lines: string[] = [];
  let line = '';
  for (const word of printable(text)
    .split(' ')
    .flatMap((word) => pieces(word, fits))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && !fits(longer)) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line === '' ? lines : [...lines, line];
}

function pieces(word: string, fits: (part: string) => boolean): string[] {
  if (fits(word)) return [word];
  const parts = [''];
  for (const char of word) {
    if (parts.at(-1) !== '' && !fits(parts.at(-1) + char)) parts.push('');
    parts[parts.length - 1] += char;
  }
  return parts;
}

export const heightOf = (pen: Pen, text: string, place: Place): number =>
  wrapped(pen, text, place).length * lineHeight(place);

/** Writes at a height without moving the pen. @returns how high it is */
export function writeAt(pen: Pen, text: string, top: number, place: Place): number {
  const lines = wrapped(pen, text, place);
  lines.forEach((line, i) => {
    const baseline = top - i * lineHeight(place) - place.size * 0.98;
    writeLine(pen, line, baseline, place);
  });
  return lines.length * lineHeight(place);
}

function writeLine(pen: Pen, line: string, y: number, place: Place): void {
  const { size, align = 'left', soft } = place;
  const font = fontOf(pen, place);
  const free = place.width - font.widthOfTextAtSize(line, size);
  const x = place.x + (align === 'right' ? free : align === 'center' ? free / 2 : 0);
  pen.page.drawText(line, { x, y, size, font, color: gray(pen, soft ? 0.33 : 0) });
}

/** Writes on, over pages where it is long. */
export function write(pen: Pen, text: string, place: Place): void {
  for (const line of wrapped(pen, text, place)) {
    needs(pen, lineHeight(place));
    writeLine(pen, line, pen.y - place.size * 0.98, place);
    pen.y -= lineHeight(place);
  }
}

export const gray = (pen: Pen, shade: number) => pen.library.grayscale(shade);

export function rule(
  pen: Pen,
  y: number,
  thickness = 0.5,
  from: number = A4.left,
  until: number = A4.left + WIDTH,
): void {
  pen.page.drawLine({ start: { x: from, y }, end: { x: until, y }, thickness, color: gray(pen, 0) });
}

export function frame(pen: Pen, at: { x: number; top: number; width: number; height: number; dashed?: boolean }): void {
  const { x, top, width, height, dashed } = at;
  const border = { borderWidth: 0.7, borderColor: gray(pen, dashed ? 0.45 : 0) };
  pen.page.drawRectangle({
    x,
    y: top - height,
    width,
    height,
    ...border,
    ...(dashed ? { borderDashArray: [3, 2] } : {}),
  });
}
