import type { Sheet, SheetBox } from '../sheet/types.ts';
import { sheetTexts } from '../texts-sheet.ts';
import { A4, frame, heightOf, needs, type Pen, type Place, rule, WIDTH, write, writeAt } from './pen.ts';
import { printable, UNPRINTABLE } from './printable.ts';

const full = { x: A4.left, width: WIDTH };
const SUMS = 310;
const value: Place = { x: A4.left + WIDTH - 110, width: 106, size: 9.2, align: 'right' };
/** Beside a table's right edge; where there is no table above, the sums are the paper, and take its width. */
const labelOf = ({ rows }: Sheet): Place => {
  const width = rows.length > 0 ? SUMS : WIDTH;
  return { x: A4.left + WIDTH - width, width: width - 116, size: 9.2 };
};

/** The sums under the table, the last one strong. */
export function totals(pen: Pen, sheet: Sheet): void {
  const label = labelOf(sheet);
  for (const one of sheet.totals) {
    const size = one.strong ? 10.5 : 9.2;
    const note: Place = { ...label, size: 7.8, soft: true };
    const named: Place = { ...label, size, bold: one.strong };
    const height = heightOf(pen, one.label, named) + (one.note ? heightOf(pen, one.note, note) : 0) + 3;
    needs(pen, height + 4);
    if (one.strong) {
      rule(pen, pen.y, 0.7, label.x);
      pen.y -= 4;
    }
    const used = writeAt(pen, one.label, pen.y, named);
    writeAt(pen, one.value, pen.y, { ...value, size, bold: one.strong });
    if (one.note) writeAt(pen, one.note, pen.y - used, note);
    pen.y -= height;
  }
  if (sheet.totals.length > 0) pen.y -= 6;
}

export function words(pen: Pen, sheet: Sheet): void {
  if (!sheet.words) return;
  const [name, text] = sheet.words;
  const place: Place = { x: A4.left + 8, width: WIDTH - 16, size: 9.5, bold: true };
  const height = heightOf(pen, text, place) + 25;
  needs(pen, height);
  frame(pen, { ...full, top: pen.y, height });
  writeAt(pen, name, pen.y - 5, { ...place, size: 8, bold: false, soft: true });
  writeAt(pen, text, pen.y - 16, place);
  pen.y -= height + 10;
}

const ending: Place = { ...full, size: 9.5 };
const noteAt: Place = { x: A4.left + 10, width: WIDTH - 10, size: 8.5 };

function notesOf(sheet: Sheet): readonly string[] {
  const isLossy = printable(JSON.stringify(sheet)).includes(UNPRINTABLE);
  return isLossy ? [...sheet.notes, sheetTexts[sheet.lang].lossy] : sheet.notes;
}

/** How high notes, closing sentence and boxes are together. */
function closingHeight(pen: Pen, sheet: Sheet): number {
  const all = notesOf(sheet);
  const written = all.reduce((sum, note) => sum + heightOf(pen, note, noteAt) + 1, all.length > 0 ? 20 : 0);
  const last = sheet.closing ? heightOf(pen, sheet.closing, ending) + 6 : 0;
  const rows = rowsOf(pen, sheet);
  return written + last + rows.reduce((sum, row) => sum + row.height, ROW_GAP * Math.max(0, rows.length - 1));
}

/** About how high all is that follows the table. */
export const tailHeight = (pen: Pen, sheet: Sheet): number =>
  sheet.totals.length * 18 + (sheet.words ? 56 : 0) + closingHeight(pen, sheet) + 14;

/** Notes and boxes to sign in stay on one page. */
export function closing(pen: Pen, sheet: Sheet): void {
  needs(pen, closingHeight(pen, sheet));
  notes(pen, sheet.notesLabel, notesOf(sheet));
  if (sheet.closing) write(pen, sheet.closing, ending);
  signatures(pen, sheet);
}

function notes(pen: Pen, label: string, all: readonly string[]): void {
  if (all.length === 0) return;
  needs(pen, 26);
  write(pen, label, { ...full, size: 8.5, bold: true });
  for (const note of all) {
    needs(pen, heightOf(pen, note, noteAt));
    writeAt(pen, '•', pen.y, { x: A4.left, width: 10, size: 8.5 });
    pen.y -= writeAt(pen, note, pen.y, noteAt) + 1;
  }
  pen.y -= 8;
}

const PER_ROW = 3;
const GAP = 16;
const BOX = (WIDTH - GAP * (PER_ROW - 1)) / PER_ROW;
const SPACE = 58;

const ROW_GAP = 14;

type BoxRow = { boxes: readonly SheetBox[]; height: number };
function rowsOf(pen: Pen, { boxes, framed }: Sheet): BoxRow[] {
  const rows: BoxRow[] = [];
  for (let i = 0; i < boxes.length || (i === 0 && framed !== ''); i += PER_ROW) {
    const some = boxes.slice(i, i + PER_ROW);
    rows.push({ boxes: some, height: Math.max(60, ...some.map((box) => boxHeight(pen, box))) });
  }
  return rows;
}

/** Where one signs, two, or three: one at the right, two at both ends. */
const seats = [[], [2], [0, 2], [0, 1, 2]] as const;

/** Boxes to sign in, a row of them on one page; a receipt's sum stands framed beside them. */
function signatures(pen: Pen, sheet: Sheet): void {
  for (const [i, { boxes, height }] of rowsOf(pen, sheet).entries()) {
    needs(pen, height);
    if (sheet.framed && i === 0) framedSum(pen, sheet.framed);
    boxes.forEach((box, n) => {
      drawBox(pen, box, A4.left + (seats[boxes.length]?.[n] ?? 0) * (BOX + GAP), height, sheet.stamp);
    });
    pen.y -= height + ROW_GAP;
  }
}

function framedSum(pen: Pen, sum: string): void {
  frame(pen, { x: A4.left, top: pen.y - 14, width: 178, height: 34 });
  writeAt(pen, sum, pen.y - 20, { x: A4.left, width: 178, size: 16, bold: true, align: 'center' });
}

const styleOf = (x: number): Place => ({ x, width: BOX, size: 9, align: 'center' });
const SMALL = { size: 7.6, soft: true } as const;

function heads(box: SheetBox, x: number): [string, Place][] {
  const style = styleOf(x);
  const all: [string, Place][] = [
    [box.date, style],
    [box.title, style],
    [box.party, { ...style, bold: true }],
  ];
  return all.filter(([text]) => text !== '');
}

const boxHeight = (pen: Pen, box: SheetBox): number =>
  heads(box, 0).reduce((sum, [text, place]) => sum + heightOf(pen, text, place), 0) +
  (box.date === '' ? heightOf(pen, 'x', styleOf(0)) : 0) +
  SPACE +
  Math.max(heightOf(pen, box.name, { ...styleOf(0), bold: true }), 12) +
  6;

function drawBox(pen: Pen, box: SheetBox, x: number, height: number, stamp: string): void {
  let y = pen.y - (box.date === '' ? heightOf(pen, 'x', styleOf(x)) : 0);
  for (const [text, place] of heads(box, x)) y -= writeAt(pen, text, y, place);
  const named: Place = { ...styleOf(x), bold: true };
  const foot = pen.y - height + Math.max(heightOf(pen, box.name, named), 12);
  if (box.signed) {
    let line = foot + SPACE - 6;
    for (const text of box.signed) line -= writeAt(pen, text, line, { ...styleOf(x), ...SMALL });
  } else if (stamp !== '' && box.date !== '') {
    frame(pen, { x: x + 4, top: foot + SPACE - 8, width: 64, height: 42, dashed: true });
    writeAt(pen, stamp, foot + SPACE - 18, { ...styleOf(x + 8), width: 56, ...SMALL });
  } else if (box.empty) writeAt(pen, box.empty, foot + SPACE - 26, { ...styleOf(x), ...SMALL });
  rule(pen, foot + 2, 0.5, x + 8, x + BOX - 8);
  writeAt(pen, box.name, foot, named);
}

/** On every page of a sheet, once it is known how many there are. */
export function footers(pen: Pen, sheet: Sheet): void {
  pen.pages.forEach((page, i) => {
    pen.page = page;
    if (i > 0) writeAt(pen, `${sheet.title} ${sheet.number}`, A4.height - 22, { ...full, size: 7.2, soft: true });
    rule(pen, 42, 0.4);
    writeAt(pen, sheet.footer, 38, { ...full, size: 7.2, soft: true });
    writeAt(pen, sheet.page(i + 1, pen.pages.length), 38, { ...full, size: 7.2, soft: true, align: 'right' });
  });
}
